//! The recovery journal: written as things are done, offered at the next start where the program was killed.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::dialog::{Dialog, FilePurpose, Next};
use super::document::{Document, text_or_written};
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use crate::change::{Change, Merge, Stamp, apply};
use crate::file::{self, Abandoned, Journal, Kept, Known, OpenError, SaveError, Saving, StoreError, Stored};
use crate::model::Layout;

/// How long to wait before a journal that could not be written is tried again.
const PAUSE: Duration = Duration::from_secs(5);

/// The journal of the open document, while no job writes it.
#[derive(Debug, Default)]
pub(super) struct Recorder {
    /// The journal with what it holds, where there is one.
    current: Option<Recorded>,
    /// When it could not be written last.
    failed: Option<Instant>,
    /// Whether the user knows.
    is_told: bool,
}

/// A journal, and how many changes of which epoch of the document it holds.
#[derive(Debug)]
pub(super) struct Recorded {
    journal: Journal,
    epoch: u64,
    changes: usize,
}

/// What became of a journal.
pub(super) struct Recording {
    current: Option<Recorded>,
    error: Option<SaveError>,
}

/// What is to be done to a journal.
enum Step {
    /// Begin one with these changes; the former one goes once it is on the disk.
    Start(Box<Start>),
    /// Add changes.
    Append(Recorded, Vec<Change>),
    /// Remove it.
    Drop(Journal),
}

/// A journal that is to be begun.
struct Start {
    former: Option<Journal>,
    kept: Kept,
    base: Layout,
    changes: Vec<Change>,
}

/// Work that a killed program left behind.
#[derive(Debug)]
pub struct Recoverable {
    /// The journal.
    pub found: Abandoned,
    /// Whether its document's file has been saved by somebody else since.
    pub is_outdated: bool,
}

/// The recovery journal of the open document.
impl Program {
    /// Brings the journal to what is done, beside the window. To be called whenever something was done, and in each frame.
    pub(super) fn keep_journal(&mut self) {
        let Some(folder) = self.environment.journals() else { return };
        if self.jobs.is_running("job-journal") || self.recorder.failed.is_some_and(|at| at.elapsed() < PAUSE) {
            return;
        }
        let Some(step) = self.next_step() else { return };
        let epoch = self.document.epoch();
        self.jobs.start("job-journal", false, move || Outcome::Recorded(step.run(&folder, epoch)));
    }

    fn next_step(&mut self) -> Option<Step> {
        let (epoch, done) = (self.document.epoch(), self.document.done());
        let is_current = |recorded: &Recorded| recorded.epoch == epoch;
        match self.recorder.current.take() {
            Some(recorded) if is_current(&recorded) && recorded.changes == done.len() => {
                self.recorder.current = Some(recorded);
                None
            }
            Some(recorded) if is_current(&recorded) && self.recorder.failed.is_none() => {
                let changes = done[recorded.changes..].to_vec();
                Some(Step::Append(recorded, changes))
            }
            Some(recorded) if done.is_empty() => Some(Step::Drop(recorded.journal)),
            None if done.is_empty() => None,
            former => Some(Step::Start(Box::new(Start {
                former: former.map(|recorded| recorded.journal),
                kept: Kept {
                    document: self.document.path().map(std::path::Path::to_path_buf),
                    name: self.document.name().to_owned(),
                    base: self.document.stored_text(),
                },
                base: self.document.stored_layout().clone(),
                changes: done.to_vec(),
            }))),
        }
    }

    pub(super) fn take_recorded(&mut self, recording: Recording) {
        let late = recording.current;
        if self.recorder.current.is_none() {
            self.recorder.current = late;
        } else if let Some(late) = late {
            // It was being written while the document was left for recovered work.
            late.journal.remove().ok();
        }
        self.recorder.failed = recording.error.is_some().then(Instant::now);
        match recording.error {
            Some(error) if !self.recorder.is_told => {
                self.recorder.is_told = true;
                let reason = self.texts.save_error(&error);
                let text = self.texts.with("notice-no-journal", &[("reason", reason.as_str().into())]);
                self.notice(NoticeKind::Warning, text);
            }
            None => self.recorder.is_told = false,
            Some(_) => {}
        }
        self.keep_journal();
    }

    /// Whether nothing is left to be done for the journal: all that was done is in it, or it is gone.
    pub fn is_recorded(&self) -> bool {
        let current = self.recorder.current.as_ref();
        let is_whole = |recorded: &Recorded| {
            recorded.epoch == self.document.epoch() && recorded.changes == self.document.done().len()
        };
        !self.jobs.is_running("job-journal")
            && (self.environment.state.is_none() || current.map_or_else(|| self.document.done().is_empty(), is_whole))
    }

