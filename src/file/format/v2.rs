//! Format 2: what format 3 can say but for lines of terms, steps and reviews of rents, options to renew, extensions of stays,
//! rules of labels and alerts, and the sessions of committees. Every text of format 2 is one of format 3 but for its number.

use serde::Deserialize;

use super::{Records, v3};

/// A layout as the file holds it.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct LayoutRecord(pub(super) v3::LayoutRecord);

impl Records for LayoutRecord {
    const FORMAT: u32 = 2;

    fn into_newest(self) -> v3::LayoutRecord {
        self.0.into_newest()
    }
}
