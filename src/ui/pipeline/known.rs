//! Which cards are shown, and what those that were in sight say: kept until the layout, the date or the filter changes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use super::words::{self, CardTexts};
use crate::app::Board;
use crate::figures::{Pipeline, PipelineEntry};
use crate::model::{ParkId, Stage, StartupId};
use crate::text::Language;
use crate::ui::desk::Desk;
use crate::ui::tables::fold;

/// Between two cards, in points.
const GAP: f32 = 8.0;

/// Beyond so many cards what is written on them is forgotten: it costs memory, and is soon made again.
const MOST: usize = 2_000;

/// What was found out for earlier frames.
#[derive(Default)]
pub(super) struct Known {
    view: Option<(ViewKey, Arc<View>)>,
    /// What is written on the cards that were in sight, in a language.
    cards: BTreeMap<StartupId, Arc<CardTexts>>,
    language: Option<Language>,
}

/// What the cards shown follow from. The pipeline is another value whenever the layout or the date is another.
struct ViewKey {
    pipeline: Arc<Pipeline>,
    filter: String,
    park: Option<ParkId>,
    near: bool,
}

impl ViewKey {
    fn is_of(&self, pipeline: &Arc<Pipeline>, board: &Board) -> bool {
        Arc::ptr_eq(&self.pipeline, pipeline)
            && self.filter == board.filter
            && (self.park, self.near) == (board.park, board.near)
    }
}

/// The cards shown.
pub(super) struct View {
    pub(super) columns: [Column; 6],
    /// Those near the limit of their stay or past it, the soonest first.
    pub(super) decide: Vec<Arc<PipelineEntry>>,
    /// How many of the park and the filter wait, are near the limit of their stay and are past it; those past it are not near.
    pub(super) waiting: usize,
    pub(super) near: usize,
    pub(super) over: usize,
    /// How many of the whole layout stand in no column.
    pub(super) unstaged: usize,
    /// The date of all of it.
    pub(super) date: NaiveDate,
    places: BTreeMap<StartupId, (usize, usize)>,
}

impl View {
    fn new(pipeline: &Pipeline, board: &Board) -> Self {
        let words: Vec<String> = fold(&board.filter).split_whitespace().map(str::to_owned).collect();
        let mut all: Vec<&Arc<PipelineEntry>> = pipeline.columns.iter().flatten().collect();
        all.retain(|entry| is_of(entry, board.park) && has_words(entry, &words));
        let mut decide: Vec<Arc<PipelineEntry>> = all.iter().filter(|entry| entry.near).copied().cloned().collect();
        decide.sort_by_key(|entry| (entry.stay.and_then(|clock| clock.limit), entry.startup.id));
        let over = decide.iter().filter(|entry| entry.over).count();
        let waiting = all.iter().filter(|entry| entry.applicant.is_some()).count();
        let columns = Stage::ALL.map(|stage| {
            let of_stage = all.iter().filter(|entry| entry.stage == stage && (entry.near || !board.near));
            Column::new(of_stage.copied().cloned().collect())
        });
        let mut places = BTreeMap::new();
        for (at, column) in columns.iter().enumerate() {
            let ids = column.entries.iter().map(|entry| entry.startup.id);
            places.extend(ids.enumerate().map(|(place, startup)| (startup, (at, place))));
        }
        let (near, unstaged, date) = (decide.len() - over, pipeline.unstaged, pipeline.date);
        Self { columns, decide, waiting, near, over, unstaged, date, places }
    }

    /// How many cards there are.
    pub(super) fn shown(&self) -> usize {
        self.places.len()
    }

    /// The column and the place in it of a startup's card.
    pub(super) fn find(&self, startup: StartupId) -> Option<(usize, usize)> {
        self.places.get(&startup).copied()
    }
}

/// The cards of a stage.
pub(super) struct Column {
    pub(super) entries: Vec<Arc<PipelineEntry>>,
    /// Where each card begins, and where one after the last would.
    tops: Vec<f32>,
}

impl Column {
    fn new(entries: Vec<Arc<PipelineEntry>>) -> Self {
        let mut tops = vec![0.0];
        let mut top = 0.0;
        for entry in &entries {
            top += words::height(entry) + GAP;
            tops.push(top);
        }
        Self { entries, tops }
    }

    /// The height of all cards.
    pub(super) fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Where a card begins and ends.
    pub(super) fn span(&self, place: usize) -> (f32, f32) {
        (self.tops[place], self.tops[place + 1] - GAP)
    }

