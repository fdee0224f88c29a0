//! Stages, longer stays and labels of startups.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::propose::{known_tenancy, propose};
use super::relocate::{moved, sorted};
use super::terms::with_units;
use super::{Allocation, Move, Refusal, Vacate, allocate, term_end, vacate};
use crate::change::{Change, ChangeLabel, Edit, Stamp, apply};
use crate::model::{
    AgendaItemId, EntityId, Label, LabelKind, Layout, Money, ParkId, Stage, StageChange, Startup, StartupId,
    StayExtension, Tenancy,
};

/// A startup enters a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnterStage {
    /// Which startup.
    pub startup: StartupId,
    /// The stage.
    pub stage: Stage,
    /// The first day in it.
    pub since: NaiveDate,
}

/// A startup enters a stage and moves on the same day: it graduates from the incubator to the hotel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graduate {
    /// The stage, and from when.
    pub enter: EnterStage,
    /// Where to; on the day that it enters the stage.
    pub relocation: Move,
    /// The rent for a month there, where it becomes another; rents agreed for later change in proportion.
    pub rent: Option<Money>,
}

/// A startup enters a stage and is let units from the same day on, its former tenancy being over by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraduateInto {
    /// The stage, and from when.
    pub enter: EnterStage,
    /// What it is let; from the day that it enters the stage.
    pub allocation: Allocation,
}

/// A startup is to stay longer than its park's maximum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtendStay {
    /// Which startup.
    pub startup: StartupId,
    /// Which stay, until when, by which decision.
    pub extension: StayExtension,
    /// The last day that it may stay as things are, if it is known.
    pub limit: Option<NaiveDate>,
}

/// A startup leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leave {
    /// Which startup.
    pub startup: StartupId,
    /// Its last day; it has left from the day after.
    pub last_day: NaiveDate,
    /// Whether its tenancies end by then: those that run are vacated, those to come are dropped.
    pub vacate: bool,
}

/// A startup's label is renewed for as long as its park lays down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RenewLabel {
    /// Which startup.
    pub startup: StartupId,
    /// Which label.
    pub kind: LabelKind,
    /// The park whose rule holds.
    pub park: ParkId,
}

/// Lets a startup enter a stage on a day. A stage entered that same day is corrected: going back to the one before it leaves
/// no trace.
///
/// # Errors
/// Where it is in that stage on the day, enters another later, or does not exist.
pub fn enter_stage(layout: &Layout, request: &EnterStage, stamp: &Stamp) -> Result<Change, Refusal> {
    let startup = known_startup(layout, request.startup)?;
    let after = with_stage(startup, request.stage, request.since)?;
    let label = ChangeLabel::EnterStage { startup: startup.name.clone(), stage: request.stage };
    propose(layout, stamp, label, vec![Edit::startup(after)], &[])
}

fn with_stage(startup: &Startup, stage: Stage, since: NaiveDate) -> Result<Startup, Refusal> {
    if startup.stage_at(since) == Some(stage) {
        return Err(Refusal::NothingToChange);
    }
    if let Some(later) = startup.stages.iter().filter(|change| since < change.since).min_by_key(|change| change.since) {
        return Err(Refusal::StageFollows { startup: startup.id, stage: later.stage, since: later.since });
    }
    let mut stages: Vec<StageChange> = startup.stages.iter().filter(|change| change.since != since).copied().collect();
    stages.push(StageChange { stage, since });
    stages.sort_by_key(|change| change.since);
    stages.dedup_by_key(|change| change.stage);
    Ok(Startup { stages, ..startup.clone() })
}

/// Lets a startup enter a stage and move on that day, as [`enter_stage`] and [`super::relocate`] do it.
///
/// # Errors
/// What stands in the way of the one or the other, or a tenancy of another startup.
pub fn graduate(layout: &Layout, request: &Graduate, stamp: &Stamp) -> Result<Change, Refusal> {
    let Graduate { enter, relocation, rent } = request;
    let startup = known_startup(layout, enter.startup)?;
    let relocation = Move { date: enter.since, ..relocation.clone() };
    let tenancy = known_tenancy(layout, relocation.tenancy)?;
    if tenancy.startup != enter.startup {
        return Err(Refusal::Unknown(EntityId::Tenancy(relocation.tenancy)));
    }
    let Move { units, date, new_tenancy, .. } = relocation;
    if sorted(&tenancy.units) == sorted(&units) {
        return Err(Refusal::NothingToChange);
    }
    let mut edits = match rent {
        Some(rent) => with_units(layout, tenancy, units, *rent, (date, new_tenancy))?,
        None => moved(layout, tenancy, &units, date, new_tenancy)?,
    };
    edits.push(Edit::startup(with_stage(startup, enter.stage, enter.since)?));
    let label = ChangeLabel::EnterStage { startup: startup.name.clone(), stage: enter.stage };
    propose(layout, stamp, label, edits, &[])
}

/// Lets a startup enter a stage and lets it units from that day on, as [`enter_stage`] and [`allocate`] do it.
///
/// # Errors
/// What stands in the way of the one or the other.
pub fn graduate_into(layout: &Layout, request: &GraduateInto, stamp: &Stamp) -> Result<Change, Refusal> {
    let GraduateInto { enter, allocation } = request;
    let startup = known_startup(layout, enter.startup)?;
    let mut allocation = Allocation { startup: enter.startup, ..allocation.clone() };
    allocation.terms.start = enter.since;
    let mut edits = allocate(layout, &allocation, stamp)?.edits;
    edits.push(Edit::startup(with_stage(startup, enter.stage, enter.since)?));
    let label = ChangeLabel::EnterStage { startup: startup.name.clone(), stage: enter.stage };
    propose(layout, stamp, label, edits, &[])
}

