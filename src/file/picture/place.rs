//! Where pictures are kept: in the folder of the layout, or in one below it, named by relative paths.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::PICTURE_LIMIT;
use crate::file::error::{OpenError, SaveError, SaveFailure};
use crate::file::open::read_within;
use crate::file::save::{folder_of, make_folder, save_bytes};
use crate::model::{Layout, Underlay};

/// The file of a picture of a layout that is kept in this file; none where its path leads out of the layout's folder.
pub fn picture_path(layout: &Path, underlay: &Underlay) -> Option<PathBuf> {
    underlay.has_safe_path().then(|| join(folder_of(layout), &underlay.file))
}

/// The relative paths of a layout's pictures, each once; those that lead out of its folder are left out.
pub fn pictures_of(layout: &Layout) -> BTreeSet<String> {
    let underlays = layout.floors().filter_map(|floor| floor.underlay.as_ref());
    underlays.filter(|underlay| underlay.has_safe_path()).map(|underlay| underlay.file.clone()).collect()
}

/// Makes a picture one of the layout in this file, and answers its relative path: one that lies in the layout's folder is left
/// where it is, another one is copied into the folder `NAME.plans` beside the layout. No file is ever replaced: where the name is
/// taken by another picture, a number is put behind it.
///
/// # Errors
/// Where it cannot be read or copied.
pub fn put_picture(layout: &Path, picture: &Path) -> Result<String, SaveError> {
    if let Some(file) = path_within(folder_of(layout), picture) {
        return Ok(file);
    }
    let stem = safe_name(&layout.file_stem().unwrap_or_default().to_string_lossy());
    let name = safe_name(&picture.file_name().unwrap_or_default().to_string_lossy());
    let bytes = read(picture)?;
    copy_numbered(&bytes, folder_of(layout), &format!("{stem}.plans/{name}"))
}

/// Copies pictures along, to a layout that is saved in another folder: to the same relative paths. Those that are missing are
/// left out. Answers those that could not be copied, or whose place another file has.
pub fn carry_pictures(pictures: &BTreeSet<String>, from: &Path, to: &Path) -> Vec<SaveError> {
    let (from, to) = (folder_of(from), folder_of(to));
    let mut failures = Vec::new();
    for file in pictures.iter().filter(|_| !is_same_folder(from, to)) {
        let (source, target) = (join(from, file), join(to, file));
        let copied = match read_if_there(&source) {
            Ok(Some(bytes)) if !target.exists() => create(&target, &bytes),
            Ok(Some(bytes)) if is_copy(&target, &bytes) => Ok(()),
            Ok(Some(_)) => Err(SaveError::new(&target, SaveFailure::Occupied)),
            Ok(None) => Ok(()),
            Err(error) => Err(error),
        };
        failures.extend(copied.err());
    }
    failures
}

/// What became of pictures that came from another layout's folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brought {
    /// The new relative paths of those that have another one now.
    pub renamed: BTreeMap<String, String>,
    /// Those that could not be copied.
    pub failures: Vec<SaveError>,
}

/// Copies pictures to the folder of another layout, which parks are imported into: to the same relative paths, with a number where
/// another file has them. Those that are missing are left out.
pub fn bring_pictures(pictures: &BTreeSet<String>, from: &Path, to: &Path) -> Brought {
    let (from, to) = (folder_of(from), folder_of(to));
    let mut brought = Brought::default();
    for file in pictures.iter().filter(|_| !is_same_folder(from, to)) {
        let copied = read_if_there(&join(from, file))
            .and_then(|bytes| bytes.map(|bytes| copy_numbered(&bytes, to, file)).transpose());
        match copied {
            Ok(Some(now)) if now != *file => drop(brought.renamed.insert(file.clone(), now)),
            Ok(_) => {}
            Err(error) => brought.failures.push(error),
        }
    }
    brought
}

/// The path of a file within a folder, if it is within and its names are ones that a layout may hold.
fn path_within(folder: &Path, file: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).ok()?;
    let file = fs::canonicalize(file).ok()?;
    let names: Option<Vec<&str>> = file
        .strip_prefix(folder)
        .ok()?
        .components()
        .map(|component| match component {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    let path = names?.join("/");
    is_safe(&path).then_some(path)
}

fn is_safe(file: &str) -> bool {
    let underlay =
        Underlay { file: file.to_owned(), x: 0.0, y: 0.0, width: 1.0, rotation: 0.0, opacity: 1.0, locked: false };
    underlay.has_safe_path()
}

/// A name without what no relative path of a layout may hold, and without what is invisible.
pub(super) fn safe_name(name: &str) -> String {
    let is_kept = |letter: char| !letter.is_control() && !r#"/\:*?"<>|"#.contains(letter);
    let kept: String = name.chars().map(|letter| if is_kept(letter) { letter } else { '_' }).collect();
    if kept.trim_matches(['.', ' ']).is_empty() { "plan".to_owned() } else { kept }
}

fn join(folder: &Path, file: &str) -> PathBuf {
    file.split('/').fold(folder.to_path_buf(), |path, name| path.join(name))
}

fn is_same_folder(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn read(picture: &Path) -> Result<Vec<u8>, SaveError> {
    read_within(picture, PICTURE_LIMIT)
        .map_err(|error| SaveError::new(picture, SaveFailure::SourceUnreadable(Box::new(error))))
}

fn read_if_there(picture: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    match read_within(picture, PICTURE_LIMIT) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(OpenError::Missing { .. }) => Ok(None),
        Err(error) => Err(SaveError::new(picture, SaveFailure::SourceUnreadable(Box::new(error)))),
    }
}

fn is_copy(path: &Path, bytes: &[u8]) -> bool {
    let has_size = fs::metadata(path).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    has_size && read_within(path, PICTURE_LIMIT).is_ok_and(|there| there == bytes)
}

/// Puts the bytes at the relative path, or where another file has it at the first that is free: `plan 2.png`. What is there
/// already is not written again.
fn copy_numbered(bytes: &[u8], folder: &Path, file: &str) -> Result<String, SaveError> {
    let (place, name) = file.rsplit_once('/').unwrap_or(("", file));
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let place = if place.is_empty() { String::new() } else { format!("{place}/") };
    let mut number = 1_u64;
    loop {
        let candidate = if number == 1 { file.to_owned() } else { format!("{place}{stem} {number}{ending}") };
        let target = join(folder, &candidate);
        if is_copy(&target, bytes) {
            return Ok(candidate);
        }
        match create(&target, bytes) {
            Err(SaveError { reason: SaveFailure::Occupied, .. }) => number += 1,
            created => return created.map(|()| candidate),
        }
    }
}

/// Makes a file that is not there yet, as a whole or not at all. The name is taken before anything is written, so that nobody
/// else's file of that name can be replaced.
fn create(target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let refused = |error: io::Error| {
        let is_taken = error.kind() == io::ErrorKind::AlreadyExists;
        SaveError::new(target, if is_taken { SaveFailure::Occupied } else { error.into() })
    };
    make_folder(folder_of(target)).map_err(refused)?;
    fs::File::create_new(target).map_err(refused)?;
    save_bytes(target, bytes).inspect_err(|_| {
        fs::remove_file(target).ok();
    })
}
