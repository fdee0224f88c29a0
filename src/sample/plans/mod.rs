//! Floor plans: from the specification of a floor to the rooms on it.
//!
//! A plan is a corridor with strips of rooms along it. Stairs, lifts and shafts stand at the same place on every floor
//! of an outline, whatever is drawn at random; every cell inside the outline belongs to exactly one room, but for
//! the void of an atrium above its hall.

mod block;
mod programme;
mod ring;
mod room;
mod strip;
mod winged;

use crate::model::{CellRect, Shape};

use super::draw::Draw;

pub(super) use programme::Programme;
pub(super) use room::{Room, RoomKind};

/// The side of a cell in metres.
pub(super) const MODULE: f64 = 0.6;

/// The area of a cell in hundredths of a square metre, for counting without fractions.
pub(super) const CELL_AREA: u32 = 36;

/// The walls of a building and where its corridors run. Lengths are in cells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outline {
    /// A rectangle with a corridor all around a middle zone.
    Ring {
        /// How wide.
        columns: u32,
        /// How deep.
        rows: u32,
        /// What the corridor goes around.
        middle: Middle,
    },
    /// A bar with a corridor in its middle, and wings at its ends: none makes a bar, one an L, two a U.
    Winged {
        /// How wide.
        columns: u32,
        /// How deep a strip of rooms is.
        depth: u32,
        /// How far the left wing reaches beyond the bar; 0 where there is none.
        left: u32,
        /// How far the right wing reaches beyond the bar; 0 where there is none.
        right: u32,
    },
}

/// What the corridor of a ring goes around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Middle {
    /// A band with stairs, lifts and rooms that need no daylight.
    Core,
    /// A hall open to the roof, between two cores.
    Atrium,
}

/// A floor to be planned.
#[derive(Debug, Clone, Copy)]
pub(super) struct FloorSpec {
    /// 0 is the ground floor.
    pub(super) level: i32,
    /// Its walls.
    pub(super) outline: Outline,
    /// What is wanted in them.
    pub(super) programme: Programme,
}

/// A planned floor.
#[derive(Debug, Clone)]
pub(super) struct FloorPlan {
    /// How wide the grid is.
    pub(super) columns: u32,
    /// How deep the grid is.
    pub(super) rows: u32,
    /// What lies on it, in the order in which doors are numbered.
    pub(super) rooms: Vec<Room>,
}

/// The plan of a floor.
pub(super) fn plan(spec: &FloorSpec, draw: &mut Draw) -> FloorPlan {
    match spec.outline {
        Outline::Ring { columns, rows, middle } => ring::plan(spec, columns, rows, middle, draw),
        Outline::Winged { columns, depth, left, right } => winged::plan(spec, columns, depth, (left, right), draw),
    }
}

/// A small floor of exactly so many rooms, at least one: a corridor with equal offices on both sides.
pub(super) fn exact(rooms: u32) -> FloorPlan {
    const WIDTH: u32 = 6;
    const DEPTH: u32 = 9;
    const CORRIDOR: u32 = 3;
    let plain = |kind, column, row, columns, rows, group| Room {
        kind,
        shape: Shape::rectangle(column, row, columns, rows),
        group,
    };
    let offices = rooms.saturating_sub(1).max(1);
    let above = offices.div_ceil(2);
    let below = offices - above;
    let columns = above * WIDTH;
    let mut plan =
        FloorPlan { columns, rows: if below == 0 { DEPTH } else { 2 * DEPTH } + CORRIDOR, rooms: Vec::new() };
    for index in 0..above {
        plan.rooms.push(plain(RoomKind::Office, index * WIDTH, 0, WIDTH, DEPTH, 0));
    }
    for index in 0..below {
        let columns = if index + 1 == below { columns - index * WIDTH } else { WIDTH };
        plan.rooms.push(plain(RoomKind::Office, index * WIDTH, DEPTH + CORRIDOR, columns, DEPTH, 1));
    }
    if rooms > 1 {
        plan.rooms.push(plain(RoomKind::Corridor, 0, DEPTH, columns, CORRIDOR, 2));
    } else {
        plan.rows = DEPTH;
    }
    plan
}

/// The rooms of several parts with each part as a group of its own.
fn grouped(parts: Vec<Vec<Room>>) -> Vec<Room> {
    let mut rooms = Vec::new();
    for (group, part) in (0..).zip(parts) {
        rooms.extend(part.into_iter().map(|room| Room { group, ..room }));
    }
    rooms
}

/// A room of several rectangles, those without a cell left out.
fn joined(kind: RoomKind, rectangles: Vec<CellRect>) -> Option<Room> {
    let rectangles = rectangles.into_iter().filter(|rectangle| rectangle.cells() > 0).collect();
    Shape::new(rectangles).map(|shape| Room { kind, shape, group: 0 })
}

#[cfg(test)]
mod tests;