    /// The cards that are seen between two heights.
    pub(super) fn in_sight(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.tops.partition_point(|begin| *begin <= top).saturating_sub(1);
        let after = self.tops.partition_point(|begin| *begin < bottom).min(self.entries.len());
        first.min(after)..after
    }
}

/// Whether a startup is of a park, or would go to any.
fn is_of(entry: &PipelineEntry, park: Option<ParkId>) -> bool {
    park.is_none() || entry.park.is_none() || entry.park == park
}

fn has_words(entry: &PipelineEntry, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let startup = &entry.startup;
    let said = fold(&format!("{} {} {}", startup.name, startup.other_name, startup.sector));
    words.iter().all(|word| said.contains(word))
}

impl Known {
    /// The cards to be shown.
    pub(super) fn view(&mut self, pipeline: &Arc<Pipeline>, board: &Board, language: Language) -> Arc<View> {
        if self.language != Some(language) {
            self.cards.clear();
            self.language = Some(language);
        }
        if let Some((key, view)) = &self.view
            && key.is_of(pipeline, board)
        {
            return Arc::clone(view);
        }
        if self.view.as_ref().is_none_or(|(key, _)| !Arc::ptr_eq(&key.pipeline, pipeline)) {
            self.cards.clear();
        }
        let view = Arc::new(View::new(pipeline, board));
        let key = ViewKey {
            pipeline: Arc::clone(pipeline),
            filter: board.filter.clone(),
            park: board.park,
            near: board.near,
        };
        self.view = Some((key, Arc::clone(&view)));
        view
    }

    /// What is written on a card.
    pub(super) fn card(&mut self, desk: &Desk<'_>, entry: &PipelineEntry) -> Arc<CardTexts> {
        let date = self.view.as_ref().map_or_else(|| desk.program.session.date(), |(_, view)| view.date);
        if self.cards.len() > MOST {
            self.cards.clear();
        }
        let texts = self.cards.entry(entry.startup.id);
        Arc::clone(texts.or_insert_with(|| Arc::new(CardTexts::new(desk, entry, date))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::pipeline;
    use crate::model::{Layout, LayoutParts, StageChange, Startup};

    fn known_pipeline() -> Arc<Pipeline> {
        let startup = |id: u64, name: &str, sector: &str| Startup {
            sector: sector.to_owned(),
            stages: vec![StageChange { stage: Stage::Incubated, since: "2026-01-01".parse().unwrap() }],
            ..Startup::new(StartupId::new(id), name)
        };
        let startups = vec![startup(1, "Éclair", "Énergie"), startup(2, "Boussole", "Santé"), startup(3, "Cobalt", "")];
        let layout = Layout::from_parts(LayoutParts { startups, ..LayoutParts::default() }).unwrap();
        Arc::new(pipeline(&layout, "2026-06-01".parse().unwrap()))
    }

    fn names(view: &View) -> Vec<&str> {
        view.columns.iter().flat_map(|column| &column.entries).map(|entry| entry.startup.name.as_str()).collect()
    }

    #[test]
    fn the_cards_are_chosen_anew_only_where_something_is_another() {
        let pipeline = known_pipeline();
        let (mut known, mut board) = (Known::default(), Board::default());
        let first = known.view(&pipeline, &board, Language::French);
        assert!(Arc::ptr_eq(&first, &known.view(&pipeline, &board, Language::French)));
        assert!(Arc::ptr_eq(&first, &known.view(&pipeline, &board, Language::English)), "words choose no cards");
        board.filter = "sante".to_owned();
        let found = known.view(&pipeline, &board, Language::French);
        assert_eq!(names(&found), ["Boussole"], "accents and case do not matter, and the sector counts");
        board.filter = String::new();
        assert_eq!(names(&known.view(&known_pipeline(), &board, Language::French)), ["Boussole", "Cobalt", "Éclair"]);
    }

    #[test]
    fn a_column_finds_the_cards_in_sight() {
        let view = View::new(&known_pipeline(), &Board::default());
        let column = &view.columns[Stage::Incubated as usize];
        assert_eq!(view.find(StartupId::new(1)), Some((2, 2)));
        assert_eq!(column.in_sight(0.0, column.height()), 0..3);
        let (top, bottom) = column.span(1);
        assert_eq!(column.in_sight(top, bottom), 1..2);
        assert_eq!(column.in_sight(0.0, 0.0), 0..0);
        assert_eq!(View::new(&known_pipeline(), &Board { near: true, ..Board::default() }).shown(), 0);
    }
}
