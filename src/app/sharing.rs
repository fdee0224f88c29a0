//! Two managers, one file: what somebody else saved is noticed, taken in, and merged with what is unsaved here.

use std::sync::Arc;

use super::dialog::{Dialog, Next};
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use crate::change::{Change, ChangeLabel, ConflictKind, Merge, Side, diff, edit_to, rebase};
use crate::file::{self, OpenError, Opened, Reread};
use crate::model::EntityId;

/// What was found in the document's file, beside the version of the document that it was compared with.
pub(super) struct Found {
    version: u64,
    what: FoundWhat,
}

enum FoundWhat {
    Same,
    Gone,
    Unreadable(OpenError),
    /// Somebody has saved it: what they saved, what they did, and the merge where something is unsaved here.
    Changed {
        theirs: Box<Opened>,
        their_changes: Vec<Change>,
        merge: Option<Box<Merge>>,
    },
}

/// Two versions of the document that cannot be merged before a person has decided.
#[derive(Debug, Clone)]
pub struct Merging {
    /// The merge so far.
    pub merge: Merge,
    /// What the others did, as far as the trail tells.
    pub their_changes: Vec<Change>,
    theirs: Opened,
    version: u64,
}

impl Merging {
    /// Who changed an entity last on the other side, and when.
    pub fn their_last(&self, entities: &[EntityId]) -> Option<&Change> {
        let touches = |change: &&Change| change.edits.iter().any(|edit| entities.contains(&edit.entity()));
        self.their_changes.iter().rev().find(touches).or_else(|| self.their_changes.last())
    }

    /// Decides what was decided already and is still the same, on both sides.
    fn decide_as(&mut self, former: &Self) {
        let is_same = |entities: &[EntityId]| {
            entities.iter().all(|entity| {
                Side::ALL.into_iter().all(|side| {
                    let (one, other) = (former.merge.side(side), self.merge.side(side));
                    edit_to(one, *entity) == edit_to(other, *entity)
                })
            })
        };
        let decided = former.merge.conflicts().iter().filter(|conflict| is_same(conflict.entities()));
        let decisions: Vec<(ConflictKind, Side)> =
            decided.filter_map(|conflict| Some((conflict.kind.clone(), conflict.decision?))).collect();
        for (kind, side) in decisions {
            let again = self.merge.conflicts().iter().position(|conflict| conflict.kind == kind);
            if let Some(index) = again {
                self.merge.decide(index, side);
            }
        }
    }
}

impl Program {
    /// Looks whether somebody else has saved the document's file. To be called in each frame.
    pub(super) fn follow_file(&mut self) {
        let path = self.document.path();
        if self.watched.as_deref() != path {
            self.watched = path.map(std::path::Path::to_path_buf);
            self.watch.follow(self.watched.clone());
        }
        if self.watch.take_changed() {
            self.is_reread_due = true;
        }
        let is_waiting = ["job-save", "job-open", "job-reread"].iter().any(|job| self.jobs.is_running(job));
        if self.is_reread_due && !is_waiting {
            self.is_reread_due = false;
            self.reread();
        }
    }

    fn reread(&mut self) {
        let document = self.document.clone();
        let Some(path) = document.path().map(std::path::Path::to_path_buf) else { return };
        self.jobs.start("job-reread", false, move || {
            let known = document.stored_text();
            let what = match file::reread(&path, &known) {
                Reread::Same => FoundWhat::Same,
                Reread::Gone => FoundWhat::Gone,
                Reread::Unreadable(error) => FoundWhat::Unreadable(error),
                Reread::Changed(theirs) => {
                    let trail = file::read_trail(&path).ok().flatten();
                    let their_changes = trail.map(|trail| trail.since(&known).to_vec()).unwrap_or_default();
                    let merge = document
                        .is_unsaved()
                        .then(|| Box::new(Merge::new(document.stored_layout(), document.present(), &theirs.layout)));
                    FoundWhat::Changed { theirs, their_changes, merge }
                }
            };
            Outcome::Reread { path, found: Found { version: document.version(), what } }
        });
    }

    pub(super) fn take_reread(&mut self, path: &std::path::Path, found: Found) {
        if self.document.path() != Some(path) {
            return;
        }
        match found.what {
            FoundWhat::Same => {
                self.file_trouble = None;
                self.merging = None;
                self.save_again();
            }
            FoundWhat::Gone => {
                self.tell_of_trouble(FileTrouble::Gone, |program| program.texts.get("notice-file-gone").into_owned());
                self.save_again();
            }
            FoundWhat::Unreadable(error) => {
                self.save_after_merge = None;
                self.tell_of_trouble(FileTrouble::Unreadable, |program| {
                    let reason = program.texts.open_error(&error);
                    program.texts.with("notice-file-unreadable", &[("reason", reason.as_str().into())])
                });
            }
            FoundWhat::Changed { .. } if found.version != self.document.version() => self.is_reread_due = true,
            FoundWhat::Changed { theirs, their_changes, merge: None } => self.reload(*theirs, &their_changes),
            FoundWhat::Changed { theirs, their_changes, merge: Some(merge) } => {
                self.file_trouble = None;
                let mut merging = Merging { merge: *merge, their_changes, theirs: *theirs, version: found.version };
                if let Some(former) = self.merging.take() {
                    merging.decide_as(&former);
                }
                if merging.merge.conflicts().is_empty() {
                    self.take_merged(merging);
                } else {
                    self.merging = Some(merging);
                    // Another dialog that is being answered is left alone; the status bar tells of the conflicts.
                    if self.dialog.is_none() || self.save_after_merge.is_some() {
                        self.dialog = Some(Dialog::Merge);
                    }
                }
            }
        }
    }

