//! The names that a source uses: paths from their root, and the names after a dot.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::source::is_punct;

/// A name that a source uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// From the root, such as `std::fs::write` or `crate::model::Unit`; a field or method begins with a dot.
    pub(crate) path: String,
}

impl Name {
    /// Whether it is this path, or lies in it.
    pub(crate) fn is_in(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }

    /// The module of the crate's root that it lies in.
    pub(crate) fn top(&self) -> Option<&str> {
        self.path.strip_prefix("crate::")?.split("::").next()
    }
}

/// Every name that the tokens of a module use, in the order of their lines.
pub(crate) fn names(tokens: TokenStream, module: &[String]) -> Vec<Name> {
    let mut reader = Reader { found: Vec::new(), imports: BTreeMap::new() };
    reader.read(tokens, module);
    let mut names: Vec<_> = reader.found.iter().map(|(line, path)| reader.name(*line, path)).collect();
    names.sort();
    names.dedup();
    names
}

struct Reader {
    /// Lines and paths as they stand there, `self` and `super` resolved.
    found: Vec<(usize, Vec<String>)>,
    /// What each imported name stands for. One table a file: no source gives a name two meanings that matter here.
    imports: BTreeMap<String, Vec<String>>,
}

impl Reader {
    fn name(&self, line: usize, path: &[String]) -> Name {
        let mut path = path.to_vec();
        // An import may rest on another; a name imported from a module that bears it ends the chain.
        for _ in 0..4 {
            match self.imports.get(&path[0]) {
                Some(import) if import[0] != path[0] => path.splice(..1, import.iter().cloned()),
                _ => break,
            };
        }
        if path[0] == "plateau" {
            "crate".clone_into(&mut path[0]);
        }
        if path[0] == "core" || path[0] == "alloc" {
            "std".clone_into(&mut path[0]);
        }
        Name { line, path: path.join("::") }
    }

    fn read(&mut self, tokens: TokenStream, module: &[String]) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut index = 0;
        let mut is_import = false;
        while index < tokens.len() {
            match &tokens[index] {
                // `use<…>` in a type names what it captures.
                TokenTree::Ident(word) if word == "use" => is_import = !is_punct(tokens.get(index + 1), '<'),
                TokenTree::Punct(punct) if punct.as_char() == ';' => is_import = false,
                TokenTree::Ident(word) if word == "mod" => {
                    if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
                        (tokens.get(index + 1), tokens.get(index + 2))
                    {
                        self.read(body.stream(), &[module, &[name.to_string()]].concat());
                        index += 3;
                        continue;
                    }
                }
                TokenTree::Ident(word) if is_after_dot(&tokens, index) => {
                    self.found.push((word.span().start().line, vec![format!(".{word}")]));
                }
                TokenTree::Ident(_) => {
                    index = self.path(&tokens, index, module, &[], is_import);
                    continue;
                }
                TokenTree::Group(group) => self.read(group.stream(), module),
                _ => {}
            }
            index += 1;
        }
    }

    /// Reads the path that begins at `index` and answers where it ends. Braces in an import branch it.
    fn path(
        &mut self,
        tokens: &[TokenTree],
        mut index: usize,
        module: &[String],
        stem: &[String],
        is_import: bool,
    ) -> usize {
        let mut path = stem.to_vec();
        let mut line = 0;
        loop {
            match tokens.get(index) {
                Some(TokenTree::Ident(word)) => {
                    line = word.span().start().line;
                    path.push(word.to_string());
                }
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                    line = star.span().start().line;
                    path.push("*".to_owned());
                }
                Some(TokenTree::Group(branches)) if branches.delimiter() == Delimiter::Brace => {
                    self.branches(branches.stream(), module, &path);
                    return index + 1;
                }
                // Type arguments end the path; the next token is read on its own.
                _ => break,
            }
            index += 1;
            if !(is_punct(tokens.get(index), ':') && is_punct(tokens.get(index + 1), ':')) {
                break;
            }
            index += 2;
        }
        if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
            path.pop();
        }
        let Some(path) = absolute(path, module) else { return index };
        if is_import {
            let mut alias = path.last().cloned().unwrap_or_default();
            if let (Some(TokenTree::Ident(word)), Some(TokenTree::Ident(name))) =
                (tokens.get(index), tokens.get(index + 1))
                && word == "as"
            {
                alias = name.to_string();
                index += 2;
            }
            self.imports.insert(alias, path.clone());
        }
        self.found.push((line, path));
        index
    }

    fn branches(&mut self, tokens: TokenStream, module: &[String], stem: &[String]) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut index = 0;
        while index < tokens.len() {
            index = match tokens[index] {
                TokenTree::Punct(ref punct) if punct.as_char() != '*' => index + 1,
                _ => self.path(&tokens, index, module, stem, true).max(index + 1),
            };
        }
    }
}

/// The path with `self` and `super` replaced by the module they mean; `None` for a lone keyword.
fn absolute(path: Vec<String>, module: &[String]) -> Option<Vec<String>> {
    let supers = path.iter().take_while(|word| *word == "super").count();
    let is_relative = path.first().is_some_and(|word| word == "self" || word == "super");
    if !is_relative {
        return Some(path);
    }
    let rest = &path[supers.max(1)..];
    let above = &module[..module.len().saturating_sub(supers)];
    if rest.is_empty() {
        return None;
    }
    Some(std::iter::once("crate").chain(above.iter().chain(rest).map(String::as_str)).map(str::to_owned).collect())
}

/// Whether the word is a field or a method; after two dots it is the end of a range.
fn is_after_dot(tokens: &[TokenTree], index: usize) -> bool {
    let dot = |back: usize| index.checked_sub(back).is_some_and(|place| is_punct(tokens.get(place), '.'));
    dot(1) && !dot(2)
}
