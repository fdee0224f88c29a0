//! What a cell holds: shown and copied as a text, sorted as what it is.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::alerts::Urgency;
use super::fold::fold;
use crate::figures::UnitStatus;
use crate::model::{Currency, Decision, Money, Stage};
use crate::text::{Texts, visible};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// There is nothing to say; sorted last in either direction.
    Nothing,
    /// A name or a sentence.
    Text(String),
    /// A number of things.
    Count(u32),
    /// A number with one decimal, such as an area in m².
    Decimal(f64),
    /// An amount.
    Amount(Amount),
    /// A day.
    Date(NaiveDate),
    /// One of a list that has its own order.
    Ranked(Ranked),
    /// What is done with the row: a button.
    Action(String),
}

/// An amount of money in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) money: Money,
    /// What it is counted in, where the head of the column cannot say it for all rows.
    pub(super) currency: Option<Currency>,
}

/// One of a list that has its own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ranked {
    /// Its place in the list.
    pub(super) rank: i64,
    /// What it is called.
    pub(super) name: String,
    /// The sign before the name.
    pub(super) mark: Mark,
}

/// The sign before a name: a colour, and a drawing for those who cannot tell colours apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    None,
    Status(UnitStatus),
    Stage(Stage),
    Urgency(Urgency),
    Decision(Decision),
}

impl Value {
    /// A text; nothing where it is blank.
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        let text = text.as_ref().trim();
        if text.is_empty() { Self::Nothing } else { Self::Text(visible(text).into_owned()) }
    }

    /// A number of things; nothing where there are none.
    pub(super) const fn count(count: u32) -> Self {
        if count == 0 { Self::Nothing } else { Self::Count(count) }
    }

    /// A number with one decimal; nothing where it is none.
    pub(super) fn decimal(number: f64) -> Self {
        if number > 0.0 && number.is_finite() { Self::Decimal(number) } else { Self::Nothing }
    }

    /// A day, where there is one.
    pub(super) fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Nothing, Self::Date)
    }

    /// An amount, where there is one; the currency where the head of the column cannot say it.
    pub(super) fn amount(money: Option<Money>, currency: Option<Currency>) -> Self {
        money.map_or(Self::Nothing, |money| Self::Amount(Amount { money, currency }))
    }

    /// One of a list that has its own order.
    pub(super) const fn ranked(rank: i64, name: String, mark: Mark) -> Self {
        Self::Ranked(Ranked { rank, name, mark })
    }

    /// A stage, where there is one.
    pub(super) fn stage(stage: Option<Stage>, texts: &Texts) -> Self {
        stage.map_or(Self::Nothing, |stage| Self::ranked(stage as i64, texts.stage(stage), Mark::Stage(stage)))
    }

    /// As the screen shows it.
    pub(super) fn shown(&self, texts: &Texts) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Count(count) => texts.integer(*count),
            Self::Decimal(number) => texts.decimal(*number, 1),
            Self::Amount(Amount { money, currency: None }) => texts.amount_short(money.rounded_to_units()),
            Self::Amount(Amount { money, currency: Some(currency) }) => {
                texts.money_short(money.rounded_to_units(), *currency)
            }
            Self::Date(date) => texts.date(*date),
            Self::Ranked(ranked) => ranked.name.clone(),
            Self::Action(name) => name.clone(),
        }
    }

    /// As another program reads it: numbers whole and ungrouped with the language's decimal mark, dates as
    /// `2026-12-31`, no currency, and nothing that would end a cell or a row.
    pub(super) fn copied(&self, texts: &Texts) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => one_cell(text),
            Self::Count(count) => count.to_string(),
            Self::Decimal(number) => with_decimal_mark(format!("{number:.2}"), texts),
            Self::Amount(amount) => {
                let minor = amount.money.minor();
                let sign = if minor < 0 { "-" } else { "" };
                let (whole, rest) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
                with_decimal_mark(format!("{sign}{whole}.{rest:02}"), texts)
            }
            Self::Date(date) => date.to_string(),
            Self::Ranked(ranked) => one_cell(&ranked.name),
            Self::Action(name) => one_cell(name),
        }
    }

    /// What it is sorted by, worked out once for each row.
    pub(super) fn into_key(self) -> Key {
        match self {
            Self::Nothing => Key::Nothing,
            Self::Text(text) | Self::Action(text) => Key::Text(fold(&text)),
            Self::Count(count) => Key::Number(f64::from(count)),
            Self::Decimal(number) => Key::Number(number),
            Self::Amount(amount) => Key::Rank(amount.money.minor()),
            Self::Date(date) => Key::Date(date),
            Self::Ranked(ranked) => Key::Rank(ranked.rank),
        }
    }
}

