//! Opening and saving layouts for a command, and saying what went wrong.

use std::path::Path;
use std::sync::Arc;

use plateau::app::Environment;
use plateau::change::{Change, apply};
use plateau::file::{self, Known, OpenError, Opened, Place, SaveError, Saving, Seal, StoreError};
use plateau::message;
use plateau::model::Layout;
use plateau::text::{Texts, visible};

use super::{Stop, console};

/// Opens a layout. Where it has problems that do not keep it from being opened, their number is said, and where it is not
/// as the program wrote it, that.
pub(super) fn open(path: &Path, texts: &Texts) -> Result<Opened, Stop> {
    let opened = file::open(path).map_err(|error| Stop::Unusable(open_error_lines(&error, texts)))?;
    say_of_seal(&opened, texts);
    if !opened.problems.is_empty() {
        let count = opened.problems.len();
        console::say(&[line(path, None, &message!(texts, "commandline-has-problems", count = count))]);
    }
    Ok(opened)
}

/// Says that a text was altered since the program wrote it, by hand or by accident.
pub(super) fn say_of_seal(opened: &Opened, texts: &Texts) {
    if opened.seal == Seal::Broken {
        console::say(&[line(&opened.path, None, &message!(texts, "commandline-seal-broken"))]);
    }
}

/// Does a change and saves the layout that it leads to, as the window does: with a backup of what is replaced and the
/// change in the trail. Answers the layout.
pub(super) fn store(
    opened: &Opened,
    change: Change,
    output: &Path,
    texts: &Texts,
    environment: &Environment,
) -> Result<Layout, Stop> {
    let mut after = opened.layout.clone();
    apply(&mut after, &change);
    let is_own = same_file(&opened.path, output);
    let saving = Saving {
        path: output.to_path_buf(),
        text: opened.text_of(&after),
        known: if is_own { Known::Text(Arc::clone(&opened.text)) } else { Known::AnyLayout },
        base: Arc::clone(&opened.text),
        changes: vec![change],
        stamp: environment.stamp(),
        from: Some(opened.path.clone()),
        backups: environment.backups(),
    };
    match file::store(&saving) {
        Ok(stored) => {
            carry_pictures(&opened.layout, &opened.path, output, texts);
            let beside = [("commandline-no-backup", stored.no_backup), ("commandline-no-trail", stored.no_trail)];
            for (key, error) in beside {
                if let Some(error) = error {
                    console::say(&[texts.with(key, &[("reason", texts.save_error(&error).into())])]);
                }
            }
            Ok(after)
        }
        Err(StoreError::Refused(error)) => Err(Stop::unusable(texts.save_error(&error))),
        Err(StoreError::Changed(_)) => {
            Err(Stop::refused(line(output, None, &message!(texts, "commandline-changed-meanwhile"))))
        }
    }
}

/// Copies the pictures under plans along to another folder.
pub(super) fn carry_pictures(layout: &Layout, from: &Path, to: &Path, texts: &Texts) {
    say_of_pictures(&file::carry_pictures(&file::pictures_of(layout), from, to), texts);
}

/// Says which pictures did not go along.
pub(super) fn say_of_pictures(not_copied: &[SaveError], texts: &Texts) {
    if let Some(first) = not_copied.first() {
        let reason = texts.save_error(first);
        console::say(&[message!(texts, "notice-pictures-left", count = not_copied.len(), reason = reason)]);
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::canonicalize(one), std::fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Saves a layout's text, over another layout or where there is nothing.
pub(super) fn save_layout(path: &Path, text: &str, texts: &Texts) -> Result<(), Stop> {
    file::save_layout(path, text).map_err(|error| Stop::unusable(texts.save_error(&error)))
}

/// Saves bytes as a whole or not at all.
pub(super) fn save(path: &Path, bytes: &[u8], texts: &Texts) -> Result<(), Stop> {
    file::save_bytes(path, bytes).map_err(|error| Stop::unusable(texts.save_error(&error)))
}

/// Why a file is not opened: a line for each place.
pub(super) fn open_error_lines(error: &OpenError, texts: &Texts) -> Vec<String> {
    texts.open_error_lines(error).iter().map(|(place, what)| line(error.path(), *place, what)).collect()
}

/// A message about a place of a file, as editors and build tools read it: `path:line:column: message`.
pub(super) fn line(path: &Path, place: Option<Place>, what: &str) -> String {
    let path = path.display().to_string();
    let path = visible(&path);
    place.map_or_else(|| format!("{path}: {what}"), |place| format!("{path}:{place}: {what}"))
}
