//! A tenant moves to other units.

use chrono::NaiveDate;

use super::allocate::{replace, take_seats};
use super::propose::{codes_of, known_tenancy, name_of, park_is_open, propose};
use super::{Refusal, Remedy};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, Indexation, Layout, Occupied, Period, Tenancy, TenancyId, UnitId};

/// A tenant is to have other units from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// All units it has afterwards, those that stay too.
    pub units: Vec<Occupied>,
    /// The first day in them.
    pub date: NaiveDate,
    /// The id of the tenancy that this makes, where the old one has begun before the day.
    pub new_tenancy: TenancyId,
}

impl Move {
    /// The move that gives up one unit for another and keeps the rest.
    pub fn of_one(tenancy: &Tenancy, from: UnitId, to: Occupied, date: NaiveDate, new_tenancy: TenancyId) -> Self {
        let units = tenancy.units.iter().map(|occupied| if occupied.unit == from { to } else { *occupied }).collect();
        Self { tenancy: tenancy.id, units, date, new_tenancy }
    }

    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        let mut request = self.clone();
        match remedy {
            Remedy::StartOn(day) => request.date = day,
            Remedy::UseSeats { unit, seats } => take_seats(&mut request.units, unit, seats)?,
            Remedy::OtherUnit { instead_of, take } => replace(&mut request.units, instead_of, take)?,
            _ => return None,
        }
        Some(request)
    }
}

/// Moves a tenant: from the day on it has the new units on the terms it had, its rent included.
///
/// A tenancy that starts on the day or later only gets its units replaced. One that has begun ends on the day before,
/// and a new one takes up the rest of its term. One that waits to be placed and has no unit waits no more; one that
/// has some and waits for others goes on waiting for those.
///
/// # Errors
/// What stands in the way.
pub fn relocate(layout: &Layout, request: &Move, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    if sorted(&tenancy.units) == sorted(&request.units) {
        return Err(Refusal::NothingToChange);
    }
    let edits = moved(layout, tenancy, &request.units, request.date, request.new_tenancy)?;
    let label =
        ChangeLabel::Move { startup: name_of(layout, tenancy.startup), units: codes_of(layout, &request.units) };
    propose(layout, stamp, label, edits, &[])
}

pub(super) fn sorted(units: &[Occupied]) -> Vec<Occupied> {
    let mut units = units.to_vec();
    units.sort_unstable();
    units
}

/// The edits that give a tenancy other units from a day on.
pub(super) fn moved(
    layout: &Layout,
    tenancy: &Tenancy,
    units: &[Occupied],
    date: NaiveDate,
    new_tenancy: TenancyId,
) -> Result<Vec<Edit>, Refusal> {
    let mut begun = Tenancy { units: units.to_vec(), ..tenancy.clone() };
    let mut left = tenancy.clone();
    if tenancy.units.is_empty() {
        begun.to_place.clear();
    } else {
        left.to_place.clear();
    }
    park_is_open(layout, &begun, Some(tenancy))?;
    continued(layout, (left, begun), date, new_tenancy)
}

/// An indexation as it goes on after a day: from its next review, and not at all where none is to come.
pub(super) fn from_day(indexation: &Indexation, date: NaiveDate) -> Option<Indexation> {
    let first = indexation.reviews(Period::from(date.succ_opt()?)).next()?;
    Some(Indexation { first, ..indexation.clone() })
}

/// The edits by which a tenancy is on one footing until a day and on another from then on: `left` and `begun`, each
/// the whole tenancy as it would be. Only the second is left of one that starts on the day or later. Later terms of
/// the line follow the second from then on.
pub(super) fn continued(
    layout: &Layout,
    (mut left, mut begun): (Tenancy, Tenancy),
    date: NaiveDate,
    new_tenancy: TenancyId,
) -> Result<Vec<Edit>, Refusal> {
    let before = date.pred_opt().filter(|day| left.start <= *day);
    let Some(last_day) = before else { return Ok(vec![Edit::tenancy(begun)]) };
    if let Some(last_day) = left.end.into_iter().chain(left.vacated).min().filter(|last| *last < date) {
        return Err(Refusal::TermOver { tenancy: left.id, startup: left.startup, last_day });
    }
    if layout.tenancy(new_tenancy).is_some() {
        return Err(Refusal::Exists(EntityId::Tenancy(new_tenancy)));
    }
    (left.vacated, left.holdover, left.notice_given) = (Some(last_day), false, None);
    begun.id = new_tenancy;
    begun.follows = Some(left.id);
    begun.start = date;
    begun.breaks.retain(|day| *day >= date);
    begun.rent = left.rent_at(date);
    begun.rent_steps.retain(|step| step.from > date);
    begun.indexation = left.indexation.as_ref().and_then(|indexation| from_day(indexation, date));
    begun.rent_start = begun.rent_start.filter(|day| *day > date);
    let later = layout.followers_of(left.id).into_iter().filter(|follower| follower.start > date);
    let relinked: Vec<Edit> =
        later.map(|follower| Edit::tenancy(Tenancy { follows: Some(new_tenancy), ..(**follower).clone() })).collect();
    // The second is the last: who alters it further finds it there.
    Ok([Edit::tenancy(left)].into_iter().chain(relinked).chain([Edit::tenancy(begun)]).collect())
}
