//! The last line of a layout's text: a checksum of all lines before it, by which a text that was edited by hand or
//! damaged is told from one that the program wrote.
//!
//! It is a comment, so that a person may edit the text and leave it be. It guards against accidents, not against
//! people: whoever wishes can compute it.

use xxhash_rust::xxh3::Xxh3;

use super::place::without_mark;

/// What the checksum line says of the text above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seal {
    /// The text is as the program wrote it.
    Intact,
    /// The text is another than the program wrote: edited by hand, or damaged.
    Broken,
    /// There is no checksum: the text was written by hand or by another program, or its end is lost.
    Missing,
}

const START: &str = "// checksum: ";

/// The text with the checksum line behind it.
pub(super) fn sealed(mut text: String) -> String {
    let line = format!("{START}{}\n", checksum(&text));
    text.push_str(&line);
    text
}

/// What the text's last line says of the rest.
///
/// The ends of lines and a byte order mark do not count: a text that passed through version control or an editor of
/// another system is still the same.
pub fn seal_of(text: &str) -> Seal {
    let text = without_mark(text).trim_end();
    let start = text.rfind('\n').map_or(0, |newline| newline + 1);
    match text[start..].strip_prefix(START) {
        Some(found) if found == checksum(&text[..start]) => Seal::Intact,
        Some(_) => Seal::Broken,
        // Something was written behind it.
        None if text.contains(START) => Seal::Broken,
        None => Seal::Missing,
    }
}

/// The text without its checksum line, if it has one at its end.
pub fn unsealed(text: &str) -> &str {
    match text.rfind(START) {
        Some(start) if !text[start..].trim_end().contains('\n') => &text[..start],
        _ => text,
    }
}

/// The checksum of a text, 16 digits to the base of 16. Ends of lines and a byte order mark do not count.
pub(super) fn checksum(text: &str) -> String {
    let mut hash = Xxh3::new();
    let bytes = without_mark(text).as_bytes();
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, b"\r\n") {
        hash.update(&rest[..at]);
        rest = &rest[at + 1..];
    }
    hash.update(rest);
    format!("{:016x}", hash.digest())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_is_intact_until_it_is_altered() {
        let text = sealed("(\n    format: 1,\n)\n".to_owned());
        assert_eq!(text.lines().last(), Some("// checksum: dba3523c6ff31210"));
        assert_eq!(seal_of(&text), Seal::Intact);
        assert_eq!(unsealed(&text), "(\n    format: 1,\n)\n");
        for (index, _) in text.char_indices().filter(|(_, character)| !character.is_whitespace()) {
            let mut altered = text.clone();
            altered.replace_range(index..=index, "x");
            assert_ne!(seal_of(&altered), Seal::Intact, "{altered}");
        }
        for cut in 0..text.trim_end().len() {
            assert_ne!(seal_of(&text[..cut]), Seal::Intact);
        }
        assert_eq!(seal_of(&format!("{text}// more")), Seal::Broken);
    }

    #[test]
    fn the_ends_of_lines_do_not_break_it() {
        let text = sealed("(\n    title: \"é\",\n)\n".to_owned());
        let converted = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(seal_of(&converted), Seal::Intact);
        assert_eq!(seal_of(&text.replacen('\n', "\r", 1)), Seal::Broken);
    }

    #[test]
    fn a_text_of_other_origin_has_none() {
        assert_eq!(seal_of("(format: 1)"), Seal::Missing);
        assert_eq!(seal_of(""), Seal::Missing);
        assert_eq!(unsealed("(format: 1)"), "(format: 1)");
    }
}
