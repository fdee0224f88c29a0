//! A chain of moves in the making: who leaves, who takes the unit, who takes that one's, on one day.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::{buttons, heading, main_button, other_button, remark, room, warning};
use crate::app::{Command, new_tenancy_id};
use crate::figures::{UnitStatus, free_until, occupancy, standing};
use crate::message;
use crate::model::{Layout, StartupId, TenancyId, TenancyState, UnitId, by_code};
use crate::operations::{self, Allocation, BrokenChain, Chain, Refusal, Step, Terms};
use crate::ui::cached::cached;
use crate::ui::desk::Desk;
use crate::ui::forms::{Day, Form, Pick, date_field};

/// The chain so far.
#[derive(Default)]
pub(super) struct MovesDialog {
    date: NaiveDate,
    drafts: Vec<Draft>,
}

/// A step in the making.
#[derive(Debug, Clone, PartialEq)]
struct Draft {
    who: Option<Who>,
    to: To,
    /// The id of the tenancy that it makes.
    new_tenancy: TenancyId,
}

/// Who moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// A tenant.
    Tenant(TenancyId),
    /// A startup that looks for a place.
    Waiting(StartupId),
}

/// Where to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum To {
    Undecided,
    Away,
    Units(Vec<UnitId>),
}

/// Who could move on a day, and what is free then.
struct Candidates {
    people: Vec<(Who, String)>,
    free: Vec<(UnitId, String)>,
}

/// The steps that are decided, and what comes of them together.
struct Checked {
    steps: Vec<Step>,
    /// The units that nobody takes again.
    freed: Vec<UnitId>,
    broken: Option<BrokenChain>,
    /// The row of the step that cannot be.
    wrong: Option<usize>,
}

impl Draft {
    fn new(who: Option<Who>, to: To) -> Self {
        Self { who, to, new_tenancy: new_tenancy_id() }
    }

    /// The step, once it is decided.
    fn step(&self, layout: &Layout, date: NaiveDate) -> Option<Step> {
        let units = |startup| match &self.to {
            To::Units(units) if !units.is_empty() => Some(operations::propose_units(layout, startup, units, date)),
            _ => None,
        };
        match (self.who?, &self.to) {
            (Who::Tenant(tenancy), To::Away) => Some(Step::Leave { tenancy }),
            (Who::Tenant(tenancy), _) => {
                let units = units(layout.tenancy(tenancy)?.startup)?;
                Some(Step::Move { tenancy, units, new_tenancy: self.new_tenancy })
            }
            (Who::Waiting(startup), _) => {
                let units = units(startup)?;
                // Who is to come has signed nothing yet.
                let proposed = operations::propose_terms_from(layout, &units, date);
                let (state, contract) = (TenancyState::Reserved, String::new());
                let terms = Terms { state, contract, ..proposed };
                Some(Step::Come(Box::new(Allocation { tenancy: self.new_tenancy, startup, units, terms })))
            }
        }
    }
}

