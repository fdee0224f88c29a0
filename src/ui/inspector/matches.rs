//! The units that fit a startup and the startups that fit a unit, best first with the reasons. A click opens the form that
//! proposes the one to the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use egui::{Align, Button, Label, RichText, Ui};
use egui_phosphor::regular as icon;

use super::parts::{remark, section};
use crate::app::{Command, CommitteeRequest, Intent, item_of_match, next_session};
use crate::figures::{MATCHING_MONTHS, Match, Merit, free_from, startups_for, units_for, waits_since};
use crate::message;
use crate::model::{CommitteeSession, Currency, ParkId, Priority, Startup, Unit};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

/// How many are shown at first, and how many more each time.
const AT_ONCE: usize = 8;

/// What is kept while layout and date are the same.
struct Found {
    matches: Vec<Match>,
    /// The next session of each park's committee.
    sessions: BTreeMap<ParkId, Arc<CommitteeSession>>,
}

/// The units for a startup that looks for a place.
pub(super) fn units(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup) {
    let date = desk.program.session.settled_date();
    let key = (desk.program.document.version(), date, startup.id);
    let found = cached(ui, egui::Id::unique("units that fit"), key, || Found {
        matches: units_for(&desk.layout, startup, date, MATCHING_MONTHS),
        sessions: sessions(desk, date),
    });
    section(ui, desk, "section-units-that-fit");
    if found.matches.is_empty() {
        remark(ui, desk, &message!(desk.texts, "units-that-fit-none", months = desk.texts.months(MATCHING_MONTHS)));
        return;
    }
    let shown = shown(ui, startup.id, found.matches.len());
    for place in &found.matches[..shown] {
        let Some(unit) = desk.layout.unit(place.unit).cloned() else { continue };
        let Some(park) = desk.layout.place_of(&unit).map(|(_, _, park)| park.id) else { continue };
        unit_row(ui, desk, place, &unit, found.sessions.get(&park));
    }
    more(ui, desk, startup.id, found.matches.len(), shown);
}

/// The startups on the waiting list for a unit that is free, or becomes free in time.
pub(super) fn startups(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit, is_vacant: bool) {
    let date = desk.program.session.settled_date();
    let latest = date.checked_add_months(Months::new(MATCHING_MONTHS));
    let is_in_time = |from: NaiveDate| latest.is_none_or(|latest| from <= latest);
    if desk.program.session.intent != Intent::Select || !free_from(&desk.layout, unit, date, 1).is_some_and(is_in_time)
    {
        return;
    }
    let found = startups_found(ui, desk, unit, (date, MATCHING_MONTHS));
    if found.is_empty() && !is_vacant {
        return;
    }
    if let Some(place) = startups_listed(ui, desk, unit, &found) {
        desk.push(Command::Propose { startup: place.startup, unit: place.unit, start: place.from });
    }
}

/// The startups for a unit that is wanted from a day on: a click is for the days that are wanted.
pub(super) fn startups_from(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit, start: NaiveDate) {
    if desk.program.session.intent != Intent::Select {
        return;
    }
    let found = startups_found(ui, desk, unit, (start, 0));
    if let Some(place) = startups_listed(ui, desk, unit, &found) {
        desk.program.session.intent = Intent::Allocate(place.startup);
    }
}

fn startups_found(ui: &Ui, desk: &Desk<'_>, unit: &Unit, (date, months): (NaiveDate, u32)) -> Arc<Vec<Match>> {
    let key = (desk.program.document.version(), date, months, unit.id);
    cached(ui, egui::Id::unique("startups that fit"), key, || startups_for(&desk.layout, unit, date, months))
}

/// The list; answers the one that was clicked.
fn startups_listed<'m>(ui: &mut Ui, desk: &mut Desk<'_>, unit: &Unit, found: &'m [Match]) -> Option<&'m Match> {
    section(ui, desk, "section-suits");
    if found.is_empty() {
        remark(ui, desk, &desk.texts.get("suits-nobody"));
        return None;
    }
    let shown = shown(ui, unit.id, found.len());
    let mut clicked = None;
    for place in &found[..shown] {
        let Some(startup) = desk.layout.startup(place.startup).cloned() else { continue };
        if startup_row(ui, desk, place, unit, &startup) {
            clicked = Some(place);
        }
    }
    more(ui, desk, unit.id, found.len(), shown);
    clicked
}

