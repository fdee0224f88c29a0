//! The component: its state, and what happens in a frame.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, WidgetInfo};

use super::body::Body;
use super::pick::{Cursor, Hold, Step, pick};
use super::record::{Column, Record, common_currency};
use super::tsv::tsv;
use super::view::{Query, Rows};
use super::{TableEvent, TableInput, toolbar};
use crate::text::{Language, Texts};

/// A table of records: what is typed, sorted and shown. The selection belongs to the caller.
pub struct Table<R: Record> {
    /// What of the layout it is about.
    pub(super) scope: R::Scope,
    pub(super) query: Query,
    /// The columns not shown.
    pub(super) hidden: BTreeSet<&'static str>,
    cursor: Option<Cursor<R::Id>>,
    /// The selection of the last frame, by what tells two apart.
    seen: Option<Trace<R::Id>>,
    /// Whether something was done with a row in the last frame.
    acted: bool,
    /// How many rows fit.
    page: usize,
    known: Option<Known<R>>,
}

/// What tells two selections apart at a glance: their number, the first and the last.
type Trace<Id> = (usize, Option<Id>, Option<Id>);

fn trace<Id: Copy + Ord>(selected: &BTreeSet<Id>) -> Trace<Id> {
    (selected.len(), selected.first().copied(), selected.last().copied())
}

/// What is worked out from a layout at a date and kept.
pub(super) struct Known<R: Record> {
    stamp: (u64, NaiveDate, Language),
    scope: R::Scope,
    pub(super) rows: Rows<R>,
    query: Query,
    /// The places of the rows shown, in order.
    pub(super) view: Vec<usize>,
    /// Where in the view a row stands.
    places: HashMap<R::Id, usize>,
    /// How many rows there are, without those that stand back.
    pub(super) total: usize,
    /// What amounts are counted in, as heads name it; empty where parks differ.
    currency: String,
}

impl<R: Record> Default for Table<R> {
    fn default() -> Self {
        let hidden = R::COLUMNS.iter().filter(|column| !column.shown).map(|column| column.key).collect();
        Self {
            scope: R::Scope::default(),
            query: Query::default(),
            hidden,
            cursor: None,
            seen: None,
            acted: false,
            page: 20,
            known: None,
        }
    }
}

impl<R: Record> Known<R> {
    fn new(input: &TableInput<'_, R::Id>, scope: R::Scope, stamp: (u64, NaiveDate, Language)) -> Self {
        let records = R::all(input.layout, input.date, &scope, input.texts);
        let rows = Rows::new(records, input.texts);
        let currency = common_currency(input.layout).map_or_else(String::new, |code| input.texts.currency(code));
        let (query, view, places) = (Query::default(), Vec::new(), HashMap::new());
        let mut known = Self { stamp, scope, rows, query, view, places, total: 0, currency };
        known.order(&Query::default(), input.texts);
        known
    }

    /// Brings the rows into the order that a query asks for.
    fn order(&mut self, query: &Query, texts: &Texts) {
        self.view = self.rows.view(query, texts);
        self.places = self.view.iter().enumerate().map(|(at, place)| (self.rows.records[*place].id(), at)).collect();
        self.total = self.rows.records.iter().filter(|record| query.filters() || !record.stands_back()).count();
        self.query.clone_from(query);
    }

    /// The record shown at a place.
    pub(super) fn at(&self, place: usize) -> Option<&R> {
        self.view.get(place).and_then(|place| self.rows.records.get(*place))
    }

    /// A column's head.
    pub(super) fn head(&self, column: &Column<R>, texts: &Texts) -> String {
        texts.with(column.key, &[("currency", self.currency.as_str().into())]).trim_end().to_owned()
    }
}

impl<R: Record> Table<R> {
    /// Draws the table into what is left of the room, and answers what the user did.
    pub(super) fn show(&mut self, ui: &mut Ui, input: &TableInput<'_, R::Id>) -> Vec<TableEvent<R::Id>> {
        let mut events = Vec::new();
        let mut known = self.refreshed(input);
        let pressed = toolbar::show(ui, self, &known, input);
        if pressed.copies {
            self.copy(ui, &known, input, &mut events);
        }
        if pressed.selects {
            events.push(all_shown(&known));
        }
        if known.query != self.query {
            known.order(&self.query, input.texts);
        }
        ui.add_space(input.theme.space.tiny);
        let rect = ui.available_rect_before_wrap();
        if known.view.is_empty() {
            if toolbar::show_nothing(ui, rect, known.rows.records.is_empty(), input.theme, input.texts, &R::TEXTS) {
                self.query.clear_filters();
            }
        } else {
            self.show_rows(ui, rect, &known, input, &mut events);
        }
        self.seen = Some(match events.iter().rev().find_map(selection) {
            Some(ids) => trace(ids),
            None => trace(input.selected),
        });
        self.known = Some(known);
        events
    }

