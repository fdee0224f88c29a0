//! Days by which somebody has to act.

use chrono::{Days, Months, NaiveDate};

use super::next_expiry;
use crate::model::{Layout, Park, Tenancy};

/// The first day, from `date` on, on which the tenant may leave before the end.
pub fn next_break(tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    tenancy.breaks.iter().copied().filter(|day| *day >= date).min()
}

/// The next day by which notice must have been given, on a working day: so many months before the first break, or the
/// end, for which it is not too late. `None` where notice was given already, or where nothing is left to leave on.
pub fn latest_notice_date(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> Option<NaiveDate> {
    next_expiry(tenancy, date)?;
    if tenancy.vacated.is_some() || tenancy.notice_given.is_some_and(|given| given <= date) {
        return None;
    }
    let park = layout.park_of(tenancy)?;
    let months = Months::new(tenancy.notice_months.unwrap_or(park.notice_months));
    let expiries = tenancy.breaks.iter().copied().chain(tenancy.end);
    let deadlines = expiries.filter_map(|day| Some(last_working_day(park, day.checked_sub_months(months)?)));
    deadlines.filter(|deadline| date <= *deadline).min()
}

/// The day itself, or the last working day before it where it falls on the park's weekend.
pub fn last_working_day(park: &Park, day: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let works = |day: &NaiveDate| !park.weekend.contains(&day.weekday().into());
    (0..7).filter_map(|back| day.checked_sub_days(Days::new(back))).find(works).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ParkId, Weekday};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn park() -> Park {
        Park::new(ParkId::new(1), "P", "Park")
    }

    #[test]
    fn a_deadline_on_the_weekend_moves_to_the_last_working_day_before() {
        for (deadline, expected) in
            [("2026-11-26", "2026-11-26"), ("2026-11-27", "2026-11-26"), ("2026-11-28", "2026-11-26")]
        {
            assert_eq!(last_working_day(&park(), day(deadline)), day(expected), "{deadline}");
        }
        let never_open = Park { weekend: Weekday::ALL.to_vec(), ..park() };
        assert_eq!(last_working_day(&never_open, day("2026-11-27")), day("2026-11-27"));
    }
}
