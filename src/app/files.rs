//! Opening, saving and printing: what the program does with files, beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::{DocumentFormat, PrintRequest};
use super::dialog::{Dialog, FilePurpose, Next};
use super::document::{Document, SavedState};
use super::environment::FileDialogs;
use super::notice::NoticeKind;
use super::program::{Outcome, Program, WriteFailure};
use super::sharing::DueSave;
use crate::file::{self, Known, SaveError, Saving, Seal, StoreError, Stored};
use crate::report;
use crate::sample::SampleName;

/// A system's dialog that answers nothing in less than this never came up.
const NO_DIALOG: std::time::Duration = std::time::Duration::from_millis(250);

impl Program {
    /// Leaves the open document for something else, after a question where it is unsaved.
    pub(super) fn leave(&mut self, next: Next) {
        if self.document.is_unsaved() {
            self.dialog = Some(Dialog::Unsaved(next));
        } else {
            self.go_on(next);
        }
    }

    /// Does what was to follow.
    pub(super) fn go_on(&mut self, next: Next) {
        self.left_version = self.document.version();
        match next {
            Next::Open(path) => self.jobs.start("job-open", true, move || match file::open(&path) {
                Ok(opened) => Outcome::Opened(path, Box::new(opened)),
                Err(error) => {
                    let readable = file::salvage(&path).map_or(0, |salvaged| salvaged.entities);
                    Outcome::NotOpened { path, error: Box::new(error), readable }
                }
            }),
            Next::New => self.dialog = Some(Dialog::NewLayout),
            Next::AskOpen => self.ask_for_file(FilePurpose::Open),
            Next::Sample(sample) => {
                let today = self.environment.clock.today();
                self.jobs.start("job-open", true, move || {
                    Outcome::Sampled(sample, Box::new(sample.layout(sample.seed(), today)))
                });
            }
            Next::Salvage(path) => self.jobs.start("job-open", true, move || {
                let salvaged = file::salvage(&path);
                Outcome::Salvaged(path, Box::new(salvaged))
            }),
            Next::Recover(index) => self.recover(index),
            Next::OpenBackup => self.open_chosen_backup(),
            Next::Quit => self.quit(),
        }
    }

    /// Takes in what a job answered.
    pub(super) fn take(&mut self, outcome: Outcome) {
        // Something was done while it was being opened: that is not given up unasked.
        if let Some(next) = opened_by(&outcome)
            && self.document.version() != self.left_version
            && self.document.is_unsaved()
        {
            return self.leave(next);
        }
        match outcome {
            Outcome::Opened(path, opened) => self.take_opened(&path, *opened),
            Outcome::NotOpened { path, error, readable } => self.not_opened(path, &error, readable),
            Outcome::Sampled(sample, layout) => {
                let name = self.texts.get(sample_name_key(sample)).into_owned();
                self.replace_document(Document::untitled(*layout, name));
            }
            Outcome::Salvaged(path, salvaged) => match *salvaged {
                Ok(salvaged) => self.replace_document(Document::salvaged(salvaged)),
                Err(error) => self.not_opened(path, &error, 0),
            },
            Outcome::Saved { path, saved, result, next, not_carried } => {
                self.tell_of_pictures(&not_carried);
                self.take_saved(&path, saved, result, next);
            }
            Outcome::Recorded(recording) => self.take_recorded(recording),
            Outcome::Abandoned(found) => self.take_abandoned(found),
            Outcome::RecoveredSaved { index, path, result } => self.take_recovered_saved(index, &path, result),
            Outcome::Reread { path, found } => self.take_reread(&path, found),
            Outcome::Past { epoch, trail } => self.take_past(epoch, trail),
            Outcome::Backups { document, backups } => self.take_backups(document, backups),
            Outcome::BackupRead { backup, opened, edits } => self.take_backup(backup, *opened, edits),
            Outcome::Written { path, result } => self.take_written(&path, result),
            Outcome::ParkExported { path, result, not_carried } => {
                self.tell_of_pictures(&not_carried);
                self.take_exported(&path, result);
            }
            Outcome::ParksBrought { parks, importing, brought } => {
                self.take_brought_parks(&parks, importing, &brought);
            }
            Outcome::OtherOpened { path, opened } => self.take_other(path, *opened),
            Outcome::DrawingRead { floor, path, result } => self.take_drawing(floor, &path, result),
            Outcome::ImportPreviewed(job) => self.take_import_preview(*job),
            Outcome::PictureFound(found) => self.take_picture(found),
            Outcome::PictureBrought { floor, result } => self.take_brought(floor, result),
            Outcome::Counted(derived) => self.take_counted(*derived),
            Outcome::Checked { version, problems } => self.document.note_problems(version, problems),
            Outcome::Named { path: Some(path), purpose, .. } => self.file_named(purpose, path, true),
            Outcome::Named { path: None, came_up: true, .. } => {}
            Outcome::Named { path: None, purpose, came_up: false } => self.ask_by_path_field(purpose),
        }
    }

