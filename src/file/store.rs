//! Saving a document: under its lock, only over what is known to be there, with a backup before and a trail after.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::backups::Backups;
use super::error::{OpenError, SaveError, SaveFailure};
use super::lock::{Lock, LockError};
use super::open::{Opened, read_bytes, read_file};
use super::save::{replace, save, sweep_locked, target};
use super::trail::{Step, carry, note};
use crate::change::{Change, Stamp};

/// What may stand in a file that is to be saved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// This text, which was read from it or saved to it last. Where the file is gone, it is made again.
    Text(Arc<str>),
    /// Nothing: there is no such file yet.
    Nothing,
    /// Any layout: a person was asked whether it shall be replaced.
    AnyLayout,
}

/// A document that is to be saved.
#[derive(Debug, Clone)]
pub struct Saving {
    /// Where to.
    pub path: PathBuf,
    /// What is to stand there.
    pub text: Arc<str>,
    /// What may stand there now.
    pub known: Known,
    /// The text that the changes began with.
    pub base: Arc<str>,
    /// What was done since.
    pub changes: Vec<Change>,
    /// Who saves, and when.
    pub stamp: Stamp,
    /// The file that the document was in until now, if any: its trail goes along.
    pub from: Option<PathBuf>,
    /// Where backups are kept, if anywhere.
    pub backups: Option<Backups>,
}

/// A document that was saved, with what did not work beside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stored {
    /// Why there is no backup of what was replaced.
    pub no_backup: Option<SaveError>,
    /// Why the trail does not tell of this save.
    pub no_trail: Option<SaveError>,
}

/// Why a document was not saved. The file is as it was.
#[derive(Debug, Clone)]
pub enum StoreError {
    /// It cannot be written.
    Refused(SaveError),
    /// Somebody else has saved the file since: this is what stands there now.
    Changed(Box<Opened>),
}

/// Saves a document. A file that holds anything but a layout, a damaged one or one of a newer format is never replaced.
pub fn store(saving: &Saving) -> Result<Stored, StoreError> {
    let refused = |reason| StoreError::Refused(SaveError::new(&saving.path, reason));
    let target = target(&saving.path).map_err(refused)?;
    let mut lock = Lock::acquire(&target, &saving.stamp.author).map_err(|error| match error {
        LockError::Held(owner) => refused(SaveFailure::Locked { owner }),
        LockError::System(error) => refused(error.into()),
    })?;
    sweep_locked(&target);
    let there = there(&target).map_err(|error| refused(SaveFailure::Protected(Box::new(error))))?;
    let mut stored = Stored::default();
    if let Some(bytes) = &there {
        may_replace(saving, bytes)?;
        if let Some(backups) = &saving.backups {
            stored.no_backup = backups.keep(&saving.path, bytes, saving.stamp.at).err();
        }
    }
    replace(&target, saving.text.as_bytes(), &mut || lock.beat()).map_err(|error| refused(error.into()))?;
    let step = Step { base: &saving.base, changes: &saving.changes, text: &saving.text, stamp: &saving.stamp };
    let carried = saving.from.as_deref().map_or(Ok(()), |from| carry(from, &target));
    let noted = carried.and_then(|()| note(&target, &step));
    stored.no_trail = noted.err().map(|error| SaveError::new(&super::trail_path(&target), error.into()));
    Ok(stored)
}

/// Saves a layout's text, without a trail or a backup, over another layout or where there is nothing.
///
/// # Errors
/// Where the file cannot be written, or holds anything but a layout: a damaged one or one of a newer format, too, is never
/// replaced.
pub fn save_layout(path: &Path, text: &str) -> Result<(), SaveError> {
    let protected = |error| SaveError::new(path, SaveFailure::Protected(Box::new(error)));
    if let Ok(target) = target(path)
        && let Some(bytes) = there(&target).map_err(protected)?
    {
        read_bytes(bytes, path).map_err(protected)?;
    }
    save(path, text)
}

/// The bytes of the file; `None` where there is none, or nothing in it.
fn there(target: &Path) -> Result<Option<Vec<u8>>, OpenError> {
    match read_file(target) {
        Ok(bytes) => Ok(Some(bytes).filter(|bytes| !bytes.is_empty())),
        Err(OpenError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn may_replace(saving: &Saving, bytes: &[u8]) -> Result<(), StoreError> {
    if let Known::Text(known) = &saving.known
        && known.as_bytes() == bytes
    {
        return Ok(());
    }
    match read_bytes(bytes.to_vec(), &saving.path) {
        Ok(_) if saving.known == Known::AnyLayout => Ok(()),
        Ok(opened) => Err(StoreError::Changed(Box::new(opened))),
        Err(error) => Err(StoreError::Refused(SaveError::new(&saving.path, SaveFailure::Protected(Box::new(error))))),
    }
}
