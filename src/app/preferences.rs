//! What the program remembers of its user between two runs. Reading it never fails.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::action::ThemeChoice;
use super::session::{ColourMode, Panels};
use crate::file;
use crate::text::Language;

/// How many files the menu of recent ones lists.
const RECENT: usize = 10;

/// What the program remembers of its user.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language, where the user chose one; else the system's.
    pub language: Option<String>,
    /// The colours.
    pub theme: ThemeChoice,
    /// What the colours of units say.
    pub colouring: ColourMode,
    /// Which panels are open.
    pub panels: Panels,
    /// The files opened or saved last, the latest first.
    pub recent: Vec<PathBuf>,
    /// The columns of the tenancy schedule, by their keys; empty for the usual ones.
    pub schedule_columns: Vec<String>,
}

impl Preferences {
    /// The preferences in a file, and a warning where it could not be used whole.
    pub fn read(path: Option<&Path>) -> (Self, Option<String>) {
        let Some(text) = path.and_then(|path| std::fs::read_to_string(path).ok()) else {
            return (Self::default(), None);
        };
        match ron::from_str(&text) {
            Ok(preferences) => (preferences, None),
            Err(error) => (Self::default(), Some(error.to_string())),
        }
    }

    /// Writes them, if there is a place for them.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&self, path: Option<&Path>) -> Result<(), file::SaveError> {
        let Some(path) = path else { return Ok(()) };
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default();
        file::save_making_folder(path, text.as_bytes())
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_path_buf());
        self.recent.truncate(RECENT);
    }

    /// The language chosen, if it is one we have.
    pub fn chosen_language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::from_code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_a_warning() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.ron");
        assert_eq!(Preferences::read(Some(&path)), (Preferences::default(), None));
        file::save_making_folder(&path, b"(theme: Dark").unwrap();
        assert!(Preferences::read(Some(&path)).1.is_some());
    }

    #[test]
    fn what_was_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("preferences.ron");
        let mut preferences = Preferences { theme: ThemeChoice::Dark, ..Preferences::default() };
        for number in 0..12 {
            preferences.remember(&PathBuf::from(format!("{number}.ron")));
        }
        preferences.remember(Path::new("5.ron"));
        preferences.write(Some(&path)).unwrap();
        let (read, warning) = Preferences::read(Some(&path));
        assert_eq!((&read, warning), (&preferences, None));
        assert_eq!(read.recent.len(), RECENT);
        assert_eq!(read.recent[0], Path::new("5.ron"));
    }
}
