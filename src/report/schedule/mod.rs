//! The tenancy schedule (état locatif): one row per unit and tenancy at a date, vacant units included.
//!
//! Every area, rent and occupancy comes from [`crate::figures`], so that the schedule cannot disagree with the screen.

mod entry;
mod remark;
mod summary;

use std::sync::Arc;

use chrono::NaiveDate;

use self::entry::{Place, entries};
use super::column::ScheduleColumn;
use super::document::{Block, Cell, Column, Document, Line, Part, Plate, Table};
use super::lettering::Lettering;
use super::plan;
use crate::figures::{Figures, Ratios, Summary, home_of, occupancy, waiting};
use crate::message;
use crate::model::{Building, Floor, Layout, Money, Park, ParkId, ParkStatus, Tenancy, Unit};
use crate::text::{Texts, visible};

/// What to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleRequest {
    /// One park, or all.
    pub park: Option<ParkId>,
    /// The day that the schedule is of.
    pub date: NaiveDate,
    /// The columns, from left to right.
    pub columns: Vec<ScheduleColumn>,
    /// Whether the floor plans follow the tables.
    pub plans: bool,
}

impl ScheduleRequest {
    /// All parks with the usual columns and the plans.
    pub fn new(date: NaiveDate) -> Self {
        Self { park: None, date, columns: ScheduleColumn::DEFAULT.to_vec(), plans: true }
    }
}

/// The tenancy schedule of a layout: a part for each park with its rows, its summary and its floor plans, and where
/// there are several parks one that compares them.
pub fn tenancy_schedule(layout: &Layout, request: &ScheduleRequest, texts: &Texts) -> Document {
    let figures = Figures::new(layout, request.date);
    let mut schedule = Schedule { layout, request, texts, figures, lettering: Lettering::new() };
    let parks = layout.parks_in_order().into_iter();
    let parks: Vec<&Park> =
        parks.filter(|park| request.park.is_none_or(|wanted| park.id == wanted)).map(|park| &**park).collect();
    let mut parts: Vec<Part> = Vec::new();
    for park in &parks {
        // A park that is only planned stands in the comparison; on its own page there would be nothing.
        if parks.len() == 1 || schedule.figures.park(park.id).units > 0 || schedule.waiting(park).is_some() {
            parts.push(schedule.part(park));
        }
    }
    if parks.len() > 1 {
        parts.push(summary::comparison(&schedule, &parks));
    }
    Document { title: texts.get("schedule-title").into_owned(), as_of: request.date, parts }
}

/// Where a park stands in its life, unless it is in service.
fn remark_of(park: &Park, texts: &Texts) -> String {
    if park.status == ParkStatus::Open { String::new() } else { texts.park_status(park.status) }
}

/// What every piece of the schedule is made from.
struct Schedule<'a> {
    layout: &'a Layout,
    request: &'a ScheduleRequest,
    texts: &'a Texts,
    figures: Figures,
    lettering: Lettering,
}

/// What only rows know how to add up: amounts that no figure of the screen holds.
#[derive(Debug, Clone, Copy, Default)]
struct Dues {
    charges: Money,
    deposit_due: Money,
    deposit_held: Money,
}

impl std::ops::AddAssign for Dues {
    fn add_assign(&mut self, other: Self) {
        self.charges = self.charges + other.charges;
        self.deposit_due = self.deposit_due + other.deposit_due;
        self.deposit_held = self.deposit_held + other.deposit_held;
    }
}

