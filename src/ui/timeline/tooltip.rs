//! What is said about what lies under the pointer.

use egui::{Pos2, RichText, Ui};

use super::picking::Hit;
use super::{Scene, marks};
use crate::figures::{Decisive, standing};
use crate::message;
use crate::model::{Period, TenancyId, UnitId};
use crate::ui::theme::fonts;

/// Whether anything is to be said there.
pub(super) fn is_due(scene: &Scene<'_>, at: Pos2, hit: Hit) -> bool {
    matches!(hit, Hit::Bar { .. } | Hit::Free { .. } | Hit::Ground(_) | Hit::Label(_) | Hit::Axis)
        || scene.mark_at(at).is_some()
}

/// Fills the tooltip.
pub(super) fn fill(ui: &mut Ui, scene: &Scene<'_>, at: Pos2, hit: Hit) {
    ui.set_max_width(300.0);
    if let Some((placed, index)) = scene.mark_at(at)
        && let Some(row) = &placed.unit
    {
        let mark = row.timeline.marks[index];
        ui.label(RichText::new(mark_text(scene, mark.decides)).family(fonts::bold()));
        ui.label(scene.input.texts.long_date(mark.day));
        if let Some(tenancy) = scene.input.layout.tenancy(mark.tenancy) {
            weak(ui, scene, scene.input.texts.tenant(scene.input.layout, tenancy));
        }
        return;
    }
    match hit {
        Hit::Bar { tenancy, .. } => bar(ui, scene, tenancy),
        Hit::Free { unit, .. } | Hit::Ground(unit) => ground(ui, scene, unit, at),
        Hit::Label(unit) => label(ui, scene, unit),
        Hit::Axis => drop(ui.label(scene.input.texts.get("timeline-axis-hint"))),
        Hit::Heading(_) | Hit::Nothing => {}
    }
}

/// What a mark is called, with the label where it is the end of one.
pub(super) fn mark_text(scene: &Scene<'_>, decides: Decisive) -> String {
    let texts = scene.input.texts;
    match decides {
        Decisive::LabelEnd(kind) => message!(texts, "timeline-label-ends", label = texts.label_kind(kind)),
        other => texts.get(marks::key(other)).into_owned(),
    }
}

fn bar(ui: &mut Ui, scene: &Scene<'_>, tenancy: TenancyId) {
    let (layout, texts, date) = (scene.input.layout, scene.input.texts, scene.input.date);
    let Some(tenancy) = layout.tenancy(tenancy) else { return };
    ui.heading(texts.tenant(layout, tenancy));
    ui.label(texts.units_of_tenancy(layout, tenancy));
    ui.label(RichText::new(texts.standing(standing(tenancy, date))).family(fonts::bold()));
    if let Some(period) = Period::new(tenancy.start, tenancy.last_day()) {
        ui.label(texts.period(period));
        if let Some(days) = period.days() {
            weak(ui, scene, texts.days(days));
        }
    }
    if !tenancy.contract.is_empty() {
        weak(ui, scene, message!(texts, "timeline-contract", contract = tenancy.contract.as_str()));
    }
    let rows = scene.placed.iter().filter_map(|placed| placed.unit.as_ref());
    let marks = rows.flat_map(|row| &row.timeline.marks).filter(|mark| mark.tenancy == tenancy.id);
    let mut said: Vec<(chrono::NaiveDate, Decisive)> = marks.map(|mark| (mark.day, mark.decides)).collect();
    said.sort_unstable();
    said.dedup();
    for (day, decides) in said {
        let text = message!(texts, "timeline-fact", fact = mark_text(scene, decides), date = texts.date(day));
        weak(ui, scene, text);
    }
}

fn ground(ui: &mut Ui, scene: &Scene<'_>, unit: UnitId, at: Pos2) {
    let texts = scene.input.texts;
    let row = scene.row_at(at).and_then(|placed| placed.unit.as_ref());
    let day = scene.scale.day(at.x);
    ui.label(RichText::new(texts.long_date(day)).family(fonts::bold()));
    let Some(row) = row.filter(|row| row.unit.id == unit) else { return };
    if let Some(closure) = row.timeline.closures.iter().find(|closure| closure.period.contains(day)) {
        ui.label(texts.unavailability_reason(closure.reason));
        ui.label(texts.period(closure.period));
        let note = row.unit.unavailable_at(day).map(|time| time.note.trim()).filter(|note| !note.is_empty());
        if let Some(note) = note {
            weak(ui, scene, note.to_owned());
        }
    } else if let Some(gap) = row.timeline.gaps.iter().find(|gap| gap.contains(day)) {
        ui.label(match (gap.first, gap.last) {
            (Some(first), Some(last)) => {
                let period = Period::new(first, Some(last)).map(|period| texts.period(period)).unwrap_or_default();
                message!(texts, "timeline-vacant", period = period, days = texts.days(gap.days().unwrap_or_default()))
            }
            (Some(first), None) => message!(texts, "timeline-vacant-from", date = texts.date(first)),
            _ => texts.get("timeline-never-let").into_owned(),
        });
        if day >= scene.input.date && scene.input.editable {
            weak(ui, scene, texts.get("timeline-draw-hint").into_owned());
        }
    }
}

fn label(ui: &mut Ui, scene: &Scene<'_>, unit: UnitId) {
    let Some(unit) = scene.input.layout.unit(unit) else { return };
    ui.heading(scene.input.texts.unit_code(unit));
    ui.label(scene.input.texts.place(scene.input.layout, unit));
    weak(ui, scene, scene.input.texts.get("timeline-reveal-hint").into_owned());
}

fn weak(ui: &mut Ui, scene: &Scene<'_>, text: String) {
    let theme = scene.input.theme;
    ui.label(RichText::new(text).size(theme.type_size.secondary).color(theme.text.secondary));
}
