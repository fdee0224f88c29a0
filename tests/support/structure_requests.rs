//! Requests for parks, buildings and floors, and for many units at once, as cases name them.

use plateau::change::{Change, Stamp};
use plateau::model::{Building, BuildingId, FloorId, Layout, Money, Park, ParkId, Service, UnitId, UnitUse};
use plateau::operations::{
    self as op, BulkEdit, BulkRent, BulkSeats, CopyBuilding, CopyFloor, CopyPark, NewBuilding, NewFloor, NewPark,
    PlaceId, Refusal, Removal, Renumber,
};
use serde::Deserialize;

/// Parks and buildings are named by code, floors by the code of a unit there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum StructureRequest {
    AddPark { code: String, building: String },
    AddBuilding { park: String, code: String },
    AddFloor { building: String, level: i32 },
    CopyFloor { of: String, levels: Vec<i32>, pattern: String },
    CopyBuilding { of: String, code: String },
    CopyPark { code: String },
    MovePark { code: String, to: usize },
    MoveBuilding { code: String, to: usize },
    RemoveFloor { of: String, displacing: bool },
    RemoveBuilding { code: String, displacing: bool },
    RemovePark { code: String, displacing: bool },
    Renumber { units: Vec<String>, pattern: String, start: u32, step: u32 },
    EditUnits { units: Vec<String>, changes: Changes },
}

/// What is set of many units.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Changes {
    r#use: Option<UnitUse>,
    add: Option<Vec<Service>>,
    remove: Option<Vec<Service>>,
    seats: Option<u32>,
    area_per_person: Option<f64>,
    shared: Option<bool>,
    asking_rent: Option<Money>,
    rent_change: Option<f64>,
    standard: Option<String>,
}

impl Changes {
    fn to_edit(&self, units: Vec<UnitId>) -> BulkEdit {
        let by_area = self.area_per_person.map(BulkSeats::ByArea);
        let by_change = self.rent_change.map(BulkRent::ChangeBy);
        BulkEdit {
            units,
            usage: self.r#use,
            add_services: self.add.iter().flatten().copied().collect(),
            remove_services: self.remove.iter().flatten().copied().collect(),
            seats: self.seats.map(BulkSeats::Each).or(by_area),
            shared: self.shared,
            asking_rent: self.asking_rent.map(|rent| BulkRent::Amount(Some(rent))).or(by_change),
            standard: self.standard.clone(),
        }
    }
}

fn park<'a>(layout: &'a Layout, code: &str) -> &'a Park {
    layout.parks().find(|park| park.code == code).unwrap()
}

fn building<'a>(layout: &'a Layout, code: &str) -> &'a Building {
    layout.buildings().find(|building| building.code == code).unwrap()
}

fn floor_of(layout: &Layout, unit: &str) -> FloorId {
    layout.units().find(|other| other.code == unit).unwrap().floor
}

fn units_named(layout: &Layout, codes: &[String]) -> Vec<UnitId> {
    codes.iter().map(|code| layout.units().find(|unit| unit.code == *code).unwrap().id).collect()
}

impl StructureRequest {
    /// The removal that it is, if it is one.
    pub(crate) fn to_removal(&self, layout: &Layout) -> Option<Removal> {
        let (place, displacing) = match self {
            Self::RemoveFloor { of, displacing } => (PlaceId::Floor(floor_of(layout, of)), *displacing),
            Self::RemoveBuilding { code, displacing } => (PlaceId::Building(building(layout, code).id), *displacing),
            Self::RemovePark { code, displacing } => (PlaceId::Park(park(layout, code).id), *displacing),
            _ => return None,
        };
        Some(Removal { place, displacing })
    }

    /// What it leads to, where it is no removal.
    pub(crate) fn run(self, layout: &Layout, stamp: &Stamp) -> Result<Change, Refusal> {
        let mut last = 0xaaaa_u64;
        let ids = &mut || {
            last += 1;
            last
        };
        match self {
            Self::AddPark { code, building } => {
                let park = Park::new(ParkId::new(ids()), code.as_str(), format!("Parc {code}"));
                let building = Building::new(BuildingId::new(ids()), park.id, building);
                let floor = op::usual_floor(FloorId::new(ids()), building.id, 0);
                op::add_park(layout, &NewPark { park, building, floor }, stamp)
            }
            Self::AddBuilding { park: of, code } => {
                let building = Building::new(BuildingId::new(ids()), park(layout, &of).id, code);
                let floor = op::usual_floor(FloorId::new(ids()), building.id, -1);
                op::add_building(layout, &NewBuilding { building, floor }, stamp)
            }
            Self::AddFloor { building: of, level } => {
                let request = NewFloor { floor: FloorId::new(ids()), building: building(layout, &of).id, level };
                op::add_floor(layout, &request, stamp)
            }
            Self::CopyFloor { of, levels, pattern } => {
                let floor = floor_of(layout, &of);
                op::copy_floor(layout, &CopyFloor { floor, levels, pattern: pattern.parse().unwrap() }, ids, stamp)
            }
            Self::CopyBuilding { of, code } => {
                let request = CopyBuilding { building: building(layout, &of).id, code, name: "Copie".to_owned() };
                op::copy_building(layout, &request, ids, stamp)
            }
            Self::CopyPark { code } => {
                let request = CopyPark { park: park(layout, &code).id, code, name: "Copie".to_owned() };
                op::copy_park(layout, &request, ids, stamp)
            }
            Self::MovePark { code, to } => op::move_park(layout, park(layout, &code).id, to, stamp),
            Self::MoveBuilding { code, to } => op::move_building(layout, building(layout, &code).id, to, stamp),
            Self::Renumber { units, pattern, start, step } => {
                let units = units_named(layout, &units);
                op::renumber(layout, &Renumber { units, pattern: pattern.parse().unwrap(), start, step }, stamp)
            }
            Self::EditUnits { units, changes } => {
                op::edit_units(layout, &changes.to_edit(units_named(layout, &units)), stamp)
            }
            Self::RemoveFloor { .. } | Self::RemoveBuilding { .. } | Self::RemovePark { .. } => {
                unreachable!("a removal is run with its remedies")
            }
        }
    }
}
