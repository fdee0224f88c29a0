//! The name under which the program keeps what belongs to a document, such as its backups.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

/// The longest piece of a document's name that its key repeats, in characters.
const LONGEST_NAME: usize = 40;

/// A name for files and folders of this document: what a person recognises of its own name, and a number that no other path
/// has. Whichever link leads to a document, its key is the same; and it stays so from one version to the next.
pub(super) fn key_of(document: &Path) -> String {
    let path = full_path(document);
    let hash = xxh3_64(path.as_os_str().as_encoded_bytes());
    format!("{}-{hash:016x}", safe_name(path.file_stem().unwrap_or_default()))
}

/// The document's path with links followed, as far as it exists: it may not have been saved yet.
fn full_path(document: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(document) {
        return path;
    }
    let path = std::path::absolute(document).unwrap_or_else(|_| document.to_owned());
    let folder = path.parent().and_then(|folder| fs::canonicalize(folder).ok());
    match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}

/// What every file system takes, and no shell or person mistakes.
fn safe_name(name: &OsStr) -> String {
    let safe = |character: char| if character.is_alphanumeric() { character } else { '-' };
    let name: String = name.to_string_lossy().chars().map(safe).take(LONGEST_NAME).collect();
    let name = name.trim_matches('-');
    if name.is_empty() { "layout".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stays_what_it_was() {
        assert_eq!(key_of(Path::new("/no/such/folder/parcs.ron")), "parcs-d4b2a9a6e29540d6");
    }

    #[test]
    fn a_key_is_a_name_that_file_systems_take() {
        let long = "é".repeat(300);
        for (name, expected) in [
            ("Parcs ANPT (2026).ron", "Parcs-ANPT--2026"),
            ("CON:\u{202e}\n*.ron", "CON"),
            ("...", "layout"),
            (long.as_str(), &*"é".repeat(40)),
        ] {
            let key = key_of(&Path::new("/no/such/folder").join(name));
            let (start, number) = key.rsplit_once('-').unwrap();
            assert_eq!((start, number.len()), (expected, 16), "{name:?}");
        }
    }
}
