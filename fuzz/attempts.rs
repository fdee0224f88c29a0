//! What is tried with arbitrary bytes: whatever they are, nothing panics and nothing false is believed. The fuzzer calls
//! these, and `tests/fuzz.rs` does so with the corpus.

use std::path::Path;

use plateau::change::{Merge, Side};
use plateau::file;
use plateau::model::{Layout, check};

/// Opens bytes as a file; what opens is written and read again as the same, and what does not says where.
pub fn open(bytes: &[u8]) {
    let path = Path::new("fuzz.ron");
    match file::read_bytes(bytes.to_vec(), path) {
        Ok(opened) => {
            assert!(!check(&opened.layout).iter().any(plateau::model::Problem::misleads), "it would mislead");
            let text = file::write(&opened.layout);
            assert_eq!(file::seal_of(&text), file::Seal::Intact, "what is written is sealed");
            let again = file::read(text.clone().into(), path).expect("what is written can be read");
            assert_eq!(again.layout, opened.layout, "what is written reads back as the same");
            assert_eq!(file::write(&again.layout), text, "there is one text for one layout");
            opened.placed_problems();
        }
        Err(error) => {
            assert!(error.place().is_some(), "no place in {error}");
            if let Ok(salvaged) = file::salvage_bytes(bytes, path) {
                assert!(!check(&salvaged.layout).iter().any(plateau::model::Problem::misleads), "it would mislead");
            }
        }
    }
}

/// Opens bytes as a file of the made-up format 0, which takes the whole way of migration.
pub fn migrate(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    open(format!("(format: 0, {text}").as_bytes());
    open(format!("(format: 1, {text}").as_bytes());
}

/// Merges two layouts that come from a third, the texts parted by lines of `===`, and decides either way.
pub fn merge(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut layouts =
        text.split("\n===\n").map(|text| file::read(text.into(), Path::new("fuzz.ron")).map(|opened| opened.layout));
    let (Some(Ok(base)), Some(Ok(ours)), Some(Ok(theirs))) = (layouts.next(), layouts.next(), layouts.next()) else {
        return;
    };
    let known = [check(&ours), check(&theirs)].concat();
    for side in Side::ALL {
        let mut merge = Merge::new(&base, &ours, &theirs);
        merge.decide_all(side);
        let merged: Layout = merge.merged().expect("everything is decided");
        let new = check(&merged).into_iter().find(|problem| !known.iter().any(|known| problem.is_rest_of(known)));
        assert_eq!(new, None, "a problem that neither side has");
    }
}
