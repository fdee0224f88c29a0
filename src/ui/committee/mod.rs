//! The tab of allocation committees: their sessions at the left, the agenda of one at the right.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike;
use egui::{RichText, ScrollArea, Ui, UiBuilder};
use egui_phosphor::regular as icon;

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

/// Shows the tab.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, table: &mut AgendaTable) {
    let sessions = in_order(desk);
    if sessions.is_empty() {
        let texts = ["committee-empty", "committee-empty-hint"];
        return empty::show(ui, desk, icons::of_tab(Tab::Committee), texts, &[Action::AddSession]);
    }
    let chosen = desk.program.session.committee;
    let shown = sessions.iter().find(|session| Some(session.id) == chosen).or_else(|| sessions.first()).cloned();
    let room = ui.available_rect_before_wrap();
    let left = room.with_max_x(room.min.x + LIST);
    let right = room.with_min_x(left.max.x + desk.theme.space.large);
    ui.painter().vline(left.max.x + desk.theme.space.small, room.y_range(), desk.theme.hairline());
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| list(ui, desk, &sessions, shown.as_ref()));
    if let Some(session) = shown {
        let mut page = ui.new_child(UiBuilder::new().max_rect(right));
        page.set_clip_rect(right.intersect(ui.clip_rect()));
        heading(&mut page, desk, &session);
        items(&mut page, desk, &session, table);
    }
    ui.advance_cursor_after_rect(room);
}

/// The sessions to come, the next first; then those held, the last first.
fn in_order(desk: &Desk<'_>) -> Vec<Arc<CommitteeSession>> {
    let today = desk.program.session.date();
    let (mut held, mut to_come): (Vec<_>, Vec<_>) =
        desk.layout.sessions().cloned().partition(|session| session.date < today);
    to_come.sort_by_key(|session| (session.date, session.id));
    held.sort_by_key(|session| (std::cmp::Reverse(session.date), session.id));
    to_come.extend(held);
    to_come
}

fn list(ui: &mut Ui, desk: &mut Desk<'_>, sessions: &[Arc<CommitteeSession>], shown: Option<&Arc<CommitteeSession>>) {
    empty::button(ui, desk, Action::AddSession);
    ui.add_space(desk.theme.space.small);
    let today = desk.program.session.date();
    ScrollArea::vertical().id_salt("sessions").auto_shrink([false, false]).show(ui, |ui| {
        let mut is_past = None;
        for session in sessions {
            if is_past != Some(session.date < today) {
                is_past = Some(session.date < today);
                let key = if session.date < today { "committee-held" } else { "committee-to-come" };
                let caption = RichText::new(desk.texts.get(key)).size(desk.theme.type_size.secondary);
                ui.label(caption.color(desk.theme.text.secondary));
            }
            let is_shown = shown.is_some_and(|shown| shown.id == session.id);
            let undecided = session.items.iter().filter(|item| item.decision.is_none()).count();
            let park = desk.layout.park(session.park).map(|park| desk.texts.park_name(park)).unwrap_or_default();
            let below = message!(desk.texts, "committee-below", count = session.items.len(), park = park);
            let stripe = if session.date < today && undecided > 0 {
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
    });
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

/// A list of startups to put on the agenda: those that wait for units first.
fn add_item(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession) {
    let text = format!("{}  {}", icon::PLUS, desk.texts.get("committee-add-item"));
    let can = desk.is_editable() && desk.layout.startups().len() > 0;
    let mut chosen: Option<StartupId> = None;
    ui.add_enabled_ui(can, |ui| {
        ui.menu_button(text, |ui| {
            let mut startups: Vec<_> = desk.layout.startups().cloned().collect();
            startups.sort_by(|one, other| {
                (one.needs.is_none(), one.name.to_lowercase()).cmp(&(other.needs.is_none(), other.name.to_lowercase()))
            });
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                ui.set_min_width(240.0);
                for startup in startups {
                    let name = desk.texts.startup_name(&startup);
                    let waits = startup.needs.is_some();
                    let text = if waits { message!(desk.texts, "committee-waits", startup = name) } else { name };
                    if ui.button(text).clicked() {
                        chosen = Some(startup.id);
                        ui.close();
                    }
                }
            });
        });
    });
    if let Some(startup) = chosen {
        let item = new_item(&desk.layout, startup);
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
