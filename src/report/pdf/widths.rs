//! How wide each column is, and how large its letters are.

use super::table::{PADDING, head_size, shown};
use crate::report::document::{Content, Line, Table};
use crate::report::lettering::Lettering;
use crate::report::sheet;
use crate::text::Texts;

/// The letters' sizes that are tried, largest first.
const SIZES: [f32; 4] = [7.5, 7.0, 6.5, 6.0];
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

/// The panels of a table: one where its columns fit beside each other, else several, each with the column that names
/// the rows in front.
pub(super) fn panels(table: &Table, texts: &Texts, lettering: &mut Lettering) -> Vec<Panel> {
    for size in SIZES {
        let wishes = wishes(table, size, texts, lettering);
        if wishes.iter().map(|wish| wish.least).sum::<f32>() <= sheet::ROOM {
            let columns = (0..table.columns.len()).collect();
            return vec![Panel { size, widths: share_out(&wishes), columns }];
        }
    }
    let size = SIZES[0];
    let wishes = wishes(table, size, texts, lettering);
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

fn wishes(table: &Table, size: f32, texts: &Texts, lettering: &mut Lettering) -> Vec<Wish> {
    (0..table.columns.len()).map(|column| wish(table, column, size, texts, lettering)).collect()
}

fn wish(table: &Table, column: usize, size: f32, texts: &Texts, lettering: &mut Lettering) -> Wish {
    let content = table.columns[column].content;
    let mut widths: Vec<f32> = Vec::with_capacity(table.lines.len());
    for line in &table.lines {
        let (cells, bold) = match line {
            Line::Row(cells) => (cells, false),
            Line::Sum { cells, .. } if content.is_numeric() => (cells, true),
            Line::Sum { .. } | Line::Group { .. } => continue,
        };
        widths.push(lettering.width(&shown(&cells[column], texts), bold, size));
    }
    let head = head_width(&table.columns[column].head, &table.columns[column].unit, size, lettering);
    widths.sort_by(f32::total_cmp);
    let widest = widths.last().copied().unwrap_or_default();
    let padding = 2.0 * PADDING;
    if content == Content::Terms {
        let (least, common) = terms(table, column, size, texts, lettering);
        return Wish { least: least.max(head) + padding, common: common.max(head) + padding, grows: false };
    }
    if content != Content::Words {
        let before = if content.is_numeric() { BEFORE_FIGURES } else { 0.0 };
        let width = widest.min(WIDEST_SHORT).max(head) + padding + before;
        return Wish { least: width, common: width, grows: false };
    }
    let common = widths.get(common_index(widths.len())).copied().unwrap_or_default().max(head) + padding;
    Wish { least: common.min((common / 2.0 + 8.0).max(NARROWEST).max(head + padding)), common, grows: true }
}

/// How wide the terms of a column are on two lines and on one.
fn terms(table: &Table, column: usize, size: f32, texts: &Texts, lettering: &mut Lettering) -> (f32, f32) {
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
        let whole = lettering.width(&term, false, size);
        let halves = term.match_indices([' ', '-']).map(|(space, _)| {
            let (first, rest) = term.split_at(space + 1);
            lettering.width(first.trim_end(), false, size).max(lettering.width(rest, false, size))
        });
        least = least.max(halves.fold(whole, f32::min));
        common = common.max(whole);
    }
    (least + 0.1, common + 0.1)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index below the length")]
fn common_index(length: usize) -> usize {
    (length.saturating_sub(1) as f64 * COMMON) as usize
}

/// The widest word of a head: heads are broken between words only.
fn head_width(head: &str, unit: &str, size: f32, lettering: &mut Lettering) -> f32 {
    let words = head.split(' ').map(|word| lettering.width(word, true, head_size(size)));
    let widest = words.fold(0.0, f32::max);
    widest.max(lettering.width(unit, false, head_size(size)))
}

/// Gives every column its least, then words what is left of the room, by how much they lack.
fn share_out(wishes: &[Wish]) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    let lack: f32 = wishes.iter().map(|wish| wish.common - wish.least).sum();
    let left = (sheet::ROOM - least).max(0.0);
    let part = if lack > 0.0 { (left / lack).min(1.0) } else { 0.0 };
    let mut widths: Vec<f32> = wishes.iter().map(|wish| wish.least + (wish.common - wish.least) * part).collect();
    let spare = sheet::ROOM - widths.iter().sum::<f32>();
    let weight = |wish: &Wish| if wish.grows { WORDS_WEIGHT } else { 1.0 };
    let weights: f32 = wishes.iter().map(weight).sum();
    for (width, wish) in widths.iter_mut().zip(wishes) {
        *width += spare.max(0.0) * weight(wish) / weights;
    }
    widths
}
