//! The Fluent files against each other and against the sources: nothing missing, nothing unused, real typography.

#![expect(clippy::unwrap_used, reason = "a test stops where a file cannot be read")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use plateau::text::Language;

/// Keys that begin so are put together at run time from the names of values. Keep it short: a key here is never found
/// unused.
const BUILT_PREFIXES: [&str; 0] = [];

/// The values that a message takes, and the texts in it.
#[derive(Default)]
struct Message {
    values: BTreeSet<String>,
    texts: Vec<String>,
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (name, text) in language.files() {
        let resource = fluent_syntax::parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", language.code()));
        for entry in resource.body {
            let (key, pattern) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value)),
                Entry::Junk { content } => panic!("{}/{name}.ftl: {content}", language.code()),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            let mut message = Message::default();
            read_pattern(&pattern.unwrap_or_else(|| panic!("{key} has no text")), &mut message);
            assert!(messages.insert(key.clone(), message).is_none(), "{}: {key} stands twice", language.code());
        }
    }
    messages
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.texts.push((*value).to_owned()),
            PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read_pattern(&variant.value, message);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                read_inline(argument, message);
            }
        }
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::StringLiteral { value } => message.texts.push((*value).to_owned()),
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The files below a folder with this ending, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A text that the sources ask for: its key, and the values handed in where they can be read off.
struct Request {
    place: String,
    key: String,
    values: Option<BTreeSet<String>>,
}

/// Every `texts.get("…")`, `texts.with("…"` and `message!(…, "…"` of the sources.
fn requests() -> Vec<Request> {
    let mut requests = Vec::new();
    for path in files("src", "rs") {
        let source = fs::read_to_string(&path).unwrap();
        // What the tests of a module ask for may be wrong on purpose.
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let source: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let place = path.display().to_string();
        let is_text = place.contains("/text/");
        for call in [".get(", ".with("] {
            for (index, _) in source.match_indices(call) {
                let receiver = source[..index].trim_end().trim_end_matches("()");
                let asks_texts = receiver.ends_with("texts") || (is_text && receiver.ends_with("self"));
                let key = literal(&source[index + call.len()..]).filter(|_| asks_texts);
                requests.extend(key.map(|key| Request { place: place.clone(), key, values: None }));
            }
        }
        for (index, call) in source.match_indices("message!(") {
            let Some((_, rest)) = source[index + call.len()..].split_once(',') else { continue };
            let key = literal(rest);
            requests.extend(key.map(|key| Request { place: place.clone(), key, values: Some(names(rest)) }));
        }
    }
    requests
}

/// The text literal that comes next, if one does.
fn literal(source: &str) -> Option<String> {
    let (key, _) = source.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(key.to_owned())
}

/// The names of `"key", name = value, …` up to the bracket that closes.
fn names(source: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted, mut part) = (0, false, String::new());
    for character in source.chars() {
        match character {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => part.clear(),
            '=' if depth == 0 => {
                let name = part.trim();
                if !name.is_empty() && name.chars().all(|character| character.is_ascii_lowercase() || character == '_')
                {
                    names.insert(name.to_owned());
                }
                part.push('=');
            }
            _ if depth == 0 => part.push(character),
            _ => {}
        }
    }
    names
}

#[test]
fn the_languages_have_the_same_keys_and_values() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let own = messages(language);
        let missing: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let more: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{}: lacks {missing:?}, alone has {more:?}", language.code());
        for (key, message) in &own {
            assert_eq!(message.values, english[key].values, "{}: the values of {key}", language.code());
        }
    }
}

#[test]
fn every_file_of_texts_is_built_in() {
    for language in Language::ALL {
        let names: BTreeSet<String> = files(&format!("assets/texts/{}", language.code()), "ftl")
            .iter()
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        let embedded: BTreeSet<String> = language.files().iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(names, embedded, "{}", language.code());
    }
}

#[test]
fn every_text_that_is_asked_for_exists_and_gets_its_values() {
    let english = messages(Language::English);
    let requests = requests();
    assert!(requests.len() > 50, "the sources are no longer read: {}", requests.len());
    let mut wrong = Vec::new();
    for Request { place, key, values } in requests {
        match (english.get(&key), values) {
            (None, _) => wrong.push(format!("{place}: there is no text {key}")),
            (Some(message), Some(values)) if message.values != values => {
                wrong.push(format!("{place}: {key} takes {:?}, is given {values:?}", message.values));
            }
            (Some(_), _) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_asked_for() {
    let sources: String = files("src", "rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let unused: Vec<String> = messages(Language::English)
        .into_keys()
        .filter(|key| !BUILT_PREFIXES.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "remove them, or ask for them: {unused:#?}");
}

#[test]
fn the_texts_are_set_as_a_typographer_would() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (key, message) in messages(language) {
            for text in &message.texts {
                let straight = ["'", "\"", "..."].iter().any(|mark| text.contains(mark));
                let plain_space = [" :", " ;", " ?", " !", " »", "« "].iter().any(|mark| text.contains(mark));
                let no_space = [": ", "; ", "? ", "! "].iter().any(|mark| {
                    text.match_indices(mark).any(|(index, _)| index > 0 && !text[..index].ends_with('\u{202f}'))
                });
                if straight || (language == Language::French && (plain_space || no_space)) {
                    wrong.push(format!("{}: {key} = {text}", language.code()));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "write ’ “ ” … for ' \" ..., and in French U+202F before : ; ? ! » and after «:\n{}",
        wrong.join("\n")
    );
}
