//! The form of a startup that leaves.

use egui::Ui;

use super::{day_field, limit_ahead};
use crate::figures::running_stay;
use crate::message;
use crate::model::Startup;
use crate::operations::{Leave, running_past};
use crate::ui::desk::Desk;
use crate::ui::forms::Form;
use crate::ui::inspector::parts::{fact, unit_codes, warn};

/// On the last day of its stay where that comes soon, else on the date shown; its tenancies end by then.
pub(super) fn propose(desk: &Desk<'_>, startup: &Startup) -> Leave {
    let shown = desk.program.session.date();
    let limit = limit_ahead(desk, running_stay(&desk.layout, startup, shown));
    Leave { startup: startup.id, last_day: limit.unwrap_or(shown), vacate: true }
}

/// The fields; answers what the button says.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, request: &mut Leave) -> String {
    let texts = &desk.texts;
    day_field(ui, desk, form, "leave-last-day", &mut request.last_day, None);
    let running = running_past(&desk.layout, request.startup, request.last_day);
    if !running.is_empty() {
        ui.add_enabled_ui(form.is_editable, |ui| {
            desk.theme.boxes(ui, |ui| ui.checkbox(&mut request.vacate, texts.get("leave-vacate")))
        });
        if !request.vacate {
            warn(ui, desk, &texts.get("leave-keeps"));
        }
    }
    for tenancy in running.iter().filter(|_| request.vacate) {
        let becomes = if tenancy.start > request.last_day {
            message!(texts, "leave-drops", date = texts.date(tenancy.start))
        } else if let Some(end) = tenancy.last_day() {
            message!(texts, "leave-ends", date = texts.date(end))
        } else {
            texts.get("leave-ends-open").into_owned()
        };
        fact(ui, desk, &unit_codes(&desk.layout, tenancy), &becomes);
    }
    message!(texts, "leave-do", date = texts.date(request.last_day))
}
