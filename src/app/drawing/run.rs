//! How what was drawn becomes a change of the document.

use std::collections::BTreeSet;

use super::{DrawRequest, Drawing};
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::environment::new_id;
use crate::app::program::Program;
use crate::app::session::{Selected, Tab};
use crate::change::{Change, Stamp};
use crate::figures::{Standing, standing};
use crate::model::{Caption, FloorId, Layout, Opening, Region, TenancyId, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::{
    DrawUnit, Erase, ExtendUnit, MoveUnits, Paste, ReshapeUnit, Transform, TransformUnits, copy_units, cut, draw_unit,
    erase, extend_unit, merge_units, move_units, paste, propose_merge, propose_split, put_caption, put_opening,
    remove_caption, remove_opening, remove_units, reshape_unit, resize_grid, set_outline, split, transform_units,
};

impl Program {
    /// Turns draw mode on, on the plan, or off.
    pub(in crate::app) fn toggle_drawing(&mut self) {
        let session = &mut self.session;
        if session.drawing.take().is_none() {
            session.tab = Tab::Plan;
            session.intent = crate::app::Intent::Select;
            session.drawing = Some(Drawing::default());
        }
    }

    /// Actions that draw mode has and other modes have not.
    pub(in crate::app) fn act_on_drawing(&mut self, action: Action) {
        let units = self.selected_here();
        match action {
            Action::ToggleDrawing => self.toggle_drawing(),
            Action::TakeTool(tool) => {
                // The pointer has one thing to do.
                self.session.underlay = None;
                if let Some(drawing) = &mut self.session.drawing {
                    drawing.take(tool);
                }
            }
            Action::MergeUnits => self.draw(&DrawRequest::AskMerge(self.in_order_of_merging(&units))),
            Action::TurnUnits => self.draw(&DrawRequest::Turn(units)),
            Action::MirrorUnits(axis) => self.draw(&DrawRequest::Mirror(units, axis.into())),
            Action::RemoveUnits => self.draw(&DrawRequest::Remove(units)),
            Action::CopyUnits => self.copy_selected(),
            Action::PasteUnits => self.begin_to_paste(),
            Action::EditGrid => self.ask(Dialog::Grid),
            _ => {}
        }
    }

    /// The units that a merge is about. The first gives the new unit its use and its code: one that can be let before a
    /// corridor, one with tenants before an empty one, then the larger one, then by code.
    fn in_order_of_merging(&self, units: &BTreeSet<UnitId>) -> Vec<UnitId> {
        let layout = self.document.layout();
        let mut units: Vec<&Unit> = units.iter().filter_map(|unit| layout.unit(*unit)).map(|unit| &**unit).collect();
        units.sort_by_cached_key(|unit| {
            let is_let = !layout.tenancies_on(unit.id).is_empty();
            (!unit.usage.is_lettable(), !is_let, std::cmp::Reverse(unit.shape.cells()), unit.code.clone())
        });
        units.into_iter().map(|unit| unit.id).collect()
    }

    /// The units selected on the floor that is drawn on.
    fn selected_here(&self) -> BTreeSet<UnitId> {
        let layout = self.document.layout();
        let is_here = |unit: &UnitId| layout.unit(*unit).is_some_and(|unit| Some(unit.floor) == self.session.floor);
        self.session.selection.iter().copied().filter(is_here).collect()
    }

    fn copy_selected(&mut self) {
        let units = listed(&self.selected_here());
        match copy_units(self.document.layout(), &units) {
            Ok(clipboard) => {
                let text = self.texts.with("notice-copied", &[("units", clipboard.units.len().into())]);
                self.clipboard = Some(clipboard);
                self.notice(crate::app::NoticeKind::Done, text);
            }
            Err(refusal) => self.notice_failed(self.texts.refusal(self.document.layout(), &refusal)),
        }
    }

    /// What was copied follows the pointer until it is put down.
    fn begin_to_paste(&mut self) {
        let (Some(clipboard), Some(drawing)) = (&self.clipboard, &mut self.session.drawing) else { return };
        drawing.paste(clipboard);
    }

    /// Does what was drawn, as one step to undo; asks first where a person has to decide who goes where.
    pub(in crate::app) fn draw(&mut self, request: &DrawRequest) {
        if !self.document.is_editable() {
            return self.tell_why_not_editable();
        }
        let Some(floor) = self.session.floor else { return };
        match self.drawn(floor, request) {
            Ok(Some(change)) => {
                let before: BTreeSet<UnitId> = self.document.layout().units_of(floor).map(|unit| unit.id).collect();
                self.dialog = None;
                self.commit(&change);
                self.select_drawn(floor, request, &before);
            }
            Ok(None) | Err(Refusal::NothingToChange) => {}
            Err(Refusal::FallsApart { unit: Some(unit), parts }) if self.is_about(floor, request, unit) => {
                self.ask_split(unit, &parts);
            }
            Err(refusal) => self.notice_failed(self.texts.refusal(self.document.layout(), &refusal)),
        }
    }

    /// Whether a request takes cells of one unit and of no other: what becomes of its pieces can be asked, and nothing else is
    /// left undone.
    fn is_about(&self, floor: FloorId, request: &DrawRequest, unit: UnitId) -> bool {
        let DrawRequest::Erase(region) = request else { return false };
        let mut touched =
            self.document.layout().units_of(floor).filter(|other| {
                other.shape.rectangles().iter().any(|cells| region.overlaps(&Region::rectangle(*cells)))
            });
        touched.all(|other| other.id == unit)
    }

    /// The change that does what was drawn; none where a dialog asks first.
    fn drawn(&mut self, floor: FloorId, request: &DrawRequest) -> Result<Option<Change>, Refusal> {
        let stamp = self.environment.stamp();
        match request {
            DrawRequest::Cut { unit, from, to } => {
                let place = |(column, row): (u32, u32)| (f64::from(column), f64::from(row));
                let shape = self.document.layout().unit(*unit).map(|unit| Region::from(&unit.shape));
                let parts = cut(&shape.unwrap_or_default(), place(*from), place(*to));
                return self.split_or_ask(*unit, &parts, &stamp);
            }
            DrawRequest::AskMerge(units) => return self.merge_or_ask(units, &stamp),
            _ => {}
        }
        let layout = self.document.layout();
        let change = match request {
            DrawRequest::Unit { region, usage } => {
                let id = UnitId::new(new_id());
                draw_unit(layout, &DrawUnit { floor, region: region.clone(), usage: *usage, code: None, id }, &stamp)
            }
            DrawRequest::Extend { unit, region } => {
                extend_unit(layout, &ExtendUnit { unit: *unit, region: region.clone() }, &stamp)
            }
            DrawRequest::Reshape { unit, region } => {
                reshape_unit(layout, &ReshapeUnit { unit: *unit, region: region.clone() }, &stamp)
            }
            DrawRequest::Erase(region) => erase(layout, &Erase { floor, region: region.clone(), only: None }, &stamp),
            DrawRequest::Split(decided) => split(layout, decided, &mut new_id, &stamp),
            DrawRequest::Merge(decided) => merge_units(layout, decided, &stamp),
            DrawRequest::Remove(units) => remove_units(layout, &listed(units), &stamp),
            DrawRequest::Paste { clipboard, column, row } => {
                let request = Paste { clipboard: (**clipboard).clone(), floor, column: *column, row: *row };
                paste(layout, &request, &mut new_id, &stamp)
            }
            moved => drawn_on_floor(layout, floor, moved, &stamp),
        };
        change.map(Some)
    }

    /// Splits a unit where nobody is or will be in it, else asks who goes where.
    fn split_or_ask(&mut self, unit: UnitId, parts: &[Region], stamp: &Stamp) -> Result<Option<Change>, Refusal> {
        let proposed = propose_split(self.document.layout(), unit, parts, stamp.at.date_naive())?;
        if self.somebody_to_ask_about(proposed.tenancies.iter().map(|resettled| resettled.tenancy)) {
            self.splitting = Some(proposed);
            self.ask(Dialog::Split);
            return Ok(None);
        }
        split(self.document.layout(), &proposed, &mut new_id, stamp).map(Some)
    }

    /// A unit that would fall apart: its pieces may become units of their own.
    fn ask_split(&mut self, unit: UnitId, parts: &[Region]) {
        let today = self.environment.stamp().at.date_naive();
        match propose_split(self.document.layout(), unit, parts, today) {
            Ok(proposed) => {
                self.splitting = Some(proposed);
                self.ask(Dialog::Split);
            }
            Err(refusal) => self.notice_failed(self.texts.refusal(self.document.layout(), &refusal)),
        }
    }

    fn merge_or_ask(&mut self, units: &[UnitId], stamp: &Stamp) -> Result<Option<Change>, Refusal> {
        let proposed = propose_merge(self.document.layout(), units)?;
        if self.somebody_to_ask_about(proposed.tenancies.iter().map(|joined| joined.tenancy)) {
            self.joining = Some(proposed);
            self.ask(Dialog::Join);
            return Ok(None);
        }
        merge_units(self.document.layout(), &proposed, stamp).map(Some)
    }

    /// Whether any of the tenancies runs or is to come: those that are over stay as they were.
    fn somebody_to_ask_about(&self, mut tenancies: impl Iterator<Item = TenancyId>) -> bool {
        let today = self.environment.clock.today();
        let layout = self.document.layout();
        tenancies
            .any(|tenancy| layout.tenancy(tenancy).is_some_and(|tenancy| standing(tenancy, today) != Standing::Ended))
    }

    /// Asks something about the document as it is now.
    fn ask(&mut self, question: Dialog) {
        self.asked_version = self.document.version();
        self.dialog = Some(question);
    }

    /// Closes a question about a layout that is another one by now: who was to be asked about may have gone, or come.
    pub(in crate::app) fn close_question_out_of_date(&mut self) {
        let is_asked = matches!(self.dialog, Some(Dialog::Split | Dialog::Join | Dialog::Grid));
        if is_asked && self.asked_version != self.document.version() {
            self.dialog = None;
            self.notice_failed(self.texts.get("notice-question-out-of-date").into_owned());
        }
    }

    /// Selects what came of it, so that its particulars stand at the right.
    fn select_drawn(&mut self, floor: FloorId, request: &DrawRequest, before: &BTreeSet<UnitId>) {
        let layout = self.document.layout();
        let new: BTreeSet<UnitId> = layout
            .units_of(floor)
            .map(|unit: &std::sync::Arc<Unit>| unit.id)
            .filter(|unit| !before.contains(unit))
            .collect();
        let kept: BTreeSet<UnitId> =
            self.session.selection.iter().copied().filter(|unit| layout.unit(*unit).is_some()).collect();
        match request {
            DrawRequest::Unit { .. } | DrawRequest::Paste { .. } => self.session.select_units(new, false),
            DrawRequest::Split(decided) => {
                self.session.select_units(new.into_iter().chain([decided.unit]), false);
            }
            DrawRequest::Cut { unit, .. } => self.session.select_units(new.into_iter().chain([*unit]), false),
            DrawRequest::Merge(decided) => self.session.select_units(decided.units.first().copied(), false),
            _ if kept != self.session.selection => {
                self.session.select_units(kept, false);
                if self.session.selection.is_empty() {
                    self.session.inspected = Selected::Floor(floor);
                }
            }
            _ => {}
        }
    }
}

/// What is drawn without ids and without a question.
fn drawn_on_floor(layout: &Layout, floor: FloorId, request: &DrawRequest, stamp: &Stamp) -> Result<Change, Refusal> {
    let transformed =
        |units, transform| transform_units(layout, &TransformUnits { units: listed(units), transform }, stamp);
    match request {
        DrawRequest::Move { units, columns, rows } => {
            move_units(layout, &MoveUnits { units: listed(units), columns: *columns, rows: *rows }, stamp)
        }
        DrawRequest::Turn(units) => transformed(units, Transform::Turn),
        DrawRequest::Mirror(units, axis) => transformed(units, Transform::Mirror(*axis)),
        DrawRequest::PutOpening(kind, edge) => put_opening(layout, floor, Opening::new(*kind, *edge), stamp),
        DrawRequest::RemoveOpening(opening) => remove_opening(layout, floor, *opening, stamp),
        DrawRequest::PutCaption { former: None, caption } => put_caption(layout, floor, None, caption.clone(), stamp),
        DrawRequest::PutCaption { former: Some(former), caption } => {
            let number = number_of(layout, floor, former)?;
            put_caption(layout, floor, Some(number), caption.clone(), stamp)
        }
        DrawRequest::RemoveCaption(former) => remove_caption(layout, floor, number_of(layout, floor, former)?, stamp),
        DrawRequest::Outline { region, add } => {
            let outline = layout.floor(floor).and_then(|floor| floor.outline.as_ref());
            let outline = outline.map(Region::from).unwrap_or_default();
            let outline = if *add { outline.union(region) } else { outline.difference(region) };
            set_outline(layout, floor, &outline, stamp)
        }
        DrawRequest::ResizeGrid(request) => resize_grid(layout, request, stamp),
        DrawRequest::ChangeModule(request) => crate::operations::change_module(layout, request, stamp),
        _ => Err(Refusal::NothingToChange),
    }
}

/// The place of a caption among the floor's. It may be gone, or another one be in its place, since somebody else saved.
fn number_of(layout: &Layout, floor: FloorId, caption: &Caption) -> Result<usize, Refusal> {
    let captions = layout.floor(floor).map(|floor| floor.captions.as_slice()).unwrap_or_default();
    captions.iter().position(|other| other == caption).ok_or(Refusal::NothingToChange)
}

fn listed(units: &BTreeSet<UnitId>) -> Vec<UnitId> {
    units.iter().copied().collect()
}
