//! How a layout changes: [`Edit`]s gathered in a [`Change`], applied by [`apply`], remembered by a [`History`].
//!
//! Nothing but [`apply`] alters a layout once it is open.

mod diff;
mod edit;
mod history;
mod label;

pub use diff::diff;
pub use edit::{Change, Edit, Stamp, apply};
pub use history::History;
pub use label::ChangeLabel;
