//! How much a file may ask for. Past a limit it is refused as a whole, before memory or time is spent in proportion.

use super::ImportError;

/// The largest DXF file, in bytes.
pub const DXF_BYTES: usize = 64 << 20;
/// The largest GeoJSON file, in bytes.
pub const GEOJSON_BYTES: usize = 32 << 20;
/// The most values of a GeoJSON file: numbers, texts, lists and objects, each of which takes some thirty bytes.
pub const GEOJSON_VALUES: usize = 4_000_000;
/// The most entities of a drawing, those of blocks counted once for each time they are drawn.
pub const ENTITIES: usize = 5_000_000;
/// The most outlines and texts among them.
pub const OUTLINES: usize = 1_000_000;
/// The most corners of all outlines.
pub const CORNERS: usize = 5_000_000;
/// The most corners of one outline, arcs counted by the chords that stand for them.
pub const CORNERS_OF_OUTLINE: usize = 65_536;
/// How deep blocks may stand in blocks. One that stands in itself is deeper than any.
pub const BLOCK_DEPTH: usize = 16;
/// The most layers of a drawing, or levels of a venue.
pub const LAYERS: usize = 10_000;
/// The most rooms of one import.
pub const ROOMS: usize = 100_000;
/// The most characters of a text that can be a code.
pub const CODE_CHARACTERS: usize = 40;
/// The largest coordinate, in units of the drawing, to either side of its origin.
pub const COORDINATE: f64 = 1e10;
/// The widest drawing of a floor, in metres.
pub const METRES: f64 = 20_000.0;
/// The smallest room, in m².
pub const LEAST_AREA: f64 = 0.25;
/// How far a chord may stand off the arc it replaces, in metres. A floor's drawing needs a centimetre; a millimetre keeps
/// the areas of round rooms right to a thousandth.
pub const CHORD_ERROR: f64 = 0.001;
/// The most runs of cells that rooms are made of on the grid.
pub(super) const RUNS: usize = 8_000_000;
/// The most cells that the outline of one room passes through.
pub(super) const CELLS_OF_OUTLINE: usize = 4_000_000;

/// Work that is not in proportion to the file, counted so that it ends: steps of a few nanoseconds each.
#[derive(Debug)]
pub(super) struct Effort(u64);

impl Effort {
    /// What a large drawing takes ten times over, and some seconds at most.
    pub(super) const fn new() -> Self {
        Self(1_000_000_000)
    }

    pub(super) fn spend(&mut self, steps: usize) -> Result<(), ImportError> {
        self.0 = self.0.checked_sub(steps as u64).ok_or(ImportError::TooIntricate)?;
        Ok(())
    }
}

/// Refuses a number over its limit.
pub(super) const fn within(found: usize, quantity: super::Quantity) -> Result<(), ImportError> {
    if found > quantity.limit() { Err(ImportError::TooMany(quantity)) } else { Ok(()) }
}
