//! The merge of one entity, before anybody looks at what it does to others.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fields::Fields;
use super::{ConflictKind, Side, fields};
use crate::change::Edit;
use crate::change::entry::{Entry, is_same};
use crate::model::{Building, CommitteeSession, EntityId, Floor, Layout, Park, Startup, Tenancy, Unit};

/// Two layouts and the one that both come from.
#[derive(Debug, Clone, Copy)]
pub(in crate::change) struct Versions<'a> {
    pub(in crate::change) base: &'a Layout,
    pub(in crate::change) ours: &'a Layout,
    pub(in crate::change) theirs: &'a Layout,
}

/// Says which side an entity or a field gets that the sides disagree on.
type Decide<'a> = &'a mut dyn FnMut(ConflictKind) -> Side;

impl Versions<'_> {
    /// The edit that puts the merge of an entity.
    pub(in crate::change) fn merged(&self, entity: EntityId, decide: Decide<'_>) -> Edit {
        match entity {
            EntityId::Layout => {
                let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(Layout::title);
                let field = |field| decide(ConflictKind::Field { entity, field });
                Edit::Title(fields::merged("title", Some(&base), &ours, &theirs, &mut { field }).into())
            }
            EntityId::Park(id) => Park::edit(id, self.entry::<Park>(id, decide)),
            EntityId::Building(id) => Building::edit(id, self.entry::<Building>(id, decide)),
            EntityId::Floor(id) => Floor::edit(id, self.entry::<Floor>(id, decide)),
            EntityId::Unit(id) => Unit::edit(id, self.entry::<Unit>(id, decide)),
            EntityId::Startup(id) => Startup::edit(id, self.entry::<Startup>(id, decide)),
            EntityId::Tenancy(id) => Tenancy::edit(id, self.entry::<Tenancy>(id, decide)),
            EntityId::CommitteeSession(id) => CommitteeSession::edit(id, self.entry::<CommitteeSession>(id, decide)),
        }
    }

    fn entry<T: Entry + Fields>(&self, id: T::Id, decide: Decide<'_>) -> Option<Arc<T>> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|layout| T::find(layout, id));
        if is_same(ours, theirs) || is_same(base, theirs) {
            return ours.cloned();
        }
        if is_same(base, ours) {
            return theirs.cloned();
        }
        let entity = T::entity(id);
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            let merged = T::merged(base.map(|base| &**base), ours, theirs, &mut |field| {
                let moved = if field == "position" { self.moved(entity) } else { None };
                moved.unwrap_or_else(|| decide(ConflictKind::Field { entity, field }))
            });
            return Some(Arc::new(merged));
        }
        let by = if ours.is_none() { Side::Ours } else { Side::Theirs };
        decide(ConflictKind::Removed { entity, by }).of(ours, theirs).cloned()
    }

    /// Whose position an entity gets that has another on each side. A position also changes where something is put or
    /// removed before the entity: only who changed its place among what all versions have has moved it. Where that is
    /// nobody, or both moved it to the same place, it stands behind what either put before it.
    fn moved(&self, entity: EntityId) -> Option<Side> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|layout| siblings(layout, entity));
        let ids = |siblings: &[(EntityId, u32)]| siblings.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>();
        let in_all: BTreeSet<EntityId> = &(&ids(&base) & &ids(&ours)) & &ids(&theirs);
        if !in_all.contains(&entity) {
            return None;
        }
        let rank = |siblings: &[(EntityId, u32)]| {
            siblings.iter().filter(|(id, _)| in_all.contains(id)).position(|(id, _)| *id == entity)
        };
        let position = |siblings: &[(EntityId, u32)]| siblings.iter().find(|(id, _)| *id == entity).map(|(_, at)| *at);
        let (is_moved_by_us, is_moved_by_them) = (rank(&base) != rank(&ours), rank(&base) != rank(&theirs));
        if is_moved_by_us == is_moved_by_them && rank(&ours) == rank(&theirs) {
            Some(if position(&ours) < position(&theirs) { Side::Theirs } else { Side::Ours })
        } else if is_moved_by_us && is_moved_by_them {
            None
        } else {
            Some(if is_moved_by_us { Side::Ours } else { Side::Theirs })
        }
    }
}

/// What stands beside an entity in the order that people gave, itself included, with the positions.
fn siblings(layout: &Layout, entity: EntityId) -> Vec<(EntityId, u32)> {
    match entity {
        EntityId::Park(_) => {
            layout.parks_in_order().iter().map(|park| (EntityId::Park(park.id), park.position)).collect()
        }
        EntityId::Building(id) => layout
            .building(id)
            .map(|building| layout.buildings_in_order(building.park))
            .unwrap_or_default()
            .iter()
            .map(|building| (EntityId::Building(building.id), building.position))
            .collect(),
        _ => Vec::new(),
    }
}
