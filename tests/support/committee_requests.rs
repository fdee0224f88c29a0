//! Requests about committees as cases write them: sessions by their dates, items by the startups that ask.

use chrono::NaiveDate;
use plateau::change::{Change, Stamp};
use plateau::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, Decision, Layout, TenancyId,
};
use plateau::operations::{self as op, Decide, Grant, Postpone, Refusal};
use serde::Deserialize;

/// What is done to a session, an item of its agenda, or what follows from it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum CommitteeRequest {
    AddSession { date: NaiveDate },
    EditSession { date: NaiveDate, place: String, without: Option<String> },
    RemoveSession { date: NaiveDate },
    PutItem { date: NaiveDate, startup: String, subject: AgendaSubject, units: Vec<String>, end: Option<NaiveDate> },
    RemoveItem { date: NaiveDate, startup: String },
    MoveItem { date: NaiveDate, startup: String, to: usize },
    Decide { date: NaiveDate, startup: String, decision: Option<Decision> },
    Postpone { date: NaiveDate, startup: String, to: NaiveDate },
    Grant { date: NaiveDate, startup: String },
}

fn session(layout: &Layout, date: NaiveDate) -> CommitteeSessionId {
    let found = layout.sessions().find(|session| session.date == date);
    found.map_or(CommitteeSessionId::new(u64::MAX), |session| session.id)
}

fn item(layout: &Layout, date: NaiveDate, startup: &str) -> AgendaItemId {
    let asks = |item: &&AgendaItem| layout.startup(item.startup).is_some_and(|found| found.name == startup);
    let found = layout.session(session(layout, date)).and_then(|session| session.items.iter().find(asks));
    found.map_or(AgendaItemId::new(u64::MAX), |item| item.id)
}

impl CommitteeRequest {
    pub(crate) fn run(self, layout: &Layout, new_tenancy: TenancyId, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::AddSession { date } => {
                let park = layout.parks().next().unwrap().id;
                let session = CommitteeSession::new(CommitteeSessionId::new(0xdddd), park, date);
                op::add_session(layout, session, stamp)
            }
            Self::EditSession { date, place, without } => {
                let former = layout.session(session(layout, date)).unwrap();
                let mut edited = CommitteeSession { place, ..CommitteeSession::clone(former) };
                if let Some(startup) = without {
                    let gone = item(layout, date, &startup);
                    edited.items.retain(|item| item.id != gone);
                }
                op::edit_session(layout, edited, stamp)
            }
            Self::RemoveSession { date } => op::remove_session(layout, session(layout, date), stamp),
            Self::PutItem { date, startup, subject, units, end } => {
                let mut item = AgendaItem::new(AgendaItemId::new(0xeeee), super::startup_id(layout, &startup), subject);
                (item.units, item.end) = (super::all_occupied(layout, &units), end);
                op::put_item(layout, session(layout, date), item, stamp)
            }
            Self::RemoveItem { date, startup } => {
                op::remove_item(layout, session(layout, date), item(layout, date, &startup), stamp)
            }
            Self::MoveItem { date, startup, to } => {
                op::move_item(layout, session(layout, date), item(layout, date, &startup), to, stamp)
            }
            Self::Decide { date, startup, decision } => {
                let (session, item) = (session(layout, date), item(layout, date, &startup));
                op::decide(layout, &Decide { session, item, decision }, stamp)
            }
            Self::Postpone { date, startup, to } => {
                let (of, item) = (session(layout, date), item(layout, date, &startup));
                let to = session(layout, to);
                let request = Postpone { session: of, item, to, new_item: AgendaItemId::new(0xeeee) };
                op::postpone(layout, &request, stamp)
            }
            Self::Grant { date, startup } => {
                let (session, item) = (session(layout, date), item(layout, date, &startup));
                op::grant(layout, &Grant { session, item, tenancy: new_tenancy, date }, stamp)
            }
        }
    }
}