impl MovesDialog {
    pub(super) fn new(desk: &Desk<'_>) -> Self {
        let at_hand = desk.program.tenancy_at_hand().map(Who::Tenant);
        let waiting = desk.program.session.chosen_startup().map(Who::Waiting);
        let to = if waiting.is_some() {
            To::Units(desk.program.session.selection.iter().copied().collect())
        } else {
            To::Undecided
        };
        Self { date: desk.program.session.date(), drafts: vec![Draft::new(waiting.or(at_hand), to)] }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        let texts = desk.texts.clone();
        heading(ui, desk, &texts.get("moves-heading"));
        remark(ui, desk, &texts.get("moves-explanation"));
        ui.add_space(desk.theme.space.small);
        let form = Form::new(desk.theme, &texts, "moves");
        let park = desk.park();
        let typed = date_field(ui, &form, &texts.get("field-moves-day"), Some(self.date), None, park.as_deref(), true);
        if let Some(Day::On(date)) = typed {
            self.date = date;
        }
        ui.add_space(desk.theme.space.small);
        let candidates = candidates(ui, desk, self.date);
        let checked = self.checked(ui, desk, &candidates);
        let is_whole = !self.drafts.is_empty() && checked.steps.len() == self.drafts.len();
        self.rows(ui, desk, &form, &candidates, &checked);
        self.next(ui, desk, &checked.freed);
        self.verdict(ui, desk, is_whole, checked.broken.as_ref());
        let is_ready = is_whole && checked.broken.is_none();
        let (done, stays) = buttons(ui, desk, |ui| {
            let done = main_button(ui, desk, &texts.get("moves-do"), is_ready);
            (done, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if done {
            let steps = checked.steps.clone();
            desk.push(Command::MoveChain(Box::new(Chain { date: self.date, steps })));
        }
        stays
    }

    /// What is decided so far, worked out anew only where something is changed: terms are proposed by reading every tenancy.
    /// Who cannot move on the day decides nothing, and is to be chosen anew.
    fn checked(&self, ui: &Ui, desk: &Desk<'_>, candidates: &Candidates) -> Arc<Checked> {
        let key = (desk.program.document.version(), self.date, self.drafts.clone());
        cached(ui, egui::Id::unique("moves checked"), key, || {
            let can_move = |draft: &Draft| candidates.people.iter().any(|(who, _)| draft.who == Some(*who));
            let decided = self.drafts.iter().enumerate().filter(|(_, draft)| can_move(draft));
            let decided = decided.filter_map(|(row, draft)| Some((row, draft.step(&desk.layout, self.date)?)));
            let (rows, steps): (Vec<usize>, Vec<Step>) = decided.unzip();
            let chain = Chain { date: self.date, steps };
            let refused = operations::chain(&desk.layout, &chain, &desk.program.environment.stamp()).err();
            let is_worth_telling =
                |broken: &BrokenChain| broken.refusal != Refusal::NothingToChange || !chain.steps.is_empty();
            let broken = refused.filter(is_worth_telling);
            let wrong = broken.as_ref().and_then(|broken| rows.get(broken.step?).copied());
            Checked { freed: operations::freed(&desk.layout, &chain.steps), steps: chain.steps, broken, wrong }
        })
    }

    /// One row a step.
    fn rows(&mut self, ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, candidates: &Candidates, checked: &Checked) {
        let mut gone = None;
        ScrollArea::vertical().max_height(room(ui, 300.0)).show(ui, |ui| {
            for (index, draft) in self.drafts.iter_mut().enumerate() {
                let row = Row { desk, form: &form.part(index), candidates, freed: &checked.freed, number: index + 1 };
                if row.show(ui, draft, checked.wrong == Some(index)) {
                    gone = Some(index);
                }
            }
        });
        if let Some(index) = gone {
            self.drafts.remove(index);
        }
    }

    /// What the chain goes on with: somebody who takes what is freed, or another step.
    fn next(&mut self, ui: &mut Ui, desk: &Desk<'_>, freed: &[UnitId]) {
        ui.add_space(desk.theme.space.tiny);
        ui.horizontal_wrapped(|ui| {
            for unit in freed.iter().filter_map(|unit| desk.layout.unit(*unit)) {
                let text = message!(desk.texts, "moves-who-takes", unit = desk.texts.unit_code(unit));
                if go_on(ui, icon::ARROW_BEND_DOWN_RIGHT, &text) {
                    self.drafts.push(Draft::new(None, To::Units(vec![unit.id])));
                }
            }
            if go_on(ui, icon::PLUS, &desk.texts.get("moves-add")) {
                self.drafts.push(Draft::new(None, To::Undecided));
            }
        });
    }

    fn verdict(&self, ui: &mut Ui, desk: &Desk<'_>, is_whole: bool, broken: Option<&BrokenChain>) {
        ui.add_space(desk.theme.space.small);
        match broken {
            Some(broken) => warning(ui, desk, &desk.texts.refusal(&desk.layout, &broken.refusal)),
            None if is_whole => {
                let text =
                    message!(desk.texts, "moves-fit", steps = self.drafts.len(), date = desk.texts.date(self.date));
                ui.horizontal(|ui| {
                    ui.label(RichText::new(icon::CHECK_CIRCLE).color(desk.theme.accent.fill));
                    ui.add(egui::Label::new(text).wrap());
                });
            }
            None => remark(ui, desk, &desk.texts.get("moves-undecided")),
        }
    }
}

/// A button with an icon before its text, which alone is its name.
fn go_on(ui: &mut Ui, icon: &str, text: &str) -> bool {
    let button = ui.button(format!("{icon}  {text}"));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text));
    button.clicked()
}

/// What a row is drawn from.
struct Row<'a, 'd> {
    desk: &'a Desk<'d>,
    form: &'a Form<'a>,
    candidates: &'a Candidates,
    freed: &'a [UnitId],
    number: usize,
}

impl Row<'_, '_> {
    /// Whether the step is to go.
    fn show(&self, ui: &mut Ui, draft: &mut Draft, is_wrong: bool) -> bool {
        const NUMBER: f32 = 20.0;
        const CROSS: f32 = 30.0;
        const ARROW: f32 = 20.0;
        let texts = &self.desk.texts;
        ui.horizontal(|ui| {
            let colour = if is_wrong { self.desk.theme.message.warning } else { self.desk.theme.text.secondary };
            ui.add_sized([NUMBER, 28.0], egui::Label::new(RichText::new(self.number.to_string()).color(colour)));
            let spacing = ui.spacing().item_spacing.x * 4.0;
            let width = (ui.available_width() - CROSS - ARROW - spacing) / 2.0;
            self.who(ui, draft, width);
            ui.add_sized([ARROW, 28.0], egui::Label::new(RichText::new(icon::ARROW_RIGHT).color(colour)));
            self.to(ui, draft, width);
            let cross = ui.add(egui::Button::new(icon::X).frame_when_inactive(false).min_size(egui::vec2(28.0, 28.0)));
            let name = message!(texts, "moves-remove", number = self.number);
            cross.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
            cross.on_hover_text(&name).clicked()
        })
        .inner
    }

