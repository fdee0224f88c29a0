//! The categories of IMDF units as uses.

use crate::model::UnitUse;

/// The use of a category; an office where it says nothing of it. A category may have a kind after a dot, such as
/// `restroom.female`.
pub(super) fn use_of(category: &str) -> UnitUse {
    let general = category.split('.').next().unwrap_or_default();
    match general {
        "conferenceroom" | "huddleroom" | "privatelounge" => UnitUse::MeetingRoom,
        "auditorium" | "classroom" | "library" | "movietheater" | "theater" => UnitUse::TrainingRoom,
        "laboratory" => UnitUse::Laboratory,
        "serverroom" => UnitUse::ServerRoom,
        "storage" | "mailroom" => UnitUse::Storage,
        "elevator" | "escalator" | "footbridge" | "movingwalkway" | "platform" | "ramp" | "road" | "stairs"
        | "steps" | "walkway" => UnitUse::Circulation,
        "fieldofplay" | "firstaid" | "fitnessroom" | "foodservice" | "kitchen" | "lobby" | "lounge" | "mothersroom"
        | "parking" | "phoneroom" | "recreation" | "restroom" | "shower" | "smokingarea" | "terrace"
        | "unenclosedarea" | "vegetation" | "waitingroom" => UnitUse::Common,
        // Voids and what is built, which nobody can use.
        "brick" | "column" | "concrete" | "drywall" | "glass" | "nonpublic" | "opentobelow" | "structure" | "wood" => {
            UnitUse::Technical
        }
        _ => UnitUse::Office,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_have_their_uses() {
        assert_eq!(use_of("office"), UnitUse::Office);
        assert_eq!(use_of("restroom.female.wheelchair"), UnitUse::Common);
        assert_eq!(use_of("opentobelow"), UnitUse::Technical);
        assert_eq!(use_of("stairs"), UnitUse::Circulation);
        assert_eq!(use_of(""), UnitUse::Office);
    }
}
