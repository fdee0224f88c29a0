//! Tenancies: who occupies which units, from when to when, on which terms.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::number::finite;
use super::unit::is_false;
use super::{AgendaItemId, Currency, Indexation, Money, Period, RenewalOption, RentStep, StartupId, TenancyId, UnitId};

/// How firm a tenancy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum TenancyState {
    /// An idea under discussion: shown, but it keeps nobody out.
    Proposed,
    /// Promised; keeps others out.
    Reserved,
    /// Signed; keeps others out, and the tenant is in place from its start.
    #[default]
    Signed,
}

impl TenancyState {
    /// All, from the least firm.
    pub const ALL: [Self; 3] = [Self::Proposed, Self::Reserved, Self::Signed];

    /// Whether it keeps others out of its units.
    pub const fn is_committed(self) -> bool {
        matches!(self, Self::Reserved | Self::Signed)
    }
}

/// What kind of contract it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum ContractKind {
    /// An incubation agreement.
    Incubation,
    /// A hosting agreement, with services.
    #[default]
    Hosting,
    /// A lease.
    Lease,
    /// An occupation for a short time.
    Temporary,
}

impl ContractKind {
    /// All.
    pub const ALL: [Self; 4] = [Self::Incubation, Self::Hosting, Self::Lease, Self::Temporary];
}

/// A unit that a tenancy covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupied {
    /// Which unit.
    pub unit: UnitId,
    /// How many of its seats, where the unit is shared; absent means the whole unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
}

/// A unit that a tenancy had and that is gone from the plan: its tenant waits to be placed again, on the terms it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Displaced {
    /// What the unit was called.
    pub code: String,
    /// Its building's code and its level, such as `ML 2`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// How large it was, in m².
    #[serde(deserialize_with = "finite")]
    pub area: f64,
    /// How many of its seats the tenancy had, where the unit was shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// What the rents of its park are counted in.
    pub currency: Currency,
}

/// Who occupies which units from when to when, on which terms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenancy {
    /// Its id.
    pub id: TenancyId,
    /// The tenant.
    pub startup: StartupId,
    /// The units it covers; none only where it waits to be placed.
    pub units: Vec<Occupied>,
    /// The units it lost when the plan was redrawn, until it is placed again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to_place: Vec<Displaced>,
    /// The term before it in its line, where this one renews it, moves its tenant or hands its units on. It starts earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<TenancyId>,
    /// The item on a committee's agenda by which it was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<AgendaItemId>,
    /// How firm it is.
    pub state: TenancyState,
    /// The first day.
    pub start: NaiveDate,
    /// The last day by contract; none where it is open-ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// The last day the tenant was, or will be, there, where that is not the end by contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vacated: Option<NaiveDate>,
    /// Whether the tenant stays on after the end without a new term.
    #[serde(default, skip_serializing_if = "is_false")]
    pub holdover: bool,
    /// The contract's number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contract: String,
    /// The contract's kind.
    #[serde(default)]
    pub kind: ContractKind,
    /// The day it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<NaiveDate>,
    /// Notice to leave in months, where it is not the park's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<u32>,
    /// The day notice was given, by either side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_given: Option<NaiveDate>,
    /// Days on which the tenant may leave before the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<NaiveDate>,
    /// Rights of the tenant to further terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<RenewalOption>,
    /// Rent before tax for one month at the start, all units together; [`Self::rent_at`] tells that of a day.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub rent: Money,
    /// Rents agreed for later, from the earliest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rent_steps: Vec<RentStep>,
    /// How the rent follows an index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indexation: Option<Indexation>,
    /// The first day rent is due, where it is not the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rent_start: Option<NaiveDate>,
    /// Service charges before tax for one month.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub charges: Money,
    /// Deposit asked.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub deposit: Money,
    /// Deposit held.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub deposit_held: Money,
    /// Anything worth knowing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Tenancy {
    /// A signed hosting agreement without an end, on the park's notice, for nothing.
    pub const fn new(id: TenancyId, startup: StartupId, units: Vec<Occupied>, start: NaiveDate) -> Self {
        Self {
            id,
            startup,
            units,
            to_place: Vec::new(),
            follows: None,
            decision: None,
            state: TenancyState::Signed,
            start,
            end: None,
            vacated: None,
            holdover: false,
            contract: String::new(),
            kind: ContractKind::Hosting,
            signed: None,
            notice_months: None,
            notice_given: None,
            breaks: Vec::new(),
            renewal: None,
            rent: Money::ZERO,
            rent_steps: Vec::new(),
            indexation: None,
            rent_start: None,
            charges: Money::ZERO,
            deposit: Money::ZERO,
            deposit_held: Money::ZERO,
            remarks: String::new(),
        }
    }

    /// The last day that is promised: the day it was or will be vacated, else the end by contract.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.vacated.or(self.end)
    }

    /// The days during which it keeps others out; a holdover past the end does not. `None` where the dates are
    /// the wrong way round.
    pub fn committed_period(&self) -> Option<Period> {
        Period::new(self.start, self.last_day())
    }

    /// The days during which the tenant is there: the committed ones, and a holdover until it is vacated.
    pub fn occupied_period(&self) -> Option<Period> {
        let last = if self.holdover { self.vacated } else { self.last_day() };
        Period::new(self.start, last)
    }

    /// Whether the tenant is there on a day after this one.
    pub fn is_there_after(&self, day: NaiveDate) -> bool {
        self.occupied_period().is_some_and(|there| there.last().is_none_or(|last| day < last))
    }

    /// The units it covers, each once.
    pub fn distinct_units(&self) -> impl Iterator<Item = UnitId> {
        // Among a few, looking through those before costs less than a set of them.
        const FEW: usize = 8;
        let units = &self.units;
        let mut seen = BTreeSet::new();
        let is_first = move |(index, occupied): &(usize, &Occupied)| {
            if units.len() > FEW {
                seen.insert(occupied.unit)
            } else {
                units[..*index].iter().all(|earlier| earlier.unit != occupied.unit)
            }
        };
        units.iter().enumerate().filter(is_first).map(|(_, occupied)| occupied.unit)
    }

    /// Whether it covers the unit.
    pub fn covers(&self, unit: UnitId) -> bool {
        self.units.iter().any(|occupied| occupied.unit == unit)
    }

    /// How many seats of the unit it takes, where that is said.
    pub fn seats_of(&self, unit: UnitId) -> Option<u32> {
        self.units.iter().find(|occupied| occupied.unit == unit).and_then(|occupied| occupied.seats)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_nothing(amount: &Money) -> bool {
    *amount == Money::ZERO
}
