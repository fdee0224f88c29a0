//! The entries of a layout's tables, whatever their kind, for what treats all kinds alike.

use std::cmp::Ordering;
use std::sync::Arc;

use super::Edit;
use crate::model::{
    Building, BuildingId, CommitteeSession, CommitteeSessionId, EntityId, Floor, FloorId, Layout, Park, ParkId,
    Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

/// One kind of entity.
pub(super) trait Entry: PartialEq + 'static {
    type Id: Copy + Ord;

    fn id(&self) -> Self::Id;

    fn entity(id: Self::Id) -> EntityId;

    fn find(layout: &Layout, id: Self::Id) -> Option<&Arc<Self>>;

    /// All entries of this kind, by id.
    fn all(layout: &Layout) -> impl Iterator<Item = &Arc<Self>>;

    fn edit(id: Self::Id, entry: Option<Arc<Self>>) -> Edit;
}

macro_rules! entries {
    ($($kind:ident $id:ident $find:ident $all:ident),* $(,)?) => {
        $(
            impl Entry for $kind {
                type Id = $id;

                fn id(&self) -> $id {
                    self.id
                }

                fn entity(id: $id) -> EntityId {
                    EntityId::$kind(id)
                }

                fn find(layout: &Layout, id: $id) -> Option<&Arc<Self>> {
                    layout.$find(id)
                }

                fn all(layout: &Layout) -> impl Iterator<Item = &Arc<Self>> {
                    layout.$all()
                }

                fn edit(id: $id, entry: Option<Arc<Self>>) -> Edit {
                    Edit::$kind(id, entry)
                }
            }
        )*
    };
}

entries! {
    Park ParkId park parks,
    Building BuildingId building buildings,
    Floor FloorId floor floors,
    Unit UnitId unit units,
    Startup StartupId startup startups,
    Tenancy TenancyId tenancy tenancies,
    CommitteeSession CommitteeSessionId session sessions,
}

/// Whether two layouts have the same of an entity. Where they share it, nothing of it is compared.
pub(super) fn is_same<T: PartialEq>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (None, None) => true,
        _ => false,
    }
}

/// The edit after which a layout has of an entity what this one has.
pub fn edit_to(layout: &Layout, entity: EntityId) -> Edit {
    match entity {
        EntityId::Layout => Edit::Title(layout.title().into()),
        EntityId::Park(id) => Edit::Park(id, layout.park(id).cloned()),
        EntityId::Building(id) => Edit::Building(id, layout.building(id).cloned()),
        EntityId::Floor(id) => Edit::Floor(id, layout.floor(id).cloned()),
        EntityId::Unit(id) => Edit::Unit(id, layout.unit(id).cloned()),
        EntityId::Startup(id) => Edit::Startup(id, layout.startup(id).cloned()),
        EntityId::Tenancy(id) => Edit::Tenancy(id, layout.tenancy(id).cloned()),
        EntityId::CommitteeSession(id) => Edit::CommitteeSession(id, layout.session(id).cloned()),
    }
}

/// The entities of which two layouts do not have the same, in the order of parks, buildings, floors, units, startups,
/// tenancies and sessions, each by id; the layout itself first, where its title differs.
pub(super) fn differences(from: &Layout, to: &Layout) -> Vec<EntityId> {
    let mut found = Vec::new();
    if from.title() != to.title() {
        found.push(EntityId::Layout);
    }
    differing::<Park>(from, to, &mut found);
    differing::<Building>(from, to, &mut found);
    differing::<Floor>(from, to, &mut found);
    differing::<Unit>(from, to, &mut found);
    differing::<Startup>(from, to, &mut found);
    differing::<Tenancy>(from, to, &mut found);
    differing::<CommitteeSession>(from, to, &mut found);
    found
}

fn differing<T: Entry>(from: &Layout, to: &Layout, found: &mut Vec<EntityId>) {
    let (mut before, mut after) = (T::all(from).peekable(), T::all(to).peekable());
    loop {
        let order = match (before.peek(), after.peek()) {
            (None, None) => return,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => one.id().cmp(&other.id()),
        };
        let one = if order.is_le() { before.next() } else { None };
        let other = if order.is_ge() { after.next() } else { None };
        if !is_same(one, other) {
            found.extend(one.or(other).map(|entry| T::entity(entry.id())));
        }
    }
}
