//! The tab of allocation committees: their sessions at the left, the agenda of one at the right.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike;
use egui::{Align, Layout as Flow, RichText, ScrollArea, Ui, UiBuilder, vec2};
use egui_phosphor::regular as icon;

use super::cached::cached;
use super::desk::Desk;
use super::inspector::two_lines;
use super::tables::TableEvent;
use super::tables::TableInput;
use super::tables::agenda::{self, AgendaTable};
use super::{empty, icons};
use crate::app::{Action, Command, CommitteeRequest, Selected, Tab, new_item};
use crate::message;
use crate::model::{CommitteeSession, StartupId};

/// The list of sessions, in points.
const LIST: f32 = 184.0;
/// The height of a line in it, in points.
const LINE: f32 = 40.0;

/// Shows the tab.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, table: &mut AgendaTable) {
    let lines = in_order(ui, desk);
    if lines.is_empty() {
        let texts = ["committee-empty", "committee-empty-hint"];
        return empty::show(ui, desk, icons::of_tab(Tab::Committee), texts, &[Action::AddSession]);
    }
    let chosen = desk.program.session.committee;
    let shown = chosen.and_then(|chosen| desk.layout.session(chosen)).or_else(|| first(&lines)).cloned();
    let room = ui.available_rect_before_wrap();
    let left = room.with_max_x(room.min.x + LIST);
    let right = room.with_min_x(left.max.x + desk.theme.space.large);
    ui.painter().vline(left.max.x + desk.theme.space.small, room.y_range(), desk.theme.hairline());
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| list(ui, desk, &lines, shown.as_ref()));
    if let Some(session) = shown {
        let mut page = ui.new_child(UiBuilder::new().max_rect(right));
        page.set_clip_rect(right.intersect(ui.clip_rect()));
        heading(&mut page, desk, &session);
        items(&mut page, desk, &session, table);
    }
    ui.advance_cursor_after_rect(room);
}

fn first(lines: &[Line]) -> Option<&Arc<CommitteeSession>> {
    lines.iter().find_map(|line| if let Line::Session(session) = line { Some(session) } else { None })
}

/// A line of the list at the left.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    /// What the sessions below it have in common.
    Caption(&'static str),
    Session(Arc<CommitteeSession>),
}

/// The sessions to come, the next first; then those held, the last first. Kept until the layout or the date changes.
fn in_order(ui: &Ui, desk: &Desk<'_>) -> Arc<Vec<Line>> {
    let today = desk.program.session.settled_date();
    let key = (desk.program.document.version(), today);
    cached(ui, egui::Id::unique("sessions in order"), key, || {
        let (mut held, mut to_come): (Vec<_>, Vec<_>) =
            desk.layout.sessions().cloned().partition(|session| session.date < today);
        to_come.sort_by_key(|session| (session.date, session.id));
        held.sort_by_key(|session| (std::cmp::Reverse(session.date), session.id));
        let parts = [("committee-to-come", to_come), ("committee-held", held)];
        let parts = parts.into_iter().filter(|(_, sessions)| !sessions.is_empty());
        let lines = parts.flat_map(|(caption, sessions)| {
            std::iter::once(Line::Caption(caption)).chain(sessions.into_iter().map(Line::Session))
        });
        lines.collect()
    })
}

/// The list of sessions, of which only those in sight are drawn.
fn list(ui: &mut Ui, desk: &mut Desk<'_>, lines: &[Line], shown: Option<&Arc<CommitteeSession>>) {
    empty::button(ui, desk, Action::AddSession);
    ui.add_space(desk.theme.space.small);
    let area = ScrollArea::vertical().id_salt("sessions").auto_shrink([false, false]);
    area.show_rows(ui, LINE, lines.len(), |ui, seen| {
        for line in &lines[seen] {
            match line {
                Line::Caption(key) => {
                    let caption = RichText::new(desk.texts.get(key)).size(desk.theme.type_size.secondary);
                    let room = vec2(ui.available_width(), LINE);
                    ui.allocate_ui_with_layout(room, Flow::left_to_right(Align::Max), |ui| {
                        ui.set_min_size(room);
                        ui.label(caption.color(desk.theme.text.secondary));
                    });
                }
                Line::Session(session) => {
                    session_line(ui, desk, session, shown.is_some_and(|shown| shown.id == session.id));
                }
            }
        }
    });
}

fn session_line(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession, is_shown: bool) {
    let undecided = session.items.iter().filter(|item| item.decision.is_none()).count();
    let park = desk.layout.park(session.park).map(|park| desk.texts.park_name(park)).unwrap_or_default();
    let below = message!(desk.texts, "committee-below", count = session.items.len(), park = park);
    let stripe = if session.date < desk.program.session.settled_date() && undecided > 0 {
        desk.theme.message.warning
    } else {
        desk.theme.ground.outline
    };
    let date = desk.texts.date(session.date);
    if two_lines(ui, desk, &date, &below, stripe, is_shown).clicked() {
        desk.program.session.committee = Some(session.id);
        desk.program.session.inspected = Selected::Session(session.id);
    }
}

