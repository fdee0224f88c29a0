//! Parks, buildings and floors as they are built up: what is wrong with a pattern, and what is asked before a removal.

use super::Texts;
use crate::message;
use crate::model::Layout;
use crate::operations::{PatternError, PatternErrorKind, PlaceId};

impl Texts {
    /// What is wrong with a pattern of codes, and where.
    pub fn pattern_error(&self, error: PatternError) -> String {
        match error.kind {
            PatternErrorKind::Empty => message!(self, "pattern-empty"),
            PatternErrorKind::NotClosed => message!(self, "pattern-not-closed", at = error.at),
            PatternErrorKind::NotOpened => message!(self, "pattern-not-opened", at = error.at),
            PatternErrorKind::Unknown => message!(self, "pattern-unknown", at = error.at),
        }
    }

    /// What may stand in a pattern of codes.
    pub fn pattern_help(&self) -> String {
        message!(self, "pattern-help", names = "{park} {building} {level} {number} {number:02} {letter}")
    }

    /// The question before a park, a building or a floor is removed.
    pub fn removal_question(&self, layout: &Layout, place: PlaceId) -> String {
        let (kind, name) = match place {
            PlaceId::Park(id) => ("park", layout.park(id).map(|park| self.park_name(park))),
            PlaceId::Building(id) => ("building", layout.building(id).map(|building| self.building_name(building))),
            PlaceId::Floor(id) => ("floor", layout.floor(id).map(|floor| self.floor(floor))),
        };
        message!(self, "remove-heading", kind = kind, name = name.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BuildingId, FloorId, ParkId};
    use crate::operations::CodePattern;
    use crate::text::Language;
    use crate::text::example::sound;

    #[test]
    fn patterns_and_removals_are_told_in_each_language() {
        let layout = Layout::from_parts(sound()).unwrap();
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines = vec![texts.pattern_help()];
            for pattern in ["", "ML-{level", "ML}", "ML-{étage}"] {
                lines.push(texts.pattern_error(pattern.parse::<CodePattern>().unwrap_err()));
            }
            let (park, building) = (PlaceId::Park(ParkId::new(1)), PlaceId::Building(BuildingId::new(1)));
            for place in [park, building, PlaceId::Floor(FloorId::new(1))] {
                lines.push(texts.removal_question(&layout, place));
            }
            insta::assert_snapshot!(format!("structure_{}", language.code()), lines.join("\n"));
        }
    }
}
