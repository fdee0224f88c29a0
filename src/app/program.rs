//! The program: what it holds, and what it does between two frames.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::derived::Derived;
use super::dialog::{Dialog, Next};
use super::document::{Document, SavedState};
use super::environment::Environment;
use super::imports::{DrawingImport, NotRead, PreviewJob};
use super::jobs::{Jobs, Shown, Wake, Watch};
use super::notice::{Notice, NoticeKind};
use super::parks::Importing;
use super::past::{BackupChoice, Past};
use super::pictures::{FoundPicture, NotPut, Pictures};
use super::preferences::Preferences;
use super::recorder::{Recorder, Recording};
use super::recovery::Recoverable;
use super::session::{Selected, Session};
use super::sharing::{DueSave, FileTrouble, Found, Merging};
use crate::change::Edit;
use crate::figures::{UnitStatus, occupancy};
use crate::file::{Backup, Brought, OpenError, Opened, Salvaged, SaveError, StoreError, Stored, Trail};
use crate::import::Drawing;
use crate::model::{FloorId, Layout, ParkId, Problem, TenancyId};
use crate::operations::{Clipboard, MergeUnits, Split};
use crate::sample::SampleName;
use crate::text::Texts;

/// Up to so many units are counted within a frame: some thousand cost a few milliseconds.
const COUNTED_AT_ONCE: usize = 5_000;

/// What a job answers.
pub(super) enum Outcome {
    /// A file was read.
    Opened(PathBuf, Box<Opened>),
    /// A sample was made.
    Sampled(SampleName, Box<Layout>),
    /// A file was not read; what can be read of it all the same, if anything.
    NotOpened { path: PathBuf, error: Box<OpenError>, readable: usize },
    /// What can be read of a damaged file was read.
    Salvaged(PathBuf, Box<Result<Salvaged, OpenError>>),
    /// The document was saved, or not.
    Saved {
        path: PathBuf,
        saved: SavedState,
        result: Result<Stored, StoreError>,
        next: Option<Next>,
        not_carried: Vec<SaveError>,
    },
    /// The recovery journal was written, or not.
    Recorded(Recording),
    /// Abandoned journals were looked for.
    Abandoned(Vec<Recoverable>),
    /// Recovered work was saved in a file of its own, or not.
    RecoveredSaved { index: usize, path: PathBuf, result: Result<Stored, StoreError> },
    /// The document's file was read again.
    Reread { path: PathBuf, found: Found },
    /// The trail of the document was read.
    Past { epoch: u64, trail: Result<Trail, String> },
    /// The backups of a file were listed.
    Backups { document: PathBuf, backups: Vec<Backup> },
    /// A backup was read.
    BackupRead { backup: Backup, opened: Box<Result<Opened, OpenError>>, edits: Vec<Edit> },
    /// A document was written.
    Written { path: PathBuf, result: Result<(), WriteFailure> },
    /// Figures were counted.
    Counted(Box<Derived>),
    /// The layout was checked.
    Checked { version: u64, problems: Vec<Problem> },
    /// A park was exported, or not.
    ParkExported { path: PathBuf, result: Result<(), SaveError>, not_carried: Vec<SaveError> },
    /// The pictures of parks were copied from another layout's folder.
    ParksBrought { parks: Vec<ParkId>, importing: Importing, brought: Brought },
    /// The layout that parks are to come from was read, or not.
    OtherOpened { path: PathBuf, opened: Box<Result<Opened, OpenError>> },
    /// The drawing that units are to come from was read, or not.
    DrawingRead { floor: FloorId, path: PathBuf, result: Result<Box<Drawing>, NotRead> },
    /// What would come of a drawing was found out.
    ImportPreviewed(Box<PreviewJob>),
    /// The picture under a plan was read, or not.
    PictureFound(FoundPicture),
    /// A picture was made one of the layout's, or not.
    PictureBrought { floor: FloorId, result: Result<String, NotPut> },
    /// The system's dialog was answered; `None` where it was cancelled or never came up.
    Named { purpose: super::dialog::FilePurpose, path: Option<PathBuf>, came_up: bool },
}

/// Why a document was not written.
#[derive(Debug)]
pub(super) enum WriteFailure {
    /// It could not be made.
    Report(String),
    /// It could not be saved.
    Save(SaveError),
}

