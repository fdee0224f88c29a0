//! One session of a committee, or one item of its agenda: its particulars, what was decided, and what follows from it.

use std::sync::Arc;

use chrono::Datelike;
use egui::Ui;
use egui_phosphor::regular as icon;

use super::parts::{main_button, objection, remark, section, tenancies, title, two_lines};
use crate::app::{Command, CommitteeRequest, Selected, new_item_id, new_tenancy_id};
use crate::message;
use crate::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, Decision, Layout, Occupied, Park,
};
use crate::operations::{
    Decide, Grant, Postpone, edit_session, grant, granted_by, is_granted, propose_units, put_item, remove_session,
};
use crate::text::Texts;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

/// Shows a session.
pub(super) fn show_session(ui: &mut Ui, desk: &mut Desk<'_>, id: CommitteeSessionId) {
    let Some(session) = desk.layout.session(id).cloned() else { return };
    let park = desk.layout.park(session.park).cloned();
    let below = park.as_ref().map(|park| desk.texts.park_name(park)).unwrap_or_default();
    title(ui, desk, &desk.texts.committee_session(&session), &below);
    let edited = particulars(ui, desk, &session, park.as_deref());
    if let Some(session) = edited {
        push(desk, CommitteeRequest::EditSession(session));
    }
    section(ui, desk, "section-agenda");
    if session.items.is_empty() {
        remark(ui, desk, &desk.texts.get("tables-agenda-none"));
    }
    for item in &session.items {
        item_line(ui, desk, &session, item, &desk.texts.startup_name_of(&desk.layout, item.startup));
    }
    ui.add_space(desk.theme.space.medium);
    let stamp = desk.program.environment.stamp();
    let hindrance = objection(desk, &remove_session(&desk.layout, id, &stamp));
    let text = format!("{}  {}", icon::TRASH, desk.texts.get("session-remove"));
    let button = ui.add_enabled(hindrance.is_none() && desk.is_editable(), egui::Button::new(text));
    let clicked = button.clicked();
    if let Some(sentence) = hindrance {
        button.on_disabled_hover_text(sentence);
    }
    if clicked {
        push(desk, CommitteeRequest::RemoveSession(id));
    }
}

fn push(desk: &mut Desk<'_>, request: CommitteeRequest) {
    desk.push(Command::Committee(Box::new(request)));
}

/// An item in two lines: what is said of it first, and what was decided; a click shows it.
fn item_line(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession, item: &AgendaItem, first: &str) {
    let decision = item
        .decision
        .map_or_else(|| desk.texts.get("decision-none").into_owned(), |decision| desk.texts.term(decision));
    let below = format!("{} · {decision}", desk.texts.term(item.subject));
    let stripe = desk.theme.decision(item.decision);
    if two_lines(ui, desk, first, &below, stripe, false).clicked() {
        desk.program.session.committee = Some(session.id);
        desk.program.session.inspected = Selected::AgendaItem(session.id, item.id);
    }
}

/// What a startup has on agendas.
pub(super) fn of_startup(ui: &mut Ui, desk: &mut Desk<'_>, startup: crate::model::StartupId) {
    let layout = desk.layout.clone();
    for (session, item) in layout.items_of(startup).into_iter().rev() {
        item_line(ui, desk, session, item, &desk.texts.committee_session(session));
    }
}

/// The decision that a tenancy follows from; a click shows it.
pub(super) fn of_decision(ui: &mut Ui, desk: &mut Desk<'_>, startup: crate::model::StartupId, decision: AgendaItemId) {
    let layout = desk.layout.clone();
    let found = layout.items_of(startup).into_iter().find(|(_, item)| item.id == decision);
    let by_others = || layout.sessions().find_map(|session| session.item(decision).map(|item| (session, item)));
    if let Some((session, item)) = found.or_else(by_others) {
        item_line(ui, desk, session, item, &desk.texts.committee_session(session));
    }
}

