//! Parks, buildings and floors: added, copied, put in order, removed.

mod add;
mod copy;
mod order;
mod remove;

pub use add::{NewBuilding, NewFloor, NewPark, add_building, add_floor, add_park, free_level, usual_floor};
pub use copy::{
    CopiedFloor, CopyBuilding, CopyFloor, CopyPark, codes_of_copy, copy_building, copy_floor, copy_park, pattern_of,
};
pub use order::{PlaceId, move_building, move_park};
pub use remove::{Removal, remove_place, tenancies_in};

use super::Refusal;
use crate::model::{Building, BuildingId, EntityId, Floor, Layout, Park, ParkId};

fn known_park(layout: &Layout, id: ParkId) -> Result<&Park, Refusal> {
    layout.park(id).map(|park| &**park).ok_or(Refusal::Unknown(EntityId::Park(id)))
}

fn known_building(layout: &Layout, id: BuildingId) -> Result<&Building, Refusal> {
    layout.building(id).map(|building| &**building).ok_or(Refusal::Unknown(EntityId::Building(id)))
}

/// The building and the park of a floor.
pub(super) fn above<'a>(layout: &'a Layout, floor: &Floor) -> Result<(&'a Building, &'a Park), Refusal> {
    let building = known_building(layout, floor.building)?;
    Ok((building, known_park(layout, building.park)?))
}
