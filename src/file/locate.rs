//! Where entities stand in a text, found in one pass for as many as wanted.

use std::collections::BTreeMap;

use super::kind::EntityKind;
use super::lexer::{Lexer, Token};
use super::place::{Counter, Place, without_mark};
use crate::model::{EntityId, Problem, ProblemKind};

/// What to find in a text: an entity, or a field of it where it is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The entity.
    pub entity: EntityId,
    /// The field of it.
    pub field: Option<&'static str>,
}

impl From<EntityId> for Target {
    fn from(entity: EntityId) -> Self {
        Self { entity, field: None }
    }
}

impl From<&Problem> for Target {
    fn from(problem: &Problem) -> Self {
        Self { entity: problem.entity, field: Some(field_of(problem)) }
    }
}

/// A problem and where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedProblem {
    /// What is wrong.
    pub problem: Problem,
    /// Where; `None` where the text does not hold the entity.
    pub place: Option<Place>,
}

/// The problems with their places. A problem of an entity that stands several times in the text is there once for
/// each place.
pub fn place_problems(text: &str, problems: &[Problem]) -> Vec<PlacedProblem> {
    if problems.is_empty() {
        return Vec::new();
    }
    let targets: Vec<Target> = problems.iter().map(Target::from).collect();
    let placed = |problem: &Problem, place| PlacedProblem { problem: problem.clone(), place };
    problems
        .iter()
        .zip(locate(text, &targets))
        .flat_map(|(problem, places)| {
            let nowhere = places.is_empty().then(|| placed(problem, None));
            places.into_iter().map(|place| placed(problem, Some(place))).chain(nowhere).collect::<Vec<_>>()
        })
        .collect()
}

/// The places of each target in turn: none where the text does not hold it, several where its id stands several times.
/// Where the record does not write the field out, the place is that of the record.
pub fn locate(text: &str, targets: &[Target]) -> Vec<Vec<Place>> {
    let text = without_mark(text);
    let mut search = Search::new(targets);
    for (at, token) in Lexer::new(text) {
        search.step(at, token);
    }
    search.found.sort_unstable();
    let mut counter = Counter::new(text);
    let mut places = vec![Vec::new(); targets.len()];
    for (offset, target) in search.found {
        places[target].push(counter.place(offset));
    }
    places
}

/// What a bracket holds.
#[derive(Clone, Copy)]
enum Inside {
    RecordOf(EntityKind),
    ListOf(EntityKind),
    Other,
}

/// A bracket that is still open.
struct Frame<'a> {
    start: usize,
    inside: Inside,
    /// The field whose value comes.
    field: &'a str,
    id: &'a str,
    /// How many of `Search::fields` belong to the brackets around this one.
    fields_before: usize,
}

