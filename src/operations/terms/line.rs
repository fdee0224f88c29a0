//! What makes a new term in the line within a term: another tenant, or other units than before.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::claims::area_taken;
use crate::model::{Layout, Money, Occupied, RentStep, StartupId, Tenancy, TenancyId, UnitId};
use crate::operations::allocate::{replace, take_seats};
use crate::operations::proposal::asking_rent;
use crate::operations::propose::{codes_of, codes_of_tenancy, known_tenancy, name_of, park_is_open, propose};
use crate::operations::relocate::continued;
use crate::operations::{Refusal, Remedy};

/// Another startup takes over a tenancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// Who takes it over.
    pub to: StartupId,
    /// The first day on which it does.
    pub date: NaiveDate,
    /// The id of the tenancy that this makes, where the old one has begun before the day.
    pub new_tenancy: TenancyId,
}

/// A tenant has more units from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddUnits {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// What it has besides.
    pub units: Vec<Occupied>,
    /// The first day with them.
    pub date: NaiveDate,
    /// Rent for one month from that day on, all units together; by what is asked for the new ones where nothing is said.
    pub rent: Option<Money>,
    /// The id of the tenancy that this makes, where the old one has begun before the day.
    pub new_tenancy: TenancyId,
}

/// A tenant gives units back and keeps others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiveBack {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// What it gives back.
    pub units: Vec<UnitId>,
    /// The first day without them.
    pub date: NaiveDate,
    /// Rent for one month from that day on; in proportion to the area that is left where nothing is said.
    pub rent: Option<Money>,
    /// The id of the tenancy that this makes, where the old one has begun before the day.
    pub new_tenancy: TenancyId,
}

impl Transfer {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub const fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::StartOn(date) => Some(Self { date, ..*self }),
            _ => None,
        }
    }
}

impl AddUnits {
    /// The rent from the day on where none is said: what the tenancy pays then, and what is asked for the new units.
    pub fn proposed_rent(&self, layout: &Layout, tenancy: &Tenancy) -> Money {
        tenancy.rent_at(self.date) + asking_rent(layout, &self.units).rounded_to_units()
    }

    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        let mut request = self.clone();
        match remedy {
            Remedy::StartOn(date) => request.date = date,
            Remedy::UseSeats { unit, seats } => take_seats(&mut request.units, unit, seats)?,
            Remedy::OtherUnit { instead_of, take } => replace(&mut request.units, instead_of, take)?,
            _ => return None,
        }
        Some(request)
    }
}

impl GiveBack {
    /// The rent from the day on where none is said: in proportion to the area that is left.
    pub fn proposed_rent(&self, layout: &Layout, tenancy: &Tenancy) -> Money {
        let kept = tenancy.units.iter().filter(|occupied| !self.units.contains(&occupied.unit)).copied();
        let left = area_of(layout, tenancy, &kept.collect::<Vec<Occupied>>());
        let whole = area_of(layout, tenancy, &tenancy.units);
        let share = if whole > 0.0 { left / whole } else { 1.0 };
        tenancy.rent_at(self.date).scaled(share).rounded_to_units()
    }
}

/// Hands a tenancy on to another startup, with its units and terms. A notice that was given is not handed on.
///
/// # Errors
/// What stands in the way: the tenancy is over by then, or it is that startup's.
pub fn transfer(layout: &Layout, request: &Transfer, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    if tenancy.startup == request.to {
        return Err(Refusal::NothingToChange);
    }
    let begun = Tenancy {
        startup: request.to,
        notice_given: None,
        vacated: None,
        holdover: false,
        // It was decided for the other.
        decision: None,
        ..tenancy.clone()
    };
    park_is_open(layout, &begun, Some(tenancy))?;
    let edits = continued(layout, (left_of(tenancy), begun), request.date, request.new_tenancy)?;
    let label = ChangeLabel::Transfer {
        from: name_of(layout, tenancy.startup),
        to: name_of(layout, request.to),
        units: codes_of_tenancy(layout, tenancy),
    };
    propose(layout, stamp, label, edits, &[])
}

/// Gives a tenant more units on the terms it has.
///
/// # Errors
/// What stands in the way, as for an allocation.
pub fn add_units(layout: &Layout, request: &AddUnits, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    if request.units.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let units: Vec<Occupied> = tenancy.units.iter().chain(&request.units).copied().collect();
    let rent = request.rent.unwrap_or_else(|| request.proposed_rent(layout, tenancy));
    let edits = with_units(layout, tenancy, units, rent, (request.date, request.new_tenancy))?;
    let label =
        ChangeLabel::AddUnits { startup: name_of(layout, tenancy.startup), units: codes_of(layout, &request.units) };
    propose(layout, stamp, label, edits, &[])
}

/// Takes units back from a tenant who keeps others.
///
/// # Errors
/// Where the tenant has not the units, or would have none left: then it leaves.
pub fn give_back(layout: &Layout, request: &GiveBack, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    let (back, kept): (Vec<Occupied>, Vec<Occupied>) =
        tenancy.units.iter().partition(|occupied| request.units.contains(&occupied.unit));
    if back.is_empty() || kept.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let rent = request.rent.unwrap_or_else(|| request.proposed_rent(layout, tenancy));
    let edits = with_units(layout, tenancy, kept, rent, (request.date, request.new_tenancy))?;
    let label = ChangeLabel::GiveBack { startup: name_of(layout, tenancy.startup), units: codes_of(layout, &back) };
    propose(layout, stamp, label, edits, &[])
}

/// The edits that give a tenancy other units and another rent from a day on. Rents agreed for later change in proportion.
pub(in crate::operations) fn with_units(
    layout: &Layout,
    tenancy: &Tenancy,
    units: Vec<Occupied>,
    rent: Money,
    (date, new_tenancy): (NaiveDate, TenancyId),
) -> Result<Vec<Edit>, Refusal> {
    let begun = Tenancy { units, ..tenancy.clone() };
    park_is_open(layout, &begun, Some(tenancy))?;
    let before = tenancy.rent_at(date.max(tenancy.start));
    let ratio = if before > Money::ZERO { rent.as_units() / before.as_units() } else { 1.0 };
    let mut edits = continued(layout, (left_of(tenancy), begun), date, new_tenancy)?;
    if let Some(Edit::Tenancy(_, Some(begun))) = edits.last_mut() {
        let begun = Arc::make_mut(begun);
        begun.rent = rent;
        for RentStep { rent, .. } in &mut begun.rent_steps {
            *rent = rent.scaled(ratio).rounded_to_units();
        }
    }
    Ok(edits)
}

/// What is left of a tenancy: it is the new term that waits for the units which the plan has no more.
fn left_of(tenancy: &Tenancy) -> Tenancy {
    let mut left = tenancy.clone();
    if !tenancy.units.is_empty() {
        left.to_place.clear();
    }
    left
}

fn area_of(layout: &Layout, tenancy: &Tenancy, units: &[Occupied]) -> f64 {
    let of_unit = |occupied: &Occupied| Some(area_taken(layout, tenancy, layout.unit(occupied.unit)?));
    units.iter().filter_map(of_unit).sum()
}