impl Schedule<'_> {
    fn part(&mut self, park: &Park) -> Part {
        let mut blocks = if self.figures.park(park.id).units == 0 {
            vec![Block::Note(self.texts.get("schedule-no-units").into_owned())]
        } else {
            vec![Block::Table(self.table(park)), Block::Table(summary::of_park(self, park))]
        };
        blocks.extend(self.waiting(park));
        if self.request.plans {
            blocks.extend(self.plates(park).into_iter().map(Block::Plate));
        }
        Part {
            operator: visible(&park.operator).into_owned(),
            subject: self.texts.park_name(park),
            remark: remark_of(park, self.texts),
            town: visible(&park.town).into_owned(),
            currency: Some(park.currency),
            blocks,
        }
    }

    /// Who lost a unit when the plan was redrawn and stands in no row.
    fn waiting(&self, park: &Park) -> Option<Block> {
        let here = |tenancy: &&Arc<Tenancy>| home_of(self.layout, tenancy).is_none_or(|home| home == park.id);
        let waiting = waiting(self.layout, self.request.date);
        let tenants = waiting.iter().filter(here).map(|tenancy| {
            let lost = tenancy.to_place.iter().map(|displaced| visible(&displaced.code)).collect::<Vec<_>>();
            format!("{} ({})", self.texts.tenant(self.layout, tenancy), lost.join(", "))
        });
        let tenants: Vec<String> = tenants.collect();
        let note = || message!(self.texts, "schedule-waiting", count = tenants.len(), tenants = tenants.join(", "));
        (!tenants.is_empty()).then(|| Block::Note(note()))
    }

    fn table(&self, park: &Park) -> Table {
        let columns = self.columns().iter().map(|column| Column {
            head: column.head(self.texts),
            unit: column.unit(self.texts, park.currency),
            content: column.content(),
        });
        let mut lines = Vec::new();
        let mut dues = Dues::default();
        for building in self.layout.buildings_in_order(park.id) {
            dues += self.building(park, building, &mut lines);
        }
        lines.push(self.sum(
            None,
            self.texts.get("schedule-total-park").into_owned(),
            self.figures.park(park.id),
            dues,
        ));
        let groups = ["schedule-building", "schedule-floor"].map(|key| self.texts.get(key).into_owned()).to_vec();
        Table { heading: String::new(), groups, columns: columns.collect(), lines, is_data: true }
    }

    fn building(&self, park: &Park, building: &Building, lines: &mut Vec<Line>) -> Dues {
        let sums = self.figures.building(building.id);
        let mut dues = Dues::default();
        if sums.units == 0 {
            return dues;
        }
        let name = self.texts.building_name(building);
        let detail = self.texts.building_kind(building.kind);
        let detail = if detail == name { String::new() } else { detail };
        lines.push(Line::Group { level: 0, name: name.clone(), detail });
        for floor in self.layout.floors_in_order(building.id) {
            dues += self.floor(park, building, floor, lines);
        }
        lines.push(self.sum(Some(0), message!(self.texts, "schedule-total-of", name = name), sums, dues));
        dues
    }

    fn floor(&self, park: &Park, building: &Building, floor: &Floor, lines: &mut Vec<Line>) -> Dues {
        let sums = self.figures.floor(floor.id);
        let mut dues = Dues::default();
        if sums.units == 0 {
            return dues;
        }
        let name = self.texts.floor(floor);
        lines.push(Line::Group { level: 1, name: name.clone(), detail: String::new() });
        let place = Place {
            layout: self.layout,
            texts: self.texts,
            date: self.request.date,
            park,
            park_name: self.texts.park_name(park),
            building_name: self.texts.building_name(building),
            floor_name: name.clone(),
        };
        for unit in self.layout.units_in_order(floor.id) {
            if unit.usage.is_lettable() {
                dues += self.unit(&place, unit, lines);
            }
        }
        lines.push(self.sum(Some(1), message!(self.texts, "schedule-subtotal-of", name = name), sums, dues));
        dues
    }

    fn unit(&self, place: &Place<'_>, unit: &Unit, lines: &mut Vec<Line>) -> Dues {
        let there = occupancy(self.layout, unit, self.request.date);
        let mut dues = Dues::default();
        for entry in entries(place, unit, &there) {
            dues += entry.dues();
            lines.push(Line::Row(self.columns().iter().map(|column| entry.cell(*column)).collect()));
        }
        dues
    }

    fn sum(&self, level: Option<usize>, name: String, sums: Summary, dues: Dues) -> Line {
        let ratios = Ratios::from(sums);
        let occupied = self.occupied_column();
        let cell = |column: &ScheduleColumn| match column {
            ScheduleColumn::Area => Cell::Number(sums.area, 2),
            ScheduleColumn::Seats => Cell::Count(sums.seats),
            ScheduleColumn::AnnualRent => Cell::Amount(sums.rent),
            ScheduleColumn::RentPerArea => ratios.rent_per_square_metre.into(),
            ScheduleColumn::AskingRentPerArea => {
                (sums.area > 0.0 && sums.asking > Money::ZERO).then(|| sums.asking.scaled(1.0 / sums.area)).into()
            }
            ScheduleColumn::Charges => Cell::Amount(dues.charges),
            ScheduleColumn::DepositDue => Cell::Amount(dues.deposit_due),
            ScheduleColumn::DepositHeld => Cell::Amount(dues.deposit_held),
            column if Some(*column) == occupied => Cell::text(message!(
                self.texts,
                "schedule-sum-occupied",
                occupied = sums.units_let,
                units = sums.units,
                part = ratios.by_area.map_or_else(String::new, |part| self.texts.percent(part)),
            )),
            _ => Cell::Empty,
        };
        Line::Sum { level, name, cells: self.columns().iter().map(cell).collect() }
    }

    /// The column in whose place the sums say how much is occupied: the widest of those that have no sum.
    fn occupied_column(&self) -> Option<ScheduleColumn> {
        let widest = [ScheduleColumn::Tenant, ScheduleColumn::Remarks, ScheduleColumn::Status];
        widest.into_iter().find(|column| self.columns().contains(column))
    }

    /// The columns asked for, each once; the usual ones where none is.
    fn columns(&self) -> &[ScheduleColumn] {
        if self.request.columns.is_empty() { &ScheduleColumn::DEFAULT } else { &self.request.columns }
    }

    fn plates(&mut self, park: &Park) -> Vec<Plate> {
        let mut plates = Vec::new();
        for building in self.layout.buildings_in_order(park.id) {
            for floor in self.layout.floors_in_order(building.id) {
                let sums = Ratios::from(self.figures.floor(floor.id));
                let drawings = plan::floor_plan(self.layout, floor, self.request.date, self.texts, &mut self.lettering);
                let heading = format!("{} — {}", self.texts.building_name(building), self.texts.floor(floor));
                plates.extend(drawings.into_iter().map(|drawing| Plate {
                    heading: heading.clone(),
                    detail: summary::floor_detail(self.texts, &sums),
                    drawing,
                }));
            }
        }
        plates
    }
}
