//! Cutting cells by a line.

use crate::model::{CellRect, Region};

/// What a line parts a region into, each part that hangs together by itself, in reading order of their first cells.
///
/// The line goes on without end through two points, given as column and row lines: `(2.0, 0.0)` is the upper left
/// corner of the cell in column 2 of row 0. A cell is on the side that its middle is on, or on the left of the line
/// as one goes from the one point to the other where it goes through the middle. Two points at one place cut nothing.
pub fn cut(region: &Region, from: (f64, f64), to: (f64, f64)) -> Vec<Region> {
    let direction = (to.0 - from.0, to.1 - from.1);
    let is_right = |column: u32, row: u32| {
        let middle = (f64::from(column) + 0.5 - from.0, f64::from(row) + 0.5 - from.1);
        direction.0 * middle.1 - direction.1 * middle.0 > 0.0
    };
    // Along a row, the line is crossed once.
    let right: Region = region.runs().filter_map(|(row, start, end)| right_of_run(row, start, end, is_right)).collect();
    let left = region.difference(&right);
    let mut parts: Vec<Region> = left.parts().into_iter().chain(right.parts()).collect();
    parts.sort_by_key(|part| part.runs().next().map(|(row, column, _)| (row, column)));
    parts
}

/// The cells of a run for which `is_right` answers yes; it changes its answer once along the run, if at all.
fn right_of_run(row: u32, start: u32, end: u32, is_right: impl Fn(u32, u32) -> bool) -> Option<CellRect> {
    let begins_right = is_right(start, row);
    let (mut like_first, mut crossed) = (start, end);
    while like_first + 1 < crossed {
        let middle = like_first + (crossed - like_first) / 2;
        if is_right(middle, row) == begins_right {
            like_first = middle;
        } else {
            crossed = middle;
        }
    }
    let (from, to) = if begins_right { (start, crossed) } else { (crossed, end) };
    (from < to).then(|| CellRect::new(from, row, to - from, 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sizes(region: &Region, from: (f64, f64), to: (f64, f64)) -> Vec<u64> {
        cut(region, from, to).iter().map(Region::cells).collect()
    }

    #[test]
    fn a_line_parts_cells_by_their_middles() {
        let hall = Region::rectangle(CellRect::new(2, 1, 6, 4));
        assert_eq!(sizes(&hall, (4.0, 0.0), (4.0, 9.0)), [8, 16], "upright");
        assert_eq!(sizes(&hall, (4.4, 0.0), (4.4, 1.0)), [8, 16], "beside a line of the grid");
        assert_eq!(sizes(&hall, (4.6, 0.0), (4.6, 1.0)), [12, 12], "past the middle of a column");
        assert_eq!(sizes(&hall, (0.0, 2.0), (1.0, 2.0)), [6, 18], "level, and it goes on past both points");
        assert_eq!(
            sizes(&hall, (2.0, 1.0), (6.0, 5.0)),
            [18, 6],
            "slanting; cells whose middles it goes through are on its left"
        );
        assert_eq!(sizes(&hall, (9.0, 0.0), (9.0, 1.0)), [24], "beside it");
        assert_eq!(sizes(&hall, (4.0, 2.0), (4.0, 2.0)), [24], "no line");
    }

    #[test]
    fn each_part_that_hangs_together_is_one_by_itself() {
        let comb: Region =
            [CellRect::new(0, 0, 5, 1), CellRect::new(0, 1, 1, 2), CellRect::new(4, 1, 1, 2)].into_iter().collect();
        let parts = cut(&comb, (0.0, 1.0), (9.0, 1.0));
        assert_eq!(parts.iter().map(Region::cells).collect::<Vec<_>>(), [5, 2, 2]);
        assert!(parts[1].contains(0, 1) && parts[2].contains(4, 1));
    }

    #[test]
    fn the_largest_hall_is_cut_at_once() {
        let hall = Region::rectangle(CellRect::new(0, 0, 4096, 4096));
        let half = 4096 * 4095 / 2;
        assert_eq!(sizes(&hall, (0.0, 0.0), (1.0, 1.0)), [half + 4096, half]);
    }

    proptest! {
        #[test]
        fn each_cell_is_on_the_side_of_its_middle(
            rectangles in prop::collection::vec((0..12_u32, 0..12_u32, 1..6_u32, 1..6_u32), 1..6),
            places in prop::array::uniform4(-3..40_i32),
        ) {
            let rectangles = rectangles.into_iter().map(|(c, r, w, h)| CellRect::new(c, r, w, h));
            let region: Region = rectangles.collect();
            let [x, y, to_x, to_y] = places.map(|place| f64::from(place) / 2.0);
            let right = region.filtered(|column, row| {
                let middle = (f64::from(column) + 0.5 - x, f64::from(row) + 0.5 - y);
                (to_x - x) * middle.1 - (to_y - y) * middle.0 > 0.0
            });
            let mut sides = [right.parts(), region.difference(&right).parts()].concat();
            sides.sort_by_key(|part| part.runs().next().map(|(row, column, _)| (row, column)));
            prop_assert_eq!(cut(&region, (x, y), (to_x, to_y)), sides);
        }
    }
}
