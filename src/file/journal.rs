//! Recovery journals: what was done since a document was opened or saved, on the disk soon after it is done.
//!
//! One file for each document that is open with unsaved changes, in a folder of the user's own. Its name holds the
//! document's key, so that a person finds it, and a random part, so that two programs never share one. The program that
//! writes it holds a lock of the system on it, which goes when the program does: a journal whose lock can be had was
//! abandoned. It holds the layout that the changes began with, so that nothing else is needed to bring them back.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::changes::{ChangeList, add, beginning, push_changes};
use super::error::SaveError;
use super::key::key_of;
use super::save::{flush_folder, make_folder};
use crate::change::Change;
use crate::model::Layout;

const ENDING: &str = "journal";

/// What a journal is kept for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The document's file; a document in no file yet has none.
    pub document: Option<PathBuf>,
    /// What the document is called.
    pub name: String,
    /// The text that the changes began with.
    pub base: Arc<str>,
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Begins a journal with the changes so far. When it returns they are on the disk.
    ///
    /// # Errors
    /// Where it cannot be written; nothing is left of it then.
    pub fn start(folder: &Path, kept: &Kept, changes: &[Change]) -> Result<Self, SaveError> {
        let key = kept.document.as_deref().map_or_else(|| "untitled".to_owned(), key_of);
        let path = folder.join(format!("{key}-{:016x}.{ENDING}", rand::random::<u64>()));
        let refused = |error: io::Error| SaveError::new(&path, error.into());
        make_folder(folder).map_err(refused)?;
        let mut file = File::options().read(true).write(true).create_new(true).open(&path).map_err(refused)?;
        let mut bytes = beginning(kept.document.as_deref(), &kept.name, &kept.base);
        push_changes(&mut bytes, changes);
        // Where the system has no locks, two programs at once may each offer the other's journal; nothing is lost by it.
        file.try_lock().ok();
        let written = file.write_all(&bytes).and_then(|()| file.sync_all()).and_then(|()| flush_folder(folder));
        if let Err(error) = written {
            fs::remove_file(&path).ok();
            return Err(refused(error));
        }
        Ok(Self { path, file })
    }

    /// Adds changes. When it returns they are on the disk.
    ///
    /// # Errors
    /// Where they cannot be written. The journal then holds what it held; another is to be started in its place.
    pub fn append(&mut self, changes: &[Change]) -> Result<(), SaveError> {
        let mut bytes = Vec::new();
        push_changes(&mut bytes, changes);
        add(&mut self.file, &bytes).map_err(|error| SaveError::new(&self.path, error.into()))
    }

    /// Removes it: its changes are in the document's file now, or nobody wants them.
    ///
    /// # Errors
    /// Where the system refuses; the journal will then be offered at the next start.
    pub fn remove(self) -> Result<(), SaveError> {
        fs::remove_file(&self.path).map_err(|error| SaveError::new(&self.path, error.into()))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A journal that nobody writes any more: its program was killed, or the power went.
#[derive(Debug)]
pub struct Abandoned {
    /// What it was kept for; the text is empty where it is damaged.
    pub kept: Kept,
    /// The layout that the changes began with; `None` where it is damaged.
    pub base: Option<Layout>,
    /// The changes, in their order.
    pub changes: Vec<Change>,
    /// How many changes in the midst could not be read.
    pub lost: usize,
    /// Whether the last change was being written when the program ended, and is lost.
    pub is_torn: bool,
    journal: Journal,
}

impl Abandoned {
    /// The layout with all changes; `None` where the one that they began with is damaged.
    pub fn recovered(&self) -> Option<Layout> {
        let mut layout = self.base.clone()?;
        for change in &self.changes {
            crate::change::apply(&mut layout, change);
        }
        Some(layout)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.journal.path()
    }

    /// The journal, to be removed or replaced.
    pub fn into_journal(self) -> Journal {
        self.journal
    }
}

/// The abandoned journals of a folder, by name. No other program is given them while they are held here. What is left of
/// one that was killed before it held a change is removed.
pub fn abandoned(folder: &Path) -> Vec<Abandoned> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect();
    paths.sort();
    paths.into_iter().filter_map(|path| take_up(&path)).collect()
}