fn particulars(
    ui: &mut Ui,
    desk: &Desk<'_>,
    session: &CommitteeSession,
    park: Option<&Park>,
) -> Option<CommitteeSession> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, session.id).editable(desk.is_editable());
    let mut edited = session.clone();
    let day = forms::date_field(ui, &form, &texts.get("field-session-date"), Some(session.date), None, park, true);
    if let Some(forms::Day::On(date)) = day {
        edited.date = date;
    }
    if park.is_some_and(|park| park.weekend.contains(&session.date.weekday().into())) {
        let sentence = format!("{}  {}", icon::WARNING, texts.get("committee-on-weekend"));
        ui.label(egui::RichText::new(sentence).color(desk.theme.message.warning));
    }
    if let Some(place) = typed(ui, &form, &texts.get("field-session-place"), &session.place, forms::text) {
        edited.place = place;
    }
    let members = session.members.join(", ");
    if let Some(members) = typed(ui, &form, &texts.get("field-session-members"), &members, forms::text) {
        edited.members =
            members.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    }
    if let Some(remarks) = typed(ui, &form, &texts.get("field-remarks"), &session.remarks, forms::text) {
        edited.remarks = remarks;
    }
    let stamp = desk.program.environment.stamp();
    (edited != *session && edit_session(&desk.layout, edited.clone(), &stamp).is_ok()).then_some(edited)
}

/// Shows an item of an agenda.
pub(super) fn show_item(ui: &mut Ui, desk: &mut Desk<'_>, session: CommitteeSessionId, id: AgendaItemId) {
    let Some(session) = desk.layout.session(session).cloned() else { return };
    let Some(item) = session.item(id).cloned() else { return };
    let name = desk.texts.startup_name_of(&desk.layout, item.startup);
    title(ui, desk, &name, &desk.texts.committee_session(&session));
    section(ui, desk, "section-decision");
    decisions(ui, desk, &session, &item);
    section(ui, desk, "section-request");
    let park = desk.layout.park(session.park).cloned();
    let edited = request(ui, desk, &item, park.as_deref());
    let stamp = desk.program.environment.stamp();
    if let Some(edited) = edited.filter(|edited| put_item(&desk.layout, session.id, edited.clone(), &stamp).is_ok()) {
        push(desk, CommitteeRequest::PutItem { session: session.id, item: edited });
    }
    ui.add_space(desk.theme.space.medium);
    places(ui, desk, &session, &item);
    let startup = desk.texts.get("go-to-startup").into_owned();
    if two_lines(ui, desk, &name, &startup, desk.theme.ground.outline, false).clicked() {
        desk.program.session.inspected = Selected::Startup(item.startup);
    }
}

fn decisions(ui: &mut Ui, desk: &mut Desk<'_>, session: &Arc<CommitteeSession>, item: &AgendaItem) {
    let texts = desk.texts.clone();
    let granted = is_granted(&desk.layout, item);
    ui.add_enabled_ui(desk.is_editable() && !granted, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (decision, key) in Decision::ALL.into_iter().zip(["do-accept", "do-refuse", "do-postpone"]) {
                let chosen = item.decision == Some(decision);
                if ui.selectable_label(chosen, texts.get(key)).clicked() {
                    let decision = (!chosen).then_some(decision);
                    push(desk, CommitteeRequest::Decide(Decide { session: session.id, item: item.id, decision }));
                }
            }
        });
    });
    if item.decision == Some(Decision::Postponed) {
        put_off(ui, desk, session, item);
    }
    if granted {
        remark(ui, desk, &texts.get("agenda-granted-remark"));
        let made: Vec<_> =
            granted_by(&desk.layout, item).iter().filter_map(|id| desk.layout.tenancy(*id)).cloned().collect();
        tenancies(ui, desk, &made, false);
    } else if item.decision == Some(Decision::Accepted) && item.subject != AgendaSubject::Other {
        granting(ui, desk, session, item);
    }
}

