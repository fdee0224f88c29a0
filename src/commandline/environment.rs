//! What a command is told about the world around it.

use chrono::{Local, NaiveDate, Utc};
use plateau::change::Stamp;
use plateau::model::TenancyId;
use plateau::text::Language;
use rand::Rng as _;

/// Who runs the command, in which language, and when.
pub(super) struct Environment {
    /// The language of the system.
    pub(super) language: Language,
    /// Today, where the computer is.
    pub(super) today: NaiveDate,
    /// The author and the time of what is done.
    pub(super) stamp: Stamp,
}

impl Environment {
    /// The world as the system tells it.
    #[expect(clippy::disallowed_methods, reason = "the one place of the command line that asks what time it is")]
    pub(super) fn system() -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        let author = whoami::realname().or_else(|_no_name| whoami::username()).unwrap_or_default();
        Self {
            language: Language::from_locale(&locale),
            today: Local::now().date_naive(),
            stamp: Stamp { author: author.into(), at: Utc::now() },
        }
    }
}

/// A new random id for a tenancy.
pub(super) fn new_tenancy_id() -> TenancyId {
    TenancyId::new(rand::rng().next_u64())
}
