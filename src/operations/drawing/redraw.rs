//! Cells drawn anew on a finer or coarser grid.

use std::collections::BTreeMap;

use crate::model::{CellRect, Region};

/// Less than this part of a cell is nothing but rounding.
const NOTHING: f64 = 1e-9;

/// The regions on a grid whose cells are `1 / scale` times as wide: a cell is that one's of which it holds the most,
/// the first of equals; or nobody's, where more of it is free. Regions that have no cell in common have none
/// afterwards.
pub(super) fn redraw(regions: &[Region], scale: f64) -> Vec<Region> {
    let mut strips: BTreeMap<u32, Vec<Strip>> = BTreeMap::new();
    for (of, region) in regions.iter().enumerate() {
        for (row, start, end) in region.runs() {
            let (from, to) = (f64::from(start) * scale, f64::from(end) * scale);
            for (row, height) in covered(f64::from(row) * scale, (f64::from(row) + 1.0) * scale) {
                strips.entry(row).or_default().push(Strip { of, from, to, height });
            }
        }
    }
    let mut cells: Vec<Vec<CellRect>> = vec![Vec::new(); regions.len()];
    for (row, strips) in strips {
        for (column, of) in owners(&strips) {
            match cells[of].last_mut() {
                Some(last) if last.row == row && last.right() == column => last.columns += 1,
                _ => cells[of].push(CellRect::new(column, row, 1, 1)),
            }
        }
    }
    cells.into_iter().map(|cells| cells.into_iter().collect()).collect()
}

/// A piece of a region within one row of the new grid.
struct Strip {
    of: usize,
    from: f64,
    to: f64,
    height: f64,
}

/// Whose each cell of a row is, from left to right.
fn owners(strips: &[Strip]) -> impl Iterator<Item = (u32, usize)> {
    let mut held: BTreeMap<u32, BTreeMap<usize, f64>> = BTreeMap::new();
    for strip in strips {
        for (column, width) in covered(strip.from, strip.to) {
            *held.entry(column).or_default().entry(strip.of).or_default() += width * strip.height;
        }
    }
    held.into_iter().filter_map(|(column, parts)| {
        let free = 1.0 - parts.values().sum::<f64>();
        let first = parts.iter().next().map(|(of, part)| (*of, *part))?;
        let most = |best: (usize, f64), (of, part): (&usize, &f64)| {
            if *part > best.1 + NOTHING { (*of, *part) } else { best }
        };
        let (of, part) = parts.iter().fold(first, most);
        (part + NOTHING >= free).then_some((column, of))
    })
}

/// The cells along a line that a stretch covers, and how much of each.
fn covered(from: f64, to: f64) -> impl Iterator<Item = (u32, f64)> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates; grids end long before"
    )]
    let (first, end) = ((from + NOTHING).floor() as u32, (to - NOTHING).ceil() as u32);
    (first..end).map(move |cell| {
        let start = f64::from(cell);
        (cell, (start + 1.0).min(to) - start.max(from))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rectangle(column: u32, row: u32, columns: u32, rows: u32) -> Region {
        Region::rectangle(CellRect::new(column, row, columns, rows))
    }

    #[test]
    fn finer_cells_show_the_same() {
        let drawn = [rectangle(0, 0, 3, 2), rectangle(3, 0, 1, 2)];
        assert_eq!(redraw(&drawn, 2.0), [rectangle(0, 0, 6, 4), rectangle(6, 0, 2, 4)]);
        assert_eq!(redraw(&redraw(&drawn, 2.0), 0.5), drawn);
    }

    #[test]
    fn a_coarser_cell_is_theirs_who_hold_the_most_of_it() {
        let drawn = [rectangle(0, 0, 3, 2), rectangle(3, 0, 3, 2)];
        // Column 1 of the coarser grid is half the one's, half the other's.
        assert_eq!(redraw(&drawn, 0.5), [rectangle(0, 0, 2, 1), rectangle(2, 0, 1, 1)]);
        assert_eq!(redraw(&[rectangle(0, 0, 1, 1)], 0.5), [Region::default()], "three quarters of it are free");
        assert_eq!(redraw(&[rectangle(0, 0, 2, 1)], 0.5), [rectangle(0, 0, 1, 1)], "half of it is free");
    }

    #[test]
    fn modules_need_not_divide_each_other() {
        let drawn = redraw(&[rectangle(0, 0, 10, 10)], 1.35 / 1.2);
        assert_eq!(drawn, [rectangle(0, 0, 11, 11)]);
    }
}
