//! Patterns of unit codes such as `{building}-{level}{number:02}`, and codes for parks and buildings.

use std::fmt;
use std::str::FromStr;

use crate::model::{Layout, ParkId};

/// How the codes of units are made of where they are and of a number.
///
/// Written as a text with placeholders in braces:
///
/// | placeholder | stands for |
/// | --- | --- |
/// | `{park}`, `{building}` | the code of the park, of the building |
/// | `{level}` | the level in digits; a basement has an `S` before it: `S1` is level -1 |
/// | `{number}` | the number |
/// | `{number:02}` | the number with at least so many digits, 1 to 9 of them |
/// | `{letter}` | the number as letters: A, B … Z, AA |
///
/// `{{` and `}}` are braces. A pattern reads back as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodePattern {
    /// At least one; never two literals one after the other.
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Part {
    /// Never empty.
    Literal(String),
    Park,
    Building,
    Level,
    /// The least number of digits, 1 where none is asked for.
    Number(usize),
    Letter,
}

/// Why a text is not a pattern, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PatternError {
    /// The place in the text: the first character is 1.
    pub at: usize,
    /// What is wrong there.
    pub kind: PatternErrorKind,
}

/// What can be wrong with a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternErrorKind {
    /// There is no character in it.
    Empty,
    /// A brace opens a placeholder that no brace closes.
    NotClosed,
    /// A brace closes what no brace has opened.
    NotOpened,
    /// What stands between braces is none of the placeholders.
    Unknown,
}

/// Where a unit with a code to be made is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodePlace<'a> {
    /// The code of its park.
    pub park: &'a str,
    /// The code of its building.
    pub building: &'a str,
    /// Its level.
    pub level: i32,
}

impl CodePattern {
    /// The patterns proposed, the usual one first.
    pub const USUAL: [&'static str; 6] = [
        "{building}-{level}{number:02}",
        "{building}{level}{number:02}",
        "{building}-{level}-{number:02}",
        "{building}.{level}.{number:02}",
        "{level}{number:02}",
        "{building}-{number}",
    ];

    /// The code that it makes.
    pub fn code(&self, place: CodePlace<'_>, number: u32) -> String {
        let part = |part: &Part| match part {
            Part::Literal(text) => text.clone(),
            Part::Park => place.park.to_owned(),
            Part::Building => place.building.to_owned(),
            Part::Level => level_code(place.level),
            Part::Number(digits) => format!("{number:0digits$}"),
            Part::Letter => letters(number),
        };
        self.parts.iter().map(part).collect()
    }

    /// The number of which it makes this code, if there is one.
    pub fn number_of(&self, place: CodePlace<'_>, code: &str) -> Option<u32> {
        let numbered = |part: &Part| matches!(part, Part::Number(_) | Part::Letter);
        let first = self.parts.iter().position(numbered)?;
        let before = Self { parts: self.parts[..first].to_vec() }.code(place, 0);
        let rest = code.strip_prefix(&before)?;
        let ends = rest.char_indices().map(|(index, character)| index + character.len_utf8());
        let candidate = |end: usize| match self.parts[first] {
            Part::Letter => number_of_letters(&rest[..end]),
            _ => rest[..end].parse().ok(),
        };
        ends.take(MOST_DIGITS).filter_map(candidate).find(|number| self.code(place, *number) == code)
    }

    /// Whether a unit's floor shows in its code.
    pub fn names_level(&self) -> bool {
        self.parts.contains(&Part::Level)
    }
}

/// More characters no number has.
const MOST_DIGITS: usize = 10;

/// A level as codes have it: `2`, `0`, and `S1` for the first basement.
pub(super) fn level_code(level: i32) -> String {
    if level < 0 { format!("S{}", level.unsigned_abs()) } else { level.to_string() }
}

/// 1 is A, 26 is Z, 27 is AA; nothing stands for 0.
fn letters(number: u32) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.extend(char::from_u32(u32::from('A') + rest % 26));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

fn number_of_letters(letters: &str) -> Option<u32> {
    letters.bytes().try_fold(0_u32, |number, letter| {
        let place = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        number.checked_mul(26)?.checked_add(place)
    })
}

