//! `plateau check`: every problem of some files, one a line.

use std::path::{Path, PathBuf};

use plateau::file::{self, OpenError};
use plateau::text::Texts;

use super::Stop;
use super::layouts::{line, open_error_lines, say_of_seal};

/// Checks files one after the other; one that cannot be read does not keep the others from being checked, and counts
/// more than problems.
pub(super) fn check_files(files: &[PathBuf], texts: &Texts) -> Result<(), Stop> {
    let mut lines = Vec::new();
    let mut is_unreadable = false;
    for path in files {
        match check_file(path, texts) {
            Ok(()) => {}
            Err(Stop::Refused(more)) => lines.extend(more),
            Err(Stop::Unusable(more)) => {
                lines.extend(more);
                is_unreadable = true;
            }
        }
    }
    match (is_unreadable, lines.is_empty()) {
        (true, _) => Err(Stop::Unusable(lines)),
        (false, false) => Err(Stop::Refused(lines)),
        (false, true) => Ok(()),
    }
}

fn check_file(path: &Path, texts: &Texts) -> Result<(), Stop> {
    let opened = match file::open(path) {
        Ok(opened) => opened,
        // It can be read, and what is wrong with it is what was asked for.
        Err(error @ OpenError::Misleading { .. }) => return Err(Stop::Refused(open_error_lines(&error, texts))),
        Err(error) => return Err(Stop::Unusable(open_error_lines(&error, texts))),
    };
    say_of_seal(&opened, texts);
    let mut problems = opened.placed_problems();
    problems.sort_by_key(|placed| placed.place);
    if problems.is_empty() {
        return Ok(());
    }
    let lines = problems.iter().map(|placed| line(path, placed.place, &texts.problem(&opened.layout, &placed.problem)));
    Err(Stop::Refused(lines.collect()))
}
