//! What a killed program left behind, and the question before it is dropped for good.

use egui::{CollapsingHeader, Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::{buttons, heading, main_button, other_button, remark, room, two_ends, warning};
use crate::app::{Command, Recoverable, last_stamp};
use crate::change::Change;
use crate::message;
use crate::ui::desk::Desk;

/// Offers everything that was found.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
    const HIGHEST: f32 = 400.0;
    if desk.program.recoverable.is_empty() {
        return false;
    }
    heading(ui, desk, &desk.texts.get("recover-heading"));
    remark(ui, desk, &desk.texts.get("recover-explanation"));
    ui.add_space(desk.theme.space.small);
    let shown: &Desk<'_> = desk;
    let mut command = None;
    ScrollArea::vertical().max_height(room(ui, HIGHEST)).auto_shrink([false, true]).show(ui, |ui| {
        for (index, recoverable) in shown.program.recoverable.iter().enumerate() {
            ui.separator();
            ui.push_id(index, |ui| card(ui, shown, index, recoverable, &mut command));
        }
    });
    let texts = desk.texts.clone();
    let is_put_off = buttons(ui, desk, |ui| other_button(ui, &texts.get("recover-later")));
    desk.commands.extend(command);
    !is_put_off
}

/// One document with what was done to it.
fn card(ui: &mut Ui, desk: &Desk<'_>, index: usize, recoverable: &Recoverable, command: &mut Option<Command>) {
    let (theme, texts) = (desk.theme, &desk.texts);
    let found = &recoverable.found;
    ui.add_space(theme.space.tiny);
    let name = RichText::new(found.kept.name.as_str()).text_style(egui::TextStyle::Heading);
    let last = last_stamp(&found.changes)
        .map(|stamp| message!(texts, "recover-last", time = texts.moment(stamp.at)))
        .unwrap_or_default();
    two_ends(ui, name, RichText::new(last).color(theme.text.secondary));
    let path = found.kept.document.as_ref().map(|path| path.display().to_string());
    let path = path.unwrap_or_else(|| texts.get("status-no-file").into_owned());
    let label = Label::new(RichText::new(path.as_str()).color(theme.text.secondary)).truncate();
    ui.add(label).on_hover_text(path);
    for sentence in warnings(desk, recoverable) {
        warning(ui, desk, &sentence);
    }
    let count = message!(texts, "recover-changes", count = found.changes.len());
    let is_alone = desk.program.recoverable.len() == 1;
    CollapsingHeader::new(count).id_salt("changes").default_open(is_alone).show(ui, |ui| {
        changes(ui, desk, &found.changes);
    });
    ui.add_space(theme.space.tiny);
    ui.horizontal(|ui| {
        if main_button(ui, desk, &texts.get("recover-do"), true) {
            *command = Some(Command::Recover(index));
        }
        let elsewhere = egui::Button::new(texts.get("recover-elsewhere")).min_size(egui::vec2(80.0, 30.0));
        if ui.add_enabled(found.base.is_some(), elsewhere).clicked() {
            *command = Some(Command::RecoverElsewhere(index));
        }
        if other_button(ui, &texts.get("recover-drop")) {
            *command = Some(Command::AskDropRecovered(index));
        }
    });
    ui.add_space(theme.space.small);
}

/// What is to be known before it is recovered.
fn warnings(desk: &Desk<'_>, recoverable: &Recoverable) -> Vec<String> {
    let (texts, found) = (&desk.texts, &recoverable.found);
    let mut sentences = Vec::new();
    if recoverable.is_outdated {
        sentences.push(texts.get("recover-outdated").into_owned());
    }
    if found.base.is_none() {
        sentences.push(texts.get("recover-without-base").into_owned());
    }
    if found.lost > 0 {
        sentences.push(message!(texts, "recover-lost", lost = found.lost));
    }
    if found.is_torn {
        sentences.push(texts.get("recover-torn").into_owned());
    }
    sentences
}

/// The changes, the latest first.
fn changes(ui: &mut Ui, desk: &Desk<'_>, changes: &[Change]) {
    const HIGHEST: f32 = 148.0;
    let row = ui.spacing().interact_size.y;
    ScrollArea::vertical().max_height(HIGHEST).auto_shrink([false, true]).show_rows(
        ui,
        row,
        changes.len(),
        |ui, rows| {
            for change in changes.iter().rev().skip(rows.start).take(rows.len()) {
                let when = format!("{} · {}", desk.texts.moment(change.stamp.at), change.stamp.author);
                let when = RichText::new(when).size(desk.theme.type_size.secondary).color(desk.theme.text.secondary);
                two_ends(ui, desk.texts.change(&change.label), when);
            }
        },
    );
}

/// Asks before recovered work is dropped.
pub(super) fn show_drop(ui: &mut Ui, desk: &mut Desk<'_>, index: usize) -> bool {
    let Some(recoverable) = desk.program.recoverable.get(index) else { return false };
    let texts = desk.texts.clone();
    let (name, count) = (recoverable.found.kept.name.clone(), recoverable.found.changes.len());
    heading(ui, desk, &message!(texts, "drop-heading", name = name));
    ui.add(Label::new(message!(texts, "drop-explanation", count = count)).wrap());
    let mut is_dropped = false;
    let mut stays = true;
    buttons(ui, desk, |ui| {
        is_dropped = main_button(ui, desk, &format!("{}  {}", icon::TRASH, texts.get("drop-do")), true);
        stays = !other_button(ui, &texts.get("dialog-cancel"));
    });
    if is_dropped {
        desk.push(Command::DropRecovered(index));
    }
    stays
}
