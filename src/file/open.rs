//! Opening a layout: everything is checked before anything is believed.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{FileKind, OpenError};
use super::locate::{PlacedProblem, place_problems};
use super::place::{Place, without_mark};
use super::save::sweep;
use super::seal::{Seal, seal_of};
use super::{format, write};
use crate::model::{Layout, Problem, ProblemKind, check};

/// The largest file that is opened, in bytes.
pub const SIZE_LIMIT: u64 = 256 * 1024 * 1024;

/// A layout that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Where from.
    pub path: PathBuf,
    /// The file's text as it was, a byte order mark included.
    pub text: Arc<str>,
    /// What it holds.
    pub layout: Layout,
    /// What is wrong with it, none of which misleads.
    pub problems: Vec<Problem>,
    /// Whether it is as the program wrote it.
    pub seal: Seal,
}

impl Opened {
    /// The problems with their places in the text.
    pub fn placed_problems(&self) -> Vec<PlacedProblem> {
        place_problems(&self.text, &self.problems)
    }

    /// What to save where the layout is now `layout`: the text as it was where nothing changed, else its canonical
    /// text.
    pub fn text_of(&self, layout: &Layout) -> Arc<str> {
        if *layout == self.layout { Arc::clone(&self.text) } else { write(layout).into() }
    }
}

/// Opens a layout. Links are followed; what is not an ordinary file is refused without being read, and what is over
/// [`SIZE_LIMIT`] before anything is allocated for it.
///
/// What a process that was killed while saving this file left beside it is removed.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    let bytes = read_file(path)?;
    sweep(path);
    read_bytes(bytes, path)
}

/// The bytes of a file that is no layout, `limit` and one more at most, so that its reader sees that it is too large.
///
/// # Errors
/// Where it cannot be read, or is no ordinary file.
pub fn read_at_most(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    // A pipe would be waited for.
    if !fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a layout from bytes that are already there, with every check; the path is for messages alone.
pub fn read_bytes(bytes: Vec<u8>, path: &Path) -> Result<Opened, OpenError> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        let valid = without_mark(&valid);
        OpenError::NotUtf8 { path: path.to_owned(), place: Place::of(valid, valid.len()) }
    })?;
    read(text.into(), path)
}

/// Reads a layout from a text that is already there; the path is for messages alone.
pub fn read(text: Arc<str>, path: &Path) -> Result<Opened, OpenError> {
    if let Some(nul) = memchr::memchr(0, text.as_bytes()) {
        return Err(OpenError::NulCharacter { path: path.to_owned(), place: Place::of(without_mark(&text), nul) });
    }
    let parts = format::read(without_mark(&text), path)?;
    let misleading = |problems: &[Problem]| OpenError::Misleading {
        path: path.to_owned(),
        problems: place_problems(&text, problems),
    };
    let layout = Layout::from_parts(parts).map_err(|mut twice| {
        twice.dedup();
        let problems: Vec<Problem> =
            twice.into_iter().map(|entity| Problem { entity, kind: ProblemKind::IdTwice }).collect();
        misleading(&problems)
    })?;
    let problems = check(&layout);
    if problems.iter().any(Problem::misleads) {
        let problems: Vec<Problem> = problems.into_iter().filter(Problem::misleads).collect();
        return Err(misleading(&problems));
    }
    let seal = seal_of(&text);
    Ok(Opened { path: path.to_owned(), text, layout, problems, seal })
}

/// The bytes of an ordinary file that is not over [`SIZE_LIMIT`].
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, OpenError> {
    read_within(path, SIZE_LIMIT)
}

/// The bytes of an ordinary file that has no more than `limit`.
pub(super) fn read_within(path: &Path, limit: u64) -> Result<Vec<u8>, OpenError> {
    let unreadable = |error| OpenError::from_io(path, &error);
    // A pipe must not be opened: that waits for whoever writes into it.
    refuse_special(path, fs::metadata(path).map_err(unreadable)?.file_type())?;
    let file = File::open(path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    refuse_special(path, metadata.file_type())?;
    let too_large = |size| OpenError::TooLarge { path: path.to_owned(), size, limit };
    let size = metadata.len();
    if size > limit {
        return Err(too_large(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size + 1).unwrap_or_default());
    // The file may grow while it is read.
    let length = file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if length as u64 > limit {
        return Err(too_large(length as u64));
    }
    Ok(bytes)
}

fn refuse_special(path: &Path, file_type: fs::FileType) -> Result<(), OpenError> {
    FileKind::of(file_type).map_or(Ok(()), |kind| Err(OpenError::NotAFile { path: path.to_owned(), kind }))
}
