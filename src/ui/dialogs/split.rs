//! Who goes where when a unit is split: codes and seats of the parts, and the part of each tenant who is or will be there.

use egui::{DragValue, Grid, RichText, ScrollArea, TextEdit, Ui};

use super::miniature::{Piece, miniature};
use super::{buttons, heading, main_button, objection, other_button, remark, room, warning};
use crate::app::{Command, DrawRequest, new_id};
use crate::figures::{Standing, standing};
use crate::message;
use crate::model::{Tenancy, Unit};
use crate::operations::{PartTaken, Resettled, Split, split};
use crate::text::visible;
use crate::ui::desk::Desk;

/// What is decided so far.
#[derive(Default)]
pub(super) struct SplitDialog {
    split: Option<Split>,
}

impl SplitDialog {
    pub(super) fn new(proposed: Option<&Split>) -> Self {
        Self { split: proposed.cloned() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Some(decided) = &mut self.split else { return false };
        let Some(unit) = desk.layout.unit(decided.unit).cloned() else { return false };
        let texts = desk.texts.clone();
        heading(ui, desk, &message!(texts, "split-heading", unit = texts.unit_code(&unit)));
        pieces(ui, desk, decided);
        ui.add_space(desk.theme.space.small);
        ScrollArea::vertical().max_height(room(ui, 340.0)).show(ui, |ui| {
            parts(ui, desk, &unit, decided);
            ui.add_space(desk.theme.space.medium);
            tenants(ui, desk, &unit, decided);
        });
        let objection = objection(ui, desk, decided, |layout, stamp| split(layout, decided, &mut new_id, stamp));
        if let Some(sentence) = &*objection {
            warning(ui, desk, sentence);
        }
        let (done, stays) = buttons(ui, desk, |ui| {
            let done = main_button(ui, desk, &texts.get("split-do"), objection.is_none());
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if done {
            desk.push(Command::Draw(Box::new(DrawRequest::Split(Box::new(decided.clone())))));
        }
        stays
    }
}

fn pieces(ui: &mut Ui, desk: &Desk<'_>, decided: &Split) {
    let theme = desk.theme;
    let pieces: Vec<Piece> = decided
        .parts
        .iter()
        .enumerate()
        .map(|(index, part)| Piece::new(&part.region, visible(&part.code), theme.sector(index)))
        .collect();
    miniature(ui, theme, &pieces, None, 140.0);
}

fn parts(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit, decided: &mut Split) {
    let texts = &desk.texts;
    let cell = desk.layout.floor(unit.floor).map(|floor| floor.cell_area()).unwrap_or_default();
    Grid::new("parts of the unit").num_columns(4).spacing([16.0, 6.0]).show(ui, |ui| {
        let heads = ["field-code", "split-area", "field-seats"]
            .map(|key| ui.label(RichText::new(texts.get(key)).color(desk.theme.text.secondary)).id);
        ui.end_row();
        for part in &mut decided.parts {
            let code = TextEdit::singleline(&mut part.code).char_limit(60);
            ui.add_sized([160.0, ui.spacing().interact_size.y], code).labelled_by(heads[0]);
            let derived = part.region.cells() as f64 * cell;
            ui.label(match part.area {
                Some(area) => message!(texts, "split-area-measured", area = texts.area(area)),
                None => texts.area(derived),
            });
            ui.add(DragValue::new(&mut part.seats).range(0..=unit.seats.max(1_000))).labelled_by(heads[2]);
            ui.end_row();
        }
    });
}

/// A line for each tenancy that runs or comes; those that are over keep all parts, so that the past stays as it was.
fn tenants(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit, decided: &mut Split) {
    let texts = &desk.texts;
    let today = desk.program.environment.clock.today();
    let mut over = 0;
    ui.label(RichText::new(texts.get("split-who")).text_style(egui::TextStyle::Heading));
    let codes: Vec<String> = decided.parts.iter().map(|part| visible(&part.code).into_owned()).collect();
    for resettled in &mut decided.tenancies {
        let Some(tenancy) = desk.layout.tenancy(resettled.tenancy) else { continue };
        if standing(tenancy, today) == Standing::Ended {
            over += 1;
            continue;
        }
        tenant(ui, desk, unit, tenancy, &codes, resettled);
    }
    if over > 0 {
        remark(ui, desk, &message!(texts, "split-over", tenancies = over));
    }
}

fn tenant(ui: &mut Ui, desk: &Desk<'_>, unit: &Unit, tenancy: &Tenancy, codes: &[String], to: &mut Resettled) {
    let texts = &desk.texts;
    ui.horizontal_wrapped(|ui| {
        let name = texts.tenant(&desk.layout, tenancy);
        let period = tenancy.committed_period().map_or_else(String::new, |period| texts.period_short(period));
        ui.label(RichText::new(name).strong());
        ui.label(RichText::new(period).color(desk.theme.text.secondary));
        for (part, code) in codes.iter().enumerate() {
            let place = to.to.iter().position(|taken| taken.part == part);
            let mut has = place.is_some();
            let named = desk.theme.boxes(ui, |ui| ui.checkbox(&mut has, code));
            if named.changed() {
                match place {
                    Some(place) => drop(to.to.remove(place)),
                    None => to.to.push(PartTaken { part, seats: unit.shared.then_some(1) }),
                }
            }
            if let Some(seats) =
                to.to.iter_mut().find(|taken| taken.part == part).and_then(|taken| taken.seats.as_mut())
            {
                ui.add(DragValue::new(seats).range(1..=unit.seats.max(1))).labelled_by(named.id);
            }
        }
        if to.to.is_empty() {
            ui.label(RichText::new(texts.get("split-to-place")).color(desk.theme.message.warning));
        }
    });
}
