//! Short notices of what was done or could not be done.

use std::time::Instant;

/// What kind of notice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done that undo takes back.
    Undoable,
    /// Something was done.
    Done,
    /// Something to be aware of; stays until it is closed.
    Warning,
    /// Something could not be done; stays until it is closed.
    Failed,
}

/// A short notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// What kind it is.
    pub kind: NoticeKind,
    /// When it came up.
    pub since: Instant,
}

impl Notice {
    /// How long a notice stays that needs no answer, in seconds.
    const SECONDS: u64 = 8;

    /// A notice that comes up now.
    pub fn new(kind: NoticeKind, text: String) -> Self {
        Self { text, kind, since: Instant::now() }
    }

    /// Whether it goes by itself.
    pub const fn is_transient(&self) -> bool {
        matches!(self.kind, NoticeKind::Undoable | NoticeKind::Done)
    }

    /// Whether it has been seen for long enough.
    pub fn is_over(&self) -> bool {
        self.is_transient() && self.since.elapsed().as_secs() >= Self::SECONDS
    }
}
