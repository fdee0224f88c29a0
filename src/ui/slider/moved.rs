//! Who moves in and out between the date shown and the one that the slider came from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Id, Ui};

use crate::figures::{Course, Turn, UnitTurn, moves, turns};
use crate::message;
use crate::model::{FloorId, Layout, ParkId, Period, StartupId, Unit, UnitId};
use crate::text::Texts;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;

/// Beyond so many turns in a park between two dates nobody reads who moved, and no frame shall look.
const MOST_TURNS: usize = 2_000;
/// Nor shall it look for them among more than so many of all parks.
const MOST_LOOKED_AT: usize = 20_000;

/// The names of those who moved, by unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved(BTreeMap<UnitId, MovedUnit>);

/// The names of those who came to a unit and who left it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub struct MovedUnit {
    pub came: Vec<String>,
    pub left: Vec<String>,
}

impl Moved {
    /// The units with those who came or left.
    pub fn units(&self) -> impl Iterator<Item = (UnitId, &MovedUnit)> {
        self.0.iter().map(|(unit, moved)| (*unit, moved))
    }

    /// How many came and how many left; a startup counts once for all of its units.
    pub(super) fn counts(&self) -> (usize, usize) {
        let names = |of: fn(&MovedUnit) -> &Vec<String>| self.0.values().flat_map(of).collect::<BTreeSet<_>>().len();
        (names(|moved| &moved.came), names(|moved| &moved.left))
    }
}

/// The floors of the park shown, kept for a version.
pub(super) fn floors_shown(ui: &Ui, desk: &Desk<'_>) -> Arc<BTreeSet<FloorId>> {
    let park = desk.park().map(|park| park.id);
    let key = (desk.program.document.version(), park);
    cached(ui, Id::unique("floors of the date slider"), key, || {
        park.map(|park| floors_of(&desk.layout, park)).unwrap_or_default()
    })
}

fn floors_of(layout: &Layout, park: ParkId) -> BTreeSet<FloorId> {
    let buildings = layout.buildings_in_order(park);
    buildings.iter().flat_map(|building| layout.floors_in_order(building.id)).map(|floor| floor.id).collect()
}

/// Who moved in the park shown since the date that the slider came from, in the order of time; none where it came from
/// nowhere, or from so far that there is too much to tell.
pub(in crate::ui) fn moved(ui: &Ui, desk: &mut Desk<'_>) -> Option<Arc<Moved>> {
    let since = desk.program.session.slider.since()?;
    let (version, date) = (desk.program.document.version(), desk.program.session.date());
    let park = desk.park()?.id;
    let (layout, texts) = (desk.layout.clone(), desk.texts.clone());
    let floors = floors_shown(ui, desk);
    let derived = desk.program.derived();
    if derived.version() != version {
        return None;
    }
    let key = (version, park, since, date, texts.language());
    let found = cached(ui, Id::unique("who moved"), key, || {
        let between = Period::new(since.min(date).succ_opt()?, Some(since.max(date)))?;
        let turning: Vec<UnitTurn> = derived.course().turns(between).take(MOST_LOOKED_AT + 1).copied().collect();
        let here: Vec<UnitId> = turning.iter().filter(|turn| floors.contains(&turn.1)).map(|turn| turn.2).collect();
        let is_told = turning.len() <= MOST_LOOKED_AT && here.len() <= MOST_TURNS;
        is_told.then(|| Arc::new(between_dates(&layout, &texts, here, [since, date])))
    });
    (*found).clone()
}

fn between_dates(layout: &Layout, texts: &Texts, units: Vec<UnitId>, [since, date]: [NaiveDate; 2]) -> Moved {
    let units: BTreeSet<UnitId> = units.into_iter().collect();
    let names = |startups: Vec<StartupId>| startups.into_iter().map(|id| name(layout, texts, id)).collect();
    let of_unit = |id: UnitId| {
        let moves = moves(layout, layout.unit(id)?, since, date);
        (!moves.is_empty()).then(|| (id, MovedUnit { came: names(moves.came), left: names(moves.left) }))
    };
    Moved(units.into_iter().filter_map(of_unit).collect())
}

fn name(layout: &Layout, texts: &Texts, startup: StartupId) -> String {
    layout.startup(startup).map_or_else(String::new, |startup| texts.startup_name(startup))
}

/// What happens to units of some floors within a period, a line each, and how many lines were left out.
pub(super) fn told(
    layout: &Layout,
    texts: &Texts,
    course: &Course,
    floors: &BTreeSet<FloorId>,
    period: Period,
) -> (Vec<String>, usize) {
    const MOST_LINES: usize = 6;
    const MOST_NEAR: usize = 60;
    let near = course.turns(period).filter(|turn| floors.contains(&turn.1)).take(MOST_NEAR);
    let mut lines: Vec<String> = Vec::new();
    for (day, _, unit) in near {
        let Some(unit) = layout.unit(*unit) else { continue };
        let here = turns(layout, unit, *day).into_iter();
        lines.extend(here.map(|turn| format!("{}  {}", texts.date(*day), line(layout, texts, unit, turn))));
    }
    let left_out = lines.len().saturating_sub(MOST_LINES);
    lines.truncate(MOST_LINES);
    (lines, left_out)
}

fn line(layout: &Layout, texts: &Texts, unit: &Unit, turn: Turn) -> String {
    let unit = texts.unit_code(unit);
    let (key, startup) = match turn {
        Turn::MovesIn(startup) => ("slider-moves-in", startup),
        Turn::MovesOut(startup) => ("slider-moves-out", startup),
        Turn::NextTerm(startup) => ("slider-next-term", startup),
        Turn::NoticeGiven(startup) => ("slider-notice-given", startup),
        Turn::StaysOn(startup) => ("slider-stays-on", startup),
        Turn::ReservationLapses(startup) => ("slider-reservation-lapses", startup),
        Turn::Enters(startup, stage) => {
            let startup = name(layout, texts, startup);
            return message!(texts, "slider-enters", startup = startup, unit = unit, stage = texts.term(stage));
        }
        Turn::Closes(reason) => {
            return message!(texts, "slider-closes", unit = unit, reason = texts.term(reason));
        }
        Turn::Opens(reason) => return message!(texts, "slider-opens", unit = unit, reason = texts.term(reason)),
    };
    texts.with(key, &[("startup", name(layout, texts, startup).into()), ("unit", unit.into())])
}
