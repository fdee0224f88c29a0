//! What managers do, case by case: each folder of `tests/operations` holds a layout (`before.ron`), a request
//! (`request.ron`) and either the layout that it leads to (`after.ron`) or why not, and what helps (`refusal.txt`).
//!
//! `PLATEAU_UPDATE=1 cargo test --test operations` writes what is expected anew; read the difference before you commit it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/committee_requests.rs"]
mod committee_requests;
#[path = "support/drawing_requests.rs"]
mod drawing_requests;
#[path = "support/stage_requests.rs"]
mod stage_requests;
#[path = "support/structure_requests.rs"]
mod structure_requests;
#[path = "support/terms_requests.rs"]
mod terms_requests;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use committee_requests::CommitteeRequest;
use drawing_requests::{DrawRequest, drawn};
use plateau::change::{Change, Stamp, apply};
use plateau::file;
use plateau::model::{
    Layout, Occupied, ParkStatus, Problem, Shape, StartupId, Tenancy, TenancyId, TenancyState, Unit, UnitId, UnitUse,
    check,
};
use plateau::operations::{
    self as op, Allocation, Chain, ImportUnits, ImportedUnit, Move, PresentUnits, Refusal, Remedy, Step, Swap, Terms,
    Vacate,
};
use serde::Deserialize;
use stage_requests::StageRequest;
use structure_requests::StructureRequest;
use terms_requests::TermRequest;

/// Startups are named by name, units by code (`ML-101`, or `OS-1*2` for two of its seats), tenancies by contract number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
enum Request {
    Allocate {
        startup: String,
        units: Vec<String>,
        from: NaiveDate,
        until: Option<NaiveDate>,
        state: Option<TenancyState>,
    },
    AllocateAsProposed {
        startup: String,
        units: Vec<String>,
        date: NaiveDate,
    },
    Vacate {
        tenancy: String,
        last_day: NaiveDate,
        today: NaiveDate,
    },
    Move {
        tenancy: String,
        units: Vec<String>,
        date: NaiveDate,
    },
    MoveOne {
        tenancy: String,
        from: String,
        to: String,
        date: NaiveDate,
    },
    Chain {
        date: NaiveDate,
        steps: Vec<ChainStep>,
    },
    Swap {
        one: String,
        other: String,
        date: NaiveDate,
    },
    EditTenancy {
        tenancy: String,
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
        remarks: Option<String>,
    },
    RemoveTenancy {
        tenancy: String,
    },
    EditUnit {
        unit: String,
        code: Option<String>,
        r#use: Option<UnitUse>,
        seats: Option<u32>,
        shared: Option<bool>,
    },
    EditFloor {
        of: String,
        columns: u32,
    },
    EditBuilding {
        of: String,
        code: String,
    },
    EditPark {
        code: String,
        new_code: Option<String>,
        status: Option<ParkStatus>,
    },
    AddStartup {
        name: String,
        like: String,
    },
    EditStartup {
        name: String,
        new_name: String,
    },
    RemoveStartup {
        name: String,
    },
    EditTitle {
        title: String,
    },
    ImportUnits {
        /// A unit of the floor.
        of: String,
        module: f64,
        #[serde(default)]
        present_go: bool,
        /// Codes, shapes and areas.
        units: Vec<(String, Shape, f64)>,
    },
    Draw(DrawRequest),
    Build(StructureRequest),
    Committee(CommitteeRequest),
    Stage(StageRequest),
    Term(TermRequest),
}

/// A step of a chain; the tenancy that it makes has the id of its place in the chain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
enum ChainStep {
    Leave { tenancy: String },
    Move { tenancy: String, units: Vec<String> },
    Come { startup: String, units: Vec<String>, until: Option<NaiveDate> },
}

impl ChainStep {
    fn to_step(&self, layout: &Layout, new_tenancy: TenancyId) -> Step {
        match self {
            Self::Leave { tenancy } => Step::Leave { tenancy: tenancy_id(layout, tenancy) },
            Self::Move { tenancy, units } => {
                let (tenancy, units) = (tenancy_id(layout, tenancy), all_occupied(layout, units));
                Step::Move { tenancy, units, new_tenancy }
            }
            Self::Come { startup, units, until } => {
                let terms = Terms { end: *until, state: TenancyState::Reserved, ..Terms::default() };
                let (startup, units) = (startup_id(layout, startup), all_occupied(layout, units));
                Step::Come(Box::new(Allocation { tenancy: new_tenancy, startup, units, terms }))
            }
        }
    }
}

