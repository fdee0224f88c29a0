//! A small sound layout for the tests of this module.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{
    Building, BuildingId, BuildingKind, Contact, ContractKind, Currency, Floor, FloorId, LayoutParts, Money, Occupied,
    Park, ParkId, ParkStatus, Shape, Startup, StartupId, Tenancy, TenancyId, TenancyState, Unit, UnitId, UnitUse,
    Weekday,
};

pub(super) fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn park(id: u64, code: &str, name: &str) -> Park {
    Park {
        id: ParkId::new(id),
        position: 0,
        code: code.to_owned(),
        name: name.to_owned(),
        town: String::new(),
        operator: String::new(),
        status: ParkStatus::Open,
        currency: Currency::DINAR,
        weekend: vec![Weekday::Friday, Weekday::Saturday],
        week_starts: Weekday::Saturday,
        notice_months: 3,
        incubation_months: None,
        hotel_months: None,
        area_per_person: 10.0,
    }
}

pub(super) fn building(id: u64, park: u64, code: &str, name: &str) -> Building {
    let kind = BuildingKind::EnterpriseHotel;
    let (code, name) = (code.to_owned(), name.to_owned());
    Building { id: BuildingId::new(id), park: ParkId::new(park), position: 0, code, name, kind }
}

pub(super) fn floor(id: u64, building: u64, level: i32) -> Floor {
    let building = BuildingId::new(building);
    Floor { id: FloorId::new(id), building, level, name: String::new(), columns: 40, rows: 20, module: 1.35 }
}

pub(super) fn unit(id: u64, code: &str, column: u32) -> Unit {
    Unit {
        id: UnitId::new(id),
        floor: FloorId::new(1),
        code: code.to_owned(),
        usage: UnitUse::Office,
        shape: Shape::rectangle(column, 0, 2, 2),
        area: None,
        standard: String::new(),
        seats: 4,
        shared: false,
        services: BTreeSet::new(),
        asking_rent: None,
        unavailable: Vec::new(),
        remarks: String::new(),
    }
}

pub(super) fn startup(id: u64, name: &str) -> Startup {
    Startup {
        id: StartupId::new(id),
        name: name.to_owned(),
        other_name: String::new(),
        legal_form: String::new(),
        trade_register: String::new(),
        tax_number: String::new(),
        sector: String::new(),
        stages: Vec::new(),
        labels: Vec::new(),
        headcount: 0,
        contact: Contact::default(),
        needs: None,
        remarks: String::new(),
    }
}

pub(super) fn tenancy(id: u64, startup: u64, units: &[u64], start: &str, end: Option<&str>) -> Tenancy {
    Tenancy {
        id: TenancyId::new(id),
        startup: StartupId::new(startup),
        units: units.iter().map(|unit| Occupied { unit: UnitId::new(*unit), seats: None }).collect(),
        state: TenancyState::Signed,
        start: on(start),
        end: end.map(on),
        vacated: None,
        holdover: false,
        contract: String::new(),
        kind: ContractKind::Hosting,
        signed: None,
        notice_months: None,
        notice_given: None,
        breaks: Vec::new(),
        rent: Money::ZERO,
        rent_start: None,
        charges: Money::ZERO,
        deposit: Money::ZERO,
        deposit_held: Money::ZERO,
        remarks: String::new(),
    }
}

/// One park, one building, a floor with three offices and a corridor, two startups.
pub(super) fn sound() -> LayoutParts {
    let corridor = Unit { usage: UnitUse::Circulation, ..unit(4, "ML-C", 20) };
    LayoutParts {
        title: "ANPT".to_owned(),
        parks: vec![park(1, "SA", "Sidi Abdallah")],
        buildings: vec![building(1, 1, "ML", "Multi-locataires")],
        floors: vec![floor(1, 1, 2)],
        units: vec![unit(1, "ML-101", 0), unit(2, "ML-102", 4), unit(3, "ML-103", 8), corridor],
        startups: vec![startup(1, "Novatek"), startup(2, "Tassili")],
        tenancies: Vec::new(),
    }
}
