//! A small sound layout for the tests of this module.

use chrono::NaiveDate;

use crate::model::{
    Building, BuildingId, Floor, FloorId, LayoutParts, Occupied, Park, ParkId, Shape, Startup, StartupId, Tenancy,
    TenancyId, Unit, UnitId, UnitUse,
};

pub(super) fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn park(id: u64, code: &str, name: &str) -> Park {
    Park { notice_months: 3, ..Park::new(ParkId::new(id), code, name) }
}

pub(super) fn building(id: u64, park: u64, code: &str, name: &str) -> Building {
    Building { name: name.to_owned(), ..Building::new(BuildingId::new(id), ParkId::new(park), code) }
}

pub(super) fn floor(id: u64, building: u64, level: i32) -> Floor {
    Floor::new(FloorId::new(id), BuildingId::new(building), level, 40, 20, 1.35)
}

pub(super) fn unit(id: u64, code: &str, column: u32) -> Unit {
    let shape = Shape::rectangle(column, 0, 2, 2);
    Unit { seats: 4, ..Unit::new(UnitId::new(id), FloorId::new(1), code, UnitUse::Office, shape) }
}

pub(super) fn startup(id: u64, name: &str) -> Startup {
    Startup::new(StartupId::new(id), name)
}

pub(super) fn tenancy(id: u64, startup: u64, units: &[u64], start: &str, end: Option<&str>) -> Tenancy {
    let units = units.iter().map(|unit| Occupied { unit: UnitId::new(*unit), seats: None }).collect();
    Tenancy { end: end.map(on), ..Tenancy::new(TenancyId::new(id), StartupId::new(startup), units, on(start)) }
}

/// One park, one building, a floor with three offices and a corridor, two startups.
pub(super) fn sound() -> LayoutParts {
    let corridor = Unit { usage: UnitUse::Circulation, ..unit(4, "ML-C", 20) };
    LayoutParts {
        sessions: Vec::new(),
        title: "ANPT".to_owned(),
        parks: vec![park(1, "SA", "Sidi Abdallah")],
        buildings: vec![building(1, 1, "ML", "Multi-locataires")],
        floors: vec![floor(1, 1, 2)],
        units: vec![unit(1, "ML-101", 0), unit(2, "ML-102", 4), unit(3, "ML-103", 8), corridor],
        startups: vec![startup(1, "Novatek"), startup(2, "Tassili")],
        tenancies: Vec::new(),
    }
}
