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
    /// Something could not be done; stays for longer.
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
    /// How many are shown at once.
    pub(super) const MOST: usize = 2;

    /// A notice that comes up now.
    pub fn new(kind: NoticeKind, text: String) -> Self {
        Self { text, kind, since: Instant::now() }
    }

    /// How long it stays, in seconds; none where it stays until it is closed.
    const fn seconds(&self) -> Option<u64> {
        match self.kind {
            NoticeKind::Undoable | NoticeKind::Done => Some(8),
            NoticeKind::Failed => Some(12),
            NoticeKind::Warning => None,
        }
    }

    /// Whether it goes by itself.
    pub const fn is_transient(&self) -> bool {
        self.seconds().is_some()
    }

    /// Whether it has been seen for long enough.
    pub fn is_over(&self, now: Instant) -> bool {
        self.seconds().is_some_and(|seconds| now.duration_since(self.since).as_secs() >= seconds)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_failed_stays_for_longer_than_what_was_done_and_a_warning_until_it_is_closed() {
        for (kind, goes_after) in [
            (NoticeKind::Undoable, Some(8)),
            (NoticeKind::Done, Some(8)),
            (NoticeKind::Failed, Some(12)),
            (NoticeKind::Warning, None),
        ] {
            let notice = Notice::new(kind, String::new());
            let is_over = |seconds: u64| notice.is_over(notice.since + Duration::from_secs(seconds));
            let over = (0..100).find(|seconds| is_over(*seconds));
            assert_eq!((over, notice.is_transient()), (goes_after, goes_after.is_some()), "{kind:?}");
        }
    }
}
