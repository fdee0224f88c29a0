//! The last ten texts of each document, kept where the program keeps what is its own.
//!
//! Copies are numbered, and the number alone orders and removes them: a clock that was moved decides nothing. Their dates are
//! for people. What else lies in the folder is left alone.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::error::{OpenError, SaveError};
use super::key::key_of;
use super::open::{Opened, open};
use super::save::save_making_folder;

/// How many copies of a document are kept.
const KEPT: usize = 10;

/// How a copy's date is written in its name, where no colon may stand.
const DATE: &str = "%Y-%m-%d %H.%M.%S";

/// The copies of all documents.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

/// A copy of a document as it once was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// The how manieth copy of the document: a later one has a larger number.
    pub number: u64,
    /// When it was made, by the clock of that time.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub size: u64,
}

impl Backups {
    /// The copies in this folder, which need not exist.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps what stands in a document and is about to be replaced. What equals the last copy is not kept twice; where there
    /// are more than ten, the first go.
    pub fn keep(&self, document: &Path, bytes: &[u8], at: DateTime<Utc>) -> Result<(), SaveError> {
        let mut copies = self.list(document);
        let last = copies.first();
        if last.is_some_and(|last| holds(last, bytes)) {
            return Ok(());
        }
        let number = last.map_or(1, |last| last.number.saturating_add(1));
        let name = format!("{number:06} {}.ron", at.format(DATE));
        save_making_folder(&self.folder_of(document).join(name), bytes)?;
        // A copy too many does no harm, so that one which cannot be removed is left.
        for old in copies.drain(..).skip(KEPT - 1) {
            fs::remove_file(old.path).ok();
        }
        Ok(())
    }

    /// The copies of a document, the latest first; none where the folder cannot be read.
    pub fn list(&self, document: &Path) -> Vec<Backup> {
        let entries = fs::read_dir(self.folder_of(document)).into_iter().flatten().flatten();
        let mut copies: Vec<Backup> = entries.filter_map(|entry| Backup::at(entry.path())).collect();
        copies.sort_by(|a, b| b.number.cmp(&a.number).then_with(|| b.path.cmp(&a.path)));
        copies
    }

    /// Opens a copy, as any file.
    pub fn read(&self, backup: &Backup) -> Result<Opened, OpenError> {
        open(&backup.path)
    }

    fn folder_of(&self, document: &Path) -> PathBuf {
        self.folder.join(key_of(document))
    }
}

impl Backup {
    /// The copy at a path, if the name is that of one and it is an ordinary file.
    fn at(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (number, date) = name.strip_suffix(".ron")?.split_once(' ')?;
        let is_number = (6..=12).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        let number = number.parse().ok().filter(|_| is_number)?;
        let at = NaiveDateTime::parse_from_str(date, DATE).ok()?.and_utc();
        let metadata = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        Some(Self { path, number, at, size: metadata.len() })
    }
}

/// Whether a copy holds these bytes. Where that cannot be told it counts as another.
fn holds(copy: &Backup, bytes: &[u8]) -> bool {
    copy.size == bytes.len() as u64 && fs::read(&copy.path).is_ok_and(|there| there == bytes)
}
