//! Figures kept for the version and date they were counted at, so that no frame counts the whole layout.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::change::{Change, Edit};
use crate::figures::{Dashboard, Figures, dashboard};
use crate::model::{FloorId, Layout, UnitId};

/// Figures of one version at one date.
#[derive(Debug, Clone)]
pub struct Derived {
    /// The version of the document.
    version: u64,
    figures: Arc<Figures>,
    dashboard: Option<Arc<Dashboard>>,
}

impl Derived {
    /// Counts the whole layout.
    pub fn new(layout: &Layout, version: u64, date: NaiveDate) -> Self {
        Self { version, figures: Arc::new(Figures::new(layout, date)), dashboard: None }
    }

    /// The figures, shared: a frame may keep them for nothing.
    pub const fn figures(&self) -> &Arc<Figures> {
        &self.figures
    }

    /// Whether they are of this version and date.
    pub fn is_of(&self, version: u64, date: NaiveDate) -> bool {
        self.version == version && self.figures.date() == date
    }

    /// Counts the floors again that a change touched.
    pub fn follow(&mut self, layout: &Layout, version: u64, floors: &BTreeSet<FloorId>) {
        Arc::make_mut(&mut self.figures).recount(layout, floors);
        self.version = version;
        self.dashboard = None;
    }

    /// The dashboard, counted when it is first asked for.
    pub fn dashboard(&mut self, layout: &Layout) -> Arc<Dashboard> {
        let counted = self.dashboard.get_or_insert_with(|| Arc::new(dashboard(layout, &self.figures, None)));
        Arc::clone(counted)
    }
}

/// The floors whose figures a change touches in a layout; `None` where it may be all of them. To be asked both before
/// and after the change.
pub(super) fn touched_floors(layout: &Layout, change: &Change) -> Option<BTreeSet<FloorId>> {
    let floor_of = |unit: UnitId| layout.unit(unit).map(|unit| unit.floor);
    let mut floors = BTreeSet::new();
    for edit in &change.edits {
        match edit {
            Edit::Title(_) | Edit::CommitteeSession(..) => {}
            Edit::Unit(id, _) => floors.extend(floor_of(*id)),
            Edit::Tenancy(id, _) => {
                let units = layout.tenancy(*id).map(|tenancy| tenancy.units.clone()).unwrap_or_default();
                floors.extend(units.into_iter().filter_map(|occupied| floor_of(occupied.unit)));
            }
            Edit::Startup(id, _) => {
                let units = layout.tenancies_of(*id).into_iter().flat_map(|tenancy| tenancy.units.iter());
                floors.extend(units.filter_map(|occupied| floor_of(occupied.unit)));
            }
            Edit::Park(..) | Edit::Building(..) | Edit::Floor(..) => return None,
        }
    }
    Some(floors)
}
