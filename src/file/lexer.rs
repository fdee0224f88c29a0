//! The words of a RON text with their places: enough to find things in a text, never to read values from it.
//!
//! It does not fail: a text that is not RON gives words that fit nowhere. `ron` alone says what is valid.

/// A word of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A name or a number.
    Word(&'a str),
    /// What stands between the quotes of a string, as written.
    Text(&'a str),
}

/// The tokens of a text with the byte each starts at. Comments, attributes and white space are left out.
pub(super) struct Lexer<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, position: 0 }
    }

    /// The byte after the last token.
    pub(super) const fn position(&self) -> usize {
        self.position
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.position..]
    }

    /// Moves past the first `byte`, or to the end where there is none.
    fn pass(&mut self, byte: u8) {
        let length = memchr::memchr(byte, self.rest()).map_or_else(|| self.rest().len(), |at| at + 1);
        self.position += length;
    }

    fn pass_block_comment(&mut self) {
        let mut level = 0_usize;
        loop {
            let Some(at) = memchr::memchr2(b'/', b'*', self.rest()) else {
                self.position = self.text.len();
                return;
            };
            self.position += at;
            match self.rest() {
                [b'/', b'*', ..] => {
                    level += 1;
                    self.position += 2;
                }
                [b'*', b'/', ..] => {
                    level -= 1;
                    self.position += 2;
                    if level == 0 {
                        return;
                    }
                }
                _ => self.position += 1,
            }
        }
    }

    /// The inside of a string whose opening quote was just passed.
    fn string(&mut self) -> Token<'a> {
        let start = self.position;
        loop {
            let Some(at) = memchr::memchr2(b'"', b'\\', self.rest()) else {
                self.position = self.text.len();
                return Token::Text(&self.text[start..]);
            };
            self.position += at;
            if self.rest()[0] == b'"' {
                self.position += 1;
                return Token::Text(&self.text[start..self.position - 1]);
            }
            self.position = (self.position + 2).min(self.text.len());
        }
    }

    /// The inside of a raw string whose `r` was just passed, or nothing where none begins here.
    fn raw_string(&mut self) -> Option<Token<'a>> {
        let hashes = self.rest().iter().take_while(|byte| **byte == b'#').count();
        if self.rest().get(hashes) != Some(&b'"') {
            return None;
        }
        let start = self.position + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = self.text[start..].find(&end).unwrap_or(self.text.len() - start);
        self.position = (start + length + end.len()).min(self.text.len());
        Some(Token::Text(&self.text[start..start + length]))
    }

    fn word(&mut self) -> Token<'a> {
        let start = self.position;
        let length = self.rest().iter().position(|byte| !is_of_word(*byte)).unwrap_or_else(|| self.rest().len());
        self.position += length;
        let word = &self.text[start..self.position];
        let raw = if matches!(word, "r" | "br") { self.raw_string() } else { None };
        raw.unwrap_or(Token::Word(word))
    }

    fn character(&mut self) {
        self.position += 1;
        if self.rest().first() == Some(&b'\\') {
            self.position = (self.position + 2).min(self.text.len());
        }
        self.pass(b'\'');
    }
}

/// Bytes beyond ASCII count as letters, so that a word always ends between characters.
const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'.') || !byte.is_ascii()
}

impl<'a> Iterator for Lexer<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.position;
            let single = |token| Some((start, token));
            match self.rest() {
                [] => return None,
                [b'/', b'/', ..] => self.pass(b'\n'),
                [b'/', b'*', ..] => self.pass_block_comment(),
                [b'#', b'!', ..] => self.pass(b']'),
                [b'\'', ..] => self.character(),
                [b'"', ..] => {
                    self.position += 1;
                    return Some((start, self.string()));
                }
                [byte, ..] if is_of_word(*byte) => return Some((start, self.word())),
                [byte, ..] => {
                    self.position += 1;
                    match byte {
                        b'(' | b'[' | b'{' => return single(Token::Open),
                        b')' | b']' | b'}' => return single(Token::Close),
                        b':' => return single(Token::Colon),
                        b',' => return single(Token::Comma),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// The byte at which the innermost bracket open at `offset` stands.
pub(super) fn opening(text: &str, offset: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (at, token) in Lexer::new(text).take_while(|(at, _)| *at < offset) {
        match token {
            Token::Open => open.push(at),
            Token::Close => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// The byte at which the first word stands, the beginning of the text where there is none.
pub(super) fn beginning(text: &str) -> usize {
    Lexer::new(text).next().map_or(0, |(at, _)| at)
}

/// The number a layout says it is written in, as written, with the byte it stands at.
pub(super) fn format_number(text: &str) -> Option<(usize, &str)> {
    let mut depth = 0_usize;
    let mut field = "";
    let mut last = "";
    for (at, token) in Lexer::new(text) {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.checked_sub(1).filter(|depth| *depth > 0)?,
            Token::Colon => field = last,
            Token::Comma => field = "",
            Token::Word(word) if depth == 1 && field == "format" => return Some((at, word)),
            Token::Word(word) => last = word,
            Token::Text(_) => last = "",
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_hide_what_they_hold() {
        let text = r##"#![enable(implicit_some)]
            // (comment
            /* /* ( */ ( */
            Name(a: "x\"(", b: r#"("("#, c: '(', d: '\'', e: -1.5e3, é: [])"##;
        let words: Vec<String> = Lexer::new(text)
            .map(|(at, token)| match token {
                Token::Word(word) => {
                    assert!(text[at..].starts_with(word));
                    word.to_owned()
                }
                Token::Text(inside) => format!("“{inside}”"),
                Token::Open => "<".to_owned(),
                Token::Close => ">".to_owned(),
                Token::Colon | Token::Comma => String::new(),
            })
            .filter(|word| !word.is_empty())
            .collect();
        assert_eq!(words.join(" "), r#"Name < a “x\"(” b “("(” c d e -1.5e3 é < > >"#);
    }

    #[test]
    fn the_format_is_found_among_unknown_fields() {
        for (text, number) in [
            ("(format: 1, title: \"\")", Some("1")),
            (
                "#![enable(implicit_some)] // format: 9\nPlateau(new: (format: 5), title: \"format: 4\", format: 12)",
                Some("12"),
            ),
            ("(formats: 1)", None),
            ("(title: \"\")", None),
            ("()", None),
            ("", None),
            ("(", None),
            ("format: 1", None),
        ] {
            assert_eq!(format_number(text).map(|(_, number)| number), number, "{text}");
        }
    }

    #[test]
    fn any_text_can_be_cut_into_words() {
        for text in ["\"", "\"\\", "r#\"", "r##\"\"#", "'", "'\\", "/*", "/* /*", "*/", "#![", "é", "/", "\"é\\é"] {
            assert!(Lexer::new(text).count() <= 3, "{text}");
        }
    }
}
