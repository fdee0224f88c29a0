//! Sets of cells, for whatever is drawn: joined, cut, moved, turned, and taken apart where they do not hang together.

use std::collections::BTreeMap;

use super::{CellRect, Floor, Shape};

/// An axis to mirror about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// An upright one: left becomes right.
    Upright,
    /// A level one: up becomes down.
    Level,
}

/// How far to the right and down the rectangles of a region count, in cells: as far as two of the largest floors. No sound
/// shape comes near; of one that a file has it that goes on for ever, the rest is left out.
const FARTHEST: u32 = 2 * Floor::LARGEST_SIDE;

/// A set of cells, kept as the runs of each row. Two regions with the same cells are equal.
///
/// Made of rectangles or a shape, it has their cells in the first 8192 columns and rows: twice [`Floor::LARGEST_SIDE`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Region {
    /// By row, from left to right, the first column of each run and the one past its last; never empty, never touching.
    rows: BTreeMap<u32, Vec<(u32, u32)>>,
}

impl Region {
    /// The cells of a rectangle.
    pub fn rectangle(rectangle: CellRect) -> Self {
        [rectangle].into_iter().collect()
    }

    /// The runs of each row from the top: the row, the first column, one past the last.
    pub fn runs(&self) -> impl Iterator<Item = (u32, u32, u32)> {
        self.rows.iter().flat_map(|(row, runs)| runs.iter().map(|(start, end)| (*row, *start, *end)))
    }

    /// Each cell as column and row, in reading order.
    pub fn each_cell(&self) -> impl Iterator<Item = (u32, u32)> {
        self.runs().flat_map(|(row, start, end)| (start..end).map(move |column| (column, row)))
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many cells it has.
    pub fn cells(&self) -> u64 {
        self.runs().map(|(_, start, end)| u64::from(end - start)).sum()
    }

    /// Whether the cell is in it.
    pub fn contains(&self, column: u32, row: u32) -> bool {
        self.rows.get(&row).is_some_and(|runs| within(runs, column))
    }

    /// Whether all cells of the rectangle are in it.
    pub fn covers(&self, rectangle: CellRect) -> bool {
        let whole = |runs: &Vec<(u32, u32)>| {
            let after = runs.partition_point(|run| run.0 <= rectangle.column);
            after > 0 && rectangle.right() <= runs[after - 1].1
        };
        rectangle.rows as usize <= self.rows.len()
            && (rectangle.row..rectangle.bottom()).all(|row| self.rows.get(&row).is_some_and(whole))
    }

    /// Whether a cell of the rectangle is in it.
    pub fn touches(&self, rectangle: CellRect) -> bool {
        let cell = |runs: &Vec<(u32, u32)>| {
            let after = runs.partition_point(|run| run.1 <= rectangle.column);
            runs.get(after).is_some_and(|run| run.0 < rectangle.right())
        };
        self.rows.range(rectangle.row..rectangle.bottom().max(rectangle.row)).any(|(_, runs)| cell(runs))
    }

    /// The smallest rectangle that holds it; none where it has no cell.
    pub fn bounds(&self) -> Option<CellRect> {
        let (top, bottom) = (*self.rows.first_key_value()?.0, *self.rows.last_key_value()?.0);
        let left = self.rows.values().filter_map(|runs| runs.first()).map(|run| run.0).min()?;
        let right = self.rows.values().filter_map(|runs| runs.last()).map(|run| run.1).max()?;
        Some(CellRect::new(left, top, right - left, bottom - top + 1))
    }

    /// The cells of either.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let mut rows = self.rows.clone();
        for (row, runs) in &other.rows {
            let here = rows.entry(*row).or_default();
            *here = combine(here, runs, |one, two| one || two);
        }
        Self { rows }
    }

