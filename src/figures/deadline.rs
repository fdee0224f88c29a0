//! Days by which somebody has to act.

use chrono::{Months, NaiveDate};

use super::next_expiry;
use crate::model::{Layout, Park, Stage, Startup, Tenancy};

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
    let expiries = tenancy.breaks.iter().copied().chain(tenancy.end);
    let deadlines = expiries.filter_map(|day| park.latest_notice(tenancy, day));
    deadlines.filter(|deadline| date <= *deadline).min()
}

/// The last day of a startup's longest stay in the stage it is in, where the park limits it. Pre-incubation counts
/// as incubation.
pub fn end_of_maximum_stay(park: &Park, startup: &Startup, date: NaiveDate) -> Option<NaiveDate> {
    let (months, counted): (_, &[Stage]) = match startup.stage_at(date)? {
        Stage::PreIncubated | Stage::Incubated => (park.incubation_months?, &[Stage::PreIncubated, Stage::Incubated]),
        Stage::EnterpriseHotel => (park.hotel_months?, &[Stage::EnterpriseHotel]),
        Stage::Candidate | Stage::Graduated | Stage::Exited => return None,
    };
    let mut changes: Vec<_> = startup.stages.iter().filter(|change| change.since <= date).collect();
    changes.sort_by_key(|change| change.since);
    let entered = changes.iter().rev().take_while(|change| counted.contains(&change.stage)).last()?.since;
    entered.checked_add_months(Months::new(months))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ParkId, StageChange, StartupId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn park() -> Park {
        Park { incubation_months: Some(24), ..Park::new(ParkId::new(1), "P", "Park") }
    }

    #[test]
    fn the_longest_stay_counts_from_the_first_day_of_incubation() {
        let stages = [
            (Stage::Candidate, "2025-01-01"),
            (Stage::PreIncubated, "2025-03-01"),
            (Stage::Incubated, "2025-09-01"),
            (Stage::EnterpriseHotel, "2027-01-01"),
        ];
        let startup = Startup {
            stages: stages.map(|(stage, since)| StageChange { stage, since: day(since) }).to_vec(),
            ..Startup::new(StartupId::new(1), "S")
        };
        for (date, expected) in [
            ("2025-02-01", None),
            ("2025-04-01", Some(day("2027-02-28"))),
            ("2026-01-01", Some(day("2027-02-28"))),
            ("2027-02-01", None),
        ] {
            assert_eq!(end_of_maximum_stay(&park(), &startup, day(date)), expected, "{date}");
        }
    }
}
