//! The one gate every change goes through: what it would break, and what stands in its way.

use super::Refusal;
use super::openings::Openings;
use crate::change::{Change, ChangeLabel, Edit, Stamp, apply};
use crate::model::claims::{claims, first_clash, seats_taken};
use crate::model::{
    EntityId, Layout, Occupied, ParkStatus, Period, StartupId, Tenancy, TenancyId, TenancyState, Unit, check_entities,
    crowded,
};

/// The change of these edits, checked as a whole on the layout that it would make: refused where that has a problem
/// which the layout does not have now. `around` names what else the edits bear on.
pub(super) fn propose(
    layout: &Layout,
    stamp: &Stamp,
    label: ChangeLabel,
    edits: Vec<Edit>,
    around: &[EntityId],
) -> Result<Change, Refusal> {
    let change = Change { label, stamp: stamp.clone(), edits };
    let mut after = layout.clone();
    apply(&mut after, &change);
    let mut asked: Vec<EntityId> = change.edits.iter().map(Edit::entity).chain(around.iter().copied()).collect();
    let crowded = crowded(&after, &asked);
    let mut problems = check_entities(&after, &asked, &crowded);
    if problems.is_empty() {
        return Ok(change);
    }
    let units = put_tenancies(&change).flat_map(|tenancy| &tenancy.units).map(|occupied| EntityId::Unit(occupied.unit));
    asked.extend(units);
    let before = check_entities(layout, &asked, &crowded);
    problems.retain(|problem| before.iter().all(|former| !problem.is_rest_of(former)));
    if problems.is_empty() {
        return Ok(change);
    }
    put_tenancies(&change).try_for_each(|tenancy| explain(layout, &after, tenancy))?;
    problems.sort_by_key(|problem| problem.entity);
    problems.dedup();
    Err(Refusal::Problems(problems))
}

fn put_tenancies(change: &Change) -> impl Iterator<Item = &Tenancy> {
    change.edits.iter().filter_map(|edit| match edit {
        Edit::Tenancy(_, Some(tenancy)) => Some(&**tenancy),
        _ => None,
    })
}

/// The layout with some edits done and not checked: what the next part of one change starts from.
pub(super) fn with_edits(layout: &Layout, stamp: &Stamp, edits: &[Edit]) -> Layout {
    let mut after = layout.clone();
    apply(&mut after, &Change { label: ChangeLabel::EditTitle, stamp: stamp.clone(), edits: edits.to_vec() });
    after
}

/// A tenancy that exists.
pub(super) fn known_tenancy(layout: &Layout, id: TenancyId) -> Result<&Tenancy, Refusal> {
    layout.tenancy(id).map(|tenancy| &**tenancy).ok_or(Refusal::Unknown(EntityId::Tenancy(id)))
}

/// The edits that remove a tenancy: the terms that followed it follow the one before it.
pub(super) fn removal(layout: &Layout, tenancy: &Tenancy) -> Vec<Edit> {
    let followers = layout.followers_of(tenancy.id).into_iter();
    let relinked = followers.map(|follower| Tenancy { follows: tenancy.follows, ..(**follower).clone() });
    relinked.map(Edit::tenancy).chain([Edit::Tenancy(tenancy.id, None)]).collect()
}

/// A startup's name for a label; empty where there is none, which [`propose`] then refuses.
pub(super) fn name_of(layout: &Layout, startup: StartupId) -> String {
    layout.startup(startup).map(|startup| startup.name.clone()).unwrap_or_default()
}

/// The units' codes for a label.
pub(super) fn codes_of(layout: &Layout, units: &[Occupied]) -> Vec<String> {
    units.iter().filter_map(|occupied| layout.unit(occupied.unit)).map(|unit| unit.code.clone()).collect()
}

/// The codes of a tenancy's units for a label; where it has none, of those that it lost.
pub(super) fn codes_of_tenancy(layout: &Layout, tenancy: &Tenancy) -> Vec<String> {
    if tenancy.units.is_empty() {
        return tenancy.to_place.iter().map(|displaced| displaced.code.clone()).collect();
    }
    codes_of(layout, &tenancy.units)
}

/// Refuses to commit to a tenancy in a park that is not in service, unless it was committed to there before.
pub(super) fn park_is_open(layout: &Layout, tenancy: &Tenancy, before: Option<&Tenancy>) -> Result<(), Refusal> {
    let Some(park) = layout.park_of(tenancy) else { return Ok(()) };
    let stays = before.is_some_and(|before| {
        before.state >= tenancy.state && layout.park_of(before).is_some_and(|former| former.id == park.id)
    });
    let closed = match park.status {
        ParkStatus::Open => false,
        ParkStatus::Planned => tenancy.state == TenancyState::Signed,
        ParkStatus::Closed => tenancy.state.is_committed(),
    };
    if closed && !stays {
        return Err(Refusal::ParkNotOpen { park: park.id, status: park.status });
    }
    Ok(())
}

