//! Names that come from a file, made harmless before they are shown.

use std::borrow::Cow;

/// The text without what would hide, turn or break the line it stands in.
///
/// Line breaks and tabs become spaces; control characters, marks that turn the direction of writing, and characters
/// without width become �, so that a reader sees that something is there. Joiners that Arabic needs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| shown(character) == character) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(shown).collect())
    }
}

const fn shown(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{fffe}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}' => '\u{fffd}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_deceive_is_shown_as_such() {
        for (text, expected) in [
            ("Novatek", "Novatek"),
            ("Société d’Études — Œuvre", "Société d’Études — Œuvre"),
            ("شركة\u{200c}ناشئة", "شركة\u{200c}ناشئة"),
            ("12\u{202f}500 ₽", "12\u{202f}500 ₽"),
            ("one\r\ntwo\tthree", "one  two three"),
            ("gnp\u{202e}exe", "gnp\u{fffd}exe"),
            ("\u{1b}[31mred", "\u{fffd}[31mred"),
            ("zero\u{200b}width\u{feff}", "zero\u{fffd}width\u{fffd}"),
            ("tag\u{e0041}", "tag\u{fffd}"),
        ] {
            assert_eq!(visible(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_harmless_text_is_not_copied() {
        assert!(matches!(visible("Novatek"), Cow::Borrowed(_)));
    }
}
