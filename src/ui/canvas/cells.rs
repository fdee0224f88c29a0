//! Which unit covers which cell, kept as runs of cells so that a large, empty grid costs nothing.

use crate::model::{Floor, Shape};

/// A run of cells of one row that one unit covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The first column.
    pub(super) start: u32,
    /// One column past the last.
    pub(super) end: u32,
    /// The unit, by its place in the list it came from.
    pub(super) unit: u32,
}

/// A row with more runs than this is put in order before more are added, so that a file in which thousands of rectangles lie
/// on one another does not fill the memory.
const LONGEST_ROW: usize = 2 * Floor::LARGEST_SIDE as usize;

/// The runs of every row, from left to right. Where units overlap, the one that starts further right is covered.
#[derive(Debug, Clone, Default)]
pub(super) struct Cells {
    rows: Vec<Vec<Run>>,
}

impl Cells {
    /// The cells of these shapes; each is known by its number.
    pub(super) fn new<'a>(shapes: impl Iterator<Item = (u32, &'a Shape)>) -> Self {
        let mut rows: Vec<Vec<Run>> = Vec::new();
        for (unit, shape) in shapes {
            for rectangle in shape.rectangles() {
                let bottom = rectangle.bottom().min(Floor::LARGEST_SIDE) as usize;
                if rows.len() < bottom {
                    rows.resize_with(bottom, Vec::new);
                }
                let run = Run { start: rectangle.column, end: rectangle.right().min(Floor::LARGEST_SIDE), unit };
                for row in rows.iter_mut().take(bottom).skip(rectangle.row as usize) {
                    row.push(run);
                    if row.len() > LONGEST_ROW {
                        settle(row);
                    }
                }
            }
        }
        rows.iter_mut().for_each(settle);
        Self { rows }
    }

    /// The rows from the top, as far down as there is a unit.
    pub(super) fn rows(&self) -> &[Vec<Run>] {
        &self.rows
    }

    /// The unit on a cell.
    pub(super) fn at(&self, column: u32, row: u32) -> Option<u32> {
        find(self.rows.get(row as usize)?, column)
    }
}

/// Puts runs in order and takes away what lies under others.
fn settle(row: &mut Vec<Run>) {
    row.sort_unstable_by_key(|run| (run.start, run.unit));
    let mut covered = 0;
    row.retain_mut(|run| {
        run.start = run.start.max(covered);
        covered = covered.max(run.end);
        run.start < run.end
    });
}

/// The unit on a column of a row.
pub(super) fn find(row: &[Run], column: u32) -> Option<u32> {
    let after = row.partition_point(|run| run.start <= column);
    let run = row[..after].last()?;
    (column < run.end).then_some(run.unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CellRect;

    #[test]
    fn a_cell_belongs_to_the_unit_that_covers_it() {
        let l_shape = Shape::new(vec![CellRect::new(0, 0, 2, 4), CellRect::new(2, 2, 3, 2)]).unwrap();
        let beside = Shape::rectangle(2, 0, 3, 2);
        let cells = Cells::new([(7, &l_shape), (8, &beside)].into_iter());
        let drawn: Vec<String> = (0..5)
            .map(|row| {
                (0..6)
                    .map(|column| cells.at(column, row).map_or('.', |unit| char::from_digit(unit, 10).unwrap()))
                    .collect()
            })
            .collect();
        assert_eq!(drawn, ["77888.", "77888.", "77777.", "77777.", "......"]);
    }

    #[test]
    fn what_lies_on_one_another_a_thousand_times_takes_no_more_room() {
        let crowd = Shape::new(vec![CellRect::new(0, 0, u32::MAX, 64); 100_000]).unwrap();
        let cells = Cells::new([(5, &crowd)].into_iter());
        let row = &cells.rows()[63];
        assert_eq!(row.as_slice(), [Run { start: 0, end: Floor::LARGEST_SIDE, unit: 5 }]);
        assert!(row.capacity() <= 2 * LONGEST_ROW);
    }

    #[test]
    fn of_units_that_overlap_the_left_one_is_seen() {
        let cells = Cells::new([(1, &Shape::rectangle(2, 0, 3, 1)), (0, &Shape::rectangle(0, 0, 4, 1))].into_iter());
        assert_eq!([0, 3, 4, 5].map(|column| cells.at(column, 0)), [Some(0), Some(0), Some(1), None]);
    }
}