/// What makes the ids that operations are handed.
const NEW_IDS: [TenancyId; 2] = [TenancyId::new(0xaaaa), TenancyId::new(0xbbbb)];

fn stamp(today: NaiveDate) -> Stamp {
    Stamp { author: "test".into(), at: DateTime::UNIX_EPOCH + (today - NaiveDate::default()) }
}

fn unit<'a>(layout: &'a Layout, code: &str) -> Option<&'a Arc<Unit>> {
    layout.units().find(|unit| unit.code == code)
}

/// The id of what is named; one that nothing has where nothing is named so.
fn startup_id(layout: &Layout, name: &str) -> StartupId {
    layout.startups().find(|startup| startup.name == name).map_or(StartupId::new(u64::MAX), |startup| startup.id)
}

fn tenancy_id(layout: &Layout, contract: &str) -> TenancyId {
    let found = layout.tenancies().find(|tenancy| tenancy.contract == contract);
    found.map_or(TenancyId::new(u64::MAX), |tenancy| tenancy.id)
}

fn occupied(layout: &Layout, text: &str) -> Occupied {
    let (code, seats) = text.split_once('*').map_or((text, None), |(code, seats)| (code, Some(seats.parse().unwrap())));
    Occupied { unit: unit(layout, code).map_or(UnitId::new(u64::MAX), |unit| unit.id), seats }
}

fn all_occupied(layout: &Layout, units: &[String]) -> Vec<Occupied> {
    units.iter().map(|text| occupied(layout, text)).collect()
}

/// The change or the refusal, and how to take an offer where the request can.
type Outcome = (Result<Change, Refusal>, Box<dyn Fn(Remedy) -> Option<Result<Change, Refusal>>>);

fn run(layout: &Layout, request: Request) -> Outcome {
    let today = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let stamp = stamp(today);
    let result = match request {
        Request::Allocate { startup, units, from, until, state } => {
            let state = state.unwrap_or_default();
            let terms = Terms { state, start: from, end: until, contract: "NEW".to_owned(), ..Terms::default() };
            return allocate(layout, &startup, all_occupied(layout, &units), terms, stamp);
        }
        Request::AllocateAsProposed { startup, units, date } => {
            let units: Vec<UnitId> = all_occupied(layout, &units).iter().map(|occupied| occupied.unit).collect();
            let units = op::propose_units(layout, startup_id(layout, &startup), &units, date);
            let terms = op::propose_terms(layout, startup_id(layout, &startup), &units, date);
            return allocate(layout, &startup, units, terms, stamp);
        }
        Request::Vacate { tenancy, last_day, today } => {
            let request = Vacate { tenancy: tenancy_id(layout, &tenancy), last_day };
            let (result, layout) = (op::vacate(layout, &request, &self::stamp(today)), layout.clone());
            return (result, Box::new(move |remedy| Some(op::vacate(&layout, &request.with(remedy)?, &stamp))));
        }
        Request::Move { tenancy, units, date } => {
            let (tenancy, units) = (tenancy_id(layout, &tenancy), all_occupied(layout, &units));
            return relocate(layout, Move { tenancy, units, date, new_tenancy: NEW_IDS[0] }, stamp);
        }
        Request::MoveOne { tenancy, from, to, date } => {
            let tenancy = layout.tenancy(tenancy_id(layout, &tenancy)).unwrap();
            let from = unit(layout, &from).unwrap().id;
            return relocate(layout, Move::of_one(tenancy, from, occupied(layout, &to), date, NEW_IDS[0]), stamp);
        }
        Request::Chain { date, steps } => {
            let steps = (0..).zip(steps).map(|(place, step)| step.to_step(layout, TenancyId::new(0xaaaa + place)));
            let request = Chain { date, steps: steps.collect() };
            op::chain(layout, &request, &stamp).map_err(|broken| broken.refusal)
        }
        Request::Swap { one, other, date } => {
            let (one, other) = (tenancy_id(layout, &one), tenancy_id(layout, &other));
            let request = Swap { one, other, date, new_ids: NEW_IDS };
            let (result, layout) = (op::swap(layout, &request, &stamp), layout.clone());
            return (result, Box::new(move |remedy| Some(op::swap(&layout, &request.with(remedy)?, &stamp))));
        }
        Request::Committee(request) => request.run(layout, NEW_IDS[0], &stamp),
        Request::Term(request) => return request.run(layout, &stamp),
        Request::Build(request) => {
            let Some(removal) = request.to_removal(layout) else {
                return (request.run(layout, &stamp), Box::new(|_| None));
            };
            let (result, layout) = (op::remove_place(layout, &removal, &stamp), layout.clone());
            return (result, Box::new(move |remedy| Some(op::remove_place(&layout, &removal.with(remedy)?, &stamp))));
        }
        Request::Draw(request) if request.to_place(layout, today, NEW_IDS[0]).is_some() => {
            let request = request.to_place(layout, today, NEW_IDS[0]).unwrap();
            let (result, layout) = (op::place(layout, &request, &stamp), layout.clone());
            return (result, Box::new(move |remedy| Some(op::place(&layout, &request.with(remedy)?, &stamp))));
        }
        Request::Draw(request) => drawn(layout, request, today, &stamp),
        Request::Stage(request) => request.run(layout, NEW_IDS[0], &stamp),
        edit => edited(layout, edit, &stamp),
    };
    (result, Box::new(|_| None))
}

