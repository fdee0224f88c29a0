//! The texts of a language, found by key and filled with values.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::{Language, visible};

/// The texts of one language. A clone costs a pointer.
///
/// A key that the language lacks is answered in English, and one that English lacks by the key itself.
#[derive(Clone)]
pub struct Texts(Arc<Catalogue>);

struct Catalogue {
    language: Language,
    own: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts of a language.
    pub fn new(language: Language) -> Self {
        let english = (language != Language::English).then(|| bundle(Language::English));
        Self(Arc::new(Catalogue { language, own: bundle(language), english }))
    }

    /// Their language.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// Whether the language itself has a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.0.own.has_message(key)
    }

    /// The text of a key that takes no values.
    pub fn get<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.find(key, None)
    }

    /// The text of a key, filled with values. [`message!`](crate::message) writes the call more shortly.
    ///
    /// Numbers appear in the language's form, and texts as [`visible`] makes them.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, FluentValue::from(value.clone()))).collect();
        self.find(key, Some(&arguments)).into_owned()
    }

    /// Names in a row: `A`, `A and B`, `A, B and C`, and beyond four `A, B, C and 7 others`.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        let shown = if names.len() > 4 { 3 } else { names.len().saturating_sub(1) };
        let first = names[..shown].iter().map(|name| visible(name.as_ref())).collect::<Vec<_>>().join(", ");
        match &names[shown..] {
            [] => first,
            [only] if shown == 0 => visible(only.as_ref()).into_owned(),
            [last] => self.with("list-and", &[("first", first.into()), ("last", last.as_ref().into())]),
            others => self.with("list-and-others", &[("first", first.into()), ("count", others.len().into())]),
        }
    }

    fn find<'a>(&'a self, key: &'a str, arguments: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        [Some(&self.0.own), self.0.english.as_ref()]
            .into_iter()
            .flatten()
            .find_map(|bundle| {
                let pattern = bundle.get_message(key)?.value()?;
                // A value that the caller forgot appears as its name in braces; `tests/texts.rs` finds it before a user.
                let mut errors = Vec::new();
                Some(match arguments {
                    None => bundle.format_pattern(pattern, None, &mut errors),
                    Some(arguments) => {
                        Cow::Owned(bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned())
                    }
                })
            })
            .unwrap_or(Cow::Borrowed(key))
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.language()).finish()
    }
}

/// A value to fill into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A name, or a part that is already put into words.
    Text(Cow<'a, str>),
    /// A number, which also decides between singular and plural.
    Number(f64),
}

/// Fills a text: `message!(texts, "key", name = startup.name, count = 3)`.
#[macro_export]
macro_rules! message {
    ($texts:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.with($key, &[$((stringify!($name), $crate::text::Value::from($value))),*])
    };
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => match text {
                Cow::Borrowed(text) => FluentValue::String(visible(text)),
                Cow::Owned(text) => FluentValue::String(Cow::Owned(visible(&text).into_owned())),
            },
            // Plural rules know no number beyond these, and fail on what is none.
            Value::Number(number) if number.is_finite() && number.abs() < 1e15 => FluentValue::from(number),
            Value::Number(number) => FluentValue::String(Language::English.decimal(number, 0).into()),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {
        $(
            impl From<$number> for Value<'_> {
                fn from(number: $number) -> Self {
                    Self::Number(number as f64)
                }
            }
        )+
    };
}

numbers!(u8 u16 u32 u64 usize i32 i64 f64);

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // The marks would show as boxes where a font lacks them, and be copied with the text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::French => number::<0>,
        Language::English => number::<1>,
    }));
    // It fails only where the function is there already.
    bundle.add_builtins().unwrap_or_default();
    for (_, text) in language.files() {
        // What can be read of a file with errors is used; `tests/texts.rs` refuses the errors.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A number inside a message in the form of a language: the one of this place in [`Language::ALL`], since a bundle
/// takes no closure.
fn number<const LANGUAGE: usize>(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let fewest = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number.options.maximum_fraction_digits.unwrap_or(2).max(fewest);
    Some(Language::ALL[LANGUAGE].decimal_between(number.value, fewest, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_between_threads() {
        fn is_shared<T: Send + Sync + Clone>(_: &T) {}
        is_shared(&Texts::new(Language::French));
    }

    #[test]
    fn a_missing_text_is_its_key() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            assert_eq!(texts.get("no-such-key"), "no-such-key");
            assert_eq!(texts.with("no-such-key", &[("name", "x".into())]), "no-such-key");
            assert_eq!(texts.get(""), "");
        }
    }

    #[test]
    fn numbers_inside_a_text_take_the_form_of_the_language() {
        for (language, few, many) in
            [(Language::French, "1 jour", "12\u{202f}500 jours"), (Language::English, "1 day", "12,500 days")]
        {
            let texts = Texts::new(language);
            assert_eq!(texts.days(1), few);
            assert_eq!(texts.days(12_500), many);
        }
    }

    #[test]
    fn a_number_that_is_none_does_not_stop_the_program() {
        let texts = Texts::new(Language::French);
        for number in [f64::NAN, f64::INFINITY, f64::MIN, f64::MAX, 1e300, -0.0] {
            assert!(message!(texts, "days", count = number).ends_with("jours") || number == 0.0, "{number}");
        }
    }

    #[test]
    fn a_value_cannot_hide_or_turn_the_rest_of_a_text() {
        let texts = Texts::new(Language::English);
        assert_eq!(
            message!(texts, "change-add-startup", name = "A\u{202e}B\u{7}\nC"),
            "Add the startup A\u{fffd}B\u{fffd} C"
        );
    }

    #[test]
    fn a_list_is_cut_beyond_four() {
        let names = ["A1", "A2", "A3", "A4", "A5", "A6"];
        let lists = |language| [0, 1, 2, 3, 4, 5, 6].map(|count| Texts::new(language).list(&names[..count]));
        assert_eq!(
            lists(Language::French),
            [
                "",
                "A1",
                "A1 et A2",
                "A1, A2 et A3",
                "A1, A2, A3 et A4",
                "A1, A2, A3 et 2 autres",
                "A1, A2, A3 et 3 autres"
            ]
        );
        assert_eq!(lists(Language::English)[3], "A1, A2 and A3");
        assert_eq!(lists(Language::English)[6], "A1, A2, A3 and 3 others");
    }
}
