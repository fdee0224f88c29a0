//! The grid of a floor: more or fewer cells on any side, and larger or smaller ones, with a preview of what that does.

use std::sync::Arc;

use egui::{DragValue, Grid, Id, RichText, ScrollArea, TextEdit, Ui};

use super::miniature::{Piece, miniature};
use super::{buttons, heading, main_button, objection, other_button, remark, room, warning};
use crate::app::{Command, DrawRequest};
use crate::message;
use crate::model::{CellRect, Floor, FloorId, Region};
use crate::operations::{
    ChangeModule, Fate, Keep, ModulePreview, ResizeGrid, change_module, preview_module, resize_grid,
};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms;

/// What is typed and chosen.
#[derive(Default)]
pub(super) struct GridDialog {
    floor: Option<FloorId>,
    changes_module: bool,
    sides: [i32; 4],
    module: String,
    keep: Keep,
}

impl GridDialog {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        let floor = desk.program.session.floor;
        let module = floor.and_then(|floor| desk.layout.floor(floor)).map_or(1.0, |floor| floor.module);
        Self { floor, module: desk.texts.decimal(module, 2), ..Self::default() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let texts = desk.texts.clone();
        let Some(floor) = self.floor.and_then(|floor| desk.layout.floor(floor)).cloned() else { return false };
        heading(ui, desk, &message!(texts, "grid-heading", floor = texts.floor(&floor)));
        ui.horizontal(|ui| {
            desk.theme.outline_boxes(ui);
            ui.radio_value(&mut self.changes_module, false, texts.get("grid-sides"));
            ui.radio_value(&mut self.changes_module, true, texts.get("grid-module"));
        });
        ui.add_space(desk.theme.space.small);
        let request = if self.changes_module { self.module(ui, desk, &floor) } else { self.sides(ui, desk, &floor) };
        let (done, stays) = buttons(ui, desk, |ui| {
            let done = main_button(ui, desk, &texts.get("grid-do"), request.is_some());
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if let Some(request) = request.filter(|_| done) {
            desk.push(Command::Draw(Box::new(request)));
        }
        stays
    }

    fn sides(&mut self, ui: &mut Ui, desk: &Desk<'_>, floor: &Floor) -> Option<DrawRequest> {
        let texts = &desk.texts;
        remark(ui, desk, &texts.get("grid-sides-hint"));
        Grid::new("sides of the grid").num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
            for (side, key) in self.sides.iter_mut().zip(["grid-left", "grid-top", "grid-right", "grid-bottom"]) {
                let caption = ui.label(texts.get(key));
                let most = i32::try_from(Floor::LARGEST_SIDE).unwrap_or(i32::MAX);
                ui.add(DragValue::new(side).range(-most..=most).speed(0.2)).labelled_by(caption.id);
                ui.label(RichText::new(texts.length(f64::from(*side) * floor.module)).color(desk.theme.text.secondary));
                ui.end_row();
            }
        });
        let [left, top, right, bottom] = self.sides;
        let request = ResizeGrid { floor: floor.id, left, top, right, bottom };
        let columns = size(floor.columns, left, right);
        let rows = size(floor.rows, top, bottom);
        // What is taken away on the left or above is drawn beside the sheet.
        let sheet = CellRect::new(left.min(0).unsigned_abs(), top.min(0).unsigned_abs(), columns.max(1), rows.max(1));
        miniature(ui, desk.theme, &*drawn(ui, desk, floor.id, (left, top)), Some(sheet), 180.0);
        ui.label(extent(desk, columns, rows, floor.module));
        if self.sides == [0; 4] {
            return None;
        }
        let objection = objection(ui, desk, &request, |layout, stamp| resize_grid(layout, &request, stamp));
        if let Some(sentence) = &*objection {
            warning(ui, desk, sentence);
        }
        objection.is_none().then_some(DrawRequest::ResizeGrid(request))
    }

