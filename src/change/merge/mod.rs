//! A three-way merge: what two people did apart, brought together by entity and field against what both began with.
//!
//! Nothing is dropped in silence. What one side alone changed is in the merge; what both changed in different ways, and
//! what is sound on each side and wrong together, is a [`Conflict`] for a person to decide. The merge has no problem
//! that neither side has.
//!
//! Conflicts over problems are decided for *clusters* of entities: entities that once had a problem together are taken
//! from one and the same side for good. A new problem needs entities of different sides, so that each one joins
//! clusters, and there is an end to them however often one decides.

mod clusters;
mod deciding;
mod fields;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use self::clusters::Clusters;
use self::deciding::deciding;
use self::fields::Fields;
pub(super) use self::versions::Versions;
use super::edit::apply_edit;
use super::entry::{differences, edit_to};
use crate::model::{Building, CommitteeSession, EntityId, Floor, Layout, Park, Problem, Startup, Tenancy, Unit, check};

/// One of the two that are merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// What we did.
    Ours,
    /// What they did.
    Theirs,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ours, Self::Theirs];

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Theirs => Self::Ours,
        }
    }

    /// What this side has.
    pub fn of<T>(self, ours: T, theirs: T) -> T {
        match self {
            Self::Ours => ours,
            Self::Theirs => theirs,
        }
    }
}

/// What the sides do not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConflictKind {
    /// Both changed the same field, each to another value.
    Field {
        /// Whose field.
        entity: EntityId,
        /// Which, as the file's format names it: `area`, `asking_rent`, `needs.seats`.
        field: &'static str,
    },
    /// One side removed what the other changed.
    Removed {
        /// What.
        entity: EntityId,
        /// Who removed it.
        by: Side,
    },
    /// What the sides did would make a problem together that neither has alone.
    Problem {
        /// Which.
        problem: Problem,
        /// Every entity that decides it, those that a side has removed included.
        entities: Vec<EntityId>,
    },
}

/// Something to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What the sides do not agree on.
    pub kind: ConflictKind,
    /// Whose way it goes, once that is decided.
    pub decision: Option<Side>,
    /// The merge as it was when the conflict was found.
    found_in: Layout,
}

impl Conflict {
    /// The entities that a decision is about.
    pub fn entities(&self) -> &[EntityId] {
        match &self.kind {
            ConflictKind::Field { entity, .. } | ConflictKind::Removed { entity, .. } => std::slice::from_ref(entity),
            ConflictKind::Problem { entities, .. } => entities,
        }
    }

    /// The merge as it was when the conflict was found: a problem names entities of it.
    pub const fn found_in(&self) -> &Layout {
        &self.found_in
    }
}

/// Two layouts, the one that both come from, and what becomes of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    base: Layout,
    ours: Layout,
    theirs: Layout,
    /// The merge as decided so far; what is not decided is as ours.
    merged: Layout,
    conflicts: Vec<Conflict>,
    /// Where the conflicts of fields stand in the list. That of a removed entity has no field.
    places: BTreeMap<(EntityId, &'static str), usize>,
    /// Where all conflicts about an entity stand.
    about: BTreeMap<EntityId, Vec<usize>>,
    clusters: Clusters,
    /// The problems of each side, once they are asked for.
    known: Option<[Vec<Problem>; 2]>,
}

impl Merge {
    /// Merges two layouts that both come from a third.
    pub fn new(base: &Layout, ours: &Layout, theirs: &Layout) -> Self {
        let mut merge = Self {
            base: base.clone(),
            ours: ours.clone(),
            theirs: theirs.clone(),
            merged: ours.clone(),
            conflicts: Vec::new(),
            places: BTreeMap::new(),
            about: BTreeMap::new(),
            clusters: Clusters::default(),
            known: None,
        };
        for entity in differences(base, theirs) {
            merge.put(entity);
        }
        merge.find_problems();
        merge
    }

    /// The layout that both sides come from.
    pub const fn base(&self) -> &Layout {
        &self.base
    }

    /// Our layout.
    pub const fn ours(&self) -> &Layout {
        &self.ours
    }

    /// Their layout.
    pub const fn theirs(&self) -> &Layout {
        &self.theirs
    }

    /// A side's layout.
    pub const fn side(&self, side: Side) -> &Layout {
        match side {
            Side::Ours => &self.ours,
            Side::Theirs => &self.theirs,
        }
    }

    /// All conflicts found so far, those that are decided too. One keeps its place.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Whether nothing is left to decide.
    pub fn is_decided(&self) -> bool {
        self.conflicts.iter().all(|conflict| conflict.decision.is_some())
    }

    /// The merge, `None` while something is to be decided.
    pub fn merged(&self) -> Option<Layout> {
        self.is_decided().then(|| self.merged.clone())
    }

    /// Decides a conflict, or decides it anew. Further conflicts may come to light, at the end of the list: what the
    /// decision keeps can be wrong together with what the other side did elsewhere. Entities that had a problem together
    /// are decided together, so that a decision can also be one about earlier conflicts of the same entities.
    pub fn decide(&mut self, index: usize, side: Side) {
        if index < self.conflicts.len() {
            self.settle(index, side);
            self.find_problems();
        }
    }

    /// Decides for one side whatever is not decided yet, and what that brings to light.
    pub fn decide_all(&mut self, side: Side) {
        while !self.is_decided() {
            for index in 0..self.conflicts.len() {
                if self.conflicts[index].decision.is_none() {
                    self.settle(index, side);
                }
            }
            self.find_problems();
        }
    }

