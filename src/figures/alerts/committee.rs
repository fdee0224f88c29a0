//! What committees ask for: decisions to write down, and items that were put off and forgotten.

use super::{AlertDetail, AlertKind, AlertSubject, Finder};
use crate::model::{AgendaItem, CommitteeSession, Decision, Layout};

impl Finder<'_> {
    /// Sessions from their day on.
    pub(super) fn sessions(&mut self) {
        let (layout, today) = (self.layout, self.date);
        for session in layout.sessions().filter(|session| session.date <= today) {
            let park = layout.park(session.park).map(|park| &**park);
            let subject = AlertSubject::Session(session.id);
            let undecided = session.items.iter().filter(|item| item.decision.is_none()).count();
            if undecided > 0 {
                let detail = AlertDetail::Undecided(u32::try_from(undecided).unwrap_or(u32::MAX));
                self.add_with(session.date, AlertKind::Minutes, subject, park, detail);
            }
            for item in session.items.iter().filter(|item| item.decision == Some(Decision::Postponed)) {
                if !comes_up_again(layout, session, item) {
                    let detail = AlertDetail::Item { item: item.id, startup: item.startup };
                    self.add_with(session.date, AlertKind::Postponed, subject, park, detail);
                }
            }
        }
    }
}

/// Whether the same is asked for the same startup at a later session of the committee.
fn comes_up_again(layout: &Layout, session: &CommitteeSession, item: &AgendaItem) -> bool {
    layout
        .items_of(item.startup)
        .into_iter()
        .any(|(later, other)| later.park == session.park && later.date > session.date && other.subject == item.subject)
}
