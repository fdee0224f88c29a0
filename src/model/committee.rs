//! The allocation committee: its sessions, what is on their agenda, and what was decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AgendaItemId, CommitteeSessionId, Money, Occupied, ParkId, StartupId};

/// What an item of an agenda is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum AgendaSubject {
    /// A startup is to have units.
    #[default]
    Allocation,
    /// A tenancy is to be renewed.
    Renewal,
    /// A startup is to stay longer than the park's maximum.
    StayExtension,
    /// Anything else; the request says what.
    Other,
}

impl AgendaSubject {
    /// All.
    pub const ALL: [Self; 4] = [Self::Allocation, Self::Renewal, Self::StayExtension, Self::Other];
}

/// What the committee decided of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Decision {
    /// It is granted.
    Accepted,
    /// It is not.
    Refused,
    /// It comes up again at a later session.
    Postponed,
}

impl Decision {
    /// All.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Refused, Self::Postponed];
}

/// A request on the agenda, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id: what was granted refers to it.
    pub id: AgendaItemId,
    /// Who asks.
    pub startup: StartupId,
    /// What it is about.
    #[serde(default)]
    pub subject: AgendaSubject,
    /// What is asked, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub request: String,
    /// The units proposed. One may be gone from the plan since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Occupied>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The last day; for a longer stay, that of the stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// Rent before tax for one month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rent: Option<Money>,
    /// What was decided; none before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// On which terms.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// Anything worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl AgendaItem {
    /// A request without particulars.
    pub const fn new(id: AgendaItemId, startup: StartupId, subject: AgendaSubject) -> Self {
        Self {
            id,
            startup,
            subject,
            request: String::new(),
            units: Vec::new(),
            start: None,
            end: None,
            rent: None,
            decision: None,
            conditions: String::new(),
            remarks: String::new(),
        }
    }
}

/// A session of a park's allocation committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Session", deny_unknown_fields)]
pub struct CommitteeSession {
    /// Its id.
    pub id: CommitteeSessionId,
    /// Whose committee.
    pub park: ParkId,
    /// The day it is held.
    pub date: NaiveDate,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Who was there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// The agenda, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AgendaItem>,
    /// Anything worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl CommitteeSession {
    /// A session with an empty agenda.
    pub const fn new(id: CommitteeSessionId, park: ParkId, date: NaiveDate) -> Self {
        Self { id, park, date, place: String::new(), members: Vec::new(), items: Vec::new(), remarks: String::new() }
    }

    /// An item of its agenda.
    pub fn item(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }
}
