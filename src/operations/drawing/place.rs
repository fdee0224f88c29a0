//! Giving a displaced tenancy a unit again.

use chrono::NaiveDate;

use super::cells::known_unit;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Occupied, TenancyId, UnitId};
use crate::operations::propose::{known_tenancy, name_of, park_is_open, propose};
use crate::operations::{Refusal, Remedy, propose_units};

/// A tenancy that waits is to have a unit, on the terms it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// Instead of which of the units it lost, counted from 0; where none is named, instead of all of them.
    pub displaced: Option<usize>,
    /// The unit it gets.
    pub unit: UnitId,
    /// How many of its seats, where it is shared; where none are named, the whole unit.
    pub seats: Option<u32>,
}

impl Place {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::UseSeats { unit, seats } if unit == self.unit => Some(Self { seats: Some(seats), ..*self }),
            Remedy::OtherUnit { instead_of, take } if instead_of == self.unit => Some(Self { unit: take, ..*self }),
            _ => None,
        }
    }
}

/// How a waiting tenancy would take a unit: instead of the first that it lost; of a shared unit as many seats as it had, else as
/// many as its startup would take on the day.
pub fn propose_place(layout: &Layout, tenancy: TenancyId, unit: UnitId, date: NaiveDate) -> Place {
    let waiting = layout.tenancy(tenancy);
    let had = waiting.and_then(|tenancy| tenancy.to_place.first()?.seats);
    let is_shared = layout.unit(unit).is_some_and(|unit| unit.shared);
    let would_take = || {
        let startup = waiting?.startup;
        propose_units(layout, startup, &[unit], date).first()?.seats
    };
    let seats = if is_shared { had.or_else(would_take) } else { None };
    Place { tenancy, displaced: Some(0), unit, seats }
}

/// Gives a tenancy that waits a unit: from its start to its end, on its terms.
///
/// # Errors
/// What stands in the way, as for an allocation; where it waits for no unit; or where rents are counted in another currency.
pub fn place(layout: &Layout, request: &Place, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    let unit = known_unit(layout, request.unit)?;
    let mut placed = tenancy.clone();
    let is_waiting = request.displaced.map_or(!placed.to_place.is_empty(), |number| number < placed.to_place.len());
    if !is_waiting {
        return Err(Refusal::NotWaiting { tenancy: tenancy.id });
    }
    match request.displaced {
        Some(number) => drop(placed.to_place.remove(number)),
        None => placed.to_place.clear(),
    }
    placed.units.push(Occupied { unit: unit.id, seats: request.seats });
    if let Some((_, _, park)) = layout.place_of(unit)
        && park.currency != layout.currency_of(tenancy)
    {
        let startup = tenancy.startup;
        return Err(Refusal::OtherCurrency { startup, park: park.id, agreed: layout.currency_of(tenancy) });
    }
    park_is_open(layout, &placed, Some(tenancy))?;
    let label = ChangeLabel::Place { startup: name_of(layout, tenancy.startup), unit: unit.code.clone() };
    propose(layout, stamp, label, vec![Edit::tenancy(placed)], &[])
}