fn heading(ui: &mut Ui, desk: &mut Desk<'_>, session: &Arc<CommitteeSession>) {
    let texts = desk.texts.clone();
    ui.horizontal(|ui| {
        let date = RichText::new(texts.long_date(session.date)).text_style(egui::TextStyle::Heading);
        if ui.add(egui::Label::new(date).truncate().sense(egui::Sense::click())).clicked() {
            desk.program.session.inspected = Selected::Session(session.id);
        }
        let park = desk.layout.park(session.park).cloned();
        let is_free = park.is_some_and(|park| park.weekend.contains(&session.date.weekday().into()));
        if is_free {
            let sentence = format!("{}  {}", icon::WARNING, texts.get("committee-on-weekend"));
            ui.label(RichText::new(sentence).color(desk.theme.message.warning));
        }
    });
    ui.horizontal_wrapped(|ui| {
        add_item(ui, desk, session);
        for (key, minutes) in [("committee-write-agenda", false), ("committee-write-minutes", true)] {
            let text = format!("{}  {}", icon::FILE_CSV, texts.get(key));
            let button = ui.add_enabled(!session.items.is_empty(), egui::Button::new(text));
            if button.on_hover_text(texts.get("committee-write-hint")).clicked() {
                desk.push(Command::WriteSession { session: session.id, minutes });
            }
        }
    });
    ui.add_space(desk.theme.space.small);
}

/// The startups as the menu names them, those that wait for units first, kept until the layout or the language changes.
fn startups_in_order(ui: &Ui, desk: &Desk<'_>) -> Arc<Vec<(StartupId, String)>> {
    let key = (desk.program.document.version(), desk.texts.language());
    cached(ui, egui::Id::unique("startups for an agenda"), key, || {
        let mut startups: Vec<_> = desk.layout.startups().collect();
        startups.sort_by_cached_key(|startup| (startup.needs.is_none(), startup.name.to_lowercase()));
        let named = startups.into_iter().map(|startup| {
            let name = desk.texts.startup_name(startup);
            let waits = startup.needs.is_some();
            let text = if waits { message!(desk.texts, "committee-waits", startup = name) } else { name };
            (startup.id, text)
        });
        named.collect()
    })
}

/// A list of startups to put on the agenda: those that wait for units first.
fn add_item(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession) {
    let text = format!("{}  {}", icon::PLUS, desk.texts.get("committee-add-item"));
    let can = desk.is_editable() && desk.layout.startups().len() > 0;
    let mut chosen: Option<StartupId> = None;
    ui.add_enabled_ui(can, |ui| {
        ui.menu_button(text, |ui| {
            let startups = startups_in_order(ui, desk);
            let height = ui.spacing().interact_size.y;
            ScrollArea::vertical().max_height(320.0).show_rows(ui, height, startups.len(), |ui, seen| {
                ui.set_min_width(240.0);
                for (startup, text) in &startups[seen] {
                    if ui.button(text.as_str()).clicked() {
                        chosen = Some(*startup);
                        ui.close();
                    }
                }
            });
        });
    });
    if let Some(startup) = chosen {
        let item = new_item(&desk.layout, startup, desk.program.session.date());
        desk.push(Command::Committee(Box::new(CommitteeRequest::PutItem { session: session.id, item })));
    }
}

fn items(ui: &mut Ui, desk: &mut Desk<'_>, session: &Arc<CommitteeSession>, table: &mut AgendaTable) {
    let layout = desk.layout.clone();
    let selected: BTreeSet<_> = match desk.program.session.inspected {
        Selected::AgendaItem(of, item) if of == session.id => std::iter::once(item).collect(),
        _ => BTreeSet::new(),
    };
    let input = TableInput {
        layout: &layout,
        version: desk.program.document.version(),
        date: desk.program.session.settled_date(),
        selected: &selected,
        theme: desk.theme,
        texts: &desk.texts,
    };
    for event in agenda::show(ui, table, session.id, &input) {
        match event {
            TableEvent::Selected { ids, lead } => {
                if let Some(item) = lead.or_else(|| ids.first().copied()) {
                    desk.program.session.inspected = Selected::AgendaItem(session.id, item);
                }
            }
            TableEvent::Opened(item) | TableEvent::Acted(item) => {
                desk.program.session.panels.inspector = true;
                desk.program.session.inspected = Selected::AgendaItem(session.id, item);
            }
            TableEvent::Copied(_) => {}
        }
    }
}
