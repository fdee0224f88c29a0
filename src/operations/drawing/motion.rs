//! Moving, turning and mirroring units, with the doors, windows and captions that are theirs.

use std::collections::BTreeSet;

use super::cells::{codes, fits, on_one_floor, units_in};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Axis, Caption, CellRect, EntityId, Floor, Layout, Opening, Region, Shape, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// Units are to be moved on their floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveUnits {
    /// Which, all of one floor.
    pub units: Vec<UnitId>,
    /// By how many columns to the right.
    pub columns: i64,
    /// By how many rows down.
    pub rows: i64,
}

/// Units are to be turned or mirrored where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransformUnits {
    /// Which, all of one floor.
    pub units: Vec<UnitId>,
    /// How.
    pub transform: Transform,
}

/// What may be done with units within the bounds of all of them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transform {
    /// Clockwise by a quarter; the upper left corner of the bounds stays where it is.
    Turn,
    /// Left becomes right, or up becomes down.
    Mirror(Axis),
}

/// Moves units, with what is drawn on them: captions in them, and doors and windows in their walls. An opening
/// between one of them and a unit that stays is left where it is, unless what stays is a corridor, stairs or the
/// like.
///
/// # Errors
/// Where another unit or the edge of the grid is in the way.
pub fn move_units(layout: &Layout, request: &MoveUnits, stamp: &Stamp) -> Result<Change, Refusal> {
    let (floor, units) = on_one_floor(layout, &request.units)?;
    let motion = Motion::Shift { columns: request.columns, rows: request.rows };
    let label = ChangeLabel::MoveUnits { units: codes(units.iter().copied()) };
    arrange(layout, floor, &units, motion, label, stamp)
}

/// Turns or mirrors units within the bounds of all of them together, with what is drawn on them as [`move_units`] does.
///
/// # Errors
/// Where another unit or the edge of the grid is in the way.
pub fn transform_units(layout: &Layout, request: &TransformUnits, stamp: &Stamp) -> Result<Change, Refusal> {
    let (floor, units) = on_one_floor(layout, &request.units)?;
    let Some(bounds) = region_of(&units).bounds() else { return Err(Refusal::NoUnit) };
    let names = codes(units.iter().copied());
    let (motion, label) = match request.transform {
        Transform::Turn => (Motion::Turn(bounds), ChangeLabel::TurnUnits { units: names }),
        Transform::Mirror(axis) => (Motion::Mirror(bounds, axis), ChangeLabel::MirrorUnits { units: names }),
    };
    arrange(layout, floor, &units, motion, label, stamp)
}

fn arrange(
    layout: &Layout,
    floor: &Floor,
    units: &[&Unit],
    motion: Motion,
    label: ChangeLabel,
    stamp: &Stamp,
) -> Result<Change, Refusal> {
    let arranged: Vec<Option<Unit>> = units.iter().map(|unit| motion.unit(unit)).collect();
    let leaves = |arranged: &Option<Unit>| arranged.as_ref().is_none_or(|unit| !fits(floor, unit.shape.bounds()));
    let off_grid = units.iter().zip(&arranged).filter(|(_, arranged)| leaves(arranged));
    let off_grid = codes(off_grid.map(|(unit, _)| *unit));
    if !off_grid.is_empty() {
        return Err(Refusal::OffGrid { codes: off_grid });
    }
    let arranged: Vec<Unit> = arranged.into_iter().flatten().collect();
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
    let in_the_way = units_in(layout, floor.id, &region_of(&arranged.iter().collect::<Vec<_>>()), &ids);
    if !in_the_way.is_empty() {
        return Err(Refusal::InTheWay { units: in_the_way });
    }
    let mut edits: Vec<Edit> = Vec::new();
    let drawn = with_marks_moved(layout, floor, units, motion);
    if drawn != *floor {
        edits.push(Edit::Floor(floor.id, Some(drawn.into())));
    }
    let altered = units.iter().zip(arranged).filter(|(before, after)| **before != after);
    edits.extend(altered.map(|(_, after)| Edit::unit(after)));
    if edits.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    propose(layout, stamp, label, edits, &[EntityId::Floor(floor.id)])
}

pub(super) fn region_of(units: &[&Unit]) -> Region {
    units.iter().flat_map(|unit| unit.shape.rectangles()).copied().collect()
}

/// A motion of the plane that takes cells to cells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Motion {
    /// By columns to the right and rows down.
    Shift {
        /// Columns.
        columns: i64,
        /// Rows.
        rows: i64,
    },
    /// A quarter clockwise, the upper left corner of the rectangle staying.
    Turn(CellRect),
    /// Mirrored within the rectangle.
    Mirror(CellRect, Axis),
}

