//! What was done, to be undone and done again without limit.

use crate::change::{Change, ChangeLabel, apply};
use crate::model::Layout;

/// The changes done and undone since a layout was opened.
///
/// It holds for each step the change that leads to the other side, so that undo and redo are both [`apply`].
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Applies a change and remembers how to take it back. What was undone before can no longer be done again.
    pub fn commit(&mut self, layout: &mut Layout, change: &Change) {
        self.undo.push(apply(layout, change));
        self.redo.clear();
    }

    /// Takes the last change back; `false` where there is none.
    pub fn undo(&mut self, layout: &mut Layout) -> bool {
        step(&mut self.undo, &mut self.redo, layout)
    }

    /// Does again what was undone last; `false` where there is nothing.
    pub fn redo(&mut self, layout: &mut Layout) -> bool {
        step(&mut self.redo, &mut self.undo, layout)
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&ChangeLabel> {
        self.undo.last().map(|change| &change.label)
    }

    /// What redo would do again.
    pub fn next_redo(&self) -> Option<&ChangeLabel> {
        self.redo.last().map(|change| &change.label)
    }

    /// How many changes can be undone.
    pub fn depth(&self) -> usize {
        self.undo.len()
    }
}

fn step(from: &mut Vec<Change>, to: &mut Vec<Change>, layout: &mut Layout) -> bool {
    let Some(change) = from.pop() else { return false };
    to.push(apply(layout, &change));
    true
}