fn sessions(desk: &Desk<'_>, date: NaiveDate) -> BTreeMap<ParkId, Arc<CommitteeSession>> {
    let parks = desk.layout.parks();
    parks.filter_map(|park| Some((park.id, next_session(&desk.layout, park.id, date)?))).collect()
}

/// How many of a list are unfolded.
fn shown(ui: &Ui, of: impl std::hash::Hash + std::fmt::Debug, length: usize) -> usize {
    let unfolded = ui.data(|data| data.get_temp::<usize>(egui::Id::unique(("matches unfolded", of))));
    unfolded.unwrap_or(AT_ONCE).min(length)
}

/// The button that unfolds more.
fn more(ui: &mut Ui, desk: &Desk<'_>, of: impl std::hash::Hash + std::fmt::Debug, length: usize, shown: usize) {
    if shown == length {
        return;
    }
    let text = message!(desk.texts, "matches-more", count = length - shown);
    if ui.button(format!("{}  {text}", icon::CARET_DOWN)).clicked() {
        let id = egui::Id::unique(("matches unfolded", of));
        ui.data_mut(|data| data.insert_temp(id, shown + 2 * AT_ONCE));
    }
}

fn unit_row(ui: &mut Ui, desk: &mut Desk<'_>, place: &Match, unit: &Unit, session: Option<&Arc<CommitteeSession>>) {
    let texts = desk.texts.clone();
    let Some((floor, building, park)) = desk.layout.place_of(unit) else { return };
    let currency = park.currency;
    let code = texts.unit_code(unit);
    let where_it_is = format!("{} · {}", texts.level_short(floor.level), texts.building_name(building));
    let rent = place
        .rent
        .map(|rent| message!(texts, "match-rent-month", rent = texts.money_short(rent.rounded_to_units(), currency)));
    let seats = (place.seats > 0).then(|| message!(texts, "match-seats", seats = place.seats));
    let area = texts.area(desk.layout.area_of(unit));
    let measures: Vec<String> = [Some(area), seats, rent].into_iter().flatten().collect();
    let lines = [(code.clone(), where_it_is), (measures.join(" · "), String::new())];
    let chosen = row(ui, desk, place, currency, &lines, |ui, desk| {
        let propose = propose_button(ui, desk, &message!(texts, "match-propose-unit", unit = code.as_str()));
        if let Some(session) = session {
            agenda_button(ui, desk, place, session, &code);
        }
        propose
    });
    if chosen {
        desk.push(Command::Propose { startup: place.startup, unit: place.unit, start: place.from });
    }
}

fn startup_row(ui: &mut Ui, desk: &mut Desk<'_>, place: &Match, unit: &Unit, startup: &Startup) -> bool {
    let (texts, date) = (desk.texts.clone(), desk.program.session.settled_date());
    let currency = desk.layout.place_of(unit).map_or(Currency::DINAR, |(_, _, park)| park.currency);
    let name = texts.startup_name(startup);
    let wait = waits_since(startup).map(|since| message!(texts, "match-waits", days = (date - since).num_days()));
    let priority = match startup.needs.as_ref().map(|needs| needs.priority) {
        Some(Priority::High) => Some("high"),
        Some(Priority::Low) => Some("low"),
        Some(Priority::Normal) | None => None,
    };
    let priority = priority.map(|priority| message!(texts, "match-priority", priority = priority));
    let turn: Vec<String> = priority.into_iter().chain(wait).collect();
    let needs = startup.needs.as_ref();
    let area = needs.and_then(|needs| needs.area).map(|area| texts.area(area));
    let seats = needs.map(|needs| needs.seats).filter(|seats| *seats > 0);
    let seats = seats.map(|seats| message!(texts, "match-seats", seats = seats));
    let stage = startup.stage_at(date).map(|stage| texts.stage(stage));
    let needed: Vec<String> = [stage, area, seats].into_iter().flatten().collect();
    let lines = [(name.clone(), String::new()), (needed.join(" · "), String::new()), (turn.join(" · "), String::new())];
    row(ui, desk, place, currency, &lines, |ui, desk| {
        propose_button(ui, desk, &message!(texts, "match-propose-startup", startup = name.as_str()))
    })
}

