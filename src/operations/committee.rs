//! Sessions of allocation committees: what is on their agenda, what is decided, and what is granted by it.

use chrono::NaiveDate;

use super::allocate::{Allocation, allocate};
use super::propose::{codes_of, name_of, propose};
use super::{
    DEPOSIT_MONTHS, ExtendStay, Refusal, Renewal, extend_stay, propose_renewal, propose_terms_from, propose_units,
    renew,
};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, Decision, EntityId, Layout, Startup,
    Stay, StayExtension, Tenancy, TenancyId, TenancyState, UnitId,
};

/// What the committee decided of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decide {
    /// The session.
    pub session: CommitteeSessionId,
    /// The item on its agenda.
    pub item: AgendaItemId,
    /// What was decided; none takes a decision back.
    pub decision: Option<Decision>,
}

/// An item is to come up again at a later session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Postpone {
    /// The session.
    pub session: CommitteeSessionId,
    /// The item on its agenda.
    pub item: AgendaItemId,
    /// The later session.
    pub to: CommitteeSessionId,
    /// The id of the item there.
    pub new_item: AgendaItemId,
}

/// What an accepted item asks for is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// The session.
    pub session: CommitteeSessionId,
    /// The item on its agenda.
    pub item: AgendaItemId,
    /// The id of the tenancy that this makes, where it makes one.
    pub tenancy: TenancyId,
    /// The first day where the item names none.
    pub date: NaiveDate,
}

/// Whether something was granted by an item, so that it cannot be decided otherwise.
pub fn is_granted(layout: &Layout, item: &AgendaItem) -> bool {
    !granted_by(layout, item).is_empty()
        || layout
            .startup(item.startup)
            .is_some_and(|startup| startup.stay_extensions.iter().any(|extension| extension.decision == Some(item.id)))
}

/// The tenancies that were granted by an item, from the earliest start.
pub fn granted_by(layout: &Layout, item: &AgendaItem) -> Vec<TenancyId> {
    let tenancies = layout.tenancies_of(item.startup).into_iter();
    tenancies.filter(|tenancy| tenancy.decision == Some(item.id)).map(|tenancy| tenancy.id).collect()
}

/// Adds a session.
///
/// # Errors
/// Where it is there already, or its park is not.
pub fn add_session(layout: &Layout, session: CommitteeSession, stamp: &Stamp) -> Result<Change, Refusal> {
    if layout.session(session.id).is_some() {
        return Err(Refusal::Exists(EntityId::CommitteeSession(session.id)));
    }
    propose(layout, stamp, ChangeLabel::AddSession { date: session.date }, vec![Edit::session(session)], &[])
}

/// Puts a session's new particulars.
///
/// # Errors
/// Where an item by which something was granted would be gone or decided otherwise, or what the layout would then have
/// wrong.
pub fn edit_session(layout: &Layout, session: CommitteeSession, stamp: &Stamp) -> Result<Change, Refusal> {
    let label = ChangeLabel::EditSession { date: session.date };
    put_session(layout, session, label, stamp)
}

/// Removes a session with its agenda.
///
/// # Errors
/// Where something was granted by one of its items.
pub fn remove_session(layout: &Layout, session: CommitteeSessionId, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known(layout, session)?;
    let granted = former.items.iter().filter(|item| is_granted(layout, item));
    let mut startups: Vec<_> = granted.map(|item| item.startup).collect();
    startups.dedup();
    if !startups.is_empty() {
        return Err(Refusal::SessionGranted { session, startups });
    }
    let label = ChangeLabel::RemoveSession { date: former.date };
    propose(layout, stamp, label, vec![Edit::CommitteeSession(session, None)], &[])
}

/// Puts an item on a session's agenda, last where it is new.
///
/// # Errors
/// Where something was granted by it that it would no longer ask for, or what the layout would then have wrong.
pub fn put_item(
    layout: &Layout,
    session: CommitteeSessionId,
    item: AgendaItem,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    if layout.startup(item.startup).is_none() {
        return Err(Refusal::Unknown(EntityId::Startup(item.startup)));
    }
    let mut session = known(layout, session)?.clone();
    let startup = name_of(layout, item.startup);
    let label = if let Some(former) = session.items.iter_mut().find(|former| former.id == item.id) {
        *former = item;
        ChangeLabel::EditItem { startup }
    } else {
        session.items.push(item);
        ChangeLabel::AddItem { startup, date: session.date }
    };
    put_session(layout, session, label, stamp)
}

/// Takes an item off a session's agenda.
///
/// # Errors
/// Where something was granted by it.
pub fn remove_item(
    layout: &Layout,
    session: CommitteeSessionId,
    item: AgendaItemId,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let (former, item) = known_item(layout, session, item)?;
    let label = ChangeLabel::RemoveItem { startup: name_of(layout, item.startup), date: former.date };
    let mut session = former.clone();
    session.items.retain(|other| other.id != item.id);
    put_session(layout, session, label, stamp)
}

