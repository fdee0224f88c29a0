//! A bar with a corridor in its middle, and wings at its ends.

use crate::model::CellRect;
use crate::sample::draw::Draw;

use super::block::Block;
use super::ring::{Corner, corner_kind};
use super::strip::{Side, Strip};
use super::{FloorPlan, FloorSpec, Room, RoomKind, grouped, joined};

/// How wide the corridor is: 2.4 m.
const CORRIDOR: u32 = 4;
/// How wide the entrance is.
const ENTRANCE: u32 = 14;

/// The lengths that the parts of the plan have in common.
struct Bar {
    columns: u32,
    depth: u32,
    left: u32,
    right: u32,
}

impl Bar {
    /// From the façade to the far side of the corridor.
    const fn edge(&self) -> u32 {
        self.depth + CORRIDOR
    }

    /// How deep the bar is.
    const fn thickness(&self) -> u32 {
        2 * self.depth + CORRIDOR
    }

    /// Where the corridor begins and the inner strip begins at an end with or without a wing.
    const fn inset(wing: u32, depth: u32) -> u32 {
        if wing > 0 { depth } else { 0 }
    }
}

/// The plan of a bar; `wings` says how far the left and the right wing reach, 0 for none.
pub(super) fn plan(spec: &FloorSpec, columns: u32, depth: u32, wings: (u32, u32), draw: &mut Draw) -> FloorPlan {
    let bar = Bar { columns, depth, left: wings.0, right: wings.1 };
    let programme = spec.programme;
    let corners = [bar.left, bar.right].map(|wing| (wing > 0).then(|| Corner::drawn(depth, draw)));
    let start = corners[0].map_or(0, |corner| depth + corner.across);
    let end = columns - corners[1].map_or(0, |corner| depth + corner.across);
    let top = Strip::outer(Side::Above, CellRect::new(start, 0, end - start, depth));
    let long = top.length() > 70;
    let wet = if long { vec![(top.length() / 5, Block::Wet)] } else { Vec::new() };
    let mut parts = Vec::new();
    parts.extend(corners[0].map(|corner| vec![corner_room(spec, &bar, corner, false)]));
    parts.push(top.plan(programme, &wet, draw));
    parts.extend(corners[1].map(|corner| vec![corner_room(spec, &bar, corner, true)]));
    if let Some(corner) = corners[1] {
        parts.extend(wing(spec, &bar, corner, true, draw));
    }
    let (bottom, hall) = court(spec, &bar, draw);
    parts.push(bottom);
    if let Some(corner) = corners[0] {
        parts.extend(wing(spec, &bar, corner, false, draw));
    }
    parts.push(joined(RoomKind::Corridor, corridor(&bar)).into_iter().collect());
    parts.push(joined(RoomKind::Hall, hall).into_iter().collect());
    FloorPlan { columns, rows: bar.thickness() + bar.left.max(bar.right), rooms: grouped(parts) }
}

fn corridor(bar: &Bar) -> Vec<CellRect> {
    let (from, to) = (Bar::inset(bar.left, bar.depth), bar.columns - Bar::inset(bar.right, bar.depth));
    let down = |column, wing| CellRect::new(column, bar.edge(), CORRIDOR, bar.depth + wing);
    let mut corridor = vec![CellRect::new(from, bar.depth, to - from, CORRIDOR)];
    if bar.left > 0 {
        corridor.push(down(bar.depth, bar.left));
    }
    if bar.right > 0 {
        corridor.push(down(bar.columns - bar.edge(), bar.right));
    }
    corridor
}

/// The room at the end of the bar that a wing turns from.
fn corner_room(spec: &FloorSpec, bar: &Bar, corner: Corner, right: bool) -> Room {
    let width = bar.depth + corner.across;
    let column = |width| if right { bar.columns - width } else { 0 };
    let mut rectangles = vec![CellRect::new(column(width), 0, width, bar.depth)];
    if corner.down > 0 {
        rectangles.push(CellRect::new(column(bar.depth), bar.depth, bar.depth, corner.down));
    }
    Room::of(corner_kind(spec.programme), rectangles)
}

/// The strip on the lower side of the bar, with the core and, on the ground floor, the entrance.
fn court(spec: &FloorSpec, bar: &Bar, draw: &mut Draw) -> (Vec<Room>, Vec<CellRect>) {
    let from = if bar.left > 0 { bar.edge() } else { 0 };
    let to = bar.columns - if bar.right > 0 { bar.edge() } else { 0 };
    let strip = Strip::outer(Side::Below, CellRect::new(from, bar.edge(), to - from, bar.depth));
    let length = strip.length();
    let core = (length - Block::Core.length()) / 2;
    let mut fixed = vec![(core, Block::Core)];
    if bar.left == 0 {
        fixed.push((0, Block::Escape));
    }
    if bar.right == 0 {
        fixed.push((length - Block::Escape.length(), Block::Escape));
    }
    let mut hall = Vec::new();
    if spec.level == 0 && core >= ENTRANCE + Block::Escape.length() {
        fixed.push((core - ENTRANCE, Block::Opening(ENTRANCE)));
        hall.push(strip.rect(core - ENTRANCE, 0, ENTRANCE, bar.depth));
    }
    (strip.plan(spec.programme, &fixed, draw), hall)
}

/// The two strips of a wing, with escape stairs at its end.
fn wing(spec: &FloorSpec, bar: &Bar, corner: Corner, right: bool, draw: &mut Draw) -> [Vec<Room>; 2] {
    let reach = if right { bar.right } else { bar.left };
    let mirrored = |column: u32| if right { bar.columns - column - bar.depth } else { column };
    let (outward, inward) = if right { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
    let outer_start = bar.depth + corner.down;
    let bottom = bar.thickness() + reach;
    let outer = Strip::outer(outward, CellRect::new(mirrored(0), outer_start, bar.depth, bottom - outer_start));
    let inner = Strip::outer(inward, CellRect::new(mirrored(bar.edge()), bar.thickness(), bar.depth, reach));
    let stairs = [(reach.saturating_sub(Block::Escape.length()), Block::Escape)];
    [outer.plan(spec.programme, &[], draw), inner.plan(spec.programme, &stairs, draw)]
}
