//! A path field, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use egui::{Label, RichText, TextEdit, Ui};

use super::{buttons, heading, main_button, other_button};
use crate::app::{Command, FilePurpose};
use crate::ui::desk::Desk;

/// What is typed.
#[derive(Default)]
pub(super) struct PathDialog {
    text: String,
    is_new: bool,
}

impl PathDialog {
    pub(super) fn new(proposed: &Path) -> Self {
        Self { text: proposed.display().to_string(), is_new: true }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, purpose: &FilePurpose) -> bool {
        let (title, button) = match purpose {
            FilePurpose::Open => ("file-title-open", "path-open"),
            FilePurpose::Picture(_) => ("file-title-picture", "path-choose"),
            FilePurpose::Drawing(_) => ("file-title-drawing", "path-open"),
            FilePurpose::ImportParks => ("file-title-import-park", "path-open"),
            FilePurpose::ExportPark(_) => ("file-title-export-park", "path-save"),
            FilePurpose::SaveAs(_) | FilePurpose::SaveRecovered(_) => ("file-title-save", "path-save"),
            FilePurpose::Pdf | FilePurpose::Csv => ("file-title-print", "path-write"),
            FilePurpose::Session { minutes: false, .. } => ("file-title-agenda", "path-write"),
            FilePurpose::Session { minutes: true, .. } => ("file-title-minutes", "path-write"),
        };
        heading(ui, desk, &desk.texts.get(title));
        let caption = ui.label(desk.texts.get("path-caption"));
        let field = TextEdit::singleline(&mut self.text).desired_width(f32::INFINITY).id_salt("path");
        let response = ui.add(field).labelled_by(caption.id);
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
        }
        let path = PathBuf::from(self.text.trim());
        let objection = objection(desk, purpose, &path);
        if let Some(sentence) = &objection {
            let text = RichText::new(sentence).size(desk.theme.type_size.secondary).color(desk.theme.text.secondary);
            ui.add(Label::new(text).wrap());
        }
        if *purpose == FilePurpose::Open {
            recent(ui, desk);
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if entered && objection.is_some() {
            response.request_focus();
        }
        let texts = desk.texts.clone();
        let (named, stays) = buttons(ui, desk, |ui| {
            let named =
                main_button(ui, desk, &texts.get(button), objection.is_none()) || (entered && objection.is_none());
            (named, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if named {
            desk.push(Command::FileNamed { purpose: purpose.clone(), path, overwrite: false });
        }
        stays
    }
}

/// Why the path will not do, in a sentence.
fn objection(desk: &Desk<'_>, purpose: &FilePurpose, path: &Path) -> Option<String> {
    let key = if path.as_os_str().is_empty() {
        "path-empty"
    } else if path.is_dir() {
        "path-is-folder"
    } else if purpose.reads() && !path.exists() {
        "path-not-found"
    } else if !purpose.reads() && !path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir()) {
        "path-no-folder"
    } else {
        return None;
    };
    Some(desk.texts.get(key).into_owned())
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>) {
    let files = desk.program.preferences.recent.clone();
    if files.is_empty() {
        return;
    }
    ui.add_space(desk.theme.space.medium);
    ui.label(RichText::new(desk.texts.get("menu-recent")).text_style(egui::TextStyle::Heading));
    for path in files {
        let shown = path.display().to_string();
        if ui.add(egui::Button::new(&shown).frame_when_inactive(false).truncate()).clicked() {
            desk.push(Command::FileNamed { purpose: FilePurpose::Open, path, overwrite: true });
        }
    }
}
