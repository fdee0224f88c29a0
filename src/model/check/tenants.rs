//! What can be wrong with startups, tenancies and the sessions of committees.

use std::collections::BTreeSet;

use super::{Problem, ProblemKind, check_names, is_positive};
use crate::model::claims::seats_taken;
use crate::model::{CommitteeSession, EntityId, Indexation, Layout, Money, Startup, Tenancy, Unit};

pub(super) fn check_startup(layout: &Layout, startup: &Startup, problems: &mut Vec<Problem>) {
    let entity = EntityId::Startup(startup.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if startup.name.trim().is_empty() {
        add(ProblemKind::Unnamed);
    }
    check_names([startup.name.as_str(), startup.other_name.as_str()], &mut add);
    if startup.stages.windows(2).any(|pair| pair[0].since > pair[1].since) {
        add(ProblemKind::StagesOutOfOrder);
    }
    for label in &startup.labels {
        if let Some(start) = label.granted
            && label.expires < start
        {
            add(ProblemKind::EndBeforeStart { start, end: label.expires });
        }
    }
    let Some(needs) = &startup.needs else { return };
    if let Some(park) = needs.park
        && layout.park(park).is_none()
    {
        add(ProblemKind::UnknownPark { park });
    }
    if needs.area.is_some_and(|area| !is_positive(area)) {
        add(ProblemKind::NotPositive);
    }
    if needs.rent_limit.is_some_and(|limit| limit < Money::ZERO) {
        add(ProblemKind::NegativeAmount);
    }
}

pub(super) fn check_tenancy(layout: &Layout, tenancy: &Tenancy, problems: &mut Vec<Problem>) {
    let entity = EntityId::Tenancy(tenancy.id);
    let mut add = |kind| problems.push(Problem { entity, kind });
    if layout.startup(tenancy.startup).is_none() {
        add(ProblemKind::UnknownStartup { startup: tenancy.startup });
    }
    check_terms(layout, tenancy, &mut add);
    for unit in tenancy.distinct_units() {
        match layout.unit(unit) {
            Some(unit) => check_occupied(tenancy, unit, &mut add),
            None => add(ProblemKind::UnknownUnit { unit }),
        }
    }
}

/// What can be said of a tenancy without each of its units.
pub(super) fn check_terms(layout: &Layout, tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    check_dates(tenancy, add);
    check_line(layout, tenancy, add);
    if [tenancy.rent, tenancy.charges, tenancy.deposit, tenancy.deposit_held].iter().any(|amount| *amount < Money::ZERO)
    {
        add(ProblemKind::NegativeAmount);
    }
    if tenancy.units.is_empty() && tenancy.to_place.is_empty() {
        add(ProblemKind::NoUnit);
    }
    if tenancy.units.len() < 2 {
        return;
    }
    let mut seen = BTreeSet::new();
    for occupied in &tenancy.units {
        if !seen.insert(occupied.unit) {
            add(ProblemKind::UnitTwice { unit: occupied.unit });
        }
    }
    let units = tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit));
    let mut parks = units.filter_map(|unit| layout.place_of(unit)).map(|(_, _, park)| park.id);
    if let Some(first) = parks.next()
        && parks.any(|park| park != first)
    {
        add(ProblemKind::SeveralParks);
    }
}

/// The term before it in its line, and what is agreed for later.
pub(super) fn check_line(layout: &Layout, tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    if let Some(follows) = tenancy.follows {
        match layout.tenancy(follows) {
            None => add(ProblemKind::UnknownTerm { tenancy: follows }),
            Some(former) if former.start >= tenancy.start => add(ProblemKind::TermsOutOfOrder { tenancy: follows }),
            Some(_) => {}
        }
    }
    let starts_late = tenancy.rent_steps.first().is_some_and(|step| step.from <= tenancy.start);
    if starts_late || tenancy.rent_steps.windows(2).any(|pair| pair[0].from >= pair[1].from) {
        add(ProblemKind::RentStepsOutOfOrder);
    }
    if tenancy.rent_steps.iter().any(|step| step.rent < Money::ZERO) {
        add(ProblemKind::NegativeAmount);
    }
    let percent = tenancy.indexation.as_ref().and_then(|indexation| indexation.percent);
    if percent.is_some_and(|percent| percent.is_nan() || percent.abs() > Indexation::LARGEST) {
        add(ProblemKind::IndexationUnusable);
    }
}

/// A session's agenda. A unit that an item names may be gone from the plan since.
pub(super) fn check_session(layout: &Layout, session: &CommitteeSession, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::CommitteeSession(session.id), kind });
    if layout.park(session.park).is_none() {
        add(ProblemKind::UnknownParent);
    }
    check_names(session.members.iter().map(String::as_str).chain([session.place.as_str()]), &mut add);
    for item in &session.items {
        if layout.startup(item.startup).is_none() {
            add(ProblemKind::UnknownStartup { startup: item.startup });
        }
        if let (Some(start), Some(end)) = (item.start, item.end)
            && end < start
        {
            add(ProblemKind::EndBeforeStart { start, end });
        }
        if item.rent.is_some_and(|rent| rent < Money::ZERO) {
            add(ProblemKind::NegativeAmount);
        }
    }
}

pub(super) fn check_dates(tenancy: &Tenancy, add: &mut impl FnMut(ProblemKind)) {
    if let Some(end) = tenancy.end
        && end < tenancy.start
    {
        add(ProblemKind::EndBeforeStart { start: tenancy.start, end });
    }
    if tenancy.vacated.is_some_and(|vacated| vacated < tenancy.start) {
        add(ProblemKind::VacatedBeforeStart);
    }
    if tenancy.holdover && tenancy.end.is_none() {
        add(ProblemKind::HoldoverWithoutEnd);
    }
    for date in &tenancy.breaks {
        if *date < tenancy.start || tenancy.end.is_some_and(|end| *date > end) {
            add(ProblemKind::BreakOutside { date: *date });
        }
    }
}

pub(super) fn check_occupied(tenancy: &Tenancy, unit: &Unit, add: &mut impl FnMut(ProblemKind)) {
    if !unit.usage.is_lettable() {
        add(ProblemKind::NotLettable { unit: unit.id });
    }
    let counts_seats = tenancy.seats_of(unit.id).is_some();
    if counts_seats && (!unit.shared || seats_taken(tenancy, unit) == 0) {
        add(ProblemKind::SeatsMisplaced { unit: unit.id });
    }
    if !tenancy.state.is_committed() {
        return;
    }
    let Some(period) = tenancy.committed_period() else { return };
    for time in &unit.unavailable {
        if let Some(common) = time.period().and_then(|time| time.common(&period)) {
            add(ProblemKind::LetWhileUnavailable { unit: unit.id, period: common });
        }
    }
}
