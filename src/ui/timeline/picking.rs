//! What lies at a place.

use chrono::NaiveDate;
use egui::{Pos2, Rect};

use super::rows::Row;
use super::{Placed, Scene, marks};
use crate::app::{Grip, TimelinePlace};
use crate::figures::{Bar, Standing, standing};
use crate::model::{TenancyId, UnitId};

/// How near to the end of a bar the pointer takes hold of the end.
const REACH: f32 = 6.0;

/// What lies at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hit {
    /// The heading of a group.
    Heading(Row),
    /// A unit's name at the left.
    Label(UnitId),
    /// A bar.
    Bar { unit: UnitId, tenancy: TenancyId, grip: Option<Grip> },
    /// Days on which nobody has a unit.
    Free { unit: UnitId, day: NaiveDate },
    /// Ground of a unit's row that nothing can be drawn on.
    Ground(UnitId),
    /// The axis.
    Axis,
    /// Anything else.
    Nothing,
}

impl Hit {
    /// The unit of the row.
    pub(super) const fn unit(self) -> Option<UnitId> {
        match self {
            Self::Label(unit) | Self::Bar { unit, .. } | Self::Free { unit, .. } | Self::Ground(unit) => Some(unit),
            Self::Heading(_) | Self::Axis | Self::Nothing => None,
        }
    }
}

impl Scene<'_> {
    /// The row at a place.
    pub(super) fn row_at(&self, at: Pos2) -> Option<&Placed> {
        let inside = self.areas.rows().contains(at);
        self.placed.iter().find(|placed| inside && placed.rect.y_range().contains(at.y) && at.y < placed.rect.bottom())
    }

    /// The day and the unit at a place.
    pub(super) fn place(&self, at: Pos2, grip: Grip) -> TimelinePlace {
        let x = at.x.clamp(self.areas.body.left(), self.areas.body.right());
        let day = match grip {
            // The last day of what ends at an edge is the one before it.
            Grip::End(_) => self.scale.edge(x).pred_opt().unwrap_or_default(),
            Grip::Start(_) => self.scale.edge(x),
            Grip::Bar { .. } | Grip::Free { .. } => self.scale.day(x),
        };
        let body = self.areas.body;
        let unit = self.row_at(egui::pos2(x, at.y.clamp(body.top(), body.bottom()))).and_then(|row| row.row.unit());
        TimelinePlace { day, unit }
    }

    pub(super) fn hit(&self, at: Pos2) -> Hit {
        if self.areas.axis.contains(at) {
            return Hit::Axis;
        }
        let Some(placed) = self.row_at(at) else { return Hit::Nothing };
        let Row::Unit(unit) = placed.row else { return Hit::Heading(placed.row) };
        if self.areas.column.contains(at) {
            return Hit::Label(unit);
        }
        let Some(row) = &placed.unit else { return Hit::Nothing };
        let reach = |bar: &&Bar| {
            let rect = self.bar_rect(placed, bar, bar.whole());
            rect.y_range().contains(at.y) && (rect.left() - 2.0..=rect.right() + 2.0).contains(&at.x)
        };
        if let Some(bar) = row.timeline.bars.iter().rev().find(reach) {
            return Hit::Bar { unit, tenancy: bar.tenancy.id, grip: self.grip(placed, bar, unit, at) };
        }
        let day = self.scale.day(at.x);
        let is_free = day >= self.input.date && row.timeline.gaps.iter().any(|gap| gap.contains(day));
        if is_free { Hit::Free { unit, day } } else { Hit::Ground(unit) }
    }

    /// What of a bar the pointer would hold; none of what is over.
    fn grip(&self, placed: &Placed, bar: &Bar, unit: UnitId, at: Pos2) -> Option<Grip> {
        let tenancy = &bar.tenancy;
        if !self.input.editable || standing(tenancy, self.input.date) == Standing::Ended {
            return None;
        }
        // Where a day of leaving is agreed it is that day which is dragged, past the end of a holdover too.
        let held = if tenancy.vacated.is_some() { bar.whole() } else { bar.period };
        let rect = self.bar_rect(placed, bar, held);
        // A bar too short for three grips is moved by its middle.
        let reach = REACH.min(rect.width() / 3.0);
        if held.last().is_some() && (at.x - rect.right()).abs() <= reach {
            return Some(Grip::End(tenancy.id));
        }
        if tenancy.start > self.input.date && (at.x - rect.left()).abs() <= reach {
            return Some(Grip::Start(tenancy.id));
        }
        Some(Grip::Bar { tenancy: tenancy.id, unit })
    }

    /// The mark at a place: its row and its place among the row's marks.
    pub(super) fn mark_at(&self, at: Pos2) -> Option<(&Placed, usize)> {
        let placed = self.row_at(at)?;
        let row = placed.unit.as_ref()?;
        let near = |mark: &crate::figures::DecisiveDay| {
            Rect::from_center_size(self.mark_place(placed, mark), egui::Vec2::splat(marks::SIZE + 4.0)).contains(at)
        };
        let index = row.timeline.marks.iter().position(near)?;
        self.areas.body.contains(at).then_some((placed, index))
    }
}
