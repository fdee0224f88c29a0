//! The backups of a file, and what restoring one would change.

use egui::{Align, Label, Layout as Flow, RichText, ScrollArea, Sense, Ui, vec2};
use egui_phosphor::regular as icon;

use super::{buttons, heading, main_button, other_button, remark, room};
use crate::app::{BackupChoice, Command};
use crate::file::{Backup, Opened};
use crate::message;
use crate::text::{Difference, DifferenceKind};
use crate::ui::desk::Desk;
use crate::ui::theme::fonts;

/// The height of both columns.
const HEIGHT: f32 = 360.0;
/// The height of a row of either.
const ROW: f32 = 44.0;

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    const LIST: f32 = 216.0;
    let shown: &Desk<'_> = desk;
    let Some(choice) = &shown.program.restoring else { return false };
    let texts = desk.texts.clone();
    let name = choice.document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    heading(ui, desk, &message!(texts, "backups-heading", name = name));
    if choice.backups.is_empty() {
        remark(ui, desk, &texts.get("backups-none"));
        return !buttons(ui, desk, |ui| main_button(ui, desk, &texts.get("dialog-close"), true));
    }
    remark(ui, desk, &texts.get("backups-explanation"));
    ui.add_space(desk.theme.space.small);
    let mut chosen = None;
    let size = vec2(ui.available_width(), room(ui, HEIGHT));
    ui.allocate_ui_with_layout(size, Flow::left_to_right(Align::Min), |ui| {
        column(ui, LIST, |ui| chosen = list(ui, desk, choice));
        ui.add(egui::Separator::default().vertical());
        column(ui, ui.available_width(), |ui| preview(ui, desk, choice));
    });
    let mut is_restored = false;
    let can_restore =
        matches!(&choice.chosen, Some((_, Ok(_)))) && (!is_open(desk, choice) || !choice.edits.is_empty());
    let closed = buttons(ui, desk, |ui| {
        let key = if is_open(desk, choice) { "backups-restore" } else { "backups-open" };
        is_restored = main_button(ui, desk, &texts.get(key), can_restore);
        other_button(ui, &texts.get("dialog-cancel"))
    });
    desk.commands.extend(chosen.map(Command::ChooseBackup));
    if is_restored {
        desk.push(Command::RestoreBackup);
    }
    !closed
}

/// Whether the document that the backups are of is the one that is open.
fn is_open(desk: &Desk<'_>, choice: &BackupChoice) -> bool {
    desk.program.document.path() == Some(&*choice.document)
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let size = vec2(width, room(ui, HEIGHT));
    ui.allocate_ui_with_layout(size, Flow::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        content(ui);
    });
}

/// The backups, the latest first; answers the one that was clicked.
fn list(ui: &mut Ui, desk: &Desk<'_>, choice: &BackupChoice) -> Option<Backup> {
    let mut clicked = None;
    let rows = ScrollArea::vertical().id_salt("backups").auto_shrink([false, false]);
    rows.show_rows(ui, ROW, choice.backups.len(), |ui, range| {
        for backup in &choice.backups[range] {
            let is_chosen = choice.chosen.as_ref().is_some_and(|(chosen, _)| chosen == backup);
            if row(ui, desk, backup, is_chosen) {
                clicked = Some(backup.clone());
            }
        }
    });
    clicked
}

fn row(ui: &mut Ui, desk: &Desk<'_>, backup: &Backup, is_chosen: bool) -> bool {
    let theme = desk.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    if is_chosen {
        ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
    }
    let inside = rect.shrink2(vec2(theme.space.small, theme.space.tiny));
    let mut lines = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Flow::top_down(Align::Min)));
    lines.spacing_mut().item_spacing.y = 0.0;
    let moment = desk.texts.exact_moment(backup.at);
    let colour = if is_chosen { theme.accent.text } else { theme.text.body };
    lines.add(Label::new(RichText::new(moment.as_str()).color(colour)).truncate().selectable(false));
    let size = desk.texts.file_size(backup.size);
    let below = RichText::new(size.as_str()).size(theme.type_size.secondary).color(theme.text.secondary);
    lines.add(Label::new(below).truncate().selectable(false));
    let spoken = format!("{moment}, {size}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, spoken.as_str()));
    response.clicked()
}

