//! Dialogs, one a file. Each `show` answers whether it stays open.

mod about;
mod backups;
mod copy_floor;
mod damage;
mod grid;
mod import_drawing;
mod join;
mod merge;
mod parks;
mod miniature;
mod moves;
mod new_layout;
mod path;
mod pattern;
mod problems;
mod question;
mod recover;
mod remove_place;
mod renumber;
mod schedule;
mod search;
mod shortcuts;
mod split;

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Frame, Id, Modal, RichText, Ui};

use super::cached::cached;
use super::desk::Desk;
use crate::app::{Command, Dialog};
use crate::change::{Change, Stamp};
use crate::model::Layout;
use crate::operations::Refusal;

/// What is typed and chosen in the dialogs.
#[derive(Default)]
pub(super) struct Dialogs {
    /// The dialog that was open in the frame before: a new one starts afresh.
    open: Option<Dialog>,
    parks: parks::ParksDialog,
    path: path::PathDialog,
    new_layout: new_layout::NewLayoutDialog,
    copy_floor: copy_floor::CopyFloorDialog,
    renumber: renumber::RenumberDialog,
    schedule: schedule::ScheduleDialog,
    search: search::SearchDialog,
    split: split::SplitDialog,
    join: join::JoinDialog,
    grid: grid::GridDialog,
    moves: moves::MovesDialog,
    import_drawing: import_drawing::ImportDrawingDialog,
}

impl Dialogs {
    /// Shows the dialog that is open, if one is.
    pub(super) fn show(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let Some(dialog) = desk.program.dialog.clone() else {
            self.open = None;
            return;
        };
        if self.open.as_ref() != Some(&dialog) {
            self.start(desk, &dialog);
            self.open = Some(dialog.clone());
        }
        let width = width_of(&dialog).min(ui.ctx().content_rect().width() - 48.0);
        let frame = Frame::popup(&ui.ctx().global_style()).inner_margin(20.0);
        let modal = Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(width);
            self.content(ui, desk, &dialog)
        });
        if !modal.inner || modal.should_close() {
            desk.push(Command::CloseDialog);
        }
    }

    fn start(&mut self, desk: &Desk<'_>, dialog: &Dialog) {
        match dialog {
            Dialog::Path { proposed, .. } => self.path = path::PathDialog::new(proposed),
            Dialog::ImportParks => self.parks = parks::ParksDialog::new(desk),
            Dialog::ImportDrawing => self.import_drawing = import_drawing::ImportDrawingDialog::new(desk),
            Dialog::Schedule(format) => self.schedule = schedule::ScheduleDialog::new(desk, *format),
            Dialog::NewLayout => self.new_layout = new_layout::NewLayoutDialog::new(desk, false),
            Dialog::AddPark => self.new_layout = new_layout::NewLayoutDialog::new(desk, true),
            Dialog::CopyFloor(floor) => self.copy_floor = copy_floor::CopyFloorDialog::new(desk, *floor),
            Dialog::Renumber(units) => self.renumber = renumber::RenumberDialog::new(desk, units),
            Dialog::Palette => self.search = search::SearchDialog::for_commands(),
            Dialog::Find => self.search = search::SearchDialog::for_places(),
            Dialog::Split => self.split = split::SplitDialog::new(desk.program.splitting.as_ref()),
            Dialog::Join => self.join = join::JoinDialog::new(desk.program.joining.as_ref()),
            Dialog::Grid => self.grid = grid::GridDialog::new(desk),
            Dialog::Moves => self.moves = moves::MovesDialog::new(desk),
            _ => {}
        }
    }

    fn content(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, dialog: &Dialog) -> bool {
        match dialog {
            Dialog::Path { purpose, .. } => self.path.show(ui, desk, purpose),
            Dialog::Unsaved(next) => question::show_unsaved(ui, desk, next),
            Dialog::Overwrite { purpose, path } => question::show_overwrite(ui, desk, purpose, path),
            Dialog::NotOpened { path, explanation, readable } => {
                question::show_not_opened(ui, desk, path, explanation, *readable)
            }
            Dialog::Recover => recover::show(ui, desk),
            Dialog::DropRecovered(index) => recover::show_drop(ui, desk, *index),
            Dialog::ImportParks => self.parks.show(ui, desk),
            Dialog::ImportDrawing => self.import_drawing.show(ui, desk),
            Dialog::Damage => damage::show(ui, desk),
            Dialog::Merge => merge::show(ui, desk),
            Dialog::Backups => backups::show(ui, desk),
            Dialog::Schedule(_) => self.schedule.show(ui, desk),
            Dialog::NewLayout | Dialog::AddPark => self.new_layout.show(ui, desk),
            Dialog::CopyFloor(floor) => self.copy_floor.show(ui, desk, *floor),
            Dialog::Renumber(units) => self.renumber.show(ui, desk, units),
            Dialog::RemovePlace(place) => remove_place::show(ui, desk, *place),
            Dialog::Problems => problems::show(ui, desk),
            Dialog::Palette | Dialog::Find => self.search.show(ui, desk),
            Dialog::Split => self.split.show(ui, desk),
            Dialog::Join => self.join.show(ui, desk),
            Dialog::Grid => self.grid.show(ui, desk),
            Dialog::Moves => self.moves.show(ui, desk),
            Dialog::Shortcuts => shortcuts::show(ui, desk),
            Dialog::About => about::show(ui, desk),
        }
    }
}

