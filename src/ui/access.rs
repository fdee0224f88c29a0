//! What the nodes of the accessibility tree have in common, on the plan, on the timeline and on the pipeline.

use egui::Rect;
use egui::accesskit::{self, Action, Node};

/// Says where a node is that can be clicked and walked to, and whether it is selected.
pub(super) fn make_reachable(node: &mut Node, rect: Rect, is_selected: bool) {
    node.set_selected(is_selected);
    place(node, rect);
    node.add_action(Action::Click);
    node.add_action(Action::Focus);
}

/// Says where a node is.
pub(super) fn place(node: &mut Node, rect: Rect) {
    node.set_bounds(accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    });
}
