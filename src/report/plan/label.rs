//! What is written into rooms, and where it goes that does not fit.

use super::{Place, Rectangle, Room, paint};
use crate::figures::{Occupancy, UnitStatus};
use crate::model::{Layout, Unit};
use crate::report::drawing::{Anchor, Colour, Lettered, Mark, Point};
use crate::report::lettering::Lettering;
use crate::report::palette;
use crate::text::Texts;

const CODE: f32 = 6.6;
const WORDS: f32 = 6.2;
const AREA: f32 = 5.8;
/// From one line of a label to the next, as a part of its letters' size.
const LEADING: f32 = 1.2;
/// What stays free between a label and the walls.
const INSET: f32 = 2.6;
/// A tenant's name cut shorter than this many letters says nothing.
const FEWEST_LETTERS: usize = 7;
/// The size of a callout.
const CALLOUT_RADIUS: f32 = 4.9;
const CALLOUT: f32 = 5.6;
/// How far outside the plan a callout stands.
const CALLOUT_OUTSIDE: f32 = 8.5;

/// By what the key refers to a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// Nothing: its label says all.
    None,
    /// Its code, which it bears.
    Code,
    /// A number, which it bears or points to.
    Number(usize),
}

/// The label of a room.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Labelled {
    pub(super) code: String,
    /// The tenant, or what the room is.
    pub(super) words: String,
    pub(super) area: String,
    pub(super) reference: Reference,
    /// The lines that fit, with their sizes.
    lines: Vec<(String, f32)>,
    /// Whether they run upwards.
    upwards: bool,
    is_quiet: bool,
}

/// What is to be written into a room.
pub(super) fn words(layout: &Layout, unit: &Unit, there: &Occupancy, texts: &Texts) -> Labelled {
    let is_quiet = there.status == UnitStatus::NotLettable;
    let tenants: Vec<String> = there.occupants.iter().map(|occupant| texts.tenant(layout, &occupant.tenancy)).collect();
    let words = match there.status {
        UnitStatus::NotLettable => texts.unit_use(unit.usage),
        _ if !tenants.is_empty() => texts.list(&tenants),
        status => texts.unit_status(status),
    };
    Labelled {
        code: texts.unit_code(unit),
        words,
        area: if is_quiet { String::new() } else { texts.area(there.area) },
        reference: Reference::None,
        lines: Vec::new(),
        upwards: false,
        is_quiet,
    }
}