/// A match in a few lines, the first with what can be done beside it, the last with what speaks against it or for it. All
/// reasons are its tooltip.
fn row(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    place: &Match,
    currency: Currency,
    lines: &[(String, String)],
    buttons: impl FnOnce(&mut Ui, &mut Desk<'_>) -> bool,
) -> bool {
    let (theme, texts) = (desk.theme, desk.texts.clone());
    let secondary = |text: &str| RichText::new(text).size(theme.type_size.secondary).color(theme.text.secondary);
    let mut clicked = false;
    let response = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                clicked = buttons(ui, desk);
                ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                    let Some((first, beside)) = lines.first() else { return };
                    ui.add(
                        Label::new(RichText::new(first).strong())
                            .truncate()
                            .selectable(false)
                            .show_tooltip_when_elided(false),
                    );
                    if !beside.is_empty() {
                        ui.add(
                            Label::new(secondary(beside)).truncate().selectable(false).show_tooltip_when_elided(false),
                        );
                    }
                });
            });
        });
        for (line, _) in lines.iter().skip(1).filter(|(line, _)| !line.is_empty()) {
            ui.add(Label::new(secondary(line)).truncate().selectable(false).show_tooltip_when_elided(false));
        }
        let last = match place.shortcomings.first() {
            Some(shortcoming) => {
                let sentence = texts.shortcoming(&desk.layout, shortcoming, currency);
                RichText::new(format!("{}  {sentence}", icon::WARNING)).color(theme.message.warning)
            }
            None => RichText::new(merits(desk, place, currency)).color(theme.message.success),
        };
        ui.add(
            Label::new(last.size(theme.type_size.secondary))
                .truncate()
                .selectable(false)
                .show_tooltip_when_elided(false),
        );
    });
    let mut hint = texts.reasons(&desk.layout, place);
    hint.splice(0..0, place_line(desk, place));
    response.response.on_hover_text(hint.join("\n"));
    ui.add_space(theme.space.small);
    clicked
}

/// Where the unit of a match is.
fn place_line(desk: &Desk<'_>, place: &Match) -> Option<String> {
    desk.layout.unit(place.unit).map(|unit| desk.texts.place(&desk.layout, unit))
}

/// What speaks for a match, but for its measures, which stand beside it anyway.
fn merits(desk: &Desk<'_>, place: &Match, currency: Currency) -> String {
    let told = place.merits.iter().filter(|merit| !matches!(merit, Merit::Area { .. } | Merit::Seats { .. }));
    told.map(|merit| desk.texts.merit(merit, currency)).collect::<Vec<_>>().join(" · ")
}

fn propose_button(ui: &mut Ui, desk: &Desk<'_>, name: &str) -> bool {
    let enabled = desk.is_editable();
    let text = format!("{}  {}", icon::KEY, desk.texts.get("match-propose"));
    let button = ui.add_enabled(enabled, Button::new(text));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    button.on_hover_text(name).clicked()
}

/// The button that puts a match on the agenda of the next session, unless the unit stands there for the startup already.
fn agenda_button(ui: &mut Ui, desk: &mut Desk<'_>, place: &Match, session: &Arc<CommitteeSession>, code: &str) {
    let texts = desk.texts.clone();
    let items = desk.layout.items_of(place.startup).into_iter().filter(|(other, _)| other.id == session.id);
    let is_there = items.map(|(_, item)| item).any(|item| item.units.iter().any(|it| it.unit == place.unit));
    let enabled = desk.is_editable() && !is_there;
    let name = message!(texts, "match-put-on-agenda", unit = code, date = texts.date(session.date));
    let button = ui.add_enabled(enabled, Button::new(icon::GAVEL));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
    let button = button.on_hover_text(name.as_str()).on_disabled_hover_text(texts.get("match-on-agenda"));
    if button.clicked() {
        let item = item_of_match(&desk.layout, place);
        desk.push(Command::Committee(Box::new(CommitteeRequest::PutItem { session: session.id, item })));
    }
}
