//! Every visible unit as a node of the accessibility tree, while somebody listens, and nothing while nobody does.
//!
//! The canvas alone takes the keyboard's focus, so that Tab does not stop at hundreds of units; which unit the arrows
//! stand on is said as the canvas's active descendant.

use egui::accesskit::{Action, Role};
use egui::{Id, Sense, Ui};

use super::model::PlanModel;
use super::paint::Scene;
use crate::model::UnitId;
use crate::ui::access::make_reachable;
use std::collections::BTreeSet;

/// What a listener asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Click(UnitId),
    Focus(UnitId),
}

/// The id of a unit's node.
fn node(canvas: Id, unit: UnitId) -> Id {
    canvas.with(("unit", unit.value()))
}

/// Whether anybody listens.
pub(super) fn is_on(ui: &Ui, canvas: Id) -> bool {
    ui.ctx().accesskit_node_builder(canvas, |_| ()).is_some()
}

/// What was asked of units since the last frame.
pub(super) fn asked(ui: &Ui, canvas: Id, model: &PlanModel) -> Vec<Asked> {
    let pending =
        ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::AccessKitActionRequest(_))));
    if !pending {
        return Vec::new();
    }
    let mut asked = Vec::new();
    ui.input_mut(|input| {
        for room in &model.rooms {
            input.consume_accesskit_action_requests(node(canvas, room.unit), |request| match request.action {
                Action::Click => {
                    asked.push(Asked::Click(room.unit));
                    true
                }
                Action::Focus => {
                    asked.push(Asked::Focus(room.unit));
                    true
                }
                _ => false,
            });
        }
    });
    asked
}

impl Scene<'_> {
    /// Describes every visible unit.
    pub(super) fn describe(&self, ui: &Ui, canvas: Id, selected: &BTreeSet<UnitId>, cursor: Option<UnitId>) {
        for room in &self.model.rooms {
            let rect = self.snapped(room.bounds).intersect(self.view);
            if !rect.is_positive() {
                continue;
            }
            let id = node(canvas, room.unit);
            // Makes the node a child of the canvas; the pointer finds units by itself.
            ui.interact(rect, id, Sense::hover());
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::Button);
                node.set_label(room.spoken.clone());
                make_reachable(node, rect, selected.contains(&room.unit));
            });
        }
        ui.ctx().accesskit_node_builder(canvas, |builder| {
            builder.clear_active_descendant();
            let cursor = cursor.and_then(|unit| self.model.room(unit));
            if let Some(room) = cursor.filter(|room| self.snapped(room.bounds).intersect(self.view).is_positive()) {
                builder.set_active_descendant(node(canvas, room.unit).accesskit_id());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listens(enabled: bool) -> bool {
        let context = egui::Context::default();
        if enabled {
            context.enable_accesskit();
        }
        let mut on = false;
        let mut output = context.run_ui(egui::RawInput::default(), |ui| {
            let response = ui.allocate_response(egui::Vec2::splat(50.0), Sense::click());
            on = is_on(ui, response.id);
        });
        output.textures_delta.clear();
        on
    }

    #[test]
    fn nobody_pays_for_names_while_nobody_listens() {
        assert!(!listens(false));
        assert!(listens(true));
    }
}
