//! The trail of a document: everything that was done to it, by whom and when, in a file beside it.
//!
//! It holds the layout that it begins with and the changes since, so that every earlier state can be looked at, whatever
//! became of the layout's own file. It only grows at its end, one line a change and one a save, until it is too large:
//! then its older half becomes part of the layout that it begins with.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::changes::{ChangeList, Entry, Saved, add, beginning, push_changes, push_saved, saved_in};
use super::save::replace;
use super::seal::checksum;
use super::{open, write};
use crate::change::{Change, ChangeLabel, Stamp, apply, diff};
use crate::model::Layout;

/// How large the lines of a trail may become, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// A save that a trail tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// How many changes had been made by then.
    pub changes: usize,
    /// Who saved, and when.
    pub stamp: Stamp,
    text: String,
}

/// What was done to a document.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    /// The layout that it begins with.
    pub base: Layout,
    /// What was done since, in its order.
    pub changes: Vec<Change>,
    /// When it was saved.
    pub saves: Vec<Save>,
    /// How many changes could not be read.
    pub lost: usize,
}

impl Trail {
    /// The layout after so many changes.
    pub fn state(&self, changes: usize) -> Layout {
        let mut layout = self.base.clone();
        for change in self.changes.iter().take(changes) {
            apply(&mut layout, change);
        }
        layout
    }

    /// The changes that were saved after this text was; all of them where it is not known when that was.
    pub fn since(&self, text: &str) -> &[Change] {
        let text = checksum(text);
        let save = self.saves.iter().rev().find(|save| save.text == text);
        &self.changes[save.map_or(0, |save| save.changes.min(self.changes.len()))..]
    }
}

/// The trail's file: `park.ron.history` beside `park.ron`.
pub fn trail_path(document: &Path) -> PathBuf {
    let document = fs::canonicalize(document).unwrap_or_else(|_missing| document.to_path_buf());
    let mut name = document.file_name().unwrap_or_default().to_owned();
    name.push(".history");
    document.with_file_name(name)
}

/// Reads the trail of a document; `None` where it has none.
///
/// # Errors
/// Where it cannot be read, or is of a newer form.
pub fn read_trail(document: &Path) -> io::Result<Option<Trail>> {
    let list = match ChangeList::read(&trail_path(document)) {
        Ok(list) => list,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some((_, base)) = list.base else { return Err(io::Error::from(io::ErrorKind::InvalidData)) };
    let mut trail = Trail { base, lost: list.lost + usize::from(list.is_torn), ..Trail::default() };
    for entry in list.entries {
        match entry {
            Entry::Change(change) => trail.changes.push(change),
            Entry::Saved(Saved { stamp, text }) => {
                trail.saves.push(Save { changes: trail.changes.len(), stamp, text });
            }
        }
    }
    Ok(Some(trail))
}

/// What a save adds to a trail.
pub(super) struct Step<'a> {
    /// The text that the changes began with.
    pub(super) base: &'a str,
    /// What was done since.
    pub(super) changes: &'a [Change],
    /// The text that was saved.
    pub(super) text: &'a str,
    /// Who saved, and when.
    pub(super) stamp: &'a Stamp,
}

/// Adds a save to the trail of a file, and makes the trail where there is none. To be called by who holds the file's lock.
pub(super) fn note(target: &Path, step: &Step<'_>) -> io::Result<()> {
    let path = trail_path(target);
    let mut lines = Vec::new();
    if path.exists() {
        // A pipe must not be opened: that waits for whoever writes into it.
        if !path.is_file() {
            return Err(io::Error::other("this is not a file"));
        }
        if let Some(outside) = outside(&path, step)? {
            push_changes(&mut lines, &[outside]);
        }
    } else {
        lines = beginning(None, "", step.base);
    }
    push_changes(&mut lines, step.changes);
    push_saved(&mut lines, Saved { stamp: step.stamp.clone(), text: checksum(step.text) });
    if !path.exists() {
        return replace(&path, &lines, &mut || Ok(()));
    }
    let mut file = File::options().read(true).write(true).open(&path)?;
    add(&mut file, &lines)?;
    if file.metadata()?.len() > LARGEST + step.base.len() as u64 { shorten(&path) } else { Ok(()) }
}

/// Brings the trail of one file to another that has none yet: the document goes on under another name.
pub(super) fn carry(from: &Path, to: &Path) -> io::Result<()> {
    let (from, to) = (trail_path(from), trail_path(to));
    if from == to || to.exists() || !from.is_file() {
        return Ok(());
    }
    let mut bytes = Vec::new();
    File::open(&from)?.read_to_end(&mut bytes)?;
    replace(&to, &bytes, &mut || Ok(()))
}

/// What was done to the layout by others than the program since the trail's last save, if anything. A trail that cannot
/// be continued, since the layout that it begins with is damaged, is set aside.
fn outside(path: &Path, step: &Step<'_>) -> io::Result<Option<Change>> {
    let last = last_line(path)?;
    if saved_in(&last).is_some_and(|saved| saved.text == checksum(step.base)) {
        return Ok(None);
    }
    let list = ChangeList::read(path)?;
    let Some(last_state) = list.last_state() else {
        let mut aside = OsString::from(path);
        aside.push(".damaged");
        fs::rename(path, aside)?;
        replace(path, &beginning(None, "", step.base), &mut || Ok(()))?;
        return Ok(None);
    };
    let base = open::read(step.base.into(), Path::new("")).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(change_outside(&last_state, &base.layout, step.stamp))
}

