//! What a unit covers on its floor: rectangles of cells.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is said where a rectangle has no cell.
pub const EMPTY_RECTANGLE: &str = "a rectangle (column, row, columns, rows) has at least one column and one row";
/// What is said where a shape has no rectangle.
pub const EMPTY_SHAPE: &str = "a shape has at least one rectangle (column, row, columns, rows)";

/// A rectangle of cells; written `(column, row, columns, rows)`.
///
/// Column 0 is the leftmost, row 0 the topmost. A rectangle has at least one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRect {
    /// The leftmost column.
    pub column: u32,
    /// The topmost row.
    pub row: u32,
    /// How many columns wide, at least 1.
    pub columns: u32,
    /// How many rows high, at least 1.
    pub rows: u32,
}

impl CellRect {
    /// A rectangle of cells.
    pub const fn new(column: u32, row: u32, columns: u32, rows: u32) -> Self {
        Self { column, row, columns, rows }
    }

    /// One column past the right edge.
    pub const fn right(&self) -> u32 {
        self.column.saturating_add(self.columns)
    }

    /// One row past the bottom edge.
    pub const fn bottom(&self) -> u32 {
        self.row.saturating_add(self.rows)
    }

    /// How many cells it has.
    pub const fn cells(&self) -> u64 {
        self.columns as u64 * self.rows as u64
    }

    /// Whether the cell is in it.
    pub const fn contains(&self, column: u32, row: u32) -> bool {
        self.column <= column && column < self.right() && self.row <= row && row < self.bottom()
    }

    /// How many cells the two have in common.
    pub fn cells_in_common(&self, other: &Self) -> u64 {
        let columns = self.right().min(other.right()).saturating_sub(self.column.max(other.column));
        let rows = self.bottom().min(other.bottom()).saturating_sub(self.row.max(other.row));
        u64::from(columns) * u64::from(rows)
    }

    /// Whether the two have a cell in common.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.column < other.right()
            && other.column < self.right()
            && self.row < other.bottom()
            && other.row < self.bottom()
    }
}

impl Serialize for CellRect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.column, self.row, self.columns, self.rows).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CellRect {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (column, row, columns, rows) = Deserialize::deserialize(deserializer)?;
        if columns == 0 || rows == 0 {
            return Err(serde::de::Error::custom(EMPTY_RECTANGLE));
        }
        Ok(Self { column, row, columns, rows })
    }
}

/// One or more rectangles of cells, so that L-shapes exist. Well-formed rectangles of one shape do not overlap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shape(Vec<CellRect>);

impl Shape {
    /// The shape of these rectangles, `None` where there is none.
    pub fn new(rectangles: Vec<CellRect>) -> Option<Self> {
        (!rectangles.is_empty()).then_some(Self(rectangles))
    }

    /// One rectangle.
    pub fn rectangle(column: u32, row: u32, columns: u32, rows: u32) -> Self {
        Self(vec![CellRect::new(column, row, columns.max(1), rows.max(1))])
    }

    /// The rectangles, at least one.
    pub fn rectangles(&self) -> &[CellRect] {
        &self.0
    }

    /// How many cells it covers.
    pub fn cells(&self) -> u64 {
        self.0.iter().map(CellRect::cells).fold(0, u64::saturating_add)
    }

    /// Whether the cell is in it.
    pub fn contains(&self, column: u32, row: u32) -> bool {
        self.0.iter().any(|rectangle| rectangle.contains(column, row))
    }

    /// The smallest rectangle that holds it.
    pub fn bounds(&self) -> CellRect {
        let column = self.0.iter().map(|r| r.column).min().unwrap_or_default();
        let row = self.0.iter().map(|r| r.row).min().unwrap_or_default();
        let right = self.0.iter().map(CellRect::right).max().unwrap_or_default();
        let bottom = self.0.iter().map(CellRect::bottom).max().unwrap_or_default();
        CellRect::new(column, row, right.saturating_sub(column), bottom.saturating_sub(row))
    }

    /// Its outline: straight runs between cells in it and cells outside, joined where they go on in one line.
    ///
    /// Upright runs come first, from left to right, then level ones from top to bottom.
    pub fn edges(&self) -> Vec<Edge> {
        outline(&self.0)
    }

    /// Its largest rectangle, where a label has the most room.
    pub fn largest(&self) -> CellRect {
        self.0.iter().copied().max_by_key(CellRect::cells).unwrap_or(CellRect::new(0, 0, 1, 1))
    }
}

/// A straight piece of an outline between two corners of cells, from left to right or from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// Column and row line of its left or upper end.
    pub from: (u32, u32),
    /// Column and row line of its right or lower end.
    pub to: (u32, u32),
}

