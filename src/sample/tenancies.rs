//! From a term to a tenancy: contract, rent, charges, deposit.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::model::{BuildingKind, ContractKind, Money, StartupId, Tenancy, TenancyId, TenancyState};

use super::dates::{after, before};
use super::draw::Draw;
use super::lots::Lot;
use super::terms::{Tenant, Term};
use super::words::Locale;

/// Terms up to so many days are temporary.
const SHORT: i64 = 200;

/// Makes tenancies, and gives their contracts numbers once all are known.
#[derive(Default)]
pub(super) struct Contracts {
    parks: BTreeMap<TenancyId, String>,
}

impl Contracts {
    /// The tenancy of a term; rents are in per cent of what is asked, from and to.
    pub(super) fn tenancy(
        &mut self,
        startup: StartupId,
        lot: &Lot,
        term: &Term,
        (kind, rents): (BuildingKind, (u32, u32)),
        (park, today, locale): (&str, NaiveDate, &Locale),
        draw: &mut Draw,
    ) -> Tenancy {
        let id = TenancyId::new(draw.id());
        let rent = tens(percent(lot.asking, draw.between(rents.0, rents.1)));
        let deposit = rent.times(i64::from(draw.between(1, 3)));
        let signed = (term.state == TenancyState::Signed).then(|| signed(term, today, draw));
        if signed.is_some() {
            self.parks.insert(id, park.to_owned());
        }
        Tenancy {
            id,
            startup,
            units: lot.units.clone(),
            to_place: Vec::new(),
            follows: None,
            decision: None,
            state: term.state,
            start: term.start,
            end: term.end,
            vacated: term.vacated,
            holdover: term.holdover,
            contract: String::new(),
            kind: contract_kind(kind, lot.shared, term),
            signed,
            notice_months: draw.chance(22).then(|| *draw.pick(&[1, 2, 6])),
            notice_given: term.notice_given,
            breaks: term.breaks.clone(),
            renewal: None,
            rent,
            rent_steps: Vec::new(),
            indexation: None,
            rent_start: draw.chance(12).then(|| after(term.start, Days::new(30))),
            charges: tens(percent(rent, draw.between(10, 18))),
            deposit,
            deposit_held: held(deposit, signed.is_some(), draw),
            remarks: remarks(term, today, locale, draw),
        }
    }

    /// Numbers the signed contracts: park, year, and a number that starts anew every year.
    pub(super) fn number(&self, tenancies: &mut [Tenancy]) {
        let mut order: Vec<(NaiveDate, TenancyId, usize)> = tenancies
            .iter()
            .enumerate()
            .filter_map(|(index, tenancy)| Some((tenancy.signed?, tenancy.id, index)))
            .collect();
        order.sort_unstable();
        let mut numbers: BTreeMap<(&str, i32), u32> = BTreeMap::new();
        for (signed, id, index) in order {
            let Some(park) = self.parks.get(&id) else { continue };
            let number = numbers.entry((park, signed.year())).or_default();
            *number += 1;
            tenancies[index].contract = format!("{park}-{}-{number:03}", signed.year());
        }
    }
}

fn contract_kind(kind: BuildingKind, shared: bool, term: &Term) -> ContractKind {
    let days = term.end.map(|end| (end - term.start).num_days());
    match kind {
        BuildingKind::Incubator if shared && days.is_some_and(|days| days <= SHORT) => ContractKind::Temporary,
        BuildingKind::Incubator => ContractKind::Incubation,
        BuildingKind::EnterpriseHotel if days.is_some_and(|days| days <= SHORT) => ContractKind::Temporary,
        BuildingKind::EnterpriseHotel => ContractKind::Hosting,
        BuildingKind::BusinessCentre => ContractKind::Lease,
    }
}

/// Some days before the start, and never after today.
fn signed(term: &Term, today: NaiveDate, draw: &mut Draw) -> NaiveDate {
    let day = before(term.start, draw.days(3, 40));
    if day <= today { day } else { before(today, draw.days(1, 45)) }
}

/// Most deposits are held in full; of some nothing or half has come in.
fn held(deposit: Money, signed: bool, draw: &mut Draw) -> Money {
    match draw.between(0, 99) {
        _ if !signed => Money::ZERO,
        0..=7 => Money::ZERO,
        8..=15 => percent(deposit, 50),
        _ => deposit,
    }
}

fn remarks(term: &Term, today: NaiveDate, locale: &Locale, draw: &mut Draw) -> String {
    let remark = match (term.tenant, term.state) {
        _ if term.holdover => locale.holdover,
        (Tenant::Present, _) if term.notice_given.is_some() => draw.pick(locale.notice),
        (_, TenancyState::Proposed | TenancyState::Reserved) if draw.chance(60) => draw.pick(locale.pending),
        (Tenant::PresentAgain, TenancyState::Signed) if term.start > today => locale.renewal,
        _ => "",
    };
    remark.to_owned()
}

fn percent(amount: Money, percent: u32) -> Money {
    amount.scaled(f64::from(percent) / 100.0)
}

/// Rounded to ten whole units, as people agree on rents.
fn tens(amount: Money) -> Money {
    Money::from_minor((amount.minor() + 500) / 1000 * 1000)
}
