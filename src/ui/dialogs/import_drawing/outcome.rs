//! What is left out and why, and what else there is to know, as a list.

use std::sync::Arc;

use egui::{Color32, Id, Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::picture::overlapping;
use crate::app::Previewed;
use crate::message;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

use super::super::room;

/// The sentences of a preview.
struct Sentences {
    left_out: Vec<String>,
    findings: Vec<String>,
    overlapping: usize,
}

/// Counts, and the list below them.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, number: u64, previewed: &Previewed) {
    const HIGHEST: f32 = 150.0;
    let texts = &desk.texts;
    let said = sentences(ui, desk, number, previewed);
    let overlapping = message!(texts, "import-drawing-overlapping", count = said.overlapping);
    let left_out = message!(texts, "import-drawing-left-out", count = said.left_out.len());
    let tone = |count: usize, tone: Color32| if count > 0 { tone } else { desk.theme.text.secondary };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(left_out).color(tone(said.left_out.len(), desk.theme.message.warning)));
        ui.label(RichText::new("·").color(desk.theme.text.secondary));
        ui.label(RichText::new(overlapping).color(tone(said.overlapping, desk.theme.message.error)));
    });
    let count = said.left_out.len() + said.findings.len();
    if count == 0 {
        return;
    }
    let height = ui.text_style_height(&egui::TextStyle::Body);
    let list = ScrollArea::vertical().id_salt("outcome of an import").max_height(room(ui, HIGHEST));
    list.auto_shrink([false, true]).show_rows(ui, height, count, |ui, rows| {
        for index in rows {
            let (sign, colour, sentence) = match said.left_out.get(index) {
                Some(sentence) => (icon::X_CIRCLE, desk.theme.message.warning, sentence),
                None => (icon::INFO, desk.theme.text.secondary, &said.findings[index - said.left_out.len()]),
            };
            ui.horizontal(|ui| {
                ui.label(RichText::new(sign).color(colour));
                ui.add(Label::new(sentence).truncate());
            });
        }
    });
}

/// Put into words once a preview.
fn sentences(ui: &Ui, desk: &Desk<'_>, number: u64, previewed: &Previewed) -> Arc<Sentences> {
    let Previewed { rooms, placed, .. } = previewed;
    cached(ui, Id::unique("sentences of an import"), (number, desk.texts.language()), || Sentences {
        left_out: desk.texts.import_left_outs(rooms, placed),
        findings: desk.texts.import_findings(rooms, placed),
        overlapping: overlapping(placed).len(),
    })
}
