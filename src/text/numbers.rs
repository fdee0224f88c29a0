//! Numbers as people write them: shown in the form of a language, and read with some patience.

use super::{Language, Texts};
use crate::message;

/// A space that no line is broken at, narrower than a letter: between thousands, and before a unit in French.
pub(super) const NARROW_SPACE: char = '\u{202f}';
const NO_BREAK_SPACE: char = '\u{a0}';
/// What stands where there is no number to show.
const NO_NUMBER: &str = "—";

/// How a language writes numbers.
pub(super) struct NumberForm {
    pub(super) thousands: char,
    pub(super) decimal: char,
    before_unit: char,
    before_percent: Option<char>,
}

impl Language {
    pub(super) const fn number_form(self) -> NumberForm {
        match self {
            Self::French => NumberForm {
                thousands: NARROW_SPACE,
                decimal: ',',
                before_unit: NARROW_SPACE,
                before_percent: Some(NARROW_SPACE),
            },
            Self::English => {
                NumberForm { thousands: ',', decimal: '.', before_unit: NO_BREAK_SPACE, before_percent: None }
            }
        }
    }

    /// A whole number: `12 500`.
    pub fn integer(self, number: i64) -> String {
        let digits = self.grouped(&number.unsigned_abs().to_string());
        if number < 0 { format!("−{digits}") } else { digits }
    }

    /// A number with so many decimals, rounded at the half away from zero: `12 500,50`. What is no number is a dash.
    pub fn decimal(self, number: f64, places: usize) -> String {
        self.decimal_between(number, places, places)
    }

    /// A number with as many decimals as it needs, between two limits.
    pub(super) fn decimal_between(self, number: f64, fewest: usize, most: usize) -> String {
        if !number.is_finite() {
            return NO_NUMBER.to_owned();
        }
        let most = most.min(9);
        let power = 10_f64.powi(i32::try_from(most).unwrap_or(0));
        let scaled = (number.abs() * power).round();
        let rounded = if scaled < 1e15 { scaled / power } else { number.abs() };
        let digits = format!("{rounded:.most$}");
        let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
        let needed = decimals.trim_end_matches('0').len().max(fewest.min(decimals.len()));
        let mut text = self.grouped(whole);
        if needed > 0 {
            text.push(self.number_form().decimal);
            text.push_str(&decimals[..needed]);
        }
        if number < 0.0 && rounded > 0.0 { format!("−{text}") } else { text }
    }

    /// Digits with thousands set apart.
    pub(super) fn grouped(self, digits: &str) -> String {
        let mut text = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(self.number_form().thousands);
            }
            text.push(digit);
        }
        text
    }
}

impl Texts {
    /// A whole number: `12 500`.
    pub fn integer(&self, number: impl TryInto<i64>) -> String {
        self.language().integer(number.try_into().unwrap_or(i64::MAX))
    }

    /// A number with so many decimals.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        self.language().decimal(number, places)
    }

    /// An area with one decimal: `34,6 m²`.
    pub fn area(&self, square_metres: f64) -> String {
        self.quantity(square_metres, 1, 1, "m²")
    }

    /// A length with as many decimals as it needs, down to the centimetre: `1,35 m`.
    pub fn length(&self, metres: f64) -> String {
        self.quantity(metres, 0, 2, "m")
    }

    /// A part of one, in hundredths with one decimal: `0.874` is `87,4 %`.
    pub fn percent(&self, part: f64) -> String {
        let mut text = self.decimal(part * 100.0, 1);
        text.extend(self.language().number_form().before_percent);
        text.push('%');
        text
    }

    /// A part of one, in whole hundredths: `0.874` is `87 %`.
    pub fn percent_whole(&self, part: f64) -> String {
        let mut text = self.decimal(part * 100.0, 0);
        text.extend(self.language().number_form().before_percent);
        text.push('%');
        text
    }

    /// What is wrong with a typed number, to stand beside its field.
    pub fn number_error(&self, error: NumberError) -> String {
        match error {
            NumberError::Empty => message!(self, "number-error-empty"),
            NumberError::NotANumber => message!(self, "number-error-not-a-number"),
            NumberError::Ambiguous => message!(self, "number-error-ambiguous"),
        }
    }

    fn quantity(&self, number: f64, fewest: usize, most: usize, unit: &str) -> String {
        let number = self.language().decimal_between(number, fewest, most);
        format!("{number}{}{unit}", self.language().number_form().before_unit)
    }
}

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// There is nothing.
    #[error("there is no number")]
    Empty,
    /// There is something else, or something more.
    #[error("this is not a number")]
    NotANumber,
    /// One dot before three digits may stand for thousands or for decimals.
    #[error("this can be read as thousands and as decimals")]
    Ambiguous,
}

/// The number that a text says in the form of a language, or in a plain form: `12 500,5`, `12500.5`, `34,6 m²`.
///
/// # Errors
/// What is wrong with it.
pub fn parse_number(text: &str, language: Language) -> Result<f64, NumberError> {
    let text = text.trim();
    let bare = ["m²", "m2", "m", "%"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    let Digits { negative, whole, decimals } = Digits::read(bare, language)?;
    let number: f64 = format!("{whole}.{decimals}0").parse().map_err(|_none| NumberError::NotANumber)?;
    Ok(if negative { -number } else { number })
}

/// The digits of a number, so that money is read without a float in between.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) negative: bool,
    pub(super) whole: String,
    pub(super) decimals: String,
}

