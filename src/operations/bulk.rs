//! Particulars of many units at once.

use std::collections::BTreeSet;

use super::Refusal;
use super::drawing::known_unit;
use super::propose::propose;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{EntityId, Layout, Money, Problem, ProblemKind, Service, Unit, UnitId, UnitUse};

/// Units are to have particulars in common; what is not named stays as each has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkEdit {
    /// The units.
    pub units: Vec<UnitId>,
    /// What they are used for.
    pub usage: Option<UnitUse>,
    /// What they offer from now on.
    pub add_services: BTreeSet<Service>,
    /// What they offer no longer.
    pub remove_services: BTreeSet<Service>,
    /// Their work places.
    pub seats: Option<BulkSeats>,
    /// Whether several startups may share each.
    pub shared: Option<bool>,
    /// What is asked for them.
    pub asking_rent: Option<BulkRent>,
    /// The standard by which their areas were measured.
    pub standard: Option<String>,
}

/// Work places of many units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BulkSeats {
    /// So many each.
    Each(u32),
    /// As many as have so many m², of those units that can be let; the others keep theirs.
    ByArea(f64),
}

/// The asking rent of many units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BulkRent {
    /// The same for each; none takes it away.
    Amount(Option<Money>),
    /// More by so many hundredths than each asks now, less where it is negative; units that ask none are left as they are.
    ChangeBy(f64),
}

/// Edits many units in one change.
///
/// # Errors
/// The units for which it cannot be done, such as those let that would be corridors; then none is edited.
pub fn edit_units(layout: &Layout, request: &BulkEdit, stamp: &Stamp) -> Result<Change, Refusal> {
    let units: BTreeSet<UnitId> = request.units.iter().copied().collect();
    if units.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let mut edits = Vec::new();
    for unit in units {
        let unit = known_unit(layout, unit)?;
        let edited = edited(layout, unit, request);
        if edited != *unit {
            edits.push(Edit::unit(edited));
        }
    }
    if edits.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let label = ChangeLabel::EditUnits { units: edits.len() };
    propose(layout, stamp, label, edits, &[]).map_err(|refusal| match refusal {
        Refusal::Problems(problems) => Refusal::UnitsUnfit { units: units_of(&problems), problems },
        other => other,
    })
}

fn edited(layout: &Layout, unit: &Unit, request: &BulkEdit) -> Unit {
    let mut edited = unit.clone();
    edited.usage = request.usage.unwrap_or(unit.usage);
    edited.services.extend(&request.add_services);
    edited.services.retain(|service| !request.remove_services.contains(service));
    edited.shared = request.shared.unwrap_or(unit.shared);
    edited.standard.clone_from(request.standard.as_ref().unwrap_or(&unit.standard));
    edited.seats = match request.seats {
        None => unit.seats,
        Some(BulkSeats::Each(seats)) => seats,
        Some(BulkSeats::ByArea(_)) if !edited.usage.is_lettable() => unit.seats,
        Some(BulkSeats::ByArea(area)) => seats_in(layout.area_of(unit), area),
    };
    edited.asking_rent = match request.asking_rent {
        None => unit.asking_rent,
        Some(BulkRent::Amount(rent)) => rent,
        Some(BulkRent::ChangeBy(hundredths)) => unit.asking_rent.map(|rent| rent.scaled(1.0 + hundredths / 100.0)),
    };
    edited
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float-to-integer cast saturates")]
fn seats_in(area: f64, of_each: f64) -> u32 {
    // What is exactly enough for a seat has it, whatever the floats make of 0.1.
    (area / of_each + 1e-9).floor() as u32
}

/// The units that problems are about.
fn units_of(problems: &[Problem]) -> Vec<UnitId> {
    let unit = |problem: &Problem| match (problem.entity, &problem.kind) {
        (EntityId::Unit(unit), _) => Some(unit),
        (
            EntityId::Tenancy(_),
            ProblemKind::NotLettable { unit }
            | ProblemKind::SeatsMisplaced { unit }
            | ProblemKind::TenanciesOverlap { unit, .. }
            | ProblemKind::LetWhileUnavailable { unit, .. },
        ) => Some(*unit),
        _ => None,
    };
    let units: BTreeSet<UnitId> = problems.iter().filter_map(unit).collect();
    units.into_iter().collect()
}