/// Puts an item at another place of its agenda, counted from 0; the last where there are fewer.
///
/// # Errors
/// Where it stands there.
pub fn move_item(
    layout: &Layout,
    session: CommitteeSessionId,
    item: AgendaItemId,
    to: usize,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let (former, item) = known_item(layout, session, item)?;
    let mut session = former.clone();
    session.items.retain(|other| other.id != item.id);
    session.items.insert(to.min(session.items.len()), item.clone());
    put_session(layout, session, ChangeLabel::MoveItem { startup: name_of(layout, item.startup) }, stamp)
}

/// Writes down what the committee decided of an item.
///
/// # Errors
/// Where something was granted by it and the decision would be another.
pub fn decide(layout: &Layout, request: &Decide, stamp: &Stamp) -> Result<Change, Refusal> {
    let (_, item) = known_item(layout, request.session, request.item)?;
    let decided = AgendaItem { decision: request.decision, ..item.clone() };
    let label = ChangeLabel::Decide { startup: name_of(layout, item.startup), decision: request.decision };
    put_session(layout, with_item(layout, request.session, decided)?, label, stamp)
}

/// Postpones an item: it comes up again, undecided, at a later session of the same committee.
///
/// # Errors
/// Where something was granted by it, or where the other session is not a later one of the committee.
pub fn postpone(layout: &Layout, request: &Postpone, stamp: &Stamp) -> Result<Change, Refusal> {
    let (former, item) = known_item(layout, request.session, request.item)?;
    let mut later = known(layout, request.to)?.clone();
    if later.park != former.park || later.date <= former.date {
        return Err(Refusal::SessionNotLater { session: request.to, than: request.session });
    }
    if is_granted(layout, item) {
        return Err(Refusal::ItemGranted { startup: item.startup, tenancies: granted_by(layout, item) });
    }
    if layout.sessions().any(|session| session.item(request.new_item).is_some()) {
        return Err(Refusal::Exists(EntityId::CommitteeSession(request.to)));
    }
    let put_off = AgendaItem { decision: Some(Decision::Postponed), ..item.clone() };
    later.items.push(AgendaItem { id: request.new_item, decision: None, ..item.clone() });
    let label = ChangeLabel::Postpone { startup: name_of(layout, item.startup), date: later.date };
    let edits = vec![Edit::session(with_item(layout, request.session, put_off)?), Edit::session(later)];
    propose(layout, stamp, label, edits, &[])
}

/// Does what an accepted item asks for: lets the units, renews the tenancy, extends the stay. What it makes refers to the
/// decision; the same rules hold as without one.
///
/// # Errors
/// Where it is not accepted, was granted already or lacks particulars, or what stands in the way.
pub fn grant(layout: &Layout, request: &Grant, stamp: &Stamp) -> Result<Change, Refusal> {
    let (session, item) = known_item(layout, request.session, request.item)?;
    if item.decision != Some(Decision::Accepted) {
        return Err(Refusal::NotAccepted { startup: item.startup });
    }
    if is_granted(layout, item) {
        return Err(Refusal::ItemGranted { startup: item.startup, tenancies: granted_by(layout, item) });
    }
    match item.subject {
        AgendaSubject::Allocation => grant_allocation(layout, item, request, stamp),
        AgendaSubject::Renewal => grant_renewal(layout, session, item, request.tenancy, stamp),
        AgendaSubject::StayExtension => grant_stay(layout, session, item, stamp),
        AgendaSubject::Other => Err(Refusal::NothingToChange),
    }
}

/// The allocation that an item asks for, on the park's terms and with the seats that the startup needs where it does not say.
pub fn allocation_of(layout: &Layout, item: &AgendaItem, tenancy: TenancyId, date: NaiveDate) -> Allocation {
    let needs = layout.startup(item.startup).and_then(|startup| startup.needs.as_ref());
    let wished = needs.and_then(|needs| needs.earliest).map_or(date, |earliest| earliest.max(date));
    let start = item.start.unwrap_or(wished);
    let ids: Vec<UnitId> = item.units.iter().map(|occupied| occupied.unit).collect();
    let mut units = propose_units(layout, item.startup, &ids, start);
    for (unit, asked) in units.iter_mut().zip(&item.units) {
        unit.seats = asked.seats.or(unit.seats);
    }
    let mut terms = propose_terms_from(layout, &units, start);
    terms.end = item.end.or(terms.end);
    if let Some(rent) = item.rent {
        (terms.rent, terms.deposit) = (rent, rent.times(DEPOSIT_MONTHS));
    }
    terms.remarks.clone_from(&item.conditions);
    Allocation { tenancy, startup: item.startup, units, terms }
}

