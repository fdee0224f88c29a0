//! What is in the rows that were in sight: kept until the layout, the date or the colours change.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::TimelineInput;
use super::rows::Rows;
use crate::app::ColourMode;
use crate::figures::{UnitStatus, UnitTimeline, lettable_area, standing, timeline};
use crate::model::{Layout, TenancyState, Unit, UnitId};
use crate::text::Language;
use crate::ui::canvas::Look;
use crate::ui::canvas::colouring::{Colouring, Reason, Sectors};

/// Beyond so many rows those kept are forgotten: they cost memory, and are soon made again.
const MOST: usize = 2_000;

/// What the rows follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KnownKey {
    version: u64,
    date: NaiveDate,
    colouring: ColourMode,
    dark: bool,
    language: Language,
}

impl KnownKey {
    pub(super) fn of(input: &TimelineInput<'_>) -> Self {
        Self {
            version: input.version,
            date: input.date,
            colouring: input.colouring,
            dark: input.theme.dark,
            language: input.texts.language(),
        }
    }
}

/// A unit's row.
#[derive(Debug)]
pub(super) struct UnitRow {
    pub(super) unit: Arc<Unit>,
    pub(super) code: String,
    /// Its use and its area.
    pub(super) facts: String,
    pub(super) timeline: UnitTimeline,
    /// For each bar how it is drawn.
    pub(super) bars: Vec<BarLook>,
}

/// How a bar is drawn.
#[derive(Debug)]
pub(super) struct BarLook {
    pub(super) reason: Reason,
    pub(super) look: Look,
    pub(super) holdover: Look,
    pub(super) name: String,
    /// Whether it is over at the date.
    pub(super) past: bool,
    pub(super) state: TenancyState,
}

/// The rows that were in sight.
#[derive(Debug, Default)]
pub(super) struct Known {
    key: Option<KnownKey>,
    rows: BTreeMap<UnitId, Arc<UnitRow>>,
    /// The sectors of a version.
    sectors: Option<(u64, ColourMode, Sectors)>,
}

impl Known {
    pub(super) fn follow(&mut self, key: KnownKey) {
        if self.key != Some(key) || self.rows.len() > MOST {
            self.key = Some(key);
            self.rows.clear();
        }
    }

    pub(super) fn row(&mut self, unit: UnitId, input: &TimelineInput<'_>) -> Option<Arc<UnitRow>> {
        if let Some(row) = self.rows.get(&unit) {
            return Some(Arc::clone(row));
        }
        let row = Arc::new(made(input.layout.unit(unit)?, input, self.sectors(input)));
        self.rows.insert(unit, Arc::clone(&row));
        Some(row)
    }

    fn sectors(&mut self, input: &TimelineInput<'_>) -> Sectors {
        let (version, mode) = (input.version, input.colouring);
        match &self.sectors {
            Some((of, kept_mode, sectors)) if (*of, *kept_mode) == (version, mode) => Arc::clone(sectors),
            _ => {
                let sectors = Colouring::sectors(mode, input.layout);
                self.sectors = Some((version, mode, Arc::clone(&sectors)));
                sectors
            }
        }
    }

    /// What the colours in sight mean, each once, in the order of a legend.
    pub(super) fn legend(&mut self, rows: &[super::Placed], input: &TimelineInput<'_>) -> Vec<(Look, String)> {
        let bars = rows.iter().filter_map(|placed| placed.unit.as_ref()).flat_map(|row| &row.bars);
        let signed = bars.clone().filter(|bar| bar.state != TenancyState::Proposed);
        let holdovers = rows.iter().filter_map(|placed| placed.unit.as_ref()).flat_map(|row| {
            let has_holdover = row.timeline.bars.iter().map(|bar| bar.holdover.is_some());
            row.bars.iter().zip(has_holdover).filter(|(_, has)| *has).map(|(bar, _)| bar.holdover)
        });
        let holdovers = holdovers.map(|look| (Reason::Status(UnitStatus::Holdover), look));
        let mut reasons: Vec<(Reason, Look)> = signed.map(|bar| (bar.reason, bar.look)).chain(holdovers).collect();
        reasons.sort_by_key(|(reason, _)| *reason);
        reasons.dedup_by_key(|(reason, _)| *reason);
        let sectors = self.sectors(input);
        let colouring = Colouring::among(sectors, input.colouring, input.layout, input.date, input.theme);
        reasons.into_iter().map(|(reason, look)| (look, colouring.text(reason, input.texts))).collect()
    }
}

fn made(unit: &Arc<Unit>, input: &TimelineInput<'_>, sectors: Sectors) -> UnitRow {
    let TimelineInput { layout, date, theme, texts, .. } = *input;
    let colouring = Colouring::among(sectors, input.colouring, layout, date, theme);
    let timeline = timeline(layout, unit, date);
    let bars = timeline.bars.iter().map(|bar| {
        let reason = colouring.tenancy_reason(unit, &bar.tenancy);
        BarLook {
            reason,
            look: colouring.look(reason),
            holdover: colouring.look(Reason::Status(UnitStatus::Holdover)),
            name: texts.tenant(layout, &bar.tenancy),
            past: standing(&bar.tenancy, date) == crate::figures::Standing::Ended,
            state: bar.tenancy.state,
        }
    });
    let bars = bars.collect();
    let facts = format!("{} · {}", texts.term(unit.usage), texts.area(lettable_area(layout, unit)));
    UnitRow { unit: Arc::clone(unit), code: texts.unit_code(unit), facts, timeline, bars }
}

/// The first and the last day of all tenancies of the rows. It reads them all: for a key that was pressed.
pub(super) fn spanned(rows: &Rows, layout: &Layout) -> Option<(NaiveDate, NaiveDate)> {
    let units = rows.order.iter().filter_map(|row| row.unit());
    let tenancies = units.flat_map(|unit| layout.tenancies_on(unit));
    let ends = tenancies.map(|tenancy| (tenancy.start, tenancy.last_day().unwrap_or(tenancy.start)));
    ends.reduce(|(first, last), (start, end)| (first.min(start), last.max(end)))
}
