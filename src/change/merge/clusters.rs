//! Entities that are decided together.

use std::collections::BTreeMap;

use super::Side;
use crate::model::EntityId;

/// Sets of entities, no two of which have one in common, and the side that each entity is taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clusters {
    members: BTreeMap<EntityId, Member>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Member {
    /// An entity of the cluster, the same for all of its members.
    cluster: EntityId,
    /// `None` before the first decision. Where clusters join, each member keeps its side until the next one.
    side: Option<Side>,
}

impl Clusters {
    /// Makes these entities, and all that were decided together with one of them, one cluster.
    pub(super) fn join(&mut self, entities: &[EntityId]) {
        let Some(&cluster) = entities.first() else { return };
        let joined: Vec<EntityId> = entities.iter().map(|entity| self.cluster_of(*entity).unwrap_or(*entity)).collect();
        for member in self.members.values_mut().filter(|member| joined.contains(&member.cluster)) {
            member.cluster = cluster;
        }
        for entity in entities {
            self.members.entry(*entity).or_insert(Member { cluster, side: None });
        }
    }

    /// Takes the whole cluster of an entity from a side, and answers its members in order; none where the entity is in
    /// no cluster.
    pub(super) fn pin(&mut self, entity: EntityId, side: Side) -> Vec<EntityId> {
        let Some(cluster) = self.cluster_of(entity) else { return Vec::new() };
        let members = self.members.iter_mut().filter(|(_, member)| member.cluster == cluster);
        members
            .map(|(entity, member)| {
                member.side = Some(side);
                *entity
            })
            .collect()
    }

    /// The side that an entity is taken from as a whole.
    pub(super) fn side_of(&self, entity: EntityId) -> Option<Side> {
        self.members.get(&entity)?.side
    }

    fn cluster_of(&self, entity: EntityId) -> Option<EntityId> {
        self.members.get(&entity).map(|member| member.cluster)
    }
}
