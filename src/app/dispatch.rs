//! Runs the commands that a frame pushed. Those that alter the document go on to `changes`.

use chrono::{Days, Months, NaiveDate};

use super::action::{Action, Menu};
use super::command::{Command, DocumentFormat};
use super::dialog::{Dialog, FilePurpose, Next};
use super::drawing::Drawing;
use super::program::Program;
use super::session::{CameraRequest, Intent, Selected, Tab};
use crate::model::{EntityId, Layout, StartupId, UnitId};

impl Program {
    /// Runs commands in their order.
    pub fn dispatch(&mut self, commands: Vec<Command>) {
        for command in commands {
            self.run(command);
        }
    }

    fn run(&mut self, command: Command) {
        match command {
            Command::Run(action) => self.act(action),
            Command::Open(path) => self.leave(Next::Open(path)),
            Command::Discard(next) => {
                self.dialog = None;
                self.go_on(next);
            }
            Command::SaveThen(next) => {
                self.dialog = None;
                self.save(Some(next));
            }
            Command::FileNamed { purpose, path, overwrite } => self.file_named(purpose, path, overwrite),
            Command::CloseDialog => self.close_dialog(),
            Command::CreateLayout(request) => {
                self.dialog = None;
                self.create_layout(&request);
            }
            Command::ForgetRecent => self.preferences.recent.clear(),
            Command::Salvage(path) => self.leave(Next::Salvage(path)),
            Command::Recover(index) => self.leave_for_recovered(index),
            Command::RecoverElsewhere(index) => self.ask_for_file(FilePurpose::SaveRecovered(index)),
            Command::AskDropRecovered(index) => self.dialog = Some(Dialog::DropRecovered(index)),
            Command::DropRecovered(index) if self.jobs.is_running("job-save") => {
                self.dialog = Some(Dialog::DropRecovered(index));
            }
            Command::DropRecovered(index) => self.drop_recoverable(index),
            Command::Decide(index, side) => self.decide(index, side),
            Command::DecideAll(side) => self.decide_all(side),
            Command::FinishMerge => self.finish_merge(),
            Command::ShowConflicts => self.show_conflicts(),
            Command::ShowDamage => self.dialog = Some(Dialog::Damage),
            Command::View(changes) => self.view_state(changes),
            Command::ReturnToPresent => self.return_to_present(),
            Command::BringBack => self.bring_back(),
            Command::ShowBackups(document) => self.show_backups(document),
            Command::ChooseBackup(backup) => self.choose_backup(backup),
            Command::RestoreBackup => self.restore_backup(),
            Command::Reveal(unit) => self.reveal(unit),
            Command::RevealEntity(entity) => self.reveal_entity(entity),
            Command::RevealStartup(startup) => self.reveal_startup(startup),
            Command::Propose { startup, unit, start } => self.propose(startup, unit, start),
            Command::Draw(request) => self.draw(&request),
            Command::Print(request) => self.ask_where_to_print(request),
            Command::WriteSession { session, minutes } => self.ask_where_to_write_session(session, minutes),
            Command::ImportParks(parks) => {
                self.dialog = None;
                self.import(&parks);
            }
            Command::PreviewImport(choice) => self.preview_import(*choice),
            Command::ImportUnits { standard } => self.import_units(&standard),
            Command::CancelJob(number) => self.jobs.cancel(number),
            Command::KeepNotice(index) => self.keep_notice(index),
            Command::CloseNotice(index) => drop(self.notices.remove(index)),
            change => self.change(&change),
        }
    }

