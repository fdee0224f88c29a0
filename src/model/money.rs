//! Money as an exact integer, and the currency a park counts in.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount in hundredths of the park's currency (centimes, kopecks).
///
/// In a file it is a decimal number of whole units with at most two decimals: `34600.5` is 34 600.50.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// What is said where a number is not an amount.
pub const NOT_AN_AMOUNT: &str = "an amount is a number with at most two decimals, up to ten thousand billion";

/// The largest amount a file may hold, in hundredths: every amount up to it is exact as an `f64` of whole units.
const LARGEST: i64 = 1_000_000_000_000_000;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount a file may hold.
    pub const LARGEST: Self = Self(LARGEST);

    /// An amount in hundredths.
    pub const fn from_minor(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// An amount of whole units of the currency.
    pub const fn from_units(units: i64) -> Self {
        Self(units.saturating_mul(100))
    }

    /// The amount in hundredths.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The amount in whole units, for ratios and charts only.
    pub fn as_units(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// The amount times a whole number, held at the ends of the range.
    #[must_use]
    pub const fn times(self, factor: i64) -> Self {
        Self(self.0.saturating_mul(factor))
    }

    /// The amount times a factor such as an area, rounded to the nearest hundredth, halves away from zero.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a float-to-integer cast saturates, which is what is wanted")]
    pub fn scaled(self, factor: f64) -> Self {
        Self((self.0 as f64 * factor).round() as i64)
    }

    /// The amount rounded to whole units of the currency.
    #[must_use]
    pub const fn rounded_to_units(self) -> Self {
        let half = if self.0 < 0 { -50 } else { 50 };
        Self((self.0.saturating_add(half)) / 100 * 100)
    }

    /// The amount that a decimal number of whole units says, if it has at most two decimals and is in range.
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
    pub fn from_decimal(units: f64) -> Option<Self> {
        let hundredths = units * 100.0;
        let rounded = hundredths.round();
        if !units.is_finite() || rounded.abs() > LARGEST as f64 {
            return None;
        }
        // The distance of the nearest decimal of two places to the float that stands for it is below one part in 2^52.
        ((hundredths - rounded).abs() <= rounded.abs().max(1.0) * 1e-12).then_some(Self(rounded as i64))
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.as_units())
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let units = f64::deserialize(deserializer)?;
        Self::from_decimal(units).ok_or_else(|| serde::de::Error::custom(NOT_AN_AMOUNT))
    }
}

/// Why a text is not a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is a code of three capital letters, such as DZD or RUB")]
pub struct CurrencyError;

/// A currency's ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Algerian dinar.
    pub const DINAR: Self = Self(*b"DZD");
    /// The Russian rouble.
    pub const ROUBLE: Self = Self(*b"RUB");

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self::DINAR
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({self})")
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(text: &str) -> Result<Self, CurrencyError> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(CurrencyError),
        }
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_read_exactly_or_refused() {
        assert_eq!(Money::from_decimal(34_600.5), Some(Money::from_minor(3_460_050)));
        assert_eq!(Money::from_decimal(0.1 + 0.2), Some(Money::from_minor(30)));
        assert_eq!(Money::from_decimal(-12.34), Some(Money::from_minor(-1234)));
        for refused in [0.001, 12.345, f64::NAN, f64::INFINITY, 1e14] {
            assert_eq!(Money::from_decimal(refused), None, "{refused}");
        }
    }

    #[test]
    fn every_amount_reads_back_as_written() {
        for minor in (0..LARGEST).step_by(987_654_321_001) {
            let money = Money::from_minor(minor);
            assert_eq!(Money::from_decimal(money.as_units()), Some(money));
        }
    }

    #[test]
    fn rounding_goes_away_from_zero_at_the_half() {
        assert_eq!(Money::from_minor(150).rounded_to_units(), Money::from_units(2));
        assert_eq!(Money::from_minor(-150).rounded_to_units(), Money::from_units(-2));
        assert_eq!(Money::from_minor(149).rounded_to_units(), Money::from_units(1));
    }
}