    /// The cells of both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        self.with_row_changed(|row, runs| combine(runs, other.rows.get(row)?, |one, two| one && two).into())
    }

    /// The cells of this one that the other has not.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Self {
        self.with_row_changed(|row, runs| {
            let others = other.rows.get(row);
            Some(others.map_or_else(|| runs.to_vec(), |others| combine(runs, others, |one, two| one && !two)))
        })
    }

    /// Whether the two have a cell in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (few, many) = if self.rows.len() <= other.rows.len() { (self, other) } else { (other, self) };
        few.rows.iter().any(|(row, runs)| {
            let others = many.rows.get(row);
            others.is_some_and(|others| !combine(runs, others, |one, two| one && two).is_empty())
        })
    }

    /// The cells in the first so many columns and rows.
    #[must_use]
    pub fn within(&self, columns: u32, rows: u32) -> Self {
        let clipped = self.rows.range(..rows).map(|(row, runs)| {
            let inside = runs.iter().filter(|run| run.0 < columns);
            (*row, inside.map(|(start, end)| (*start, (*end).min(columns))).collect::<Vec<_>>())
        });
        Self { rows: clipped.filter(|(_, runs)| !runs.is_empty()).collect() }
    }

    /// The cells for which `keep` answers yes of column and row.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(u32, u32) -> bool) -> Self {
        self.with_row_changed(|row, runs| {
            let mut kept = Vec::new();
            for column in runs.iter().flat_map(|(start, end)| *start..*end).filter(|column| keep(*column, *row)) {
                go_on(&mut kept, column, column + 1);
            }
            Some(kept)
        })
    }

    /// The same cells so many columns to the right and rows down; none where a cell would lie left of column 0, above row
    /// 0, or beyond what a number holds.
    pub fn moved(&self, columns: i64, rows: i64) -> Option<Self> {
        let to = |place: u32, by: i64| u32::try_from(i64::from(place) + by).ok();
        let moved = self.rows.iter().map(|(row, runs)| {
            let runs = runs.iter().map(|(start, end)| Some((to(*start, columns)?, to(*end, columns)?)));
            Some((to(*row, rows)?, runs.collect::<Option<Vec<_>>>()?))
        });
        Some(Self { rows: moved.collect::<Option<_>>()? })
    }

    /// Mirrored within its bounds.
    #[must_use]
    pub fn mirrored(&self, axis: Axis) -> Self {
        let Some(bounds) = self.bounds() else { return Self::default() };
        self.runs()
            .map(|(row, start, end)| match axis {
                Axis::Upright => CellRect::new(bounds.column + (bounds.right() - end), row, end - start, 1),
                Axis::Level => CellRect::new(start, bounds.row + (bounds.bottom() - 1 - row), end - start, 1),
            })
            .collect()
    }

    /// Turned clockwise by a quarter; the upper left corner of its bounds stays where it is.
    #[must_use]
    pub fn turned(&self) -> Self {
        let Some(bounds) = self.bounds() else { return Self::default() };
        self.runs()
            .map(|(row, start, end)| {
                let column = bounds.column + (bounds.bottom() - 1 - row);
                CellRect::new(column, bounds.row + (start - bounds.column), 1, end - start)
            })
            .collect()
    }

    /// What hangs together over the sides of cells, each part by itself, in reading order of their first cells.
    pub fn parts(&self) -> Vec<Self> {
        let runs: Vec<(u32, u32, u32)> = self.runs().collect();
        let mut owner: Vec<usize> = (0..runs.len()).collect();
        let mut above = 0;
        for (index, (row, start, end)) in runs.iter().enumerate() {
            // The runs of the row above that end before this one begins touch nothing further on either.
            while runs[above].0 + 1 < *row || (runs[above].0 + 1 == *row && runs[above].2 <= *start) {
                above += 1;
            }
            let beside = (above..index).take_while(|other| runs[*other].0 + 1 == *row && runs[*other].1 < *end);
            for other in beside.collect::<Vec<_>>() {
                let (one, two) = (root(&mut owner, index), root(&mut owner, other));
                owner[one.max(two)] = one.min(two);
            }
        }
        let mut parts: BTreeMap<usize, Self> = BTreeMap::new();
        for (index, (row, start, end)) in runs.iter().enumerate() {
            let part = parts.entry(root(&mut owner, index)).or_default();
            part.rows.entry(*row).or_default().push((*start, *end));
        }
        parts.into_values().collect()
    }

    /// Whether it hangs together: it has a cell, and one comes from each to each other over the sides of cells.
    pub fn is_connected(&self) -> bool {
        self.parts().len() == 1
    }

    /// As a unit's shape, with as few rectangles as going down the rows finds; none where it has no cell. The same cells
    /// always make the same shape.
    pub fn to_shape(&self) -> Option<Shape> {
        let mut done: Vec<CellRect> = Vec::new();
        // From left to right, as the runs are.
        let mut open: Vec<CellRect> = Vec::new();
        for (row, runs) in &self.rows {
            let mut before = std::mem::take(&mut open).into_iter().peekable();
            for (start, end) in runs {
                while let Some(left) = before.next_if(|rectangle| rectangle.column < *start) {
                    done.push(left);
                }
                let goes_on = |rectangle: &CellRect| {
                    (rectangle.column, rectangle.right(), rectangle.bottom()) == (*start, *end, *row)
                };
                open.push(match before.next_if(goes_on) {
                    Some(above) => CellRect { rows: above.rows + 1, ..above },
                    None => CellRect::new(*start, *row, end - start, 1),
                });
            }
            done.extend(before);
        }
        done.extend(open);
        done.sort_unstable_by_key(|rectangle| (rectangle.row, rectangle.column));
        Shape::new(done)
    }

    /// With the runs of each row as `change` answers of the row and its runs; a row of which it answers nothing is gone.
    fn with_row_changed(&self, change: impl Fn(&u32, &[(u32, u32)]) -> Option<Vec<(u32, u32)>>) -> Self {
        let changed = self.rows.iter().filter_map(|(row, runs)| Some((*row, change(row, runs)?)));
        Self { rows: changed.filter(|(_, runs)| !runs.is_empty()).collect() }
    }
}

