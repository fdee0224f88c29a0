//! The tabs above the middle of the window, and the place that the plan shows.

use egui::{Align, Label, Layout, RichText, TextStyle, Ui};

use super::desk::Desk;
use super::icons;
use crate::app::{Action, Command, Tab};
use crate::message;

/// How much of the tabs is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// Their icons and names.
    Full,
    /// Their names.
    Names,
    /// Their icons, and the name of the one that is shown.
    Icons,
}

/// Shows the tabs; where the window is narrow their icons go first, then the names of those that are not shown.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    /// What the place needs to be worth showing.
    const LEAST_PLACE: f32 = 120.0;
    let names = Tab::ALL.map(|tab| name(desk, tab));
    ui.horizontal(|ui| {
        let writing = [Writing::Full, Writing::Names]
            .into_iter()
            .find(|writing| width(ui, desk, &names, *writing) <= ui.available_width())
            .unwrap_or(Writing::Icons);
        for (tab, name) in Tab::ALL.into_iter().zip(&names) {
            let selected = desk.program.session.tab == tab;
            let mut hint = desk.hint(Action::Show(tab));
            if writing == Writing::Icons && tab == Tab::Alerts {
                hint = format!("{name}\n{hint}");
            }
            let response = ui.selectable_label(selected, written(tab, name, selected, writing)).on_hover_text(hint);
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, name.as_str()));
            if response.clicked() {
                desk.push(Command::Run(Action::Show(tab)));
            }
        }
        if ui.available_width() >= LEAST_PLACE {
            place(ui, desk);
        }
    });
}

/// What a tab is called; alerts are counted.
fn name(desk: &mut Desk<'_>, tab: Tab) -> String {
    if tab == Tab::Alerts {
        let layout = desk.layout.clone();
        let date = desk.program.session.settled_date();
        let count = desk.program.derived().alerts(&layout, date).len();
        if count > 0 {
            return message!(desk.texts, "tab-alerts-count", count = count);
        }
    }
    desk.texts.get(key(tab)).into_owned()
}

const fn key(tab: Tab) -> &'static str {
    match tab {
        Tab::Plan => "tab-plan",
        Tab::Timeline => "tab-timeline",
        Tab::Alerts => "tab-alerts",
        Tab::Committee => "tab-committee",
        Tab::Dashboard => "tab-dashboard",
        Tab::Startups => "tab-startups",
        Tab::Units => "tab-units",
    }
}

fn written(tab: Tab, name: &str, selected: bool, writing: Writing) -> String {
    match writing {
        Writing::Names => name.to_owned(),
        Writing::Icons if !selected => icons::of_tab(tab).to_owned(),
        Writing::Full | Writing::Icons => format!("{}  {name}", icons::of_tab(tab)),
    }
}

/// How wide the tabs are.
fn width(ui: &Ui, desk: &Desk<'_>, names: &[String], writing: Writing) -> f32 {
    let font = TextStyle::Button.resolve(ui.style());
    let (padding, gap) = (2.0 * ui.spacing().button_padding.x, ui.spacing().item_spacing.x);
    let widths = Tab::ALL.into_iter().zip(names).map(|(tab, name)| {
        let text = written(tab, name, desk.program.session.tab == tab, writing);
        ui.painter().layout_no_wrap(text, font.clone(), desk.theme.text.body).size().x + padding + gap
    });
    widths.sum()
}

/// Which floor the plan shows.
fn place(ui: &mut Ui, desk: &Desk<'_>) {
    let floor = desk.program.session.floor.and_then(|floor| desk.layout.floor(floor));
    let Some((floor, building)) = floor.and_then(|floor| Some((floor, desk.layout.building(floor.building)?))) else {
        return;
    };
    let Some(park) = desk.layout.park(building.park) else { return };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let place = message!(
            desk.texts,
            "plan-place",
            park = desk.texts.park_name(park),
            building = desk.texts.building_name(building),
            floor = desk.texts.level(floor.level)
        );
        ui.add(Label::new(RichText::new(place).color(desk.theme.text.secondary)).truncate());
    });
}
