//! Texts of drawings without the codes that format them.

use super::limits::CODE_CHARACTERS;

/// The most characters of a text that are looked at; a code stands at its beginning.
const LOOKED_AT: usize = 2_000;

/// The lines of a plain text of a DXF: `%%u` underlines, `%%d` is a degree sign, `\U+00E9` is an é.
pub(super) fn text(raw: &str) -> Vec<String> {
    lines(&unescaped(&signs(raw)))
}

/// The lines of a formatted text of a DXF, such as `{\fArial|b1;101}\PBureau`.
pub(super) fn formatted(raw: &str) -> Vec<String> {
    let raw: String = unescaped(raw).chars().take(LOOKED_AT).collect();
    let mut plain = String::new();
    let mut rest = raw.chars();
    while let Some(character) = rest.next() {
        match character {
            '{' | '}' => {}
            '\\' => match rest.next() {
                // A new line or column.
                Some('P' | 'X' | 'N') => plain.push('\n'),
                Some('~') => plain.push(' '),
                Some(sign @ ('\\' | '{' | '}')) => plain.push(sign),
                // One over the other, such as a fraction: `\S1/2;`.
                Some('S') => {
                    let stacked: String = rest.by_ref().take_while(|character| *character != ';').collect();
                    plain.push_str(&stacked.replace(['^', '#'], "/"));
                }
                Some('L' | 'l' | 'O' | 'o' | 'K' | 'k') | None => {}
                // Font, height, width, colour, alignment: all end with a semicolon.
                Some(_) => while rest.next().is_some_and(|character| character != ';') {},
            },
            _ => plain.push(character),
        }
    }
    lines(&signs(&plain))
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(clean).filter(|line| !line.is_empty()).collect()
}

/// A line as a name may be: no characters that break it or turn the direction of writing, one space between words.
pub(super) fn clean(line: &str) -> String {
    let visible =
        line.chars().take(LOOKED_AT).map(|character| if crate::model::hides(character) { ' ' } else { character });
    let visible: String = visible.collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn signs(raw: &str) -> String {
    let mut plain = String::new();
    let mut rest = raw;
    while let Some(place) = rest.find("%%") {
        plain.push_str(&rest[..place]);
        let mut code = rest[place + 2..].chars();
        match code.next() {
            Some('d' | 'D') => plain.push('°'),
            Some('p' | 'P') => plain.push('±'),
            Some('c' | 'C') => plain.push('Ø'),
            Some('u' | 'U' | 'o' | 'O' | 'k' | 'K') => {}
            Some('%') => plain.push('%'),
            _ => {
                plain.push_str("%%");
                code = rest[place + 2..].chars();
            }
        }
        rest = code.as_str();
    }
    plain.push_str(rest);
    plain
}

/// Puts the characters for `\U+XXXX`.
fn unescaped(raw: &str) -> String {
    let mut plain = String::new();
    let mut rest = raw;
    while let Some(place) = rest.find("\\U+") {
        plain.push_str(&rest[..place]);
        let digits = rest.get(place + 3..place + 7);
        let character = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        if let Some(character) = character {
            plain.push(character);
            rest = &rest[place + 7..];
        } else {
            plain.push_str("\\U+");
            rest = &rest[place + 3..];
        }
    }
    plain.push_str(rest);
    plain
}

/// Whether a line is what people write on a door rather than a name or an area: it has a digit and no space, and is no
/// number with decimals, no area and no height.
pub(super) fn looks_like_a_code(line: &str) -> bool {
    let has_digit = line.chars().any(|character| character.is_ascii_digit());
    let is_word = !line.contains(char::is_whitespace) && line.chars().count() <= CODE_CHARACTERS / 2;
    let lower = line.to_lowercase();
    let is_measured = ["m²", "m2", "mm", "m³"].iter().any(|unit| lower.ends_with(unit))
        || line.starts_with(['+', '±', '='])
        || line.contains('=');
    has_digit && is_word && !is_measured && !is_decimal(line)
}

/// Whether it is a number with decimals, such as an area.
fn is_decimal(line: &str) -> bool {
    let mut parts = line.split([',', '.']);
    let are_digits = |part: &str| !part.is_empty() && part.chars().all(|character| character.is_ascii_digit());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(whole), Some(decimals), None) => are_digits(whole) && are_digits(decimals) && decimals.len() <= 3,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_of_formatted_texts_are_stripped() {
        for (raw, plain) in [
            ("101", vec!["101"]),
            (r"{\fArial|b1|i0|c0|p34;101}\PBureau", vec!["101", "Bureau"]),
            (r"\A1;\H0.25x;\C1;INC\~204", vec!["INC 204"]),
            (r"\pxqc;{\LB-12\l}\P24,5 m\U+00B2", vec!["B-12", "24,5 m²"]),
            (r"\S1/2; \\ \{x\}", vec![r"1/2 \ {x}"]),
            (r"{\W0.8;}", vec![]),
            (r"\", vec![]),
            (r"\f", vec![]),
        ] {
            assert_eq!(formatted(raw), plain, "{raw}");
        }
    }

    #[test]
    fn the_signs_of_plain_texts_are_put() {
        assert_eq!(text("%%u101%%u"), ["101"]);
        assert_eq!(text("20 %%d %%p 1 %%x 5%%"), ["20 ° ± 1 %%x 5%%"]);
        assert_eq!(text(r"\U+0627\U+0644 \U+zz"), [r"ال \U+zz"]);
        assert_eq!(text("a\u{202e}b\tc"), ["a b c"]);
        assert_eq!(text(r"\U+00é"), [r"\U+00é"]);
    }

    #[test]
    fn a_code_is_told_from_names_and_areas() {
        for code in ["101", "INC-204", "R+1.12", "B12", "0.101a", "2.14.3"] {
            assert!(looks_like_a_code(code), "{code}");
        }
        for other in ["Bureau", "Bureau 12", "24,50", "24.5", "18m2", "24,5m²", "S=24", "+3.20", "WC"] {
            assert!(!looks_like_a_code(other), "{other}");
        }
    }
}
