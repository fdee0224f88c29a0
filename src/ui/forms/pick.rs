//! A field for one or several of many: the list opens below it and is narrowed by typing.

use egui::{ComboBox, Id, Key, RichText, ScrollArea, TextEdit, Ui};

use super::Form;

/// How high a line of the list is.
const ROW: f32 = 24.0;
/// How high the list is at most.
const HEIGHT: f32 = 260.0;

/// What is chosen from a list that may be long.
pub(crate) struct Pick<'a> {
    /// The field's name for those who cannot see what stands beside it.
    pub name: &'a str,
    /// What is chosen, in words; a hint where nothing is.
    pub shown: &'a str,
    /// Whether something is chosen.
    pub is_chosen: bool,
    /// How wide the field is.
    pub width: f32,
    /// Whether the list stays open, so that several can be chosen.
    pub several: bool,
}

impl Pick<'_> {
    /// Answers the place in the list of the line that was clicked. Lines are named and told whether they are chosen already.
    pub(crate) fn show<'l>(
        &self,
        ui: &mut Ui,
        form: &Form<'_>,
        length: usize,
        line: impl Fn(usize) -> (&'l str, bool),
    ) -> Option<usize> {
        let id = form.id.with(self.name);
        let shown = RichText::new(self.shown);
        let shown = if self.is_chosen { shown } else { shown.color(form.theme.text.secondary) };
        let combo = ComboBox::from_id_salt(id)
            .width(self.width)
            .truncate()
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(shown);
        let response = combo.show_ui(ui, |ui| self.list(ui, form, id, length, line));
        let name = self.name;
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name));
        response.response.on_hover_text(self.shown);
        response.inner.flatten()
    }

    fn list<'l>(
        &self,
        ui: &mut Ui,
        form: &Form<'_>,
        id: Id,
        length: usize,
        line: impl Fn(usize) -> (&'l str, bool),
    ) -> Option<usize> {
        ui.set_min_width(self.width.max(280.0));
        let key = id.with("filter");
        let mut filter = ui.data(|data| data.get_temp::<String>(key)).unwrap_or_default();
        let hint = form.texts.get("pick-filter");
        let field = ui.add(TextEdit::singleline(&mut filter).hint_text(hint.as_ref()).desired_width(f32::INFINITY));
        if ui.memory(|memory| memory.focused().is_none_or(|focused| focused == id)) {
            field.request_focus();
        }
        let wanted = filter.trim().to_lowercase();
        let found: Vec<usize> =
            (0..length).filter(|index| wanted.is_empty() || line(*index).0.to_lowercase().contains(&wanted)).collect();
        let enters = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut picked = if enters { found.first().copied() } else { None };
        if found.is_empty() {
            ui.label(RichText::new(form.texts.get("pick-nothing")).color(form.theme.text.secondary));
        }
        ScrollArea::vertical().max_height(HEIGHT).show_rows(ui, ROW, found.len(), |ui, rows| {
            for index in &found[rows] {
                let (text, is_chosen) = line(*index);
                if ui
                    .add(
                        egui::Button::selectable(is_chosen, text)
                            .truncate()
                            .min_size(egui::vec2(ui.available_width(), ROW)),
                    )
                    .clicked()
                {
                    picked = Some(*index);
                }
            }
        });
        if picked.is_some() {
            filter.clear();
            if !self.several {
                ui.close();
            }
        }
        ui.data_mut(|data| data.insert_temp(key, filter));
        picked
    }
}
