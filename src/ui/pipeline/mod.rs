//! The pipeline tab: a board of startups by their stage, on which a card dragged to another column is a dated change.
//!
//! Who is in which stage is told by [`crate::figures::pipeline`]. Split as: [`known`] (which cards are shown), [`toolbar`] and
//! [`decide`] (what stands above the columns), [`board`], [`card`] and [`words`] (how it looks and what it says), [`drag`] and
//! [`keys`] (what moves a card), [`access`] (who cannot see it).

mod access;
mod board;
mod card;
mod decide;
mod drag;
mod keys;
mod known;
mod toolbar;
mod words;

use egui::{RichText, Ui};

use self::board::Sight;
use self::known::{Known, View};
use super::desk::Desk;
use super::{empty, icons};
use crate::app::{Action, Board, Selected, Tab};
use crate::model::StartupId;

/// The board: the cards it knows, and how far it is scrolled.
#[derive(Default)]
pub(super) struct Pipeline {
    known: Known,
    sight: Sight,
    /// The card to be brought into sight in the next frame.
    reveal: Option<StartupId>,
}

/// Shows the tab.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut Pipeline) {
    if desk.layout.startups().len() == 0 {
        let texts = ["pipeline-empty", "pipeline-empty-hint"];
        return empty::show(ui, desk, icons::of_tab(Tab::Pipeline), texts, &[Action::AddStartup]);
    }
    let layout = desk.layout.clone();
    let date = desk.program.session.settled_date();
    let pipeline = desk.program.derived().pipeline(&layout, date);
    let view = state.known.view(&pipeline, &desk.program.session.board, desk.texts.language());
    toolbar::show(ui, desk, &view);
    ui.add_space(desk.theme.space.small);
    if view.shown() == 0 {
        return show_nothing(ui, desk, &view);
    }
    if desk.program.session.board.near {
        decide::show(ui, desk, state, &view);
    }
    board::show(ui, desk, state, &view);
}

/// What stands in the place of the columns where no card is to be shown.
fn show_nothing(ui: &mut Ui, desk: &mut Desk<'_>, view: &View) {
    let board = &mut desk.program.session.board;
    board.drag = None;
    let filters = board.near || board.park.is_some() || !board.filter.trim().is_empty();
    let key = if board.near && view.near == 0 { "pipeline-none-near" } else { "pipeline-none-found" };
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(RichText::new(desk.texts.get(key)).color(desk.theme.text.secondary));
        ui.add_space(desk.theme.space.small);
        if filters && ui.button(desk.texts.get("pipeline-show-all")).clicked() {
            desk.program.session.board = Board::default();
        }
    });
}

/// The startup whose card is chosen: the one that the panel at the right shows.
const fn chosen(desk: &Desk<'_>) -> Option<StartupId> {
    match desk.program.session.inspected {
        Selected::Startup(startup) => Some(startup),
        _ => None,
    }
}
