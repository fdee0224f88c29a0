//! Money as people write it. No amount passes through a float.

use super::numbers::{Digits, NARROW_SPACE};
use super::{Language, NumberError, Texts};
use crate::message;
use crate::model::{Currency, Money};

impl Texts {
    /// An amount with its decimals, as documents show it: `12 500,00 DA`, in English `DZD 12,500.00`.
    pub fn money(&self, amount: Money, currency: Currency) -> String {
        self.language().money(amount, currency, true)
    }

    /// An amount without decimals where they are zero, as the screen shows it: `12 500 DA`.
    pub fn money_short(&self, amount: Money, currency: Currency) -> String {
        self.language().money(amount, currency, !is_whole(amount))
    }

    /// An amount without its currency, for columns whose head names it: `12 500,00`.
    pub fn amount(&self, amount: Money) -> String {
        self.language().amount(amount, true)
    }

    /// An amount as a field shows it to be edited: without the currency, and without decimals where they are zero.
    pub fn amount_short(&self, amount: Money) -> String {
        self.language().amount(amount, !is_whole(amount))
    }

    /// What a currency is called in the head of a column: `DA`, in English `DZD`.
    pub fn currency(&self, currency: Currency) -> String {
        self.language().currency(currency)
    }

    /// What is wrong with a typed amount, to stand beside its field.
    pub fn money_error(&self, error: MoneyError) -> String {
        match error {
            MoneyError::Number(error) => self.number_error(error),
            MoneyError::TooManyDecimals => message!(self, "money-error-too-many-decimals"),
            MoneyError::TooLarge => message!(self, "money-error-too-large"),
        }
    }
}

impl Language {
    fn money(self, amount: Money, currency: Currency, decimals: bool) -> String {
        let number = self.amount(amount, decimals);
        let currency = self.currency(currency);
        match self {
            Self::French => format!("{number}{NARROW_SPACE}{currency}"),
            Self::English => format!("{currency}\u{a0}{number}"),
        }
    }

    fn amount(self, amount: Money, decimals: bool) -> String {
        let hundredths = amount.minor().unsigned_abs();
        let sign = if amount < Money::ZERO { "−" } else { "" };
        let whole = self.grouped(&(hundredths / 100).to_string());
        if decimals {
            format!("{sign}{whole}{}{:02}", self.number_form().decimal, hundredths % 100)
        } else {
            format!("{sign}{whole}")
        }
    }

    /// English readers of several countries know the ISO code; French ones know the sign that is used in the country.
    fn currency(self, currency: Currency) -> String {
        let sign = SIGNS.iter().find(|signs| signs.code == currency.code()).map(|signs| signs.sign);
        match (self, sign) {
            (Self::French, Some(sign)) => sign.to_owned(),
            (Self::French, None) | (Self::English, _) => currency.code().to_owned(),
        }
    }
}

/// How a currency is written.
struct Signs {
    code: &'static str,
    sign: &'static str,
}

const SIGNS: [Signs; 2] = [Signs { code: "DZD", sign: "DA" }, Signs { code: "RUB", sign: "₽" }];

const fn is_whole(amount: Money) -> bool {
    amount.minor() % 100 == 0
}

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It is not a number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// It has more decimals than money has.
    #[error("an amount has at most two decimals")]
    TooManyDecimals,
    /// It is more than a file can hold.
    #[error("this amount is too large")]
    TooLarge,
}

/// The amount that a text says, with the currency or without it: `12 500,00 DA`, `12500`, `DZD 12,500.50`.
///
/// # Errors
/// What is wrong with it.
pub fn parse_money(text: &str, currency: Currency, language: Language) -> Result<Money, MoneyError> {
    let Digits { negative, whole, decimals } = Digits::read(without_currency(text.trim(), currency), language)?;
    if decimals.len() > 2 {
        return Err(MoneyError::TooManyDecimals);
    }
    let digits = format!("{whole}{decimals:0<2}");
    let hundredths: i64 = digits.parse().map_err(|_overflow| MoneyError::TooLarge)?;
    let amount = Money::from_minor(hundredths);
    if amount > Money::LARGEST {
        return Err(MoneyError::TooLarge);
    }
    Ok(if negative { -amount } else { amount })
}