/// Chooses for every room the fullest label that fits; numbers those that have room for none.
pub(super) fn fit(rooms: &mut [Room<'_>], place: Place, lettering: &mut Lettering) {
    let mut number = 0;
    for room in rooms {
        let rectangle = place.rectangle(room.unit.shape.largest());
        let has_tenant = !room.there.occupants.is_empty();
        let label = &mut room.label;
        label.reference = Reference::None;
        label.upwards = false;
        let (width, height) = (rectangle.width() - 2.0 * INSET, rectangle.height() - 2.0 * INSET);
        if label.is_quiet {
            label.lines = quiet(label, width, height, lettering);
        } else if let Some(lines) = full(label, width, height, lettering) {
            label.lines = lines;
        } else if let Some(lines) = full(label, height, width, lettering).filter(|_| height > 1.6 * width) {
            label.lines = lines;
            label.upwards = true;
        } else if let Some((lines, upwards)) = shortened(label, width, height, lettering) {
            label.lines = lines;
            label.upwards = upwards;
            label.reference = if has_tenant { Reference::Code } else { Reference::None };
        } else {
            number += 1;
            label.lines = Vec::new();
            label.reference = Reference::Number(number);
        }
    }
}

type Lines = Vec<(String, f32)>;

fn height_of(lines: &[(String, f32)]) -> f32 {
    lines.iter().map(|(_, size)| size * LEADING).sum()
}

/// Code, tenant on at most two lines, area.
fn full(label: &Labelled, width: f32, height: f32, lettering: &mut Lettering) -> Option<Lines> {
    if lettering.width(&label.code, true, CODE) > width {
        return None;
    }
    let wrapped = lettering.wrap(&label.words, false, WORDS, width, 2);
    let is_whole = wrapped.iter().map(|line| line.chars().filter(|c| !c.is_whitespace()).count()).sum::<usize>()
        == label.words.chars().filter(|c| !c.is_whitespace()).count()
        && !wrapped.iter().any(|line| line.ends_with('…'));
    let mut lines = vec![(label.code.clone(), CODE)];
    lines.extend(wrapped.iter().map(|line| (line.clone(), WORDS)));
    if !is_whole || height_of(&lines) > height {
        return None;
    }
    let with_area: Lines = lines.iter().cloned().chain([(label.area.clone(), AREA)]).collect();
    let area_fits = height_of(&with_area) <= height && lettering.width(&label.area, false, AREA) <= width;
    Some(if area_fits { with_area } else { lines })
}

/// Code and the tenant cut short; else the code alone, upright or running upwards.
fn shortened(label: &Labelled, width: f32, height: f32, lettering: &mut Lettering) -> Option<(Lines, bool)> {
    let code = lettering.width(&label.code, true, CODE);
    let line = CODE * LEADING;
    let cut = lettering.cut(&label.words, false, WORDS, width);
    let lines = vec![(label.code.clone(), CODE), (cut.clone(), WORDS)];
    if code <= width && cut.chars().count() >= FEWEST_LETTERS && height_of(&lines) <= height {
        return Some((lines, false));
    }
    if code <= width && line <= height {
        return Some((vec![(label.code.clone(), CODE)], false));
    }
    (code <= height && line <= width).then(|| (vec![(label.code.clone(), CODE)], true))
}

/// What a room is that cannot be let, if that fits; no key says it otherwise.
fn quiet(label: &mut Labelled, width: f32, height: f32, lettering: &mut Lettering) -> Lines {
    let length = lettering.width(&label.words, false, AREA);
    let line = AREA * LEADING;
    if length <= width && line <= height {
        return vec![(label.words.clone(), AREA)];
    }
    label.upwards = length <= height && line <= width;
    if label.upwards { vec![(label.words.clone(), AREA)] } else { Vec::new() }
}

/// Writes the labels and the callouts.
pub(super) fn draw(
    rooms: &[Room<'_>],
    place: Place,
    extent: Rectangle,
    lettering: &mut Lettering,
    marks: &mut Vec<Mark>,
) {
    let mut outside: [Vec<f32>; 2] = [Vec::new(), Vec::new()];
    for room in rooms {
        let rectangle = place.rectangle(room.unit.shape.largest());
        if let Reference::Number(number) = room.label.reference {
            callout(number, rectangle, extent, &mut outside, marks);
        } else {
            write(room, rectangle, lettering, marks);
        }
    }
}

fn write(room: &Room<'_>, rectangle: Rectangle, lettering: &mut Lettering, marks: &mut Vec<Mark>) {
    let label = &room.label;
    let height = height_of(&label.lines);
    let bold = |index: usize| index == 0 && !label.is_quiet;
    let lines: Vec<(usize, &(String, f32))> = label.lines.iter().enumerate().collect();
    let width =
        lines.iter().map(|(index, (text, size))| lettering.width(text, bold(*index), *size)).fold(0.0, f32::max);
    let [x, y] = rectangle.centre();
    if paint::of_room(room).hatch.is_some() && !lines.is_empty() {
        let (across, down) = if label.upwards { (height, width) } else { (width, height) };
        let (across, down) = (across + 3.0, down + 2.0);
        marks.push(Mark::rectangle(x - across / 2.0, y - down / 2.0, across, down, palette::PAPER));
    }
    let mut along = -height / 2.0;
    for (index, (text, size)) in lines {
        // The middle of small letters lies a third of their size above the baseline.
        let baseline = along + size * LEADING * 0.5 + size * 0.34;
        along += size * LEADING;
        let is_soft = label.is_quiet || (index > 0 && *text == label.area);
        let colour = if is_soft { palette::SOFT_INK } else { palette::INK };
        let at = if label.upwards { [x + baseline, y] } else { [x, y + baseline] };
        marks.push(Mark::Text {
            at,
            text: text.clone(),
            lettered: lettered(*size, bold(index), colour),
            anchor: Anchor::Middle,
            upwards: label.upwards,
        });
    }
}

/// A number: in a circle inside the room, in one outside the plan with a line that points to the room, or, where there
/// is no place left outside, as small as the room wants it.
fn callout(number: usize, rectangle: Rectangle, extent: Rectangle, outside: &mut [Vec<f32>; 2], marks: &mut Vec<Mark>) {
    let centre = rectangle.centre();
    if rectangle.width().min(rectangle.height()) >= 2.0 * CALLOUT_RADIUS {
        numbered(number, centre, marks);
        return;
    }
    let is_above = centre[1] - extent.top < extent.bottom - centre[1];
    let y = if is_above { extent.top - CALLOUT_OUTSIDE } else { extent.bottom + CALLOUT_OUTSIDE };
    let taken = &mut outside[usize::from(is_above)];
    let apart = 2.2 * CALLOUT_RADIUS;
    let is_free = |x: f32| taken.iter().all(|other| (other - x).abs() >= apart);
    let near = (0..4_u8).flat_map(|step| [f32::from(step), -f32::from(step)]).map(|step| centre[0] + step * apart);
    let place = near.into_iter().find(|x| (extent.left..=extent.right).contains(x) && is_free(*x));
    if let Some(x) = place {
        taken.push(x);
        marks.push(Mark::line(centre, [x, y], 0.4, palette::SOFT_INK));
        marks.push(Mark::Disc { centre, radius: 0.9, fill: palette::INK, line: None });
        numbered(number, [x, y], marks);
    } else {
        let text = number.to_string();
        // A figure is about three fifths of its size wide.
        let size = (rectangle.width() / (0.6 * text.len() as f32)).min(rectangle.height()) * 0.85;
        marks.push(figure(text, size, centre));
    }
}

pub(super) fn numbered(number: usize, centre: Point, marks: &mut Vec<Mark>) {
    let size = if number > 99 { CALLOUT * 0.8 } else { CALLOUT };
    marks.push(Mark::Disc { centre, radius: CALLOUT_RADIUS, fill: palette::PAPER, line: Some((0.5, palette::INK)) });
    marks.push(figure(number.to_string(), size, centre));
}

/// A number's figures about a point.
fn figure(text: String, size: f32, centre: Point) -> Mark {
    Mark::text([centre[0], centre[1] + size * 0.36], text, lettered(size, true, palette::INK), Anchor::Middle)
}

/// Letters of a colour.
pub(super) const fn lettered(size: f32, bold: bool, colour: Colour) -> Lettered {
    Lettered { size, bold, colour }
}
