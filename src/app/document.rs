//! The open document: a layout, its history, and where it is kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::change::{Change, History};
use crate::model::{Layout, Problem};

/// The open document.
#[derive(Debug, Clone, Default)]
pub struct Document {
    layout: Layout,
    history: History,
    /// Counts every alteration, undo and redo too.
    version: u64,
    path: Option<PathBuf>,
    /// The text of the file; empty where there is none.
    stored_text: Arc<str>,
    /// The history's state that the file holds.
    stored_state: u64,
    /// A name to show while there is no path.
    name: String,
    problems: Arc<[Problem]>,
}

impl Document {
    /// A layout read from a file whose text is this.
    pub fn opened(path: PathBuf, text: Arc<str>, layout: Layout, problems: Vec<Problem>) -> Self {
        let name = name_of(&path);
        Self { layout, path: Some(path), stored_text: text, name, problems: problems.into(), ..Self::default() }
    }

    /// A layout that is in no file yet, such as a sample.
    pub fn untitled(layout: Layout, name: String) -> Self {
        Self { layout, name, ..Self::default() }
    }

    /// The same document, with versions that go on from those of the one it takes the place of.
    #[must_use]
    pub fn in_place_of(self, former: &Self) -> Self {
        Self { version: former.version + 1, ..self }
    }

    /// The layout.
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What was done.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// A number that differs whenever the layout may differ.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The file, if there is one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What to call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The broken invariants known of.
    pub fn problems(&self) -> &Arc<[Problem]> {
        &self.problems
    }

    /// Takes the problems found by a check of this version's layout; those of another version are out of date.
    pub fn note_problems(&mut self, version: u64, problems: Vec<Problem>) {
        if version == self.version {
            self.problems = problems.into();
        }
    }

    /// Whether something was done that the file does not hold. What was done and undone again counts as nothing.
    pub fn is_unsaved(&self) -> bool {
        self.history.state() != self.stored_state
    }

    /// Whether it has a file to be saved to.
    pub const fn can_save_in_place(&self) -> bool {
        self.path.is_some()
    }

    /// The text of the file, where the layout is what the file holds: saving then keeps every byte.
    pub fn text_as_stored(&self) -> Option<Arc<str>> {
        (!self.stored_text.is_empty() && !self.is_unsaved()).then(|| Arc::clone(&self.stored_text))
    }

    /// The text that the file held when it was read or saved last.
    pub fn stored_text(&self) -> Arc<str> {
        Arc::clone(&self.stored_text)
    }

    /// Does a change.
    pub fn commit(&mut self, change: &Change) {
        self.history.commit(&mut self.layout, change);
        self.version += 1;
    }

    /// Takes the last change back and answers what was applied to do so.
    pub fn undo(&mut self) -> Option<Change> {
        let change = self.history.undo(&mut self.layout)?;
        self.version += 1;
        Some(change)
    }

    /// Does again what was undone and answers it.
    pub fn redo(&mut self) -> Option<Change> {
        let change = self.history.redo(&mut self.layout)?;
        self.version += 1;
        Some(change)
    }

    /// Notes that the file now holds a state of the history as this text.
    pub fn saved(&mut self, path: PathBuf, text: Arc<str>, state: u64) {
        self.name = name_of(&path);
        self.path = Some(path);
        self.stored_text = text;
        self.stored_state = state;
    }
}

fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
