//! What is proposed before a manager decides: seats, dates, rent, a contract's number.

use std::cmp::max;

use chrono::{Datelike, Months, NaiveDate};

use super::Terms;
use super::openings::first_day_without_room;
use crate::model::claims::claims;
use crate::model::{
    Building, BuildingKind, ContractKind, Layout, Money, Occupied, Park, ParkStatus, Period, StartupId, TenancyState,
    Unit, UnitId,
};

/// The term proposed where the park sets no longest stay.
pub const DEFAULT_TERM_MONTHS: u32 = 12;
/// The deposit proposed, in months of rent.
pub const DEPOSIT_MONTHS: i64 = 1;

/// The units as a startup would take them: of shared ones as many seats as it needs, else as many as it has people, as far
/// as they are free on the day; at least one.
pub fn propose_units(layout: &Layout, startup: StartupId, units: &[UnitId], date: NaiveDate) -> Vec<Occupied> {
    let needed = layout.startup(startup).map_or(0, |startup| {
        let needs = startup.needs.as_ref().map_or(0, |needs| needs.seats);
        if needs > 0 { needs } else { startup.headcount }
    });
    let mut rest = needed;
    units
        .iter()
        .map(|id| {
            let shared = layout.unit(*id).filter(|unit| unit.shared);
            let seats = shared.map(|unit| rest.min(free_seats(layout, unit, date)).max(1));
            rest = rest.saturating_sub(seats.unwrap_or_default());
            Occupied { unit: *id, seats }
        })
        .collect()
}

fn free_seats(layout: &Layout, unit: &Unit, date: NaiveDate) -> u32 {
    let there = claims(layout, unit, &[]).into_iter().filter(|claim| claim.period.contains(date));
    unit.seats.saturating_sub(there.fold(0, |sum, claim| sum.saturating_add(claim.seats)))
}

/// The terms that the park's rules and the units suggest to a startup that asks on a day.
///
/// It starts on that day, or on the earliest day the startup can move in, even where a unit is not free yet: the
/// refusal then offers the day on which it is. It ends after the longest stay in the first unit's building, or on the
/// day before a unit is promised to another. Asking rents are rounded to whole units of the currency.
pub fn propose_terms(layout: &Layout, startup: StartupId, units: &[Occupied], date: NaiveDate) -> Terms {
    let earliest = layout.startup(startup).and_then(|startup| startup.needs.as_ref()?.earliest);
    propose_terms_from(layout, units, earliest.map_or(date, |earliest| max(date, earliest)))
}

/// The same for a first day that is already decided, whoever the tenant is.
pub fn propose_terms_from(layout: &Layout, units: &[Occupied], start: NaiveDate) -> Terms {
    let place = units.first().and_then(|occupied| layout.unit(occupied.unit)).and_then(|unit| layout.place_of(unit));
    let rent = asking_rent(layout, units).rounded_to_units();
    let mut terms = Terms { start, rent, deposit: rent.times(DEPOSIT_MONTHS), ..Terms::default() };
    let mut months = DEFAULT_TERM_MONTHS;
    if let Some((_, building, park)) = place {
        months = longest_stay(park, building).unwrap_or(months);
        terms.kind = match building.kind {
            BuildingKind::Incubator => ContractKind::Incubation,
            BuildingKind::EnterpriseHotel => ContractKind::Hosting,
            BuildingKind::BusinessCentre => ContractKind::Lease,
        };
        terms.state = if park.status == ParkStatus::Open { TenancyState::Signed } else { TenancyState::Reserved };
        terms.contract = next_contract(layout, &park.code, start.year());
    }
    terms.end = term_end(start, months).map(|end| free_until(layout, units, start).map_or(end, |last| end.min(last)));
    terms
}

fn longest_stay(park: &Park, building: &Building) -> Option<u32> {
    match building.kind {
        BuildingKind::Incubator => park.incubation_months,
        BuildingKind::EnterpriseHotel => park.hotel_months,
        BuildingKind::BusinessCentre => None,
    }
    .filter(|months| *months > 0)
}

/// The last day of a term of so many months, counted from day of the month to day of the month: from 1 March, 12 months
/// end on the last of February. Where the month has no such day they end on its last: from 29 February, on 28 February.
/// `None` where no date is so late.
pub fn term_end(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    let after = start.checked_add_months(Months::new(months))?;
    if after.day() == start.day() { after.pred_opt() } else { Some(after) }
}

/// The day before the first later day on which a unit has no room; `None` where all have from the start on, and where
/// one has none on the first day.
fn free_until(layout: &Layout, units: &[Occupied], start: NaiveDate) -> Option<NaiveDate> {
    let days = units.iter().filter_map(|occupied| {
        let unit = layout.unit(occupied.unit)?;
        let seats = occupied.seats.unwrap_or_else(|| unit.seats.max(1));
        first_day_without_room(layout, unit, seats, Period::from(start), &[])
    });
    days.min().filter(|day| *day > start)?.pred_opt()
}

pub(super) fn asking_rent(layout: &Layout, units: &[Occupied]) -> Money {
    let rents = units.iter().filter_map(|occupied| {
        let unit = layout.unit(occupied.unit)?;
        let share = match occupied.seats {
            Some(seats) if unit.shared && unit.seats > 0 => f64::from(seats) / f64::from(unit.seats),
            _ => 1.0,
        };
        Some(unit.asking_rent?.scaled(layout.area_of(unit) * share))
    });
    rents.sum()
}

/// The contract number after the highest of the park's and year's: `SA-2026-007`. It reads every tenancy: for a
/// dialog that opens, not for a frame.
pub fn next_contract(layout: &Layout, park_code: &str, year: i32) -> String {
    let prefix = format!("{park_code}-{year}-");
    let numbers = layout.tenancies().filter_map(|tenancy| tenancy.contract.strip_prefix(&prefix)?.parse::<u32>().ok());
    let next = numbers.max().map_or(1, |highest| highest.saturating_add(1));
    format!("{prefix}{next:03}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_ends_before_the_day_of_the_month_it_started_on() {
        let cases = [
            ("2026-03-01", 12, "2027-02-28"),
            ("2027-03-01", 12, "2028-02-29"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2028-02-29", 48, "2032-02-28"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-12-15", 24, "2028-12-14"),
        ];
        for (start, months, end) in cases {
            assert_eq!(term_end(start.parse().unwrap(), months), Some(end.parse().unwrap()), "{start}, {months}");
        }
        assert_eq!(term_end(NaiveDate::MAX, 1), None);
    }
}
