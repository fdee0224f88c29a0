//! Which of the texts in a room is its code.

use std::collections::{BTreeSet, HashMap};

use super::lettering::looks_like_a_code;
use super::limits::CODE_CHARACTERS;

/// A line of a text in a room.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'a> {
    pub(super) line: &'a str,
    /// Whether it stands on a layer that the user chose.
    pub(super) is_chosen: bool,
    /// How far its text stands from the middle of the room, in metres.
    pub(super) distance: f64,
}

/// The code of a room and the other lines that look like one. A line that looks like a code comes before a name, those of
/// chosen layers before others, then the nearest to the middle of the room; areas, heights and long texts are no codes.
pub(super) fn chosen(candidates: &[Candidate<'_>]) -> Option<(String, Vec<String>)> {
    let rank = |line: &str| match (looks_like_a_code(line), is_name(line)) {
        (true, _) => Some(0),
        (false, true) => Some(1),
        (false, false) => None,
    };
    let ranked = candidates.iter().filter_map(|candidate| Some((rank(candidate.line)?, candidate)));
    let order = |(one, a): &(u8, &Candidate<'_>), (other, b): &(u8, &Candidate<'_>)| {
        one.cmp(other).then(b.is_chosen.cmp(&a.is_chosen)).then(a.distance.total_cmp(&b.distance))
    };
    let (best, code) = ranked.clone().min_by(order)?;
    let alike = ranked.filter(|(rank, other)| (*rank, best) == (0, 0) && other.line != code.line);
    let others: BTreeSet<&str> = alike.map(|(_, other)| other.line).collect();
    Some((code.line.to_owned(), others.into_iter().map(str::to_owned).collect()))
}

fn is_name(line: &str) -> bool {
    let letters = line.chars().filter(|character| character.is_alphabetic()).count();
    // `S = 24 m²` has letters too.
    letters > 1 && line.chars().count() <= CODE_CHARACTERS && !line.contains(['=', '²'])
}

/// Codes that are given out once.
#[derive(Debug)]
pub(super) struct Codes {
    taken: BTreeSet<String>,
    /// The number with which each code was tried last.
    tried: HashMap<String, u32>,
}

impl Codes {
    pub(super) fn new(taken: &BTreeSet<String>) -> Self {
        Self { taken: taken.clone(), tried: HashMap::new() }
    }

    /// The code, with a suffix where it is taken: `101`, `101-2`, `101-3`.
    pub(super) fn take(&mut self, code: &str) -> String {
        if self.taken.insert(code.to_owned()) {
            return code.to_owned();
        }
        self.count_on(code, |number| format!("{code}-{number}"), 1)
    }

    /// The next number that is no code yet.
    pub(super) fn number(&mut self) -> String {
        self.count_on("", |number| number.to_string(), 0)
    }

    fn count_on(&mut self, key: &str, code: impl Fn(u32) -> String, before: u32) -> String {
        let tried = self.tried.entry(key.to_owned()).or_insert(before);
        loop {
            *tried += 1;
            let next = code(*tried);
            if self.taken.insert(next.clone()) {
                return next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(candidates: &[(&str, bool, f64)]) -> Option<(String, Vec<String>)> {
        let candidates: Vec<_> = candidates
            .iter()
            .map(|(line, is_chosen, distance)| Candidate { line, is_chosen: *is_chosen, distance: *distance })
            .collect();
        chosen(&candidates)
    }

    fn code(candidates: &[(&str, bool, f64)]) -> Option<String> {
        choose(candidates).map(|(code, _)| code)
    }

    #[test]
    fn a_code_comes_before_a_name_and_a_name_before_nothing() {
        assert_eq!(code(&[("Bureau", true, 0.1), ("101", false, 2.0), ("24,5 m²", true, 0.0)]).unwrap(), "101");
        assert_eq!(code(&[("24,5 m²", true, 0.0), ("Salle de réunion", false, 3.0)]).unwrap(), "Salle de réunion");
        assert_eq!(code(&[("24,5", true, 0.0), ("S = 24 m²", true, 0.0), ("x", true, 0.0)]), None);
        assert_eq!(code(&[("a text that is much longer than whatever stands on a door", true, 0.0)]), None);
    }

    #[test]
    fn of_several_codes_the_chosen_layer_then_the_middle_decides_and_the_others_are_told() {
        let (code, others) =
            choose(&[("P12", false, 0.1), ("102", true, 2.0), ("101", true, 1.0), ("101", true, 3.0)]).unwrap();
        assert_eq!((code.as_str(), others), ("101", vec!["102".to_owned(), "P12".to_owned()]));
    }

    #[test]
    fn a_code_is_given_out_once() {
        let mut codes = Codes::new(&["101".to_owned(), "101-2".to_owned(), "1".to_owned()].into());
        assert_eq!(
            [codes.take("101"), codes.take("101"), codes.take("102"), codes.take("102")],
            ["101-3", "101-4", "102", "102-2"]
        );
        assert_eq!([codes.number(), codes.number()], ["2", "3"]);
    }
}
