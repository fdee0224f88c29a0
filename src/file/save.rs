//! Writing a file so that whoever reads it, at any moment and after any crash, finds all of the old or all of the new.
//!
//! Nothing here retries: after a failed write the document stays unsaved and the user is told.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use super::error::{FileKind, SaveError, SaveFailure};
use super::lock::Lock;

/// Saves a text; see [`save_bytes`].
pub fn save(path: &Path, text: &str) -> Result<(), SaveError> {
    save_bytes(path, text.as_bytes())
}

/// Replaces the file, or makes it, in one step that outlives a crash: a temporary file beside it, flushed to the disk,
/// takes its name, and the folder is flushed too.
///
/// A link is followed; mode and owner are kept. A write-protected file is refused although its folder would allow it
/// to be replaced.
///
/// # Errors
/// With the file as it was, and no temporary file left, save where the folder alone could not be flushed.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let refused = |reason| SaveError::new(path, reason);
    let target = target(path).map_err(refused)?;
    replace(&target, bytes, &mut || Ok(())).map_err(|error| refused(error.into()))
}

/// Saves as [`save_bytes`] does, and makes the folder first where it is missing: for files of the program's own, such as
/// preferences.
pub fn save_making_folder(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    make_folder(folder_of(path)).map_err(|error| SaveError::new(path, error.into()))?;
    save_bytes(path, bytes)
}

/// Makes a folder and those around it, where they are missing.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Waits until the names in a folder are on the disk. Systems where a folder cannot be opened do so by themselves.
pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// The file itself, links followed, if it may be written.
pub(super) fn target(path: &Path) -> Result<PathBuf, SaveFailure> {
    let target = match fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return new_target(path),
        Err(error) => return Err(error.into()),
    };
    let metadata = fs::metadata(&target)?;
    if let Some(kind) = FileKind::of(metadata.file_type()) {
        return Err(SaveFailure::NotAFile(kind));
    }
    if metadata.permissions().readonly() {
        return Err(SaveFailure::WriteProtected);
    }
    // Who may write into the folder could replace a file that he may not write.
    File::options().write(true).open(&target)?;
    Ok(target)
}

fn new_target(path: &Path) -> Result<PathBuf, SaveFailure> {
    if path.is_symlink() {
        return Err(SaveFailure::DanglingLink);
    }
    let name = path.file_name().ok_or(SaveFailure::NotAFile(FileKind::Folder))?;
    Ok(fs::canonicalize(folder_of(path))?.join(name))
}

/// How much is written between two signs of life, in bytes.
const PIECE: usize = 4 * 1024 * 1024;

/// Replaces the file. `alive` is asked again and again, and once more before the new text takes the name: where it
/// fails, nothing is replaced.
pub(super) fn replace(target: &Path, bytes: &[u8], alive: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
    // Where it has made the file and then fails, it leaves it behind, empty.
    let mut file = AtomicWriteFile::open(target).inspect_err(|_| remove_empty_temporaries(target))?;
    // Tells a sweep in another process that this is not an orphan.
    file.try_lock().ok();
    let identity = same_file::Handle::from_file(file.as_file().try_clone()?)?;
    let mut written = Ok(());
    for piece in bytes.chunks(PIECE) {
        written = written.and_then(|()| file.write_all(piece)).and_then(|()| alive());
    }
    if let Err(error) = written.and_then(|()| file.sync_all()).and_then(|()| alive()) {
        file.discard().ok();
        return Err(error);
    }
    // `commit` flushes, renames and flushes the folder; where one of them fails, it leaves the temporary file behind.
    file.commit().inspect_err(|_| {
        let same = |path: &Path| same_file::Handle::from_path(path).is_ok_and(|other| other == identity);
        for orphan in temporaries_of(target).filter(|path| same(path)) {
            fs::remove_file(orphan).ok();
        }
    })
}

/// Removes what a process that was killed in the midst of saving this file left beside it: whoever saves holds the
/// document's lock, so what is there while the lock can be had is nobody's. What fails is left.
pub(super) fn sweep(path: &Path) {
    let Ok(target) = fs::canonicalize(path) else { return };
    if temporaries_of(&target).next().is_some()
        && let Ok(Some(_lock)) = Lock::try_acquire(&target, "")
    {
        sweep_locked(&target);
    }
}

/// The same for who holds the lock.
pub(super) fn sweep_locked(target: &Path) {
    for temporary in temporaries_of(target).filter(|path| is_orphan(path)) {
        fs::remove_file(temporary).ok();
    }
}

/// Whatever its name, an empty file that nobody holds is nobody's loss.
fn remove_empty_temporaries(target: &Path) {
    let is_empty = |path: &Path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.len() == 0);
    for temporary in temporaries_of(target).filter(|path| is_empty(path) && is_held_by_nobody(path)) {
        fs::remove_file(temporary).ok();
    }
}

fn is_orphan(path: &Path) -> bool {
    !is_chosen(path) && is_held_by_nobody(path)
}

fn is_held_by_nobody(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    is_file && File::options().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// Whether a person may have chosen the ending, such as `backup` or a date: then the file is not taken for an orphan.
fn is_chosen(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().as_encoded_bytes();
    ending.iter().skip(1).all(u8::is_ascii_lowercase)
        || ending.iter().all(u8::is_ascii_uppercase)
        || ending.iter().all(u8::is_ascii_digit)
}

/// The files beside the target that bear the name of a temporary file of it.
fn temporaries_of(target: &Path) -> impl Iterator<Item = PathBuf> {
    let name = target.file_name().unwrap_or_default().to_owned();
    let entries = fs::read_dir(folder_of(target)).into_iter().flatten().flatten();
    entries.filter(move |entry| is_temporary_of(&name, &entry.file_name())).map(|entry| entry.path())
}

/// `atomic-write-file` names them `.NAME.` and six random letters and digits.
fn is_temporary_of(name: &OsStr, candidate: &OsStr) -> bool {
    let ending = candidate
        .as_encoded_bytes()
        .strip_prefix(b".")
        .and_then(|rest| rest.strip_prefix(name.as_encoded_bytes()))
        .and_then(|rest| rest.strip_prefix(b"."));
    ending.is_some_and(|ending| ending.len() == 6 && ending.iter().all(u8::is_ascii_alphanumeric))
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_failed_attempt_left_goes_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("park.ron");
        save(&folder.path().join(".park.ron.backup"), "(format: 1)").unwrap();
        save(&folder.path().join(".park.ron.7oclbm"), "").unwrap();
        save(&folder.path().join(".park.ron.aB3dE9"), "").unwrap();
        remove_empty_temporaries(&target);
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, [".park.ron.backup"]);
    }

    #[test]
    fn only_random_names_are_taken_for_temporaries() {
        for (candidate, expected) in [
            (".anpt.ron.aB3dE9", true),
            (".anpt.ron.backup", false),
            (".anpt.ron.Backup", false),
            (".anpt.ron.BACKUP", false),
            (".anpt.ron.202603", false),
            (".anpt.ron.aB3dE", false),
            (".anpt.ron.aB3dE9x", false),
            ("anpt.ron.aB3dE9", false),
            (".other.ron.aB3dE9", false),
            (".anpt.ron.aB-dE9", false),
        ] {
            let taken =
                is_temporary_of(OsStr::new("anpt.ron"), OsStr::new(candidate)) && !is_chosen(Path::new(candidate));
            assert_eq!(taken, expected, "{candidate}");
        }
    }
}
