//! What startups ask for: labels that end, stays that reach their limit.

use super::{AlertDetail, AlertKind, AlertSubject, Finder};
use crate::figures::{StayClock, label_outlook, park_of_startup, running_stay, standing};
use crate::model::{Park, Stage, Startup};

impl Finder<'_> {
    /// Startups that are in a park, or whose stay runs; those that are done with it have nothing to decide.
    pub(super) fn startups(&mut self) {
        let layout = self.layout;
        for startup in layout.startups() {
            if matches!(startup.stage_at(self.date), Some(Stage::Graduated | Stage::Exited)) {
                continue;
            }
            let stay = running_stay(layout, startup, self.date);
            let is_there = || {
                let tenancies = layout.tenancies_of(startup.id);
                tenancies.into_iter().any(|tenancy| standing(tenancy, self.date).is_in_place())
            };
            if stay.is_none() && !is_there() {
                continue;
            }
            let Some(park) = park_of_startup(layout, startup, self.date) else { continue };
            self.label(park, startup);
            if let Some(stay) = stay {
                self.stay(park, startup, &stay);
            }
        }
    }

    /// The label held, renewals included; one that has ended is due until another is granted.
    fn label(&mut self, park: &Park, startup: &Startup) {
        let Some(outlook) = label_outlook(self.layout, startup, self.date) else { return };
        if outlook.is_near(self.date, self.rules(park).labels) {
            let (subject, detail) = (AlertSubject::Startup(startup.id), AlertDetail::Label(outlook.label.kind));
            self.add_with(outlook.valid_until, AlertKind::Label, subject, Some(park), detail);
        }
    }

    /// The longest stay of the stage that a startup is in, with what was decided to extend it.
    fn stay(&mut self, park: &Park, startup: &Startup, clock: &StayClock) {
        if let Some(limit) = clock.limit.filter(|_| clock.is_near(self.date, self.rules(park).stays)) {
            let (subject, detail) = (AlertSubject::Startup(startup.id), AlertDetail::Stay(clock.stay));
            self.add_with(limit, AlertKind::Stay, subject, Some(park), detail);
        }
    }
}
