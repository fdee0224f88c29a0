//! What managers may do, at random, on the small layout of `support`.

use chrono::{DateTime, NaiveDate};
use plateau::change::{Change, Stamp};
use plateau::model::{
    BuildingId, FloorId, Indexation, Layout, Money, Occupied, RentStep, Stage, StartupId, Stay, StayExtension,
    TenancyId, TenancyState, Unavailability, UnavailabilityReason, UnitId, UnitUse,
};
use plateau::operations::{
    self as op, AddUnits, Allocation, Chain, EnterStage, ExtendStay, GiveBack, Graduate, Leave, Move, NewEnd, Notice,
    Refusal, Renewal, Step, Swap, Terms, Transfer, Vacate,
};
use proptest::prelude::*;

use crate::support::{day, startup};

/// What may be done; the numbers pick an entity, or one that does not exist.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    Allocate { startup: u64, units: Vec<(u64, Option<u32>)>, state: TenancyState, start: u64, end: Option<u64> },
    Propose { startup: u64, units: Vec<u64>, date: u64 },
    Vacate { tenancy: usize, last_day: u64 },
    Move { tenancy: usize, units: Vec<(u64, Option<u32>)>, date: u64 },
    Swap { one: usize, other: usize, date: u64 },
    EditTenancy { tenancy: usize, start: u64, end: Option<u64>, state: TenancyState, holdover: bool },
    Agree { tenancy: usize, step: Option<u64>, review: Option<u64>, months: u32, percent: i32 },
    Chain { date: u64, leaves: Option<usize>, moves: Vec<(usize, u64)>, comes: Option<(u64, u64)> },
    Term { tenancy: usize, what: u8, date: u64, end: Option<u64>, startup: u64, unit: u64 },
    Stage { startup: u64, what: u8, stage: Stage, date: u64, tenancy: usize, unit: u64 },
    EditUnit { unit: u64, shared: bool, seats: u32, usage: UnitUse, columns: u32, works: Option<(u64, Option<u64>)> },
    EditFloor { floor: u64, building: u64, level: i32, columns: u32 },
    EditBuilding { building: u64, park: u64, code: u64 },
    EditPark { park: u64, code: String },
    EditStartup { startup: u64, name: String },
    AddStartup { startup: u64 },
    RemoveStartup { startup: u64 },
    RemoveTenancy { tenancy: usize },
    EditTitle { title: String },
    Undo,
    Redo,
}

pub(crate) fn days() -> impl Strategy<Value = u64> {
    0..400_u64
}

fn occupied() -> impl Strategy<Value = Vec<(u64, Option<u32>)>> {
    prop::collection::vec((1..9_u64, prop::option::weighted(0.3, 0..8_u32)), 0..3)
}

fn state() -> impl Strategy<Value = TenancyState> {
    prop::sample::select(&TenancyState::ALL)
}

