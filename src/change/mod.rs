//! How a layout changes: [`Edit`]s gathered in a [`Change`], applied by [`apply`], remembered by a [`History`].
//!
//! Changes that people made apart come together in a [`Merge`]: a merge by entity and field against the layout they
//! both began with. [`diff()`] tells what leads from one layout to another, [`rebase()`] sets changes onto what others did.
//!
//! Nothing but [`apply`] alters a layout once it is open.

mod diff;
mod edit;
mod entry;
mod history;
mod label;
mod merge;
mod rebase;

pub use diff::diff;
pub use edit::{Change, Edit, Stamp, apply};
pub use entry::edit_to;
pub use history::History;
pub use label::ChangeLabel;
pub use merge::{Conflict, ConflictKind, Merge, Side, differing_fields, field_names};
pub use rebase::rebase;
