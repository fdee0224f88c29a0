//! A layout's text and the changes since, one a line: what a recovery journal and a trail are written as.
//!
//! Every line has its own checksum, so that a line torn by a crash or damaged on the disk is lost alone. Lines are
//! only ever added at the end; nothing here decides which.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::format::{ChangeRecord, options};
use super::open::read as read_layout;
use super::seal::checksum;
use crate::change::{Change, Stamp, apply};
use crate::model::Layout;

const FIRST_LINE: &str = "// A layout and the changes made to it since, kept by Plateau. Do not edit.\n";
/// The form of these lines.
const FORMAT: u32 = 1;
/// The largest list that is read, in bytes.
const SIZE_LIMIT: u64 = 1024 * 1024 * 1024;

/// What a list begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    format: u32,
    /// The document's file, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<PathBuf>,
    /// What the document is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    /// The length of the text that follows, in bytes.
    base: u64,
    /// Its checksum.
    base_checksum: String,
}

/// A line behind the text.
#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Change(ChangeRecord),
    /// The document was saved with all changes before this line.
    Saved(Saved),
}

/// A save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Saved {
    /// Who saved, and when.
    pub(super) stamp: Stamp,
    /// The checksum of the text that was saved.
    pub(super) text: String,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Entry {
    Change(Change),
    Saved(Saved),
}

/// A list as read.
#[derive(Debug)]
pub(super) struct ChangeList {
    pub(super) head: Head,
    /// The layout that the changes began with; `None` where its text is damaged.
    pub(super) base: Option<(Arc<str>, Layout)>,
    pub(super) entries: Vec<Entry>,
    /// How many lines in the midst could not be read.
    pub(super) lost: usize,
    /// Whether the last line was not written to its end.
    pub(super) is_torn: bool,
}

impl ChangeList {
    /// The changes, in their order.
    pub(super) fn changes(&self) -> impl Iterator<Item = &Change> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Change(change) => Some(change),
            Entry::Saved(_) => None,
        })
    }

    /// The layout after all changes; `None` where the one they began with is damaged.
    pub(super) fn last_state(&self) -> Option<Layout> {
        let (_, base) = self.base.as_ref()?;
        let mut layout = base.clone();
        for change in self.changes() {
            apply(&mut layout, change);
        }
        Some(layout)
    }

    /// Reads a list.
    ///
    /// # Errors
    /// Where the file cannot be read, is none of these, or is of a newer form.
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        // A pipe must not be opened: that waits for whoever writes into it.
        if !fs::metadata(path)?.is_file() {
            return Err(io::Error::other("not a file"));
        }
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        if size > SIZE_LIMIT {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        file.take(SIZE_LIMIT).read_to_end(&mut bytes)?;
        Self::parse(&bytes).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
    }

    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(FIRST_LINE.as_bytes())?;
        let (head, rest) = split_line(rest)?;
        let head: Head = parse_line(head)?;
        if head.format > FORMAT {
            return None;
        }
        let length = usize::try_from(head.base).ok()?;
        // A program that was killed while it began the list has not come to any line.
        let (text, rest) = rest.split_at_checked(length).unwrap_or_default();
        let base = std::str::from_utf8(text).ok().filter(|text| checksum(text) == head.base_checksum);
        let base = base.and_then(|text| {
            let text: Arc<str> = text.into();
            let layout = read_layout(Arc::clone(&text), Path::new("")).ok()?.layout;
            Some((text, layout))
        });
        let mut list = Self { head, base, entries: Vec::new(), lost: 0, is_torn: false };
        list.read_lines(rest);
        Some(list)
    }

    fn read_lines(&mut self, mut rest: &[u8]) {
        // The text itself need not end a line.
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        while !rest.is_empty() {
            let Some((line, after)) = split_line(rest) else {
                self.is_torn = true;
                return;
            };
            match parse_line::<Line>(line) {
                Some(Line::Change(record)) => self.entries.push(Entry::Change(record.into())),
                Some(Line::Saved(saved)) => self.entries.push(Entry::Saved(saved)),
                None => self.lost += 1,
            }
            rest = after;
        }
    }
}

