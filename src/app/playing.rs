//! The slider of dates: the span it shows, the date that moves are told from, and the play that runs through the months.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::session::Session;

/// How many seconds the play stays at a month.
const STEP: f64 = 0.7;

/// How many seconds apart what reads the whole layout is told again while the pointer slides through the dates.
const BREATH: f64 = 0.3;

/// How much time the slider shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Span {
    Year,
    #[default]
    ThreeYears,
    TenYears,
}

impl Span {
    /// All, the shortest first.
    pub const ALL: [Self; 3] = [Self::Year, Self::ThreeYears, Self::TenYears];

    /// How many years it has.
    pub const fn years(self) -> u32 {
        match self {
            Self::Year => 1,
            Self::ThreeYears => 3,
            Self::TenYears => 10,
        }
    }
}

/// The slider of dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Slider {
    first: NaiveDate,
    span: Span,
    since: Option<NaiveDate>,
    play: Option<Play>,
}

/// A play that runs. Each of its dates counts from the first one, so that a 31st comes back after a shorter month.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Play {
    from: NaiveDate,
    months: u32,
    /// When the next step is due, in seconds of the window's clock; none before the first.
    due: Option<f64>,
}

impl Slider {
    /// A slider of three years about a date, which stands at the end of their first third.
    pub(super) fn about(date: NaiveDate) -> Self {
        Self { first: first_about(date, Span::default()), span: Span::default(), since: None, play: None }
    }

    /// The first day of its track.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day of its track.
    pub fn last(&self) -> NaiveDate {
        let end = self.first.checked_add_months(Months::new(12 * self.span.years()));
        end.and_then(|end| end.pred_opt()).unwrap_or(NaiveDate::MAX)
    }

    /// How much time it shows.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The date that moves are told from, if they are told.
    pub const fn since(&self) -> Option<NaiveDate> {
        self.since
    }

    /// Whether it plays.
    pub const fn is_playing(&self) -> bool {
        self.play.is_some()
    }

    /// How many days its track has.
    fn days(&self) -> f64 {
        ((self.last() - self.first).num_days() + 1) as f64
    }

    /// Where a date lies on the track: 0 is its beginning, 1 its end.
    pub fn part_at(&self, date: NaiveDate) -> f64 {
        ((date - self.first).num_days() as f64 + 0.5) / self.days()
    }

    /// The date at a part of the track; the track ends at 0 and 1.
    pub fn date_at(&self, part: f64) -> NaiveDate {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day of the track")]
        let days = (part.clamp(0.0, 1.0) * self.days()).floor() as u64;
        self.first.checked_add_days(Days::new(days)).map_or_else(|| self.last(), |date| date.min(self.last()))
    }

    /// Scrolls along where the date has left the track.
    fn follow(&mut self, date: NaiveDate) {
        if date < self.first || date > self.last() {
            self.first = first_about(date, self.span);
        }
    }
}

/// The date that lists and sums are told at: they read the whole layout, so that they do not follow a pointer that slides
/// through the dates day by day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Settled {
    date: NaiveDate,
    /// When it was taken, in seconds of the window's clock.
    at: f64,
}

impl Settled {
    pub(super) const fn on(date: NaiveDate) -> Self {
        Self { date, at: 0.0 }
    }
}

/// The first of a month, so long before a date that this stands at the end of the first third of a span.
fn first_about(date: NaiveDate, span: Span) -> NaiveDate {
    let first = date.checked_sub_months(Months::new(4 * span.years()));
    first.and_then(|first| first.with_day(1)).unwrap_or(NaiveDate::MIN)
}

/// The date shown is altered here and nowhere else.
impl Session {
    /// Shows a date, as it was typed or picked.
    pub fn show_date(&mut self, date: NaiveDate) {
        self.date = date;
        self.slider.since = None;
        self.slider.play = None;
        self.slider.follow(date);
    }

    /// Shows a date that the slider was moved to, and who moves in and out since another.
    pub fn slide_to(&mut self, date: NaiveDate, since: NaiveDate) {
        self.show_date(date);
        self.slider.since = (since != date).then_some(since);
    }

    /// The date that lists and sums are told at.
    pub const fn settled_date(&self) -> NaiveDate {
        self.settled.date
    }

    /// Lets lists and sums take the date shown at a second of the window's clock: at once, or now and then while the pointer
    /// is held.
    pub fn settle(&mut self, now: f64, is_held: bool) {
        if !is_held || now - self.settled.at >= BREATH {
            self.settled = Settled { date: self.date, at: now };
        }
    }

    /// Tells of no moves any more. Answers whether it did.
    pub const fn forget_moves(&mut self) -> bool {
        self.slider.since.take().is_some()
    }

    /// Gives the slider another span about the date shown.
    pub fn use_span(&mut self, span: Span) {
        self.slider.span = span;
        self.slider.first = first_about(self.date, span);
    }

