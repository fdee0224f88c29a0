//! The figures of the dashboard, park by park.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Expiry, Figures, QuarterExpiries, Summary, by_quarter, expiries};
use crate::model::{Building, BuildingId, BuildingKind, Layout, Money, Park, ParkId};

/// The dashboard at a date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dashboard {
    /// The date.
    pub as_of: NaiveDate,
    /// The parks, in their order.
    pub parks: Vec<ParkDashboard>,
}

/// A park's figures. Ratios are from 0 to 1 and absent where they have no sense.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ParkDashboard {
    /// Which park.
    #[serde(skip)]
    pub id: ParkId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The currency of its amounts.
    pub currency: String,
    /// Its sums.
    pub total: Ratios,
    /// Its buildings, in their order.
    pub buildings: Vec<BuildingDashboard>,
    /// What may end in which quarter.
    pub expiries: Vec<QuarterExpiries>,
}

/// A building's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BuildingDashboard {
    /// Which building.
    #[serde(skip)]
    pub id: BuildingId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: BuildingKind,
    /// Its sums.
    pub total: Ratios,
    /// What may end in which quarter.
    pub expiries: Vec<QuarterExpiries>,
}

/// Sums with the ratios that follow from them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Ratios {
    /// The sums.
    pub sums: Summary,
    /// Occupancy by area.
    pub by_area: Option<f64>,
    /// Occupancy by units.
    pub by_units: Option<f64>,
    /// Occupancy by seats.
    pub by_seats: Option<f64>,
    /// Vacancy rate (EPRA).
    pub vacancy_rate: Option<f64>,
    /// Rent for one m² let and one year.
    pub rent_per_square_metre: Option<Money>,
}

impl From<Summary> for Ratios {
    fn from(sums: Summary) -> Self {
        Self {
            sums,
            by_area: sums.by_area(),
            by_units: sums.by_units(),
            by_seats: sums.by_seats(),
            vacancy_rate: sums.vacancy_rate(),
            rent_per_square_metre: (sums.area_let > 0.0).then(|| sums.rent.scaled(1.0 / sums.area_let)),
        }
    }
}

/// The dashboard of one park, or of all.
pub fn dashboard(layout: &Layout, figures: &Figures, park: Option<ParkId>) -> Dashboard {
    let expiries = expiries(layout, figures.date());
    let parks = layout
        .parks_in_order()
        .into_iter()
        .filter(|candidate| park.is_none_or(|wanted| candidate.id == wanted))
        .map(|park| of_park(layout, figures, park, &expiries))
        .collect();
    Dashboard { as_of: figures.date(), parks }
}

fn of_park(
    layout: &Layout,
    figures: &Figures,
    park: &Park,
    expiries: &BTreeMap<BuildingId, Vec<Expiry>>,
) -> ParkDashboard {
    let buildings = layout.buildings_in_order(park.id);
    let its_expiries = buildings.iter().filter_map(|building| expiries.get(&building.id)).flatten();
    ParkDashboard {
        id: park.id,
        code: park.code.clone(),
        name: park.name.clone(),
        currency: park.currency.to_string(),
        total: figures.park(park.id).into(),
        expiries: by_quarter(its_expiries, figures.date()),
        buildings: buildings.into_iter().map(|building| of_building(figures, building, expiries)).collect(),
    }
}

fn of_building(
    figures: &Figures,
    building: &Building,
    expiries: &BTreeMap<BuildingId, Vec<Expiry>>,
) -> BuildingDashboard {
    BuildingDashboard {
        id: building.id,
        code: building.code.clone(),
        name: building.name.clone(),
        kind: building.kind,
        total: figures.building(building.id).into(),
        expiries: by_quarter(expiries.get(&building.id).into_iter().flatten(), figures.date()),
    }
}
