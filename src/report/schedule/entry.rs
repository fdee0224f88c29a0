//! One row of the tenancy schedule: a tenancy on a unit, or what is free of it.

use chrono::NaiveDate;

use super::Dues;
use super::remark::remarks;
use crate::figures::{
    Occupancy, Occupant, UnitStatus, annual_rent_per_square_metre, latest_notice_date, next_break, rent_share,
    running_stay, share, tenancy_area,
};
use crate::model::{Layout, Money, Park, Startup, Tenancy, Unit};
use crate::report::ScheduleColumn;
use crate::report::document::Cell;
use crate::report::lettering::BETWEEN;
use crate::text::{Texts, visible};

/// Where and when a row is: what all rows of a floor have in common.
pub(super) struct Place<'a> {
    pub(super) layout: &'a Layout,
    pub(super) texts: &'a Texts,
    pub(super) date: NaiveDate,
    pub(super) park: &'a Park,
    pub(super) park_name: String,
    pub(super) building_name: String,
    pub(super) floor_name: String,
}

/// A row before it is cut into cells.
pub(super) struct Entry<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) unit: &'a Unit,
    pub(super) there: &'a Occupancy,
    /// Who is there; nobody in the row of what is free.
    pub(super) occupant: Option<&'a Occupant>,
    pub(super) status: UnitStatus,
    area: f64,
    seats: u32,
}

/// The rows of a unit: one per tenancy in place, and one for what is free. Their areas add up to the unit's.
pub(super) fn entries<'a>(place: &'a Place<'a>, unit: &'a Unit, there: &'a Occupancy) -> Vec<Entry<'a>> {
    let taken: u32 = there.occupants.iter().map(|occupant| occupant.seats).fold(0, u32::saturating_add);
    let room = taken.max(unit.seats).max(1);
    let mut free_seats = there.seats;
    let mut free_area = there.area;
    let mut entries = Vec::new();
    for (index, occupant) in there.occupants.iter().enumerate() {
        let takes_the_rest = taken >= room && index + 1 == there.occupants.len();
        let area = there.area * f64::from(occupant.seats) / f64::from(room);
        let area = if takes_the_rest { free_area } else { area };
        let seats = occupant.seats.min(free_seats);
        let status = occupant.status(place.layout, place.date);
        entries.push(Entry { place, unit, there, occupant: Some(occupant), status, area, seats });
        free_area -= area;
        free_seats -= seats;
    }
    if taken < room {
        let status = if taken == 0 { there.status } else { UnitStatus::Vacant };
        entries.push(Entry { place, unit, there, occupant: None, status, area: free_area, seats: free_seats });
    }
    entries
}

