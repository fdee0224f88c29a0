//! Putting a sample together: parks, their buildings, who was, is and comes there.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::{
    Building, BuildingId, BuildingKind, Floor, FloorId, Layout, LayoutParts, Park, ParkId, ParkStatus, StartupId,
};

use super::agreements;
use super::careers::{self, Circumstances, Stay};
use super::draw::Draw;
use super::lots::{Lot, lots};
use super::people::Inventor;
use super::plans::{self, FloorPlan, FloorSpec, MODULE};
use super::tenancies::Contracts;
use super::terms::{self, Course, Customs, Tenant};
use super::units::{self, FitOut};
use super::words::Locale;

/// A building to be made.
pub(super) struct BuildingSpec<'a> {
    /// Its code, which is also the first part of its units' codes.
    pub(super) code: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// What it is for.
    pub(super) kind: BuildingKind,
    /// Asking rent for one m² and one month in whole units of the currency.
    pub(super) rent: u32,
    /// The day it opened or will open.
    pub(super) opened: NaiveDate,
    /// How it is let.
    pub(super) letting: Letting,
}

/// How a building is let.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letting {
    /// How much of the area is let today, in per cent; of a planned building, how much is promised.
    pub(super) percent: u32,
    /// How long terms are, in months, and how often.
    pub(super) months: &'static [(u32, u32)],
    /// How many units are let together, and how often.
    pub(super) sizes: &'static [(u32, u32)],
    /// Rents in per cent of what is asked, from and to.
    pub(super) rents: (u32, u32),
    /// How many tenants there are for a hundred lots.
    pub(super) tenants: u32,
}

/// A layout in the making.
pub(super) struct Site {
    seed: u64,
    pub(super) draw: Draw,
    today: NaiveDate,
    locale: &'static Locale,
    inventor: Inventor,
    parts: LayoutParts,
    contracts: Contracts,
    stays: BTreeMap<StartupId, Vec<Stay>>,
    wishes: Vec<((ParkId, u32), u32)>,
    people: People,
}

/// Startups of the park in the making, by what they are to become.
#[derive(Default)]
struct People {
    housed: Vec<StartupId>,
    former: Pool,
    arriving: Pool,
    waiting: Pool,
}

/// Startups that take turns.
#[derive(Default)]
struct Pool {
    members: Vec<StartupId>,
    turn: usize,
}

impl Pool {
    fn next(&mut self) -> Option<StartupId> {
        let member = self.members.get(self.turn % self.members.len().max(1)).copied();
        self.turn += 1;
        member
    }
}

impl Site {
    /// Nothing yet.
    pub(super) fn new(title: &str, seed: u64, today: NaiveDate, locale: &'static Locale) -> Self {
        Self {
            seed,
            draw: Draw::new(seed),
            today,
            locale,
            inventor: Inventor::new(locale),
            parts: LayoutParts { title: title.to_owned(), ..LayoutParts::default() },
            contracts: Contracts::default(),
            stays: BTreeMap::new(),
            wishes: Vec::new(),
            people: People::default(),
        }
    }

    /// Adds a park; its id and position are set here. `wish` weighs how many wish for it.
    pub(super) fn park(&mut self, park: Park, rent: u32, wish: u32) -> ParkId {
        let id = ParkId::new(self.draw.id());
        let position = u32::try_from(self.parts.parks.len()).unwrap_or(u32::MAX);
        self.parts.parks.push(Park { id, position, ..park });
        if wish > 0 {
            self.wishes.push(((id, rent), wish));
        }
        self.people = People::default();
        id
    }

    /// Adds startups that left the last park, will come to it, and look for a place.
    pub(super) fn people(&mut self, former: usize, arriving: usize, waiting: usize) {
        for (count, pool) in [
            (former, &mut self.people.former),
            (arriving, &mut self.people.arriving),
            (waiting, &mut self.people.waiting),
        ] {
            for _ in 0..count {
                let startup = self.inventor.startup(&mut self.draw);
                pool.members.push(startup.id);
                self.parts.startups.push(startup);
            }
        }
    }

