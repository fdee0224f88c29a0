//! What is offered together: neighbouring units, or a few seats of a shared one.

use crate::model::{Money, Occupied, Unit, UnitUse};

use super::draw::Draw;
use super::plans::{CELL_AREA, Room, RoomKind};

/// Rooms smaller than this, in m², go with their neighbour.
const NOOK: f64 = 12.0;

/// What one tenant takes at a time.
#[derive(Debug, Clone)]
pub(super) struct Lot {
    /// The units, and how many seats of each that is shared.
    pub(super) units: Vec<Occupied>,
    /// Their area in m², in proportion to the seats where they are shared.
    pub(super) area: f64,
    /// How many seats there are.
    pub(super) seats: u32,
    /// What is asked for a month.
    pub(super) asking: Money,
    /// Whether these are seats of a shared unit.
    pub(super) shared: bool,
    /// Whether it is a room that a park may keep for everybody.
    pub(super) bookable: bool,
}

/// The area of a unit in m²: as measured, else as the grid says.
fn area(unit: &Unit) -> f64 {
    unit.area.unwrap_or_else(|| unit.shape.cells() as f64 * f64::from(CELL_AREA) / 100.0)
}

/// The lots of a floor; `sizes` weighs how many units are offered together.
pub(super) fn lots(rooms: &[Room], units: &[Unit], sizes: &[(u32, u32)], draw: &mut Draw) -> Vec<Lot> {
    let mut lots: Vec<Lot> = Vec::new();
    let mut left = 0;
    let mut group = u32::MAX;
    for (room, unit) in rooms.iter().zip(units) {
        if !unit.usage.is_lettable() {
            if room.kind != RoomKind::Shaft {
                left = 0;
            }
            continue;
        }
        if unit.shared {
            lots.extend(shared(unit, draw));
            left = 0;
            continue;
        }
        let bookable = matches!(unit.usage, UnitUse::MeetingRoom | UnitUse::TrainingRoom) && draw.chance(50);
        if left == 0 || bookable || group != room.group {
            lots.push(Lot { units: Vec::new(), area: 0.0, seats: 0, asking: Money::ZERO, shared: false, bookable });
            left = if bookable { 0 } else { *draw.weighted(sizes) };
            group = room.group;
        }
        if let Some(lot) = lots.last_mut() {
            lot.units.push(Occupied { unit: unit.id, seats: None });
            lot.area += area(unit);
            lot.seats += unit.seats;
            lot.asking = lot.asking + unit.asking_rent.unwrap_or_default().scaled(area(unit));
        }
        if area(unit) >= NOOK {
            left = left.saturating_sub(1);
        }
    }
    lots
}

/// A shared unit's seats in lots of one to five.
fn shared(unit: &Unit, draw: &mut Draw) -> Vec<Lot> {
    let mut lots = Vec::new();
    let mut left = unit.seats;
    while left > 0 {
        let seats = draw.between(1, 5).min(left);
        let share = f64::from(seats) / f64::from(unit.seats);
        let asking = unit.asking_rent.unwrap_or_default().scaled(area(unit) * share);
        lots.push(Lot {
            units: vec![Occupied { unit: unit.id, seats: Some(seats) }],
            area: area(unit) * share,
            seats,
            asking,
            shared: true,
            bookable: false,
        });
        left -= seats;
    }
    lots
}