impl FromStr for CodePattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let mut parts: Vec<Part> = Vec::new();
        let mut characters = (1..).zip(text.chars()).peekable();
        while let Some((at, character)) = characters.next() {
            let error = |kind| PatternError { at, kind };
            let is_doubled = characters.next_if(|(_, next)| *next == character && "{}".contains(character)).is_some();
            match character {
                '{' if !is_doubled => {
                    let mut name = String::new();
                    loop {
                        match characters.next() {
                            Some((_, '}')) => break,
                            Some((_, '{')) | None => return Err(error(PatternErrorKind::NotClosed)),
                            Some((_, character)) => name.push(character),
                        }
                    }
                    parts.push(placeholder(&name).ok_or_else(|| error(PatternErrorKind::Unknown))?);
                }
                '}' if !is_doubled => return Err(error(PatternErrorKind::NotOpened)),
                literal => match parts.last_mut() {
                    Some(Part::Literal(text)) => text.push(literal),
                    _ => parts.push(Part::Literal(literal.to_string())),
                },
            }
        }
        if parts.is_empty() {
            return Err(PatternError { at: 1, kind: PatternErrorKind::Empty });
        }
        Ok(Self { parts })
    }
}

fn placeholder(name: &str) -> Option<Part> {
    let width = |name: &str| match name.strip_prefix("number:0")?.as_bytes() {
        [digit @ b'1'..=b'9'] => Some(Part::Number(usize::from(digit - b'0'))),
        _ => None,
    };
    match name {
        "park" => Some(Part::Park),
        "building" => Some(Part::Building),
        "level" => Some(Part::Level),
        "number" => Some(Part::Number(0)),
        "letter" => Some(Part::Letter),
        _ => width(name),
    }
}

impl fmt::Display for CodePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            Part::Literal(text) => f.write_str(&text.replace('{', "{{").replace('}', "}}")),
            Part::Park => f.write_str("{park}"),
            Part::Building => f.write_str("{building}"),
            Part::Level => f.write_str("{level}"),
            Part::Number(0) => f.write_str("{number}"),
            Part::Number(digits) => write!(f, "{{number:0{digits}}}"),
            Part::Letter => f.write_str("{letter}"),
        })
    }
}

/// A short code for a name: the initials of several words, or the first three letters of one. Empty where the name has
/// neither letter nor digit.
pub fn code_of_name(name: &str) -> String {
    const MOST: usize = 4;
    const OF_ONE: usize = 3;
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let letters: String = match words.as_slice() {
        [word] => word.chars().take(OF_ONE).collect(),
        words => words.iter().filter_map(|word| word.chars().next()).take(MOST).collect(),
    };
    letters.to_uppercase()
}

/// A code for a building of a park: the one proposed, or the first of `B2`, `B3`… that no other has.
pub fn free_building_code(layout: &Layout, park: ParkId, proposed: &str) -> String {
    free_code(proposed, |code| layout.buildings_in_order(park).iter().any(|building| building.code == code))
}

