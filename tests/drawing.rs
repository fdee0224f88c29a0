//! Whatever is drawn: no overlap, no unit in pieces, no tenancy lost, and undo leads back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/drawings.rs"]
mod drawings;
mod support;

use std::path::Path;

use drawings::{Stroke, drawn, stamp, stroke, transform};
use plateau::change::{History, apply};
use plateau::file;
use plateau::model::{
    CellRect, Edge, Layout, LayoutParts, Occupied, Opening, OpeningKind, Region, Shape, Tenancy, Unit, UnitId, UnitUse,
    check,
};
use plateau::operations::{self as op, Clipboard, MoveUnits, Paste, Refusal, Transform, TransformUnits};
use proptest::prelude::*;
use support::{day, layout, tenancy};

/// A tenancy without its units: what no drawing alters.
fn terms(tenancy: &Tenancy) -> Tenancy {
    Tenancy { units: Vec::new(), to_place: Vec::new(), ..tenancy.clone() }
}

fn all_terms(layout: &Layout) -> Vec<Tenancy> {
    layout.tenancies().map(|tenancy| terms(tenancy)).collect()
}

/// How many units each tenancy has or waits for.
fn places(layout: &Layout) -> Vec<usize> {
    layout.tenancies().map(|tenancy| tenancy.units.len() + tenancy.to_place.len()).collect()
}

fn area(layout: &Layout) -> f64 {
    layout.units().map(|unit| layout.area_of(unit)).sum()
}

fn seats(layout: &Layout) -> u32 {
    layout.units().map(|unit| unit.seats).sum()
}

