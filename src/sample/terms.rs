//! The course of a lot: who was there, who is, who comes, and when nobody can.
//!
//! The terms of a course never overlap, and nothing is unavailable during one, so that what is made of them is valid.

use chrono::{Days, NaiveDate};

use crate::model::{TenancyState, Unavailability, UnavailabilityReason};

use super::dates::{after, before, first_of_month, last_of_term, months_after, months_before, next, previous};
use super::draw::Draw;
use super::words::Locale;

/// Whose a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tenant {
    /// Somebody who was there before.
    Earlier,
    /// Who is there now.
    Present,
    /// Who is there now, under an earlier or later contract.
    PresentAgain,
    /// Somebody who comes.
    Later,
}

/// A time in the course of a lot.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) tenant: Tenant,
    pub(super) state: TenancyState,
    pub(super) start: NaiveDate,
    pub(super) end: Option<NaiveDate>,
    pub(super) vacated: Option<NaiveDate>,
    pub(super) holdover: bool,
    pub(super) notice_given: Option<NaiveDate>,
    pub(super) breaks: Vec<NaiveDate>,
}

impl Term {
    fn new(tenant: Tenant, start: NaiveDate, end: Option<NaiveDate>) -> Self {
        Self {
            tenant,
            state: TenancyState::Signed,
            start,
            end,
            vacated: None,
            holdover: false,
            notice_given: None,
            breaks: Vec::new(),
        }
    }

    fn last_day(&self) -> Option<NaiveDate> {
        self.vacated.or(self.end)
    }
}

/// What is usual in a building.
#[derive(Debug, Clone, Copy)]
pub(super) struct Customs {
    /// The day everything is seen from.
    pub(super) today: NaiveDate,
    /// The day the building opened or will open.
    pub(super) opened: NaiveDate,
    /// How long terms are, in months, and how often.
    pub(super) months: &'static [(u32, u32)],
    /// The words of the country.
    pub(super) locale: &'static Locale,
}

/// What happens to a lot.
#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    /// Terms, none overlapping another.
    pub(super) terms: Vec<Term>,
    /// When it cannot be let; during no term.
    pub(super) unavailable: Vec<Unavailability>,
}

/// The course of a lot that is let today.
pub(super) fn let_today(customs: &Customs, draw: &mut Draw) -> Course {
    let term = running(customs, draw);
    let mut course = Course::default();
    earlier(&mut course, term.start, true, customs, draw);
    if let Some(last) = term.last_day() {
        let leaves = term.notice_given.is_some();
        let soon = last < months_after(customs.today, 10);
        if (leaves && draw.chance(45)) || (soon && !leaves && draw.chance(22)) {
            let again = !leaves && !term.holdover && draw.chance(40);
            let earliest = if term.holdover { after(customs.today, Days::new(30)) } else { next(last) };
            course.terms.push(later(earliest, again, customs, draw));
        } else if !term.holdover && draw.chance(4) {
            let start = after(last, draw.days(5, 25));
            course.unavailable.push(works(start, Some(after(start, draw.days(20, 90))), customs, draw));
        }
    }
    course.terms.push(term);
    course
}

/// The course of a lot that is vacant today. Seats of a shared unit are never under works on their own.
pub(super) fn vacant_today(seats_only: bool, customs: &Customs, draw: &mut Draw) -> Course {
    let mut course = Course::default();
    let since = before(customs.today, draw.days(4, 320));
    if draw.chance(85) {
        earlier(&mut course, since, false, customs, draw);
    }
    let mut free_from = customs.today;
    if !seats_only && draw.chance(26) {
        let start = before(customs.today, draw.days(2, 50)).max(next(since));
        let end = (!draw.chance(12)).then(|| after(customs.today, draw.days(12, 130)));
        course.unavailable.push(if draw.chance(25) {
            hindered(UnavailabilityReason::Damage, customs.locale.damage, start, end, draw)
        } else {
            works(start, end, customs, draw)
        });
        let Some(end) = end else { return course };
        free_from = next(end);
    }
    if draw.chance(32) {
        let start = first_of_month(months_after(free_from, draw.between(1, 4)));
        course.terms.push(later(start.max(next(free_from)), false, customs, draw));
    }
    course
}