/// What leads from the state that a trail ends with to the one that was found in the file; `None` where they agree.
pub fn change_outside(last_state: &Layout, found: &Layout, stamp: &Stamp) -> Option<Change> {
    let edits = diff(last_state, found);
    let stamp = Stamp { author: "".into(), at: stamp.at };
    (!edits.is_empty()).then_some(Change { label: ChangeLabel::ChangeOutside, stamp, edits })
}

/// The last line of a file, if it is a short one.
fn last_line(path: &Path) -> io::Result<Vec<u8>> {
    const ENOUGH: u64 = 4096;
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(ENOUGH)))?;
    let mut bytes = Vec::new();
    #[expect(clippy::verbose_file_reads, reason = "the end of it alone")]
    file.read_to_end(&mut bytes)?;
    let Some(whole) = bytes.strip_suffix(b"\n") else { return Ok(Vec::new()) };
    let start = memchr::memrchr(b'\n', whole).map_or(0, |newline| newline + 1);
    Ok(whole[start..].to_vec())
}

/// Makes the older half of a trail part of the layout that it begins with.
fn shorten(path: &Path) -> io::Result<()> {
    let list = ChangeList::read(path)?;
    let Some((_, mut base)) = list.base else { return Ok(()) };
    let (older, newer) = list.entries.split_at(list.entries.len() / 2);
    for entry in older {
        if let Entry::Change(change) = entry {
            apply(&mut base, change);
        }
    }
    let mut bytes = beginning(None, "", &write(&base));
    for entry in newer {
        match entry {
            Entry::Change(change) => push_changes(&mut bytes, [change]),
            Entry::Saved(saved) => push_saved(&mut bytes, saved.clone()),
        }
    }
    replace(path, &bytes, &mut || Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Edit;

    fn stamp() -> Stamp {
        Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
    }

    fn title(title: &str) -> Change {
        Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits: vec![Edit::Title(title.into())] }
    }

    fn text(title: &str) -> String {
        let mut layout = Layout::default();
        apply(&mut layout, &self::title(title));
        write(&layout)
    }

    fn note_title(path: &Path, from: &str, to: &str) {
        let (base, text) = (text(from), text(to));
        note(path, &Step { base: &base, changes: &[title(to)], text: &text, stamp: &stamp() }).unwrap();
    }

    #[test]
    fn every_state_can_be_had_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("park.ron");
        assert!(read_trail(&path).unwrap().is_none());
        note_title(&path, "", "one");
        note_title(&path, "one", "two");
        let trail = read_trail(&path).unwrap().unwrap();
        assert_eq!([0, 1, 2].map(|count| trail.state(count).title().to_owned()), ["", "one", "two"]);
        let saves: Vec<_> = trail.saves.iter().map(|save| (save.changes, &*save.stamp.author)).collect();
        assert_eq!(saves, [(1, "A. Benali"), (2, "A. Benali")]);
        assert_eq!(trail.since(&text("one")), [title("two")]);
        assert_eq!(trail.since(&text("never saved")).len(), 2);
    }

    #[test]
    fn what_others_did_to_the_file_is_a_step_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("park.ron");
        note_title(&path, "", "one");
        note_title(&path, "by hand", "two");
        let trail = read_trail(&path).unwrap().unwrap();
        let titles: Vec<_> = (0..=3).map(|count| trail.state(count).title().to_owned()).collect();
        assert_eq!(titles, ["", "one", "by hand", "two"]);
        assert_eq!(trail.changes[1].label, ChangeLabel::ChangeOutside);
    }

    #[test]
    fn a_trail_that_is_shortened_keeps_its_newer_half() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("park.ron");
        for number in 0..10 {
            note_title(&path, &number.to_string(), &(number + 1).to_string());
        }
        shorten(&trail_path(&path)).unwrap();
        let trail = read_trail(&path).unwrap().unwrap();
        assert_eq!((trail.changes.len(), trail.base.title()), (5, "5"));
        assert_eq!(trail.state(5).title(), "10");
        note_title(&path, "10", "11");
        assert_eq!(read_trail(&path).unwrap().unwrap().changes.len(), 6);
    }

    #[test]
    fn a_damaged_trail_is_set_aside_and_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("park.ron");
        note_title(&path, "", "one");
        let damaged = fs::read_to_string(trail_path(&path)).unwrap().replace("parks: []", "parks: ()");
        crate::file::save_bytes(&trail_path(&path), damaged.as_bytes()).unwrap();
        note_title(&path, "by hand", "two");
        let trail = read_trail(&path).unwrap().unwrap();
        assert_eq!((trail.base.title(), trail.state(1).title()), ("by hand", "two"));
        assert!(folder.path().join("park.ron.history.damaged").exists());
    }
}