fn allocate(layout: &Layout, startup: &str, units: Vec<Occupied>, terms: Terms, stamp: Stamp) -> Outcome {
    let request = Allocation { tenancy: NEW_IDS[0], startup: startup_id(layout, startup), units, terms };
    let (result, layout) = (op::allocate(layout, &request, &stamp), layout.clone());
    (result, Box::new(move |remedy| Some(op::allocate(&layout, &request.with(remedy)?, &stamp))))
}

fn relocate(layout: &Layout, request: Move, stamp: Stamp) -> Outcome {
    let (result, layout) = (op::relocate(layout, &request, &stamp), layout.clone());
    (result, Box::new(move |remedy| Some(op::relocate(&layout, &request.with(remedy)?, &stamp))))
}

fn edited(layout: &Layout, request: Request, stamp: &Stamp) -> Result<Change, Refusal> {
    match request {
        Request::EditTenancy { tenancy, start, end, remarks } => {
            let mut tenancy = Tenancy::clone(layout.tenancy(tenancy_id(layout, &tenancy)).unwrap());
            tenancy.start = start.unwrap_or(tenancy.start);
            tenancy.end = end.or(tenancy.end);
            tenancy.remarks = remarks.unwrap_or_default();
            op::edit_tenancy(layout, tenancy, stamp)
        }
        Request::RemoveTenancy { tenancy } => op::remove_tenancy(layout, tenancy_id(layout, &tenancy), stamp),
        Request::EditUnit { unit: named, code, r#use, seats, shared } => {
            let mut unit = Unit::clone(unit(layout, &named).unwrap());
            unit.code = code.unwrap_or(unit.code);
            unit.usage = r#use.unwrap_or(unit.usage);
            unit.seats = seats.unwrap_or(unit.seats);
            unit.shared = shared.unwrap_or(unit.shared);
            op::edit_unit(layout, unit, stamp)
        }
        Request::ImportUnits { of, module, present_go, units } => {
            let present = if present_go { PresentUnits::Go } else { PresentUnits::Stay };
            let floor = unit(layout, &of).unwrap().floor;
            let units = units.into_iter().map(imported).collect();
            let mut next = 0xcccc;
            let mut ids = || {
                next += 1;
                next
            };
            op::import_units(layout, ImportUnits { floor, module, present, grid: (0, 0), units }, &mut ids, stamp)
        }
        Request::EditFloor { of, columns } => {
            let mut floor = (**layout.floor(unit(layout, &of).unwrap().floor).unwrap()).clone();
            floor.columns = columns;
            op::edit_floor(layout, floor, stamp)
        }
        Request::EditBuilding { of, code } => {
            let mut building = (**layout.place_of(unit(layout, &of).unwrap()).unwrap().1).clone();
            building.code = code;
            op::edit_building(layout, building, stamp)
        }
        Request::EditPark { code, new_code, status } => {
            let mut park = (**layout.parks().find(|park| park.code == code).unwrap()).clone();
            park.code = new_code.unwrap_or(code);
            park.status = status.unwrap_or(park.status);
            op::edit_park(layout, park, stamp)
        }
        Request::AddStartup { name, like } => {
            let mut startup = (**layout.startup(startup_id(layout, &like)).unwrap()).clone();
            (startup.id, startup.name) = (StartupId::new(0xcccc), name);
            op::add_startup(layout, startup, stamp)
        }
        Request::EditStartup { name, new_name } => {
            let mut startup = (**layout.startup(startup_id(layout, &name)).unwrap()).clone();
            startup.name = new_name;
            op::edit_startup(layout, startup, stamp)
        }
        Request::RemoveStartup { name } => op::remove_startup(layout, startup_id(layout, &name), stamp),
        Request::EditTitle { title } => op::edit_title(layout, &title, stamp),
        other => unreachable!("{other:?} is not an edit"),
    }
}

