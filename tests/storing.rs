//! Saving a document: over nothing but what is known, with a backup and a trail, one at a time.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::fs;
use std::path::{Path, PathBuf};

use plateau::change::{Change, ChangeLabel, Edit, Stamp, apply};
use plateau::file::{self, Backups, Known, OpenError, SaveFailure, Saving, Seal, StoreError};
use plateau::model::Layout;
use tempfile::TempDir;

/// A folder with `park.ron`, entitled “one”.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        file::save(&desk.path("park.ron"), &text("one")).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn backups(&self) -> Backups {
        Backups::new(self.path("backups"))
    }

    /// A save of `park.ron` that alters the title from one to another.
    fn saving(&self, from: &str, to: &str) -> Saving {
        Saving {
            path: self.path("park.ron"),
            text: text(to).into(),
            known: Known::Text(text(from).into()),
            base: text(from).into(),
            changes: vec![title(to)],
            stamp: stamp(),
            from: Some(self.path("park.ron")),
            backups: Some(self.backups()),
        }
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// What is in the folder beside the backups.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "backups");
        names.sort();
        names
    }
}

fn stamp() -> Stamp {
    Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
}

fn title(title: &str) -> Change {
    Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits: vec![Edit::Title(title.into())] }
}

fn text(name: &str) -> String {
    let mut layout = Layout::default();
    apply(&mut layout, &title(name));
    file::write(&layout)
}

