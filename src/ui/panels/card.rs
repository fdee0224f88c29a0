//! The card of somebody to be placed: a startup that looks for room, or a tenant whose unit is gone from the plan.

use std::sync::Arc;

use egui::{Sense, Ui, vec2};

use crate::app::{Intent, Selected, Tab};
use crate::message;
use crate::model::{Displaced, Needs, Startup, Tenancy};
use crate::ui::desk::Desk;

/// Who is to be placed.
#[derive(Debug, Clone)]
pub(super) enum Waiting {
    /// A tenant that lost a unit when the plan was redrawn.
    Tenant(Arc<Tenancy>),
    /// A startup without a tenancy.
    Startup(Arc<Startup>),
}

impl Waiting {
    /// What a click on a unit is for while the card is chosen.
    fn intent(&self) -> Intent {
        match self {
            Self::Tenant(tenancy) => Intent::Place(tenancy.id),
            Self::Startup(startup) => Intent::Allocate(startup.id),
        }
    }

    /// What tells its card from all others.
    fn key(&self) -> (bool, u64) {
        match self {
            Self::Tenant(tenancy) => (true, tenancy.id.value()),
            Self::Startup(startup) => (false, startup.id.value()),
        }
    }

    /// What the panel at the right shows of it.
    fn page(&self) -> Selected {
        match self {
            Self::Tenant(tenancy) => Selected::Tenancy(tenancy.id),
            Self::Startup(startup) => Selected::Startup(startup.id),
        }
    }

    /// What stands on the card; the name first.
    fn lines(&self, desk: &Desk<'_>) -> Vec<String> {
        match self {
            Self::Tenant(tenancy) => lines_of_tenant(desk, tenancy),
            Self::Startup(startup) => lines_of_startup(desk, startup),
        }
    }
}

/// Shows a card at its place.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, waiting: &Waiting, place: egui::Rect) {
    let theme = desk.theme;
    let chosen = desk.program.session.intent == waiting.intent();
    let id = egui::Id::unique(("card", waiting.key()));
    let response = ui.interact(place, id, Sense::click_and_drag());
    let lines = waiting.lines(desk);
    let spoken = lines.join(", ");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, spoken.as_str()));
    let fill = if chosen {
        theme.accent.soft
    } else if response.hovered() {
        theme.ground.hover
    } else {
        theme.ground.raised
    };
    let edge = if chosen || response.has_focus() { theme.accent.fill } else { theme.ground.hairline };
    ui.painter().rect(place, theme.corner(), fill, egui::Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    if matches!(waiting, Waiting::Tenant(_)) {
        let stripe = egui::Rect::from_min_size(place.min, vec2(4.0, place.height()));
        ui.painter().rect_filled(stripe, theme.corner(), theme.message.warning);
    }
    content(ui, desk, &lines, place);
    response.dnd_set_drag_payload(waiting.intent());
    if response.drag_started() {
        choose(desk, waiting);
    }
    if response.dragged() {
        ghost(ui, desk, lines.first().map_or("", String::as_str));
    }
    if response.clicked() {
        if chosen {
            desk.program.session.intent = Intent::Select;
        } else {
            choose(desk, waiting);
        }
    }
    if response.double_clicked() {
        desk.program.session.inspected = waiting.page();
    }
    let hint = match waiting {
        Waiting::Tenant(_) => "tray-tenant-hint",
        Waiting::Startup(_) => "tray-card-hint",
    };
    response.on_hover_cursor(egui::CursorIcon::Grab).on_hover_text(desk.texts.get(hint));
}

fn choose(desk: &mut Desk<'_>, waiting: &Waiting) {
    let session = &mut desk.program.session;
    session.intent = waiting.intent();
    if session.tab != Tab::Timeline {
        session.tab = Tab::Plan;
    }
    if session.selection.is_empty() {
        session.inspected = waiting.page();
    }
}

