//! Changing the side of a floor's cells, and what that would do.

use std::sync::Arc;

use super::cells::{floor_name, known_floor, whole};
use super::grid::grid_size;
use super::redraw::redraw;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Caption, EntityId, Floor, FloorId, Layout, Opening, Problem, ProblemKind, Region, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// The cells of a floor are to be larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChangeModule {
    /// Of which floor.
    pub floor: FloorId,
    /// The side of a cell in metres from now on.
    pub module: f64,
    /// What stays as it is.
    pub keep: Keep,
}

/// What stays as it is when cells get larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Keep {
    /// The cells of each unit; their sizes in metres change.
    #[default]
    Cells,
    /// The sizes in metres, as far as the new cells can show them; the units get other cells.
    Size,
}

/// What a change of the module would do.
#[derive(Debug, Clone, PartialEq)]
pub struct ModulePreview {
    /// How many cells wide the floor would be.
    pub columns: u32,
    /// How many cells deep.
    pub rows: u32,
    /// What would become of each unit, by code.
    pub units: Vec<Redrawn>,
}

/// What would become of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Redrawn {
    /// Which.
    pub unit: UnitId,
    /// The cells it would have.
    pub region: Region,
    /// How many cells it has now.
    pub cells_before: u64,
    /// The area of its cells now, in m².
    pub area_before: f64,
    /// The area of its cells then, in m².
    pub area: f64,
    /// Whether it would still be a unit.
    pub fate: Fate,
}

/// Whether a unit would still be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It would.
    Kept,
    /// No cell would be left of it.
    Lost,
    /// Its cells would not hang together.
    FallsApart,
}

/// What a change of the module would do, whether it would be refused or not.
///
/// # Errors
/// Where the floor does not exist, or the module or the grid would be too small or too large.
pub fn preview_module(layout: &Layout, request: &ChangeModule) -> Result<ModulePreview, Refusal> {
    let floor = known_floor(layout, request.floor)?;
    if !(0.05..=100.0).contains(&request.module) {
        let problem = Problem { entity: EntityId::Floor(floor.id), kind: ProblemKind::Module };
        return Err(Refusal::Problems(vec![problem]));
    }
    let units = layout.units_in_order(floor.id);
    let now: Vec<Region> = units.iter().map(|unit| Region::from(&unit.shape)).collect();
    let (columns, rows) = request.grid(floor)?;
    let then = match request.keep {
        Keep::Cells => now.clone(),
        Keep::Size => {
            let on_grid: Vec<Region> = now.iter().map(|region| region.within(floor.columns, floor.rows)).collect();
            redraw(&on_grid, request.scale(floor))
        }
    };
    let units = units.iter().zip(&now).zip(then).map(|((unit, now), region)| {
        let fate = match whole(Some(unit), &region) {
            Ok(_) => Fate::Kept,
            Err(_) if region.is_empty() => Fate::Lost,
            Err(_) => Fate::FallsApart,
        };
        Redrawn {
            unit: unit.id,
            cells_before: now.cells(),
            area_before: now.cells() as f64 * floor.cell_area(),
            area: region.cells() as f64 * request.module * request.module,
            region,
            fate,
        }
    });
    Ok(ModulePreview { columns, rows, units: units.collect() })
}

