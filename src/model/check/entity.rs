//! The invariants around one entity, for those who change it: never in proportion to the layout.

use std::collections::{BTreeMap, BTreeSet};

use super::places::{check_floor, check_named, check_park, check_unit, laid_out};
use super::promises::check_claims;
use super::tenants::{check_session, check_startup, check_tenancy};
use super::{Problem, ProblemKind, check_title};
use crate::model::{Building, EntityId, Floor, FloorId, Layout, Park, Region, Unit, UnitId};

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
            let Some(tenancy) = layout.tenancy(id) else {
                // Those that followed it follow nothing now.
                for follower in layout.followers_of(id) {
                    check_tenancy(layout, follower, &mut problems);
                }
                return problems;
            };
            check_tenancy(layout, tenancy, &mut problems);
            for unit in tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit)) {
                check_claims(layout, unit, &mut problems);
            }
            for follower in layout.followers_of(id) {
                check_tenancy(layout, follower, &mut problems);
            }
        }
        EntityId::CommitteeSession(id) => {
            layout.session(id).into_iter().for_each(|session| check_session(layout, session, &mut problems));
        }
    }
    problems
}

/// How many units of a floor are each held against all others before the floor is looked at as a whole instead.
const MANY: usize = 64;

/// The floors of which many units are named, so that [`check_entities`] looks at each as a whole.
pub fn crowded(layout: &Layout, entities: &[EntityId]) -> BTreeSet<FloorId> {
    let mut named: BTreeMap<FloorId, usize> = BTreeMap::new();
    for unit in units_among(layout, entities) {
        *named.entry(unit.floor).or_default() += 1;
    }
    named.into_iter().filter(|(_, units)| *units > MANY).map(|(floor, _)| floor).collect()
}

/// What [`check_entity`] answers of each. The floors of `crowded` are looked at once, whole: their cells and the
/// codes in their buildings, as [`super::check`] does, so that of two units at one place the second is blamed.
pub fn check_entities(layout: &Layout, entities: &[EntityId], crowded: &BTreeSet<FloorId>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for entity in entities {
        match entity {
            EntityId::Unit(id) if layout.unit(*id).is_some_and(|unit| crowded.contains(&unit.floor)) => {
                layout.unit(*id).into_iter().for_each(|unit| unit_alone(layout, unit, &mut problems));
            }
            other => problems.extend(check_entity(layout, *other)),
        }
    }
    let floors = crowded.iter().filter_map(|floor| layout.floor(*floor));
    let mut buildings = BTreeSet::new();
    for floor in floors {
        check_floor(layout, floor, &mut problems);
        buildings.insert(floor.building);
    }
    for building in buildings {
        let mut codes: BTreeMap<&str, UnitId> = BTreeMap::new();
        for unit in layout.units_of_building(building) {
            if let Some(other) = codes.insert(&unit.code, unit.id) {
                let kind = ProblemKind::CodeTwice { other: EntityId::Unit(other) };
                problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
            }
        }
    }
    problems
}

fn units_among<'a>(layout: &'a Layout, entities: &'a [EntityId]) -> impl Iterator<Item = &'a Unit> {
    entities.iter().filter_map(|entity| match entity {
        EntityId::Unit(id) => layout.unit(*id).map(|unit| &**unit),
        _ => None,
    })
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
    unit_alone(layout, unit, problems);
    if let Some(floor) = layout.floor(unit.floor) {
        place_on_floor(layout, floor, unit, problems);
    }
}

/// A unit and its tenancies, but not its place among others.
fn unit_alone(layout: &Layout, unit: &Unit, problems: &mut Vec<Problem>) {
    check_unit(layout, unit, problems);
    check_claims(layout, unit, problems);
    for tenancy in layout.tenancies_on(unit.id) {
        check_tenancy(layout, tenancy, problems);
    }
}