/// Lets a startup stay longer than its park's maximum.
///
/// # Errors
/// Where that is no longer than it may stay already, or the item of the agenda is not the startup's.
pub fn extend_stay(layout: &Layout, request: &ExtendStay, stamp: &Stamp) -> Result<Change, Refusal> {
    let startup = known_startup(layout, request.startup)?;
    let ExtendStay { extension, limit, .. } = request;
    if let Some(item) = extension.decision {
        on_agenda(layout, request.startup, item)?;
    }
    let extended = startup.stay_extensions.iter().filter(|former| former.stay == extension.stay);
    let limit = extended.map(|former| former.until).chain(*limit).max();
    if let Some(limit) = limit.filter(|limit| extension.until <= *limit) {
        let (startup, stay) = (request.startup, extension.stay);
        return Err(Refusal::StayNotLonger { startup, stay, limit, until: extension.until });
    }
    let label = ChangeLabel::ExtendStay { startup: startup.name.clone(), stay: extension.stay, until: extension.until };
    let mut after = startup.clone();
    after.stay_extensions.push(extension.clone());
    propose(layout, stamp, label, vec![Edit::startup(after)], &[])
}

fn on_agenda(layout: &Layout, startup: StartupId, item: AgendaItemId) -> Result<(), Refusal> {
    let is_there = layout.items_of(startup).iter().any(|(_, other)| other.id == item);
    if is_there { Ok(()) } else { Err(Refusal::NotItsItem { startup }) }
}

/// Lets a startup leave. Where its tenancies are to end, each is as [`vacate`] makes it; those that are over stay.
///
/// # Errors
/// What stands in the way of vacating one, that it enters a stage later, or that it has left and nothing would change.
pub fn leave(layout: &Layout, request: &Leave, stamp: &Stamp) -> Result<Change, Refusal> {
    let startup = known_startup(layout, request.startup)?;
    let mut after = layout.clone();
    let mut edits: BTreeMap<EntityId, Edit> = BTreeMap::new();
    let running = if request.vacate { running_past(layout, startup.id, request.last_day) } else { Vec::new() };
    // What is to come goes before what it takes up from.
    for tenancy in running.into_iter().rev() {
        let vacated = vacate(&after, &Vacate { tenancy: tenancy.id, last_day: request.last_day }, stamp)?;
        apply(&mut after, &vacated);
        edits.extend(vacated.edits.into_iter().map(|edit| (edit.entity(), edit)));
    }
    let from = request.last_day.succ_opt().unwrap_or(request.last_day);
    match with_stage(startup, Stage::Exited, from) {
        Ok(startup) => {
            edits.insert(EntityId::Startup(startup.id), Edit::startup(startup));
        }
        Err(Refusal::NothingToChange) if !edits.is_empty() => {}
        Err(refusal) => return Err(refusal),
    }
    let label = ChangeLabel::Leave { startup: startup.name.clone() };
    propose(layout, stamp, label, edits.into_values().collect(), &[])
}

/// The tenancies of a startup that are to end, or to be dropped, where it leaves with a last day.
pub fn running_past(layout: &Layout, startup: StartupId, last_day: NaiveDate) -> Vec<Arc<Tenancy>> {
    layout.tenancies_of(startup).into_iter().filter(|tenancy| runs_past(tenancy, last_day)).cloned().collect()
}

fn runs_past(tenancy: &Tenancy, last_day: NaiveDate) -> bool {
    tenancy.start > last_day || tenancy.is_there_after(last_day)
}

/// Renews a startup's label, as [`renewed_label`] tells.
///
/// # Errors
/// Where the startup has no such label, the park no rule for it, or no renewal is left.
pub fn renew_label(layout: &Layout, request: &RenewLabel, stamp: &Stamp) -> Result<Change, Refusal> {
    let mut after = known_startup(layout, request.startup)?.clone();
    after.labels.push(renewed_label(layout, request)?);
    let label = ChangeLabel::RenewLabel { startup: after.name.clone(), kind: request.kind };
    propose(layout, stamp, label, vec![Edit::startup(after)], &[])
}

/// The label that a renewal grants: from the day after the last that is held, for as long as its park lays down.
///
/// # Errors
/// Those of [`renew_label`].
pub fn renewed_label(layout: &Layout, request: &RenewLabel) -> Result<Label, Refusal> {
    let startup = known_startup(layout, request.startup)?;
    let park = layout.park(request.park).ok_or(Refusal::Unknown(EntityId::Park(request.park)))?;
    let held = startup.labels.iter().filter(|label| label.kind == request.kind);
    let (startup_id, kind) = (startup.id, request.kind);
    let expires = held.clone().map(|label| label.expires).max();
    let expires = expires.ok_or(Refusal::NoLabel { startup: startup_id, kind })?;
    let rule = park.labels.iter().find(|rule| rule.kind == kind);
    let rule = rule.ok_or(Refusal::NoLabelRule { park: park.id, kind })?;
    if held.count() > rule.renewals as usize {
        return Err(Refusal::NoRenewalLeft { startup: startup_id, kind, renewals: rule.renewals });
    }
    let granted = expires.succ_opt();
    let renewed = granted.and_then(|granted| Some((granted, term_end(granted, rule.months)?)));
    let (granted, expires) = renewed.ok_or(Refusal::NothingToChange)?;
    Ok(Label { kind, granted: Some(granted), expires })
}

fn known_startup(layout: &Layout, id: StartupId) -> Result<&Startup, Refusal> {
    layout.startup(id).map(|startup| &**startup).ok_or(Refusal::Unknown(EntityId::Startup(id)))
}
