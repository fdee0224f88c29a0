//! Enlarging a floor's grid, and making it smaller, on any side.

use std::sync::Arc;

use super::cells::{floor_name, known_floor};
use super::motion::Motion;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{CellRect, Floor, FloorId, Layout, Shape, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// A grid is to have more or fewer columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResizeGrid {
    /// Of which floor.
    pub floor: FloorId,
    /// Columns to add on the left; fewer than none takes some away.
    pub left: i32,
    /// Rows to add above.
    pub top: i32,
    /// Columns to add on the right.
    pub right: i32,
    /// Rows to add below.
    pub bottom: i32,
}

/// Gives a grid more or fewer columns and rows. Everything drawn stays where it is in the building: units, doors,
/// windows, captions, the outline, and the picture under the plan.
///
/// # Errors
/// Where something drawn would be cut, or the grid would be too small or too large.
pub fn resize_grid(layout: &Layout, request: &ResizeGrid, stamp: &Stamp) -> Result<Change, Refusal> {
    let floor = known_floor(layout, request.floor)?;
    let columns = i64::from(floor.columns) + i64::from(request.left) + i64::from(request.right);
    let rows = i64::from(floor.rows) + i64::from(request.top) + i64::from(request.bottom);
    let (columns, rows) = grid_size(columns, rows)?;
    let grid = CellRect::new(0, 0, columns, rows);
    let motion = Motion::Shift { columns: i64::from(request.left), rows: i64::from(request.top) };
    let drawn = shifted(floor, motion, grid)?;
    let mut edits: Vec<Edit> = Vec::new();
    if drawn != *floor {
        edits.push(Edit::Floor(floor.id, Some(Arc::new(drawn))));
    }
    let mut cut: Vec<UnitId> = Vec::new();
    for unit in layout.units_in_order(floor.id) {
        match motion.shape(&unit.shape).filter(|shape| is_within(shape, grid)) {
            None => cut.push(unit.id),
            Some(shape) if shape == unit.shape => {}
            Some(shape) => edits.push(Edit::unit(Unit { shape, ..Unit::clone(unit) })),
        }
    }
    if !cut.is_empty() {
        return Err(Refusal::UnitsCut { units: cut });
    }
    if edits.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    propose(layout, stamp, ChangeLabel::ResizeGrid { floor: floor_name(layout, floor) }, edits, &[])
}

/// The size, where a grid may have it.
pub(super) fn grid_size(columns: i64, rows: i64) -> Result<(u32, u32), Refusal> {
    let side = |cells: i64| u32::try_from(cells).ok().filter(|cells| (1..=Floor::LARGEST_SIDE).contains(cells));
    side(columns).zip(side(rows)).ok_or(Refusal::GridSize { columns, rows })
}

fn shifted(floor: &Floor, motion: Motion, grid: CellRect) -> Result<Floor, Refusal> {
    let cut = || Refusal::MarksCut { floor: floor.id };
    let openings = floor.openings.iter().map(|opening| {
        motion.opening(opening).filter(|moved| moved.to.0 <= grid.columns && moved.to.1 <= grid.rows).ok_or_else(cut)
    });
    let outline = floor
        .outline
        .as_ref()
        .map(|outline| motion.shape(outline).filter(|shape| is_within(shape, grid)).ok_or_else(cut));
    let mut underlay = floor.underlay.clone();
    if let Some(underlay) = &mut underlay {
        let (right, down) = motion.point((0.0, 0.0));
        (underlay.x, underlay.y) = (underlay.x + right * floor.module, underlay.y + down * floor.module);
    }
    Ok(Floor {
        columns: grid.columns,
        rows: grid.rows,
        outline: outline.transpose()?,
        openings: openings.collect::<Result<_, _>>()?,
        captions: floor.captions.iter().map(|caption| motion.caption(caption)).collect(),
        underlay,
        ..floor.clone()
    })
}

fn is_within(shape: &Shape, grid: CellRect) -> bool {
    let bounds = shape.bounds();
    bounds.right() <= grid.columns && bounds.bottom() <= grid.rows
}
