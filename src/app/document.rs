//! The open document: a layout, what was done to it, and where it is kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::change::{Change, ChangeLabel, History, Stamp};
use crate::file::{self, Lost, Opened, Salvaged};
use crate::model::{Layout, Problem};

/// The open document.
#[derive(Debug, Clone, Default)]
pub struct Document {
    layout: Layout,
    /// An earlier state that is looked at in the place of the present one.
    viewed: Option<Viewed>,
    history: History,
    /// Counts every alteration of what is shown, undo and redo too.
    version: u64,
    path: Option<PathBuf>,
    stored: StoredState,
    /// What was done since then, undo and redo too, in its order.
    done: Vec<Change>,
    /// Counts how often `done` began anew.
    epoch: u64,
    /// Counts the documents that were opened.
    number: u64,
    /// A name to show while there is no path.
    name: String,
    problems: Arc<[Problem]>,
    /// The damaged file that this was read from, and what of it could not be.
    damage: Option<Arc<Damage>>,
}

/// The state that the file holds, or that the document began with.
#[derive(Debug, Clone, Default)]
struct StoredState {
    /// The text of the file; empty where there is none.
    text: Arc<str>,
    layout: Layout,
    /// The state of the history.
    state: u64,
}

/// An earlier state that is looked at.
#[derive(Debug, Clone)]
pub struct Viewed {
    /// How many changes of the past had been made by then.
    pub changes: usize,
    /// When it came about.
    pub at: DateTime<Utc>,
    layout: Layout,
}

/// What could not be read of a damaged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub path: PathBuf,
    /// What could not be read.
    pub lost: Vec<Lost>,
}

impl Document {
    /// A layout read from a file.
    pub fn opened(path: PathBuf, opened: Opened) -> Self {
        let mut document = Self::at_base(Some(path), String::new(), opened.text, opened.layout);
        document.problems = opened.problems.into();
        document
    }

    /// A layout that is in no file yet, such as a sample.
    pub fn untitled(layout: Layout, name: String) -> Self {
        Self::at_base(None, name, Arc::default(), layout)
    }

    /// A layout as it was before the changes that are to follow.
    pub fn at_base(path: Option<PathBuf>, name: String, text: Arc<str>, layout: Layout) -> Self {
        let name = path.as_deref().map_or(name, name_of);
        let stored = StoredState { text, layout: layout.clone(), state: 0 };
        Self { layout, path, stored, name, ..Self::default() }
    }

    /// What could be read of a damaged file: to be looked at, and to be saved under another name.
    pub fn salvaged(salvaged: Salvaged) -> Self {
        let mut document = Self::at_base(None, name_of(&salvaged.path), Arc::default(), salvaged.layout);
        document.problems = salvaged.problems.into();
        document.damage = Some(Arc::new(Damage { path: salvaged.path, lost: salvaged.lost }));
        document
    }

    /// The same document, with versions that go on from those of the one it takes the place of.
    #[must_use]
    pub fn in_place_of(self, former: &Self) -> Self {
        Self { version: former.version + 1, epoch: former.epoch + 1, number: former.number + 1, ..self }
    }

    /// The layout that is shown: the present one, or an earlier one that is looked at.
    pub fn layout(&self) -> &Layout {
        self.viewed.as_ref().map_or(&self.layout, |viewed| &viewed.layout)
    }

    /// The layout as it is now: what is changed and saved.
    pub const fn present(&self) -> &Layout {
        &self.layout
    }