    fn who(&self, ui: &mut Ui, draft: &mut Draft, width: f32) {
        let people = &self.candidates.people;
        let chosen = people.iter().find(|(who, _)| draft.who == Some(*who));
        let name = message!(self.desk.texts, "moves-who", number = self.number);
        let hint = self.desk.texts.get("moves-who-hint");
        let pick = Pick {
            name: &name,
            shown: chosen.map_or(&*hint, |(_, text)| text),
            is_chosen: chosen.is_some(),
            width,
            several: false,
        };
        let picked = pick.show(ui, self.form, people.len(), |index| {
            let (who, text) = &people[index];
            (text, draft.who == Some(*who))
        });
        if let Some(index) = picked {
            draft.who = Some(people[index].0);
            if matches!(draft.who, Some(Who::Waiting(_))) && draft.to == To::Away {
                draft.to = To::Undecided;
            }
        }
    }

    fn to(&self, ui: &mut Ui, draft: &mut Draft, width: f32) {
        let texts = &self.desk.texts;
        let away = texts.get("moves-away");
        let can_leave = !matches!(draft.who, Some(Who::Waiting(_)));
        let freed = self.freed.iter().filter_map(|unit| Some((*unit, unit_line(self.desk, *unit, "moves-freed")?)));
        let chosen: Vec<UnitId> = if let To::Units(units) = &draft.to { units.clone() } else { Vec::new() };
        let mut lines: Vec<(Option<UnitId>, String)> = Vec::new();
        lines.extend(can_leave.then(|| (None, away.to_string())));
        let own = chosen.iter().filter_map(|unit| Some((Some(*unit), texts.unit_code(self.desk.layout.unit(*unit)?))));
        lines.extend(own);
        lines.extend(freed.map(|(unit, text)| (Some(unit), text)));
        let free = self.candidates.free.iter().filter(|(unit, _)| !chosen.contains(unit) && !self.freed.contains(unit));
        lines.extend(free.map(|(unit, text)| (Some(*unit), text.clone())));
        let shown = match &draft.to {
            To::Undecided => texts.get("moves-to-hint").into_owned(),
            To::Away => away.into_owned(),
            To::Units(units) => {
                let codes = units.iter().filter_map(|unit| self.desk.layout.unit(*unit));
                texts.list(&codes.map(|unit| texts.unit_code(unit)).collect::<Vec<_>>())
            }
        };
        let name = message!(texts, "moves-to", number = self.number);
        let is_chosen = draft.to != To::Undecided;
        let pick = Pick { name: &name, shown: &shown, is_chosen, width, several: false };
        let picked = pick.show(ui, self.form, lines.len(), |index| {
            let (unit, text) = &lines[index];
            let is_in = unit.map_or(draft.to == To::Away, |unit| chosen.contains(&unit));
            (text, is_in)
        });
        let Some(index) = picked else { return };
        draft.to = match lines[index].0 {
            None => To::Away,
            Some(unit) if chosen.contains(&unit) => {
                let rest: Vec<UnitId> = chosen.into_iter().filter(|other| *other != unit).collect();
                if rest.is_empty() { To::Undecided } else { To::Units(rest) }
            }
            // With Ctrl or Shift a unit is added to those chosen.
            Some(unit) if ui.input(|input| input.modifiers.command || input.modifiers.shift) => {
                To::Units(chosen.into_iter().chain([unit]).collect())
            }
            Some(unit) => To::Units(vec![unit]),
        };
    }
}

/// Tenants by name, then startups that look for a place; lettable units that nobody has on the day.
fn candidates(ui: &Ui, desk: &Desk<'_>, date: NaiveDate) -> Arc<Candidates> {
    let key = (desk.program.document.version(), date, desk.texts.language());
    cached(ui, egui::Id::unique("candidates for moves"), key, || {
        let (layout, texts) = (&desk.layout, &desk.texts);
        let eve = date.pred_opt().unwrap_or(date);
        let mut tenants: Vec<(Who, String)> = layout
            .tenancies()
            .filter(|tenancy| standing(tenancy, eve).is_in_place())
            .map(|tenancy| {
                let (startup, units) = (texts.tenant(layout, tenancy), texts.units_of_tenancy(layout, tenancy));
                (Who::Tenant(tenancy.id), message!(texts, "moves-tenant", startup = startup, units = units))
            })
            .collect();
        tenants.sort_by(|a, b| by_code(&a.1, &b.1));
        let mut waiting: Vec<(Who, String)> = layout
            .startups()
            .filter(|startup| startup.needs.is_some())
            .map(|startup| {
                let text = message!(texts, "moves-waiting", startup = texts.startup_name(startup));
                (Who::Waiting(startup.id), text)
            })
            .collect();
        waiting.sort_by(|a, b| by_code(&a.1, &b.1));
        tenants.extend(waiting);
        Candidates { people: tenants, free: free_units(desk, date) }
    })
}

fn free_units(desk: &Desk<'_>, date: NaiveDate) -> Vec<(UnitId, String)> {
    let layout = &desk.layout;
    let mut free: Vec<(UnitId, String)> = layout
        .units()
        .filter(|unit| {
            let there = occupancy(layout, unit, date);
            let has_seats = unit.shared && there.status.is_let() && there.seats_let < there.seats;
            matches!(there.status, UnitStatus::Vacant | UnitStatus::Reserved) || has_seats
        })
        .filter_map(|unit| {
            let line = unit_line(desk, unit.id, "moves-vacant")?;
            let line = match free_until(layout, unit, date, 1) {
                Some(last) => message!(desk.texts, "moves-vacant-until", unit = line, date = desk.texts.date(last)),
                None => line,
            };
            Some((unit.id, line))
        })
        .collect();
    free.sort_by(|a, b| by_code(&a.1, &b.1));
    free
}

/// A unit with its area and why it can be had.
fn unit_line(desk: &Desk<'_>, unit: UnitId, key: &'static str) -> Option<String> {
    let unit = desk.layout.unit(unit)?;
    let code = desk.texts.unit_code(unit);
    let area = desk.texts.area(desk.layout.area_of(unit));
    Some(desk.texts.with(key, &[("unit", code.as_str().into()), ("area", area.as_str().into())]))
}
