//! Merging units, and who stays.

use std::sync::Arc;

use super::cells::{codes, on_one_floor};
use super::codes::{code_is_free, code_of_whole};
use super::motion::region_of;
use super::resettle::Resettlement;
use super::shares::sum_of_areas;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::claims::{Claim, first_clash, seats_taken};
use crate::model::{Layout, Money, Occupied, Tenancy, TenancyId, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// Units are to become one; [`propose_merge`] proposes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeUnits {
    /// Which: units of one floor that hang together. The one made of them keeps the id and the use of the first.
    pub units: Vec<UnitId>,
    /// Its code, unique in the building.
    pub code: String,
    /// What becomes of each tenancy, past ones too. One that is not named waits to be placed. Rents stay as they are.
    pub tenancies: Vec<Joined>,
}

/// What becomes of a tenancy when its unit is merged with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// Whether it has the unit made of them, from its start on; else it waits to be placed.
    pub stays: bool,
    /// How many of its seats, where that unit is shared; absent means the whole unit.
    pub seats: Option<u32>,
}

/// How units would be merged.
///
/// The code is that of the first; the parts of a unit that was split get its code back where it is free. Where
/// tenancies would be there on the same days, those of the units named first stay, then those that start first, and
/// the others wait to be placed; so do those that would be there while it cannot be used.
///
/// # Errors
/// Where there are not at least two units, or they are not of one floor or do not hang together.
pub fn propose_merge(layout: &Layout, units: &[UnitId]) -> Result<MergeUnits, Refusal> {
    let (floor, parts) = on_one_floor(layout, units)?;
    let merged = merged(layout, &parts)?;
    let names: Vec<&str> = parts.iter().map(|unit| unit.code.as_str()).collect();
    let of_whole = code_of_whole(&names).filter(|code| code_is_free(layout, floor.building, code, units).is_ok());
    let code = of_whole.map_or_else(|| merged.code.clone(), str::to_owned);
    let mut claims: Vec<Claim> = Vec::new();
    let mut tenancies: Vec<Joined> = Vec::new();
    for tenancy in parts.iter().flat_map(|unit| layout.tenancies_on(unit.id)) {
        if tenancies.iter().any(|joined| joined.tenancy == tenancy.id) {
            continue;
        }
        let seats = seats_in(tenancy, &parts, &merged);
        let claim = claim_on(tenancy, &merged, seats);
        let stays = merged.usage.is_lettable() && claim.as_ref().is_none_or(|claim| has_room(&merged, &claims, claim));
        if stays {
            claims.extend(claim);
        }
        tenancies.push(Joined { tenancy: tenancy.id, stays, seats });
    }
    Ok(MergeUnits { units: units.to_vec(), code, tenancies })
}

/// Makes one unit of several.
///
/// Seats add up. So do areas: where one was measured, the sum is kept as measured, what was not counting with its
/// cells. It offers what any of them offers and cannot be used while one of them cannot. The asking rent is the mean
/// by area of those that ask one. It is shared where all of them are that have seats.
///
/// # Errors
/// Where the units are not of one floor or do not hang together, the code is another unit's, or tenancies that are to
/// stay would be there on the same days.
pub fn merge_units(layout: &Layout, request: &MergeUnits, stamp: &Stamp) -> Result<Change, Refusal> {
    let (floor, parts) = on_one_floor(layout, &request.units)?;
    let mut unit = merged(layout, &parts)?;
    code_is_free(layout, floor.building, &request.code, &request.units)?;
    unit.code.clone_from(&request.code);
    let mut resettlement = Resettlement::new(layout);
    for part in &parts {
        for tenancy in layout.tenancies_on(part.id) {
            let named = request.tenancies.iter().find(|joined| joined.tenancy == tenancy.id && joined.stays);
            match named {
                Some(named) => {
                    let instead = Occupied { unit: unit.id, seats: named.seats };
                    resettlement.exchange(tenancy.id, &request.units, &[instead]);
                }
                None => resettlement.displace(tenancy.id, part),
            }
        }
    }
    let label = ChangeLabel::MergeUnits {
        units: codes(parts.iter().copied()),
        code: unit.code.clone(),
        displaced: resettlement.waiting(stamp.at.date_naive()),
    };
    let removed = parts[1..].iter().map(|part| Edit::Unit(part.id, None));
    let edits = removed.chain([Edit::unit(unit)]).chain(resettlement.into_edits()).collect();
    propose(layout, stamp, label, edits, &[])
}

