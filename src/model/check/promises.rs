//! Units promised to more tenants than they have room for.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Problem, ProblemKind};
use crate::model::claims::seats_taken;
use crate::model::{EntityId, Layout, Period, Tenancy, Unit};

/// The days on which a unit is promised twice, and the first on which more of its seats are than it has, by tenancies that
/// are not over at a date.
pub fn double_bookings(layout: &Layout, unit: &Unit, date: NaiveDate) -> Vec<Problem> {
    let is_left = |tenancy: &&Tenancy| tenancy.last_day().is_none_or(|last| date <= last);
    let tenancies = layout.tenancies_on(unit.id).into_iter().map(|tenancy| &**tenancy).filter(is_left);
    let mut problems = Vec::new();
    check_promises(unit, &tenancies.collect::<Vec<_>>(), &mut problems);
    problems
}

/// No day has more tenants than the unit has room for.
pub(super) fn check_claims(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
    let tenancies: Vec<&Tenancy> = layout.tenancies_on(unit.id).into_iter().map(|tenancy| &**tenancy).collect();
    check_promises(unit, &tenancies, problems);
}

/// The same of the tenancies that cover the unit, from the earliest start.
pub(super) fn check_promises(unit: &Unit, tenancies: &[&Tenancy], problems: &mut Vec<Problem>) {
    if tenancies.is_empty() || (tenancies.len() == 1 && !unit.shared) {
        return;
    }
    let promises: Vec<(&Tenancy, Period)> = tenancies
        .iter()
        .filter(|tenancy| tenancy.state.is_committed())
        .filter_map(|tenancy| Some((*tenancy, tenancy.committed_period()?)))
        .collect();
    if unit.shared {
        check_seats(unit, &promises, problems);
        return;
    }
    // From the earliest start on, those that still run have each a day in common with the next.
    let mut running: Vec<(&Tenancy, Period)> = Vec::new();
    let mut found = 0;
    for (later, period) in promises {
        running.retain(|(_, before)| before.last().is_none_or(|last| last >= period.first()));
        for (earlier, before) in &running {
            let Some(period) = before.common(&period) else { continue };
            problems.push(Problem {
                entity: EntityId::Tenancy(later.id),
                kind: ProblemKind::TenanciesOverlap { unit: unit.id, other: earlier.id, period },
            });
            found += 1;
            if found == MOST_OVERLAPS {
                return;
            }
        }
        running.push((later, period));
    }
}

/// How many overlaps of tenancies are told of one unit: a file could promise it ten thousand times on the same day, and each
/// pair would be a problem. The rest come to light when these are mended.
const MOST_OVERLAPS: usize = 1_000;

/// The promises come from the earliest start on: seats are added as they begin and given back as they end.
pub(super) fn check_seats(unit: &Unit, promises: &[(&Tenancy, Period)], problems: &mut Vec<Problem>) {
    let mut ends: BTreeMap<NaiveDate, u64> = BTreeMap::new();
    let mut taken = 0_u64;
    for starting in promises.chunk_by(|a, b| a.1.first() == b.1.first()) {
        let date = starting[0].1.first();
        while let Some(end) = ends.first_entry().filter(|end| *end.key() < date) {
            taken -= end.remove();
        }
        for (tenancy, period) in starting {
            let seats = u64::from(seats_taken(tenancy, unit));
            taken += seats;
            if let Some(last) = period.last() {
                *ends.entry(last).or_default() += seats;
            }
        }
        if taken > u64::from(unit.seats.max(1)) {
            let taken = u32::try_from(taken).unwrap_or(u32::MAX);
            let kind = ProblemKind::SeatsExceeded { date, taken, seats: unit.seats };
            problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
            return;
        }
    }
}
