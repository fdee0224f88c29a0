//! A small layout with one of everything that a schedule shows.

use chrono::NaiveDate;
use plateau::model::*;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) const AS_OF: &str = "2026-11-23";

pub(crate) fn park(id: u64, code: &str, name: &str) -> Park {
    Park {
        position: u32::try_from(id).unwrap(),
        town: "Zéralda, wilaya d’Alger".to_owned(),
        operator: "Agence nationale de promotion et de développement des parcs technologiques".to_owned(),
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(48),
        ..Park::new(ParkId::new(id), code, name)
    }
}

pub(crate) fn building(id: u64, park: u64, code: &str, name: &str, kind: BuildingKind) -> Building {
    let position = u32::try_from(id).unwrap();
    Building { position, name: name.to_owned(), kind, ..Building::new(BuildingId::new(id), ParkId::new(park), code) }
}

pub(crate) fn floor(id: u64, building: u64, level: i32) -> Floor {
    Floor::new(FloorId::new(id), BuildingId::new(building), level, 40, 20, 1.35)
}

pub(crate) fn unit(id: u64, floor: u64, code: &str, usage: UnitUse, rectangles: &[(u32, u32, u32, u32)]) -> Unit {
    let cells = rectangles.iter().map(|(column, row, w, h)| CellRect::new(*column, *row, *w, *h)).collect();
    Unit {
        standard: "SUB".to_owned(),
        seats: if usage == UnitUse::Office { 4 } else { 0 },
        services: [Service::Fibre, Service::AirConditioning].into(),
        asking_rent: usage.is_lettable().then(|| Money::from_units(1000)),
        ..Unit::new(UnitId::new(id), FloorId::new(floor), code, usage, Shape::new(cells).unwrap())
    }
}

pub(crate) fn startup(id: u64, name: &str, other_name: &str, stage: Stage) -> Startup {
    Startup {
        other_name: other_name.to_owned(),
        legal_form: "SARL".to_owned(),
        stages: vec![StageChange { stage, since: day("2025-06-01") }],
        labels: vec![Label { kind: LabelKind::Startup, granted: None, expires: day("2028-05-31") }],
        headcount: 6,
        ..Startup::new(StartupId::new(id), name)
    }
}

pub(crate) fn tenancy(id: u64, startup: u64, units: &[u64], start: &str, end: Option<&str>) -> Tenancy {
    let rent = Money::from_minor(3_460_050 + i64::try_from(id).unwrap() * 111_111);
    let units = units.iter().map(|unit| Occupied { unit: UnitId::new(*unit), seats: None }).collect();
    Tenancy {
        end: end.map(day),
        contract: format!("CO-2026-{id:03}"),
        rent,
        charges: Money::from_units(1500),
        deposit: rent.times(2),
        deposit_held: rent,
        ..Tenancy::new(TenancyId::new(id), StartupId::new(startup), units, day(start))
    }
}

fn tenancies() -> Vec<Tenancy> {
    let mut tenancies = vec![
        tenancy(1, 1, &[1, 4], "2025-06-01", Some("2027-05-31")),
        tenancy(2, 2, &[2], "2024-01-01", Some("2026-06-30")),
        tenancy(3, 4, &[10], "2026-01-01", None),
        tenancy(4, 3, &[13], "2026-03-01", Some("2027-02-28")),
        tenancy(5, 5, &[13], "2026-04-01", Some("2027-03-31")),
        tenancy(6, 5, &[3], "2027-01-01", Some("2027-12-31")),
        tenancy(7, 4, &[11], "2025-01-01", Some("2026-12-31")),
        tenancy(8, 1, &[12], "2020-01-01", Some("2022-12-31")),
        tenancy(9, 1, &[9], "2026-02-01", Some("2027-01-31")),
    ];
    let step = |from, rent| RentStep { from: day(from), rent: Money::from_units(rent) };
    tenancies[0].rent_steps = vec![step("2027-01-01", 40_000), step("2027-03-01", 45_000)];
    tenancies[0].renewal = Some(RenewalOption { terms: 2, months: 12 });
    tenancies[0].indexation =
        Some(Indexation { first: day("2026-12-01"), months: 12, percent: Some(5.0), index: "IPC".to_owned() });
    tenancies[1].holdover = true;
    tenancies[3].units[0].seats = Some(3);
    tenancies[4].units[0].seats = Some(2);
    tenancies[5].state = TenancyState::Reserved;
    tenancies[6].notice_given = Some(day("2026-10-01"));
    "Loyer à réviser\u{202e}\n<b>gras</b>".clone_into(&mut tenancies[6].remarks);
    tenancies
}

