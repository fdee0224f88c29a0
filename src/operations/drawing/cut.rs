//! Cutting cells by a line.

use crate::model::Region;

/// What a line parts a region into, each part that hangs together by itself, in reading order of their first cells.
///
/// The line goes on without end through two points, given as column and row lines: `(2.0, 0.0)` is the upper left corner of
/// the cell in column 2 of row 0. A cell is on the side that its middle is on, or on the left of the line as one goes from the
/// one point to the other where it goes through the middle. Two points at one place cut nothing.
pub fn cut(region: &Region, from: (f64, f64), to: (f64, f64)) -> Vec<Region> {
    let direction = (to.0 - from.0, to.1 - from.1);
    let is_right = |column: u32, row: u32| {
        let middle = (f64::from(column) + 0.5 - from.0, f64::from(row) + 0.5 - from.1);
        direction.0 * middle.1 - direction.1 * middle.0 > 0.0
    };
    let right = region.filtered(is_right);
    let left = region.difference(&right);
    let mut parts: Vec<Region> = left.parts().into_iter().chain(right.parts()).collect();
    parts.sort_by_key(|part| part.runs().next().map(|(row, column, _)| (row, column)));
    parts
}