/// The first bytes of a list: its head and the text that the changes begin with.
pub(super) fn beginning(document: Option<&Path>, name: &str, base: &str) -> Vec<u8> {
    let head = Head {
        format: FORMAT,
        document: document.map(Path::to_path_buf),
        name: name.to_owned(),
        base: base.len() as u64,
        base_checksum: checksum(base),
    };
    let mut bytes = FIRST_LINE.as_bytes().to_vec();
    push_line(&mut bytes, &head);
    bytes.extend_from_slice(base.as_bytes());
    bytes.push(b'\n');
    bytes
}

/// Puts changes behind a list's bytes.
pub(super) fn push_changes<'a>(bytes: &mut Vec<u8>, changes: impl IntoIterator<Item = &'a Change>) {
    for change in changes {
        push_line(bytes, &Line::Change(change.into()));
    }
}

/// Notes behind a list's bytes that a text was saved.
pub(super) fn push_saved(bytes: &mut Vec<u8>, saved: Saved) {
    push_line(bytes, &Line::Saved(saved));
}

/// The note in a line, if it is one that a text was saved.
pub(super) fn saved_in(line: &[u8]) -> Option<Saved> {
    match parse_line(line)? {
        Line::Saved(saved) => Some(saved),
        Line::Change(_) => None,
    }
}

/// Adds bytes to the end of a file and waits until they are on the disk. What an interrupted write left without the end
/// of its line is cut off before.
///
/// # Errors
/// Where the system refuses; what was added of it by then is cut off again.
pub(super) fn add(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    use std::io::{Seek as _, SeekFrom};
    let length = file.metadata()?.len();
    let whole = end_of_last_line(file, length)?;
    if whole < length {
        file.set_len(whole)?;
    }
    file.seek(SeekFrom::Start(whole))?;
    file.write_all(bytes).and_then(|()| file.sync_data()).inspect_err(|_| {
        file.set_len(whole).ok();
    })
}

