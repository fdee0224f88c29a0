//! What units ask for: works that end, long vacancies, double bookings.

use super::{AlertDetail, AlertKind, AlertSubject, Finder, days_after};
use crate::figures::{Standing, UnitStatus, occupancy, standing, vacant_since};
use crate::model::check::double_bookings;
use crate::model::{EntityId, Layout, Park, ParkStatus, ProblemKind, Tenancy, UnavailabilityReason, Unit};

impl Finder<'_> {
    pub(super) fn units(&mut self) {
        let layout = self.layout;
        for unit in layout.units().filter(|unit| unit.usage.is_lettable()) {
            let Some((_, _, park)) = layout.place_of(unit) else { continue };
            self.double_bookings(park, unit);
            self.crowded_by_holdover(park, unit);
            if park.status == ParkStatus::Open {
                self.works(park, unit);
                self.vacancy(park, unit);
            }
        }
    }

    /// Days on which the unit is promised twice, unless they are over.
    fn double_bookings(&mut self, park: &Park, unit: &Unit) {
        for problem in double_bookings(self.layout, unit, self.date) {
            match (problem.entity, problem.kind) {
                (EntityId::Tenancy(later), ProblemKind::TenanciesOverlap { unit, other, period }) => {
                    let (subject, detail) = (AlertSubject::Tenancy(later), AlertDetail::Overlap { unit, other });
                    self.add_with(period.first(), AlertKind::DoubleBooking, subject, Some(park), detail);
                }
                (_, ProblemKind::SeatsExceeded { date, taken, seats }) => {
                    let (subject, detail) = (AlertSubject::Unit(unit.id), AlertDetail::Seats { taken, seats });
                    self.add_with(date, AlertKind::DoubleBooking, subject, Some(park), detail);
                }
                _ => {}
            }
        }
    }

    /// A tenant who stays past the end though the next one has come.
    fn crowded_by_holdover(&mut self, park: &Park, unit: &Unit) {
        if unit.shared {
            return;
        }
        let (layout, date) = (self.layout, self.date);
        let there = layout.tenancies_on(unit.id).into_iter();
        let there: Vec<_> = there.filter(|tenancy| standing(tenancy, date).is_in_place()).collect();
        let is_held = |tenancy: &Tenancy| standing(tenancy, date) == Standing::Holdover;
        let Some(held) = there.iter().find(|tenancy| is_held(tenancy)) else { return };
        for next in there.iter().filter(|tenancy| !is_held(tenancy)) {
            let detail = AlertDetail::Overlap { unit: unit.id, other: held.id };
            self.add_with(next.start, AlertKind::DoubleBooking, AlertSubject::Tenancy(next.id), Some(park), detail);
        }
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
        // While it could not be let it was not vacant.
        let closed = unit.unavailable.iter().filter_map(|time| time.end).filter(|end| *end < self.date).max();
        let since = closed.and_then(|end| end.succ_opt()).map_or(since, |after| after.max(since));
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
