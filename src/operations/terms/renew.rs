//! Renewing: a new term in the same line.

use chrono::{Datelike, NaiveDate};

use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, Layout, RenewalOption, Tenancy, TenancyId, TenancyState};
use crate::operations::propose::{codes_of_tenancy, known_tenancy, name_of, park_is_open, propose};
use crate::operations::relocate::from_day;
use crate::operations::{DEFAULT_TERM_MONTHS, Refusal, Remedy, Terms, next_contract, term_end};

/// A tenant is to stay for another term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The term that ends.
    pub tenancy: TenancyId,
    /// The id of the term that this makes.
    pub new_tenancy: TenancyId,
    /// On which terms. Its first day is the one after the end, whatever it says.
    pub terms: Terms,
}

impl Renewal {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        let mut request = self.clone();
        match remedy {
            Remedy::EndOn(day) => request.terms.end = Some(day),
            Remedy::ReserveInstead => (request.terms.state, request.terms.signed) = (TenancyState::Reserved, None),
            Remedy::ProposeInstead => (request.terms.state, request.terms.signed) = (TenancyState::Proposed, None),
            _ => return None,
        }
        Some(request)
    }
}

/// The terms that suggest themselves for a renewal: what was agreed, with the rent as it would go on, for as long as an
/// option says, else for as long as the last term. `None` where the term has no end.
pub fn propose_renewal(layout: &Layout, tenancy: &Tenancy) -> Option<Terms> {
    let end = tenancy.end?;
    let start = end.succ_opt()?;
    let months = tenancy.renewal.map_or_else(|| months_of(tenancy.start, end), |option| option.months.max(1));
    let contract = layout.park_of(tenancy).map(|park| next_contract(layout, &park.code, start.year()));
    Some(Terms {
        state: TenancyState::Signed,
        start,
        end: term_end(start, months),
        kind: tenancy.kind,
        contract: contract.unwrap_or_default(),
        signed: None,
        notice_months: tenancy.notice_months,
        // A review on the first day of the new term belongs to the rent that it begins with.
        rent: tenancy.rent_at(start),
        charges: tenancy.charges,
        deposit: tenancy.deposit,
        deposit_held: tenancy.deposit_held,
        remarks: String::new(),
    })
}

/// How many months a term has: as many as end nearest to its end, and one at least.
fn months_of(start: NaiveDate, end: NaiveDate) -> u32 {
    let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default();
    let about = u32::try_from(month(end) - month(start)).unwrap_or_default();
    let off = |months: &u32| term_end(start, *months).map_or(i64::MAX, |day| (day - end).num_days().abs());
    (about.saturating_sub(1)..=about + 1).filter(|months| *months > 0).min_by_key(off).unwrap_or(DEFAULT_TERM_MONTHS)
}

/// Renews a term: a new one in its line, from the day after its end, on the same units. Of what is agreed for later, reviews
/// go on from the next one, and an option to renew is used up by one. A holdover is decided by it once it is signed.
///
/// # Errors
/// What stands in the way: the term has no end, its tenant leaves, another term follows it, or what an allocation would be
/// refused for.
pub fn renew(layout: &Layout, request: &Renewal, stamp: &Stamp) -> Result<Change, Refusal> {
    let former = known_tenancy(layout, request.tenancy)?;
    if layout.tenancy(request.new_tenancy).is_some() {
        return Err(Refusal::Exists(EntityId::Tenancy(request.new_tenancy)));
    }
    let startup = former.startup;
    let (Some(end), Some(start)) = (former.end, former.end.and_then(|end| end.succ_opt())) else {
        return Err(Refusal::OpenEnded { tenancy: former.id, startup });
    };
    if former.notice_given.is_some() || former.vacated.is_some_and(|last_day| last_day != end) {
        let last_day = former.vacated.unwrap_or(end);
        return Err(Refusal::Leaving { tenancy: former.id, startup, last_day });
    }
    if let Some(follower) = layout.followers_of(former.id).first() {
        let (follower, start) = (follower.id, follower.start);
        return Err(Refusal::TermFollows { tenancy: former.id, startup, follower, start });
    }
    let renewed = renewed(former, request, start);
    // A proposal decides nothing: the tenant goes on as before.
    let ended = if renewed.state == TenancyState::Signed {
        Tenancy { holdover: false, vacated: None, ..former.clone() }
    } else {
        former.clone()
    };
    park_is_open(layout, &renewed, Some(former))?;
    let label = ChangeLabel::Renew {
        startup: name_of(layout, startup),
        units: codes_of_tenancy(layout, former),
        until: renewed.end,
    };
    let ended = (ended != *former).then(|| Edit::tenancy(ended));
    propose(layout, stamp, label, ended.into_iter().chain([Edit::tenancy(renewed)]).collect(), &[])
}

fn renewed(former: &Tenancy, request: &Renewal, start: NaiveDate) -> Tenancy {
    let terms = request.terms.clone();
    let renewal = former.renewal.and_then(|option| {
        let terms = option.terms.saturating_sub(1);
        (terms > 0).then_some(RenewalOption { terms, ..option })
    });
    Tenancy {
        follows: Some(former.id),
        to_place: former.to_place.clone(),
        state: terms.state,
        end: terms.end,
        contract: terms.contract,
        kind: terms.kind,
        signed: terms.signed,
        notice_months: terms.notice_months,
        renewal,
        rent: terms.rent,
        indexation: former.indexation.as_ref().and_then(|indexation| from_day(indexation, start)),
        charges: terms.charges,
        deposit: terms.deposit,
        deposit_held: terms.deposit_held,
        remarks: terms.remarks,
        ..Tenancy::new(request.new_tenancy, former.startup, former.units.clone(), start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_has_the_months_that_end_nearest_to_its_end() {
        for (start, end, months) in [
            ("2025-01-01", "2025-12-31", 12),
            ("2025-01-15", "2025-07-14", 6),
            ("2025-01-15", "2025-07-10", 6),
            ("2024-02-29", "2025-02-28", 12),
            ("2026-03-01", "2028-02-28", 24),
            ("2025-01-31", "2025-02-27", 1),
            ("2025-01-01", "2025-01-03", 1),
        ] {
            assert_eq!(months_of(start.parse().unwrap(), end.parse().unwrap()), months, "{start} {end}");
        }
    }
}
