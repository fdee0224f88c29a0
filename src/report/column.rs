//! The columns of the tenancy schedule, as users pick them.

use super::document::Content;
use crate::message;
use crate::model::Currency;
use crate::text::Texts;

/// A column of the tenancy schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ScheduleColumn {
    Park,
    Building,
    Floor,
    Unit,
    Use,
    Area,
    AreaStandard,
    Seats,
    Status,
    Tenant,
    Stage,
    Label,
    LabelExpiry,
    Contract,
    ContractKind,
    Signed,
    Start,
    RentStart,
    End,
    NextBreak,
    Notice,
    LatestNotice,
    RenewalOptions,
    EndOfStay,
    AnnualRent,
    RentPerArea,
    AskingRentPerArea,
    Difference,
    Charges,
    Services,
    RentSteps,
    Indexation,
    NextReview,
    DepositDue,
    DepositHeld,
    TermToBreak,
    TermToEnd,
    Headcount,
    AreaPerPerson,
    Remarks,
}

impl ScheduleColumn {
    /// All, in the order in which they are printed.
    pub const ALL: [Self; 40] = [
        Self::Park,
        Self::Building,
        Self::Floor,
        Self::Unit,
        Self::Use,
        Self::Area,
        Self::AreaStandard,
        Self::Seats,
        Self::Status,
        Self::Tenant,
        Self::Stage,
        Self::Label,
        Self::LabelExpiry,
        Self::Contract,
        Self::ContractKind,
        Self::Signed,
        Self::Start,
        Self::RentStart,
        Self::End,
        Self::NextBreak,
        Self::Notice,
        Self::LatestNotice,
        Self::RenewalOptions,
        Self::EndOfStay,
        Self::AnnualRent,
        Self::RentPerArea,
        Self::AskingRentPerArea,
        Self::Difference,
        Self::Charges,
        Self::Services,
        Self::RentSteps,
        Self::Indexation,
        Self::NextReview,
        Self::DepositDue,
        Self::DepositHeld,
        Self::TermToBreak,
        Self::TermToEnd,
        Self::Headcount,
        Self::AreaPerPerson,
        Self::Remarks,
    ];

    /// Those printed where nobody picks: they fit the sheet, whose headings name park, building and floor. Figures
    /// stand together behind the words, so that the names of sums have room before them.
    pub const DEFAULT: [Self; 14] = [
        Self::Unit,
        Self::Use,
        Self::Status,
        Self::Tenant,
        Self::Stage,
        Self::Contract,
        Self::Start,
        Self::End,
        Self::LatestNotice,
        Self::Area,
        Self::Seats,
        Self::AnnualRent,
        Self::RentPerArea,
        Self::Remarks,
    ];

