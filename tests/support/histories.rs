//! Pairs of histories that begin with one layout, and what must hold of their merge.
//!
//! Whoever tries many pairs includes this file, `actions.rs` and `mod.rs` (as `support`) beside each other and draws from
//! [`pair`].

use std::collections::BTreeSet;
use std::sync::Arc;

use plateau::change::{
    Change, ChangeLabel, ConflictKind, Edit, History, Merge, Side, apply, diff, differing_fields, rebase,
};
use plateau::model::{
    Building, BuildingId, BuildingKind, Contact, EntityId, FloorId, Layout, Needs, Park, ParkId, ParkStatus, Problem,
    Shape, StartupId, UnitId, check,
};
use proptest::prelude::*;

use crate::actions::{Action, action, change, stamp};
use crate::support::{building, day, floor, layout, park, startup, unit};

/// Something that a person did.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    /// In the window.
    Done(Action),
    /// In the file, by hand; left undone where it would make a problem.
    Written(Written),
}

/// What no operation does.
#[derive(Debug, Clone)]
pub(crate) enum Written {
    AddUnit { id: u64, floor: u64, number: u32, columns: u32 },
    RemoveUnit(u64),
    AddFloor { id: u64, building: u64, level: i32 },
    RemoveFloor(u64),
    AddBuilding { id: u64, park: u64, position: u32 },
    RemoveBuilding(u64),
    AddPark { id: u64, position: u32 },
    MovePark { id: u64, position: u32 },
    Measure { unit: u64, area: Option<u32>, remarks: String },
    Look { startup: u64, seats: Option<u32>, area: u32, park: Option<u64>, phone: String, stage: String },
}

/// What two people did apart, and the choices of a third who merges it.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) base: Layout,
    pub(crate) ours: (Layout, Vec<Change>),
    pub(crate) theirs: (Layout, Vec<Change>),
    pub(crate) choices: u64,
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        3 => (20..23_u64, 1..4_u64, 3..6_u32, 2..6_u32)
            .prop_map(|(id, floor, number, columns)| Written::AddUnit { id, floor, number, columns }),
        3 => (1..8_u64).prop_map(Written::RemoveUnit),
        1 => (20..22_u64, 1..4_u64, 0..3_i32).prop_map(|(id, building, level)| Written::AddFloor { id, building, level }),
        1 => (1..4_u64).prop_map(Written::RemoveFloor),
        1 => (20..22_u64, 1..3_u64, 0..3_u32)
            .prop_map(|(id, park, position)| Written::AddBuilding { id, park, position }),
        1 => (1..4_u64).prop_map(Written::RemoveBuilding),
        2 => (20..22_u64, 0..3_u32).prop_map(|(id, position)| Written::AddPark { id, position }),
        3 => (1..3_u64, 0..4_u32).prop_map(|(id, position)| Written::MovePark { id, position }),
        2 => (1..8_u64, prop::option::of(20..23_u32), "[ab]?")
            .prop_map(|(unit, area, remarks)| Written::Measure { unit, area, remarks }),
        2 => (1..5_u64, prop::option::of(0..3_u32), 10..13_u32, prop::option::of(1..3_u64), "[1-3]?", "[ab]?")
            .prop_map(|(startup, seats, area, park, phone, stage)| {
                Written::Look { startup, seats, area, park, phone, stage }
            }),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(
        prop_oneof![3 => action().prop_map(Deed::Done), 1 => written().prop_map(Deed::Written)],
        0..16,
    )
}

/// Two people begin with what a third did, and do something each.
pub(crate) fn pair() -> impl Strategy<Value = Pair> {
    (deeds(), deeds(), deeds(), any::<u64>()).prop_map(|(before, ours, theirs, choices)| {
        let (base, _) = after(&layout(), &before, 0);
        Pair { ours: after(&base, &ours, 500), theirs: after(&base, &theirs, 1000), base, choices }
    })
}

/// What deeds lead to, with the changes that were applied on the way, those of undo and redo too.
fn after(base: &Layout, deeds: &[Deed], first_step: usize) -> (Layout, Vec<Change>) {
    let (mut layout, mut history, mut changes) = (base.clone(), History::default(), Vec::new());
    for (step, deed) in deeds.iter().enumerate() {
        let change = match deed {
            Deed::Done(Action::Undo) => {
                changes.extend(history.undo(&mut layout));
                continue;
            }
            Deed::Done(Action::Redo) => {
                changes.extend(history.redo(&mut layout));
                continue;
            }
            Deed::Done(action) => change(&layout, action, first_step + step).and_then(Result::ok),
            Deed::Written(written) => write(&layout, written).map(to_change).filter(|change| {
                let mut after = layout.clone();
                apply(&mut after, change);
                check(&after).is_empty()
            }),
        };
        if let Some(change) = change {
            history.commit(&mut layout, &change);
            changes.push(change);
        }
    }
    (layout, changes)
}

