//! Opening and saving layouts for a command, and saying what went wrong.

use std::path::Path;

use plateau::file::{self, OpenError, Opened, Place};
use plateau::message;
use plateau::text::{Texts, visible};

use super::{Stop, console};

/// Opens a layout. Where it has problems that do not keep it from being opened, their number is said.
pub(super) fn open(path: &Path, texts: &Texts) -> Result<Opened, Stop> {
    let opened = file::open(path).map_err(|error| Stop::Unusable(open_error_lines(&error, texts)))?;
    if !opened.problems.is_empty() {
        let count = opened.problems.len();
        console::say(&[line(path, None, &message!(texts, "commandline-has-problems", count = count))]);
    }
    Ok(opened)
}

/// Saves bytes as a whole or not at all.
pub(super) fn save(path: &Path, bytes: &[u8], texts: &Texts) -> Result<(), Stop> {
    file::save_bytes(path, bytes).map_err(|error| Stop::unusable(texts.save_error(&error)))
}

/// Why a file is not opened: a line for each place.
pub(super) fn open_error_lines(error: &OpenError, texts: &Texts) -> Vec<String> {
    texts.open_error_lines(error).iter().map(|(place, what)| line(error.path(), *place, what)).collect()
}

/// A message about a place of a file, as editors and build tools read it: `path:line:column: message`.
pub(super) fn line(path: &Path, place: Option<Place>, what: &str) -> String {
    let path = path.display().to_string();
    let path = visible(&path);
    place.map_or_else(|| format!("{path}: {what}"), |place| format!("{path}:{place}: {what}"))
}
