//! Which parks of another layout to import.

use std::collections::BTreeSet;

use egui::{Label, RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button, remark, room};
use crate::app::Command;
use crate::message;
use crate::model::ParkId;
use crate::ui::desk::Desk;

/// What is chosen.
#[derive(Default)]
pub(super) struct ParksDialog {
    chosen: BTreeSet<ParkId>,
}

impl ParksDialog {
    /// Every park that is not here yet is chosen at first.
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        let parks = desk.program.importing.iter().flat_map(|importing| importing.layout.parks());
        Self { chosen: parks.map(|park| park.id).filter(|park| desk.layout.park(*park).is_none()).collect() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        const HIGHEST: f32 = 320.0;
        let Some(importing) = desk.program.importing.clone() else { return false };
        let texts = desk.texts.clone();
        let name = importing.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        heading(ui, desk, &message!(texts, "import-parks-heading", name = name));
        remark(ui, desk, &texts.get("import-parks-explanation"));
        ui.add_space(desk.theme.space.small);
        ScrollArea::vertical().max_height(room(ui, HIGHEST)).auto_shrink([false, true]).show(ui, |ui| {
            for park in importing.layout.parks_in_order() {
                let mut is_in = self.chosen.contains(&park.id);
                let buildings = importing.layout.buildings_in_order(park.id).into_iter();
                let units: usize =
                    buildings.map(|building| importing.layout.units_of_building(building.id).count()).sum();
                let line = message!(texts, "import-parks-park", park = texts.park_name(park), units = units);
                if desk.theme.boxes(ui, |ui| ui.checkbox(&mut is_in, line)).changed() {
                    if is_in {
                        self.chosen.insert(park.id);
                    } else {
                        self.chosen.remove(&park.id);
                    }
                }
                if desk.layout.park(park.id).is_some() {
                    ui.indent(park.id, |ui| {
                        let text = RichText::new(texts.get("import-parks-here")).color(desk.theme.message.warning);
                        ui.add(Label::new(text).wrap());
                    });
                }
            }
        });
        let (imports, stays) = buttons(ui, desk, |ui| {
            let imports = main_button(ui, desk, &texts.get("import-parks-do"), !self.chosen.is_empty());
            (imports, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if imports {
            desk.push(Command::ImportParks(self.chosen.iter().copied().collect()));
        }
        stays && !imports
    }
}
