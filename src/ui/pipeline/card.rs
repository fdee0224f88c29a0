//! The card of a startup: how it is painted, and what a click on it does.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontFamily, FontId, Id, PointerButton, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use egui_phosphor::regular as icon;

use super::decide;
use super::words::{self, CardTexts, Fact, LINE, NAME, PAD, Tone};
use super::{access, board, chosen};
use crate::app::{Command, Selected, StageDraft, StageRequest};
use crate::figures::PipelineEntry;
use crate::message;
use crate::model::{Service, Stage, Startup};
use crate::operations::EnterStage;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::theme::fonts;

/// The id of a startup's card.
pub(super) fn id(startup: &Startup) -> Id {
    board::id().with(("card", startup.id.value()))
}

/// Shows a card, and takes what is done with it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, entry: &Arc<PipelineEntry>, texts: &CardTexts, place: Rect) {
    let (startup, id) = (entry.startup.id, id(&entry.startup));
    let is_chosen = chosen(desk) == Some(startup);
    if access::was_asked(ui, id) {
        choose(ui, desk, entry);
    }
    // The board alone takes the keyboard's focus.
    let response = ui.interact(place, id, Sense::CLICK | Sense::DRAG);
    paint(ui, desk, entry, texts, place, response.hovered());
    access::describe(ui, id, place, &texts.spoken, is_chosen);
    if response.clicked_by(PointerButton::Primary) {
        choose(ui, desk, entry);
    }
    if response.double_clicked_by(PointerButton::Primary) {
        desk.push(Command::RevealStartup(startup));
    }
    if response.drag_started_by(PointerButton::Primary) && desk.is_editable() {
        choose(ui, desk, entry);
        desk.program.session.board.drag = Some(StageDraft::new(startup, entry.stage));
    }
    response.context_menu(|ui| menu(ui, desk, entry));
    if desk.program.session.board.drag.is_none() {
        response.on_hover_ui(|ui| tooltip(ui, desk, entry));
    }
}

fn choose(ui: &Ui, desk: &mut Desk<'_>, entry: &PipelineEntry) {
    ui.memory_mut(|memory| memory.request_focus(board::id()));
    desk.program.session.inspected = Selected::Startup(entry.startup.id);
}

fn paint(ui: &Ui, desk: &Desk<'_>, entry: &PipelineEntry, texts: &CardTexts, place: Rect, is_hovered: bool) {
    let theme = desk.theme;
    let is_chosen = chosen(desk) == Some(entry.startup.id);
    let is_dragged = desk.program.session.board.drag.as_ref().is_some_and(|drag| drag.startup == entry.startup.id);
    let fill = match (is_chosen, is_hovered) {
        (true, _) => theme.accent.soft,
        (false, true) => theme.ground.hover,
        (false, false) => theme.ground.raised,
    };
    let edge = match (is_chosen, board::has_keyboard(ui)) {
        (true, true) => Stroke::new(2.0, theme.accent.fill),
        (true, false) => Stroke::new(1.0, theme.accent.fill),
        (false, _) => theme.hairline(),
    };
    let mut painter = ui.painter().clone();
    if is_dragged {
        painter.multiply_opacity(0.4);
    }
    painter.rect(place, theme.corner(), fill, edge, StrokeKind::Inside);
    let (left, width) = (place.left() + PAD, place.width() - 2.0 * PAD);
    let mut top = place.top() + PAD;
    let name = FontId::new(theme.type_size.body, fonts::bold());
    write(&painter, &texts.name, name, theme.text.strong, pos2(left, top), width);
    top += NAME;
    for line in &texts.lines {
        let font = FontId::new(theme.type_size.secondary, FontFamily::Proportional);
        let mut width = width;
        if let (Fact::About, Some(priority)) = (line.fact, &texts.priority) {
            let at = pos2(place.right() - PAD, top);
            let written = painter.text(at, egui::Align2::RIGHT_TOP, priority, font.clone(), Tone::Plain.colour(theme));
            width = written.left() - left - theme.space.small;
        }
        let text = line.fitting(&painter, theme, &font, width);
        write(&painter, text, font.clone(), line.tone.colour(theme), pos2(left, top), width);
        top += LINE;
        if let (Fact::Stay, Some(used)) = (line.fact, texts.used) {
            let whole = Rect::from_min_size(pos2(left, top + 2.0), vec2(width, 3.0));
            painter.rect_filled(whole, 1.5, theme.ground.hairline);
            let part = Rect::from_min_size(whole.min, vec2(width * used.clamp(0.0, 1.0), 3.0));
            painter.rect_filled(part, 1.5, line.tone.colour(theme));
        }
    }
}