    /// The columns shown, in order.
    fn columns(&self) -> Vec<&'static Column<R>> {
        R::COLUMNS.iter().filter(|column| !self.hidden.contains(column.key)).collect()
    }

    fn refreshed(&mut self, input: &TableInput<'_, R::Id>) -> Known<R> {
        let stamp = (input.version, input.date, input.texts.language());
        let kept = self.known.take().filter(|known| known.stamp == stamp && known.scope == self.scope);
        let mut known = kept.unwrap_or_else(|| Known::new(input, self.scope.clone(), stamp));
        if known.query != self.query {
            known.order(&self.query, input.texts);
        }
        known
    }

    fn show_rows(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        known: &Known<R>,
        input: &TableInput<'_, R::Id>,
        events: &mut Vec<TableEvent<R::Id>>,
    ) {
        let id = ui.make_persistent_id(R::TEXTS.title);
        let focus = ui.interact(rect, id, Sense::focusable_noninteractive());
        let title = input.texts.get(R::TEXTS.title).into_owned();
        focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &title));
        let walked = if focus.has_focus() { self.keys(ui, id, known, input, events) } else { None };
        let is_ours = std::mem::take(&mut self.acted) || self.is_gone(known);
        let elsewhere = || {
            (self.seen != Some(trace(input.selected)) && !is_ours)
                .then(|| input.selected.iter().filter_map(|id| known.places.get(id).copied()).min())
                .flatten()
        };
        // A row that was selected elsewhere appears with some of its surroundings.
        let reveal = walked.map(|place| (place, 1)).or_else(|| Some((elsewhere()?, 5)));
        let columns = self.columns();
        let mut body = Body::new(&columns, known, input, &self.query, id, rect);
        body.focused = focus.has_focus();
        body.cursor = self.cursor.map(|cursor| cursor.at);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
        body.show(&mut inner, reveal);
        ui.advance_cursor_after_rect(rect);
        let (clicked, opened, acted, sorted) = (body.clicked, body.opened, body.acted, body.sorted);
        self.page = body.page();
        if let Some(column) = sorted {
            self.query.sort_by_next(column);
        }
        if let Some((place, modifiers)) = clicked {
            ui.memory_mut(|memory| memory.request_focus(id));
            self.pick(place, modifiers.into(), known, input, events);
        }
        events.extend(opened.and_then(|place| known.at(place)).map(|record| TableEvent::Opened(record.id())));
        self.acted = acted.is_some();
        events.extend(acted.and_then(|place| known.at(place)).map(|record| TableEvent::Acted(record.id())));
    }

    /// Whether the row selected in the last frame is there no longer, so that another one is in its place.
    fn is_gone(&self, known: &Known<R>) -> bool {
        let before = self.seen.and_then(|(_, first, _)| first);
        before.is_some_and(|id| !known.rows.records.iter().any(|record| record.id() == id))
    }

    /// What the keyboard does while the table has it; answers the row to bring into sight.
    fn keys(
        &mut self,
        ui: &Ui,
        id: Id,
        known: &Known<R>,
        input: &TableInput<'_, R::Id>,
        events: &mut Vec<TableEvent<R::Id>>,
    ) -> Option<usize> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if ui.input(|i| i.events.iter().any(|event| matches!(event, egui::Event::Copy))) {
            self.copy(ui, known, input, events);
        }
        let now = self.cursor.map(|cursor| cursor.at).or_else(|| input.selected.first().copied());
        let now = now.and_then(|id| known.places.get(&id).copied());
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            events.extend(now.and_then(|place| known.at(place)).map(|record| TableEvent::Opened(record.id())));
        }
        if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::A)) {
            events.push(all_shown(known));
        }
        let (step, hold) = Step::KEYS.into_iter().find_map(|(key, step)| {
            let with = |modifiers| ui.input_mut(|i| i.consume_key(modifiers, key));
            // The more specific first: consuming a key ignores Shift that is held beside.
            let hold = if with(Modifiers::SHIFT) { Hold::Shift } else { Hold::Nothing };
            (hold == Hold::Shift || with(Modifiers::NONE)).then_some((step, hold))
        })?;
        let place = step.from(now, known.view.len(), self.page)?;
        self.pick(place, hold, known, input, events);
        Some(place)
    }

    fn pick(
        &mut self,
        place: usize,
        hold: Hold,
        known: &Known<R>,
        input: &TableInput<'_, R::Id>,
        events: &mut Vec<TableEvent<R::Id>>,
    ) {
        let id_at = |at: usize| known.rows.records[known.view[at]].id();
        let place_of = |id| known.places.get(&id).copied();
        let (ids, cursor) = pick(place, hold, input.selected, self.cursor, id_at, place_of);
        self.cursor = Some(cursor);
        let lead = ids.contains(&cursor.at).then_some(cursor.at);
        events.push(TableEvent::Selected { ids, lead });
    }

    /// Copies the rows selected, or all that are shown where none of them is.
    fn copy(&self, ui: &Ui, known: &Known<R>, input: &TableInput<'_, R::Id>, events: &mut Vec<TableEvent<R::Id>>) {
        let shown = || known.view.iter().map(|place| &known.rows.records[*place]);
        let selected: Vec<&R> = shown().filter(|record| input.selected.contains(&record.id())).collect();
        let rows = if selected.is_empty() { shown().collect() } else { selected };
        let heads = |column: &Column<R>| known.head(column, input.texts);
        ui.copy_text(tsv(&self.columns(), rows.iter().copied(), heads, input.texts));
        events.push(TableEvent::Copied(rows.len()));
    }
}

/// Every row shown is to be selected.
fn all_shown<R: Record>(known: &Known<R>) -> TableEvent<R::Id> {
    let ids = known.view.iter().map(|place| known.rows.records[*place].id()).collect();
    TableEvent::Selected { ids, lead: None }
}

fn selection<Id>(event: &TableEvent<Id>) -> Option<&BTreeSet<Id>> {
    match event {
        TableEvent::Selected { ids, .. } => Some(ids),
        TableEvent::Opened(_) | TableEvent::Acted(_) | TableEvent::Copied(_) => None,
    }
}
