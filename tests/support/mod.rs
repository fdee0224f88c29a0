//! A small layout to try operations on: an open park of two buildings, a planned park, startups, a few tenancies.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use plateau::model::{
    Building, BuildingId, BuildingKind, Contact, ContractKind, Currency, Floor, FloorId, Layout, LayoutParts, Money,
    Occupied, Park, ParkId, ParkStatus, Shape, Startup, StartupId, Tenancy, TenancyId, TenancyState, Unavailability,
    UnavailabilityReason, Unit, UnitId, UnitUse, Weekday,
};

/// Day 0 is 1 January 2026.
pub(crate) fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days)
}

pub(crate) fn park(id: u64, code: &str, status: ParkStatus) -> Park {
    Park {
        id: ParkId::new(id),
        position: 0,
        code: code.to_owned(),
        name: format!("Park {code}"),
        town: String::new(),
        operator: String::new(),
        status,
        currency: Currency::DINAR,
        weekend: vec![Weekday::Friday, Weekday::Saturday],
        week_starts: Weekday::Saturday,
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(36),
        area_per_person: 10.0,
    }
}

pub(crate) fn building(id: u64, park: u64, kind: BuildingKind) -> Building {
    Building {
        id: BuildingId::new(id),
        park: ParkId::new(park),
        position: 0,
        code: format!("B{id}"),
        name: format!("Building {id}"),
        kind,
    }
}

pub(crate) fn floor(id: u64, building: u64) -> Floor {
    Floor {
        id: FloorId::new(id),
        building: BuildingId::new(building),
        level: 0,
        name: String::new(),
        columns: 40,
        rows: 10,
        module: 1.0,
    }
}

/// Unit `number` of a floor: 4 × 6 cells, one beside the other.
pub(crate) fn unit(id: u64, floor: u64, number: u32) -> Unit {
    Unit {
        id: UnitId::new(id),
        floor: FloorId::new(floor),
        code: format!("U-{id}"),
        usage: UnitUse::Office,
        shape: Shape::rectangle(number * 4, 0, 4, 6),
        area: None,
        standard: String::new(),
        seats: 4,
        shared: false,
        services: BTreeSet::new(),
        asking_rent: Some(Money::from_units(1000)),
        unavailable: Vec::new(),
        remarks: String::new(),
    }
}

pub(crate) fn startup(id: u64) -> Startup {
    Startup {
        id: StartupId::new(id),
        name: format!("Startup {id}"),
        other_name: String::new(),
        legal_form: String::new(),
        trade_register: String::new(),
        tax_number: String::new(),
        sector: String::new(),
        stages: Vec::new(),
        labels: Vec::new(),
        headcount: 4,
        contact: Contact::default(),
        needs: None,
        remarks: String::new(),
    }
}

pub(crate) fn tenancy(id: u64, startup: u64, unit: u64, start: u64, end: Option<u64>) -> Tenancy {
    Tenancy {
        id: TenancyId::new(id),
        startup: StartupId::new(startup),
        units: vec![Occupied { unit: UnitId::new(unit), seats: None }],
        state: TenancyState::Signed,
        start: day(start),
        end: end.map(day),
        vacated: None,
        holdover: false,
        contract: format!("A-2026-{id:03}"),
        kind: ContractKind::Hosting,
        signed: None,
        notice_months: None,
        notice_given: None,
        breaks: Vec::new(),
        rent: Money::from_units(24_000),
        rent_start: None,
        charges: Money::ZERO,
        deposit: Money::ZERO,
        deposit_held: Money::ZERO,
        remarks: String::new(),
    }
}

/// Units 1 to 4 in building 1 (3 is shared, 4 a corridor), 5 and 6 in building 2 (6 under works), 7 in a planned park;
/// startups 1 to 4; tenancies on 1, 2 and 5.
pub(crate) fn layout() -> Layout {
    let mut shared = unit(3, 1, 2);
    (shared.shared, shared.usage, shared.seats) = (true, UnitUse::OpenSpace, 6);
    let mut corridor = unit(4, 1, 3);
    corridor.usage = UnitUse::Circulation;
    let mut works = unit(6, 2, 1);
    works.unavailable.push(Unavailability {
        start: day(100),
        end: Some(day(130)),
        reason: UnavailabilityReason::Works,
        note: "Painting".to_owned(),
    });
    let mut holdover = tenancy(3, 3, 5, 0, Some(60));
    (holdover.holdover, holdover.breaks) = (true, vec![day(30)]);
    let layout = Layout::from_parts(LayoutParts {
        title: "For tests".to_owned(),
        parks: vec![park(1, "A", ParkStatus::Open), park(2, "B", ParkStatus::Planned)],
        buildings: vec![
            building(1, 1, BuildingKind::Incubator),
            building(2, 1, BuildingKind::EnterpriseHotel),
            building(3, 2, BuildingKind::BusinessCentre),
        ],
        floors: vec![floor(1, 1), floor(2, 2), floor(3, 3)],
        units: vec![unit(1, 1, 0), unit(2, 1, 1), shared, corridor, unit(5, 2, 0), works, unit(7, 3, 0)],
        startups: (1..=4).map(startup).collect(),
        tenancies: vec![tenancy(1, 1, 1, 0, Some(200)), tenancy(2, 2, 2, 50, None), holdover],
    });
    layout.unwrap()
}
