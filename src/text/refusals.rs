//! A refusal in a sentence, and what would help as something to choose.

use super::Texts;
use super::entities::kind_of;
use crate::message;
use crate::model::{EntityId, Floor, Layout, ParkStatus, TenancyId, UnitId, by_code};
use crate::operations::{Refusal, Remedy};

impl Texts {
    /// What stands in the way, in one sentence. What would help is [`Self::remedy`]'s.
    ///
    /// Names are looked up in the layout handed in: that which the request was made of.
    #[expect(clippy::too_many_lines, reason = "one arm a refusal; the compiler names one that is forgotten")]
    pub fn refusal(&self, layout: &Layout, refusal: &Refusal) -> String {
        match refusal {
            Refusal::UnitTaken { unit, startup, period, wanted, .. } => message!(
                self,
                "refusal-unit-taken",
                unit = self.unit_code_of(layout, *unit),
                startup = self.startup_name_of(layout, *startup),
                period = self.period(*period),
                wanted = self.period(*wanted),
            ),
            Refusal::TooFewSeats { unit, wanted, free, seats, from, .. } => message!(
                self,
                "refusal-too-few-seats",
                unit = self.unit_code_of(layout, *unit),
                wanted = *wanted,
                free = *free,
                seats = *seats,
                from = self.date(*from),
            ),
            Refusal::UnitUnavailable { unit, reason, period, note, wanted, .. } => {
                let reason = self.unavailability_reason(*reason);
                let note = note.trim();
                message!(
                    self,
                    "refusal-unit-unavailable",
                    unit = self.unit_code_of(layout, *unit),
                    reason = if note.is_empty() { reason } else { format!("{reason}, {note}") },
                    period = self.period(*period),
                    wanted = self.period(*wanted),
                )
            }
            Refusal::NotLettable { unit } => message!(
                self,
                "refusal-not-lettable",
                unit = self.unit_code_of(layout, *unit),
                usage = layout.unit(*unit).map_or_else(String::new, |unit| self.unit_use(unit.usage)),
            ),
            Refusal::SeatsMisplaced { unit, shared: true } => {
                message!(self, "refusal-seats-none-taken", unit = self.unit_code_of(layout, *unit))
            }
            Refusal::SeatsMisplaced { unit, shared: false } => {
                message!(self, "refusal-seats-not-shared", unit = self.unit_code_of(layout, *unit))
            }
            Refusal::EndBeforeStart { start, end } => {
                message!(self, "refusal-end-before-start", start = self.date(*start), end = self.date(*end))
            }
            Refusal::TermOver { startup, last_day, .. } => message!(
                self,
                "refusal-term-over",
                startup = self.startup_name_of(layout, *startup),
                date = self.date(*last_day),
            ),
            Refusal::NoUnit => message!(self, "refusal-no-unit"),
            Refusal::UnitTwice { unit } => {
                message!(self, "refusal-unit-twice", unit = self.unit_code_of(layout, *unit))
            }
            Refusal::SeveralParks { parks } => {
                let names: Vec<String> = parks.iter().map(|park| self.park_name_of(layout, *park)).collect();
                message!(self, "refusal-several-parks", parks = self.list(&names))
            }
            Refusal::ParkNotOpen { park, status } => message!(
                self,
                "refusal-park-not-open",
                park = self.park_name_of(layout, *park),
                status = status_word(*status),
            ),
            Refusal::Unknown(entity) => {
                message!(self, "refusal-unknown", kind = kind_of(*entity), id = self.entity(layout, *entity))
            }
            Refusal::Exists(entity) => message!(self, "refusal-exists", entity = self.entity(layout, *entity)),
            Refusal::ParkExists { park } => {
                message!(self, "refusal-park-exists", park = self.park_name_of(layout, *park))
            }
            Refusal::StartupHasTenancies { startup, tenancies } => message!(
                self,
                "refusal-startup-has-tenancies",
                startup = self.startup_name_of(layout, *startup),
                count = tenancies.len(),
            ),
            Refusal::StartupOnAgenda { startup, sessions } => {
                let sessions = sessions.iter().filter_map(|session| layout.session(*session));
                let names: Vec<String> = sessions.map(|session| self.committee_session(session)).collect();
                message!(
                    self,
                    "refusal-startup-on-agenda",
                    startup = self.startup_name_of(layout, *startup),
                    sessions = self.list(&names)
                )
            }
            Refusal::ItemGranted { startup, tenancies } => message!(
                self,
                "refusal-item-granted",
                startup = self.startup_name_of(layout, *startup),
                count = tenancies.len()
            ),
            Refusal::SessionGranted { session, startups } => {
                let names: Vec<String> =
                    startups.iter().map(|startup| self.startup_name_of(layout, *startup)).collect();
                message!(
                    self,
                    "refusal-session-granted",
                    session = self.session_name_of(layout, *session),
                    startups = self.list(&names)
                )
            }
            Refusal::NotOnAgenda { session } => {
                message!(self, "refusal-not-on-agenda", session = self.session_name_of(layout, *session))
            }
            Refusal::NotAccepted { startup } => {
                message!(self, "refusal-not-accepted", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::SessionNotLater { session, than } => message!(
                self,
                "refusal-session-not-later",
                session = self.session_name_of(layout, *session),
                than = self.session_name_of(layout, *than)
            ),
            Refusal::NothingToRenew { startup } => {
                message!(self, "refusal-nothing-to-renew", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::NoLastDay { startup } => {
                message!(self, "refusal-no-last-day", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::PlaceOccupied { place, tenancies } => message!(
                self,
                "refusal-place-occupied",
                place = self.entity(layout, *place),
                startups = self.tenants(layout, tenancies),
            ),
            Refusal::NoLevel => message!(self, "refusal-no-level"),
            Refusal::LevelsExist { building, levels } => {
                let names: Vec<String> = levels.iter().map(|level| self.level(*level)).collect();
                message!(
                    self,
                    "refusal-levels-exist",
                    building =
                        layout.building(*building).map_or_else(String::new, |building| self.building_name(building)),
                    levels = self.list(&names),
                    count = levels.len(),
                )
            }
            Refusal::CodesTaken { units } => {
                message!(self, "refusal-codes-taken", codes = self.unit_codes_of(layout, units), count = units.len())
            }
            Refusal::CodesTwice { codes } => {
                message!(self, "refusal-codes-twice", codes = self.list(codes), count = codes.len())
            }
            Refusal::UnitsUnfit { units, problems } => message!(
                self,
                "refusal-units-unfit",
                codes = self.unit_codes_of(layout, units),
                problem = problems.first().map_or_else(String::new, |problem| self.problem(layout, problem)),
            ),
            Refusal::UnitsHaveTenancies { units } => {
                let codes: Vec<String> = units.iter().map(|unit| self.unit_code_of(layout, *unit)).collect();
                message!(self, "refusal-units-have-tenancies", units = self.list(&codes), count = codes.len())
            }
            Refusal::OtherModule { floor } => message!(
                self,
                "refusal-other-module",
                floor = self.entity(layout, EntityId::Floor(*floor)),
                module = layout.floor(*floor).map_or_else(String::new, |floor| self.length(floor.module)),
            ),
            Refusal::NoFreeCell => message!(self, "refusal-no-free-cell"),
            Refusal::Apart { unit } => message!(self, "refusal-apart", unit = self.unit_code_of(layout, *unit)),
            Refusal::FallsApart { unit: Some(unit), parts } => {
                message!(self, "refusal-falls-apart", unit = self.unit_code_of(layout, *unit), count = parts.len())
            }
            Refusal::FallsApart { unit: None, parts } => {
                message!(self, "refusal-drawn-apart", count = parts.len())
            }
            Refusal::InTheWay { units } => {
                message!(self, "refusal-in-the-way", units = self.unit_codes_of(layout, units), count = units.len())
            }
            Refusal::OffGrid { codes } => {
                message!(self, "refusal-off-grid", units = self.list(codes), count = codes.len())
            }
            Refusal::SeveralFloors => message!(self, "refusal-several-floors"),
            Refusal::NotAdjoining { units } => {
                message!(self, "refusal-not-adjoining", units = self.unit_codes_of(layout, units))
            }
            Refusal::PartsDiffer { unit } => {
                message!(self, "refusal-parts-differ", unit = self.unit_code_of(layout, *unit))
            }
            Refusal::CodeTaken { code, unit } => {
                let place = layout.unit(*unit).map(|unit| self.place(layout, unit)).unwrap_or_default();
                message!(self, "refusal-code-taken", code = code, place = place)
            }
            Refusal::NotWaiting { tenancy } => {
                message!(self, "refusal-not-waiting", startup = self.tenant_of(layout, *tenancy))
            }
            Refusal::OtherCurrency { startup, park, agreed } => message!(
                self,
                "refusal-other-currency",
                startup = self.startup_name_of(layout, *startup),
                park = self.park_name_of(layout, *park),
                agreed = agreed.code(),
                currency = layout.park(*park).map(|park| park.currency).unwrap_or_default().code(),
            ),
            Refusal::GridSize { columns, rows } => message!(
                self,
                "refusal-grid-size",
                columns = self.integer(*columns),
                rows = self.integer(*rows),
                most = self.integer(Floor::LARGEST_SIDE),
            ),
            Refusal::UnitsCut { units } => {
                message!(self, "refusal-units-cut", units = self.unit_codes_of(layout, units), count = units.len())
            }
            Refusal::MarksCut { floor } => {
                message!(self, "refusal-marks-cut", floor = self.entity(layout, EntityId::Floor(*floor)))
            }
            Refusal::UnitsLost { codes } => {
                message!(self, "refusal-units-lost", units = self.list(codes), count = codes.len())
            }
            Refusal::OpenEnded { startup, .. } => {
                message!(self, "refusal-open-ended", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::Leaving { startup, last_day, .. } => message!(
                self,
                "refusal-leaving",
                startup = self.startup_name_of(layout, *startup),
                date = self.date(*last_day)
            ),
            Refusal::TermFollows { startup, start, .. } => message!(
                self,
                "refusal-term-follows",
                startup = self.startup_name_of(layout, *startup),
                date = self.date(*start)
            ),
            Refusal::NoticeTooLate { startup, last_day, next, .. } => {
                let startup = self.startup_name_of(layout, *startup);
                let last_day = last_day.map_or_else(String::new, |day| self.date(day));
                match next {
                    Some(next) => message!(
                        self,
                        "refusal-notice-too-late",
                        startup = startup,
                        date = last_day,
                        next = self.date(*next)
                    ),
                    None => message!(self, "refusal-notice-too-late-for-any", startup = startup, date = last_day),
                }
            }
            Refusal::MovesTwice { startup } => {
                message!(self, "refusal-moves-twice", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::StaysThere { startup, units } => message!(
                self,
                "refusal-stays-there",
                startup = self.startup_name_of(layout, *startup),
                units = self.list(units)
            ),
            Refusal::NotItsItem { startup } => {
                message!(self, "refusal-not-its-item", startup = self.startup_name_of(layout, *startup))
            }
            Refusal::StageFollows { startup, stage, since } => message!(
                self,
                "refusal-stage-follows",
                startup = self.startup_name_of(layout, *startup),
                stage = self.stage(*stage),
                date = self.date(*since),
            ),
            Refusal::StayNotLonger { startup, stay, limit, until } => message!(
                self,
                "refusal-stay-not-longer",
                startup = self.startup_name_of(layout, *startup),
                stay = self.term(*stay),
                limit = self.date(*limit),
                until = self.date(*until),
            ),
            Refusal::NoLabel { startup, kind } => message!(
                self,
                "refusal-no-label",
                startup = self.startup_name_of(layout, *startup),
                label = self.label_kind(*kind),
            ),
            Refusal::NoLabelRule { park, kind } => message!(
                self,
                "refusal-no-label-rule",
                park = self.park_name_of(layout, *park),
                label = self.label_kind(*kind),
            ),
            Refusal::NoRenewalLeft { startup, kind, renewals } => message!(
                self,
                "refusal-no-renewal-left",
                startup = self.startup_name_of(layout, *startup),
                label = self.label_kind(*kind),
                renewals = *renewals,
            ),
            Refusal::NothingToChange => message!(self, "refusal-nothing-to-change"),
            Refusal::Problems(problems) => message!(
                self,
                "refusal-problems",
                problem = problems.first().map_or_else(String::new, |problem| self.problem(layout, problem)),
                others = problems.len().saturating_sub(1),
            ),
        }
    }

    /// Something that would help, as a button or a menu offers it.
    pub fn remedy(&self, layout: &Layout, remedy: &Remedy) -> String {
        match remedy {
            Remedy::StartOn(date) => message!(self, "remedy-start-on", date = self.date(*date)),
            Remedy::EndOn(date) => message!(self, "remedy-end-on", date = self.date(*date)),
            Remedy::UseSeats { unit, seats } => {
                message!(self, "remedy-use-seats", unit = self.unit_code_of(layout, *unit), seats = *seats)
            }
            Remedy::OtherUnit { instead_of, take } => message!(
                self,
                "remedy-other-unit",
                take = self.unit_code_of(layout, *take),
                instead = self.unit_code_of(layout, *instead_of),
            ),
            Remedy::ChooseOtherUnits => message!(self, "remedy-choose-other-units"),
            Remedy::VacateFirst { tenancy, last_day } => {
                let units = layout.tenancy(*tenancy).map(|tenancy| self.units_of_tenancy(layout, tenancy));
                message!(
                    self,
                    "remedy-vacate-first",
                    units = units.unwrap_or_else(|| self.entity(layout, EntityId::Tenancy(*tenancy))),
                    startup = self.tenant_of(layout, *tenancy),
                    date = self.date(*last_day),
                )
            }
            Remedy::ReserveInstead => message!(self, "remedy-reserve-instead"),
            Remedy::ProposeInstead => message!(self, "remedy-propose-instead"),
            Remedy::AllocateAnew { startup, from } => message!(
                self,
                "remedy-allocate-anew",
                startup = self.startup_name_of(layout, *startup),
                date = self.date(*from),
            ),
            Remedy::RemoveTerm(tenancy) => match layout.tenancy(*tenancy) {
                Some(term) => message!(
                    self,
                    "remedy-remove-term",
                    units = self.units_of_tenancy(layout, term),
                    date = self.date(term.start),
                ),
                None => self.entity(layout, EntityId::Tenancy(*tenancy)),
            },
            Remedy::RemoveTenancies(startup) => {
                message!(self, "remedy-remove-tenancies", startup = self.startup_name_of(layout, *startup))
            }
            Remedy::ImportAsCopy(park) => {
                message!(self, "remedy-import-as-copy", park = self.park_name_of(layout, *park))
            }
            Remedy::Displace => message!(self, "remedy-displace"),
        }
    }

    /// The codes of units.
    fn unit_codes_of(&self, layout: &Layout, units: &[UnitId]) -> String {
        let codes: Vec<String> = units.iter().map(|unit| self.unit_code_of(layout, *unit)).collect();
        self.list(&codes)
    }

    /// The startups of tenancies, each once.
    pub fn tenants(&self, layout: &Layout, tenancies: &[TenancyId]) -> String {
        let mut names: Vec<String> = tenancies.iter().map(|tenancy| self.tenant_of(layout, *tenancy)).collect();
        names.sort_by(|one, other| by_code(one, other));
        names.dedup();
        self.list(&names)
    }

    /// A refusal and everything that would help in one line, for where nothing can be chosen.
    pub fn refusal_with_help(&self, layout: &Layout, refusal: &Refusal) -> String {
        self.refusal_with(layout, refusal, &refusal.remedies())
    }

    /// A refusal and those of its remedies that help in one line.
    pub fn refusal_with(&self, layout: &Layout, refusal: &Refusal, remedies: &[Remedy]) -> String {
        let sentence = self.refusal(layout, refusal);
        if remedies.is_empty() {
            return sentence;
        }
        let help: Vec<String> = remedies.iter().map(|remedy| uncapitalised(&self.remedy(layout, remedy))).collect();
        message!(self, "refusal-with-help", refusal = sentence, help = help.join(", "))
    }
}

/// The word by which a message tells the states of a park apart.
pub(super) const fn status_word(status: ParkStatus) -> &'static str {
    match status {
        ParkStatus::Planned => "planned",
        ParkStatus::Open => "open",
        ParkStatus::Closed => "closed",
    }
}

fn uncapitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().into_iter().flat_map(char::to_lowercase).chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        BuildingId, CellRect, CommitteeSessionId, Currency, FloorId, LabelKind, ParkId, Period, Problem, ProblemKind,
        Region, Stage, StartupId, Stay, UnavailabilityReason,
    };
    use crate::operations::Openings;
    use crate::text::Language;
    use crate::text::example::{on, sound, tenancy};

    fn drawing_refusals() -> Vec<Refusal> {
        let (unit, startup) = (UnitId::new(2), StartupId::new(1));
        let pieces = || [0, 2].map(|column| Region::rectangle(CellRect::new(column, 0, 1, 1))).to_vec();
        vec![
            Refusal::NoFreeCell,
            Refusal::Apart { unit },
            Refusal::FallsApart { unit: Some(unit), parts: pieces() },
            Refusal::FallsApart { unit: None, parts: pieces() },
            Refusal::InTheWay { units: vec![unit] },
            Refusal::InTheWay { units: vec![unit, UnitId::new(3)] },
            Refusal::OffGrid { codes: vec!["ML-102".to_owned()] },
            Refusal::OffGrid { codes: vec!["ML-102".to_owned(), "ML-103".to_owned()] },
            Refusal::OffGrid { codes: Vec::new() },
            Refusal::SeveralFloors,
            Refusal::NotAdjoining { units: vec![unit, UnitId::new(4)] },
            Refusal::PartsDiffer { unit },
            Refusal::CodeTaken { code: "ML-102".to_owned(), unit },
            Refusal::NotWaiting { tenancy: TenancyId::new(1) },
            Refusal::OtherCurrency { startup, park: ParkId::new(1), agreed: Currency::ROUBLE },
            Refusal::GridSize { columns: 5_000, rows: 0 },
            Refusal::UnitsCut { units: vec![unit] },
            Refusal::UnitsCut { units: vec![unit, UnitId::new(3)] },
            Refusal::MarksCut { floor: FloorId::new(1) },
            Refusal::UnitsLost { codes: vec!["ML-102".to_owned()] },
            Refusal::UnitsLost { codes: vec!["ML-102".to_owned(), "ML-103".to_owned()] },
        ]
    }

    fn term_refusals() -> Vec<Refusal> {
        let startup = StartupId::new(1);
        vec![
            Refusal::OpenEnded { tenancy: TenancyId::new(1), startup },
            Refusal::Leaving { tenancy: TenancyId::new(1), startup, last_day: on("2026-12-31") },
            Refusal::TermFollows {
                tenancy: TenancyId::new(1),
                startup,
                follower: TenancyId::new(1),
                start: on("2027-01-01"),
            },
            Refusal::NoticeTooLate {
                tenancy: TenancyId::new(1),
                startup,
                last_day: Some(on("2026-12-31")),
                next: Some(on("2027-06-30")),
            },
            Refusal::NoticeTooLate {
                tenancy: TenancyId::new(1),
                startup,
                last_day: Some(on("2026-12-31")),
                next: None,
            },
            Refusal::MovesTwice { startup },
            Refusal::StaysThere { startup, units: vec!["ML-102".to_owned()] },
        ]
    }

    fn refusals() -> Vec<Refusal> {
        let (unit, startup) = (UnitId::new(2), StartupId::new(1));
        let period = Period::new(on("2026-01-01"), Some(on("2026-12-31"))).unwrap();
        let wanted = Period::from(on("2026-07-01"));
        let openings = || Openings {
            free_from: Some(on("2027-01-01")),
            free_until: Some(on("2026-12-15")),
            alternatives: vec![UnitId::new(3)],
        };
        let nowhere = Openings::default;
        let too_few = |free, wanted| Refusal::TooFewSeats {
            unit,
            wanted,
            free,
            seats: 4,
            from: on("2026-07-01"),
            openings: nowhere(),
        };
        let unavailable = |note: &str| {
            let (reason, note) = (UnavailabilityReason::Works, note.to_owned());
            Refusal::UnitUnavailable { unit, reason, period, note, wanted, openings: nowhere() }
        };
        let unnamed = Problem { entity: EntityId::Unit(unit), kind: ProblemKind::Unnamed };
        vec![
            Refusal::UnitTaken { unit, by: TenancyId::new(1), startup, period, wanted, openings: openings() },
            too_few(0, 1),
            too_few(1, 3),
            unavailable(""),
            unavailable("peinture\n"),
            Refusal::NotLettable { unit: UnitId::new(4) },
            Refusal::SeatsMisplaced { unit, shared: true },
            Refusal::SeatsMisplaced { unit, shared: false },
            Refusal::EndBeforeStart { start: on("2026-07-01"), end: on("2026-06-30") },
            Refusal::TermOver { tenancy: TenancyId::new(1), startup, last_day: on("2026-12-31") },
            Refusal::NoUnit,
            Refusal::UnitTwice { unit },
            Refusal::SeveralParks { parks: vec![ParkId::new(1), ParkId::new(9)] },
            Refusal::ParkNotOpen { park: ParkId::new(1), status: ParkStatus::Planned },
            Refusal::ParkNotOpen { park: ParkId::new(1), status: ParkStatus::Closed },
            Refusal::Unknown(EntityId::Unit(UnitId::new(9))),
            Refusal::Unknown(EntityId::Startup(StartupId::new(9))),
            Refusal::Exists(EntityId::Startup(startup)),
            Refusal::ParkExists { park: ParkId::new(1) },
            Refusal::StartupHasTenancies { startup, tenancies: vec![TenancyId::new(1)] },
            Refusal::StartupHasTenancies { startup, tenancies: vec![TenancyId::new(1), TenancyId::new(2)] },
            Refusal::StartupOnAgenda { startup, sessions: vec![CommitteeSessionId::new(1)] },
            Refusal::UnitsHaveTenancies { units: vec![unit] },
            Refusal::UnitsHaveTenancies { units: vec![unit, UnitId::new(3)] },
            Refusal::OtherModule { floor: FloorId::new(1) },
            Refusal::NothingToChange,
            Refusal::Problems(vec![unnamed.clone()]),
            Refusal::Problems(vec![unnamed.clone(), unnamed.clone()]),
            Refusal::Problems(vec![unnamed.clone(), unnamed.clone(), unnamed]),
        ]
    }

    fn of_stages() -> Vec<Refusal> {
        let startup = StartupId::new(1);
        vec![
            Refusal::NotItsItem { startup },
            Refusal::StageFollows { startup, stage: Stage::EnterpriseHotel, since: on("2027-01-01") },
            Refusal::StayNotLonger { startup, stay: Stay::Hotel, limit: on("2026-12-31"), until: on("2026-12-30") },
            Refusal::NoLabel { startup, kind: LabelKind::ScaleUp },
            Refusal::NoLabelRule { park: ParkId::new(1), kind: LabelKind::Startup },
            Refusal::NoRenewalLeft { startup, kind: LabelKind::Startup, renewals: 0 },
            Refusal::NoRenewalLeft { startup, kind: LabelKind::Startup, renewals: 1 },
            Refusal::NoRenewalLeft { startup, kind: LabelKind::InnovativeProject, renewals: 2 },
        ]
    }

    fn of_committees() -> Vec<Refusal> {
        let startup = StartupId::new(1);
        vec![
            Refusal::ItemGranted { startup, tenancies: vec![TenancyId::new(1)] },
            Refusal::ItemGranted { startup, tenancies: Vec::new() },
            Refusal::SessionGranted { session: CommitteeSessionId::new(1), startups: vec![startup] },
            Refusal::NotOnAgenda { session: CommitteeSessionId::new(1) },
            Refusal::NotAccepted { startup },
            Refusal::SessionNotLater { session: CommitteeSessionId::new(1), than: CommitteeSessionId::new(2) },
            Refusal::NothingToRenew { startup },
            Refusal::NoLastDay { startup },
        ]
    }

    fn structural() -> Vec<Refusal> {
        let unit = UnitId::new(2);
        let unnamed = Problem { entity: EntityId::Unit(unit), kind: ProblemKind::Unnamed };
        vec![
            Refusal::PlaceOccupied { place: EntityId::Park(ParkId::new(1)), tenancies: vec![TenancyId::new(1)] },
            Refusal::NoLevel,
            Refusal::LevelsExist { building: BuildingId::new(1), levels: vec![2] },
            Refusal::LevelsExist { building: BuildingId::new(1), levels: vec![-1, 2] },
            Refusal::CodesTaken { units: vec![unit] },
            Refusal::CodesTaken { units: vec![UnitId::new(3), unit] },
            Refusal::CodesTwice { codes: vec!["ML-1".to_owned()] },
            Refusal::CodesTwice { codes: (1..=20).map(|number| format!("ML-{number}")).collect() },
            Refusal::UnitsUnfit { units: vec![unit], problems: vec![unnamed] },
        ]
    }

    #[test]
    fn every_refusal_says_what_stands_in_the_way_and_what_would_help() {
        let mut parts = sound();
        parts.tenancies.push(tenancy(1, 1, &[2], "2026-01-01", Some("2026-12-31")));
        let layout = Layout::from_parts(parts).unwrap();
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines = Vec::new();
            for refusal in refusals()
                .into_iter()
                .chain(term_refusals())
                .chain(drawing_refusals())
                .chain(structural())
                .chain(of_stages())
                .chain(of_committees())
            {
                lines.push(texts.refusal(&layout, &refusal));
                lines.extend(refusal.remedies().iter().map(|remedy| format!("  → {}", texts.remedy(&layout, remedy))));
            }
            lines.push(texts.refusal_with_help(&layout, &refusals()[0]));
            lines.push(texts.refusal_with_help(&layout, &Refusal::NothingToChange));
            insta::assert_snapshot!(format!("refusals_{}", language.code()), lines.join("\n"));
        }
    }
}
