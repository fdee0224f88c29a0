//! What a unit covers on its floor: rectangles of cells.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
            return Err(serde::de::Error::custom(
                "a rectangle (column, row, columns, rows) has at least one column and one row",
            ));
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
        self.0.iter().map(CellRect::cells).sum()
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

    /// Its largest rectangle, where a label has the most room.
    pub fn largest(&self) -> CellRect {
        self.0.iter().copied().max_by_key(CellRect::cells).unwrap_or(CellRect::new(0, 0, 1, 1))
    }
}

impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(Deserialize::deserialize(deserializer)?)
            .ok_or_else(|| serde::de::Error::custom("a shape has at least one rectangle (column, row, columns, rows)"))
    }
}
