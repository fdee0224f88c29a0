//! What is said about the unit under the pointer: every fact that had no space on the plan.

use egui::{RichText, Ui};

use super::PlanInput;
use crate::figures::{Occupancy, UnitStatus, occupancy};
use crate::message;
use crate::model::{Startup, Unit, UnitId};
use crate::text::visible;
use crate::ui::theme::fonts;

/// Fills the tooltip of a unit.
pub(super) fn fill(ui: &mut Ui, input: &PlanInput<'_>, unit: UnitId) {
    let Some(unit) = input.layout.unit(unit) else { return };
    let occupancy = occupancy(input.layout, unit, input.date);
    let texts = input.texts;
    ui.set_max_width(300.0);
    ui.heading(texts.unit_code(unit));
    let mut facts = vec![texts.term(unit.usage), texts.area(occupancy.area)];
    if unit.seats > 0 && unit.usage.is_lettable() {
        facts.push(if unit.shared {
            message!(texts, "canvas-seats-taken", taken = occupancy.seats_let, seats = unit.seats)
        } else {
            message!(texts, "canvas-seats", seats = unit.seats)
        });
    }
    ui.label(facts.join(" · "));
    if !unit.usage.is_lettable() {
        return;
    }
    ui.label(RichText::new(status(input, &occupancy, unit)).family(fonts::bold()));
    for occupant in &occupancy.occupants {
        tenant(ui, input, occupant.tenancy.startup, occupant.tenancy.last_day());
    }
    if let Some(next) = &occupancy.next {
        let name = texts.tenant(input.layout, next);
        weak(ui, input, message!(texts, "canvas-next-tenant", tenant = name, start = texts.date(next.start)));
    }
    if let Some(asking) = unit.asking_rent
        && let Some((_, _, park)) = input.layout.place_of(unit)
    {
        weak(ui, input, message!(texts, "canvas-asking-rent", rent = texts.money(asking, park.currency)));
    }
    if let Some(emphasis) = input.emphasis {
        for reason in emphasis.reasons(unit.id) {
            ui.colored_label(input.theme.message.warning, reason);
        }
    }
}

fn status(input: &PlanInput<'_>, occupancy: &Occupancy, unit: &Unit) -> String {
    let status = input.texts.term(occupancy.status);
    match unit.unavailable_at(input.date) {
        Some(time) if matches!(occupancy.status, UnitStatus::Works | UnitStatus::Unavailable) => match time.end {
            Some(end) => message!(input.texts, "canvas-status-until", status = status, end = input.texts.date(end)),
            None => status,
        },
        _ => status,
    }
}

fn tenant(ui: &mut Ui, input: &PlanInput<'_>, startup: crate::model::StartupId, last: Option<chrono::NaiveDate>) {
    let texts = input.texts;
    let Some(startup) = input.layout.startup(startup) else { return };
    ui.label(texts.startup_name(startup));
    let mut facts = Vec::new();
    if let Some(stage) = startup.stage_at(input.date) {
        facts.push(texts.term(stage));
    }
    if let Some(sector) = sector(startup) {
        facts.push(sector);
    }
    facts.push(last.map_or_else(
        || texts.get("canvas-legend-open-end").into_owned(),
        |last| message!(texts, "canvas-until", end = texts.date(last)),
    ));
    weak(ui, input, facts.join(" · "));
}

fn sector(startup: &Startup) -> Option<String> {
    let sector = startup.sector.trim();
    (!sector.is_empty()).then(|| visible(sector).into_owned())
}

fn weak(ui: &mut Ui, input: &PlanInput<'_>, text: String) {
    ui.label(RichText::new(text).size(input.theme.type_size.secondary).color(input.theme.text.secondary));
}
