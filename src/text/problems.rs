//! A problem in a sentence: where it is, what is wrong, and what to do.

use super::Texts;
use crate::message;
use crate::model::{EntityId, Floor, Layout, Period, Problem, ProblemKind, TenancyId, UnitId};

impl Texts {
    /// A problem in one sentence that begins with the entity: `Lot ML-102 (…) : …`.
    pub fn problem(&self, layout: &Layout, problem: &Problem) -> String {
        let entity = capitalised(&self.entity(layout, problem.entity));
        message!(self, "problem", entity = entity, what = self.problem_at(layout, problem))
    }

    /// A problem without its place, to stand beside the entity: what is wrong and what to do.
    #[expect(clippy::too_many_lines, reason = "one arm a kind; the compiler names a kind that is forgotten")]
    pub fn problem_at(&self, layout: &Layout, problem: &Problem) -> String {
        let kind = kind_of(problem.entity);
        match &problem.kind {
            ProblemKind::IdTwice => message!(self, "problem-id-twice"),
            ProblemKind::UnknownParent => message!(self, "problem-unknown-parent", kind = kind),
            ProblemKind::UnknownStartup { startup } => {
                message!(self, "problem-unknown-startup", id = startup.to_string())
            }
            ProblemKind::UnknownUnit { unit } => message!(self, "problem-unknown-unit", id = unit.to_string()),
            ProblemKind::UnknownPark { park } => message!(self, "problem-unknown-park", id = park.to_string()),
            ProblemKind::Unnamed => message!(self, "problem-unnamed", kind = kind),
            ProblemKind::CodeTwice { other } => {
                message!(self, "problem-code-twice", other = self.entity(layout, *other))
            }
            ProblemKind::LevelTwice { other } => {
                message!(self, "problem-level-twice", other = self.entity(layout, EntityId::Floor(*other)))
            }
            ProblemKind::GridSize => {
                message!(self, "problem-grid-size", most = Floor::LARGEST_SIDE)
            }
            ProblemKind::Module => {
                message!(self, "problem-module", least = self.length(0.05), most = self.length(100.0))
            }
            ProblemKind::OffGrid => message!(self, "problem-off-grid"),
            ProblemKind::ShapeOverlapsItself => message!(self, "problem-shape-overlaps-itself"),
            ProblemKind::UnitsOverlap { other, cells } => {
                message!(self, "problem-units-overlap", other = self.code_of(layout, *other), cells = *cells)
            }
            ProblemKind::NotPositive => message!(self, "problem-not-positive", kind = kind),
            ProblemKind::SharedWithoutSeats => message!(self, "problem-shared-without-seats"),
            ProblemKind::EndBeforeStart { start, end } => message!(
                self,
                "problem-end-before-start",
                kind = kind,
                start = self.date(*start),
                end = self.date(*end)
            ),
            ProblemKind::NegativeAmount => message!(self, "problem-negative-amount", kind = kind),
            ProblemKind::StagesOutOfOrder => message!(self, "problem-stages-out-of-order"),
            ProblemKind::VacatedBeforeStart => message!(self, "problem-vacated-before-start"),
            ProblemKind::HoldoverWithoutEnd => message!(self, "problem-holdover-without-end"),
            ProblemKind::BreakOutside { date } => message!(self, "problem-break-outside", date = self.date(*date)),
            ProblemKind::NoUnit => message!(self, "problem-no-unit"),
            ProblemKind::UnitTwice { unit } => {
                message!(self, "problem-unit-twice", unit = self.code_of(layout, *unit))
            }
            ProblemKind::SeveralParks => message!(self, "problem-several-parks"),
            ProblemKind::NotLettable { unit } => message!(
                self,
                "problem-not-lettable",
                unit = self.code_of(layout, *unit),
                usage = layout.unit(*unit).map_or_else(String::new, |unit| self.unit_use(unit.usage))
            ),
            ProblemKind::SeatsMisplaced { unit } => {
                let shared = layout.unit(*unit).is_some_and(|unit| unit.shared);
                let shared = if shared { "yes" } else { "no" };
                message!(self, "problem-seats-misplaced", unit = self.code_of(layout, *unit), shared = shared)
            }
            ProblemKind::TenanciesOverlap { unit, other, period } => message!(
                self,
                "problem-tenancies-overlap",
                unit = self.code_of(layout, *unit),
                other = self.tenant_of(layout, *other),
                period = self.period(*period)
            ),
            ProblemKind::SeatsExceeded { date, taken, seats } => {
                message!(self, "problem-seats-exceeded", date = self.date(*date), taken = *taken, seats = *seats)
            }
            ProblemKind::LetWhileUnavailable { unit, period } => message!(
                self,
                "problem-let-while-unavailable",
                unit = self.code_of(layout, *unit),
                reason = self.reason_on(layout, *unit, *period),
                period = self.period(*period)
            ),
        }
    }

