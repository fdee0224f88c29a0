//! What needs a decision, as one list ordered by date: what is overdue comes first.
//!
//! How far ahead a park is warned is its own rule, [`AlertRules`]. The list reads the whole layout: it is for what is kept
//! until the layout or the date changes.

mod committee;
mod startups;
mod tenancies;
mod units;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::model::{
    AgendaItemId, AlertRules, CommitteeSessionId, LabelKind, Layout, Money, Park, ParkId, StartupId, Stay, TenancyId,
    UnitId,
};

/// What is to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum AlertKind {
    /// A unit is promised twice on the same days, as a merge may leave it.
    DoubleBooking,
    /// A tenant stays past the end without a new term.
    Holdover,
    /// A tenant waits to be placed since the plan was redrawn.
    ToPlace,
    /// Notice can be given until this day.
    Notice,
    /// The tenant may leave on this day.
    Break,
    /// A tenancy ends, and nothing follows.
    End,
    /// The longest stay is reached.
    Stay,
    /// A label ends.
    Label,
    /// The rent is to be agreed anew.
    Review,
    /// The deposit asked is not held.
    Deposit,
    /// Works end: the unit is to be let again.
    Works,
    /// Works have no last day yet.
    OpenWorks,
    /// A unit is vacant for longer than the park likes.
    Vacant,
    /// A session was held, and items of its agenda have no decision.
    Minutes,
    /// An item was postponed, and is on no later agenda.
    Postponed,
}

impl AlertKind {
    /// All, the most pressing first.
    pub const ALL: [Self; 15] = [
        Self::DoubleBooking,
        Self::Holdover,
        Self::ToPlace,
        Self::Notice,
        Self::Break,
        Self::End,
        Self::Stay,
        Self::Label,
        Self::Review,
        Self::Deposit,
        Self::Works,
        Self::OpenWorks,
        Self::Vacant,
        Self::Minutes,
        Self::Postponed,
    ];
}

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one for each kind of entity that alerts are about")]
pub enum AlertSubject {
    Tenancy(TenancyId),
    Unit(UnitId),
    Startup(StartupId),
    Session(CommitteeSessionId),
}

/// What else there is to know of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlertDetail {
    /// Nothing.
    Nothing,
    /// Which label ends.
    Label(LabelKind),
    /// Which stay is over.
    Stay(Stay),
    /// How much of the deposit is not held.
    Missing(Money),
    /// Which unit is promised to which other tenancy too.
    Overlap {
        /// The unit.
        unit: UnitId,
        /// The other tenancy.
        other: TenancyId,
    },
    /// How many seats of a shared unit are promised, and how many it has.
    Seats {
        /// Promised.
        taken: u32,
        /// There.
        seats: u32,
    },
    /// How many items have no decision.
    Undecided(u32),
    /// The item that was postponed.
    Item {
        /// Which.
        item: AgendaItemId,
        /// Who asks.
        startup: StartupId,
    },
}

/// Something that needs a decision. Alerts are in order of their dates, then of their kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alert {
    /// The day by which it is to be decided, or since which it is due.
    pub date: NaiveDate,
    /// What is to be decided.
    pub kind: AlertKind,
    /// What it is about.
    pub subject: AlertSubject,
    /// What else there is to know.
    pub detail: AlertDetail,
    /// The park it is in; none where that cannot be told.
    pub park: Option<ParkId>,
}

impl Alert {
    /// How many days are left at a date; fewer than none once it is overdue.
    pub fn days_left(&self, date: NaiveDate) -> i64 {
        (self.date - date).num_days()
    }

    /// The units that it bears on; none where it is about a startup or a session.
    pub fn units(&self, layout: &Layout) -> Vec<UnitId> {
        match (self.subject, self.detail) {
            (_, AlertDetail::Overlap { unit, .. }) | (AlertSubject::Unit(unit), _) => vec![unit],
            (AlertSubject::Tenancy(tenancy), _) => {
                layout.tenancy(tenancy).map(|tenancy| tenancy.distinct_units().collect()).unwrap_or_default()
            }
            (AlertSubject::Startup(_) | AlertSubject::Session(_), _) => Vec::new(),
        }
    }

    /// The startup that it is about, where it is about one.
    pub fn startup(&self, layout: &Layout) -> Option<StartupId> {
        match (self.subject, self.detail) {
            (AlertSubject::Tenancy(tenancy), _) => layout.tenancy(tenancy).map(|tenancy| tenancy.startup),
            (AlertSubject::Startup(startup), _) | (_, AlertDetail::Item { startup, .. }) => Some(startup),
            (AlertSubject::Unit(_) | AlertSubject::Session(_), _) => None,
        }
    }
}

/// Everything in a layout that needs a decision at a date, from the earliest day.
///
/// `days` says how far ahead to look instead of the parks' own rules; how long a unit may be vacant and a deposit be missing
/// stays theirs.
pub fn alerts(layout: &Layout, date: NaiveDate, days: Option<u32>) -> Vec<Alert> {
    let mut found = Finder { layout, date, days, alerts: Vec::new() };
    found.tenancies();
    found.startups();
    found.units();
    found.sessions();
    let mut alerts = found.alerts;
    alerts.sort_unstable();
    alerts
}

/// Looks through a layout at a date.
struct Finder<'a> {
    layout: &'a Layout,
    date: NaiveDate,
    days: Option<u32>,
    alerts: Vec<Alert>,
}

impl Finder<'_> {
    /// A park's rules, looking so far ahead as is asked.
    fn rules(&self, park: &Park) -> AlertRules {
        let rules = park.alerts;
        self.days.map_or(rules, |days| AlertRules {
            ends: days,
            notices: days,
            breaks: days,
            labels: days,
            stays: days,
            works: days,
            ..rules
        })
    }

    /// Whether a day is no further ahead than so many days.
    fn is_near(&self, day: NaiveDate, days: u32) -> bool {
        days_after(self.date, days).is_none_or(|last| day <= last)
    }

    fn add(&mut self, date: NaiveDate, kind: AlertKind, subject: AlertSubject, park: Option<&Park>) {
        self.add_with(date, kind, subject, park, AlertDetail::Nothing);
    }

    fn add_with(
        &mut self,
        date: NaiveDate,
        kind: AlertKind,
        subject: AlertSubject,
        park: Option<&Park>,
        detail: AlertDetail,
    ) {
        self.alerts.push(Alert { date, kind, subject, detail, park: park.map(|park| park.id) });
    }
}

fn days_after(date: NaiveDate, days: u32) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(u64::from(days)))
}

#[cfg(test)]
mod tests;
