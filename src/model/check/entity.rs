//! The invariants around one entity, for those who change it: never in proportion to the layout.

use super::{
    Building, EntityId, Floor, Layout, Park, Problem, ProblemKind, Unit, check_claims, check_floor, check_named,
    check_park, check_startup, check_tenancy, check_title, check_unit,
};

/// The broken invariants at one entity and at those which depend on it directly: a floor's units, a unit's
/// tenancies, the units of a tenancy. An entity that is not there has none.
///
/// Of two entities with the same code, [`super::check`] blames the second and this blames the one asked about. Where an
/// entity is put into another parent, ask about what it contains too.
pub fn check_entity(layout: &Layout, entity: EntityId) -> Vec<Problem> {
    let mut problems = Vec::new();
    match entity {
        EntityId::Layout => check_title(layout, &mut problems),
        EntityId::Park(id) => layout.park(id).into_iter().for_each(|park| park_alone(layout, park, &mut problems)),
        EntityId::Building(id) => {
            layout.building(id).into_iter().for_each(|building| building_alone(layout, building, &mut problems));
        }
        EntityId::Floor(id) => {
            layout.floor(id).into_iter().for_each(|floor| floor_with_units(layout, floor, &mut problems));
        }
        EntityId::Unit(id) => {
            layout.unit(id).into_iter().for_each(|unit| unit_with_tenancies(layout, unit, &mut problems));
        }
        EntityId::Startup(id) => {
            layout.startup(id).into_iter().for_each(|startup| check_startup(layout, startup, &mut problems));
        }
        EntityId::Tenancy(id) => {
            let Some(tenancy) = layout.tenancy(id) else { return problems };
            check_tenancy(layout, tenancy, &mut problems);
            for unit in tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit)) {
                check_claims(layout, unit, &mut problems);
            }
        }
    }
    problems
}

fn park_alone(layout: &Layout, park: &Park, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::Park(park.id), kind });
    check_park(park, &mut add);
    if let Some(other) = layout.parks().find(|other| other.id != park.id && other.code == park.code) {
        add(ProblemKind::CodeTwice { other: EntityId::Park(other.id) });
    }
}

fn building_alone(layout: &Layout, building: &Building, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::Building(building.id), kind });
    if layout.park(building.park).is_none() {
        add(ProblemKind::UnknownParent);
    }
    check_named(building, &mut add);
    let mut beside = layout.buildings_in_order(building.park).into_iter();
    if let Some(other) = beside.find(|other| other.id != building.id && other.code == building.code) {
        add(ProblemKind::CodeTwice { other: EntityId::Building(other.id) });
    }
}

fn floor_with_units(layout: &Layout, floor: &Floor, problems: &mut Vec<Problem>) {
    check_floor(layout, floor, problems);
    let mut beside = layout.floors_in_order(floor.building).into_iter();
    if let Some(other) = beside.find(|other| other.id != floor.id && other.level == floor.level) {
        problems.push(Problem { entity: EntityId::Floor(floor.id), kind: ProblemKind::LevelTwice { other: other.id } });
    }
}

fn unit_with_tenancies(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
    check_unit(layout, unit, problems);
    check_claims(layout, unit, problems);
    if let Some(floor) = layout.floor(unit.floor) {
        place_on_floor(layout, floor, unit, problems);
    }
    for tenancy in layout.tenancies_on(unit.id) {
        check_tenancy(layout, tenancy, problems);
    }
}

/// By rectangles, where [`super::check`] fills the grid: one unit against the floor costs less so.
fn place_on_floor(layout: &Layout, floor: &Floor, unit: &Unit, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
    let rectangles = unit.shape.rectangles();
    if rectangles.iter().any(|rectangle| rectangle.right() > floor.columns || rectangle.bottom() > floor.rows) {
        add(ProblemKind::OffGrid);
    }
    let itself = (1..rectangles.len()).any(|index| rectangles[..index].iter().any(|r| r.overlaps(&rectangles[index])));
    if itself {
        add(ProblemKind::ShapeOverlapsItself);
    }
    for other in layout.units_of(floor.id).filter(|other| other.id != unit.id) {
        let pairs = rectangles.iter().flat_map(|one| other.shape.rectangles().iter().map(move |two| (one, two)));
        let cells: u64 = pairs.map(|(one, two)| one.cells_in_common(two)).sum();
        if cells > 0 {
            add(ProblemKind::UnitsOverlap { other: other.id, cells });
        }
    }
    let mut beside = layout.units_of_building(floor.building);
    if let Some(other) = beside.find(|other| other.id != unit.id && other.code == unit.code) {
        add(ProblemKind::CodeTwice { other: EntityId::Unit(other.id) });
    }
}