    fn module(&mut self, ui: &mut Ui, desk: &Desk<'_>, floor: &Floor) -> Option<DrawRequest> {
        let texts = &desk.texts;
        ui.horizontal(|ui| {
            let caption = ui.label(texts.get("field-module"));
            ui.add(TextEdit::singleline(&mut self.module).desired_width(80.0)).labelled_by(caption.id);
        });
        desk.theme.boxes(ui, |ui| {
            ui.radio_value(&mut self.keep, Keep::Size, texts.get("grid-keep-size"));
            ui.radio_value(&mut self.keep, Keep::Cells, texts.get("grid-keep-cells"));
        });
        ui.add_space(desk.theme.space.small);
        let module = match forms::area(texts, &self.module) {
            Ok(module) => module,
            Err(sentence) => {
                warning(ui, desk, &sentence);
                return None;
            }
        };
        let request = ChangeModule { floor: floor.id, module, keep: self.keep };
        if let Some((preview, pieces)) = &*redrawn(ui, desk, request) {
            ui.label(extent(desk, preview.columns, preview.rows, module));
            outcome(ui, desk, preview, pieces);
        }
        let objection = objection(ui, desk, &request, |layout, stamp| change_module(layout, &request, stamp));
        if let Some(sentence) = &*objection {
            warning(ui, desk, sentence);
        }
        objection.is_none().then_some(DrawRequest::ChangeModule(request))
    }
}

/// What is drawn on the floor, moved by the cells added on the left and above.
fn drawn(ui: &Ui, desk: &Desk<'_>, floor: FloorId, (left, top): (i32, i32)) -> Arc<[Piece; 1]> {
    let key = (desk.program.document.version(), floor, left, top, desk.theme.dark);
    cached(ui, Id::unique("what is drawn on the grid"), key, || {
        let units = desk.layout.units_of(floor);
        let drawn = units.fold(Region::default(), |drawn, unit| drawn.union(&Region::from(&unit.shape)));
        let drawn = drawn.moved(i64::from(left.max(0)), i64::from(top.max(0))).unwrap_or_default();
        [Piece::new(&drawn, "", desk.theme.plan.corridor)]
    })
}

/// What another module would do; none where it cannot be told.
fn redrawn(ui: &Ui, desk: &Desk<'_>, request: ChangeModule) -> Arc<Option<(ModulePreview, Vec<Piece>)>> {
    let key = (desk.program.document.version(), request, desk.theme.dark);
    cached(ui, Id::unique("what another module does"), key, || {
        let preview = preview_module(&desk.layout, &request).ok()?;
        let pieces = preview.units.iter().map(|unit| Piece::new(&unit.region, "", desk.theme.plan.corridor)).collect();
        Some((preview, pieces))
    })
}

/// What would become of the units: the sheet, how many change by how much, and those that would not last.
fn outcome(ui: &mut Ui, desk: &Desk<'_>, preview: &ModulePreview, pieces: &[Piece]) {
    const MOST: usize = 40;
    let texts = &desk.texts;
    miniature(ui, desk.theme, pieces, Some(CellRect::new(0, 0, preview.columns, preview.rows)), 160.0);
    let before: f64 = preview.units.iter().map(|unit| unit.area_before).sum();
    let after: f64 = preview.units.iter().map(|unit| unit.area).sum();
    if !preview.units.is_empty() {
        ui.label(message!(
            texts,
            "grid-areas",
            units = preview.units.len(),
            before = texts.area(before),
            after = texts.area(after)
        ));
    }
    let lost = preview.units.iter().filter(|unit| unit.fate != Fate::Kept);
    let codes: Vec<String> =
        lost.filter_map(|unit| desk.layout.unit(unit.unit)).take(MOST).map(|unit| texts.unit_code(unit)).collect();
    if !codes.is_empty() {
        ScrollArea::vertical().max_height(room(ui, 80.0)).show(ui, |ui| {
            remark(ui, desk, &message!(texts, "grid-lost", units = texts.list(&codes)));
        });
    }
}

/// `60 × 40 cells, 36 × 24 m`
fn extent(desk: &Desk<'_>, columns: u32, rows: u32, module: f64) -> String {
    let metres = |cells: u32| desk.texts.decimal(f64::from(cells) * module, 1);
    message!(desk.texts, "grid-extent", columns = columns, rows = rows, width = metres(columns), depth = metres(rows))
}

fn size(cells: u32, before: i32, after: i32) -> u32 {
    let size = i64::from(cells) + i64::from(before) + i64::from(after);
    u32::try_from(size.max(0)).unwrap_or(u32::MAX)
}