impl Digits {
    pub(super) fn read(text: &str, language: Language) -> Result<Self, NumberError> {
        let compact: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        if compact.is_empty() {
            return Err(NumberError::Empty);
        }
        let unsigned = compact.strip_prefix(['-', '−']);
        let negative = unsigned.is_some();
        let unsigned = unsigned.unwrap_or(&compact);
        let (whole, decimals) = match decimal_mark(unsigned, language)? {
            Some(mark) => unsigned.rsplit_once(mark).unwrap_or((unsigned, "")),
            None => (unsigned, ""),
        };
        let whole = ungrouped(whole).ok_or(NumberError::NotANumber)?;
        let only_digits = [&*whole, decimals].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !only_digits || (whole.is_empty() && decimals.is_empty()) {
            return Err(NumberError::NotANumber);
        }
        let whole = if whole.is_empty() { "0".to_owned() } else { whole };
        Ok(Self { negative, whole, decimals: decimals.to_owned() })
    }
}

/// Which mark parts the decimals off, if there are any.
fn decimal_mark(text: &str, language: Language) -> Result<Option<char>, NumberError> {
    let form = language.number_form();
    let marks: Vec<char> = text.chars().filter(|character| matches!(character, ',' | '.')).collect();
    let Some(&last) = marks.last() else { return Ok(None) };
    let occurrences = marks.iter().filter(|mark| **mark == last).count();
    if occurrences < marks.len() {
        // Both occur: the last one is decimal, and stands once.
        return if occurrences == 1 { Ok(Some(last)) } else { Err(NumberError::NotANumber) };
    }
    if occurrences > 1 {
        return Ok(None);
    }
    if last == form.decimal {
        return Ok(Some(last));
    }
    let looks_grouped = text
        .split_once(last)
        .is_some_and(|(before, after)| after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0'));
    match (looks_grouped, last == form.thousands) {
        (true, true) => Ok(None),
        (true, false) => Err(NumberError::Ambiguous),
        (false, _) => Ok(Some(last)),
    }
}

/// Digits without the marks between thousands; `None` where these do not part off three digits each.
fn ungrouped(text: &str) -> Option<String> {
    let mark = text.chars().find(|character| matches!(character, ',' | '.'));
    let Some(mark) = mark else { return Some(text.to_owned()) };
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    let well_formed = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    well_formed.then(|| text.replace(mark, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_form_of_the_language() {
        let french = Texts::new(Language::French);
        let english = Texts::new(Language::English);
        let all = |texts: &Texts| {
            [
                texts.integer(0),
                texts.integer(999),
                texts.integer(-1_234_567),
                texts.decimal(12_500.0, 2),
                texts.decimal(-0.04, 1),
                texts.decimal(f64::NAN, 1),
                texts.area(34.55),
                texts.area(20_000.0),
                texts.length(1.35),
                texts.length(12.0),
                texts.percent(0.8744),
                texts.percent(1.0),
            ]
            .join(" | ")
            .replace(NARROW_SPACE, "_")
            .replace(NO_BREAK_SPACE, "~")
        };
        insta::assert_snapshot!(all(&french), @"0 | 999 | −1_234_567 | 12_500,00 | 0,0 | — | 34,6_m² | 20_000,0_m² | 1,35_m | 12_m | 87,4_% | 100,0_%");
        insta::assert_snapshot!(all(&english), @"0 | 999 | −1,234,567 | 12,500.00 | 0.0 | — | 34.6~m² | 20,000.0~m² | 1.35~m | 12~m | 87.4% | 100.0%");
    }

    #[test]
    fn typed_numbers_are_read_in_the_form_of_the_language() {
        use Language::{English, French};
        for (text, language, expected) in [
            ("34,6", French, Ok(34.6)),
            ("34.6", French, Ok(34.6)),
            ("34,6 m²", French, Ok(34.6)),
            ("12 500,50", French, Ok(12_500.5)),
            ("12\u{202f}500,50", French, Ok(12_500.5)),
            ("1.234.567", French, Ok(1_234_567.0)),
            ("1.234,5", French, Ok(1_234.5)),
            ("1,234.5", French, Ok(1_234.5)),
            ("12.500", French, Err(NumberError::Ambiguous)),
            ("0.125", French, Ok(0.125)),
            ("12,500", French, Ok(12.5)),
            ("12,500", English, Ok(12_500.0)),
            ("12,5", English, Ok(12.5)),
            ("12.500", English, Ok(12.5)),
            ("1,234,567.89", English, Ok(1_234_567.89)),
            ("−3", English, Ok(-3.0)),
            ("- 3", English, Ok(-3.0)),
            (",5", French, Ok(0.5)),
            ("5,", French, Ok(5.0)),
            ("87,4 %", French, Ok(87.4)),
            ("", French, Err(NumberError::Empty)),
            ("   ", French, Err(NumberError::Empty)),
            (",", French, Err(NumberError::NotANumber)),
            ("12 a", French, Err(NumberError::NotANumber)),
            ("1e5", English, Err(NumberError::NotANumber)),
            ("inf", English, Err(NumberError::NotANumber)),
            ("1,23,456", English, Err(NumberError::NotANumber)),
            ("1.2.3,4,5", French, Err(NumberError::NotANumber)),
            ("--1", French, Err(NumberError::NotANumber)),
        ] {
            assert_eq!(parse_number(text, language), expected, "{text} in {language:?}");
        }
    }

    #[test]
    fn what_is_shown_reads_back() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for number in [0.0, 0.5, 12.25, 1_234.5, 9_876_543.21, -42.0] {
                assert_eq!(parse_number(&texts.decimal(number, 2), language), Ok(number));
            }
        }
    }
}