fn grant_allocation(layout: &Layout, item: &AgendaItem, request: &Grant, stamp: &Stamp) -> Result<Change, Refusal> {
    let allocation = allocation_of(layout, item, request.tenancy, request.date);
    let mut change = allocate(layout, &allocation, stamp)?;
    change.label = ChangeLabel::Grant { startup: name_of(layout, item.startup), units: codes_of(layout, &item.units) };
    let decided = Tenancy { decision: Some(item.id), ..allocation.to_tenancy() };
    change.edits = vec![Edit::tenancy(decided)];
    Ok(change)
}

/// The next term of the tenancy of the startup that ends last and was not over when it was decided, on its terms where the
/// item does not say.
fn grant_renewal(
    layout: &Layout,
    session: &CommitteeSession,
    item: &AgendaItem,
    new_tenancy: TenancyId,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let is_meant = |tenancy: &&std::sync::Arc<Tenancy>| {
        let is_of_units = item.units.is_empty() || item.units.iter().any(|occupied| tenancy.covers(occupied.unit));
        let is_over =
            tenancy.occupied_period().is_none_or(|there| there.last().is_some_and(|last| last < session.date));
        tenancy.state == TenancyState::Signed && is_of_units && !is_over
    };
    let meant = layout.tenancies_of(item.startup).into_iter().rev().find(is_meant);
    let proposed = meant.and_then(|former| Some((former, propose_renewal(layout, former)?)));
    let Some((former, mut terms)) = proposed else {
        return Err(Refusal::NothingToRenew { startup: item.startup });
    };
    terms.end = item.end.or(terms.end);
    terms.rent = item.rent.unwrap_or(terms.rent);
    terms.remarks.clone_from(&item.conditions);
    let renewal = Renewal { tenancy: former.id, new_tenancy, terms };
    let mut change = renew(layout, &renewal, stamp)?;
    for edit in &mut change.edits {
        if let Edit::Tenancy(id, Some(made)) = edit
            && *id == new_tenancy
        {
            *edit = Edit::tenancy(Tenancy { decision: Some(item.id), ..Tenancy::clone(made) });
        }
    }
    Ok(change)
}

fn grant_stay(
    layout: &Layout,
    session: &CommitteeSession,
    item: &AgendaItem,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let Some(until) = item.end else { return Err(Refusal::NoLastDay { startup: item.startup }) };
    let startup = layout.startup(item.startup).ok_or(Refusal::Unknown(EntityId::Startup(item.startup)))?;
    let extension = StayExtension {
        stay: stay_of(layout, startup, session.date),
        until,
        decided: Some(session.date),
        decision: Some(item.id),
        remarks: item.conditions.clone(),
    };
    extend_stay(layout, &ExtendStay { startup: item.startup, extension, limit: None }, stamp)
}

/// The stay that a startup is in on a day: by its stage, else by the building that it is in.
fn stay_of(layout: &Layout, startup: &Startup, date: NaiveDate) -> Stay {
    let there = layout.tenancies_of(startup.id).into_iter().rev();
    let mut there = there.filter(|tenancy| tenancy.occupied_period().is_some_and(|period| period.contains(date)));
    let in_building = || {
        let units = there.find_map(|tenancy| tenancy.units.first()).and_then(|occupied| layout.unit(occupied.unit));
        units.and_then(|unit| layout.place_of(unit)).and_then(|(_, building, _)| Stay::of_building(building.kind))
    };
    startup.stage_at(date).and_then(Stay::of).or_else(in_building).unwrap_or_default()
}

fn known(layout: &Layout, session: CommitteeSessionId) -> Result<&CommitteeSession, Refusal> {
    let found = layout.session(session).map(|session| &**session);
    found.ok_or(Refusal::Unknown(EntityId::CommitteeSession(session)))
}

fn known_item(
    layout: &Layout,
    session: CommitteeSessionId,
    item: AgendaItemId,
) -> Result<(&CommitteeSession, &AgendaItem), Refusal> {
    let found = known(layout, session)?;
    found.item(item).map(|item| (found, item)).ok_or(Refusal::NotOnAgenda { session })
}

/// A session with an item of it altered.
fn with_item(layout: &Layout, session: CommitteeSessionId, item: AgendaItem) -> Result<CommitteeSession, Refusal> {
    let mut session = known(layout, session)?.clone();
    if let Some(former) = session.items.iter_mut().find(|former| former.id == item.id) {
        *former = item;
    }
    Ok(session)
}

/// Puts a session, unless an item by which something was granted would say otherwise.
fn put_session(
    layout: &Layout,
    session: CommitteeSession,
    label: ChangeLabel,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let former = known(layout, session.id)?;
    if *former == session {
        return Err(Refusal::NothingToChange);
    }
    let stands = |item: &AgendaItem| {
        session
            .item(item.id)
            .is_some_and(|now| (now.startup, now.subject, now.decision) == (item.startup, item.subject, item.decision))
    };
    if let Some(item) = former.items.iter().find(|item| !stands(item) && is_granted(layout, item)) {
        return Err(Refusal::ItemGranted { startup: item.startup, tenancies: granted_by(layout, item) });
    }
    propose(layout, stamp, label, vec![Edit::session(session)], &[])
}
