//! What is being drawn, until it is done: a preview is made of it, and the layout knows nothing of it.

use std::collections::BTreeSet;

use egui::Pos2;

use super::TypedSize;
use crate::model::{Caption, CellRect, Edge, OpeningKind, Region, Shape, UnitId};
use crate::operations::Clipboard;
use crate::text::Language;

/// Where lines of the grid cross: the column line and the row line.
pub type Corner = (u32, u32);

/// What is being drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Draft {
    /// A rectangle of cells: a unit, or a part of the outline.
    Rectangle(RectangleDraft),
    /// Cells that the pointer went over.
    Stroke {
        /// The cells.
        region: Region,
        /// The last of them, as column and row.
        last: (u32, u32),
        /// The unit that it began on.
        unit: Option<UnitId>,
    },
    /// A line that splits a unit.
    Cut {
        /// One end.
        from: Corner,
        /// The other.
        to: Corner,
    },
    /// A door or a window.
    Opening {
        /// Which of the two.
        kind: OpeningKind,
        /// Where it begins.
        from: Corner,
        /// Where it ends.
        to: Corner,
    },
    /// Units that are moved.
    Moving {
        /// Which.
        units: BTreeSet<UnitId>,
        /// How many columns to the right and rows down.
        by: (i64, i64),
    },
    /// A wall of a unit that is moved.
    Wall {
        /// The unit.
        unit: UnitId,
        /// The wall.
        wall: Edge,
        /// How many cells to the right, or down.
        by: i64,
    },
    /// What was copied, on its way to its place.
    Pasting {
        /// What was copied.
        clipboard: Box<Clipboard>,
        /// The cell, as column and row, of its upper left corner.
        at: (u32, u32),
    },
    /// A text that is written.
    Caption {
        /// The one that is altered.
        former: Option<Caption>,
        /// Where its middle lies, in cells.
        at: Pos2,
        /// What is typed.
        text: String,
    },
}

/// A rectangle that is being drawn from one cell to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RectangleDraft {
    /// The cell it began on, as column and row.
    pub from: (u32, u32),
    /// The cell that pointer or keys are on.
    pub to: (u32, u32),
    /// The size that was typed instead.
    pub typed: TypedSize,
}

impl RectangleDraft {
    /// A rectangle of one cell.
    pub fn at(cell: (u32, u32)) -> Self {
        Self { from: cell, to: cell, typed: TypedSize::default() }
    }

    /// What it covers: as far as the pointer went, or as much as was typed, in the direction of the pointer; within a grid of
    /// so many columns and rows.
    pub fn rectangle(&self, module: f64, grid: (u32, u32), language: Language) -> CellRect {
        let (columns, rows) = self.typed.cells(module, language);
        let (column, columns) = extent(self.from.0, self.to.0, columns, grid.0);
        let (row, rows) = extent(self.from.1, self.to.1, rows, grid.1);
        CellRect::new(column, row, columns, rows)
    }
}

/// The first cell and the number of cells from one to another, or of so many in that direction.
fn extent(from: u32, to: u32, typed: Option<u32>, most: u32) -> (u32, u32) {
    let cells = typed.unwrap_or_else(|| from.abs_diff(to) + 1);
    if to >= from {
        (from, cells.min(most.saturating_sub(from)).max(1))
    } else {
        let cells = cells.min(from + 1);
        (from + 1 - cells, cells)
    }
}

/// The cells on the straight way from one cell to another, the ends included: each beside the one before, over a side.
pub(super) fn way(from: (u32, u32), to: (u32, u32)) -> Region {
    let (mut column, mut row) = from;
    let mut cells = vec![CellRect::new(column, row, 1, 1)];
    let (wide, high) = (u64::from(from.0.abs_diff(to.0)), u64::from(from.1.abs_diff(to.1)));
    let toward = |at: u32, end: u32| if end > at { at + 1 } else { at - 1 };
    let (mut across, mut down) = (0, 0);
    while across < wide || down < high {
        // The step that stays nearer to the line: after it, (across + ½) : wide is as near as can be to (down + ½) : high.
        if down == high || (across < wide && (2 * across + 1) * high <= (2 * down + 1) * wide) {
            across += 1;
            column = toward(column, to.0);
        } else {
            down += 1;
            row = toward(row, to.1);
        }
        cells.push(CellRect::new(column, row, 1, 1));
    }
    cells.into_iter().collect()
}

/// The side of a cell that lies nearest to a place, given in cells.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
pub fn nearest_edge(at: Pos2, grid: (u32, u32)) -> Edge {
    let column = at.x.floor().clamp(0.0, (grid.0.max(1) - 1) as f32) as u32;
    let row = at.y.floor().clamp(0.0, (grid.1.max(1) - 1) as f32) as u32;
    let (x, y) = (at.x - column as f32, at.y - row as f32);
    let upright = |column| Edge { from: (column, row), to: (column, row + 1) };
    let level = |row| Edge { from: (column, row), to: (column + 1, row) };
    let sides = [
        (x.abs(), upright(column)),
        ((1.0 - x).abs(), upright(column + 1)),
        (y.abs(), level(row)),
        ((1.0 - y).abs(), level(row + 1)),
    ];
    sides.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).map_or_else(|| level(row), |(_, edge)| edge)
}

/// The wall of a shape that lies within `reach` of a place, both in cells; the nearest where there are several.
pub fn wall_near(shape: &Shape, at: Pos2, reach: f32) -> Option<Edge> {
    let distance = |edge: &Edge| {
        let (from, to) = (corner(edge.from), corner(edge.to));
        let nearest = at.clamp(from, to);
        nearest.distance(at)
    };
    let near = shape.edges().into_iter().map(|edge| (distance(&edge), edge)).filter(|(distance, _)| *distance <= reach);
    near.min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, edge)| edge)
}

