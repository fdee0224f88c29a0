//! Rows as tab-separated text for a spreadsheet.

use super::record::{Column, Record};
use crate::text::Texts;

/// The heads and rows, each ended by a line feed. No cell holds a tab or a line break.
pub(super) fn tsv<'a, R: Record>(
    columns: &[&Column<R>],
    records: impl Iterator<Item = &'a R>,
    heads: impl Fn(&Column<R>) -> String,
    texts: &Texts,
) -> String {
    let mut text = String::new();
    push_line(&mut text, columns.iter().map(|column| heads(column)));
    for record in records {
        push_line(&mut text, columns.iter().map(|column| (column.value)(record, texts).copied(texts)));
    }
    text
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push('\t');
        }
        text.push_str(&cell);
    }
    text.push('\n');
}