    /// Ends the program once the journal of what the user leaves behind is gone.
    pub(super) fn quit(&mut self) {
        self.document.discard();
        self.quitting = Some(Instant::now());
        self.quit_when_recorded();
    }

    pub(super) fn quit_when_recorded(&mut self) {
        const PATIENCE: Duration = Duration::from_secs(3);
        let Some(since) = self.quitting else { return };
        self.recorder.failed = None;
        self.keep_journal();
        if self.is_recorded() || since.elapsed() > PATIENCE {
            self.closing = true;
        }
    }
}

impl Step {
    fn run(self, folder: &std::path::Path, epoch: u64) -> Recording {
        match self {
            Self::Start(start) => start.run(folder, epoch),
            Self::Append(mut recorded, changes) => {
                let error = recorded.journal.append(&changes).err();
                if error.is_none() {
                    recorded.changes += changes.len();
                }
                Recording { current: Some(recorded), error }
            }
            Self::Drop(journal) => Recording { current: None, error: journal.remove().err() },
        }
    }
}

impl Start {
    fn run(self, folder: &std::path::Path, epoch: u64) -> Recording {
        let Self { former, mut kept, base, changes } = self;
        kept.base = text_or_written(&kept.base, &base);
        match Journal::start(folder, &kept, &changes) {
            Ok(journal) => {
                let error = former.map_or(Ok(()), Journal::remove).err();
                let current = Some(Recorded { journal, epoch, changes: changes.len() });
                Recording { current, error }
            }
            // The former one holds what it can; it is not given up before another is there.
            Err(error) => {
                let current = former.map(|journal| Recorded { journal, epoch: u64::MAX, changes: 0 });
                Recording { current, error: Some(error) }
            }
        }
    }
}

/// What a killed program left behind.
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
        let path = found.kept.document.clone();
        let document = match (&found.base, &path) {
            (Some(base), _) => Document::at_base(
                kept_path(path.as_deref()),
                found.kept.name.clone(),
                found.kept.base.clone(),
                base.clone(),
            ),
            // What the changes began with is damaged: the file as it is now has to do.
            (None, Some(path)) => match file::open(path) {
                Ok(opened) => Document::opened(path.clone(), opened),
                Err(error) => return self.not_recovered(found, &error),
            },
            (None, None) => {
                let error = OpenError::Missing { path: found.kept.name.clone().into() };
                return self.not_recovered(found, &error);
            }
        };
        self.replace_document(document);
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
        // That of the document that was left: the user has answered for it.
        if let Some(left) = self.recorder.current.take() {
            left.journal.remove().ok();
        }
        // It goes once the document's own journal is on the disk.
        self.recorder.current = Some(Recorded { journal: found.into_journal(), epoch: u64::MAX, changes: 0 });
        self.keep_journal();
    }

    fn not_recovered(&mut self, found: Abandoned, error: &OpenError) {
        let reason = self.texts.open_error(error);
        let journal = found.into_journal();
        let path = journal.path().display().to_string();
        let text = self
            .texts
            .with("notice-not-recovered", &[("reason", reason.as_str().into()), ("path", path.as_str().into())]);
        self.notice_failed(text);
    }

    /// Writes recovered work to a file of its own, and forgets it once it is there.
    pub(super) fn save_recovered(&mut self, index: usize, path: PathBuf, overwrite: bool) {
        let Some(recovered) = self.recoverable.get(index) else { return };
        let Some(layout) = recovered.found.recovered() else { return };
        let saving = Saving {
            path: path.clone(),
            text: file::write(&layout).into(),
            known: if overwrite { Known::AnyLayout } else { Known::Nothing },
            base: Arc::clone(&recovered.found.kept.base),
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

    pub(super) fn take_recovered_saved(
        &mut self,
        index: usize,
        path: &std::path::Path,
        result: Result<Stored, StoreError>,
    ) {
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

/// Where recovered work is to be saved again. A file that holds something else by now, or nothing that can be read, is
/// noticed and merged or spared as any file that somebody else has changed.
fn kept_path(path: Option<&std::path::Path>) -> Option<PathBuf> {
    let path = path?;
    let is_spared = matches!(file::reread(path, ""), file::Reread::Unreadable(_));
    (!is_spared).then(|| path.to_path_buf())
}

/// The abandoned journals of which something is not in their documents' files.
fn find_recoverable(folder: &std::path::Path) -> Vec<Recoverable> {
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
