//! The past of the document: what was done, earlier states to look at and to bring back, and backups.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::dialog::{Dialog, Next};
use super::document::Document;
use super::notice::NoticeKind;
use super::program::{Outcome, Program};
use crate::change::{Change, ChangeLabel, Edit, apply, diff};
use crate::file::{self, Backup, OpenError, Opened, Trail, change_outside};
use crate::model::Layout;

/// What was done to the document before it was saved last, as its trail tells.
#[derive(Debug, Clone)]
pub struct Past {
    trail: Arc<Trail>,
    /// The epoch of the document that it goes with.
    epoch: u64,
}

impl Past {
    /// The changes that are saved, the oldest first.
    pub fn changes(&self) -> &[Change] {
        &self.trail.changes
    }

    /// How many changes could not be read.
    pub fn lost(&self) -> usize {
        self.trail.lost
    }

    /// The layout after so many changes, those of `done` counted after the saved ones.
    fn state(&self, changes: usize, done: &[Change]) -> Layout {
        let saved = self.trail.changes.len();
        let mut layout = self.trail.state(changes);
        for change in done.iter().take(changes.saturating_sub(saved)) {
            apply(&mut layout, change);
        }
        layout
    }
}

/// A backup that may be restored.
#[derive(Debug)]
pub struct BackupChoice {
    /// The backups there are, the latest first.
    pub backups: Vec<Backup>,
    /// The file that they are of.
    pub document: PathBuf,
    /// The one chosen, with what it holds or why it cannot be read.
    pub chosen: Option<(Backup, Result<Opened, OpenError>)>,
    /// What restoring it would do to the document; empty where it would open by itself.
    pub edits: Vec<Edit>,
}

/// The past.
impl Program {
    /// The past that goes with the document as it is, once it was read. Asks for it where it was not.
    pub fn past(&mut self) -> Option<&Past> {
        let epoch = self.document.epoch();
        if self.past.as_ref().is_none_or(|past| past.epoch != epoch) && !self.jobs.is_running("job-past") {
            let path = self.document.path().map(std::path::Path::to_path_buf);
            let stored = self.document.stored_layout().clone();
            let text = self.document.stored_text();
            let stamp = self.environment.stamp();
            self.jobs.start("job-past", false, move || {
                let trail = path.map_or(Ok(None), |path| file::read_trail(&path));
                let trail = trail.map(|trail| {
                    let mut trail = trail.unwrap_or_else(|| Trail { base: stored.clone(), ..Trail::default() });
                    // What others have saved since is not the past of this document, as long as it is not merged.
                    let known = trail.changes.len() - trail.since(&text).len();
                    if known > 0 || trail.base == stored {
                        trail.changes.truncate(known);
                    }
                    let last = trail.state(usize::MAX);
                    trail.changes.extend(change_outside(&last, &stored, &stamp));
                    trail
                });
                Outcome::Past { epoch, trail: trail.map_err(|error| error.to_string()) }
            });
        }
        self.past.as_ref()
    }

    pub(super) fn take_past(&mut self, epoch: u64, trail: Result<Trail, String>) {
        let trail = trail.unwrap_or_else(|reason| {
            let text = self.texts.with("notice-no-past", &[("reason", reason.as_str().into())]);
            self.notice(NoticeKind::Warning, text);
            Trail { base: self.document.stored_layout().clone(), ..Trail::default() }
        });
        self.past = Some(Past { trail: Arc::new(trail), epoch });
    }

    /// Shows the layout as it was after so many changes.
    pub(super) fn view_state(&mut self, changes: usize) {
        let done = self.document.done().to_vec();
        let Some(past) = self.past.as_ref().filter(|past| past.epoch == self.document.epoch()) else { return };
        if changes == past.changes().len() + done.len() {
            return self.return_to_present();
        }
        let last = changes.checked_sub(1).and_then(|last| past.changes().iter().chain(&done).nth(last));
        let first = past.changes().iter().chain(&done).next();
        let at = last.or(first).map_or_else(|| self.environment.clock.now(), |change| change.stamp.at);
        let layout = past.state(changes, &done);
        self.document.view(Some((changes, at, layout)));
        self.forget_figures();
        self.forget_what_is_gone();
    }