/// The unit made of these, with the code of the first.
fn merged(layout: &Layout, parts: &[&Unit]) -> Result<Unit, Refusal> {
    let [first, rest @ ..] = parts else { return Err(Refusal::NoUnit) };
    let region = region_of(parts);
    if rest.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let shape = region.to_shape().filter(|_| region.is_connected());
    let shape = shape.ok_or_else(|| Refusal::NotAdjoining { units: parts.iter().map(|unit| unit.id).collect() })?;
    let areas: Vec<f64> = parts.iter().map(|unit| layout.area_of(unit)).collect();
    let mut unit = Unit {
        shape,
        area: parts.iter().any(|unit| unit.area.is_some()).then(|| sum_of_areas(&areas)),
        standard: distinct(parts.iter().map(|unit| unit.standard.as_str())).join(", "),
        seats: parts.iter().map(|unit| unit.seats).fold(0, u32::saturating_add),
        shared: parts.iter().any(|unit| unit.shared) && parts.iter().all(|unit| unit.shared || unit.seats == 0),
        services: parts.iter().flat_map(|unit| unit.services.iter().copied()).collect(),
        asking_rent: mean_rent(parts, &areas),
        remarks: distinct(parts.iter().map(|unit| unit.remarks.as_str())).join("\n"),
        ..(*first).clone()
    };
    for time in rest.iter().flat_map(|unit| &unit.unavailable) {
        if !unit.unavailable.contains(time) {
            unit.unavailable.push(time.clone());
        }
    }
    Ok(unit)
}

/// The texts that say something, each once.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.trim().is_empty()) {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// The mean by area of the asking rents that there are.
fn mean_rent(parts: &[&Unit], areas: &[f64]) -> Option<Money> {
    let asked: Vec<(Money, f64)> =
        parts.iter().zip(areas).filter_map(|(unit, area)| Some((unit.asking_rent?, *area))).collect();
    let first = asked.first()?.0;
    if asked.iter().all(|(rent, _)| *rent == first) {
        return Some(first);
    }
    let area: f64 = asked.iter().map(|(_, area)| area).sum();
    Some(asked.iter().map(|(rent, of)| rent.scaled(of / area)).sum())
}

/// How many seats a tenancy has of the unit made of these: as many as of them; none are counted where it has them all
/// or seats are not shared.
fn seats_in(tenancy: &Tenancy, parts: &[&Unit], merged: &Unit) -> Option<u32> {
    let has_all = parts.iter().all(|part| tenancy.covers(part.id) && tenancy.seats_of(part.id).is_none());
    if !merged.shared || has_all {
        return None;
    }
    let covered = parts.iter().filter(|part| tenancy.covers(part.id));
    Some(covered.map(|part| seats_taken(tenancy, part)).fold(0, u32::saturating_add))
}

fn claim_on(tenancy: &Arc<Tenancy>, merged: &Unit, seats: Option<u32>) -> Option<Claim> {
    let period = tenancy.committed_period().filter(|_| tenancy.state.is_committed())?;
    Some(Claim { tenancy: Arc::clone(tenancy), period, seats: seats.unwrap_or_else(|| merged.seats.max(1)) })
}

fn has_room(merged: &Unit, claims: &[Claim], claim: &Claim) -> bool {
    let usable = merged.unavailable.iter().filter_map(crate::model::Unavailability::period);
    let mut in_the_way = usable.filter(|period| period.overlaps(&claim.period));
    in_the_way.next().is_none() && first_clash(merged, claims, claim.period, claim.seats).is_none()
}
