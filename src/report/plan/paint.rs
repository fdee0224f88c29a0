//! Fills, hatching and signs.

use super::{Place, Rectangle, Room};
use crate::figures::UnitStatus;
use crate::report::drawing::{Colour, Mark, Point};
use crate::report::palette::{self, Paint, Sign};

/// How far a sign reaches from its middle.
const SIGN: f32 = 2.3;
/// How far the middle of a sign lies from the corner of its room.
const SIGN_INSET: f32 = 4.6;
const HATCH_WIDTH: f32 = 0.35;

/// How a room is shown.
pub(super) fn of_room(room: &Room<'_>) -> Paint {
    match room.there.status {
        UnitStatus::NotLettable => palette::of_use(room.unit.usage),
        status => palette::of_status(status),
    }
}

/// Fills and hatches every room.
pub(super) fn rooms(rooms: &[Room<'_>], place: Place, marks: &mut Vec<Mark>) {
    for room in rooms {
        for cells in room.unit.shape.rectangles() {
            surface(of_room(room), place.rectangle(*cells), marks);
        }
    }
}

/// Puts each room's sign into the upper left corner of its largest rectangle, where there is room for it.
pub(super) fn signs(rooms: &[Room<'_>], place: Place, marks: &mut Vec<Mark>) {
    for room in rooms {
        let rectangle = place.rectangle(room.unit.shape.largest());
        let Some((kind, colour)) = of_room(room).sign else { continue };
        if rectangle.width().min(rectangle.height()) >= 4.0 * SIGN {
            marks.push(sign(kind, colour, [rectangle.left + SIGN_INSET, rectangle.top + SIGN_INSET]));
        }
    }
}

/// The fill and hatching of one rectangle.
pub(super) fn surface(paint: Paint, rectangle: Rectangle, marks: &mut Vec<Mark>) {
    marks.push(Mark::rectangle(rectangle.left, rectangle.top, rectangle.width(), rectangle.height(), paint.fill));
    if let Some((apart, colour)) = paint.hatch {
        marks.push(Mark::Lines { lines: hatching(rectangle, apart), width: HATCH_WIDTH, colour });
    }
}

/// A sign around a point.
pub(super) fn sign(kind: Sign, colour: Colour, at: Point) -> Mark {
    let corner = |right: f32, down: f32| [at[0] + right * SIGN, at[1] + down * SIGN];
    match kind {
        Sign::Disc => Mark::Disc { centre: at, radius: SIGN * 0.9, fill: colour, line: None },
        Sign::Ring => Mark::Disc { centre: at, radius: SIGN * 0.8, fill: palette::PAPER, line: Some((0.9, colour)) },
        Sign::Triangle => Mark::Area { corners: vec![corner(0.0, -1.0), corner(1.1, 0.9), corner(-1.1, 0.9)], colour },
        Sign::Diamond => Mark::Area {
            corners: vec![corner(0.0, -1.1), corner(1.1, 0.0), corner(0.0, 1.1), corner(-1.1, 0.0)],
            colour,
        },
    }
}

/// Lines from lower left to upper right that go on from one rectangle into the next.
#[expect(clippy::cast_possible_truncation, reason = "a sheet has few lines")]
fn hatching(rectangle: Rectangle, apart: f32) -> Vec<[Point; 2]> {
    let first = ((rectangle.left + rectangle.top) / apart).ceil() as i32;
    let last = ((rectangle.right + rectangle.bottom) / apart).floor() as i32;
    (first..=last)
        .map(|line| {
            let sum = line as f32 * apart;
            let from = rectangle.left.max(sum - rectangle.bottom);
            let to = rectangle.right.min(sum - rectangle.top);
            [[from, sum - from], [to, sum - to]]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_inside_its_rectangle() {
        let rectangle = Rectangle { left: 10.0, top: 20.0, right: 31.0, bottom: 27.0 };
        let lines = hatching(rectangle, 3.0);
        assert_eq!(lines.len(), 10);
        for point in lines.iter().flatten() {
            assert!((9.99..=31.01).contains(&point[0]) && (19.99..=27.01).contains(&point[1]), "{point:?}");
        }
    }
}
