//! Who is where at a date. Status is derived from dates, never stored.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::lettable_area;
use crate::model::claims::seats_taken;
use crate::model::{Layout, Stage, Tenancy, TenancyState, UnavailabilityReason, Unit};

/// What a unit is at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum UnitStatus {
    /// Let to a tenant in place.
    Let,
    /// Let to a startup in pre-incubation or incubation.
    Incubated,
    /// Let, and the tenant or the park has given notice.
    NoticeGiven,
    /// The tenant stays past the end of the contract.
    Holdover,
    /// Nobody is there, and a reservation or a signed tenancy is to follow.
    Reserved,
    /// Free to let.
    Vacant,
    /// Nobody is there, because of works.
    Works,
    /// Nobody is there, because it cannot be used.
    Unavailable,
    /// Its use cannot be let.
    NotLettable,
}

impl UnitStatus {
    /// All, in the order of a legend.
    pub const ALL: [Self; 9] = [
        Self::Let,
        Self::Incubated,
        Self::NoticeGiven,
        Self::Holdover,
        Self::Reserved,
        Self::Vacant,
        Self::Works,
        Self::Unavailable,
        Self::NotLettable,
    ];

    /// Whether somebody is there.
    pub const fn is_let(self) -> bool {
        matches!(self, Self::Let | Self::Incubated | Self::NoticeGiven | Self::Holdover)
    }
}

/// Where a tenancy stands at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Standing {
    /// Only proposed.
    Proposed,
    /// Reserved, whether or not its start has come.
    Reserved,
    /// Signed; its start is to come.
    ToCome,
    /// Signed and running.
    InPlace,
    /// Running, with notice given.
    NoticeGiven,
    /// Past its end, with the tenant still there.
    Holdover,
    /// Over.
    Ended,
}

impl Standing {
    /// All, in the order of a tenancy's life.
    pub const ALL: [Self; 7] =
        [Self::Proposed, Self::Reserved, Self::ToCome, Self::InPlace, Self::NoticeGiven, Self::Holdover, Self::Ended];

    /// Whether the tenant is there.
    pub const fn is_in_place(self) -> bool {
        matches!(self, Self::InPlace | Self::NoticeGiven | Self::Holdover)
    }
}

/// Where a tenancy stands at a date.
pub fn standing(tenancy: &Tenancy, date: NaiveDate) -> Standing {
    let over = tenancy.last_day().is_some_and(|last| last < date);
    match tenancy.state {
        TenancyState::Proposed | TenancyState::Reserved if over => Standing::Ended,
        TenancyState::Proposed => Standing::Proposed,
        TenancyState::Reserved => Standing::Reserved,
        TenancyState::Signed if date < tenancy.start => Standing::ToCome,
        TenancyState::Signed if tenancy.end.is_some_and(|end| end < date) => {
            let still_there = tenancy.holdover && tenancy.vacated.is_none_or(|vacated| date <= vacated);
            if still_there { Standing::Holdover } else { Standing::Ended }
        }
        TenancyState::Signed if over => Standing::Ended,
        TenancyState::Signed if tenancy.notice_given.is_some_and(|given| given <= date) => Standing::NoticeGiven,
        TenancyState::Signed => Standing::InPlace,
    }
}

/// A tenancy that is in place on a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupant {
    /// The tenancy.
    pub tenancy: Arc<Tenancy>,
    /// How it stands.
    pub standing: Standing,
    /// The seats it takes of the unit: all of them where the unit is not shared.
    pub seats: u32,
}

impl Occupant {
    /// What it makes of the unit, or of its seats where the unit is shared.
    pub fn status(&self, layout: &Layout, date: NaiveDate) -> UnitStatus {
        match self.standing {
            Standing::Holdover => UnitStatus::Holdover,
            Standing::NoticeGiven => UnitStatus::NoticeGiven,
            _ if is_incubated(layout, &self.tenancy, date) => UnitStatus::Incubated,
            _ => UnitStatus::Let,
        }
    }
}

/// A unit at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupancy {
    /// What the unit is.
    pub status: UnitStatus,
    /// Who is there, from the earliest start.
    pub occupants: Vec<Occupant>,
    /// The unit's lettable area in m².
    pub area: f64,
    /// The part of it that is let, in m²: by seats where the unit is shared.
    pub area_let: f64,
    /// The unit's seats; 0 where its use cannot be let.
    pub seats: u32,
    /// How many of them are let.
    pub seats_let: u32,
    /// The committed tenancy that comes next: the earliest one that is not over and not in place.
    pub next: Option<Arc<Tenancy>>,
}

/// A unit at a date.
pub fn occupancy(layout: &Layout, unit: &Unit, date: NaiveDate) -> Occupancy {
    let area = lettable_area(layout, unit);
    let tenancies = layout.tenancies_on(unit.id);
    let occupants = occupants(unit, &tenancies, date);
    let next = tenancies
        .iter()
        .find(|tenancy| matches!(standing(tenancy, date), Standing::Reserved | Standing::ToCome))
        .map(|tenancy| Arc::clone(tenancy));
    let seats = if unit.usage.is_lettable() { unit.seats } else { 0 };
    let taken = occupants.iter().map(|occupant| occupant.seats).fold(0_u32, u32::saturating_add);
    let share = f64::from(taken) / f64::from(unit.seats.max(1));
    let status = status(layout, unit, &occupants, next.is_some(), date);
    Occupancy { status, area, area_let: area * share.min(1.0), seats, seats_let: taken.min(seats), occupants, next }
}

/// Who is there. A holdover makes room as soon as a tenancy that needs its place is in place.
fn occupants(unit: &Unit, tenancies: &[&Arc<Tenancy>], date: NaiveDate) -> Vec<Occupant> {
    let mut there: Vec<Occupant> = tenancies
        .iter()
        .map(|tenancy| (*tenancy, standing(tenancy, date)))
        .filter(|(_, standing)| standing.is_in_place())
        .map(|(tenancy, standing)| Occupant {
            tenancy: Arc::clone(tenancy),
            standing,
            seats: seats_taken(tenancy, unit),
        })
        .collect();
    let room = unit.seats.max(1);
    while there.iter().map(|occupant| occupant.seats).fold(0, u32::saturating_add) > room {
        let Some(holdover) = there.iter().position(|occupant| occupant.standing == Standing::Holdover) else { break };
        if there.len() == 1 {
            break;
        }
        there.remove(holdover);
    }
    there
}

fn status(layout: &Layout, unit: &Unit, occupants: &[Occupant], to_follow: bool, date: NaiveDate) -> UnitStatus {
    if !unit.usage.is_lettable() {
        return UnitStatus::NotLettable;
    }
    if let Some(occupant) = occupants.iter().max_by_key(|occupant| occupant.standing) {
        return occupant.status(layout, date);
    }
    match unit.unavailable_at(date).map(|time| time.reason) {
        Some(UnavailabilityReason::Works) => UnitStatus::Works,
        Some(_) => UnitStatus::Unavailable,
        None if to_follow => UnitStatus::Reserved,
        None => UnitStatus::Vacant,
    }
}

fn is_incubated(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> bool {
    let stage = layout.startup(tenancy.startup).and_then(|startup| startup.stage_at(date));
    matches!(stage, Some(Stage::PreIncubated | Stage::Incubated))
}
