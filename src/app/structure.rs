//! Parks, buildings and floors: what the menus ask for, and what the window shows once it is done.

use super::action::Action;
use super::command::{Command, Structure};
use super::dialog::Dialog;
use super::document::Document;
use super::environment::new_id;
use super::program::Program;
use super::session::{CameraRequest, Selected, Tab};
use crate::change::Change;
use crate::model::{Building, BuildingId, Floor, FloorId, Layout, LayoutParts, ParkId, UnitId};
use crate::operations::{
    self, CopyBuilding, CopyPark, NewBuilding, NewFloor, NewPark, PlaceId, Refusal, Removal, free_level, tenancies_in,
    usual_floor,
};

impl Program {
    /// The park, building or floor that the panel at the right shows.
    pub const fn place_shown(&self) -> Option<PlaceId> {
        match self.session.inspected {
            Selected::Park(park) => Some(PlaceId::Park(park)),
            Selected::Building(building) => Some(PlaceId::Building(building)),
            Selected::Floor(floor) => Some(PlaceId::Floor(floor)),
            _ => None,
        }
    }

    /// The floor that a new one goes above or below, or that is copied: the one shown at the right, else that on the plan.
    pub fn floor_at_hand(&self) -> Option<FloorId> {
        match self.session.inspected {
            Selected::Floor(floor) => Some(floor),
            _ => self.session.floor,
        }
    }

    /// The building that a floor goes into: the one shown at the right, else that of the floor at hand.
    pub fn building_at_hand(&self) -> Option<BuildingId> {
        let layout = self.document.layout();
        match self.session.inspected {
            Selected::Building(building) => Some(building),
            Selected::Park(park) => layout.buildings_in_order(park).last().map(|building| building.id),
            _ => self.floor_at_hand().and_then(|floor| layout.floor(floor)).map(|floor| floor.building),
        }
    }

    /// The park that a building goes into: the one shown at the right, else that of the building at hand, else the last.
    pub fn park_at_hand(&self) -> Option<ParkId> {
        let layout = self.document.layout();
        let of_building = || Some(layout.building(self.building_at_hand()?)?.park);
        match self.session.inspected {
            Selected::Park(park) => Some(park),
            _ => of_building().or_else(|| layout.parks_in_order().last().map(|park| park.id)),
        }
    }

    /// Whether an action on the structure can be done now.
    pub(super) fn can_build(&self, action: Action) -> bool {
        let layout = self.document.layout();
        let can = match action {
            Action::AddPark => true,
            Action::AddBuilding => self.park_at_hand().is_some(),
            Action::AddFloorAbove | Action::AddFloorBelow => self.building_at_hand().is_some(),
            Action::CopyFloor => self.floor_at_hand().is_some(),
            Action::Duplicate => matches!(self.place_shown(), Some(PlaceId::Park(_) | PlaceId::Building(_))),
            Action::MovePlaceUp => self.place_among().is_some_and(|(at, _)| at > 0),
            Action::MovePlaceDown => self.place_among().is_some_and(|(at, of)| at + 1 < of),
            Action::RemovePlace => self.place_shown().is_some(),
            Action::Renumber => !self.session.selection.is_empty() || self.floor_at_hand().is_some(),
            Action::Rename => match self.session.inspected {
                Selected::Units => self.session.selection.len() == 1,
                Selected::Nothing | Selected::Tenancy(_) | Selected::Session(_) | Selected::AgendaItem(..) => false,
                _ => true,
            },
            _ => false,
        };
        let is_there = self.place_shown().is_none_or(|place| layout.has(place.into()));
        can && is_there && self.document.is_editable()
    }

    /// The place of the park or building shown among those beside it, and how many these are. Floors follow their levels.
    fn place_among(&self) -> Option<(usize, usize)> {
        let layout = self.document.layout();
        match self.place_shown()? {
            PlaceId::Park(id) => {
                let parks = layout.parks_in_order();
                Some((parks.iter().position(|park| park.id == id)?, parks.len()))
            }
            PlaceId::Building(id) => {
                let beside = layout.buildings_in_order(layout.building(id)?.park);
                Some((beside.iter().position(|building| building.id == id)?, beside.len()))
            }
            PlaceId::Floor(_) => None,
        }
    }