/// The course of a lot in a building that is not open yet.
pub(super) fn promised(customs: &Customs, draw: &mut Draw) -> Course {
    let start = months_after(customs.opened, draw.between(0, 5));
    Course { terms: vec![later(start, false, customs, draw)], unavailable: Vec::new() }
}

/// The course of a room that the park keeps.
pub(super) fn kept(customs: &Customs, draw: &mut Draw) -> Course {
    let own_use = hindered(UnavailabilityReason::OwnUse, customs.locale.own_use, customs.opened, None, draw);
    Course { terms: Vec::new(), unavailable: vec![own_use] }
}

/// The term that runs today.
fn running(customs: &Customs, draw: &mut Draw) -> Term {
    let today = customs.today;
    let months = *draw.weighted(customs.months);
    if draw.chance(6) {
        // Expired, and still there.
        let end = before(today, draw.days(8, 140));
        let start = next(months_before(end, months));
        return Term { holdover: true, ..Term::new(Tenant::Present, start, Some(end)) };
    }
    let since = draw.between(0, months.saturating_sub(1));
    let mut start = months_before(first_of_month(today), since);
    if draw.chance(25) && since > 0 {
        start = after(start, Days::new(14));
    }
    if draw.chance(5) {
        return Term::new(Tenant::Present, start, None);
    }
    let end = last_of_term(start, months);
    let mut term = Term::new(Tenant::Present, start, Some(end));
    if months >= 24 && draw.chance(40) {
        term.breaks = vec![last_of_term(start, months / 2)];
    }
    let given = before(today, draw.days(3, 60));
    let leaves = after(today, draw.days(12, 85));
    if draw.chance(8) && start < given && leaves < end {
        term.notice_given = Some(given);
        term.vacated = Some(leaves);
    }
    term
}

/// Earlier terms, back from the day before `first`, and works in a gap between them.
fn earlier(course: &mut Course, first: NaiveDate, let_now: bool, customs: &Customs, draw: &mut Draw) {
    let mut following = first;
    let mut again = let_now && draw.chance(22);
    for _ in 0..3 {
        if !again && !draw.chance(62) {
            return;
        }
        let gap = if again { Days::new(0) } else { draw.days(0, 95) };
        let end = before(previous(following), gap);
        let months = *draw.weighted(customs.months);
        let start = next(months_before(end, months));
        if start < customs.opened {
            return;
        }
        if gap > Days::new(45) && draw.chance(40) {
            let from = after(end, Days::new(7));
            course.unavailable.push(works(from, Some(before(following, Days::new(7))), customs, draw));
        }
        let tenant = if again { Tenant::PresentAgain } else { Tenant::Earlier };
        let mut term = Term::new(tenant, start, Some(end));
        if !again && draw.chance(20) {
            let left = before(end, draw.days(15, 110));
            term.vacated = Some(left);
            term.notice_given = Some(before(left, Days::new(60)).max(start));
        }
        course.terms.push(term);
        following = start;
        again = false;
    }
}

/// A term to come.
fn later(earliest: NaiveDate, again: bool, customs: &Customs, draw: &mut Draw) -> Term {
    let start = if again || draw.chance(40) { earliest } else { after(earliest, draw.days(1, 40)) };
    let months = *draw.weighted(customs.months);
    let tenant = if again { Tenant::PresentAgain } else { Tenant::Later };
    let state =
        *draw.weighted(&[(TenancyState::Signed, 35), (TenancyState::Reserved, 35), (TenancyState::Proposed, 30)]);
    Term { state, ..Term::new(tenant, start, Some(last_of_term(start, months))) }
}

fn works(start: NaiveDate, end: Option<NaiveDate>, customs: &Customs, draw: &mut Draw) -> Unavailability {
    hindered(UnavailabilityReason::Works, customs.locale.works, start, end, draw)
}

fn hindered(
    reason: UnavailabilityReason,
    notes: &[&str],
    start: NaiveDate,
    end: Option<NaiveDate>,
    draw: &mut Draw,
) -> Unavailability {
    Unavailability { start, end: end.map(|end| end.max(start)), reason, note: (*draw.pick(notes)).to_owned() }
}