fn to_change(edit: Edit) -> Change {
    Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits: vec![edit] }
}

fn write(layout: &Layout, written: &Written) -> Option<Edit> {
    Some(match written.clone() {
        Written::AddUnit { id, floor, number, columns } => {
            let mut unit = unit(id, floor, number);
            unit.shape = Shape::rectangle(number * 4, 0, columns, 6);
            Edit::unit(unit)
        }
        Written::RemoveUnit(id) => Edit::Unit(UnitId::new(id), None),
        Written::AddFloor { id, building, level } => {
            let floor = plateau::model::Floor { level, ..floor(id, building) };
            Edit::Floor(floor.id, Some(Arc::new(floor)))
        }
        Written::RemoveFloor(id) => Edit::Floor(FloorId::new(id), None),
        Written::AddBuilding { id, park, position } => {
            let building = Building { position, ..building(id, park, BuildingKind::Incubator) };
            Edit::Building(building.id, Some(Arc::new(building)))
        }
        Written::RemoveBuilding(id) => Edit::Building(BuildingId::new(id), None),
        Written::AddPark { id, position } => {
            let park = Park { position, ..park(id, &format!("P{id}"), ParkStatus::Open) };
            Edit::Park(park.id, Some(Arc::new(park)))
        }
        Written::MovePark { id, position } => {
            let park = Park { position, ..(**layout.park(ParkId::new(id))?).clone() };
            Edit::Park(park.id, Some(Arc::new(park)))
        }
        Written::Measure { unit, area, remarks } => {
            let mut unit = (**layout.unit(UnitId::new(unit))?).clone();
            (unit.area, unit.remarks) = (area.map(f64::from), remarks);
            Edit::unit(unit)
        }
        Written::Look { startup: id, seats, area, park, phone, stage } => {
            let found = layout.startup(StartupId::new(id)).map(|found| (**found).clone());
            let mut startup = found.unwrap_or_else(|| startup(id));
            startup.contact = Contact { phone, ..startup.contact };
            startup.sector = stage;
            startup.needs = seats.map(|seats| Needs {
                seats,
                area: Some(f64::from(area)),
                park: park.map(ParkId::new),
                earliest: Some(day(u64::from(area))),
                ..Needs::default()
            });
            Edit::startup(startup)
        }
    })
}

/// What must hold of every merge of a pair.
///
/// # Errors
/// What does not hold, in words.
pub(crate) fn check_pair(pair: &Pair) -> Result<(), String> {
    let Pair { base, ours: (ours, changes), theirs: (theirs, _), choices } = pair;
    check_diff(base, ours)?;
    check_diff(ours, theirs)?;
    check_trivial(base, ours)?;
    let merge = Merge::new(base, ours, theirs);
    let mut decided = [Side::Ours, Side::Theirs].map(|side| {
        let mut merge = merge.clone();
        merge.decide_all(side);
        merge
    });
    for merge in &decided {
        check_decided(merge)?;
    }
    let mut mirrored = Merge::new(base, theirs, ours);
    mirrored.decide_all(Side::Theirs);
    require(mirrored.merged() == decided[0].merged(), "it matters which side is called ours")?;
    check_decided(&by_choice(&merge, *choices)?)?;
    check_rebase(&merge, changes)?;
    let [all_ours, _] = &mut decided;
    for index in 0..all_ours.conflicts().len() {
        all_ours.decide(index, Side::Theirs);
    }
    all_ours.decide_all(Side::Theirs);
    check_decided(all_ours)
}

fn require(holds: bool, otherwise: &str) -> Result<(), String> {
    holds.then_some(()).ok_or_else(|| otherwise.to_owned())
}

fn check_diff(from: &Layout, to: &Layout) -> Result<(), String> {
    let mut layout = from.clone();
    apply(&mut layout, &Change { edits: diff(from, to), ..to_change(Edit::Title("".into())) });
    require(layout == *to, "the edits of a difference do not lead there")
}

