//! What stands on pages around their content: letterhead, running head, page number, headings of plates.

use crate::message;
use crate::report::document::{Document, Part, Plate};
use crate::report::drawing::{Anchor, Lettered, Mark};
use crate::report::lettering::{BETWEEN, Lettering};
use crate::report::{palette, sheet};
use crate::text::Texts;

const SMALL: f32 = 7.0;
const TITLE: f32 = 19.0;
const SUBJECT: f32 = 12.0;
/// What stays free between the letterhead and what follows.
const AFTER_LETTERHEAD: f32 = 16.0;
const RIGHT: f32 = sheet::WIDTH - sheet::SIDE;

const fn soft(size: f32) -> Lettered {
    Lettered { size, bold: false, colour: palette::SOFT_INK }
}

const fn bold(size: f32) -> Lettered {
    Lettered { size, bold: true, colour: palette::INK }
}

/// The head of a part's first page; answers how far down it reaches.
pub(super) fn letterhead(
    document: &Document,
    part: &Part,
    texts: &Texts,
    lettering: &mut Lettering,
    marks: &mut Vec<Mark>,
) -> f32 {
    let half = sheet::ROOM / 2.0 - 10.0;
    let top = sheet::TOP + 8.0;
    let operator = lettering.cut(&part.operator, true, 9.0, half);
    marks.push(Mark::text([sheet::SIDE, top], operator, bold(9.0), Anchor::Left));
    let town = lettering.cut(&part.town, false, 9.0, half);
    marks.push(Mark::text([RIGHT, top], town, soft(9.0), Anchor::Right));
    let rule = top + 7.0;
    marks.push(Mark::line([sheet::SIDE, rule], [RIGHT, rule], 1.1, palette::RULE));
    let title = rule + 30.0;
    marks.push(Mark::text([sheet::SIDE, title], document.title.clone(), bold(TITLE), Anchor::Left));
    let date = message!(texts, "report-as-of", date = texts.long_date(document.as_of));
    marks.push(Mark::text([RIGHT, title], date, Lettered { bold: false, ..bold(10.0) }, Anchor::Right));
    let subject = title + 19.0;
    let name = [part.subject.as_str(), &part.remark].into_iter().filter(|text| !text.is_empty());
    let name = lettering.cut(&name.collect::<Vec<_>>().join(BETWEEN), false, SUBJECT, sheet::ROOM);
    marks.push(Mark::text([sheet::SIDE, subject], name, soft(SUBJECT), Anchor::Left));
    subject + AFTER_LETTERHEAD
}

/// The head of every further page.
pub(super) fn running_head(
    document: &Document,
    part: &Part,
    texts: &Texts,
    lettering: &mut Lettering,
    marks: &mut Vec<Mark>,
) {
    let y = sheet::TOP + 5.0;
    let date = message!(texts, "report-as-of", date = texts.date(document.as_of));
    let right = format!("{} · {date}", document.title);
    let room = sheet::ROOM - lettering.width(&right, false, SMALL) - 20.0;
    let subject = lettering.cut(&part.subject, true, SMALL, room);
    marks.push(Mark::text([sheet::SIDE, y], subject, Lettered { bold: true, ..soft(SMALL) }, Anchor::Left));
    marks.push(Mark::text([RIGHT, y], right, soft(SMALL), Anchor::Right));
    marks.push(Mark::line([sheet::SIDE, y + 5.0], [RIGHT, y + 5.0], 0.4, palette::HAIRLINE));
}

/// `Page x of y` at the foot.
pub(super) fn page_number(texts: &Texts, page: usize, pages: usize, marks: &mut Vec<Mark>) {
    let y = sheet::HEIGHT - 20.0;
    let text = message!(texts, "report-page", page = page, pages = pages);
    marks.push(Mark::text([RIGHT, y], text, soft(SMALL), Anchor::Right));
}

/// What a plate shows.
pub(super) fn plate_heading(plate: &Plate, top: f32, marks: &mut Vec<Mark>) {
    let left = sheet::SIDE;
    marks.push(Mark::text([left, top + 10.0], plate.heading.clone(), bold(SUBJECT), Anchor::Left));
    marks.push(Mark::text([left, top + 21.5], plate.detail.clone(), soft(7.5), Anchor::Left));
}