    fn take_opened(&mut self, path: &Path, opened: file::Opened) {
        let path = absolute(path);
        self.preferences.remember(&path);
        let (problems, seal) = (opened.problems.len(), opened.seal);
        self.replace_document(Document::opened(path, opened));
        if problems > 0 {
            let text = self.texts.with("notice-opened-with-problems", &[("count", problems.into())]);
            self.notice(NoticeKind::Done, text);
        }
        match seal {
            Seal::Intact => {}
            Seal::Broken => {
                let text = self.texts.get("notice-seal-broken").into_owned();
                self.notice(NoticeKind::Warning, text);
            }
            Seal::Missing => {
                let text = self.texts.get("notice-seal-missing").into_owned();
                self.notice(NoticeKind::Done, text);
            }
        }
    }

    fn not_opened(&mut self, path: PathBuf, error: &file::OpenError, readable: usize) {
        self.preferences.recent.retain(|other| *other != path);
        let explanation = self.texts.open_error(error);
        self.dialog = Some(Dialog::NotOpened { path, explanation, readable });
    }

    /// Saves, asking where to if the document has no file, then goes on.
    pub(super) fn save(&mut self, next: Option<Next>) {
        if self.merging.is_some() {
            self.save_after_merge = Some(DueSave { next });
            return self.show_conflicts();
        }
        match self.document.path().map(Path::to_path_buf) {
            Some(path) => self.save_to(path, next, false),
            None => self.ask_for_file(FilePurpose::SaveAs(next)),
        }
    }

    /// Saves to a file. What somebody else has saved in its own file since is merged before, what stands in another file
    /// is replaced after a question alone, and what is no layout never.
    fn save_to(&mut self, path: PathBuf, next: Option<Next>, may_replace: bool) {
        if self.jobs.is_running("job-save") {
            return;
        }
        let document = self.document.clone();
        let (stamp, backups) = (self.environment.stamp(), self.environment.backups());
        let known = match document.path() {
            Some(own) if *own == absolute(&path) => Known::Text(document.stored_text()),
            _ if may_replace => Known::AnyLayout,
            _ => Known::Nothing,
        };
        self.jobs.start("job-save", false, move || {
            let layout = document.present().clone();
            let text = document.text_as_stored().unwrap_or_else(|| file::write(&layout).into());
            let saving = Saving {
                path: path.clone(),
                text: Arc::clone(&text),
                known,
                base: document.base_text(),
                changes: document.done().to_vec(),
                stamp,
                from: document.path().map(Path::to_path_buf),
                backups,
            };
            let result = file::store(&saving);
            let from = document.path().or_else(|| document.damage().map(|damage| &*damage.path));
            let not_carried = match (&result, from) {
                (Ok(_), Some(from)) => file::carry_pictures(&file::pictures_of(&layout), from, &path),
                _ => Vec::new(),
            };
            let saved = SavedState {
                document: document.number(),
                text,
                layout,
                state: document.history().state(),
                changes: document.done().len(),
            };
            Outcome::Saved { path, saved, result, next, not_carried }
        });
    }

