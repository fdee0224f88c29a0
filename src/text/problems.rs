//! A problem in a sentence: where it is, what is wrong, and what to do.

use super::Texts;
use super::entities::kind_of;
use crate::message;
use crate::model::{EntityId, Floor, Indexation, Layout, Period, Problem, ProblemKind, UnitId};

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
            ProblemKind::HiddenCharacters => message!(self, "problem-hidden-characters", kind = kind),
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
            ProblemKind::OffGrid => message!(self, "problem-off-grid", kind = kind),
            ProblemKind::OpeningMisplaced { at } => {
                message!(self, "problem-opening-misplaced", column = at.0, row = at.1)
            }
            ProblemKind::UnderlayUnusable => message!(self, "problem-underlay-unusable"),
            ProblemKind::ShapeOverlapsItself => message!(self, "problem-shape-overlaps-itself", kind = kind),
            ProblemKind::UnitsOverlap { other, cells } => {
                message!(self, "problem-units-overlap", other = self.unit_code_of(layout, *other), cells = *cells)
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
            ProblemKind::UnknownTerm { tenancy } => message!(self, "problem-unknown-term", id = tenancy.to_string()),
            ProblemKind::TermsOutOfOrder { tenancy } => {
                message!(self, "problem-terms-out-of-order", other = self.entity(layout, EntityId::Tenancy(*tenancy)))
            }
            ProblemKind::RentStepsOutOfOrder => message!(self, "problem-rent-steps-out-of-order"),
            ProblemKind::IndexationUnusable => {
                message!(self, "problem-indexation-unusable", most = self.decimal(Indexation::LARGEST, 0))
            }
            ProblemKind::VacatedBeforeStart => message!(self, "problem-vacated-before-start"),
            ProblemKind::HoldoverWithoutEnd => message!(self, "problem-holdover-without-end"),
            ProblemKind::BreakOutside { date } => message!(self, "problem-break-outside", date = self.date(*date)),
            ProblemKind::NoUnit => message!(self, "problem-no-unit"),
            ProblemKind::UnitTwice { unit } => {
                message!(self, "problem-unit-twice", unit = self.unit_code_of(layout, *unit))
            }
            ProblemKind::SeveralParks => message!(self, "problem-several-parks"),
            ProblemKind::NotLettable { unit } => message!(
                self,
                "problem-not-lettable",
                unit = self.unit_code_of(layout, *unit),
                usage = layout.unit(*unit).map_or_else(String::new, |unit| self.unit_use(unit.usage))
            ),
            ProblemKind::SeatsMisplaced { unit } => {
                let shared = layout.unit(*unit).is_some_and(|unit| unit.shared);
                let shared = if shared { "yes" } else { "no" };
                message!(self, "problem-seats-misplaced", unit = self.unit_code_of(layout, *unit), shared = shared)
            }
            ProblemKind::TenanciesOverlap { unit, other, period } => message!(
                self,
                "problem-tenancies-overlap",
                unit = self.unit_code_of(layout, *unit),
                other = self.tenant_of(layout, *other),
                period = self.period(*period)
            ),
            ProblemKind::SeatsExceeded { date, taken, seats } => {
                message!(self, "problem-seats-exceeded", date = self.date(*date), taken = *taken, seats = *seats)
            }
            ProblemKind::LetWhileUnavailable { unit, period } => message!(
                self,
                "problem-let-while-unavailable",
                unit = self.unit_code_of(layout, *unit),
                reason = self.reason_on(layout, *unit, *period),
                period = self.period(*period)
            ),
        }
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

/// A text with its first letter as a capital, to begin a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AgendaItem, AgendaItemId, AgendaSubject, BuildingId, CellRect, CommitteeSession, CommitteeSessionId, FloorId,
        Label, LabelKind, LayoutParts, Money, Needs, Occupied, ParkId, RentStep, Shape, Stage, StageChange, StartupId,
        Tenancy, TenancyId, Unavailability, UnavailabilityReason, Unit, UnitId, check,
    };
    use crate::text::Language;
    use crate::text::example::{building, floor, on, park, sound, tenancy, unit};

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
            spoilt(|parts| parts.title = "Essai\u{1b}[31m".to_owned()),
            spoilt(|parts| parts.parks[0].name.push('\u{202e}')),
            spoilt(|parts| parts.units[0].code.push('\u{2066}')),
            spoilt(|parts| parts.startups[0].name.push('\n')),
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

    fn spoilt_lines() -> Vec<Layout> {
        let with = |spoil: &dyn Fn(&mut Tenancy)| {
            spoilt(|parts| {
                let mut tenancy = tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31"));
                spoil(&mut tenancy);
                parts.tenancies.push(tenancy);
            })
        };
        vec![
            with(&|tenancy| tenancy.follows = Some(TenancyId::new(9))),
            spoilt(|parts| {
                parts.tenancies.push(tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31")));
                parts.tenancies.push(tenancy(2, 1, &[2], "2026-01-01", Some("2026-12-31")));
                parts.tenancies[1].follows = Some(TenancyId::new(1));
            }),
            with(&|tenancy| {
                tenancy.rent_steps.push(RentStep { from: on("2026-01-01"), rent: Money::from_units(1) });
            }),
            with(&|tenancy| {
                let (first, index) = (on("2026-06-01"), String::new());
                tenancy.indexation = Some(Indexation { first, months: 12, percent: Some(500.0), index });
            }),
        ]
    }

    fn spoilt_sessions() -> Vec<Layout> {
        let with = |spoil: &dyn Fn(&mut CommitteeSession)| {
            spoilt(|parts| {
                let mut session = CommitteeSession::new(CommitteeSessionId::new(1), ParkId::new(1), on("2026-03-12"));
                session.items.push(AgendaItem::new(AgendaItemId::new(1), StartupId::new(1), AgendaSubject::Allocation));
                spoil(&mut session);
                parts.sessions.push(session);
            })
        };
        vec![
            with(&|session| session.park = ParkId::new(9)),
            with(&|session| session.items[0].startup = StartupId::new(9)),
            with(&|session| session.items[0].rent = Some(Money::from_units(-1))),
            with(&|session| session.members.push("A.\u{202e}".to_owned())),
            with(&|session| {
                (session.items[0].start, session.items[0].end) = (Some(on("2026-05-01")), Some(on("2026-04-01")));
            }),
        ]
    }

    #[test]
    fn every_problem_says_where_it_is_and_what_to_do() {
        let layouts: Vec<Layout> = spoilt_places()
            .into_iter()
            .chain(spoilt_startups())
            .chain(spoilt_tenancies())
            .chain(spoilt_lines())
            .chain(spoilt_sessions())
            .collect();
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
