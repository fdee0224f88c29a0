//! Figures kept for the version and date they were counted at, so that no frame counts the whole layout.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::change::{Change, Edit};
use crate::figures::{Alert, Course, Dashboard, Figures, Pipeline, alerts, dashboard, pipeline};
use crate::model::{FloorId, Layout, Tenancy, UnitId};

/// Figures of one version at one date, and on the way to others.
#[derive(Debug, Clone)]
pub struct Derived {
    /// The version of the document.
    version: u64,
    course: Course,
    /// Each with the date it is of.
    dashboard: Option<(NaiveDate, Arc<Dashboard>)>,
    alerts: Option<(NaiveDate, Arc<[Alert]>)>,
    pipeline: Option<(NaiveDate, Arc<Pipeline>)>,
}

impl Derived {
    /// Counts the whole layout.
    pub fn new(layout: &Layout, version: u64, date: NaiveDate) -> Self {
        Self { version, course: Course::new(layout, date), dashboard: None, alerts: None, pipeline: None }
    }

    /// The figures, shared: a frame may keep them for nothing.
    pub const fn figures(&self) -> &Arc<Figures> {
        self.course.figures()
    }

    /// What turns when.
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// The version they are of.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Whether they are of this version and date.
    pub fn is_of(&self, version: u64, date: NaiveDate) -> bool {
        self.version == version && self.course.date() == date
    }

    /// Whether they are of this version, and at most so many units change on the way to the date.
    pub fn is_near(&self, version: u64, date: NaiveDate, most: usize) -> bool {
        self.version == version && self.course.distance(date, most.saturating_add(1)) <= most
    }

    /// Goes to another date of the same version, and counts what changes on the way.
    pub fn go_to(&mut self, layout: &Layout, date: NaiveDate) {
        self.course.go_to(layout, date);
    }

    /// Counts the floors again that a change touched.
    pub fn follow(&mut self, layout: &Layout, version: u64, floors: &BTreeSet<FloorId>) {
        self.course.recount(layout, floors);
        self.version = version;
        self.dashboard = None;
        self.alerts = None;
        self.pipeline = None;
    }

    /// The dashboard, counted when it is first asked for at a date. Where the figures have gone on meanwhile it is the one
    /// that was there, if there was one.
    pub fn dashboard(&mut self, layout: &Layout, date: NaiveDate) -> Arc<Dashboard> {
        match &self.dashboard {
            Some((of, counted)) if *of == date || self.course.date() != date => Arc::clone(counted),
            _ => {
                let counted = Arc::new(dashboard(layout, self.course.figures(), None));
                self.dashboard = Some((self.course.date(), Arc::clone(&counted)));
                counted
            }
        }
    }

    /// What needs a decision at a date, looked for when it is first asked for.
    pub fn alerts(&mut self, layout: &Layout, date: NaiveDate) -> Arc<[Alert]> {
        if let Some((of, found)) = &self.alerts
            && *of == date
        {
            return Arc::clone(found);
        }
        let found: Arc<[Alert]> = alerts(layout, date, None).into();
        self.alerts = Some((date, Arc::clone(&found)));
        found
    }

    /// Who is in which stage at a date, asked when it is first shown. It is the same value until the layout or the date changes.
    pub fn pipeline(&mut self, layout: &Layout, date: NaiveDate) -> Arc<Pipeline> {
        if let Some((of, stages)) = &self.pipeline
            && *of == date
        {
            return Arc::clone(stages);
        }
        let stages = Arc::new(pipeline(layout, date));
        self.pipeline = Some((date, Arc::clone(&stages)));
        stages
    }
}

