//! Fields for what is chosen rather than typed.

use std::collections::BTreeSet;

use egui::{ComboBox, Ui};

use super::Form;

/// One of several; answers another choice.
pub(crate) fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    form: &Form<'_>,
    caption: &str,
    chosen: T,
    all: &[T],
    name: impl Fn(T) -> String,
) -> Option<T> {
    let mut now = chosen;
    form.row(ui, caption, |ui, label| {
        let width = ui.available_width();
        let combo = ComboBox::from_id_salt(form.id.with(caption)).width(width).truncate().selected_text(name(chosen));
        let response = combo.show_ui(ui, |ui| {
            for candidate in all {
                ui.selectable_value(&mut now, *candidate, name(*candidate));
            }
        });
        response.response.labelled_by(label.id).on_hover_text(name(chosen));
    });
    (now != chosen).then_some(now)
}

/// Yes or no; answers the other.
pub(crate) fn tick(ui: &mut Ui, form: &Form<'_>, caption: &str, is_on: bool) -> Option<bool> {
    let mut now = is_on;
    form.row(ui, caption, |ui, label| form.theme.boxes(ui, |ui| ui.checkbox(&mut now, "")).labelled_by(label.id));
    (now != is_on).then_some(now)
}

/// Any of several; answers the new set.
pub(crate) fn flags<T: Copy + Ord>(
    ui: &mut Ui,
    form: &Form<'_>,
    caption: &str,
    chosen: &BTreeSet<T>,
    all: &[T],
    name: impl Fn(T) -> String,
) -> Option<BTreeSet<T>> {
    let mut now = chosen.clone();
    let names: Vec<String> = chosen.iter().map(|member| name(*member)).collect();
    ticks(ui, form, caption, &names, |ui| {
        for member in all {
            let mut is_in = now.contains(member);
            if form.theme.boxes(ui, |ui| ui.checkbox(&mut is_in, name(*member))).changed() {
                if is_in {
                    now.insert(*member);
                } else {
                    now.remove(member);
                }
            }
        }
    });
    (now != *chosen).then_some(now)
}

/// Any of several for many at once: each is in for all, for none, or for some where it is not said; answers one that is to be
/// in for all, or for none.
pub(crate) fn flags_of_many<T: Copy>(
    ui: &mut Ui,
    form: &Form<'_>,
    caption: &str,
    all: &[(T, Option<bool>)],
    several: &str,
    name: impl Fn(T) -> String,
) -> Option<(T, bool)> {
    let mut chosen = None;
    let in_for_all = all.iter().filter(|(_, is_in)| *is_in == Some(true));
    let mut names: Vec<String> = in_for_all.map(|(member, _)| name(*member)).collect();
    if all.iter().any(|(_, is_in)| is_in.is_none()) {
        names.push(several.to_owned());
    }
    ticks(ui, form, caption, &names, |ui| {
        for (member, is_in) in all {
            let mut now = is_in.unwrap_or(false);
            let tick = egui::Checkbox::new(&mut now, name(*member)).indeterminate(is_in.is_none());
            if form.theme.boxes(ui, |ui| ui.add(tick)).changed() {
                chosen = Some((*member, now));
            }
        }
    });
    chosen
}

/// A row with a list that stays open while one ticks; closed, it tells what is in.
fn ticks(ui: &mut Ui, form: &Form<'_>, caption: &str, names: &[String], content: impl FnOnce(&mut Ui)) {
    form.row(ui, caption, |ui, label| {
        let summary = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
        let response = ComboBox::from_id_salt(form.id.with(caption))
            .width(ui.available_width())
            .truncate()
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(&summary)
            .show_ui(ui, content);
        response.response.labelled_by(label.id).on_hover_text(summary);
    });
}