fn take_up(path: &Path) -> Option<Abandoned> {
    if !fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let mut file = File::options().read(true).write(true).open(path).ok()?;
    if matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)) {
        return None;
    }
    let mut bytes = Vec::new();
    #[expect(clippy::verbose_file_reads, reason = "through the handle that has the lock")]
    file.read_to_end(&mut bytes).ok()?;
    let list = ChangeList::parse(&bytes);
    // Another program may have finished with it and removed it before its lock was had here.
    if !path.exists() {
        return None;
    }
    let Some(list) = list else {
        // Killed while it was begun, before any change was in it. One of a newer version is left alone.
        if memchr::memchr_iter(b'\n', &bytes).count() < 2 {
            fs::remove_file(path).ok();
        }
        return None;
    };
    let changes: Vec<Change> = list.changes().cloned().collect();
    if changes.is_empty() && list.lost == 0 {
        fs::remove_file(path).ok();
        return None;
    }
    let (text, base) = list.base.map_or_else(|| (Arc::from(""), None), |(text, layout)| (text, Some(layout)));
    Some(Abandoned {
        kept: Kept { document: list.head.document, name: list.head.name, base: text },
        base,
        changes,
        lost: list.lost,
        is_torn: list.is_torn,
        journal: Journal { path: path.to_path_buf(), file },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{ChangeLabel, Edit, Stamp};

    fn title(title: &str) -> Change {
        Change {
            label: ChangeLabel::EditTitle,
            stamp: Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() },
            edits: vec![Edit::Title(title.into())],
        }
    }

    fn kept(document: Option<&str>) -> Kept {
        Kept {
            document: document.map(PathBuf::from),
            name: "park".to_owned(),
            base: crate::file::write(&Layout::default()).into(),
        }
    }

    #[test]
    fn what_was_done_is_found_once_its_program_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::start(folder.path(), &kept(Some("/a/park.ron")), &[title("one")]).unwrap();
        journal.append(&[title("two"), title("three")]).unwrap();
        assert!(abandoned(folder.path()).is_empty(), "its program lives");
        drop(journal);
        let found = abandoned(folder.path());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kept, kept(Some("/a/park.ron")));
        assert_eq!(found[0].changes, ["one", "two", "three"].map(title));
        assert_eq!(found[0].recovered().unwrap().title(), "three");
        assert!(abandoned(folder.path()).is_empty(), "it is offered once at a time");
    }

    #[test]
    fn documents_in_no_file_have_journals_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        drop(Journal::start(folder.path(), &kept(None), &[title("one")]).unwrap());
        drop(Journal::start(folder.path(), &kept(None), &[title("two")]).unwrap());
        let mut titles: Vec<String> =
            abandoned(folder.path()).iter().map(|found| found.recovered().unwrap().title().to_owned()).collect();
        titles.sort();
        assert_eq!(titles, ["one", "two"]);
    }

    #[test]
    fn a_journal_that_was_removed_or_held_nothing_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        Journal::start(folder.path(), &kept(None), &[title("one")]).unwrap().remove().unwrap();
        drop(Journal::start(folder.path(), &kept(None), &[]).unwrap());
        crate::file::save_bytes(&folder.path().join("junk.journal"), b"// A lay").unwrap();
        assert!(abandoned(folder.path()).is_empty());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_change_cut_off_is_lost_alone() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::start(folder.path(), &kept(None), &[title("one"), title("two")]).unwrap();
        let length = journal.file.metadata().unwrap().len();
        journal.file.set_len(length - 2).unwrap();
        drop(journal);
        let found = abandoned(folder.path());
        assert!(found[0].is_torn);
        assert_eq!(found[0].changes, [title("one")]);
    }
}
