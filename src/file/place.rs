//! Where something stands in a text, as people and editors count.

use std::fmt;

/// A place in a text. Lines and columns count from 1, columns in characters; a byte order mark does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which line.
    pub line: usize,
    /// Which character of the line.
    pub column: usize,
}

impl Place {
    /// The place of a byte of the text.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        Counter::new(text).place(offset)
    }

    /// The byte of the text at this place, its end where the text is shorter.
    pub(super) fn offset(self, text: &str) -> usize {
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes());
        let line = match self.line.checked_sub(2) {
            None => 0,
            Some(before) => newlines.map(|newline| newline + 1).nth(before).unwrap_or(text.len()),
        };
        let column = text[line..].char_indices().nth(self.column.saturating_sub(1));
        column.map_or(text.len(), |(within, _)| line + within)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The text without the byte order mark that some editors put before it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Counts lines once over a text for many places, handed in from the first to the last.
pub(super) struct Counter<'a> {
    text: &'a str,
    line: usize,
    /// How many characters of the line are before `reached`: a line may be as long as the text.
    column: usize,
    reached: usize,
}

impl<'a> Counter<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, line: 1, column: 0, reached: 0 }
    }

    /// The place of an offset that is not before the last one asked for.
    pub(super) fn place(&mut self, offset: usize) -> Place {
        let offset = self.text.floor_char_boundary(offset);
        let mut line_start = self.reached;
        for newline in memchr::memchr_iter(b'\n', &self.text.as_bytes()[self.reached..offset]) {
            self.line += 1;
            self.column = 0;
            line_start = self.reached + newline + 1;
        }
        self.column += self.text[line_start..offset].chars().count();
        self.reached = offset;
        Place { line: self.line, column: 1 + self.column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_and_its_offset_agree() {
        let text = "é(\r\n  «a»\n\nz";
        for (offset, _) in text.char_indices() {
            assert_eq!(Place::of(text, offset).offset(text), offset);
        }
        assert_eq!(Place::of(text, text.find('z').unwrap()), Place { line: 4, column: 1 });
        assert_eq!(Place::of(text, text.find('a').unwrap()), Place { line: 2, column: 4 });
        assert_eq!(Place { line: 99, column: 1 }.offset(text), text.len());
    }
}