    /// Its name on the command line and in preferences; never translated, never changed.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Park => "park",
            Self::Building => "building",
            Self::Floor => "floor",
            Self::Unit => "unit",
            Self::Use => "use",
            Self::Area => "area",
            Self::AreaStandard => "area-standard",
            Self::Seats => "seats",
            Self::Status => "status",
            Self::Tenant => "tenant",
            Self::Stage => "stage",
            Self::Label => "label",
            Self::LabelExpiry => "label-expiry",
            Self::Contract => "contract",
            Self::ContractKind => "contract-kind",
            Self::Signed => "signed",
            Self::Start => "start",
            Self::RentStart => "rent-start",
            Self::End => "end",
            Self::NextBreak => "next-break",
            Self::Notice => "notice",
            Self::LatestNotice => "latest-notice",
            Self::RenewalOptions => "renewal-options",
            Self::EndOfStay => "end-of-stay",
            Self::AnnualRent => "annual-rent",
            Self::RentPerArea => "rent-per-area",
            Self::AskingRentPerArea => "asking-rent-per-area",
            Self::Difference => "difference",
            Self::Charges => "charges",
            Self::Services => "services",
            Self::RentSteps => "rent-steps",
            Self::Indexation => "indexation",
            Self::NextReview => "next-review",
            Self::DepositDue => "deposit-due",
            Self::DepositHeld => "deposit-held",
            Self::TermToBreak => "term-to-break",
            Self::TermToEnd => "term-to-end",
            Self::Headcount => "headcount",
            Self::AreaPerPerson => "area-per-person",
            Self::Remarks => "remarks",
        }
    }

    /// The column of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key().eq_ignore_ascii_case(key.trim()))
    }

    /// What its head says, without the unit.
    pub fn head(self, texts: &Texts) -> String {
        texts.get(self.head_key()).into_owned()
    }

    /// What it is called in a list to pick from, with its unit.
    pub fn name(self, texts: &Texts, currency: Currency) -> String {
        let (head, unit) = (self.head(texts), self.unit(texts, currency));
        if unit.is_empty() { head } else { format!("{head} ({unit})") }
    }

    const fn head_key(self) -> &'static str {
        match self {
            Self::Park => "schedule-park",
            Self::Building => "schedule-building",
            Self::Floor => "schedule-floor",
            Self::Unit => "schedule-unit",
            Self::Use => "schedule-use",
            Self::Area => "schedule-area",
            Self::AreaStandard => "schedule-area-standard",
            Self::Seats => "schedule-seats",
            Self::Status => "schedule-status",
            Self::Tenant => "schedule-tenant",
            Self::Stage => "schedule-stage",
            Self::Label => "schedule-label",
            Self::LabelExpiry => "schedule-label-expiry",
            Self::Contract => "schedule-contract",
            Self::ContractKind => "schedule-contract-kind",
            Self::Signed => "schedule-signed",
            Self::Start => "schedule-start",
            Self::RentStart => "schedule-rent-start",
            Self::End => "schedule-end",
            Self::NextBreak => "schedule-next-break",
            Self::Notice => "schedule-notice",
            Self::LatestNotice => "schedule-latest-notice",
            Self::RenewalOptions => "schedule-renewal-options",
            Self::EndOfStay => "schedule-end-of-stay",
            Self::AnnualRent => "schedule-annual-rent",
            Self::RentPerArea => "schedule-rent-per-area",
            Self::AskingRentPerArea => "schedule-asking-rent-per-area",
            Self::Difference => "schedule-difference",
            Self::Charges => "schedule-charges",
            Self::Services => "schedule-services",
            Self::RentSteps => "schedule-rent-steps",
            Self::Indexation => "schedule-indexation",
            Self::NextReview => "schedule-next-review",
            Self::DepositDue => "schedule-deposit-due",
            Self::DepositHeld => "schedule-deposit-held",
            Self::TermToBreak => "schedule-term-to-break",
            Self::TermToEnd => "schedule-term-to-end",
            Self::Headcount => "schedule-headcount",
            Self::AreaPerPerson => "schedule-area-per-person",
            Self::Remarks => "schedule-remarks",
        }
    }

    /// The unit of its figures.
    pub(super) fn unit(self, texts: &Texts, currency: Currency) -> String {
        let currency = texts.currency(currency);
        match self {
            Self::Area | Self::AreaPerPerson => texts.get("report-unit-area").into_owned(),
            Self::Notice | Self::TermToBreak | Self::TermToEnd => texts.get("report-unit-months").into_owned(),
            Self::Difference => texts.get("report-unit-percent").into_owned(),
            Self::AnnualRent | Self::Charges => message!(texts, "report-unit-per-year", currency = currency),
            Self::RentPerArea | Self::AskingRentPerArea => {
                message!(texts, "report-unit-per-area-and-year", currency = currency)
            }
            Self::DepositDue | Self::DepositHeld => currency,
            _ => String::new(),
        }
    }

    /// What stands in it.
    pub(super) const fn content(self) -> Content {
        match self {
            Self::Area
            | Self::Seats
            | Self::Notice
            | Self::Difference
            | Self::TermToBreak
            | Self::TermToEnd
            | Self::Headcount
            | Self::AreaPerPerson => Content::Figures,
            Self::AnnualRent
            | Self::RentPerArea
            | Self::AskingRentPerArea
            | Self::Charges
            | Self::DepositDue
            | Self::DepositHeld => Content::Amounts,
            Self::Unit
            | Self::AreaStandard
            | Self::LabelExpiry
            | Self::Contract
            | Self::Signed
            | Self::Start
            | Self::RentStart
            | Self::End
            | Self::NextBreak
            | Self::LatestNotice
            | Self::EndOfStay
            | Self::NextReview => Content::Short,
            Self::Use | Self::Status | Self::Stage | Self::Label | Self::ContractKind => Content::Terms,
            Self::Park
            | Self::Building
            | Self::Floor
            | Self::Tenant
            | Self::Services
            | Self::RenewalOptions
            | Self::RentSteps
            | Self::Indexation
            | Self::Remarks => Content::Words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_column_is_found_by_its_key_and_has_a_head() {
        for column in ScheduleColumn::ALL {
            assert_eq!(ScheduleColumn::from_key(column.key()), Some(column));
        }
        assert_eq!(ScheduleColumn::from_key("no-such-column"), None);
        for language in Language::ALL {
            let texts = Texts::new(language);
            let names = ScheduleColumn::ALL.map(|column| column.name(&texts, Currency::DINAR)).join("\n");
            insta::assert_snapshot!(format!("columns_{}", language.code()), names);
        }
    }
}
