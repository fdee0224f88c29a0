//! Who stays when units are made one: its code, and each tenant who is or will be there.

use egui::{DragValue, RichText, ScrollArea, TextEdit, Ui};

use super::miniature::{Piece, miniature};
use super::{buttons, heading, main_button, objection, other_button, remark, room, warning};
use crate::app::{Command, DrawRequest};
use crate::figures::{Standing, standing};
use crate::message;
use crate::model::Region;
use crate::operations::{Joined, MergeUnits, merge_units};
use crate::ui::desk::Desk;

/// What is decided so far.
#[derive(Default)]
pub(super) struct JoinDialog {
    merge: Option<MergeUnits>,
}

impl JoinDialog {
    pub(super) fn new(proposed: Option<&MergeUnits>) -> Self {
        Self { merge: proposed.cloned() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let Some(decided) = &mut self.merge else { return false };
        let texts = desk.texts.clone();
        heading(ui, desk, &texts.get("join-heading"));
        let pieces: Vec<Piece> = decided
            .units
            .iter()
            .enumerate()
            .filter_map(|(index, unit)| {
                let unit = desk.layout.unit(*unit)?;
                let fill = desk.theme.sector(index);
                Some(Piece::new(&Region::from(&unit.shape), texts.unit_code(unit), fill))
            })
            .collect();
        miniature(ui, desk.theme, &pieces, None, 140.0);
        ui.add_space(desk.theme.space.small);
        ui.horizontal(|ui| {
            let caption = ui.label(texts.get("field-code"));
            ui.add(TextEdit::singleline(&mut decided.code).desired_width(160.0).char_limit(60)).labelled_by(caption.id);
        });
        ui.add_space(desk.theme.space.small);
        ui.label(RichText::new(texts.get("join-who")).text_style(egui::TextStyle::Heading));
        ScrollArea::vertical().max_height(room(ui, 260.0)).show(ui, |ui| tenants(ui, desk, decided));
        let objection = objection(ui, desk, decided, |layout, stamp| merge_units(layout, decided, stamp));
        if let Some(sentence) = &*objection {
            warning(ui, desk, sentence);
        }
        let (done, stays) = buttons(ui, desk, |ui| {
            let done = main_button(ui, desk, &texts.get("join-do"), objection.is_none());
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if done {
            desk.push(Command::Draw(Box::new(DrawRequest::Merge(Box::new(decided.clone())))));
        }
        stays
    }
}

fn tenants(ui: &mut Ui, desk: &Desk<'_>, decided: &mut MergeUnits) {
    let today = desk.program.environment.clock.today();
    let mut over = 0;
    for joined in &mut decided.tenancies {
        let runs =
            desk.layout.tenancy(joined.tenancy).is_some_and(|tenancy| standing(tenancy, today) != Standing::Ended);
        if runs {
            tenant(ui, desk, joined);
        } else {
            over += 1;
        }
    }
    if over > 0 {
        remark(ui, desk, &message!(desk.texts, "join-over", tenancies = over));
    }
}

fn tenant(ui: &mut Ui, desk: &Desk<'_>, joined: &mut Joined) {
    let texts = &desk.texts;
    let Some(tenancy) = desk.layout.tenancy(joined.tenancy) else { return };
    ui.horizontal_wrapped(|ui| {
        let tenant = RichText::new(texts.tenant(&desk.layout, tenancy)).strong();
        let named = desk.theme.boxes(ui, |ui| ui.checkbox(&mut joined.stays, tenant));
        let period = tenancy.committed_period().map_or_else(String::new, |period| texts.period_short(period));
        ui.label(RichText::new(period).color(desk.theme.text.secondary));
        if let Some(seats) = &mut joined.seats {
            ui.add(DragValue::new(seats).range(1..=1_000)).labelled_by(named.id);
        }
        if !joined.stays {
            ui.label(RichText::new(texts.get("split-to-place")).color(desk.theme.message.warning));
        }
    });
}
