//! Format 3: parks hold buildings, buildings floors, floors units; startups, tenancies and sessions of committees stand beside
//! them.
//!
//! The position of a park or a building is its place in its list.

use serde::{Deserialize, Serialize};

use super::Records;
use crate::model::number::finite;
use crate::model::{
    AlertRules, Building, BuildingId, BuildingKind, Caption, CommitteeSession, Currency, Floor, FloorId, LabelRule,
    LayoutParts, Opening, Park, ParkId, ParkStatus, Shape, Startup, Tenancy, Underlay, Unit, Weekday,
};

/// A layout as the file holds it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Layout", deny_unknown_fields)]
pub struct LayoutRecord {
    #[expect(dead_code, reason = "it was read before, to learn that these are the records to read")]
    pub(super) format: u32,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) parks: Vec<ParkRecord>,
    #[serde(default)]
    pub(super) startups: Vec<Startup>,
    #[serde(default)]
    pub(super) tenancies: Vec<Tenancy>,
    #[serde(default)]
    pub(super) sessions: Vec<CommitteeSession>,
}

/// A park; see [`Park`] for what its fields mean.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Park", deny_unknown_fields)]
pub(in crate::file) struct ParkRecord {
    pub(super) id: ParkId,
    pub(super) code: String,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) town: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) operator: String,
    #[serde(default)]
    pub(super) status: ParkStatus,
    pub(super) currency: Currency,
    pub(super) weekend: Vec<Weekday>,
    pub(super) week_starts: Weekday,
    #[serde(default)]
    pub(super) notice_months: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) incubation_months: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) hotel_months: Option<u32>,
    #[serde(deserialize_with = "finite")]
    pub(super) area_per_person: f64,
    #[serde(default = "LabelRule::usual", skip_serializing_if = "are_usual")]
    pub(super) labels: Vec<LabelRule>,
    #[serde(default, skip_serializing_if = "AlertRules::are_usual")]
    pub(super) alerts: AlertRules,
    #[serde(default, skip_serializing)]
    pub(super) buildings: Vec<BuildingRecord>,
}

fn are_usual(rules: &[LabelRule]) -> bool {
    LabelRule::are_usual(rules)
}

/// A building; see [`Building`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Building", deny_unknown_fields)]
pub(in crate::file) struct BuildingRecord {
    pub(super) id: BuildingId,
    pub(super) code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    pub(super) kind: BuildingKind,
    #[serde(default, skip_serializing)]
    pub(super) floors: Vec<FloorRecord>,
}

/// A floor; see [`Floor`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Floor", deny_unknown_fields)]
pub(in crate::file) struct FloorRecord {
    pub(super) id: FloorId,
    pub(super) level: i32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    pub(super) columns: u32,
    pub(super) rows: u32,
    #[serde(deserialize_with = "finite")]
    pub(super) module: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) outline: Option<Shape>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) openings: Vec<Opening>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) captions: Vec<Caption>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) underlay: Option<Underlay>,
    #[serde(default, skip_serializing)]
    pub(super) units: Vec<Unit>,
}

impl Records for LayoutRecord {
    const FORMAT: u32 = 3;

    fn into_newest(self) -> Self {
        self
    }
}

impl LayoutRecord {
    /// The records as the model's parts.
    pub(super) fn into_parts(self) -> LayoutParts {
        let mut parts = LayoutParts {
            title: self.title,
            startups: self.startups,
            tenancies: self.tenancies,
            sessions: self.sessions,
            ..LayoutParts::default()
        };
        for (position, park) in (0..).zip(self.parks) {
            let (park, buildings) = park.into_park(position);
            for (position, building) in (0..).zip(buildings) {
                let (building, floors) = building.into_building(park.id, position);
                for floor in floors {
                    let (floor, units) = floor.into_floor(building.id);
                    parts.floors.push(floor);
                    parts.units.extend(units);
                }
                parts.buildings.push(building);
            }
            parts.parks.push(park);
        }
        parts
    }
}

impl ParkRecord {
    /// The park without its buildings.
    pub(in crate::file) fn head(park: &Park) -> Self {
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
            labels: park.labels.clone(),
            alerts: park.alerts,
            buildings: Vec::new(),
        }
    }

    /// The park at this place among the parks, and what stands in it.
    pub(in crate::file) fn into_park(self, position: u32) -> (Park, Vec<BuildingRecord>) {
        let park = Park {
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
            labels: self.labels,
            alerts: self.alerts,
        };
        (park, self.buildings)
    }
}

impl BuildingRecord {
    /// The building without its floors.
    pub(in crate::file) fn head(building: &Building) -> Self {
        Self {
            id: building.id,
            code: building.code.clone(),
            name: building.name.clone(),
            kind: building.kind,
            floors: Vec::new(),
        }
    }

    /// The building at this place among those of the park, and its floors.
    pub(in crate::file) fn into_building(self, park: ParkId, position: u32) -> (Building, Vec<FloorRecord>) {
        let building = Building { id: self.id, park, position, code: self.code, name: self.name, kind: self.kind };
        (building, self.floors)
    }
}

impl FloorRecord {
    /// The floor without its units.
    pub(in crate::file) fn head(floor: &Floor) -> Self {
        Self {
            id: floor.id,
            level: floor.level,
            name: floor.name.clone(),
            columns: floor.columns,
            rows: floor.rows,
            module: floor.module,
            outline: floor.outline.clone(),
            openings: floor.openings.clone(),
            captions: floor.captions.clone(),
            underlay: floor.underlay.clone(),
            units: Vec::new(),
        }
    }

    /// The floor of the building, and its units.
    pub(in crate::file) fn into_floor(self, building: BuildingId) -> (Floor, Vec<Unit>) {
        let floor = Floor {
            id: self.id,
            building,
            level: self.level,
            name: self.name,
            columns: self.columns,
            rows: self.rows,
            module: self.module,
            outline: self.outline,
            openings: self.openings,
            captions: self.captions,
            underlay: self.underlay,
        };
        let units = self.units.into_iter().map(|unit| Unit { floor: self.id, ..unit }).collect();
        (floor, units)
    }
}