    fn take_saved(&mut self, path: &Path, saved: SavedState, result: Result<Stored, StoreError>, next: Option<Next>) {
        match result {
            // Another document was opened meanwhile.
            Ok(_) if saved.document != self.document.number() => self.preferences.remember(&absolute(path)),
            Ok(stored) => {
                let path = absolute(path);
                self.preferences.remember(&path);
                self.document.saved(path, saved);
                self.saved_at = Some(self.environment.clock.now());
                self.file_trouble = None;
                self.tell_what_did_not_work(&stored);
                self.keep_journal();
                if let Some(next) = next {
                    self.leave(next);
                }
            }
            Err(StoreError::Refused(error)) => self.notice_failed(self.texts.save_error(&error)),
            Err(StoreError::Changed(_)) if self.document.path() == Some(&*absolute(path)) => {
                self.save_after_merging(next);
            }
            Err(StoreError::Changed(_)) => {
                let path = path.to_path_buf();
                self.dialog = Some(Dialog::Overwrite { purpose: FilePurpose::SaveAs(next), path });
            }
        }
    }

    /// Says which pictures did not go along.
    pub(super) fn tell_of_pictures(&mut self, not_copied: &[SaveError]) {
        if let Some(first) = not_copied.first() {
            let (count, reason) = (not_copied.len(), self.texts.save_error(first));
            let text =
                self.texts.with("notice-pictures-left", &[("count", count.into()), ("reason", reason.as_str().into())]);
            self.notice(NoticeKind::Warning, text);
        }
    }

    fn tell_what_did_not_work(&mut self, stored: &Stored) {
        for (key, error) in [("notice-no-backup", &stored.no_backup), ("notice-no-trail", &stored.no_trail)] {
            if let Some(error) = error {
                let reason = self.texts.save_error(error);
                let text = self.texts.with(key, &[("reason", reason.as_str().into())]);
                self.notice(NoticeKind::Warning, text);
            }
        }
    }

    /// A file was named for a purpose.
    pub(super) fn file_named(&mut self, purpose: FilePurpose, path: PathBuf, overwrite: bool) {
        if !purpose.reads() && !overwrite && path.exists() {
            self.dialog = Some(Dialog::Overwrite { purpose, path });
            return;
        }
        self.dialog = None;
        match purpose {
            FilePurpose::Open => self.go_on(Next::Open(path)),
            FilePurpose::SaveAs(next) => self.save_to(path, next, overwrite),
            FilePurpose::SaveRecovered(index) => self.save_recovered(index, path, overwrite),
            FilePurpose::Picture(floor) => self.bring_picture(floor, path),
            FilePurpose::Drawing(floor) => self.read_drawing(floor, path),
            FilePurpose::ImportParks => self.read_for_import(path),
            FilePurpose::ExportPark(park) => self.export_park(park, path),
            FilePurpose::Pdf | FilePurpose::Csv => self.print_to(path),
            FilePurpose::Session { session, minutes } => self.write_session(session, minutes, path),
        }
    }

    /// Asks for a file by the system's dialog, or by a path field where there is none.
    pub(super) fn ask_for_file(&mut self, purpose: FilePurpose) {
        if self.environment.file_dialogs == FileDialogs::PathField {
            self.ask_by_path_field(purpose);
            return;
        }
        let proposed = self.proposed_path(&purpose);
        let filter = self.texts.get(filter_key(&purpose)).into_owned();
        let title = self.texts.get(title_key(&purpose)).into_owned();
        let ask = move || {
            let asked = std::time::Instant::now();
            let path = ask_by_system_dialog(&purpose, &proposed, &title, &filter);
            Outcome::Named { purpose, path, came_up: asked.elapsed() > NO_DIALOG }
        };
        // The dialogs of macOS belong to the main thread.
        if cfg!(target_os = "macos") {
            let outcome = ask();
            self.take(outcome);
        } else {
            self.jobs.start("job-ask", true, ask);
        }
    }

    fn ask_by_path_field(&mut self, purpose: FilePurpose) {
        let proposed = self.proposed_path(&purpose);
        self.dialog = Some(Dialog::Path { purpose, proposed });
    }

