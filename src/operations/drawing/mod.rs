//! Drawing plans: units drawn, cut, joined, moved and copied; what is drawn beside them; the grid under them.
//!
//! None of these leaves an overlap, a unit without cells, or a unit in pieces that hung together before, and none
//! loses a tenancy: what can no longer be where it was waits *to be placed*, on its terms.

mod cells;
mod clipboard;
mod codes;
mod cut;
mod draw;
mod erase;
mod grid;
mod join;
mod marks;
mod module;
mod motion;
mod place;
mod redraw;
mod resettle;
mod shares;
mod split;

pub use cells::free_cells;
pub(super) use cells::{floor_name, known_floor, known_unit};
pub use clipboard::{Clipboard, Paste, copy_units, paste};
pub(super) use codes::MOST_DIGITS;
pub use codes::propose_code;
pub use cut::cut;
pub use draw::{DrawUnit, ExtendUnit, ReshapeUnit, draw_unit, extend_unit, reshape_unit};
pub(super) use erase::removals;
pub use erase::{Erase, erase, remove_units};
pub use grid::{ResizeGrid, resize_grid};
pub use join::{Joined, MergeUnits, merge_units, propose_merge};
pub use marks::{put_caption, put_opening, remove_caption, remove_opening, set_outline};
pub use module::{ChangeModule, Fate, Keep, ModulePreview, Redrawn, change_module, preview_module};
pub use motion::{MoveUnits, Transform, TransformUnits, move_units, transform_units};
pub use place::{Place, place, propose_place};
pub(super) use resettle::is_over;
pub use split::{Part, PartTaken, Resettled, Split, propose_split, split};
