//! What a killed program left behind: found at the next start, taken, saved elsewhere or dropped.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialog::{Dialog, FilePurpose, Next};
use super::document::Document;
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use crate::change::{Change, Merge, Stamp, apply};
use crate::file::{self, Abandoned, Known, OpenError, Saving, StoreError, Stored};
use crate::model::Layout;

/// Work that a killed program left behind.
#[derive(Debug)]
pub struct Recoverable {
    /// The journal.
    pub found: Abandoned,
    /// Whether its document's file has been saved by somebody else since.
    pub is_outdated: bool,
}

impl Program {
    /// Looks for abandoned journals, beside the window.
    pub(super) fn look_for_abandoned(&mut self) {
        if let Some(folder) = self.environment.journals() {
            self.jobs.start("job-recover", false, move || Outcome::Abandoned(find_recoverable(&folder)));
        }
    }

    pub(super) fn take_abandoned(&mut self, found: Vec<Recoverable>) {
        self.recoverable.extend(found);
        if !self.recoverable.is_empty() && self.dialog.is_none() {
            self.dialog = Some(Dialog::Recover);
        }
    }

    /// Opens recovered work as it was before the program was killed: unsaved, each change a step to undo.
    pub(super) fn recover(&mut self, index: usize) {
        if index >= self.recoverable.len() {
            return;
        }
        let Recoverable { found, .. } = self.recoverable.remove(index);
        let (text, layout) = match beginning(&found) {
            Ok(beginning) => beginning,
            Err(error) => return self.not_recovered(&found, &error),
        };
        let path = kept_path(found.kept.document.as_deref());
        self.replace_document(Document::at_base(path, found.kept.name.clone(), text, layout));
        for change in &found.changes {
            self.document.commit(change);
        }
        let count = found.changes.len();
        if found.lost > 0 {
            let text = self.texts.with("notice-recovered-in-part", &[("lost", found.lost.into())]);
            self.notice(NoticeKind::Warning, text);
        } else {
            let text = self.texts.with("notice-recovered", &[("count", count.into())]);
            self.notice(NoticeKind::Done, text);
        }
        self.recorder.adopt(found.into_journal());
        self.keep_journal();
    }

    fn not_recovered(&mut self, found: &Abandoned, error: &OpenError) {
        let reason = self.texts.open_error(error);
        let path = found.path().display().to_string();
        let text = self
            .texts
            .with("notice-not-recovered", &[("reason", reason.as_str().into()), ("path", path.as_str().into())]);
        self.notice_failed(text);
    }

    /// Writes recovered work to a file of its own, and forgets it once it is there.
    pub(super) fn save_recovered(&mut self, index: usize, path: PathBuf, overwrite: bool) {
        let Some(recovered) = self.recoverable.get(index) else { return };
        let (base, mut layout) = match beginning(&recovered.found) {
            Ok(beginning) => beginning,
            Err(error) => {
                let found = self.recoverable.remove(index).found;
                return self.not_recovered(&found, &error);
            }
        };
        for change in &recovered.found.changes {
            apply(&mut layout, change);
        }
        let saving = Saving {
            path: path.clone(),
            text: file::write(&layout).into(),
            known: if overwrite { Known::AnyLayout } else { Known::Nothing },
            base,
            changes: recovered.found.changes.clone(),
            stamp: self.environment.stamp(),
            from: recovered.found.kept.document.clone(),
            backups: self.environment.backups(),
        };
        self.jobs.start("job-save", false, move || Outcome::RecoveredSaved {
            index,
            path,
            result: file::store(&saving),
        });
    }

    pub(super) fn take_recovered_saved(&mut self, index: usize, path: &Path, result: Result<Stored, StoreError>) {
        match result {
            Ok(_) => {
                self.preferences.remember(path);
                self.drop_recoverable(index);
                let shown = path.display().to_string();
                let text = self.texts.with("notice-recovered-elsewhere", &[("path", shown.as_str().into())]);
                self.notice(NoticeKind::Done, text);
            }
            Err(StoreError::Refused(error)) => self.notice_failed(self.texts.save_error(&error)),
            Err(StoreError::Changed(_)) => {
                self.dialog =
                    Some(Dialog::Overwrite { purpose: FilePurpose::SaveRecovered(index), path: path.to_path_buf() });
            }
        }
    }

