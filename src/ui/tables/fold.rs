//! Texts without case and accents, for filters and the order of names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in small letters without accents and ligatures, every kind of space a plain one: `Œuvre d’Été` is
/// `oeuvre d'ete`.
pub(in crate::ui) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        match character {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' => folded.push('\''),
            space if space.is_whitespace() => folded.push(' '),
            other => folded.extend(other.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_ligatures_and_kinds_of_space_do_not_count() {
        for (text, expected) in [
            ("ÉLÈVE", "eleve"),
            ("e\u{301}te\u{301}", "ete"),
            ("Œuvre d’Æon", "oeuvre d'aeon"),
            ("12\u{202f}500\u{a0}DA", "12 500 da"),
            ("34,6 m²", "34,6 m2"),
            ("Жюль", "жюль"),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "{text}");
        }
    }
}
