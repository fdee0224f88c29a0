//! A chain of moves: one leaves, another takes the unit, a third takes that one's, all on one day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::propose::{codes_of, known_tenancy, name_of, park_is_open, propose, with_edits};
use super::relocate::{moved, sorted};
use super::vacate::vacated;
use super::{Allocation, Refusal};
use crate::change::{Change, ChangeLabel, Edit, Stamp};
use crate::model::{Layout, Occupied, StartupId, TenancyId, UnitId};

/// What happens to one tenant on the day of the moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A tenant is gone on the day: the day before is its last.
    Leave {
        /// Which tenancy.
        tenancy: TenancyId,
    },
    /// A tenant has other units from the day on, on the terms it has.
    Move {
        /// Which tenancy.
        tenancy: TenancyId,
        /// All units it has afterwards, those that stay too.
        units: Vec<Occupied>,
        /// The id of the tenancy that this makes, where the old one has begun before the day.
        new_tenancy: TenancyId,
    },
    /// A startup comes. Its tenancy starts on the day, whatever its terms say.
    Come(Box<Allocation>),
}

/// Moves that are planned as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The first day on which everybody is in the new place.
    pub date: NaiveDate,
    /// Who moves, in the order in which people speak of it; nothing depends on that order.
    pub steps: Vec<Step>,
}

/// Why a chain is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenChain {
    /// The step that cannot be, counted from 0, where it is one.
    pub step: Option<usize>,
    /// Why.
    pub refusal: Refusal,
}

impl Step {
    /// The tenant of a step.
    pub fn startup(&self, layout: &Layout) -> Option<StartupId> {
        match self {
            Self::Leave { tenancy } | Self::Move { tenancy, .. } => layout.tenancy(*tenancy).map(|found| found.startup),
            Self::Come(allocation) => Some(allocation.startup),
        }
    }

    /// The units that a step takes; those that its tenant has already and keeps among them.
    pub fn units(&self) -> &[Occupied] {
        match self {
            Self::Leave { .. } => &[],
            Self::Move { units, .. } => units,
            Self::Come(allocation) => &allocation.units,
        }
    }

    /// The tenancy that takes them.
    const fn takes(&self) -> Option<TenancyId> {
        match self {
            Self::Leave { .. } => None,
            Self::Move { new_tenancy, .. } => Some(*new_tenancy),
            Self::Come(allocation) => Some(allocation.tenancy),
        }
    }
}

/// The units that steps free on a day and no step takes again, by id.
pub fn freed(layout: &Layout, steps: &[Step]) -> Vec<UnitId> {
    let taken: BTreeSet<UnitId> = steps.iter().flat_map(Step::units).map(|occupied| occupied.unit).collect();
    let left = steps.iter().filter_map(|step| match step {
        Step::Leave { tenancy } | Step::Move { tenancy, .. } => layout.tenancy(*tenancy),
        Step::Come(_) => None,
    });
    let freed: BTreeSet<UnitId> = left.flat_map(|tenancy| tenancy.distinct_units()).collect();
    freed.difference(&taken).copied().collect()
}

/// Does all moves on one day, as one change: checked as a whole, so that two may change places, and taken back as one.
///
/// # Errors
/// The step that cannot be, and why: what a single leave, move or allocation would be refused for, a tenant who is named in
/// two steps, or a unit that two take.
pub fn chain(layout: &Layout, request: &Chain, stamp: &Stamp) -> Result<Change, BrokenChain> {
    let mut edits = Vec::new();
    let mut named = BTreeSet::new();
    for (index, step) in request.steps.iter().enumerate() {
        // A step may hook a later term of its line to the one it makes, and another step alter that term.
        let so_far = with_edits(layout, stamp, &edits);
        let edits_of_step = step_edits(&so_far, step, request.date, stamp, &mut named);
        edits.extend(edits_of_step.map_err(|refusal| BrokenChain { step: Some(index), refusal })?);
    }
    if edits.is_empty() {
        return Err(BrokenChain { step: None, refusal: Refusal::NothingToChange });
    }
    let startups = request.steps.iter().filter_map(|step| step.startup(layout));
    let label = ChangeLabel::MoveChain { startups: startups.map(|startup| name_of(layout, startup)).collect() };
    propose(layout, stamp, label, edits, &[]).map_err(|refusal| {
        let step = request.steps.iter().position(|step| is_about(&refusal, step));
        BrokenChain { step, refusal }
    })
}

