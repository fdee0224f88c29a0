//! The line at the bottom: units, occupancy, problems, work under way, and when the file was saved.

use egui::{Align, Button, Layout as Flow, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::app::{Action, Command, Dialog};
use crate::message;
use crate::ui::desk::Desk;

/// Shows the line.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let theme = desk.theme;
    ui.horizontal(|ui| {
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        if let Some(park) = desk.park() {
            let summary = desk.program.derived().figures().park(park.id);
            let name = desk.texts.park_name(&park);
            let percent = summary.by_area().map_or_else(|| "–".to_owned(), |part| desk.texts.percent(part));
            let text = message!(desk.texts, "status-park", park = name, units = summary.units, percent = percent);
            ui.label(RichText::new(text).color(theme.text.secondary));
        }
        problems(ui, desk);
        conflicts(ui, desk);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            saved(ui, desk);
            jobs(ui, desk);
        });
    });
}

fn problems(ui: &mut Ui, desk: &mut Desk<'_>) {
    let count = desk.program.document.problems().len();
    if count == 0 {
        return;
    }
    let text = format!("{} {}", icon::WARNING_CIRCLE, message!(desk.texts, "status-problems", count = count));
    let button = Button::new(RichText::new(text).color(desk.theme.message.warning)).frame_when_inactive(false);
    if ui.add(button).on_hover_text(desk.hint(Action::ShowProblems)).clicked() {
        desk.push(Command::Run(Action::ShowProblems));
    }
}

/// The conflicts that were put off.
fn conflicts(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_shown = desk.program.dialog == Some(Dialog::Merge);
    let Some(merging) = desk.program.merging.as_ref().filter(|_| !is_shown) else { return };
    let count = merging.merge.conflicts().iter().filter(|conflict| conflict.decision.is_none()).count();
    let text = format!("{} {}", icon::GIT_MERGE, message!(desk.texts, "status-conflicts", count = count));
    let button = Button::new(RichText::new(text).color(desk.theme.message.warning)).frame_when_inactive(false);
    if ui.add(button).clicked() {
        desk.push(Command::ShowConflicts);
    }
}

fn saved(ui: &mut Ui, desk: &Desk<'_>) {
    let document = &desk.program.document;
    let text = if document.is_unsaved() {
        format!("{}  {}", icon::PENCIL_SIMPLE, desk.texts.get("status-unsaved"))
    } else if let Some(at) = desk.program.saved_at() {
        message!(desk.texts, "status-saved", time = desk.texts.time(at))
    } else {
        document.path().map_or_else(|| desk.texts.get("status-no-file").into_owned(), |path| path.display().to_string())
    };
    let hover = document.path().map(|path| path.display().to_string()).unwrap_or_default();
    ui.add(egui::Label::new(RichText::new(text).color(desk.theme.text.secondary)).truncate()).on_hover_text(hover);
}

fn jobs(ui: &mut Ui, desk: &mut Desk<'_>) {
    for job in desk.program.jobs_shown() {
        if job.cancellable && ui.small_button(desk.texts.get("job-cancel")).clicked() {
            desk.push(Command::CancelJob(job.number));
        }
        ui.label(desk.texts.get(job.name));
        ui.spinner();
    }
}
