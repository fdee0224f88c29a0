//! An allocation among 100 000 units: the operation and its application, against the same among 1 000.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use criterion::Criterion;
use plateau::change::{Stamp, apply};
use plateau::model::{
    Building, BuildingId, Floor, FloorId, Layout, LayoutParts, Money, Occupied, Park, ParkId, Shape, Startup,
    StartupId, Tenancy, TenancyId, Unit, UnitId, UnitUse,
};
use plateau::operations::{Allocation, allocate, next_contract, propose_terms};

const UNITS_OF_FLOOR: u32 = 50;
const FLOORS_OF_BUILDING: u32 = 10;

fn day(days: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(20_000 + days)
}

fn park() -> Park {
    Park {
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(36),
        ..Park::new(ParkId::new(1), "P", "Park")
    }
}

fn unit(number: u32) -> Unit {
    let floor = FloorId::new(u64::from(number / UNITS_OF_FLOOR));
    let shape = Shape::rectangle(number % UNITS_OF_FLOOR * 4, 0, 4, 6);
    Unit {
        seats: 4,
        asking_rent: Some(Money::from_units(1000)),
        ..Unit::new(UnitId::new(scattered(number)), floor, format!("U-{number}"), UnitUse::Office, shape)
    }
}

/// Spread over 64 bits as random ids are.
fn scattered(number: u32) -> u64 {
    u64::from(number).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn startup(number: u32) -> Startup {
    Startup { headcount: 4, ..Startup::new(StartupId::new(scattered(number)), format!("Startup {number}")) }
}

/// A tenancy on every unit, two years from day 0 on.
fn tenancy(number: u32, layout: &Layout) -> Tenancy {
    let units = vec![Occupied { unit: UnitId::new(scattered(number)), seats: None }];
    let mut terms = propose_terms(layout, StartupId::new(scattered(number / 2)), &units, day(0));
    terms.contract = format!("P-2026-{number:03}");
    let startup = StartupId::new(scattered(number / 2));
    Allocation { tenancy: TenancyId::new(scattered(number)), startup, units, terms }.to_tenancy()
}

fn layout(units: u32) -> Layout {
    let floors = units.div_ceil(UNITS_OF_FLOOR);
    let mut parts = LayoutParts {
        sessions: Vec::new(),
        title: "Benchmark".to_owned(),
        parks: vec![park()],
        buildings: (0..floors.div_ceil(FLOORS_OF_BUILDING))
            .map(|number| Building {
                position: number,
                name: format!("Building {number}"),
                ..Building::new(BuildingId::new(u64::from(number)), ParkId::new(1), format!("B{number}"))
            })
            .collect(),
        floors: (0..floors)
            .map(|number| {
                let building = BuildingId::new(u64::from(number / FLOORS_OF_BUILDING));
                let level = i32::try_from(number % FLOORS_OF_BUILDING).unwrap_or_default();
                Floor::new(FloorId::new(u64::from(number)), building, level, UNITS_OF_FLOOR * 4, 6, 1.0)
            })
            .collect(),
        units: (0..units).map(unit).collect(),
        startups: (0..units.div_ceil(2)).map(startup).collect(),
        tenancies: Vec::new(),
    };
    let empty = Layout::from_parts(parts.clone()).unwrap_or_default();
    parts.tenancies = (0..units).map(|number| tenancy(number, &empty)).collect();
    Layout::from_parts(parts).unwrap_or_default()
}

/// Allocates one unit after another from the end of its tenancy on, each to a copy of the layout.
fn allocate_one(layout: &Layout, number: u32, stamp: &Stamp) -> Layout {
    let mut next = layout.clone();
    let mut tenancy = tenancy(number, &Layout::default());
    tenancy.start = day(3000);
    let terms = plateau::operations::Terms { start: day(3000), end: Some(day(3364)), ..Default::default() };
    let request = Allocation {
        tenancy: TenancyId::new(scattered(number) ^ 1),
        startup: tenancy.startup,
        units: tenancy.units,
        terms,
    };
    if let Ok(change) = allocate(layout, &request, stamp) {
        black_box(apply(&mut next, &change));
    }
    next
}

/// The mean over units all over the layout.
fn measure(layout: &Layout, units: u32, stamp: &Stamp) -> Duration {
    const ROUNDS: u32 = 20_000;
    assert_eq!(allocate_one(layout, 0, stamp).tenancies().len(), units as usize + 1, "the allocation is refused");
    let begun = Instant::now();
    for round in 0..ROUNDS {
        black_box(allocate_one(layout, round * 7919 % units, stamp));
    }
    begun.elapsed() / ROUNDS
}

#[expect(clippy::print_stdout, reason = "a benchmark answers on the terminal")]
fn main() {
    let stamp = Stamp { author: "bench".into(), at: chrono::DateTime::UNIX_EPOCH };
    let (small, large) = (layout(1000), layout(100_000));
    let mut criterion = Criterion::default().configure_from_args();
    for (layout, units) in [(&small, 1000), (&large, 100_000)] {
        let mut round = 0;
        criterion.bench_function(&format!("allocation among {units} units"), |bencher| {
            bencher.iter(|| {
                round = (round + 7919) % units;
                allocate_one(layout, round, &stamp)
            });
        });
    }
    criterion.bench_function("next contract number among 100000 tenancies", |bencher| {
        bencher.iter(|| next_contract(&large, "P", 2026));
    });
    let (base, time) = (measure(&small, 1000, &stamp), measure(&large, 100_000, &stamp));
    println!(
        "allocation among 100000 units: {:.3} ms; ratio to the same among 1000 units: {:.2}",
        time.as_secs_f64() * 1e3,
        time.as_secs_f64() / base.as_secs_f64()
    );
    criterion.final_summary();
}
