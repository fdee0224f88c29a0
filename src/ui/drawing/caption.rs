//! The field in which a text is written at its place on the plan.

use egui::{Area, Frame, Id, Key, Order, Pos2, TextEdit, Ui};

use crate::app::Draft;
use crate::ui::desk::Desk;

/// What became of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Writing {
    /// It is being written.
    GoesOn,
    /// It is done.
    Done,
    /// It is to be dropped.
    Dropped,
}

/// Shows the field, where a text is being written. `to_screen` says where a place in cells is on the screen.
pub(in crate::ui) fn caption(ui: &Ui, desk: &mut Desk<'_>, to_screen: impl Fn(Pos2) -> Pos2) -> Writing {
    let theme = desk.theme;
    let hint = desk.texts.get("draw-caption-field").into_owned();
    let Some(drawing) = &mut desk.program.session.drawing else { return Writing::GoesOn };
    let Some(Draft::Caption { at, text, .. }) = &mut drawing.draft else { return Writing::GoesOn };
    let place = to_screen(*at);
    let area = Area::new(Id::unique("text on the plan")).order(Order::Foreground).pivot(egui::Align2::CENTER_CENTER);
    let shown = area.fixed_pos(place).constrain_to(ui.max_rect()).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(theme.space.tiny).show(ui, |ui| {
            let field = TextEdit::singleline(text).desired_width(200.0).hint_text(hint.as_str()).char_limit(200);
            let response = ui.add(field);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, hint.as_str()));
            response
        })
    });
    let response = shown.inner.inner;
    if response.lost_focus() {
        let dropped = ui.input(|input| input.key_pressed(Key::Escape));
        return if dropped { Writing::Dropped } else { Writing::Done };
    }
    if !ui.memory(|memory| memory.has_focus(response.id)) {
        response.request_focus();
    }
    Writing::GoesOn
}
