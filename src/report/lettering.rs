//! Letters: text shaped, ordered and measured with the fonts that the program brings along.
//!
//! No font of the machine is ever used, so that a document is the same on every one. Arabic is joined and runs from
//! right to left, also inside a French sentence.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, StyleProperty};
use unicode_segmentation::UnicodeSegmentation;

/// A font of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Face {
    Regular,
    Bold,
    ArabicRegular,
    ArabicBold,
}

impl Face {
    pub(super) const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::ArabicRegular, Self::ArabicBold];

    /// The font file.
    pub(super) const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
            Self::ArabicRegular => include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
            Self::ArabicBold => include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf"),
        }
    }
}

const FAMILIES: [&str; 2] = ["Noto Sans", "Noto Sans Arabic"];
/// What is left of a text that was cut ends with this.
const ELLIPSIS: char = '…';
/// What stands between two names of one thing, or between two remarks.
pub(super) const BETWEEN: &str = " · ";
/// The size that text is shaped at; fonts scale evenly.
const SHAPED_SIZE: f32 = 100.0;
/// A column as wide as its widest text holds it, although floats were added up on the way.
const ROUNDING: f32 = 0.02;
/// How many units of the fonts the letters' size has.
const UNITS: f32 = 1000.0;

/// A glyph of a shaped text. Lengths are parts of the letters' size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) id: u16,
    /// Which bytes of the text it stands for.
    pub(super) start: u16,
    pub(super) end: u16,
    pub(super) advance: f32,
    pub(super) x: f32,
    pub(super) y: f32,
}

/// Glyphs of one font in a row, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) face: Face,
    /// Where it starts.
    pub(super) x: f32,
    pub(super) glyphs: Vec<Glyph>,
}

/// A text on one line, shaped and in the order in which it is seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shaped {
    pub(super) text: Box<str>,
    /// Its width as a part of the letters' size.
    pub(super) width: f32,
    pub(super) runs: Vec<Run>,
}

/// Shapes texts, and remembers those it has shaped: in a table many come back.
pub(super) struct Lettering {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    layout: Layout<()>,
    faces: Vec<(u64, Face)>,
    /// Regular and bold.
    known: [HashMap<Box<str>, Rc<Shaped>>; 2],
    /// What was wrapped, by text and by how it was wrapped.
    wrapped: HashMap<Wrapping, HashMap<Box<str>, Rc<[String]>>>,
}

/// How a text is wrapped: bold, the bits of size and width, how many lines.
type Wrapping = (bool, u32, u32, usize);

