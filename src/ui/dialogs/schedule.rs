//! What the tenancy schedule shall hold: which park, which columns, with or without plans, as PDF or CSV.

use egui::{RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button};
use crate::app::{Command, DocumentFormat, PrintRequest, schedule_columns};
use crate::message;
use crate::model::ParkId;
use crate::report::ScheduleColumn;
use crate::ui::desk::Desk;

/// What is chosen.
#[derive(Default)]
pub(super) struct ScheduleDialog {
    park: Option<ParkId>,
    columns: Vec<ScheduleColumn>,
    plans: bool,
    format: DocumentFormat,
}

impl ScheduleDialog {
    pub(super) fn new(desk: &Desk<'_>, format: DocumentFormat) -> Self {
        let kept = schedule_columns(&desk.program.preferences.schedule_columns);
        Self { park: desk.park().map(|park| park.id), columns: kept, plans: true, format }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let texts = desk.texts.clone();
        heading(ui, desk, &texts.get("print-heading"));
        let date = message!(texts, "print-date", date = texts.long_date(desk.program.session.date()));
        ui.label(RichText::new(date).color(desk.theme.text.secondary));
        ui.add_space(desk.theme.space.small);
        self.scope(ui, desk);
        ui.add_space(desk.theme.space.small);
        self.columns(ui, desk);
        let (written, stays) = buttons(ui, desk, |ui| {
            let written = main_button(ui, desk, &texts.get("print-write"), !self.columns.is_empty());
            (written, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if written {
            let is_usual = self.columns == ScheduleColumn::DEFAULT;
            let keys = self.columns.iter().map(|column| column.key().to_owned());
            let columns = if is_usual { Vec::new() } else { keys.collect() };
            desk.push(Command::Print(PrintRequest {
                park: self.park,
                columns,
                plans: self.plans,
                format: self.format,
            }));
        }
        stays
    }

    fn scope(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let texts = &desk.texts;
        ui.horizontal_wrapped(|ui| {
            desk.theme.outline_boxes(ui);
            ui.radio_value(&mut self.park, None, texts.get("print-all-parks"));
            for park in desk.layout.parks_in_order() {
                ui.radio_value(&mut self.park, Some(park.id), texts.park_name(park));
            }
        });
        ui.horizontal(|ui| {
            desk.theme.outline_boxes(ui);
            ui.radio_value(&mut self.format, DocumentFormat::Pdf, texts.get("print-pdf"));
            ui.radio_value(&mut self.format, DocumentFormat::Csv, texts.get("print-csv"));
            ui.separator();
            ui.add_enabled_ui(self.format == DocumentFormat::Pdf, |ui| {
                ui.checkbox(&mut self.plans, texts.get("print-plans"));
            });
        });
    }

    fn columns(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        const HIGHEST: f32 = 260.0;
        let texts = &desk.texts;
        ui.horizontal(|ui| {
            ui.label(RichText::new(texts.get("print-columns")).text_style(egui::TextStyle::Heading));
            if ui.small_button(texts.get("print-usual-columns")).clicked() {
                self.columns = ScheduleColumn::DEFAULT.to_vec();
            }
        });
        ScrollArea::vertical().max_height(HIGHEST).min_scrolled_height(HIGHEST).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.columns(3, |grid| {
                    for (index, column) in ScheduleColumn::ALL.into_iter().enumerate() {
                        let third = index * 3 / ScheduleColumn::ALL.len();
                        let mut is_in = self.columns.contains(&column);
                        let head = column.head(texts);
                        if desk.theme.boxes(&mut grid[third], |ui| ui.checkbox(&mut is_in, head)).changed() {
                            self.set(column, is_in);
                        }
                    }
                });
            },
        );
    }

    /// Columns stand in the order of [`ScheduleColumn::ALL`].
    fn set(&mut self, column: ScheduleColumn, is_in: bool) {
        self.columns.retain(|other| *other != column);
        if is_in {
            self.columns.push(column);
            let place = |column: &ScheduleColumn| ScheduleColumn::ALL.iter().position(|other| other == column);
            self.columns.sort_by_key(place);
        }
    }
}
