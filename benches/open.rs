//! Opening 100 000 units, against reading the same text into the plain records of the file with `ron::from_str`.

#![expect(clippy::unwrap_used, reason = "a benchmark stops where its layout cannot be made")]

mod timing;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use plateau::file::{self, format::LayoutRecord};
use plateau::model::{
    Building, BuildingId, Floor, FloorId, Layout, LayoutParts, Money, Occupied, Park, ParkId, Service, Shape, Stage,
    StageChange, Startup, StartupId, Tenancy, TenancyId, Unit, UnitId, UnitUse,
};
use timing::medians;

const UNITS: u64 = 100_000;
const UNITS_OF_FLOOR: u64 = 50;
const FLOORS_OF_BUILDING: u64 = 10;
const BUILDINGS_OF_PARK: u64 = 50;
const UNITS_OF_STARTUP: u64 = 5;
/// The most that opening may take, as a multiple of reading plain records.
const GOAL: f64 = 1.5;

/// Scatters ids as random ones are.
const fn id(kind: u64, index: u64) -> u64 {
    (index * 8 + kind).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn day(day: u64) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(day)
}

/// Every unit has a startup for two years, and half of them another after it.
fn layout() -> Layout {
    let floors = UNITS / UNITS_OF_FLOOR;
    let buildings = floors / FLOORS_OF_BUILDING;
    let parts = LayoutParts {
        sessions: Vec::new(),
        title: "100 000 units".to_owned(),
        parks: (0..buildings / BUILDINGS_OF_PARK).map(park).collect(),
        buildings: (0..buildings).map(building).collect(),
        floors: (0..floors).map(floor).collect(),
        units: (0..UNITS).map(unit).collect(),
        startups: (0..UNITS / UNITS_OF_STARTUP).map(startup).collect(),
        tenancies: (0..UNITS * 3 / 2).map(tenancy).collect(),
    };
    Layout::from_parts(parts).unwrap()
}

fn park(index: u64) -> Park {
    Park {
        position: u32::try_from(index).unwrap(),
        incubation_months: Some(24),
        ..Park::new(ParkId::new(id(1, index)), format!("P{index}"), format!("Park {index}"))
    }
}

fn building(index: u64) -> Building {
    let park = ParkId::new(id(1, index / BUILDINGS_OF_PARK));
    Building {
        position: u32::try_from(index % BUILDINGS_OF_PARK).unwrap(),
        ..Building::new(BuildingId::new(id(2, index)), park, format!("B{index}"))
    }
}

fn floor(index: u64) -> Floor {
    let building = BuildingId::new(id(2, index / FLOORS_OF_BUILDING));
    let level = i32::try_from(index % FLOORS_OF_BUILDING).unwrap();
    Floor::new(FloorId::new(id(3, index)), building, level, 60, 22, 1.2)
}

fn unit(index: u64) -> Unit {
    let place = u32::try_from(index % UNITS_OF_FLOOR).unwrap();
    let floor = FloorId::new(id(3, index / UNITS_OF_FLOOR));
    let code = format!("ML-{}", index % (UNITS_OF_FLOOR * FLOORS_OF_BUILDING));
    let shape = Shape::rectangle(place % 12 * 5, place / 12 * 4, 5, 4);
    Unit {
        area: Some(28.8),
        standard: "NIA".to_owned(),
        seats: 4,
        services: [Service::Fibre, Service::AirConditioning].into(),
        asking_rent: Some(Money::from_units(1000)),
        ..Unit::new(UnitId::new(id(4, index)), floor, code, UnitUse::Office, shape)
    }
}

fn startup(index: u64) -> Startup {
    Startup {
        legal_form: "SARL".to_owned(),
        sector: "Logiciel".to_owned(),
        stages: vec![StageChange { stage: Stage::Incubated, since: day(0) }],
        headcount: 7,
        ..Startup::new(StartupId::new(id(5, index)), format!("Startup {index}"))
    }
}

fn tenancy(index: u64) -> Tenancy {
    let turn = index / UNITS;
    let startup = StartupId::new(id(5, index % UNITS / UNITS_OF_STARTUP));
    let units = vec![Occupied { unit: UnitId::new(id(4, index % UNITS)), seats: None }];
    Tenancy {
        end: Some(day(turn * 730 + 729)),
        contract: format!("C-{index}"),
        rent: Money::from_units(28_800),
        ..Tenancy::new(TenancyId::new(id(6, index)), startup, units, day(turn * 730))
    }
}

fn plain(text: &str) -> LayoutRecord {
    ron::from_str(text).unwrap()
}

#[expect(clippy::print_stdout, reason = "a benchmark reports")]
fn ratio(text: &str, path: &Path) {
    let opened = file::open(path).unwrap();
    assert!(opened.problems.is_empty() && opened.layout.units().len() as u64 == UNITS);
    let (plain, open) = medians(9, || plain(text), || file::open(path).unwrap());
    let ratio = open.as_secs_f64() / plain.as_secs_f64();
    println!("open {open:.0?}, plain {plain:.0?}, {} bytes", text.len());
    println!("ratio open/plain: {ratio:.2} (goal <= {GOAL})");
}

fn opening(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ron");
    let text = file::write(&layout());
    file::save(&path, &text).unwrap();
    ratio(&text, &path);
    let mut group = criterion.benchmark_group("100 000 units");
    group.sample_size(10);
    group.bench_function("plain", |bencher| bencher.iter_with_large_drop(|| plain(black_box(&text))));
    group.bench_function("open", |bencher| bencher.iter_with_large_drop(|| file::open(black_box(&path)).unwrap()));
    group.bench_function("write", |bencher| {
        let layout = file::open(&path).unwrap().layout;
        bencher.iter(|| file::write(black_box(&layout)));
    });
    group.finish();
}

criterion_group!(benches, opening);
criterion_main!(benches);
