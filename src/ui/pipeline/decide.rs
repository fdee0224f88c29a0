//! Stays near their limit, each with what can be chosen: graduate to the hotel, extend by decision, leave.

use chrono::NaiveDate;
use egui::{Align, Button, FontFamily, FontId, Layout, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::{Pipeline, card, chosen, words};
use crate::app::{Action, Intent, Selected, StageForm};
use crate::figures::{PipelineEntry, StayClock};
use crate::message;
use crate::model::{StartupId, Stay};
use crate::text::Texts;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::theme::fonts;

use super::known::View;

/// The height of a row, and how many are seen at once, in points.
const ROW: f32 = 40.0;
const ROWS: f32 = 3.5;

/// What can be chosen for a startup: nothing where no stay runs.
pub(super) fn choices(entry: &PipelineEntry) -> Vec<StageForm> {
    if entry.stay.is_some() { vec![StageForm::Graduate, StageForm::ExtendStay, StageForm::Leave] } else { Vec::new() }
}

/// What a choice is called for a startup: who is in the incubator graduates to the hotel.
const fn key(choice: StageForm, entry: &PipelineEntry) -> &'static str {
    match (choice, entry.stay) {
        (StageForm::Graduate, Some(StayClock { stay: Stay::Incubation, .. })) => "pipeline-graduate",
        (StageForm::Graduate, _) => "action-graduate",
        (StageForm::ExtendStay, _) => "pipeline-extend",
        (StageForm::Leave, _) => "pipeline-leave",
    }
}

const fn glyph(choice: StageForm) -> &'static str {
    icons::of_action(match choice {
        StageForm::Graduate => Action::Graduate,
        StageForm::ExtendStay => Action::ExtendStay,
        StageForm::Leave => Action::LeavePark,
    })
}

/// The icon of a choice and what it is called.
pub(super) fn text(choice: StageForm, entry: &PipelineEntry, texts: &Texts) -> String {
    format!("{}  {}", glyph(choice), texts.get(key(choice, entry)))
}

/// Opens the form of a choice in the panel at the right.
pub(super) fn choose(desk: &mut Desk<'_>, startup: StartupId, choice: StageForm) {
    let session = &mut desk.program.session;
    session.inspected = Selected::Startup(startup);
    session.intent = Intent::Stage(startup, choice);
    session.panels.inspector = true;
}

/// Shows the list.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut Pipeline, view: &View) {
    let theme = desk.theme;
    let heading = message!(desk.texts, "pipeline-decide", count = view.decide.len());
    ui.label(RichText::new(heading).text_style(egui::TextStyle::Heading));
    let area = ScrollArea::vertical().id_salt("stays to decide").max_height(ROW * ROWS).auto_shrink([false, true]);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, ROW, view.decide.len(), |ui, rows| {
        for entry in &view.decide[rows] {
            let size = vec2(ui.available_width(), ROW);
            let (place, response) = ui.allocate_exact_size(size, Sense::CLICK);
            if response.clicked() {
                desk.program.session.inspected = Selected::Startup(entry.startup.id);
                state.reveal = Some(entry.startup.id);
            }
            row(ui, desk, (entry, view.date), place, response.hovered());
        }
    });
    ui.add_space(theme.space.medium);
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, (entry, date): (&PipelineEntry, NaiveDate), place: Rect, is_hovered: bool) {
    let theme = desk.theme;
    let is_chosen = chosen(desk) == Some(entry.startup.id);
    if is_chosen || is_hovered {
        let fill = if is_chosen { theme.accent.soft } else { theme.ground.hover };
        ui.painter().rect_filled(place, theme.corner(), fill);
    }
    ui.painter().hline(place.x_range(), place.bottom(), theme.hairline());
    let mut buttons = ui.new_child(
        UiBuilder::new()
            .id_salt(entry.startup.id.value())
            .max_rect(place.shrink2(vec2(theme.space.tiny, 0.0)))
            .layout(Layout::right_to_left(Align::Center)),
    );
    buttons.spacing_mut().item_spacing.x = theme.space.tiny;
    let is_narrow = place.width() < 640.0;
    let name = desk.texts.startup_name(&entry.startup);
    for choice in choices(entry).into_iter().rev() {
        let spoken = message!(
            desk.texts,
            "pipeline-choice-spoken",
            choice = desk.texts.get(key(choice, entry)).into_owned(),
            startup = name.as_str()
        );
        let text = if is_narrow { glyph(choice).to_owned() } else { text(choice, entry, &desk.texts) };
        let enabled = desk.is_editable();
        let button = buttons.add_enabled(enabled, Button::new(text).min_size(vec2(28.0, 28.0)));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, spoken.as_str()));
        if button.on_hover_text(desk.texts.get(key(choice, entry))).clicked() {
            choose(desk, entry.startup.id, choice);
        }
    }
    let left = place.left() + theme.space.tiny;
    let width = buttons.min_rect().left() - left - theme.space.small;
    let bold = FontId::new(theme.type_size.body, fonts::bold());
    let written = card::write(ui.painter(), &name, bold, theme.text.strong, pos2(left, place.top() + 3.0), width);
    let small = FontId::new(theme.type_size.secondary, FontFamily::Proportional);
    let (stage, at) = (desk.texts.stage(entry.stage), pos2(left + written + theme.space.small, place.top() + 4.0));
    let rest = (width - written - theme.space.small).max(0.0);
    card::write(ui.painter(), &stage, small.clone(), theme.text.secondary, at, rest);
    let (colour, at) = (words::stay_colour(entry, theme), pos2(left, place.top() + 21.0));
    card::write(ui.painter(), &why(desk, entry, date), small, colour, at, width);
}

/// The days left or past, and by when to decide.
fn why(desk: &Desk<'_>, entry: &PipelineEntry, date: NaiveDate) -> String {
    let texts = &desk.texts;
    let decide_by = entry.stay.and_then(|clock| clock.decide_by).map(|day| {
        let until = texts.date(day);
        if day < date {
            message!(texts, "pipeline-decide-since", date = until)
        } else {
            message!(texts, "pipeline-decide-by", date = until)
        }
    });
    let told: Vec<String> = std::iter::once(words::stay(desk, entry, date)).chain(decide_by).collect();
    format!("{} {}", words::stay_icon(entry), told.join(" · "))
}