fn step_edits(
    layout: &Layout,
    step: &Step,
    date: NaiveDate,
    stamp: &Stamp,
    named: &mut BTreeSet<TenancyId>,
) -> Result<Vec<Edit>, Refusal> {
    match step {
        Step::Leave { tenancy } => {
            let tenancy = known_tenancy(layout, *tenancy)?;
            once(named, tenancy.id, tenancy.startup)?;
            let last_day = date.pred_opt().ok_or(Refusal::EndBeforeStart { start: tenancy.start, end: date })?;
            // Who has left by then stays as it is.
            if tenancy.is_there_after(last_day) { vacated(layout, tenancy, last_day, stamp) } else { Ok(Vec::new()) }
        }
        Step::Move { tenancy, units, new_tenancy } => {
            let tenancy = known_tenancy(layout, *tenancy)?;
            once(named, tenancy.id, tenancy.startup)?;
            if sorted(&tenancy.units) == sorted(units) {
                return Err(Refusal::StaysThere { startup: tenancy.startup, units: codes_of(layout, units) });
            }
            moved(layout, tenancy, units, date, *new_tenancy)
        }
        Step::Come(allocation) => {
            once(named, allocation.tenancy, allocation.startup)?;
            let mut tenancy = allocation.to_tenancy();
            tenancy.start = date;
            park_is_open(layout, &tenancy, None)?;
            Ok(vec![Edit::tenancy(tenancy)])
        }
    }
}

/// A tenancy is in one step alone.
fn once(named: &mut BTreeSet<TenancyId>, tenancy: TenancyId, startup: StartupId) -> Result<(), Refusal> {
    if named.insert(tenancy) { Ok(()) } else { Err(Refusal::MovesTwice { startup }) }
}

