//! Writing a file so that whoever reads it, at any moment and after any crash, finds all of the old or all of the new.
//!
//! Nothing here retries: after a failed write the document stays unsaved and the user is told.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use atomic_write_file::AtomicWriteFile;

use super::error::{FileKind, SaveError, SaveFailure};

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
    replace(&target, bytes).map_err(|error| refused(error.into()))
}

/// The file itself, links followed, if it may be written.
fn target(path: &Path) -> Result<PathBuf, SaveFailure> {
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

fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = AtomicWriteFile::open(target)?;
    // Tells a sweep in another process that this is not an orphan; where locks are unknown, its age does.
    file.try_lock().ok();
    let identity = same_file::Handle::from_file(file.as_file().try_clone()?)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if let Err(error) = written {
        file.discard().ok();
        return Err(error);
    }
    // `commit` leaves the temporary file behind where it fails.
    file.commit().inspect_err(|_| {
        let same = |path: &Path| same_file::Handle::from_path(path).is_ok_and(|other| other == identity);
        for orphan in temporaries_of(target).filter(|path| same(path)) {
            fs::remove_file(orphan).ok();
        }
    })
}

/// How old a temporary file must be before it can be an orphan.
const ORPHAN_AGE: Duration = Duration::from_hours(1);

/// Removes what a process that was killed in the midst of saving this file left beside it. What fails is left.
pub(super) fn sweep(path: &Path) {
    let Ok(target) = fs::canonicalize(path) else { return };
    for temporary in temporaries_of(&target).filter(|path| is_orphan(path)) {
        fs::remove_file(temporary).ok();
    }
}

fn is_orphan(path: &Path) -> bool {
    let Ok(metadata) = fs::symlink_metadata(path) else { return false };
    let age = metadata.modified().ok().and_then(|modified| SystemTime::now().duration_since(modified).ok());
    metadata.is_file()
        && age.is_some_and(|age| age > ORPHAN_AGE)
        && File::options().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// The files beside the target that bear the name of a temporary file of it.
fn temporaries_of(target: &Path) -> impl Iterator<Item = PathBuf> {
    let name = target.file_name().unwrap_or_default().to_owned();
    let entries = fs::read_dir(folder_of(target)).into_iter().flatten().flatten();
    entries.filter(move |entry| is_temporary_of(&name, &entry.file_name())).map(|entry| entry.path())
}

/// `atomic-write-file` names them `.NAME.` and six random letters and digits.
///
/// A word that a person may have chosen, such as `backup` or a date, is not taken for one.
fn is_temporary_of(name: &OsStr, candidate: &OsStr) -> bool {
    let suffix = candidate
        .as_encoded_bytes()
        .strip_prefix(b".")
        .and_then(|rest| rest.strip_prefix(name.as_encoded_bytes()))
        .and_then(|rest| rest.strip_prefix(b"."));
    suffix.is_some_and(|suffix| {
        let tail = suffix.get(1..).unwrap_or_default();
        suffix.len() == 6
            && suffix.iter().all(u8::is_ascii_alphanumeric)
            && !tail.iter().all(u8::is_ascii_lowercase)
            && !suffix.iter().all(u8::is_ascii_uppercase)
            && !suffix.iter().all(u8::is_ascii_digit)
    })
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(is_temporary_of(OsStr::new("anpt.ron"), OsStr::new(candidate)), expected, "{candidate}");
        }
    }
}
