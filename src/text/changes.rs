//! What a change is called in the menus: `Attribuer ML-102 à Novatek`.

use chrono::NaiveDate;

use super::Texts;
use crate::change::ChangeLabel;
use crate::message;
use crate::model::{Decision, OpeningKind};
use crate::operations::Import;

impl Texts {
    /// What a change is called, as something to do; menus put *Undo* or *Redo* before it.
    #[expect(clippy::too_many_lines, reason = "one arm a label; the compiler names one that is forgotten")]
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
            ChangeLabel::Renew { startup, units, until } => self.to_end("change-renew", startup, units, *until),
            ChangeLabel::Extend { startup, units, until } => self.to_end("change-extend", startup, units, *until),
            ChangeLabel::Shorten { startup, units, until } => self.to_end("change-shorten", startup, units, *until),
            ChangeLabel::GiveNotice { startup, units, last_day } => {
                self.to_end("change-give-notice", startup, units, Some(*last_day))
            }
            ChangeLabel::WithdrawNotice { startup, units } => {
                message!(self, "change-withdraw-notice", startup = startup, units = self.list(units))
            }
            ChangeLabel::HoldOver { startup, units } => {
                message!(self, "change-hold-over", startup = startup, units = self.list(units))
            }
            ChangeLabel::Transfer { from, to, units } => {
                message!(self, "change-transfer", from = from, to = to, units = self.list(units))
            }
            ChangeLabel::AddUnits { startup, units } => {
                message!(self, "change-add-units", startup = startup, units = self.list(units))
            }
            ChangeLabel::GiveBack { startup, units } => {
                message!(self, "change-give-back", startup = startup, units = self.list(units))
            }
            ChangeLabel::ReceiveDeposit { startup } => message!(self, "change-receive-deposit", startup = startup),
            ChangeLabel::MoveChain { startups } => {
                message!(self, "change-move-chain", startups = self.list(startups))
            }
            ChangeLabel::Swap { one, other } => message!(self, "change-swap", one = one, other = other),
            ChangeLabel::EditPark { name } => message!(self, "change-edit-park", name = name),
            ChangeLabel::EditBuilding { name } => message!(self, "change-edit-building", name = name),
            ChangeLabel::EditFloor { name } => message!(self, "change-edit-floor", name = name),
            ChangeLabel::EditUnit { code } => message!(self, "change-edit-unit", code = code),
            ChangeLabel::EditStartup { name } => message!(self, "change-edit-startup", name = name),
            ChangeLabel::AddStartup { name } => message!(self, "change-add-startup", name = name),
            ChangeLabel::RemoveStartup { name } => message!(self, "change-remove-startup", name = name),
            ChangeLabel::EnterStage { startup, stage } => {
                message!(self, "change-enter-stage", startup = startup, stage = self.stage(*stage))
            }
            ChangeLabel::ExtendStay { startup, stay, until } => message!(
                self,
                "change-extend-stay",
                startup = startup,
                stay = self.term(*stay),
                date = self.date(*until),
            ),
            ChangeLabel::Leave { startup } => message!(self, "change-leave", startup = startup),
            ChangeLabel::RenewLabel { startup, kind } => {
                message!(self, "change-renew-label", startup = startup, label = self.label_kind(*kind))
            }
            ChangeLabel::EditTenancy { startup } => message!(self, "change-edit-tenancy", startup = startup),
            ChangeLabel::RemoveTenancy { startup } => message!(self, "change-remove-tenancy", startup = startup),
            ChangeLabel::PutUnderlay { floor } => message!(self, "change-put-underlay", floor = floor),
            ChangeLabel::PlaceUnderlay { floor } => message!(self, "change-place-underlay", floor = floor),
            ChangeLabel::RemoveUnderlay { floor } => message!(self, "change-remove-underlay", floor = floor),
            ChangeLabel::ImportParks { names } => {
                message!(self, "change-import-parks", count = names.len(), parks = self.list(names))
            }
            ChangeLabel::AddPark { name } => message!(self, "change-add-park", name = name),
            ChangeLabel::AddBuilding { name } => message!(self, "change-add-building", name = name),
            ChangeLabel::AddFloor { name } => message!(self, "change-add-floor", name = name),
            ChangeLabel::CopyFloor { name, copies } => {
                message!(self, "change-copy-floor", name = name, copies = *copies)
            }
            ChangeLabel::CopyBuilding { name } => message!(self, "change-copy-building", name = name),
            ChangeLabel::CopyPark { name } => message!(self, "change-copy-park", name = name),
            ChangeLabel::MovePark { name } => message!(self, "change-move-park", name = name),
            ChangeLabel::MoveBuilding { name } => message!(self, "change-move-building", name = name),
            ChangeLabel::RemovePark { name } => message!(self, "change-remove-park", name = name),
            ChangeLabel::RemoveBuilding { name } => message!(self, "change-remove-building", name = name),
            ChangeLabel::RemoveFloor { name } => message!(self, "change-remove-floor", name = name),
            ChangeLabel::Renumber { units } => message!(self, "change-renumber", count = *units),
            ChangeLabel::EditUnits { units } => message!(self, "change-edit-units", count = *units),
            ChangeLabel::EditTitle => message!(self, "change-edit-title"),
            ChangeLabel::ImportUnits { floor, units } => {
                message!(self, "change-import-units", floor = floor, count = *units)
            }
            ChangeLabel::DrawUnit { code } => message!(self, "change-draw-unit", code = code),
            ChangeLabel::ReshapeUnit { code } => message!(self, "change-reshape-unit", code = code),
            ChangeLabel::Erase { units, displaced } => message!(
                self,
                "change-erase",
                units = self.list(units),
                count = displaced.len(),
                tenants = self.list(displaced),
            ),
            ChangeLabel::RemoveUnits { units, displaced } => message!(
                self,
                "change-remove-units",
                units = self.list(units),
                count = displaced.len(),
                tenants = self.list(displaced),
            ),
            ChangeLabel::SplitUnit { code, parts, displaced } => message!(
                self,
                "change-split-unit",
                code = code,
                parts = self.list(parts),
                count = displaced.len(),
                tenants = self.list(displaced),
            ),
            ChangeLabel::MergeUnits { units, code, displaced } => message!(
                self,
                "change-merge-units",
                units = self.list(units),
                code = code,
                count = displaced.len(),
                tenants = self.list(displaced),
            ),
            ChangeLabel::MoveUnits { units } => message!(self, "change-move-units", units = self.list(units)),
            ChangeLabel::TurnUnits { units } => message!(self, "change-turn-units", units = self.list(units)),
            ChangeLabel::MirrorUnits { units } => message!(self, "change-mirror-units", units = self.list(units)),
            ChangeLabel::Paste { units, floor } => {
                message!(self, "change-paste", units = self.list(units), floor = floor)
            }
            ChangeLabel::Place { startup, unit } => message!(self, "change-place", startup = startup, unit = unit),
            ChangeLabel::PutOpening { kind, floor } => {
                message!(self, "change-put-opening", kind = opening_word(*kind), floor = floor)
            }
            ChangeLabel::RemoveOpening { kind, floor } => {
                message!(self, "change-remove-opening", kind = opening_word(*kind), floor = floor)
            }
            ChangeLabel::PutCaption { text } => message!(self, "change-put-caption", text = text),
            ChangeLabel::RemoveCaption { text } => message!(self, "change-remove-caption", text = text),
            ChangeLabel::SetOutline { floor } => message!(self, "change-set-outline", floor = floor),
            ChangeLabel::ResizeGrid { floor } => message!(self, "change-resize-grid", floor = floor),
            ChangeLabel::ChangeModule { floor } => message!(self, "change-change-module", floor = floor),
            ChangeLabel::Undo(undone) => message!(self, "change-undo", change = self.change(undone)),
            ChangeLabel::Redo(redone) => message!(self, "change-redo", change = self.change(redone)),
            ChangeLabel::BringBack { at } => message!(self, "change-bring-back", time = self.moment(*at)),
            ChangeLabel::RestoreBackup { at } => message!(self, "change-restore-backup", time = self.moment(*at)),
            ChangeLabel::DecideConflicts => message!(self, "change-decide-conflicts"),
            ChangeLabel::ChangeOutside => message!(self, "change-outside"),
            ChangeLabel::AddSession { date } => message!(self, "change-add-session", date = self.date(*date)),
            ChangeLabel::EditSession { date } => message!(self, "change-edit-session", date = self.date(*date)),
            ChangeLabel::RemoveSession { date } => message!(self, "change-remove-session", date = self.date(*date)),
            ChangeLabel::AddItem { startup, date } => {
                message!(self, "change-add-item", startup = startup, date = self.date(*date))
            }
            ChangeLabel::EditItem { startup } => message!(self, "change-edit-item", startup = startup),
            ChangeLabel::RemoveItem { startup, date } => {
                message!(self, "change-remove-item", startup = startup, date = self.date(*date))
            }
            ChangeLabel::MoveItem { startup } => message!(self, "change-move-item", startup = startup),
            ChangeLabel::Decide { startup, decision } => {
                message!(self, "change-decide", decision = decision_word(*decision), startup = startup)
            }
            ChangeLabel::Postpone { startup, date } => {
                message!(self, "change-postpone", startup = startup, date = self.date(*date))
            }
            ChangeLabel::Grant { startup, units } => {
                message!(self, "change-grant", startup = startup, units = self.list(units))
            }
        }
    }

    /// What came with parks of another layout, and what became of it, one sentence a line.
    pub fn import(&self, import: &Import) -> Vec<String> {
        let names: Vec<String> = import.parks.iter().map(|park| park.name.clone()).collect();
        let mut lines = vec![message!(
            self,
            "park-import-done",
            count = names.len(),
            parks = self.list(&names),
            units = import.units,
            tenancies = import.tenancies,
            startups = import.startups + import.twice.len(),
        )];
        for park in &import.parks {
            if let Some(former) = &park.former_code {
                lines.push(message!(
                    self,
                    "park-import-renamed",
                    park = &park.name,
                    code = &park.code,
                    former = former
                ));
            }
        }
        if import.shared > 0 {
            lines.push(message!(self, "park-import-shared", count = import.shared));
        }
        if !import.twice.is_empty() {
            let names = self.list(&import.twice);
            lines.push(message!(self, "park-import-twice", count = import.twice.len(), names = names));
        }
        lines
    }
}

