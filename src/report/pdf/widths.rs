//! How wide each column is, and how large its letters are.

use super::table::{PADDING, head_size, shown};
use crate::report::document::{Column, Content, Line, Table};
use crate::report::lettering::Lettering;
use crate::report::sheet;
use crate::text::Texts;

/// The letters' sizes that are tried, largest first.
const SIZES: [f32; 4] = [7.5, 7.0, 6.5, 6.0];
/// The sizes at which terms may ask for a line of their own, so that rows stay low.
const ROOMY_SIZES: [f32; 2] = [7.5, 7.0];
/// Names are not squeezed below this.
const NARROWEST: f32 = 44.0;
/// A code or a figure wider than this is cut.
const WIDEST_SHORT: f32 = 130.0;
/// How much more of spare room words get than other columns.
const WORDS_WEIGHT: f32 = 8.0;
/// What stays free before a figure, besides the padding.
const BEFORE_FIGURES: f32 = 3.0;
/// Of the widths in a column of words this part fits on one line; longer ones take two.
const COMMON: f64 = 0.9;

/// Some of a table's columns beside each other on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Panel {
    /// The size of the letters.
    pub(super) size: f32,
    /// Which columns.
    pub(super) columns: Vec<usize>,
    /// How wide each is, its padding included.
    pub(super) widths: Vec<f32>,
}

/// What a column would like.
#[derive(Debug, Clone, Copy)]
struct Wish {
    least: f32,
    common: f32,
    grows: bool,
}

impl Wish {
    fn lack(self) -> f32 {
        self.common - self.least
    }
}

/// The panels of a table: one where its columns fit beside each other, else several, each with the column that names
/// the rows in front.
pub(super) fn panels(table: &Table, texts: &Texts, lettering: &mut Lettering) -> Vec<Panel> {
    let all = || (0..table.columns.len()).collect();
    let natural: Vec<Natural> =
        (0..table.columns.len()).map(|column| Natural::of(table, column, texts, lettering)).collect();
    let wishes = |size| natural.iter().map(|natural| natural.wish(size)).collect::<Vec<_>>();
    for size in ROOMY_SIZES {
        let wishes = wishes(size);
        let terms_on_one_line = |wish: &Wish| if wish.grows { wish.least } else { wish.common };
        if wishes.iter().map(terms_on_one_line).sum::<f32>() <= sheet::ROOM {
            return vec![Panel { size, widths: share_out(&wishes), columns: all() }];
        }
    }
    for size in SIZES {
        let wishes = wishes(size);
        if wishes.iter().map(|wish| wish.least).sum::<f32>() <= sheet::ROOM {
            return vec![Panel { size, widths: share_out(&wishes), columns: all() }];
        }
    }
    let size = SIZES[0];
    let wishes = wishes(size);
    let first = naming_column(table);
    let mut groups: Vec<Vec<usize>> = vec![vec![first]];
    let mut taken = wishes[first].least;
    for column in (0..wishes.len()).filter(|column| *column != first) {
        let width = wishes[column].least;
        if taken + width > sheet::ROOM {
            groups.push(vec![first]);
            taken = wishes[first].least;
        }
        taken += width;
        if let Some(group) = groups.last_mut() {
            group.push(column);
        }
    }
    let panel = |columns: Vec<usize>| {
        let own: Vec<Wish> = columns.iter().map(|column| wishes[*column]).collect();
        Panel { size, widths: share_out(&own), columns }
    };
    groups.into_iter().map(panel).collect()
}

/// The first column of codes, which tells the rows apart; else the first.
fn naming_column(table: &Table) -> usize {
    table.columns.iter().position(|column| column.content == Content::Short).unwrap_or(0)
}

/// How wide a column would be with letters of size 1.
#[derive(Debug, Clone, Copy)]
struct Natural {
    content: Content,
    /// The widest word of its head.
    head: f32,
    /// Its terms on two lines, else its widest text.
    least: f32,
    /// What most of its texts fit into on one line.
    common: f32,
}