fn check_trivial(base: &Layout, layout: &Layout) -> Result<(), String> {
    for (what, merge) in [
        ("what both did", Merge::new(base, layout, layout)),
        ("what we alone did", Merge::new(base, layout, base)),
        ("what they alone did", Merge::new(base, base, layout)),
    ] {
        require(merge.conflicts().is_empty(), &format!("{what} conflicts"))?;
        require(merge.merged().as_ref() == Some(layout), &format!("{what} is not the merge"))?;
    }
    Ok(())
}

/// The merge with a decision by chance for each conflict, some of them taken back.
fn by_choice(merge: &Merge, choices: u64) -> Result<Merge, String> {
    let mut merge = merge.clone();
    let mut chance = choices | 1;
    for _ in 0..1000 {
        let Some(open) = merge.conflicts().iter().position(|conflict| conflict.decision.is_none()) else {
            return Ok(merge);
        };
        // A linear congruence: poor, and enough to try all sorts of orders.
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let side = if (chance >> 40).is_multiple_of(2) { Side::Ours } else { Side::Theirs };
        let again = usize::try_from(chance >> 48).unwrap_or_default() % merge.conflicts().len();
        merge.decide(if (chance >> 41).is_multiple_of(4) { again } else { open }, side);
    }
    Err("decisions come to no end".to_owned())
}

/// What holds of a merge in which everything is decided.
fn check_decided(merge: &Merge) -> Result<(), String> {
    let merged = merge.merged().ok_or("something is left to decide")?;
    let known = Side::ALL.map(|side| check(merge.side(side))).concat();
    let is_known = |problem: &Problem| known.iter().any(|other| problem.is_rest_of(other));
    if let Some(problem) = check(&merged).into_iter().find(|problem| !is_known(problem)) {
        return Err(format!("nobody was shown {problem:?}"));
    }
    for conflict in merge.conflicts() {
        if let ConflictKind::Problem { problem, .. } = &conflict.kind {
            require(!is_known(problem), "a conflict over a problem that a side has")?;
            require(check(conflict.found_in()).contains(problem), "a conflict over a problem that was not there")?;
        }
    }
    let touched = Side::ALL.map(|side| diff(merge.base(), merge.side(side))).concat();
    let touched: BTreeSet<EntityId> = touched.iter().map(Edit::entity).collect();
    for entity in touched {
        for side in Side::ALL {
            let overruled = merge
                .conflicts()
                .iter()
                .any(|conflict| conflict.entities().contains(&entity) && conflict.decision == Some(side.other()));
            if !overruled {
                check_kept(merge, &merged, entity, side)?;
            }
        }
    }
    Ok(())
}

/// What one side alone did to an entity is in the merge.
fn check_kept(merge: &Merge, merged: &Layout, entity: EntityId, side: Side) -> Result<(), String> {
    let (base, own, other) = (merge.base(), merge.side(side), merge.side(side.other()));
    let lost = |what: &str| Err(format!("{what} of {entity:?} by {side:?} is lost"));
    let [in_base, in_own, in_other] = [base, own, other].map(|layout| layout.has(entity));
    if !in_own {
        return if in_base && merged.has(entity) { lost("the removal") } else { Ok(()) };
    }
    let by_own = differing_fields(entity, base, own);
    let is_touched = !in_base || !by_own.is_empty();
    if !merged.has(entity) {
        return if in_other || is_touched { lost("the whole") } else { Ok(()) };
    }
    let by_other = differing_fields(entity, base, other);
    let is_alone = |field: &&&str| !in_other || (by_own.contains(field) && !by_other.contains(field));
    let lacking = differing_fields(entity, own, merged);
    lacking.iter().find(is_alone).filter(|_| is_touched).map_or(Ok(()), |field| lost(field))
}

/// Our changes, done on what they did, lead to the merge.
fn check_rebase(merge: &Merge, changes: &[Change]) -> Result<(), String> {
    let mut lineage = merge.theirs().clone();
    let mut rewritten = rebase(merge.base(), changes, merge.theirs());
    for change in &mut rewritten {
        let before = lineage.clone();
        apply(&mut lineage, change);
        require(before != lineage, "a rewritten change changes nothing")?;
    }
    require(rewritten.len() <= changes.len(), "there are more rewritten changes than changes")?;
    require(!merge.conflicts().is_empty() || Some(lineage) == merge.merged(), "the rewritten changes lead elsewhere")
}
