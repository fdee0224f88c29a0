//! From days to places on the screen, and the days at which the axis has a tick.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::model::{Period, Weekday};

/// Days that can be seen at least and at most.
const SPAN: (f64, f64) = (7.0, 3653.0);
/// The years that can be shown.
const YEARS: (i32, i32) = (1900, 2199);

/// Which days are seen, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    /// The day at the left edge, with its fraction, counted from the first of the calendar.
    first: f64,
    /// How many points wide a day is.
    pub(super) per_day: f64,
    /// Where the left edge is on the screen, in points.
    left: f32,
    /// How wide the axis is, in points.
    width: f32,
}

impl Scale {
    /// All days of a period, with some room on either side.
    pub(super) fn showing(first: NaiveDate, last: NaiveDate) -> Self {
        let days = f64::from((last.num_days_from_ce() - first.num_days_from_ce()).max(1));
        let margin = days * 0.04;
        let mut scale = Self { first: 0.0, per_day: 0.0, left: 0.0, width: 1.0 };
        scale.first = f64::from(first.num_days_from_ce()) - margin;
        scale.per_day = 1.0 / 2.0_f64.mul_add(margin, days);
        scale
    }

    /// The same days in another place, within what can be shown.
    pub(super) fn settled(self, left: f32, width: f32) -> Self {
        let per_day = self.per_day * f64::from(width / self.width);
        Self { per_day, left, width, ..self }.within_bounds()
    }

    fn within_bounds(mut self) -> Self {
        let width = f64::from(self.width);
        self.per_day = self.per_day.clamp(width / SPAN.1, width / SPAN.0);
        let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let [first, last] = [YEARS.0, YEARS.1].map(|number| f64::from(year(number).num_days_from_ce()));
        self.first = self.first.clamp(first, last - width / self.per_day);
        self
    }

    /// Where a day begins.
    pub(super) fn x(&self, day: NaiveDate) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen, or far beside it")]
        let x = ((f64::from(day.num_days_from_ce()) - self.first) * self.per_day) as f32;
        self.left + x.clamp(-1.0e5, 1.0e5)
    }

    /// Where a day ends.
    pub(super) fn x_after(&self, day: NaiveDate) -> f32 {
        day.succ_opt().map_or(1.0e5, |after| self.x(after))
    }

    /// From where to where a period is; without an end it goes beyond the right edge.
    pub(super) fn span(&self, first: Option<NaiveDate>, last: Option<NaiveDate>) -> (f32, f32) {
        let left = first.map_or(self.left - 100.0, |first| self.x(first));
        (left, last.map_or(self.left + self.width + 100.0, |last| self.x_after(last)))
    }

    /// The same of a period.
    pub(super) fn period(&self, period: Period) -> (f32, f32) {
        self.span(Some(period.first()), period.last())
    }

    /// The day at a place.
    pub(super) fn day(&self, x: f32) -> NaiveDate {
        #[expect(clippy::cast_possible_truncation, reason = "within the years that can be shown")]
        let days = (f64::from(x - self.left) / self.per_day + self.first).floor() as i32;
        NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default()
    }

    /// The last day of a bar whose end is dragged to a place: the edge between two days that is nearest.
    pub(super) fn edge(&self, x: f32) -> NaiveDate {
        #[expect(clippy::cast_possible_truncation, reason = "half a day on the screen")]
        let half = (self.per_day / 2.0) as f32;
        self.day(x + half)
    }

    /// Comes nearer (above 1) or goes away (below 1) about a place.
    pub(super) fn zoom(&mut self, factor: f64, about: f32) {
        let at = f64::from(about - self.left);
        let day = self.first + at / self.per_day;
        let width = f64::from(self.width);
        self.per_day = (self.per_day * factor).clamp(width / SPAN.1, width / SPAN.0);
        self.first = day - at / self.per_day;
        *self = self.within_bounds();
    }

    /// Shows what lies so many points further to the right.
    pub(super) fn pan(&mut self, points: f32) {
        self.first += f64::from(points) / self.per_day;
        *self = self.within_bounds();
    }

    /// Brings a day into the middle.
    pub(super) fn centre(&mut self, day: NaiveDate) {
        self.first = f64::from(day.num_days_from_ce()) - f64::from(self.width) / self.per_day / 2.0;
        *self = self.within_bounds();
    }

    /// Brings a day into sight, where it is not.
    pub(super) fn reveal(&mut self, day: NaiveDate) {
        let x = self.x(day);
        if x < self.left || x > self.left + self.width {
            self.centre(day);
        }
    }
}

