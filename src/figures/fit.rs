//! Whether a unit suits a startup, and if not, why.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::lettable_area;
use crate::model::claims::{claims, first_clash, presences};
use crate::model::{
    Layout, Money, Needs, Park, ParkId, ParkStatus, Period, Service, Startup, TenancyId, UnavailabilityReason, Unit,
};

/// A reason why a unit does not suit a startup.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Misfit {
    /// Its use cannot be let.
    NotLettable,
    /// Its park is planned or closed.
    ParkNotOpen(ParkStatus),
    /// The startup wishes to be in another park.
    OtherPark(ParkId),
    /// The unit, or the last seats of it, are taken on the first day.
    Taken {
        /// By which tenancy.
        tenancy: TenancyId,
        /// From when on it is free again, where that is known.
        free_from: Option<NaiveDate>,
    },
    /// It cannot be used on the first day.
    Unavailable {
        /// Why.
        reason: UnavailabilityReason,
        /// Until when, where that is known.
        until: Option<NaiveDate>,
    },
    /// It is smaller than needed, in m².
    TooSmall {
        /// Its lettable area.
        area: f64,
        /// What is needed.
        needed: f64,
    },
    /// It has fewer seats than needed.
    TooFewSeats {
        /// Its seats, or the free ones where it is shared.
        seats: u32,
        /// What is needed.
        needed: u32,
    },
    /// It lacks services.
    LacksServices(Vec<Service>),
    /// Its asking rent for a month is above what the startup can pay.
    TooDear {
        /// The asking rent for a month.
        rent: Money,
        /// The limit.
        limit: Money,
    },
}

impl Misfit {
    /// Whether an allocation would be refused, rather than merely unwise.
    pub const fn is_refusal(&self) -> bool {
        matches!(self, Self::NotLettable | Self::Taken { .. } | Self::Unavailable { .. } | Self::ParkNotOpen(_))
    }
}

/// Every reason why a unit does not suit a startup from a first day on; none where it suits.
pub fn fit(layout: &Layout, unit: &Unit, startup: &Startup, first_day: NaiveDate) -> Vec<Misfit> {
    if !unit.usage.is_lettable() {
        return vec![Misfit::NotLettable];
    }
    let mut reasons = Vec::new();
    let nothing = Needs::default();
    let needs = startup.needs.as_ref().unwrap_or(&nothing);
    let first_day = needs.earliest.map_or(first_day, |earliest| earliest.max(first_day));
    let wanted = if unit.shared { needs.seats.max(1) } else { needs.seats };
    if let Some((_, _, park)) = layout.place_of(unit) {
        park_fits(park, needs, &mut reasons);
    }
    if let Some(time) = unit.unavailable_at(first_day) {
        reasons.push(Misfit::Unavailable { reason: time.reason, until: time.end });
    }
    let claims = claims(layout, unit, &[]);
    if let Some((_, there)) = first_clash(unit, &claims, Period::day(first_day), wanted)
        && let Some(claim) = there.first()
    {
        let free_from = free_from(layout, unit, first_day, wanted);
        reasons.push(Misfit::Taken { tenancy: claim.tenancy.id, free_from });
    }
    room_fits(layout, unit, needs, &mut reasons);
    reasons
}

fn park_fits(park: &Park, needs: &Needs, reasons: &mut Vec<Misfit>) {
    if park.status != ParkStatus::Open {
        reasons.push(Misfit::ParkNotOpen(park.status));
    }
    if let Some(wish) = needs.park
        && wish != park.id
    {
        reasons.push(Misfit::OtherPark(wish));
    }
}

/// Area and rent of a shared unit are those of the seats needed.
fn room_fits(layout: &Layout, unit: &Unit, needs: &Needs, reasons: &mut Vec<Misfit>) {
    let share = if unit.shared { f64::from(needs.seats.max(1)) / f64::from(unit.seats.max(1)) } else { 1.0 };
    let whole = lettable_area(layout, unit);
    if let Some(needed) = needs.area
        && !unit.shared
        && whole < needed
    {
        reasons.push(Misfit::TooSmall { area: whole, needed });
    }
    if unit.seats < needs.seats {
        reasons.push(Misfit::TooFewSeats { seats: unit.seats, needed: needs.seats });
    }
    let lacking: Vec<Service> = needs.services.difference(&unit.services).copied().collect();
    if !lacking.is_empty() {
        reasons.push(Misfit::LacksServices(lacking));
    }
    if let (Some(limit), Some(asking)) = (needs.rent_limit, unit.asking_rent) {
        let rent = asking.scaled(whole * share.min(1.0));
        if rent > limit {
            reasons.push(Misfit::TooDear { rent, limit });
        }
    }
}

/// The first day from `date` on with room for `seats` more (for anyone, where the unit is not shared) and without
/// works or a tenant who stays past the end; `None` where no such day is known.
pub fn free_from(layout: &Layout, unit: &Unit, date: NaiveDate, seats: u32) -> Option<NaiveDate> {
    let claims = presences(layout, unit);
    let times: Vec<Period> = unit.unavailable.iter().filter_map(crate::model::Unavailability::period).collect();
    let ends = claims.iter().map(|claim| claim.period).chain(times.iter().copied()).filter_map(|period| period.last());
    let mut days: Vec<NaiveDate> =
        ends.filter_map(|last| last.checked_add_days(Days::new(1))).filter(|day| *day > date).collect();
    days.push(date);
    days.sort_unstable();
    days.into_iter().find(|day| {
        first_clash(unit, &claims, Period::day(*day), seats).is_none() && times.iter().all(|time| !time.contains(*day))
    })
}

/// The last day up to which `seats` more fit from `date` on, where something stands in the way later; `None` where
/// nothing does.
pub fn free_until(layout: &Layout, unit: &Unit, date: NaiveDate, seats: u32) -> Option<NaiveDate> {
    let claims = presences(layout, unit);
    let clash = first_clash(unit, &claims, Period::from(date), seats).map(|(day, _)| day);
    let works = unit
        .unavailable
        .iter()
        .filter_map(crate::model::Unavailability::period)
        .filter_map(|time| time.common(&Period::from(date)))
        .map(|time| time.first())
        .min();
    clash.into_iter().chain(works).min().and_then(|day| day.pred_opt())
}
