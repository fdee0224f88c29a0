//! What the colours of the plan mean: the fill of every unit, its second sign, and the legend.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use egui::Color32;

use crate::app::ColourMode;
use crate::figures::{Occupancy, Occupant, UnitStatus, standing};
use crate::message;
use crate::model::{Layout, Stage, Startup, Tenancy, TenancyState, Unit, UnitUse};
use crate::text::Texts;
use crate::ui::theme::Theme;

/// A sign beside colour, for whoever cannot tell two colours apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mark {
    /// None.
    #[default]
    Plain,
    /// A thin line within the outline: incubated.
    Inset,
    /// Wide hatching that rises: notice given.
    Rising,
    /// Wide hatching that falls: holdover.
    Falling,
    /// Dots: reserved.
    Dots,
    /// Grey hatching: works.
    Hatch,
    /// Dense cross-hatching: unavailable.
    DenseHatch,
    /// The treads of a stair.
    Treads,
    /// The crossed diagonals of a shaft.
    Shaft,
    /// The car of a lift within its shaft.
    Lift,
}

/// How a unit is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The colour of its floor.
    pub fill: Color32,
    /// The sign beside the colour.
    pub mark: Mark,
}

/// A line of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendEntry {
    /// How such units are drawn.
    pub look: Look,
    /// What they have in common.
    pub text: String,
    /// How many there are on the floor.
    pub units: usize,
}

/// What a unit is coloured for; in the order of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui) enum Reason {
    Stage(Stage),
    NoStage,
    Past,
    Year(i32),
    Later(i32),
    OpenEnd,
    Sector(usize),
    NoSector,
    Use(UnitUse),
    Status(UnitStatus),
    /// A part of the building that is not let: not in the legend, for the drawing says it.
    Building,
}

/// How many years have a colour of their own.
const YEARS: i32 = 8;

/// Colours the units of a layout at a date.
pub(in crate::ui) struct Colouring<'a> {
    mode: ColourMode,
    layout: &'a Layout,
    date: NaiveDate,
    theme: &'a Theme,
    sectors: Sectors,
}

/// The sectors of all startups in order; none where colours do not tell them.
pub(in crate::ui) type Sectors = Arc<[String]>;

impl<'a> Colouring<'a> {
    pub(super) fn new(mode: ColourMode, layout: &'a Layout, date: NaiveDate, theme: &'a Theme) -> Self {
        Self::among(Self::sectors(mode, layout), mode, layout, date, theme)
    }

    /// The sectors to tell apart. It reads every startup: for what is kept until the layout changes.
    pub(in crate::ui) fn sectors(mode: ColourMode, layout: &Layout) -> Sectors {
        let sectors: BTreeSet<&str> = match mode {
            ColourMode::Sector => layout.startups().map(|startup| startup.sector.trim()).collect(),
            _ => BTreeSet::new(),
        };
        sectors.into_iter().filter(|sector| !sector.is_empty()).map(str::to_owned).collect()
    }

    /// The same where the sectors are known.
    pub(in crate::ui) const fn among(
        sectors: Sectors,
        mode: ColourMode,
        layout: &'a Layout,
        date: NaiveDate,
        theme: &'a Theme,
    ) -> Self {
        Self { mode, layout, date, theme, sectors }
    }

    /// Why a tenancy is coloured as it is: as it stands at the date, or on the day of its own that is nearest to it.
    pub(in crate::ui) fn tenancy_reason(&self, unit: &Unit, tenancy: &Arc<Tenancy>) -> Reason {
        if self.mode == ColourMode::Use {
            return Reason::Use(unit.usage);
        }
        if tenancy.state != TenancyState::Signed {
            return Reason::Status(UnitStatus::Reserved);
        }
        let last = tenancy.end.into_iter().chain(tenancy.vacated).min();
        let day = last.map_or(self.date, |last| self.date.min(last)).max(tenancy.start);
        let tenant = self.layout.startup(tenancy.startup);
        match self.mode {
            ColourMode::Stage => tenant.and_then(|tenant| tenant.stage_at(day)).map_or(Reason::NoStage, Reason::Stage),
            ColourMode::ExpiryYear => last.map_or(Reason::OpenEnd, |last| self.year(last)),
            ColourMode::Sector => {
                tenant.and_then(|tenant| self.sector(tenant)).map_or(Reason::NoSector, Reason::Sector)
            }
            ColourMode::Status | ColourMode::Use => {
                let occupant = Occupant { tenancy: Arc::clone(tenancy), standing: standing(tenancy, day), seats: 0 };
                Reason::Status(occupant.status(self.layout, day))
            }
        }
    }

