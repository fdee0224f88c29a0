//! Drawing, as the cases of `tests/operations` ask for it.

use std::sync::Arc;

use chrono::NaiveDate;
use plateau::change::{Change, Stamp};
use plateau::model::{
    Axis, Caption, CellRect, Edge, FloorId, Layout, Opening, OpeningKind, Region, Tenancy, TenancyId, UnitId, UnitUse,
};
use plateau::operations::{
    self as op, ChangeModule, DrawUnit, Erase, ExtendUnit, Keep, MoveUnits, PartTaken, Paste, Place, Refusal,
    ReshapeUnit, ResizeGrid, Split, Transform, TransformUnits,
};
use serde::Deserialize;

/// Units are named by code, floors by the code of a unit on them, tenancies by contract number, cells by rectangles.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum DrawRequest {
    Unit { on: String, cells: Vec<CellRect>, r#use: UnitUse, code: Option<String> },
    Extend { unit: String, cells: Vec<CellRect> },
    Reshape { unit: String, cells: Vec<CellRect> },
    Erase { on: String, cells: Vec<CellRect>, only: Option<String> },
    Remove { units: Vec<String> },
    Split { unit: String, from: (f64, f64), to: (f64, f64), decided: Vec<(String, Vec<usize>)> },
    Merge { units: Vec<String>, first: Option<String> },
    Place { tenancy: String, displaced: Option<usize>, unit: String, seats: Option<u32>, from: Option<NaiveDate> },
    PlaceAsProposed { tenancy: String, unit: String },
    Move { units: Vec<String>, columns: i64, rows: i64 },
    Turn { units: Vec<String> },
    Mirror { units: Vec<String> },
    Paste { units: Vec<String>, on: String, column: u32, row: u32 },
    Grid { of: String, left: i32, top: i32, right: i32, bottom: i32 },
    Module { of: String, module: f64, keep_size: bool },
    Opening { on: String, kind: OpeningKind, from: (u32, u32), to: (u32, u32) },
    Caption { on: String, text: String, column: f64, row: f64 },
    Outline { of: String, cells: Vec<CellRect> },
}

fn unit(layout: &Layout, code: &str) -> UnitId {
    layout.units().find(|unit| unit.code == code).map_or(UnitId::new(u64::MAX), |unit| unit.id)
}

fn units(layout: &Layout, codes: &[String]) -> Vec<UnitId> {
    codes.iter().map(|code| unit(layout, code)).collect()
}

fn floor(layout: &Layout, code: &str) -> FloorId {
    layout.unit(unit(layout, code)).map_or(FloorId::new(u64::MAX), |unit| unit.floor)
}

fn tenancy<'a>(layout: &'a Layout, contract: &str) -> &'a Arc<Tenancy> {
    layout.tenancies().find(|tenancy| tenancy.contract == contract).unwrap()
}

fn region(cells: Vec<CellRect>) -> Region {
    cells.into_iter().collect()
}

impl DrawRequest {
    /// The request that offers can be made to, where it is one.
    pub(crate) fn to_place(&self, layout: &Layout, today: NaiveDate, new_tenancy: TenancyId) -> Option<Place> {
        let id = |contract: &str| tenancy(layout, contract).id;
        match self {
            Self::Place { tenancy, displaced, unit: to, seats, from } => Some(Place {
                tenancy: id(tenancy),
                displaced: *displaced,
                unit: unit(layout, to),
                seats: *seats,
                from: *from,
                new_tenancy,
            }),
            Self::PlaceAsProposed { tenancy, unit: to } => {
                Some(op::propose_place(layout, id(tenancy), unit(layout, to), today, new_tenancy))
            }
            _ => None,
        }
    }
}