impl Lettering {
    /// With the program's fonts.
    pub(super) fn new() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut fonts = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
        let faces = Face::ALL
            .into_iter()
            .map(|face| {
                let blob = Blob::new(Arc::new(face.file()));
                let id = blob.id();
                fonts.collection.register_fonts(blob, None);
                (id, face)
            })
            .collect();
        Self {
            fonts,
            layouts: LayoutContext::new(),
            layout: Layout::new(),
            faces,
            known: [HashMap::new(), HashMap::new()],
            wrapped: HashMap::new(),
        }
    }

    /// The text on one line.
    pub(super) fn shape(&mut self, text: &str, bold: bool) -> Rc<Shaped> {
        if let Some(known) = self.known[usize::from(bold)].get(text) {
            return Rc::clone(known);
        }
        let has_parts = text.contains(is_gap) && text.chars().nth(1).is_some() && text.len() < usize::from(u16::MAX);
        let shaped =
            if has_parts && is_simple(text) { self.put_together(text, bold) } else { self.shape_anew(text, bold) };
        let shaped = Rc::new(shaped);
        self.known[usize::from(bold)].insert(shaped.text.clone(), Rc::clone(&shaped));
        shaped
    }

    /// A simple text from its words, which come back more often than it does itself.
    fn put_together(&mut self, text: &str, bold: bool) -> Shaped {
        let mut glyphs = Vec::with_capacity(text.len());
        let mut width = 0.0;
        let mut start = 0;
        for word in text.split_inclusive(is_gap).flat_map(|word| {
            let gap =
                word.char_indices().next_back().filter(|(_, last)| is_gap(*last)).map_or(word.len(), |(at, _)| at);
            [&word[..gap], &word[gap..]]
        }) {
            if word.is_empty() {
                continue;
            }
            let shaped = self.shape(word, bold);
            for run in &shaped.runs {
                glyphs.extend(run.glyphs.iter().map(|glyph| Glyph {
                    start: glyph.start + start,
                    end: glyph.end + start,
                    ..*glyph
                }));
            }
            width += shaped.width;
            start += narrow(word.len());
        }
        let face = if bold { Face::Bold } else { Face::Regular };
        Shaped { text: text.into(), width, runs: vec![Run { face, x: 0.0, glyphs }] }
    }

    /// How wide the text is on one line.
    pub(super) fn width(&mut self, text: &str, bold: bool, size: f32) -> f32 {
        self.shape(text, bold).width * size
    }

    /// The text, or as much of it as fits before an ellipsis.
    pub(super) fn cut(&mut self, text: &str, bold: bool, size: f32, width: f32) -> String {
        let width = width + ROUNDING;
        if self.width(text, bold, size) <= width {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
        let shortened = |end: usize| format!("{}{ELLIPSIS}", text[..end].trim_end());
        let kept = ends.partition_point(|end| {
            let shortened = shortened(*end);
            let shaped =
                if is_simple(text) { self.put_together(&shortened, bold) } else { self.shape_anew(&shortened, bold) };
            shaped.width * size <= width
        });
        kept.checked_sub(1).map_or_else(String::new, |last| shortened(ends[last]))
    }

    /// The text on so many lines at most; what does not fit is cut.
    pub(super) fn wrap(&mut self, text: &str, bold: bool, size: f32, width: f32, lines: usize) -> Rc<[String]> {
        let wrapping = (bold, size.to_bits(), width.to_bits(), lines);
        if let Some(known) = self.wrapped.get(&wrapping).and_then(|texts| texts.get(text)) {
            return Rc::clone(known);
        }
        let wrapped: Rc<[String]> = self.wrap_anew(text, bold, size, width, lines).into();
        self.wrapped.entry(wrapping).or_default().insert(text.into(), Rc::clone(&wrapped));
        wrapped
    }

    fn wrap_anew(&mut self, text: &str, bold: bool, size: f32, width: f32, lines: usize) -> Vec<String> {
        let width = width + ROUNDING;
        if text.is_empty() || self.width(text, bold, size) <= width {
            return vec![text.to_owned()];
        }
        // Two names, or two remarks, stand on a line each where they can.
        if lines > 1
            && let Some((first, rest)) = text.split_once(BETWEEN)
            && self.width(first, bold, size) <= width
            && self.width(rest, bold, size) <= width
        {
            return vec![first.to_owned(), rest.to_owned()];
        }
        let breaks = self.breaks(text, bold, width / size);
        let mut wrapped = Vec::new();
        for (index, range) in breaks.iter().enumerate() {
            let last = index + 1 == lines.max(1);
            let line = if last { &text[range.start..] } else { &text[range.clone()] };
            wrapped.push(self.cut(line.trim(), bold, size, width));
            if last {
                break;
            }
        }
        wrapped
    }

    /// Where lines of a width, counted in letters' sizes, begin and end.
    fn breaks(&mut self, text: &str, bold: bool, width: f32) -> Vec<Range<usize>> {
        self.lay_out(text, bold);
        self.layout.break_all_lines(Some(width * SHAPED_SIZE));
        self.layout
            .lines()
            .map(|line| line.text_range())
            .filter(|range| !text[range.clone()].trim().is_empty())
            .collect()
    }

    fn lay_out(&mut self, text: &str, bold: bool) {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        let families = FAMILIES.map(|name| FontFamilyName::Named(name.into()));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.as_slice().into())));
        builder.push_default(StyleProperty::FontSize(SHAPED_SIZE));
        builder.push_default(StyleProperty::FontWeight(if bold { FontWeight::BOLD } else { FontWeight::NORMAL }));
        builder.build_into(&mut self.layout, text);
    }

    fn shape_anew(&mut self, text: &str, bold: bool) -> Shaped {
        // A text beyond this is no name; it would not fit on a line either.
        let text = shortest(text, usize::from(u16::MAX));
        self.lay_out(text, bold);
        self.layout.break_all_lines(None);
        let mut runs = Vec::new();
        let mut x = 0.0;
        for run in self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
            let id = run.font().data.id();
            let face = self.faces.iter().find(|(known, _)| *known == id).map_or(Face::Regular, |(_, face)| *face);
            let glyphs = glyphs(&run);
            let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
            runs.push(Run { face, x, glyphs });
            x += width;
        }
        Shaped { text: text.into(), width: x, runs }
    }
}

/// Whether a text is of letters that stand beside each other in the order in which they are written, all in one font:
/// Latin ones, figures and their punctuation.
fn is_simple(text: &str) -> bool {
    text.chars()
        .all(|character| matches!(character, ' '..='~' | '\u{a0}'..='\u{17f}' | '–' | '—' | '’' | '…' | '\u{202f}'))
}

/// Whether nothing is joined across the character, so that what stands beside it is shaped alone.
const fn is_gap(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '-' | '/')
}