    /// Beside the document, under a name that says what it is.
    fn proposed_path(&self, purpose: &FilePurpose) -> PathBuf {
        let folder = self
            .document
            .path()
            .or_else(|| self.document.damage().map(|damage| &*damage.path))
            .and_then(Path::parent)
            .map(Path::to_path_buf)
            .or_else(|| directories::UserDirs::new().and_then(|user| user.document_dir().map(Path::to_path_buf)))
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default();
        let schedule = self.texts.get("file-name-schedule").into_owned();
        let stem = self.document.name();
        match purpose {
            FilePurpose::Open | FilePurpose::ImportParks | FilePurpose::Picture(_) | FilePurpose::Drawing(_) => {
                folder.join("")
            }
            FilePurpose::ExportPark(park) => {
                let name = self.document.layout().park(*park).map_or(stem, |park| &park.name);
                folder.join(format!("{}.ron", file_name_of(name)))
            }
            FilePurpose::SaveAs(_) => folder.join(format!("{stem}.ron")),
            FilePurpose::SaveRecovered(index) => {
                let name = self.recoverable.get(*index).map_or(stem, |recoverable| &recoverable.found.kept.name);
                let recovered = self.texts.get("file-name-recovered").into_owned();
                folder.join(format!("{name} {recovered}.ron"))
            }
            FilePurpose::Pdf => folder.join(format!("{schedule} {stem} {}.pdf", self.session.date)),
            FilePurpose::Csv => folder.join(format!("{schedule} {stem} {}.csv", self.session.date)),
            FilePurpose::Session { session, minutes } => {
                let key = if *minutes { "committee-minutes" } else { "committee-agenda" };
                let date = self.document.layout().session(*session).map_or(self.session.date, |session| session.date);
                folder.join(format!("{} {stem} {date}.csv", self.texts.get(key)))
            }
        }
    }

    /// Asks where to write the schedule that was chosen.
    pub(super) fn ask_where_to_print(&mut self, request: PrintRequest) {
        self.dialog = None;
        self.preferences.schedule_columns.clone_from(&request.columns);
        let purpose = match request.format {
            DocumentFormat::Pdf => FilePurpose::Pdf,
            DocumentFormat::Csv => FilePurpose::Csv,
        };
        self.printing = Some(request);
        self.ask_for_file(purpose);
    }

    fn print_to(&mut self, path: PathBuf) {
        let Some(request) = self.printing.take() else { return };
        let layout = self.document.layout().clone();
        let texts = self.texts.clone();
        let date = self.session.date;
        self.jobs.start("job-print", true, move || {
            let schedule = report::ScheduleRequest {
                park: request.park,
                date,
                columns: schedule_columns(&request.columns),
                plans: request.plans,
            };
            let document = report::tenancy_schedule(&layout, &schedule, &texts);
            let bytes = match request.format {
                DocumentFormat::Pdf => {
                    report::pdf::render(&document, &texts).map_err(|error| WriteFailure::Report(error.to_string()))
                }
                DocumentFormat::Csv => {
                    report::csv::render(&document, &texts).map_err(|error| WriteFailure::Report(error.to_string()))
                }
            };
            let result = bytes.and_then(|bytes| file::save_bytes(&path, &bytes).map_err(WriteFailure::Save));
            Outcome::Written { path, result }
        });
    }

    fn write_session(&mut self, session: crate::model::CommitteeSessionId, minutes: bool, path: PathBuf) {
        let layout = self.document.layout().clone();
        let Some(session) = layout.session(session).cloned() else { return };
        let texts = self.texts.clone();
        self.jobs.start("job-print", true, move || {
            let document = report::committee_session(&layout, &session, minutes, &texts);
            let bytes = report::csv::render(&document, &texts).map_err(|error| WriteFailure::Report(error.to_string()));
            let result = bytes.and_then(|bytes| file::save_bytes(&path, &bytes).map_err(WriteFailure::Save));
            Outcome::Written { path, result }
        });
    }

    fn take_written(&mut self, path: &Path, result: Result<(), WriteFailure>) {
        let shown = path.display().to_string();
        match result {
            Ok(()) => {
                let opened = self.environment.opens_documents && opener::open(path).is_ok();
                let key = if opened { "notice-written-and-opened" } else { "notice-written" };
                let text = self.texts.with(key, &[("path", shown.as_str().into())]);
                self.notice(NoticeKind::Done, text);
            }
            Err(WriteFailure::Save(error)) => self.notice_failed(self.texts.save_error(&error)),
            Err(WriteFailure::Report(reason)) => {
                let values = [("path", shown.as_str().into()), ("reason", reason.as_str().into())];
                self.notice_failed(self.texts.with("notice-not-written", &values));
            }
        }
    }
}

