//! RON on disk: opening, saving, and finding entities in a text.
//!
//! [`open`] reads a layout with everything that is wrong with it, or refuses it with an [`OpenError`] that says where
//! and what to do. [`write()`] gives a layout's canonical text, and [`save`] puts a text on the disk whole or not at
//! all. Only this module writes files; it never alters a layout and never decides what is worth saving.

mod backups;
mod error;
pub mod format;
mod key;
mod kind;
mod lexer;
mod locate;
mod open;
mod place;
mod salvage;
mod save;

pub use backups::{Backup, Backups};
pub use error::{Defect, Expectation, FileKind, OpenError, Remedy, SaveError, SaveFailure};
pub use kind::EntityKind;
pub use locate::{PlacedProblem, Target, locate, place_problems};
pub use open::{Opened, SIZE_LIMIT, open, read, read_bytes};
pub use place::Place;
pub use salvage::{Lost, LostKind, Salvaged, salvage, salvage_bytes};
pub use save::{save, save_bytes, save_making_folder};

use crate::model::Layout;

/// The canonical text of a layout, in the newest format.
///
/// It is the same for the same layout, and a text read and written again is the same byte for byte.
pub fn write(layout: &Layout) -> String {
    format::write(layout)
}