    fn settle(&mut self, index: usize, side: Side) {
        let entity = self.conflicts[index].entities()[0];
        self.conflicts[index].decision = Some(side);
        let together = self.clusters.pin(entity, side);
        if together.is_empty() {
            self.put(entity);
        }
        for entity in together {
            for index in self.about.get(&entity).into_iter().flatten() {
                self.conflicts[*index].decision = Some(side);
            }
            self.put(entity);
        }
    }

    /// Puts what is decided of an entity into the merge, and finds what is to be decided of it.
    fn put(&mut self, entity: EntityId) {
        let Self { base, ours, theirs, merged, conflicts, places, about, clusters, .. } = self;
        let edit = match clusters.side_of(entity) {
            Some(side) => edit_to(side.of(ours, theirs), entity),
            None => Versions { base, ours, theirs }.merged(entity, &mut |kind| {
                let field = if let ConflictKind::Field { field, .. } = kind { field } else { "" };
                let place = *places.entry((entity, field)).or_insert_with(|| {
                    about.entry(entity).or_default().push(conflicts.len());
                    conflicts.push(Conflict { kind, decision: None, found_in: merged.clone() });
                    conflicts.len() - 1
                });
                conflicts[place].decision.unwrap_or(Side::Ours)
            }),
        };
        apply_edit(merged, &edit);
    }

    /// Adds the problems that neither side has. A problem of entities whose fields are not decided waits for that.
    fn find_problems(&mut self) {
        let undecided = self.conflicts.iter().filter(|conflict| conflict.decision.is_none());
        let open: BTreeSet<EntityId> = undecided
            .filter(|conflict| !matches!(conflict.kind, ConflictKind::Problem { .. }))
            .flat_map(Conflict::entities)
            .copied()
            .collect();
        for problem in check(&self.merged) {
            let entities = deciding(&self.merged, &problem);
            let waits = entities.iter().any(|entity| open.contains(entity));
            if waits || self.is_shown(&problem) || self.is_known(&problem, &entities) {
                continue;
            }
            self.clusters.join(&entities);
            for entity in &entities {
                self.about.entry(*entity).or_default().push(self.conflicts.len());
            }
            let kind = ConflictKind::Problem { problem, entities };
            self.conflicts.push(Conflict { kind, decision: None, found_in: self.merged.clone() });
        }
    }

    /// Whether the problem waits already to be decided.
    fn is_shown(&self, problem: &Problem) -> bool {
        self.about.get(&problem.entity).into_iter().flatten().any(|index| {
            let Conflict { kind, decision, .. } = &self.conflicts[*index];
            decision.is_none() && matches!(kind, ConflictKind::Problem { problem: other, .. } if other == problem)
        })
    }

    /// Whether a side has the problem: it is the rest of one there, or all that decides it is as it is there. By the
    /// second, entities that are all taken from one side never make a new problem.
    fn is_known(&mut self, problem: &Problem, entities: &[EntityId]) -> bool {
        let Self { ours, theirs, merged, known, .. } = self;
        let known = known.get_or_insert_with(|| [check(ours), check(theirs)]);
        Side::ALL.into_iter().any(|side| {
            let (layout, problems) = side.of((&*ours, &known[0]), (&*theirs, &known[1]));
            let first = problems.partition_point(|other| other.entity < problem.entity);
            let mut of_entity = problems[first..].iter().take_while(|other| other.entity == problem.entity);
            of_entity.any(|other| problem.is_rest_of(other))
                || entities.iter().all(|entity| edit_to(layout, *entity) == edit_to(merged, *entity))
        })
    }
}

/// The fields in which two layouts differ about an entity, as the file's format names them; none where one of them
/// does not have it.
pub fn differing_fields(entity: EntityId, one: &Layout, other: &Layout) -> Vec<&'static str> {
    fn between<T: Fields>(one: Option<&std::sync::Arc<T>>, other: Option<&std::sync::Arc<T>>) -> Vec<&'static str> {
        let mut differing = Vec::new();
        if let (Some(one), Some(other)) = (one, other) {
            T::merged(None, one, other, &mut |field| {
                differing.push(field);
                Side::Ours
            });
        }
        differing
    }
    match entity {
        EntityId::Layout if one.title() == other.title() => Vec::new(),
        EntityId::Layout => vec!["title"],
        EntityId::Park(id) => between(one.park(id), other.park(id)),
        EntityId::Building(id) => between(one.building(id), other.building(id)),
        EntityId::Floor(id) => between(one.floor(id), other.floor(id)),
        EntityId::Unit(id) => between(one.unit(id), other.unit(id)),
        EntityId::Startup(id) => between(one.startup(id), other.startup(id)),
        EntityId::Tenancy(id) => between(one.tenancy(id), other.tenancy(id)),
        EntityId::CommitteeSession(id) => between(one.session(id), other.session(id)),
    }
}

/// All fields that an entity of this kind has, as the file's format names them.
pub const fn field_names(entity: EntityId) -> &'static [&'static str] {
    match entity {
        EntityId::Layout => &["title"],
        EntityId::Park(_) => Park::NAMES,
        EntityId::Building(_) => Building::NAMES,
        EntityId::Floor(_) => Floor::NAMES,
        EntityId::Unit(_) => Unit::NAMES,
        EntityId::Startup(_) => Startup::NAMES,
        EntityId::Tenancy(_) => Tenancy::NAMES,
        EntityId::CommitteeSession(_) => CommitteeSession::NAMES,
    }
}
