//! Units from real drawings: what is in a DXF or GeoJSON file, which rooms that makes, and which cells they cover.
//!
//! An import is three steps, each a value that the next one takes, so that a preview repeats only what a turned knob
//! touches:
//!
//! 1. [`read_dxf`] or [`read_geojson`] reads the bytes of a file into a [`Drawing`]: outlines and texts by layer or level.
//! 2. [`Drawing::rooms`] makes [`Rooms`] of the layers that the user chose: polygons in metres with their codes and true
//!    areas, and what was left out and why.
//! 3. [`place`] lays the rooms onto a floor's grid and answers [`Placed`]: cells, overlaps, what does not fit.
//!
//! The units that come of it, [`Placed::to_import`], are put by `operations::import_units`. Nothing here touches a disk: bytes are handed in.
//! Nothing here trusts them either: sizes are bounded ([`limits`]), numbers finite, work counted, and a file that asks for
//! more is refused with an [`ImportError`].

mod code;
mod coverage;
mod drawing;
mod dxf;
mod error;
mod finding;
mod geojson;
mod grid;
mod lettering;
pub mod limits;
mod nesting;
mod outline;
mod rooms;
mod rotation;
mod site;
mod unit_of_length;

pub use drawing::{Drawing, DrawingFormat, Layer, Selection};
pub use dxf::read as read_dxf;
pub use error::{ImportError, Quantity};
pub use finding::{Finding, LeftOut, Reason, Spot};
pub use geojson::read as read_geojson;
pub use grid::{Fate, Overlap, Placed, PlacedRoom, Placement, place};
pub use rooms::{Room, Rooms};
pub use rotation::propose_rotation;
pub use site::Site;
pub use unit_of_length::{LengthUnit, UnitSource};
