//! The invariants of a whole layout, for whoever opens one: entities that refer to each other are brought together by sorting
//! lists of them, for looking each up would take longer than all the rest.

use std::collections::HashMap;

use super::places::{check_building, check_parks, check_storey, check_unit};
use super::promises::check_promises;
use super::tenants::{check_occupied, check_session, check_startup, check_terms};
use super::{Problem, ProblemKind, check_title};
use crate::model::{Building, EntityId, FloorId, Layout, Tenancy, Unit, UnitId};

/// Every broken invariant, in the order of the layout itself, parks, buildings, floors, units, startups, tenancies
/// and sessions, each by id.
pub fn check(layout: &Layout) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_title(layout, &mut problems);
    check_parks(layout, &mut problems);
    check_places(layout, &mut problems);
    for startup in layout.startups() {
        check_startup(layout, startup, &mut problems);
    }
    check_tenants(layout, &mut problems);
    check_tenancies(layout, &mut problems);
    for session in layout.sessions() {
        check_session(layout, session, &mut problems);
    }
    problems.sort_by_key(|problem| problem.entity);
    problems
}

/// Units by their floors, in order.
struct Storeys<'a>(Vec<(FloorId, &'a Unit)>);

impl<'a> Storeys<'a> {
    fn new(layout: &'a Layout) -> Self {
        let mut units: Vec<(FloorId, &Unit)> = layout.units().map(|unit| (unit.floor, &**unit)).collect();
        units.sort_by_key(|(floor, _)| *floor);
        Self(units)
    }

    fn units_of(&self, floor: FloorId) -> Vec<&'a Unit> {
        let start = self.0.partition_point(|(other, _)| *other < floor);
        self.0[start..].iter().take_while(|(other, _)| *other == floor).map(|(_, unit)| *unit).collect()
    }
}

fn check_places(layout: &Layout, problems: &mut Vec<Problem>) {
    let storeys = Storeys::new(layout);
    for building in layout.buildings() {
        check_building(layout, building, problems);
        check_codes(layout, building, &storeys, problems);
    }
    for floor in layout.floors() {
        check_storey(layout, floor, &storeys.units_of(floor.id), problems);
    }
    for (_, unit) in &storeys.0 {
        check_unit(layout, unit, problems);
    }
}

/// No two units of a building have the same code.
fn check_codes(layout: &Layout, building: &Building, storeys: &Storeys<'_>, problems: &mut Vec<Problem>) {
    // A building may have thousands of units; the map is asked and never walked, so that its order does not matter.
    let mut codes: HashMap<&str, UnitId> = HashMap::new();
    let floors = layout.floors_in_order(building.id);
    for unit in floors.into_iter().flat_map(|floor| storeys.units_of(floor.id)) {
        if let Some(other) = codes.insert(&unit.code, unit.id) {
            let kind = ProblemKind::CodeTwice { other: EntityId::Unit(other) };
            problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
        }
    }
}

/// Every tenancy has a startup that exists.
fn check_tenants(layout: &Layout, problems: &mut Vec<Problem>) {
    let mut startups = layout.startups().map(|startup| startup.id).peekable();
    for (tenant, tenancies) in layout.tenants() {
        while startups.next_if(|startup| *startup < tenant).is_some() {}
        if startups.peek() != Some(&tenant) {
            let kind = ProblemKind::UnknownStartup { startup: tenant };
            problems.extend(tenancies.iter().map(|id| Problem { entity: EntityId::Tenancy(*id), kind: kind.clone() }));
        }
    }
}

/// Every tenancy, and every unit with the tenancies that cover it.
fn check_tenancies(layout: &Layout, problems: &mut Vec<Problem>) {
    let mut occupied: Vec<(UnitId, &Tenancy)> = Vec::with_capacity(layout.tenancies().len());
    for tenancy in layout.tenancies() {
        let mut add = |kind| problems.push(Problem { entity: EntityId::Tenancy(tenancy.id), kind });
        check_terms(layout, tenancy, &mut add);
        occupied.extend(tenancy.distinct_units().map(|unit| (unit, &**tenancy)));
    }
    occupied.sort_by_key(|(unit, _)| *unit);
    let mut units = layout.units().peekable();
    let mut tenancies: Vec<&Tenancy> = Vec::new();
    for run in occupied.chunk_by(|a, b| a.0 == b.0) {
        let id = run[0].0;
        while units.next_if(|unit| unit.id < id).is_some() {}
        let unit = units.peek().filter(|unit| unit.id == id);
        for (_, tenancy) in run {
            let mut add = |kind| problems.push(Problem { entity: EntityId::Tenancy(tenancy.id), kind });
            match unit {
                Some(unit) => check_occupied(tenancy, unit, &mut add),
                None => add(ProblemKind::UnknownUnit { unit: id }),
            }
        }
        let Some(unit) = unit else { continue };
        tenancies.clear();
        tenancies.extend(run.iter().map(|(_, tenancy)| *tenancy));
        tenancies.sort_by_key(|tenancy| (tenancy.start, tenancy.id));
        check_promises(unit, &tenancies, problems);
    }
}
