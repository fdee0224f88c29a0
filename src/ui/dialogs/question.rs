//! Questions before something that cannot be undone, and why a file was not opened.

use std::path::Path;

use egui::{Label, Ui};

use super::{buttons, heading, main_button, other_button};
use crate::app::{Command, FilePurpose, Next};
use crate::message;
use crate::ui::desk::Desk;

pub(super) fn show_unsaved(ui: &mut Ui, desk: &mut Desk<'_>, next: &Next) -> bool {
    heading(ui, desk, &message!(desk.texts, "unsaved-heading", name = desk.program.document.name()));
    ui.add(Label::new(desk.texts.get("unsaved-explanation")).wrap());
    let texts = desk.texts.clone();
    let mut command = None;
    let mut stays = true;
    buttons(ui, desk, |ui| {
        if main_button(ui, desk, &texts.get("unsaved-save"), true) {
            command = Some(Command::SaveThen(next.clone()));
        }
        if other_button(ui, &texts.get("unsaved-discard")) {
            command = Some(Command::Discard(next.clone()));
        }
        stays = !other_button(ui, &texts.get("dialog-cancel"));
    });
    desk.commands.extend(command);
    stays
}

pub(super) fn show_overwrite(ui: &mut Ui, desk: &mut Desk<'_>, purpose: &FilePurpose, path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    heading(ui, desk, &message!(desk.texts, "overwrite-heading", name = name));
    ui.add(Label::new(message!(desk.texts, "overwrite-explanation", path = path.display().to_string())).wrap());
    let texts = desk.texts.clone();
    let mut replaces = false;
    let mut stays = true;
    buttons(ui, desk, |ui| {
        replaces = main_button(ui, desk, &texts.get("overwrite-do"), true);
        stays = !other_button(ui, &texts.get("dialog-cancel"));
    });
    if replaces {
        desk.push(Command::FileNamed { purpose: purpose.clone(), path: path.to_path_buf(), overwrite: true });
    }
    stays
}

pub(super) fn show_not_opened(ui: &mut Ui, desk: &Desk<'_>, path: &Path, explanation: &str) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    heading(ui, desk, &message!(desk.texts, "not-opened-heading", name = name));
    ui.add(Label::new(explanation).wrap());
    let texts = desk.texts.clone();
    !buttons(ui, desk, |ui| main_button(ui, desk, &texts.get("dialog-close"), true))
}
