//! What may be drawn, at random, on the small layout of `support`.

use chrono::{DateTime, NaiveDate};
use plateau::change::{Change, Stamp};
use plateau::model::{
    Axis, Caption, CellRect, FloorId, Layout, Opening, OpeningKind, Region, TenancyId, UnitId, UnitUse,
};
use plateau::operations::{
    self as op, ChangeModule, DrawUnit, Erase, ExtendUnit, Keep, MoveUnits, Paste, Refusal, ReshapeUnit, ResizeGrid,
    Transform, TransformUnits,
};
use proptest::prelude::*;

use crate::support::day;

/// What may be done; the numbers pick an entity, where there is one.
#[derive(Debug, Clone)]
pub(crate) enum Stroke {
    Draw { floor: u64, region: Region, usage: UnitUse },
    Extend { unit: usize, region: Region },
    Reshape { unit: usize, region: Region },
    Erase { floor: u64, region: Region, only: Option<usize> },
    Remove { units: Vec<usize> },
    Split { unit: usize, from: (u32, u32), to: (u32, u32), waits: bool },
    Merge { units: Vec<usize> },
    Place { tenancy: usize, unit: usize, all: bool },
    Move { units: Vec<usize>, columns: i64, rows: i64 },
    Transform { units: Vec<usize>, transform: Transform },
    Paste { units: Vec<usize>, floor: u64, column: u32, row: u32 },
    PutOpening { floor: u64, opening: Opening },
    PutCaption { floor: u64, column: f64, row: f64 },
    Outline { floor: u64, region: Region },
    ResizeGrid(ResizeGrid),
    ChangeModule(ChangeModule),
}

fn rectangle() -> impl Strategy<Value = CellRect> {
    (0..42_u32, 0..12_u32, 1..8_u32, 1..6_u32)
        .prop_map(|(column, row, columns, rows)| CellRect::new(column, row, columns, rows))
}

fn region() -> impl Strategy<Value = Region> {
    prop::collection::vec(rectangle(), 1..3).prop_map(|rectangles| rectangles.into_iter().collect())
}

fn opening() -> impl Strategy<Value = Opening> {
    (prop::sample::select(&OpeningKind::ALL), 0..40_u32, 0..10_u32, 1..3_u32, any::<bool>()).prop_map(
        |(kind, column, row, length, upright)| {
            let to = if upright { (column, row + length) } else { (column + length, row) };
            Opening { kind, from: (column, row), to }
        },
    )
}

pub(crate) fn transform() -> impl Strategy<Value = Transform> {
    prop::sample::select(&[Transform::Turn, Transform::Mirror(Axis::Upright), Transform::Mirror(Axis::Level)])
}

pub(crate) fn stroke() -> impl Strategy<Value = Stroke> {
    let unit = || 0..14_usize;
    let units = || prop::collection::vec(unit(), 1..4);
    let floor = || 1..4_u64;
    let corner = || (0..44_u32, 0..12_u32);
    prop_oneof![
        3 => (floor(), region(), prop::sample::select(&UnitUse::ALL))
            .prop_map(|(floor, region, usage)| Stroke::Draw { floor, region, usage }),
        2 => (unit(), region()).prop_map(|(unit, region)| Stroke::Extend { unit, region }),
        1 => (unit(), region()).prop_map(|(unit, region)| Stroke::Reshape { unit, region }),
        3 => (floor(), region(), prop::option::of(unit()))
            .prop_map(|(floor, region, only)| Stroke::Erase { floor, region, only }),
        1 => units().prop_map(|units| Stroke::Remove { units }),
        4 => (unit(), corner(), corner(), any::<bool>())
            .prop_map(|(unit, from, to, waits)| Stroke::Split { unit, from, to, waits }),
        4 => prop::collection::vec(unit(), 2..4).prop_map(|units| Stroke::Merge { units }),
        4 => (0..4_usize, unit(), any::<bool>())
            .prop_map(|(tenancy, unit, all)| Stroke::Place { tenancy, unit, all }),
        2 => (units(), -6..6_i64, -6..6_i64)
            .prop_map(|(units, columns, rows)| Stroke::Move { units, columns, rows }),
        2 => (units(), transform()).prop_map(|(units, transform)| Stroke::Transform { units, transform }),
        2 => (units(), floor(), 0..40_u32, 0..10_u32)
            .prop_map(|(units, floor, column, row)| Stroke::Paste { units, floor, column, row }),
        1 => (floor(), opening()).prop_map(|(floor, opening)| Stroke::PutOpening { floor, opening }),
        1 => (floor(), 0.0..40.0, 0.0..10.0).prop_map(|(floor, column, row)| Stroke::PutCaption { floor, column, row }),
        1 => (floor(), region()).prop_map(|(floor, region)| Stroke::Outline { floor, region }),
        2 => (floor(), [-3..4_i32, -3..4_i32, -3..4_i32, -3..4_i32]).prop_map(|(floor, [left, top, right, bottom])| {
            Stroke::ResizeGrid(ResizeGrid { floor: FloorId::new(floor), left, top, right, bottom })
        }),
        1 => (floor(), prop::sample::select(&[0.5, 0.7, 1.0, 1.35, 2.0, 0.0]), any::<bool>())
            .prop_map(|(floor, module, cells)| {
                let keep = if cells { Keep::Cells } else { Keep::Size };
                Stroke::ChangeModule(ChangeModule { floor: FloorId::new(floor), module, keep })
            }),
    ]
}