/// One past the last line's end, searched from the file's end backwards.
fn end_of_last_line(file: &mut File, length: u64) -> io::Result<u64> {
    use std::io::{Seek as _, SeekFrom};
    const STEP: u64 = 64 * 1024;
    let mut end = length;
    while end > 0 {
        let start = end.saturating_sub(STEP);
        let mut bytes = vec![0; usize::try_from(end - start).unwrap_or_default()];
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(&mut bytes)?;
        if let Some(newline) = memchr::memrchr(b'\n', &bytes) {
            return Ok(start + newline as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memchr(b'\n', bytes)?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

/// A line is the checksum of a value, a space, and the value.
fn push_line(bytes: &mut Vec<u8>, value: &impl Serialize) {
    let value = options().to_string(value).expect("the model has no name that RON cannot write");
    bytes.extend_from_slice(format!("{} {value}\n", checksum(&value)).as_bytes());
}

fn parse_line<T: for<'de> Deserialize<'de>>(line: &[u8]) -> Option<T> {
    let (sum, value) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    if sum != checksum(value) {
        return None;
    }
    options().from_str(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{ChangeLabel, Edit};
    use crate::model::{
        Building, CommitteeSession, CommitteeSessionId, EntityId, Floor, Park, ParkId, Shape, Startup, StartupId, Unit,
        UnitId, UnitUse,
    };

    fn stamp() -> Stamp {
        Stamp { author: "A.\n\"Benali\"".into(), at: "2026-11-23T10:00:00.5Z".parse().unwrap() }
    }

    /// Every kind of edit, both ways.
    fn changes() -> Vec<Change> {
        let (park, building, floor) = (ParkId::new(1), crate::model::BuildingId::new(2), crate::model::FloorId::new(3));
        let unit = Unit::new(UnitId::new(4), floor, "ML-1\u{202e}", UnitUse::Office, Shape::rectangle(0, 0, 2, 2));
        let startup = StartupId::new(5);
        let tenancy = crate::model::Tenancy::new(
            crate::model::TenancyId::new(6),
            startup,
            vec![crate::model::Occupied { unit: unit.id, seats: Some(2) }],
            "2026-01-01".parse().unwrap(),
        );
        let puts = vec![
            Edit::Title("Deux\nlignes".into()),
            Edit::Park(park, Some(Arc::new(Park { position: 7, ..Park::new(park, "A", "Park") }))),
            Edit::Building(building, Some(Arc::new(Building { position: 3, ..Building::new(building, park, "B") }))),
            Edit::Floor(floor, Some(Arc::new(Floor::new(floor, building, -1, 10, 10, 1.2)))),
            Edit::unit(unit),
            Edit::startup(Startup::new(startup, "Novatek")),
            Edit::tenancy(tenancy),
            Edit::session(CommitteeSession::new(CommitteeSessionId::new(7), park, "2026-03-12".parse().unwrap())),
        ];
        let removals = puts.iter().rev().filter_map(|edit| match edit.entity() {
            EntityId::Layout => None,
            EntityId::Park(id) => Some(Edit::Park(id, None)),
            EntityId::Building(id) => Some(Edit::Building(id, None)),
            EntityId::Floor(id) => Some(Edit::Floor(id, None)),
            EntityId::Unit(id) => Some(Edit::Unit(id, None)),
            EntityId::Startup(id) => Some(Edit::Startup(id, None)),
            EntityId::Tenancy(id) => Some(Edit::Tenancy(id, None)),
            EntityId::CommitteeSession(id) => Some(Edit::CommitteeSession(id, None)),
        });
        let label = ChangeLabel::EditTitle;
        vec![
            Change { label: ChangeLabel::Undo(Box::new(label.clone())), stamp: stamp(), edits: removals.collect() },
            Change { label, stamp: stamp(), edits: puts },
        ]
    }

    fn list() -> Vec<u8> {
        let mut bytes = beginning(Some(Path::new("/a/park.ron")), "park", &crate::file::write(&Layout::default()));
        push_changes(&mut bytes, &changes());
        push_saved(&mut bytes, Saved { stamp: stamp(), text: "0".repeat(16) });
        bytes
    }

    #[test]
    fn a_list_reads_back_as_written() {
        let list = ChangeList::parse(&list()).unwrap();
        assert_eq!(list.head.document.as_deref(), Some(Path::new("/a/park.ron")));
        assert_eq!(list.changes().cloned().collect::<Vec<_>>(), changes());
        assert_eq!((list.entries.len(), list.lost, list.is_torn), (3, 0, false));
        let state = list.last_state().unwrap();
        assert_eq!((state.title(), state.units().len(), state.tenancies().len()), ("Deux\nlignes", 1, 1));
    }

    #[test]
    fn a_line_cut_off_or_damaged_is_lost_alone() {
        let bytes = list();
        let cut = ChangeList::parse(&bytes[..bytes.len() - 1]).unwrap();
        assert_eq!((cut.entries.len(), cut.lost, cut.is_torn), (2, 0, true));
        let mut damaged = bytes.clone();
        let at = memchr::memmem::find(&bytes, b"Undo").unwrap();
        damaged[at] = b'V';
        let damaged = ChangeList::parse(&damaged).unwrap();
        assert_eq!((damaged.entries.len(), damaged.lost, damaged.is_torn), (2, 1, false));
    }

    #[test]
    fn a_damaged_text_leaves_the_changes() {
        let mut bytes = list();
        let at = memchr::memmem::find(&bytes, b"tenancies: []").unwrap();
        bytes[at] = b'T';
        let list = ChangeList::parse(&bytes).unwrap();
        assert!(list.base.is_none());
        assert_eq!(list.changes().count(), 2);
    }

    #[test]
    fn every_cut_and_every_flip_is_noticed() {
        let whole = list();
        for end in 0..whole.len() {
            if let Some(list) = ChangeList::parse(&whole[..end]) {
                let is_at_line = whole[end - 1] == b'\n';
                assert!(list.is_torn || is_at_line || list.base.is_none() || list.entries.is_empty(), "{end}");
            }
        }
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            let Some(list) = ChangeList::parse(&flipped) else { continue };
            let is_whole = list.base.is_some() && list.lost == 0 && !list.is_torn;
            assert!(!is_whole || list.changes().eq(&changes()), "{at}");
        }
    }

    #[test]
    fn what_was_added_by_half_is_cut_off_before_more_is_added() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        crate::file::save_bytes(&path, &list()[..list().len() - 3]).unwrap();
        let mut file = File::options().read(true).write(true).open(&path).unwrap();
        let mut more = Vec::new();
        push_changes(&mut more, &changes());
        add(&mut file, &more).unwrap();
        let read = ChangeList::read(&path).unwrap();
        assert_eq!((read.changes().count(), read.lost, read.is_torn), (4, 0, false));
    }
}