/// By rectangles, where [`super::check`] fills the grid: one unit against the floor costs less so.
fn place_on_floor(layout: &Layout, floor: &Floor, unit: &Unit, problems: &mut Vec<Problem>) {
    let mut add = |kind| problems.push(Problem { entity: EntityId::Unit(unit.id), kind });
    let bounds = unit.shape.bounds();
    if bounds.right() > floor.columns || bounds.bottom() > floor.rows {
        add(ProblemKind::OffGrid);
    }
    if laid_out(floor, unit).1 {
        add(ProblemKind::ShapeOverlapsItself);
    }
    let mut region: Option<Region> = None;
    for other in layout.units_of(floor.id).filter(|other| other.id != unit.id) {
        let there = other.shape.bounds();
        if unit.shape.rectangles().iter().any(|rectangle| rectangle.overlaps(&there)) {
            let region = region.get_or_insert_with(|| Region::from(&unit.shape));
            let cells = region.intersection(&Region::from(&other.shape)).cells();
            if cells > 0 {
                add(ProblemKind::UnitsOverlap { other: other.id, cells });
            }
        }
    }
    let mut beside = layout.units_of_building(floor.building);
    if let Some(other) = beside.find(|other| other.id != unit.id && other.code == unit.code) {
        add(ProblemKind::CodeTwice { other: EntityId::Unit(other.id) });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{BuildingId, CellRect, LayoutParts, ParkId, Shape, UnitUse};

    /// Units of two cells side by side, a hundred of them; `alter` is handed each with its number.
    fn layout(alter: impl Fn(u32, &mut Unit)) -> Layout {
        let unit = |number: u32| {
            let (id, shape) = (UnitId::new(number.into()), Shape::rectangle(number * 2, 0, 2, 1));
            let mut unit = Unit::new(id, FloorId::new(1), format!("U-{number}"), UnitUse::Office, shape);
            alter(number, &mut unit);
            unit
        };
        Layout::from_parts(LayoutParts {
            parks: vec![Park::new(ParkId::new(1), "P", "Park")],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
            floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 200, 1, 1.0)],
            units: (0..100).map(unit).collect(),
            ..LayoutParts::default()
        })
        .unwrap()
    }

    #[test]
    fn shapes_that_cover_a_floor_a_thousand_times_are_looked_at_in_no_time() {
        let everywhere = vec![CellRect::new(0, 0, 4096, 4096); 50_000];
        let rooms = everywhere.chunks(500).map(|rectangles| Shape::new(rectangles.to_vec()).unwrap());
        let shapes = [Shape::new(everywhere.clone()).unwrap()].into_iter().chain(rooms);
        let floor = Floor::new(FloorId::new(1), BuildingId::new(1), 0, 4096, 4096, 1.0);
        let unit =
            |(number, shape)| Unit::new(UnitId::new(number), floor.id, number.to_string(), UnitUse::Office, shape);
        let units: Vec<Unit> = (0..).zip(shapes).map(unit).collect();
        let wrong = Layout::from_parts(LayoutParts {
            parks: vec![Park::new(ParkId::new(1), "P", "Park")],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "B")],
            floors: vec![floor.clone()],
            units,
            ..LayoutParts::default()
        })
        .unwrap();
        let found = crate::model::check(&wrong);
        let overlap = |problem: &&Problem| problem.kind == ProblemKind::ShapeOverlapsItself;
        assert_eq!(found.iter().filter(overlap).count(), 101);
        let cells = 4096 * 4096;
        let other = UnitId::new(0);
        let second = EntityId::Unit(UnitId::new(1));
        assert!(found.contains(&Problem { entity: second, kind: ProblemKind::UnitsOverlap { other, cells } }));
        let alone = check_entity(&wrong, second);
        assert!(alone.contains(&Problem { entity: second, kind: ProblemKind::UnitsOverlap { other, cells } }));
        assert!(alone.contains(&Problem { entity: second, kind: ProblemKind::ShapeOverlapsItself }));
    }

    #[test]
    fn a_crowded_floor_has_the_problems_that_the_whole_layout_has() {
        let sound = layout(|_, _| {});
        let all: Vec<EntityId> = sound.units().map(|unit| EntityId::Unit(unit.id)).collect();
        assert_eq!(crowded(&sound, &all), BTreeSet::from([FloorId::new(1)]));
        assert_eq!(crowded(&sound, &all[..MANY]), BTreeSet::new());
        assert_eq!(check_entities(&sound, &all, &crowded(&sound, &all)), vec![]);
        let wrong = layout(|number, unit| match number {
            7 => unit.shape = Shape::rectangle(13, 0, 2, 1),
            20 => unit.code = "U-19".to_owned(),
            99 => unit.shape = Shape::rectangle(199, 0, 2, 1),
            50 => unit.area = Some(-1.0),
            _ => {}
        });
        let mut found = check_entities(&wrong, &all, &crowded(&wrong, &all));
        found.sort_by_key(|problem| problem.entity);
        assert_eq!(found.len(), 4);
        assert_eq!(found, crate::model::check(&wrong));
    }

    /// What is wrong with the places of units, found cell by cell in the order of the units.
    fn by_cells(shapes: &[Shape]) -> Vec<Problem> {
        let mut owners: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        let mut problems = Vec::new();
        for (number, shape) in shapes.iter().enumerate() {
            let mut common: BTreeMap<usize, u64> = BTreeMap::new();
            let cells = shape.rectangles().iter().flat_map(|rectangle| {
                let rows = rectangle.row..rectangle.bottom();
                rows.flat_map(|row| (rectangle.column..rectangle.right()).map(move |column| (column, row)))
            });
            for cell in cells.filter(|(column, row)| *column < 6 && *row < 6) {
                if let Some(owner) = owners.insert(cell, number) {
                    *common.entry(owner).or_default() += 1;
                }
            }
            let mut add = |kind| problems.push(Problem { entity: EntityId::Unit(UnitId::new(number as u64)), kind });
            let bounds = shape.bounds();
            if bounds.right() > 6 || bounds.bottom() > 6 {
                add(ProblemKind::OffGrid);
            }
            for (owner, cells) in common {
                let other = UnitId::new(owner as u64);
                let overlap = ProblemKind::UnitsOverlap { other, cells };
                add(if owner == number { ProblemKind::ShapeOverlapsItself } else { overlap });
            }
        }
        problems
    }

    proptest! {
        #[test]
        fn what_is_wrong_is_found_as_cell_by_cell(
            shapes in prop::collection::vec(
                prop::collection::vec((0..7_u32, 0..7_u32, 1..4_u32, 1..4_u32), 1..4),
                1..6,
            ),
        ) {
            let shape = |rectangles: Vec<(u32, u32, u32, u32)>| {
                let rectangles = rectangles.into_iter().map(|(c, r, w, h)| CellRect::new(c, r, w, h));
                Shape::new(rectangles.collect()).unwrap()
            };
            let shapes: Vec<Shape> = shapes.into_iter().map(shape).collect();
            let floor = Floor::new(FloorId::new(1), BuildingId::new(1), 0, 6, 6, 1.0);
            let units: Vec<Unit> = (0..)
                .zip(&shapes)
                .map(|(id, shape)| Unit::new(UnitId::new(id), floor.id, "U", UnitUse::Office, shape.clone()))
                .collect();
            let mut found = Vec::new();
            crate::model::check::places::check_cells(&floor, &units.iter().collect::<Vec<_>>(), &mut found);
            prop_assert_eq!(found, by_cells(&shapes));
        }
    }
}
