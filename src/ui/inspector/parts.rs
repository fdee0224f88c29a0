//! What the pages of the inspector have in common.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Button, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::app::{Action, Command, Put, Selected};
use crate::change::Change;
use crate::figures::{Standing, Summary, UnitStatus, limits_passed, standing};
use crate::message;
use crate::model::{Layout, Startup, Tenancy, UnitId, by_code};
use crate::operations::Refusal;
use crate::ui::desk::Desk;
use crate::ui::panels::bars::occupancy_bar;

/// The head of a page: what it is about, and a second line below.
pub(super) fn title(ui: &mut Ui, desk: &Desk<'_>, name: &str, below: &str) {
    let theme = desk.theme;
    ui.add(egui::Label::new(RichText::new(name).text_style(crate::ui::theme::title_style())).wrap());
    if !below.is_empty() {
        ui.add(egui::Label::new(RichText::new(below).color(theme.text.secondary)).wrap());
    }
    ui.add_space(theme.space.small);
}

/// A heading within a page, with a hairline above it.
pub(super) fn section(ui: &mut Ui, desk: &Desk<'_>, key: &'static str) {
    ui.add_space(desk.theme.space.small);
    ui.separator();
    ui.add_space(desk.theme.space.tiny);
    ui.label(RichText::new(desk.texts.get(key)).text_style(egui::TextStyle::Heading));
    ui.add_space(desk.theme.space.tiny);
}

/// A part of a page that can be folded away.
pub(super) fn folded(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    key: &'static str,
    open: bool,
    content: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    ui.add_space(desk.theme.space.small);
    ui.separator();
    let name = RichText::new(desk.texts.get(key).into_owned()).text_style(egui::TextStyle::Heading);
    egui::CollapsingHeader::new(name).id_salt(key).default_open(open).show_unindented(ui, |ui| {
        ui.add_space(desk.theme.space.tiny);
        content(ui, desk);
    });
}

/// The frame of a form of what is about to be done, with the button that gives it up.
pub(super) fn form_frame(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    heading: &str,
    below: &str,
    content: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    egui::Frame::new().fill(desk.theme.accent.soft).corner_radius(desk.theme.corner()).inner_margin(12.0).show(
        ui,
        |ui| {
            ui.set_min_width(ui.available_width());
            title(ui, desk, heading, below);
            content(ui, desk);
            if ui.button(desk.texts.get("allocate-cancel")).clicked() {
                desk.program.session.forget_intent();
            }
        },
    );
    ui.add_space(desk.theme.space.medium);
}

/// A secondary line.
pub(super) fn remark(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).color(desk.theme.text.secondary)).wrap());
}

/// A line that warns.
pub(super) fn warn(ui: &mut Ui, desk: &Desk<'_>, sentence: &str) {
    let text = RichText::new(format!("{}  {sentence}", icon::WARNING)).color(desk.theme.message.warning);
    ui.add(egui::Label::new(text).wrap());
}

/// The limits of a startup's stay that a term would pass.
pub(super) fn past_limits(ui: &mut Ui, desk: &Desk<'_>, startup: &Startup, last_day: Option<NaiveDate>) {
    for limit in limits_passed(&desk.layout, startup, last_day, desk.program.session.date()) {
        warn(ui, desk, &desk.texts.limit_passed(limit));
    }
}

/// What stands in the way.
pub(super) fn refused(ui: &mut Ui, desk: &Desk<'_>, refusal: &Refusal) {
    let sentence = desk.texts.refusal(&desk.layout, refusal);
    let text = RichText::new(format!("{}  {sentence}", icon::PROHIBIT)).color(desk.theme.message.error);
    ui.add(egui::Label::new(text).wrap());
}

/// A caption and its value, which is not edited here: below the caption where one line has no room for both.
pub(super) fn fact(ui: &mut Ui, desk: &Desk<'_>, caption: &str, value: &str) {
    let room = ui.available_width() - ui.spacing().item_spacing.x;
    if width_of(ui, caption) + width_of(ui, value) > room {
        ui.add(egui::Label::new(RichText::new(caption).color(desk.theme.text.secondary)).wrap());
        ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| ui.add(egui::Label::new(value).wrap()));
        return;
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(caption).color(desk.theme.text.secondary));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(egui::Label::new(value).truncate());
        });
    });
}

/// How wide a text is in one line.
fn width_of(ui: &Ui, text: &str) -> f32 {
    let text = egui::WidgetText::from(text);
    text.into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, egui::TextStyle::Body).size().x
}

