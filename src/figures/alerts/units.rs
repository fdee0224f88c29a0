//! What units ask for: works that end, long vacancies, double bookings.

use super::{AlertDetail, AlertKind, AlertSubject, Finder, days_after};
use crate::figures::{UnitStatus, occupancy, vacant_since};
use crate::model::check::double_bookings;
use crate::model::claims::{claims, first_clash};
use crate::model::{Layout, Park, ParkStatus, Period, ProblemKind, UnavailabilityReason, Unit};

impl Finder<'_> {
    pub(super) fn units(&mut self) {
        let layout = self.layout;
        for unit in layout.units().filter(|unit| unit.usage.is_lettable()) {
            let Some((_, _, park)) = layout.place_of(unit) else { continue };
            self.double_bookings(park, unit);
            if park.status == ParkStatus::Open {
                self.works(park, unit);
                self.vacancy(park, unit);
            }
        }
    }

    /// Days on which the unit is promised twice, unless they are over.
    fn double_bookings(&mut self, park: &Park, unit: &Unit) {
        for problem in double_bookings(self.layout, unit) {
            match (problem.entity, problem.kind) {
                (crate::model::EntityId::Tenancy(later), ProblemKind::TenanciesOverlap { unit, other, period })
                    if period.last().is_none_or(|last| self.date <= last) =>
                {
                    let (subject, detail) = (AlertSubject::Tenancy(later), AlertDetail::Overlap { unit, other });
                    self.add_with(period.first(), AlertKind::DoubleBooking, subject, Some(park), detail);
                }
                (_, ProblemKind::SeatsExceeded { seats, .. }) => self.seats(park, unit, seats),
                _ => {}
            }
        }
    }

    /// The first day from now on with more tenants than the unit has seats, told by the day since which all of them are there.
    fn seats(&mut self, park: &Park, unit: &Unit, seats: u32) {
        let claims = claims(self.layout, unit, &[]);
        let Some((_, there)) = first_clash(unit, &claims, Period::from(self.date), 0) else { return };
        let Some(since) = there.iter().map(|claim| claim.period.first()).max() else { return };
        let taken = there.iter().map(|claim| claim.seats).fold(0, u32::saturating_add);
        let (subject, detail) = (AlertSubject::Unit(unit.id), AlertDetail::Seats { taken, seats });
        self.add_with(since, AlertKind::DoubleBooking, subject, Some(park), detail);
    }

    /// Works that end with nobody to come, and works of which nobody says when they end.
    fn works(&mut self, park: &Park, unit: &Unit) {
        let works = unit.unavailable.iter().filter(|time| time.reason == UnavailabilityReason::Works);
        for time in works {
            let subject = AlertSubject::Unit(unit.id);
            match time.end {
                None if time.start <= self.date => self.add(time.start, AlertKind::OpenWorks, subject, Some(park)),
                Some(end)
                    if self.date <= end
                        && self.is_near(end, self.rules(park).works)
                        && !is_let_after(self.layout, unit, end) =>
                {
                    self.add(end, AlertKind::Works, subject, Some(park));
                }
                _ => {}
            }
        }
    }

    fn vacancy(&mut self, park: &Park, unit: &Unit) {
        let Some(since) = vacant_since(self.layout, unit, self.date) else { return };
        let Some(due) = days_after(since, park.alerts.vacant).filter(|due| *due <= self.date) else { return };
        if occupancy(self.layout, unit, self.date).status == UnitStatus::Vacant {
            self.add(due, AlertKind::Vacant, AlertSubject::Unit(unit.id), Some(park));
        }
    }
}

fn is_let_after(layout: &Layout, unit: &Unit, day: chrono::NaiveDate) -> bool {
    let tenancies = layout.tenancies_on(unit.id).into_iter().filter(|tenancy| tenancy.state.is_committed());
    tenancies.filter_map(|tenancy| tenancy.committed_period()).any(|period| period.last().is_none_or(|last| last > day))
}
