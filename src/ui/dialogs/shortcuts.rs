//! Every shortcut, by menu.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button};
use crate::app::{Action, Menu};
use crate::ui::desk::Desk;

pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) -> bool {
    const HIGHEST: f32 = 440.0;
    heading(ui, desk, &desk.texts.get("shortcuts-heading"));
    ScrollArea::vertical().max_height(HIGHEST).min_scrolled_height(HIGHEST).auto_shrink([false, true]).show(ui, |ui| {
        for menu in Menu::ALL {
            let actions = Action::all().into_iter().filter(|action| action.menu() == menu);
            let listed: Vec<_> = actions.filter_map(|action| Some((action, action.shortcut()?))).collect();
            if listed.is_empty() {
                continue;
            }
            ui.label(RichText::new(desk.texts.get(menu.key())).text_style(egui::TextStyle::Heading));
            Grid::new(menu.key()).num_columns(2).spacing([24.0, 4.0]).min_col_width(220.0).show(ui, |ui| {
                for (action, shortcut) in listed {
                    ui.label(desk.texts.get(action.key()));
                    ui.label(
                        RichText::new(crate::ui::keyboard::name_of(&desk.texts, shortcut))
                            .color(desk.theme.text.secondary),
                    );
                    ui.end_row();
                }
            });
            ui.add_space(desk.theme.space.small);
        }
        ui.add(egui::Label::new(desk.texts.get("shortcuts-plan")).wrap());
    });
    let texts = desk.texts.clone();
    !buttons(ui, desk, |ui| main_button(ui, desk, &texts.get("dialog-close"), true))
}
