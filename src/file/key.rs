//! What journals and backups of a document are called: a name that people recognise, and a hash of its full path.

use std::fs;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

/// The longest readable part, in characters.
const LONGEST: usize = 40;

/// `park-0123456789abcdef` for `/parks/park.ron`. A link has the key of the file that it leads to.
pub(super) fn key_of(document: &Path) -> String {
    let path = full_path(document);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let safe = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
    let name: String =
        stem.chars().map(|character| if safe(character) { character } else { '_' }).take(LONGEST).collect();
    format!("{name}-{:016x}", xxh3_64(path.as_os_str().as_encoded_bytes()))
}

/// The path without links, as far as it exists.
fn full_path(document: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(document) {
        return path;
    }
    let path = std::path::absolute(document).unwrap_or_else(|_no_folder| document.to_path_buf());
    match (path.parent().map(fs::canonicalize), path.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_readable_and_tells_folders_apart() {
        let key = key_of(Path::new("/no such folder/état des lieux: 2026.ron"));
        let (name, hash) = key.rsplit_once('-').unwrap();
        assert_eq!((name, hash.len()), ("état_des_lieux__2026", 16));
        assert_ne!(key, key_of(Path::new("/another folder/état des lieux: 2026.ron")));
        assert_eq!(key, key_of(Path::new("/no such folder/état des lieux: 2026.ron")));
    }
}