/// The layout of the tests with more tenancies: a past one of unit 1, two that share unit 3.
fn let_layout() -> Layout {
    let mut layout = layout();
    let mut past = tenancy(4, 4, 2, 0, Some(40));
    past.contract.clear();
    let sharing = |id, seats, end| {
        let units = vec![Occupied { unit: UnitId::new(3), seats: Some(seats) }];
        Tenancy { units, ..tenancy(id, 4, 3, 10, end) }
    };
    for tenancy in [past, sharing(5, 2, Some(300)), sharing(6, 3, None), sharing(7, 1, Some(100))] {
        let added = plateau::change::Edit::tenancy(tenancy);
        let label = plateau::change::ChangeLabel::EditTitle;
        apply(&mut layout, &plateau::change::Change { label, stamp: stamp(), edits: vec![added] });
    }
    layout
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_drawn_is_sound_and_can_be_undone(strokes in prop::collection::vec(stroke(), 1..40)) {
        let first = let_layout();
        prop_assert_eq!(check(&first), vec![]);
        let (mut layout, mut history) = (first.clone(), History::default());
        for (step, stroke) in strokes.iter().enumerate() {
            let before = layout.clone();
            let Ok(change) = drawn(&layout, stroke, step) else { continue };
            history.commit(&mut layout, &change);
            prop_assert_ne!(&before, &layout, "{:?} changes nothing", stroke);
            prop_assert_eq!(check(&layout), vec![], "after {:?}", stroke);
            for unit in layout.units() {
                prop_assert!(Region::from(&unit.shape).is_connected(), "{} after {:?}", unit.code, stroke);
            }
            prop_assert_eq!(all_terms(&layout), all_terms(&first), "after {:?}", stroke);
            if !matches!(stroke, Stroke::Split { .. } | Stroke::Merge { .. } | Stroke::Place { .. }) {
                prop_assert_eq!(places(&layout), places(&before), "after {:?}", stroke);
            }
            if matches!(stroke, Stroke::Split { .. } | Stroke::Merge { .. }) {
                prop_assert!((area(&layout) - area(&before)).abs() < 1e-6, "area after {:?}", stroke);
                prop_assert_eq!(seats(&layout), seats(&before), "seats after {:?}", stroke);
            }
        }
        let read = file::read(file::write(&layout).into(), Path::new("last.ron")).unwrap();
        prop_assert_eq!(file::write(&read.layout), file::write(&layout), "what is written reads back");
        while history.undo(&mut layout).is_some() {}
        prop_assert_eq!(&layout, &first);
    }

    #[test]
    fn what_was_split_is_merged_as_it_was(
        (unit, from, to) in (1..8_u64, (0.6..3.4, 0.6..5.4), (0.0..4.0, 0.0..6.0)),
        hundredths in prop::option::of(100..1_000_000_u32),
        (number, seats, shared) in (0..200_u32, 4..20_u32, any::<bool>()),
    ) {
        let before = alone(unit, |unit| {
            unit.area = hundredths.map(|hundredths| f64::from(hundredths) / 100.0);
            unit.standard = hundredths.map(|_| "NIA".to_owned()).unwrap_or_default();
            (unit.code, unit.seats, unit.shared) = (format!("ML-{number}"), seats, shared);
            unit.remarks = "Vue sur la cour".to_owned();
        });
        let unit = UnitId::new(unit);
        let region = Region::from(&before.unit(unit).unwrap().shape);
        let left = f64::from(region.bounds().unwrap().column);
        let parts = op::cut(&region, (left + from.0, from.1), (left + to.0, to.1));
        prop_assume!(parts.len() > 1);
        let mut layout = before.clone();
        let mut next = 100;
        let mut ids = || { next += 1; next };
        let request = op::propose_split(&layout, unit, &parts, day(500)).unwrap();
        let change = op::split(&layout, &request, &mut ids, &stamp()).unwrap();
        apply(&mut layout, &change);
        let units: Vec<UnitId> = request.parts.iter().map(|part| {
            layout.units().find(|unit| unit.code == part.code).unwrap().id
        }).collect();
        prop_assert_eq!(units.len(), parts.len());
        let change = op::merge_units(&layout, &op::propose_merge(&layout, &units).unwrap(), &stamp()).unwrap();
        apply(&mut layout, &change);
        prop_assert_eq!(&layout, &before);
    }

    #[test]
    fn four_turns_and_two_mirrors_change_nothing(
        units in prop::sample::subsequence(vec![1, 2, 3, 4_u64], 1..4),
        strokes in prop::collection::vec(stroke(), 0..20),
        transform in transform(),
    ) {
        let mut before = let_layout();
        for (step, stroke) in strokes.iter().enumerate() {
            if let Ok(change) = drawn(&before, stroke, step) {
                apply(&mut before, &change);
            }
        }
        let units = units.into_iter().map(UnitId::new).collect();
        let request = TransformUnits { units, transform };
        let times = if transform == Transform::Turn { 4 } else { 2 };
        let mut layout = before.clone();
        for _ in 0..times {
            match op::transform_units(&layout, &request, &stamp()) {
                Ok(change) => drop(apply(&mut layout, &change)),
                // What lies as it would lie afterwards.
                Err(Refusal::NothingToChange) => {}
                // Not all places on the way are free, or a unit is gone.
                Err(_) => return Ok(()),
            }
        }
        for unit in before.units() {
            prop_assert_eq!(layout.unit(unit.id), Some(unit));
        }
    }

    #[test]
    fn what_is_pasted_looks_like_what_was_copied(
        units in prop::sample::subsequence(vec![1, 2, 3, 4_u64], 1..4),
        (floor, column, row) in (1..4_u64, 0..40_u32, 0..10_u32),
    ) {
        let mut layout = let_layout();
        let before = layout.clone();
        let copied: Vec<UnitId> = units.into_iter().map(UnitId::new).collect();
        let clipboard = op::copy_units(&layout, &copied).unwrap();
        let paste = Paste { clipboard, floor: plateau::model::FloorId::new(floor), column, row };
        let mut next = 100;
        let mut ids = || { next += 1; next };
        let Ok(change) = op::paste(&layout, &paste, &mut ids, &stamp()) else { return Ok(()) };
        apply(&mut layout, &change);
        let pasted: Vec<UnitId> = (101..=100 + copied.len() as u64).map(UnitId::new).collect();
        let again = op::copy_units(&layout, &pasted).unwrap();
        let plain = |unit: &Unit| Unit {
            id: UnitId::default(),
            floor: plateau::model::FloorId::default(),
            code: String::new(),
            ..unit.clone()
        };
        let (one, two): (Vec<Unit>, Vec<Unit>) =
            (paste.clipboard.units.iter().map(plain).collect(), again.units.iter().map(plain).collect());
        prop_assert_eq!(one, two);
        prop_assert!(pasted.iter().all(|unit| layout.tenancies_on(*unit).is_empty()));
        for unit in before.units() {
            prop_assert_eq!(layout.unit(unit.id), Some(unit));
        }
    }
}