fn refused(result: Result<file::Stored, StoreError>) -> SaveFailure {
    match result {
        Err(StoreError::Refused(error)) => error.reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_save_leaves_the_file_its_trail_and_a_backup_of_the_former_text() {
    let desk = Desk::new();
    assert_eq!(file::store(&desk.saving("one", "two")).unwrap(), file::Stored::default());
    assert_eq!(desk.read("park.ron"), text("two"));
    assert_eq!(desk.names(), ["park.ron", "park.ron.history"]);
    let backups = desk.backups();
    let kept = backups.list(&desk.path("park.ron"));
    assert_eq!(kept.len(), 1);
    assert_eq!(*backups.read(&kept[0]).unwrap().text, *text("one"));
    let trail = file::read_trail(&desk.path("park.ron")).unwrap().unwrap();
    assert_eq!((trail.base.title(), trail.state(1).title()), ("one", "two"));
}

#[test]
fn what_somebody_else_saved_is_handed_back_and_stays() {
    let desk = Desk::new();
    file::save(&desk.path("park.ron"), &text("theirs")).unwrap();
    match file::store(&desk.saving("one", "two")) {
        Err(StoreError::Changed(opened)) => assert_eq!(opened.layout.title(), "theirs"),
        other => panic!("{other:?}"),
    }
    assert_eq!(desk.read("park.ron"), text("theirs"));
    assert_eq!(desk.names(), ["park.ron"]);
}

#[test]
fn a_damaged_a_newer_and_a_foreign_file_is_never_replaced() {
    let damaged = text("one").replace("parks: []", "parks: [");
    let newer = text("one").replace("format: 3", "format: 4");
    for content in [&*damaged, &*newer, "Dear diary, today I let ML-102.", "%PDF-1.7\0\u{1}"] {
        for known in [Known::AnyLayout, Known::Nothing, Known::Text(text("one").into())] {
            let desk = Desk::new();
            file::save(&desk.path("park.ron"), content).unwrap();
            let failure = refused(file::store(&Saving { known, ..desk.saving("one", "two") }));
            assert!(matches!(failure, SaveFailure::Protected(_)), "{failure:?}");
            assert_eq!(desk.read("park.ron"), content);
            assert_eq!(desk.names(), ["park.ron"]);
        }
    }
}

#[test]
fn what_is_no_layout_is_not_replaced_by_a_layout_without_a_trail_either() {
    let desk = Desk::new();
    file::save_layout(&desk.path("park.ron"), &text("two")).unwrap();
    file::save_layout(&desk.path("new.ron"), &text("two")).unwrap();
    for content in ["Dear diary", "(format: 4)", "(format: 3, parks: ["] {
        file::save(&desk.path("park.ron"), content).unwrap();
        let error = file::save_layout(&desk.path("park.ron"), &text("three")).unwrap_err();
        assert!(matches!(error.reason, SaveFailure::Protected(_)), "{error}");
        assert_eq!(desk.read("park.ron"), content);
    }
}

#[test]
fn a_file_that_is_gone_or_empty_is_made_again() {
    for make in [|path: &Path| fs::remove_file(path).unwrap(), |path: &Path| file::save(path, "").unwrap()] {
        let desk = Desk::new();
        make(&desk.path("park.ron"));
        file::store(&desk.saving("one", "two")).unwrap();
        assert_eq!(desk.read("park.ron"), text("two"));
    }
}

#[test]
fn a_new_file_replaces_none_and_brings_its_trail_along() {
    let desk = Desk::new();
    file::store(&desk.saving("one", "two")).unwrap();
    let copy = |known| Saving { path: desk.path("copy.ron"), known, ..desk.saving("two", "three") };
    file::store(&copy(Known::Nothing)).unwrap();
    let trail = file::read_trail(&desk.path("copy.ron")).unwrap().unwrap();
    assert_eq!([0, 1, 2].map(|count| trail.state(count).title().to_owned()), ["one", "two", "three"]);
    assert!(matches!(file::store(&copy(Known::Nothing)), Err(StoreError::Changed(_))));
    file::store(&copy(Known::AnyLayout)).unwrap();
}

#[test]
fn a_text_altered_by_hand_is_told_from_one_that_the_program_wrote() {
    let seal = |text: &str| file::read(text.into(), Path::new("park.ron")).unwrap().seal;
    assert_eq!(seal(&text("one")), Seal::Intact);
    assert_eq!(seal(&text("one").replace("one", "two")), Seal::Broken);
    assert_eq!(seal(file::unsealed(&text("one"))), Seal::Missing);
}

#[test]
fn a_trail_that_cannot_be_written_does_not_keep_the_document_from_being_saved() {
    let desk = Desk::new();
    fs::create_dir(desk.path("park.ron.history")).unwrap();
    let stored = file::store(&desk.saving("one", "two")).unwrap();
    assert_eq!(desk.read("park.ron"), text("two"));
    assert!(stored.no_trail.is_some() && stored.no_backup.is_none());
}

#[test]
fn backups_that_cannot_be_kept_do_not_keep_the_document_from_being_saved() {
    let desk = Desk::new();
    file::save(&desk.path("backups"), "in the way").unwrap();
    let stored = file::store(&desk.saving("one", "two")).unwrap();
    assert_eq!(desk.read("park.ron"), text("two"));
    assert!(stored.no_backup.is_some() && stored.no_trail.is_none());
}

#[test]
fn many_at_once_save_one_after_the_other() {
    let desk = Desk::new();
    let save_all = |saver: usize| {
        for number in 0..5 {
            let mine = format!("{saver}.{number}");
            let mut known = "one".to_owned();
            loop {
                match file::store(&desk.saving(&known, &mine)) {
                    Ok(_) => break,
                    Err(StoreError::Changed(theirs)) => theirs.layout.title().clone_into(&mut known),
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
    };
    let save_all = &save_all;
    std::thread::scope(|scope| {
        for saver in 0..8 {
            scope.spawn(move || save_all(saver));
        }
    });
    let trail = file::read_trail(&desk.path("park.ron")).unwrap().unwrap();
    assert_eq!((trail.changes.len(), trail.saves.len(), trail.lost), (40, 40, 0), "nobody's save was lost");
    assert_eq!(desk.names(), ["park.ron", "park.ron.history"]);
}

#[test]
fn a_reread_tells_what_became_of_a_file() {
    use file::Reread;
    let desk = Desk::new();
    let path = desk.path("park.ron");
    assert!(matches!(file::reread(&path, &text("one")), Reread::Same));
    assert!(matches!(file::reread(&path, &text("two")), Reread::Changed(opened) if opened.layout.title() == "one"));
    file::save(&path, "(").unwrap();
    assert!(matches!(file::reread(&path, &text("one")), Reread::Unreadable(OpenError::NoFormat { .. })));
    fs::remove_file(&path).unwrap();
    assert!(matches!(file::reread(&path, &text("one")), Reread::Gone));
}
