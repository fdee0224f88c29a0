//! The pairs of lines that a text DXF is made of: a group code and a value.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::import::{ImportError, limits};

/// One pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair<'a> {
    pub(super) code: i32,
    pub(super) value: &'a str,
    /// The line of its value, counted from 1.
    pub(super) line: usize,
}

impl Pair<'_> {
    /// Whether it begins something of this kind.
    pub(super) fn begins(&self, kind: &str) -> bool {
        self.code == 0 && self.value == kind
    }

    pub(super) fn error(&self) -> ImportError {
        ImportError::NotRead { line: self.line, text: cut(self.value) }
    }

    /// Its value as a length or a factor.
    pub(super) fn number(&self) -> Result<f64, ImportError> {
        let number: f64 = self.value.trim().parse().map_err(|_not_a_number| self.error())?;
        if number.is_finite() && number.abs() <= limits::COORDINATE {
            return Ok(number);
        }
        Err(ImportError::Coordinate { line: self.line, text: cut(self.value) })
    }

    /// Its value as a small whole number; some programs write those with decimals.
    pub(super) fn small(&self) -> Result<i16, ImportError> {
        let number = self.number()?;
        if number.abs() > f64::from(i16::MAX) {
            return Err(self.error());
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is within the range, and decimals mean nothing")]
        Ok(number as i16)
    }
}

/// The first characters of what stands in a file, for a message.
fn cut(text: &str) -> String {
    text.trim().chars().take(limits::CODE_CHARACTERS).collect()
}

/// The pairs of a text, one after the other.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    lines: std::str::Lines<'a>,
    line: usize,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { lines: text.lines(), line: 0 }
    }

    /// The line that was read last, counted from 1.
    pub(super) const fn line(&self) -> usize {
        self.line
    }

    /// The next pair; `None` at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<Pair<'a>>, ImportError> {
        let Some(code) = self.lines.next() else { return Ok(None) };
        self.line += 1;
        let code: i32 =
            code.trim().parse().map_err(|_not_a_code| ImportError::NotRead { line: self.line, text: cut(code) })?;
        let Some(value) = self.lines.next() else { return Err(ImportError::CutOff { line: self.line }) };
        self.line += 1;
        let value = if code == 0 { value.trim() } else { value };
        Ok(Some(Pair { code, value, line: self.line }))
    }

    /// The next pair of a section that is not yet closed.
    pub(super) fn inner(&mut self) -> Result<Pair<'a>, ImportError> {
        self.next()?.ok_or(ImportError::CutOff { line: self.line })
    }
}

/// The text of a file: UTF-8 from AutoCAD 2007 on, before that in the code page that its head names. What is not a
/// character of it becomes the replacement character; only names and codes can have such.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.starts_with(b"AutoCAD Binary DXF") || bytes.starts_with(b"AutoCAD DXB") {
        return Err(ImportError::BinaryDxf);
    }
    if bytes.starts_with(b"AC10") || bytes.starts_with(b"AC1.") {
        return Err(ImportError::Dwg);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_other_encoding) => encoding(bytes).decode_without_bom_handling(bytes).0,
    };
    // A first pair of a code and a value is what every DXF begins with, be it a comment.
    match Pairs::new(&text).next() {
        Ok(Some(Pair { code: 0 | 999, .. })) => Ok(text),
        _ => Err(ImportError::NotDxf),
    }
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if head_value(bytes, b"$ACADVER").is_some_and(|version| version.as_slice() >= &b"AC1021"[..]) {
        return UTF_8;
    }
    let page = head_value(bytes, b"$DWGCODEPAGE").unwrap_or_default();
    let number = page.rsplit(|byte| *byte == b'_').next().unwrap_or_default();
    Encoding::for_label(&[b"windows-", number].concat()).unwrap_or(WINDOWS_1252)
}

/// The value of a variable: the second line after the one that names it.
fn head_value(bytes: &[u8], variable: &[u8]) -> Option<Vec<u8>> {
    let place = memchr::memmem::find(bytes, variable)?;
    let value = bytes[place..].split(|byte| *byte == b'\n').nth(2)?;
    Some(value.trim_ascii().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(version: &str, page: &str) -> String {
        format!("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\n{version}\n9\n$DWGCODEPAGE\n3\n{page}\n")
    }

    #[test]
    fn older_files_are_in_the_code_page_that_they_name() {
        let cyrillic = [head("AC1015", "ANSI_1251").as_bytes(), b"8\n\xDD\xF2\xE0\xE6\n"].concat();
        assert!(decoded(&cyrillic).unwrap().ends_with("8\nЭтаж\n"));
        let western = [head("AC1015", "").as_bytes(), b"8\nb\xE2timent\n"].concat();
        assert!(decoded(&western).unwrap().ends_with("8\nbâtiment\n"));
        let newer = format!("{}8\nبناية\n", head("AC1027", "ANSI_1252"));
        assert!(decoded(newer.as_bytes()).unwrap().ends_with("8\nبناية\n"));
    }

    #[test]
    fn what_is_no_text_of_pairs_is_refused() {
        for (bytes, error) in [
            (&b"AutoCAD Binary DXF\r\n\x1a\0"[..], ImportError::BinaryDxf),
            (b"AC1027\0\0\0", ImportError::Dwg),
            (b"", ImportError::NotDxf),
            (b"0", ImportError::NotDxf),
            (b"{\"type\": 1}", ImportError::NotDxf),
            (b"%PDF-1.7\n1\n", ImportError::NotDxf),
            (b"12\nSECTION\n", ImportError::NotDxf),
        ] {
            assert_eq!(decoded(bytes), Err(error), "{:?}", bytes.escape_ascii().to_string());
        }
    }

    #[test]
    fn numbers_are_finite_and_near() {
        let number = |value| Pair { code: 10, value, line: 7 }.number();
        assert_eq!(number(" 12.5 "), Ok(12.5));
        for value in ["nan", "inf", "1e300", "1e11"] {
            assert_eq!(number(value), Err(ImportError::Coordinate { line: 7, text: value.to_owned() }));
        }
        assert_eq!(number("ten"), Err(ImportError::NotRead { line: 7, text: "ten".to_owned() }));
    }
}