/// What leads to this outcome, where it takes the place of the open document.
fn opened_by(outcome: &Outcome) -> Option<Next> {
    match outcome {
        Outcome::Opened(path, _) => Some(Next::Open(path.clone())),
        Outcome::Sampled(sample, _) => Some(Next::Sample(*sample)),
        Outcome::Salvaged(path, salvaged) => salvaged.is_ok().then(|| Next::Salvage(path.clone())),
        _ => None,
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_no_folder| path.to_path_buf())
}

/// A name without what no file's name may hold.
fn file_name_of(name: &str) -> String {
    let is_kept = |letter: &char| !letter.is_control() && !r#"/\:*?"<>|"#.contains(*letter);
    name.chars().filter(is_kept).collect()
}

const fn sample_name_key(sample: SampleName) -> &'static str {
    match sample {
        SampleName::Anpt => "sample-anpt",
        SampleName::Skolkovo => "sample-skolkovo",
        SampleName::Empty => "sample-empty",
    }
}

const fn filter_key(purpose: &FilePurpose) -> &'static str {
    match purpose {
        FilePurpose::Open
        | FilePurpose::SaveAs(_)
        | FilePurpose::SaveRecovered(_)
        | FilePurpose::ImportParks
        | FilePurpose::ExportPark(_) => "file-kind-layout",
        FilePurpose::Picture(_) => "file-kind-picture",
        FilePurpose::Drawing(_) => "file-kind-drawing",
        FilePurpose::Pdf => "file-kind-pdf",
        FilePurpose::Csv | FilePurpose::Session { .. } => "file-kind-csv",
    }
}

const fn title_key(purpose: &FilePurpose) -> &'static str {
    match purpose {
        FilePurpose::Open => "file-title-open",
        FilePurpose::ImportParks => "file-title-import-park",
        FilePurpose::ExportPark(_) => "file-title-export-park",
        FilePurpose::Picture(_) => "file-title-picture",
        FilePurpose::Drawing(_) => "file-title-drawing",
        FilePurpose::SaveAs(_) | FilePurpose::SaveRecovered(_) => "file-title-save",
        FilePurpose::Pdf | FilePurpose::Csv => "file-title-print",
        FilePurpose::Session { minutes: false, .. } => "file-title-agenda",
        FilePurpose::Session { minutes: true, .. } => "file-title-minutes",
    }
}

fn ask_by_system_dialog(purpose: &FilePurpose, proposed: &Path, title: &str, filter: &str) -> Option<PathBuf> {
    let endings: &[&str] = match purpose {
        FilePurpose::Open
        | FilePurpose::SaveAs(_)
        | FilePurpose::SaveRecovered(_)
        | FilePurpose::ImportParks
        | FilePurpose::ExportPark(_) => &["ron"],
        FilePurpose::Picture(_) => &["png", "jpg", "jpeg", "pdf"],
        FilePurpose::Drawing(_) => &["dxf", "geojson", "json"],
        FilePurpose::Pdf => &["pdf"],
        FilePurpose::Csv | FilePurpose::Session { .. } => &["csv"],
    };
    let name = proposed.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let dialog = rfd::FileDialog::new()
        .set_title(title)
        .add_filter(filter, endings)
        .set_directory(proposed.parent().unwrap_or_else(|| Path::new("")));
    if purpose.reads() { dialog.pick_file() } else { dialog.set_file_name(name).save_file() }
}

/// The columns of these keys in their order; the usual ones where none is known.
pub fn schedule_columns(keys: &[String]) -> Vec<report::ScheduleColumn> {
    let known: Vec<_> = keys.iter().filter_map(|key| report::ScheduleColumn::from_key(key)).collect();
    if known.is_empty() { report::ScheduleColumn::DEFAULT.to_vec() } else { known }
}
