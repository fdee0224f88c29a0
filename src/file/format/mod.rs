//! The formats that a layout was ever written in: each has its module, the newest is the one written.
//!
//! A format's module has its records and their step to those of the next format. A text is read as the format it names,
//! so that an error stands at a place of that text, and then taken step by step to the newest. When format 4 comes,
//! `v4.rs` gets its records, `v3.rs` keeps those of format 3 for reading alone and makes records of format 4 of them, and
//! [`READERS`] gets a line. No format is ever dropped: `tests/formats/` has a file of each.

mod change;
#[cfg(any(test, fuzzing))]
mod v0;
mod v1;
mod v2;
mod v3;
mod write;

use std::path::Path;

use serde::de::DeserializeOwned;

use super::error::{Defect, OpenError};
use super::lexer;
use super::place::Place;
use super::seal::unsealed;
use crate::model::LayoutParts;

pub(super) use change::ChangeRecord;
pub use v3::LayoutRecord;
pub(super) use v3::{BuildingRecord, FloorRecord, ParkRecord};
pub(super) use write::write;

/// The format written.
pub const NEWEST: u32 = 3;

/// The records of one format.
trait Records: DeserializeOwned {
    /// The number that a text in this format bears.
    const FORMAT: u32;

    /// The records of the newest format: each format makes those of the next, which go on from there.
    fn into_newest(self) -> LayoutRecord;
}

/// How a text of one format becomes records of the newest.
struct Reader {
    format: u32,
    read: fn(&str) -> Result<LayoutRecord, Mistake>,
}

impl Reader {
    const fn of<R: Records>() -> Self {
        Self { format: R::FORMAT, read: |text| parse::<R>(text).map(R::into_newest) }
    }
}

/// Every format that can be read.
const READERS: &[Reader] = &[
    #[cfg(any(test, fuzzing))]
    Reader::of::<v0::LayoutRecord>(),
    Reader::of::<v1::LayoutRecord>(),
    Reader::of::<v2::LayoutRecord>(),
    Reader::of::<v3::LayoutRecord>(),
];

/// The parts of the layout that a text holds, in whichever format.
pub(super) fn read(text: &str, path: &Path) -> Result<LayoutParts, OpenError> {
    let Some((offset, format)) = lexer::format_number(text) else {
        let place = Place::of(text, lexer::beginning(text));
        return Err(OpenError::NoFormat { path: path.to_owned(), place });
    };
    let reader = reader_of(format, || Place::of(text, offset), path)?;
    (reader.read)(text).map(LayoutRecord::into_parts).map_err(|mistake| OpenError::Invalid {
        path: path.to_owned(),
        place: mistake.place,
        field: mistake.field,
        defect: mistake.defect,
    })
}

/// How to read the format that a text says it is in.
fn reader_of(format: &str, place: impl FnOnce() -> Place, path: &Path) -> Result<&'static Reader, OpenError> {
    let path = path.to_owned();
    match format.parse::<u64>() {
        Ok(format) if format > u64::from(NEWEST) => {
            Err(OpenError::NewerFormat { path, place: place(), format, newest: NEWEST })
        }
        number => READERS.iter().find(|reader| number == Ok(u64::from(reader.format))).ok_or_else(|| {
            let format = format.chars().take(20).collect();
            OpenError::UnknownFormat { path, place: place(), format, newest: NEWEST }
        }),
    }
}

/// One record that stands alone in a text.
pub(super) fn read_record<R: DeserializeOwned>(text: &str) -> Result<R, Defect> {
    options().from_str(text).map_err(|error| Defect::from_ron(&error.code))
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
