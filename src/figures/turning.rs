//! The days on which something of a unit changes, and what.
//!
//! Between two such days a unit stays what it is: whoever counts over time counts on them alone.

use chrono::NaiveDate;

use super::{Occupancy, Standing, occupancy};
use crate::model::{
    Layout, Period, Stage, StartupId, Tenancy, TenancyState, Unavailability, UnavailabilityReason, Unit,
};

/// What happens to a unit on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// A startup that was not there the day before is.
    MovesIn(StartupId),
    /// A startup that was there the day before is not.
    MovesOut(StartupId),
    /// A startup stays, by another tenancy.
    NextTerm(StartupId),
    /// Notice is given of the tenancy of a startup.
    NoticeGiven(StartupId),
    /// A startup stays past the end of its contract.
    StaysOn(StartupId),
    /// A startup that is there enters a stage.
    Enters(StartupId, Stage),
    /// The reservation of a startup lapses.
    ReservationLapses(StartupId),
    /// The unit cannot be let from now on.
    Closes(UnavailabilityReason),
    /// It can be again.
    Opens(UnavailabilityReason),
}

/// Who came to a unit and who left it between two days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moves {
    /// Those who are there on the later day and were not on the earlier.
    pub came: Vec<StartupId>,
    /// Those who were there on the earlier day and are not on the later.
    pub left: Vec<StartupId>,
}

impl Moves {
    /// Whether nobody came or left.
    pub const fn is_empty(&self) -> bool {
        self.came.is_empty() && self.left.is_empty()
    }

    fn between(before: &Occupancy, after: &Occupancy) -> Self {
        let (before, after) = (startups(before), startups(after));
        let came = after.iter().copied().filter(|startup| !before.contains(startup)).collect();
        let left = before.into_iter().filter(|startup| !after.contains(startup)).collect();
        Self { came, left }
    }
}

/// Who came to a unit and who left it between two days, whichever of them is handed in first. A startup that is there on
/// both, by whatever tenancy, did neither.
pub fn moves(layout: &Layout, unit: &Unit, one: NaiveDate, other: NaiveDate) -> Moves {
    Moves::between(&occupancy(layout, unit, one.min(other)), &occupancy(layout, unit, one.max(other)))
}

/// The days on which the occupancy or the figures of a unit may differ from the day before, in order, each once. None for
/// a unit whose use cannot be let, which is in no figure.
pub fn turning_days(layout: &Layout, unit: &Unit) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    if unit.usage.is_lettable() {
        for tenancy in layout.tenancies_on(unit.id) {
            days_of_tenancy(layout, tenancy, &mut days);
        }
        for period in unit.unavailable.iter().filter_map(Unavailability::period) {
            days.push(period.first());
            days.extend(day_after(period.last()));
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// Every day that `standing`, the stage of the tenant or the rent of a tenancy hangs on.
fn days_of_tenancy(layout: &Layout, tenancy: &Tenancy, days: &mut Vec<NaiveDate>) {
    match tenancy.state {
        TenancyState::Proposed => {}
        TenancyState::Reserved => days.extend(day_after(tenancy.last_day())),
        TenancyState::Signed => {
            // Before its start nothing of it shows.
            let shows = |day: &NaiveDate| *day >= tenancy.start;
            days.push(tenancy.start);
            days.extend(tenancy.notice_given.filter(shows));
            days.extend(day_after(tenancy.end).filter(shows));
            days.extend(day_after(tenancy.vacated).filter(shows));
            if let (Some(there), Some(startup)) = (tenancy.occupied_period(), layout.startup(tenancy.startup)) {
                days.extend(startup.stages.iter().map(|change| change.since).filter(|since| there.contains(*since)));
            }
        }
    }
}

/// What happens to a unit on a day.
pub fn turns(layout: &Layout, unit: &Unit, day: NaiveDate) -> Vec<Turn> {
    let Some(eve) = day.pred_opt() else { return Vec::new() };
    let (before, after) = (occupancy(layout, unit, eve), occupancy(layout, unit, day));
    let moves = Moves::between(&before, &after);
    let mut turns: Vec<Turn> = moves.left.into_iter().map(Turn::MovesOut).collect();
    turns.extend(moves.came.iter().copied().map(Turn::MovesIn));
    let staying = startups(&after).into_iter().filter(|startup| !moves.came.contains(startup));
    for startup in staying {
        turns.extend(turns_of_tenant(layout, startup, [&before, &after], day));
    }
    let lapses =
        |tenancy: &&std::sync::Arc<Tenancy>| tenancy.state == TenancyState::Reserved && tenancy.last_day() == Some(eve);
    let lapsed = layout.tenancies_on(unit.id).into_iter().filter(lapses);
    turns.extend(lapsed.map(|tenancy| Turn::ReservationLapses(tenancy.startup)));
    let [closed, closes] = [eve, day].map(|date| unit.unavailable_at(date).map(|time| time.reason));
    if closed != closes {
        turns.extend(closed.map(Turn::Opens));
        turns.extend(closes.map(Turn::Closes));
    }
    turns
}

/// What happens to a startup that is there on both days.
fn turns_of_tenant(layout: &Layout, startup: StartupId, [before, after]: [&Occupancy; 2], day: NaiveDate) -> Vec<Turn> {
    let mut turns = Vec::new();
    let of = |there: &Occupancy| {
        let its = there.occupants.iter().find(|occupant| occupant.tenancy.startup == startup);
        its.map(|occupant| (occupant.tenancy.id, occupant.standing))
    };
    if let (Some((former, stood)), Some((now, stands))) = (of(before), of(after)) {
        match stands {
            _ if former != now => turns.push(Turn::NextTerm(startup)),
            Standing::NoticeGiven if stood != stands => turns.push(Turn::NoticeGiven(startup)),
            Standing::Holdover if stood != stands => turns.push(Turn::StaysOn(startup)),
            _ => {}
        }
    }
    if let Some(entered) = layout.startup(startup) {
        let stage =
            entered.stage_at(day).filter(|stage| day.pred_opt().and_then(|eve| entered.stage_at(eve)) != Some(*stage));
        turns.extend(stage.map(|stage| Turn::Enters(startup, stage)));
    }
    turns
}

/// Who is there, each once, from the earliest start.
fn startups(there: &Occupancy) -> Vec<StartupId> {
    let mut startups = Vec::with_capacity(there.occupants.len());
    for occupant in &there.occupants {
        if !startups.contains(&occupant.tenancy.startup) {
            startups.push(occupant.tenancy.startup);
        }
    }
    startups
}

fn day_after(last: Option<NaiveDate>) -> Option<NaiveDate> {
    last.and_then(|last| last.succ_opt())
}

/// The days after one day up to another, whichever of the two is earlier: those whose turns lie between them.
pub(super) fn days_between(one: NaiveDate, other: NaiveDate) -> Option<Period> {
    Period::new(one.min(other).succ_opt()?, Some(one.max(other)))
}

#[cfg(test)]
mod tests;