    /// Does what the menus offer for the structure; where particulars are needed, a dialog asks for them.
    pub(super) fn build(&mut self, action: Action) {
        match action {
            Action::AddPark => self.dialog = Some(Dialog::AddPark),
            Action::AddBuilding => self.add_building(),
            Action::AddFloorAbove => self.add_floor(true),
            Action::AddFloorBelow => self.add_floor(false),
            Action::CopyFloor => self.dialog = self.floor_at_hand().map(Dialog::CopyFloor),
            Action::Duplicate => self.duplicate(),
            Action::MovePlaceUp => self.move_place(-1),
            Action::MovePlaceDown => self.move_place(1),
            Action::Rename => {
                self.session.panels.inspector = true;
                self.session.renames = true;
            }
            Action::RemovePlace => self.remove_place_shown(),
            Action::Renumber => self.ask_to_renumber(),
            _ => {}
        }
    }

    fn add_building(&mut self) {
        let layout = self.document.layout();
        let Some(park) = self.park_at_hand() else { return };
        let beside = layout.buildings_in_order(park);
        let name = self.texts.get("new-building-name").into_owned();
        let mut building = Building::new(BuildingId::new(new_id()), park, String::new());
        building.code = operations::free_building_code(layout, park, &operations::code_of_name(&name));
        building.name = name;
        building.kind = beside.last().map_or(building.kind, |like| like.kind);
        let like = beside.last().and_then(|like| layout.floors_in_order(like.id).into_iter().next());
        let usual = usual_floor(FloorId::new(new_id()), building.id, 0);
        let floor = like.map_or_else(
            || usual.clone(),
            |like| Floor::new(usual.id, building.id, 0, like.columns, like.rows, like.module),
        );
        self.change(&Command::Structure(Structure::AddBuilding(Box::new(NewBuilding { building, floor }))));
    }

    fn add_floor(&mut self, up: bool) {
        let layout = self.document.layout();
        let Some(building) = self.building_at_hand() else { return };
        let floors = layout.floors_in_order(building);
        let shown = self.floor_at_hand().and_then(|floor| layout.floor(floor));
        let of_building = shown.filter(|floor| floor.building == building);
        let end = if up { floors.last() } else { floors.first() };
        let step = if up { 1 } else { -1 };
        let from = of_building.or_else(|| end.copied()).map_or(0, |floor| floor.level.saturating_add(step));
        let level = free_level(layout, building, from, up);
        let request = NewFloor { floor: FloorId::new(new_id()), building, level };
        self.change(&Command::Structure(Structure::AddFloor(request)));
    }

    fn duplicate(&mut self) {
        let layout = self.document.layout();
        let named = |name: &str| self.texts.with("copy-name", &[("name", name.into())]);
        let request = match self.place_shown() {
            Some(PlaceId::Park(id)) => layout.park(id).map(|park| {
                let (code, name) = (park.code.clone(), named(&park.name));
                Structure::CopyPark(CopyPark { park: id, code, name })
            }),
            Some(PlaceId::Building(id)) => layout.building(id).map(|building| {
                let name = if building.name.is_empty() { String::new() } else { named(&building.name) };
                Structure::CopyBuilding(CopyBuilding { building: id, code: building.code.clone(), name })
            }),
            _ => None,
        };
        if let Some(request) = request {
            self.change(&Command::Structure(request));
        }
    }

    fn move_place(&mut self, by: isize) {
        let Some(to) = self.place_among().and_then(|(at, _)| at.checked_add_signed(by)) else { return };
        let request = match self.place_shown() {
            Some(PlaceId::Park(park)) => Structure::MovePark { park, to },
            Some(PlaceId::Building(building)) => Structure::MoveBuilding { building, to },
            _ => return,
        };
        self.change(&Command::Structure(request));
    }

    /// Asks before tenants are sent to the tray; else nothing is lost that undo would not bring back.
    fn remove_place_shown(&mut self) {
        let Some(place) = self.place_shown() else { return };
        if tenancies_in(self.document.layout(), place, &self.environment.stamp()).is_empty() {
            self.change(&Command::Structure(Structure::Remove(Removal { place, displacing: false })));
        } else {
            self.dialog = Some(Dialog::RemovePlace(place));
        }
    }

    /// The units selected, else those of the floor that can be let.
    fn ask_to_renumber(&mut self) {
        let layout = self.document.layout();
        let selected = &self.session.selection;
        let units: Vec<UnitId> = if selected.is_empty() {
            let floor = self.floor_at_hand();
            let units = floor.into_iter().flat_map(|floor| layout.units_of(floor));
            units.filter(|unit| unit.usage.is_lettable()).map(|unit| unit.id).collect()
        } else {
            selected.iter().copied().collect()
        };
        self.dialog = Some(Dialog::Renumber(units));
    }

