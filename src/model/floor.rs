//! Floors, and what is drawn on them beside their units.

use serde::{Deserialize, Serialize};

use super::number::finite;
use super::{BuildingId, Edge, FloorId, Shape};

/// A floor: a grid of square cells. Levels are unique in a building.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    /// Its id.
    pub id: FloorId,
    /// The building it belongs to.
    pub building: BuildingId,
    /// 0 is the ground floor, -1 the first basement.
    pub level: i32,
    /// A name of its own, or empty.
    pub name: String,
    /// How many cells wide.
    pub columns: u32,
    /// How many cells deep.
    pub rows: u32,
    /// The side of a cell in metres.
    pub module: f64,
    /// The cells that lie within the building, where its outline was drawn.
    pub outline: Option<Shape>,
    /// Doors and windows.
    pub openings: Vec<Opening>,
    /// What is written on the plan beside its units.
    pub captions: Vec<Caption>,
    /// The picture that the plan is drawn over.
    pub underlay: Option<Underlay>,
}

impl Floor {
    /// The widest and deepest grid allowed, in cells.
    pub const LARGEST_SIDE: u32 = 4096;

    /// A floor without a name of its own, on which nothing is drawn.
    pub const fn new(id: FloorId, building: BuildingId, level: i32, columns: u32, rows: u32, module: f64) -> Self {
        Self {
            id,
            building,
            level,
            name: String::new(),
            columns,
            rows,
            module,
            outline: None,
            openings: Vec::new(),
            captions: Vec::new(),
            underlay: None,
        }
    }

    /// The area of one cell in m².
    pub fn cell_area(&self) -> f64 {
        self.module * self.module
    }

    /// The area of a shape on this floor in m².
    pub fn area_of(&self, shape: &Shape) -> f64 {
        shape.cells() as f64 * self.cell_area()
    }
}

/// What an opening in a wall is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OpeningKind {
    #[default]
    Door,
    Window,
}

impl OpeningKind {
    /// All.
    pub const ALL: [Self; 2] = [Self::Door, Self::Window];
}

/// A door or a window: a mark on a straight piece of the lines between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Which of the two.
    pub kind: OpeningKind,
    /// Column and row line of its left or upper end.
    pub from: (u32, u32),
    /// Column and row line of its right or lower end.
    pub to: (u32, u32),
}

impl Opening {
    /// An opening on a piece of a line.
    pub const fn new(kind: OpeningKind, edge: Edge) -> Self {
        Self { kind, from: edge.from, to: edge.to }
    }

    /// The piece of a line it lies on.
    pub const fn edge(&self) -> Edge {
        Edge { from: self.from, to: self.to }
    }

    /// Whether it lies on a level line.
    pub const fn is_level(&self) -> bool {
        self.from.1 == self.to.1
    }

    /// How many sides of cells it is long; 0 where a file has it run backwards.
    pub const fn cells(&self) -> u32 {
        self.to.0.saturating_sub(self.from.0).saturating_add(self.to.1.saturating_sub(self.from.1))
    }

    /// Whether a door opens to the right, or down, rather than to the left, or up: into the cell of the higher rank, which the
    /// caller gives to rooms, then to corridors, then to what lies outside.
    pub fn opens_after(&self, rank: impl Fn(u32, u32) -> u8) -> bool {
        let (column, row) = self.from;
        let before = if self.is_level() {
            row.checked_sub(1).map(|row| (column, row))
        } else {
            column.checked_sub(1).map(|column| (column, row))
        };
        rank(column, row) >= before.map_or(0, |(column, row)| rank(column, row))
    }

    /// Whether a door on a grid of this module, in metres, has two leaves: where it is wider than one and a half metres.
    pub fn has_two_leaves(&self, module: f64) -> bool {
        f64::from(self.cells()) * module > 1.5
    }
}

/// A text on the plan that belongs to no unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caption {
    /// What it says.
    pub text: String,
    /// How far its middle lies from the left edge of the grid, in cells.
    #[serde(deserialize_with = "finite")]
    pub column: f64,
    /// How far its middle lies from the upper edge of the grid, in cells.
    #[serde(deserialize_with = "finite")]
    pub row: f64,
}

/// A picture under the grid that a plan is drawn over: an image, or the first page of a PDF.
///
/// Its place and size are in metres, so that they hold whatever becomes of the module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Underlay {
    /// Its file, as a relative path from the folder of the layout, with `/` between folders.
    pub file: String,
    /// How far its middle lies from the left edge of the grid, in metres.
    #[serde(deserialize_with = "finite")]
    pub x: f64,
    /// How far its middle lies from the upper edge of the grid, in metres.
    #[serde(deserialize_with = "finite")]
    pub y: f64,
    /// How wide it is, in metres, before it is turned.
    #[serde(deserialize_with = "finite")]
    pub width: f64,
    /// By how many degrees it is turned clockwise.
    #[serde(default, deserialize_with = "finite", skip_serializing_if = "is_nought")]
    pub rotation: f64,
    /// How much of it is seen, from 0 (nothing) to 1 (all).
    #[serde(deserialize_with = "finite")]
    pub opacity: f64,
    /// Whether the pointer leaves it where it is.
    #[serde(default, skip_serializing_if = "super::unit::is_false")]
    pub locked: bool,
}

impl Underlay {
    /// Whether the path is relative and stays within the folder of the layout.
    pub fn has_safe_path(&self) -> bool {
        let hostile = self.file.contains(['\\', ':', '\0']) || self.file.starts_with('/');
        !self.file.is_empty() && !hostile && self.file.split('/').all(|part| !matches!(part, "" | "." | ".."))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_nought(number: &f64) -> bool {
    *number == 0.0
}
