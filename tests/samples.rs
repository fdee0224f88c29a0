//! The samples in `saves/`: what the generator writes, byte for byte, and nothing wrong with them.

use std::path::{Path, PathBuf};

use plateau::file;
use plateau::sample::SampleName;

fn saved(sample: SampleName) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join(sample.file_name())
}

#[test]
fn the_files_are_what_the_generator_writes() {
    for sample in SampleName::ALL {
        let path = saved(sample);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let same = text == file::write(&sample.saved());
        assert!(same, "{} is out of date: cargo test --test samples -- --ignored", path.display());
    }
}

#[test]
fn the_files_open_without_a_problem() {
    for sample in SampleName::ALL {
        let opened = file::open(&saved(sample)).unwrap();
        assert_eq!(opened.problems, [], "{sample:?}");
        assert_eq!(opened.layout, sample.saved(), "{sample:?}");
    }
}

#[test]
#[ignore = "writes saves/, for when the generator has changed"]
fn write_the_files() {
    for sample in SampleName::ALL {
        let path = saved(sample);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        file::save(&path, &file::write(&sample.saved())).unwrap();
    }
}