    fn act(&mut self, action: Action) {
        if !action.is_enabled(self) {
            return;
        }
        match action {
            Action::New => self.leave(Next::New),
            Action::Open => self.leave(Next::AskOpen),
            Action::OpenSample(sample) => self.leave(Next::Sample(sample)),
            Action::Save => self.save(None),
            Action::SaveAs => self.ask_for_file(FilePurpose::SaveAs(None)),
            Action::ImportPark => self.ask_for_file(FilePurpose::ImportParks),
            Action::ExportPark => self.ask_where_to_export(),
            Action::PrintSchedule => self.dialog = Some(Dialog::Schedule(DocumentFormat::Pdf)),
            Action::ExportSchedule => self.dialog = Some(Dialog::Schedule(DocumentFormat::Csv)),
            Action::ShowProblems => self.dialog = Some(Dialog::Problems),
            Action::RestoreBackup => {
                if let Some(path) = self.document.path() {
                    self.show_backups(path.to_path_buf());
                }
            }
            Action::Recover => self.dialog = Some(Dialog::Recover),
            Action::Quit => self.leave(Next::Quit),
            Action::Undo => self.step(false),
            Action::Redo => self.step(true),
            Action::Find => self.dialog = Some(Dialog::Find),
            Action::Palette => self.dialog = Some(Dialog::Palette),
            Action::Allocate => self.session.inspected = Selected::Units,
            Action::Vacate => self.vacate_at_hand(),
            Action::Move => self.intend(Intent::Move),
            Action::Swap => self.intend(Intent::Swap),
            Action::PlanMoves => self.dialog = Some(Dialog::Moves),
            Action::AddStartup => self.add_startup(),
            Action::AddSession => self.add_session(),
            Action::RemoveStartup => self.remove_inspected_startup(),
            Action::SelectFloor => self.select_floor(),
            Action::SelectSameUse => self.select_same_use(),
            Action::StepBack => self.step_back(),
            Action::Picture(action) => self.act_on_picture(action),
            Action::ImportDrawing => self.ask_for_drawing(),
            Action::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Action::About => self.dialog = Some(Dialog::About),
            term if term.is_about_terms() => self.act_on_term(term),
            stage if stage.is_about_stages() => self.act_on_stage(stage),
            structure if structure.menu() == Menu::Structure => self.build(structure),
            drawing if drawing.menu() == Menu::Draw => self.act_on_drawing(drawing),
            view => self.view(view),
        }
    }

    /// Actions that alter what is shown, and nothing else.
    fn view(&mut self, action: Action) {
        let session = &mut self.session;
        match action {
            Action::FitPlan => session.camera.push(CameraRequest::Fit),
            Action::ZoomIn => session.camera.push(CameraRequest::Zoom(1.25)),
            Action::ZoomOut => session.camera.push(CameraRequest::Zoom(0.8)),
            Action::FloorUp => self.walk_floors(1),
            Action::FloorDown => self.walk_floors(-1),
            Action::Show(tab) => session.tab = tab,
            Action::ColourBy(mode) => session.colouring = mode,
            Action::PreviousDay => self.show_date(|date| date.checked_sub_days(Days::new(1))),
            Action::NextDay => self.show_date(|date| date.checked_add_days(Days::new(1))),
            Action::PreviousMonth => self.show_date(|date| date.checked_sub_months(Months::new(1))),
            Action::NextMonth => self.show_date(|date| date.checked_add_months(Months::new(1))),
            Action::Today => session.show_date(self.environment.clock.today()),
            Action::Play => session.toggle_play(),
            Action::ToggleParks => session.panels.parks = !session.panels.parks,
            Action::ToggleInspector => session.panels.inspector = !session.panels.inspector,
            Action::ToggleTray => session.panels.tray = !session.panels.tray,
            Action::ToggleHistory => session.panels.history = !session.panels.history,
            Action::ToggleSlider => session.panels.slider = !session.panels.slider,
            Action::UseTheme(theme) => self.preferences.theme = theme,
            Action::UseLanguage(language) => {
                self.preferences.language = Some(language.code().to_owned());
                self.texts = crate::text::Texts::new(language);
            }
            _ => {}
        }
    }

    fn show_date(&mut self, step: impl Fn(NaiveDate) -> Option<NaiveDate>) {
        if let Some(date) = step(self.session.date) {
            self.session.show_date(date);
        }
    }

    fn walk_floors(&mut self, by: isize) {
        let layout = self.document.layout();
        let Some(floor) = self.session.floor.and_then(|id| layout.floor(id)) else { return };
        let floors = layout.floors_in_order(floor.building);
        let here = floors.iter().position(|other| other.id == floor.id);
        if let Some(next) = here.and_then(|here| here.checked_add_signed(by)).and_then(|index| floors.get(index)) {
            self.session.floor = Some(next.id);
            self.session.clear_selection();
            self.session.inspected = Selected::Floor(next.id);
        }
    }

