//! A small layout to try operations on: an open park of two buildings, a planned park, startups, a few tenancies.

use chrono::{Days, NaiveDate};
use plateau::model::{
    Building, BuildingId, BuildingKind, Floor, FloorId, Layout, LayoutParts, Money, Occupied, Park, ParkId, ParkStatus,
    Shape, Startup, StartupId, Tenancy, TenancyId, Unavailability, UnavailabilityReason, Unit, UnitId, UnitUse,
};

/// Day 0 is 1 January 2026.
pub(crate) fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days)
}

pub(crate) fn park(id: u64, code: &str, status: ParkStatus) -> Park {
    Park {
        status,
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(36),
        ..Park::new(ParkId::new(id), code, format!("Park {code}"))
    }
}

pub(crate) fn building(id: u64, park: u64, kind: BuildingKind) -> Building {
    Building {
        name: format!("Building {id}"),
        kind,
        ..Building::new(BuildingId::new(id), ParkId::new(park), format!("B{id}"))
    }
}

pub(crate) fn floor(id: u64, building: u64) -> Floor {
    Floor::new(FloorId::new(id), BuildingId::new(building), 0, 40, 10, 1.0)
}

/// Unit `number` of a floor: 4 × 6 cells, one beside the other.
pub(crate) fn unit(id: u64, floor: u64, number: u32) -> Unit {
    let shape = Shape::rectangle(number * 4, 0, 4, 6);
    Unit {
        seats: 4,
        asking_rent: Some(Money::from_units(1000)),
        ..Unit::new(UnitId::new(id), FloorId::new(floor), format!("U-{id}"), UnitUse::Office, shape)
    }
}

pub(crate) fn startup(id: u64) -> Startup {
    Startup { headcount: 4, ..Startup::new(StartupId::new(id), format!("Startup {id}")) }
}

pub(crate) fn tenancy(id: u64, startup: u64, unit: u64, start: u64, end: Option<u64>) -> Tenancy {
    let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
    Tenancy {
        end: end.map(day),
        contract: format!("A-2026-{id:03}"),
        rent: Money::from_units(24_000),
        ..Tenancy::new(TenancyId::new(id), StartupId::new(startup), units, day(start))
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
        sessions: Vec::new(),
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