    fn code_of(&self, layout: &Layout, unit: UnitId) -> String {
        layout
            .unit(unit)
            .map_or_else(|| message!(self, "entity-unknown", id = unit.to_string()), |unit| self.unit_code(unit))
    }

    fn tenant_of(&self, layout: &Layout, tenancy: TenancyId) -> String {
        layout.tenancy(tenancy).map_or_else(
            || message!(self, "entity-unknown", id = tenancy.to_string()),
            |tenancy| self.tenant(layout, tenancy),
        )
    }

    /// Why a unit cannot be used in a period.
    fn reason_on(&self, layout: &Layout, unit: UnitId, period: Period) -> String {
        layout
            .unit(unit)
            .and_then(|unit| unit.unavailable_at(period.first()))
            .map(|time| self.unavailability_reason(time.reason))
            .unwrap_or_default()
    }
}

/// The word by which a message tells the kinds of entities apart.
const fn kind_of(entity: EntityId) -> &'static str {
    match entity {
        EntityId::Layout => "layout",
        EntityId::Park(_) => "park",
        EntityId::Building(_) => "building",
        EntityId::Floor(_) => "floor",
        EntityId::Unit(_) => "unit",
        EntityId::Startup(_) => "startup",
        EntityId::Tenancy(_) => "tenancy",
    }
}

