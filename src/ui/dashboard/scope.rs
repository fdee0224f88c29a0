//! Whose figures are shown large: all parks, one park or one building.

use std::collections::BTreeMap;

use crate::figures::{BuildingDashboard, Dashboard, ParkDashboard, QuarterExpiries, Ratios, Summary};
use crate::model::{BuildingId, Currency, Money, ParkId};
use crate::text::{Texts, visible};

/// Whose figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// All parks together.
    #[default]
    All,
    /// A park.
    Park(ParkId),
    /// A building.
    Building(BuildingId),
}

impl Scope {
    /// What a click on `clicked` leads to: there, or back to all.
    pub(super) fn toggled(self, clicked: Self) -> Self {
        if self == clicked { Self::All } else { clicked }
    }
}

/// The figures of a scope.
pub(super) struct Shown {
    pub(super) scope: Scope,
    pub(super) name: String,
    pub(super) total: Ratios,
    pub(super) expiries: Vec<QuarterExpiries>,
    /// What amounts are counted in; none where they mean nothing together.
    pub(super) currency: Option<Currency>,
}

impl Shown {
    pub(super) fn new(dashboard: &Dashboard, scope: Scope, texts: &Texts) -> Self {
        match find(dashboard, scope) {
            Some((park, None)) => Self {
                scope,
                name: park_name(park),
                total: park.total,
                expiries: park.expiries.clone(),
                currency: currency(park),
            },
            Some((park, Some(building))) => Self {
                scope,
                name: format!("{} — {}", building_name(building), park_name(park)),
                total: building.total,
                expiries: building.expiries.clone(),
                currency: currency(park),
            },
            None => Self::all(dashboard, texts),
        }
    }

    fn all(dashboard: &Dashboard, texts: &Texts) -> Self {
        let parks = &dashboard.parks;
        let mut sums = Summary::default();
        for park in parks {
            sums += park.total.sums;
        }
        let first = parks.first().and_then(currency);
        let currency = first.filter(|_| parks.iter().all(|park| currency(park) == first));
        let name = match parks.as_slice() {
            [park] => park_name(park),
            _ => texts.get("dashboard-all-parks").into_owned(),
        };
        let expiries = added(parks.iter().flat_map(|park| &park.expiries));
        Self { scope: Scope::All, name, total: sums.into(), expiries, currency }
    }
}

/// Whether what a scope names is still there.
pub(super) fn exists(dashboard: &Dashboard, scope: Scope) -> bool {
    scope == Scope::All || find(dashboard, scope).is_some()
}

fn find(dashboard: &Dashboard, scope: Scope) -> Option<(&ParkDashboard, Option<&BuildingDashboard>)> {
    match scope {
        Scope::All => None,
        Scope::Park(id) => dashboard.parks.iter().find(|park| park.id == id).map(|park| (park, None)),
        Scope::Building(id) => dashboard.parks.iter().find_map(|park| {
            let building = park.buildings.iter().find(|building| building.id == id)?;
            Some((park, Some(building)))
        }),
    }
}

/// The expiries of several parks, quarter by quarter.
fn added<'a>(expiries: impl Iterator<Item = &'a QuarterExpiries>) -> Vec<QuarterExpiries> {
    let mut quarters: BTreeMap<_, QuarterExpiries> = BTreeMap::new();
    for one in expiries {
        quarters
            .entry(one.quarter)
            .and_modify(|sum| {
                sum.tenancies += one.tenancies;
                sum.area += one.area;
                sum.rent = sum.rent + one.rent;
                sum.contract_ends += one.contract_ends;
                sum.contract_end_area += one.contract_end_area;
            })
            .or_insert(*one);
    }
    quarters.into_values().collect()
}

/// What a park's amounts are counted in.
pub(super) fn currency(park: &ParkDashboard) -> Option<Currency> {
    park.currency.parse().ok()
}

/// A park's name, or its code where it has none.
pub(super) fn park_name(park: &ParkDashboard) -> String {
    visible(if park.name.trim().is_empty() { &park.code } else { &park.name }).into_owned()
}

/// A building's name, or its code where it has none.
pub(super) fn building_name(building: &BuildingDashboard) -> String {
    visible(if building.name.trim().is_empty() { &building.code } else { &building.name }).into_owned()
}

/// An amount in whole units of its currency.
pub(super) fn amount(money: Money, currency: Currency, texts: &Texts) -> String {
    texts.money_short(money.rounded_to_units(), currency)
}
