//! Questions before something that cannot be undone, and why a file was not opened.

use std::path::Path;

use egui::{Label, Ui};

use super::{buttons, heading, main_button, other_button, remark};
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

pub(super) fn show_not_opened(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    path: &Path,
    explanation: &str,
    readable: usize,
) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let texts = desk.texts.clone();
    heading(ui, desk, &message!(texts, "not-opened-heading", name = name));
    ui.add(Label::new(explanation).wrap());
    if readable > 0 {
        ui.add_space(desk.theme.space.small);
        remark(ui, desk, &texts.get("not-opened-readable"));
    }
    let has_backups = desk.program.environment.state.is_some() && path.exists();
    let mut command = None;
    let closed = buttons(ui, desk, |ui| {
        let mut closed = false;
        if readable == 0 {
            closed = main_button(ui, desk, &texts.get("dialog-close"), true);
        } else if main_button(ui, desk, &message!(texts, "not-opened-salvage", count = readable), true) {
            command = Some(Command::Salvage(path.to_path_buf()));
        }
        if has_backups && other_button(ui, &texts.get("action-restore-backup")) {
            command = Some(Command::ShowBackups(path.to_path_buf()));
        }
        closed || (readable > 0 && other_button(ui, &texts.get("dialog-close")))
    });
    if let Some(command) = command {
        // The dialog goes first: what follows may ask about unsaved work.
        desk.push(Command::CloseDialog);
        desk.push(command);
    }
    !closed
}
