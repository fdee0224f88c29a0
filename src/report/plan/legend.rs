//! What the fills mean, and how long a metre is.

use super::label::lettered;
use super::{METRE, Place, Rectangle, Room, paint};
use crate::figures::UnitStatus;
use crate::message;
use crate::model::UnitUse;
use crate::report::drawing::{Anchor, Mark, Point};
use crate::report::lettering::Lettering;
use crate::report::palette::{self, Paint};
use crate::text::Texts;

const SIZE: f32 = 6.6;
/// How wide and high a sample of a fill is.
const SAMPLE: (f32, f32) = (15.0, 9.0);
/// What stays free between two entries.
const GAP: f32 = 12.0;
/// The room for the scale at the right.
const SCALE_ROOM: f32 = 160.0;
/// The longest that a scale bar may be.
const LONGEST_BAR: f64 = 120.0;

/// Draws the legend along the foot of the plan and the scale bar at its right end.
pub(super) fn draw(
    rooms: &[Room<'_>],
    place: Place,
    module: f64,
    texts: &Texts,
    lettering: &mut Lettering,
    size: Point,
    marks: &mut Vec<Mark>,
) {
    let mut left = 0.0;
    let mut top = size[1] - 20.0;
    for (paint, text) in entries(rooms, texts) {
        let width = SAMPLE.0 + 4.0 + lettering.width(&text, false, SIZE);
        if left + width > size[0] - SCALE_ROOM {
            left = 0.0;
            top += SAMPLE.1 + 5.0;
        }
        sample(paint, left, top, marks);
        let at = [left + SAMPLE.0 + 4.0, top + 6.9];
        marks.push(Mark::text(at, text, lettered(SIZE, false, palette::INK), Anchor::Left));
        left += width + GAP;
    }
    if module > 0.0 {
        scale_bar(place, texts, size, marks);
    }
}

/// The statuses that occur, with how many units are so, then the uses that cannot be let.
fn entries(rooms: &[Room<'_>], texts: &Texts) -> Vec<(Paint, String)> {
    let count = |status| rooms.iter().filter(|room| room.there.status == status).count();
    let lettable = UnitStatus::ALL.into_iter().filter(|status| *status != UnitStatus::NotLettable);
    let statuses = lettable.map(|status| (status, count(status))).filter(|(_, count)| *count > 0);
    let mut entries: Vec<(Paint, String)> = statuses
        .map(|(status, count)| {
            let name = texts.unit_status(status);
            (palette::of_status(status), message!(texts, "plan-legend-entry", status = name, count = count))
        })
        .collect();
    let uses = UnitUse::ALL.into_iter().filter(|usage| !usage.is_lettable());
    let uses = uses.filter(|usage| rooms.iter().any(|room| room.unit.usage == *usage));
    for usage in uses {
        let (paint, name) = (palette::of_use(usage), texts.unit_use(usage));
        // Stairs and lifts look like corridors: one sample is enough for what looks the same.
        match entries.iter_mut().find(|(other, _)| *other == paint) {
            Some((_, names)) => *names = message!(texts, "plan-legend-also", names = names.as_str(), name = name),
            None => entries.push((paint, name)),
        }
    }
    entries
}

fn sample(paint: Paint, left: f32, top: f32, marks: &mut Vec<Mark>) {
    let rectangle = Rectangle { left, top, right: left + SAMPLE.0, bottom: top + SAMPLE.1 };
    paint::surface(paint, rectangle, marks);
    if let Some((kind, colour)) = paint.sign {
        marks.push(paint::sign(kind, colour, rectangle.centre()));
    }
    let Rectangle { left, top, right, bottom } = rectangle;
    let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    let lines = (0..4).map(|side| [corners[side], corners[(side + 1) % 4]]).collect();
    marks.push(Mark::Lines { lines, width: 0.5, colour: palette::WALL });
}

/// Two bars of a round length, and the scale in figures.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are small")]
fn scale_bar(place: Place, texts: &Texts, size: Point, marks: &mut Vec<Mark>) {
    let metre = METRE / place.scale;
    let longest = LONGEST_BAR / metre;
    let power = 10_f64.powf(longest.log10().floor());
    let metres = [5.0, 2.0, 1.0].map(|step| step * power).into_iter().find(|length| *length <= longest);
    let metres = metres.unwrap_or(power);
    let length = (metres * metre) as f32;
    let (right, top) = (size[0], size[1] - 14.0);
    let left = right - length;
    marks.push(Mark::rectangle(left, top, length / 2.0, 2.6, palette::INK));
    marks.push(Mark::rectangle(left, top, length, 0.5, palette::INK));
    marks.push(Mark::rectangle(left, top + 2.1, length, 0.5, palette::INK));
    marks.push(Mark::rectangle(right - 0.5, top, 0.5, 2.6, palette::INK));
    let letters = lettered(SIZE, false, palette::INK);
    marks.push(Mark::text([left, top - 3.0], "0", letters, Anchor::Left));
    marks.push(Mark::text([right, top - 3.0], texts.length(metres), letters, Anchor::Right));
    let scale = message!(texts, "plan-scale", scale = texts.integer(place.scale.round() as i64));
    marks.push(Mark::text([left - 8.0, top + 2.6], scale, letters, Anchor::Right));
}