    /// What was done.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// A number that differs whenever the layout shown may differ.
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
        self.history.state() != self.stored.state
    }

    /// Whether it has a file to be saved to.
    pub const fn can_save_in_place(&self) -> bool {
        self.path.is_some()
    }

    /// The text of the file, where the layout is what the file holds: saving then keeps every byte.
    pub fn text_as_stored(&self) -> Option<Arc<str>> {
        (!self.stored.text.is_empty() && !self.is_unsaved()).then(|| Arc::clone(&self.stored.text))
    }

    /// The text that the file held when it was read or saved last; empty where there is no file.
    pub fn stored_text(&self) -> Arc<str> {
        Arc::clone(&self.stored.text)
    }

    /// The layout that [`Self::done`] begins with.
    pub const fn stored_layout(&self) -> &Layout {
        &self.stored.layout
    }

    /// What was done since the document was opened or saved, undo and redo too.
    pub fn done(&self) -> &[Change] {
        &self.done
    }

    /// A number that is the same as long as [`Self::done`] is only added to.
    pub const fn epoch(&self) -> u64 {
        self.epoch
    }

    /// A number that is another for each document that is opened.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// What could not be read of a damaged file: such a document can be looked at, but not changed.
    pub const fn damage(&self) -> Option<&Arc<Damage>> {
        self.damage.as_ref()
    }

    /// The earlier state that is looked at, if one is.
    pub const fn viewed(&self) -> Option<&Viewed> {
        self.viewed.as_ref()
    }

    /// Whether the layout can be changed: it is the present one, and whole.
    pub const fn is_editable(&self) -> bool {
        self.viewed.is_none() && self.damage.is_none()
    }

    /// Shows an earlier state, or the present one again.
    pub fn view(&mut self, state: Option<(usize, DateTime<Utc>, Layout)>) {
        self.viewed = state.map(|(changes, at, layout)| Viewed { changes, at, layout });
        self.version += 1;
    }

    /// Does a change.
    pub fn commit(&mut self, change: &Change) {
        self.history.commit(&mut self.layout, change);
        self.did(change.clone());
    }

    /// Takes the last change back and answers what was applied to do so.
    pub fn undo(&mut self, stamp: Stamp) -> Option<Change> {
        let change = self.history.undo(&mut self.layout)?;
        let label = ChangeLabel::Undo(Box::new(change.label.clone()));
        self.did(Change { label, stamp, edits: change.edits.clone() });
        Some(change)
    }

    /// Does again what was undone and answers it.
    pub fn redo(&mut self, stamp: Stamp) -> Option<Change> {
        let change = self.history.redo(&mut self.layout)?;
        let label = ChangeLabel::Redo(Box::new(change.label.clone()));
        self.did(Change { label, stamp, edits: change.edits.clone() });
        Some(change)
    }

    fn did(&mut self, change: Change) {
        self.version += 1;
        self.done.push(change);
    }

    /// Notes that the file now holds a state of the history as this text, with so many of the changes done.
    pub fn saved(&mut self, path: PathBuf, saved: SavedState) {
        self.name = name_of(&path);
        self.path = Some(path);
        self.stored = StoredState { text: saved.text, layout: saved.layout, state: saved.state };
        self.done.drain(..saved.changes.min(self.done.len()));
        self.epoch += 1;
        self.damage = None;
    }

    /// Goes on from what somebody else has saved, with the local changes that are not in it. What was undone before can
    /// no longer be done again.
    pub fn take_over(&mut self, theirs: Opened, local: &[Change]) {
        self.layout = theirs.layout.clone();
        self.stored = StoredState { text: theirs.text, layout: theirs.layout, state: 0 };
        self.history = History::default();
        self.done.clear();
        self.epoch += 1;
        self.version += 1;
        self.viewed = None;
        self.problems = theirs.problems.into();
        for change in local {
            self.commit(change);
        }
    }

    /// Forgets what is unsaved: the user leaves it.
    pub fn discard(&mut self) {
        self.stored.state = self.history.state();
        self.done.clear();
        self.epoch += 1;
    }

    /// The text that [`Self::done`] begins with. Takes long for a large layout that is in no file.
    pub fn base_text(&self) -> Arc<str> {
        text_or_written(&self.stored.text, &self.stored.layout)
    }
}

/// What a save wrote.
#[derive(Debug, Clone)]
pub struct SavedState {
    /// The number of the document.
    pub document: u64,
    /// The text.
    pub text: Arc<str>,
    /// The layout.
    pub layout: Layout,
    /// The state of the history.
    pub state: u64,
    /// How many of the changes done it holds.
    pub changes: usize,
}

/// The text, or that of the layout where there is none.
pub(super) fn text_or_written(text: &Arc<str>, layout: &Layout) -> Arc<str> {
    if text.is_empty() { file::write(layout).into() } else { Arc::clone(text) }
}

fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
