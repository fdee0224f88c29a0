//! Runs the commands that a frame pushed: the one place where an operation becomes a change of the document.

use chrono::{Days, Months, NaiveDate};

use super::action::{Action, Menu};
use super::command::{Command, DocumentFormat, Put, Structure};
use super::derived::touched_floors;
use super::dialog::{Dialog, FilePurpose, Next};
use super::drawing::Drawing;
use super::environment::new_startup_id;
use super::notice::NoticeKind;
use super::program::{Program, first_floor};
use super::session::{CameraRequest, Intent, Selected, Tab};
use super::terms::show_outcome;
use crate::change::{Change, Stamp};
use crate::model::{EntityId, Layout, Startup, StartupId, UnitId};
use crate::operations::{self, Refusal, Vacate};

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

/// What alters the document.
impl Program {
    pub(super) fn change(&mut self, command: &Command) {
        if !self.document.is_editable() {
            return self.tell_why_not_editable();
        }
        let stamp = self.environment.stamp();
        let layout = self.document.layout();
        let proposed = match command {
            Command::Allocate(request) => operations::allocate(layout, request, &stamp),
            Command::Vacate(request) => operations::vacate(layout, request, &stamp),
            Command::Move(request) => operations::relocate(layout, request, &stamp),
            Command::Swap(request) => operations::swap(layout, request, &stamp),
            Command::Term(request) => request.change(layout, &stamp),
            Command::Stage(request) => request.change(layout, &stamp),
            Command::MoveChain(request) => operations::chain(layout, request, &stamp).map_err(|broken| broken.refusal),
            Command::Place(request) => operations::place(layout, request, &stamp),
            Command::SetUnderlay { floor, underlay } => {
                operations::set_underlay(layout, *floor, underlay.as_deref().cloned(), &stamp)
            }
            Command::Put(put) => edit(layout, put, &stamp),
            Command::Committee(request) => request.run(layout, &stamp),
            Command::AddStartup(startup) => operations::add_startup(layout, (**startup).clone(), &stamp),
            Command::RemoveStartup(startup) => operations::remove_startup(layout, *startup, &stamp),
            Command::RemoveTenancy(tenancy) => operations::remove_tenancy(layout, *tenancy, &stamp),
            Command::Structure(request) => return self.restructure(request),
            _ => return,
        };
        match proposed {
            Ok(change) => {
                self.after_change(command);
                if let Command::Term(request) = command {
                    show_outcome(&mut self.session, request, &change);
                }
                self.commit(&change);
            }
            Err(Refusal::NothingToChange) => {}
            Err(refusal) => self.notice_failed(self.texts.refusal(self.document.layout(), &refusal)),
        }
    }

    fn restructure(&mut self, request: &Structure) {
        self.dialog = None;
        match self.restructured(request) {
            Ok((change, made)) => {
                self.commit(&change);
                self.after_restructuring(request, &made);
            }
            Err(Refusal::NothingToChange) => {}
            Err(refusal) => self.notice_failed(self.texts.refusal(self.document.layout(), &refusal)),
        }
    }

    /// What the window shows once a change is done.
    fn after_change(&mut self, command: &Command) {
        let session = &mut self.session;
        match command {
            Command::Allocate(allocation) => {
                (session.intent, session.wanted) = (Intent::Select, None);
                session.inspected = Selected::Tenancy(allocation.tenancy);
            }
            Command::Vacate(_) | Command::RemoveTenancy(_) => {
                session.intent = Intent::Select;
                session.inspected = if session.selection.is_empty() { Selected::Nothing } else { Selected::Units };
            }
            Command::Move(request) => {
                session.intent = Intent::Select;
                session.select_units(request.units.iter().map(|occupied| occupied.unit), false);
            }
            Command::Swap(_) => session.intent = Intent::Select,
            Command::MoveChain(_) => {
                session.intent = Intent::Select;
                self.dialog = None;
            }
            Command::Place(request) => {
                session.intent = Intent::Select;
                session.select_unit(request.unit);
            }
            Command::AddStartup(startup) => session.inspected = Selected::Startup(startup.id),
            Command::RemoveStartup(_) => session.inspected = Selected::Nothing,
            Command::Committee(request) => self.after_committee(request),
            Command::Stage(request) => request.show_outcome(session),
            _ => {}
        }
    }

    pub(super) fn commit(&mut self, change: &Change) {
        let before = touched_floors(self.document.layout(), change);
        self.document.commit(change);
        self.follow(change, before);
        self.keep_journal();
        let text = self.texts.change(&change.label);
        self.notice(NoticeKind::Undoable, text);
    }

    fn step(&mut self, forward: bool) {
        let history = self.document.history();
        let Some(label) = (if forward { history.next_redo() } else { history.next_undo() }) else { return };
        let name = self.texts.change(label);
        let before = self.document.layout().clone();
        let stamp = self.environment.stamp();
        let done = if forward { self.document.redo(stamp) } else { self.document.undo(stamp) };
        self.keep_journal();
        if let Some(change) = done {
            let floors = touched_floors(&before, &change);
            self.follow(&change, floors);
        }
        self.forget_what_is_gone();
        let key = if forward { "notice-redone" } else { "notice-undone" };
        let text = self.texts.with(key, &[("change", name.as_str().into())]);
        self.notice(NoticeKind::Done, text);
    }

