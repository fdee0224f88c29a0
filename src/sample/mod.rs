//! Invented layouts from a seed: the samples that the program carries, and layouts of any size.
//!
//! Everything is drawn from the seed and reckoned from the day handed in: the same seed and day make the same
//! layout, ids included, and every layout passes `model::check`. Nothing here reads a clock, a disk or any random
//! source but its seed.

mod agreements;
mod anpt;
mod careers;
mod dates;
mod draw;
mod generated;
mod lots;
mod people;
mod plans;
mod site;
mod skolkovo;
mod tenancies;
mod terms;
mod units;
mod words;

use chrono::NaiveDate;

use crate::model::{Layout, LayoutParts};

pub use anpt::anpt;
pub use generated::generated;
pub use skolkovo::skolkovo;

/// A sample that the program carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleName {
    /// The four parks of Algeria's ANPT.
    Anpt,
    /// The twin: Skolkovo.
    Skolkovo,
    /// Nothing, to begin with.
    Empty,
}

impl SampleName {
    /// All, the first to be shown first.
    pub const ALL: [Self; 3] = [Self::Anpt, Self::Skolkovo, Self::Empty];

    /// The day that the samples in `saves/` are reckoned from.
    pub const fn reference_date() -> NaiveDate {
        const DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
            Some(day) => day,
            None => panic!("23 November 2026 is a day"),
        };
        DAY
    }

    /// The name that the command line knows it by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anpt => "anpt",
            Self::Skolkovo => "skolkovo",
            Self::Empty => "empty",
        }
    }

    /// Its file in `saves/`.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Anpt => "anpt.ron",
            Self::Skolkovo => "skolkovo.ron",
            Self::Empty => "empty.ron",
        }
    }

    /// The seed of its file in `saves/`.
    pub const fn seed(self) -> u64 {
        match self {
            Self::Anpt => 213,
            Self::Skolkovo => 7,
            Self::Empty => 0,
        }
    }

    /// The sample, reckoned from a day.
    pub fn layout(self, seed: u64, today: NaiveDate) -> Layout {
        match self {
            Self::Anpt => anpt(seed, today),
            Self::Skolkovo => skolkovo(seed, today),
            Self::Empty => empty(),
        }
    }

    /// The sample as it stands in `saves/`.
    pub fn saved(self) -> Layout {
        self.layout(self.seed(), Self::reference_date())
    }
}

/// A layout with nothing in it but its title.
pub fn empty() -> Layout {
    let title = "Nouveau plan d’occupation".to_owned();
    Layout::from_parts(LayoutParts { title, ..LayoutParts::default() }).unwrap_or_default()
}

#[cfg(test)]
mod tests;
