//! The pattern by which units are numbered in reading order.

use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button, pattern, remark, room, warning};
use crate::app::{Command, Structure};
use crate::message;
use crate::model::UnitId;
use crate::operations::{CodePattern, Refusal, Renumber, pattern_of, renumber, renumbered};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, text_field};

/// What is typed.
#[derive(Default)]
pub(super) struct RenumberDialog {
    pattern: String,
    start: String,
    step: String,
}

/// The codes that would change, old and new, and why they cannot.
struct Preview {
    changes: Vec<(String, String)>,
    objection: Option<String>,
}

impl RenumberDialog {
    pub(super) fn new(desk: &Desk<'_>, units: &[UnitId]) -> Self {
        let floor =
            units.first().and_then(|unit| desk.layout.unit(*unit)).and_then(|unit| desk.layout.floor(unit.floor));
        let pattern = floor.and_then(|floor| pattern_of(&desk.layout, floor));
        Self {
            pattern: pattern.map_or_else(|| CodePattern::USUAL[0].to_owned(), |pattern| pattern.to_string()),
            start: "1".to_owned(),
            step: "1".to_owned(),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, units: &[UnitId]) -> bool {
        let texts = desk.texts.clone();
        heading(ui, desk, &message!(texts, "renumber-heading", count = units.len()));
        remark(ui, desk, &texts.get("renumber-explanation"));
        ui.add_space(desk.theme.space.small);
        let form = Form::new(desk.theme, &texts, "renumber");
        let pattern = pattern::field(ui, desk, &form, &mut self.pattern);
        let mut number = |key: &'static str, text: &mut String| {
            text_field(ui, &form, &texts.get(key), text);
            forms::count(&texts, text).map_err(|sentence| form.error(ui, &sentence)).ok()
        };
        let start = number("field-first-number", &mut self.start);
        let step = number("field-step", &mut self.step);
        let request = pattern.zip(start.zip(step)).map(|(pattern, (start, step))| Renumber {
            units: units.to_vec(),
            pattern,
            start,
            step,
        });
        let preview = request.as_ref().map(|request| preview(ui, desk, request));
        if let Some(preview) = &preview {
            show_preview(ui, desk, preview);
        }
        let is_ready = preview.is_some_and(|preview| preview.objection.is_none());
        let (done, stays) = buttons(ui, desk, |ui| {
            let done = main_button(ui, desk, &texts.get("renumber-do"), is_ready);
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if done && let Some(request) = request {
            desk.push(Command::Structure(Structure::Renumber(request)));
        }
        stays
    }
}

fn preview(ui: &Ui, desk: &Desk<'_>, request: &Renumber) -> Arc<Preview> {
    let key = (desk.program.document.version(), request.clone(), desk.texts.language());
    cached(ui, egui::Id::unique("units renumbered"), key, || {
        let codes = renumbered(&desk.layout, request).unwrap_or_default();
        let changes = codes.into_iter().filter_map(|(unit, code)| Some((desk.layout.unit(unit)?.code.clone(), code)));
        let proposed = renumber(&desk.layout, request, &desk.program.environment.stamp());
        let objection = match proposed {
            Ok(_) => None,
            Err(Refusal::NothingToChange) => Some(desk.texts.get("renumber-nothing").into_owned()),
            Err(refusal) => Some(desk.texts.refusal(&desk.layout, &refusal)),
        };
        Preview { changes: changes.collect(), objection }
    })
}

fn show_preview(ui: &mut Ui, desk: &Desk<'_>, preview: &Preview) {
    const ROW: f32 = 20.0;
    ui.add_space(desk.theme.space.small);
    let height = room(ui, 240.0);
    let list = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
    list.show_rows(ui, ROW, preview.changes.len(), |ui, rows| {
        for (old, new) in &preview.changes[rows] {
            ui.horizontal(|ui| {
                ui.set_height(ROW);
                ui.label(RichText::new(format!("{old}  →")).color(desk.theme.text.secondary));
                let text = RichText::new(new);
                ui.label(if old == new { text.color(desk.theme.text.disabled) } else { text.strong() });
            });
        }
    });
    if let Some(sentence) = &preview.objection {
        ui.add_space(desk.theme.space.small);
        warning(ui, desk, sentence);
    }
}