/// Makes the cells of a floor larger or smaller. Areas as measured stay what was measured, and the picture under the
/// plan, which is placed in metres, stays where it is.
///
/// To keep sizes, units, the outline, doors, windows and captions are drawn anew on the other grid: a cell belongs to
/// what holds the most of it.
///
/// # Errors
/// Where a unit would have no cell left or fall apart; [`preview_module`] tells of each.
pub fn change_module(layout: &Layout, request: &ChangeModule, stamp: &Stamp) -> Result<Change, Refusal> {
    let floor = known_floor(layout, request.floor)?;
    if floor.module.to_bits() == request.module.to_bits() {
        return Err(Refusal::NothingToChange);
    }
    let preview = preview_module(layout, request)?;
    let lost = preview.units.iter().filter(|unit| unit.fate == Fate::Lost).filter_map(|unit| layout.unit(unit.unit));
    let lost: Vec<String> = lost.map(|unit| unit.code.clone()).collect();
    if !lost.is_empty() {
        return Err(Refusal::UnitsLost { codes: lost });
    }
    let drawn = match request.keep {
        Keep::Cells => Floor { module: request.module, ..floor.clone() },
        Keep::Size => redrawn(floor, &preview, request),
    };
    let mut edits = vec![Edit::Floor(floor.id, Some(Arc::new(drawn)))];
    for redrawn in &preview.units {
        let Some(unit) = layout.unit(redrawn.unit) else { continue };
        let shape = whole(Some(unit), &redrawn.region)?;
        if redrawn.region != Region::from(&unit.shape) {
            edits.push(Edit::unit(Unit { shape, ..Unit::clone(unit) }));
        }
    }
    propose(layout, stamp, ChangeLabel::ChangeModule { floor: floor_name(layout, floor) }, edits, &[])
}

impl ChangeModule {
    /// How many new cells go into one of now, along a side.
    fn scale(&self, floor: &Floor) -> f64 {
        match self.keep {
            Keep::Cells => 1.0,
            Keep::Size => floor.module / self.module,
        }
    }

    /// How many cells wide and deep the floor would be.
    fn grid(&self, floor: &Floor) -> Result<(u32, u32), Refusal> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "far from the ends of the range: module and grid are bounded"
        )]
        let side = |cells: u32| (f64::from(cells) * self.scale(floor) - 1e-9).ceil() as i64;
        grid_size(side(floor.columns), side(floor.rows))
    }
}

fn redrawn(floor: &Floor, preview: &ModulePreview, request: &ChangeModule) -> Floor {
    let scale = request.scale(floor);
    let mut openings: Vec<Opening> = Vec::new();
    for opening in floor.openings.iter().map(|opening| scaled_opening(opening, scale, (preview.columns, preview.rows)))
    {
        if !openings.contains(&opening) {
            openings.push(opening);
        }
    }
    let on_grid = |outline| Region::from(outline).within(floor.columns, floor.rows);
    let outline = floor.outline.as_ref().map(|outline| redraw(&[on_grid(outline)], scale));
    Floor {
        columns: preview.columns,
        rows: preview.rows,
        module: request.module,
        outline: outline.and_then(|outline| outline.first()?.to_shape()),
        openings,
        captions: floor.captions.iter().map(|caption| scaled_caption(caption, scale)).collect(),
        ..floor.clone()
    }
}

/// Where an opening comes to lie on the other grid: on the nearest line, at least one cell long.
pub(super) fn scaled_opening(opening: &Opening, scale: f64, grid: (u32, u32)) -> Opening {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, then is bounded")]
    let line = |place: u32, last: u32| ((f64::from(place) * scale).round() as u32).min(last);
    let stretch = |from: u32, to: u32, last: u32| {
        let start = line(from, last.saturating_sub(1));
        (start, line(to, last).max(start + 1))
    };
    let mut scaled = *opening;
    if opening.from.0 == opening.to.0 {
        let (column, (start, end)) = (line(opening.from.0, grid.0), stretch(opening.from.1, opening.to.1, grid.1));
        (scaled.from, scaled.to) = ((column, start), (column, end));
    } else {
        let (row, (start, end)) = (line(opening.from.1, grid.1), stretch(opening.from.0, opening.to.0, grid.0));
        (scaled.from, scaled.to) = ((start, row), (end, row));
    }
    scaled
}

/// Where a caption comes to lie on the other grid.
pub(super) fn scaled_caption(caption: &Caption, scale: f64) -> Caption {
    Caption { column: caption.column * scale, row: caption.row * scale, ..caption.clone() }
}