/// Whether what stands in the way stands in the way of this step.
fn is_about(refusal: &Refusal, step: &Step) -> bool {
    let wants = |unit: &UnitId| step.units().iter().any(|occupied| occupied.unit == *unit);
    match refusal {
        Refusal::UnitTaken { unit, by, .. } => wants(unit) && step.takes() != Some(*by),
        Refusal::TooFewSeats { unit, .. }
        | Refusal::UnitUnavailable { unit, .. }
        | Refusal::NotLettable { unit }
        | Refusal::SeatsMisplaced { unit, .. }
        | Refusal::UnitTwice { unit } => wants(unit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::apply;
    use crate::model::{
        Building, BuildingId, Floor, FloorId, LayoutParts, Park, ParkId, Shape, Startup, Tenancy, Unit, UnitUse, check,
    };
    use crate::operations::Terms;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn whole(unit: u64) -> Vec<Occupied> {
        vec![Occupied { unit: UnitId::new(unit), seats: None }]
    }

    /// Three units, each let to the startup of its number, and a fourth startup that waits.
    fn layout() -> Layout {
        let shape = |number: u32| Shape::rectangle(2 * number, 0, 2, 2);
        let unit = |number: u32| {
            let id = UnitId::new(u64::from(number));
            Unit::new(id, FloorId::new(1), format!("A{number}"), UnitUse::Office, shape(number))
        };
        let tenancy = |id: u64| Tenancy {
            end: Some(day("2027-12-31")),
            ..Tenancy::new(TenancyId::new(id), StartupId::new(id), whole(id), day("2026-01-01"))
        };
        Layout::from_parts(LayoutParts {
            parks: vec![Park::new(ParkId::new(1), "P", "Parc")],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "A")],
            floors: vec![Floor::new(FloorId::new(1), BuildingId::new(1), 0, 20, 4, 1.0)],
            units: (1..=3).map(unit).collect(),
            startups: (1..=4).map(|id| Startup::new(StartupId::new(id), format!("S{id}"))).collect(),
            tenancies: (1..=3).map(tenancy).collect(),
            ..LayoutParts::default()
        })
        .unwrap()
    }

    fn stamp() -> Stamp {
        Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
    }

    fn moves(tenancy: u64, unit: u64) -> Step {
        let new_tenancy = TenancyId::new(tenancy + 10);
        Step::Move { tenancy: TenancyId::new(tenancy), units: whole(unit), new_tenancy }
    }

    fn comes(startup: u64, unit: u64) -> Step {
        let terms = Terms { start: day("2020-01-01"), ..Terms::default() };
        let (tenancy, startup) = (TenancyId::new(20 + startup), StartupId::new(startup));
        Step::Come(Box::new(Allocation { tenancy, startup, units: whole(unit), terms }))
    }

    fn tenants(layout: &Layout, date: &str) -> Vec<Option<u64>> {
        let there = |unit: u64| {
            let tenancies = layout.tenancies_on(UnitId::new(unit));
            let there = tenancies
                .into_iter()
                .find(|tenancy| tenancy.occupied_period().is_some_and(|period| period.contains(day(date))));
            there.map(|tenancy| tenancy.startup.value())
        };
        (1..=3).map(there).collect()
    }

    #[test]
    fn one_leaves_and_others_move_up_on_one_day_and_back_by_one_undo() {
        let layout = layout();
        let leaves = Step::Leave { tenancy: TenancyId::new(1) };
        let steps = vec![leaves, moves(2, 1), moves(3, 2), comes(4, 3)];
        assert_eq!(freed(&layout, &steps[..3]), [UnitId::new(3)]);
        assert_eq!(freed(&layout, &steps), []);
        let change = chain(&layout, &Chain { date: day("2027-01-01"), steps }, &stamp()).unwrap();
        let mut after = layout.clone();
        let inverse = apply(&mut after, &change);
        assert_eq!(check(&after), []);
        assert_eq!(tenants(&after, "2026-12-31"), [Some(1), Some(2), Some(3)]);
        assert_eq!(tenants(&after, "2027-01-01"), [Some(2), Some(3), Some(4)]);
        assert_eq!(after.tenancy(TenancyId::new(12)).unwrap().follows, Some(TenancyId::new(2)));
        apply(&mut after, &inverse);
        assert_eq!(after, layout);
    }

    #[test]
    fn three_may_change_places_in_a_ring() {
        let layout = layout();
        let steps = vec![moves(1, 2), moves(2, 3), moves(3, 1)];
        let change = chain(&layout, &Chain { date: day("2027-01-01"), steps }, &stamp()).unwrap();
        let mut after = layout;
        apply(&mut after, &change);
        assert_eq!(check(&after), []);
        assert_eq!(tenants(&after, "2027-01-01"), [Some(3), Some(1), Some(2)]);
    }

    #[test]
    fn the_step_that_cannot_be_is_named() {
        let layout = layout();
        let broken = |steps| {
            let broken = chain(&layout, &Chain { date: day("2027-01-01"), steps }, &stamp()).unwrap_err();
            (broken.step, broken.refusal)
        };
        let leaves = || Step::Leave { tenancy: TenancyId::new(1) };
        let (step, refusal) = broken(vec![leaves(), moves(2, 1), moves(3, 1)]);
        assert!(matches!(refusal, Refusal::UnitTaken { .. }), "{refusal:?}");
        assert!(matches!(step, Some(1 | 2)), "{step:?}");
        let (step, refusal) = broken(vec![leaves(), comes(4, 2)]);
        assert!(matches!(refusal, Refusal::UnitTaken { .. }), "{refusal:?}");
        assert_eq!(step, Some(1));
        assert_eq!(broken(vec![leaves(), leaves()]), (Some(1), Refusal::MovesTwice { startup: StartupId::new(1) }));
        let stays = Refusal::StaysThere { startup: StartupId::new(2), units: vec!["A2".to_owned()] };
        assert_eq!(broken(vec![leaves(), moves(2, 2)]), (Some(1), stays));
        assert_eq!(broken(Vec::new()), (None, Refusal::NothingToChange));
    }
}
