//! Messages, numbers, dates and money in each language.
//!
//! Every text that people see comes from the Fluent files of `assets/texts`, one folder a language, through [`Texts`].
//! Forms that a message cannot hold, such as how thousands are grouped, are decided here by [`Language`]. Nothing here
//! draws, prints or reads a clock, and nothing here fails: a text that is missing is answered by its key.

mod agreements;
mod alerts;
mod catalogue;
mod changes;
mod conflicts;
mod dates;
mod differences;
mod entities;
#[cfg(test)]
mod example;
mod fields;
mod file_errors;
mod imports;
mod language;
mod matches;
mod misfits;
mod money;
mod numbers;
mod problems;
mod refusals;
mod structure;
mod terms;
mod visible;

pub use catalogue::{Texts, Value};
pub use conflicts::ConflictText;
pub use dates::{DateError, parse_date};
pub use differences::{Difference, DifferenceKind};
pub use language::Language;
pub use money::{MoneyError, parse_money};
pub use numbers::{NumberError, parse_number};
pub use terms::Term;
pub use visible::visible;

pub use crate::message;
