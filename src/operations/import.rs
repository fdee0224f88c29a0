//! Units taken from a drawing are put on a floor.

use std::sync::Arc;

use super::Refusal;
use super::propose::propose;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, Floor, FloorId, Layout, Shape, Unit, UnitId, UnitUse};

/// Units are to be put on a floor, as a drawing has them.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportUnits {
    /// The floor.
    pub floor: FloorId,
    /// The side of a cell in metres. The floor takes it where nothing is drawn on it yet.
    pub module: f64,
    /// What becomes of the units that are there.
    pub present: PresentUnits,
    /// How many columns and rows the grid is to have at least.
    pub grid: (u32, u32),
    /// The new ones.
    pub units: Vec<ImportedUnit>,
}

/// What becomes of the units that are on the floor before an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PresentUnits {
    /// They stay as they are.
    #[default]
    Stay,
    /// They go. None of them may have a tenancy, past or future.
    Go,
}

/// A unit of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedUnit {
    /// Its code, unique in the building.
    pub code: String,
    /// What it is used for.
    pub usage: UnitUse,
    /// Its cells.
    pub shape: Shape,
    /// The area of its true polygon in m².
    pub area: f64,
    /// The standard by which the drawing's areas are measured; empty where nobody says.
    pub standard: String,
}

/// Puts the units on the floor, whose grid is enlarged to the right and below where it must be or is asked to be.
///
/// # Errors
/// Where there is nothing to put; where units that are to go have tenancies; where the floor's cells are of another size and
/// something is drawn on them; and what the layout would then have wrong, such as units that overlap.
pub fn import_units(
    layout: &Layout,
    request: ImportUnits,
    ids: &mut dyn FnMut() -> u64,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let id = request.floor;
    let floor = layout.floor(id).ok_or(Refusal::Unknown(EntityId::Floor(id)))?;
    if request.units.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let mut edits = going(layout, &request)?;
    if request.module != floor.module && is_drawn_on(layout, floor, request.present) {
        return Err(Refusal::OtherModule { floor: id });
    }
    let bounds = || request.units.iter().map(|unit| unit.shape.bounds());
    let enlarged = Floor {
        module: request.module,
        columns: bounds().map(|bounds| bounds.right()).fold(floor.columns.max(request.grid.0), u32::max),
        rows: bounds().map(|bounds| bounds.bottom()).fold(floor.rows.max(request.grid.1), u32::max),
        ..Floor::clone(floor)
    };
    let building = layout.building(floor.building).map(|building| building.code.as_str()).unwrap_or_default();
    let label = ChangeLabel::ImportUnits {
        floor: format!("{building} {}", floor.level),
        units: u32::try_from(request.units.len()).unwrap_or(u32::MAX),
    };
    if enlarged != **floor {
        edits.push(Edit::Floor(id, Some(Arc::new(enlarged))));
    }
    edits.extend(request.units.into_iter().map(|unit| {
        Edit::unit(Unit {
            area: Some(unit.area),
            standard: unit.standard,
            ..Unit::new(UnitId::new(ids()), id, unit.code, unit.usage, unit.shape)
        })
    }));
    propose(layout, stamp, label, edits, &[])
}

/// Whether something stays on the floor whose place is told in its cells, so that its module stays too.
pub fn is_drawn_on(layout: &Layout, floor: &Floor, present: PresentUnits) -> bool {
    let units_stay = present == PresentUnits::Stay && layout.units_of(floor.id).next().is_some();
    units_stay || floor.outline.is_some() || !floor.openings.is_empty() || !floor.captions.is_empty()
}

/// Removes the units that are to go.
fn going(layout: &Layout, request: &ImportUnits) -> Result<Vec<Edit>, Refusal> {
    if request.present == PresentUnits::Stay {
        return Ok(Vec::new());
    }
    let units: Vec<UnitId> = layout.units_of(request.floor).map(|unit| unit.id).collect();
    let is_let = |unit: &UnitId| !layout.tenancies_on(*unit).is_empty();
    let let_ones: Vec<UnitId> = units.iter().copied().filter(is_let).collect();
    if !let_ones.is_empty() {
        return Err(Refusal::UnitsHaveTenancies { units: let_ones });
    }
    Ok(units.into_iter().map(|unit| Edit::Unit(unit, None)).collect())
}
