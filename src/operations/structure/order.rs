//! The order of parks, and of the buildings of a park.

use std::sync::Arc;

use super::add::name_of;
use super::{known_building, known_park};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Building, BuildingId, EntityId, FloorId, Layout, Park, ParkId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// A part of the structure of a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one for each kind")]
pub enum PlaceId {
    Park(ParkId),
    Building(BuildingId),
    Floor(FloorId),
}

impl From<PlaceId> for EntityId {
    fn from(place: PlaceId) -> Self {
        match place {
            PlaceId::Park(park) => Self::Park(park),
            PlaceId::Building(building) => Self::Building(building),
            PlaceId::Floor(floor) => Self::Floor(floor),
        }
    }
}

/// Puts a park at a place among the parks: 0 is the first; beyond the last is the last.
///
/// # Errors
/// Where it is there already.
pub fn move_park(layout: &Layout, park: ParkId, to: usize, stamp: &Stamp) -> Result<Change, Refusal> {
    let label = ChangeLabel::MovePark { name: known_park(layout, park)?.name.clone() };
    let parks = moved(layout.parks_in_order(), |other| other.id == park, to)?;
    let edits =
        positioned(&parks, |park| park.position, |park, position| Edit::park(Park { position, ..park.clone() }));
    propose(layout, stamp, label, edits, &[])
}

/// Puts a building at a place among those of its park: 0 is the first; beyond the last is the last.
///
/// # Errors
/// Where it is there already.
pub fn move_building(layout: &Layout, building: BuildingId, to: usize, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_building(layout, building)?;
    let label = ChangeLabel::MoveBuilding { name: name_of(former) };
    let buildings = moved(layout.buildings_in_order(former.park), |other| other.id == building, to)?;
    let edits = positioned(
        &buildings,
        |building| building.position,
        |building, position| Edit::building(Building { position, ..building.clone() }),
    );
    propose(layout, stamp, label, edits, &[])
}

fn moved<T>(mut all: Vec<&Arc<T>>, is_it: impl Fn(&T) -> bool, to: usize) -> Result<Vec<&Arc<T>>, Refusal> {
    let from = all.iter().position(|entry| is_it(entry)).ok_or(Refusal::NothingToChange)?;
    let to = to.min(all.len() - 1);
    if from == to {
        return Err(Refusal::NothingToChange);
    }
    let entry = all.remove(from);
    all.insert(to, entry);
    Ok(all)
}

/// The edits that count positions from 0 in this order; those that have theirs already are left as they are.
fn positioned<T>(all: &[&Arc<T>], position: impl Fn(&T) -> u32, edit: impl Fn(&T, u32) -> Edit) -> Vec<Edit> {
    let placed = (0..).zip(all).filter(|(place, entry)| position(entry) != *place);
    placed.map(|(place, entry)| edit(entry, place)).collect()
}
