//! The keys of all actions, read from their shortcuts.

use egui::{Event, Id, Key, KeyboardShortcut, Modifiers, Ui};

use super::desk::Desk;
use crate::app::{Action, Command};
use crate::text::Texts;

/// Pushes the actions whose keys were pressed. To be called before the panels are drawn.
///
/// Keys without Ctrl belong to the field that is being typed in, if there is one; function keys belong to nobody.
pub(super) fn read(ui: &Ui, desk: &mut Desk<'_>) {
    let is_typing = ui.ctx().text_edit_focused();
    // Escape has taken the focus away before anybody is asked: what had it is known from the frame before.
    let was_typing = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(Id::unique("a text was being typed")), is_typing)
    });
    let mut actions: Vec<Action> = Action::all().into_iter().filter(|action| action.shortcut().is_some()).collect();
    // Extra modifiers are ignored when a shortcut is matched: the most specific one comes first.
    actions.sort_by_key(|action| action.shortcut().map_or(0, |shortcut| usize::MAX - count(shortcut.modifiers)));
    for action in actions {
        let Some(shortcut) = action.shortcut() else { continue };
        let has_held = shortcut.modifiers.command || shortcut.modifiers.ctrl || shortcut.modifiers.alt;
        let is_plain = !has_held && !is_function_key(shortcut.logical_key);
        let is_edit_of_text =
            is_typing && matches!(action, Action::Undo | Action::Redo | Action::CopyUnits | Action::PasteUnits);
        if (is_plain && (is_typing || has_extra_modifiers(ui))) || is_edit_of_text {
            continue;
        }
        // Letters are for the size of what is being drawn; and one key may be that of two actions, one of which can be done.
        let is_for_size = action != Action::StepBack && desk.program.session.is_drafting();
        let shares_key = is_plain || matches!(action, Action::CopyUnits | Action::PasteUnits);
        if (is_plain && is_for_size) || (shares_key && !action.is_enabled(desk.program)) {
            continue;
        }
        let is_of_slider = matches!(shortcut.logical_key, Key::PageUp | Key::PageDown);
        if is_of_slider && super::slider::has_focus(ui) {
            continue;
        }
        let is_of_window = is_plain || shortcut.modifiers.alt;
        if is_of_window && desk.program.dialog.is_some() && action != Action::StepBack {
            continue;
        }
        // Escape closes what pops up, or leaves a field as it was, before it steps back.
        if action == Action::StepBack && (was_typing || egui::Popup::is_any_open(ui.ctx())) {
            continue;
        }
        if was_pressed(ui, action, shortcut) {
            leave_field(ui.ctx());
            desk.push(Command::Run(action));
        }
    }
}

/// The system has events of its own for copying and pasting, in the place of keys.
fn was_pressed(ui: &Ui, action: Action, shortcut: KeyboardShortcut) -> bool {
    let is_meant = |event: &Event| match action {
        Action::CopyUnits => matches!(event, Event::Copy),
        Action::PasteUnits => matches!(event, Event::Paste(_)),
        _ => false,
    };
    ui.input_mut(|input| {
        let events = input.events.len();
        input.events.retain(|event| !is_meant(event));
        input.events.len() < events || input.consume_shortcut(&shortcut)
    })
}

/// Takes the focus from the field that is being typed in, so that it hands on what was typed in this frame. Answers
/// whether there was one.
pub(super) fn leave_field(context: &egui::Context) -> bool {
    let is_typing = context.text_edit_focused();
    if is_typing && let Some(field) = context.memory(egui::Memory::focused) {
        context.memory_mut(|memory| memory.surrender_focus(field));
    }
    is_typing
}

fn count(modifiers: Modifiers) -> usize {
    [modifiers.command, modifiers.shift, modifiers.alt].into_iter().filter(|held| *held).count()
}

fn has_extra_modifiers(ui: &Ui) -> bool {
    ui.input(|input| input.modifiers.command || input.modifiers.alt || input.modifiers.ctrl)
}

const fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F2 | Key::F3 | Key::F6 | Key::F7 | Key::F8 | Key::F9)
}

/// A shortcut as the keys of the user's keyboard are called.
pub(super) fn name_of(texts: &Texts, shortcut: KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let mut keys = Vec::new();
    if modifiers.command || modifiers.ctrl {
        let is_mac = cfg!(target_os = "macos");
        keys.push(if is_mac { "⌘".to_owned() } else { texts.get("key-control").into_owned() });
    }
    if modifiers.alt {
        keys.push(texts.get("key-alt").into_owned());
    }
    if modifiers.shift {
        keys.push(texts.get("key-shift").into_owned());
    }
    keys.push(key_name(texts, shortcut.logical_key));
    keys.join("+")
}

fn key_name(texts: &Texts, key: Key) -> String {
    let key = match key {
        Key::Escape => "key-escape",
        Key::Delete => "key-delete",
        Key::PageUp => "key-page-up",
        Key::PageDown => "key-page-down",
        Key::ArrowUp => return "↑".to_owned(),
        Key::ArrowDown => return "↓".to_owned(),
        Key::OpenBracket => return "[".to_owned(),
        Key::CloseBracket => return "]".to_owned(),
        Key::OpenCurlyBracket => return "{".to_owned(),
        Key::CloseCurlyBracket => return "}".to_owned(),
        other => return other.symbol_or_name().to_owned(),
    };
    texts.get(key).into_owned()
}
