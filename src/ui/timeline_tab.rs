//! The timeline tab: whose units are shown, and what a drag on it is for.

use egui::{ComboBox, Ui};

use super::dashboard::Scope;
use super::desk::Desk;
use super::empty;
use super::icons;
use super::timeline::{Timeline, TimelineEvent, TimelineInput};
use crate::app::{
    Action, Command, Intent, Selected, Tab, TimelineDraft, TimelineGround, TimelinePlace, TimelineRequest,
    new_tenancy_id,
};

/// Shows the units of the scope over time.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, timeline: &mut Timeline, scope: &mut Scope) {
    if desk.layout.units().len() == 0 {
        let (hint, actions): (_, &[Action]) = if desk.layout.parks().len() == 0 {
            ("plan-empty-hint", &[Action::New, Action::Open])
        } else {
            ("timeline-empty-hint", &[Action::Show(Tab::Plan)])
        };
        return empty::show(ui, desk, icons::of_tab(Tab::Timeline), ["timeline-empty", hint], actions);
    }
    if !exists(desk, *scope) {
        *scope = Scope::All;
    }
    let frame = egui::Frame::new().fill(desk.theme.ground.panel).inner_margin(egui::Margin::symmetric(8, 2));
    egui::Panel::top("timeline bar").frame(frame).show(ui, |ui| bar(ui, desk, scope));
    let session = &mut desk.program.session;
    let requests = std::mem::take(&mut session.camera);
    let input = TimelineInput {
        layout: &desk.layout,
        version: desk.program.document.version(),
        date: session.date(),
        today: desk.program.environment.clock.today(),
        colouring: session.colouring,
        scope: *scope,
        selected: &session.selection,
        tenancy: match session.inspected {
            Selected::Tenancy(tenancy) => Some(tenancy),
            _ => None,
        },
        draft: session.timeline.as_ref(),
        editable: desk.program.document.is_editable(),
        theme: desk.theme,
        texts: &desk.texts,
    };
    let (_, events) = timeline.show(ui, &input, &requests);
    for event in events {
        if take(desk, &event) {
            ui.ctx().request_repaint();
        }
    }
}

fn exists(desk: &Desk<'_>, scope: Scope) -> bool {
    match scope {
        Scope::All => true,
        Scope::Park(park) => desk.layout.park(park).is_some(),
        Scope::Building(building) => desk.layout.building(building).is_some(),
    }
}

fn bar(ui: &mut Ui, desk: &mut Desk<'_>, scope: &mut Scope) {
    ui.horizontal(|ui| {
        choose_scope(ui, desk, scope);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            for action in [Action::FitPlan, Action::ZoomIn, Action::ZoomOut] {
                desk.icon_button(ui, action);
            }
            let hint = egui::RichText::new(desk.texts.get("timeline-hint"))
                .size(desk.theme.type_size.secondary)
                .color(desk.theme.text.secondary);
            ui.add(egui::Label::new(hint).truncate().selectable(false));
        });
    });
}

/// Whose units are shown: of all parks, a park or a building.
fn choose_scope(ui: &mut Ui, desk: &Desk<'_>, scope: &mut Scope) {
    let (texts, layout) = (&desk.texts, &desk.layout);
    let name = |scope: Scope| match scope {
        Scope::All => texts.get("timeline-all-parks").into_owned(),
        Scope::Park(id) => layout.park(id).map(|park| texts.park_name(park)).unwrap_or_default(),
        Scope::Building(id) => layout.building(id).map(|building| texts.building_name(building)).unwrap_or_default(),
    };
    let shown = ComboBox::from_id_salt("whose units").selected_text(name(*scope)).width(180.0).truncate();
    let response = shown.show_ui(ui, |ui| {
        ui.selectable_value(scope, Scope::All, name(Scope::All));
        for park in layout.parks_in_order() {
            ui.selectable_value(scope, Scope::Park(park.id), name(Scope::Park(park.id)));
            for building in layout.buildings_in_order(park.id) {
                let of_building = Scope::Building(building.id);
                ui.selectable_value(scope, of_building, format!("    {}", name(of_building)));
            }
        }
    });
    let label = texts.get("timeline-scope").into_owned();
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, label.as_str()));
}

/// Answers whether anything came of it.
fn take(desk: &mut Desk<'_>, event: &TimelineEvent) -> bool {
    let session = &mut desk.program.session;
    match *event {
        TimelineEvent::Unit(unit) => session.select_unit(unit),
        TimelineEvent::Tenancy { unit, tenancy } => {
            session.select_unit(unit);
            session.inspected = Selected::Tenancy(tenancy);
        }
        TimelineEvent::Nothing => session.clear_selection(),
        TimelineEvent::Opened(unit) => desk.push(Command::Reveal(unit)),
        TimelineEvent::Date(date) => session.show_date(date),
        TimelineEvent::Held(grip) => session.timeline = Some(TimelineDraft::new(grip, new_tenancy_id())),
        TimelineEvent::Dragged(place) => return follow(desk, place),
        // Escape ends a drag too; the draft is there for it to drop.
        TimelineEvent::Released if desk.commands.contains(&Command::Run(Action::StepBack)) => {}
        TimelineEvent::Released => release(desk),
        TimelineEvent::Dropped { intent, unit, .. } => {
            session.select_unit(unit);
            session.intent = intent;
            session.panels.inspector = true;
        }
    }
    true
}

fn follow(desk: &mut Desk<'_>, place: TimelinePlace) -> bool {
    let stamp = desk.program.environment.stamp();
    let version = desk.program.document.version();
    let session = &mut desk.program.session;
    let (date, chosen) = (session.date(), session.chosen_startup());
    let ground = TimelineGround { layout: &desk.layout, version, date, chosen, stamp: &stamp };
    session.timeline.as_mut().is_some_and(|draft| draft.follow(ground, place))
}

/// One command, hence one step to undo. What is refused is tried too: the refusal is said as elsewhere, and where a form has
/// what would help, it opens.
fn release(desk: &mut Desk<'_>) {
    let Some(draft) = desk.program.session.timeline.take() else { return };
    let Some(preview) = draft.preview().cloned() else { return };
    let session = &mut desk.program.session;
    match &preview.request {
        TimelineRequest::Want(wanted) => {
            session.select_unit(wanted.unit);
            session.wanted = Some(*wanted);
            session.panels.inspector = true;
        }
        TimelineRequest::Reserve(request) if preview.refusal.is_some() => {
            let unit = request.units.first().map(|occupied| occupied.unit);
            if let (Some(unit), Some(end)) = (unit, request.terms.end) {
                session.select_unit(unit);
                session.wanted = Some(crate::app::WantedTerm { unit, start: request.terms.start, end, startup: None });
                session.panels.inspector = true;
            }
        }
        TimelineRequest::Move(request) if preview.refusal.is_some() => {
            let tenancy = desk.layout.tenancy(request.tenancy);
            let to =
                request.units.iter().find(|occupied| tenancy.is_some_and(|tenancy| !tenancy.covers(occupied.unit)));
            if let Some(to) = to {
                session.select_unit(to.unit);
                session.intent = Intent::Move(request.tenancy);
                session.panels.inspector = true;
            }
        }
        _ => {}
    }
    if let Some(command) = preview.request.into_command() {
        desk.push(command);
    }
}