struct Search<'t, 'a> {
    wanted: BTreeMap<EntityId, Vec<(usize, &'t Target)>>,
    frames: Vec<Frame<'a>>,
    /// The fields seen so far of the records that are still open.
    fields: Vec<(&'a str, usize)>,
    last_word: (&'a str, usize),
    /// Offsets with the index of the target they belong to.
    found: Vec<(usize, usize)>,
}

impl<'t, 'a> Search<'t, 'a> {
    fn new(targets: &'t [Target]) -> Self {
        let mut wanted: BTreeMap<EntityId, Vec<(usize, &Target)>> = BTreeMap::new();
        for (index, target) in targets.iter().enumerate() {
            wanted.entry(target.entity).or_default().push((index, target));
        }
        Self { wanted, frames: Vec::new(), fields: Vec::new(), last_word: ("", 0), found: Vec::new() }
    }

    fn step(&mut self, at: usize, token: Token<'a>) {
        match token {
            Token::Open => self.open(at),
            Token::Close => self.close(),
            Token::Word(word) => self.last_word = (word, at),
            Token::Colon => {
                if let Some(Frame { inside: Inside::RecordOf(_), field, .. }) = self.frames.last_mut() {
                    *field = self.last_word.0;
                    self.fields.push(self.last_word);
                }
            }
            Token::Text(text) => {
                if let Some(Frame { inside: Inside::RecordOf(_), field: "id", id, .. }) = self.frames.last_mut() {
                    *id = text;
                }
            }
            Token::Comma => {}
        }
    }

    fn open(&mut self, start: usize) {
        let inside = match self.frames.last() {
            None => Inside::RecordOf(EntityKind::Layout),
            Some(Frame { inside: Inside::RecordOf(kind), field, .. }) => {
                kind.listed_in(field).map_or(Inside::Other, Inside::ListOf)
            }
            Some(Frame { inside: Inside::ListOf(kind), .. }) => Inside::RecordOf(*kind),
            Some(Frame { inside: Inside::Other, .. }) => Inside::Other,
        };
        self.frames.push(Frame { start, inside, field: "", id: "", fields_before: self.fields.len() });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if let Inside::RecordOf(kind) = frame.inside
            && let Some(entity) = kind.entity(frame.id)
            && let Some(targets) = self.wanted.get(&entity)
        {
            let fields = &self.fields[frame.fields_before..];
            for (index, target) in targets {
                let field = fields.iter().find(|(name, _)| target.field == Some(*name));
                self.found.push((field.map_or(frame.start, |(_, at)| *at), *index));
            }
        }
        self.fields.truncate(frame.fields_before);
    }
}

/// The field of its entity that a problem is about, as the newest format names it.
fn field_of(problem: &Problem) -> &'static str {
    let entity = problem.entity;
    match problem.kind {
        ProblemKind::IdTwice | ProblemKind::UnknownParent => "id",
        ProblemKind::UnknownStartup { .. } => match entity {
            EntityId::CommitteeSession(_) => "items",
            _ => "startup",
        },
        ProblemKind::UnknownUnit { .. }
        | ProblemKind::NoUnit
        | ProblemKind::UnitTwice { .. }
        | ProblemKind::SeveralParks
        | ProblemKind::NotLettable { .. }
        | ProblemKind::SeatsMisplaced { .. } => "units",
        ProblemKind::UnknownPark { .. } => "needs",
        ProblemKind::Unnamed if matches!(entity, EntityId::Startup(_)) => "name",
        ProblemKind::Unnamed | ProblemKind::CodeTwice { .. } => "code",
        ProblemKind::HiddenCharacters => match entity {
            EntityId::Layout => "title",
            EntityId::Unit(_) => "code",
            EntityId::CommitteeSession(_) => "members",
            _ => "name",
        },
        ProblemKind::LevelTwice { .. } => "level",
        ProblemKind::GridSize => "columns",
        ProblemKind::Module => "module",
        ProblemKind::OffGrid | ProblemKind::ShapeOverlapsItself | ProblemKind::UnitsOverlap { .. } => match entity {
            EntityId::Floor(_) => "outline",
            _ => "shape",
        },
        ProblemKind::OpeningMisplaced { .. } => "openings",
        ProblemKind::UnderlayUnusable => "underlay",
        ProblemKind::NotPositive => match entity {
            EntityId::Park(_) => "area_per_person",
            EntityId::Startup(_) => "needs",
            _ => "area",
        },
        ProblemKind::SharedWithoutSeats => "shared",
        ProblemKind::EndBeforeStart { .. } => match entity {
            EntityId::Unit(_) => "unavailable",
            EntityId::Startup(_) => "labels",
            EntityId::CommitteeSession(_) => "items",
            _ => "end",
        },
        ProblemKind::VacatedBeforeStart => "vacated",
        ProblemKind::HoldoverWithoutEnd => "holdover",
        ProblemKind::BreakOutside { .. } => "breaks",
        ProblemKind::TenanciesOverlap { .. } | ProblemKind::LetWhileUnavailable { .. } => "start",
        ProblemKind::SeatsExceeded { .. } => "seats",
        ProblemKind::NegativeAmount => match entity {
            EntityId::Unit(_) => "asking_rent",
            EntityId::Startup(_) => "needs",
            EntityId::CommitteeSession(_) => "items",
            _ => "rent",
        },
        ProblemKind::StagesOutOfOrder => "stages",
        ProblemKind::UnknownTerm { .. } | ProblemKind::TermsOutOfOrder { .. } => "follows",
        ProblemKind::RentStepsOutOfOrder => "rent_steps",
        ProblemKind::IndexationUnusable => "indexation",
    }
}