/// The floors whose figures a change touches in a layout; `None` where it may be all of them. To be asked both before
/// and after the change.
pub(super) fn touched_floors(layout: &Layout, change: &Change) -> Option<BTreeSet<FloorId>> {
    let floor_of = |unit: UnitId| layout.unit(unit).map(|unit| unit.floor);
    let floors_of = |tenancy: &Arc<Tenancy>| -> Vec<FloorId> {
        tenancy.units.iter().filter_map(|occupied| floor_of(occupied.unit)).collect()
    };
    let mut floors = BTreeSet::new();
    for edit in &change.edits {
        match edit {
            Edit::Title(_) | Edit::CommitteeSession(..) => {}
            Edit::Unit(id, _) => {
                floors.extend(floor_of(*id));
                // A rent is shared out by area: another area of one unit alters the parts of the others.
                floors.extend(layout.tenancies_on(*id).into_iter().flat_map(floors_of));
            }
            Edit::Tenancy(id, _) => floors.extend(layout.tenancy(*id).into_iter().flat_map(floors_of)),
            Edit::Startup(id, _) => floors.extend(layout.tenancies_of(*id).into_iter().flat_map(floors_of)),
            Edit::Park(..) | Edit::Building(..) | Edit::Floor(..) => return None,
        }
    }
    Some(floors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Stamp, apply};
    use crate::model::{
        Building, BuildingId, Floor, LayoutParts, Money, Occupied, Park, ParkId, Shape, Startup, StartupId, TenancyId,
        Unit, UnitUse,
    };
    use crate::operations::edit_unit;

    /// One tenancy of two units on two floors.
    fn layout() -> Layout {
        let floor = |id, level| Floor::new(FloorId::new(id), BuildingId::new(1), level, 20, 20, 1.0);
        let unit = |id| {
            let shape = Shape::rectangle(0, 0, 4, 4);
            Unit::new(UnitId::new(id), FloorId::new(id), format!("A-{id}"), UnitUse::Office, shape)
        };
        let units = [1, 2].map(|id| Occupied { unit: UnitId::new(id), seats: None }).to_vec();
        let start = "2026-01-01".parse().unwrap();
        let tenancy = Tenancy {
            rent: Money::from_units(1_000),
            ..Tenancy::new(TenancyId::new(1), StartupId::new(1), units, start)
        };
        let parts = LayoutParts {
            parks: vec![Park::new(ParkId::new(1), "P", "Park")],
            buildings: vec![Building::new(BuildingId::new(1), ParkId::new(1), "A")],
            floors: vec![floor(1, 0), floor(2, 1)],
            units: vec![unit(1), unit(2)],
            startups: vec![Startup::new(StartupId::new(1), "One")],
            tenancies: vec![tenancy],
            ..LayoutParts::default()
        };
        Layout::from_parts(parts).unwrap()
    }

    #[test]
    fn another_area_of_one_unit_is_counted_on_the_floors_of_all_that_share_its_rent() {
        let mut layout = layout();
        let date: NaiveDate = "2026-06-01".parse().unwrap();
        let mut derived = Derived::new(&layout, 1, date);
        let pipeline = derived.pipeline(&layout, date);
        assert!(Arc::ptr_eq(&pipeline, &derived.pipeline(&layout, date)), "it is kept from frame to frame");
        let larger = Unit { area: Some(64.0), ..(**layout.unit(UnitId::new(1)).unwrap()).clone() };
        let stamp = Stamp { author: "test".into(), at: chrono::DateTime::UNIX_EPOCH };
        let change = edit_unit(&layout, larger, &stamp).unwrap();
        let mut floors = touched_floors(&layout, &change).unwrap();
        apply(&mut layout, &change);
        floors.extend(touched_floors(&layout, &change).unwrap());
        derived.follow(&layout, 2, &floors);
        assert!(derived.is_of(2, date));
        assert!(!Arc::ptr_eq(&pipeline, &derived.pipeline(&layout, date)));
        assert_eq!(**derived.figures(), Figures::new(&layout, date));
        assert!(
            derived.is_near(2, "2026-12-31".parse().unwrap(), 0)
                && !derived.is_near(2, "2025-12-31".parse().unwrap(), 0)
        );
    }
}
