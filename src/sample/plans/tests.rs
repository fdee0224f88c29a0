use std::collections::BTreeMap;

use super::*;
use crate::model::UnitUse;

fn outlines() -> Vec<Outline> {
    vec![
        Outline::Ring { columns: 104, rows: 44, middle: Middle::Atrium },
        Outline::Ring { columns: 108, rows: 36, middle: Middle::Core },
        Outline::Winged { columns: 110, depth: 11, left: 19, right: 19 },
        Outline::Winged { columns: 84, depth: 10, left: 0, right: 16 },
        Outline::Winged { columns: 84, depth: 10, left: 18, right: 0 },
        Outline::Winged { columns: 66, depth: 10, left: 0, right: 0 },
    ]
}

fn every_plan(mut look: impl FnMut(&FloorSpec, &FloorPlan)) {
    let programmes =
        [Programme::Hotel, Programme::Incubator, Programme::Business, Programme::DataCentre, Programme::Basement];
    for outline in outlines() {
        for programme in programmes {
            for level in [-1, 0, 1] {
                for seed in 0..12 {
                    let spec = FloorSpec { level, outline, programme };
                    look(&spec, &plan(&spec, &mut Draw::new(seed)));
                }
            }
        }
    }
}

/// Which room owns which cell; fails where two do, or where a room leaves the grid.
fn owners(plan: &FloorPlan) -> BTreeMap<(u32, u32), usize> {
    let mut owners = BTreeMap::new();
    for (index, room) in plan.rooms.iter().enumerate() {
        for rectangle in room.shape.rectangles() {
            assert!(rectangle.right() <= plan.columns && rectangle.bottom() <= plan.rows, "{room:?} is off the grid");
            for row in rectangle.row..rectangle.bottom() {
                for column in rectangle.column..rectangle.right() {
                    assert_eq!(owners.insert((column, row), index), None, "{column}, {row} of {room:?} is taken");
                }
            }
        }
    }
    owners
}

#[test]
fn every_cell_within_the_walls_has_one_room() {
    every_plan(|spec, plan| {
        let covered = owners(plan).len();
        let expected = match spec.outline {
            Outline::Ring { columns, rows, middle } => {
                let void = if middle == Middle::Atrium && spec.level > 0 { (columns - 46) * (rows - 24) } else { 0 };
                columns * rows - void
            }
            Outline::Winged { columns, depth, left, right } => {
                columns * (2 * depth + 4) + (2 * depth + 4) * (left + right)
            }
        };
        assert_eq!(u32::try_from(covered).unwrap(), expected, "{spec:?}");
    });
}

#[test]
fn every_room_that_can_be_let_has_a_door_to_a_corridor_or_hall() {
    every_plan(|spec, plan| {
        let owners = owners(plan);
        let way = |cell: (u32, u32)| {
            owners
                .get(&cell)
                .is_some_and(|index| matches!(plan.rooms[*index].kind, RoomKind::Corridor | RoomKind::Hall))
        };
        let mut doors: BTreeMap<usize, u32> = BTreeMap::new();
        for (&(column, row), &index) in &owners {
            let left = column.checked_sub(1).is_some_and(|column| way((column, row)));
            let above = row.checked_sub(1).is_some_and(|row| way((column, row)));
            if left || above || way((column + 1, row)) || way((column, row + 1)) {
                *doors.entry(index).or_default() += 1;
            }
        }
        for (index, room) in plan.rooms.iter().enumerate() {
            if room.kind.usage().is_lettable() {
                assert!(doors.get(&index).is_some_and(|cells| *cells >= 2), "{spec:?}: {room:?} has no door");
            }
        }
    });
}

#[test]
fn offices_have_12_to_68_square_metres() {
    every_plan(|spec, plan| {
        for room in plan.rooms.iter().filter(|room| room.kind == RoomKind::Office) {
            let area = room.shape.cells() * u64::from(CELL_AREA);
            assert!((1200..=6800).contains(&area), "{spec:?}: {room:?} has {area}");
        }
    });
}

#[test]
fn stairs_lifts_and_shafts_stand_above_each_other() {
    let fixed = |plan: &FloorPlan| {
        let mut shapes: Vec<_> = plan
            .rooms
            .iter()
            .filter(|room| matches!(room.kind, RoomKind::Stairs | RoomKind::Lift))
            .flat_map(|room| room.shape.rectangles().to_vec())
            .collect();
        shapes.sort_unstable();
        shapes
    };
    let mut first: BTreeMap<String, Vec<CellRect>> = BTreeMap::new();
    every_plan(|spec, plan| {
        let shapes = fixed(plan);
        assert!(!shapes.is_empty(), "{spec:?} has no stairs");
        let expected = first.entry(format!("{:?}", spec.outline)).or_insert_with(|| shapes.clone());
        assert_eq!(*expected, shapes, "{spec:?}");
    });
}

#[test]
fn an_exact_floor_has_so_many_rooms() {
    for rooms in 1..=90 {
        let plan = exact(rooms);
        assert_eq!(plan.rooms.len(), rooms as usize);
        let covered = owners(&plan).len();
        assert_eq!(covered, (plan.columns * plan.rows) as usize, "{rooms} rooms leave a hole");
        assert!(plan.rooms.iter().any(|room| room.kind.usage() == UnitUse::Office));
    }
}