/// Writes one line that ends in an ellipsis where it is too long. Answers how wide it is.
pub(super) fn write(painter: &egui::Painter, text: &str, font: FontId, colour: Color32, at: Pos2, width: f32) -> f32 {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width);
    let galley = painter.layout_job(job);
    let written = galley.size().x;
    painter.galley(at, galley, colour);
    written
}

/// Everything that the card says shortly, at length.
fn tooltip(ui: &mut Ui, desk: &Desk<'_>, entry: &PipelineEntry) {
    let (texts, theme, startup) = (&desk.texts, desk.theme, &entry.startup);
    let date = desk.program.session.date();
    ui.set_max_width(320.0);
    ui.label(egui::RichText::new(texts.startup_name(startup)).family(fonts::bold()));
    let facts = [startup.other_name.as_str(), startup.sector.as_str(), startup.legal_form.as_str()];
    for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
        ui.label(fact);
    }
    if entry.applicant.is_some() {
        let seats = |seats| message!(texts, "need-seats", seats = seats);
        let services = |services: &BTreeSet<Service>| {
            services.iter().map(|service| texts.service(*service)).collect::<Vec<_>>().join(", ")
        };
        let needs: Vec<String> = words::needs(desk, entry, seats, services).into_iter().flatten().collect();
        if !needs.is_empty() {
            ui.label(message!(texts, "pipeline-needs", needs = needs.join(", ")));
        }
        let urgency = words::urgency(entry).map(|(sign, key, _)| format!("{sign} {}", texts.get(key)));
        ui.label(words::wait(desk, entry).into_iter().take(1).chain(urgency).collect::<Vec<_>>().join(" · "));
    }
    if !entry.units.is_empty() || entry.to_place {
        let (tone, ways) = words::place(desk, entry);
        ui.colored_label(tone.colour(theme), ways.first().map_or("", String::as_str));
    }
    if let Some(clock) = entry.stay {
        ui.colored_label(words::stay_colour(entry, theme), texts.stay_clock(&clock, date));
    }
    if let Some(outlook) = &entry.label {
        ui.colored_label(theme.message.warning, texts.label_outlook(outlook, date));
    }
    let hint = egui::RichText::new(texts.get("pipeline-card-hint")).size(theme.type_size.secondary);
    ui.label(hint.color(theme.text.secondary));
}

/// The stages that the startup can pass to, the choices at the end of its stay, and its place on the plan.
fn menu(ui: &mut Ui, desk: &mut Desk<'_>, entry: &PipelineEntry) {
    let (texts, startup) = (desk.texts.clone(), entry.startup.id);
    let caption = egui::RichText::new(texts.get("pipeline-pass-to")).size(desk.theme.type_size.secondary);
    ui.label(caption.color(desk.theme.text.secondary));
    let since = desk.program.session.date();
    let current = entry.startup.stage_at(since);
    for stage in Stage::ALL {
        let text = format!("{}  {}", icons::of_stage(stage), texts.stage(stage));
        let can = desk.is_editable() && current != Some(stage);
        if ui.add_enabled(can, egui::Button::new(text)).clicked() {
            let request = StageRequest::Enter(EnterStage { startup, stage, since });
            desk.push(Command::Stage(Box::new(request)));
            ui.close();
        }
    }
    ui.separator();
    for choice in decide::choices(entry) {
        if ui.add_enabled(desk.is_editable(), egui::Button::new(decide::text(choice, entry, &texts))).clicked() {
            decide::choose(desk, startup, choice);
            ui.close();
        }
    }
    let show = format!("{}  {}", icon::BLUEPRINT, texts.get("pipeline-show-on-plan"));
    if ui.add_enabled(!entry.units.is_empty(), egui::Button::new(show)).clicked() {
        desk.push(Command::RevealStartup(startup));
        ui.close();
    }
}