    /// Why a unit is coloured as it is.
    pub(in crate::ui) fn reason(&self, unit: &Unit, occupancy: &Occupancy) -> Reason {
        if self.mode == ColourMode::Use && !unit.usage.is_structure() {
            return Reason::Use(unit.usage);
        }
        if !unit.usage.is_lettable() {
            return Reason::Building;
        }
        let Some(first) = occupancy.occupants.first() else { return Reason::Status(occupancy.status) };
        let tenant = self.layout.startup(first.tenancy.startup);
        match self.mode {
            ColourMode::Status | ColourMode::Use => Reason::Status(occupancy.status),
            ColourMode::Stage => {
                tenant.and_then(|tenant| tenant.stage_at(self.date)).map_or(Reason::NoStage, Reason::Stage)
            }
            ColourMode::ExpiryYear => self.expiry(occupancy),
            ColourMode::Sector => {
                tenant.and_then(|tenant| self.sector(tenant)).map_or(Reason::NoSector, Reason::Sector)
            }
        }
    }

    /// By the end that comes first, where several startups share the unit.
    fn expiry(&self, occupancy: &Occupancy) -> Reason {
        let ends = occupancy.occupants.iter().filter_map(|occupant| occupant.tenancy.last_day());
        match ends.min() {
            None => Reason::OpenEnd,
            Some(end) if end < self.date => Reason::Past,
            Some(end) => self.year(end),
        }
    }

    fn year(&self, end: NaiveDate) -> Reason {
        let last = self.date.year() + YEARS;
        if end.year() >= last { Reason::Later(last) } else { Reason::Year(end.year()) }
    }

    fn sector(&self, startup: &Startup) -> Option<usize> {
        self.sectors.binary_search_by(|sector| sector.as_str().cmp(startup.sector.trim())).ok()
    }

    /// How a unit is drawn for a reason.
    pub(in crate::ui) fn look(&self, reason: Reason) -> Look {
        let theme = self.theme;
        let plain = |fill| Look { fill, mark: Mark::Plain };
        match reason {
            Reason::Stage(stage) => plain(theme.stage(stage)),
            Reason::NoStage | Reason::OpenEnd | Reason::NoSector => plain(theme.expiry.open),
            Reason::Past => Look { fill: theme.expiry.past, mark: Mark::Falling },
            Reason::Year(year) => plain(theme.expiry((year - self.date.year()) as f32 / YEARS as f32)),
            Reason::Later(_) => plain(theme.expiry(1.0)),
            Reason::Sector(place) => plain(theme.sector(place)),
            Reason::Use(usage) => plain(theme.usage(usage)),
            Reason::Status(status) => self.status(status),
            Reason::Building => plain(theme.plan.common),
        }
    }

    fn status(&self, status: UnitStatus) -> Look {
        let mark = match status {
            UnitStatus::Let | UnitStatus::Vacant | UnitStatus::NotLettable => Mark::Plain,
            UnitStatus::Incubated => Mark::Inset,
            UnitStatus::NoticeGiven => Mark::Rising,
            UnitStatus::Holdover => Mark::Falling,
            UnitStatus::Reserved => Mark::Dots,
            UnitStatus::Works => Mark::Hatch,
            UnitStatus::Unavailable => Mark::DenseHatch,
        };
        // Where colours mean something else, a reservation keeps its dots and lends its colour to nobody.
        let coloured = self.mode == ColourMode::Status || status != UnitStatus::Reserved;
        Look { fill: if coloured { self.theme.status(status) } else { self.theme.plan.paper }, mark }
    }

    /// The legend of the units that were coloured for these reasons.
    pub(super) fn legend(&self, reasons: &[Reason], texts: &Texts) -> Vec<LegendEntry> {
        let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
        for reason in reasons.iter().filter(|reason| **reason != Reason::Building) {
            *counts.entry(*reason).or_default() += 1;
        }
        counts
            .into_iter()
            .map(|(reason, units)| LegendEntry { look: self.look(reason), text: self.text(reason, texts), units })
            .collect()
    }

    /// What has this reason, in words.
    pub(in crate::ui) fn text(&self, reason: Reason, texts: &Texts) -> String {
        match reason {
            Reason::Stage(stage) => texts.term(stage),
            Reason::NoStage => message!(texts, "canvas-legend-no-stage"),
            Reason::Past => message!(texts, "canvas-legend-past"),
            Reason::Year(year) => year.to_string(),
            Reason::Later(year) => message!(texts, "canvas-legend-later", year = year.to_string()),
            Reason::OpenEnd => message!(texts, "canvas-legend-open-end"),
            Reason::Sector(place) => crate::text::visible(&self.sectors[place]).into_owned(),
            Reason::NoSector => message!(texts, "canvas-legend-no-sector"),
            Reason::Use(usage) => texts.term(usage),
            Reason::Status(status) => texts.term(status),
            Reason::Building => String::new(),
        }
    }
}