    /// Every unit of the floor that is used as one of those selected is.
    pub(super) fn select_same_use(&mut self) {
        let layout = self.document.layout();
        let Some(floor) = self.session.floor else { return };
        let selected = self.session.selection.iter().filter_map(|unit| layout.unit(*unit));
        let uses: std::collections::BTreeSet<_> = selected.map(|unit| unit.usage).collect();
        let units = layout.units_of(floor).filter(|unit| uses.contains(&unit.usage));
        let units: Vec<UnitId> = units.map(|unit| unit.id).collect();
        self.session.select_units(units, false);
    }

    /// A new layout of one park takes the place of the open one: untitled, unsaved, its floor on the plan.
    pub(super) fn create_layout(&mut self, request: &NewPark) {
        let parts = LayoutParts { title: request.park.name.clone(), ..LayoutParts::default() };
        let Ok(empty) = Layout::from_parts(parts) else { return };
        let stamp = self.environment.stamp();
        match operations::add_park(&empty, request, &stamp) {
            Ok(change) => {
                self.replace_document(Document::untitled(empty, request.park.name.clone()));
                self.show_new_floor(request.floor.id);
                self.commit(&change);
            }
            Err(refusal) => self.notice_failed(self.texts.refusal(&empty, &refusal)),
        }
    }

    /// What an operation on the structure leads to, and the ids that it made.
    pub(super) fn restructured(&self, request: &Structure) -> Result<(Change, Vec<u64>), Refusal> {
        let (layout, stamp) = (self.document.layout(), &self.environment.stamp());
        let mut made = Vec::new();
        let ids = &mut || {
            made.push(new_id());
            made.last().copied().unwrap_or_default()
        };
        let change = match request {
            Structure::AddPark(request) => operations::add_park(layout, request, stamp),
            Structure::AddBuilding(request) => operations::add_building(layout, request, stamp),
            Structure::AddFloor(request) => operations::add_floor(layout, request, stamp),
            Structure::CopyFloor(request) => operations::copy_floor(layout, request, ids, stamp),
            Structure::CopyBuilding(request) => operations::copy_building(layout, request, ids, stamp),
            Structure::CopyPark(request) => operations::copy_park(layout, request, ids, stamp),
            Structure::MovePark { park, to } => operations::move_park(layout, *park, *to, stamp),
            Structure::MoveBuilding { building, to } => operations::move_building(layout, *building, *to, stamp),
            Structure::Remove(request) => operations::remove_place(layout, request, stamp),
            Structure::Renumber(request) => operations::renumber(layout, request, stamp),
            Structure::EditUnits(request) => operations::edit_units(layout, request, stamp),
        };
        Ok((change?, made))
    }

    /// What the window shows once the structure is changed; `made` are the ids of what was copied.
    pub(super) fn after_restructuring(&mut self, request: &Structure, made: &[u64]) {
        match request {
            Structure::AddPark(request) => {
                self.show_new_floor(request.floor.id);
                self.session.inspected = Selected::Park(request.park.id);
            }
            Structure::AddBuilding(request) => {
                self.show_new_floor(request.floor.id);
                self.session.inspected = Selected::Building(request.building.id);
                self.session.renames = true;
            }
            Structure::AddFloor(request) => self.show_new_floor(request.floor),
            Structure::CopyBuilding(_) => {
                let copy = made.first().map(|id| Selected::Building(BuildingId::new(*id)));
                self.session.inspected = copy.unwrap_or_default();
                self.session.renames = true;
            }
            Structure::CopyPark(_) => {
                self.session.inspected = made.first().map(|id| Selected::Park(ParkId::new(*id))).unwrap_or_default();
                self.session.renames = true;
            }
            Structure::Remove(_) => self.leave_what_is_gone(),
            _ => {}
        }
    }

    fn show_new_floor(&mut self, floor: FloorId) {
        let session = &mut self.session;
        session.clear_selection();
        session.floor = Some(floor);
        session.inspected = Selected::Floor(floor);
        session.tab = Tab::Plan;
        session.panels.inspector = true;
        session.camera.push(CameraRequest::Fit);
    }

    /// Where what was shown is gone, the floor on the plan takes its place.
    fn leave_what_is_gone(&mut self) {
        self.forget_what_is_gone();
        if self.session.inspected == Selected::Nothing {
            self.session.inspected = self.session.floor.map_or(Selected::Nothing, Selected::Floor);
        }
    }
}
