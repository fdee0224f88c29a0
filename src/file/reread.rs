//! Whether a file is still what it was when it was read or saved last.

use std::path::Path;
use std::time::SystemTime;

use super::error::OpenError;
use super::open::{Opened, read_bytes, read_file};

/// What of a file changes, as good as surely, when somebody saves it: cheap to ask for, even over a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    modified: Option<SystemTime>,
    length: u64,
    number: u64,
}

impl Fingerprint {
    /// The fingerprint of a file; `None` where it is not there, or the disk does not answer.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok()?;
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&metadata);
        #[cfg(not(unix))]
        let number = 0;
        Some(Self { modified: metadata.modified().ok(), length: metadata.len(), number })
    }
}

/// What a file holds, beside what it was known to hold.
#[derive(Debug)]
pub enum Reread {
    /// The same.
    Same,
    /// It is gone.
    Gone,
    /// Another layout: somebody has saved it.
    Changed(Box<Opened>),
    /// Nothing that can be read.
    Unreadable(OpenError),
}

/// Reads a file again of which the text is known.
pub fn reread(path: &Path, known: &str) -> Reread {
    match read_file(path) {
        Ok(bytes) if bytes == known.as_bytes() => Reread::Same,
        Ok(bytes) => match read_bytes(bytes, path) {
            Ok(opened) => Reread::Changed(Box::new(opened)),
            Err(error) => Reread::Unreadable(error),
        },
        Err(OpenError::Missing { .. }) => Reread::Gone,
        Err(error) => Reread::Unreadable(error),
    }
}
