//! What two managers changed in different ways, for a person to decide.

use egui::{Align, Label, Layout as Flow, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{buttons, heading, lines, main_button, other_button, remark, room};
use crate::app::{Command, Merging};
use crate::change::{Conflict, Side};
use crate::message;
use crate::text::ConflictText;
use crate::ui::desk::Desk;
use crate::ui::theme::fonts;

/// Beyond this height the list is scrolled, or before where the window is low.
const HIGHEST: f32 = 2.6 * ROW;
/// The height of a conflict in points.
const ROW: f32 = 152.0;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    let shown: &Desk<'_> = desk;
    let Some(merging) = &shown.program.merging else { return false };
    let texts = desk.texts.clone();
    heading(ui, desk, &texts.get("merge-heading"));
    remark(ui, desk, &texts.get("merge-explanation"));
    ui.add_space(desk.theme.space.small);
    let mut command = all_at_once(ui, desk, merging);
    let conflicts = merging.merge.conflicts();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let highest = room(ui, HIGHEST);
        let rows = ScrollArea::vertical().max_height(highest).min_scrolled_height(highest).auto_shrink([false, true]);
        rows.show_rows(ui, ROW, conflicts.len(), |ui, range| {
            for index in range {
                if let Some(side) = row(ui, desk, merging, &conflicts[index]) {
                    command = Some(Command::Decide(index, side));
                }
            }
        });
    });
    let mut is_put_off = false;
    buttons(ui, desk, |ui| {
        if main_button(ui, desk, &texts.get("merge-do"), merging.merge.is_decided()) {
            command = Some(Command::FinishMerge);
        }
        is_put_off = other_button(ui, &texts.get("merge-later"));
    });
    desk.commands.extend(command);
    !is_put_off
}

/// How many are left, and the buttons that decide them all.
fn all_at_once(ui: &mut Ui, desk: &Desk<'_>, merging: &Merging) -> Option<Command> {
    let mut command = None;
    let left = merging.merge.conflicts().iter().filter(|conflict| conflict.decision.is_none()).count();
    let size = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Flow::right_to_left(Align::Center), |ui| {
        for (key, side) in [("merge-all-theirs", Side::Theirs), ("merge-all-mine", Side::Ours)] {
            if ui.add_enabled(left > 0, egui::Button::new(desk.texts.get(key))).clicked() {
                command = Some(Command::DecideAll(side));
            }
        }
        ui.with_layout(Flow::left_to_right(Align::Center), |ui| {
            let text = RichText::new(message!(desk.texts, "merge-left", count = left));
            ui.add(Label::new(text.text_style(egui::TextStyle::Heading)).truncate());
        });
    });
    command
}

/// One conflict: what it is about, what was there before, and the two sides to choose from.
fn row(ui: &mut Ui, desk: &Desk<'_>, merging: &Merging, conflict: &Conflict) -> Option<Side> {
    let (theme, texts) = (desk.theme, &desk.texts);
    let told = texts.conflict(&merging.merge, conflict);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), theme.hairline());
    let is_scrolled = merging.merge.conflicts().len() as f32 * ROW > room(ui, HIGHEST);
    let bar = if is_scrolled { theme.space.medium } else { 0.0 };
    let inside = rect.shrink2(vec2(0.0, theme.space.small)).with_max_x(rect.max.x - bar);
    let mut lines = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Flow::top_down(Align::Min)));
    lines.spacing_mut().item_spacing.y = 2.0;
    let ConflictText { subject, field, base, ours, theirs } = told;
    lines
        .add(Label::new(RichText::new(subject.as_str()).family(fonts::bold())).truncate())
        .on_hover_text(subject.as_str());
    lines.add(Label::new(field.as_str()).truncate()).on_hover_text(field.as_str());
    let before = message!(texts, "merge-before", value = base);
    let text = RichText::new(before.as_str()).size(theme.type_size.secondary).color(theme.text.secondary);
    lines.add(Label::new(text).truncate()).on_hover_text(before);
    let top = lines.cursor().top() + theme.space.tiny;
    let middle = inside.center().x;
    let gap = theme.space.small / 2.0;
    let left = Rect::from_min_max(pos2(inside.left(), top), pos2(middle - gap, inside.bottom()));
    let right = Rect::from_min_max(pos2(middle + gap, top), inside.max);
    let mine = message!(texts, "merge-mine", author = &*desk.program.environment.author);
    let mut chosen = None;
    for (side, rect, title, value) in
        [(Side::Ours, left, mine, ours), (Side::Theirs, right, their_title(desk, merging, conflict), theirs)]
    {
        let is_chosen = conflict.decision == Some(side);
        let about = format!("{subject}, {field}");
        if choice(ui, desk, rect, [&title, &value, &about], is_chosen) {
            chosen = Some(side);
        }
    }
    chosen
}

/// Who has it otherwise, and since when.
fn their_title(desk: &Desk<'_>, merging: &Merging, conflict: &Conflict) -> String {
    let somebody = desk.texts.get("somebody-else");
    let Some(last) = merging.their_last(conflict.entities()) else { return somebody.into_owned() };
    let author = if last.stamp.author.is_empty() { &*somebody } else { &*last.stamp.author };
    message!(desk.texts, "merge-theirs", author = author, time = desk.texts.moment(last.stamp.at))
}

/// A side to choose: a radio button as large as a card. `texts` are its title, its value, and what it is about.
fn choice(ui: &mut Ui, desk: &Desk<'_>, rect: Rect, texts: [&str; 3], is_chosen: bool) -> bool {
    const RADIO: f32 = 6.0;
    let theme = desk.theme;
    let [title, value, about] = texts;
    let response = ui.interact(rect, ui.scope_id().with((title, about)), Sense::click());
    let is_under = response.hovered() || response.has_focus();
    let (fill, outline) = match (is_chosen, is_under) {
        (true, _) => (theme.accent.soft, theme.accent.fill),
        (false, true) => (theme.ground.hover, theme.ground.outline),
        (false, false) => (theme.ground.raised, theme.ground.hairline),
    };
    let painter = ui.painter();
    painter.rect(rect, theme.corner(), fill, Stroke::new(1.0, outline), StrokeKind::Inside);
    let inside = rect.shrink(theme.space.small);
    let centre = pos2(inside.left() + RADIO, inside.top() + 8.0);
    painter.circle_stroke(centre, RADIO, Stroke::new(1.0, theme.ground.outline));
    if is_chosen {
        painter.circle_filled(centre, RADIO - 2.5, theme.accent.fill);
    }
    let left = inside.left() + 2.0 * RADIO + theme.space.small;
    let width = inside.right() - left;
    let head = lines(title, theme.type_size.secondary, theme.text.secondary, width, 1);
    let colour = if is_chosen { theme.accent.text } else { theme.text.strong };
    let body = lines(value, theme.type_size.body, colour, width, 2);
    let (head, body) = (painter.layout_job(head), painter.layout_job(body));
    painter.galley(pos2(left, inside.top()), head, theme.text.secondary);
    painter.galley(pos2(left, inside.top() + 19.0), body, colour);
    let spoken = format!("{title}, {value}, {about}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, spoken.as_str()));
    response.on_hover_text(format!("{title}\n{value}")).clicked()
}
