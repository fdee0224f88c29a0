//! What every panel is handed: the program to read, and the list of commands to push to.

use egui::Ui;

use super::theme::Theme;
use crate::app::{Action, Command, Program};
use crate::model::{Layout, Park};
use crate::text::Texts;

/// What every panel is handed for one frame.
pub(super) struct Desk<'a> {
    /// The program. Panels read the document and alter the session, nothing else.
    pub(super) program: &'a mut Program,
    /// The colours and sizes.
    pub(super) theme: &'static Theme,
    /// The texts.
    pub(super) texts: Texts,
    /// The layout as it is in this frame.
    pub(super) layout: Layout,
    /// What is to be done after the frame.
    pub(super) commands: Vec<Command>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(program: &'a mut Program, theme: &'static Theme) -> Self {
        let texts = program.texts.clone();
        let layout = program.document.layout().clone();
        Self { program, theme, texts, layout, commands: Vec::new() }
    }

    /// Whether what is shown can be changed: it is the present, and whole.
    pub(super) fn is_editable(&self) -> bool {
        self.program.document.is_editable()
    }

    /// Asks for something to be done after the frame.
    pub(super) fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// The park of the floor on the plan, else the first.
    pub(super) fn park(&self) -> Option<std::sync::Arc<Park>> {
        let floor = self.program.session.floor.and_then(|floor| self.layout.floor(floor));
        let building = floor.and_then(|floor| self.layout.building(floor.building));
        let park = building.and_then(|building| self.layout.park(building.park));
        park.or_else(|| self.layout.parks_in_order().into_iter().next()).cloned()
    }

    /// An action's name with its shortcut, for a tooltip.
    pub(super) fn hint(&self, action: Action) -> String {
        let name = self.texts.get(action.key_at_hand(self.program));
        match action.shortcut() {
            Some(shortcut) => format!("{name} ({})", crate::ui::keyboard::name_of(&self.texts, shortcut)),
            None => name.into_owned(),
        }
    }

    /// A small button with an icon alone, named for those who cannot see it.
    pub(super) fn icon_button(&mut self, ui: &mut Ui, action: Action) -> egui::Response {
        let enabled = action.is_enabled(self.program);
        let text = egui::RichText::new(super::icons::of_action(action)).size(16.0);
        let button = egui::Button::new(text).frame_when_inactive(false).min_size(egui::vec2(28.0, 28.0));
        let name = self.texts.get(action.key_at_hand(self.program)).into_owned();
        let response = ui.add_enabled(enabled, button).on_hover_text(self.hint(action));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
        if response.clicked() {
            self.push(Command::Run(action));
        }
        response
    }
}
