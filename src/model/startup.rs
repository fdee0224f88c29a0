//! Startups: who is or wants to be a tenant.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::number::finite_option;
use super::unit::is_zero;
use super::{AgendaItemId, BuildingKind, Money, ParkId, Service, StartupId};

/// How far along a startup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Stage {
    /// Has applied.
    #[default]
    Candidate,
    /// Is being prepared for incubation.
    PreIncubated,
    /// Is in the incubator.
    Incubated,
    /// Has an office of the enterprise hotel.
    EnterpriseHotel,
    /// Has finished with success.
    Graduated,
    /// Has left.
    Exited,
}

impl Stage {
    /// All, in their usual order.
    pub const ALL: [Self; 6] =
        [Self::Candidate, Self::PreIncubated, Self::Incubated, Self::EnterpriseHotel, Self::Graduated, Self::Exited];
}

/// A stage and the day it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageChange {
    /// The stage entered.
    pub stage: Stage,
    /// The first day in it.
    pub since: NaiveDate,
}

/// A label that the State grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum LabelKind {
    /// *Start-up*.
    #[default]
    Startup,
    /// *Projet innovant*.
    InnovativeProject,
    /// *Scale-up*.
    ScaleUp,
}

impl LabelKind {
    /// All.
    pub const ALL: [Self; 3] = [Self::Startup, Self::InnovativeProject, Self::ScaleUp];
}

/// A label held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Which.
    pub kind: LabelKind,
    /// The day it was granted, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<NaiveDate>,
    /// Its last day.
    pub expires: NaiveDate,
}

/// A kind of stay that a park limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Stay {
    /// Pre-incubation and incubation.
    #[default]
    Incubation,
    /// The enterprise hotel.
    Hotel,
}

impl Stay {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Incubation, Self::Hotel];

    /// The stay that a stage counts towards.
    pub const fn of(stage: Stage) -> Option<Self> {
        match stage {
            Stage::PreIncubated | Stage::Incubated => Some(Self::Incubation),
            Stage::EnterpriseHotel => Some(Self::Hotel),
            Stage::Candidate | Stage::Graduated | Stage::Exited => None,
        }
    }

    /// The stay that a kind of building stands for.
    pub const fn of_building(kind: BuildingKind) -> Option<Self> {
        match kind {
            BuildingKind::Incubator => Some(Self::Incubation),
            BuildingKind::EnterpriseHotel => Some(Self::Hotel),
            BuildingKind::BusinessCentre => None,
        }
    }
}

/// A decision to let a startup stay longer than the park's maximum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StayExtension {
    /// Which stay is longer.
    pub stay: Stay,
    /// Its last day.
    pub until: NaiveDate,
    /// The day it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<NaiveDate>,
    /// The item on a committee's agenda by which it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<AgendaItemId>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

/// How urgent it is to place a startup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Priority {
    Low,
    #[default]
    Normal,
    High,
}

impl Priority {
    /// All, from the least urgent.
    pub const ALL: [Self; 3] = [Self::Low, Self::Normal, Self::High];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_normal(&self) -> bool {
        *self == Self::Normal
    }
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// The person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// E-mail.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Telephone.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

impl Contact {
    fn is_empty(&self) -> bool {
        self.name.is_empty() && self.email.is_empty() && self.phone.is_empty()
    }
}

/// What a startup looks for.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Needs {
    /// The park it wishes to be in, if it has a wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub park: Option<ParkId>,
    /// Least area in m².
    #[serde(deserialize_with = "finite_option", skip_serializing_if = "Option::is_none")]
    pub area: Option<f64>,
    /// Least number of work places.
    #[serde(skip_serializing_if = "is_zero")]
    pub seats: u32,
    /// Services it cannot do without.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub services: BTreeSet<Service>,
    /// The first day it could move in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<NaiveDate>,
    /// The most it can pay for a month before tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rent_limit: Option<Money>,
    /// The day it asked for a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// How urgent it is.
    #[serde(skip_serializing_if = "Priority::is_normal")]
    pub priority: Priority,
}

/// A company or a project team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Startup {
    /// Its id.
    pub id: StartupId,
    /// Its name.
    pub name: String,
    /// Its name in another script, such as Arabic.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other_name: String,
    /// Legal form, such as SARL, EURL, SPA.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_form: String,
    /// Number in the trade register (RC).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trade_register: String,
    /// Tax number (NIF).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tax_number: String,
    /// What it works in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sector: String,
    /// The stages it went through, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageChange>,
    /// The labels it holds or held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// Decisions to let it stay longer than its park's maximum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stay_extensions: Vec<StayExtension>,
    /// How many people work in it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub headcount: u32,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// What it looks for; absent where it looks for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Needs>,
    /// Anything worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Startup {
    /// A startup of which the name alone is known: no people, no stage, no label, and it looks for nothing.
    pub fn new(id: StartupId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            other_name: String::new(),
            legal_form: String::new(),
            trade_register: String::new(),
            tax_number: String::new(),
            sector: String::new(),
            stages: Vec::new(),
            labels: Vec::new(),
            stay_extensions: Vec::new(),
            headcount: 0,
            contact: Contact::default(),
            needs: None,
            remarks: String::new(),
        }
    }

    /// The stage on a day, `None` before its first.
    pub fn stage_at(&self, date: NaiveDate) -> Option<Stage> {
        self.stages
            .iter()
            .filter(|change| change.since <= date)
            .max_by_key(|change| change.since)
            .map(|change| change.stage)
    }

    /// The label that is valid on a day; where several are, the one that expires last.
    pub fn label_at(&self, date: NaiveDate) -> Option<Label> {
        self.labels
            .iter()
            .filter(|label| date <= label.expires && label.granted.is_none_or(|granted| granted <= date))
            .max_by_key(|label| label.expires)
            .copied()
    }
}