    /// Counts again what a change touched, before it and after.
    fn follow(&mut self, change: &Change, before: Option<std::collections::BTreeSet<crate::model::FloorId>>) {
        let after = touched_floors(self.document.layout(), change);
        let (layout, version) = (self.document.layout().clone(), self.document.version());
        let derived = self.derived_if_counted();
        match (before, after) {
            (Some(mut floors), Some(after)) => {
                floors.extend(after);
                if let Some(derived) = derived {
                    derived.follow(&layout, version, &floors);
                }
            }
            _ => *derived = None,
        }
    }

    /// Says why nothing can be changed just now.
    pub(super) fn tell_why_not_editable(&mut self) {
        let key = if self.document.viewed().is_some() { "notice-not-the-present" } else { "notice-read-only" };
        let text = self.texts.get(key).into_owned();
        self.notice(NoticeKind::Warning, text);
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

    /// The session must not hold on to what an undo or a redo has removed.
    pub(super) fn forget_what_is_gone(&mut self) {
        let layout = self.document.layout().clone();
        let session = &mut self.session;
        session.selection.retain(|unit| layout.unit(*unit).is_some());
        session.lead = session.lead.filter(|unit| layout.unit(*unit).is_some());
        if session.floor.is_some_and(|floor| layout.floor(floor).is_none()) {
            session.floor = first_floor(&layout);
            session.camera.push(CameraRequest::Fit);
        }
        let there = match session.inspected {
            Selected::Nothing => true,
            Selected::Park(park) => layout.park(park).is_some(),
            Selected::Building(building) => layout.building(building).is_some(),
            Selected::Floor(floor) => layout.floor(floor).is_some(),
            Selected::Units => !session.selection.is_empty(),
            Selected::Startup(startup) => layout.startup(startup).is_some(),
            Selected::Tenancy(tenancy) => layout.tenancy(tenancy).is_some(),
            Selected::Session(session) => layout.session(session).is_some(),
            Selected::AgendaItem(session, item) => {
                layout.session(session).is_some_and(|session| session.item(item).is_some())
            }
        };
        if !there {
            session.inspected = if session.selection.is_empty() { Selected::Nothing } else { Selected::Units };
        }
        session.timeline = session.timeline.take().filter(|draft| draft.stands(&layout));
        session.board.drag = session.board.drag.take().filter(|draft| draft.stands(&layout));
        session.board.park = session.board.park.filter(|park| layout.park(*park).is_some());
        session.wanted = session.wanted.filter(|wanted| {
            layout.unit(wanted.unit).is_some() && wanted.startup.is_none_or(|startup| layout.startup(startup).is_some())
        });
        let intent_stands = match session.intent {
            Intent::Select => true,
            Intent::Allocate(startup) | Intent::Stage(startup, _) => layout.startup(startup).is_some(),
            Intent::Move(tenancy) | Intent::Swap(tenancy) | Intent::Term(tenancy, _) => {
                layout.tenancy(tenancy).is_some()
            }
            Intent::Place(tenancy) => layout.tenancy(tenancy).is_some_and(|tenancy| !tenancy.to_place.is_empty()),
        };
        if !intent_stands {
            session.intent = Intent::Select;
        }
    }

    /// The tenancy at hand ends on the eve of the date shown, so that the unit is free at that date.
    fn vacate_at_hand(&mut self) {
        let Some(tenancy) = self.tenancy_at_hand() else { return };
        if let Some(last_day) = self.session.date.pred_opt() {
            self.change(&Command::Vacate(Vacate { tenancy, last_day }));
        }
    }

    fn add_startup(&mut self) {
        let name = self.texts.get("new-startup-name").into_owned();
        let stage = crate::model::StageChange { stage: crate::model::Stage::Candidate, since: self.session.date };
        let startup = Startup {
            stages: vec![stage],
            needs: Some(crate::model::Needs::default()),
            ..Startup::new(new_startup_id(), name)
        };
        self.session.panels.inspector = true;
        self.change(&Command::AddStartup(Box::new(startup)));
    }

    fn remove_inspected_startup(&mut self) {
        if let Selected::Startup(startup) = self.session.inspected {
            self.change(&Command::RemoveStartup(startup));
        }
    }
}

fn edit(layout: &Layout, put: &Put, stamp: &Stamp) -> Result<Change, Refusal> {
    match put.clone() {
        Put::Title(title) => operations::edit_title(layout, &title, stamp),
        Put::Park(park) => operations::edit_park(layout, park, stamp),
        Put::Building(building) => operations::edit_building(layout, building, stamp),
        Put::Floor(floor) => operations::edit_floor(layout, floor, stamp),
        Put::Unit(unit) => operations::edit_unit(layout, unit, stamp),
        Put::Startup(startup) => operations::edit_startup(layout, startup, stamp),
        Put::Tenancy(tenancy) => operations::edit_tenancy(layout, tenancy, stamp),
    }
}
