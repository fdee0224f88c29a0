//! The domain's terms: what each kind, state and service is called.

use super::Texts;
use crate::figures::{AlertKind, Standing, UnitStatus};
use crate::message;
use crate::model::{
    AgendaSubject, BuildingKind, ContractKind, Decision, Floor, LabelKind, OpeningKind, ParkStatus, Priority, Service,
    Stage, Stay, TenancyState, UnavailabilityReason, UnitUse, Weekday,
};

/// A value of a fixed list that has a name in every language.
pub trait Term: Copy {
    /// The key of its name.
    fn key(self) -> &'static str;
}

impl Texts {
    /// What a value of a fixed list is called.
    pub fn term(&self, term: impl Term) -> String {
        self.get(term.key()).into_owned()
    }

    /// What a stage is called.
    pub fn stage(&self, stage: Stage) -> String {
        self.term(stage)
    }

    /// What a use is called.
    pub fn unit_use(&self, usage: UnitUse) -> String {
        self.term(usage)
    }

    /// What an opening in a wall is called.
    pub fn opening_kind(&self, kind: OpeningKind) -> String {
        self.term(kind)
    }

    /// What a service is called.
    pub fn service(&self, service: Service) -> String {
        self.term(service)
    }

    /// What a park's status is called.
    pub fn park_status(&self, status: ParkStatus) -> String {
        self.term(status)
    }

    /// What a kind of building is called.
    pub fn building_kind(&self, kind: BuildingKind) -> String {
        self.term(kind)
    }

    /// What a label is called.
    pub fn label_kind(&self, kind: LabelKind) -> String {
        self.term(kind)
    }

    /// What a kind of contract is called.
    pub fn contract_kind(&self, kind: ContractKind) -> String {
        self.term(kind)
    }

    /// What a tenancy's state is called.
    pub fn tenancy_state(&self, state: TenancyState) -> String {
        self.term(state)
    }

    /// What a unit's status is called.
    pub fn unit_status(&self, status: UnitStatus) -> String {
        self.term(status)
    }

    /// What the standing of a tenancy is called.
    pub fn standing(&self, standing: Standing) -> String {
        self.term(standing)
    }

    /// What a reason not to let a unit is called.
    pub fn unavailability_reason(&self, reason: UnavailabilityReason) -> String {
        self.term(reason)
    }

    /// The name of a weekday: `lundi`.
    pub fn weekday(&self, day: Weekday) -> String {
        self.term(day)
    }

    /// The name of a weekday cut short: `lun.`.
    pub fn weekday_short(&self, day: Weekday) -> String {
        let key = match day {
            Weekday::Monday => "weekday-short-monday",
            Weekday::Tuesday => "weekday-short-tuesday",
            Weekday::Wednesday => "weekday-short-wednesday",
            Weekday::Thursday => "weekday-short-thursday",
            Weekday::Friday => "weekday-short-friday",
            Weekday::Saturday => "weekday-short-saturday",
            Weekday::Sunday => "weekday-short-sunday",
        };
        self.get(key).into_owned()
    }

    /// A level in words: `RDC`, `SS1`, `2e étage`.
    pub fn level(&self, level: i32) -> String {
        match level {
            0 => message!(self, "level-ground"),
            ..0 => message!(self, "level-basement", level = level.unsigned_abs()),
            1.. => message!(self, "level-upper", level = level),
        }
    }

    /// A level as a button or a column shows it: `RDC`, `SS1`, `2`.
    pub fn level_short(&self, level: i32) -> String {
        match level {
            0 => message!(self, "level-short-ground"),
            ..0 => message!(self, "level-short-basement", level = level.unsigned_abs()),
            1.. => level.to_string(),
        }
    }

    /// A floor: its own name, or its level where it has none.
    pub fn floor(&self, floor: &Floor) -> String {
        if floor.name.trim().is_empty() { self.level(floor.level) } else { super::visible(&floor.name).into_owned() }
    }
}

/// The keys of a list's values, matched one by one so that a new value cannot be forgotten.
macro_rules! terms {
    ($($list:ident { $($value:ident => $key:literal),+ $(,)? })+) => {
        $(
            impl Term for $list {
                fn key(self) -> &'static str {
                    match self {
                        $(Self::$value => $key),+
                    }
                }
            }
        )+
    };
}

