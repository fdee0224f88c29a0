//! Sums over floors, buildings and parks.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use chrono::NaiveDate;
use serde::Serialize;

use super::{UnitStatus, occupancy, rent_share};
use crate::model::{BuildingId, FloorId, Layout, Money, ParkId, Unit};

/// Sums over some units at a date. Only lettable units count.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Summary {
    /// Lettable units.
    pub units: u32,
    /// Units with a tenant in place.
    pub units_let: u32,
    /// Units with nobody in place that are free or reserved.
    pub units_vacant: u32,
    /// Units with nobody in place that cannot be used, works included.
    pub units_unavailable: u32,
    /// Lettable area in m².
    pub area: f64,
    /// Let area in m²: by seats in shared units.
    pub area_let: f64,
    /// Seats.
    pub seats: u32,
    /// Seats let; a whole unit let counts all of its seats.
    pub seats_let: u32,
    /// Rent before tax of the tenancies in place, for one year.
    pub rent: Money,
    /// Asking rent of all lettable units, for one year.
    pub asking: Money,
    /// Asking rent of what is not let, for one year.
    pub asking_vacant: Money,
}

impl Summary {
    /// Let area over lettable area, 0 to 1; `None` where nothing can be let.
    pub fn by_area(&self) -> Option<f64> {
        (self.area > 0.0).then(|| self.area_let / self.area)
    }

    /// Let units over lettable units, 0 to 1.
    pub fn by_units(&self) -> Option<f64> {
        (self.units > 0).then(|| f64::from(self.units_let) / f64::from(self.units))
    }

    /// Let seats over seats, 0 to 1.
    pub fn by_seats(&self) -> Option<f64> {
        (self.seats > 0).then(|| f64::from(self.seats_let) / f64::from(self.seats))
    }

    /// Vacancy rate: asking rent of vacant units over asking rent of all lettable units (EPRA), 0 to 1.
    pub fn vacancy_rate(&self) -> Option<f64> {
        (self.asking > Money::ZERO).then(|| self.asking_vacant.as_units() / self.asking.as_units())
    }

    /// Not-let area in m².
    pub fn area_vacant(&self) -> f64 {
        (self.area - self.area_let).max(0.0)
    }

    /// The summary of one unit.
    pub fn of_unit(layout: &Layout, unit: &Unit, date: NaiveDate) -> Self {
        if !unit.usage.is_lettable() {
            return Self::default();
        }
        let there = occupancy(layout, unit, date);
        let asking = unit.asking_rent.map_or(Money::ZERO, |rent| rent.scaled(there.area).times(12));
        let vacant_part = if there.area > 0.0 { 1.0 - there.area_let / there.area } else { 0.0 };
        let rent: Money =
            there.occupants.iter().map(|occupant| rent_share(layout, &occupant.tenancy, unit.id).times(12)).sum();
        Self {
            units: 1,
            units_let: u32::from(there.status.is_let()),
            units_vacant: u32::from(matches!(there.status, UnitStatus::Vacant | UnitStatus::Reserved)),
            units_unavailable: u32::from(matches!(there.status, UnitStatus::Works | UnitStatus::Unavailable)),
            area: there.area,
            area_let: there.area_let,
            seats: there.seats,
            seats_let: there.seats_let,
            rent,
            asking,
            asking_vacant: asking.scaled(vacant_part),
        }
    }

    /// The summary of some units.
    pub fn of_units<'a>(layout: &Layout, units: impl Iterator<Item = &'a Unit>, date: NaiveDate) -> Self {
        let mut sum = Self::default();
        for unit in units {
            sum += Self::of_unit(layout, unit, date);
        }
        sum
    }
}

impl AddAssign for Summary {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.units_let += other.units_let;
        self.units_vacant += other.units_vacant;
        self.units_unavailable += other.units_unavailable;
        self.area += other.area;
        self.area_let += other.area_let;
        self.seats += other.seats;
        self.seats_let += other.seats_let;
        self.rent = self.rent + other.rent;
        self.asking = self.asking + other.asking;
        self.asking_vacant = self.asking_vacant + other.asking_vacant;
    }
}

/// The summaries of every floor, building and park at one date. [`super::Course`] moves them to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub(super) date: NaiveDate,
    pub(super) floors: BTreeMap<FloorId, Summary>,
    pub(super) buildings: BTreeMap<BuildingId, Summary>,
    pub(super) parks: BTreeMap<ParkId, Summary>,
}

impl Figures {
    /// The figures of a whole layout.
    pub fn new(layout: &Layout, date: NaiveDate) -> Self {
        let mut figures = Self::nothing(date);
        for floor in layout.floors() {
            figures.floors.insert(floor.id, floor_summary(layout, floor.id, date));
        }
        figures.add_up(layout);
        figures
    }

    /// The figures of an empty layout.
    pub(super) const fn nothing(date: NaiveDate) -> Self {
        Self { date, floors: BTreeMap::new(), buildings: BTreeMap::new(), parks: BTreeMap::new() }
    }

    /// The date they are of.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// A floor's; nothing where it is unknown.
    pub fn floor(&self, id: FloorId) -> Summary {
        self.floors.get(&id).copied().unwrap_or_default()
    }

    /// A building's.
    pub fn building(&self, id: BuildingId) -> Summary {
        self.buildings.get(&id).copied().unwrap_or_default()
    }

    /// A park's.
    pub fn park(&self, id: ParkId) -> Summary {
        self.parks.get(&id).copied().unwrap_or_default()
    }

    /// All parks together; the amounts mean nothing where the parks' currencies differ.
    pub fn total(&self) -> Summary {
        let mut sum = Summary::default();
        for park in self.parks.values() {
            sum += *park;
        }
        sum
    }

    fn add_up(&mut self, layout: &Layout) {
        for building in layout.buildings() {
            let mut sum = Summary::default();
            for floor in layout.floors_in_order(building.id) {
                sum += self.floor(floor.id);
            }
            self.buildings.insert(building.id, sum);
        }
        for park in layout.parks() {
            let mut sum = Summary::default();
            for building in layout.buildings_in_order(park.id) {
                sum += self.building(building.id);
            }
            self.parks.insert(park.id, sum);
        }
    }
}

fn floor_summary(layout: &Layout, floor: FloorId, date: NaiveDate) -> Summary {
    Summary::of_units(layout, layout.units_of(floor).map(|unit| &**unit), date)
}
