//! The fuzzer's corpus, once through: a short run of what `fuzz/` does for hours.

#![expect(clippy::unwrap_used, reason = "a test stops where a file cannot be read")]

use std::fs;
use std::path::Path;

#[path = "../fuzz/attempts.rs"]
mod attempts;

/// Tries every file of a corpus, whole and cut off, and answers how many there are.
fn try_corpus(name: &str, attempt: fn(&[u8])) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for path in &files {
        let bytes = fs::read(path).unwrap();
        attempt(&bytes);
        for part in 1..8 {
            attempt(&bytes[..bytes.len() * part / 8]);
        }
    }
    files.len()
}

#[test]
fn every_file_of_the_corpus_passes() {
    for (name, attempt) in
        [("open", attempts::open as fn(&[u8])), ("migrate", attempts::migrate), ("merge", attempts::merge)]
    {
        assert!(try_corpus(name, attempt) >= 5, "the corpus of {name} is not all there");
    }
}