fn without_currency(text: &str, currency: Currency) -> &str {
    let sign = SIGNS.iter().find(|signs| signs.code == currency.code()).map(|signs| signs.sign);
    [Some(currency.code()), sign]
        .into_iter()
        .flatten()
        .find_map(|name| strip_end(text, name).or_else(|| strip_start(text, name)))
        .unwrap_or(text)
}

fn strip_end<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(name.len())?)?;
    end.eq_ignore_ascii_case(name).then_some(rest)
}

fn strip_start<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(name.len())?;
    start.eq_ignore_ascii_case(name).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EURO: &str = "EUR";

    #[test]
    fn money_takes_the_form_of_the_language() {
        let euro: Currency = EURO.parse().unwrap();
        let all = |language| {
            let texts = Texts::new(language);
            [
                texts.money(Money::from_units(12_500), Currency::DINAR),
                texts.money(Money::from_minor(-1_234_567), Currency::DINAR),
                texts.money(Money::from_units(12_500), Currency::ROUBLE),
                texts.money(Money::from_units(1), euro),
                texts.money_short(Money::from_units(12_500), Currency::DINAR),
                texts.money_short(Money::from_minor(12_550), Currency::DINAR),
                texts.amount(Money::from_minor(5)),
                texts.amount_short(Money::from_units(1_000)),
            ]
            .join(" | ")
            .replace('\u{202f}', "_")
            .replace('\u{a0}', "~")
        };
        insta::assert_snapshot!(all(Language::French), @"12_500,00_DA | −12_345,67_DA | 12_500,00_₽ | 1,00_EUR | 12_500_DA | 125,50_DA | 0,05 | 1_000");
        insta::assert_snapshot!(all(Language::English), @"DZD~12,500.00 | DZD~−12,345.67 | RUB~12,500.00 | EUR~1.00 | DZD~12,500 | DZD~125.50 | 0.05 | 1,000");
    }

    #[test]
    fn typed_money_is_read_exactly() {
        use Language::{English, French};
        for (text, language, expected) in [
            ("12 500,00 DA", French, Ok(1_250_000)),
            ("12500", French, Ok(1_250_000)),
            ("12500,5", French, Ok(1_250_050)),
            ("0,07", French, Ok(7)),
            ("12 500 da", French, Ok(1_250_000)),
            ("DZD\u{a0}12,500.07", English, Ok(1_250_007)),
            ("-3.10", English, Ok(-310)),
            ("90071992547,93", French, Ok(9_007_199_254_793)),
            ("12,345", French, Err(MoneyError::TooManyDecimals)),
            ("12.345", French, Err(MoneyError::Number(NumberError::Ambiguous))),
            ("10 000 000 000 000", French, Ok(1_000_000_000_000_000)),
            ("10 000 000 000 000,01", French, Err(MoneyError::TooLarge)),
            ("99999999999999999999999", French, Err(MoneyError::TooLarge)),
            ("12 €", French, Err(MoneyError::Number(NumberError::NotANumber))),
            ("DA", French, Err(MoneyError::Number(NumberError::Empty))),
            ("", English, Err(MoneyError::Number(NumberError::Empty))),
            ("é", English, Err(MoneyError::Number(NumberError::NotANumber))),
        ] {
            let read = parse_money(text, Currency::DINAR, language).map(Money::minor);
            assert_eq!(read, expected, "{text} in {language:?}");
        }
        assert_eq!(parse_money("12 500,00 ₽", Currency::ROUBLE, French), Ok(Money::from_units(12_500)));
    }

    #[test]
    fn what_is_shown_reads_back() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for minor in [0, 1, 99, 100, 123_456_789, -5, 999_999_999_999_999] {
                let amount = Money::from_minor(minor);
                for text in [texts.money(amount, Currency::DINAR), texts.money_short(amount, Currency::DINAR)] {
                    assert_eq!(parse_money(&text, Currency::DINAR, language), Ok(amount), "{text}");
                }
            }
        }
    }
}
