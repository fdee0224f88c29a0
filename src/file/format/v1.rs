//! Format 1: parks hold buildings, buildings floors, floors units; startups and tenancies stand beside them.
//!
//! The position of a park or a building is its place in its list.

use serde::{Deserialize, Serialize};

use crate::model::number::finite;
use crate::model::{
    Building, BuildingId, BuildingKind, Currency, Floor, FloorId, LayoutParts, Park, ParkId, ParkStatus, Startup,
    Tenancy, Unit, Weekday,
};

/// A layout as the file holds it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Layout", deny_unknown_fields)]
pub struct LayoutRecord {
    #[expect(dead_code, reason = "it was read before, to learn that these are the records to read")]
    format: u32,
    #[serde(default)]
    title: String,
    #[serde(default)]
    parks: Vec<ParkRecord>,
    #[serde(default)]
    startups: Vec<Startup>,
    #[serde(default)]
    tenancies: Vec<Tenancy>,
}

/// A park; see [`Park`] for what its fields mean.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Park", deny_unknown_fields)]
pub(super) struct ParkRecord {
    id: ParkId,
    code: String,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    town: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    operator: String,
    #[serde(default)]
    status: ParkStatus,
    currency: Currency,
    weekend: Vec<Weekday>,
    week_starts: Weekday,
    #[serde(default)]
    notice_months: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    incubation_months: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hotel_months: Option<u32>,
    #[serde(deserialize_with = "finite")]
    area_per_person: f64,
    #[serde(default, skip_serializing)]
    buildings: Vec<BuildingRecord>,
}

/// A building; see [`Building`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Building", deny_unknown_fields)]
pub(super) struct BuildingRecord {
    id: BuildingId,
    code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    kind: BuildingKind,
    #[serde(default, skip_serializing)]
    floors: Vec<FloorRecord>,
}

/// A floor; see [`Floor`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Floor", deny_unknown_fields)]
pub(super) struct FloorRecord {
    id: FloorId,
    level: i32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    columns: u32,
    rows: u32,
    #[serde(deserialize_with = "finite")]
    module: f64,
    #[serde(default, skip_serializing)]
    units: Vec<Unit>,
}

impl LayoutRecord {
    /// The records as the model's parts.
    pub(super) fn into_parts(self) -> LayoutParts {
        let mut parts = LayoutParts {
            title: self.title,
            startups: self.startups,
            tenancies: self.tenancies,
            ..LayoutParts::default()
        };
        for (position, park) in (0..).zip(self.parks) {
            park.add_to(&mut parts, position);
        }
        parts
    }
}

impl ParkRecord {
    /// The park without its buildings.
    pub(super) fn head(park: &Park) -> Self {
        Self {
            id: park.id,
            code: park.code.clone(),
            name: park.name.clone(),
            town: park.town.clone(),
            operator: park.operator.clone(),
            status: park.status,
            currency: park.currency,
            weekend: park.weekend.clone(),
            week_starts: park.week_starts,
            notice_months: park.notice_months,
            incubation_months: park.incubation_months,
            hotel_months: park.hotel_months,
            area_per_person: park.area_per_person,
            buildings: Vec::new(),
        }
    }

    pub(super) fn add_to(self, parts: &mut LayoutParts, position: u32) {
        for (position, building) in (0..).zip(self.buildings) {
            building.add_to(parts, self.id, position);
        }
        parts.parks.push(Park {
            id: self.id,
            position,
            code: self.code,
            name: self.name,
            town: self.town,
            operator: self.operator,
            status: self.status,
            currency: self.currency,
            weekend: self.weekend,
            week_starts: self.week_starts,
            notice_months: self.notice_months,
            incubation_months: self.incubation_months,
            hotel_months: self.hotel_months,
            area_per_person: self.area_per_person,
        });
    }
}

impl BuildingRecord {
    /// The building without its floors.
    pub(super) fn head(building: &Building) -> Self {
        Self {
            id: building.id,
            code: building.code.clone(),
            name: building.name.clone(),
            kind: building.kind,
            floors: Vec::new(),
        }
    }

    pub(super) fn add_to(self, parts: &mut LayoutParts, park: ParkId, position: u32) {
        for floor in self.floors {
            floor.add_to(parts, self.id);
        }
        parts.buildings.push(Building {
            id: self.id,
            park,
            position,
            code: self.code,
            name: self.name,
            kind: self.kind,
        });
    }
}

impl FloorRecord {
    /// The floor without its units.
    pub(super) fn head(floor: &Floor) -> Self {
        Self {
            id: floor.id,
            level: floor.level,
            name: floor.name.clone(),
            columns: floor.columns,
            rows: floor.rows,
            module: floor.module,
            units: Vec::new(),
        }
    }

    pub(super) fn add_to(self, parts: &mut LayoutParts, building: BuildingId) {
        let floor = self.id;
        parts.units.extend(self.units.into_iter().map(|unit| Unit { floor, ..unit }));
        parts.floors.push(Floor {
            id: floor,
            building,
            level: self.level,
            name: self.name,
            columns: self.columns,
            rows: self.rows,
            module: self.module,
        });
    }
}