/// The three occupancies and the sums of a place.
pub(super) fn summary(ui: &mut Ui, desk: &Desk<'_>, summary: &Summary, currency: Option<crate::model::Currency>) {
    let texts = &desk.texts;
    if summary.units == 0 {
        remark(ui, desk, &texts.get("tree-nothing-lettable"));
        return;
    }
    let parts = [
        ("occupancy-by-area", summary.by_area()),
        ("occupancy-by-units", summary.by_units()),
        ("occupancy-by-seats", summary.by_seats()),
    ];
    for (key, part) in parts {
        let value = part.map_or_else(|| "–".to_owned(), |part| texts.percent(part));
        fact(ui, desk, &texts.get(key), &value);
        occupancy_bar(ui, desk.theme, part, egui::vec2(ui.available_width(), 8.0));
    }
    ui.add_space(desk.theme.space.tiny);
    fact(ui, desk, &texts.get("lettable-area"), &texts.area(summary.area));
    fact(ui, desk, &texts.get("let-area"), &texts.area(summary.area_let));
    let units = message!(texts, "units-let-of", taken = summary.units_let, units = summary.units);
    fact(ui, desk, &texts.get("units-caption"), &units);
    if let Some(currency) = currency {
        fact(ui, desk, &texts.get("annual-rent"), &texts.money_short(summary.rent, currency));
    }
    let vacancy = summary.vacancy_rate().map_or_else(|| "–".to_owned(), |rate| texts.percent(rate));
    fact(ui, desk, &texts.get("vacancy-rate"), &vacancy);
}

/// A small square in the colour of a status, and its name.
pub(super) fn status_chip(ui: &mut Ui, desk: &Desk<'_>, status: UnitStatus) {
    let name = desk.texts.unit_status(status);
    swatch(ui, desk, status, &name);
}

/// A small square in the colour of a status, and what it stands for. Its outline is seen where the fill is as pale as the ground.
pub(super) fn swatch(ui: &mut Ui, desk: &Desk<'_>, status: UnitStatus, name: &str) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 12.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 2, desk.theme.status(status));
    ui.painter().rect_stroke(rect, 2, desk.theme.box_outline(), egui::StrokeKind::Inside);
    ui.label(name);
}

/// The colour that goes with where a tenancy stands.
pub(super) const fn status_of(standing: Standing) -> UnitStatus {
    match standing {
        Standing::Proposed | Standing::Ended => UnitStatus::Vacant,
        Standing::Reserved | Standing::ToCome => UnitStatus::Reserved,
        Standing::InPlace => UnitStatus::Let,
        Standing::NoticeGiven => UnitStatus::NoticeGiven,
        Standing::Holdover => UnitStatus::Holdover,
    }
}

/// Tenancies one below the other: who or where, when, and where each stands; a click shows one.
pub(super) fn tenancies(ui: &mut Ui, desk: &mut Desk<'_>, list: &[Arc<Tenancy>], names_startup: bool) {
    let date = desk.program.session.date();
    for tenancy in list {
        let stands = standing(tenancy, date);
        let name = if names_startup {
            desk.layout.startup(tenancy.startup).map(|startup| startup.name.clone()).unwrap_or_default()
        } else {
            unit_codes(&desk.layout, tenancy)
        };
        let period = tenancy.occupied_period().map(|period| desk.texts.period_short(period)).unwrap_or_default();
        let below = format!("{period} · {}", desk.texts.standing(stands));
        let shown = desk.program.session.inspected == Selected::Tenancy(tenancy.id);
        let response = two_lines(ui, desk, &name, &below, desk.theme.status(status_of(stands)), shown);
        if response.clicked() {
            desk.program.session.inspected = Selected::Tenancy(tenancy.id);
        }
    }
}

