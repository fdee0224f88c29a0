//! Copying units, and pasting them on any floor.

use std::sync::Arc;

use super::cells::{codes, fits, floor_name, known_floor, on_one_floor, units_in, whole};
use super::codes::Codes;
use super::module::{scaled_caption, scaled_opening};
use super::motion::{Belonging, Motion, overlap, region_of};
use super::redraw::redraw;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Caption, Floor, FloorId, Layout, Opening, Region, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// Units that were copied, without their tenancies. Places are counted from the upper left corner of the bounds of all.
#[derive(Debug, Clone, PartialEq)]
pub struct Clipboard {
    /// The side of a cell in metres on the floor they come from.
    pub module: f64,
    /// The units; their ids, floors and codes are those of the units they were copied from.
    pub units: Vec<Unit>,
    /// Their doors and windows.
    pub openings: Vec<Opening>,
    /// The captions in them.
    pub captions: Vec<Caption>,
}

impl Clipboard {
    /// The cells of all units.
    pub fn region(&self) -> Region {
        region_of(&self.units.iter().collect::<Vec<_>>())
    }
}

/// Copied units are to be put on a floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Paste {
    /// What was copied.
    pub clipboard: Clipboard,
    /// On which floor.
    pub floor: FloorId,
    /// The leftmost column they are to have.
    pub column: u32,
    /// The topmost row.
    pub row: u32,
}

/// Copies units with what is drawn on them, as [`super::move_units`] takes it along.
///
/// # Errors
/// Where none is named, one does not exist, or they are of several floors.
pub fn copy_units(layout: &Layout, units: &[UnitId]) -> Result<Clipboard, Refusal> {
    let (floor, units) = on_one_floor(layout, units)?;
    let bounds = region_of(&units).bounds().ok_or(Refusal::NoUnit)?;
    let home = Motion::Shift { columns: -i64::from(bounds.column), rows: -i64::from(bounds.row) };
    let belonging = Belonging::of(layout, floor, &units);
    let openings = floor.openings.iter().filter(|opening| belonging.has_opening(opening));
    let captions = floor.captions.iter().filter(|caption| belonging.has_caption(caption));
    Ok(Clipboard {
        module: floor.module,
        units: units
            .iter()
            .filter_map(|unit| Some(Unit { shape: home.shape(&unit.shape)?, ..(*unit).clone() }))
            .collect(),
        openings: openings.filter_map(|opening| home.opening(opening)).collect(),
        captions: captions.map(|caption| home.caption(caption)).collect(),
    })
}

/// Puts copied units on a floor, with new ids from `ids` and new codes as [`super::propose_code`] gives them. On a
/// floor of another module they are drawn anew in its cells, so that they keep their size.
///
/// # Errors
/// Where a unit or the edge of the grid is in the way, or where the other module leaves no cell of a unit or takes it
/// apart.
pub fn paste(layout: &Layout, request: &Paste, ids: &mut dyn FnMut() -> u64, stamp: &Stamp) -> Result<Change, Refusal> {
    let floor = known_floor(layout, request.floor)?;
    let copied = fitted(&request.clipboard, floor)?;
    if copied.units.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let motion = Motion::Shift { columns: i64::from(request.column), rows: i64::from(request.row) };
    let mut names = Codes::of(layout, floor.id);
    let mut units: Vec<Unit> = Vec::new();
    let mut off_grid = Vec::new();
    for unit in &copied.units {
        match motion.shape(&unit.shape).filter(|shape| fits(floor, shape.bounds())) {
            None => off_grid.push(unit.code.clone()),
            Some(shape) => units.push(Unit {
                id: UnitId::new(ids()),
                floor: floor.id,
                code: names.next(unit.usage),
                shape,
                ..unit.clone()
            }),
        }
    }
    if !off_grid.is_empty() {
        return Err(Refusal::OffGrid { codes: off_grid });
    }
    let in_the_way = units_in(layout, floor.id, &region_of(&units.iter().collect::<Vec<_>>()), &[]);
    if !in_the_way.is_empty() {
        return Err(Refusal::InTheWay { units: in_the_way });
    }
    let label = ChangeLabel::Paste { units: codes(&units), floor: floor_name(layout, floor) };
    let drawn = with_marks(floor, &copied, motion);
    let mut edits: Vec<Edit> = Vec::new();
    if drawn != *floor {
        edits.push(Edit::Floor(floor.id, Some(Arc::new(drawn))));
    }
    edits.extend(units.into_iter().map(Edit::unit));
    propose(layout, stamp, label, edits, &[])
}

/// What was copied, in the cells of the floor.
fn fitted(clipboard: &Clipboard, floor: &Floor) -> Result<Clipboard, Refusal> {
    if clipboard.module.to_bits() == floor.module.to_bits() {
        return Ok(clipboard.clone());
    }
    let scale = clipboard.module / floor.module;
    // Without end, what finer cells would show need not be drawn: past the last line by more than rounding takes away.
    let leaves = |end: u32, last: u32| f64::from(end) * scale > f64::from(last) + 1.0;
    let off_grid = clipboard.units.iter().filter(|unit| {
        let bounds = unit.shape.bounds();
        leaves(bounds.right(), floor.columns) || leaves(bounds.bottom(), floor.rows)
    });
    let off_grid = codes(off_grid);
    if !off_grid.is_empty() {
        return Err(Refusal::OffGrid { codes: off_grid });
    }
    let regions: Vec<Region> = clipboard.units.iter().map(|unit| Region::from(&unit.shape)).collect();
    let redrawn = redraw(&regions, scale);
    let lost = clipboard.units.iter().zip(&redrawn).filter(|(_, region)| region.is_empty());
    let lost = codes(lost.map(|(unit, _)| unit));
    if !lost.is_empty() {
        return Err(Refusal::UnitsLost { codes: lost });
    }
    let drawn = |(unit, region): (&Unit, &Region)| {
        let shape = whole(Some(unit), region).map_err(|refusal| match refusal {
            Refusal::FallsApart { parts, .. } => Refusal::FallsApart { unit: None, parts },
            other => other,
        })?;
        Ok(Unit { shape, ..unit.clone() })
    };
    let grid = (floor.columns, floor.rows);
    Ok(Clipboard {
        module: floor.module,
        units: clipboard.units.iter().zip(&redrawn).map(drawn).collect::<Result<_, Refusal>>()?,
        openings: clipboard.openings.iter().map(|opening| scaled_opening(opening, scale, grid)).collect(),
        captions: clipboard.captions.iter().map(|caption| scaled_caption(caption, scale)).collect(),
    })
}

fn with_marks(floor: &Floor, copied: &Clipboard, motion: Motion) -> Floor {
    let mut drawn = floor.clone();
    for opening in copied.openings.iter().filter_map(|opening| motion.opening(opening)) {
        drawn.openings.retain(|other| !overlap(other, &opening));
        drawn.openings.push(opening);
    }
    drawn.captions.extend(copied.captions.iter().map(|caption| motion.caption(caption)));
    drawn
}