/// The glyphs of a run as seen from left to right. A ligature stands for the text of all its letters.
fn glyphs(run: &parley::layout::Run<'_, ()>) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    // Seen from the left, the letters that a ligature goes on with stand before it where writing runs to the left.
    let mut goes_on: Option<Range<usize>> = None;
    for cluster in run.visual_clusters() {
        let mut range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                goes_on =
                    Some(goes_on.map_or_else(|| range.clone(), |on| range.start.min(on.start)..range.end.max(on.end)));
            } else if let Some(glyph) = glyphs.last_mut() {
                glyph.end = narrow(range.end);
            }
            continue;
        }
        if let Some(on) = goes_on.take() {
            range.end = range.end.max(on.end);
        }
        glyphs.extend(cluster.glyphs().map(|glyph| Glyph {
            id: narrow(glyph.id as usize),
            start: narrow(range.start),
            end: narrow(range.end),
            advance: whole_units(glyph.advance),
            x: whole_units(glyph.x),
            y: whole_units(glyph.y),
        }));
    }
    glyphs
}

/// A shaped length as a part of the letters' size, in whole units of the fonts, without what rounding added.
fn whole_units(length: f32) -> f32 {
    (length / SHAPED_SIZE * UNITS).round() / UNITS
}

/// Texts are cut to this length before they are shaped, and no font has more glyphs.
fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn shortest(text: &str, length: usize) -> &str {
    &text[..text.floor_char_boundary(length)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_is_joined_and_runs_to_the_left() {
        let mut lettering = Lettering::new();
        let word = "شركة";
        let shaped = lettering.shape(word, false);
        assert_eq!(shaped.runs.len(), 1);
        let run = &shaped.runs[0];
        assert_eq!(run.face, Face::ArabicRegular);
        let starts: Vec<u16> = run.glyphs.iter().map(|glyph| glyph.start).collect();
        assert!(starts.is_sorted_by(|left, right| left >= right), "{starts:?}");
        let alone: Vec<u16> = word
            .chars()
            .rev()
            .flat_map(|letter| lettering.shape(&letter.to_string(), false).runs[0].glyphs.clone())
            .map(|glyph| glyph.id)
            .collect();
        let joined: Vec<u16> = run.glyphs.iter().map(|glyph| glyph.id).collect();
        assert_ne!(joined, alone);
    }

    #[test]
    fn every_byte_of_a_text_belongs_to_a_glyph() {
        let mut lettering = Lettering::new();
        for text in ["Office", "œuvre d’été", "سلام لا الله", "Atlas · أطلس 2026", "١٢٣", "a\u{301}bc", "日本 😀"]
        {
            for bold in [false, true] {
                let shaped = lettering.shape(text, bold);
                let mut covered = vec![false; text.len()];
                for glyph in shaped.runs.iter().flat_map(|run| &run.glyphs) {
                    covered[usize::from(glyph.start)..usize::from(glyph.end)].fill(true);
                }
                assert!(covered.iter().all(|covered| *covered), "{text}: {covered:?}");
            }
        }
    }

    #[test]
    fn a_text_put_together_from_words_is_the_same() {
        let mut lettering = Lettering::new();
        for text in [
            "Hôtel d’entreprises",
            "1\u{202f}234\u{202f}567,89",
            " a  b ",
            "01/03/2026",
            "SA-2026-123",
            "Été – AVATAR To",
        ] {
            assert!(is_simple(text), "{text}");
            let (whole, parts) = (lettering.shape_anew(text, false), lettering.put_together(text, false));
            let ids = |shaped: &Shaped| -> Vec<(u16, u16, u16)> {
                let glyphs = shaped.runs.iter().flat_map(|run| &run.glyphs);
                glyphs.map(|glyph| (glyph.id, glyph.start, glyph.end)).collect()
            };
            assert_eq!(ids(&whole), ids(&parts), "{text}");
            assert!((whole.width - parts.width).abs() < 0.05, "{text}: {} {}", whole.width, parts.width);
        }
        for text in ["أطلس", "a\u{301}", "Ж"] {
            assert!(!is_simple(text), "{text}");
        }
    }

    #[test]
    fn a_text_is_cut_or_wrapped_to_its_width() {
        let mut lettering = Lettering::new();
        let text = "Société méditerranéenne d’études et de réalisation de systèmes";
        let mut lines = |width, most| lettering.wrap(text, false, 10.0, width, most).join("|");
        assert_eq!(lines(1000.0, 2), text);
        assert_eq!(lines(122.0, 2), "Société méditerranéenne|d’études et de réalisatio…");
        assert_eq!(lines(122.0, 1), "Société méditerranéenn…");
        assert_eq!(lines(122.0, 9), "Société méditerranéenne|d’études et de réalisation|de systèmes");
        assert_eq!(lines(3.0, 1), "");
        assert_eq!(*lettering.wrap("Atlas · أطلس للروبوتات", false, 10.0, 90.0, 2), ["Atlas", "أطلس للروبوتات"]);
        for width in [10.0, 25.0, 60.0, 111.0] {
            for line in lettering.wrap(text, true, 10.0, width, 2).iter() {
                assert!(lettering.width(line, true, 10.0) <= width + 3.0 * ROUNDING, "{line} is wider than {width}");
            }
        }
    }
}
