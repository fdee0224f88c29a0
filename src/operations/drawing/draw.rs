//! Drawing a unit, and drawing it anew.

use super::cells::{fits, free_cells, known_floor, known_unit, units_in, whole};
use super::codes::{code_is_free, propose_code};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, FloorId, Layout, Region, Unit, UnitId, UnitUse};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// A unit is to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawUnit {
    /// On which floor.
    pub floor: FloorId,
    /// The cells drawn. Those of other units and those outside the grid are left out.
    pub region: Region,
    /// What it is used for.
    pub usage: UnitUse,
    /// Its code; where none is given, that of [`propose_code`].
    pub code: Option<String>,
    /// The id of the unit that this makes.
    pub id: UnitId,
}

/// A unit is to have more cells: a stroke of the brush.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtendUnit {
    /// Which.
    pub unit: UnitId,
    /// The cells drawn. Of those that are free, it gets what hangs together with it.
    pub region: Region,
}

/// A unit is to have these cells and no others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReshapeUnit {
    /// Which.
    pub unit: UnitId,
    /// All its cells from now on.
    pub region: Region,
}

/// Draws a unit of the free cells of a region.
///
/// # Errors
/// Where no cell is free, where those that are do not hang together, or where the code is another unit's.
pub fn draw_unit(layout: &Layout, request: &DrawUnit, stamp: &Stamp) -> Result<Change, Refusal> {
    if layout.unit(request.id).is_some() {
        return Err(Refusal::Exists(EntityId::Unit(request.id)));
    }
    let floor = known_floor(layout, request.floor)?;
    let shape = whole(None, &free_cells(layout, floor.id, &request.region, &[]))?;
    let code = match &request.code {
        Some(code) => code.trim().to_owned(),
        None => propose_code(layout, floor.id, request.usage),
    };
    code_is_free(layout, floor.building, &code, &[])?;
    let label = ChangeLabel::DrawUnit { code: code.clone() };
    let unit = Unit::new(request.id, floor.id, code, request.usage, shape);
    propose(layout, stamp, label, vec![Edit::unit(unit)], &[])
}

/// Gives a unit more cells. Its area as measured stays what was measured.
///
/// # Errors
/// Where no free cell hangs together with it.
pub fn extend_unit(layout: &Layout, request: &ExtendUnit, stamp: &Stamp) -> Result<Change, Refusal> {
    let unit = known_unit(layout, request.unit)?;
    let before = Region::from(&unit.shape);
    let free = free_cells(layout, unit.floor, &request.region, &[unit.id]);
    if free.difference(&before).is_empty() {
        return Err(Refusal::NoFreeCell);
    }
    let parts = before.union(&free).parts().into_iter().filter(|part| part.overlaps(&before));
    let after = parts.fold(Region::default(), |all, part| all.union(&part));
    if after == before {
        return Err(Refusal::Apart { unit: unit.id });
    }
    reshaped(layout, unit, &after, stamp)
}

/// Gives a unit exactly these cells. Its area as measured stays what was measured.
///
/// # Errors
/// Where another unit or the edge of the grid is in the way, or where the cells do not hang together.
pub fn reshape_unit(layout: &Layout, request: &ReshapeUnit, stamp: &Stamp) -> Result<Change, Refusal> {
    let unit = known_unit(layout, request.unit)?;
    if request.region == Region::from(&unit.shape) {
        return Err(Refusal::NothingToChange);
    }
    let floor = known_floor(layout, unit.floor)?;
    if request.region.bounds().is_some_and(|bounds| !fits(floor, bounds)) {
        return Err(Refusal::OffGrid { codes: vec![unit.code.clone()] });
    }
    let in_the_way = units_in(layout, unit.floor, &request.region, &[unit.id]);
    if !in_the_way.is_empty() {
        return Err(Refusal::InTheWay { units: in_the_way });
    }
    reshaped(layout, unit, &request.region, stamp)
}

fn reshaped(layout: &Layout, unit: &Unit, region: &Region, stamp: &Stamp) -> Result<Change, Refusal> {
    let shape = whole(Some(unit), region)?;
    let label = ChangeLabel::ReshapeUnit { code: unit.code.clone() };
    propose(layout, stamp, label, vec![Edit::unit(Unit { shape, ..unit.clone() })], &[])
}
