//! The recovery journal of the open document: on the disk soon after something is done, gone once it is saved.

use std::path::Path;
use std::time::{Duration, Instant};

use super::document::text_or_written;
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use crate::change::Change;
use crate::file::{Journal, Kept, SaveError};
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

impl Recorder {
    /// Goes on from an abandoned journal, which goes once the document's own is on the disk. The journal of the document
    /// that was left goes at once: the user has answered for it.
    pub(super) fn adopt(&mut self, journal: Journal) {
        if let Some(left) = self.current.replace(Recorded { journal, epoch: u64::MAX, changes: 0 }) {
            left.journal.remove().ok();
        }
    }
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
                    document: self.document.path().map(Path::to_path_buf),
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
    fn run(self, folder: &Path, epoch: u64) -> Recording {
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
    fn run(self, folder: &Path, epoch: u64) -> Recording {
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