    /// Adds a building with its floors to the last park, and lets it.
    pub(super) fn building(&mut self, spec: &BuildingSpec<'_>, floors: &[FloorSpec]) {
        let planned: Vec<(i32, FloorPlan)> =
            floors.iter().map(|floor| (floor.level, plans::plan(floor, &mut self.draw))).collect();
        self.planned_building(spec, planned);
    }

    /// Adds a building of floors that are planned already.
    pub(super) fn planned_building(&mut self, spec: &BuildingSpec<'_>, floors: Vec<(i32, FloorPlan)>) {
        let Some((park, status, code)) = self.parts.parks.last().map(|park| (park.id, park.status, park.code.clone()))
        else {
            return;
        };
        let position = self.parts.buildings.iter().filter(|building| building.park == park).count();
        let building = Building {
            id: BuildingId::new(self.draw.id()),
            park,
            position: u32::try_from(position).unwrap_or(u32::MAX),
            code: spec.code.to_owned(),
            name: spec.name.to_owned(),
            kind: spec.kind,
        };
        let lots: Vec<Lot> =
            floors.into_iter().flat_map(|(level, plan)| self.floor(spec, building.id, level, &plan)).collect();
        self.parts.buildings.push(building);
        let courses = self.courses(spec, status, &lots);
        self.house(spec, &code, &lots.into_iter().zip(courses).collect::<Vec<_>>());
    }

    fn floor(&mut self, spec: &BuildingSpec<'_>, building: BuildingId, level: i32, plan: &FloorPlan) -> Vec<Lot> {
        let floor = FloorId::new(self.draw.id());
        let fit_out = FitOut { floor, level, prefix: spec.code, rent: spec.rent, locale: self.locale };
        let units = units::units(&plan.rooms, fit_out, &mut self.draw);
        let lots = lots(&plan.rooms, &units, spec.letting.sizes, &mut self.draw);
        let FloorPlan { columns, rows, .. } = *plan;
        self.parts.floors.push(Floor::new(floor, building, level, columns, rows, MODULE));
        self.parts.units.extend(units);
        lots
    }

    /// What happens to each lot.
    fn courses(&mut self, spec: &BuildingSpec<'_>, status: ParkStatus, lots: &[Lot]) -> Vec<Course> {
        let customs =
            Customs { today: self.today, opened: spec.opened, months: spec.letting.months, locale: self.locale };
        let taken = taken(lots, spec.letting.percent, &mut self.draw);
        let draw = &mut self.draw;
        let course = |(lot, taken): (&Lot, bool)| match (status, taken) {
            (ParkStatus::Planned, true) => terms::promised(&customs, draw),
            (ParkStatus::Planned, false) => Course::default(),
            _ if lot.bookable => terms::kept(&customs, draw),
            (_, true) => terms::let_today(&customs, draw),
            (_, false) => terms::vacant_today(lot.shared, &customs, draw),
        };
        lots.iter().zip(taken).map(course).collect()
    }

    /// Finds tenants for the terms of a building.
    fn house(&mut self, spec: &BuildingSpec<'_>, park: &str, courses: &[(Lot, Course)]) {
        let is_let = |course: &Course| course.terms.iter().any(|term| term.tenant == Tenant::Present);
        for shared in [false, true] {
            let count = courses.iter().filter(|(lot, course)| lot.shared == shared && is_let(course)).count();
            let ratio = if shared { spec.letting.tenants * 3 / 4 } else { spec.letting.tenants };
            let residents: Vec<StartupId> =
                (0..(count * ratio as usize).div_ceil(100)).map(|_| self.resident()).collect();
            let mut place = 0;
            for (lot, course) in courses.iter().filter(|(lot, _)| lot.shared == shared) {
                // Neighbouring lots have the same tenant: a startup that has grown.
                let present = residents.get(place * residents.len() / count.max(1)).copied();
                place += usize::from(is_let(course));
                self.settle(spec, park, lot, course, present);
            }
        }
    }