    fn select_floor(&mut self) {
        let Some(floor) = self.session.floor else { return };
        let units = self.document.layout().units_of(floor).filter(|unit| unit.usage.is_lettable()).map(|unit| unit.id);
        self.session.select_units(units, false);
    }

    /// Escape: the dialog, then what is dragged on the timeline or the board, or work on a picture, then what is being drawn, then the tool, then
    /// who moves in and out, then what a click is for, then the selection.
    fn step_back(&mut self) {
        if self.dialog.is_some() {
            return self.close_dialog();
        }
        if self.document.viewed().is_some() {
            return self.return_to_present();
        }
        let session = &mut self.session;
        let is_dropped = session.timeline.take().is_some() || session.board.drag.take().is_some();
        if is_dropped || session.underlay.take().is_some() {
            return;
        }
        let draws = self.session.draws();
        if draws && self.session.drawing.as_mut().is_some_and(Drawing::step_back) {
            return;
        }
        if draws && self.session.selection.is_empty() {
            return self.toggle_drawing();
        }
        if self.session.forget_moves() {
            return;
        }
        if self.session.intent == Intent::Select {
            self.session.clear_selection();
        } else {
            self.session.forget_intent();
        }
    }

    fn close_dialog(&mut self) {
        self.importing = None;
        self.drawing_import = None;
        if self.dialog == Some(Dialog::Merge) {
            // What was to follow the merge is put off with it.
            self.save_after_merge = None;
        }
        self.dialog = match self.dialog.take() {
            Some(
                Dialog::DropRecovered(_)
                | Dialog::Path { purpose: FilePurpose::SaveRecovered(_), .. }
                | Dialog::Overwrite { purpose: FilePurpose::SaveRecovered(_), .. },
            ) => Some(Dialog::Recover),
            // What was found at the start waits behind the file that could not be opened.
            Some(Dialog::NotOpened { .. }) if !self.recoverable.is_empty() => Some(Dialog::Recover),
            _ => None,
        };
    }

    fn intend(&mut self, intent: impl Fn(crate::model::TenancyId) -> Intent) {
        if let Some(tenancy) = self.tenancy_at_hand() {
            self.session.intent = intent(tenancy);
            self.session.inspected = Selected::Tenancy(tenancy);
            self.session.tab = Tab::Plan;
        }
    }

    pub(super) fn reveal(&mut self, unit: UnitId) {
        let Some(floor) = self.document.layout().unit(unit).map(|unit| unit.floor) else { return };
        self.session.floor = Some(floor);
        self.session.tab = Tab::Plan;
        self.session.select_unit(unit);
        self.session.camera.push(CameraRequest::Reveal(unit));
    }

    fn reveal_startup(&mut self, startup: StartupId) {
        let date = self.session.date;
        let tenancies = self.document.layout().tenancies_of(startup);
        let there = tenancies.iter().find(|tenancy| crate::figures::standing(tenancy, date).is_in_place());
        let units: Vec<UnitId> =
            there.iter().flat_map(|tenancy| &tenancy.units).map(|occupied| occupied.unit).collect();
        if let Some(unit) = units.first() {
            self.reveal(*unit);
            self.session.select_units(units, false);
        }
        self.session.inspected = Selected::Startup(startup);
    }

    fn reveal_entity(&mut self, entity: EntityId) {
        let unit_of_tenancy = |layout: &Layout, id| Some(layout.tenancy(id)?.units.first()?.unit);
        match entity {
            EntityId::Layout => self.session.inspected = Selected::Nothing,
            EntityId::CommitteeSession(id) => self.reveal_session(id),
            EntityId::Park(park) => self.session.inspected = Selected::Park(park),
            EntityId::Building(building) => self.session.inspected = Selected::Building(building),
            EntityId::Floor(floor) => {
                if self.session.floor != Some(floor) {
                    self.session.clear_selection();
                }
                self.session.floor = Some(floor);
                self.session.tab = Tab::Plan;
                self.session.inspected = Selected::Floor(floor);
            }
            EntityId::Unit(unit) => self.reveal(unit),
            EntityId::Startup(startup) => self.reveal_startup(startup),
            EntityId::Tenancy(tenancy) => {
                if let Some(unit) = unit_of_tenancy(self.document.layout(), tenancy) {
                    self.reveal(unit);
                }
                self.session.inspected = Selected::Tenancy(tenancy);
            }
        }
    }
}