/// One unit of the layout of the tests, altered, with one tenancy that is over by day 500.
fn alone(id: u64, alter: impl FnOnce(&mut Unit)) -> Layout {
    let base = layout();
    let mut unit = Unit::clone(base.unit(UnitId::new(id)).unwrap());
    unit.usage = UnitUse::Office;
    unit.unavailable.clear();
    alter(&mut unit);
    let past = tenancy(1, 1, id, 0, Some(40));
    Layout::from_parts(LayoutParts {
        sessions: Vec::new(),
        title: String::new(),
        parks: base.parks().map(|park| (**park).clone()).collect(),
        buildings: base.buildings().map(|building| (**building).clone()).collect(),
        floors: base.floors().map(|floor| (**floor).clone()).collect(),
        units: vec![unit],
        startups: base.startups().map(|startup| (**startup).clone()).collect(),
        tenancies: vec![past],
    })
    .unwrap()
}

#[test]
fn what_a_file_has_that_goes_on_for_ever_is_worked_with() {
    let base = layout();
    let mut parts = LayoutParts {
        parks: base.parks().map(|park| (**park).clone()).collect(),
        buildings: base.buildings().map(|building| (**building).clone()).collect(),
        floors: base.floors().map(|floor| (**floor).clone()).collect(),
        ..LayoutParts::default()
    };
    let on = plateau::model::FloorId::new(1);
    let endless = || Shape::rectangle(0, 0, 1, 4_000_000_000);
    for floor in &mut parts.floors {
        let door = Edge { from: (1, 0), to: (1, 4_000_000_000) };
        floor.openings.push(Opening::new(OpeningKind::Door, door));
        (floor.columns, floor.rows) = (u32::MAX, u32::MAX);
    }
    parts.units = [(1, endless()), (2, Shape::rectangle(4, 0, 2, 2))]
        .map(|(id, shape)| Unit::new(UnitId::new(id), on, id.to_string(), UnitUse::Office, shape))
        .to_vec();
    let layout = Layout::from_parts(parts).unwrap();
    let everywhere = Region::rectangle(CellRect::new(0, 0, u32::MAX, u32::MAX));
    assert!(!op::free_cells(&layout, on, &everywhere, &[]).contains(0, 4095));
    let moved = |units: &[u64], columns| {
        let units = units.iter().map(|unit| UnitId::new(*unit)).collect();
        op::move_units(&layout, &MoveUnits { units, columns, rows: 0 }, &stamp())
    };
    assert_eq!(moved(&[2], -4), Err(Refusal::InTheWay { units: vec![UnitId::new(1)] }));
    assert!(moved(&[1, 2], 1).is_ok());
}

#[test]
fn what_is_far_too_large_is_refused_before_it_is_drawn_anew() {
    let layout = layout();
    let floor = layout.floors().next().unwrap().id;
    let hall = Unit::new(UnitId::new(900), floor, "H", UnitUse::Office, Shape::rectangle(0, 0, 4000, 4000));
    let clipboard = Clipboard { module: 100.0, units: vec![hall], openings: Vec::new(), captions: Vec::new() };
    let paste = Paste { clipboard, floor, column: 0, row: 0 };
    let pasted = op::paste(&layout, &paste, &mut || 901, &stamp());
    assert_eq!(pasted, Err(Refusal::OffGrid { codes: vec!["H".to_owned()] }));
}