    /// Plays from the date shown, from the beginning of the track where it stands at its end; or pauses.
    pub fn toggle_play(&mut self) {
        if self.slider.play.take().is_some() {
            return;
        }
        let mut play = Play { from: self.date, months: 0, due: None };
        if self.after_months(play, 1).is_none() {
            self.show_date(self.slider.first);
            play.from = self.date;
        }
        self.slider.play = Some(play);
    }

    /// Takes the step that is due at a second of the window's clock, if one is. Answers how many seconds the next one is
    /// away while the play goes on; it stops at the end of the track.
    pub fn play(&mut self, now: f64) -> Option<f64> {
        let mut play = self.slider.play?;
        let due = *play.due.get_or_insert(now);
        if now < due {
            return Some(due - now);
        }
        play.months += 1;
        let Some(date) = self.after_months(play, play.months) else {
            self.slider.play = None;
            return None;
        };
        let before = self.date;
        self.slide_to(date, before);
        self.slider.play = Some(Play { due: Some(now + STEP), ..play });
        Some(STEP)
    }

    fn after_months(&self, play: Play, months: u32) -> Option<NaiveDate> {
        let date = play.from.checked_add_months(Months::new(months))?;
        (date <= self.slider.last()).then_some(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn session(date: &str) -> Session {
        Session::new(day(date))
    }

    #[test]
    fn the_track_begins_a_third_before_and_follows_the_date() {
        let mut session = session("2026-11-23");
        let ends = |session: &Session| format!("{} {}", session.slider.first(), session.slider.last());
        assert_eq!(ends(&session), "2025-11-01 2028-10-31");
        session.show_date(day("2028-10-31"));
        assert_eq!(ends(&session), "2025-11-01 2028-10-31");
        session.show_date(day("2028-11-01"));
        assert_eq!(ends(&session), "2027-11-01 2030-10-31");
        session.use_span(Span::Year);
        assert_eq!(ends(&session), "2028-07-01 2029-06-30");
        session.use_span(Span::TenYears);
        assert_eq!(ends(&session), "2025-07-01 2035-06-30");
    }

    #[test]
    fn every_day_has_its_place_and_every_place_its_day() {
        let session = session("2026-11-23");
        let slider = &session.slider;
        for date in slider.first().iter_days().take_while(|date| *date <= slider.last()) {
            assert_eq!(slider.date_at(slider.part_at(date)), date);
        }
        assert_eq!((slider.date_at(-1.0), slider.date_at(1.0)), (slider.first(), slider.last()));
    }

    #[test]
    fn the_play_steps_by_months_keeps_the_day_and_stops_at_the_end() {
        let mut session = session("2028-01-31");
        session.use_span(Span::Year);
        session.toggle_play();
        assert_eq!(session.play(10.0), Some(STEP));
        assert_eq!((session.date, session.slider.since()), (day("2028-02-29"), Some(day("2028-01-31"))));
        assert!(session.play(10.5).is_some_and(|wait| (wait - 0.2).abs() < 1e-9));
        assert_eq!(session.date, day("2028-02-29"), "it is not time yet");
        session.play(10.8);
        assert_eq!(session.date, day("2028-03-31"));
        let mut now = 11.0;
        while session.play(now).is_some() {
            now += 1.0;
        }
        assert_eq!((session.date, session.slider.last()), (day("2028-08-31"), day("2028-08-31")));
        assert!(!session.slider.is_playing());
        session.toggle_play();
        assert_eq!(session.date, session.slider.first(), "it begins again");
    }

    #[test]
    fn lists_follow_a_held_pointer_now_and_then_and_at_once_when_it_is_let_go() {
        let mut session = session("2026-11-23");
        session.settle(10.0, true);
        for (now, is_held, shown, settled) in [
            (10.1, true, "2026-11-24", "2026-11-23"),
            (10.29, true, "2026-11-25", "2026-11-23"),
            (10.31, true, "2026-11-26", "2026-11-26"),
            (10.4, true, "2026-11-27", "2026-11-26"),
            (10.5, false, "2026-11-27", "2026-11-27"),
        ] {
            session.show_date(day(shown));
            session.settle(now, is_held);
            assert_eq!(session.settled_date(), day(settled), "{now}");
        }
    }

    #[test]
    fn whoever_shows_another_date_pauses_the_play() {
        let mut session = session("2026-11-23");
        session.toggle_play();
        session.play(0.0);
        session.show_date(day("2026-05-05"));
        assert_eq!((session.play(9.0), session.date, session.slider.since()), (None, day("2026-05-05"), None));
        session.slide_to(day("2026-06-05"), day("2026-05-05"));
        assert!(session.forget_moves() && !session.forget_moves());
    }
}