/// The outline of rectangles that do not overlap, those of several shapes included.
pub fn outline(rectangles: &[CellRect]) -> Vec<Edge> {
    let mut upright = Sides::default();
    let mut level = Sides::default();
    for rectangle in rectangles {
        upright.add(rectangle.column, rectangle.right(), rectangle.row, rectangle.bottom());
        level.add(rectangle.row, rectangle.bottom(), rectangle.column, rectangle.right());
    }
    let upright = upright.runs().into_iter().map(|(x, from, to)| Edge { from: (x, from), to: (x, to) });
    let level = level.runs().into_iter().map(|(y, from, to)| Edge { from: (from, y), to: (to, y) });
    upright.chain(level).collect()
}

/// By line: where rectangles that lie before it, and after it, begin and end along it.
#[derive(Default)]
struct Sides(BTreeMap<u32, Vec<(u32, [i32; 2])>>);

impl Sides {
    fn add(&mut self, first: u32, last: u32, from: u32, to: u32) {
        self.0.entry(first).or_default().extend([(from, [0, 1]), (to, [0, -1])]);
        self.0.entry(last).or_default().extend([(from, [1, 0]), (to, [-1, 0])]);
    }

    /// The stretches of each line with a rectangle on one side only.
    fn runs(self) -> Vec<(u32, u32, u32)> {
        let mut runs = Vec::new();
        for (line, mut turns) in self.0 {
            turns.sort_unstable();
            let mut depth = [0, 0];
            let mut open: Option<u32> = None;
            for here in turns.chunk_by(|a, b| a.0 == b.0) {
                for (_, turn) in here {
                    depth = [depth[0] + turn[0], depth[1] + turn[1]];
                }
                let place = here[0].0;
                match (open, (depth[0] > 0) != (depth[1] > 0)) {
                    (None, true) => open = Some(place),
                    (Some(from), false) => {
                        runs.push((line, from, place));
                        open = None;
                    }
                    _ => {}
                }
            }
        }
        runs
    }
}

impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Deserialize::deserialize(deserializer)?).ok_or_else(|| serde::de::Error::custom(EMPTY_SHAPE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(rectangles: &[(u32, u32, u32, u32)]) -> Vec<[u32; 4]> {
        let rectangles = rectangles.iter().map(|(c, r, w, h)| CellRect::new(*c, *r, *w, *h)).collect();
        let edges = Shape::new(rectangles).unwrap().edges();
        edges.iter().map(|edge| [edge.from.0, edge.from.1, edge.to.0, edge.to.1]).collect()
    }

    #[test]
    fn the_outline_of_one_rectangle_has_four_edges() {
        assert_eq!(edges(&[(1, 2, 3, 4)]), [[1, 2, 1, 6], [4, 2, 4, 6], [1, 2, 4, 2], [1, 6, 4, 6]]);
    }

    #[test]
    fn what_two_rectangles_share_is_not_outline() {
        assert_eq!(edges(&[(0, 0, 2, 2), (2, 0, 2, 2)]), edges(&[(0, 0, 4, 2)]));
        // An L: its inner corner splits nothing else.
        let l_shape = [[0, 0, 0, 4], [2, 0, 2, 2], [4, 2, 4, 4], [0, 0, 2, 0], [2, 2, 4, 2], [0, 4, 4, 4]];
        assert_eq!(edges(&[(0, 0, 2, 4), (2, 2, 2, 2)]), l_shape);
    }

    #[test]
    fn endless_rectangles_have_as_many_cells_as_a_number_holds() {
        let endless = CellRect::new(0, 0, u32::MAX, u32::MAX);
        assert_eq!(Shape::new(vec![endless; 2]).unwrap().cells(), u64::MAX);
    }

    #[test]
    fn an_outline_is_a_ring_around_the_cells_of_the_shape() {
        let shape = Shape::new(vec![CellRect::new(0, 0, 3, 1), CellRect::new(0, 1, 1, 2), CellRect::new(2, 1, 1, 1)]);
        let shape = shape.unwrap();
        let length: u32 = shape.edges().iter().map(|e| e.to.0 - e.from.0 + e.to.1 - e.from.1).sum();
        let cell_sides: u32 = (0..4)
            .flat_map(|row| (0..4).map(move |column| (column, row)))
            .filter(|(column, row)| shape.contains(*column, *row))
            .map(|(column, row)| {
                let beside = [(1, 0), (-1, 0), (0, 1), (0, -1)];
                let outside = |step: &(i64, i64)| {
                    let at = (i64::from(column) + step.0, i64::from(row) + step.1);
                    let inside = u32::try_from(at.0).ok().zip(u32::try_from(at.1).ok());
                    !inside.is_some_and(|(column, row)| shape.contains(column, row))
                };
                u32::try_from(beside.iter().filter(|step| outside(step)).count()).unwrap()
            })
            .sum();
        assert_eq!(length, cell_sides);
    }
}
