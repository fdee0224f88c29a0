//! Taking cells from units, and units from the plan.

use std::collections::BTreeSet;

use super::cells::{codes, known_floor, known_unit, units_in, whole};
use super::resettle::Resettlement;
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{FloorId, Layout, Region, Unit, UnitId};
use crate::operations::Refusal;
use crate::operations::propose::propose;

/// Cells are to be taken from units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erase {
    /// On which floor.
    pub floor: FloorId,
    /// The cells.
    pub region: Region,
    /// The only unit that loses any; where none is named, whoever has them.
    pub only: Option<UnitId>,
}

/// Takes cells from units. A unit that loses its last one is removed, and its tenants wait to be placed. The area as
/// measured of one that keeps some stays what was measured.
///
/// # Errors
/// Where a unit would fall apart: splitting it parts its tenants too.
pub fn erase(layout: &Layout, request: &Erase, stamp: &Stamp) -> Result<Change, Refusal> {
    known_floor(layout, request.floor)?;
    let mut units = units_in(layout, request.floor, &request.region, &[]);
    units.retain(|unit| request.only.is_none_or(|only| only == *unit));
    if units.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    let mut edits = Vec::new();
    let mut removed = Vec::new();
    let mut erased = Vec::new();
    for id in units {
        let unit = known_unit(layout, id)?;
        let rest = Region::from(&unit.shape).difference(&request.region);
        if rest.is_empty() {
            removed.push(unit);
        } else {
            let shape = whole(Some(unit), &rest)?;
            edits.push(Edit::unit(Unit { shape, ..unit.clone() }));
        }
        erased.push(unit);
    }
    let (more, displaced) = removals(layout, &removed, stamp);
    edits.extend(more);
    let label = ChangeLabel::Erase { units: codes(erased), displaced };
    propose(layout, stamp, label, edits, &[])
}

/// Removes units. Every tenancy that covers one waits to be placed, on its terms; its other units stay. So it is for
/// past ones too, whose record is kept.
///
/// # Errors
/// Where none is named, or one does not exist.
pub fn remove_units(layout: &Layout, units: &[UnitId], stamp: &Stamp) -> Result<Change, Refusal> {
    let distinct: BTreeSet<UnitId> = units.iter().copied().collect();
    let removed: Vec<&Unit> = distinct.into_iter().map(|id| known_unit(layout, id)).collect::<Result<_, _>>()?;
    if removed.is_empty() {
        return Err(Refusal::NoUnit);
    }
    let (edits, displaced) = removals(layout, &removed, stamp);
    let mut units = removed;
    units.sort_by(|a, b| crate::model::by_code(&a.code, &b.code));
    let label = ChangeLabel::RemoveUnits { units: codes(units), displaced };
    propose(layout, stamp, label, edits, &[])
}

/// The edits that remove units, and the names of the tenants that then wait.
pub(in crate::operations) fn removals(layout: &Layout, units: &[&Unit], stamp: &Stamp) -> (Vec<Edit>, Vec<String>) {
    let mut resettlement = Resettlement::new(layout);
    for unit in units {
        for tenancy in layout.tenancies_on(unit.id) {
            resettlement.displace(tenancy.id, unit);
        }
    }
    let displaced = resettlement.waiting(stamp.at.date_naive());
    let removed = units.iter().map(|unit| Edit::Unit(unit.id, None));
    (resettlement.into_edits().chain(removed).collect(), displaced)
}