impl FromIterator<CellRect> for Region {
    fn from_iter<I: IntoIterator<Item = CellRect>>(rectangles: I) -> Self {
        let mut rows = BTreeMap::new();
        for band in bands(rectangles, FARTHEST, FARTHEST) {
            rows.extend((band.top..band.bottom).map(|row| (row, band.runs.clone())));
        }
        Self { rows }
    }
}

impl From<&Shape> for Region {
    fn from(shape: &Shape) -> Self {
        shape.rectangles().iter().copied().collect()
    }
}

/// Rows with the same runs.
pub(super) struct Band {
    /// The first row.
    pub(super) top: u32,
    /// One past the last.
    pub(super) bottom: u32,
    /// As the runs of a [`Region`]; at least one.
    pub(super) runs: Vec<(u32, u32)>,
}

impl Band {
    /// How many cells it has.
    pub(super) fn cells(&self) -> u64 {
        let columns: u64 = self.runs.iter().map(|(start, end)| u64::from(end - start)).sum();
        columns * u64::from(self.bottom - self.top)
    }
}

/// What rectangles cover of the first so many columns and rows, from top to bottom. However often they cover a cell, it
/// takes no longer than by rectangles and by cells.
pub(super) fn bands(rectangles: impl IntoIterator<Item = CellRect>, columns: u32, rows: u32) -> Vec<Band> {
    let mut turns: BTreeMap<u32, Vec<(u32, i32)>> = BTreeMap::new();
    for rectangle in rectangles {
        let (left, right) = (rectangle.column, rectangle.right().min(columns));
        let (top, bottom) = (rectangle.row, rectangle.bottom().min(rows));
        if left < right && top < bottom {
            turns.entry(top).or_default().extend([(left, 1), (right, -1)]);
            turns.entry(bottom).or_default().extend([(left, -1), (right, 1)]);
        }
    }
    let mut found: Vec<Band> = Vec::new();
    // By how many more rectangles begin at a column than end there.
    let mut begun: BTreeMap<u32, i32> = BTreeMap::new();
    for (row, turns) in turns {
        if let Some(last) = found.last_mut() {
            last.bottom = row;
        }
        for (column, turn) in turns {
            *begun.entry(column).or_default() += turn;
        }
        begun.retain(|_, turn| *turn != 0);
        found.push(Band { top: row, bottom: row, runs: covered(&begun) });
    }
    found.retain(|band| !band.runs.is_empty());
    found
}

/// The stretches in which more has begun than ended.
fn covered(begun: &BTreeMap<u32, i32>) -> Vec<(u32, u32)> {
    let mut runs = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (column, turn) in begun {
        if depth == 0 {
            start = *column;
        }
        depth += turn;
        if depth == 0 {
            runs.push((start, *column));
        }
    }
    runs
}