/// A row of two lines with a stripe of colour before them.
pub(in crate::ui) fn two_lines(
    ui: &mut Ui,
    desk: &Desk<'_>,
    first: &str,
    second: &str,
    stripe: egui::Color32,
    shown: bool,
) -> egui::Response {
    const HEIGHT: f32 = 40.0;
    let theme = desk.theme;
    let size = egui::vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    if shown {
        ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
    }
    let mark = egui::Rect::from_min_size(rect.min + egui::vec2(4.0, 6.0), egui::vec2(4.0, HEIGHT - 12.0));
    ui.painter().rect_filled(mark, 2, stripe);
    ui.painter().rect_stroke(mark, 2, egui::Stroke::new(0.5, theme.ground.outline), egui::StrokeKind::Inside);
    let inside = rect.with_min_x(rect.min.x + 16.0).shrink2(egui::vec2(4.0, 2.0));
    let mut lines =
        ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(egui::Layout::top_down(egui::Align::Min)));
    lines.spacing_mut().item_spacing.y = 0.0;
    lines.add(egui::Label::new(RichText::new(first).strong()).truncate().selectable(false));
    let second_text = RichText::new(second).size(theme.type_size.secondary).color(theme.text.secondary);
    lines.add(egui::Label::new(second_text).truncate().selectable(false));
    let spoken = format!("{first}, {second}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, shown, spoken.as_str()));
    response.on_hover_text(format!("{first}\n{second}"))
}

/// A button that does something with the selection.
pub(super) fn action(ui: &mut Ui, desk: &mut Desk<'_>, action: Action) {
    let enabled = action.is_enabled(desk.program);
    let text = format!("{}  {}", crate::ui::icons::of_action(action), desk.texts.get(action.key_at_hand(desk.program)));
    let hint = desk.hint(action);
    let response = ui.add_enabled(enabled, Button::new(text)).on_hover_text(hint);
    let name = desk.texts.get(action.key_at_hand(desk.program)).into_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
    if response.clicked() {
        desk.push(Command::Run(action));
    }
}

/// The button of the main thing to do here.
pub(super) fn main_button(ui: &mut Ui, desk: &Desk<'_>, text: &str, enabled: bool) -> bool {
    let label = RichText::new(text).strong().color(desk.theme.text_on_accent());
    let width = ui.available_width();
    let button = Button::new(label).fill(desk.theme.accent.fill).min_size(egui::vec2(width, 32.0)).truncate();
    ui.add_enabled(enabled, button).on_hover_text(text).clicked()
}

/// The codes of a tenancy's units.
pub(super) fn unit_codes(layout: &Layout, tenancy: &Tenancy) -> String {
    let codes: Vec<&str> =
        tenancy.units.iter().filter_map(|occupied| layout.unit(occupied.unit)).map(|unit| unit.code.as_str()).collect();
    codes.join(", ")
}

/// The codes of some units.
pub(super) fn codes(layout: &Layout, units: impl IntoIterator<Item = UnitId>) -> String {
    let mut codes: Vec<&str> =
        units.into_iter().filter_map(|unit| layout.unit(unit)).map(|unit| unit.code.as_str()).collect();
    codes.sort_by(|one, other| by_code(one, other));
    codes.join(", ")
}

/// The sentence that says why an edit would be refused, to stand beside its field.
pub(super) fn objection(desk: &Desk<'_>, proposed: &Result<Change, Refusal>) -> Option<String> {
    match proposed {
        Ok(_) | Err(Refusal::NothingToChange) => None,
        Err(refusal) => Some(desk.texts.refusal(&desk.layout, refusal)),
    }
}

/// Checks an edited entity as a field is typed in: the value, or the sentence that says what would be wrong.
pub(super) fn checked<T>(
    desk: &Desk<'_>,
    entity: T,
    propose: impl FnOnce(&Layout, T, &crate::change::Stamp) -> Result<Change, Refusal>,
    put: impl FnOnce(T) -> Put,
) -> Result<Put, String>
where
    T: Clone,
{
    let stamp = desk.program.environment.stamp();
    match objection(desk, &propose(&desk.layout, entity.clone(), &stamp)) {
        Some(sentence) => Err(sentence),
        None => Ok(put(entity)),
    }
}

/// The same of an edit to an entity as it is.
pub(super) fn checked_edit<T: Clone>(
    desk: &Desk<'_>,
    entity: &T,
    edit: impl FnOnce(&mut T),
    propose: impl FnOnce(&Layout, T, &crate::change::Stamp) -> Result<Change, Refusal>,
    put: impl FnOnce(T) -> Put,
) -> Result<Put, String> {
    let mut entity = entity.clone();
    edit(&mut entity);
    checked(desk, entity, propose, put)
}

/// Asks for an edited entity to be put.
pub(super) fn put(desk: &mut Desk<'_>, put: Option<Put>) {
    if let Some(put) = put {
        desk.push(Command::Put(Box::new(put)));
    }
}

/// The first of two edits. Both come from fields that must be drawn, so neither may be left out for the other.
pub(super) fn first_of(one: Option<Put>, other: Option<Put>) -> Option<Put> {
    one.or(other)
}