/// What lies between two ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Day,
    Week(Weekday),
    Month,
    Quarter,
    Year,
}

impl Step {
    /// The steps of the lower row of the axis, and of the upper one.
    pub(super) fn of(scale: &Scale, week_starts: Weekday) -> (Self, Self) {
        match scale.per_day {
            wide if wide >= 22.0 => (Self::Day, Self::Month),
            wide if wide >= 4.0 => (Self::Week(week_starts), Self::Month),
            wide if wide >= 1.15 => (Self::Month, Self::Year),
            wide if wide >= 0.36 => (Self::Quarter, Self::Year),
            _ => (Self::Year, Self::Year),
        }
    }

    /// The first day of the step that a day lies in.
    fn begin(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => day,
            Self::Week(starts) => {
                let back = (0..7).find(|back| {
                    let earlier = day.checked_sub_days(Days::new(*back));
                    earlier.is_some_and(|earlier| Weekday::from(earlier.weekday()) == starts)
                });
                back.and_then(|back| day.checked_sub_days(Days::new(back))).unwrap_or(day)
            }
            Self::Month => day.with_day(1).unwrap_or(day),
            Self::Quarter => NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day),
            Self::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day),
        }
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => day.succ_opt(),
            Self::Week(_) => day.checked_add_days(Days::new(7)),
            Self::Month => day.checked_add_months(Months::new(1)),
            Self::Quarter => day.checked_add_months(Months::new(3)),
            Self::Year => day.checked_add_months(Months::new(12)),
        }
    }

    /// The first days of all steps that are seen in part.
    pub(super) fn ticks(self, scale: &Scale) -> impl Iterator<Item = NaiveDate> {
        let (first, last) = (scale.day(scale.left), scale.day(scale.left + scale.width));
        std::iter::successors(Some(self.begin(first)), move |day| self.next(*day)).take_while(move |day| *day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn scale() -> Scale {
        Scale::showing(day("2026-01-01"), day("2027-01-01")).settled(200.0, 1000.0)
    }

    #[test]
    fn a_place_is_the_day_that_is_drawn_there() {
        let scale = scale();
        for date in ["2026-01-01", "2026-02-28", "2026-12-31"] {
            let middle = f32::midpoint(scale.x(day(date)), scale.x_after(day(date)));
            assert_eq!(scale.day(middle), day(date));
            assert_eq!(scale.edge(scale.x_after(day(date)) - 0.1), day(date).succ_opt().unwrap());
        }
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer_and_stays_between_a_week_and_ten_years() {
        let mut scale = scale();
        let under = scale.day(700.0);
        scale.zoom(1.7, 700.0);
        assert_eq!(scale.day(700.0), under);
        scale.zoom(1.0e6, 700.0);
        assert!((1000.0 / scale.per_day - 7.0).abs() < 1.0e-6);
        assert_eq!(scale.day(700.0), under);
        scale.zoom(1.0e-6, 700.0);
        assert!((1000.0 / scale.per_day - 3653.0).abs() < 1.0e-6);
        scale.pan(1.0e9);
        assert!(scale.day(1200.0).year() <= 2199);
    }

    #[test]
    fn ticks_follow_the_calendar_and_the_parks_week() {
        let mut scale = Scale::showing(day("2028-02-20"), day("2028-03-20")).settled(0.0, 300.0);
        let ticks = |step: Step, scale: &Scale| step.ticks(scale).map(|day| day.to_string()).collect::<Vec<_>>();
        assert_eq!(Step::of(&scale, Weekday::Saturday).0, Step::Week(Weekday::Saturday));
        let weeks = ticks(Step::Week(Weekday::Saturday), &scale);
        assert_eq!(weeks, ["2028-02-12", "2028-02-19", "2028-02-26", "2028-03-04", "2028-03-11", "2028-03-18"]);
        assert_eq!(ticks(Step::Month, &scale), ["2028-02-01", "2028-03-01"]);
        assert!(ticks(Step::Day, &scale).contains(&"2028-02-29".to_owned()));
        scale.zoom(0.04, 0.0);
        assert_eq!(ticks(Step::Quarter, &scale)[..3], ["2028-01-01", "2028-04-01", "2028-07-01"]);
    }
}
