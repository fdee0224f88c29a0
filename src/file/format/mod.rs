//! The formats that a layout was ever written in: each has its module, the newest is the one written.
//!
//! When format 2 comes, `v2.rs` gets its records, `v1.rs` keeps those of format 1 for reading alone, and a
//! `migrate.rs` turns the records of each format into those of the next; reading goes through all of them.

mod change;
mod v1;
mod write;

use std::path::Path;

use super::error::{Defect, OpenError};
use super::lexer;
use super::place::Place;
use super::seal::unsealed;
use crate::model::LayoutParts;

pub(super) use change::ChangeRecord;
pub use v1::LayoutRecord;
pub(super) use write::write;

/// The format written.
pub const NEWEST: u32 = 1;

/// The parts of the layout that a text holds, in whichever format.
pub(super) fn read(text: &str, path: &Path) -> Result<LayoutParts, OpenError> {
    let path = || path.to_owned();
    let Some((offset, format)) = lexer::format_number(text) else {
        return Err(OpenError::NoFormat { path: path() });
    };
    let place = || Place::of(text, offset);
    match format.parse::<u64>() {
        Ok(1) => parse::<LayoutRecord>(text).map(LayoutRecord::into_parts).map_err(|mistake| OpenError::Invalid {
            path: path(),
            place: mistake.place,
            field: mistake.field,
            defect: mistake.defect,
        }),
        Ok(format) if format > u64::from(NEWEST) => {
            Err(OpenError::NewerFormat { path: path(), place: place(), format, newest: NEWEST })
        }
        _ => Err(OpenError::UnknownFormat {
            path: path(),
            place: place(),
            format: format.chars().take(20).collect(),
            newest: NEWEST,
        }),
    }
}

struct Mistake {
    place: Place,
    field: String,
    defect: Defect,
}

/// Reads the records of one format; only where that fails, reads again to learn which field is at fault.
fn parse<'de, R: serde::Deserialize<'de>>(text: &'de str) -> Result<R, Mistake> {
    options().from_str(text).map_err(|error| {
        let defect = Defect::from_ron(&error.code);
        let place = place_of(text, &error, &defect);
        Mistake { place, field: field_at_fault::<R>(text), defect }
    })
}

/// A file whose header someone removed reads all the same.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn field_at_fault<'de, R: serde::Deserialize<'de>>(text: &'de str) -> String {
    let Ok(mut deserializer) = ron::Deserializer::from_str_with_options(text, &options()) else {
        return String::new();
    };
    let Err(error) = serde_path_to_error::deserialize::<_, R>(&mut deserializer) else { return String::new() };
    let path = error.path().to_string();
    // What stands for a field whose name could not be read.
    path.trim_end_matches('?').trim_end_matches('.').to_owned()
}

/// Where to look: at the word at fault rather than at the space before it, at a record rather than at its end.
fn place_of(text: &str, error: &ron::error::SpannedError, defect: &Defect) -> Place {
    let position = |position: &ron::error::Position| Place { line: position.line, column: position.col }.offset(text);
    let (start, end) = (position(&error.span.start), position(&error.span.end));
    let offset = match defect {
        Defect::EndsTooEarly => unsealed(text).trim_end().len(),
        Defect::Expected(_) | Defect::AfterTheEnd => end,
        Defect::MissingField { .. } => opening(text, end),
        _ if text[start..end].trim().is_empty() => end,
        _ if text[start..].starts_with([')', ']']) => opening(text, start),
        _ => start,
    };
    Place::of(text, offset)
}

fn opening(text: &str, end: usize) -> usize {
    lexer::opening(text, end).unwrap_or(end)
}