/// The word by which a message tells decisions apart.
const fn decision_word(decision: Option<Decision>) -> &'static str {
    match decision {
        Some(Decision::Accepted) => "accepted",
        Some(Decision::Refused) => "refused",
        Some(Decision::Postponed) => "postponed",
        None => "none",
    }
}

impl Texts {
    /// What is done to a term that has another end then, or none.
    fn to_end(&self, key: &'static str, startup: &str, units: &[String], until: Option<NaiveDate>) -> String {
        let units = self.list(units);
        let date = until.map_or_else(String::new, |day| self.date(day));
        let is_open = if until.is_some() { "date" } else { "open" };
        let arguments = [
            ("startup", startup.into()),
            ("units", units.as_str().into()),
            ("until", is_open.into()),
            ("date", date.as_str().into()),
        ];
        self.with(key, &arguments)
    }
}

/// The word by which a message tells doors and windows apart.
const fn opening_word(kind: OpeningKind) -> &'static str {
    match kind {
        OpeningKind::Door => "door",
        OpeningKind::Window => "window",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LabelKind, Stage, Stay};
    use crate::text::Language;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    /// A moment whose day is the same in every time zone.
    fn at() -> chrono::DateTime<chrono::Utc> {
        let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(12, 30, 0)).unwrap();
        noon.and_local_timezone(chrono::Local).unwrap().to_utc()
    }

    fn drawing_labels() -> Vec<ChangeLabel> {
        let units = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        vec![
            ChangeLabel::DrawUnit { code: "ML-102".to_owned() },
            ChangeLabel::ReshapeUnit { code: "ML-102".to_owned() },
            ChangeLabel::Erase { units: units(&["ML-102"]), displaced: Vec::new() },
            ChangeLabel::Erase { units: units(&["ML-102", "ML-103"]), displaced: units(&["Novatek"]) },
            ChangeLabel::RemoveUnits { units: units(&["ML-102"]), displaced: Vec::new() },
            ChangeLabel::RemoveUnits { units: units(&["ML-102"]), displaced: units(&["Novatek", "Tassili"]) },
            ChangeLabel::SplitUnit {
                code: "ML-102".to_owned(),
                parts: units(&["ML-102A", "ML-102B"]),
                displaced: Vec::new(),
            },
            ChangeLabel::SplitUnit {
                code: "ML-102".to_owned(),
                parts: units(&["ML-102A", "ML-102B"]),
                displaced: units(&["Novatek"]),
            },
            ChangeLabel::MergeUnits {
                units: units(&["ML-102", "ML-103"]),
                code: "ML-102".to_owned(),
                displaced: Vec::new(),
            },
            ChangeLabel::MergeUnits {
                units: units(&["ML-102", "ML-103"]),
                code: "ML-102".to_owned(),
                displaced: units(&["Tassili"]),
            },
            ChangeLabel::Place { startup: "Novatek".to_owned(), unit: "ML-102".to_owned() },
            ChangeLabel::MoveUnits { units: units(&["ML-102", "ML-103"]) },
            ChangeLabel::TurnUnits { units: units(&["ML-102"]) },
            ChangeLabel::MirrorUnits { units: units(&["ML-102"]) },
            ChangeLabel::Paste { units: units(&["ML-201", "ML-202"]), floor: "ML 2".to_owned() },
            ChangeLabel::PutOpening { kind: OpeningKind::Door, floor: "ML 2".to_owned() },
            ChangeLabel::RemoveOpening { kind: OpeningKind::Window, floor: "ML 2".to_owned() },
            ChangeLabel::PutCaption { text: "Accueil".to_owned() },
            ChangeLabel::RemoveCaption { text: "Accueil".to_owned() },
            ChangeLabel::SetOutline { floor: "ML 2".to_owned() },
            ChangeLabel::ResizeGrid { floor: "ML 2".to_owned() },
            ChangeLabel::ChangeModule { floor: "ML 2".to_owned() },
        ]
    }

    fn labels() -> Vec<ChangeLabel> {
        let startup = || "Novatek".to_owned();
        let name = || "Sidi Abdallah".to_owned();
        let units = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        vec![
            ChangeLabel::Allocate { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::Allocate { startup: startup(), units: units(&["ML-102", "ML-103"]) },
            ChangeLabel::Vacate { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::Move { startup: startup(), units: units(&["ML-1", "ML-2", "ML-3", "ML-4", "ML-5"]) },
            ChangeLabel::Renew { startup: startup(), units: units(&["ML-102"]), until: Some(on("2028-12-31")) },
            ChangeLabel::Renew { startup: startup(), units: units(&["ML-102"]), until: None },
            ChangeLabel::Extend { startup: startup(), units: units(&["ML-102"]), until: Some(on("2028-12-31")) },
            ChangeLabel::Shorten { startup: startup(), units: units(&["ML-102"]), until: Some(on("2026-12-31")) },
            ChangeLabel::GiveNotice { startup: startup(), units: units(&["ML-102"]), last_day: on("2026-12-31") },
            ChangeLabel::WithdrawNotice { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::HoldOver { startup: startup(), units: units(&["ML-102"]) },
            ChangeLabel::Transfer { from: startup(), to: "Tassili".to_owned(), units: units(&["ML-102"]) },
            ChangeLabel::AddUnits { startup: startup(), units: units(&["ML-103", "ML-104"]) },
            ChangeLabel::GiveBack { startup: startup(), units: units(&["ML-104"]) },
            ChangeLabel::ReceiveDeposit { startup: startup() },
            ChangeLabel::MoveChain { startups: units(&["Novatek", "Tassili"]) },
            ChangeLabel::Swap { one: startup(), other: "Tassili".to_owned() },
            ChangeLabel::EditPark { name: name() },
            ChangeLabel::EditBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::EditFloor { name: "INC 2".to_owned() },
            ChangeLabel::EditUnit { code: "ML-102".to_owned() },
            ChangeLabel::EditStartup { name: startup() },
            ChangeLabel::AddStartup { name: startup() },
            ChangeLabel::RemoveStartup { name: startup() },
            ChangeLabel::EnterStage { startup: startup(), stage: Stage::Graduated },
            ChangeLabel::ExtendStay { startup: startup(), stay: Stay::Hotel, until: at().date_naive() },
            ChangeLabel::Leave { startup: startup() },
            ChangeLabel::RenewLabel { startup: startup(), kind: LabelKind::ScaleUp },
            ChangeLabel::EditTenancy { startup: startup() },
            ChangeLabel::RemoveTenancy { startup: startup() },
            ChangeLabel::PutUnderlay { floor: "ML 2".to_owned() },
            ChangeLabel::PlaceUnderlay { floor: "ML 2".to_owned() },
            ChangeLabel::RemoveUnderlay { floor: "ML 2".to_owned() },
            ChangeLabel::ImportParks { names: vec![name()] },
            ChangeLabel::ImportParks { names: vec![name(), "Oran".to_owned()] },
            ChangeLabel::EditTitle,
            ChangeLabel::ImportUnits { floor: "INC 2".to_owned(), units: 1 },
            ChangeLabel::ImportUnits { floor: "INC 2".to_owned(), units: 12 },
            ChangeLabel::Undo(Box::new(ChangeLabel::EditTitle)),
            ChangeLabel::Redo(Box::new(ChangeLabel::EditTitle)),
            ChangeLabel::BringBack { at: at() },
            ChangeLabel::RestoreBackup { at: at() },
            ChangeLabel::DecideConflicts,
            ChangeLabel::ChangeOutside,
        ]
    }

    fn of_committees() -> Vec<ChangeLabel> {
        let startup = || "Novatek".to_owned();
        let date = at().date_naive();
        let decide = |decision| ChangeLabel::Decide { startup: startup(), decision };
        let grant = |units: &[&str]| ChangeLabel::Grant {
            startup: startup(),
            units: units.iter().map(|code| (*code).to_owned()).collect(),
        };
        let mut labels = vec![
            ChangeLabel::AddSession { date },
            ChangeLabel::EditSession { date },
            ChangeLabel::RemoveSession { date },
            ChangeLabel::AddItem { startup: startup(), date },
            ChangeLabel::EditItem { startup: startup() },
            ChangeLabel::RemoveItem { startup: startup(), date },
            ChangeLabel::MoveItem { startup: startup() },
            ChangeLabel::Postpone { startup: startup(), date },
            grant(&["ML-102"]),
            grant(&["ML-102", "ML-103"]),
            decide(None),
        ];
        labels.extend(Decision::ALL.map(|decision| decide(Some(decision))));
        labels
    }

    fn structural() -> Vec<ChangeLabel> {
        let name = || "Sidi Abdallah".to_owned();
        vec![
            ChangeLabel::AddPark { name: name() },
            ChangeLabel::AddBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::AddFloor { name: "INC 2".to_owned() },
            ChangeLabel::CopyFloor { name: "INC 1".to_owned(), copies: 1 },
            ChangeLabel::CopyFloor { name: "INC 1".to_owned(), copies: 4 },
            ChangeLabel::CopyBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::CopyPark { name: name() },
            ChangeLabel::MovePark { name: name() },
            ChangeLabel::MoveBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::RemovePark { name: name() },
            ChangeLabel::RemoveBuilding { name: "Incubateur".to_owned() },
            ChangeLabel::RemoveFloor { name: "INC -1".to_owned() },
            ChangeLabel::Renumber { units: 1 },
            ChangeLabel::Renumber { units: 12 },
            ChangeLabel::EditUnits { units: 1 },
            ChangeLabel::EditUnits { units: 12 },
        ]
    }

    #[test]
    fn every_change_says_what_it_does() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let lines: Vec<String> = labels()
                .iter()
                .chain(&structural())
                .chain(&drawing_labels())
                .chain(&of_committees())
                .map(|label| texts.change(label))
                .collect();
            insta::assert_snapshot!(format!("changes_{}", language.code()), lines.join("\n"));
        }
    }
}
