//! When and where there is room, for those who are refused a unit.

use chrono::{Days, NaiveDate};

use super::Remedy;
use crate::model::claims::{claims, first_clash, presences};
use crate::model::{Layout, Occupied, Period, Tenancy, TenancyId, Unavailability, Unit, UnitId};

/// When the units wanted are free, all of them together, and which others are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Openings {
    /// The first later day from which they are free until the last day wanted; where there is none, the first from
    /// which they are for as long.
    pub free_from: Option<NaiveDate>,
    /// The last day until which they are free from the first day wanted.
    pub free_until: Option<NaiveDate>,
    /// A few units of the same building, of about the same area, that are free on the days wanted.
    pub alternatives: Vec<UnitId>,
}

/// How many units of the building are looked at in search of another.
const LOOKED_AT: usize = 500;
/// How many of them are named.
const NAMED: usize = 3;

impl Openings {
    /// The openings around what a committed tenancy wants and cannot have, `unit` being the one in the way, on the layout
    /// `after` the change. What its tenant leaves by the change itself is no alternative: so it is free `before` too.
    pub(super) fn around(before: &Layout, after: &Layout, tenancy: &Tenancy, wanted: Period, unit: &Unit) -> Self {
        let search = Search { before, layout: after, units: &tenancy.units, except: tenancy.id };
        Self {
            free_from: search.free_from(wanted),
            free_until: search.free_until(wanted),
            alternatives: search.alternatives(wanted, unit),
        }
    }

    /// What they offer to those who wanted the unit.
    pub(super) fn remedies(&self, unit: UnitId) -> impl Iterator<Item = Remedy> {
        let others = self.alternatives.iter().map(move |take| Remedy::OtherUnit { instead_of: unit, take: *take });
        let choose = self.alternatives.is_empty().then_some(Remedy::ChooseOtherUnits);
        let dates = self.free_from.map(Remedy::StartOn).into_iter().chain(self.free_until.map(Remedy::EndOn));
        dates.chain(others).chain(choose)
    }
}

/// The days that begin on another day: up to the same last day, or as many where that would be over.
pub(super) fn starting(period: Period, first: NaiveDate) -> Option<Period> {
    Period::new(first, period.last()).or_else(|| {
        let more = u64::try_from(period.days()? - 1).ok()?;
        Period::new(first, Some(first.checked_add_days(Days::new(more))?))
    })
}

/// The first day of the period on which the unit has no room for so many seats, be it taken or not to be used.
pub(super) fn first_day_without_room(
    layout: &Layout,
    unit: &Unit,
    seats: u32,
    period: Period,
    except: &[TenancyId],
) -> Option<NaiveDate> {
    let taken = first_clash(unit, &claims(layout, unit, except), period, seats).map(|(day, _)| day);
    let unusable = unit.unavailable.iter().filter_map(|time| time.period()?.common(&period)).map(|days| days.first());
    unusable.chain(taken).min()
}

/// Whether a tenant stays in the unit past the end, and nobody has decided until when.
fn is_held_over(layout: &Layout, unit: &Unit, wanted: Period) -> bool {
    presences(layout, unit).iter().any(|there| there.tenancy.holdover && there.period.overlaps(&wanted))
}

struct Search<'a> {
    before: &'a Layout,
    layout: &'a Layout,
    units: &'a [Occupied],
    except: TenancyId,
}

impl Search<'_> {
    /// The first day on which not all the units have room.
    fn first_day_without_room(&self, period: Period) -> Option<NaiveDate> {
        self.units
            .iter()
            .filter_map(|occupied| {
                let unit = self.layout.unit(occupied.unit)?;
                let seats = occupied.seats.unwrap_or_else(|| unit.seats.max(1));
                first_day_without_room(self.layout, unit, seats, period, &[self.except])
            })
            .min()
    }

    fn free_from(&self, wanted: Period) -> Option<NaiveDate> {
        let units = self.units.iter().filter_map(|occupied| self.layout.unit(occupied.unit));
        let mut days: Vec<NaiveDate> = units
            .flat_map(|unit| {
                let claimed = claims(self.layout, unit, &[self.except]).into_iter().map(|claim| claim.period);
                let unusable = unit.unavailable.iter().filter_map(Unavailability::period);
                claimed.chain(unusable).collect::<Vec<_>>()
            })
            .filter_map(|period| period.last()?.succ_opt())
            .filter(|day| *day > wanted.first())
            .collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter()
            .find(|day| starting(wanted, *day).is_some_and(|period| self.first_day_without_room(period).is_none()))
    }

    fn free_until(&self, wanted: Period) -> Option<NaiveDate> {
        self.first_day_without_room(wanted)?.pred_opt().filter(|day| *day >= wanted.first())
    }

    fn alternatives(&self, wanted: Period, unit: &Unit) -> Vec<UnitId> {
        let Some(floor) = self.layout.floor(unit.floor) else { return Vec::new() };
        let seats = self.units.iter().find(|occupied| occupied.unit == unit.id).and_then(|occupied| occupied.seats);
        let area = self.layout.area_of(unit);
        let elsewhere = self.layout.units_of_building(floor.building).filter(|other| other.floor != floor.id);
        let mut found: Vec<(bool, f64, &Unit)> = self
            .layout
            .units_of(floor.id)
            .chain(elsewhere)
            .take(LOOKED_AT)
            .filter(|other| other.usage.is_lettable() && other.shared == unit.shared)
            .filter(|other| self.units.iter().all(|occupied| occupied.unit != other.id))
            .filter(|other| {
                let seats = seats.unwrap_or_else(|| other.seats.max(1));
                [self.layout, self.before]
                    .iter()
                    .all(|layout| first_day_without_room(layout, other, seats, wanted, &[self.except]).is_none())
            })
            .filter(|other| !is_held_over(self.layout, other, wanted))
            .map(|other| (other.usage != unit.usage, (self.layout.area_of(other) - area).abs(), &**other))
            .collect();
        found.sort_by(|a, b| {
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then_with(|| (&a.2.code, a.2.id).cmp(&(&b.2.code, b.2.id)))
        });
        found.into_iter().take(NAMED).map(|(_, _, unit)| unit.id).collect()
    }
}