terms! {
    Stage {
        Candidate => "stage-candidate",
        PreIncubated => "stage-pre-incubated",
        Incubated => "stage-incubated",
        EnterpriseHotel => "stage-enterprise-hotel",
        Graduated => "stage-graduated",
        Exited => "stage-exited",
    }
    Stay {
        Incubation => "stay-incubation",
        Hotel => "stay-hotel",
    }
    Priority {
        Low => "priority-low",
        Normal => "priority-normal",
        High => "priority-high",
    }
    AlertKind {
        DoubleBooking => "alert-double-booking",
        Holdover => "alert-holdover",
        ToPlace => "alert-to-place",
        Notice => "alert-notice",
        Break => "alert-break",
        End => "alert-end",
        Stay => "alert-stay",
        Label => "alert-label",
        Review => "alert-review",
        Deposit => "alert-deposit",
        Works => "alert-works",
        OpenWorks => "alert-open-works",
        Vacant => "alert-vacant",
        Minutes => "alert-minutes",
        Postponed => "alert-postponed",
    }
    AgendaSubject {
        Allocation => "agenda-allocation",
        Renewal => "agenda-renewal",
        StayExtension => "agenda-stay-extension",
        Other => "agenda-other",
    }
    Decision {
        Accepted => "decision-accepted",
        Refused => "decision-refused",
        Postponed => "decision-postponed",
    }
    OpeningKind {
        Door => "opening-door",
        Window => "opening-window",
    }
    UnitUse {
        Office => "use-office",
        OpenSpace => "use-open-space",
        Laboratory => "use-laboratory",
        MeetingRoom => "use-meeting-room",
        TrainingRoom => "use-training-room",
        ServerRoom => "use-server-room",
        Storage => "use-storage",
        Common => "use-common",
        Circulation => "use-circulation",
        Stairs => "use-stairs",
        Lift => "use-lift",
        Shaft => "use-shaft",
        Technical => "use-technical",
    }
    Service {
        Fibre => "service-fibre",
        Wifi => "service-wifi",
        Adsl => "service-adsl",
        Wimax => "service-wimax",
        Telephone => "service-telephone",
        AirConditioning => "service-air-conditioning",
        BackupPower => "service-backup-power",
        ThreePhasePower => "service-three-phase-power",
        Water => "service-water",
        FumeExtraction => "service-fume-extraction",
        RaisedFloor => "service-raised-floor",
        AccessControl => "service-access-control",
        StepFreeAccess => "service-step-free-access",
        Parking => "service-parking",
    }
    ParkStatus {
        Planned => "park-status-planned",
        Open => "park-status-open",
        Closed => "park-status-closed",
    }
    BuildingKind {
        Incubator => "building-kind-incubator",
        EnterpriseHotel => "building-kind-enterprise-hotel",
        BusinessCentre => "building-kind-business-centre",
    }
    LabelKind {
        Startup => "label-startup",
        InnovativeProject => "label-innovative-project",
        ScaleUp => "label-scale-up",
    }
    ContractKind {
        Incubation => "contract-incubation",
        Hosting => "contract-hosting",
        Lease => "contract-lease",
        Temporary => "contract-temporary",
    }
    TenancyState {
        Proposed => "tenancy-proposed",
        Reserved => "tenancy-reserved",
        Signed => "tenancy-signed",
    }
    UnitStatus {
        Let => "status-let",
        Incubated => "status-incubated",
        NoticeGiven => "status-notice-given",
        Holdover => "status-holdover",
        Reserved => "status-reserved",
        Vacant => "status-vacant",
        Works => "status-works",
        Unavailable => "status-unavailable",
        NotLettable => "status-not-lettable",
    }
    Standing {
        Proposed => "standing-proposed",
        Reserved => "standing-reserved",
        ToCome => "standing-to-come",
        InPlace => "standing-in-place",
        NoticeGiven => "standing-notice-given",
        Holdover => "standing-holdover",
        Ended => "standing-ended",
    }
    UnavailabilityReason {
        Works => "unavailable-works",
        Damage => "unavailable-damage",
        OwnUse => "unavailable-own-use",
        Other => "unavailable-other",
    }
    Weekday {
        Monday => "weekday-monday",
        Tuesday => "weekday-tuesday",
        Wednesday => "weekday-wednesday",
        Thursday => "weekday-thursday",
        Friday => "weekday-friday",
        Saturday => "weekday-saturday",
        Sunday => "weekday-sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn names<T: Term>(texts: &Texts, all: &[T]) -> String {
        all.iter().map(|term| texts.term(*term)).collect::<Vec<_>>().join(" · ")
    }

    #[test]
    fn every_term_has_a_name() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let all = [
                names(&texts, &Stage::ALL),
                names(&texts, &UnitUse::ALL),
                names(&texts, &Service::ALL),
                names(&texts, &ParkStatus::ALL),
                names(&texts, &BuildingKind::ALL),
                names(&texts, &LabelKind::ALL),
                names(&texts, &ContractKind::ALL),
                names(&texts, &TenancyState::ALL),
                names(&texts, &UnitStatus::ALL),
                names(&texts, &Standing::ALL),
                names(&texts, &UnavailabilityReason::ALL),
                names(&texts, &Weekday::ALL),
                names(&texts, &Stay::ALL),
                names(&texts, &Priority::ALL),
                names(&texts, &AgendaSubject::ALL),
                names(&texts, &Decision::ALL),
                names(&texts, &AlertKind::ALL),
                Weekday::ALL.map(|day| texts.weekday_short(day)).join(" · "),
            ];
            insta::assert_snapshot!(format!("terms_{}", language.code()), all.join("\n"));
        }
    }

    #[test]
    fn levels_count_from_the_ground_floor() {
        let levels = |language| {
            let texts = Texts::new(language);
            let row = |level| format!("{} = {}", texts.level_short(level), texts.level(level));
            [-2, -1, 0, 1, 2, 3, 11, 12, 21, 22].map(row).join(", ")
        };
        insta::assert_snapshot!(levels(Language::French), @"SS2 = SS2, SS1 = SS1, RDC = RDC, 1 = 1er étage, 2 = 2e étage, 3 = 3e étage, 11 = 11e étage, 12 = 12e étage, 21 = 21e étage, 22 = 22e étage");
        insta::assert_snapshot!(levels(Language::English), @"B2 = Basement 2, B1 = Basement 1, GF = Ground floor, 1 = 1st floor, 2 = 2nd floor, 3 = 3rd floor, 11 = 11th floor, 12 = 12th floor, 21 = 21st floor, 22 = 22nd floor");
    }
}
