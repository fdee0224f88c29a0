//! Giving a displaced tenancy a unit again.

use chrono::NaiveDate;

use super::cells::known_unit;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Occupied, Period, Tenancy, TenancyId, UnitId};
use crate::operations::openings::first_day_without_room;
use crate::operations::propose::{known_tenancy, name_of, park_is_open, propose};
use crate::operations::relocate::continued;
use crate::operations::{Refusal, Remedy, propose_units};

/// A tenancy that waits is to have a unit, on the terms it has; [`propose_place`] proposes it.
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
    /// The first day in it; where none is named, the tenancy's own.
    pub from: Option<NaiveDate>,
    /// The id of the tenancy that this makes, where the old one has begun before that day.
    pub new_tenancy: TenancyId,
}

impl Place {
    /// The request that takes the offer, `None` where the offer is not one for it.
    #[must_use]
    pub fn with(&self, remedy: Remedy) -> Option<Self> {
        match remedy {
            Remedy::StartOn(day) => Some(Self { from: Some(day), ..*self }),
            Remedy::UseSeats { unit, seats } if unit == self.unit => Some(Self { seats: Some(seats), ..*self }),
            Remedy::OtherUnit { instead_of, take } if instead_of == self.unit => Some(Self { unit: take, ..*self }),
            _ => None,
        }
    }
}

/// How a waiting tenancy would take a unit on a day: instead of the first that it lost; of a shared unit as many
/// seats as it had, else as many as its startup would take. It takes it from its own start on, as if it had always
/// been there, unless somebody else was there in the meantime: then from the day on.
pub fn propose_place(
    layout: &Layout,
    tenancy: TenancyId,
    unit: UnitId,
    date: NaiveDate,
    new_tenancy: TenancyId,
) -> Place {
    let mut request = Place { tenancy, displaced: Some(0), unit, seats: None, from: None, new_tenancy };
    let (Some(waiting), Some(taken)) = (layout.tenancy(tenancy), layout.unit(unit)) else { return request };
    if taken.shared {
        let had = waiting.to_place.first().and_then(|displaced| displaced.seats);
        request.seats = had.or_else(|| propose_units(layout, waiting.startup, &[unit], date).first()?.seats);
    }
    let seats = request.seats.unwrap_or_else(|| taken.seats.max(1));
    let so_far = Period::new(waiting.start, date.pred_opt()).filter(|_| waiting.state.is_committed());
    let others = so_far.and_then(|so_far| first_day_without_room(layout, taken, seats, so_far, &[tenancy]));
    request.from = others.map(|_| date);
    request
}

/// Gives a tenancy that waits a unit, on its terms: from its start to its end, or from a later day on. Until that
/// day, one that has begun goes on waiting; then it ends and a new one takes up the rest of its term.
///
/// # Errors
/// What stands in the way, as for an allocation; where it waits for no unit; or where rents are counted in another
/// currency.
pub fn place(layout: &Layout, request: &Place, stamp: &Stamp) -> Result<Change, Refusal> {
    let tenancy = known_tenancy(layout, request.tenancy)?;
    let unit = known_unit(layout, request.unit)?;
    let (left, placed) = parted(tenancy, request)?;
    if let Some((_, _, park)) = layout.place_of(unit)
        && park.currency != layout.currency_of(tenancy)
    {
        let startup = tenancy.startup;
        return Err(Refusal::OtherCurrency { startup, park: park.id, agreed: layout.currency_of(tenancy) });
    }
    park_is_open(layout, &placed, Some(tenancy))?;
    let edits = match request.from {
        Some(day) => continued(layout, (left, placed), day, request.new_tenancy)?,
        None => vec![Edit::tenancy(placed)],
    };
    let label = ChangeLabel::Place { startup: name_of(layout, tenancy.startup), unit: unit.code.clone() };
    propose(layout, stamp, label, edits, &[])
}

/// The tenancy as it is without the unit, waiting for it alone, and as it is with it, waiting for the rest.
fn parted(tenancy: &Tenancy, request: &Place) -> Result<(Tenancy, Tenancy), Refusal> {
    let (mut left, mut placed) = (tenancy.clone(), tenancy.clone());
    match request.displaced {
        Some(number) if number < tenancy.to_place.len() => left.to_place = vec![placed.to_place.remove(number)],
        None if !tenancy.to_place.is_empty() => placed.to_place.clear(),
        _ => return Err(Refusal::NotWaiting { tenancy: tenancy.id }),
    }
    placed.units.push(Occupied { unit: request.unit, seats: request.seats });
    Ok((left, placed))
}