const fn width_of(dialog: &Dialog) -> f32 {
    match dialog {
        Dialog::Unsaved(_) | Dialog::Overwrite { .. } | Dialog::DropRecovered(_) | Dialog::RemovePlace(_) => 440.0,
        Dialog::About => 480.0,
        Dialog::NewLayout | Dialog::AddPark | Dialog::Renumber(_) => 520.0,
        Dialog::Moves => 760.0,
        Dialog::Merge | Dialog::Backups => 860.0,
        Dialog::ImportDrawing => 1080.0,
        _ => 640.0,
    }
}

/// The head of a dialog.
fn heading(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.label(RichText::new(text).text_style(super::theme::title_style()));
    ui.add_space(desk.theme.space.small);
}

/// The buttons of a dialog stand at its right, the main one last; laid out from the right, hence the main one first.
fn buttons<R>(ui: &mut Ui, desk: &Desk<'_>, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(desk.theme.space.medium);
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), 32.0), layout, content).inner
}

/// The button of the main thing to do.
fn main_button(ui: &mut Ui, desk: &Desk<'_>, text: &str, enabled: bool) -> bool {
    let label = RichText::new(text).strong().color(desk.theme.text_on_accent());
    let button = egui::Button::new(label).fill(desk.theme.accent.fill).min_size(egui::vec2(96.0, 30.0));
    ui.add_enabled(enabled, button).clicked()
}

/// A button of another thing to do.
fn other_button(ui: &mut Ui, text: &str) -> bool {
    ui.add(egui::Button::new(text).min_size(egui::vec2(80.0, 30.0))).clicked()
}

/// Why what is decided cannot be done, if it cannot: asked anew only where something else is decided, for an operation goes over
/// the whole floor.
fn objection<K>(
    ui: &Ui,
    desk: &Desk<'_>,
    decided: &K,
    operation: impl FnOnce(&Layout, &Stamp) -> Result<Change, Refusal>,
) -> Arc<Option<String>>
where
    K: PartialEq + Clone + Send + Sync + 'static,
{
    let key = (desk.program.document.version(), decided.clone(), desk.texts.language());
    cached(ui, Id::unique("why what is decided cannot be done"), key, || {
        let refusal = operation(&desk.layout, &desk.program.environment.stamp()).err();
        refusal.map(|refusal| desk.texts.refusal(&desk.layout, &refusal))
    })
}

/// A secondary line.
fn remark(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).color(desk.theme.text.secondary)).wrap());
}

/// A sentence to be aware of.
fn warning(ui: &mut Ui, desk: &Desk<'_>, sentence: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(egui_phosphor::regular::WARNING).color(desk.theme.message.warning));
        ui.add(egui::Label::new(RichText::new(sentence).color(desk.theme.message.warning)).wrap());
    });
}

/// A text at the left, cut where it is too long, and one at the right.
fn two_ends(ui: &mut Ui, left: impl Into<egui::WidgetText>, right: impl Into<egui::WidgetText>) {
    let size = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.label(right);
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.add(egui::Label::new(left).truncate());
        });
    });
}

/// The height of a list that would be so high, where the window has room for that and for what stands about the list.
fn room(ui: &Ui, wanted: f32) -> f32 {
    const ABOUT: f32 = 280.0;
    const LEAST: f32 = 120.0;
    wanted.min(ui.ctx().content_rect().height() - ABOUT).max(LEAST)
}

/// A text of so many lines at most, cut by an ellipsis where it is longer.
fn lines(text: &str, size: f32, colour: egui::Color32, width: f32, rows: usize) -> LayoutJob {
    let format = TextFormat::simple(egui::FontId::proportional(size), colour);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping { max_width: width, max_rows: rows, ..TextWrapping::default() };
    job
}
