//! Sets of cells, for whatever is drawn: joined, cut, moved, turned, and taken apart where they do not hang together.

use std::collections::BTreeMap;

use super::{CellRect, Shape};

/// An axis to mirror about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// An upright one: left becomes right.
    Upright,
    /// A level one: up becomes down.
    Level,
}

/// A set of cells, kept as the runs of each row. Two regions with the same cells are equal.
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
        self.rows.get(&row).is_some_and(|runs| runs.iter().any(|(start, end)| (*start..*end).contains(&column)))
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
        self.combined(other, |one, two| one || two)
    }

    /// The cells of both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        self.combined(other, |one, two| one && two)
    }

    /// The cells of this one that the other has not.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Self {
        self.combined(other, |one, two| one && !two)
    }

    /// Whether the two have a cell in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        !self.intersection(other).is_empty()
    }

    /// The cells for which `keep` answers yes of column and row.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(u32, u32) -> bool) -> Self {
        self.each_cell()
            .filter(|(column, row)| keep(*column, *row))
            .map(|(column, row)| CellRect::new(column, row, 1, 1))
            .collect()
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
        let mut open: Vec<CellRect> = Vec::new();
        for (row, runs) in &self.rows {
            let (going_on, ended): (Vec<_>, Vec<_>) = open.into_iter().partition(|rectangle| {
                rectangle.bottom() == *row && runs.contains(&(rectangle.column, rectangle.right()))
            });
            done.extend(ended);
            let begun = |run: &(u32, u32)| CellRect::new(run.0, *row, run.1 - run.0, 1);
            open = runs
                .iter()
                .map(|run| {
                    let from = going_on.iter().find(|rectangle| (rectangle.column, rectangle.right()) == *run);
                    from.map_or_else(|| begun(run), |from| CellRect { rows: from.rows + 1, ..*from })
                })
                .collect();
        }
        done.extend(open);
        done.sort_unstable_by_key(|rectangle| (rectangle.row, rectangle.column));
        Shape::new(done)
    }

    fn combined(&self, other: &Self, holds: impl Fn(bool, bool) -> bool) -> Self {
        let mut rows = BTreeMap::new();
        for row in self.rows.keys().chain(other.rows.keys()) {
            if rows.contains_key(row) {
                continue;
            }
            let empty = Vec::new();
            let (one, two) = (self.rows.get(row).unwrap_or(&empty), other.rows.get(row).unwrap_or(&empty));
            let runs = combine(one, two, &holds);
            if !runs.is_empty() {
                rows.insert(*row, runs);
            }
        }
        Self { rows }
    }
}

impl FromIterator<CellRect> for Region {
    fn from_iter<I: IntoIterator<Item = CellRect>>(rectangles: I) -> Self {
        let mut rows: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
        for rectangle in rectangles {
            for row in rectangle.row..rectangle.bottom() {
                rows.entry(row).or_default().push((rectangle.column, rectangle.right()));
            }
        }
        for runs in rows.values_mut() {
            runs.retain(|(start, end)| start < end);
            runs.sort_unstable();
            runs.dedup_by(|next, run| {
                let touches = next.0 <= run.1;
                if touches {
                    run.1 = run.1.max(next.1);
                }
                touches
            });
        }
        rows.retain(|_, runs| !runs.is_empty());
        Self { rows }
    }
}

impl From<&Shape> for Region {
    fn from(shape: &Shape) -> Self {
        shape.rectangles().iter().copied().collect()
    }
}

/// The stretches of a row in which `holds` answers yes of being in the one and in the other.
fn combine(one: &[(u32, u32)], two: &[(u32, u32)], holds: impl Fn(bool, bool) -> bool) -> Vec<(u32, u32)> {
    let mut ends: Vec<u32> = one.iter().chain(two).flat_map(|(start, end)| [*start, *end]).collect();
    ends.sort_unstable();
    ends.dedup();
    let within = |runs: &[(u32, u32)], at: u32| {
        let after = runs.partition_point(|run| run.0 <= at);
        after > 0 && at < runs[after - 1].1
    };
    let mut found: Vec<(u32, u32)> = Vec::new();
    for stretch in ends.windows(2) {
        if !holds(within(one, stretch[0]), within(two, stretch[0])) {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.1 == stretch[0] => last.1 = stretch[1],
            _ => found.push((stretch[0], stretch[1])),
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
