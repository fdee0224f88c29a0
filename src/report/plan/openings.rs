//! Doors, windows, and what is written on a plan.

use super::label::lettered;
use super::{Place, Room};
use crate::model::{CellRect, Floor, Opening, OpeningKind};
use crate::report::drawing::{Anchor, Mark, Point};
use crate::report::palette;
use crate::text::visible;

/// How far the gap that an opening leaves in a wall goes to either side.
const HALF_WALL: f32 = 1.3;
/// Into how many pieces the way of a door's leaf is drawn.
const PIECES: u8 = 8;
/// An opening shorter than this is a gap alone.
const LEAST_DRAWN: f32 = 3.0;
const CAPTION: f32 = 6.6;

/// Draws the doors and windows that lie on what is built.
pub(super) fn draw(floor: &Floor, rooms: &[Room<'_>], bounds: CellRect, place: Place, marks: &mut Vec<Mark>) {
    let within = |(column, row): (u32, u32)| {
        (bounds.column..=bounds.right()).contains(&column) && (bounds.row..=bounds.bottom()).contains(&row)
    };
    let rank = |column, row| {
        let room = rooms.iter().find(|room| room.unit.shape.contains(column, row));
        room.map_or(0, |room| if room.unit.usage.is_structure() { 1 } else { 2 })
    };
    for opening in floor.openings.iter().filter(|opening| within(opening.from) && within(opening.to)) {
        let ends = [opening.from, opening.to].map(|(column, row)| [place.x(column), place.y(row)]);
        let across = if opening.is_level() { [0.0, 1.0] } else { [1.0, 0.0] };
        gap(ends, across, marks);
        if length(ends) < LEAST_DRAWN {
            continue;
        }
        match opening.kind {
            OpeningKind::Window => window(ends, across, marks),
            OpeningKind::Door => {
                let into = if opening.opens_after(rank) { across } else { [-across[0], -across[1]] };
                door(opening, floor.module, ends, into, marks);
            }
        }
    }
}

/// Writes what stands on the plan within what is built.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are small")]
pub(super) fn captions(floor: &Floor, bounds: CellRect, place: Place, marks: &mut Vec<Mark>) {
    for caption in &floor.captions {
        let (column, row) = (caption.column as f32, caption.row as f32);
        let (right, down) = (column - bounds.column as f32, row - bounds.row as f32);
        if (0.0..=bounds.columns as f32).contains(&right) && (0.0..=bounds.rows as f32).contains(&down) {
            let at = [place.left + right * place.cell, place.top + down * place.cell + CAPTION / 3.0];
            let text = visible(&caption.text).into_owned();
            marks.push(Mark::text(at, text, lettered(CAPTION, false, palette::INK), Anchor::Middle));
        }
    }
}

fn length([from, to]: [Point; 2]) -> f32 {
    (to[0] - from[0]) + (to[1] - from[1])
}

fn gap([from, to]: [Point; 2], across: Point, marks: &mut Vec<Mark>) {
    let side = [across[0] * HALF_WALL, across[1] * HALF_WALL];
    let (width, height) = (to[0] - from[0] + 2.0 * side[0], to[1] - from[1] + 2.0 * side[1]);
    marks.push(Mark::rectangle(from[0] - side[0], from[1] - side[1], width, height, palette::PAPER));
}

fn window(ends: [Point; 2], across: Point, marks: &mut Vec<Mark>) {
    let panes = [-HALF_WALL * 0.8, 0.0, HALF_WALL * 0.8];
    let lines = panes.map(|offset| ends.map(|end| moved(end, across, offset)));
    marks.push(Mark::Lines { lines: lines.to_vec(), width: 0.4, colour: palette::WALL });
}

fn door(opening: &Opening, module: f64, [from, to]: [Point; 2], into: Point, marks: &mut Vec<Mark>) {
    let along = if opening.is_level() { [1.0, 0.0] } else { [0.0, 1.0] };
    let width = length([from, to]);
    if opening.has_two_leaves(module) {
        leaf(from, along, into, width / 2.0, marks);
        leaf(to, [-along[0], -along[1]], into, width / 2.0, marks);
    } else {
        leaf(from, along, into, width, marks);
    }
}

/// A leaf that stands open, and the way it goes to close.
fn leaf(hinge: Point, closed: Point, open: Point, width: f32, marks: &mut Vec<Mark>) {
    let place = |part: u8| {
        let (sin, cos) = (f32::from(part) / f32::from(PIECES) * std::f32::consts::FRAC_PI_2).sin_cos();
        moved(moved(hinge, closed, width * cos), open, width * sin)
    };
    marks.push(Mark::line(hinge, place(PIECES), 0.7, palette::WALL));
    let lines = (0..PIECES).map(|part| [place(part), place(part + 1)]).collect();
    marks.push(Mark::Lines { lines, width: 0.35, colour: palette::SOFT_WALL });
}

fn moved(point: Point, direction: Point, by: f32) -> Point {
    [point[0] + direction[0] * by, point[1] + direction[1] * by]
}
