//! What lies under the pointer, and what a rubber band catches. Never draws.

use std::collections::BTreeSet;

use egui::{Pos2, Rect};

use super::model::{PlanModel, Room};
use crate::model::UnitId;

impl PlanModel {
    /// The room at a place, given in cells.
    pub(super) fn room_at(&self, place: Pos2) -> Option<&Room> {
        if place.x < 0.0 || place.y < 0.0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and it saturates")]
        let (column, row) = (place.x as u32, place.y as u32);
        self.rooms.get(self.cells.at(column, row)? as usize)
    }

    /// The lettable units that a rubber band (in cells) touches.
    pub(super) fn units_in(&self, band: Rect) -> BTreeSet<UnitId> {
        self.touched(band, |room| room.lettable)
    }

    /// All units that a rubber band (in cells) touches, corridors and shafts too.
    pub(super) fn all_in(&self, band: Rect) -> BTreeSet<UnitId> {
        self.touched(band, |_| true)
    }

    fn touched(&self, band: Rect, is_meant: impl Fn(&Room) -> bool) -> BTreeSet<UnitId> {
        // A band that only runs along a wall does not catch what lies behind it.
        let band = band.shrink(0.05_f32.min(band.size().min_elem() / 4.0));
        self.rooms
            .iter()
            .filter(|room| is_meant(room) && room.bounds.intersects(band))
            .filter(|room| room.rects.iter().any(|rect| rect.intersects(band)))
            .map(|room| room.unit)
            .collect()
    }
}
