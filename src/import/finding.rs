//! What was found in a drawing that its user should know: typed, and put into words by `text`.

use geo::Coord;

use super::{LengthUnit, Overlap};

/// Where something stands, in the drawing's own coordinates and unit, as the program that drew it shows them.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

/// An outline of a chosen layer that does not become a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// What people call its layer or level.
    pub layer: String,
    /// Its first corner.
    pub spot: Spot,
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// Why.
    pub reason: Reason,
    /// Its rings in metres, to paint it by.
    pub(super) rings: Vec<Vec<Coord<f64>>>,
}

/// Why an outline does not become a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// It is open.
    Open {
        /// How far its ends lie apart, in metres.
        gap: f64,
    },
    /// It has fewer than three corners.
    NoArea,
    /// It crosses itself.
    CrossesItself {
        /// Where.
        spot: Spot,
    },
    /// It is smaller than [`super::limits::LEAST_AREA`].
    TooSmall {
        /// Its area in m².
        area: f64,
    },
    /// It was drawn before, with the same corners.
    DrawnTwice,
    /// The outlines within it leave nothing of it.
    AllCutOut,
    /// Its feature has no polygon.
    NoPolygon,
}

/// Something that its user should know.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The file does not say what its numbers count.
    UnitGuessed {
        /// What it is taken for.
        unit: LengthUnit,
        /// The width of the chosen outlines in it, in metres.
        width: f64,
        /// Their depth, in metres.
        depth: f64,
    },
    /// What is drawn on a chosen layer and is no outline, such as hatches.
    OtherEntities {
        /// The layer.
        layer: String,
        /// The kind, as the format names it, such as `HATCH`.
        kind: String,
        /// How many.
        count: usize,
    },
    /// Texts of chosen layers that stand in no outline.
    TextsOutside {
        /// How many.
        count: usize,
        /// The first.
        text: String,
        /// Where it stands.
        spot: Spot,
    },
    /// Entities of chosen layers that are hidden, or drawn on a sheet rather than in the model.
    Hidden {
        /// How many.
        count: usize,
    },
    /// A block is used that the file does not hold.
    UnknownBlock {
        /// Its name.
        block: String,
        /// How often.
        count: usize,
    },
    /// Rooms lie in another, and their areas were taken from that of the other.
    CutOut {
        /// The room they lie in.
        outer: usize,
        /// Which.
        inners: Vec<usize>,
    },
    /// Several texts in a room could be its code.
    SeveralTexts {
        /// Which room.
        room: usize,
        /// The one that was taken.
        code: String,
        /// The others.
        others: Vec<String>,
    },
    /// A room has no text in it, and its code is a number.
    Numbered {
        /// Which room.
        room: usize,
    },
    /// A code is in use, in the building or in the drawing, and was given a suffix.
    Renamed {
        /// Which room.
        room: usize,
        /// The code as drawn.
        drawn: String,
    },
    /// Two rooms claim the same cells; the one that covers more of each has it.
    Overlap(Overlap),
    /// The area of the cells differs from the true one by more than a tenth.
    AreaDiffers {
        /// Which room.
        room: usize,
        /// The true area in m².
        area: f64,
        /// That of its cells in m².
        cells: f64,
    },
}
