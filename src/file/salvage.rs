//! What can be read of a damaged file, and the list of what cannot.
//!
//! A record that is whole is read, whatever stands around it; what is lost of a record is lost alone. Where the entity that
//! holds others was lost, a placeholder holds them, so that nothing that can be read is dropped. What comes of it is to
//! be looked at and compared, never to replace the file unasked: nothing here writes.

mod gather;
mod scan;

use std::path::{Path, PathBuf};

use super::error::{Defect, OpenError};
use super::format::NEWEST;
use super::kind::EntityKind;
use super::open::{read_bytes, read_file};
use super::place::without_mark;
use super::place::{Counter, Place};
use crate::model::{EntityId, Layout, Problem, TenancyId, UnitId, check};
use gather::{Gathered, gather};

/// What could be read of a damaged file.
#[derive(Debug, Clone)]
pub struct Salvaged {
    /// Where from.
    pub path: PathBuf,
    /// What could be read. Nothing in it misleads: no id stands twice or leads nowhere.
    pub layout: Layout,
    /// What could not, from the first line to the last.
    pub lost: Vec<Lost>,
    /// What is wrong with what could be read.
    pub problems: Vec<Problem>,
    /// How many entities were read; placeholders do not count.
    pub entities: usize,
}

/// Something that could not be read, or not as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Where it begins.
    pub place: Place,
    /// What, and why.
    pub kind: LostKind,
    /// How its line begins, as it stands in the file.
    pub excerpt: String,
}

/// What was lost, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LostKind {
    /// Bytes that no text has: NUL, or what is not UTF-8.
    NotText,
    /// Text of which nothing tells what it was.
    Illegible,
    /// A record, or the title, that cannot be read.
    Damaged {
        /// What it was.
        kind: EntityKind,
        /// What is wrong with it.
        defect: Defect,
    },
    /// An entity whose id another has, which was read.
    IdTwice {
        /// Which.
        entity: EntityId,
    },
    /// Units that a tenancy covers: they are gone, and the tenancy was read without them.
    UnitsOfTenancy {
        /// Which tenancy.
        tenancy: TenancyId,
        /// Which units.
        units: Vec<UnitId>,
    },
    /// A tenancy all of whose units are gone.
    TenancyWithoutUnits {
        /// Which.
        tenancy: TenancyId,
    },
    /// An entity that others need was lost; an empty one called `?` stands for it.
    Replaced {
        /// What stands for it.
        entity: EntityId,
    },
    /// An entity that begins before the one beside it ends: what stands in the one may belong to the other.
    OutOfPlace {
        /// Which.
        entity: EntityId,
    },
    /// More than the list holds.
    More {
        /// How many.
        count: usize,
    },
}

/// Reads what can be read of a damaged file.
///
/// # Errors
/// Those of opening it, where nothing at all can be read.
pub fn salvage(path: &Path) -> Result<Salvaged, OpenError> {
    salvage_bytes(&read_file(path)?, path)
}

/// The same of bytes that are already there; the path is for messages alone.
pub fn salvage_bytes(bytes: &[u8], path: &Path) -> Result<Salvaged, OpenError> {
    let text = legible(bytes);
    let text = without_mark(&text);
    let gathered = gather(text);
    refuse_other_formats(text, &gathered, path)?;
    if gathered.entities == 0 {
        let layout = read_bytes(bytes.to_vec(), path)?.layout;
        let path = path.to_owned();
        return Ok(Salvaged { path, layout, lost: Vec::new(), problems: Vec::new(), entities: 0 });
    }
    let layout = Layout::from_parts(gathered.parts).expect("an id that stands twice was left out");
    let problems = check(&layout);
    let lost = place_all(text, gathered.lost);
    Ok(Salvaged { path: path.to_owned(), layout, lost, problems, entities: gathered.entities })
}

/// The bytes as text, with a NUL for each that is none.
fn legible(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '\0'));
    }
    text
}

/// A format is a number, so that what is none was damaged; but nothing can be said of a text in another format.
fn refuse_other_formats(text: &str, gathered: &Gathered<'_>, path: &Path) -> Result<(), OpenError> {
    let Some((offset, format)) = gathered.format else { return Ok(()) };
    let Ok(number) = format.parse::<u64>() else { return Ok(()) };
    let (path, place) = (path.to_owned(), Place::of(text, offset));
    match number.cmp(&u64::from(NEWEST)) {
        std::cmp::Ordering::Equal => Ok(()),
        // Each of their records is one of the newest format too.
        std::cmp::Ordering::Less if number >= 1 => Ok(()),
        std::cmp::Ordering::Greater => Err(OpenError::NewerFormat { path, place, format: number, newest: NEWEST }),
        std::cmp::Ordering::Less => {
            Err(OpenError::UnknownFormat { path, place, format: format.to_owned(), newest: NEWEST })
        }
    }
}

/// The longest piece of a line that is kept, in characters.
const LONGEST_EXCERPT: usize = 80;

fn place_all(text: &str, mut lost: Vec<(usize, LostKind)>) -> Vec<Lost> {
    lost.sort_by_key(|(offset, _)| *offset);
    let mut counter = Counter::new(text);
    let excerpt = |offset: usize| {
        let characters = text[offset..].chars().take_while(|character| *character != '\n');
        characters.take(LONGEST_EXCERPT).collect::<String>().trim_end().to_owned()
    };
    let placed = |(offset, kind)| Lost { place: counter.place(offset), kind, excerpt: excerpt(offset) };
    lost.into_iter().map(placed).collect()
}
