//! What becomes of tenancies when the plan is redrawn: they get other units, or wait for one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::floor_name;
use crate::change::Edit;
use crate::model::{Displaced, Layout, Occupied, Tenancy, TenancyId, Unit, UnitId};
use crate::operations::propose::name_of;

/// The tenancies that a redrawing alters.
pub(super) struct Resettlement<'a> {
    layout: &'a Layout,
    tenancies: BTreeMap<TenancyId, (Tenancy, bool)>,
}

impl<'a> Resettlement<'a> {
    /// Nobody is resettled yet.
    pub(super) const fn new(layout: &'a Layout) -> Self {
        Self { layout, tenancies: BTreeMap::new() }
    }

    /// The tenancy loses the unit and waits for another.
    pub(super) fn displace(&mut self, tenancy: TenancyId, unit: &Unit) {
        let lost = displaced(self.layout, tenancy, unit);
        let Some((tenancy, waits)) = self.tenancy(tenancy) else { return };
        tenancy.units.retain(|occupied| occupied.unit != unit.id);
        tenancy.to_place.push(lost);
        *waits = true;
    }

    /// The tenancy has these instead of the units.
    pub(super) fn exchange(&mut self, tenancy: TenancyId, units: &[UnitId], instead: &[Occupied]) {
        let Some((tenancy, _)) = self.tenancy(tenancy) else { return };
        let is_gone = |occupied: &Occupied| units.contains(&occupied.unit);
        let Some(at) = tenancy.units.iter().position(is_gone) else { return };
        tenancy.units.retain(|occupied| !is_gone(occupied));
        tenancy.units.splice(at..at, instead.iter().copied());
    }

    /// The names of the tenants that wait by this, past tenancies not counted, each once.
    pub(super) fn waiting(&self, date: NaiveDate) -> Vec<String> {
        let waiting = self.tenancies.values().filter(|(tenancy, waits)| *waits && !is_over(tenancy, date));
        let mut names: Vec<String> = waiting.map(|(tenancy, _)| name_of(self.layout, tenancy.startup)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The edits that do it.
    pub(super) fn into_edits(self) -> impl Iterator<Item = Edit> {
        let layout = self.layout;
        let altered = self.tenancies.into_values().map(|(tenancy, _)| tenancy);
        altered
            .filter(|tenancy| layout.tenancy(tenancy.id).is_none_or(|former| **former != *tenancy))
            .map(Edit::tenancy)
    }

    fn tenancy(&mut self, id: TenancyId) -> Option<&mut (Tenancy, bool)> {
        let former = self.layout.tenancy(id)?;
        Some(self.tenancies.entry(id).or_insert_with(|| (Tenancy::clone(former), false)))
    }
}

/// Whether nobody is there by the tenancy on the day or later.
pub(in crate::operations) fn is_over(tenancy: &Tenancy, date: NaiveDate) -> bool {
    tenancy.occupied_period().is_none_or(|period| period.last().is_some_and(|last| last < date))
}

fn displaced(layout: &Layout, tenancy: TenancyId, unit: &Unit) -> Displaced {
    let place = layout.place_of(unit);
    Displaced {
        code: unit.code.clone(),
        place: place.map(|(floor, _, _)| floor_name(layout, floor)).unwrap_or_default(),
        area: layout.area_of(unit),
        seats: layout.tenancy(tenancy).and_then(|tenancy| tenancy.seats_of(unit.id)),
        currency: place.map(|(_, _, park)| park.currency).unwrap_or_default(),
    }
}
