//! A small floor with a unit in every status.

use chrono::NaiveDate;
use plateau::model::{
    Building, BuildingId, CellRect, Floor, FloorId, Layout, LayoutParts, Money, Occupied, Park, ParkId, Shape, Stage,
    StageChange, Startup, StartupId, Tenancy, TenancyId, TenancyState, Unavailability, UnavailabilityReason, Unit,
    UnitId, UnitUse,
};

pub(crate) const FLOOR: FloorId = FloorId::new(1);

pub(crate) fn today() -> NaiveDate {
    day(2026, 11, 23)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Code, use, rectangles (column, row, columns, rows), and seats where it is shared.
type Room = (&'static str, UnitUse, &'static [(u32, u32, u32, u32)], u32);

const ROOMS: [Room; 30] = [
    ("A-01", UnitUse::Office, &[(0, 0, 5, 5)], 0),
    ("A-02", UnitUse::Office, &[(5, 0, 4, 5)], 0),
    ("A-03", UnitUse::Office, &[(9, 0, 4, 5)], 0),
    ("A-04", UnitUse::Office, &[(13, 0, 3, 5)], 0),
    ("A-05", UnitUse::Laboratory, &[(16, 0, 6, 5)], 0),
    ("A-06", UnitUse::Office, &[(26, 0, 3, 5)], 0),
    ("A-07", UnitUse::Office, &[(29, 0, 3, 5)], 0),
    ("A-08", UnitUse::Office, &[(32, 0, 2, 5)], 0),
    ("A-09", UnitUse::Office, &[(34, 0, 2, 5)], 0),
    ("A-10", UnitUse::MeetingRoom, &[(36, 0, 6, 5)], 0),
    ("A-11", UnitUse::Office, &[(42, 0, 6, 8), (38, 7, 4, 1)], 0),
    ("B-01", UnitUse::Office, &[(0, 8, 5, 5)], 0),
    ("B-02", UnitUse::Office, &[(5, 8, 4, 5)], 0),
    ("B-03", UnitUse::Office, &[(9, 8, 4, 5)], 0),
    ("B-04", UnitUse::Office, &[(13, 8, 3, 5)], 0),
    ("B-05", UnitUse::Storage, &[(16, 8, 2, 5)], 0),
    ("B-06", UnitUse::OpenSpace, &[(18, 8, 10, 8)], 8),
    ("B-07", UnitUse::Office, &[(28, 8, 4, 5)], 0),
    ("B-08", UnitUse::Office, &[(32, 8, 4, 5)], 0),
    ("B-09", UnitUse::TrainingRoom, &[(36, 8, 6, 5)], 0),
    ("B-10", UnitUse::ServerRoom, &[(42, 8, 2, 5)], 0),
    ("B-11", UnitUse::Office, &[(44, 8, 4, 5)], 0),
    ("B-12", UnitUse::Office, &[(28, 13, 8, 3)], 0),
    ("C-01", UnitUse::Circulation, &[(0, 5, 38, 3), (38, 5, 4, 2)], 0),
    ("C-02", UnitUse::Circulation, &[(22, 0, 3, 5)], 0),
    ("T-01", UnitUse::Technical, &[(25, 0, 1, 2)], 0),
    ("T-02", UnitUse::Technical, &[(25, 2, 1, 3)], 0),
    ("K-01", UnitUse::Common, &[(36, 13, 6, 3)], 0),
    ("B-13", UnitUse::Office, &[(12, 13, 6, 3)], 0),
    ("B-14", UnitUse::Office, &[(42, 13, 6, 3)], 0),
];

/// Startup, its sector, its stage, and the tenancy's units, state, start, end, notice given.
type Stay = (&'static str, &'static str, Stage, &'static [&'static str], Terms);

enum Terms {
    Let(Option<(i32, u32, u32)>),
    Notice,
    Holdover,
    Reserved,
    Seats(u32),
}

