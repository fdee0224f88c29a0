//! What managers may do to parks, buildings and floors, at random, on the small layout of `support`.

use plateau::change::Change;
use plateau::model::{Building, BuildingId, FloorId, Layout, Money, Park, ParkId, Service, UnitId, UnitUse};
use plateau::operations::{
    self as op, BulkEdit, BulkRent, BulkSeats, CopyBuilding, CopyFloor, CopyPark, NewBuilding, NewFloor, NewPark,
    PlaceId, Refusal, Removal, Renumber,
};
use proptest::prelude::*;

use crate::actions::stamp;

/// What may be done; the numbers pick the entity at that place of the layout.
#[derive(Debug, Clone)]
pub(crate) enum Structural {
    AddPark { code: u64 },
    AddBuilding { park: usize, code: u64 },
    AddFloor { building: usize, level: i32 },
    CopyFloor { floor: usize, levels: Vec<i32>, pattern: &'static str },
    CopyBuilding { building: usize },
    CopyPark { park: usize },
    MovePark { park: usize, to: usize },
    MoveBuilding { building: usize, to: usize },
    Remove { kind: usize, place: usize, displacing: bool },
    Renumber { units: Vec<usize>, pattern: &'static str, start: u32, step: u32 },
    EditUnits { units: Vec<usize>, usage: Option<UnitUse>, seats: Option<u32>, shared: Option<bool>, rent: f64 },
}

const PATTERNS: [&str; 5] = ["{building}-{level}{number:02}", "{number}", "{park}{letter}", "U-{number}", "{level}"];

pub(crate) fn structural() -> impl Strategy<Value = Structural> {
    let at = || 0..12_usize;
    let units = || prop::collection::vec(at(), 0..5);
    let pattern = || prop::sample::select(&PATTERNS);
    prop_oneof![
        1 => (0..4_u64).prop_map(|code| Structural::AddPark { code }),
        1 => (at(), 0..4_u64).prop_map(|(park, code)| Structural::AddBuilding { park, code }),
        2 => (at(), -2..3_i32).prop_map(|(building, level)| Structural::AddFloor { building, level }),
        3 => (at(), prop::collection::vec(-2..4_i32, 0..3), pattern())
            .prop_map(|(floor, levels, pattern)| Structural::CopyFloor { floor, levels, pattern }),
        1 => at().prop_map(|building| Structural::CopyBuilding { building }),
        1 => at().prop_map(|park| Structural::CopyPark { park }),
        1 => (at(), 0..4_usize).prop_map(|(park, to)| Structural::MovePark { park, to }),
        1 => (at(), 0..4_usize).prop_map(|(building, to)| Structural::MoveBuilding { building, to }),
        3 => (0..3_usize, at(), any::<bool>())
            .prop_map(|(kind, place, displacing)| Structural::Remove { kind, place, displacing }),
        3 => (units(), pattern(), 0..4_u32, 0..3_u32)
            .prop_map(|(units, pattern, start, step)| Structural::Renumber { units, pattern, start, step }),
        3 => (
            units(), prop::option::of(prop::sample::select(&UnitUse::ALL)), prop::option::of(0..8_u32),
            prop::option::of(any::<bool>()), -120.0..50.0_f64,
        ).prop_map(|(units, usage, seats, shared, rent)| Structural::EditUnits { units, usage, seats, shared, rent }),
    ]
}

fn nth_park(layout: &Layout, index: usize) -> ParkId {
    layout.parks().nth(index % layout.parks().len().max(1)).map_or(ParkId::new(u64::MAX), |park| park.id)
}

fn nth_building(layout: &Layout, index: usize) -> BuildingId {
    let buildings = layout.buildings().len().max(1);
    layout.buildings().nth(index % buildings).map_or(BuildingId::new(u64::MAX), |building| building.id)
}

fn nth_floor(layout: &Layout, index: usize) -> FloorId {
    layout.floors().nth(index % layout.floors().len().max(1)).map_or(FloorId::new(u64::MAX), |floor| floor.id)
}

fn units(layout: &Layout, indices: &[usize]) -> Vec<UnitId> {
    indices.iter().filter_map(|index| layout.units().nth(*index)).map(|unit| unit.id).collect()
}

/// What it leads to. Ids are counted from the step on.
pub(crate) fn restructured(layout: &Layout, request: &Structural, step: usize) -> Result<Change, Refusal> {
    let stamp = &stamp();
    let mut last = 1_000_000 * (1 + step as u64);
    let ids = &mut || {
        last += 1;
        last
    };
    match request.clone() {
        Structural::AddPark { code } => {
            let park = Park::new(ParkId::new(ids()), format!("P{code}"), "Park");
            let building = Building::new(BuildingId::new(ids()), park.id, "B");
            let floor = op::usual_floor(FloorId::new(ids()), building.id, 0);
            op::add_park(layout, &NewPark { park, building, floor }, stamp)
        }
        Structural::AddBuilding { park, code } => {
            let building = Building::new(BuildingId::new(ids()), nth_park(layout, park), format!("B{code}"));
            let floor = op::usual_floor(FloorId::new(ids()), building.id, 0);
            op::add_building(layout, &NewBuilding { building, floor }, stamp)
        }
        Structural::AddFloor { building, level } => {
            let building = nth_building(layout, building);
            op::add_floor(layout, &NewFloor { floor: FloorId::new(ids()), building, level }, stamp)
        }
        Structural::CopyFloor { floor, levels, pattern } => {
            let request = CopyFloor { floor: nth_floor(layout, floor), levels, pattern: pattern.parse().unwrap() };
            op::copy_floor(layout, &request, ids, stamp)
        }
        Structural::CopyBuilding { building } => {
            let building = nth_building(layout, building);
            op::copy_building(
                layout,
                &CopyBuilding { building, code: "B1".to_owned(), name: String::new() },
                ids,
                stamp,
            )
        }
        Structural::CopyPark { park } => {
            let park = nth_park(layout, park);
            op::copy_park(layout, &CopyPark { park, code: "A".to_owned(), name: "Copy".to_owned() }, ids, stamp)
        }
        Structural::MovePark { park, to } => op::move_park(layout, nth_park(layout, park), to, stamp),
        Structural::MoveBuilding { building, to } => {
            op::move_building(layout, nth_building(layout, building), to, stamp)
        }
        Structural::Remove { kind, place, displacing } => {
            let place = match kind {
                0 => PlaceId::Floor(nth_floor(layout, place)),
                1 => PlaceId::Building(nth_building(layout, place)),
                _ => PlaceId::Park(nth_park(layout, place)),
            };
            op::remove_place(layout, &Removal { place, displacing }, stamp)
        }
        Structural::Renumber { units: numbered, pattern, start, step } => {
            let units = units(layout, &numbered);
            op::renumber(layout, &Renumber { units, pattern: pattern.parse().unwrap(), start, step }, stamp)
        }
        Structural::EditUnits { units: edited, usage, seats, shared, rent } => {
            let of = units(layout, &edited);
            op::edit_units(layout, &bulk_edit(of, usage, seats, shared, rent), stamp)
        }
    }
}

/// Seats above 5 are counted by area; a rent above nothing is an amount, else a change by so many hundredths.
fn bulk_edit(
    units: Vec<UnitId>,
    usage: Option<UnitUse>,
    seats: Option<u32>,
    shared: Option<bool>,
    rent: f64,
) -> BulkEdit {
    let amount = BulkRent::Amount(Some(Money::from_units(900)));
    BulkEdit {
        units,
        usage,
        add_services: [Service::Fibre].into(),
        seats: seats.map(|seats| if seats > 5 { BulkSeats::ByArea(4.0) } else { BulkSeats::Each(seats) }),
        shared,
        asking_rent: Some(if rent > 0.0 { amount } else { BulkRent::ChangeBy(rent) }),
        ..BulkEdit::default()
    }
}