    /// Drops recovered work for good.
    pub(super) fn drop_recoverable(&mut self, index: usize) {
        if index >= self.recoverable.len() {
            return;
        }
        let journal = self.recoverable.remove(index).found.into_journal();
        if let Err(error) = journal.remove() {
            self.notice_failed(self.texts.save_error(&error));
        }
        self.dialog = (!self.recoverable.is_empty()).then_some(Dialog::Recover);
    }

    /// Leaves the open document for recovered work.
    pub(super) fn leave_for_recovered(&mut self, index: usize) {
        // What is being saved elsewhere is found again by its place.
        if !self.jobs.is_running("job-save") {
            self.dialog = None;
            self.leave(Next::Recover(index));
        }
    }
}

/// What the changes of a journal began with. Where that is damaged, the file as it is now has to do.
fn beginning(found: &Abandoned) -> Result<(Arc<str>, Layout), OpenError> {
    match (&found.base, &found.kept.document) {
        (Some(base), _) => Ok((Arc::clone(&found.kept.base), base.clone())),
        (None, Some(path)) => file::open(path).map(|opened| (opened.text, opened.layout)),
        (None, None) => Err(OpenError::Missing { path: found.kept.name.clone().into() }),
    }
}

/// Where recovered work is to be saved again. A file that holds something else by now, or nothing that can be read, is
/// noticed and merged or spared as any file that somebody else has changed.
fn kept_path(path: Option<&Path>) -> Option<PathBuf> {
    let path = path?;
    let is_spared = matches!(file::reread(path, ""), file::Reread::Unreadable(_));
    (!is_spared).then(|| path.to_path_buf())
}

/// The abandoned journals of which something is not in their documents' files.
fn find_recoverable(folder: &Path) -> Vec<Recoverable> {
    let mut recoverable = Vec::new();
    for found in without_superseded(file::abandoned(folder)) {
        let saved = found.kept.document.as_deref().and_then(|path| file::open(path).ok());
        match saved {
            Some(saved) if is_saved(&found, &saved.layout) => {
                // Killed between the save and the end of its journal.
                found.into_journal().remove().ok();
            }
            saved => {
                let is_outdated =
                    saved.is_some_and(|saved| found.base.as_ref().is_some_and(|base| *base != saved.layout));
                recoverable.push(Recoverable { found, is_outdated });
            }
        }
    }
    recoverable
}

/// The journals without those of which another holds all that they hold: whose program was killed after it had begun
/// another and before it had removed them.
fn without_superseded(mut found: Vec<Abandoned>) -> Vec<Abandoned> {
    let mut index = 0;
    while index < found.len() {
        let one = &found[index];
        let is_superseded = found.iter().enumerate().any(|(place, other)| {
            let is_of_one_document = one.kept.document == other.kept.document
                && (one.kept.document.is_some() || one.kept.base == other.kept.base);
            let holds_it = || other.recovered().is_some_and(|layout| is_saved(one, &layout));
            place != index && is_of_one_document && holds_it()
        });
        if is_superseded {
            found.remove(index).into_journal().remove().ok();
        } else {
            index += 1;
        }
    }
    found
}

/// Whether a layout holds all changes of a journal.
fn is_saved(found: &Abandoned, saved: &Layout) -> bool {
    if let (Some(base), Some(recovered)) = (&found.base, found.recovered()) {
        let is_in_it = || Merge::new(base, &recovered, saved).merged().is_some_and(|merged| merged == *saved);
        return recovered == *saved || is_in_it();
    }
    let mut again = saved.clone();
    for change in &found.changes {
        apply(&mut again, change);
    }
    found.lost == 0 && again == *saved
}

/// When recovered work was done last.
pub fn last_stamp(changes: &[Change]) -> Option<&Stamp> {
    changes.iter().map(|change| &change.stamp).max_by_key(|stamp| stamp.at)
}
