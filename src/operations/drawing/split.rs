//! Splitting a unit, and who goes where.

use chrono::NaiveDate;

use super::cells::{known_floor, known_unit, whole};
use super::codes::{code_is_free, codes_of_parts};
use super::resettle::{Resettlement, is_over};
use super::shares::{shares, shares_of_area};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::claims::seats_taken;
use crate::model::{Layout, Occupied, Period, Region, Tenancy, TenancyId, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// A unit is to become several; [`propose_split`] proposes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// Which.
    pub unit: UnitId,
    /// What it becomes. The first part keeps its id. Each keeps its use, services, asking rent, unavailability and
    /// remarks.
    pub parts: Vec<Part>,
    /// Where each tenancy goes, past ones too. One that is not named waits to be placed. Rents stay as they are.
    pub tenancies: Vec<Resettled>,
}

/// A part of a unit that is split.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its cells, which hang together. No two parts have a cell in common; cells of the unit that none has become free.
    pub region: Region,
    /// Its code, unique in the building.
    pub code: String,
    /// Its work places. A part of a shared unit that has none is not shared.
    pub seats: u32,
    /// Its lettable area as measured, in m²; where absent it is derived from the cells.
    pub area: Option<f64>,
}

/// Where a tenancy goes when its unit is split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resettled {
    /// Which tenancy.
    pub tenancy: TenancyId,
    /// The parts it has from its start on. Where there is none, it waits to be placed.
    pub to: Vec<PartTaken>,
}

/// A part that a tenancy has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartTaken {
    /// Which part, counted from 0.
    pub part: usize,
    /// How many of its seats, where it is shared; absent means the whole part.
    pub seats: Option<u32>,
}

/// How a unit would be split into these parts.
///
/// Codes get letters (`ML-102A`, `ML-102B`). Seats and a measured area are parted in proportion to the cells, and
/// their sums kept. A tenancy that is over by the day has all parts, so that the past stays as it was; one that runs
/// or comes gets the largest. Seats of a shared unit go where there is room for them: for a past tenancy in
/// proportion, else to the largest part that has it, else to several; where there is none at all, the tenancy waits.
///
/// # Errors
/// Where there are not at least two parts, one does not hang together, or they are not the unit.
pub fn propose_split(layout: &Layout, unit: UnitId, parts: &[Region], date: NaiveDate) -> Result<Split, Refusal> {
    let unit = known_unit(layout, unit)?;
    are_the_unit(unit, parts)?;
    let building = known_floor(layout, unit.floor)?.building;
    let cells: Vec<u64> = parts.iter().map(Region::cells).collect();
    // What becomes free takes its share of what was measured with it.
    let kept = cells.iter().sum::<u64>() as f64 / unit.shape.cells() as f64;
    let whole = kept >= 1.0;
    let areas = unit.area.map(|area| shares_of_area(if whole { area } else { area * kept }, &cells));
    let seats = shares(u64::from(unit.seats), &cells);
    let codes = codes_of_parts(layout, building, unit, parts.len());
    let parts: Vec<Part> = parts
        .iter()
        .zip(codes)
        .enumerate()
        .map(|(index, (region, code))| Part {
            region: region.clone(),
            code,
            seats: u32::try_from(seats[index]).unwrap_or(unit.seats),
            area: areas.as_ref().map(|areas| areas[index]),
        })
        .collect();
    let tenancies = Seating::new(unit, &parts).seat_all(layout, date);
    Ok(Split { unit: unit.id, parts, tenancies })
}

/// Splits a unit. `ids` makes the ids of all parts but the first.
///
/// # Errors
/// Where the parts are not the unit, a code is another unit's, or a tenancy cannot have what it is to get.
pub fn split(layout: &Layout, request: &Split, ids: &mut dyn FnMut() -> u64, stamp: &Stamp) -> Result<Change, Refusal> {
    let unit = known_unit(layout, request.unit)?;
    let regions: Vec<Region> = request.parts.iter().map(|part| part.region.clone()).collect();
    are_the_unit(unit, &regions)?;
    codes_are_free(layout, unit, &request.parts)?;
    let mut units: Vec<Unit> = Vec::new();
    for part in &request.parts {
        let id = if units.is_empty() { unit.id } else { UnitId::new(ids()) };
        units.push(Unit {
            id,
            code: part.code.clone(),
            shape: whole(None, &part.region)?,
            area: part.area,
            seats: part.seats,
            shared: unit.shared && part.seats > 0,
            ..unit.clone()
        });
    }
    let mut resettlement = Resettlement::new(layout);
    for tenancy in layout.tenancies_on(unit.id) {
        let named = request.tenancies.iter().find(|named| named.tenancy == tenancy.id);
        match named.map(|named| &*named.to).unwrap_or_default() {
            [] => resettlement.displace(tenancy.id, unit),
            to => resettlement.exchange(tenancy.id, &[unit.id], &occupied(unit, to, &units)?),
        }
    }
    let label = ChangeLabel::SplitUnit {
        code: unit.code.clone(),
        parts: units.iter().map(|part| part.code.clone()).collect(),
        displaced: resettlement.waiting(stamp.at.date_naive()),
    };
    let edits = units.into_iter().map(Edit::unit).chain(resettlement.into_edits()).collect();
    propose(layout, stamp, label, edits, &[])
}

