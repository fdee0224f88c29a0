//! A field for a day: typed in the language's form or picked, with its weekday.

use chrono::NaiveDate;
use egui::{Ui, vec2};

use super::field::bare;
use super::{Form, calendar_button, optional_date, required_date};
use crate::model::Park;

/// What a field for a day answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Day {
    /// A day.
    On(NaiveDate),
    /// No day.
    Open,
}

impl Day {
    fn new(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Open, Self::On)
    }
}

/// A field for a day; answers the day, or that there is none, once it is typed or picked.
///
/// `start` is what `+1y` counts from; where a day is `required` the field does not take none.
pub(crate) fn date_field(
    ui: &mut Ui,
    form: &Form<'_>,
    caption: &str,
    shown: Option<NaiveDate>,
    start: Option<NaiveDate>,
    park: Option<&Park>,
    required: bool,
) -> Option<Day> {
    const BUTTON: f32 = 28.0;
    let texts = form.texts;
    let text = shown.map_or_else(String::new, |day| texts.date(day));
    let parse = |typed: &str| {
        if required {
            required_date(texts, start, typed).map(Day::On)
        } else {
            optional_date(texts, start, typed).map(Day::new)
        }
    };
    let id = form.id.with(caption);
    let mut error = None;
    let answered = form.row(ui, caption, |ui, label| {
        let width = ui.available_width() - BUTTON - ui.spacing().item_spacing.x;
        let (typed, wrong) = ui
            .allocate_ui(vec2(width, ui.spacing().interact_size.y), |ui| {
                bare(ui, id, &text, (width, ""), &parse, |field| field.labelled_by(label.id))
            })
            .inner;
        error = wrong;
        let around = shown.or(start).unwrap_or_default();
        let picked = ui.push_id(id, |ui| calendar_button(ui, form.theme, texts, around, park)).inner;
        picked.map(Day::On).or(typed)
    });
    if let Some(sentence) = error {
        form.error(ui, &sentence);
    } else if let Some(day) = shown {
        weekday_line(ui, form, day);
    }
    answered
}

/// A line below a field that shows a day in figures: the same day with its weekday.
pub(crate) fn weekday_line(ui: &mut Ui, form: &Form<'_>, day: NaiveDate) {
    form.row(ui, "", |ui, _| {
        let text = egui::RichText::new(form.texts.medium_date(day)).size(form.theme.type_size.secondary);
        ui.add(egui::Label::new(text.color(form.theme.text.secondary)).wrap());
    });
}

/// A field for a day without a caption beside it; what is wrong with what is typed is its tooltip.
pub(crate) fn bare_date(ui: &mut Ui, form: &Form<'_>, name: &str, shown: NaiveDate, width: f32) -> Option<NaiveDate> {
    let texts = form.texts;
    let parse = |typed: &str| required_date(texts, Some(shown), typed);
    let mut field = None;
    let (typed, wrong) = bare(ui, form.id.with(name), &texts.date(shown), (width, ""), &parse, |response| {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name));
        field = Some(response.clone());
        response
    });
    if let (Some(sentence), Some(field)) = (wrong, field) {
        field.show_tooltip_text(sentence);
    }
    typed
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;
    use crate::text::{Language, Texts};
    use crate::ui::theme::{Appearance, Theme, fonts};

    /// How wide a field for a day becomes in a form as wide as that of the panel at the right.
    fn width(context: &egui::Context, texts: &Texts, caption: &str, day: NaiveDate, room: f32) -> f32 {
        let theme = Theme::of(Appearance::Light);
        let mut width = 0.0;
        let mut output = context.run_ui(egui::RawInput::default(), |ui| {
            let place = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(room, 400.0));
            let mut form = ui.new_child(egui::UiBuilder::new().max_rect(place));
            date_field(&mut form, &Form::new(theme, texts, "a day"), caption, Some(day), None, None, true);
            width = form.min_rect().width();
        });
        output.textures_delta.clear();
        width
    }

    #[test]
    fn no_day_makes_a_form_wider_than_its_panel() {
        const ROOM: f32 = 240.0;
        let context = egui::Context::default();
        context.set_fonts(fonts::definitions());
        Theme::of(Appearance::Light).apply(&context);
        let first = NaiveDate::from_ymd_opt(2026, 1, 28).unwrap();
        for language in [Language::French, Language::English] {
            let texts = Texts::new(language);
            for caption in ["Fin", "Postes de MLC-1204 (sur 120), à partir du"] {
                for day in (0..370).step_by(3).map(|days| first + Days::new(days)) {
                    let width = width(&context, &texts, caption, day, ROOM);
                    assert!(width <= ROOM + 0.5, "{}, {caption}: {width}", texts.medium_date(day));
                }
            }
        }
    }
}
