//! What startups ask for: labels that end, stays that reach their limit.

use super::{AlertDetail, AlertKind, AlertSubject, Finder};
use crate::figures::{running_stay, standing};
use crate::model::{Park, Stage, Startup};

impl Finder<'_> {
    /// Startups that are in a park; those that are done with it have nothing to decide.
    pub(super) fn startups(&mut self) {
        let layout = self.layout;
        for startup in layout.startups() {
            let is_done = matches!(startup.stage_at(self.date), Some(Stage::Graduated | Stage::Exited));
            if is_done {
                continue;
            }
            let tenancies = layout.tenancies_of(startup.id);
            let there = tenancies.iter().find(|tenancy| standing(tenancy, self.date).is_in_place());
            let Some(park) = there.and_then(|tenancy| layout.park_of(tenancy)) else { continue };
            self.label(park, startup);
            self.stay(park, startup);
        }
    }

    /// The label that ends last; one that has ended is due until another is granted.
    fn label(&mut self, park: &Park, startup: &Startup) {
        let is_granted = |label: &&crate::model::Label| label.granted.is_none_or(|granted| granted <= self.date);
        let last = startup.labels.iter().filter(is_granted).max_by_key(|label| label.expires);
        if let Some(label) = last.filter(|label| self.is_near(label.expires, self.rules(park).labels)) {
            let (subject, detail) = (AlertSubject::Startup(startup.id), AlertDetail::Label(label.kind));
            self.add_with(label.expires, AlertKind::Label, subject, Some(park), detail);
        }
    }

    /// The longest stay of the stage that a startup is in, with what was decided to extend it.
    fn stay(&mut self, park: &Park, startup: &Startup) {
        let Some(clock) = running_stay(self.layout, startup, self.date) else { return };
        if let Some(limit) = clock.limit.filter(|limit| self.is_near(*limit, self.rules(park).stays)) {
            let (subject, detail) = (AlertSubject::Startup(startup.id), AlertDetail::Stay(clock.stay));
            self.add_with(limit, AlertKind::Stay, subject, Some(park), detail);
        }
    }
}
