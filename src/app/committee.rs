//! Sessions of committees: what the window asks for, and what it shows then.

use chrono::{Days, NaiveDate};

use super::dialog::FilePurpose;
use super::environment::{new_item_id, new_session_id};
use super::program::Program;
use super::session::{Selected, Tab};
use crate::change::{Change, Stamp};
use crate::figures::{Standing, standing};
use crate::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, Layout, StartupId, Tenancy,
};
use crate::operations::{self, Decide, Grant, Postpone, Refusal};

/// What is done to sessions and their agendas.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "one for each operation, which tells of it")]
pub enum CommitteeRequest {
    AddSession(CommitteeSession),
    EditSession(CommitteeSession),
    RemoveSession(CommitteeSessionId),
    PutItem { session: CommitteeSessionId, item: AgendaItem },
    RemoveItem { session: CommitteeSessionId, item: AgendaItemId },
    MoveItem { session: CommitteeSessionId, item: AgendaItemId, to: usize },
    Decide(Decide),
    Postpone(Postpone),
    Grant(Grant),
}

impl CommitteeRequest {
    /// Whether it hands on what was being typed.
    pub const fn is_typed(&self) -> bool {
        matches!(self, Self::EditSession(_) | Self::PutItem { .. })
    }

    pub(super) fn run(&self, layout: &Layout, stamp: &Stamp) -> Result<Change, Refusal> {
        match self {
            Self::AddSession(session) => operations::add_session(layout, session.clone(), stamp),
            Self::EditSession(session) => operations::edit_session(layout, session.clone(), stamp),
            Self::RemoveSession(session) => operations::remove_session(layout, *session, stamp),
            Self::PutItem { session, item } => operations::put_item(layout, *session, item.clone(), stamp),
            Self::RemoveItem { session, item } => operations::remove_item(layout, *session, *item, stamp),
            Self::MoveItem { session, item, to } => operations::move_item(layout, *session, *item, *to, stamp),
            Self::Decide(request) => operations::decide(layout, request, stamp),
            Self::Postpone(request) => operations::postpone(layout, request, stamp),
            Self::Grant(request) => operations::grant(layout, request, stamp),
        }
    }
}

impl Program {
    /// A session of the committee of the park at hand, a week from the date shown and from its last one, on a working day.
    pub(super) fn add_session(&mut self) {
        let Some(park) = self.park_at_hand().and_then(|park| self.document.layout().park(park)) else { return };
        let last = self.document.layout().sessions_of(park.id).into_iter().map(|session| session.date).max();
        let after = last.map_or(self.session.date, |last| last.max(self.session.date));
        let next_week = after.checked_add_days(Days::new(7)).unwrap_or(after);
        let session = CommitteeSession::new(new_session_id(), park.id, park.last_working_day(next_week));
        self.change(&super::Command::Committee(Box::new(CommitteeRequest::AddSession(session))));
    }

    /// What the window shows once something of a committee is done.
    pub(super) fn after_committee(&mut self, request: &CommitteeRequest) {
        let session = &mut self.session;
        match request {
            CommitteeRequest::AddSession(added) => {
                session.tab = Tab::Committee;
                session.committee = Some(added.id);
                session.inspected = Selected::Session(added.id);
                session.panels.inspector = true;
            }
            CommitteeRequest::RemoveSession(_) => {
                session.committee = None;
                session.inspected = Selected::Nothing;
            }
            CommitteeRequest::PutItem { session: of, item } => session.inspected = Selected::AgendaItem(*of, item.id),
            CommitteeRequest::RemoveItem { session: of, .. } => session.inspected = Selected::Session(*of),
            CommitteeRequest::Grant(Grant { tenancy, .. }) => session.inspected = Selected::Tenancy(*tenancy),
            _ => {}
        }
    }

    /// Shows a session in its tab, and its particulars at the right.
    pub(super) fn reveal_session(&mut self, id: CommitteeSessionId) {
        self.session.tab = Tab::Committee;
        self.session.committee = Some(id);
        self.session.inspected = Selected::Session(id);
    }

    /// Asks where to write a session's agenda, or its minutes.
    pub(super) fn ask_where_to_write_session(&mut self, session: CommitteeSessionId, minutes: bool) {
        self.ask_for_file(FilePurpose::Session { session, minutes });
    }
}

/// A request of a startup as it is first put on an agenda at a date: for units where it has none and none to come, from when
/// it can move in.
pub fn new_item(layout: &Layout, startup: StartupId, date: NaiveDate) -> AgendaItem {
    let is_held = |tenancy: &Tenancy| tenancy.state.is_committed() && standing(tenancy, date) != Standing::Ended;
    let holds = layout.tenancies_of(startup).into_iter().any(|tenancy| is_held(tenancy));
    let subject = if holds { AgendaSubject::Renewal } else { AgendaSubject::Allocation };
    let needs = layout.startup(startup).and_then(|startup| startup.needs.as_ref());
    let start = needs.and_then(|needs| needs.earliest).filter(|_| !holds);
    AgendaItem { start, ..AgendaItem::new(new_item_id(), startup, subject) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LayoutParts, Startup, TenancyId};

    #[test]
    fn who_has_left_and_looks_again_asks_for_units() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let startup = StartupId::new(1);
        let tenancy = Tenancy {
            end: Some(day("2026-06-30")),
            ..Tenancy::new(TenancyId::new(1), startup, Vec::new(), day("2026-01-01"))
        };
        let parts = LayoutParts {
            startups: vec![Startup::new(startup, "S")],
            tenancies: vec![tenancy],
            ..LayoutParts::default()
        };
        let layout = Layout::from_parts(parts).unwrap();
        let subject = |date: &str| new_item(&layout, startup, day(date)).subject;
        assert_eq!(subject("2025-12-31"), AgendaSubject::Renewal, "it is to come");
        assert_eq!(subject("2026-06-30"), AgendaSubject::Renewal);
        assert_eq!(subject("2026-07-01"), AgendaSubject::Allocation);
    }
}
