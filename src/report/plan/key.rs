//! The key: who is in the rooms whose label says too little.

use std::rc::Rc;

use super::Room;
use super::label::{Reference, lettered, numbered};
use crate::report::drawing::{Anchor, Drawing, Mark};
use crate::report::lettering::{BETWEEN, Lettering};
use crate::report::{palette, sheet};
use crate::text::Texts;

/// How wide a column of the key is, and what stays free beside it.
pub(super) const WIDTH: f32 = 176.0;
pub(super) const GAP: f32 = 20.0;
/// How many columns stand beside each other on a sheet.
const COLUMNS: usize = 4;
const SIZE: f32 = 6.4;
const LEADING: f32 = 8.0;
/// From one entry to the next.
const AFTER: f32 = 3.0;
const HEADING: f32 = 18.0;
/// The room for a number.
const NUMBER: f32 = 15.0;

/// The entries of a key.
#[derive(Debug, Clone, Default)]
pub(super) struct Key(Vec<KeyEntry>);

/// One entry, ready to be written.
#[derive(Debug, Clone)]
struct KeyEntry {
    reference: Reference,
    code: String,
    lines: Rc<[String]>,
    indent: f32,
}

/// A key in columns.
#[derive(Debug)]
pub(super) struct Placed {
    /// How far down it begins.
    pub(super) top: f32,
    /// Whether it stands below the plan.
    pub(super) is_below: bool,
    columns: Vec<Vec<KeyEntry>>,
}

impl Key {
    /// The key of the rooms that are referred to, `None` where none is.
    pub(super) fn of(rooms: &[Room<'_>], lettering: &mut Lettering) -> Option<Self> {
        let mut entries: Vec<KeyEntry> = rooms
            .iter()
            .filter(|room| room.label.reference != Reference::None)
            .map(|room| KeyEntry::of(room, lettering))
            .collect();
        // Numbers first, in their order; codes are in theirs already.
        entries.sort_by_key(|entry| match entry.reference {
            Reference::Number(number) => number,
            _ => usize::MAX,
        });
        (!entries.is_empty()).then_some(Self(entries))
    }

    /// In columns of even height below a plan that takes so much of the room, `None` where they do not fit.
    pub(super) fn below(&self, plan: f32, room: f32) -> Option<Placed> {
        let most = room - plan - HEADING;
        let all: f32 = self.0.iter().map(KeyEntry::height).sum();
        let mut height = all / COLUMNS as f32;
        while height <= most {
            let columns = self.columns(height);
            if columns.len() <= COLUMNS {
                return Some(Placed { top: room - height - HEADING, is_below: true, columns });
            }
            height += LEADING;
        }
        None
    }

    /// In a column at the right of a plan on a plate of this height, and on further sheets where it is long.
    pub(super) fn beside(&self, height: f32) -> Placed {
        Placed { top: 0.0, is_below: false, columns: self.columns(height - HEADING) }
    }

    fn columns(&self, most: f32) -> Vec<Vec<KeyEntry>> {
        let mut columns: Vec<Vec<KeyEntry>> = vec![Vec::new()];
        let mut filled = 0.0;
        for entry in &self.0 {
            if filled > 0.0 && filled + entry.height() > most + 0.1 {
                columns.push(Vec::new());
                filled = 0.0;
            }
            filled += entry.height();
            if let Some(column) = columns.last_mut() {
                column.push(entry.clone());
            }
        }
        columns
    }
}

impl Placed {
    /// Writes the key on the plan's plate, and on further ones where it is long.
    pub(super) fn draw(self, texts: &Texts, plates: &mut Vec<Drawing>) {
        let (width, height) = sheet::plate_room();
        let step = (width - WIDTH) / (COLUMNS - 1) as f32;
        for (index, column) in self.columns.into_iter().enumerate() {
            let place = if self.is_below { index } else { (index + COLUMNS - 1) % COLUMNS };
            if place == 0 && index > 0 {
                plates.push(Drawing { width, height, marks: Vec::new() });
            }
            let Some(plate) = plates.last_mut() else { return };
            let left = place as f32 * step;
            if index == 0 || place == 0 {
                let right = if self.is_below || index > 0 { width } else { left + WIDTH };
                heading(texts, [left, self.top], right, plate);
            }
            let mut top = self.top + HEADING;
            for entry in column {
                entry.write(left, top, &mut plate.marks);
                top += entry.height();
            }
        }
    }
}

fn heading(texts: &Texts, [left, top]: [f32; 2], right: f32, plate: &mut Drawing) {
    let text = texts.get("plan-key").into_owned();
    plate.marks.push(Mark::text([left, top + 7.0], text, lettered(7.5, true, palette::INK), Anchor::Left));
    plate.marks.push(Mark::line([left, top + 11.0], [right, top + 11.0], 0.5, palette::RULE));
}

impl KeyEntry {
    fn of(room: &Room<'_>, lettering: &mut Lettering) -> Self {
        let label = &room.label;
        let number = if matches!(label.reference, Reference::Number(_)) { NUMBER } else { 0.0 };
        let indent = number + lettering.width(&label.code, true, SIZE) + 5.0;
        let words = format!("{}{BETWEEN}{}", label.words, label.area);
        let lines = lettering.wrap(&words, false, SIZE, WIDTH - indent, 2);
        Self { reference: label.reference.clone(), code: label.code.clone(), lines, indent }
    }

    fn height(&self) -> f32 {
        self.lines.len() as f32 * LEADING + AFTER
    }

    fn write(&self, left: f32, top: f32, marks: &mut Vec<Mark>) {
        let baseline = top + SIZE;
        let mut code_left = left;
        if let Reference::Number(number) = self.reference {
            numbered(number, [left + 5.0, baseline - 2.2], marks);
            code_left += NUMBER;
        }
        let bold = lettered(SIZE, true, palette::INK);
        marks.push(Mark::text([code_left, baseline], self.code.clone(), bold, Anchor::Left));
        for (index, line) in self.lines.iter().enumerate() {
            let at = [left + self.indent, baseline + index as f32 * LEADING];
            marks.push(Mark::text(at, line.clone(), lettered(SIZE, false, palette::INK), Anchor::Left));
        }
    }
}
