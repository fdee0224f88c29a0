//! The size of a rectangle, typed while it is drawn: `4,5`, then `x` or Tab, then `6`.

use crate::text::{Language, parse_number};

/// What was typed of a size, in metres.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedSize {
    /// The width as typed.
    pub width: String,
    /// The depth as typed.
    pub depth: String,
    /// Whether the depth is being typed.
    pub at_depth: bool,
}

/// More characters than any length has.
const LONGEST: usize = 8;

impl TypedSize {
    /// Whether nothing was typed.
    pub const fn is_empty(&self) -> bool {
        self.width.is_empty() && self.depth.is_empty()
    }

    /// Takes a character in: digits and decimal marks are added, `x` goes on to the depth. Answers whether it had a meaning.
    pub fn push(&mut self, character: char) -> bool {
        match character {
            '0'..='9' | '.' | ',' => {
                let field = self.field();
                if field.len() < LONGEST {
                    field.push(character);
                }
                true
            }
            'x' | 'X' | '*' | '×' if !self.is_empty() => {
                self.next();
                true
            }
            _ => false,
        }
    }

    /// Goes on to the other measure.
    pub const fn next(&mut self) {
        self.at_depth = !self.at_depth;
    }

    /// Takes the last character back.
    pub fn pop(&mut self) {
        if self.field().pop().is_none() && self.at_depth {
            self.at_depth = false;
        }
    }

    /// How many cells of a module, in metres, the measures typed come nearest to: the columns and the rows, each where it was
    /// typed; one cell at least.
    pub fn cells(&self, module: f64, language: Language) -> (Option<u32>, Option<u32>) {
        let cells = |typed: &str| {
            let metres = parse_number(typed, language).ok().filter(|metres| metres.is_finite() && *metres > 0.0)?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive, and it saturates")]
            let cells = (metres / module).round().max(1.0) as u32;
            Some(cells)
        };
        (cells(&self.width), cells(&self.depth))
    }

    const fn field(&mut self) -> &mut String {
        if self.at_depth { &mut self.depth } else { &mut self.width }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> TypedSize {
        let mut size = TypedSize::default();
        for character in text.chars() {
            match character {
                '<' => size.pop(),
                '\t' => size.next(),
                other => drop(size.push(other)),
            }
        }
        size
    }

    #[test]
    fn a_size_is_typed_in_metres() {
        let cells = |text: &str| typed(text).cells(0.6, Language::French);
        assert_eq!(cells(""), (None, None));
        assert_eq!(cells("4,5"), (Some(8), None));
        assert_eq!(cells("4,5x6"), (Some(8), Some(10)));
        assert_eq!(cells("4,5\t6"), (Some(8), Some(10)));
        assert_eq!(cells("\t6"), (None, Some(10)));
        assert_eq!(cells("0,1"), (Some(1), None));
        assert_eq!(cells("0"), (None, None));
        assert_eq!(cells("4x6<<3"), (Some(72), None), "what is deleted of the depth leads back to the width");
    }

    #[test]
    fn letters_have_no_meaning_in_a_size() {
        assert!(!TypedSize::default().push('x'));
        assert!(!TypedSize::default().push('b'));
        assert_eq!(typed("123456789012").width.len(), LONGEST);
    }
}