/// What is asked for on a day.
pub(crate) fn drawn(layout: &Layout, request: DrawRequest, today: NaiveDate, stamp: &Stamp) -> Result<Change, Refusal> {
    let mut next = 0xdddd;
    let mut ids = move || {
        next += 1;
        next
    };
    match request {
        DrawRequest::Unit { on, cells, r#use, code } => {
            let (floor, id) = (floor(layout, &on), UnitId::new(ids()));
            op::draw_unit(layout, &DrawUnit { floor, region: region(cells), usage: r#use, code, id }, stamp)
        }
        DrawRequest::Extend { unit: of, cells } => {
            op::extend_unit(layout, &ExtendUnit { unit: unit(layout, &of), region: region(cells) }, stamp)
        }
        DrawRequest::Reshape { unit: of, cells } => {
            op::reshape_unit(layout, &ReshapeUnit { unit: unit(layout, &of), region: region(cells) }, stamp)
        }
        DrawRequest::Erase { on, cells, only } => {
            let only = only.map(|code| unit(layout, &code));
            op::erase(layout, &Erase { floor: floor(layout, &on), region: region(cells), only }, stamp)
        }
        DrawRequest::Remove { units: removed } => op::remove_units(layout, &units(layout, &removed), stamp),
        DrawRequest::Split { unit: of, from, to, decided } => {
            let request = split(layout, unit(layout, &of), (from, to), &decided, today)?;
            op::split(layout, &request, &mut ids, stamp)
        }
        DrawRequest::Merge { units: merged, first } => {
            let mut request = op::propose_merge(layout, &units(layout, &merged))?;
            if let Some(first) = first {
                // Whoever the manager would rather have there than those proposed.
                let first = tenancy(layout, &first).id;
                request.tenancies.iter_mut().for_each(|joined| joined.stays = joined.tenancy == first);
            }
            op::merge_units(layout, &request, stamp)
        }
        other => arranged(layout, other, &mut ids, stamp),
    }
}

fn split(
    layout: &Layout,
    unit: UnitId,
    (from, to): ((f64, f64), (f64, f64)),
    decided: &[(String, Vec<usize>)],
    today: NaiveDate,
) -> Result<Split, Refusal> {
    let cells = layout.unit(unit).map(|unit| Region::from(&unit.shape)).unwrap_or_default();
    let mut request = op::propose_split(layout, unit, &op::cut(&cells, from, to), today)?;
    for (contract, parts) in decided {
        let tenancy = tenancy(layout, contract).id;
        let resettled = request.tenancies.iter_mut().find(|resettled| resettled.tenancy == tenancy).unwrap();
        resettled.to = parts.iter().map(|part| PartTaken { part: *part, seats: None }).collect();
    }
    Ok(request)
}

fn arranged(
    layout: &Layout,
    request: DrawRequest,
    ids: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    match request {
        DrawRequest::Move { units: moved, columns, rows } => {
            op::move_units(layout, &MoveUnits { units: units(layout, &moved), columns, rows }, stamp)
        }
        DrawRequest::Turn { units: turned } => {
            let request = TransformUnits { units: units(layout, &turned), transform: Transform::Turn };
            op::transform_units(layout, &request, stamp)
        }
        DrawRequest::Mirror { units: mirrored } => {
            let transform = Transform::Mirror(Axis::Upright);
            op::transform_units(layout, &TransformUnits { units: units(layout, &mirrored), transform }, stamp)
        }
        DrawRequest::Paste { units: copied, on, column, row } => {
            let clipboard = op::copy_units(layout, &units(layout, &copied))?;
            op::paste(layout, &Paste { clipboard, floor: floor(layout, &on), column, row }, ids, stamp)
        }
        DrawRequest::Grid { of, left, top, right, bottom } => {
            op::resize_grid(layout, &ResizeGrid { floor: floor(layout, &of), left, top, right, bottom }, stamp)
        }
        DrawRequest::Module { of, module, keep_size } => {
            let keep = if keep_size { Keep::Size } else { Keep::Cells };
            op::change_module(layout, &ChangeModule { floor: floor(layout, &of), module, keep }, stamp)
        }
        DrawRequest::Opening { on, kind, from, to } => {
            op::put_opening(layout, floor(layout, &on), Opening::new(kind, Edge { from, to }), stamp)
        }
        DrawRequest::Caption { on, text, column, row } => {
            op::put_caption(layout, floor(layout, &on), None, Caption { text, column, row }, stamp)
        }
        DrawRequest::Outline { of, cells } => op::set_outline(layout, floor(layout, &of), &region(cells), stamp),
        other => unreachable!("{other:?} is not an arrangement"),
    }
}
