//! What an entity of a layout is called in a sentence: its code or name, and where it is.

use super::{Texts, visible};
use crate::message;
use crate::model::{
    Building, EntityId, Floor, Layout, Park, ParkId, Startup, StartupId, Tenancy, TenancyId, Unit, UnitId,
};

impl Texts {
    /// An entity with its place: `lot ML-102 (Sidi Abdallah, Multi-locataires, 2e étage)`.
    pub fn entity(&self, layout: &Layout, entity: EntityId) -> String {
        let named = match entity {
            EntityId::Layout => Some(message!(self, "entity-layout", name = self.or_unnamed(layout.title()))),
            EntityId::Park(id) => {
                layout.park(id).map(|park| message!(self, "entity-park", name = self.park_name(park)))
            }
            EntityId::Building(id) => layout.building(id).map(|building| self.building_in_place(layout, building)),
            EntityId::Floor(id) => layout.floor(id).map(|floor| self.floor_in_place(layout, floor)),
            EntityId::Unit(id) => layout.unit(id).map(|unit| self.unit_in_place(layout, unit)),
            EntityId::Startup(id) => {
                layout.startup(id).map(|startup| message!(self, "entity-startup", name = self.startup_name(startup)))
            }
            EntityId::Tenancy(id) => layout.tenancy(id).map(|tenancy| self.tenancy_in_place(layout, tenancy)),
            EntityId::CommitteeSession(id) => layout
                .session(id)
                .map(|session| in_brackets(self.committee_session(session), &self.park_name_of(layout, session.park))),
        };
        named.unwrap_or_else(|| self.unknown(id_of(entity)))
    }

    /// A park's name, or its code where it has none.
    pub fn park_name(&self, park: &Park) -> String {
        self.or_unnamed(if park.name.trim().is_empty() { &park.code } else { &park.name })
    }

    /// A building's name, or its code where it has none.
    pub fn building_name(&self, building: &Building) -> String {
        self.or_unnamed(if building.name.trim().is_empty() { &building.code } else { &building.name })
    }

    /// A unit's code.
    pub fn unit_code(&self, unit: &Unit) -> String {
        self.or_unnamed(&unit.code)
    }

    /// A startup's name.
    pub fn startup_name(&self, startup: &Startup) -> String {
        self.or_unnamed(&startup.name)
    }

    /// The name of a tenancy's startup.
    pub fn tenant(&self, layout: &Layout, tenancy: &Tenancy) -> String {
        self.startup_name_of(layout, tenancy.startup)
    }

    /// Where a unit is: `Sidi Abdallah, Multi-locataires, 2e étage`.
    pub fn place(&self, layout: &Layout, unit: &Unit) -> String {
        let Some(floor) = layout.floor(unit.floor) else {
            return self.unknown(unit.floor);
        };
        let place = self.place_of_building(layout, floor);
        if place.is_empty() { self.floor(floor) } else { format!("{place}, {}", self.floor(floor)) }
    }

    /// The codes of a tenancy's units; where it has none, of those that it lost when the plan was redrawn.
    pub fn units_of_tenancy(&self, layout: &Layout, tenancy: &Tenancy) -> String {
        let mut codes: Vec<String> =
            tenancy.units.iter().map(|occupied| self.unit_code_of(layout, occupied.unit)).collect();
        if codes.is_empty() {
            codes.extend(tenancy.to_place.iter().map(|displaced| visible(&displaced.code).into_owned()));
        }
        self.list(&codes)
    }

    /// The code of a unit that may not be there.
    pub(super) fn unit_code_of(&self, layout: &Layout, unit: UnitId) -> String {
        layout.unit(unit).map_or_else(|| self.unknown(unit), |unit| self.unit_code(unit))
    }

    /// The name of a park that may not be there.
    pub(super) fn park_name_of(&self, layout: &Layout, park: ParkId) -> String {
        layout.park(park).map_or_else(|| self.unknown(park), |park| self.park_name(park))
    }

    /// The name of a startup that may not be there.
    pub fn startup_name_of(&self, layout: &Layout, startup: StartupId) -> String {
        layout.startup(startup).map_or_else(|| self.unknown(startup), |startup| self.startup_name(startup))
    }

    /// The name of the startup of a tenancy that may not be there.
    pub(super) fn tenant_of(&self, layout: &Layout, tenancy: TenancyId) -> String {
        layout.tenancy(tenancy).map_or_else(|| self.unknown(tenancy), |tenancy| self.tenant(layout, tenancy))
    }

    fn place_of_building(&self, layout: &Layout, floor: &Floor) -> String {
        let Some(building) = layout.building(floor.building) else { return String::new() };
        let name = self.building_name(building);
        match layout.park(building.park) {
            Some(park) => format!("{}, {name}", self.park_name(park)),
            None => name,
        }
    }

    fn building_in_place(&self, layout: &Layout, building: &Building) -> String {
        let park = layout.park(building.park).map(|park| self.park_name(park));
        let name = message!(self, "entity-building", name = self.building_name(building));
        in_brackets(name, park.as_deref().unwrap_or_default())
    }

    fn floor_in_place(&self, layout: &Layout, floor: &Floor) -> String {
        in_brackets(message!(self, "entity-floor", name = self.floor(floor)), &self.place_of_building(layout, floor))
    }

    fn unit_in_place(&self, layout: &Layout, unit: &Unit) -> String {
        in_brackets(message!(self, "entity-unit", code = self.unit_code(unit)), &self.place(layout, unit))
    }

    fn tenancy_in_place(&self, layout: &Layout, tenancy: &Tenancy) -> String {
        let startup = self.tenant(layout, tenancy);
        let name = if tenancy.contract.trim().is_empty() {
            message!(self, "entity-tenancy", startup = startup)
        } else {
            message!(self, "entity-tenancy-numbered", startup = startup, contract = &tenancy.contract)
        };
        let start = message!(self, "period-open", first = self.date(tenancy.start));
        let units = self.units_of_tenancy(layout, tenancy);
        in_brackets(name, &if units.is_empty() { start } else { format!("{units}, {start}") })
    }

    fn unknown(&self, id: impl std::fmt::Display) -> String {
        message!(self, "entity-unknown", id = id.to_string())
    }

    fn or_unnamed(&self, name: &str) -> String {
        if name.trim().is_empty() { message!(self, "entity-unnamed") } else { visible(name).into_owned() }
    }
}

/// The word by which a message tells the kinds of entities apart.
pub(super) const fn kind_of(entity: EntityId) -> &'static str {
    match entity {
        EntityId::Layout => "layout",
        EntityId::Park(_) => "park",
        EntityId::Building(_) => "building",
        EntityId::Floor(_) => "floor",
        EntityId::Unit(_) => "unit",
        EntityId::Startup(_) => "startup",
        EntityId::Tenancy(_) => "tenancy",
        EntityId::CommitteeSession(_) => "session",
    }
}

/// The id of an entity as a file writes it; the layout itself has none.
pub(super) fn id_of(entity: EntityId) -> String {
    match entity {
        EntityId::Layout => String::new(),
        EntityId::Park(id) => id.to_string(),
        EntityId::Building(id) => id.to_string(),
        EntityId::Floor(id) => id.to_string(),
        EntityId::Unit(id) => id.to_string(),
        EntityId::Startup(id) => id.to_string(),
        EntityId::Tenancy(id) => id.to_string(),
        EntityId::CommitteeSession(id) => id.to_string(),
    }
}

fn in_brackets(name: String, place: &str) -> String {
    if place.is_empty() { name } else { format!("{name} ({place})") }
}
