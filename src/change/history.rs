//! What was done, to be undone and done again without limit.

use crate::change::{Change, ChangeLabel, apply};
use crate::model::Layout;

/// The changes done and undone since a layout was opened.
///
/// It holds for each step the change that leads to the other side, so that undo and redo are both [`apply`].
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    steps: u64,
}

#[derive(Debug, Clone)]
struct Step {
    number: u64,
    change: Change,
}

impl History {
    /// Applies a change and remembers how to take it back. What was undone before can no longer be done again.
    pub fn commit(&mut self, layout: &mut Layout, change: &Change) {
        self.steps += 1;
        self.undo.push(Step { number: self.steps, change: apply(layout, change) });
        self.redo.clear();
    }

    /// Takes the last change back and answers the change that was applied to do so; `None` where there is none.
    pub fn undo(&mut self, layout: &mut Layout) -> Option<Change> {
        step(&mut self.undo, &mut self.redo, layout)
    }

    /// Does again what was undone last, and answers the change; `None` where there is nothing.
    pub fn redo(&mut self, layout: &mut Layout) -> Option<Change> {
        step(&mut self.redo, &mut self.undo, layout)
    }

    /// What undo would take back.
    pub fn next_undo(&self) -> Option<&ChangeLabel> {
        self.undo.last().map(|step| &step.change.label)
    }

    /// What redo would do again.
    pub fn next_redo(&self) -> Option<&ChangeLabel> {
        self.redo.last().map(|step| &step.change.label)
    }

    /// A number that is the same exactly when the same changes are in force: 0 when none is.
    pub fn state(&self) -> u64 {
        self.undo.last().map_or(0, |step| step.number)
    }
}

fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, layout: &mut Layout) -> Option<Change> {
    let Step { number, change } = from.pop()?;
    to.push(Step { number, change: apply(layout, &change) });
    Some(change)
}