impl Entry<'_> {
    /// What stands in a column.
    pub(super) fn cell(&self, column: ScheduleColumn) -> Cell {
        let texts = self.place.texts;
        match column {
            ScheduleColumn::Park => Cell::text(self.place.park_name.clone()),
            ScheduleColumn::Building => Cell::text(self.place.building_name.clone()),
            ScheduleColumn::Floor => Cell::text(self.place.floor_name.clone()),
            ScheduleColumn::Unit => Cell::text(texts.unit_code(self.unit)),
            ScheduleColumn::Use => Cell::text(texts.unit_use(self.unit.usage)),
            ScheduleColumn::Area => Cell::Number(self.area, 2),
            ScheduleColumn::AreaStandard => Cell::text(visible(&self.unit.standard)),
            ScheduleColumn::Seats if self.unit.seats > 0 => Cell::Count(self.seats),
            ScheduleColumn::Status => Cell::text(texts.unit_status(self.status)),
            ScheduleColumn::AskingRentPerArea => self.asking_rent().into(),
            ScheduleColumn::Services => {
                let names: Vec<String> = self.unit.services.iter().map(|service| texts.service(*service)).collect();
                Cell::text(names.join(", "))
            }
            ScheduleColumn::Remarks => Cell::text(remarks(self)),
            column => self.occupant.map_or(Cell::Empty, |occupant| self.tenancy_cell(column, &occupant.tenancy)),
        }
    }

    fn tenancy_cell(&self, column: ScheduleColumn, tenancy: &Tenancy) -> Cell {
        let texts = self.place.texts;
        let date = self.place.date;
        match column {
            ScheduleColumn::Contract => Cell::text(visible(&tenancy.contract)),
            ScheduleColumn::ContractKind => Cell::text(texts.contract_kind(tenancy.kind)),
            ScheduleColumn::Signed => tenancy.signed.into(),
            ScheduleColumn::Start => Cell::Date(tenancy.start),
            ScheduleColumn::RentStart => Cell::Date(tenancy.rent_start.unwrap_or(tenancy.start)),
            ScheduleColumn::End => tenancy.end.into(),
            ScheduleColumn::NextBreak => next_break(tenancy, date).into(),
            ScheduleColumn::Notice => Cell::Count(tenancy.notice_months.unwrap_or(self.place.park.notice_months)),
            ScheduleColumn::LatestNotice => latest_notice_date(self.place.layout, tenancy, date).into(),
            ScheduleColumn::RenewalOptions => {
                tenancy.renewal.map_or(Cell::Empty, |option| Cell::text(texts.renewal_option(option)))
            }
            ScheduleColumn::RentSteps => Cell::text(self.rent_steps(tenancy)),
            ScheduleColumn::Indexation => {
                tenancy.indexation.as_ref().map_or(Cell::Empty, |indexation| Cell::text(texts.indexation(indexation)))
            }
            ScheduleColumn::NextReview => tenancy.next_review(date).into(),
            ScheduleColumn::TermToBreak => self.months_to(next_break(tenancy, date)),
            ScheduleColumn::TermToEnd => self.months_to(tenancy.end.filter(|end| *end >= date)),
            ScheduleColumn::Charges | ScheduleColumn::DepositDue | ScheduleColumn::DepositHeld => {
                let dues = self.dues();
                Cell::Amount(match column {
                    ScheduleColumn::Charges => dues.charges,
                    ScheduleColumn::DepositDue => dues.deposit_due,
                    _ => dues.deposit_held,
                })
            }
            ScheduleColumn::AnnualRent | ScheduleColumn::RentPerArea | ScheduleColumn::Difference => {
                self.rent_cell(column, tenancy)
            }
            column => self
                .place
                .layout
                .startup(tenancy.startup)
                .map_or(Cell::Empty, |startup| self.startup_cell(column, tenancy, startup)),
        }
    }

    fn rent_cell(&self, column: ScheduleColumn, tenancy: &Tenancy) -> Cell {
        let per_area = annual_rent_per_square_metre(self.place.layout, tenancy, self.place.date);
        match column {
            ScheduleColumn::AnnualRent => {
                let rent = rent_share(self.place.layout, tenancy, self.unit.id, self.place.date);
                Cell::Amount(rent.times(12))
            }
            ScheduleColumn::RentPerArea => per_area.into(),
            _ => match (per_area, self.asking_rent()) {
                (Some(rent), Some(asking)) if asking > Money::ZERO => {
                    Cell::Number((rent.as_units() / asking.as_units() - 1.0) * 100.0, 1)
                }
                _ => Cell::Empty,
            },
        }
    }

    fn startup_cell(&self, column: ScheduleColumn, tenancy: &Tenancy, startup: &Startup) -> Cell {
        let texts = self.place.texts;
        let date = self.place.date;
        match column {
            ScheduleColumn::Tenant => Cell::text(tenant_name(texts, startup)),
            ScheduleColumn::Stage => startup.stage_at(date).map_or(Cell::Empty, |stage| Cell::text(texts.stage(stage))),
            ScheduleColumn::Label => {
                startup.label_at(date).map_or(Cell::Empty, |label| Cell::text(texts.label_kind(label.kind)))
            }
            ScheduleColumn::LabelExpiry => startup.label_at(date).map(|label| label.expires).into(),
            ScheduleColumn::EndOfStay => {
                running_stay(self.place.layout, startup, date).and_then(|clock| clock.limit).into()
            }
            ScheduleColumn::Headcount if startup.headcount > 0 => Cell::Count(startup.headcount),
            ScheduleColumn::AreaPerPerson if startup.headcount > 0 => {
                Cell::Number(tenancy_area(self.place.layout, tenancy) / f64::from(startup.headcount), 1)
            }
            _ => Cell::Empty,
        }
    }

    /// The rents agreed for later than the date, from the next.
    fn rent_steps(&self, tenancy: &Tenancy) -> String {
        let (texts, currency) = (self.place.texts, self.place.park.currency);
        let later = tenancy.rent_steps.iter().filter(|step| self.place.date < step.from);
        later.map(|step| texts.rent_step(*step, currency)).collect::<Vec<_>>().join(BETWEEN)
    }

    /// The asking rent for one m² and one year.
    fn asking_rent(&self) -> Option<Money> {
        self.unit.asking_rent.map(|rent| rent.times(12))
    }

    fn months_to(&self, day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Empty, |day| Cell::Number((day - self.place.date).num_days() as f64 / DAYS_IN_A_MONTH, 1))
    }

    /// The unit's part of what else the tenancy pays: charges for a year, and deposits.
    pub(super) fn dues(&self) -> Dues {
        self.occupant.map_or_else(Dues::default, |occupant| {
            let part = |amount| share(self.place.layout, &occupant.tenancy, self.unit.id, amount);
            Dues {
                charges: part(occupant.tenancy.charges).times(12),
                deposit_due: part(occupant.tenancy.deposit),
                deposit_held: part(occupant.tenancy.deposit_held),
            }
        })
    }
}

/// On average, leap years included.
const DAYS_IN_A_MONTH: f64 = 365.25 / 12.0;

/// A tenant's name, with its name in another script behind it.
pub(super) fn tenant_name(texts: &Texts, startup: &Startup) -> String {
    let name = texts.startup_name(startup);
    let other = visible(&startup.other_name);
    if other.trim().is_empty() { name } else { format!("{name}{BETWEEN}{other}") }
}
