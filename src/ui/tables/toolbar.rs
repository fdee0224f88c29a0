//! What stands above the rows: the filter, quick filters, how many rows there are, the columns, *Copy*.

use egui::accesskit::Role;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{
    Align, Button, Color32, Layout, PopupCloseBehavior, RichText, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_phosphor::regular as icon;

use super::record::{Record, RecordTexts};
use super::table::{Known, Table};
use super::value::Mark;
use super::view::Choice;
use super::{TableInput, mark};
use crate::text::Texts;
use crate::ui::theme::Theme;

/// What was pressed above the rows.
#[derive(Default)]
pub(super) struct Pressed {
    /// *Copy*.
    pub(super) copies: bool,
    /// *Select these*: every row shown.
    pub(super) selects: bool,
}

/// Draws it; answers what was pressed.
pub(super) fn show<R: Record>(
    ui: &mut Ui,
    table: &mut Table<R>,
    known: &Known<R>,
    input: &TableInput<'_, R::Id>,
) -> Pressed {
    let (theme, texts) = (input.theme, input.texts);
    let mut pressed = Pressed::default();
    ui.horizontal(|ui| {
        filter_field(ui, &mut table.query.filter, texts, R::TEXTS.title);
        let count = [("shown", known.view.len().into()), ("total", known.total.into())];
        ui.label(RichText::new(texts.with(R::TEXTS.count, &count)).color(theme.text.secondary));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let copy = format!("{} {}", icon::COPY, texts.get("tables-copy"));
            pressed.copies = ui.button(copy).on_hover_text(texts.get("tables-copy-tip")).clicked();
            if let Some(key) = R::TEXTS.select {
                let select = format!("{} {}", icon::SELECTION_ALL, texts.get(key));
                let can = !known.view.is_empty();
                pressed.selects = ui.add_enabled(can, Button::new(select)).clicked();
            }
            let stays_open = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
            let columns = format!("{} {}", icon::COLUMNS, texts.get("tables-columns"));
            MenuButton::new(columns).config(stays_open).ui(ui, |ui| {
                theme.outline_boxes(ui);
                columns_menu(ui, table, known, texts);
            });
        });
    });
    ui.add_space(theme.space.tiny);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.small, theme.space.small);
        let mut column = None;
        let is_listed = |choice: &&Choice| R::LISTED.contains(&choice.column);
        for choice in known.rows.choices.iter().filter(|choice| !is_listed(choice)) {
            if column.is_some_and(|column| column != choice.column) {
                ui.add_space(theme.space.large);
            }
            column = Some(choice.column);
            let is_chosen = table.query.chose(choice.column, choice.value.rank);
            if chip(ui, choice, is_chosen, theme, texts) {
                table.query.toggle(choice.column, choice.value.rank);
            }
        }
        for key in R::LISTED {
            list(ui, table, known, key, (theme, texts));
        }
        if table.query.filters() && ui.link(texts.get("tables-clear-filters")).clicked() {
            table.query.clear_filters();
        }
    });
    pressed
}

fn filter_field(ui: &mut Ui, filter: &mut String, texts: &Texts, name: &str) {
    let label = texts.get("tables-filter").into_owned();
    let hint = format!("{} {label}", icon::MAGNIFYING_GLASS);
    let field = TextEdit::singleline(filter).id_salt((name, "filter")).hint_text(hint).desired_width(200.0);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, filter.as_str(), filter.as_str(), &label);
        info.label = Some(label.clone());
        info
    });
}

/// A list of the values of a column, to be ticked; nothing where there is one alone.
fn list<R: Record>(
    ui: &mut Ui,
    table: &mut Table<R>,
    known: &Known<R>,
    key: &'static str,
    (theme, texts): (&Theme, &Texts),
) {
    let choices: Vec<&Choice> = known.rows.choices.iter().filter(|choice| choice.column == key).collect();
    let Some(column) = R::COLUMNS.iter().find(|column| column.key == key).filter(|_| choices.len() > 1) else { return };
    let chosen: Vec<&str> = choices
        .iter()
        .filter(|choice| table.query.chose(key, choice.value.rank))
        .map(|choice| choice.value.name.as_str())
        .collect();
    let head = known.head(column, texts);
    let name = if chosen.is_empty() { head } else { chosen.join(", ") };
    let stays_open = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let text = RichText::new(format!("{name}  {}", icon::CARET_DOWN)).text_style(egui::TextStyle::Small);
    MenuButton::new(text).config(stays_open).ui(ui, |ui| {
        theme.outline_boxes(ui);
        for choice in choices {
            let mut is_chosen = table.query.chose(key, choice.value.rank);
            let text = format!("{} {}", choice.value.name, texts.integer(choice.count as u64));
            if ui.checkbox(&mut is_chosen, text).clicked() {
                table.query.toggle(key, choice.value.rank);
            }
        }
    });
}

/// A quick filter; answers whether it was pressed.
fn chip(ui: &mut Ui, choice: &Choice, is_chosen: bool, theme: &Theme, texts: &Texts) -> bool {
    let text = format!("{} {}", choice.value.name, texts.integer(choice.count as u64));
    let padding = ui.spacing().button_padding;
    let colour = if is_chosen { theme.accent.text } else { theme.text.body };
    let galley = ui.painter().layout_no_wrap(text, egui::TextStyle::Small.resolve(ui.style()), colour);
    let sign = if choice.value.mark == Mark::None { 0.0 } else { mark::SIZE + 6.0 };
    let size = vec2(galley.size().x + sign + 2.0 * padding.x, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &choice.value.name));
    let (fill, line) = match (is_chosen, response.hovered() || response.has_focus()) {
        (true, _) => (theme.accent.soft, theme.accent.fill),
        (false, true) => (theme.ground.hover, theme.ground.outline),
        (false, false) => (Color32::TRANSPARENT, theme.ground.hairline),
    };
    let stroke = egui::Stroke::new(1.0, line);
    ui.painter().rect(rect, theme.corner(), fill, stroke, egui::StrokeKind::Inside);
    let left = rect.left_center() + vec2(padding.x, 0.0);
    mark::paint(ui.painter(), left + vec2(mark::SIZE / 2.0, 0.0), choice.value.mark, theme);
    ui.painter().galley(left + vec2(sign, -galley.size().y / 2.0), galley, colour);
    response.clicked()
}

fn columns_menu<R: Record>(ui: &mut Ui, table: &mut Table<R>, known: &Known<R>, texts: &Texts) {
    // The first column names the row: it stays.
    for column in R::COLUMNS.iter().skip(1) {
        let mut is_shown = !table.hidden.contains(column.key);
        if ui.checkbox(&mut is_shown, known.head(column, texts)).clicked() {
            if is_shown {
                table.hidden.remove(column.key);
            } else {
                table.hidden.insert(column.key);
            }
        }
    }
}

/// What stands in the place of rows where there are none; answers whether all are to be shown again.
pub(super) fn show_nothing(
    ui: &mut Ui,
    rect: egui::Rect,
    is_empty: bool,
    theme: &Theme,
    texts: &Texts,
    keys: &RecordTexts,
) -> bool {
    let mut clears = false;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((rect.height() / 3.0).max(theme.space.huge));
            let key = if is_empty { keys.none } else { keys.no_match };
            ui.label(RichText::new(texts.get(key)).color(theme.text.secondary));
            ui.add_space(theme.space.small);
            clears = !is_empty && ui.add(Button::new(texts.get("tables-clear-filters"))).clicked();
        });
    });
    clears
}