/// What restoring the one chosen would do.
fn preview(ui: &mut Ui, desk: &Desk<'_>, choice: &BackupChoice) {
    let texts = &desk.texts;
    match &choice.chosen {
        None => remark(ui, desk, &texts.get("job-backups")),
        Some((_, Err(error))) => {
            ScrollArea::vertical().id_salt("error").auto_shrink([false, false]).show(ui, |ui| {
                ui.add(Label::new(texts.open_error(error)).wrap());
            });
        }
        Some((_, Ok(opened))) if !is_open(desk, choice) => {
            let layout = &opened.layout;
            ui.add(Label::new(layout.title()).wrap());
            let (parks, units, startups) = (layout.parks().len(), layout.units().len(), layout.startups().len());
            let counts = message!(texts, "layout-contents", parks = parks, units = units, startups = startups);
            remark(ui, desk, &counts);
            ui.add_space(desk.theme.space.small);
            remark(ui, desk, &texts.get("backups-opens-apart"));
        }
        Some((_, Ok(_))) if choice.edits.is_empty() => remark(ui, desk, &texts.get("backups-nothing-differs")),
        Some((_, Ok(opened))) => differences(ui, desk, choice, opened),
    }
}

fn differences(ui: &mut Ui, desk: &Desk<'_>, choice: &BackupChoice, opened: &Opened) {
    let present = desk.program.document.present();
    let count = |kind| choice.edits.iter().filter(|edit| DifferenceKind::of(present, edit) == kind).count();
    let counted = [
        (DifferenceKind::Added, "backups-count-added"),
        (DifferenceKind::Removed, "backups-count-removed"),
        (DifferenceKind::Changed, "backups-count-changed"),
    ];
    let counts: Vec<String> = counted
        .into_iter()
        .map(|(kind, key)| (count(kind), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| desk.texts.with(key, &[("count", count.into())]))
        .collect();
    let counts = counts.join(" · ");
    ui.add(Label::new(RichText::new(counts).family(fonts::bold())).truncate());
    ui.add_space(desk.theme.space.tiny);
    let rows = ScrollArea::vertical().id_salt("differences").auto_shrink([false, false]);
    rows.show_rows(ui, ROW, choice.edits.len(), |ui, range| {
        for edit in &choice.edits[range] {
            let kind = DifferenceKind::of(present, edit);
            difference(ui, desk, kind, &desk.texts.difference(present, &opened.layout, edit));
        }
    });
}

/// What comes, goes or changes, in two lines.
fn difference(ui: &mut Ui, desk: &Desk<'_>, kind: DifferenceKind, difference: &Difference) {
    let theme = desk.theme;
    let (mark, word, colour) = match kind {
        DifferenceKind::Added => (icon::PLUS_CIRCLE, "backups-added", theme.message.success),
        DifferenceKind::Removed => (icon::MINUS_CIRCLE, "backups-removed", theme.message.error),
        DifferenceKind::Changed => (icon::PENCIL_SIMPLE, "backups-changed", theme.text.secondary),
    };
    let second = if difference.fields.is_empty() { desk.texts.get(word) } else { difference.fields.as_str().into() };
    let size = vec2(ui.available_width(), ROW);
    let row = ui.allocate_ui_with_layout(size, Flow::left_to_right(Align::Min), |ui| {
        ui.set_min_height(ROW);
        ui.label(RichText::new(mark).size(16.0).color(colour));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(difference.subject.as_str()).truncate());
            let below = RichText::new(&*second).size(theme.type_size.secondary).color(theme.text.secondary);
            ui.add(Label::new(below).truncate());
        });
    });
    row.response.on_hover_text(format!("{}\n{}", difference.subject, difference.fields.replace(" · ", "\n")));
}
