//! The key: who is in the rooms whose label says too little.

use super::label::{Reference, lettered, numbered};
use super::{KEY_WIDTH, Room};
use crate::report::drawing::{Anchor, Drawing, Mark};
use crate::report::lettering::Lettering;
use crate::report::{palette, sheet};
use crate::text::Texts;

const SIZE: f32 = 6.4;
const LEADING: f32 = 8.0;
/// From one entry to the next.
const GAP: f32 = 3.0;
const HEADING: f32 = 18.0;
/// The room for a number, or for a short code.
const REFERENCE: f32 = 15.0;

/// One entry, ready to be written.
struct KeyEntry {
    reference: Reference,
    code: String,
    lines: Vec<String>,
    indent: f32,
}

/// Writes the key beside the plan that is the only plate, and goes on to further plates where it is long.
pub(super) fn draw(rooms: &[Room<'_>], texts: &Texts, lettering: &mut Lettering, plates: &mut Vec<Drawing>) {
    let (width, height) = sheet::plate_room();
    let entries = entries(rooms, lettering);
    let mut left = width - KEY_WIDTH;
    let mut top = heading(texts, left, plates);
    for entry in entries {
        if top + entry.height() > height {
            let next = left + KEY_WIDTH + 14.0;
            left = if next + KEY_WIDTH <= width + 0.5 {
                next
            } else {
                plates.push(Drawing { width, height, marks: Vec::new() });
                0.0
            };
            top = heading(texts, left, plates);
        }
        if let Some(plate) = plates.last_mut() {
            entry.write(left, top, &mut plate.marks);
        }
        top += entry.height();
    }
}

/// Writes the heading of a column and answers where its entries begin.
fn heading(texts: &Texts, left: f32, plates: &mut [Drawing]) -> f32 {
    if let Some(plate) = plates.last_mut() {
        let text = texts.get("plan-key").into_owned();
        plate.marks.push(Mark::text([left, 7.0], text, lettered(7.5, true, palette::INK), Anchor::Left));
        plate.marks.push(Mark::line([left, 11.0], [left + KEY_WIDTH, 11.0], 0.5, palette::RULE));
    }
    HEADING
}

fn entries(rooms: &[Room<'_>], lettering: &mut Lettering) -> Vec<KeyEntry> {
    let referred = rooms.iter().filter(|room| room.label.reference != Reference::None);
    let mut entries: Vec<KeyEntry> = referred
        .map(|room| {
            let label = &room.label;
            let code = lettering.width(&label.code, true, SIZE) + 5.0;
            let indent = match label.reference {
                Reference::Number(_) => REFERENCE + code,
                _ => code,
            };
            let words = format!("{} · {}", label.words, label.area);
            let lines = lettering.wrap(&words, false, SIZE, KEY_WIDTH - indent, 2);
            KeyEntry { reference: label.reference.clone(), code: label.code.clone(), lines, indent }
        })
        .collect();
    // Numbers first, in their order; codes are in theirs already.
    entries.sort_by_key(|entry| match entry.reference {
        Reference::Number(number) => number,
        _ => usize::MAX,
    });
    entries
}

impl KeyEntry {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * LEADING + GAP
    }

    fn write(&self, left: f32, top: f32, marks: &mut Vec<Mark>) {
        let baseline = top + SIZE;
        let mut code_left = left;
        if let Reference::Number(number) = self.reference {
            numbered(number, [left + 5.0, baseline - 2.2], marks);
            code_left += REFERENCE;
        }
        let bold = lettered(SIZE, true, palette::INK);
        marks.push(Mark::text([code_left, baseline], self.code.clone(), bold, Anchor::Left));
        for (index, line) in self.lines.iter().enumerate() {
            let at = [left + self.indent, baseline + index as f32 * LEADING];
            marks.push(Mark::text(at, line.clone(), lettered(SIZE, false, palette::INK), Anchor::Left));
        }
    }
}
