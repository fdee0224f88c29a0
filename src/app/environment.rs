//! What the program is told about the world around it, so that tests can tell it something else.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use rand::Rng as _;

use crate::change::Stamp;
use crate::file::Backups;
use crate::model::{AgendaItemId, CommitteeSessionId, StartupId, TenancyId};
use crate::text::Language;

/// Where the date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The system's clock.
    #[default]
    System,
    /// Always the same instant.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(instant) => instant,
        }
    }

    /// Today, where the computer is.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => chrono::Local::now().date_naive(),
            Self::Fixed(instant) => instant.date_naive(),
        }
    }
}

/// How the user is asked for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileDialogs {
    /// By the system's dialog, and by a path field where there is none.
    #[default]
    System,
    /// By a path field.
    PathField,
}

/// Somebody else's save is noticed within two seconds: one to look, one to read.
const POLL: Duration = Duration::from_secs(1);

/// What the program is told about the world around it.
#[derive(Debug, Clone)]
pub struct Environment {
    /// Where the date comes from.
    pub clock: Clock,
    /// Who works here.
    pub author: Arc<str>,
    /// The language of the system.
    pub language: Language,
    /// The language asked for in this run, before any preference.
    pub asked_language: Option<Language>,
    /// Where preferences are kept; none where there is no such place.
    pub preferences: Option<PathBuf>,
    /// Where recovery journals and backups are kept; none where there is no such place.
    pub state: Option<PathBuf>,
    /// How often to look whether somebody else has saved the open file.
    pub poll: Duration,
    /// How the user is asked for a file.
    pub file_dialogs: FileDialogs,
    /// Whether documents are opened in the system's viewer once written.
    pub opens_documents: bool,
}

impl Environment {
    /// The world as the system tells it.
    pub fn system() -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        let folders = directories::ProjectDirs::from("", "", "Plateau");
        Self {
            clock: Clock::System,
            author: author(whoami::realname().ok(), whoami::username().ok()).into(),
            language: Language::from_locale(&locale),
            asked_language: None,
            preferences: folders.as_ref().map(|folders| folders.config_dir().join("preferences.ron")),
            state: folders.map(|folders| folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_path_buf()),
            poll: POLL,
            file_dialogs: FileDialogs::System,
            opens_documents: true,
        }
    }

    /// Where recovery journals are kept, if anywhere.
    pub fn journals(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|state| state.join("journals"))
    }

    /// Where backups are kept, if anywhere.
    pub fn backups(&self) -> Option<Backups> {
        self.state.as_ref().map(|state| Backups::new(state.join("backups")))
    }

    /// The author and the time of what is done now.
    pub fn stamp(&self) -> Stamp {
        Stamp { author: Arc::clone(&self.author), at: self.clock.now() }
    }
}

/// What the user is called in the history: by name, else by account.
fn author(name: Option<String>, account: Option<String>) -> String {
    let is_said = |name: &String| !name.trim().is_empty();
    name.filter(is_said).or_else(|| account.filter(is_said)).unwrap_or_default()
}

/// A new random value for an id.
pub fn new_id() -> u64 {
    rand::rng().next_u64()
}

/// A new random id for a tenancy.
pub fn new_tenancy_id() -> TenancyId {
    TenancyId::new(new_id())
}

/// A new random id for a session of a committee.
pub(super) fn new_session_id() -> CommitteeSessionId {
    CommitteeSessionId::new(new_id())
}

/// A new random id for an item of an agenda.
pub fn new_item_id() -> AgendaItemId {
    AgendaItemId::new(new_id())
}

/// A new random id for a startup.
pub fn new_startup_id() -> StartupId {
    StartupId::new(new_id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_author_is_called_by_name_else_by_account() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(author(some("A. Benali"), some("benali")), "A. Benali");
        assert_eq!(author(some(" "), some("benali")), "benali");
        assert_eq!(author(None, some("benali")), "benali");
        assert_eq!(author(None, None), "");
    }

    #[test]
    fn the_system_knows_who_works_here() {
        let author = Environment::system().author;
        assert!(!author.is_empty() && &*author != "Anonymous", "{author}");
    }
}
