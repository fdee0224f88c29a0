//! A strip of rooms along one side of a corridor.

use crate::model::CellRect;

use super::block::Block;
use super::programme::{OFFICE, Programme, Wanted};
use super::{CELL_AREA, Room, RoomKind};
use crate::sample::draw::Draw;

/// The narrowest room: 2.4 m.
const NARROWEST: u32 = 4;

/// Where a strip lies, seen from its corridor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Below,
    Left,
    Right,
}

/// A rectangle to be divided into rooms. Inside, *along* runs with the corridor and *depth* away from it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strip {
    area: CellRect,
    side: Side,
    daylight: bool,
}

impl Strip {
    /// A strip at the façade.
    pub(super) const fn outer(side: Side, area: CellRect) -> Self {
        Self { area, side, daylight: true }
    }

    /// A strip without daylight.
    pub(super) const fn inner(side: Side, area: CellRect) -> Self {
        Self { area, side, daylight: false }
    }

    /// How long it is.
    pub(super) const fn length(&self) -> u32 {
        match self.side {
            Side::Above | Side::Below => self.area.columns,
            Side::Left | Side::Right => self.area.rows,
        }
    }

    /// How deep it is.
    pub(super) const fn depth(&self) -> u32 {
        match self.side {
            Side::Above | Side::Below => self.area.rows,
            Side::Left | Side::Right => self.area.columns,
        }
    }

    /// A rectangle of the strip as cells of the floor; depth 0 lies at the corridor.
    pub(super) const fn rect(&self, along: u32, depth: u32, length: u32, deep: u32) -> CellRect {
        let area = self.area;
        match self.side {
            Side::Above => CellRect::new(area.column + along, area.bottom() - depth - deep, length, deep),
            Side::Below => CellRect::new(area.column + along, area.row + depth, length, deep),
            Side::Left => CellRect::new(area.right() - depth - deep, area.row + along, deep, length),
            Side::Right => CellRect::new(area.column + depth, area.row + along, deep, length),
        }
    }

    /// The strip's rooms: the fixed blocks where they are wanted, and what the programme asks for between them.
    /// Numbered clockwise around the corridor's outside.
    pub(super) fn plan(&self, programme: Programme, fixed: &[(u32, Block)], draw: &mut Draw) -> Vec<Room> {
        let mut rooms = Vec::new();
        let mut at = 0;
        let mut fixed = fixed.to_vec();
        fixed.sort_by_key(|(start, _)| *start);
        for (start, block) in fixed {
            if start < at || start + block.length() > self.length() {
                continue;
            }
            self.fill(programme, at, start, draw, &mut rooms);
            rooms.extend(block.rooms(self, start));
            at = start + block.length();
        }
        self.fill(programme, at, self.length(), draw, &mut rooms);
        if matches!(self.side, Side::Below | Side::Left) == self.daylight {
            rooms.reverse();
        }
        rooms
    }

    /// Divides a span into rooms, leaving no cell over.
    fn fill(&self, programme: Programme, start: u32, end: u32, draw: &mut Draw, rooms: &mut Vec<Room>) {
        let menu = if self.daylight { programme.outer() } else { programme.inner() };
        let mut at = start;
        while at < end {
            let rest = end - at;
            if rest < NARROWEST {
                rooms.push(Room::of(RoomKind::Storage, vec![self.rect(at, 0, rest, self.depth())]));
                return;
            }
            let wanted = *draw.weighted(menu);
            let (least, most) = self.widths(wanted);
            if rest < least {
                at += self.last(programme, at, rest, rooms);
                continue;
            }
            let width = draw.between(least, most.min(rest));
            // Equal offices side by side are what makes a plan look drawn by an architect.
            let repeat = if wanted.kind == RoomKind::Office { draw.between(1, 3) } else { 1 };
            for _ in 0..repeat {
                let rest = end - at;
                let Some(width) = fitting(width, rest, most) else { break };
                self.room(wanted.kind, at, width, draw, rooms);
                at += width;
            }
        }
    }

    /// The range of widths that gives a wanted area.
    fn widths(&self, wanted: Wanted) -> (u32, u32) {
        let column = self.depth() * CELL_AREA;
        let least = (wanted.least * 100).div_ceil(column).max(NARROWEST);
        (least, (wanted.most * 100 / column).max(least))
    }

    /// What ends a span too narrow for what was drawn; answers how wide it is.
    fn last(&self, programme: Programme, at: u32, rest: u32, rooms: &mut Vec<Room>) -> u32 {
        let (least, most) = self.widths(OFFICE);
        let kind = if rest < least { RoomKind::Storage } else { programme.filler(self.daylight) };
        let width = if rest > most { rest / 2 } else { rest };
        rooms.push(Room::of(kind, vec![self.rect(at, 0, width, self.depth())]));
        width
    }

    /// A room, perhaps wrapped around a small one at the corridor.
    fn room(&self, kind: RoomKind, at: u32, width: u32, draw: &mut Draw, rooms: &mut Vec<Room>) {
        let deep = self.depth();
        let whole = |kind| Room::of(kind, vec![self.rect(at, 0, width, deep)]);
        let wraps = match kind {
            RoomKind::OpenSpace | RoomKind::SharedDesks => width >= 14 && draw.chance(34),
            RoomKind::Laboratory | RoomKind::Office => width >= 9 && self.daylight && draw.chance(9),
            _ => false,
        };
        if !wraps {
            rooms.push(whole(kind));
            return;
        }
        let (small, nook, nook_depth) = match kind {
            RoomKind::OpenSpace | RoomKind::SharedDesks => (RoomKind::Storage, draw.between(4, 6), draw.between(4, 5)),
            RoomKind::Laboratory => (RoomKind::Storage, 4, 4),
            _ => (RoomKind::Shaft, 2, 2),
        };
        let rest = width - nook;
        let (nook_at, room_at) = if draw.chance(50) { (at, at + nook) } else { (at + rest, at) };
        let beside = self.rect(nook_at, nook_depth, nook, deep - nook_depth);
        let mut both = vec![
            Room::of(small, vec![self.rect(nook_at, 0, nook, nook_depth)]),
            Room::of(kind, vec![self.rect(room_at, 0, rest, deep), beside]),
        ];
        if nook_at > at {
            both.reverse();
        }
        rooms.extend(both);
    }
}

/// The width nearest to a wish that leaves nothing over, or enough for another room; `None` where none does.
fn fitting(wish: u32, rest: u32, most: u32) -> Option<u32> {
    // What is left must be wide enough for the smallest office at any depth in use.
    const ENOUGH: u32 = NARROWEST + 1;
    if rest == wish || rest >= wish + ENOUGH {
        return Some(wish);
    }
    if rest == 0 {
        return None;
    }
    Some(if rest <= most || rest < 2 * NARROWEST { rest } else { rest - rest / 2 })
}