const STAYS: [Stay; 17] = [
    ("Novatek", "Electronics", Stage::EnterpriseHotel, &["A-01"], Terms::Let(Some((2027, 12, 31)))),
    ("Atlas Robotics", "Robotics", Stage::EnterpriseHotel, &["A-02"], Terms::Let(Some((2026, 12, 31)))),
    ("Dziri Health Analytics", "Health", Stage::Incubated, &["A-04"], Terms::Let(Some((2028, 3, 31)))),
    ("Sahara Solar", "Energy", Stage::EnterpriseHotel, &["A-05"], Terms::Let(Some((2031, 6, 30)))),
    ("Kasbah Games", "Games", Stage::PreIncubated, &["A-06"], Terms::Let(Some((2027, 6, 30)))),
    ("Numidia", "Agriculture", Stage::Incubated, &["A-07"], Terms::Notice),
    ("Zellige", "Software", Stage::Incubated, &["A-08"], Terms::Let(None)),
    ("El Djazair Logistics", "Transport", Stage::Graduated, &["A-11"], Terms::Holdover),
    ("Tassili Data", "Software", Stage::EnterpriseHotel, &["B-01", "B-02"], Terms::Let(Some((2029, 9, 30)))),
    ("Fennec Cybersecurity", "Software", Stage::EnterpriseHotel, &["B-04"], Terms::Notice),
    ("Rihla", "Tourism", Stage::Candidate, &["B-03"], Terms::Reserved),
    ("Yasmine Biotech", "Health", Stage::Incubated, &["B-06"], Terms::Seats(3)),
    ("Oasis AI", "Software", Stage::PreIncubated, &["B-06"], Terms::Seats(2)),
    ("Medina Craft", "Commerce", Stage::EnterpriseHotel, &["B-08"], Terms::Let(Some((2030, 1, 31)))),
    ("Aures Materials", "Materials", Stage::EnterpriseHotel, &["B-11"], Terms::Let(Some((2036, 1, 31)))),
    ("Hoggar Mobility", "Transport", Stage::EnterpriseHotel, &["B-12"], Terms::Holdover),
    ("Mitidja Foods", "Agriculture", Stage::Incubated, &["B-14"], Terms::Let(Some((2027, 2, 28)))),
];

/// The unit with a code.
pub(crate) fn unit(code: &str) -> UnitId {
    let place = ROOMS.iter().position(|room| room.0 == code).unwrap();
    UnitId::new(place as u64)
}

pub(crate) fn layout() -> Layout {
    Layout::from_parts(LayoutParts {
        sessions: Vec::new(),
        title: "A small floor".to_owned(),
        parks: vec![park()],
        buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "ML")],
        floors: vec![Floor::new(FLOOR, BuildingId::new(1), 1, 50, 18, 1.35)],
        units: ROOMS.iter().map(room).collect(),
        startups: (0..).zip(&STAYS).map(|(number, stay)| startup(number, stay)).collect(),
        tenancies: (0..).zip(&STAYS).map(|(number, stay)| tenancy(number, stay)).collect(),
    })
    .unwrap()
}

fn park() -> Park {
    Park { notice_months: 3, incubation_months: Some(24), ..Park::new(ParkId::new(1), "SA", "Sidi Abdallah") }
}

fn room((code, usage, rectangles, shared): &Room) -> Unit {
    // Where the corridor's own arm would meet A-11's, the arm belongs to the unit.
    let rectangles =
        rectangles.iter().map(|(column, row, columns, rows)| CellRect::new(*column, *row, *columns, *rows));
    let reason = match *code {
        "B-07" => Some(UnavailabilityReason::Works),
        "B-05" => Some(UnavailabilityReason::OwnUse),
        _ => None,
    };
    let shape = Shape::new(rectangles.collect()).unwrap();
    Unit {
        seats: if *shared > 0 { *shared } else { 4 },
        shared: *shared > 0,
        asking_rent: usage.is_lettable().then(|| Money::from_units(1_000)),
        unavailable: reason
            .map(|reason| Unavailability {
                start: day(2026, 11, 1),
                end: Some(day(2027, 1, 31)),
                reason,
                note: String::new(),
            })
            .into_iter()
            .collect(),
        ..Unit::new(unit(code), FLOOR, *code, *usage, shape)
    }
}

fn startup(number: u64, (name, sector, stage, _, _): &Stay) -> Startup {
    Startup {
        other_name: "نوفاتك".to_owned(),
        sector: (*sector).to_owned(),
        stages: vec![StageChange { stage: *stage, since: day(2025, 1, 1) }],
        headcount: 4,
        ..Startup::new(StartupId::new(number), *name)
    }
}

fn tenancy(number: u64, (_, _, _, units, terms): &Stay) -> Tenancy {
    let (state, start, end) = match terms {
        Terms::Let(end) => (TenancyState::Signed, day(2025, 1, 1), end.map(|(y, m, d)| day(y, m, d))),
        Terms::Notice => (TenancyState::Signed, day(2025, 1, 1), Some(day(2027, 1, 31))),
        Terms::Holdover => (TenancyState::Signed, day(2025, 1, 1), Some(day(2026, 9, 30))),
        Terms::Reserved => (TenancyState::Reserved, day(2027, 1, 1), Some(day(2028, 12, 31))),
        Terms::Seats(_) => (TenancyState::Signed, day(2026, 1, 1), Some(day(2027, 12, 31))),
    };
    let seats = if let Terms::Seats(seats) = terms { Some(*seats) } else { None };
    let units = units.iter().map(|code| Occupied { unit: unit(code), seats }).collect();
    Tenancy {
        state,
        end,
        holdover: matches!(terms, Terms::Holdover),
        notice_given: matches!(terms, Terms::Notice).then(|| day(2026, 10, 15)),
        rent: Money::from_units(40_000),
        ..Tenancy::new(TenancyId::new(number), StartupId::new(number), units, start)
    }
}
