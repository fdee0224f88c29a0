//! What alters the document: the one place where an operation becomes a change of it, and what the window shows then.

use std::collections::BTreeSet;

use super::command::{Command, Put, Structure};
use super::derived::touched_floors;
use super::environment::new_startup_id;
use super::notice::NoticeKind;
use super::program::{Program, first_floor};
use super::session::{CameraRequest, Intent, Selected};
use super::terms::show_outcome;
use crate::change::{Change, Stamp};
use crate::model::{FloorId, Layout, Needs, Stage, StageChange, Startup, TenancyState};
use crate::operations::{self, Refusal, Vacate, is_given_up};

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

    pub(super) fn step(&mut self, forward: bool) {
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
    fn follow(&mut self, change: &Change, before: Option<BTreeSet<FloorId>>) {
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
    pub(super) fn vacate_at_hand(&mut self) {
        let Some(tenancy) = self.tenancy_at_hand() else { return };
        if let Some(last_day) = self.session.date.pred_opt() {
            self.change(&Command::Vacate(Vacate { tenancy, last_day }));
        }
    }

    /// The state of the tenancy at hand where vacating it at the date shown would remove it, because it has not begun by then
    /// nor today.
    pub(super) fn given_up_at_hand(&self) -> Option<TenancyState> {
        let tenancy = self.document.layout().tenancy(self.tenancy_at_hand()?)?;
        let last_day = self.session.date.pred_opt()?;
        is_given_up(tenancy, last_day, &self.environment.stamp()).then_some(tenancy.state)
    }

    pub(super) fn add_startup(&mut self) {
        let name = self.texts.get("new-startup-name").into_owned();
        let stage = StageChange { stage: Stage::Candidate, since: self.session.date };
        let startup =
            Startup { stages: vec![stage], needs: Some(Needs::default()), ..Startup::new(new_startup_id(), name) };
        self.session.panels.inspector = true;
        self.change(&Command::AddStartup(Box::new(startup)));
    }

    pub(super) fn remove_inspected_startup(&mut self) {
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
