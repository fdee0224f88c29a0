//! The tabs of the middle, and which floor the plan shows.

use egui::{Align, Label, Layout, RichText, Role, TextStyle, Ui, WidgetInfo};

use crate::app::{Action, Command, Tab};
use crate::message;
use crate::ui::desk::Desk;
use crate::ui::icons;

/// How much of the tabs is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    IconsAndNames,
    Names,
    /// The tab shown alone has its name.
    Icons,
}

impl Wording {
    fn text(self, tab: Tab, name: &str, is_shown: bool) -> String {
        match self {
            Self::Names => name.to_owned(),
            Self::Icons if !is_shown => icons::of_tab(tab).to_owned(),
            Self::IconsAndNames | Self::Icons => format!("{}  {name}", icons::of_tab(tab)),
        }
    }
}

/// What the place of the plan needs to be worth showing, in points.
const LEAST_PLACE: f32 = 120.0;

/// Shows them; where there is no room for all of it, first without icons, then without names.
pub(in crate::ui) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        let names = Tab::ALL.map(|tab| (tab, name(desk, tab)));
        let shown = desk.program.session.tab;
        let ways = [Wording::IconsAndNames, Wording::Names];
        let wording = ways.into_iter().find(|wording| {
            let widths = names.iter().map(|(tab, name)| width(ui, wording.text(*tab, name, *tab == shown)));
            widths.sum::<f32>() <= ui.available_width()
        });
        let wording = wording.unwrap_or(Wording::Icons);
        for (tab, name) in names {
            let is_shown = tab == shown;
            let text = wording.text(tab, &name, is_shown);
            let response = ui.selectable_label(is_shown, text).on_hover_text(desk.hint(Action::Show(tab)));
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, name.as_str()));
            if response.clicked() {
                desk.push(Command::Run(Action::Show(tab)));
            }
        }
        if ui.available_width() >= LEAST_PLACE {
            place(ui, desk);
        }
    });
}

/// How much room a tab takes, with that between it and the next.
fn width(ui: &Ui, text: String) -> f32 {
    let colour = ui.visuals().text_color();
    let galley = ui.painter().layout_no_wrap(text, TextStyle::Button.resolve(ui.style()), colour);
    2.0_f32.mul_add(ui.spacing().button_padding.x, galley.size().x) + ui.spacing().item_spacing.x
}

/// The name of a tab; that of the alerts with how many there are.
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
        Tab::Pipeline => "tab-pipeline",
        Tab::Alerts => "tab-alerts",
        Tab::Committee => "tab-committee",
        Tab::Dashboard => "tab-dashboard",
        Tab::Startups => "tab-startups",
        Tab::Units => "tab-units",
    }
}

/// The floor of the plan, where there is room for it.
fn place(ui: &mut Ui, desk: &Desk<'_>) {
    let floor = desk.program.session.floor.and_then(|floor| desk.layout.floor(floor));
    let building = floor.and_then(|floor| desk.layout.building(floor.building));
    let park = building.and_then(|building| desk.layout.park(building.park));
    let (Some(floor), Some(building), Some(park)) = (floor, building, park) else { return };
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
