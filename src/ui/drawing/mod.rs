//! Draw mode in the window: the bar of tools, the preview, and what the canvas tells of pointer and keys.

mod bar;
mod caption;
mod preview;

use super::canvas::{Canvas, Preview};
use super::desk::Desk;
use crate::app::{Command, DrawInput, Drawn, Sheet};
use crate::model::FloorId;

pub(super) use bar::{bar, hint};
pub(super) use caption::{Writing, caption};
pub use preview::Sketch;

/// What is to be seen of what is being drawn; none outside of draw mode.
pub(super) fn preview(desk: &Desk<'_>, canvas: &Canvas, floor: FloorId) -> Option<Preview> {
    let drawing = desk.program.session.drawing.as_ref()?;
    with_sheet(desk, canvas, floor, |sheet| Sketch { drawing, sheet, canvas, texts: &desk.texts }.preview())
}

/// Takes in what was done on the canvas.
pub(super) fn take(desk: &mut Desk<'_>, canvas: &Canvas, floor: FloorId, input: DrawInput) {
    let Some(mut drawing) = desk.program.session.drawing.take() else { return };
    let drawn = with_sheet(desk, canvas, floor, |sheet| drawing.handle(sheet, input));
    desk.program.session.drawing = Some(drawing);
    match drawn {
        Some(Drawn::Request(request)) => desk.push(Command::Draw(Box::new(request))),
        Some(Drawn::Select(unit)) => desk.program.session.select_unit(unit),
        Some(Drawn::Nothing) | None => {}
    }
}

/// Hands the text that is being written on, where the keyboard went elsewhere.
pub(super) fn finish(desk: &mut Desk<'_>, canvas: &Canvas, floor: FloorId) {
    take(desk, canvas, floor, DrawInput::Commit { takes: false });
}

fn with_sheet<R>(desk: &Desk<'_>, canvas: &Canvas, floor: FloorId, read: impl FnOnce(&Sheet<'_>) -> R) -> Option<R> {
    let floor = desk.layout.floor(floor)?;
    let sheet = Sheet {
        layout: &desk.layout,
        floor,
        unit_at: &|column, row| canvas.unit_at(column, row),
        selection: &desk.program.session.selection,
        reach: canvas.reach(),
        language: desk.texts.language(),
    };
    Some(read(&sheet))
}

/// Whether draw mode is on.
pub(super) const fn is_on(desk: &Desk<'_>) -> bool {
    desk.program.session.drawing.is_some()
}