impl Motion {
    /// Where a point comes to lie, in cells.
    pub(super) fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        let edges = |bounds: CellRect| [bounds.column, bounds.row, bounds.right(), bounds.bottom()].map(f64::from);
        match self {
            Self::Shift { columns, rows } => (x + columns as f64, y + rows as f64),
            Self::Turn(bounds) => {
                let [left, top, _, bottom] = edges(bounds);
                (left + (bottom - y), top + (x - left))
            }
            Self::Mirror(bounds, Axis::Upright) => {
                let [left, _, right, _] = edges(bounds);
                (left + right - x, y)
            }
            Self::Mirror(bounds, Axis::Level) => {
                let [_, top, _, bottom] = edges(bounds);
                (x, top + bottom - y)
            }
        }
    }

    /// Where a corner of cells comes to lie; none left of column 0, above row 0 or beyond what a number holds.
    fn corner(self, (x, y): (u32, u32)) -> Option<(u32, u32)> {
        let (x, y) = self.point((x.into(), y.into()));
        let whole = |place: f64| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the range")]
            (0.0..=f64::from(u32::MAX)).contains(&place).then_some(place as u32)
        };
        Some((whole(x)?, whole(y)?))
    }

    /// Where two opposite corners come to lie, the upper left one first.
    fn corners(self, one: (u32, u32), other: (u32, u32)) -> Option<((u32, u32), (u32, u32))> {
        let (one, other) = (self.corner(one)?, self.corner(other)?);
        Some(((one.0.min(other.0), one.1.min(other.1)), (one.0.max(other.0), one.1.max(other.1))))
    }

    /// Where the cells of a rectangle come to lie.
    pub(super) fn rectangle(self, cells: CellRect) -> Option<CellRect> {
        let (from, to) = self.corners((cells.column, cells.row), (cells.right(), cells.bottom()))?;
        Some(CellRect::new(from.0, from.1, to.0 - from.0, to.1 - from.1))
    }

    /// Where a shape comes to lie, with the same rectangles: four turns give it back as it was.
    pub(super) fn shape(self, shape: &Shape) -> Option<Shape> {
        let rectangles = shape.rectangles().iter().map(|rectangle| self.rectangle(*rectangle));
        Shape::new(rectangles.collect::<Option<_>>()?)
    }

    /// Where an opening comes to lie.
    pub(super) fn opening(self, opening: &Opening) -> Option<Opening> {
        let (from, to) = self.corners(opening.from, opening.to)?;
        Some(Opening { from, to, ..*opening })
    }

    /// Where a caption comes to lie.
    pub(super) fn caption(self, caption: &Caption) -> Caption {
        let (column, row) = self.point((caption.column, caption.row));
        Caption { column, row, ..caption.clone() }
    }

    fn unit(self, unit: &Unit) -> Option<Unit> {
        Some(Unit { shape: self.shape(&unit.shape)?, ..unit.clone() })
    }
}

/// The floor with what belongs to the units moved along.
fn with_marks_moved(layout: &Layout, floor: &Floor, units: &[&Unit], motion: Motion) -> Floor {
    let belonging = Belonging::of(layout, floor, units);
    let mut drawn = floor.clone();
    let (moved, stays): (Vec<Opening>, Vec<Opening>) =
        floor.openings.iter().partition(|opening| belonging.has_opening(opening));
    let arrived: Vec<Opening> = moved.iter().filter_map(|opening| motion.opening(opening)).collect();
    if !moved.is_empty() {
        drawn.openings = stays;
        drawn.openings.retain(|opening| !arrived.iter().any(|arrived| overlap(arrived, opening)));
        drawn.openings.extend(arrived);
    }
    for caption in drawn.captions.iter_mut().filter(|caption| belonging.has_caption(caption)) {
        *caption = motion.caption(caption);
    }
    drawn
}

/// Whether two openings lie on one line and have a piece of it in common.
pub(super) fn overlap(one: &Opening, other: &Opening) -> bool {
    let upright = |opening: &Opening| opening.from.0 == opening.to.0;
    let meets = |a: (u32, u32), b: (u32, u32)| a.0 < b.1 && b.0 < a.1;
    match (upright(one), upright(other)) {
        (true, true) => one.from.0 == other.from.0 && meets((one.from.1, one.to.1), (other.from.1, other.to.1)),
        (false, false) => one.from.1 == other.from.1 && meets((one.from.0, one.to.0), (other.from.0, other.to.0)),
        _ => false,
    }
}

/// What is drawn on a floor that belongs to some of its units.
pub(super) struct Belonging {
    theirs: Region,
    /// The cells of units that keep their openings: all but parts of the building such as corridors.
    rooms: Region,
}

impl Belonging {
    /// What belongs to these units of the floor.
    pub(super) fn of(layout: &Layout, floor: &Floor, units: &[&Unit]) -> Self {
        let moved: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
        let others = layout.units_of(floor.id).filter(|unit| !moved.contains(&unit.id));
        let rooms = others.filter(|unit| !unit.usage.is_structure()).flat_map(|unit| unit.shape.rectangles().to_vec());
        Self { theirs: region_of(units), rooms: rooms.collect() }
    }

    /// Whether on one side of it all cells are theirs, and on the other none is of another room.
    pub(super) fn has_opening(&self, opening: &Opening) -> bool {
        let sides = sides_of(opening);
        let theirs = |side: Option<CellRect>| side.is_some_and(|side| self.theirs.covers(side));
        let a_room = |side: Option<CellRect>| side.is_some_and(|side| self.rooms.touches(side));
        let [one, other] = sides;
        (theirs(one) && !a_room(other)) || (theirs(other) && !a_room(one))
    }

    /// Whether its middle is in a cell of theirs.
    pub(super) fn has_caption(&self, caption: &Caption) -> bool {
        let cell = |place: f64| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
            (0.0..f64::from(u32::MAX)).contains(&place).then_some(place as u32)
        };
        cell(caption.column).zip(cell(caption.row)).is_some_and(|(column, row)| self.theirs.contains(column, row))
    }
}

/// The cells before and after the line that an opening lies on; none before the first line.
fn sides_of(opening: &Opening) -> [Option<CellRect>; 2] {
    let (from, to) = (opening.from, opening.to);
    let (columns, rows) = (to.0.saturating_sub(from.0), to.1.saturating_sub(from.1));
    let cells = |column: Option<u32>, row: Option<u32>| Some(CellRect::new(column?, row?, columns.max(1), rows.max(1)));
    if columns == 0 {
        [cells(from.0.checked_sub(1), Some(from.1)), cells(Some(from.0), Some(from.1))]
    } else {
        [cells(Some(from.0), from.1.checked_sub(1)), cells(Some(from.0), Some(from.1))]
    }
}
