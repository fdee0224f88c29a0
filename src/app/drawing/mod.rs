//! Draw mode: the tool in hand, what is being drawn with it, and what comes of it.
//!
//! Split as: [`draft`] (what is being drawn, until it is done), [`gesture`] (what pointer and keys make of it), [`size`]
//! (sizes typed while drawing), [`run`] (how what was drawn becomes a change of the document).

mod draft;
mod gesture;
mod run;
mod size;

use std::collections::BTreeSet;

use egui::Key;

use crate::model::{Axis, Caption, Edge, FloorId, Opening, OpeningKind, Region, UnitId, UnitUse};
use crate::operations::{ChangeModule, Clipboard, MergeUnits, ResizeGrid, Split};

pub use draft::{Corner, Draft, RectangleDraft, nearest_edge, wall_near};
pub use gesture::{DrawInput, Drawn, Sheet};
pub use size::TypedSize;

/// What the pointer does in draw mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tool {
    /// Selects units, moves them, and moves the walls of the one selected.
    #[default]
    Select,
    /// Draws a rectangular unit.
    Rectangle,
    /// Draws a unit cell by cell, or adds cells to one.
    Brush,
    /// Takes cells away from units.
    Eraser,
    /// Splits a unit by a line.
    Split,
    /// Sets doors on the lines between cells.
    Door,
    /// Sets windows on the lines between cells.
    Window,
    /// Writes on the plan.
    Caption,
    /// Draws the outline of the building.
    Outline,
}

impl Tool {
    /// All, in the order of the tool bar.
    pub const ALL: [Self; 9] = [
        Self::Select,
        Self::Rectangle,
        Self::Brush,
        Self::Eraser,
        Self::Split,
        Self::Door,
        Self::Window,
        Self::Caption,
        Self::Outline,
    ];

    /// The key of its name in the Fluent files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Select => "tool-select",
            Self::Rectangle => "tool-rectangle",
            Self::Brush => "tool-brush",
            Self::Eraser => "tool-eraser",
            Self::Split => "tool-split",
            Self::Door => "tool-door",
            Self::Window => "tool-window",
            Self::Caption => "tool-caption",
            Self::Outline => "tool-outline",
        }
    }

    /// The key of how it is used, in a sentence.
    pub const fn hint_key(self) -> &'static str {
        match self {
            Self::Select => "tool-select-hint",
            Self::Rectangle => "tool-rectangle-hint",
            Self::Brush => "tool-brush-hint",
            Self::Eraser => "tool-eraser-hint",
            Self::Split => "tool-split-hint",
            Self::Door => "tool-door-hint",
            Self::Window => "tool-window-hint",
            Self::Caption => "tool-caption-hint",
            Self::Outline => "tool-outline-hint",
        }
    }

    /// Its letter.
    pub const fn letter(self) -> Key {
        match self {
            Self::Select => Key::V,
            Self::Rectangle => Key::R,
            Self::Brush => Key::B,
            Self::Eraser => Key::E,
            Self::Split => Key::C,
            Self::Door => Key::D,
            Self::Window => Key::W,
            Self::Caption => Key::L,
            Self::Outline => Key::O,
        }
    }

    /// Whether what it draws is for a use: a room, a corridor, a stair.
    pub const fn draws_units(self) -> bool {
        matches!(self, Self::Rectangle | Self::Brush)
    }

    /// The opening that it sets, if it sets one.
    pub const fn opening(self) -> Option<OpeningKind> {
        match self {
            Self::Door => Some(OpeningKind::Door),
            Self::Window => Some(OpeningKind::Window),
            _ => None,
        }
    }
}

/// Draw mode while it is on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// What the pointer does.
    pub tool: Tool,
    /// What is drawn as a unit is used for.
    pub usage: UnitUse,
    /// What is being drawn.
    pub draft: Option<Draft>,
    /// The cell, as column and row, where the keyboard draws; none until it was used.
    pub cursor: Option<(u32, u32)>,
    /// Where the pointer is, in cells.
    pub pointer: Option<egui::Pos2>,
    /// Where it began to drag what is moved.
    pressed: Option<egui::Pos2>,
    /// The floor that is drawn on.
    floor: Option<FloorId>,
}

