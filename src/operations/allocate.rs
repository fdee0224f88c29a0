//! Allocating units to a startup.

use chrono::NaiveDate;

use super::openings::starting;
use super::propose::{codes_of, name_of, park_is_open, propose};
use super::{Refusal, Remedy};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{
    ContractKind, EntityId, Layout, Money, Occupied, Period, StartupId, Tenancy, TenancyId, TenancyState, UnitId,
};

/// A startup is to have units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// The id of the tenancy that this makes.
    pub tenancy: TenancyId,
    /// The tenant.
    pub startup: StartupId,
    /// The units.
    pub units: Vec<Occupied>,
    /// From when to when, and for how much.
    pub terms: Terms,
}

/// What is agreed at the start of a tenancy; [`super::propose_terms`] proposes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// How firm it is.
    pub state: TenancyState,
    /// The first day.
    pub start: NaiveDate,
    /// The last day; none where it is open-ended.
    pub end: Option<NaiveDate>,
    /// The contract's kind.
    pub kind: ContractKind,
    /// The contract's number.
    pub contract: String,
    /// The day it was signed.
    pub signed: Option<NaiveDate>,
    /// Notice to leave in months, where it is not the park's.
    pub notice_months: Option<u32>,
    /// Rent before tax for one month, all units together.
    pub rent: Money,
    /// Service charges before tax for one month.
    pub charges: Money,
    /// Deposit asked.
    pub deposit: Money,
    /// Deposit held.
    pub deposit_held: Money,
    /// Anything worth knowing.
    pub remarks: String,
}

impl Allocation {
    /// The tenancy that it makes.
    pub fn to_tenancy(&self) -> Tenancy {
        let terms = self.terms.clone();
        Tenancy {
            state: terms.state,
            end: terms.end,
            contract: terms.contract,
            kind: terms.kind,
            signed: terms.signed,
            notice_months: terms.notice_months,
            rent: terms.rent,
            charges: terms.charges,
            deposit: terms.deposit,
            deposit_held: terms.deposit_held,
            remarks: terms.remarks,
            ..Tenancy::new(self.tenancy, self.startup, self.units.clone(), terms.start)
        }
    }

    /// The request that takes the offer, `None` where the offer is not one for it. The rent stays as it is: who takes
    /// other units or fewer seats proposes the terms again.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        let mut request = self.clone();
        let terms = &mut request.terms;
        match remedy {
            Remedy::StartOn(day) => {
                let period = starting(Period::new(terms.start, terms.end)?, day)?;
                (terms.start, terms.end) = (period.first(), period.last());
            }
            Remedy::EndOn(day) => terms.end = Some(day),
            Remedy::UseSeats { unit, seats } => take_seats(&mut request.units, unit, seats)?,
            Remedy::OtherUnit { instead_of, take } => replace(&mut request.units, instead_of, take)?,
            Remedy::ReserveInstead => (terms.state, terms.signed) = (TenancyState::Reserved, None),
            Remedy::ProposeInstead => (terms.state, terms.signed) = (TenancyState::Proposed, None),
            Remedy::ChooseOtherUnits
            | Remedy::VacateFirst { .. }
            | Remedy::RemoveTerm(_)
            | Remedy::AllocateAnew { .. }
            | Remedy::RemoveTenancies(_)
            | Remedy::ImportAsCopy(_)
            | Remedy::Displace => return None,
        }
        Some(request)
    }
}

/// Takes so many seats of a unit that is among them.
pub(super) fn take_seats(units: &mut [Occupied], unit: UnitId, seats: u32) -> Option<()> {
    units.iter_mut().find(|occupied| occupied.unit == unit)?.seats = Some(seats);
    Some(())
}

/// Takes a unit instead of one that is among them, with as many seats.
pub(super) fn replace(units: &mut [Occupied], instead_of: UnitId, take: UnitId) -> Option<()> {
    units.iter_mut().find(|occupied| occupied.unit == instead_of)?.unit = take;
    Some(())
}

/// Gives a startup units: a new tenancy.
///
/// A proposal keeps nobody out and needs no room; a reservation or a signed tenancy does. A future tenancy on a unit that is
/// occupied now is normal: only days in common are refused.
///
/// # Errors
/// What stands in the way.
pub fn allocate(layout: &Layout, request: &Allocation, stamp: &Stamp) -> Result<Change, Refusal> {
    if layout.tenancy(request.tenancy).is_some() {
        return Err(Refusal::Exists(EntityId::Tenancy(request.tenancy)));
    }
    let tenancy = request.to_tenancy();
    park_is_open(layout, &tenancy, None)?;
    let label =
        ChangeLabel::Allocate { startup: name_of(layout, request.startup), units: codes_of(layout, &request.units) };
    propose(layout, stamp, label, vec![Edit::tenancy(tenancy)], &[])
}
