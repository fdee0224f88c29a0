//! RON on disk: opening, saving, and finding entities in a text.
//!
//! [`open`] reads a layout with everything that is wrong with it, or refuses it with an [`OpenError`] that says where
//! and what to do. [`write()`] gives a layout's canonical text, and [`save`] puts a text on the disk whole or not at
//! all. Only this module writes files; it never alters a layout and never decides what is worth saving.

mod backups;
mod changes;
mod error;
pub mod format;
mod journal;
mod key;
mod kind;
mod lexer;
mod locate;
mod lock;
mod open;
mod picture;
mod place;
mod reread;
mod salvage;
mod save;
mod seal;
mod store;
mod trail;

pub use backups::{Backup, Backups};
pub use error::{Defect, Expectation, FileKind, OpenError, Remedy, SaveError, SaveFailure};
pub use journal::{Abandoned, Journal, Kept, abandoned};
pub use kind::EntityKind;
pub use locate::{PlacedProblem, Target, locate, place_problems};
pub use open::{Opened, SIZE_LIMIT, open, read, read_at_most, read_bytes};
pub use picture::{
    Brought, LONGEST_SIDE, MOST_PIXELS, PICTURE_LIMIT, Picture, PictureError, bring_pictures, carry_pictures,
    load_picture, picture_path, pictures_of, put_picture,
};
pub use place::Place;
pub use reread::{Fingerprint, Reread, reread};
pub use salvage::{Lost, LostKind, Salvaged, salvage, salvage_bytes};
pub use save::{save, save_bytes, save_making_folder};
pub use seal::{Seal, seal_of, unsealed};
pub use store::{Known, Saving, StoreError, Stored, save_layout, store};
pub use trail::{Save, Trail, change_outside, read_trail, trail_path};

use crate::model::Layout;

/// The canonical text of a layout, in the newest format, with its checksum line.
///
/// It is the same for the same layout, and a text read and written again is the same byte for byte.
pub fn write(layout: &Layout) -> String {
    seal::sealed(format::write(layout))
}
