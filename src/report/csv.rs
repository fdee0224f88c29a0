//! A document's data as CSV, for spreadsheets: one row per row, no sums, figures plain.
//!
//! Texts that a spreadsheet would take for formulas are made harmless.

use csv::{QuoteStyle, WriterBuilder};

use super::document::{Block, Cell, Column, Content, Document, Line, Part, Table};
use crate::model::Money;
use crate::text::{Language, Texts};

/// By this spreadsheets know that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The rows of the document's tables, with the park and the groups they stand in as columns in front.
///
/// Fields are parted, and decimals written, as spreadsheets of the language expect: `;` and `34,6` in French, `,` and
/// `34.6` in English. Dates are `2026-12-31` in both.
///
/// # Errors
/// Where the CSV writer refuses, which no document should bring about.
pub fn render(document: &Document, texts: &Texts) -> Result<Vec<u8>, csv::Error> {
    let language = texts.language();
    let mut file = writer(language);
    let data = || document.parts.iter().flat_map(tables);
    let park = texts.get("schedule-park");
    if let Some((_, first)) = data().next() {
        let mut names: Vec<String> = outer(first, &park).into_iter().flatten().map(str::to_owned).collect();
        names.extend(first.columns.iter().map(head));
        names.push(texts.get("report-currency").into_owned());
        file.write_record(names.iter().map(|name| inert(name)))?;
    }
    for (part, table) in data() {
        let currency = part.currency.map(|currency| currency.to_string()).unwrap_or_default();
        let wanted = outer(table, &park);
        let mut groups = vec![String::new(); table.groups.len() + 1];
        groups[0].clone_from(&part.subject);
        for line in &table.lines {
            match line {
                Line::Group { level, name, .. } => {
                    if let Some(group) = groups.get_mut(*level + 1) {
                        group.clone_from(name);
                    }
                }
                Line::Row(cells) => {
                    let outer = groups.iter().zip(&wanted).filter(|(_, wanted)| wanted.is_some());
                    let mut row: Vec<String> = outer.map(|(group, _)| inert(group)).collect();
                    row.extend(cells.iter().map(|cell| plain(cell, language)));
                    row.push(currency.clone());
                    file.write_record(row)?;
                }
                Line::Sum { .. } => {}
            }
        }
    }
    finished(file)
}

/// Rows under their heads, as spreadsheets of the language expect them.
///
/// # Errors
/// Where the CSV writer refuses, such as rows of different lengths.
pub fn rows(
    heads: &[String],
    rows: impl IntoIterator<Item = Vec<Cell>>,
    language: Language,
) -> Result<Vec<u8>, csv::Error> {
    let mut file = writer(language);
    file.write_record(heads.iter().map(|head| inert(head)))?;
    for row in rows {
        file.write_record(row.iter().map(|cell| plain(cell, language)))?;
    }
    finished(file)
}

fn writer(language: Language) -> csv::Writer<Vec<u8>> {
    let delimiter = if language == Language::French { b';' } else { b',' };
    WriterBuilder::new().delimiter(delimiter).quote_style(QuoteStyle::NonNumeric).from_writer(Vec::new())
}

fn finished(file: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    let rows = file.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok([BYTE_ORDER_MARK.as_bytes(), &rows].concat())
}

fn tables(part: &Part) -> impl Iterator<Item = (&Part, &Table)> {
    part.blocks.iter().filter_map(move |block| match block {
        Block::Table(table) if table.is_data => Some((part, table)),
        _ => None,
    })
}

/// What the park and each level of groups are called, `None` where a column of the table says it already.
fn outer<'a>(table: &'a Table, park: &'a str) -> Vec<Option<&'a str>> {
    let names = std::iter::once(park).chain(table.groups.iter().map(String::as_str));
    let is_told = |name: &&str| table.columns.iter().any(|column| column.head == **name);
    names.map(|name| (!is_told(&name)).then_some(name)).collect()
}

/// A column's head. Amounts leave the currency out: it differs from park to park and has its own column.
fn head(column: &Column) -> String {
    match (column.content, column.unit.as_str()) {
        (Content::Amounts, _) | (_, "") => column.head.clone(),
        (_, unit) => format!("{} ({unit})", column.head),
    }
}

fn plain(cell: &Cell, language: Language) -> String {
    let decimal = |number: String| if language == Language::French { number.replace('.', ",") } else { number };
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => inert(text),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number, places) => decimal(format!("{number:.places$}")),
        Cell::Ratio(part) => decimal(format!("{:.1}", part * 100.0)),
        Cell::Amount(amount) => decimal(plain_amount(*amount)),
        Cell::Date(date) => date.to_string(),
    }
}

fn plain_amount(amount: Money) -> String {
    let sign = if amount < Money::ZERO { "-" } else { "" };
    let hundredths = amount.minor().unsigned_abs();
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The text so that no spreadsheet runs it: an apostrophe goes before what could begin a formula.
fn inert(text: &str) -> String {
    let first = text.chars().find(|character| !character.is_whitespace());
    let is_formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '|' | '%'));
    if is_formula || text.starts_with(char::is_whitespace) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_a_formula_is_inert() {
        for (text, expected) in [
            ("Novatek", "Novatek"),
            ("=1+1", "'=1+1"),
            ("+213 21 00 00 00", "'+213 21 00 00 00"),
            ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "'  =1"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("A-1", "A-1"),
            ("", ""),
        ] {
            assert_eq!(inert(text), expected);
        }
    }
}