    /// Shows the present again.
    pub(super) fn return_to_present(&mut self) {
        if self.document.viewed().is_some() {
            self.document.view(None);
            self.forget_figures();
            self.forget_what_is_gone();
        }
    }

    /// Brings the earlier state that is looked at back, as a new change.
    pub(super) fn bring_back(&mut self) {
        let Some(viewed) = self.document.viewed() else { return };
        let label = ChangeLabel::BringBack { at: viewed.at };
        let earlier = self.document.layout().clone();
        self.return_to_present();
        self.replace_by(&earlier, label);
    }

    /// Makes the present layout another one, as a new change.
    fn replace_by(&mut self, layout: &Layout, label: ChangeLabel) {
        let edits = diff(self.document.present(), layout);
        if edits.is_empty() {
            let text = self.texts.get("notice-nothing-differs").into_owned();
            return self.notice(NoticeKind::Done, text);
        }
        self.commit(&Change { label, stamp: self.environment.stamp(), edits });
        self.forget_what_is_gone();
    }
}

/// Backups.
impl Program {
    /// Lists the backups of a file.
    pub(super) fn show_backups(&mut self, document: PathBuf) {
        let Some(backups) = self.environment.backups() else { return };
        self.jobs.start("job-backups", true, move || Outcome::Backups { backups: backups.list(&document), document });
    }

    pub(super) fn take_backups(&mut self, document: PathBuf, backups: Vec<Backup>) {
        let first = backups.first().cloned();
        self.restoring = Some(BackupChoice { backups, document, chosen: None, edits: Vec::new() });
        self.dialog = Some(Dialog::Backups);
        if let Some(first) = first {
            self.choose_backup(first);
        }
    }

    /// Reads a backup, to show what restoring it would change.
    pub(super) fn choose_backup(&mut self, backup: Backup) {
        let Some(backups) = self.environment.backups() else { return };
        let Some(choice) = &self.restoring else { return };
        let is_open = self.document.path().is_some_and(|path| path == choice.document);
        let present = is_open.then(|| self.document.present().clone());
        self.jobs.start("job-backups", true, move || {
            let opened = backups.read(&backup);
            let edits = match (&opened, &present) {
                (Ok(opened), Some(present)) => diff(present, &opened.layout),
                _ => Vec::new(),
            };
            Outcome::BackupRead { backup, opened: Box::new(opened), edits }
        });
    }

    pub(super) fn take_backup(&mut self, backup: Backup, opened: Result<Opened, OpenError>, edits: Vec<Edit>) {
        if let Some(choice) = &mut self.restoring {
            choice.chosen = Some((backup, opened));
            choice.edits = edits;
        }
    }

    /// Restores the backup chosen: as a change of the open document, or as a document of its own where another one is
    /// open.
    pub(super) fn restore_backup(&mut self) {
        self.dialog = None;
        match &self.restoring {
            Some(choice) if self.document.path() != Some(&*choice.document) => self.leave(Next::OpenBackup),
            Some(BackupChoice { chosen: Some((backup, Ok(opened))), .. }) => {
                let (layout, label) = (opened.layout.clone(), ChangeLabel::RestoreBackup { at: backup.at });
                self.restoring = None;
                self.return_to_present();
                self.replace_by(&layout, label);
            }
            _ => {}
        }
    }

    /// Opens the backup chosen as a document of its own, in no file yet.
    pub(super) fn open_chosen_backup(&mut self) {
        if let Some(BackupChoice { document, chosen: Some((backup, Ok(opened))), .. }) = self.restoring.take() {
            self.open_backup(&document, opened.layout, backup.at);
        }
    }

    fn open_backup(&mut self, document: &std::path::Path, layout: Layout, at: DateTime<Utc>) {
        let stem = document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let time = self.texts.moment(at);
        let name = self
            .texts
            .with("backup-name", &[("name", stem.as_str().into()), ("time", time.replace([':', '/'], "-").into())]);
        self.replace_document(Document::untitled(layout, name));
    }
}
