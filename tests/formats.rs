//! Every format that a file was ever written in opens for ever, as what it held.
//!
//! `tests/formats/N.ron` is a file in format N with every field of every entity and every word that a field takes. These
//! files are never changed: what opens them today has to open them in ten years. A new format gets a new file.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use plateau::file;
use plateau::model::{
    AgendaItem, AgendaItemId, AgendaSubject, AlertRules, Building, BuildingId, BuildingKind, Caption, CellRect,
    CommitteeSession, CommitteeSessionId, Contact, ContractKind, Currency, Decision, Displaced, Floor, FloorId,
    Indexation, Label, LabelKind, LabelRule, Layout, LayoutParts, Money, Needs, Occupied, Opening, OpeningKind, Park,
    ParkId, ParkStatus, Priority, RenewalOption, RentStep, Service, Shape, Stage, StageChange, Startup, StartupId,
    Stay, StayExtension, Tenancy, TenancyId, TenancyState, Unavailability, UnavailabilityReason, Underlay, Unit,
    UnitId, UnitUse, Weekday,
};

fn golden(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/formats/{format}.ron"))
}

#[test]
fn every_format_has_a_file_that_opens() {
    for format in 1..=file::format::NEWEST {
        let path = golden(format);
        let opened = file::open(&path).unwrap_or_else(|error| panic!("format {format} has to open for ever: {error}"));
        assert_eq!(opened.problems, [], "{}", path.display());
        assert!(opened.text.contains(&format!("format: {format},")));
        assert_eq!(opened.layout, expected(format), "{}", path.display());
    }
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// What the file in a format holds.
fn expected(format: u32) -> Layout {
    Layout::from_parts(LayoutParts {
        title: "Tous les champs — \"essai\"".to_owned(),
        parks: parks(format),
        buildings: buildings(),
        floors: floors(format),
        units: units(format),
        startups: startups(format),
        tenancies: tenancies(format),
        sessions: sessions(format),
    })
    .unwrap()
}

fn parks(format: u32) -> Vec<Park> {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let whole = Park {
        id: ParkId::new(11),
        position: 0,
        code: "SA".to_owned(),
        name: "Sidi Abdallah".to_owned(),
        town: "Alger".to_owned(),
        operator: "ANPT".to_owned(),
        status: ParkStatus::Open,
        currency: Currency::DINAR,
        weekend: vec![Friday, Saturday],
        week_starts: Saturday,
        notice_months: 3,
        incubation_months: Some(24),
        hotel_months: Some(36),
        area_per_person: 10.5,
        labels: if format >= 3 {
            vec![
                LabelRule { kind: LabelKind::Startup, months: 36, renewals: 2 },
                LabelRule { kind: LabelKind::InnovativeProject, months: 24, renewals: 0 },
                LabelRule { kind: LabelKind::ScaleUp, months: 48, renewals: 1 },
            ]
        } else {
            LabelRule::USUAL.to_vec()
        },
        alerts: if format >= 3 {
            AlertRules { ends: 1, notices: 2, breaks: 3, labels: 4, stays: 5, works: 6, vacant: 7, deposits: 8 }
        } else {
            AlertRules::default()
        },
    };
    let planned = Park {
        position: 1,
        status: ParkStatus::Planned,
        currency: Currency::ROUBLE,
        weekend: vec![Saturday, Sunday],
        week_starts: Monday,
        ..Park::new(ParkId::new(12), "SK", "Сколково")
    };
    let closed = Park {
        position: 2,
        status: ParkStatus::Closed,
        weekend: vec![Tuesday, Wednesday, Thursday],
        ..Park::new(ParkId::new(13), "OR", "وهران")
    };
    vec![whole, planned, closed]
}

fn buildings() -> Vec<Building> {
    let building = |id, position, kind, name: &str| Building {
        position,
        kind,
        name: name.to_owned(),
        ..Building::new(BuildingId::new(id), ParkId::new(11), format!("B{id}"))
    };
    vec![
        building(21, 0, BuildingKind::Incubator, "Incubateur"),
        building(22, 1, BuildingKind::EnterpriseHotel, ""),
        building(23, 2, BuildingKind::BusinessCentre, "Centre d’affaires"),
    ]
}

fn floors(format: u32) -> Vec<Floor> {
    let floor = |id, level| Floor::new(FloorId::new(id), BuildingId::new(21), level, 40 + 12 * (format - 1), 20, 1.2);
    let mut ground = floor(32, 0);
    if format >= 2 {
        ground.outline = Shape::new(vec![CellRect::new(0, 0, 52, 10), CellRect::new(0, 10, 30, 10)]);
        ground.openings = vec![
            Opening { kind: OpeningKind::Door, from: (3, 6), to: (4, 6) },
            Opening { kind: OpeningKind::Window, from: (0, 1), to: (0, 4) },
        ];
        ground.captions = vec![Caption { text: "Vers l’incubateur".to_owned(), column: 12.5, row: 18.0 }];
        ground.underlay = Some(Underlay {
            file: "plans/rez-de-chaussée.pdf".to_owned(),
            x: 21.5,
            y: 12.0,
            width: 43.2,
            rotation: -1.5,
            opacity: 0.4,
            locked: true,
        });
    }
    vec![Floor { name: "Sous-sol".to_owned(), ..floor(31, -1) }, ground]
}

fn units(format: u32) -> Vec<Unit> {
    use Service::{
        AccessControl, Adsl, AirConditioning, BackupPower, Fibre, FumeExtraction, Parking, RaisedFloor, StepFreeAccess,
        Telephone, ThreePhasePower, Water, Wifi, Wimax,
    };
    use UnavailabilityReason::{Damage, Other, OwnUse, Works};
    let unavailable = |start, end: Option<&str>, reason, note: &str| Unavailability {
        start: on(start),
        end: end.map(on),
        reason,
        note: note.to_owned(),
    };
    let whole = Unit {
        id: UnitId::new(41),
        floor: FloorId::new(32),
        code: "B-101".to_owned(),
        usage: UnitUse::OpenSpace,
        shape: Shape::new(vec![CellRect::new(0, 0, 8, 4), CellRect::new(8, 0, 2, 2)]).unwrap(),
        area: Some(51.25),
        standard: "NIA".to_owned(),
        seats: 12,
        shared: true,
        services: [
            Fibre,
            Wifi,
            Adsl,
            Wimax,
            Telephone,
            AirConditioning,
            BackupPower,
            ThreePhasePower,
            Water,
            FumeExtraction,
            RaisedFloor,
            AccessControl,
            StepFreeAccess,
            Parking,
        ]
        .into(),
        asking_rent: Some(Money::from_minor(100_050)),
        unavailable: vec![
            unavailable("2024-01-01", Some("2024-01-31"), Works, "Peinture"),
            unavailable("2024-03-01", Some("2024-03-01"), Damage, ""),
            unavailable("2024-05-01", Some("2024-05-02"), OwnUse, ""),
            unavailable("2031-01-01", None, Other, "Réservé"),
        ],
        remarks: "Face à l’atrium\net au jardin".to_owned(),
    };
    std::iter::once(whole).chain(units_of_other_uses(format)).collect()
}

fn units_of_other_uses(format: u32) -> impl Iterator<Item = Unit> {
    let others = [
        UnitUse::Office,
        UnitUse::Laboratory,
        UnitUse::MeetingRoom,
        UnitUse::TrainingRoom,
        UnitUse::ServerRoom,
        UnitUse::Storage,
        UnitUse::Common,
        UnitUse::Circulation,
        UnitUse::Technical,
    ];
    let since_2 = [UnitUse::Stairs, UnitUse::Lift, UnitUse::Shaft].into_iter().filter(move |_| format >= 2);
    (0..).zip(others.into_iter().chain(since_2)).map(|(index, usage)| {
        let shape = Shape::rectangle(4 * index, 6, 4, 4);
        let id = UnitId::new(42 + u64::from(index));
        Unit::new(id, FloorId::new(32), format!("B-{}", 102 + index), usage, shape)
    })
}

fn startups(format: u32) -> Vec<Startup> {
    let stages = [
        (Stage::Candidate, "2024-01-05"),
        (Stage::PreIncubated, "2024-02-05"),
        (Stage::Incubated, "2024-06-01"),
        (Stage::EnterpriseHotel, "2025-06-01"),
        (Stage::Graduated, "2028-06-01"),
        (Stage::Exited, "2028-07-01"),
    ];
    let label = |kind, granted: Option<&str>, expires| Label { kind, granted: granted.map(on), expires: on(expires) };
    let whole = Startup {
        id: StartupId::new(51),
        name: "Atlas \"2\"".to_owned(),
        other_name: "أطلس".to_owned(),
        legal_form: "SARL".to_owned(),
        trade_register: "16/00-1234567 B 20".to_owned(),
        tax_number: "002016123456789".to_owned(),
        sector: "Énergie".to_owned(),
        stages: stages.into_iter().map(|(stage, since)| StageChange { stage, since: on(since) }).collect(),
        labels: vec![
            label(LabelKind::InnovativeProject, None, "2025-02-28"),
            label(LabelKind::Startup, Some("2025-03-01"), "2029-02-28"),
            label(LabelKind::ScaleUp, Some("2029-03-01"), "2033-02-28"),
        ],
        stay_extensions: if format >= 3 { stay_extensions() } else { Vec::new() },
        headcount: 7,
        contact: Contact {
            name: "A. Benali".to_owned(),
            email: "a@example.dz".to_owned(),
            phone: "+213 21 00 00 00".to_owned(),
        },
        needs: Some(Needs {
            park: Some(ParkId::new(11)),
            area: Some(30.0),
            seats: 4,
            services: [Service::Fibre, Service::Parking].into(),
            earliest: Some(on("2026-09-01")),
            rent_limit: Some(Money::from_minor(4_500_050)),
            since: (format >= 3).then(|| on("2026-05-04")),
            priority: if format >= 3 { Priority::High } else { Priority::Normal },
        }),
        remarks: "À rappeler".to_owned(),
    };
    let mut nour = Startup::new(StartupId::new(52), "Nour");
    nour.needs = (format >= 3).then(|| Needs { priority: Priority::Low, ..Needs::default() });
    vec![whole, nour]
}

fn stay_extensions() -> Vec<StayExtension> {
    let incubation = StayExtension {
        stay: Stay::Incubation,
        until: on("2026-12-31"),
        decided: Some(on("2026-03-12")),
        decision: Some(AgendaItemId::new(82)),
        remarks: "Levée de fonds".to_owned(),
    };
    let hotel = StayExtension {
        stay: Stay::Hotel,
        until: on("2029-12-31"),
        decided: None,
        decision: None,
        remarks: String::new(),
    };
    vec![incubation, hotel]
}

fn sessions(format: u32) -> Vec<CommitteeSession> {
    if format < 3 {
        return Vec::new();
    }
    let item = |id, subject| AgendaItem::new(AgendaItemId::new(id), StartupId::new(52), subject);
    let whole = AgendaItem {
        request: "Un bureau de 30 m²".to_owned(),
        units: vec![
            Occupied { unit: UnitId::new(41), seats: Some(2) },
            Occupied { unit: UnitId::new(42), seats: None },
        ],
        start: Some(on("2027-01-01")),
        end: Some(on("2028-12-31")),
        rent: Some(Money::from_minor(1_250_050)),
        decision: Some(Decision::Accepted),
        conditions: "Caution avant l’entrée".to_owned(),
        remarks: "Unanimité".to_owned(),
        ..item(81, AgendaSubject::Allocation)
    };
    let extension = AgendaItem { decision: Some(Decision::Postponed), ..item(82, AgendaSubject::StayExtension) };
    let renewal = AgendaItem { decision: Some(Decision::Refused), ..item(83, AgendaSubject::Renewal) };
    let held = CommitteeSession {
        place: "Salle du conseil".to_owned(),
        members: vec!["A. Benali".to_owned(), "أ. بن علي".to_owned()],
        items: vec![whole, extension, renewal, item(84, AgendaSubject::Other)],
        remarks: "Levée à 12 h".to_owned(),
        ..CommitteeSession::new(CommitteeSessionId::new(71), ParkId::new(11), on("2026-03-12"))
    };
    vec![held, CommitteeSession::new(CommitteeSessionId::new(72), ParkId::new(11), on("2026-09-10"))]
}

fn tenancies(format: u32) -> Vec<Tenancy> {
    let occupied = |unit, seats| Occupied { unit: UnitId::new(unit), seats };
    let other = |id, unit, state, kind| Tenancy {
        state,
        kind,
        ..Tenancy::new(TenancyId::new(id), StartupId::new(52), vec![occupied(unit, None)], on("2027-01-01"))
    };
    let displaced = Displaced {
        code: "B-199".to_owned(),
        place: "B21 1".to_owned(),
        area: 24.5,
        seats: Some(2),
        currency: Currency::DINAR,
    };
    let to_place = Tenancy {
        units: Vec::new(),
        to_place: vec![displaced],
        ..other(65, 45, TenancyState::Signed, ContractKind::Hosting)
    };
    let mut tenancies = vec![
        whole_tenancy(format),
        other(62, 42, TenancyState::Reserved, ContractKind::Hosting),
        other(63, 43, TenancyState::Proposed, ContractKind::Lease),
        other(64, 44, TenancyState::Signed, ContractKind::Temporary),
    ];
    tenancies.extend((format >= 2).then_some(to_place));
    tenancies.extend((format >= 3).then(|| Tenancy {
        end: Some(on("2024-05-31")),
        indexation: Some(Indexation { first: on("2024-01-01"), months: 0, percent: None, index: String::new() }),
        ..Tenancy::new(TenancyId::new(66), StartupId::new(51), vec![occupied(43, None)], on("2023-06-01"))
    }));
    tenancies
}

fn whole_tenancy(format: u32) -> Tenancy {
    let occupied = |unit, seats| Occupied { unit: UnitId::new(unit), seats };
    Tenancy {
        id: TenancyId::new(61),
        startup: StartupId::new(51),
        units: vec![occupied(41, Some(3)), occupied(42, None)],
        to_place: Vec::new(),
        follows: (format >= 3).then(|| TenancyId::new(66)),
        decision: (format >= 3).then(|| AgendaItemId::new(81)),
        state: TenancyState::Signed,
        start: on("2024-06-01"),
        end: Some(on("2026-05-31")),
        vacated: Some(on("2026-07-31")),
        holdover: true,
        contract: "C-2024/1".to_owned(),
        kind: ContractKind::Incubation,
        signed: Some(on("2024-05-20")),
        notice_months: Some(2),
        notice_given: Some(on("2026-05-01")),
        breaks: vec![on("2025-05-31"), on("2025-11-30")],
        renewal: (format >= 3).then_some(RenewalOption { terms: 2, months: 12 }),
        rent: Money::from_minor(2_150_050),
        rent_steps: if format >= 3 { rent_steps() } else { Vec::new() },
        indexation: (format >= 3).then(|| Indexation {
            first: on("2025-06-01"),
            months: 12,
            percent: Some(2.5),
            index: "IPC".to_owned(),
        }),
        rent_start: Some(on("2024-07-01")),
        charges: Money::from_units(2_000),
        deposit: Money::from_units(43_000),
        deposit_held: Money::from_units(21_500),
        remarks: "Renouvelable".to_owned(),
    }
}

fn rent_steps() -> Vec<RentStep> {
    vec![
        RentStep { from: on("2025-01-01"), rent: Money::from_units(22_000) },
        RentStep { from: on("2026-01-01"), rent: Money::from_minor(2_300_050) },
    ]
}
