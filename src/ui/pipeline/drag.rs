//! A card that is dragged: over which column it is, what letting go would do, and letting go.

use chrono::Datelike;
use egui::{Area, CursorIcon, Frame, Id, Order, Rect, RichText, Stroke, StrokeKind, Ui, vec2};

use crate::app::{Action, Command, StageGround, StagePreview, StageWarning};
use crate::message;
use crate::model::Stage;
use crate::ui::desk::Desk;
use crate::ui::theme::fonts;

/// How near the edge the pointer scrolls the board sideways, and how far in a frame, in points.
const EDGE: f32 = 32.0;
const STEP: f32 = 14.0;

/// Scrolls the board sideways while a card is held at its edge and there is more of it there. To be called within what is
/// scrolled, of which `seen` is seen.
pub(super) fn scroll(ui: &Ui, desk: &Desk<'_>, seen: Rect, whole: Rect) {
    if desk.program.session.board.drag.is_none() {
        return;
    }
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let by = if at.x < seen.left() + EDGE && whole.left() < seen.left() - 0.5 {
        STEP
    } else if at.x > seen.right() - EDGE && whole.right() > seen.right() + 0.5 {
        -STEP
    } else {
        return;
    };
    ui.scroll_with_delta_animation(vec2(by, 0.0), egui::style::ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// Follows the pointer, shows what letting go would do, and does it.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>, places: &[(Stage, Rect)], room: Rect) {
    if desk.program.session.board.drag.is_none() {
        return;
    }
    let (at, is_held) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    let over = at.filter(|at| room.contains(*at)).and_then(|at| {
        let under = places.iter().find(|(_, place)| place.x_range().contains(at.x));
        under.map(|(stage, _)| *stage)
    });
    follow(desk, over);
    if is_held {
        let preview = desk.program.session.board.drag.as_ref().and_then(|draft| draft.preview());
        let is_refused = preview.is_some_and(|preview| preview.refusal.is_some());
        ui.set_cursor_icon(if is_refused { CursorIcon::NotAllowed } else { CursorIcon::Grabbing });
        paint(ui, desk, places, over, room);
    } else {
        release(desk);
        ui.ctx().request_repaint();
    }
}

fn follow(desk: &mut Desk<'_>, over: Option<Stage>) {
    let stamp = desk.program.environment.stamp();
    let version = desk.program.document.version();
    let session = &mut desk.program.session;
    let ground = StageGround { layout: &desk.layout, version, date: session.date(), stamp: &stamp };
    if let Some(draft) = &mut session.board.drag {
        draft.follow(ground, over);
    }
}

/// One command, hence one step to undo. What is refused is tried too: the refusal is said as elsewhere.
fn release(desk: &mut Desk<'_>) {
    let preview = desk.program.session.board.drag.take().and_then(|draft| draft.preview().cloned());
    // Escape in the same frame drops the card.
    if let Some(preview) = preview.filter(|_| !desk.commands.contains(&Command::Run(Action::StepBack))) {
        desk.push(preview.into_command());
    }
}

fn paint(ui: &Ui, desk: &Desk<'_>, places: &[(Stage, Rect)], over: Option<Stage>, room: Rect) {
    let Some(draft) = &desk.program.session.board.drag else { return };
    let preview = draft.preview();
    let theme = desk.theme;
    let target = places.iter().find(|(stage, _)| Some(*stage) == over);
    if let (Some((_, place)), Some(preview)) = (target, preview) {
        let colour = if preview.refusal.is_some() { theme.message.error } else { theme.accent.text };
        let painter = ui.painter().with_clip_rect(room.expand(desk.theme.space.tiny).intersect(ui.clip_rect()));
        let stroke = Stroke::new(2.0, colour);
        painter.rect(
            place.expand(theme.space.tiny),
            theme.corner(),
            colour.gamma_multiply(0.10),
            stroke,
            StrokeKind::Inside,
        );
    }
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let name = desk.layout.startup(draft.startup).map(|startup| desk.texts.startup_name(startup)).unwrap_or_default();
    let area = Area::new(Id::unique("what dragging a card does"))
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(at + vec2(14.0, 14.0))
        .constrain_to(ui.ctx().content_rect());
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(300.0);
            ui.label(RichText::new(name).family(fonts::bold()));
            if let Some(preview) = preview {
                say(ui, desk, preview);
            }
        });
    });
}

fn say(ui: &mut Ui, desk: &Desk<'_>, preview: &StagePreview) {
    let (theme, texts) = (desk.theme, &desk.texts);
    if let Some(refusal) = &preview.refusal {
        ui.colored_label(theme.message.error, texts.refusal(&desk.layout, refusal));
        return;
    }
    let since = preview.request.since;
    ui.label(message!(
        texts,
        "pipeline-enters",
        stage = texts.stage(preview.request.stage),
        weekday = texts.weekday(since.weekday().into()),
        date = texts.date(since)
    ));
    for warning in &preview.warnings {
        ui.colored_label(theme.message.warning, say_warning(desk, warning));
    }
}

fn say_warning(desk: &Desk<'_>, warning: &StageWarning) -> String {
    let known = warning.units().iter().filter_map(|unit| desk.layout.unit(*unit));
    let codes = desk.texts.list(&known.map(|unit| desk.texts.unit_code(unit)).collect::<Vec<_>>());
    match warning {
        StageWarning::KeepsUnits(_) => message!(desk.texts, "pipeline-keeps-units", units = codes),
        StageWarning::StaysInIncubator(_) => message!(desk.texts, "pipeline-stays-in-incubator", units = codes),
    }
}
