//! From a match of a startup and a unit to the form that proposes it, or to the agenda of a committee.

use std::sync::Arc;

use chrono::NaiveDate;

use super::environment::new_item_id;
use super::program::Program;
use super::session::Intent;
use super::timeline::WantedTerm;
use crate::figures::Match;
use crate::model::{AgendaItem, AgendaSubject, CommitteeSession, Layout, Money, ParkId, StartupId, UnitId};
use crate::operations::{propose_terms_from, propose_units};

impl Program {
    /// Shows a unit on the plan, with the form that proposes it to a startup from a day on.
    pub(super) fn propose(&mut self, startup: StartupId, unit: UnitId, start: NaiveDate) {
        let layout = self.document.layout();
        let units = propose_units(layout, startup, &[unit], start);
        let Some(end) = propose_terms_from(layout, &units, start).end else { return };
        self.reveal(unit);
        self.session.panels.inspector = true;
        self.session.intent = Intent::Allocate(startup);
        self.session.wanted = Some(WantedTerm { unit, start, end, startup: Some(startup) });
    }
}

/// The session of a park's committee to which a request can be put at a date: the first on that day or later. It reads every
/// session: for what is kept until the layout or the date changes.
pub fn next_session(layout: &Layout, park: ParkId, date: NaiveDate) -> Option<Arc<CommitteeSession>> {
    layout.sessions_of(park).into_iter().find(|session| date <= session.date).cloned()
}

/// A request for the unit of a match, as it is first put on an agenda.
pub fn item_of_match(layout: &Layout, found: &Match) -> AgendaItem {
    AgendaItem {
        units: propose_units(layout, found.startup, &[found.unit], found.from),
        start: Some(found.from),
        rent: found.rent.map(Money::rounded_to_units),
        ..AgendaItem::new(new_item_id(), found.startup, AgendaSubject::Allocation)
    }
}
