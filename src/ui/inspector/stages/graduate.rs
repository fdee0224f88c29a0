//! The form of a startup that enters the next stage, and moves on that day where it is to.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::{day_field, limit_ahead};
use crate::app::{StageRequest, new_tenancy_id};
use crate::figures::{park_of_startup, running_stay, standing, units_for};
use crate::message;
use crate::model::{Layout, Money, Needs, Stage, StageChange, Startup, Stay, Tenancy, TenancyId, UnitId};
use crate::operations::{
    Allocation, EnterStage, Graduate, GraduateInto, Move, Remedy, propose_terms_from, propose_units,
};
use crate::text::Texts;
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, Pick, typed};
use crate::ui::inspector::parts::{remark, unit_codes};

/// How many units are offered.
const MOST: usize = 60;

/// What is asked for: the stage, and where the startup goes on its first day.
#[derive(Debug, Clone)]
pub(super) struct Graduation {
    enter: EnterStage,
    /// The tenancy that would move; none where none runs on the day.
    moving: Option<TenancyId>,
    /// What it gets; none where it stays where it is. Of a tenancy that moves only units and rent become others.
    goes_to: Option<Allocation>,
    new_tenancy: TenancyId,
}

impl Graduation {
    pub(super) fn new(desk: &Desk<'_>, startup: &Startup) -> Self {
        let shown = desk.program.session.date();
        let limit = limit_ahead(desk, running_stay(&desk.layout, startup, shown));
        let since = limit.and_then(|limit| limit.succ_opt()).unwrap_or(shown);
        let stage = next_stages(startup, since).first().copied().unwrap_or(Stage::Graduated);
        let enter = EnterStage { startup: startup.id, stage, since };
        Self { enter, moving: None, goes_to: None, new_tenancy: new_tenancy_id() }
    }

    /// The fields; answers what the button says.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, startup: &Startup) -> String {
        let texts = &desk.texts;
        let stages = next_stages(startup, self.enter.since);
        let stage =
            forms::choice(ui, form, &texts.get("field-stage"), self.enter.stage, &stages, |stage| texts.stage(stage));
        self.enter.stage = stage.unwrap_or(self.enter.stage);
        day_field(ui, desk, form, "field-from-day", &mut self.enter.since, None);
        let there = in_place(&desk.layout, startup, self.enter.since);
        self.tenancy(ui, desk, form, &there);
        self.unit(ui, desk, form, startup);
        self.terms(ui, desk, form);
        let date = texts.date(self.enter.since);
        match self.unit_chosen().and_then(|unit| desk.layout.unit(unit)) {
            Some(unit) => message!(texts, "graduate-move-do", unit = texts.unit_code(unit), date = date),
            None => message!(texts, "graduate-do", date = date),
        }
    }

    fn unit_chosen(&self) -> Option<UnitId> {
        self.goes_to.as_ref().and_then(|place| place.units.first()).map(|occupied| occupied.unit)
    }

    /// Which of the tenancies that run on the day moves.
    fn tenancy(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, there: &[Arc<Tenancy>]) {
        let moving = there.iter().find(|tenancy| Some(tenancy.id) == self.moving).or_else(|| there.first());
        self.moving = moving.map(|tenancy| tenancy.id);
        let (Some(moving), true) = (moving, there.len() > 1) else { return };
        let ids: Vec<TenancyId> = there.iter().map(|tenancy| tenancy.id).collect();
        let codes = |id| {
            let tenancy = there.iter().find(|tenancy| tenancy.id == id);
            tenancy.map(|tenancy| unit_codes(&desk.layout, tenancy)).unwrap_or_default()
        };
        let other = forms::choice(ui, form, &desk.texts.get("graduate-tenancy"), moving.id, &ids, codes);
        self.moving = other.or(self.moving);
    }

    /// Where it goes: it stays where it is unless a unit is chosen.
    fn unit(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, startup: &Startup) {
        let texts = &desk.texts;
        let places = places(ui, desk, startup, self.enter);
        let none = texts.get(if self.moving.is_some() { "graduate-stays" } else { "graduate-no-unit" });
        let chosen = self.unit_chosen();
        let shown = chosen.and_then(|unit| desk.layout.unit(unit)).map(|unit| texts.unit_code(unit));
        let caption = texts.get("graduate-unit");
        let picked = form.row(ui, &caption, |ui, _| {
            let width = ui.available_width();
            let shown = shown.as_deref().unwrap_or(&none);
            let pick = Pick { name: &caption, shown, is_chosen: true, width, several: false };
            pick.show(ui, form, places.len() + 1, |index| match index.checked_sub(1) {
                None => (&none, chosen.is_none()),
                Some(index) => (&places[index].1, chosen == Some(places[index].0)),
            })
        });
        if let Some(index) = picked {
            let unit = index.checked_sub(1).map(|index| places[index].0);
            self.goes_to = unit.map(|unit| self.proposed(&desk.layout, unit));
        }
    }

    /// A unit on the terms that it suggests.
    fn proposed(&self, layout: &Layout, unit: UnitId) -> Allocation {
        let EnterStage { startup, since, .. } = self.enter;
        let units = propose_units(layout, startup, &[unit], since);
        let terms = propose_terms_from(layout, &units, since);
        Allocation { tenancy: self.new_tenancy, startup, units, terms }
    }

    /// The rent, with that of the tenancy that moves; of a new tenancy its end.
    fn terms(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>) {
        let texts = &desk.texts;
        let moving = self.moving.and_then(|moving| desk.layout.tenancy(moving));
        let Some(place) = &mut self.goes_to else { return };
        let unit = place.units.first().and_then(|occupied| desk.layout.unit(occupied.unit));
        let currency = unit.and_then(|unit| desk.layout.place_of(unit)).map(|(_, _, park)| park.currency);
        let currency = currency.unwrap_or_default();
        let terms = &mut place.terms;
        if moving.is_none() {
            let (park, start) = (desk.park(), Some(self.enter.since));
            match forms::date_field(ui, form, &texts.get("field-end"), terms.end, start, park.as_deref(), false) {
                Some(forms::Day::On(end)) => terms.end = Some(end),
                Some(forms::Day::Open) => terms.end = None,
                None => {}
            }
        }
        let caption = message!(texts, "field-rent-in", currency = texts.currency(currency));
        let parse = |text: &str| forms::amount(texts, currency, text);
        terms.rent = typed(ui, form, &caption, &texts.amount_short(terms.rent), parse).unwrap_or(terms.rent);
        if let Some(moving) = moving {
            let (units, rent) = (unit_codes(&desk.layout, moving), texts.money_short(moving.rent, currency));
            remark(ui, desk, &message!(texts, "graduate-rent-now", units = units, rent = rent));
        }
    }

    pub(super) fn request(&self) -> StageRequest {
        let (enter, Some(place)) = (self.enter, &self.goes_to) else { return StageRequest::Enter(self.enter) };
        match self.relocation() {
            Some(relocation) => StageRequest::Graduate(Graduate { enter, relocation, rent: Some(place.terms.rent) }),
            None => StageRequest::GraduateInto(GraduateInto { enter, allocation: place.clone() }),
        }
    }

    fn relocation(&self) -> Option<Move> {
        let (tenancy, place) = self.moving.zip(self.goes_to.as_ref())?;
        let date = self.enter.since;
        Some(Move { tenancy, units: place.units.clone(), date, new_tenancy: self.new_tenancy })
    }

    /// The request that takes an offer.
    pub(super) fn with(&self, layout: &Layout, remedy: Remedy) -> Option<Self> {
        let place = self.goes_to.as_ref()?;
        let mut offered = place.clone();
        offered.terms.start = self.enter.since;
        if let Some(relocation) = self.relocation() {
            let moved = relocation.with(remedy)?;
            (offered.units, offered.terms.start) = (moved.units, moved.date);
        } else {
            offered = offered.with(remedy)?;
        }
        if offered.units != place.units {
            offered.terms.rent = propose_terms_from(layout, &offered.units, offered.terms.start).rent;
        }
        let enter = EnterStage { since: offered.terms.start, ..self.enter };
        Some(Self { enter, goes_to: Some(offered), ..self.clone() })
    }
}

