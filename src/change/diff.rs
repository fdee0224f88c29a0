//! What leads from one layout to another.

use super::Edit;
use super::entry::{differences, edit_to};
use crate::model::Layout;

/// The edits that make `from` into `to`: what is put comes first, from parks to tenancies, then what is removed, from
/// tenancies to parks, so that nothing refers on the way to what is not there.
pub fn diff(from: &Layout, to: &Layout) -> Vec<Edit> {
    let edits = differences(from, to).into_iter().map(|entity| edit_to(to, entity));
    let (mut edits, removals): (Vec<Edit>, Vec<Edit>) = edits.partition(|edit| !edit.is_removal());
    edits.extend(removals.into_iter().rev());
    edits
}