    /// Says once what is the matter with the document's file.
    fn tell_of_trouble(&mut self, trouble: FileTrouble, text: impl FnOnce(&Self) -> String) {
        if self.file_trouble != Some(trouble) {
            self.file_trouble = Some(trouble);
            let text = text(self);
            self.notice(NoticeKind::Warning, text);
        }
    }

    /// Shows what somebody else saved; nothing is unsaved here.
    fn reload(&mut self, theirs: Opened, their_changes: &[Change]) {
        self.file_trouble = None;
        let is_same = theirs.layout == *self.document.present();
        self.document.take_over(theirs, &[]);
        self.after_take_over();
        if is_same {
            return;
        }
        let (author, count) = told(&self.texts, their_changes);
        let text = self.texts.with("notice-reloaded", &[("author", author.as_str().into()), ("count", count.into())]);
        self.notice(NoticeKind::Done, text);
    }

    /// Takes in a merge that is decided, as what they saved with what was done here on top.
    fn take_merged(&mut self, merging: Merging) {
        let Some(merged) = merging.merge.merged() else { return };
        let mut local = rebase(merging.merge.base(), self.document.done(), merging.merge.theirs());
        let mut lineage = merging.merge.theirs().clone();
        for change in &local {
            crate::change::apply(&mut lineage, change);
        }
        let edits = diff(&lineage, &merged);
        if !edits.is_empty() {
            local.push(Change { label: ChangeLabel::DecideConflicts, stamp: self.environment.stamp(), edits });
        }
        let (author, count) = told(&self.texts, &merging.their_changes);
        self.document.take_over(merging.theirs, &local);
        self.merging = None;
        self.after_take_over();
        let text = self.texts.with("notice-merged", &[("author", author.as_str().into()), ("count", count.into())]);
        self.notice(NoticeKind::Done, text);
        self.save_again();
    }

    fn after_take_over(&mut self) {
        self.forget_figures();
        self.forget_what_is_gone();
        self.past = None;
        self.keep_journal();
    }

    /// Decides a conflict for one side.
    pub(super) fn decide(&mut self, index: usize, side: Side) {
        if let Some(merging) = &mut self.merging {
            merging.merge.decide(index, side);
        }
    }

    /// Decides every conflict that is not decided yet for one side.
    pub(super) fn decide_all(&mut self, side: Side) {
        if let Some(merging) = &mut self.merging {
            merging.merge.decide_all(side);
        }
    }

    /// Goes on with what was decided.
    pub(super) fn finish_merge(&mut self) {
        self.dialog = None;
        match self.merging.take() {
            Some(merging) if merging.version != self.document.version() => self.is_reread_due = true,
            Some(merging) if merging.merge.is_decided() => self.take_merged(merging),
            merging => self.merging = merging,
        }
    }

    /// Shows the conflicts that were put off.
    pub(super) fn show_conflicts(&mut self) {
        match &self.merging {
            Some(merging) if merging.version == self.document.version() => self.dialog = Some(Dialog::Merge),
            // Something was done since: they are to be found anew.
            Some(_) => {
                self.merging = None;
                self.is_reread_due = true;
            }
            None => {}
        }
    }

    /// Somebody else has saved the file before us: their changes are merged, then it is saved.
    pub(super) fn save_after_merging(&mut self, next: Option<Next>) {
        self.save_after_merge = Some(DueSave { next });
        self.is_reread_due = true;
    }

    fn save_again(&mut self) {
        if let Some(due) = self.save_after_merge.take() {
            self.save(due.next);
        }
    }
}

/// A save that waits for what others saved to be merged before.
pub(super) struct DueSave {
    /// What follows it.
    pub(super) next: Option<Next>,
}

/// What is the matter with the document's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileTrouble {
    Gone,
    Unreadable,
}

/// Who saved, in words, and how many changes.
fn told(texts: &crate::text::Texts, changes: &[Change]) -> (String, usize) {
    let mut authors: Vec<Arc<str>> =
        changes.iter().map(|change| Arc::clone(&change.stamp.author)).filter(|author| !author.is_empty()).collect();
    authors.sort();
    authors.dedup();
    let names: Vec<&str> = authors.iter().map(|author| &**author).collect();
    let author = if names.is_empty() { texts.get("somebody-else").into_owned() } else { texts.list(&names) };
    (author, changes.len())
}
