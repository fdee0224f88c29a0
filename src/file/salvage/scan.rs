//! The pieces of a damaged text, from its first byte to its last: records, the brackets around them, and what is neither.
//!
//! A record begins where its id does, and no record that holds another's id is a unit, a startup or a tenancy: so what
//! is damaged is over, at the latest, where the next record begins. Where a text keeps to lines, it is over with its line.
//! Every byte is looked at a bounded number of times.

use std::collections::VecDeque;

use crate::file::lexer::{Lexer, Token};

/// A piece of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A record, whole.
    Record(&'a str),
    /// A record up to the bracket that opens its list: what is in the list comes after it.
    Head(&'a str),
    /// What begins as a record and does not end as one, to the end of its line.
    Broken(&'a str),
    /// The number of the format, as written.
    Format(&'a str),
    /// The title, as written.
    Title(&'a str),
    /// One of the layout's lists begins.
    Section,
    /// `]`.
    CloseList,
    /// `)`.
    CloseRecord,
    /// What is none of these, to the end of its line.
    Unknown(&'a str),
}

/// How many records further a record is looked for, for a remark may hold what looks like the beginning of one.
const REACH: usize = 4;

/// The deepest brackets of a record; those of a whole one are three.
const DEEPEST: usize = 16;

pub(super) struct Scanner<'a> {
    text: &'a str,
    position: usize,
    /// Where the next records may begin, in order, and how far they were looked for.
    beginnings: VecDeque<usize>,
    searched: usize,
    /// The end of the line that was asked for last, with where it was asked: a line may be as long as the text.
    line: (usize, usize),
    ready: VecDeque<(usize, Piece<'a>)>,
}

impl<'a> Scanner<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, position: 0, beginnings: VecDeque::new(), searched: 0, line: (0, 0), ready: VecDeque::new() }
    }

    /// Goes back to the end of the line, or to the next record, where the record at `start` turned out to be damaged and
    /// had taken others in: an open quote does that.
    pub(super) fn give_back(&mut self, start: usize) {
        let Some(next) = self.beginning_after(start).filter(|next| *next < self.position) else { return };
        self.position = self.line_end(start).min(next);
    }

    fn line_end(&mut self, from: usize) -> usize {
        let (asked, end) = self.line;
        if end == 0 || !(asked..=end).contains(&from) {
            let length = memchr::memchr(b'\n', &self.text.as_bytes()[from..]);
            self.line = (from, length.map_or(self.text.len(), |length| from + length));
        }
        self.line.1
    }

    fn beginning_after(&self, position: usize) -> Option<usize> {
        self.beginnings.iter().copied().find(|at| *at > position)
    }

    /// Finds the next beginnings, those in comments left out; those that were passed meanwhile are forgotten.
    fn look_ahead(&mut self) {
        while self.beginnings.front().is_some_and(|at| *at < self.position) {
            self.beginnings.pop_front();
        }
        // A line may have been passed beyond what was searched.
        self.searched = self.searched.max(self.position);
        while self.beginnings.len() <= REACH {
            let Some(found) = memchr::memchr(b'(', &self.text.as_bytes()[self.searched..]) else {
                self.searched = self.text.len();
                return;
            };
            let at = self.searched + found;
            self.searched = at + 1;
            if begins_with_id(&self.text[at + 1..]) || self.is_line_with_id(at) {
                self.beginnings.push_back(at);
            }
        }
    }

    /// Whether a line begins here that names an id, though not first.
    fn is_line_with_id(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches([' ', '\t']);
        if !before.is_empty() && !before.ends_with('\n') {
            return false;
        }
        let line = self.text[at..].split('\n').next().unwrap_or_default();
        fields(line).any(|(name, _)| name == "id")
    }

    fn record(&mut self) -> (usize, Piece<'a>) {
        let start = self.position;
        let limit = self.beginnings.get(REACH).copied().unwrap_or(self.text.len());
        let piece = match extent(&self.text[start..limit], |at| self.beginnings.contains(&(start + at))) {
            Extent::Whole(length) => {
                self.position += length;
                Piece::Record(&self.text[start..self.position])
            }
            Extent::Head(length) => {
                self.position += length;
                Piece::Head(&self.text[start..self.position])
            }
            Extent::Broken => {
                let next = self.beginning_after(start).unwrap_or(self.text.len());
                self.position = self.line_end(start).min(next);
                Piece::Broken(&self.text[start..self.position])
            }
        };
        (start, piece)
    }

    /// What stands between records, to the end of the line.
    fn between(&mut self, next: Option<usize>) {
        let start = self.position;
        let end = self.line_end(start);
        let end = next.filter(|next| *next < end).unwrap_or(end);
        let line = &self.text[start..end];
        self.position = end + usize::from(self.text[end..].starts_with('\n'));
        let is_legible = self.read_line(start, line);
        if !is_legible || line.contains('\0') {
            let from = start + line.len() - line.trim_start().len();
            self.ready.push_back((from, Piece::Unknown(line.trim())));
        }
    }

    /// The pieces of a line between records; none of them where it holds anything else.
    fn read_line(&mut self, start: usize, line: &'a str) -> bool {
        let mut lexer = Lexer::new(line);
        while let Some((at, token)) = lexer.next() {
            let piece = match token {
                Token::Open if line[at..].starts_with('(') => continue,
                Token::Close if line[at..].starts_with(']') => Piece::CloseList,
                Token::Close if line[at..].starts_with(')') => Piece::CloseRecord,
                // Records may bear the names of their kinds.
                Token::Comma
                | Token::Word("Layout" | "Park" | "Building" | "Floor" | "Unit" | "Startup" | "Tenancy") => continue,
                Token::Word(name) => match (name, lexer.next(), lexer.next()) {
                    ("format", Some((_, Token::Colon)), Some((_, Token::Word(number)))) => Piece::Format(number),
                    ("title", Some((_, Token::Colon)), Some((at, Token::Text(_)))) => {
                        Piece::Title(&line[at..lexer.position()])
                    }
                    ("parks" | "startups" | "tenancies", Some((_, Token::Colon)), Some((_, Token::Open))) => {
                        Piece::Section
                    }
                    _ => return self.forget(start),
                },
                _ => return self.forget(start),
            };
            self.ready.push_back((start + at, piece));
        }
        true
    }

    fn forget(&mut self, start: usize) -> bool {
        self.ready.retain(|(at, _)| *at < start);
        false
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = (usize, Piece<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(piece) = self.ready.pop_front() {
                return Some(piece);
            }
            if self.position == self.text.len() {
                return None;
            }
            self.look_ahead();
            let next = self.beginnings.front().copied();
            if next == Some(self.position) {
                return Some(self.record());
            }
            let line_end = self.line_end(self.position);
            let here = next.filter(|next| *next < line_end);
            if here.is_some_and(|next| self.text[self.position..next].contains("//")) {
                self.between(None);
            } else {
                self.between(here);
            }
        }
    }
}

/// Where a record ends.
enum Extent {
    Whole(usize),
    Head(usize),
    Broken,
}

/// How far the record reaches that begins the text; it is broken where another begins in it.
fn extent(text: &str, is_beginning: impl Fn(usize) -> bool) -> Extent {
    let (mut open, mut field, mut last) = (Vec::new(), "", "");
    let mut is_floor = false;
    for (at, token) in Lexer::new(text) {
        let byte = text.as_bytes()[at];
        match token {
            Token::Open if at > 0 && is_beginning(at) || open.len() == DEEPEST => return Extent::Broken,
            Token::Open => {
                let is_list = byte == b'[' && open.len() == 1;
                let holds_entities = matches!(field, "buildings" | "floors") || (field == "units" && is_floor);
                if is_list && holds_entities && !text[at + 1..].trim_start_matches([' ', '\t']).starts_with(']') {
                    return Extent::Head(at + 1);
                }
                open.push(byte);
            }
            Token::Close => {
                let is_pair =
                    matches!((open.pop(), byte), (Some(b'('), b')') | (Some(b'['), b']') | (Some(b'{'), b'}'));
                if !is_pair {
                    return Extent::Broken;
                }
                if open.is_empty() {
                    return Extent::Whole(at + 1);
                }
            }
            Token::Colon if open.len() == 1 => {
                field = last;
                is_floor |= matches!(field, "level" | "columns" | "rows" | "module");
            }
            Token::Word(word) => last = word,
            Token::Colon | Token::Comma | Token::Text(_) => {}
        }
    }
    Extent::Broken
}

fn begins_with_id(text: &str) -> bool {
    let after = |text: &'_ str, word| text.trim_start().strip_prefix(word).map(str::len);
    let rest = |length: usize| &text[text.len() - length..];
    after(text, "id")
        .and_then(|length| after(rest(length), ":"))
        .is_some_and(|length| rest(length).trim_start().starts_with('"'))
}

/// The fields of a record with their values where those are texts: those of the records within it are left out.
pub(super) fn fields(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut lexer = Lexer::new(text).peekable();
    let (mut depth, mut last) = (0_usize, "");
    std::iter::from_fn(move || {
        loop {
            match lexer.next()?.1 {
                Token::Open => depth += 1,
                Token::Close => depth = depth.saturating_sub(1),
                Token::Word(word) => last = word,
                Token::Colon if depth <= 1 => {
                    let value = lexer.peek().and_then(|(_, token)| match token {
                        Token::Text(value) => Some(*value),
                        _ => None,
                    });
                    return Some((last, value));
                }
                Token::Colon | Token::Comma | Token::Text(_) => {}
            }
        }
    })
}