fn imported((code, shape, area): (String, Shape, f64)) -> ImportedUnit {
    ImportedUnit { code, usage: UnitUse::Office, shape, area, standard: "DXF".to_owned() }
}

/// A refusal and its offers, with names for ids; each offer that the request can take is taken.
fn refusal_text(
    layout: &Layout,
    refusal: &Refusal,
    take: &dyn Fn(Remedy) -> Option<Result<Change, Refusal>>,
) -> String {
    let mut lines = vec![format!("{refusal:?}\n")];
    for remedy in refusal.remedies() {
        let outcome = match take(remedy) {
            None if remedy.leads_elsewhere() => "leads elsewhere",
            None => "is not for this request",
            Some(Ok(_)) => "is done",
            Some(Err(_)) => "is refused",
        };
        lines.push(format!("- {remedy:?} {outcome}\n"));
    }
    let mut text = lines.concat();
    for unit in layout.units() {
        text = text.replace(&format!("{:?}", unit.id), &unit.code);
    }
    for tenancy in layout.tenancies() {
        text = text.replace(&format!("{:?}", tenancy.id), &tenancy.contract);
    }
    for startup in layout.startups() {
        text = text.replace(&format!("{:?}", startup.id), &startup.name);
    }
    for building in layout.buildings() {
        text = text.replace(&format!("{:?}", building.id), &building.code);
    }
    for floor in layout.floors() {
        text = text.replace(&format!("{:?}", floor.id), &format!("level {}", floor.level));
    }
    for session in layout.sessions() {
        text = text.replace(&format!("{:?}", session.id), &session.date.to_string());
    }
    for park in layout.parks() {
        text = text.replace(&format!("{:?}", park.id), &park.code);
    }
    text.replace(", openings: ", ",\n  openings: ").replace("Period { first: ", "{ ").replace(", last: ", " to ")
}

/// The name of the file that says what is expected, and what it says now.
fn outcome(folder: &Path, before: &Layout) -> (&'static str, String) {
    let text = std::fs::read_to_string(folder.join("request.ron")).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let request = options.from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let (result, take) = run(before, request);
    match result {
        Err(refusal) => ("refusal.txt", refusal_text(before, &refusal, &*take)),
        Ok(change) => {
            let mut after = before.clone();
            let back = apply(&mut after, &change);
            let (former, problems) = (check(before), check(&after));
            let is_new = |problem: &&Problem| former.iter().all(|former| !problem.is_rest_of(former));
            assert_eq!(problems.iter().find(is_new), None, "{}", folder.display());
            let text = file::unsealed(&file::write(&after)).to_owned();
            apply(&mut after, &back);
            assert_eq!(after, *before, "undoing {}", folder.display());
            ("after.ron", text)
        }
    }
}

#[test]
fn every_case_ends_as_expected() {
    let update = std::env::var_os("PLATEAU_UPDATE").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/operations");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 25, "the cases are not all there");
    let mut failures = Vec::new();
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let opened = file::open(&folder.join("before.ron")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (expected, text) = outcome(&folder, &opened.layout);
        if update {
            file::save(&folder.join("before.ron"), file::unsealed(&file::write(&opened.layout))).unwrap();
            file::save(&folder.join(expected), &text).unwrap();
            continue;
        }
        // People write cases, so that they have no checksum.
        let text_of_before = file::write(&opened.layout);
        assert_eq!(file::unsealed(&text_of_before), &*opened.text, "{name}/before.ron is not as it would be saved");
        let written = ["after.ron", "refusal.txt"].map(|file| std::fs::read_to_string(folder.join(file)).ok());
        let now = ["after.ron", "refusal.txt"].map(|file| (file == expected).then(|| text.clone()));
        if written != now {
            failures.push(format!("{name}: {expected} is now\n{text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
