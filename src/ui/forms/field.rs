//! A field for anything that can be typed.

use std::cell::Cell;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, Response, RichText, TextEdit, Ui};

use crate::text::Texts;
use crate::ui::theme::Theme;

/// What every field of a form shares.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    /// The colours and sizes.
    pub theme: &'a Theme,
    /// The texts.
    pub texts: &'a Texts,
    /// What the form is about; tells its fields from those of another form.
    pub id: Id,
    /// Whether its fields can be edited now.
    pub is_editable: bool,
    /// What stands in a field where nothing is typed.
    pub hint: &'a str,
    /// Set where a field shows an error; for who must not go on then.
    is_wrong: Option<&'a Cell<bool>>,
}

impl<'a> Form<'a> {
    /// A form about something.
    pub(crate) fn new(theme: &'a Theme, texts: &'a Texts, about: impl std::hash::Hash + std::fmt::Debug) -> Self {
        Self { theme, texts, id: Id::unique(("form", about)), is_editable: true, hint: "", is_wrong: None }
    }

    /// The form, to be read alone where nothing can be edited now.
    #[must_use]
    pub(crate) fn editable(self, is_editable: bool) -> Self {
        Self { is_editable, ..self }
    }

    /// The form, which tells whether any of its fields shows an error.
    #[must_use]
    pub(crate) fn telling(self, is_wrong: &'a Cell<bool>) -> Self {
        Self { is_wrong: Some(is_wrong), ..self }
    }

    /// The form, with something that stands in its fields where nothing is typed.
    #[must_use]
    pub(crate) fn hinted<'b>(&self, hint: &'b str) -> Form<'b>
    where
        'a: 'b,
    {
        Form { hint, ..*self }
    }

    /// Brings the keyboard to a field, all of whose text is marked. To be called before the field is drawn.
    pub(crate) fn focus(&self, ui: &Ui, caption: &str, text: &str) {
        let id = self.id.with(caption);
        ui.memory_mut(|memory| memory.request_focus(id));
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }

    /// A part of the form, such as one line of a list.
    #[must_use]
    pub(crate) fn part(&self, part: impl std::hash::Hash + std::fmt::Debug) -> Self {
        Self { id: self.id.with(part), ..*self }
    }

    /// A caption at the left and what belongs to it at the right, all captions of a form of one width. Both wrap, so that no
    /// row is wider than the form.
    pub(crate) fn row<R>(&self, ui: &mut Ui, caption: &str, content: impl FnOnce(&mut Ui, &Response) -> R) -> R {
        const CAPTION_SHARE: f32 = 0.42;
        ui.horizontal(|ui| {
            let width = ui.available_width() * CAPTION_SHARE;
            let size = egui::vec2(width, ui.spacing().interact_size.y);
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let caption = ui
                .allocate_ui_with_layout(size, layout, |ui| {
                    ui.set_min_width(width);
                    let text = RichText::new(caption).color(self.theme.text.secondary);
                    ui.add(egui::Label::new(text).wrap())
                })
                .inner;
            let content = |ui: &mut Ui| {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
                content(ui, &caption)
            };
            ui.add_enabled_ui(self.is_editable, content).inner
        })
        .inner
    }

    /// A sentence beside a field that says what is wrong.
    pub(crate) fn error(&self, ui: &mut Ui, sentence: &str) {
        if let Some(is_wrong) = self.is_wrong {
            is_wrong.set(true);
        }
        let size = self.theme.type_size.secondary;
        let text = RichText::new(sentence).size(size).color(self.theme.message.error);
        ui.add(egui::Label::new(text).wrap());
    }
}

/// What is typed but not handed on yet.
#[derive(Debug, Clone)]
struct Draft {
    /// The text in the field.
    text: String,
    /// What the field would show without it; where that changes, somebody else changed the value.
    instead_of: String,
    /// Whether it was handed on, so that it goes as soon as the value is there.
    handed_on: bool,
}

/// A field for a value that shows as a text; answers the value once it is typed and the field is left.
///
/// `parse` answers the value of a text, or the sentence that says what is wrong with it.
pub(crate) fn typed<T>(
    ui: &mut Ui,
    form: &Form<'_>,
    caption: &str,
    shown: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let id = form.id.with(caption);
    let mut error = None;
    let value = form.row(ui, caption, |ui, label| {
        let (value, wrong) =
            bare(ui, id, shown, (f32::INFINITY, form.hint), &parse, |field| field.labelled_by(label.id));
        error = wrong;
        value
    });
    if let Some(sentence) = error {
        form.error(ui, &sentence);
    }
    value
}

/// A field for a text that the caller keeps, and reads as it is typed.
pub(crate) fn text_field(ui: &mut Ui, form: &Form<'_>, caption: &str, text: &mut String) -> Response {
    let id = form.id.with(caption);
    form.row(ui, caption, |ui, label| {
        ui.add(TextEdit::singleline(text).id(id).desired_width(f32::INFINITY)).labelled_by(label.id)
    })
}

/// The field alone: answers the value once it is typed and left, and what is wrong with what is typed.
pub(super) fn bare<T>(
    ui: &mut Ui,
    id: Id,
    shown: &str,
    (width, hint): (f32, &str),
    parse: &impl Fn(&str) -> Result<T, String>,
    name: impl FnOnce(Response) -> Response,
) -> (Option<T>, Option<String>) {
    let draft =
        ui.data(|data| data.get_temp::<Draft>(id)).filter(|draft| draft.instead_of == shown && !draft.handed_on);
    let mut text = draft.map_or_else(|| shown.to_owned(), |draft| draft.text);
    let wrong_before = text != shown && parse(&text).is_err();
    let mut field = TextEdit::singleline(&mut text).id(id).hint_text(hint).desired_width(width);
    if wrong_before {
        field = field.text_color(ui.visuals().error_fg_color);
    }
    let response = name(ui.add(field));
    let cancelled = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if cancelled || text == shown {
        ui.data_mut(|data| data.remove::<Draft>(id));
        return (None, None);
    }
    let parsed = parse(&text);
    let left = response.lost_focus();
    let draft = Draft { text, instead_of: shown.to_owned(), handed_on: left && parsed.is_ok() };
    ui.data_mut(|data| data.insert_temp(id, draft));
    match parsed {
        Ok(value) => (left.then_some(value), None),
        Err(sentence) => (None, Some(sentence)),
    }
}