/// What a unit has once one of its walls was moved by so many cells to the right, or down. The cells that the wall goes over
/// are added where it moves out of the unit, and taken away where it moves in.
pub(super) fn with_wall_moved(region: &Region, wall: Edge, by: i64) -> Region {
    let upright = wall.from.0 == wall.to.0;
    let line = i64::from(if upright { wall.from.0 } else { wall.from.1 });
    let (first, last) = (line.min(line + by).max(0), line.max(line + by));
    let (Ok(first), Ok(cells)) = (u32::try_from(first), u32::try_from(last - first)) else { return region.clone() };
    let swept = if upright {
        CellRect::new(first, wall.from.1, cells, wall.to.1 - wall.from.1)
    } else {
        CellRect::new(wall.from.0, first, wall.to.0 - wall.from.0, cells)
    };
    let swept = Region::rectangle(swept);
    // Whether the unit lies before its wall: to the left of it, or above.
    let before = if upright {
        wall.from.0 > 0 && region.contains(wall.from.0 - 1, wall.from.1)
    } else {
        wall.from.1 > 0 && region.contains(wall.from.0, wall.from.1 - 1)
    };
    if before == (by > 0) { region.union(&swept) } else { region.difference(&swept) }
}

const fn corner(corner: Corner) -> Pos2 {
    Pos2::new(corner.0 as f32, corner.1 as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rectangle(from: (u32, u32), to: (u32, u32), typed: &str) -> [u32; 4] {
        let mut draft = RectangleDraft { to, ..RectangleDraft::at(from) };
        for character in typed.chars() {
            draft.typed.push(character);
        }
        let CellRect { column, row, columns, rows } = draft.rectangle(0.5, (20, 10), Language::English);
        [column, row, columns, rows]
    }

    #[test]
    fn a_rectangle_goes_from_cell_to_cell_in_any_direction() {
        assert_eq!(rectangle((2, 3), (4, 3), ""), [2, 3, 3, 1]);
        assert_eq!(rectangle((4, 3), (2, 1), ""), [2, 1, 3, 3]);
        assert_eq!(rectangle((4, 3), (4, 3), ""), [4, 3, 1, 1]);
    }

    #[test]
    fn a_typed_size_goes_the_way_of_the_pointer_and_stays_on_the_grid() {
        assert_eq!(rectangle((2, 3), (4, 3), "2x1.5"), [2, 3, 4, 3]);
        assert_eq!(rectangle((6, 6), (4, 3), "2x1.5"), [3, 4, 4, 3]);
        assert_eq!(rectangle((6, 6), (7, 8), "4"), [6, 6, 8, 3]);
        assert_eq!(rectangle((6, 6), (7, 8), "99x99"), [6, 6, 14, 4]);
        assert_eq!(rectangle((6, 6), (5, 5), "99x99"), [0, 0, 7, 7]);
    }

    #[test]
    fn a_way_leads_over_sides_of_cells() {
        for to in [(9, 2), (0, 0), (3, 9), (3, 3), (2, 4), (9, 9)] {
            let way = way((3, 3), to);
            assert!(way.is_connected() && way.contains(3, 3) && way.contains(to.0, to.1), "{to:?}");
            assert_eq!(way.cells(), u64::from(to.0.abs_diff(3) + to.1.abs_diff(3) + 1), "{to:?}");
        }
    }

    #[test]
    fn the_nearest_side_of_a_cell() {
        let edge = |x, y| {
            let edge = nearest_edge(Pos2::new(x, y), (10, 10));
            [edge.from.0, edge.from.1, edge.to.0, edge.to.1]
        };
        assert_eq!(edge(2.5, 3.1), [2, 3, 3, 3]);
        assert_eq!(edge(2.5, 3.9), [2, 4, 3, 4]);
        assert_eq!(edge(2.1, 3.5), [2, 3, 2, 4]);
        assert_eq!(edge(2.9, 3.5), [3, 3, 3, 4]);
        assert_eq!(edge(12.0, -3.0), [10, 0, 10, 1]);
    }

    #[test]
    fn a_wall_is_taken_where_it_is_near_and_moves_out_and_in() {
        let shape = Shape::rectangle(2, 2, 4, 3);
        assert_eq!(wall_near(&shape, Pos2::new(4.0, 3.5), 0.3), None);
        let right = wall_near(&shape, Pos2::new(6.2, 3.5), 0.3).unwrap();
        let top = wall_near(&shape, Pos2::new(4.0, 1.9), 0.3).unwrap();
        assert_eq!((right.from, right.to, top.from, top.to), ((6, 2), (6, 5), (2, 2), (6, 2)));
        let region = Region::from(&shape);
        let moved = |wall, by| with_wall_moved(&region, wall, by).bounds();
        assert_eq!(moved(right, 2), Some(CellRect::new(2, 2, 6, 3)));
        assert_eq!(moved(right, -2), Some(CellRect::new(2, 2, 2, 3)));
        assert_eq!(moved(right, -9), None);
        assert_eq!(moved(top, -1), Some(CellRect::new(2, 1, 4, 4)));
        assert_eq!(moved(top, 1), Some(CellRect::new(2, 3, 4, 2)));
        assert_eq!(moved(top, -9), Some(CellRect::new(2, 0, 4, 5)));
    }
}
