//! The six columns: their heads, and the cards in sight.

use std::sync::Arc;

use egui::scroll_area::ScrollSource;
use egui::{FontFamily, FontId, Id, Rect, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::known::{Column, View};
use super::{Pipeline, access, card, chosen, drag, keys};
use crate::message;
use crate::model::Stage;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::theme::{fonts, text_on};

/// The least width of a column that can be read, in points; where there is less the board is scrolled sideways.
const LEAST: f32 = 150.0;
/// The height of a column's head.
const HEAD: f32 = 36.0;
/// The side of the sign in it.
const SIGN: f32 = 20.0;

/// How far the board is scrolled, as it was shown last.
#[derive(Debug, Default)]
pub(super) struct Sight {
    left: f32,
    tops: [f32; 6],
    /// The height of the cards' room.
    height: f32,
}

/// The id of the board, which alone takes the keyboard's focus.
pub(super) fn id() -> Id {
    Id::unique("pipeline board")
}

/// Whether keys are for the board. A window that the system has not told of its focus gets keys all the same.
pub(super) fn has_keyboard(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(id()))
}

/// Shows the columns in all the room there is.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut Pipeline, view: &Arc<View>) {
    let room = ui.available_rect_before_wrap();
    let board = ui.interact(room, id(), Sense::focusable_noninteractive());
    let name = desk.texts.get("pipeline-name").into_owned();
    board.widget_info(|| WidgetInfo::labeled(Role::List, true, name.as_str()));
    let gap = desk.theme.space.small;
    let width = ((room.width() - 5.0 * gap) / 6.0).floor().max(LEAST);
    let revealed = state.reveal.take().and_then(|startup| view.find(startup));
    let mut area = ScrollArea::horizontal()
        .id_salt("pipeline columns")
        .auto_shrink([false, false])
        .scroll_source(ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL);
    if let Some((at, _)) = revealed {
        let begin = at as f32 * (width + gap);
        area = area.horizontal_scroll_offset(brought_in(state.sight.left, room.width(), (begin, begin + width)));
    }
    let mut places = Vec::new();
    let shown = area.show(ui, |ui| {
        let height = ui.available_height();
        let (whole, _) = ui.allocate_exact_size(vec2(6.0_f32.mul_add(width, 5.0 * gap), height), Sense::hover());
        for (at, stage) in Stage::ALL.into_iter().enumerate() {
            let corner = pos2((width + gap).mul_add(at as f32, whole.left()), whole.top());
            let place = Rect::from_min_size(corner, vec2(width, height));
            places.push((stage, place));
            if ui.is_rect_visible(place) {
                let reveal = revealed.filter(|(column, _)| *column == at).map(|(_, card)| card);
                column(ui, desk, state, view, Shown { at, stage, place, reveal });
            }
        }
        drag::scroll(ui, desk, room, whole);
    });
    state.sight.left = shown.state.clamped_offset().x;
    drag::show(ui, desk, &places, room);
    keys::read(ui, desk, state, view);
    let is_shown = |startup: &crate::model::StartupId| view.find(*startup).is_some();
    let standing = chosen(desk).filter(is_shown).and_then(|startup| desk.layout.startup(startup));
    access::stand_on(ui, id(), standing.map(|startup| card::id(startup)));
}

/// How far to scroll so that what begins and ends there is in sight.
fn brought_in(offset: f32, room: f32, (begin, end): (f32, f32)) -> f32 {
    if begin < offset {
        begin
    } else if end > offset + room {
        (end - room).max(0.0)
    } else {
        offset
    }
}

/// A column as it is shown.
#[derive(Clone, Copy)]
struct Shown {
    at: usize,
    stage: Stage,
    place: Rect,
    /// The card of it to be brought into sight.
    reveal: Option<usize>,
}

fn column(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut Pipeline, view: &View, shown: Shown) {
    let Shown { at, stage, place, reveal } = shown;
    let column = &view.columns[at];
    head(ui, desk, stage, column, place.with_max_y(place.top() + HEAD));
    let body = place.with_min_y(place.top() + HEAD + desk.theme.space.small);
    let mut body = ui.new_child(UiBuilder::new().id_salt(("column", at)).max_rect(body));
    if column.entries.is_empty() {
        let none = RichText::new(desk.texts.get("pipeline-column-empty")).size(desk.theme.type_size.secondary);
        body.vertical_centered(|ui| ui.label(none.color(desk.theme.text.disabled)));
        return;
    }
    let mut area = ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink([false, false])
        .scroll_source(ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL);
    if let Some(card) = reveal {
        area = area.vertical_scroll_offset(brought_in(state.sight.tops[at], state.sight.height, column.span(card)));
    }
    let known = &mut state.known;
    let out = area.show_viewport(&mut body, |ui, seen| {
        ui.set_height(column.height());
        ui.set_width(place.width());
        let origin = ui.min_rect().min;
        for place_in in column.in_sight(seen.top(), seen.bottom()) {
            let (top, bottom) = column.span(place_in);
            let card = Rect::from_min_size(origin + vec2(0.0, top), vec2(place.width(), bottom - top));
            let entry = &column.entries[place_in];
            let texts = known.card(desk, entry);
            card::show(ui, desk, entry, &texts, card);
        }
    });
    state.sight.tops[at] = out.state.clamped_offset().y;
    state.sight.height = out.inner_rect.height();
}

/// The stage by its sign, its colour and its name, and how many are in it.
fn head(ui: &Ui, desk: &Desk<'_>, stage: Stage, column: &Column, place: Rect) {
    let (theme, painter) = (desk.theme, ui.painter());
    let colour = theme.stage(stage);
    let middle = place.center().y - 2.0;
    let sign = Rect::from_center_size(pos2(place.left() + SIGN / 2.0, middle), vec2(SIGN, SIGN));
    painter.rect_filled(sign, theme.corner(), colour);
    let icon = FontId::new(14.0, FontFamily::Proportional);
    painter.text(sign.center(), egui::Align2::CENTER_CENTER, icons::of_stage(stage), icon, text_on(colour));
    let count = desk.texts.integer(column.entries.len() as u64);
    let small = FontId::new(theme.type_size.secondary, FontFamily::Proportional);
    let count =
        painter.text(pos2(place.right(), middle), egui::Align2::RIGHT_CENTER, count, small, theme.text.secondary);
    let left = sign.right() + theme.space.small;
    let name = desk.texts.stage(stage);
    let font = FontId::new(theme.type_size.body, fonts::bold());
    let at = pos2(left, middle - 9.0);
    card::write(painter, &name, font, theme.text.strong, at, count.left() - left - theme.space.tiny);
    let line = Rect::from_min_max(pos2(place.left(), place.bottom() - 3.0), place.max);
    painter.rect_filled(line, 1.5, colour);
    let spoken = message!(desk.texts, "pipeline-column", stage = name, count = column.entries.len());
    access::describe_column(ui, id().with(("column", stage as usize)), place, &spoken);
}