/// The running program.
pub struct Program {
    /// The open document.
    pub document: Document,
    /// What the window shows and has in hand.
    pub session: Session,
    /// What is remembered between two runs.
    pub preferences: Preferences,
    /// The texts of the language in use.
    pub texts: Texts,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Notices on show, the oldest first.
    pub notices: VecDeque<Notice>,
    /// The world.
    pub environment: Environment,
    /// Whether the window is to close.
    pub closing: bool,
    pub(super) jobs: Jobs<Outcome>,
    /// The schedule that waits for a file to be named.
    pub(super) printing: Option<super::command::PrintRequest>,
    pub(super) checked_version: u64,
    /// The version of the document that was left for the one being opened.
    pub(super) left_version: u64,
    pub(super) saved_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Work that a killed program left behind.
    pub recoverable: Vec<Recoverable>,
    /// Two versions that wait for a person to decide.
    pub merging: Option<Merging>,
    /// The layout that parks are to come from.
    pub importing: Option<Importing>,
    /// The drawing that units are to come from.
    pub drawing_import: Option<DrawingImport>,
    /// The pictures under plans.
    pub pictures: Pictures,
    /// The version of the document that the question in hand was asked of.
    pub(super) asked_version: u64,
    /// The split that waits for a person to decide.
    pub splitting: Option<Split>,
    /// The units to be made one that wait for a person to decide.
    pub joining: Option<MergeUnits>,
    /// The units that were copied.
    pub clipboard: Option<Clipboard>,
    /// The backups that are shown.
    pub restoring: Option<BackupChoice>,
    pub(super) recorder: Recorder,
    /// Since when the program waits for its journal to be gone, so that it can end.
    pub(super) quitting: Option<std::time::Instant>,
    pub(super) watch: Watch,
    /// The file that is watched.
    pub(super) watched: Option<PathBuf>,
    pub(super) is_reread_due: bool,
    /// The save that waits for a merge.
    pub(super) save_after_merge: Option<DueSave>,
    pub(super) file_trouble: Option<FileTrouble>,
    pub(super) past: Option<Past>,
    /// The preferences as they are on disk.
    written: Preferences,
    derived: Option<Derived>,
}

impl Program {
    /// A program with an empty layout.
    pub fn new(environment: Environment, wake: Wake) -> Self {
        let (preferences, warning) = Preferences::read(environment.preferences.as_deref());
        let texts = Texts::new(
            environment.asked_language.or_else(|| preferences.chosen_language()).unwrap_or(environment.language),
        );
        let mut session = Session::new(environment.clock.today());
        session.panels = preferences.panels;
        session.colouring = preferences.colouring;
        let mut notices = VecDeque::new();
        if let Some(warning) = warning {
            let text = texts.with("notice-preferences-unreadable", &[("reason", warning.as_str().into())]);
            notices.push_back(Notice::new(NoticeKind::Failed, text));
        }
        Self {
            document: Document::default(),
            session,
            written: preferences.clone(),
            preferences,
            texts,
            dialog: None,
            notices,
            closing: false,
            watch: Watch::new(environment.poll, Arc::clone(&wake)),
            jobs: Jobs::new(wake),
            recoverable: Vec::new(),
            merging: None,
            importing: None,
            drawing_import: None,
            pictures: Pictures::default(),
            asked_version: 0,
            splitting: None,
            joining: None,
            clipboard: None,
            restoring: None,
            recorder: Recorder::default(),
            quitting: None,
            watched: None,
            is_reread_due: false,
            save_after_merge: None,
            file_trouble: None,
            past: None,
            environment,
            printing: None,
            checked_version: 0,
            left_version: 0,
            saved_at: None,
            derived: None,
        }
    }

    /// Opens what the program starts with: the file named, else the last one, else the sample of the ANPT parks.
    pub fn start(&mut self, named: Option<&Path>) {
        let last = self.preferences.recent.first().filter(|path| path.exists()).cloned();
        self.look_for_abandoned();
        match named.map(Path::to_path_buf).or(last) {
            Some(path) => self.go_on(Next::Open(path)),
            None => self.go_on(Next::Sample(SampleName::Anpt)),
        }
    }

    /// Takes in what jobs have finished, and starts those that are due. To be called once before each frame.
    pub fn logic(&mut self) {
        for outcome in self.jobs.finished() {
            match outcome {
                Ok(outcome) => self.take(outcome),
                Err(name) => self.notice_failed(
                    self.texts.with("notice-job-failed", &[("job", self.texts.get(name).as_ref().into())]),
                ),
            }
        }
        let now = std::time::Instant::now();
        self.notices.retain(|notice| !notice.is_over(now));
        self.follow_file();
        self.close_question_out_of_date();
        self.keep_journal();
        self.follow_picture();
        self.follow_import();
        self.quit_when_recorded();
        self.check_beside_the_window();
        self.keep_preferences();
    }

    /// The figures of the document at the date shown. Where many units change on the way from the date before, they are
    /// counted beside the window; until they are there, the former ones are answered.
    pub fn derived(&mut self) -> &mut Derived {
        let (version, date) = (self.document.version(), self.session.date);
        let layout = self.document.layout();
        match &mut self.derived {
            Some(derived) if derived.is_of(version, date) => {}
            Some(derived) if derived.is_near(version, date, COUNTED_AT_ONCE) => derived.go_to(layout, date),
            derived if layout.units().len() <= COUNTED_AT_ONCE => *derived = None,
            Some(_) if !self.jobs.is_running("job-count") => {
                let layout = layout.clone();
                self.jobs
                    .start("job-count", true, move || Outcome::Counted(Box::new(Derived::new(&layout, version, date))));
            }
            _ => {}
        }
        self.derived.get_or_insert_with(|| Derived::new(self.document.layout(), version, date))
    }