/// The later sessions to which a postponed item can be put off, unless it stands on one.
fn put_off(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession, item: &AgendaItem) {
    let layout = desk.layout.clone();
    let is_later = |later: &CommitteeSession| later.park == session.park && later.date > session.date;
    let again = layout
        .items_of(item.startup)
        .into_iter()
        .find(|(later, other)| is_later(later) && other.subject == item.subject);
    if let Some((later, other)) = again {
        item_line(ui, desk, later, other, &desk.texts.committee_session(later));
        return;
    }
    let mut later = layout.sessions_of(session.park);
    later.retain(|other| is_later(other));
    if later.is_empty() {
        remark(ui, desk, &desk.texts.get("agenda-no-later-session"));
    }
    for to in later {
        let text = message!(desk.texts, "agenda-put-off", date = desk.texts.date(to.date));
        if ui.add_enabled(desk.is_editable(), egui::Button::new(text)).clicked() {
            let request = Postpone { session: session.id, item: item.id, to: to.id, new_item: new_item_id() };
            push(desk, CommitteeRequest::Postpone(request));
        }
    }
}

/// The button that does what was accepted, or why it cannot be done.
fn granting(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession, item: &AgendaItem) {
    let date = session.date.max(desk.program.session.settled_date());
    let request = Grant { session: session.id, item: item.id, tenancy: new_tenancy_id(), date };
    // A contract's number is proposed by reading every tenancy.
    let key = (desk.program.document.version(), date, session.id, item.id);
    let refusal = cached(ui, egui::Id::unique("what stands in the way of a grant"), key, || {
        grant(&desk.layout, &request, &desk.program.environment.stamp()).err()
    });
    if let Some(refusal) = refusal.as_ref() {
        let sentence = format!("{}  {}", icon::PROHIBIT, desk.texts.refusal(&desk.layout, refusal));
        ui.add(egui::Label::new(egui::RichText::new(sentence).color(desk.theme.message.error)).wrap());
    }
    let key = match item.subject {
        AgendaSubject::Renewal => "do-grant-renewal",
        AgendaSubject::StayExtension => "do-grant-stay",
        AgendaSubject::Allocation | AgendaSubject::Other => "do-grant",
    };
    if main_button(ui, desk, &desk.texts.get(key), refusal.is_none() && desk.is_editable()) {
        push(desk, CommitteeRequest::Grant(request));
    }
}

fn request(ui: &mut Ui, desk: &mut Desk<'_>, item: &AgendaItem, park: Option<&Park>) -> Option<AgendaItem> {
    let texts = desk.texts.clone();
    let form = Form::new(desk.theme, &texts, item.id).editable(desk.is_editable());
    let mut edited = item.clone();
    let subject =
        forms::choice(ui, &form, &texts.get("agenda-subject"), item.subject, &AgendaSubject::ALL, |subject| {
            texts.term(subject)
        });
    edited.subject = subject.unwrap_or(item.subject);
    let units = units_as_typed(&desk.layout, &texts, item);
    let layout = desk.layout.clone();
    if let Some(units) =
        typed(ui, &form, &texts.get("agenda-units"), &units, |text| units_typed(&layout, &texts, park, text))
    {
        edited.units = units;
    }
    let selection: Vec<_> = desk.program.session.selection.iter().copied().collect();
    if !selection.is_empty() {
        let codes = super::parts::codes(&layout, selection.iter().copied());
        let text = message!(texts, "agenda-take-selection", units = codes);
        let taken = form.row(ui, "", |ui, _| ui.add(egui::Button::new(text).truncate()).clicked());
        if taken {
            let date = item.start.unwrap_or_else(|| desk.program.session.date());
            edited.units = propose_units(&layout, item.startup, &selection, date);
        }
    }
    for (key, shown, is_end) in [("agenda-from", item.start, false), ("agenda-to", item.end, true)] {
        let start = item.start.filter(|_| is_end);
        let field = forms::date_field(ui, &form, &texts.get(key), shown, start, park, false);
        let day = match field {
            Some(forms::Day::On(day)) => Some(day),
            Some(forms::Day::Open) => None,
            None => continue,
        };
        *(if is_end { &mut edited.end } else { &mut edited.start }) = day;
    }
    written(ui, &form, park, item, &mut edited);
    (edited != *item).then_some(edited)
}

