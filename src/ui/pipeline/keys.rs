//! Arrows walk from card to card, with Ctrl they move the card, Enter shows its units on the plan.

use egui::{EventFilter, Key, Modifiers, Ui};

use super::known::View;
use super::{Pipeline, board, chosen};
use crate::app::{Command, Selected, StageRequest};
use crate::model::{Stage, StartupId};
use crate::operations::EnterStage;
use crate::ui::desk::Desk;

/// Reads the keys, where they are for the board.
pub(super) fn read(ui: &Ui, desk: &mut Desk<'_>, state: &mut Pipeline, view: &View) {
    if !board::has_keyboard(ui) || desk.program.dialog.is_some() {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(board::id(), arrows));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, by) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if pressed(Modifiers::COMMAND, key) {
            pass(desk, state, view, by);
        }
    }
    let walks = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End].into_iter();
    for key in walks {
        if pressed(Modifiers::NONE, key)
            && let Some(startup) = next(view, chosen(desk), key)
        {
            desk.program.session.inspected = Selected::Startup(startup);
            state.reveal = Some(startup);
            ui.ctx().request_repaint();
        }
    }
    if pressed(Modifiers::NONE, Key::Enter)
        && let Some(startup) = chosen(desk)
    {
        desk.push(Command::RevealStartup(startup));
    }
}

/// Moves the chosen card to the stage before or after its own.
fn pass(desk: &mut Desk<'_>, state: &mut Pipeline, view: &View, by: isize) {
    let Some((startup, (column, _))) = chosen(desk).and_then(|startup| Some((startup, view.find(startup)?))) else {
        return;
    };
    let Some(stage) = column.checked_add_signed(by).and_then(|at| Stage::ALL.get(at)) else { return };
    let request = EnterStage { startup, stage: *stage, since: desk.program.session.date() };
    desk.push(Command::Stage(Box::new(StageRequest::Enter(request))));
    state.reveal = Some(startup);
}

/// The card that a key walks to; the first where none is chosen.
fn next(view: &View, from: Option<StartupId>, key: Key) -> Option<StartupId> {
    let card = |column: usize, place: usize| {
        let entries = &view.columns[column].entries;
        entries.get(place.min(entries.len().checked_sub(1)?)).map(|entry| entry.startup.id)
    };
    let Some((column, place)) = from.and_then(|startup| view.find(startup)) else {
        return (0..view.columns.len()).find_map(|column| card(column, 0));
    };
    match key {
        Key::ArrowUp => card(column, place.checked_sub(1)?),
        Key::ArrowDown => card(column, place + 1),
        Key::ArrowLeft => (0..column).rev().find_map(|column| card(column, place)),
        Key::ArrowRight => (column + 1..view.columns.len()).find_map(|column| card(column, place)),
        Key::Home => card(column, 0),
        _ => card(column, usize::MAX),
    }
}
