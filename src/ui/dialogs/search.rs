//! The command palette, and the search over units, startups and contracts: one field and a list that follows it.

use std::sync::Arc;

use egui::{Key, RichText, ScrollArea, TextEdit, Ui};
use egui_phosphor::regular as icon;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::app::{Action, Command};
use crate::model::{Layout, StartupId, TenancyId, UnitId};
use crate::text::Texts;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::panels::menus::name_of;

/// How many results are listed.
const MOST: usize = 60;

/// What a result leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Action(Action),
    Unit(UnitId),
    Startup(StartupId),
    Tenancy(TenancyId),
}

/// A result.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    target: Target,
    icon: &'static str,
    name: String,
    /// The name in another script, in a label of its own: words of two directions do not stand in one line.
    other_name: String,
    detail: String,
    enabled: bool,
}

/// What is typed, and which result the keyboard is on.
#[derive(Default)]
pub(super) struct SearchDialog {
    over_commands: bool,
    query: String,
    at: usize,
    is_new: bool,
}

impl SearchDialog {
    pub(super) fn for_commands() -> Self {
        Self { over_commands: true, is_new: true, ..Self::default() }
    }

    pub(super) fn for_places() -> Self {
        Self { is_new: true, ..Self::default() }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let key = if self.over_commands { "palette-hint" } else { "find-hint" };
        let hint = desk.texts.get(key).into_owned();
        let down = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
        let up = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowUp));
        let field = TextEdit::singleline(&mut self.query)
            .hint_text(hint.as_str())
            .desired_width(f32::INFINITY)
            .font(egui::TextStyle::Heading);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, hint.as_str()));
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
        }
        if response.changed() {
            self.at = 0;
        }
        let found = self.found(ui, desk);
        self.at = (self.at + usize::from(down)).saturating_sub(usize::from(up)).min(found.len().saturating_sub(1));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(desk.theme.space.small);
        let mut chosen = entered.then(|| found.get(self.at)).flatten();
        if found.is_empty() {
            ui.label(RichText::new(desk.texts.get("find-nothing")).color(desk.theme.text.secondary));
        }
        chosen = self.list(ui, desk, &found, up || down).or(chosen);
        let Some(chosen) = chosen.filter(|chosen| chosen.enabled) else { return true };
        let command = match chosen.target {
            Target::Action(action) => Command::Run(action),
            Target::Unit(unit) => Command::Reveal(unit),
            Target::Startup(startup) => Command::RevealStartup(startup),
            Target::Tenancy(tenancy) => Command::RevealEntity(crate::model::EntityId::Tenancy(tenancy)),
        };
        // The dialog goes first: an action may open another one.
        desk.push(Command::CloseDialog);
        desk.push(command);
        true
    }

    fn found(&self, ui: &Ui, desk: &Desk<'_>) -> Arc<Vec<Found>> {
        if self.over_commands {
            return Arc::new(rank(commands(desk), &self.query));
        }
        let id = egui::Id::unique("what can be found");
        let key = (desk.program.document.version(), desk.texts.language());
        let all = cached(ui, id, key, || places(&desk.layout, &desk.texts));
        let key = (key, self.query.clone());
        cached(ui, id.with("found"), key, || rank(all.as_ref().clone(), &self.query))
    }

    fn list<'f>(&mut self, ui: &mut Ui, desk: &Desk<'_>, found: &'f [Found], follow: bool) -> Option<&'f Found> {
        const HIGHEST: f32 = 400.0;
        let mut chosen = None;
        ScrollArea::vertical().max_height(HIGHEST).min_scrolled_height(HIGHEST).auto_shrink([false, true]).show(
            ui,
            |ui| {
                for (index, result) in found.iter().enumerate() {
                    let response = row(ui, desk, result, index == self.at);
                    if index == self.at && follow {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(result);
                    }
                }
            },
        );
        chosen
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, result: &Found, is_at: bool) -> egui::Response {
    const HEIGHT: f32 = 30.0;
    let theme = desk.theme;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), HEIGHT), egui::Sense::click());
    if is_at {
        ui.painter().rect_filled(rect, theme.corner(), theme.accent.soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme.corner(), theme.ground.hover);
    }
    let inside = rect.shrink2(egui::vec2(theme.space.small, 0.0));
    let mut line =
        ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(egui::Layout::left_to_right(egui::Align::Center)));
    let colour = if result.enabled { theme.text.body } else { theme.text.disabled };
    line.add_sized(
        [20.0, HEIGHT],
        egui::Label::new(RichText::new(result.icon).color(theme.text.secondary)).selectable(false),
    );
    line.add(egui::Label::new(RichText::new(&result.name).color(colour)).truncate().selectable(false));
    if !result.other_name.is_empty() {
        let other = RichText::new(&result.other_name).color(theme.text.secondary);
        line.add(egui::Label::new(other).truncate().selectable(false));
    }
    line.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let detail = RichText::new(&result.detail).size(theme.type_size.secondary).color(theme.text.secondary);
        ui.add(egui::Label::new(detail).truncate().selectable(false));
    });
    let spoken = format!("{}, {}", result.name, result.detail);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, result.enabled, spoken.as_str()));
    response
}