/// The code itself, or the first of `B2`, `B3`… that is not taken.
pub(super) fn free_code(code: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !code.is_empty() && !is_taken(code) {
        return code.to_owned();
    }
    let stem = code.trim_end_matches(|character: char| character.is_ascii_digit());
    let stem = if stem.is_empty() { code } else { stem };
    let numbered = (2_u64..).map(|number| format!("{stem}{number}"));
    numbered.into_iter().find(|candidate| !is_taken(candidate)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLACE: CodePlace<'_> = CodePlace { park: "SA", building: "ML", level: 2 };

    fn pattern(text: &str) -> CodePattern {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_is_made_of_place_and_number() {
        let basement = CodePlace { level: -1, ..PLACE };
        let cases = [
            ("{building}-{level}{number:02}", PLACE, 3, "ML-203"),
            ("{building}-{level}{number:02}", PLACE, 103, "ML-2103"),
            ("{building}-{level}{number:02}", basement, 3, "ML-S103"),
            ("{park}/{building}/{level}/{number}", PLACE, 3, "SA/ML/2/3"),
            ("{level}{letter}", PLACE, 1, "2A"),
            ("{letter}", PLACE, 26, "Z"),
            ("{letter}", PLACE, 27, "AA"),
            ("{letter}", PLACE, 703, "AAA"),
            ("{{{number}}}", PLACE, 7, "{7}"),
            ("Étage {level}", PLACE, 7, "Étage 2"),
        ];
        for (text, place, number, code) in cases {
            assert_eq!(pattern(text).code(place, number), code, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_pattern_is_told_with_its_place() {
        use PatternErrorKind::{Empty, NotClosed, NotOpened, Unknown};
        let cases = [
            ("", 1, Empty),
            ("ML-{level", 4, NotClosed),
            ("ML-{level{number}}", 4, NotClosed),
            ("ML}-{number}", 3, NotOpened),
            ("É{étage}", 2, Unknown),
            ("{number:2}", 1, Unknown),
            ("{number:00}", 1, Unknown),
            ("{number:010}", 1, Unknown),
            ("{}", 1, Unknown),
            ("{Level}", 1, Unknown),
            ("{{}", 3, NotOpened),
        ];
        for (text, at, kind) in cases {
            assert_eq!(text.parse::<CodePattern>(), Err(PatternError { at, kind }), "{text}");
        }
    }

    #[test]
    fn the_number_is_read_out_of_a_code() {
        let usual = pattern(CodePattern::USUAL[0]);
        for (code, number) in [("ML-203", Some(3)), ("ML-2103", Some(103)), ("ML-23", None), ("ML-103", None)] {
            assert_eq!(usual.number_of(PLACE, code), number, "{code}");
        }
        assert_eq!(usual.number_of(PLACE, "ML-C2"), None);
        assert_eq!(pattern("{letter}-{number}").number_of(PLACE, "C-3"), Some(3));
        assert_eq!(pattern("{letter}-{number}").number_of(PLACE, "C-4"), None);
        assert_eq!(pattern("{level}").number_of(PLACE, "2"), None);
        assert_eq!(pattern("{number}").number_of(PLACE, "99999999999"), None);
    }

    #[test]
    fn a_name_gives_a_short_code() {
        let cases =
            [("Sidi Abdallah", "SA"), ("Oran", "ORA"), ("Hôtel d’entreprises", "HDE"), ("Écoparc", "ÉCO"), (" – ", "")];
        for (name, code) in cases {
            assert_eq!(code_of_name(name), code);
        }
    }

    #[test]
    fn a_taken_code_is_numbered() {
        let taken = ["ML", "ML2", "B9", "7"];
        let free = |code| free_code(code, |candidate| taken.contains(&candidate));
        assert_eq!((free("ORA"), free("ML")), ("ORA".to_owned(), "ML3".to_owned()));
        assert_eq!((free("B9"), free("7")), ("B2".to_owned(), "72".to_owned()));
    }

    fn text() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(&[
            "{park}",
            "{building}",
            "{level}",
            "{number}",
            "{number:01}",
            "{number:09}",
            "{letter}",
            "{{",
            "}}",
            "-",
            "é",
            "{",
            "}",
            "{x}",
            "12",
        ]);
        prop::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_pattern_reads_back_as_it_is_written(text in text()) {
            match text.parse::<CodePattern>() {
                Ok(pattern) => {
                    prop_assert_eq!(pattern.to_string(), text.clone());
                    prop_assert_eq!(pattern.to_string().parse(), Ok(pattern));
                }
                Err(error) => prop_assert!(error.at >= 1 && error.at <= text.chars().count().max(1)),
            }
        }

        #[test]
        fn a_number_reads_back_out_of_its_code(text in text(), number in 1..100_000_u32, level in -3..12) {
            let Ok(pattern) = text.parse::<CodePattern>() else { return Ok(()) };
            let place = CodePlace { level, ..PLACE };
            let code = pattern.code(place, number);
            let is_numbered = pattern.parts.iter().any(|part| matches!(part, Part::Number(_) | Part::Letter));
            let read = pattern.number_of(place, &code).map(|read| pattern.code(place, read));
            prop_assert_eq!(read, is_numbered.then_some(code));
        }
    }
}