pub(crate) fn stamp() -> Stamp {
    Stamp { author: "test".into(), at: DateTime::UNIX_EPOCH + (day(120) - NaiveDate::default()) }
}

/// The unit of this number, counted round; one that does not exist where there is none.
fn nth_unit(layout: &Layout, index: usize) -> UnitId {
    let count = layout.units().len().max(1);
    layout.units().nth(index % count).map_or(UnitId::new(u64::MAX), |unit| unit.id)
}

/// The waiting tenancy of this number, counted round; one that does not exist where none waits.
fn nth_waiting(layout: &Layout, index: usize) -> TenancyId {
    let waiting: Vec<TenancyId> =
        layout.tenancies().filter(|tenancy| !tenancy.to_place.is_empty()).map(|tenancy| tenancy.id).collect();
    waiting.get(index % waiting.len().max(1)).copied().unwrap_or(TenancyId::new(u64::MAX))
}

/// What a stroke asks for.
#[expect(clippy::too_many_lines, reason = "one arm a stroke")]
pub(crate) fn drawn(layout: &Layout, stroke: &Stroke, step: usize) -> Result<Change, Refusal> {
    let stamp = &stamp();
    let mut next = 100 * (step as u64 + 1);
    let mut ids = move || {
        next += 1;
        next
    };
    let floor_id = |floor: u64| FloorId::new(floor);
    let all = |units: &[usize]| units.iter().map(|unit| nth_unit(layout, *unit)).collect::<Vec<_>>();
    match stroke.clone() {
        Stroke::Draw { floor, region, usage } => {
            let request = DrawUnit { floor: floor_id(floor), region, usage, code: None, id: UnitId::new(ids()) };
            op::draw_unit(layout, &request, stamp)
        }
        Stroke::Extend { unit, region } => {
            op::extend_unit(layout, &ExtendUnit { unit: nth_unit(layout, unit), region }, stamp)
        }
        Stroke::Reshape { unit, region } => {
            op::reshape_unit(layout, &ReshapeUnit { unit: nth_unit(layout, unit), region }, stamp)
        }
        Stroke::Erase { floor, region, only } => {
            let only = only.map(|unit| nth_unit(layout, unit));
            op::erase(layout, &Erase { floor: floor_id(floor), region, only }, stamp)
        }
        Stroke::Remove { units } => op::remove_units(layout, &all(&units), stamp),
        Stroke::Split { unit, from, to, waits } => {
            let unit = nth_unit(layout, unit);
            let region = layout.unit(unit).map(|unit| Region::from(&unit.shape)).unwrap_or_default();
            let corner = |(column, row): (u32, u32)| (f64::from(column), f64::from(row));
            let parts = op::cut(&region, corner(from), corner(to));
            let mut request = op::propose_split(layout, unit, &parts, day(120))?;
            if waits && let Some(first) = request.tenancies.first_mut() {
                first.to.clear();
            }
            op::split(layout, &request, &mut ids, stamp)
        }
        Stroke::Merge { units } => op::merge_units(layout, &op::propose_merge(layout, &all(&units))?, stamp),
        Stroke::Place { tenancy, unit, all } => {
            let mut request = op::propose_place(
                layout,
                nth_waiting(layout, tenancy),
                nth_unit(layout, unit),
                day(120),
                TenancyId::new(999),
            );
            // Whoever is placed in the midst of its term gets a second tenancy; here each has one for good.
            request.from = None;
            if all {
                request.displaced = None;
            }
            op::place(layout, &request, stamp)
        }
        Stroke::Move { units, columns, rows } => {
            op::move_units(layout, &MoveUnits { units: all(&units), columns, rows }, stamp)
        }
        Stroke::Transform { units, transform } => {
            op::transform_units(layout, &TransformUnits { units: all(&units), transform }, stamp)
        }
        Stroke::Paste { units, floor, column, row } => {
            let clipboard = op::copy_units(layout, &all(&units))?;
            op::paste(layout, &Paste { clipboard, floor: floor_id(floor), column, row }, &mut ids, stamp)
        }
        Stroke::PutOpening { floor, opening } => op::put_opening(layout, floor_id(floor), opening, stamp),
        Stroke::PutCaption { floor, column, row } => {
            let caption = Caption { text: "Accueil".to_owned(), column, row };
            op::put_caption(layout, floor_id(floor), None, caption, stamp)
        }
        Stroke::Outline { floor, region } => op::set_outline(layout, floor_id(floor), &region, stamp),
        Stroke::ResizeGrid(request) => op::resize_grid(layout, &request, stamp),
        Stroke::ChangeModule(request) => op::change_module(layout, &request, stamp),
    }
}
