//! Marks as PDF. Nothing is decided here.

use krilla::Document as Pdf;
use krilla::color::{luma, rgb};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point as PdfPoint, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Paint, Stroke};
use krilla::surface::{Location, Surface};
use krilla::text::{Font, Glyph as PdfGlyph, GlyphId};

use super::PdfError;
use super::compose::Sheet;
use crate::report::document::Document;
use crate::report::drawing::{Anchor, Colour, Lettered, Mark, Point};
use crate::report::lettering::{Face, Glyph, Lettering};
use crate::report::sheet;
use crate::text::Texts;

/// The sheets as the bytes of a PDF file.
pub(super) fn write(
    document: &Document,
    sheets: &[Sheet],
    texts: &Texts,
    lettering: &mut Lettering,
) -> Result<Vec<u8>, PdfError> {
    let mut pdf = Pdf::new();
    let mut pen = Pen { fonts: fonts()?, lettering };
    for sheet in sheets {
        let size = PageSettings::from_wh(sheet::WIDTH, sheet::HEIGHT).ok_or(PdfError::Build)?;
        let mut page = pdf.start_page_with(size);
        let mut surface = page.surface();
        for mark in &sheet.marks {
            pen.draw(mark, &mut surface);
        }
        surface.finish();
        page.finish();
    }
    pdf.set_outline(contents(sheets));
    let subject = document.parts.last().map_or("", |part| part.subject.as_str());
    let title = format!("{} – {subject} – {}", document.title, texts.date(document.as_of));
    pdf.set_metadata(
        Metadata::new().title(title).language(texts.language().code().to_owned()).creator("Plateau".to_owned()),
    );
    pdf.finish().map_err(|error| PdfError::Writer(error.to_string()))
}

fn fonts() -> Result<[Font; 4], PdfError> {
    let font = |face: Face| Font::new(face.file().into(), 0).ok_or(PdfError::Build);
    let [regular, bold, arabic, arabic_bold] = Face::ALL;
    Ok([font(regular)?, font(bold)?, font(arabic)?, font(arabic_bold)?])
}

/// The headings as the table of contents that viewers show beside the pages.
fn contents(sheets: &[Sheet]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    let entries = sheets.iter().enumerate().flat_map(|(page, sheet)| sheet.entries.iter().map(move |e| (page, e)));
    for (page, entry) in entries {
        let place = XyzDestination::new(page, PdfPoint::from_xy(0.0, entry.y));
        let node = OutlineNode::new(entry.name.clone(), place);
        match &mut open {
            Some(parent) if entry.level > 0 => parent.push_child(node),
            _ => {
                if let Some(done) = open.replace(node) {
                    outline.push_child(done);
                }
            }
        }
    }
    if let Some(done) = open {
        outline.push_child(done);
    }
    outline
}

struct Pen<'a> {
    /// In the order of [`Face::ALL`].
    fonts: [Font; 4],
    lettering: &'a mut Lettering,
}

impl Pen<'_> {
    fn draw(&mut self, mark: &Mark, surface: &mut Surface<'_>) {
        match mark {
            Mark::Area { corners, colour } => {
                if let Some(path) = polygon(corners) {
                    surface.set_stroke(None);
                    surface.set_fill(Some(fill(*colour)));
                    surface.draw_path(&path);
                }
            }
            Mark::Lines { lines, width, colour } => {
                if let Some(path) = strokes(lines) {
                    surface.set_fill(None);
                    surface.set_stroke(Some(stroke(*width, *colour)));
                    surface.draw_path(&path);
                }
            }
            Mark::Disc { centre, radius, fill: colour, line } => {
                if let Some(path) = disc(*centre, *radius) {
                    surface.set_fill(Some(fill(*colour)));
                    surface.set_stroke(line.map(|(width, colour)| stroke(width, colour)));
                    surface.draw_path(&path);
                }
            }
            Mark::Text { at, text, lettered, anchor, upwards } => {
                if *upwards {
                    surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, at[0], at[1]));
                    self.write([0.0, 0.0], text, *lettered, *anchor, surface);
                    surface.pop();
                } else {
                    self.write(*at, text, *lettered, *anchor, surface);
                }
            }
        }
    }

    fn write(&mut self, at: Point, text: &str, lettered: Lettered, anchor: Anchor, surface: &mut Surface<'_>) {
        let shaped = self.lettering.shape(text, lettered.bold);
        let width = shaped.width * lettered.size;
        let left = match anchor {
            Anchor::Left => at[0],
            Anchor::Middle => at[0] - width / 2.0,
            Anchor::Right => at[0] - width,
        };
        surface.set_stroke(None);
        surface.set_fill(Some(fill(lettered.colour)));
        for run in &shaped.runs {
            let start = PdfPoint::from_xy(near(left + run.x * lettered.size), near(at[1]));
            let font = self.fonts[run.face as usize].clone();
            surface.draw_glyphs(start, &run.glyphs, font, &shaped.text, lettered.size, false);
        }
    }
}

impl PdfGlyph for Glyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id.into())
    }

    fn text_range(&self) -> std::ops::Range<usize> {
        self.start.into()..self.end.into()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.x * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.y * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: paint(colour), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn stroke(width: f32, colour: Colour) -> Stroke {
    Stroke { paint: paint(colour), width, ..Stroke::default() }
}

fn paint(Colour(red, green, blue): Colour) -> Paint {
    if red == green && green == blue { luma::Color::new(red).into() } else { rgb::Color::new(red, green, blue).into() }
}

/// To the hundredth of a point, beyond which no printer goes: shorter numbers make a smaller file sooner.
fn near(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn polygon(corners: &[Point]) -> Option<Path> {
    let (first, others) = corners.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(near(first[0]), near(first[1]));
    for corner in others {
        path.line_to(near(corner[0]), near(corner[1]));
    }
    path.close();
    path.finish()
}

fn strokes(lines: &[[Point; 2]]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for [from, to] in lines {
        path.move_to(near(from[0]), near(from[1]));
        path.line_to(near(to[0]), near(to[1]));
    }
    path.finish()
}

/// Four curves that come within a thousandth of a circle.
fn disc([x, y]: Point, radius: f32) -> Option<Path> {
    let bend = radius * 0.552_285;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + bend, x + bend, y + radius, x, y + radius);
    path.cubic_to(x - bend, y + radius, x - radius, y + bend, x - radius, y);
    path.cubic_to(x - radius, y - bend, x - bend, y - radius, x, y - radius);
    path.cubic_to(x + bend, y - radius, x + radius, y - bend, x + radius, y);
    path.close();
    path.finish()
}
