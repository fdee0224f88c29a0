//! From what is typed to values: one function for each kind of field, with a sentence where it does not work.

use chrono::NaiveDate;

use crate::model::{Currency, Money};
use crate::text::{Texts, parse_date, parse_money, parse_number};

/// Any text, without blanks at its ends.
#[expect(clippy::unnecessary_wraps, reason = "one signature for every kind of field")]
pub(crate) fn text(typed: &str) -> Result<String, String> {
    Ok(typed.trim().to_owned())
}

/// A text with at least one character.
pub(crate) fn non_empty(texts: &Texts, typed: &str) -> Result<String, String> {
    let trimmed = typed.trim();
    if trimmed.is_empty() { Err(texts.get("field-empty").into_owned()) } else { Ok(trimmed.to_owned()) }
}

/// A whole number from 0.
pub(crate) fn count(texts: &Texts, typed: &str) -> Result<u32, String> {
    let digits: String = typed.chars().filter(|character| !character.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(0);
    }
    digits.parse().map_err(|_not_a_count: std::num::ParseIntError| texts.get("field-not-a-count").into_owned())
}

/// A whole number from 0, or nothing.
pub(crate) fn optional_count(texts: &Texts, typed: &str) -> Result<Option<u32>, String> {
    if typed.trim().is_empty() { Ok(None) } else { count(texts, typed).map(Some) }
}

/// A positive number of m² or metres.
pub(crate) fn area(texts: &Texts, typed: &str) -> Result<f64, String> {
    let number = parse_number(typed, texts.language());
    match number {
        Ok(number) if number > 0.0 => Ok(number),
        _ => Err(texts.get("field-not-a-positive-number").into_owned()),
    }
}

/// Any number.
pub(crate) fn number(texts: &Texts, typed: &str) -> Result<f64, String> {
    parse_number(typed, texts.language()).map_err(|_not_a_number| texts.get("field-not-a-number").into_owned())
}

/// A positive number, or nothing.
pub(crate) fn optional_area(texts: &Texts, typed: &str) -> Result<Option<f64>, String> {
    if typed.trim().is_empty() { Ok(None) } else { area(texts, typed).map(Some) }
}

/// An amount of money from 0; nothing typed is nothing due.
pub(crate) fn amount(texts: &Texts, currency: Currency, typed: &str) -> Result<Money, String> {
    if typed.trim().is_empty() {
        return Ok(Money::ZERO);
    }
    match parse_money(typed, currency, texts.language()) {
        Ok(amount) if amount >= Money::ZERO => Ok(amount),
        _ => Err(texts.get("field-not-an-amount").into_owned()),
    }
}

/// An amount of money from 0, or none.
pub(crate) fn optional_amount(texts: &Texts, currency: Currency, typed: &str) -> Result<Option<Money>, String> {
    if typed.trim().is_empty() { Ok(None) } else { amount(texts, currency, typed).map(Some) }
}

/// A level: 0 is the ground floor.
pub(crate) fn level(texts: &Texts, typed: &str) -> Result<i32, String> {
    let plain = typed.trim().replace('−', "-");
    plain.parse().map_err(|_not_a_level: std::num::ParseIntError| texts.get("field-not-a-level").into_owned())
}

/// Levels such as `2-6, 8`: single ones, and from one to another, both included.
pub(crate) fn levels(texts: &Texts, typed: &str) -> Result<Vec<i32>, String> {
    /// More floors no building has.
    const MOST: usize = 300;
    let wrong = || texts.get("field-not-levels").into_owned();
    let plain = typed.replace(['−', '–'], "-");
    let mut levels = Vec::new();
    for part in plain.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        // A minus at the beginning is that of a basement.
        let between = part.char_indices().skip(1).find(|(_, character)| *character == '-').map(|(at, _)| at);
        let read = |level: &str| level.trim().parse::<i32>().map_err(|_not_a_level| wrong());
        let (from, to) = match between {
            Some(at) => (read(&part[..at])?, read(&part[at + 1..])?),
            None => (read(part)?, read(part)?),
        };
        if from > to || to.abs_diff(from) as usize >= MOST {
            return Err(wrong());
        }
        levels.extend(from..=to);
    }
    if levels.is_empty() || levels.len() > MOST {
        return Err(wrong());
    }
    Ok(levels)
}

/// A date; `start` is what `+1y` counts from.
pub(crate) fn required_date(texts: &Texts, start: Option<NaiveDate>, typed: &str) -> Result<NaiveDate, String> {
    parse_date(typed, start).map_err(|error| texts.date_error(error))
}

/// A date, or none.
pub(crate) fn optional_date(texts: &Texts, start: Option<NaiveDate>, typed: &str) -> Result<Option<NaiveDate>, String> {
    if typed.trim().is_empty() { Ok(None) } else { required_date(texts, start, typed).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn levels_are_read_one_by_one_or_from_one_to_another() {
        let texts = Texts::new(Language::English);
        let read = |typed| levels(&texts, typed).ok();
        assert_eq!(read("2-6, 8"), Some(vec![2, 3, 4, 5, 6, 8]));
        assert_eq!(read("-2 – 0; 3"), Some(vec![-2, -1, 0, 3]));
        assert_eq!(read("−2--1"), Some(vec![-2, -1]));
        assert_eq!(read(" 4 ,"), Some(vec![4]));
        for wrong in ["", ",", "6-2", "two", "2-", "1-1000000000", "-", "2..4"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
