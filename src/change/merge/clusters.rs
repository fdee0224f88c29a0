//! Entities that are decided together.

use std::collections::BTreeMap;

use super::Side;
use crate::model::EntityId;

/// Sets of entities, no two of which have one in common, and the side that each entity is taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clusters {
    /// For each entity one of its cluster, the same for all of them.
    cluster_of: BTreeMap<EntityId, EntityId>,
    members: BTreeMap<EntityId, Vec<EntityId>>,
    /// Missing before the first decision. Where clusters join, each member keeps its side until the next one.
    sides: BTreeMap<EntityId, Side>,
}

impl Clusters {
    /// Makes these entities, and all that were decided together with one of them, one cluster.
    pub(super) fn join(&mut self, entities: &[EntityId]) {
        let Some(mut cluster) = entities.first().map(|entity| self.cluster_of(*entity)) else { return };
        for entity in &entities[1..] {
            let mut other = self.cluster_of(*entity);
            if other == cluster {
                continue;
            }
            // The smaller one moves, so that no order of joining makes it long work.
            if self.members[&cluster].len() < self.members[&other].len() {
                std::mem::swap(&mut cluster, &mut other);
            }
            let moved = self.members.remove(&other).unwrap_or_default();
            for entity in &moved {
                self.cluster_of.insert(*entity, cluster);
            }
            self.members.entry(cluster).or_default().extend(moved);
        }
    }

    /// Takes the whole cluster of an entity from a side, and answers its members; none where the entity is in no
    /// cluster.
    pub(super) fn pin(&mut self, entity: EntityId, side: Side) -> Vec<EntityId> {
        let cluster = self.cluster_of.get(&entity).and_then(|cluster| self.members.get(cluster));
        let members = cluster.cloned().unwrap_or_default();
        self.sides.extend(members.iter().map(|entity| (*entity, side)));
        members
    }

    /// The side that an entity is taken from as a whole.
    pub(super) fn side_of(&self, entity: EntityId) -> Option<Side> {
        self.sides.get(&entity).copied()
    }

    /// The cluster of an entity; one of its own where it had none.
    fn cluster_of(&mut self, entity: EntityId) -> EntityId {
        *self.cluster_of.entry(entity).or_insert_with(|| {
            self.members.insert(entity, vec![entity]);
            entity
        })
    }
}
