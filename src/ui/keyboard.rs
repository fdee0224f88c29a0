//! The keys of all actions, read from their shortcuts.

use egui::{Key, Modifiers, Ui};

use super::desk::Desk;
use crate::app::{Action, Command};

/// Pushes the actions whose keys were pressed. To be called before the panels are drawn.
///
/// Keys without Ctrl belong to the field that is being typed in, if there is one; function keys belong to nobody.
pub(super) fn read(ui: &Ui, desk: &mut Desk<'_>) {
    let is_typing = ui.ctx().text_edit_focused();
    let mut actions: Vec<Action> = Action::all().into_iter().filter(|action| action.shortcut().is_some()).collect();
    // Extra modifiers are ignored when a shortcut is matched: the most specific one comes first.
    actions.sort_by_key(|action| action.shortcut().map_or(0, |shortcut| usize::MAX - count(shortcut.modifiers)));
    for action in actions {
        let Some(shortcut) = action.shortcut() else { continue };
        let is_plain = shortcut.modifiers == Modifiers::NONE && !is_function_key(shortcut.logical_key);
        let is_edit_of_text = is_typing && matches!(action, Action::Undo | Action::Redo);
        if (is_plain && (is_typing || has_extra_modifiers(ui))) || is_edit_of_text {
            continue;
        }
        if is_plain && desk.program.dialog.is_some() && action != Action::StepBack {
            continue;
        }
        if ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
            desk.push(Command::Run(action));
        }
    }
}

fn count(modifiers: Modifiers) -> usize {
    [modifiers.command, modifiers.shift, modifiers.alt].into_iter().filter(|held| *held).count()
}

fn has_extra_modifiers(ui: &Ui) -> bool {
    ui.input(|input| input.modifiers.command || input.modifiers.alt || input.modifiers.ctrl)
}

const fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F6 | Key::F7 | Key::F8 | Key::F9)
}
