//! From blocks to sheets: what stands on which page.

use super::furniture;
use super::table;
use crate::report::document::{Block, Document, Part};
use crate::report::drawing::{Anchor, Lettered, Mark};
use crate::report::lettering::Lettering;
use crate::report::{palette, sheet};
use crate::text::Texts;

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Sheet {
    pub(super) marks: Vec<Mark>,
    /// Headings that the table of contents leads to.
    pub(super) entries: Vec<Entry>,
}

/// A heading for the table of contents.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// 0 is the outermost level.
    pub(super) level: usize,
    pub(super) name: String,
    /// How far down its page it stands.
    pub(super) y: f32,
}

/// The sheets of a document.
pub(super) fn compose(document: &Document, texts: &Texts, lettering: &mut Lettering) -> Vec<Sheet> {
    let mut press = Press { document, texts, lettering, sheets: Vec::new(), y: sheet::BOTTOM, part: None };
    for part in &document.parts {
        press.part(part);
    }
    if press.sheets.is_empty() {
        press.sheets.push(Sheet::default());
    }
    let Press { mut sheets, .. } = press;
    let pages = sheets.len();
    for (index, sheet) in sheets.iter_mut().enumerate() {
        furniture::page_number(texts, index + 1, pages, &mut sheet.marks);
    }
    sheets
}

/// Puts marks on sheets, and takes a new sheet when one is full.
pub(super) struct Press<'a> {
    document: &'a Document,
    pub(super) texts: &'a Texts,
    pub(super) lettering: &'a mut Lettering,
    sheets: Vec<Sheet>,
    /// How far down the sheet is full.
    pub(super) y: f32,
    part: Option<&'a Part>,
}

impl<'a> Press<'a> {
    fn part(&mut self, part: &'a Part) {
        self.part = Some(part);
        let mut marks = Vec::new();
        self.y = furniture::letterhead(self.document, part, self.texts, self.lettering, &mut marks);
        self.sheets.push(Sheet { marks, entries: Vec::new() });
        self.contents(0, part.subject.clone(), sheet::TOP);
        for block in &part.blocks {
            match block {
                Block::Table(table) => table::set(self, table),
                Block::Note(note) => self.note(note),
                Block::Plate(plate) => {
                    self.new_sheet();
                    self.contents(1, plate.heading.clone(), self.y);
                    let top = self.y;
                    furniture::plate_heading(plate, top, &mut self.last().marks);
                    let (left, top) = (sheet::SIDE, top + sheet::PLATE_HEADING);
                    let marks = plate.drawing.marks.iter().cloned().map(|mark| mark.moved(left, top));
                    self.last().marks.extend(marks);
                    self.y = sheet::BOTTOM;
                }
            }
        }
    }

    fn note(&mut self, note: &str) {
        const SIZE: f32 = 7.5;
        const LEADING: f32 = 10.5;
        let lines = self.lettering.wrap(note, false, SIZE, sheet::ROOM, usize::MAX);
        self.keep(lines.len() as f32 * LEADING + 8.0);
        self.y += 8.0;
        for line in lines.iter() {
            self.y += LEADING;
            let lettered = Lettered { size: SIZE, bold: false, colour: palette::SOFT_INK };
            self.put(Mark::text([sheet::SIDE, self.y - 3.0], line.clone(), lettered, Anchor::Left));
        }
    }

    /// Takes a new sheet unless this much fits; answers whether it did.
    pub(super) fn keep(&mut self, height: f32) -> bool {
        let is_full = self.y + height > sheet::BOTTOM;
        if is_full {
            self.new_sheet();
        }
        is_full
    }

    /// A sheet that goes on with the part.
    pub(super) fn new_sheet(&mut self) {
        let mut marks = Vec::new();
        if let Some(part) = self.part {
            furniture::running_head(self.document, part, self.texts, self.lettering, &mut marks);
        }
        self.sheets.push(Sheet { marks, entries: Vec::new() });
        self.y = sheet::BODY_TOP;
    }

    pub(super) fn put(&mut self, mark: Mark) {
        self.last().marks.push(mark);
    }

    /// Notes a heading for the table of contents.
    pub(super) fn contents(&mut self, level: usize, name: String, y: f32) {
        self.last().entries.push(Entry { level, name, y });
    }

    fn last(&mut self) -> &mut Sheet {
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last]
    }
}