fn content(ui: &Ui, desk: &Desk<'_>, lines: &[String], place: egui::Rect) {
    let theme = desk.theme;
    let painter = ui.painter().with_clip_rect(place.shrink(2.0));
    let mut at = place.min + vec2(theme.space.medium, theme.space.small);
    for (index, line) in lines.iter().enumerate() {
        let (size, colour, family) = if index == 0 {
            (theme.type_size.body, theme.text.strong, crate::ui::theme::fonts::bold())
        } else {
            (theme.type_size.secondary, theme.text.secondary, egui::FontFamily::Proportional)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(line.clone(), egui::FontId::new(size, family), colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(place.width() - 2.0 * theme.space.medium);
        let galley = painter.layout_job(job);
        let height = galley.size().y;
        painter.galley(at, galley, colour);
        at.y += height + 1.0;
    }
}

/// What a unit that is gone was called, and where it was: `ML-101, ML 1`.
pub(in crate::ui) fn former_place(displaced: &Displaced) -> String {
    if displaced.place.is_empty() { displaced.code.clone() } else { format!("{}, {}", displaced.code, displaced.place) }
}

/// The name, that the tenant is to be placed, where it was, until when and for how much.
fn lines_of_tenant(desk: &Desk<'_>, tenancy: &Tenancy) -> Vec<String> {
    let texts = &desk.texts;
    let lost: Vec<String> = tenancy
        .to_place
        .iter()
        .map(|displaced| {
            message!(texts, "tray-lost", place = former_place(displaced), area = texts.area(displaced.area))
        })
        .collect();
    let end = tenancy.last_day().map_or_else(
        || texts.get("tray-open-ended").into_owned(),
        |day| message!(texts, "tray-until", date = texts.date(day)),
    );
    let rent = texts.money_short(tenancy.rent_at(desk.program.session.date()), desk.layout.currency_of(tenancy));
    let rent = message!(texts, "tray-rent", rent = rent);
    let to_be_placed = texts.get("tray-to-be-placed").into_owned();
    vec![texts.tenant(&desk.layout, tenancy), to_be_placed, lost.join(", "), end, rent]
}

/// The name, the stage and sector, what is needed, and by when.
fn lines_of_startup(desk: &Desk<'_>, startup: &Startup) -> Vec<String> {
    let texts = &desk.texts;
    let nothing = Needs::default();
    let needs = startup.needs.as_ref().unwrap_or(&nothing);
    let stage = startup.stage_at(desk.program.session.date()).map(|stage| texts.stage(stage));
    let about: Vec<String> =
        stage.into_iter().chain(Some(startup.sector.clone()).filter(|sector| !sector.is_empty())).collect();
    let mut room = Vec::new();
    room.extend(needs.area.map(|area| message!(texts, "need-area", area = texts.area(area))));
    if needs.seats > 0 {
        room.push(message!(texts, "need-seats", seats = needs.seats));
    }
    room.extend(needs.services.iter().map(|service| texts.service(*service)));
    let mut terms = Vec::new();
    terms.extend(needs.earliest.map(|day| message!(texts, "need-from", date = texts.date(day))));
    let park = needs.park.and_then(|park| desk.layout.park(park).cloned()).or_else(|| desk.park());
    if let (Some(limit), Some(park)) = (needs.rent_limit, park) {
        terms.push(message!(texts, "need-rent", rent = texts.money_short(limit, park.currency)));
    }
    let mut lines = vec![startup.name.clone(), about.join(" · "), room.join(" · "), terms.join(" · ")];
    lines.retain(|line| !line.is_empty());
    lines
}

/// The card's name under the pointer while it is dragged.
fn ghost(ui: &Ui, desk: &Desk<'_>, name: &str) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("dragged card"));
    let painter = ui.ctx().layer_painter(layer);
    let font = egui::FontId::new(desk.theme.type_size.body, crate::ui::theme::fonts::bold());
    let galley = painter.layout_no_wrap(name.to_owned(), font, desk.theme.text_on_accent());
    let place = egui::Rect::from_min_size(pointer + vec2(14.0, 10.0), galley.size() + vec2(16.0, 10.0));
    painter.rect_filled(place, desk.theme.corner(), desk.theme.accent.fill);
    painter.galley(place.min + vec2(8.0, 5.0), galley, desk.theme.text_on_accent());
}
