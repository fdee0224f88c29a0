//! How much of each cell a polygon covers: exactly, and in time in proportion to its outline.
//!
//! Each edge adds, to the cells it passes through, how far it goes down in them and how much of the cell lies to its left;
//! the sum along a row from its left end is then the share of each cell that is covered, as in the rasterisers of fonts.
//! Between the cells of an outline nothing changes, so that a room as wide as a hall takes no longer than its walls.

use geo::Coord;

use super::ImportError;
use super::limits::{CELLS_OF_OUTLINE, Effort};

/// Cells of one row, of which a room covers the same share, at least half.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    pub(super) row: u32,
    pub(super) from: u32,
    pub(super) to: u32,
    /// 0.5 to 1.
    pub(super) share: f32,
}

/// What the edges within a cell add.
#[derive(Debug, Clone, Copy)]
struct Cell {
    row: u32,
    column: u32,
    /// How far they go down in it.
    down: f64,
    /// The area of it between them and its left side.
    left: f64,
}

/// Half, less what rounding takes from a wall that stands on the middle of a cell.
const HALF: f64 = 0.5 - 1e-6;

/// The cells of which rings cover at least half, from top to bottom and from left to right. The rings are in cells, their
/// holes turning the other way; every coordinate is from 0 to the largest side of a grid.
pub(super) fn covered(rings: &[Vec<Coord<f64>>], effort: &mut Effort) -> Result<Vec<Run>, ImportError> {
    let mut cells = Vec::new();
    for ring in rings {
        for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            add_edge(*from, *to, &mut cells);
            if cells.len() > CELLS_OF_OUTLINE {
                return Err(ImportError::TooIntricate);
            }
        }
    }
    effort.spend(4 * cells.len())?;
    cells.sort_unstable_by_key(|cell| (cell.row, cell.column));
    let signed: f64 = rings.iter().map(|ring| super::outline::signed_area(ring)).sum();
    // Rows count downwards, so that what ran counter-clockwise now runs clockwise.
    let sign = if signed < 0.0 { -1.0 } else { 1.0 };
    let mut runs = Vec::new();
    for row in cells.chunk_by(|a, b| a.row == b.row) {
        add_row(row, -sign, &mut runs);
    }
    Ok(runs)
}

fn add_row(cells: &[Cell], sign: f64, runs: &mut Vec<Run>) {
    let row = cells[0].row;
    let mut push = |from: u32, to: u32, share: f64| {
        let share = share * sign;
        if share < HALF || from >= to {
            return;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a share needs no more digits")]
        let share = share.min(1.0) as f32;
        match runs.last_mut() {
            Some(last) if last.row == row && last.to == from && last.share == share => last.to = to,
            _ => runs.push(Run { row, from, to, share }),
        }
    };
    let (mut down, mut before) = (0.0, 0);
    for here in cells.chunk_by(|a, b| a.column == b.column) {
        let column = here[0].column;
        push(before, column, down);
        let (more, left) = here.iter().fold((0.0, 0.0), |sum, cell| (sum.0 + cell.down, sum.1 + cell.left));
        push(column, column + 1, down + more - left);
        down += more;
        before = column + 1;
    }
}

/// Parts an edge at the lines of the grid.
fn add_edge(from: Coord<f64>, to: Coord<f64>, cells: &mut Vec<Cell>) {
    let (upper, lower, direction) = if from.y <= to.y { (from, to, 1.0) } else { (to, from, -1.0) };
    let slope = (lower.x - upper.x) / (lower.y - upper.y);
    let mut y = upper.y;
    let mut x = upper.x;
    let mut row = upper.y.floor();
    while y < lower.y {
        let bottom = (row + 1.0).min(lower.y);
        let end = if bottom < lower.y { upper.x + (bottom - upper.y) * slope } else { lower.x };
        add_in_row(row, (x, y), (end, bottom), direction, cells);
        (x, y) = (end, bottom);
        row += 1.0;
        if cells.len() > CELLS_OF_OUTLINE {
            return;
        }
    }
}

/// Parts a piece of an edge that stays within a row at the lines of the columns.
fn add_in_row(row: f64, from: (f64, f64), to: (f64, f64), direction: f64, cells: &mut Vec<Cell>) {
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let height = to.1 - from.1;
    let mut x = left;
    let mut column = left.floor();
    loop {
        let end = (column + 1.0).min(right);
        let share = if right > left { (end - x) / (right - left) } else { 1.0 };
        let down = direction * height * share;
        cells.push(Cell {
            row: cell_of(row),
            column: cell_of(column),
            down,
            left: down * (f64::midpoint(x, end) - column),
        });
        x = end;
        column += 1.0;
        if x >= right {
            return;
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the caller keeps to the largest grid")]
fn cell_of(place: f64) -> u32 {
    place as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<Coord<f64>> {
        corners.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect()
    }

    fn runs(rings: &[Vec<Coord<f64>>]) -> Vec<(u32, u32, u32, f32)> {
        let runs = covered(rings, &mut Effort::new()).unwrap();
        runs.iter().map(|run| (run.row, run.from, run.to, (run.share * 1000.0).round() / 1000.0)).collect()
    }

    #[test]
    fn a_rectangle_on_the_grid_covers_its_cells_whichever_way_it_turns() {
        let mut corners = ring(&[(2.0, 1.0), (7.0, 1.0), (7.0, 3.0), (2.0, 3.0)]);
        assert_eq!(runs(&[corners.clone()]), [(1, 2, 7, 1.0), (2, 2, 7, 1.0)]);
        corners.reverse();
        assert_eq!(runs(&[corners]), [(1, 2, 7, 1.0), (2, 2, 7, 1.0)]);
    }

    #[test]
    fn half_a_cell_is_enough_and_less_is_not() {
        let box_to = |right, bottom| runs(&[ring(&[(1.0, 1.0), (right, 1.0), (right, bottom), (1.0, bottom)])]);
        assert_eq!(box_to(3.5, 2.0), [(1, 1, 3, 1.0), (1, 3, 4, 0.5)]);
        assert_eq!(box_to(3.4, 2.0), [(1, 1, 3, 1.0)]);
        assert_eq!(box_to(3.0, 1.75), [(1, 1, 3, 0.75)]);
        assert_eq!(box_to(1.6, 1.6), []);
    }

    #[test]
    fn a_slope_covers_what_lies_under_it() {
        let triangle = ring(&[(0.0, 0.0), (4.0, 4.0), (0.0, 4.0)]);
        assert_eq!(
            runs(&[triangle]),
            [
                (0, 0, 1, 0.5),
                (1, 0, 1, 1.0),
                (1, 1, 2, 0.5),
                (2, 0, 2, 1.0),
                (2, 2, 3, 0.5),
                (3, 0, 3, 1.0),
                (3, 3, 4, 0.5)
            ]
        );
    }

    #[test]
    fn holes_are_not_covered() {
        let outer = ring(&[(0.0, 0.0), (5.0, 0.0), (5.0, 3.0), (0.0, 3.0)]);
        let hole = ring(&[(1.0, 1.0), (1.0, 2.0), (3.0, 2.0), (3.0, 1.0)]);
        assert_eq!(runs(&[outer, hole]), [(0, 0, 5, 1.0), (1, 0, 1, 1.0), (1, 3, 5, 1.0), (2, 0, 5, 1.0)]);
    }
}
