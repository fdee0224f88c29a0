//! Short notices at the bottom of the window.

use std::time::Duration;

use egui::{Align2, Area, Button, Frame, Id, Order, RichText, Ui, vec2};
use egui_phosphor::regular as icon;

use super::desk::Desk;
use crate::app::{Action, Command, Notice, NoticeKind};

/// How often notices are looked at while nothing else happens.
const SECOND: Duration = Duration::from_secs(1);

/// Shows the notices above the panels.
pub(super) fn show(ui: &Ui, desk: &mut Desk<'_>) {
    const ABOVE: f32 = -56.0;
    let notices: Vec<Notice> = desk.program.notices.iter().cloned().collect();
    if notices.is_empty() {
        return;
    }
    Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, vec2(0.0, ABOVE)).show(
        ui.ctx(),
        |ui| {
            for (index, notice) in notices.iter().enumerate() {
                show_notice(ui, desk, index, notice);
                ui.add_space(desk.theme.space.tiny);
            }
        },
    );
    ui.ctx().request_repaint_after(SECOND);
}

fn show_notice(ui: &mut Ui, desk: &mut Desk<'_>, index: usize, notice: &Notice) {
    const WIDEST: f32 = 560.0;
    let theme = desk.theme;
    let (mark, colour) = match notice.kind {
        NoticeKind::Undoable | NoticeKind::Done => (icon::CHECK_CIRCLE, theme.message.success),
        NoticeKind::Warning => (icon::WARNING, theme.message.warning),
        NoticeKind::Failed => (icon::WARNING_CIRCLE, theme.message.error),
    };
    let frame = Frame::popup(ui.style()).fill(theme.ground.raised).inner_margin(10.0);
    let shown = frame.show(ui, |ui| {
        ui.set_max_width(WIDEST);
        ui.horizontal(|ui| {
            ui.label(RichText::new(mark).size(18.0).color(colour));
            ui.scope(|ui| {
                ui.set_max_width(WIDEST - 150.0);
                ui.add(egui::Label::new(notice.text.as_str()).wrap());
            });
            if notice.kind == NoticeKind::Undoable && ui.button(desk.texts.get("action-undo")).clicked() {
                desk.push(Command::Run(Action::Undo));
            }
            let name = desk.texts.get("notice-close").into_owned();
            let close = ui.add(Button::new(icon::X).frame_when_inactive(false)).on_hover_text(name.as_str());
            close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
            if close.clicked() {
                desk.push(Command::CloseNotice(index));
            }
        });
    });
    // Once a second is enough, and lets the window rest in between.
    if shown.response.contains_pointer() && notice.since.elapsed() >= SECOND {
        desk.push(Command::KeepNotice(index));
    }
}
