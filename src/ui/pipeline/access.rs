//! Cards and columns as nodes of the accessibility tree, while somebody listens. The board alone takes the keyboard's focus.

use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Sense, Ui};

use crate::ui::access::{make_reachable, place};

/// Whether a listener asked for a card since the last frame.
pub(super) fn was_asked(ui: &Ui, card: Id) -> bool {
    ui.input_mut(|input| {
        let mut is_asked = false;
        input.consume_accesskit_action_requests(card, |request| {
            let is_meant = matches!(request.action, Action::Click | Action::Focus);
            is_asked |= is_meant;
            is_meant
        });
        is_asked
    })
}

/// Describes a card.
pub(super) fn describe(ui: &Ui, card: Id, rect: Rect, spoken: &str, is_chosen: bool) {
    let seen = rect.intersect(ui.clip_rect());
    ui.ctx().accesskit_node_builder(card, |node| {
        node.set_role(Role::Button);
        node.set_label(spoken);
        make_reachable(node, seen, is_chosen);
    });
}

/// Describes the head of a column, and says it to who points at it.
pub(super) fn describe_column(ui: &Ui, id: Id, head: Rect, spoken: &str) {
    ui.interact(head, id, Sense::hover()).on_hover_text(spoken);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(spoken);
        place(node, head);
    });
}

/// Says which card the keyboard stands on.
pub(super) fn stand_on(ui: &Ui, board: Id, card: Option<Id>) {
    ui.ctx().accesskit_node_builder(board, |node| match card {
        Some(card) => node.set_active_descendant(card.accesskit_id()),
        None => node.clear_active_descendant(),
    });
}