/// The stages that a startup can enter on a day: the hotel first where it is incubated.
fn next_stages(startup: &Startup, since: NaiveDate) -> Vec<Stage> {
    let now = since.pred_opt().and_then(|eve| startup.stage_at(eve)).or_else(|| startup.stage_at(since));
    let mut stages: Vec<Stage> =
        Stage::ALL.into_iter().filter(|stage| *stage <= Stage::Graduated && now < Some(*stage)).collect();
    if now.and_then(Stay::of) == Some(Stay::Incubation) {
        stages.sort_by_key(|stage| *stage != Stage::EnterpriseHotel);
    }
    stages
}

/// The tenancies that run on a day.
fn in_place(layout: &Layout, startup: &Startup, date: NaiveDate) -> Vec<Arc<Tenancy>> {
    let tenancies = layout.tenancies_of(startup.id).into_iter();
    tenancies.filter(|tenancy| standing(tenancy, date).is_in_place() && tenancy.start < date).cloned().collect()
}

/// The units that are free for a startup on the first day of a stage, best first, each in a line.
fn places(ui: &Ui, desk: &Desk<'_>, startup: &Startup, enter: EnterStage) -> Arc<Vec<(UnitId, String)>> {
    let key = (desk.program.document.version(), enter, desk.texts.language());
    cached(ui, egui::Id::unique("units to graduate to"), key, || {
        let graduated = graduated(&desk.layout, startup, enter);
        let found = units_for(&desk.layout, &graduated, enter.since, 0).into_iter();
        let free = found.filter(|found| found.from == enter.since).take(MOST);
        free.filter_map(|found| Some((found.unit, line(&desk.layout, &desk.texts, found.unit, found.rent)?))).collect()
    })
}

fn line(layout: &Layout, texts: &Texts, unit: UnitId, rent: Option<Money>) -> Option<String> {
    let unit = layout.unit(unit)?;
    let (_, building, park) = layout.place_of(unit)?;
    let rent = rent.map(|rent| texts.money_short(rent.rounded_to_units(), park.currency));
    let parts = [texts.unit_code(unit), texts.area(layout.area_of(unit)), texts.building_name(building)];
    Some(parts.into_iter().chain(rent).collect::<Vec<_>>().join(" · "))
}

/// The startup as it is from its first day in a stage on. Where it notes no needs it needs seats for those who work in it,
/// in the park it is in.
fn graduated(layout: &Layout, startup: &Startup, enter: EnterStage) -> Startup {
    let mut graduated = startup.clone();
    graduated.stages.retain(|change| change.since < enter.since);
    graduated.stages.push(StageChange { stage: enter.stage, since: enter.since });
    let needs = startup.needs.clone().unwrap_or_else(|| Needs {
        park: park_of_startup(layout, startup, enter.since).map(|park| park.id),
        seats: startup.headcount,
        ..Needs::default()
    });
    graduated.needs = Some(Needs { earliest: None, ..needs });
    graduated
}