fn occupied(unit: &Unit, to: &[PartTaken], parts: &[Unit]) -> Result<Vec<Occupied>, Refusal> {
    let part = |taken: &PartTaken| parts.get(taken.part).map(|part| Occupied { unit: part.id, seats: taken.seats });
    if to.iter().enumerate().any(|(index, taken)| to[..index].iter().any(|earlier| earlier.part == taken.part)) {
        return Err(Refusal::UnitTwice { unit: unit.id });
    }
    to.iter().map(part).collect::<Option<_>>().ok_or(Refusal::PartsDiffer { unit: unit.id })
}

fn are_the_unit(unit: &Unit, parts: &[Region]) -> Result<(), Refusal> {
    let differ = || Refusal::PartsDiffer { unit: unit.id };
    let all = parts.iter().fold(Region::default(), |all, part| all.union(part));
    let once = parts.iter().map(Region::cells).sum::<u64>() == all.cells();
    let beyond = !all.difference(&Region::from(&unit.shape)).is_empty();
    if parts.len() < 2 || parts.iter().any(Region::is_empty) || !once || beyond {
        return Err(differ());
    }
    match parts.iter().map(Region::parts).find(|pieces| pieces.len() > 1) {
        Some(parts) => Err(Refusal::FallsApart { unit: None, parts }),
        None => Ok(()),
    }
}

fn codes_are_free(layout: &Layout, unit: &Unit, parts: &[Part]) -> Result<(), Refusal> {
    let building = known_floor(layout, unit.floor)?.building;
    for (index, part) in parts.iter().enumerate() {
        code_is_free(layout, building, &part.code, &[unit.id])?;
        if parts[..index].iter().any(|earlier| earlier.code == part.code) {
            return Err(Refusal::CodeTaken { code: part.code.clone(), unit: unit.id });
        }
    }
    Ok(())
}

/// Who sits in which part, as tenancies are given parts one after the other.
struct Seating<'a> {
    unit: &'a Unit,
    parts: &'a [Part],
    /// The parts from the largest, the first of equals.
    by_size: Vec<usize>,
    /// What committed tenancies take of each part, and when.
    taken: Vec<Vec<(Period, u32)>>,
}

impl<'a> Seating<'a> {
    fn new(unit: &'a Unit, parts: &'a [Part]) -> Self {
        let mut by_size: Vec<usize> = (0..parts.len()).collect();
        by_size.sort_by_key(|index| std::cmp::Reverse(parts[*index].region.cells()));
        Self { unit, parts, by_size, taken: vec![Vec::new(); parts.len()] }
    }

    fn seat_all(mut self, layout: &Layout, date: NaiveDate) -> Vec<Resettled> {
        let tenancies = layout.tenancies_on(self.unit.id).into_iter();
        tenancies
            .map(|tenancy| Resettled { tenancy: tenancy.id, to: self.seat(tenancy, is_over(tenancy, date)) })
            .collect()
    }

    fn seat(&mut self, tenancy: &Tenancy, is_over: bool) -> Vec<PartTaken> {
        let to = if self.unit.shared && tenancy.seats_of(self.unit.id).is_some() {
            self.seats_for(tenancy, is_over)
        } else {
            let parts = if is_over { 0..self.parts.len() } else { self.by_size[0]..self.by_size[0] + 1 };
            parts.map(|part| PartTaken { part, seats: None }).collect()
        };
        if let Some(period) = tenancy.committed_period().filter(|_| tenancy.state.is_committed()) {
            for taken in &to {
                self.taken[taken.part].push((period, taken.seats.unwrap_or(self.parts[taken.part].seats)));
            }
        }
        to
    }

    /// Seats in the parts that have room for as many as it has now; none where there is no room.
    fn seats_for(&self, tenancy: &Tenancy, is_over: bool) -> Vec<PartTaken> {
        let wanted = seats_taken(tenancy, self.unit);
        let free: Vec<u32> = (0..self.parts.len()).map(|part| self.free(part, tenancy)).collect();
        let mut given = vec![0; self.parts.len()];
        if is_over {
            let weights: Vec<u64> = self.parts.iter().map(|part| u64::from(part.seats)).collect();
            for (part, share) in shares(u64::from(wanted), &weights).into_iter().enumerate() {
                given[part] = u32::try_from(share).unwrap_or(wanted).min(free[part]);
            }
        } else if let Some(part) = self.by_size.iter().find(|part| free[**part] >= wanted) {
            given[*part] = wanted;
        }
        for part in &self.by_size {
            let rest = wanted - given.iter().sum::<u32>();
            given[*part] += rest.min(free[*part] - given[*part]);
        }
        if given.iter().sum::<u32>() < wanted {
            return Vec::new();
        }
        let parts = given.into_iter().enumerate().filter(|(_, seats)| *seats > 0);
        parts.map(|(part, seats)| PartTaken { part, seats: Some(seats) }).collect()
    }

    fn free(&self, part: usize, tenancy: &Tenancy) -> u32 {
        let seats = self.parts[part].seats;
        let Some(period) = tenancy.committed_period().filter(|_| tenancy.state.is_committed()) else { return seats };
        let beside = self.taken[part].iter().filter(|(other, _)| other.overlaps(&period)).map(|(_, seats)| *seats);
        seats.saturating_sub(beside.fold(0, u32::saturating_add))
    }
}