/// Whether the column is in one of the runs.
fn within(runs: &[(u32, u32)], column: u32) -> bool {
    let after = runs.partition_point(|run| run.0 <= column);
    after > 0 && column < runs[after - 1].1
}

/// Adds a stretch after the runs; it goes on from the last where it touches it.
fn go_on(runs: &mut Vec<(u32, u32)>, start: u32, end: u32) {
    match runs.last_mut() {
        Some(last) if last.1 == start => last.1 = end,
        _ => runs.push((start, end)),
    }
}

/// The stretches of a row in which `holds` answers yes of being in the one and in the other.
fn combine(one: &[(u32, u32)], two: &[(u32, u32)], holds: impl Fn(bool, bool) -> bool) -> Vec<(u32, u32)> {
    let mut ends: Vec<u32> = one.iter().chain(two).flat_map(|(start, end)| [*start, *end]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut found: Vec<(u32, u32)> = Vec::new();
    for stretch in ends.windows(2) {
        if holds(within(one, stretch[0]), within(two, stretch[0])) {
            go_on(&mut found, stretch[0], stretch[1]);
        }
    }
    found
}

fn root(owner: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while owner[at] != at {
        owner[at] = owner[owner[at]];
        at = owner[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn drawn(drawing: &str) -> Region {
        let rows = (0..).zip(drawing.lines().map(str::trim));
        rows.flat_map(|(row, line)| {
            let cells = (0..).zip(line.chars()).filter(|(_, cell)| *cell == '#');
            cells.map(move |(column, _)| CellRect::new(column, row, 1, 1)).collect::<Vec<_>>()
        })
        .collect()
    }

    #[test]
    fn parts_hang_together_over_sides_alone() {
        let sizes = |drawing: &str| drawn(drawing).parts().iter().map(Region::cells).collect::<Vec<_>>();
        assert_eq!(sizes("##.\n..#"), [2, 1]);
        assert_eq!(sizes("#.#\n###"), [5]);
        assert_eq!(sizes("#.#.#\n#.#.#\n###.#"), [7, 3]);
        assert_eq!(sizes("#.#\n...\n#.#"), [1, 1, 1, 1]);
        assert_eq!(sizes(""), Vec::<u64>::new());
        assert!(!drawn("").is_connected() && drawn("#").is_connected());
    }

    #[test]
    fn a_quarter_turn_and_mirrors() {
        let l_shape = drawn("#..\n###");
        assert_eq!(l_shape.turned(), drawn("##\n#.\n#."));
        assert_eq!(l_shape.mirrored(Axis::Upright), drawn("..#\n###"));
        assert_eq!(l_shape.mirrored(Axis::Level), drawn("###\n#.."));
        assert_eq!(l_shape.moved(-1, 0), None);
        assert_eq!(l_shape.moved(1, 1), Some(drawn("....\n.#..\n.###")));
    }

    #[test]
    fn the_shape_goes_down_the_rows() {
        let shape = drawn("##\n##\n####").to_shape().unwrap();
        assert_eq!(shape.rectangles(), [CellRect::new(0, 0, 2, 2), CellRect::new(0, 2, 4, 1)]);
        assert_eq!(drawn("").to_shape(), None);
    }

    #[test]
    fn what_goes_on_for_ever_is_cut_off() {
        let endless = Region::rectangle(CellRect::new(1, 2, u32::MAX, 4_000_000_000));
        assert_eq!(endless.bounds(), Some(CellRect::new(1, 2, FARTHEST - 1, FARTHEST - 2)));
        assert_eq!(Region::rectangle(CellRect::new(u32::MAX, u32::MAX, 1, 1)), Region::default());
        assert_eq!(endless.within(3, 4), Region::rectangle(CellRect::new(1, 2, 2, 2)));
        assert!(!endless.covers(CellRect::new(1, 2, 1, u32::MAX)) && endless.touches(CellRect::new(0, 0, 9, u32::MAX)));
        let many = vec![CellRect::new(0, 0, 4096, 4096); 100_000];
        assert_eq!(many.into_iter().collect::<Region>(), Region::rectangle(CellRect::new(0, 0, 4096, 4096)));
    }

    fn rectangles() -> impl Strategy<Value = Vec<CellRect>> {
        let rectangle = (0..12_u32, 0..12_u32, 1..6_u32, 1..6_u32);
        prop::collection::vec(rectangle.prop_map(|(c, r, w, h)| CellRect::new(c, r, w, h)), 0..8)
    }

    fn cells(rectangles: &[CellRect]) -> BTreeSet<(u32, u32)> {
        let each = rectangles.iter().flat_map(|r| (r.column..r.right()).map(move |column| (r, column)));
        each.flat_map(|(r, column)| (r.row..r.bottom()).map(move |row| (column, row))).collect()
    }

    fn of(region: &Region) -> BTreeSet<(u32, u32)> {
        region.each_cell().collect()
    }

    proptest! {
        #[test]
        fn a_region_is_a_set_of_cells(one in rectangles(), two in rectangles()) {
            let (a, b) = (cells(&one), cells(&two));
            let (one, two): (Region, Region) = (one.into_iter().collect(), two.into_iter().collect());
            prop_assert_eq!(&of(&one), &a);
            prop_assert_eq!(of(&one.union(&two)), &a | &b);
            prop_assert_eq!(of(&one.intersection(&two)), &a & &b);
            prop_assert_eq!(of(&one.difference(&two)), &a - &b);
            prop_assert_eq!(one.overlaps(&two), !a.is_disjoint(&b));
            prop_assert_eq!(one.cells(), a.len() as u64);
            prop_assert_eq!(one.filtered(|column, row| column > row), one.difference(&one.filtered(|c, r| c <= r)));
        }

        #[test]
        fn a_rectangle_is_covered_or_touched(rectangles in rectangles(), c in 0..14_u32, r in 0..14_u32, w in 1..4_u32) {
            let region: Region = rectangles.into_iter().collect();
            for asked in [CellRect::new(c, r, w, 1), CellRect::new(c, r, 1, w), CellRect::new(c, r, 2, 2)] {
                let alone = Region::rectangle(asked);
                prop_assert_eq!(region.covers(asked), alone.difference(&region).is_empty());
                prop_assert_eq!(region.touches(asked), alone.overlaps(&region));
            }
            prop_assert_eq!(region.within(c, r), region.filtered(|column, row| column < c && row < r));
            prop_assert!(region.each_cell().all(|(column, row)| region.contains(column, row)));
        }

        #[test]
        fn its_shape_covers_it_once(rectangles in rectangles()) {
            let region: Region = rectangles.into_iter().collect();
            let shape = region.to_shape();
            prop_assert_eq!(&shape.as_ref().map(Region::from).unwrap_or_default(), &region);
            prop_assert_eq!(shape.map_or(0, |shape| shape.cells()), region.cells());
        }

        #[test]
        fn its_parts_are_all_of_it_and_each_hangs_together(rectangles in rectangles()) {
            let region: Region = rectangles.into_iter().collect();
            let parts = region.parts();
            prop_assert!(parts.iter().all(Region::is_connected));
            prop_assert_eq!(parts.iter().map(Region::cells).sum::<u64>(), region.cells());
            prop_assert_eq!(&parts.iter().fold(Region::default(), |all, part| all.union(part)), &region);
            for (index, part) in parts.iter().enumerate() {
                let grown = [(1, 0), (-1, 0), (0, 1), (0, -1)].iter().filter_map(|(c, r)| part.moved(*c, *r));
                let grown = grown.fold(part.clone(), |grown, moved| grown.union(&moved));
                prop_assert!(parts.iter().skip(index + 1).all(|other| !other.overlaps(&grown)));
            }
        }

        #[test]
        fn four_quarter_turns_and_two_mirrors_change_nothing(rectangles in rectangles()) {
            let region: Region = rectangles.into_iter().collect();
            prop_assert_eq!(&region.turned().turned().turned().turned(), &region);
            for axis in [Axis::Upright, Axis::Level] {
                prop_assert_eq!(region.mirrored(axis).mirrored(axis), region.clone());
            }
            prop_assert_eq!(region.moved(3, 5).and_then(|moved| moved.moved(-3, -5)), Some(region));
        }
    }
}