fn written(ui: &mut Ui, form: &Form<'_>, park: Option<&Park>, item: &AgendaItem, edited: &mut AgendaItem) {
    let texts = form.texts;
    let currency = park.map(|park| park.currency).unwrap_or_default();
    let rent = item.rent.map_or_else(String::new, |rent| texts.amount_short(rent));
    let caption = message!(texts, "field-rent-in", currency = texts.currency(currency));
    if let Some(rent) = typed(ui, form, &caption, &rent, |text| forms::optional_amount(texts, currency, text)) {
        edited.rent = rent;
    }
    if let Some(text) = typed(ui, form, &texts.get("agenda-request"), &item.request, forms::text) {
        edited.request = text;
    }
    if let Some(text) = typed(ui, form, &texts.get("agenda-conditions"), &item.conditions, forms::text) {
        edited.conditions = text;
    }
    if let Some(text) = typed(ui, form, &texts.get("field-remarks"), &item.remarks, forms::text) {
        edited.remarks = text;
    }
}

/// The units as they are typed: `ML-102, OS-1*3` for three seats of a shared one.
fn units_as_typed(layout: &Layout, texts: &Texts, item: &AgendaItem) -> String {
    let one = |occupied: &Occupied| {
        let code = layout.unit(occupied.unit).map_or_else(|| occupied.unit.to_string(), |unit| texts.unit_code(unit));
        occupied.seats.map_or_else(|| code.clone(), |seats| format!("{code}*{seats}"))
    };
    item.units.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn units_typed(layout: &Layout, texts: &Texts, park: Option<&Park>, text: &str) -> Result<Vec<Occupied>, String> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| unit_typed(layout, texts, park, part)).collect()
}

fn unit_typed(layout: &Layout, texts: &Texts, park: Option<&Park>, part: &str) -> Result<Occupied, String> {
    let (code, seats) = part.split_once('*').map_or((part, None), |(code, seats)| (code.trim(), Some(seats)));
    let seats = seats.map(|seats| forms::count(texts, seats)).transpose()?;
    let is_there = |unit: &&Arc<crate::model::Unit>| {
        park.is_none_or(|park| layout.place_of(unit).is_some_and(|(_, _, there)| there.id == park.id))
    };
    let unit = layout.units().filter(is_there).find(|unit| unit.code == code || unit.id.to_string() == code);
    let unit = unit.ok_or_else(|| message!(texts, "field-no-such-unit", code = code))?;
    Ok(Occupied { unit: unit.id, seats })
}

/// Up, down, and off the agenda.
fn places(ui: &mut Ui, desk: &mut Desk<'_>, session: &CommitteeSession, item: &AgendaItem) {
    let texts = desk.texts.clone();
    let Some(at) = session.items.iter().position(|other| other.id == item.id) else { return };
    let is_granted = is_granted(&desk.layout, item);
    ui.horizontal_wrapped(|ui| {
        let moves = [
            (icon::ARROW_UP, "agenda-move-up", at.checked_sub(1)),
            (icon::ARROW_DOWN, "agenda-move-down", (at + 1 < session.items.len()).then_some(at + 1)),
        ];
        for (sign, key, to) in moves {
            let name = texts.get(key).into_owned();
            let button = ui.add_enabled(to.is_some() && desk.is_editable(), egui::Button::new(sign));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, to.is_some(), name.as_str()));
            if button.on_hover_text(name.as_str()).clicked()
                && let Some(to) = to
            {
                push(desk, CommitteeRequest::MoveItem { session: session.id, item: item.id, to });
            }
        }
        let text = format!("{}  {}", icon::TRASH, texts.get("agenda-remove"));
        if ui.add_enabled(!is_granted && desk.is_editable(), egui::Button::new(text)).clicked() {
            push(desk, CommitteeRequest::RemoveItem { session: session.id, item: item.id });
        }
    });
}
