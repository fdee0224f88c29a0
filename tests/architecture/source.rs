//! The source files of the crate with the names they use: comments, literals and test code left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use crate::names::{Name, names};

/// One source file.
pub(crate) struct Source {
    /// Its path from the crate's folder, with slashes: `src/model/unit.rs`.
    pub(crate) path: String,
    /// The module it holds: `["model", "unit"]`, and nothing for the crate's root.
    pub(crate) module: Vec<String>,
    /// The names it uses, in the order of its lines. A macro, which is exported at the crate's root wherever it stands,
    /// is named by the module it stands in.
    pub(crate) names: Vec<Name>,
}

impl Source {
    /// The module of the crate's root that it belongs to.
    pub(crate) fn top(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }
}

/// Every source file of the crate that is compiled into the program, by path. They are read once.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        parse(files("src").into_iter().map(|path| {
            let text = fs::read_to_string(root.join(&path)).expect("a source can be read");
            (path, text)
        }))
    });
    &SOURCES
}

/// The Rust files of one of the crate's folders, as paths from the crate's.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    paths.sort();
    paths
}

/// The sources of these paths and texts.
pub(crate) fn parse(texts: impl IntoIterator<Item = (String, String)>) -> Vec<Source> {
    let mut tests = BTreeSet::new();
    let mut macros = BTreeMap::new();
    let mut sources = Vec::new();
    for (path, text) in texts {
        let tokens = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let module = module_of(&path);
        let tokens = without_tests(tokens, &module, &mut tests);
        macros.extend(macros_of(&tokens).into_iter().map(|name| (name, module.first().cloned().unwrap_or_default())));
        sources.push(Source { names: names(tokens, &module), path, module });
    }
    sources.retain(|source| (1..=source.module.len()).all(|length| !tests.contains(&source.module[..length])));
    for name in sources.iter_mut().flat_map(|source| &mut source.names) {
        if let Some(module) = name.path.strip_prefix("crate::").and_then(|rest| macros.get(rest)) {
            name.path = name.path.replacen("crate", &format!("crate::{module}"), 1);
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The names of the macros that are defined here.
fn macros_of(tokens: &TokenStream) -> Vec<String> {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let defined = tokens.windows(3).filter_map(|three| match three {
        [TokenTree::Ident(word), _, TokenTree::Ident(name)] if word == "macro_rules" => Some(name.to_string()),
        _ => None,
    });
    defined.collect()
}

fn collect(folder: &Path, paths: &mut Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(folder).expect("src can be listed") {
        let path = entry.expect("src can be listed").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let path = path.strip_prefix(root).expect("it is in the crate's folder");
            paths.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}

fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// The tokens without the items under `#[cfg(test)]`; modules in files of their own among these go to `tests`.
fn without_tests(tokens: TokenStream, module: &[String], tests: &mut BTreeSet<Vec<String>>) -> TokenStream {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut kept = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        if is_punct(tokens.get(index), '#') && is_test_attribute(tokens.get(index + 1)) {
            let end = end_of_item(&tokens, index + 2);
            if let Some(name) = module_in_file(&tokens[index + 2..end]) {
                tests.insert([module, &[name.to_string()]].concat());
            }
            index = end;
            continue;
        }
        kept.push(match &tokens[index] {
            TokenTree::Group(group) => {
                let inner = without_tests(group.stream(), module, tests);
                let mut kept = proc_macro2::Group::new(group.delimiter(), inner);
                kept.set_span(group.span());
                kept.into()
            }
            other => other.clone(),
        });
        index += 1;
    }
    kept.into_iter().collect()
}

fn is_test_attribute(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Group(group)) if matches!(group.stream().to_string().as_str(), "cfg (test)" | "cfg(test)" | "test"))
}

/// One past the last token of the item, field or statement that begins here, further attributes included.
fn end_of_item(tokens: &[TokenTree], mut index: usize) -> usize {
    while is_punct(tokens.get(index), '#') {
        index += 2;
    }
    let is_use = words(&tokens[index..]).find(|word| word != "pub").is_some_and(|word| word == "use");
    let is_item = words(&tokens[index..]).take(3).any(|word| ITEMS.contains(&word.as_str()));
    while let Some(token) = tokens.get(index) {
        index += 1;
        let is_last = match token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !is_use,
            TokenTree::Punct(punct) => punct.as_char() == ';' || (punct.as_char() == ',' && !is_item),
            _ => false,
        };
        if is_last {
            return index;
        }
    }
    index
}

const ITEMS: [&str; 11] =
    ["const", "enum", "fn", "impl", "macro_rules", "mod", "static", "struct", "trait", "type", "use"];

/// The name in `mod name;`.
fn module_in_file(item: &[TokenTree]) -> Option<&Ident> {
    match item {
        [.., TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Punct(end)]
            if word == "mod" && end.as_char() == ';' =>
        {
            Some(name)
        }
        _ => None,
    }
}

fn words(tokens: &[TokenTree]) -> impl Iterator<Item = String> {
    tokens.iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    })
}

/// Whether the token is this sign.
pub(crate) fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}
