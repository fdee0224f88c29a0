//! Format 1: what format 2 can say but for what is drawn on a floor beside its units, stairs, lifts and shafts that are told
//! from corridors, and tenancies that are to be placed again. Every text of format 1 is one of format 2 but for its number.

use serde::Deserialize;

use super::{Records, v2, v3};

/// A layout as the file holds it.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct LayoutRecord(pub(super) v2::LayoutRecord);

impl Records for LayoutRecord {
    const FORMAT: u32 = 1;

    fn into_newest(self) -> v3::LayoutRecord {
        self.0.into_newest()
    }
}