impl Drawing {
    /// Takes another tool in hand; what was being drawn is dropped.
    pub fn take(&mut self, tool: Tool) {
        self.tool = tool;
        self.draft = None;
        self.pressed = None;
    }

    /// Comes to a floor. What is being drawn stays behind on another one, but for what was copied.
    pub fn go_to(&mut self, floor: FloorId) {
        if self.floor.replace(floor) == Some(floor) {
            return;
        }
        self.pressed = None;
        self.cursor = None;
        if !matches!(self.draft, Some(Draft::Pasting { .. })) {
            self.draft = None;
        }
    }

    /// Drops what is being drawn, else puts the tool down. Answers whether there was either.
    pub fn step_back(&mut self) -> bool {
        let was_busy = self.draft.take().is_some();
        let had_tool = !was_busy && std::mem::take(&mut self.tool) != Tool::Select;
        self.pressed = None;
        was_busy || had_tool
    }

    /// Lets what was copied follow the pointer until it is put down.
    pub fn paste(&mut self, clipboard: &Clipboard) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on the grid")]
        let pointed = self.pointer.map(|at| (at.x.max(0.0) as u32, at.y.max(0.0) as u32));
        let at = pointed.or(self.cursor).unwrap_or_default();
        self.draft = Some(Draft::Pasting { clipboard: Box::new(clipboard.clone()), at });
    }
}

/// What draw mode asks the program to do with the floor on the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum DrawRequest {
    /// Draws a unit of these cells, as far as they are free.
    Unit {
        /// Its cells.
        region: Region,
        /// Its use.
        usage: UnitUse,
    },
    /// Adds free cells to a unit.
    Extend {
        /// Which.
        unit: UnitId,
        /// The cells.
        region: Region,
    },
    /// Gives a unit other cells.
    Reshape {
        /// Which.
        unit: UnitId,
        /// All it is to have.
        region: Region,
    },
    /// Takes cells from whatever units have them.
    Erase(Region),
    /// Splits a unit by a line between two corners of cells: asks who goes where, where somebody is or will be there.
    Cut {
        /// Which.
        unit: UnitId,
        /// One end.
        from: Corner,
        /// The other.
        to: Corner,
    },
    /// Splits a unit as decided.
    Split(Box<Split>),
    /// Makes one unit of several: asks who stays, where somebody is or will be there.
    AskMerge(Vec<UnitId>),
    /// Makes one unit of several as decided.
    Merge(Box<MergeUnits>),
    /// Moves units by so many columns and rows.
    Move {
        /// Which.
        units: BTreeSet<UnitId>,
        /// To the right.
        columns: i64,
        /// Down.
        rows: i64,
    },
    /// Turns units by a quarter, clockwise.
    Turn(BTreeSet<UnitId>),
    /// Mirrors units.
    Mirror(BTreeSet<UnitId>, Axis),
    /// Removes units; their tenants are to be placed again.
    Remove(BTreeSet<UnitId>),
    /// Puts what was copied with its upper left corner on a cell.
    Paste {
        /// What was copied.
        clipboard: Box<Clipboard>,
        /// The column.
        column: u32,
        /// The row.
        row: u32,
    },
    /// Sets a door or a window.
    PutOpening(OpeningKind, Edge),
    /// Removes a door or a window.
    RemoveOpening(Opening),
    /// Writes on the plan, anew or in the place of what stands there.
    PutCaption {
        /// What it takes the place of.
        former: Option<Caption>,
        /// What is written, and where.
        caption: Caption,
    },
    /// Removes what is written.
    RemoveCaption(Caption),
    /// Adds cells to the building's outline, or takes them from it.
    Outline {
        /// The cells.
        region: Region,
        /// Whether they are added.
        add: bool,
    },
    /// Enlarges or crops the grid.
    ResizeGrid(ResizeGrid),
    /// Changes the module.
    ChangeModule(ChangeModule),
}
