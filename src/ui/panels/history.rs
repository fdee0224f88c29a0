//! The right panel of the past: what was done, by day, and the way back to each state.

use chrono::NaiveDate;
use egui::{Align, Label, Layout as Flow, RichText, ScrollArea, Sense, Ui, vec2};

use crate::app::{Action, Command, Past};
use crate::change::Change;
use crate::message;
use crate::text::Texts;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

/// The height of a row in points.
const ROW: f32 = 40.0;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// The layout as it is now.
    Present,
    /// The day of the entries that follow.
    Day(NaiveDate),
    /// The layout after so many changes, and the last of them.
    Entry(usize),
    /// The layout before the first change known.
    Beginning,
}

/// What the rows are drawn from.
struct Shown<'a> {
    desk: &'a Desk<'a>,
    past: Option<&'a Past>,
    /// How many changes are saved.
    saved: usize,
    /// How many there are.
    total: usize,
}

/// Shows the panel.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    head(ui, desk);
    let past = desk.program.past().cloned();
    let document = &desk.program.document;
    let saved = past.as_ref().map_or(0, |past| past.changes().len());
    let total = saved + document.done().len();
    if total == 0 {
        let key = if past.is_none() { "job-past" } else { "history-empty" };
        let text = RichText::new(desk.texts.get(key)).color(desk.theme.text.secondary);
        ui.add(Label::new(text).wrap());
        return;
    }
    let shown = Shown { desk, past: past.as_ref(), saved, total };
    if let Some(lost) = past.as_ref().map(Past::lost).filter(|lost| *lost > 0) {
        let text = RichText::new(message!(desk.texts, "history-lost", lost = lost));
        ui.add(Label::new(text.color(desk.theme.message.warning)).wrap());
    }
    let key = (document.epoch(), saved, total);
    let rows = cached(ui, egui::Id::unique("rows of the history"), key, || shown.rows());
    let mut command = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink([false, false]).show_rows(ui, ROW, rows.len(), |ui, range| {
        for row in &rows[range] {
            if let Some(count) = shown.show(ui, *row) {
                command = Some(if count == total { Command::ReturnToPresent } else { Command::View(count) });
            }
        }
    });
    desk.commands.extend(command);
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(desk.theme.space.tiny);
    ui.horizontal(|ui| {
        let heading = RichText::new(desk.texts.get("action-toggle-history")).text_style(egui::TextStyle::Heading);
        ui.label(heading);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let name = desk.texts.get("history-close").into_owned();
            let button = egui::Button::new(egui_phosphor::regular::X).frame_when_inactive(false);
            let response = ui.add(button).on_hover_text(desk.hint(Action::ToggleHistory));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
            if response.clicked() {
                desk.push(Command::Run(Action::ToggleHistory));
            }
        });
    });
}

impl Shown<'_> {
    /// The changes, the oldest first.
    fn change(&self, index: usize) -> Option<&Change> {
        match self.past {
            Some(past) if index < self.saved => past.changes().get(index),
            _ => self.desk.program.document.done().get(index - self.saved),
        }
    }

    /// The present, the entries by day with the latest first, and the beginning.
    fn rows(&self) -> Vec<Row> {
        let mut rows = vec![Row::Present];
        let mut day = None;
        for count in (1..=self.total).rev() {
            let Some(change) = self.change(count - 1) else { continue };
            let of_change = Texts::day(change.stamp.at);
            if day != Some(of_change) {
                rows.push(Row::Day(of_change));
                day = Some(of_change);
            }
            rows.push(Row::Entry(count));
        }
        rows.push(Row::Beginning);
        rows
    }

    /// Shows a row; answers how many changes to look at where it was clicked.
    fn show(&self, ui: &mut Ui, row: Row) -> Option<usize> {
        let texts = &self.desk.texts;
        match row {
            Row::Day(day) => {
                let size = vec2(ui.available_width(), ROW);
                ui.allocate_ui_with_layout(size, Flow::bottom_up(Align::Min), |ui| {
                    ui.set_min_height(ROW);
                    ui.add_space(self.desk.theme.space.tiny);
                    let text = RichText::new(texts.long_date(day)).strong().color(self.desk.theme.text.secondary);
                    ui.add(Label::new(text).truncate());
                });
                None
            }
            Row::Present => {
                let key = if self.desk.program.document.is_unsaved() { "status-unsaved" } else { "history-saved" };
                self.entry(ui, self.total, "", &texts.get("history-present"), &texts.get(key))
            }
            Row::Beginning => {
                self.entry(ui, 0, "", &texts.get("history-beginning"), &texts.get("history-beginning-hint"))
            }
            Row::Entry(count) => {
                let change = self.change(count - 1)?;
                let mut below = change.stamp.author.to_string();
                if count > self.saved {
                    let mark = texts.get("history-unsaved");
                    below = if below.is_empty() { mark.into_owned() } else { format!("{below} · {mark}") };
                }
                let time = texts.time(change.stamp.at);
                self.entry(ui, count, &time, &texts.change(&change.label), &below)
            }
        }
    }

    /// A row of two lines with the time before them.
    fn entry(&self, ui: &mut Ui, count: usize, time: &str, first: &str, second: &str) -> Option<usize> {
        const TIME: f32 = 44.0;
        let theme = self.desk.theme;
        let viewed = self.desk.program.document.viewed().map(|viewed| viewed.changes);
        let is_present = time.is_empty() && count == self.total;
        let is_marked = viewed.map_or(is_present, |viewed| viewed == count && !is_present);
        let is_later = viewed.is_some_and(|viewed| count > viewed);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        if is_marked {
            ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
        }
        let inside = rect.shrink2(vec2(theme.space.small, 2.0));
        let secondary = |text: &str| RichText::new(text).size(theme.type_size.secondary).color(theme.text.secondary);
        let mut left = inside;
        if !time.is_empty() {
            let place = inside.with_max_x(inside.min.x + TIME);
            let mut column = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(Flow::top_down(Align::Min)));
            column.add_space(2.0);
            column.add(Label::new(secondary(time)).selectable(false));
            left = inside.with_min_x(inside.min.x + TIME);
        }
        let mut lines = ui.new_child(egui::UiBuilder::new().max_rect(left).layout(Flow::top_down(Align::Min)));
        let colour = match (is_marked, is_later) {
            (true, _) => theme.accent.text,
            (false, true) => theme.text.secondary,
            (false, false) => theme.text.body,
        };
        lines.add(Label::new(RichText::new(first).color(colour)).truncate().selectable(false));
        lines.add(Label::new(secondary(second)).truncate().selectable(false));
        let parts: Vec<&str> = [first, time, second].into_iter().filter(|part| !part.is_empty()).collect();
        let spoken = parts.join(", ");
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_marked, spoken.as_str()));
        response.on_hover_text(parts.join("\n")).clicked().then_some(count)
    }
}
