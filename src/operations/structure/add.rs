//! New parks, buildings and floors.

use std::collections::BTreeSet;

use super::{known_building, known_park};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Building, BuildingId, EntityId, Floor, FloorId, Layout, Park};
use crate::operations::Refusal;
use crate::operations::drawing::floor_name;
use crate::operations::propose::propose;

/// A park is to be added with a building and its first floor.
///
/// The building goes into the park and the floor into the building, whatever they say; all come last in order.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct NewPark {
    pub park: Park,
    pub building: Building,
    pub floor: Floor,
}

/// A building is to be added with its first floor; it goes into the park it names, as its last.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct NewBuilding {
    pub building: Building,
    pub floor: Floor,
}

/// A floor is to be added, with a grid and a module like those of the nearest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewFloor {
    /// The id of the floor that this makes.
    pub floor: FloorId,
    /// In which building.
    pub building: BuildingId,
    /// On which level.
    pub level: i32,
}

/// The floor of a building that has none: 40 m by 20 m in cells of 0.5 m.
///
/// Half a metre: partitions, doors and corridors fall on it, and an office of 12 m² still has 48 cells to draw with.
pub const fn usual_floor(id: FloorId, building: BuildingId, level: i32) -> Floor {
    Floor::new(id, building, level, 80, 40, 0.5)
}

/// The first level without a floor, up or down from another; where all are taken, the last that there can be, where
/// [`add_floor`] refuses one.
pub fn free_level(layout: &Layout, building: BuildingId, from: i32, up: bool) -> i32 {
    let taken: BTreeSet<i32> = layout.floors_in_order(building).iter().map(|floor| floor.level).collect();
    let mut level = from;
    while taken.contains(&level) {
        let Some(next) = level.checked_add(if up { 1 } else { -1 }) else { break };
        level = next;
    }
    level
}

/// Adds a park with a building and an empty floor.
///
/// # Errors
/// What the layout would then have wrong, such as a code that another park has.
pub fn add_park(layout: &Layout, request: &NewPark, stamp: &Stamp) -> Result<Change, Refusal> {
    let NewPark { park, building, floor } = request;
    are_new(layout, &[EntityId::Park(park.id), EntityId::Building(building.id), EntityId::Floor(floor.id)])?;
    let last = layout.parks().map(|park| park.position.saturating_add(1)).max();
    let park = Park { position: last.unwrap_or_default(), ..park.clone() };
    let building = Building { park: park.id, position: 0, ..building.clone() };
    let floor = Floor { building: building.id, ..floor.clone() };
    let label = ChangeLabel::AddPark { name: park.name.clone() };
    let edits = vec![Edit::park(park), Edit::building(building), Edit::floor(floor)];
    propose(layout, stamp, label, edits, &[])
}

/// Adds a building with an empty floor.
///
/// # Errors
/// What the layout would then have wrong, such as a code that another building of the park has.
pub fn add_building(layout: &Layout, request: &NewBuilding, stamp: &Stamp) -> Result<Change, Refusal> {
    let NewBuilding { building, floor } = request;
    are_new(layout, &[EntityId::Building(building.id), EntityId::Floor(floor.id)])?;
    known_park(layout, building.park)?;
    let building = Building { position: last_position(layout, building), ..building.clone() };
    let floor = Floor { building: building.id, ..floor.clone() };
    let label = ChangeLabel::AddBuilding { name: name_of(&building) };
    propose(layout, stamp, label, vec![Edit::building(building), Edit::floor(floor)], &[])
}

/// Adds an empty floor.
///
/// # Errors
/// A level that the building has already.
pub fn add_floor(layout: &Layout, request: &NewFloor, stamp: &Stamp) -> Result<Change, Refusal> {
    are_new(layout, &[EntityId::Floor(request.floor)])?;
    let building = known_building(layout, request.building)?;
    let floors = layout.floors_in_order(building.id);
    if floors.iter().any(|floor| floor.level == request.level) {
        return Err(Refusal::LevelsExist { building: building.id, levels: vec![request.level] });
    }
    let nearest = floors.iter().min_by_key(|floor| floor.level.abs_diff(request.level));
    let usual = usual_floor(request.floor, building.id, request.level);
    let floor = nearest.map_or(usual, |like| {
        Floor::new(request.floor, building.id, request.level, like.columns, like.rows, like.module)
    });
    let label = ChangeLabel::AddFloor { name: floor_name(layout, &floor) };
    propose(layout, stamp, label, vec![Edit::floor(floor)], &[])
}

pub(super) fn are_new(layout: &Layout, entities: &[EntityId]) -> Result<(), Refusal> {
    match entities.iter().find(|entity| layout.has(**entity)) {
        Some(entity) => Err(Refusal::Exists(*entity)),
        None => Ok(()),
    }
}

/// The place after all buildings of the park.
pub(super) fn last_position(layout: &Layout, building: &Building) -> u32 {
    let beside = layout.buildings_in_order(building.park);
    beside.iter().map(|other| other.position.saturating_add(1)).max().unwrap_or_default()
}

/// A building's name for a label, or its code where it has none.
pub(super) fn name_of(building: &Building) -> String {
    if building.name.trim().is_empty() { building.code.clone() } else { building.name.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LayoutParts, ParkId};

    #[test]
    fn a_level_is_looked_for_as_far_as_there_are_any() {
        let building = Building::new(BuildingId::new(1), ParkId::new(1), "B");
        let levels = [i32::MIN, 0, 1, i32::MAX - 1, i32::MAX];
        let floors = (0..).zip(levels).map(|(id, level)| usual_floor(FloorId::new(id), building.id, level)).collect();
        let layout =
            Layout::from_parts(LayoutParts { buildings: vec![building], floors, ..LayoutParts::default() }).unwrap();
        let free = |from, up| free_level(&layout, BuildingId::new(1), from, up);
        assert_eq!([free(0, true), free(1, false), free(i32::MAX, false)], [2, -1, i32::MAX - 2]);
        assert_eq!([free(i32::MAX - 1, true), free(i32::MIN, false)], [i32::MAX, i32::MIN]);
    }
}
