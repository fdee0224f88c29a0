//! Which entities decide a problem: taken from one and the same side, they have it only if that side has it.

use std::collections::BTreeSet;

use crate::model::claims::seats_taken;
use crate::model::{BuildingId, EntityId, FloorId, Layout, Problem, ProblemKind, TenancyId, UnitId};

/// The entities that decide a problem of a layout, in order: those that are in the way, what they stand in where that
/// counts, and those that are named and not there.
pub(super) fn deciding(layout: &Layout, problem: &Problem) -> Vec<EntityId> {
    let mut found = Found { layout, entities: BTreeSet::from([problem.entity]) };
    match &problem.kind {
        ProblemKind::UnknownParent | ProblemKind::OffGrid | ProblemKind::ShapeOverlapsItself => {
            found.add_parent(problem.entity);
        }
        ProblemKind::UnknownStartup { startup } => found.add(EntityId::Startup(*startup)),
        ProblemKind::UnknownTerm { tenancy } | ProblemKind::TermsOutOfOrder { tenancy } => {
            found.add(EntityId::Tenancy(*tenancy));
        }
        ProblemKind::UnknownPark { park } => found.add(EntityId::Park(*park)),
        ProblemKind::UnknownUnit { unit }
        | ProblemKind::UnitTwice { unit }
        | ProblemKind::NotLettable { unit }
        | ProblemKind::SeatsMisplaced { unit }
        | ProblemKind::LetWhileUnavailable { unit, .. } => found.add(EntityId::Unit(*unit)),
        ProblemKind::CodeTwice { other } => found.add_codes(problem.entity, *other),
        ProblemKind::LevelTwice { other } => {
            found.add(EntityId::Floor(*other));
            found.add_parent(problem.entity);
        }
        ProblemKind::UnitsOverlap { other, .. } => {
            found.add(EntityId::Unit(*other));
            found.add_parent(problem.entity);
        }
        ProblemKind::TenanciesOverlap { unit, other, .. } => {
            found.add(EntityId::Unit(*unit));
            found.add(EntityId::Tenancy(*other));
        }
        ProblemKind::SeatsExceeded { date, .. } => {
            if let EntityId::Unit(unit) = problem.entity {
                found.add_tenants(unit, *date);
            }
        }
        ProblemKind::SeveralParks => {
            if let EntityId::Tenancy(tenancy) = problem.entity {
                found.add_places(tenancy);
            }
        }
        ProblemKind::IdTwice
        | ProblemKind::Unnamed
        | ProblemKind::GridSize
        | ProblemKind::Module
        | ProblemKind::NotPositive
        | ProblemKind::SharedWithoutSeats
        | ProblemKind::EndBeforeStart { .. }
        | ProblemKind::VacatedBeforeStart
        | ProblemKind::HoldoverWithoutEnd
        | ProblemKind::BreakOutside { .. }
        | ProblemKind::NoUnit
        | ProblemKind::OpeningMisplaced { .. }
        | ProblemKind::UnderlayUnusable
        | ProblemKind::NegativeAmount
        | ProblemKind::HiddenCharacters
        | ProblemKind::StagesOutOfOrder
        | ProblemKind::RentStepsOutOfOrder
        | ProblemKind::IndexationUnusable => {}
    }
    found.entities.into_iter().collect()
}

struct Found<'a> {
    layout: &'a Layout,
    entities: BTreeSet<EntityId>,
}

impl Found<'_> {
    fn add(&mut self, entity: EntityId) {
        self.entities.insert(entity);
    }

    /// What the entity stands in, whether it is there or not.
    fn add_parent(&mut self, entity: EntityId) {
        let parent = match entity {
            EntityId::Building(id) => self.layout.building(id).map(|building| EntityId::Park(building.park)),
            EntityId::Floor(id) => self.layout.floor(id).map(|floor| EntityId::Building(floor.building)),
            EntityId::Unit(id) => self.layout.unit(id).map(|unit| EntityId::Floor(unit.floor)),
            EntityId::CommitteeSession(id) => self.layout.session(id).map(|session| EntityId::Park(session.park)),
            EntityId::Layout | EntityId::Park(_) | EntityId::Startup(_) | EntityId::Tenancy(_) => None,
        };
        self.entities.extend(parent);
    }

    /// Two entities with the same code, and what makes them stand beside each other.
    fn add_codes(&mut self, one: EntityId, other: EntityId) {
        self.add(other);
        for entity in [one, other] {
            self.add_parent(entity);
            if let EntityId::Unit(id) = entity
                && let Some(floor) = self.layout.unit(id).map(|unit| unit.floor)
            {
                self.add_parent(EntityId::Floor(floor));
            }
        }
    }

    /// Those who take seats of a unit on a day.
    fn add_tenants(&mut self, unit: UnitId, date: chrono::NaiveDate) {
        let Some(unit) = self.layout.unit(unit) else { return };
        let there = self.layout.tenancies_on(unit.id).into_iter().filter(|tenancy| {
            tenancy.state.is_committed()
                && tenancy.committed_period().is_some_and(|period| period.contains(date))
                && seats_taken(tenancy, unit) > 0
        });
        self.entities.extend(there.map(|tenancy| EntityId::Tenancy(tenancy.id)));
    }

    /// The units of a tenancy and all that they stand in.
    fn add_places(&mut self, tenancy: TenancyId) {
        let layout = self.layout;
        let Some(tenancy) = layout.tenancy(tenancy) else { return };
        for unit in tenancy.distinct_units() {
            self.add(EntityId::Unit(unit));
            let floor: Option<FloorId> = layout.unit(unit).map(|unit| unit.floor);
            let building: Option<BuildingId> = floor.and_then(|id| layout.floor(id)).map(|floor| floor.building);
            let park = building.and_then(|id| layout.building(id)).map(|building| building.park);
            self.entities.extend(floor.map(EntityId::Floor));
            self.entities.extend(building.map(EntityId::Building));
            self.entities.extend(park.map(EntityId::Park));
        }
    }
}
