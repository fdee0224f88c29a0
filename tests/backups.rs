//! Backups: the last ten texts of each document are there, whatever the clock says and whatever else lies beside them.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use plateau::file::{self, Backups, SaveFailure};
use plateau::model::Layout;
use tempfile::TempDir;

/// A folder of backups, and one of documents.
struct Place {
    folder: TempDir,
    backups: Backups,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::new(folder.path().join("state/backups"));
        Self { folder, backups }
    }

    fn document(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        file::save(&path, "(format: 3)").unwrap();
        path
    }

    fn keep(&self, document: &Path, text: &str, at: &str) {
        self.backups.keep(document, text.as_bytes(), time(at)).unwrap();
    }

    /// The texts of the copies, the latest first.
    fn texts(&self, document: &Path) -> Vec<String> {
        self.backups.list(document).iter().map(|copy| fs::read_to_string(&copy.path).unwrap()).collect()
    }
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn the_last_ten_are_kept_the_latest_first() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    for number in 1..=13 {
        place.keep(&document, &format!("(format: 3, title: \"{number}\")"), "2026-11-24T10:42:05Z");
    }
    let copies = place.backups.list(&document);
    assert_eq!(copies.iter().map(|copy| copy.number).collect::<Vec<_>>(), (4..=13).rev().collect::<Vec<_>>());
    let latest = &copies[0];
    assert_eq!(latest.path.file_name().unwrap(), "000013 2026-11-24 10.42.05.ron");
    assert_eq!((latest.at, latest.size), (time("2026-11-24T10:42:05Z"), 24));
    assert_eq!(place.backups.read(latest).unwrap().layout.title(), "13");
}

#[test]
fn what_equals_the_last_copy_is_not_kept_twice() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    for text in ["a", "a", "b", "a", "a"] {
        place.keep(&document, text, "2026-11-24T10:42:05Z");
    }
    assert_eq!(place.texts(&document), ["a", "b", "a"]);
}

#[test]
fn a_clock_that_is_moved_removes_nothing_wrongly() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    let years = [2026, 2036, 2016, 2026, 1970, 2036, 2026, 2016, 2026, 2026, 2036, 2016];
    for (number, year) in years.iter().enumerate() {
        place.keep(&document, &number.to_string(), &format!("{year}-02-28T23:59:59Z"));
    }
    assert_eq!(place.texts(&document), ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
}

#[test]
fn numbers_go_on_past_six_digits() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    place.keep(&document, "first", "2026-01-01T00:00:00Z");
    let first = place.backups.list(&document).remove(0).path;
    fs::rename(&first, first.with_file_name("999999 2026-01-01 00.00.00.ron")).unwrap();
    place.keep(&document, "second", "2026-01-01T00:00:00Z");
    assert_eq!(place.texts(&document), ["second", "first"]);
}

#[test]
fn documents_of_the_same_name_have_their_own_copies() {
    let place = Place::new();
    let (one, other) = (place.document("alger/parcs.ron"), place.document("oran/parcs.ron"));
    place.keep(&one, "alger", "2026-01-01T00:00:00Z");
    place.keep(&other, "oran", "2026-01-01T00:00:00Z");
    assert_eq!(place.texts(&one), ["alger"]);
    assert_eq!(place.texts(&other), ["oran"]);
}

#[test]
fn a_link_has_the_copies_of_what_it_leads_to() {
    let place = Place::new();
    let document = place.document("shared/parcs.ron");
    let (link, folder) = (place.folder.path().join("link.ron"), place.folder.path().join("folder"));
    symlink(&document, &link).unwrap();
    symlink("shared", &folder).unwrap();
    place.keep(&link, "a", "2026-01-01T00:00:00Z");
    place.keep(&folder.join("parcs.ron"), "b", "2026-01-01T00:00:00Z");
    assert_eq!(place.texts(&document), ["b", "a"]);
    // One that is not there yet, or no longer.
    fs::remove_file(&document).unwrap();
    assert_eq!(place.texts(&folder.join("parcs.ron")), ["b", "a"]);
}

#[test]
fn what_else_lies_in_the_folder_is_left_alone() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    place.keep(&document, "0", "2026-01-01T00:00:00Z");
    let folder = place.backups.list(&document)[0].path.parent().unwrap().to_owned();
    let foreign = [
        ".hidden",
        ".000001 2026-01-01 00.00.00.ron.aB3dE9",
        "notes.txt",
        "1 2026-01-01 00.00.00.ron",
        "000001 2026-02-30 00.00.00.ron",
        "00000a 2026-01-01 00.00.00.ron",
        "+00001 2026-01-01 00.00.00.ron",
        "18446744073709551615 2026-01-01 00.00.00.ron",
    ];
    for name in foreign {
        file::save(&folder.join(name), "mine").unwrap();
    }
    fs::create_dir(folder.join("000000 2026-01-01 00.00.00.ron")).unwrap();
    symlink(&document, folder.join("000000 2026-01-01 00.00.01.ron")).unwrap();
    for number in 1..=12 {
        place.keep(&document, &number.to_string(), "2026-01-01T00:00:00Z");
    }
    assert_eq!(place.texts(&document).len(), 10);
    assert!(foreign.iter().all(|name| folder.join(name).exists()));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 10 + foreign.len() + 2);
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error_and_loses_nothing() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    place.keep(&document, "first", "2026-01-01T00:00:00Z");
    let folder = place.backups.list(&document)[0].path.parent().unwrap().to_owned();
    // A folder that is a file stops every account, the administrator's too.
    let aside = folder.with_extension("aside");
    fs::rename(&folder, &aside).unwrap();
    file::save(&folder, "in the way").unwrap();
    let error = place.backups.keep(&document, b"second", time("2026-01-01T00:00:00Z")).unwrap_err();
    assert!(error.path.starts_with(&folder), "{error}");
    assert_eq!(place.backups.list(&document), []);
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o500)).unwrap();
    let is_administrator = tempfile::tempfile_in(&folder).is_ok();
    let kept = place.backups.keep(&document, b"second", time("2026-01-01T00:00:00Z"));
    fs::set_permissions(&folder, Permissions::from_mode(0o700)).unwrap();
    if !is_administrator {
        assert_eq!(kept.unwrap_err().reason, SaveFailure::NoAccess);
        assert_eq!(place.texts(&document), ["first"]);
    }
}

#[test]
fn a_damaged_copy_is_refused_as_any_file() {
    let place = Place::new();
    let document = place.document("parcs.ron");
    place.keep(&document, "(format: 3", "2026-01-01T00:00:00Z");
    let copy = place.backups.list(&document).remove(0);
    assert!(place.backups.read(&copy).is_err());
    assert_eq!(file::open(&document).unwrap().layout, Layout::default());
}