    /// Takes figures that were counted beside the window, unless the layout has changed meanwhile. Where the date has, they
    /// are on their way there.
    pub(super) fn take_counted(&mut self, derived: Derived) {
        if derived.version() == self.document.version() {
            self.derived = Some(derived);
        }
    }

    /// Another layout is shown: nothing of what was counted holds.
    pub(super) fn forget_figures(&mut self) {
        self.derived = None;
    }

    pub(super) const fn derived_if_counted(&mut self) -> &mut Option<Derived> {
        &mut self.derived
    }

    /// The tenancy that "vacate", "move" and "swap" are about: the one shown at the right, else the one in place on the
    /// unit selected, else the one to come there.
    pub fn tenancy_at_hand(&self) -> Option<TenancyId> {
        if let Selected::Tenancy(tenancy) = self.session.inspected {
            return Some(tenancy);
        }
        let mut units = self.session.selection.iter();
        let (Some(unit), None) = (units.next(), units.next()) else { return None };
        let layout = self.document.layout();
        let there = occupancy(layout, layout.unit(*unit)?, self.session.date);
        match there.occupants.as_slice() {
            [only] => Some(only.tenancy.id),
            [] if there.status == UnitStatus::Reserved => there.next.map(|next| next.id),
            _ => None,
        }
    }

    /// The jobs that have run for long enough to be shown.
    pub fn jobs_shown(&self) -> Vec<Shown> {
        self.jobs.shown()
    }

    /// Whether any work goes on beside the window.
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// When the document was saved last in this run.
    pub const fn saved_at(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        self.saved_at
    }

    pub(super) fn notice(&mut self, kind: NoticeKind, text: String) {
        self.notices.retain(|notice| notice.kind != NoticeKind::Undoable && notice.text != text);
        self.notices.push_back(Notice::new(kind, text));
        while self.notices.len() > Notice::MOST {
            // One that waits for an answer goes last, but what is new is seen.
            let older = self.notices.iter().take(Notice::MOST);
            let first = older.into_iter().position(Notice::is_transient).unwrap_or(0);
            self.notices.remove(first);
        }
    }

    pub(super) fn keep_notice(&mut self, index: usize) {
        if let Some(notice) = self.notices.get_mut(index) {
            notice.since = std::time::Instant::now();
        }
    }

    pub(super) fn notice_failed(&mut self, text: String) {
        self.notice(NoticeKind::Failed, text);
    }

    /// Puts another document in the place of the open one.
    pub(super) fn replace_document(&mut self, document: Document) {
        self.document = document.in_place_of(&self.document);
        self.checked_version = self.document.version();
        self.derived = None;
        self.saved_at = None;
        self.merging = None;
        self.past = None;
        self.file_trouble = None;
        self.save_after_merge = None;
        // It may come from a journal or a backup, while the file went on.
        self.is_reread_due = self.document.path().is_some();
        let kept = Session::new(self.session.date);
        self.session = Session {
            panels: self.session.panels,
            colouring: self.session.colouring,
            tab: self.session.tab,
            floor: first_floor(self.document.layout()),
            ..kept
        };
        self.session.inspected = self.session.floor.map_or(Selected::Nothing, Selected::Floor);
        self.session.camera.push(super::session::CameraRequest::Fit);
    }

    /// A check of the whole layout follows each change, beside the window, one at a time.
    fn check_beside_the_window(&mut self) {
        let version = self.document.version();
        if self.checked_version == version || self.jobs.is_running("job-check") {
            return;
        }
        self.checked_version = version;
        let layout = self.document.layout().clone();
        self.jobs
            .start("job-check", true, move || Outcome::Checked { version, problems: crate::model::check(&layout) });
    }

    fn keep_preferences(&mut self) {
        self.preferences.panels = self.session.panels;
        self.preferences.colouring = self.session.colouring;
        if self.preferences == self.written {
            return;
        }
        self.written = self.preferences.clone();
        if let Err(error) = self.preferences.write(self.environment.preferences.as_deref()) {
            let text = self.texts.save_error(&error);
            self.notice_failed(text);
        }
    }
}

/// The floor to show first: the one with most units in the first open building, ground floors first among equals.
pub(super) fn first_floor(layout: &Layout) -> Option<FloorId> {
    layout
        .parks_in_order()
        .into_iter()
        .flat_map(|park| layout.buildings_in_order(park.id))
        .find_map(|building| layout.floors_in_order(building.id).into_iter().find(|floor| floor.level >= 1))
        .or_else(|| layout.floors().next())
        .map(|floor| floor.id)
}
