//! Changes made on one layout, done on another that somebody else made of it.

use std::collections::BTreeSet;

use super::edit::apply_edit;
use super::entry::edit_to;
use super::merge::{Side, Versions};
use super::{Change, Edit};
use crate::model::{EntityId, Layout};

/// Changes that were applied one after the other to `base`, rewritten to be applied so to `theirs`.
///
/// After each of them, an entity that it touches is the merge of what it was then and of theirs, so that the last of
/// them leads to the [`super::Merge`]. Where the two conflict, theirs is kept: whoever decides otherwise adds the
/// [`super::diff()`] to what was decided as one more change. A change of which nothing is left is dropped.
pub fn rebase(base: &Layout, changes: &[Change], theirs: &Layout) -> Vec<Change> {
    let (mut ours, mut lineage) = (base.clone(), theirs.clone());
    let mut rewritten = Vec::new();
    // Where these stand depends on what stands beside them, which later changes may have moved.
    let mut ordered: BTreeSet<EntityId> = BTreeSet::new();
    for change in changes {
        for edit in &change.edits {
            apply_edit(&mut ours, edit);
        }
        let versions = Versions { base, ours: &ours, theirs };
        let mut edits: Vec<Edit> = Vec::new();
        let edited = change.edits.iter().map(Edit::entity);
        for entity in edited.clone().chain(ordered.iter().copied()) {
            let edit = versions.merged(entity, &mut |_| Side::Theirs);
            if edit != edit_to(&lineage, entity) {
                apply_edit(&mut lineage, &edit);
                edits.push(edit);
            }
        }
        ordered.extend(edited.filter(|entity| matches!(entity, EntityId::Park(_) | EntityId::Building(_))));
        if !edits.is_empty() {
            rewritten.push(Change { label: change.label.clone(), stamp: change.stamp.clone(), edits });
        }
    }
    rewritten
}
