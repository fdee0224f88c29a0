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

/// A date; `start` is what `+1y` counts from.
pub(crate) fn required_date(texts: &Texts, start: Option<NaiveDate>, typed: &str) -> Result<NaiveDate, String> {
    parse_date(typed, start).map_err(|error| texts.date_error(error))
}

/// A date, or none.
pub(crate) fn optional_date(texts: &Texts, start: Option<NaiveDate>, typed: &str) -> Result<Option<NaiveDate>, String> {
    if typed.trim().is_empty() { Ok(None) } else { required_date(texts, start, typed).map(Some) }
}