fn commands(desk: &Desk<'_>) -> Vec<Found> {
    let found = |action: Action| Found {
        target: Target::Action(action),
        icon: crate::ui::icons::of_action(action),
        name: name_of(desk, action),
        other_name: String::new(),
        detail: action
            .shortcut()
            .map(|shortcut| crate::ui::keyboard::name_of(&desk.texts, shortcut))
            .unwrap_or_default(),
        enabled: action.is_enabled(desk.program),
    };
    Action::all().into_iter().filter(|action| *action != Action::Palette).map(found).collect()
}

/// Units by code, startups by name, tenancies by contract number.
fn places(layout: &Layout, texts: &Texts) -> Vec<Found> {
    let found = |target, icon, name: &str, detail: String| Found {
        target,
        icon,
        name: name.to_owned(),
        other_name: String::new(),
        detail,
        enabled: true,
    };
    let mut all = Vec::new();
    for unit in layout.units() {
        let detail = layout.place_of(unit).map(|(floor, building, park)| {
            format!("{} · {} · {}", texts.level(floor.level), texts.building_name(building), texts.park_name(park))
        });
        all.push(found(Target::Unit(unit.id), icon::SQUARE, &unit.code, detail.unwrap_or_default()));
    }
    for startup in layout.startups() {
        let target = Target::Startup(startup.id);
        let other_name = startup.other_name.clone();
        all.push(Found { other_name, ..found(target, icon::USERS_THREE, &startup.name, startup.sector.clone()) });
    }
    for tenancy in layout.tenancies().filter(|tenancy| !tenancy.contract.is_empty()) {
        let tenant = layout.startup(tenancy.startup).map(|startup| startup.name.clone());
        all.push(found(Target::Tenancy(tenancy.id), icon::FILE_TEXT, &tenancy.contract, tenant.unwrap_or_default()));
    }
    all.sort_by(|a, b| crate::model::by_code(&a.name, &b.name));
    all
}

/// The best matches first; everything in its own order while nothing is typed.
fn rank(all: Vec<Found>, query: &str) -> Vec<Found> {
    if query.trim().is_empty() {
        return all.into_iter().take(MOST).collect();
    }
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut ranked: Vec<(u32, Found)> = all
        .into_iter()
        .filter_map(|found| {
            let text = format!("{} {} {}", found.name, found.other_name, found.detail);
            let score = pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher)?;
            let name = pattern.score(Utf32Str::new(&found.name, &mut buffer), &mut matcher).unwrap_or(0);
            Some((score.saturating_add(name), found))
        })
        .collect();
    // Of equal matches, the one with least beside it is meant.
    ranked.sort_by_key(|(score, found)| (std::cmp::Reverse(*score), found.name.chars().count()));
    ranked.into_iter().take(MOST).map(|(_, found)| found).collect()
}