pub(crate) fn action() -> impl Strategy<Value = Action> {
    let tenancy = || 0..12_usize;
    let open = || prop::option::weighted(0.8, days());
    prop_oneof![
        4 => (1..6_u64, occupied(), state(), days(), open())
            .prop_map(|(startup, units, state, start, end)| Action::Allocate { startup, units, state, start, end }),
        4 => (1..6_u64, prop::collection::vec(1..8_u64, 1..3), days())
            .prop_map(|(startup, units, date)| Action::Propose { startup, units, date }),
        3 => (tenancy(), days()).prop_map(|(tenancy, last_day)| Action::Vacate { tenancy, last_day }),
        4 => (tenancy(), occupied(), days()).prop_map(|(tenancy, units, date)| Action::Move { tenancy, units, date }),
        3 => (tenancy(), tenancy(), days()).prop_map(|(one, other, date)| Action::Swap { one, other, date }),
        2 => (tenancy(), days(), open(), state(), any::<bool>()).prop_map(|(tenancy, start, end, state, holdover)| {
            Action::EditTenancy { tenancy, start, end, state, holdover }
        }),
        2 => (tenancy(), prop::option::of(days()), prop::option::of(days()), 0..6_u32, -120..120_i32).prop_map(
            |(tenancy, step, review, months, percent)| Action::Agree { tenancy, step, review, months, percent },
        ),
        6 => (tenancy(), 0..9_u8, days(), open(), 1..6_u64, 1..8_u64).prop_map(
            |(tenancy, what, date, end, startup, unit)| Action::Term { tenancy, what, date, end, startup, unit },
        ),
        4 => (1..6_u64, 0..5_u8, prop::sample::select(&Stage::ALL), days(), tenancy(), 1..8_u64).prop_map(
            |(startup, what, stage, date, tenancy, unit)| Action::Stage { startup, what, stage, date, tenancy, unit },
        ),
        2 => (
            days(), prop::option::of(tenancy()), prop::collection::vec((tenancy(), 1..8_u64), 0..3),
            prop::option::of((1..6_u64, 1..8_u64)),
        ).prop_map(|(date, leaves, moves, comes)| Action::Chain { date, leaves, moves, comes }),
        2 => (
            1..8_u64, any::<bool>(), 0..8_u32, prop::sample::select(&UnitUse::ALL), 3..6_u32,
            prop::option::of((days(), open())),
        ).prop_map(|(unit, shared, seats, usage, columns, works)| {
            Action::EditUnit { unit, shared, seats, usage, columns, works }
        }),
        1 => (1..4_u64, 1..4_u64, -1..2_i32, 0..50_u32)
            .prop_map(|(floor, building, level, columns)| Action::EditFloor { floor, building, level, columns }),
        1 => (1..4_u64, 1..4_u64, 1..4_u64)
            .prop_map(|(building, park, code)| Action::EditBuilding { building, park, code }),
        1 => (1..4_u64, "[AB]?").prop_map(|(park, code)| Action::EditPark { park, code }),
        1 => (1..7_u64, "[ab]?").prop_map(|(startup, name)| Action::EditStartup { startup, name }),
        1 => (1..7_u64).prop_map(|startup| Action::AddStartup { startup }),
        1 => (1..7_u64).prop_map(|startup| Action::RemoveStartup { startup }),
        1 => tenancy().prop_map(|tenancy| Action::RemoveTenancy { tenancy }),
        1 => "[ab]?".prop_map(|title| Action::EditTitle { title }),
        2 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

/// The id of a tenancy made at a step; a step makes four at most.
fn new_id(step: usize, which: u64) -> TenancyId {
    TenancyId::new(1000 + 4 * step as u64 + which)
}

fn nth_tenancy(layout: &Layout, index: usize) -> TenancyId {
    layout.tenancies().nth(index).map_or(TenancyId::new(u64::MAX), |tenancy| tenancy.id)
}

pub(crate) fn to_occupied(units: &[(u64, Option<u32>)]) -> Vec<Occupied> {
    units.iter().map(|(unit, seats)| Occupied { unit: UnitId::new(*unit), seats: *seats }).collect()
}

pub(crate) fn stamp() -> Stamp {
    Stamp { author: "test".into(), at: DateTime::UNIX_EPOCH + (day(120) - NaiveDate::default()) }
}

pub(crate) fn allocation(step: usize, startup: u64, units: Vec<Occupied>, terms: Terms) -> Allocation {
    Allocation { tenancy: new_id(step, 0), startup: StartupId::new(startup), units, terms }
}

/// What an action asks for, `None` where it has no entity to work on.
pub(crate) fn change(layout: &Layout, action: &Action, step: usize) -> Option<Result<Change, Refusal>> {
    let stamp = &stamp();
    Some(match action.clone() {
        Action::Allocate { startup, units, state, start, end } => {
            let terms = Terms { state, start: day(start), end: end.map(day), ..Terms::default() };
            op::allocate(layout, &allocation(step, startup, to_occupied(&units), terms), stamp)
        }
        Action::Propose { startup, units, date } => {
            let units: Vec<UnitId> = units.into_iter().map(UnitId::new).collect();
            let units = op::propose_units(layout, StartupId::new(startup), &units, day(date));
            let terms = op::propose_terms(layout, StartupId::new(startup), &units, day(date));
            op::allocate(layout, &allocation(step, startup, units, terms), stamp)
        }
        Action::Vacate { tenancy, last_day } => {
            let request = Vacate { tenancy: nth_tenancy(layout, tenancy), last_day: day(last_day) };
            op::vacate(layout, &request, stamp)
        }
        Action::Move { tenancy, units, date } => {
            let (tenancy, units) = (nth_tenancy(layout, tenancy), to_occupied(&units));
            op::relocate(layout, &Move { tenancy, units, date: day(date), new_tenancy: new_id(step, 0) }, stamp)
        }
        Action::Swap { one, other, date } => {
            let (one, other) = (nth_tenancy(layout, one), nth_tenancy(layout, other));
            let new_ids = [new_id(step, 0), new_id(step, 1)];
            op::swap(layout, &Swap { one, other, date: day(date), new_ids }, stamp)
        }
        Action::Chain { date, leaves, moves, comes } => {
            let whole = |unit| vec![Occupied { unit: UnitId::new(unit), seats: None }];
            let leaves = leaves.map(|tenancy| Step::Leave { tenancy: nth_tenancy(layout, tenancy) });
            let moves = (0..).zip(moves).map(|(which, (tenancy, unit))| Step::Move {
                tenancy: nth_tenancy(layout, tenancy),
                units: whole(unit),
                new_tenancy: new_id(step, which),
            });
            let comes = comes.map(|(startup, unit)| {
                let (tenancy, startup) = (new_id(step, 3), StartupId::new(startup));
                Step::Come(Box::new(Allocation { tenancy, startup, units: whole(unit), terms: Terms::default() }))
            });
            let steps = leaves.into_iter().chain(moves).chain(comes).collect();
            op::chain(layout, &Chain { date: day(date), steps }, stamp).map_err(|broken| broken.refusal)
        }
        Action::Term { .. } => return Some(of_term(layout, action, step)),
        Action::Stage { .. } => return Some(of_startup(layout, action, step)),
        Action::RemoveTenancy { tenancy } => op::remove_tenancy(layout, nth_tenancy(layout, tenancy), stamp),
        Action::AddStartup { startup: id } => op::add_startup(layout, startup(id), stamp),
        Action::RemoveStartup { startup } => op::remove_startup(layout, StartupId::new(startup), stamp),
        Action::EditTitle { title } => op::edit_title(layout, &title, stamp),
        Action::Undo | Action::Redo => return None,
        edit => return edited(layout, edit),
    })
}

/// What becomes of a startup.
fn of_startup(layout: &Layout, action: &Action, step: usize) -> Result<Change, Refusal> {
    let Action::Stage { startup, what, stage, date, tenancy, unit } = action.clone() else {
        unreachable!("{action:?} is not of a startup")
    };
    let stamp = &stamp();
    let (startup, date) = (StartupId::new(startup), day(date));
    let enter = EnterStage { startup, stage, since: date };
    match what {
        0 => op::enter_stage(layout, &enter, stamp),
        1 => {
            let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
            let tenancy = nth_tenancy(layout, tenancy);
            let relocation = Move { tenancy, units, date, new_tenancy: new_id(step, 0) };
            op::graduate(layout, &Graduate { enter, relocation, rent: None }, stamp)
        }
        2 => op::leave(layout, &Leave { startup, last_day: date, vacate: true }, stamp),
        3 => op::leave(layout, &Leave { startup, last_day: date, vacate: false }, stamp),
        _ => {
            let stay = Stay::of(stage).unwrap_or_default();
            let extension = StayExtension { stay, until: date, decided: None, decision: None, remarks: String::new() };
            op::extend_stay(layout, &ExtendStay { startup, extension, limit: None }, stamp)
        }
    }
}

/// What becomes of a term.
fn of_term(layout: &Layout, action: &Action, step: usize) -> Result<Change, Refusal> {
    let Action::Term { tenancy, what, date, end, startup, unit } = action.clone() else {
        unreachable!("{action:?} is not of a term")
    };
    let stamp = &stamp();
    let tenancy = nth_tenancy(layout, tenancy);
    let (date, new_tenancy) = (day(date), new_id(step, 0));
    let units = vec![Occupied { unit: UnitId::new(unit), seats: None }];
    match what {
        0 => {
            let proposed = layout.tenancy(tenancy).and_then(|former| op::propose_renewal(layout, former));
            let terms = proposed.unwrap_or_default();
            op::renew(layout, &Renewal { tenancy, new_tenancy, terms }, stamp)
        }
        1 => op::set_end(layout, &NewEnd { tenancy, end: end.map(day) }, stamp),
        2 => op::give_notice(layout, &Notice { tenancy, given: date, leaves: end.map(day) }, stamp),
        3 => op::withdraw_notice(layout, tenancy, stamp),
        4 => op::hold_over(layout, tenancy, stamp),
        5 => {
            let to = StartupId::new(startup);
            op::transfer(layout, &Transfer { tenancy, to, date, new_tenancy }, stamp)
        }
        6 => op::add_units(layout, &AddUnits { tenancy, units, date, rent: None, new_tenancy }, stamp),
        7 => {
            let units = vec![UnitId::new(unit)];
            op::give_back(layout, &GiveBack { tenancy, units, date, rent: None, new_tenancy }, stamp)
        }
        _ => op::receive_deposit(layout, tenancy, stamp),
    }
}

fn edited(layout: &Layout, action: Action) -> Option<Result<Change, Refusal>> {
    let stamp = &stamp();
    Some(match action {
        Action::EditTenancy { tenancy, start, end, state, holdover } => {
            let mut tenancy = (**layout.tenancy(nth_tenancy(layout, tenancy))?).clone();
            (tenancy.start, tenancy.end) = (day(start), end.map(day));
            (tenancy.state, tenancy.holdover) = (state, holdover);
            tenancy.rent = Money::from_minor(1000 - i64::try_from(start).unwrap() * 3);
            op::edit_tenancy(layout, tenancy, stamp)
        }
        Action::Agree { tenancy, step, review, months, percent } => {
            let mut tenancy = (**layout.tenancy(nth_tenancy(layout, tenancy))?).clone();
            let rent = Money::from_minor(777);
            tenancy.rent_steps = step.map(|from| RentStep { from: day(from), rent }).into_iter().collect();
            let percent = (percent > -100).then_some(f64::from(percent));
            tenancy.indexation =
                review.map(|first| Indexation { first: day(first), months, percent, index: String::new() });
            op::edit_tenancy(layout, tenancy, stamp)
        }
        Action::EditUnit { unit, shared, seats, usage, columns, works } => {
            let mut unit = (**layout.unit(UnitId::new(unit))?).clone();
            (unit.shared, unit.seats, unit.usage) = (shared, seats, usage);
            let bounds = unit.shape.bounds();
            unit.shape = plateau::model::Shape::rectangle(bounds.column, bounds.row, columns, bounds.rows);
            unit.unavailable.extend(works.map(|(start, end)| Unavailability {
                start: day(start),
                end: end.map(day),
                reason: UnavailabilityReason::Damage,
                note: String::new(),
            }));
            op::edit_unit(layout, unit, stamp)
        }
        Action::EditFloor { floor, building, level, columns } => {
            let mut floor = (**layout.floor(FloorId::new(floor))?).clone();
            (floor.building, floor.level, floor.columns) = (BuildingId::new(building), level, columns);
            op::edit_floor(layout, floor, stamp)
        }
        Action::EditBuilding { building, park, code } => {
            let mut building = (**layout.building(BuildingId::new(building))?).clone();
            (building.park, building.code) = (plateau::model::ParkId::new(park), format!("B{code}"));
            op::edit_building(layout, building, stamp)
        }
        Action::EditPark { park, code } => {
            let mut park = (**layout.park(plateau::model::ParkId::new(park))?).clone();
            park.code = code;
            op::edit_park(layout, park, stamp)
        }
        Action::EditStartup { startup, name } => {
            let mut startup = (**layout.startup(StartupId::new(startup))?).clone();
            startup.name = name;
            op::edit_startup(layout, startup, stamp)
        }
        _ => return None,
    })
}