/// A text with its first letter as a capital, to begin a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{
        Building, BuildingId, BuildingKind, CellRect, ContractKind, Currency, FloorId, Label, LabelKind, LayoutParts,
        Money, Needs, Occupied, Park, ParkId, ParkStatus, Shape, Stage, StageChange, Startup, StartupId, Tenancy,
        TenancyState, Unavailability, UnavailabilityReason, Unit, UnitUse, Weekday, check,
    };
    use crate::text::Language;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn park(id: u64, code: &str, name: &str) -> Park {
        Park {
            id: ParkId::new(id),
            position: 0,
            code: code.to_owned(),
            name: name.to_owned(),
            town: String::new(),
            operator: String::new(),
            status: ParkStatus::Open,
            currency: Currency::DINAR,
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            week_starts: Weekday::Saturday,
            notice_months: 3,
            incubation_months: None,
            hotel_months: None,
            area_per_person: 10.0,
        }
    }

    fn building(id: u64, park: u64, code: &str, name: &str) -> Building {
        let kind = BuildingKind::EnterpriseHotel;
        let (code, name) = (code.to_owned(), name.to_owned());
        Building { id: BuildingId::new(id), park: ParkId::new(park), position: 0, code, name, kind }
    }

    fn floor(id: u64, building: u64, level: i32) -> Floor {
        let building = BuildingId::new(building);
        Floor { id: FloorId::new(id), building, level, name: String::new(), columns: 40, rows: 20, module: 1.35 }
    }

    fn unit(id: u64, code: &str, column: u32) -> Unit {
        Unit {
            id: UnitId::new(id),
            floor: FloorId::new(1),
            code: code.to_owned(),
            usage: UnitUse::Office,
            shape: Shape::rectangle(column, 0, 2, 2),
            area: None,
            standard: String::new(),
            seats: 4,
            shared: false,
            services: std::collections::BTreeSet::default(),
            asking_rent: None,
            unavailable: Vec::new(),
            remarks: String::new(),
        }
    }

    fn startup(id: u64, name: &str) -> Startup {
        Startup {
            id: StartupId::new(id),
            name: name.to_owned(),
            other_name: String::new(),
            legal_form: String::new(),
            trade_register: String::new(),
            tax_number: String::new(),
            sector: String::new(),
            stages: Vec::new(),
            labels: Vec::new(),
            headcount: 0,
            contact: crate::model::Contact::default(),
            needs: None,
            remarks: String::new(),
        }
    }

    fn tenancy(id: u64, startup: u64, units: &[u64], start: &str, end: Option<&str>) -> Tenancy {
        Tenancy {
            id: TenancyId::new(id),
            startup: StartupId::new(startup),
            units: units.iter().map(|unit| Occupied { unit: UnitId::new(*unit), seats: None }).collect(),
            state: TenancyState::Signed,
            start: on(start),
            end: end.map(on),
            vacated: None,
            holdover: false,
            contract: String::new(),
            kind: ContractKind::Hosting,
            signed: None,
            notice_months: None,
            notice_given: None,
            breaks: Vec::new(),
            rent: Money::ZERO,
            rent_start: None,
            charges: Money::ZERO,
            deposit: Money::ZERO,
            deposit_held: Money::ZERO,
            remarks: String::new(),
        }
    }

    /// One park, one building, a floor with three offices and a corridor, two startups.
    fn sound() -> LayoutParts {
        let corridor = Unit { usage: UnitUse::Circulation, ..unit(4, "ML-C", 20) };
        LayoutParts {
            title: "ANPT".to_owned(),
            parks: vec![park(1, "SA", "Sidi Abdallah")],
            buildings: vec![building(1, 1, "ML", "Multi-locataires")],
            floors: vec![floor(1, 1, 2)],
            units: vec![unit(1, "ML-101", 0), unit(2, "ML-102", 4), unit(3, "ML-103", 8), corridor],
            startups: vec![startup(1, "Novatek"), startup(2, "Tassili")],
            tenancies: Vec::new(),
        }
    }

    /// The sound layout, spoilt in one way.
    fn spoilt(spoil: impl FnOnce(&mut LayoutParts)) -> Layout {
        let mut parts = sound();
        spoil(&mut parts);
        Layout::from_parts(parts).unwrap()
    }

    fn spoilt_places() -> Vec<Layout> {
        vec![
            spoilt(|parts| parts.buildings[0].park = ParkId::new(9)),
            spoilt(|parts| parts.floors[0].building = BuildingId::new(9)),
            spoilt(|parts| parts.units[0].floor = FloorId::new(9)),
            spoilt(|parts| parts.parks[0].name.clear()),
            spoilt(|parts| parts.units[0].code = " ".to_owned()),
            spoilt(|parts| parts.startups[0].name.clear()),
            spoilt(|parts| parts.parks.push(park(2, "SA", "Oran"))),
            spoilt(|parts| parts.buildings.push(building(2, 1, "ML", "Incubateur"))),
            spoilt(|parts| parts.units[1].code = "ML-101".to_owned()),
            spoilt(|parts| parts.floors.push(Floor { name: "Mezzanine".to_owned(), ..floor(2, 1, 2) })),
            spoilt(|parts| parts.floors[0].rows = 0),
            spoilt(|parts| parts.floors[0].module = 0.0),
            spoilt(|parts| parts.units[0].shape = Shape::rectangle(39, 0, 2, 2)),
            spoilt(|parts| {
                let twice = vec![CellRect::new(0, 0, 2, 2), CellRect::new(1, 1, 2, 2)];
                parts.units[0].shape = Shape::new(twice).unwrap();
            }),
            spoilt(|parts| parts.units[1].shape = Shape::rectangle(1, 1, 2, 2)),
            spoilt(|parts| parts.units[1].shape = Shape::rectangle(0, 0, 2, 2)),
            spoilt(|parts| parts.parks[0].area_per_person = 0.0),
            spoilt(|parts| parts.units[0].area = Some(-1.0)),
            spoilt(|parts| {
                parts.units[0].shared = true;
                parts.units[0].seats = 0;
            }),
            spoilt(|parts| parts.units[0].asking_rent = Some(Money::from_units(-1))),
            spoilt(|parts| parts.units[0].unavailable.push(unavailable("2026-03-01", Some("2026-02-01")))),
        ]
    }

    fn unavailable(start: &str, end: Option<&str>) -> Unavailability {
        let reason = UnavailabilityReason::Works;
        Unavailability { start: on(start), end: end.map(on), reason, note: String::new() }
    }

    fn spoilt_startups() -> Vec<Layout> {
        let needs = |needs: Needs| spoilt(|parts| parts.startups[0].needs = Some(needs));
        vec![
            spoilt(|parts| {
                let since = |stage, since| StageChange { stage, since: on(since) };
                parts.startups[0].stages =
                    vec![since(Stage::Incubated, "2026-05-01"), since(Stage::Graduated, "2025-05-01")];
            }),
            spoilt(|parts| {
                let (granted, expires) = (Some(on("2026-05-01")), on("2025-05-01"));
                parts.startups[0].labels = vec![Label { kind: LabelKind::Startup, granted, expires }];
            }),
            needs(Needs { park: Some(ParkId::new(9)), ..Needs::default() }),
            needs(Needs { area: Some(0.0), ..Needs::default() }),
            needs(Needs { rent_limit: Some(Money::from_units(-1)), ..Needs::default() }),
        ]
    }

    fn spoilt_tenancies() -> Vec<Layout> {
        let with = |spoil: &dyn Fn(&mut Tenancy)| {
            spoilt(|parts| {
                let mut tenancy = tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31"));
                spoil(&mut tenancy);
                parts.tenancies.push(tenancy);
            })
        };
        let seats = |seats| Occupied { unit: UnitId::new(1), seats: Some(seats) };
        vec![
            with(&|tenancy| tenancy.startup = StartupId::new(9)),
            with(&|tenancy| tenancy.units[0].unit = UnitId::new(9)),
            with(&|tenancy| tenancy.end = Some(on("2025-12-31"))),
            with(&|tenancy| tenancy.vacated = Some(on("2025-12-31"))),
            with(&|tenancy| {
                tenancy.end = None;
                tenancy.holdover = true;
            }),
            with(&|tenancy| {
                tenancy.contract = "2026/17".to_owned();
                tenancy.breaks.push(on("2027-06-30"));
            }),
            with(&|tenancy| tenancy.units.clear()),
            with(&|tenancy| tenancy.units.push(tenancy.units[0])),
            with(&|tenancy| tenancy.units[0].unit = UnitId::new(4)),
            with(&|tenancy| tenancy.units[0] = seats(2)),
            with(&|tenancy| tenancy.rent = Money::from_units(-1)),
            spoilt(|parts| {
                parts.parks.push(park(2, "OR", "Oran"));
                parts.buildings.push(building(2, 2, "INC", ""));
                parts.floors.push(floor(2, 2, -1));
                parts.units.push(Unit { floor: FloorId::new(2), ..unit(5, "INC-1", 0) });
                parts.tenancies.push(tenancy(1, 1, &[1, 5], "2026-01-01", None));
            }),
            spoilt(|parts| {
                parts.tenancies.push(tenancy(1, 1, &[2], "2026-01-01", Some("2026-12-31")));
                parts.tenancies.push(tenancy(2, 2, &[2, 3], "2026-07-01", None));
            }),
            spoilt(|parts| {
                parts.units[0].shared = true;
                for (id, taken) in [(1, 3), (2, 2)] {
                    parts.tenancies.push(tenancy(id, id, &[], "2026-01-01", None));
                    parts.tenancies.last_mut().unwrap().units.push(seats(taken));
                }
            }),
            spoilt(|parts| {
                parts.units[0].shared = true;
                parts.tenancies.push(tenancy(1, 1, &[], "2026-01-01", None));
                parts.tenancies[0].units.push(seats(0));
            }),
            spoilt(|parts| {
                parts.units[0].unavailable.push(unavailable("2026-03-01", None));
                parts.tenancies.push(tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31")));
            }),
        ]
    }

    #[test]
    fn every_problem_says_where_it_is_and_what_to_do() {
        let layouts: Vec<Layout> =
            spoilt_places().into_iter().chain(spoilt_startups()).chain(spoilt_tenancies()).collect();
        assert_eq!(check(&Layout::from_parts(sound()).unwrap()), []);
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines = Vec::new();
            for layout in &layouts {
                let problems = check(layout);
                assert_ne!(problems, []);
                lines.extend(problems.iter().map(|problem| texts.problem(layout, problem)));
            }
            // The check reports an id twice before there is a layout.
            let twice = Problem { entity: EntityId::Unit(UnitId::new(1)), kind: ProblemKind::IdTwice };
            lines.push(texts.problem(&layouts[0], &twice));
            insta::assert_snapshot!(format!("problems_{}", language.code()), lines.join("\n"));
        }
    }
}