/// Says in the words of the job why a tenancy is not sound; `Ok` where it is, or where only `check` can say why not.
fn explain(before: &Layout, after: &Layout, tenancy: &Tenancy) -> Result<(), Refusal> {
    if after.startup(tenancy.startup).is_none() {
        return Err(Refusal::Unknown(EntityId::Startup(tenancy.startup)));
    }
    let units = explain_units(after, tenancy)?;
    if let Some(end) = tenancy.end.into_iter().chain(tenancy.vacated).find(|end| *end < tenancy.start) {
        return Err(Refusal::EndBeforeStart { start: tenancy.start, end });
    }
    if !tenancy.state.is_committed() {
        return Ok(());
    }
    let Some(wanted) = tenancy.committed_period() else { return Ok(()) };
    units.into_iter().try_for_each(|unit| {
        explain_unavailable(before, after, tenancy, unit, wanted)?;
        explain_taken(before, after, tenancy, unit, wanted)
    })
}

fn explain_units<'a>(after: &'a Layout, tenancy: &Tenancy) -> Result<Vec<&'a Unit>, Refusal> {
    if tenancy.units.is_empty() && tenancy.to_place.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let mut units: Vec<&Unit> = Vec::new();
    let mut parks = Vec::new();
    for occupied in &tenancy.units {
        let unit = after.unit(occupied.unit).ok_or(Refusal::Unknown(EntityId::Unit(occupied.unit)))?;
        if units.iter().any(|earlier| earlier.id == unit.id) {
            return Err(Refusal::UnitTwice { unit: unit.id });
        }
        if !unit.usage.is_lettable() {
            return Err(Refusal::NotLettable { unit: unit.id });
        }
        if occupied.seats.is_some_and(|seats| !unit.shared || seats == 0) {
            return Err(Refusal::SeatsMisplaced { unit: unit.id, shared: unit.shared });
        }
        units.push(unit);
        parks.extend(after.place_of(unit).map(|(_, _, park)| park.id));
    }
    parks.sort_unstable();
    parks.dedup();
    if parks.len() > 1 {
        return Err(Refusal::SeveralParks { parks });
    }
    Ok(units)
}

fn explain_unavailable(
    before: &Layout,
    after: &Layout,
    tenancy: &Tenancy,
    unit: &Unit,
    wanted: Period,
) -> Result<(), Refusal> {
    let in_the_way = |time: &&crate::model::Unavailability| time.period().is_some_and(|days| days.overlaps(&wanted));
    let Some(time) = unit.unavailable.iter().find(in_the_way) else { return Ok(()) };
    let Some(period) = time.period() else { return Ok(()) };
    Err(Refusal::UnitUnavailable {
        unit: unit.id,
        reason: time.reason,
        period,
        note: time.note.clone(),
        wanted,
        openings: Openings::around(before, after, tenancy, wanted, unit),
    })
}

/// Refuses where a unit is promised to others on some of the days wanted by a tenancy.
pub(super) fn explain_taken(
    before: &Layout,
    after: &Layout,
    tenancy: &Tenancy,
    unit: &Unit,
    wanted: Period,
) -> Result<(), Refusal> {
    let claims = claims(after, unit, &[tenancy.id]);
    let seats = seats_taken(tenancy, unit);
    let Some((from, there)) = first_clash(unit, &claims, wanted, seats) else { return Ok(()) };
    let openings = Openings::around(before, after, tenancy, wanted, unit);
    if unit.shared {
        let days = claims.iter().filter_map(|claim| claim.period.common(&wanted)).map(|common| common.first());
        let taken =
            |day| claims.iter().filter(|claim| claim.period.contains(day)).map(|claim| claim.seats).sum::<u32>();
        let most = days.map(taken).max().unwrap_or_default();
        let free = unit.seats.saturating_sub(most);
        return Err(Refusal::TooFewSeats { unit: unit.id, wanted: seats, free, seats: unit.seats, from, openings });
    }
    there.first().map_or(Ok(()), |claim| {
        Err(Refusal::UnitTaken {
            unit: unit.id,
            by: claim.tenancy.id,
            startup: claim.tenancy.startup,
            period: claim.period,
            wanted,
            openings,
        })
    })
}
