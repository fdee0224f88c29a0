//! The picture under a floor's plan: which it is, how it lies there, how much of it is seen.

use egui::{Button, Label, RichText, Slider, Ui};

use super::parts::{action, fact, objection, remark, section};
use crate::app::{Action, Command, PictureAction};
use crate::model::{Floor, FloorId, Underlay};
use crate::operations::set_underlay;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};
use crate::ui::icons;
use crate::ui::underlay::{name_of, remark_on};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, floor: &Floor) {
    section(ui, desk, "section-underlay");
    let is_shown = desk.program.session.floor == Some(floor.id);
    let Some(underlay) = &floor.underlay else {
        remark(ui, desk, &desk.texts.get("underlay-none"));
        if is_shown {
            action(ui, desk, Action::Picture(PictureAction::Put));
        }
        return;
    };
    let (name, path) = name_of(underlay);
    fact(ui, desk, &desk.texts.get("underlay-file"), &name);
    if is_shown && let Some((is_wrong, sentence)) = remark_on(desk, floor.id) {
        let colour = if is_wrong { desk.theme.message.warning } else { desk.theme.text.secondary };
        ui.add(Label::new(RichText::new(sentence).color(colour)).wrap()).on_hover_text(path);
    }
    let faded = opacity(ui, desk, floor.id, underlay);
    // Fields that must be drawn: neither is left out for the other.
    let placed = place(ui, desk, floor.id, underlay);
    if let Some(edited) = faded.or(placed) {
        desk.push(Command::SetUnderlay { floor: floor.id, underlay: Some(Box::new(edited)) });
    }
    if !is_shown {
        return;
    }
    ui.add_space(desk.theme.space.small);
    ui.horizontal_wrapped(|ui| {
        for (key, action) in [
            ("underlay-move", Action::Picture(PictureAction::Move)),
            ("underlay-scale", Action::Picture(PictureAction::Scale)),
            ("underlay-level", Action::Picture(PictureAction::Level)),
            ("underlay-replace", Action::Picture(PictureAction::Put)),
            ("underlay-remove", Action::Picture(PictureAction::Remove)),
        ] {
            let button = Button::new(format!("{}  {}", icons::of_action(action), desk.texts.get(key)));
            let (enabled, name) = (action.is_enabled(desk.program), desk.texts.get(key).into_owned());
            let response = ui.add_enabled(enabled, button).on_hover_text(desk.hint(action));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name.as_str()));
            if response.clicked() {
                desk.push(Command::Run(action));
            }
        }
    });
}

/// How much of it is seen: shown while the slider is dragged, a change when it is let go.
fn opacity(ui: &mut Ui, desk: &mut Desk<'_>, floor: FloorId, underlay: &Underlay) -> Option<Underlay> {
    const PERCENT: f32 = 48.0;
    let texts = desk.texts.clone();
    let form = Form::new(desk.theme, &texts, floor).editable(desk.is_editable());
    let mut opacity = desk.program.session.underlay_opacity.unwrap_or(underlay.opacity);
    let response = form.row(ui, &texts.get("underlay-opacity"), |ui, caption| {
        ui.spacing_mut().slider_width = (ui.available_width() - PERCENT).max(PERCENT);
        let slider = Slider::new(&mut opacity, 0.0..=1.0).step_by(0.01).show_value(false);
        let response = ui.add(slider).labelled_by(caption.id);
        ui.label(texts.percent_whole(opacity));
        response
    });
    if response.dragged() {
        desk.program.session.underlay_opacity = Some(opacity);
        return None;
    }
    let is_let_go = response.drag_stopped() || desk.program.session.underlay_opacity.is_some();
    desk.program.session.underlay_opacity = None;
    (is_let_go || response.changed()).then(|| Underlay { opacity, ..underlay.clone() })
}

fn place(ui: &mut Ui, desk: &Desk<'_>, floor: FloorId, underlay: &Underlay) -> Option<Underlay> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, floor).editable(desk.is_editable());
    let check = |edited: Underlay| {
        let stamp = desk.program.environment.stamp();
        match objection(desk, &set_underlay(&desk.layout, floor, Some(edited.clone()), &stamp)) {
            Some(sentence) => Err(sentence),
            None => Ok(edited),
        }
    };
    let mut field = |key: &str, shown: f64, alter: &dyn Fn(f64) -> Underlay| {
        typed(ui, &form, &texts.get(key), &texts.decimal(shown, 2), |text| check(alter(forms::number(texts, text)?)))
    };
    let edited = [
        field("underlay-width", underlay.width, &|width| Underlay { width, ..underlay.clone() }),
        field("underlay-rotation", underlay.rotation, &|rotation| Underlay { rotation, ..underlay.clone() }),
        field("underlay-x", underlay.x, &|x| Underlay { x, ..underlay.clone() }),
        field("underlay-y", underlay.y, &|y| Underlay { y, ..underlay.clone() }),
    ];
    let locked = forms::tick(ui, &form, &texts.get("underlay-locked"), underlay.locked);
    let locked = locked.map(|locked| Underlay { locked, ..underlay.clone() });
    edited.into_iter().flatten().next().or(locked)
}