    fn resident(&mut self) -> StartupId {
        let startup = self.inventor.startup(&mut self.draw);
        let id = startup.id;
        self.people.housed.push(id);
        self.parts.startups.push(startup);
        id
    }

    /// Makes the tenancies of a lot, and marks when its units cannot be let.
    fn settle(&mut self, spec: &BuildingSpec<'_>, park: &str, lot: &Lot, course: &Course, present: Option<StartupId>) {
        for term in &course.terms {
            let tenant = match term.tenant {
                Tenant::Present | Tenant::PresentAgain => present,
                Tenant::Earlier => self.earlier_tenant(),
                Tenant::Later => self.later_tenant(term.state.is_committed()),
            };
            let Some(startup) = tenant else { continue };
            let tenancy = self.contracts.tenancy(
                startup,
                lot,
                term,
                (spec.kind, spec.letting.rents),
                (park, self.today, self.locale),
                &mut self.draw,
            );
            let last = if term.holdover { None } else { tenancy.last_day() };
            let people = if lot.shared { lot.seats } else { lot.seats.max(1) * self.draw.between(75, 115) / 100 };
            self.stays.entry(startup).or_default().push(Stay {
                kind: spec.kind,
                shared: lot.shared,
                state: term.state,
                start: term.start,
                last,
                room_for: people.max(1),
            });
            self.parts.tenancies.push(tenancy);
        }
        self.hinder(lot, course);
    }

    fn hinder(&mut self, lot: &Lot, course: &Course) {
        if course.unavailable.is_empty() || lot.shared {
            return;
        }
        // The units of the lot are among those of the building made last.
        let mut left = lot.units.len();
        for unit in self.parts.units.iter_mut().rev() {
            if left == 0 {
                return;
            }
            if lot.units.iter().any(|occupied| occupied.unit == unit.id) {
                unit.unavailable.clone_from(&course.unavailable);
                unit.unavailable.sort_by_key(|time| time.start);
                left -= 1;
            }
        }
    }

    fn earlier_tenant(&mut self) -> Option<StartupId> {
        if self.people.housed.is_empty() || self.draw.chance(45) {
            return self.people.former.next();
        }
        Some(*self.draw.pick(&self.people.housed))
    }

    fn later_tenant(&mut self, committed: bool) -> Option<StartupId> {
        let pool = if committed { &mut self.people.arriving } else { &mut self.people.waiting };
        if self.people.housed.is_empty() || self.draw.chance(60) {
            return pool.next();
        }
        Some(*self.draw.pick(&self.people.housed))
    }

    /// The layout, its startups completed.
    pub(super) fn finish(mut self) -> Layout {
        self.contracts.number(&mut self.parts.tenancies);
        let around = Circumstances { today: self.today, locale: self.locale, parks: std::mem::take(&mut self.wishes) };
        careers::complete(&mut self.parts.startups, &self.stays, &around, &mut self.draw);
        agreements::complete(&mut self.parts, self.today, self.locale, self.seed);
        // An empty layout in place of a large one would mislead; two equal ids among millions are not to be expected.
        Layout::from_parts(self.parts).expect("ids of 64 bits drawn at random differ")
    }
}

/// Which lots are let, so that about so many per cent of the area are.
fn taken(lots: &[Lot], percent: u32, draw: &mut Draw) -> Vec<bool> {
    let area: f64 = lots.iter().map(|lot| lot.area).sum();
    let mut left = area * f64::from(percent) / 100.0;
    let mut taken = vec![false; lots.len()];
    for index in draw.order(lots.len()) {
        if !lots[index].bookable && lots[index].area <= left {
            taken[index] = true;
            left -= lots[index].area;
        }
    }
    taken
}
