//! What a park lays down for labels and for what it is warned of.

use serde::{Deserialize, Serialize};

use super::LabelKind;

/// How long a label lasts and how often it is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelRule {
    /// Which label.
    pub kind: LabelKind,
    /// How long it lasts, in months.
    pub months: u32,
    /// How often it can be renewed for as long again.
    pub renewals: u32,
}

impl LabelRule {
    /// The rules as far as they are known: *Start-up* and *Scale-up* four years, renewable once; *Projet innovant* two
    /// years, renewable twice. The texts changed in December 2025: a park may have others.
    pub const USUAL: [Self; 3] = [
        Self { kind: LabelKind::Startup, months: 48, renewals: 1 },
        Self { kind: LabelKind::InnovativeProject, months: 24, renewals: 2 },
        Self { kind: LabelKind::ScaleUp, months: 48, renewals: 1 },
    ];

    pub(crate) fn usual() -> Vec<Self> {
        Self::USUAL.to_vec()
    }

    pub(crate) fn are_usual(rules: &[Self]) -> bool {
        *rules == Self::USUAL
    }
}

/// From when on a park is warned of what needs a decision, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AlertRules {
    /// So many days before a tenancy ends.
    pub ends: u32,
    /// So many days before the latest day to give notice.
    pub notices: u32,
    /// So many days before a break.
    pub breaks: u32,
    /// So many days before a label ends.
    pub labels: u32,
    /// So many days before the longest stay is reached.
    pub stays: u32,
    /// So many days before works end.
    pub works: u32,
    /// Once a unit is vacant for so many days.
    pub vacant: u32,
    /// Once a deposit is not held for so many days after the start.
    pub deposits: u32,
}

impl Default for AlertRules {
    /// Three months ahead, a month for works; units vacant for three months; deposits from the start on.
    fn default() -> Self {
        Self { ends: 90, notices: 90, breaks: 90, labels: 90, stays: 90, works: 30, vacant: 90, deposits: 0 }
    }
}

impl AlertRules {
    pub(crate) fn are_usual(&self) -> bool {
        *self == Self::default()
    }
}