fn startups() -> Vec<Startup> {
    vec![
        startup(1, "Atlas Robotique", "أطلس للروبوتات", Stage::EnterpriseHotel),
        startup(2, "=HYPERLINK(\"x\")", "", Stage::EnterpriseHotel),
        startup(3, "شركة النور للبرمجيات", "", Stage::Incubated),
        startup(
            4,
            "Société méditerranéenne d’études et de réalisation de systèmes embarqués pour l’agriculture",
            "",
            Stage::EnterpriseHotel,
        ),
        startup(5, "Novatek", "", Stage::PreIncubated),
    ]
}

/// Ground floor and first floor of an enterprise hotel, an incubator with shared desks, a park that is only planned.
pub(crate) fn parts() -> LayoutParts {
    use UnitUse::{Circulation, Common, Laboratory, Office, OpenSpace, Technical};
    let mut units = vec![
        unit(1, 1, "ML-1", Office, &[(0, 0, 6, 6)]),
        unit(2, 1, "ML-2", Office, &[(6, 0, 4, 6)]),
        unit(3, 1, "ML-3", Office, &[(10, 0, 3, 6)]),
        unit(4, 1, "ML-9", Laboratory, &[(0, 9, 8, 4), (0, 13, 4, 3)]),
        unit(5, 1, "ML-10", Office, &[(8, 9, 5, 5)]),
        unit(6, 1, "C-0", Circulation, &[(0, 6, 40, 3)]),
        unit(7, 1, "T-0", Technical, &[(13, 0, 2, 6)]),
        unit(8, 1, "K-0", Common, &[(15, 0, 6, 6)]),
        unit(9, 1, "ML-11", Office, &[(13, 9, 2, 2)]),
        unit(10, 1, "ML-12", Office, &[(21, 0, 19, 6)]),
        unit(11, 2, "ML-101", Office, &[(0, 0, 6, 6)]),
        unit(12, 2, "ML-102", Office, &[(6, 0, 6, 6)]),
        unit(13, 3, "INC-1", OpenSpace, &[(0, 0, 12, 8)]),
        unit(14, 3, "INC-2", Office, &[(12, 0, 1, 4)]),
    ];
    units[12].seats = 8;
    units[12].shared = true;
    units[2].area = Some(31.5);
    units[4].unavailable.push(Unavailability {
        start: day("2026-11-01"),
        end: Some(day("2027-01-31")),
        reason: UnavailabilityReason::Works,
        note: "peinture".to_owned(),
    });
    LayoutParts {
        sessions: Vec::new(),
        title: "Essai".to_owned(),
        parks: vec![park(1, "SA", "Parc technologique de Sidi Abdallah"), {
            Park { status: ParkStatus::Planned, ..park(2, "OR", "Parc d’Oran") }
        }],
        buildings: vec![
            building(1, 1, "ML", "Immeuble multi-locataires", BuildingKind::EnterpriseHotel),
            building(2, 1, "INC", "Incubateur", BuildingKind::Incubator),
        ],
        floors: vec![floor(1, 1, 0), floor(2, 1, 1), floor(3, 2, 0)],
        units,
        startups: startups(),
        tenancies: tenancies(),
    }
}

pub(crate) fn layout() -> Layout {
    Layout::from_parts(parts()).unwrap()
}