impl Natural {
    fn of(table: &Table, column: usize, texts: &Texts, lettering: &mut Lettering) -> Self {
        let Column { head, unit, content } = &table.columns[column];
        let head = head_width(head, unit, lettering);
        if *content == Content::Terms {
            let (least, common) = terms(table, column, texts, lettering);
            return Self { content: *content, head, least, common };
        }
        let mut widths: Vec<f32> = Vec::with_capacity(table.lines.len());
        for line in &table.lines {
            let (cells, bold) = match line {
                Line::Row(cells) => (cells, false),
                Line::Sum { cells, .. } if content.is_numeric() => (cells, true),
                Line::Sum { .. } | Line::Group { .. } => continue,
            };
            widths.push(lettering.width(&shown(&cells[column], texts), bold, 1.0));
        }
        widths.sort_by(f32::total_cmp);
        let widest = widths.last().copied().unwrap_or_default();
        let common = widths.get(common_index(widths.len())).copied().unwrap_or_default();
        Self { content: *content, head, least: widest, common }
    }

    fn wish(self, size: f32) -> Wish {
        let padding = 2.0 * PADDING;
        let head = self.head * head_size(size);
        let wide = |width: f32| (width * size).max(head) + padding;
        match self.content {
            Content::Terms => Wish { least: wide(self.least), common: wide(self.common), grows: false },
            Content::Words => {
                let common = wide(self.common);
                let least = (common / 2.0 + 8.0).max(NARROWEST).max(head + padding);
                Wish { least: common.min(least), common, grows: true }
            }
            content => {
                let before = if content.is_numeric() { BEFORE_FIGURES } else { 0.0 };
                let width = wide(self.least.min(WIDEST_SHORT / size)) + before;
                Wish { least: width, common: width, grows: false }
            }
        }
    }
}

/// How wide the terms of a column are on two lines and on one.
fn terms(table: &Table, column: usize, texts: &Texts, lettering: &mut Lettering) -> (f32, f32) {
    let mut terms: Vec<String> = Vec::new();
    for line in &table.lines {
        if let Line::Row(cells) = line {
            let term = shown(&cells[column], texts);
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
    let (mut least, mut common) = (0.0_f32, 0.0_f32);
    for term in terms {
        let whole = lettering.width(&term, false, 1.0);
        let halves = term.match_indices([' ', '-']).map(|(space, _)| {
            let (first, rest) = term.split_at(space + 1);
            lettering.width(first.trim_end(), false, 1.0).max(lettering.width(rest, false, 1.0))
        });
        least = least.max(halves.fold(whole, f32::min));
        common = common.max(whole);
    }
    (least + 0.01, common + 0.01)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index below the length")]
fn common_index(length: usize) -> usize {
    (length.saturating_sub(1) as f64 * COMMON) as usize
}

/// The widest word of a head: heads are broken between words only.
fn head_width(head: &str, unit: &str, lettering: &mut Lettering) -> f32 {
    let words = head.split(' ').map(|word| lettering.width(word, true, 1.0));
    let widest = words.fold(0.0, f32::max);
    widest.max(lettering.width(unit, false, 1.0))
}

/// Gives every column its least; then terms, then words, what they lack, as far as there is room; then all the rest.
fn share_out(wishes: &[Wish]) -> Vec<f32> {
    let mut widths: Vec<f32> = wishes.iter().map(|wish| wish.least).collect();
    let mut spare = sheet::ROOM - widths.iter().sum::<f32>();
    for grows in [false, true] {
        let lack: f32 = wishes.iter().filter(|wish| wish.grows == grows).map(|wish| wish.lack()).sum();
        let part = if lack > 0.0 { (spare.max(0.0) / lack).min(1.0) } else { 0.0 };
        for (width, wish) in widths.iter_mut().zip(wishes).filter(|(_, wish)| wish.grows == grows) {
            *width += wish.lack() * part;
        }
        spare -= lack * part;
    }
    let weight = |wish: &Wish| if wish.grows { WORDS_WEIGHT } else { 1.0 };
    let weights: f32 = wishes.iter().map(weight).sum();
    for (width, wish) in widths.iter_mut().zip(wishes) {
        *width += spare.max(0.0) * weight(wish) / weights;
    }
    widths
}
