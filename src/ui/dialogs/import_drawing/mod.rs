//! Units from a drawing: what of it, how it lies on the grid, and a preview of what fits and what is left out and why.

mod outcome;
mod picture;
mod settings;

use egui::Ui;

use self::settings::Settings;
use super::{buttons, heading, main_button, other_button, remark, warning};
use crate::app::{Command, ImportChoice, Previewed};
use crate::import::ImportError;
use crate::message;
use crate::model::{EntityId, Floor};
use crate::ui::desk::Desk;

/// The width of the settings; the preview has the rest.
const SETTINGS_WIDTH: f32 = 360.0;

/// What is chosen.
#[derive(Default)]
pub(super) struct ImportDrawingDialog {
    settings: Option<Settings>,
    /// The choice of which the preview was asked for last.
    previewed: Option<ImportChoice>,
}

/// A preview, and whether it is of what is chosen now.
struct Shown {
    number: u64,
    result: Result<Previewed, ImportError>,
    is_current: bool,
}

impl ImportDrawingDialog {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        let import = desk.program.drawing_import.as_ref();
        let floor = import.and_then(|import| desk.layout.floor(import.floor));
        let settings = import.zip(floor).map(|(import, floor)| Settings::new(&import.drawing, floor.module));
        Self { settings, previewed: None }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let texts = desk.texts.clone();
        let Some(import) = &desk.program.drawing_import else { return false };
        let drawing = std::sync::Arc::clone(&import.drawing);
        let file = import.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(floor) = desk.layout.floor(import.floor).cloned() else { return false };
        let Some(settings) = &mut self.settings else { return false };
        let shown = settings.is_complete().then(|| shown(desk)).flatten();
        let place = texts.entity(&desk.layout, EntityId::Floor(floor.id));
        heading(ui, desk, &message!(texts, "import-drawing-heading", name = file, floor = &place));
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(SETTINGS_WIDTH);
                let rooms = shown.as_ref().and_then(|shown| shown.result.as_ref().ok());
                settings.show(ui, desk, &drawing, &floor, rooms.map(|previewed| &*previewed.rooms));
            });
            ui.add_space(desk.theme.space.large);
            ui.vertical(|ui| preview(ui, desk, &floor, &place, settings.is_complete(), shown.as_ref()));
        });
        if settings.is_complete() && self.previewed.as_ref() != Some(&settings.choice) {
            self.previewed = Some(settings.choice.clone());
            desk.push(Command::PreviewImport(Box::new(settings.choice.clone())));
        }
        let fitting = fitting(shown.as_ref(), self.previewed.as_ref() == Some(&settings.choice));
        let (done, stays) = buttons(ui, desk, |ui| {
            let text = message!(texts, "import-drawing-do", count = fitting);
            let done = main_button(ui, desk, &text, fitting > 0);
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if done {
            desk.push(Command::ImportUnits { standard: settings.standard.trim().to_owned() });
        }
        stays
    }
}

/// The preview there is.
fn shown(desk: &Desk<'_>) -> Option<Shown> {
    let import = desk.program.drawing_import.as_ref()?;
    let is_current = import.current(desk.program.document.version()).is_some();
    let preview = import.preview.as_ref()?;
    Some(Shown { number: preview.number, result: preview.result.clone(), is_current })
}

/// How many units would be imported, 0 where none can be just now.
fn fitting(shown: Option<&Shown>, is_settled: bool) -> usize {
    let current = shown.filter(|shown| shown.is_current && is_settled);
    let previewed = current.and_then(|shown| shown.result.as_ref().ok()).filter(|made| made.refusal.is_none());
    previewed.map_or(0, |previewed| previewed.placed.fitting().count())
}

/// The right side: the picture, and what is to be said about it.
fn preview(ui: &mut Ui, desk: &Desk<'_>, floor: &Floor, place: &str, is_complete: bool, shown: Option<&Shown>) {
    let texts = &desk.texts;
    let Some(shown) = shown else {
        let key = if is_complete { "import-drawing-making" } else { "import-drawing-choose" };
        return remark(ui, desk, &texts.get(key));
    };
    let previewed = match &shown.result {
        Ok(previewed) => previewed,
        Err(error) => return warning(ui, desk, &texts.import_error(error)),
    };
    let summary = texts.import_summary(&previewed.placed, place);
    picture::show(ui, desk, floor, (shown.number, previewed), &summary);
    ui.add_space(desk.theme.space.small);
    ui.label(summary);
    if let Some(refusal) = &previewed.refusal {
        warning(ui, desk, &texts.refusal(&desk.layout, refusal));
    }
    outcome::show(ui, desk, shown.number, previewed);
}