fn with_decimal_mark(number: String, texts: &Texts) -> String {
    let mark = texts.decimal(0.5, 1);
    if mark.contains(',') { number.replace('.', ",") } else { number }
}

/// The text without what would end a cell or a row.
fn one_cell(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// What a cell is sorted by.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Key {
    Nothing,
    Text(String),
    Number(f64),
    Rank(i64),
    Date(NaiveDate),
}

impl Key {
    /// The order of two cells of one column; what has nothing comes last whatever the direction.
    pub(super) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Nothing, Self::Nothing) => return Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            (Self::Text(one), Self::Text(other)) => alphanumeric_sort::compare_str(one, other),
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Rank(one), Self::Rank(other)) => one.cmp(other),
            (Self::Date(one), Self::Date(other)) => one.cmp(other),
            // Two kinds in one column: a column that mixes them keeps its order.
            _ => Ordering::Equal,
        };
        if descending { order.reverse() } else { order }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn amount(minor: i64, currency: Option<Currency>) -> Value {
        Value::Amount(Amount { money: Money::from_minor(minor), currency })
    }

    #[test]
    fn a_value_is_shown_for_people_and_copied_for_programs() {
        let french = Texts::new(Language::French);
        let english = Texts::new(Language::English);
        let day = NaiveDate::from_ymd_opt(2026, 11, 23);
        for (value, shown, copied) in [
            (Value::Nothing, "", ""),
            (Value::text("  "), "", ""),
            (Value::text("one\ttwo\nthree"), "one two three", "one two three"),
            (Value::count(1200), "1\u{202f}200", "1200"),
            (Value::decimal(1234.56), "1\u{202f}234,6", "1234,56"),
            (amount(3_460_050, None), "34\u{202f}601", "34600,50"),
            (amount(-5, Some(Currency::DINAR)), "0\u{202f}DA", "-0,05"),
            (Value::date(day), "23/11/2026", "2026-11-23"),
        ] {
            assert_eq!((value.shown(&french).as_str(), value.copied(&french).as_str()), (shown, copied), "{value:?}");
        }
        assert_eq!(Value::decimal(1234.56).copied(&english), "1234.56");
    }

    #[test]
    fn keys_sort_as_what_they_are_and_nothing_comes_last() {
        let sorted = |values: &[Value], descending: bool| {
            let mut keys: Vec<Key> = values.iter().cloned().map(Value::into_key).collect();
            keys.sort_by(|one, other| one.compare(other, descending));
            keys
        };
        let codes = ["ML-10", "Été", "ML-9", "etable"].map(Value::text);
        assert_eq!(sorted(&codes, false), ["etable", "ete", "ml-9", "ml-10"].map(|text| Key::Text(text.to_owned())));
        let numbers = [Value::decimal(0.0), Value::decimal(9.0), Value::decimal(10.0)];
        assert_eq!(sorted(&numbers, false), [Key::Number(9.0), Key::Number(10.0), Key::Nothing]);
        assert_eq!(sorted(&numbers, true), [Key::Number(10.0), Key::Number(9.0), Key::Nothing]);
    }
}
