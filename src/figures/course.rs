//! Figures over time: from one date to another only what changes between the two is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::summary::{Figures, Summary};
use super::turning::{days_between, turning_days};
use crate::model::{BuildingId, FloorId, Layout, ParkId, Period, UnitId};

/// The day on which a unit of a floor turns into something else.
pub type UnitTurn = (NaiveDate, FloorId, UnitId);

/// The figures at a date that can be moved, to and fro.
///
/// At every date they are those that [`Figures::new`] counts, to the last bit: what does not change is kept, and sums
/// are made anew of the same terms in the same order.
#[derive(Debug, Clone)]
pub struct Course {
    figures: Arc<Figures>,
    floors: BTreeMap<FloorId, Vec<Counted>>,
    buildings: BTreeMap<BuildingId, Building>,
    /// The buildings of each park, in the order in which they are added up.
    parks: BTreeMap<ParkId, Vec<BuildingId>>,
    /// The building of each floor.
    building_of: BTreeMap<FloorId, BuildingId>,
    turns: BTreeSet<UnitTurn>,
}

/// A unit as it was counted, in the order of its floor.
#[derive(Debug, Clone)]
struct Counted {
    unit: UnitId,
    summary: Summary,
    days: Vec<NaiveDate>,
}

#[derive(Debug, Clone)]
struct Building {
    park: ParkId,
    /// In the order in which they are added up.
    floors: Vec<FloorId>,
}

impl Course {
    /// Counts a whole layout at its first date.
    pub fn new(layout: &Layout, date: NaiveDate) -> Self {
        let floors: BTreeMap<_, _> = layout.floors().map(|floor| (floor.id, counted(layout, floor.id, date))).collect();
        let turns: BTreeSet<UnitTurn> = floors.iter().flat_map(|(floor, units)| turns_of(*floor, units)).collect();
        let in_order = |id| layout.floors_in_order(id).into_iter().map(|floor| floor.id).collect();
        let mut course = Self {
            figures: Arc::new(Figures::nothing(date)),
            buildings: layout
                .buildings()
                .map(|building| (building.id, Building { park: building.park, floors: in_order(building.id) }))
                .collect(),
            parks: layout
                .parks()
                .map(|park| {
                    (park.id, layout.buildings_in_order(park.id).into_iter().map(|building| building.id).collect())
                })
                .collect(),
            building_of: layout.floors().map(|floor| (floor.id, floor.building)).collect(),
            floors,
            turns,
        };
        let all = course.floors.keys().copied().collect();
        // A building without a floor and a park without a building have a sum too.
        course.add_up(&all, course.buildings.keys().copied().collect(), course.parks.keys().copied().collect());
        course
    }

    /// The figures at the date it is at, shared.
    pub const fn figures(&self) -> &Arc<Figures> {
        &self.figures
    }

    /// The date it is at.
    pub fn date(&self) -> NaiveDate {
        self.figures.date()
    }

    /// Moves to a date, before or after, and counts the units again that turn between the two. The layout is the one it
    /// was made of, with what [`Self::recount`] was told of.
    pub fn go_to(&mut self, layout: &Layout, date: NaiveDate) {
        let Some(period) = days_between(self.date(), date) else { return };
        Arc::make_mut(&mut self.figures).date = date;
        let mut turning: Vec<(FloorId, UnitId)> = self.turns(period).map(|(_, floor, unit)| (*floor, *unit)).collect();
        turning.sort_unstable();
        turning.dedup();
        let mut floors = BTreeSet::new();
        for (floor, unit) in turning {
            let Some(units) = self.floors.get_mut(&floor) else { continue };
            let Ok(place) = units.binary_search_by_key(&unit, |counted| counted.unit) else { continue };
            let Some(unit) = layout.unit(unit) else { continue };
            let summary = Summary::of_unit(layout, unit, date);
            if units[place].summary != summary {
                units[place].summary = summary;
                floors.insert(floor);
            }
        }
        self.add_up(&floors, BTreeSet::new(), BTreeSet::new());
    }

    /// Counts these floors again after a change that touched no other floor, no building and no park.
    pub fn recount(&mut self, layout: &Layout, floors: &BTreeSet<FloorId>) {
        for floor in floors {
            if let Some(former) = self.floors.remove(floor) {
                for turn in turns_of(*floor, &former) {
                    self.turns.remove(&turn);
                }
            }
            if layout.floor(*floor).is_some() {
                let units = counted(layout, *floor, self.date());
                self.turns.extend(turns_of(*floor, &units));
                self.floors.insert(*floor, units);
            }
        }
        self.add_up(floors, BTreeSet::new(), BTreeSet::new());
    }

    /// The turns of all units within a period, in the order of time.
    pub fn turns(&self, period: Period) -> impl Iterator<Item = &UnitTurn> {
        let last = period.last().unwrap_or(NaiveDate::MAX);
        let first = (period.first(), FloorId::new(0), UnitId::new(0));
        self.turns.range(first..).take_while(move |(day, ..)| *day <= last)
    }

    /// How many turns lie between the date it is at and another, counted up to `most`: what going there costs.
    pub fn distance(&self, date: NaiveDate, most: usize) -> usize {
        days_between(self.date(), date).map_or(0, |period| self.turns(period).take(most).count())
    }

    /// Adds up these floors, and whatever they are part of.
    fn add_up(&mut self, floors: &BTreeSet<FloorId>, mut buildings: BTreeSet<BuildingId>, mut parks: BTreeSet<ParkId>) {
        if floors.is_empty() && buildings.is_empty() && parks.is_empty() {
            return;
        }
        let figures = Arc::make_mut(&mut self.figures);
        for floor in floors {
            match self.floors.get(floor) {
                Some(units) => figures.floors.insert(*floor, sum(units.iter().map(|counted| counted.summary))),
                None => figures.floors.remove(floor),
            };
            buildings.extend(self.building_of.get(floor));
        }
        for id in buildings {
            let Some(building) = self.buildings.get(&id) else { continue };
            let total = sum(building.floors.iter().map(|floor| figures.floor(*floor)));
            figures.buildings.insert(id, total);
            parks.insert(building.park);
        }
        for id in parks {
            let Some(buildings) = self.parks.get(&id) else { continue };
            let total = sum(buildings.iter().map(|building| figures.building(*building)));
            figures.parks.insert(id, total);
        }
    }
}

fn counted(layout: &Layout, floor: FloorId, date: NaiveDate) -> Vec<Counted> {
    let count = |unit: &Arc<crate::model::Unit>| Counted {
        unit: unit.id,
        summary: Summary::of_unit(layout, unit, date),
        days: turning_days(layout, unit),
    };
    layout.units_of(floor).map(count).collect()
}

fn turns_of(floor: FloorId, units: &[Counted]) -> impl Iterator<Item = UnitTurn> {
    units.iter().flat_map(move |counted| counted.days.iter().map(move |day| (*day, floor, counted.unit)))
}

fn sum(terms: impl Iterator<Item = Summary>) -> Summary {
    let mut sum = Summary::default();
    for term in terms {
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests;
