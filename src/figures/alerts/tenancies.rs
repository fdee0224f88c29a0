//! What tenancies ask for: ends, notice, breaks, holdovers, reviews, deposits, and a place for who lost one.

use chrono::NaiveDate;

use super::{AlertDetail, AlertKind, AlertSubject, Finder, days_after};
use crate::figures::deadline::is_followed;
use crate::figures::{Standing, home_of, latest_notice_date, next_break, standing};
use crate::model::{AlertRules, Money, Park, Period, Tenancy};

impl Finder<'_> {
    pub(super) fn tenancies(&mut self) {
        let layout = self.layout;
        for tenancy in layout.tenancies() {
            let standing = standing(tenancy, self.date);
            if !tenancy.to_place.is_empty() && standing != Standing::Ended {
                let park = home_of(layout, tenancy).and_then(|park| layout.park(park));
                let day = tenancy.start.max(self.date);
                self.add(day, AlertKind::ToPlace, AlertSubject::Tenancy(tenancy.id), park.map(|park| &**park));
            }
            if !standing.is_in_place() {
                continue;
            }
            let Some(park) = layout.park_of(tenancy) else { continue };
            let rules = self.rules(park);
            match standing {
                Standing::InPlace => self.running(park, &rules, tenancy),
                Standing::Holdover => self.holdover(park, tenancy),
                _ => {}
            }
            self.review(park, &rules, tenancy);
            self.deposit(park, &rules, tenancy);
        }
    }

    /// A tenancy of which nobody has said yet how it goes on.
    fn running(&mut self, park: &Park, rules: &AlertRules, tenancy: &Tenancy) {
        if tenancy.vacated.is_some() {
            return;
        }
        let subject = AlertSubject::Tenancy(tenancy.id);
        let end = tenancy.end.filter(|end| self.is_near(*end, rules.ends) && !is_followed(self.layout, tenancy));
        if let Some(end) = end {
            self.add(end, AlertKind::End, subject, Some(park));
        }
        let notice = latest_notice_date(self.layout, tenancy, self.date);
        if let Some(day) = notice.filter(|day| self.is_near(*day, rules.notices)) {
            self.add(day, AlertKind::Notice, subject, Some(park));
        }
        if let Some(day) = next_break(tenancy, self.date).filter(|day| self.is_near(*day, rules.breaks)) {
            self.add(day, AlertKind::Break, subject, Some(park));
        }
    }

    /// Due since the end by contract, until a last day or a new term is agreed.
    fn holdover(&mut self, park: &Park, tenancy: &Tenancy) {
        if let Some(end) = tenancy.end.filter(|_| tenancy.vacated.is_none() && !is_followed(self.layout, tenancy)) {
            self.add(end, AlertKind::Holdover, AlertSubject::Tenancy(tenancy.id), Some(park));
        }
    }

    /// A review of the rent by no rate that is agreed: the last one, until a step of the rent says what came of it, else the
    /// next.
    fn review(&mut self, park: &Park, rules: &AlertRules, tenancy: &Tenancy) {
        let Some(open) = tenancy.indexation.as_ref().filter(|indexation| indexation.percent.is_none()) else { return };
        let Some(term) = Period::new(tenancy.start, tenancy.last_day()) else { return };
        let reviews: Vec<NaiveDate> = open.reviews(term).collect();
        let decided = tenancy.rent_steps.iter().map(|step| step.from).max();
        let last = reviews.iter().rfind(|day| **day <= self.date);
        let next = reviews.iter().find(|day| self.date < **day);
        let is_open = |day: &&NaiveDate| decided.is_none_or(|step| step < **day);
        let day = last.filter(is_open).or_else(|| next.filter(is_open)).copied();
        if let Some(day) = day.filter(|day| self.is_near(*day, rules.ends)) {
            self.add(day, AlertKind::Review, AlertSubject::Tenancy(tenancy.id), Some(park));
        }
    }

    fn deposit(&mut self, park: &Park, rules: &AlertRules, tenancy: &Tenancy) {
        let missing = tenancy.deposit - tenancy.deposit_held;
        let due = days_after(tenancy.start, rules.deposits).filter(|due| *due <= self.date);
        if let Some(due) = due.filter(|_| missing > Money::ZERO) {
            let detail = AlertDetail::Missing(missing);
            self.add_with(due, AlertKind::Deposit, AlertSubject::Tenancy(tenancy.id), Some(park), detail);
        }
    }
}
