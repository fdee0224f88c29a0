//! What a change is called in the menus: `Attribuer ML-102 à Novatek`.

use super::Texts;
use crate::change::ChangeLabel;
use crate::message;

impl Texts {
    /// What a change is called, as something to do; menus put *Undo* or *Redo* before it.
    pub fn change(&self, label: &ChangeLabel) -> String {
        match label {
            ChangeLabel::Allocate { startup, units } => {
                message!(self, "change-allocate", startup = startup, units = self.list(units))
            }
            ChangeLabel::Vacate { startup, units } => {
                message!(self, "change-vacate", startup = startup, units = self.list(units))
            }
            ChangeLabel::Move { startup, units } => {
                message!(self, "change-move", startup = startup, units = self.list(units))
            }
            ChangeLabel::Swap { one, other } => message!(self, "change-swap", one = one, other = other),
            ChangeLabel::EditPark { name } => message!(self, "change-edit-park", name = name),
            ChangeLabel::EditBuilding { name } => message!(self, "change-edit-building", name = name),
            ChangeLabel::EditFloor { name } => message!(self, "change-edit-floor", name = name),
            ChangeLabel::EditUnit { code } => message!(self, "change-edit-unit", code = code),
            ChangeLabel::EditStartup { name } => message!(self, "change-edit-startup", name = name),
            ChangeLabel::AddStartup { name } => message!(self, "change-add-startup", name = name),
            ChangeLabel::RemoveStartup { name } => message!(self, "change-remove-startup", name = name),
            ChangeLabel::EditTenancy { startup } => message!(self, "change-edit-tenancy", startup = startup),
            ChangeLabel::RemoveTenancy { startup } => message!(self, "change-remove-tenancy", startup = startup),
            ChangeLabel::EditTitle => message!(self, "change-edit-title"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn labels() -> Vec<ChangeLabel> {
        let startup = || "Novatek".to_owned();
        let name = || "Sidi Abdallah".to_owned();
        let units = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        vec![
            ChangeLabel::Allocate { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::Allocate { startup: startup(), units: units(&["ML-102", "ML-103"]) },
            ChangeLabel::Vacate { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::Move { startup: startup(), units: units(&["ML-1", "ML-2", "ML-3", "ML-4", "ML-5"]) },
            ChangeLabel::Swap { one: startup(), other: "Tassili".to_owned() },
            ChangeLabel::EditPark { name: name() },
            ChangeLabel::EditBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::EditFloor { name: "INC 2".to_owned() },
            ChangeLabel::EditUnit { code: "ML-102".to_owned() },
            ChangeLabel::EditStartup { name: startup() },
            ChangeLabel::AddStartup { name: startup() },
            ChangeLabel::RemoveStartup { name: startup() },
            ChangeLabel::EditTenancy { startup: startup() },
            ChangeLabel::RemoveTenancy { startup: startup() },
            ChangeLabel::EditTitle,
        ]
    }

    #[test]
    fn every_change_says_what_it_does() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let lines: Vec<String> = labels().iter().map(|label| texts.change(label)).collect();
            insta::assert_snapshot!(format!("changes_{}", language.code()), lines.join("\n"));
        }
    }
}
