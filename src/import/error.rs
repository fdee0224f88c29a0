//! Why a drawing is not imported at all.

use super::{Layer, limits};

/// Why a drawing is not imported at all. `text` puts it into the user's language.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportError {
    /// The file is larger than any plan of a floor; nothing was read.
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// There is more of something than any plan of a floor has.
    TooMany(Quantity),
    /// Its outlines overlap and nest so much that sorting them out takes too long.
    TooIntricate,
    /// It is no DXF.
    NotDxf,
    /// It is a DXF in its binary form, which is not read; programs write the text form too.
    BinaryDxf,
    /// It is a DWG, which is not read; programs that write it write DXF too.
    Dwg,
    /// The file ends in the midst of a section.
    CutOff {
        /// The last line, counted from 1.
        line: usize,
    },
    /// A line holds something else than what the format has there.
    NotRead {
        /// The line, counted from 1.
        line: usize,
        /// What stands there, cut to a few characters.
        text: String,
    },
    /// A coordinate is not a finite number, or farther from the origin than any drawing.
    Coordinate {
        /// The line, counted from 1.
        line: usize,
        /// What stands there, cut to a few characters.
        text: String,
    },
    /// A block is drawn in a block in a block, deeper than any drawing, or in itself.
    BlocksTooDeep {
        /// The name of one of them.
        block: String,
    },
    /// It is no JSON, or no GeoJSON.
    NotGeoJson {
        /// The line, counted from 1; 0 where it is JSON but no GeoJSON.
        line: usize,
        /// The column, counted from 1; 0 where it is JSON but no GeoJSON.
        column: usize,
    },
    /// There is no unit in it.
    NoUnits,
    /// No layer was chosen.
    NoLayerChosen {
        /// Those there are.
        layers: Vec<Layer>,
    },
    /// There is no such layer or level.
    NoSuchLayer {
        /// What was asked for.
        wanted: String,
        /// Those there are.
        layers: Vec<Layer>,
    },
    /// There are several levels, and none was chosen.
    SeveralLevels {
        /// Those there are.
        levels: Vec<Layer>,
    },
    /// The drawing is wider than any floor: its unit of length is another, or something was drawn far away.
    TooWide {
        /// How wide or deep, in metres.
        metres: f64,
    },
    /// The module is not a length between 0.05 m and 100 m.
    Module,
    /// The rotation or the offset is not a finite number.
    Placement,
}

/// Something of which a file may hold too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Quantity {
    Entities,
    Outlines,
    Corners,
    CornersOfOutline,
    Layers,
    Rooms,
    Values,
}

impl Quantity {
    /// How many there may be.
    pub const fn limit(self) -> usize {
        match self {
            Self::Entities => limits::ENTITIES,
            Self::Outlines => limits::OUTLINES,
            Self::Corners => limits::CORNERS,
            Self::CornersOfOutline => limits::CORNERS_OF_OUTLINE,
            Self::Layers => limits::LAYERS,
            Self::Rooms => limits::ROOMS,
            Self::Values => limits::GEOJSON_VALUES,
        }
    }
}
