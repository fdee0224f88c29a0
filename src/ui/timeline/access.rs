//! Every row, bar and vacancy in sight as a node of the accessibility tree, while somebody listens, and nothing while nobody
//! does. The timeline alone takes the keyboard's focus.

use egui::accesskit::{Action, Role};
use egui::{Id, Rect, Sense, Ui};

use super::rows::Row;
use super::{Cursor, Placed, Scene};
use crate::figures::{Bar, standing};
use crate::message;
use crate::model::{Period, TenancyId, UnitId};
use crate::ui::access::make_reachable;

/// What a listener asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Heading(Row),
    Unit(UnitId),
    Tenancy(UnitId, TenancyId),
}

/// Whether anybody listens.
pub(super) fn is_on(ui: &Ui, timeline: Id) -> bool {
    ui.ctx().accesskit_node_builder(timeline, |_| ()).is_some()
}

fn row_node(timeline: Id, row: Row) -> Id {
    timeline.with(("row", row))
}

fn bar_node(timeline: Id, unit: UnitId, tenancy: TenancyId) -> Id {
    timeline.with(("bar", unit.value(), tenancy.value()))
}

/// What was asked of rows and bars since the last frame.
pub(super) fn asked(ui: &Ui, timeline: Id, scene: &Scene<'_>) -> Vec<Asked> {
    let pending =
        ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::AccessKitActionRequest(_))));
    let mut asked = Vec::new();
    if !pending {
        return asked;
    }
    let mut take = |id, what| {
        ui.input_mut(|input| {
            input.consume_accesskit_action_requests(id, |request| {
                let is_meant = matches!(request.action, Action::Click | Action::Focus);
                if is_meant {
                    asked.push(what);
                }
                is_meant
            });
        });
    };
    for placed in &scene.placed {
        let Row::Unit(unit) = placed.row else {
            take(row_node(timeline, placed.row), Asked::Heading(placed.row));
            continue;
        };
        take(row_node(timeline, placed.row), Asked::Unit(unit));
        for bar in placed.unit.iter().flat_map(|row| &row.timeline.bars) {
            take(bar_node(timeline, unit, bar.tenancy.id), Asked::Tenancy(unit, bar.tenancy.id));
        }
    }
    asked
}

/// Describes everything in sight.
pub(super) fn describe(ui: &Ui, timeline: Id, scene: &Scene<'_>, cursor: Option<Cursor>) {
    for placed in &scene.placed {
        describe_row(ui, timeline, scene, placed);
        let (Row::Unit(unit), Some(row)) = (placed.row, &placed.unit) else { continue };
        for bar in &row.timeline.bars {
            let rect = scene.bar_rect(placed, bar, bar.whole()).intersect(scene.areas.body);
            let is_chosen = scene.input.tenancy == Some(bar.tenancy.id);
            node(
                ui,
                bar_node(timeline, unit, bar.tenancy.id),
                rect,
                Role::Button,
                spoken(scene, &row.code, bar),
                is_chosen,
            );
        }
        for (index, gap) in row.timeline.gaps.iter().enumerate() {
            let (Some(first), Some(days)) = (gap.first, gap.days()) else { continue };
            let (left, right) = scene.scale.span(gap.first, gap.last);
            let rect = Rect::from_x_y_ranges(left..=right, placed.rect.y_range()).intersect(scene.areas.body);
            let texts = scene.input.texts;
            let period = Period::new(first, gap.last).map(|period| texts.period(period)).unwrap_or_default();
            let words = message!(
                texts,
                "timeline-vacant-spoken",
                unit = row.code.as_str(),
                period = period,
                days = texts.days(days)
            );
            node(ui, timeline.with(("gap", unit.value(), index)), rect, Role::Label, words, false);
        }
    }
    ui.ctx().accesskit_node_builder(timeline, |builder| {
        builder.clear_active_descendant();
        let Some(Cursor { row, tenancy }) = cursor else { return };
        if scene.placed.iter().any(|placed| placed.row == row) {
            let id = match (row, tenancy) {
                (Row::Unit(unit), Some(tenancy)) => bar_node(timeline, unit, tenancy),
                _ => row_node(timeline, row),
            };
            builder.set_active_descendant(id.accesskit_id());
        }
    });
}

fn describe_row(ui: &Ui, timeline: Id, scene: &Scene<'_>, placed: &Placed) {
    let (texts, layout) = (scene.input.texts, scene.input.layout);
    let rect = placed.rect.with_max_x(scene.areas.column.right()).intersect(scene.areas.column);
    let words = match (placed.row, &placed.unit) {
        (_, Some(row)) => format!("{}, {}", row.code, row.facts),
        (Row::Park(id), _) => layout.park(id).map(|park| texts.park_name(park)).unwrap_or_default(),
        (Row::Building(id), _) => layout.building(id).map(|building| texts.building_name(building)).unwrap_or_default(),
        (Row::Floor(id), _) => layout.floor(id).map(|floor| texts.floor(floor)).unwrap_or_default(),
        (Row::Unit(_), None) => return,
    };
    let is_selected = placed.row.unit().is_some_and(|unit| scene.input.selected.contains(&unit));
    node(ui, row_node(timeline, placed.row), rect, Role::Row, words, is_selected);
}

/// The unit, the tenant, the days and how the tenancy stands.
fn spoken(scene: &Scene<'_>, code: &str, bar: &Bar) -> String {
    let (texts, layout) = (scene.input.texts, scene.input.layout);
    let period = Period::new(bar.tenancy.start, bar.tenancy.last_day());
    message!(
        texts,
        "timeline-bar-spoken",
        unit = code,
        tenant = texts.tenant(layout, &bar.tenancy),
        period = period.map(|period| texts.period(period)).unwrap_or_default(),
        standing = texts.standing(standing(&bar.tenancy, scene.input.date)),
    )
}

fn node(ui: &Ui, id: Id, rect: Rect, role: Role, words: String, selected: bool) {
    if !rect.is_positive() {
        return;
    }
    // Makes the node a child of the timeline; the pointer finds what it is over by itself.
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        if role == Role::Label {
            node.set_value(words);
        } else {
            node.set_label(words);
        }
        make_reachable(node, rect, selected);
    });
}
