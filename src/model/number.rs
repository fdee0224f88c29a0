//! Numbers as a file may hold them: neither NaN nor infinite, which would make every sum they enter meaningless.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// What is said where a number is not finite.
pub const NOT_FINITE: &str = "a number must be finite";

pub(crate) fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let number = f64::deserialize(deserializer)?;
    if number.is_finite() { Ok(number) } else { Err(D::Error::custom(NOT_FINITE)) }
}

pub(crate) fn finite_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let number = Option::<f64>::deserialize(deserializer)?;
    if number.is_none_or(f64::is_finite) { Ok(number) } else { Err(D::Error::custom(NOT_FINITE)) }
}
