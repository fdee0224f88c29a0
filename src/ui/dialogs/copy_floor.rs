//! The levels that a floor is copied to, and the codes of the units there.

use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button, pattern, remark, room, warning};
use crate::app::{Command, Structure, new_id};
use crate::message;
use crate::model::{FloorId, Layout};
use crate::operations::{CodePattern, CopiedFloor, CopyFloor, codes_of_copy, copy_floor, free_level, pattern_of};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, text_field};

/// What is typed.
#[derive(Default)]
pub(super) struct CopyFloorDialog {
    levels: String,
    pattern: String,
}

/// What the copies would be, and why they cannot.
struct Preview {
    copies: Vec<CopiedFloor>,
    objection: Option<String>,
}

impl CopyFloorDialog {
    pub(super) fn new(desk: &Desk<'_>, floor: FloorId) -> Self {
        let floor = desk.layout.floor(floor);
        let pattern = floor.and_then(|floor| pattern_of(&desk.layout, floor));
        let above = floor.map(|floor| free_level(&desk.layout, floor.building, floor.level, true));
        Self {
            levels: above.map_or_else(String::new, |level| level.to_string()),
            pattern: pattern.map_or_else(|| CodePattern::USUAL[0].to_owned(), |pattern| pattern.to_string()),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, id: FloorId) -> bool {
        let texts = desk.texts.clone();
        let Some(floor) = desk.layout.floor(id).cloned() else { return false };
        let building = desk.layout.building(floor.building).map(|building| texts.building_name(building));
        let floor_name = texts.level(floor.level);
        heading(
            ui,
            desk,
            &message!(texts, "copy-floor-heading", floor = floor_name, building = building.unwrap_or_default()),
        );
        remark(ui, desk, &texts.get("copy-floor-explanation"));
        ui.add_space(desk.theme.space.small);
        let form = Form::new(desk.theme, &texts, "copy floor");
        let field = text_field(ui, &form, &texts.get("field-levels"), &mut self.levels);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        let levels = forms::levels(&texts, &self.levels);
        match &levels {
            Err(sentence) => form.error(ui, sentence),
            Ok(_) => {
                form.row(ui, "", |ui, _| remark(ui, desk, &texts.get("field-levels-hint")));
            }
        }
        let pattern = pattern::field(ui, desk, &form, &mut self.pattern);
        let request = levels.ok().zip(pattern).map(|(levels, pattern)| CopyFloor { floor: id, levels, pattern });
        let preview = request.as_ref().map(|request| preview(ui, desk, request));
        if let Some(preview) = &preview {
            show_preview(ui, desk, preview);
        }
        let is_ready = preview.is_some_and(|preview| preview.objection.is_none());
        let (copied, stays) = buttons(ui, desk, |ui| {
            let copied = main_button(ui, desk, &texts.get("copy-floor-do"), is_ready);
            (copied, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if copied && let Some(request) = request {
            desk.push(Command::Structure(Structure::CopyFloor(request)));
        }
        stays
    }
}

fn preview(ui: &Ui, desk: &Desk<'_>, request: &CopyFloor) -> Arc<Preview> {
    let key = (desk.program.document.version(), request.clone(), desk.texts.language());
    cached(ui, egui::Id::unique("copies of a floor"), key, || {
        let layout: &Layout = &desk.layout;
        let stamp = desk.program.environment.stamp();
        let proposed = copy_floor(layout, request, &mut new_id, &stamp);
        Preview {
            copies: codes_of_copy(layout, request).unwrap_or_default(),
            objection: proposed.err().map(|refusal| desk.texts.refusal(layout, &refusal)),
        }
    })
}

fn show_preview(ui: &mut Ui, desk: &Desk<'_>, preview: &Preview) {
    /// So many codes of each copy are shown.
    const SHOWN: usize = 8;
    ui.add_space(desk.theme.space.small);
    let height = room(ui, 200.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        egui::Grid::new("copies").num_columns(2).spacing([desk.theme.space.large, desk.theme.space.tiny]).show(
            ui,
            |ui| {
                for copy in preview.copies.iter().rev() {
                    ui.label(RichText::new(desk.texts.level(copy.level)).color(desk.theme.text.secondary));
                    let mut codes: Vec<&str> = copy.codes.iter().take(SHOWN).map(|(_, code)| code.as_str()).collect();
                    if copy.codes.len() > SHOWN {
                        codes.push("…");
                    }
                    let codes = if codes.is_empty() { "–".to_owned() } else { codes.join("  ") };
                    ui.add(egui::Label::new(codes).truncate());
                    ui.end_row();
                }
            },
        );
    });
    if let Some(sentence) = &preview.objection {
        ui.add_space(desk.theme.space.small);
        warning(ui, desk, sentence);
    }
}
