//! The card of a startup: what is written on it, how it is painted, and what a click on it does.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontFamily, FontId, Id, PointerButton, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use egui_phosphor::regular as icon;

use super::decide::{self, Choice};
use super::{access, board, chosen};
use crate::app::{Command, Selected, StageDraft, StageRequest};
use crate::figures::PipelineEntry;
use crate::message;
use crate::model::{Currency, Needs, Priority, Service, Stage, Startup};
use crate::operations::EnterStage;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::theme::{Theme, fonts};

/// Distances within a card, in points.
const PAD: f32 = 8.0;
const NAME: f32 = 18.0;
const LINE: f32 = 16.0;
const BAR: f32 = 7.0;

/// What a line of a card tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    /// The sector, or the legal form.
    About,
    Need,
    Wait,
    Since,
    Place,
    Label,
    Stay,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    Quiet,
    Plain,
    Warning,
    Error,
}

impl Tone {
    const fn colour(self, theme: &Theme) -> Color32 {
        match self {
            Self::Quiet => theme.text.secondary,
            Self::Plain => theme.text.body,
            Self::Warning => theme.message.warning,
            Self::Error => theme.message.error,
        }
    }
}

/// A line of a card.
struct Line {
    fact: Fact,
    tone: Tone,
    /// It in words, from the longest to the shortest: the first that has room is written.
    ways: Vec<String>,
}

impl Line {
    /// The longest words that have room; the shortest where none has.
    fn fitting(&self, painter: &egui::Painter, theme: &Theme, font: &FontId, width: f32) -> &str {
        let fits = |text: &&String| {
            let galley = painter.layout_no_wrap((*text).clone(), font.clone(), self.tone.colour(theme));
            galley.size().x <= width
        };
        self.ways.iter().find(fits).or_else(|| self.ways.last()).map_or("", String::as_str)
    }
}

/// What is written on a card.
pub(super) struct CardTexts {
    pub(super) name: String,
    lines: Vec<Line>,
    /// How urgent it is, where that is not as usual.
    priority: Option<String>,
    /// The part of the stay that is used, from 0 to 1.
    used: Option<f32>,
    /// What a screen reader says.
    pub(super) spoken: String,
}

/// What there is to tell of a startup, from above.
fn facts(entry: &PipelineEntry) -> impl Iterator<Item = Fact> {
    let startup = &entry.startup;
    let waits = entry.applicant.is_some();
    let is_done = matches!(entry.stage, Stage::Graduated | Stage::Exited);
    [
        (Fact::About, !startup.sector.is_empty() || !startup.legal_form.is_empty() || urgency(entry).is_some()),
        (Fact::Need, waits && startup.needs.as_ref().is_some_and(says_something)),
        (Fact::Wait, waits),
        (Fact::Since, is_done && entry.since.is_some()),
        (Fact::Place, !entry.units.is_empty() || entry.to_place),
        (Fact::Label, entry.label.is_some()),
        (Fact::Stay, entry.stay.is_some_and(|clock| clock.limit.is_some())),
    ]
    .into_iter()
    .filter_map(|(fact, is_told)| is_told.then_some(fact))
}

fn says_something(needs: &Needs) -> bool {
    needs.area.is_some() || needs.seats > 0 || !needs.services.is_empty() || needs.rent_limit.is_some()
}

/// How high a startup's card is, in points.
pub(super) fn height(entry: &PipelineEntry) -> f32 {
    let of = |fact| if fact == Fact::Stay { LINE + BAR } else { LINE };
    facts(entry).map(of).sum::<f32>() + NAME + 2.0 * PAD
}

impl CardTexts {
    pub(super) fn new(desk: &Desk<'_>, entry: &PipelineEntry, date: NaiveDate) -> Self {
        let texts = &desk.texts;
        let name = texts.startup_name(&entry.startup);
        let lines: Vec<Line> = facts(entry).map(|fact| line(desk, entry, fact, date)).collect();
        let mut spoken = vec![name.clone(), texts.stage(entry.stage)];
        spoken.extend(urgency(entry).map(|(_, key, _)| texts.get(key).into_owned()));
        let told = lines.iter().filter(|line| !matches!(line.fact, Fact::About | Fact::Need));
        spoken.extend(told.filter_map(|line| line.ways.first()).map(|text| without_icons(text)));
        let priority = urgency(entry).map(|(sign, _, priority)| format!("{sign} {}", texts.term(priority)));
        #[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
        let used = entry.stay.and_then(|clock| clock.part_used(date)).map(|part| part as f32);
        Self { name, lines, priority, used, spoken: spoken.join(", ") }
    }
}

fn without_icons(text: &str) -> String {
    text.chars().filter(|letter| !('\u{e000}'..='\u{f8ff}').contains(letter)).collect::<String>().trim().to_owned()
}

/// The sign of an unusual priority, what is said of it, and itself.
fn urgency(entry: &PipelineEntry) -> Option<(&'static str, &'static str, Priority)> {
    match entry.applicant.as_ref()?.priority {
        Priority::Normal => None,
        Priority::High => Some((icon::ARROW_FAT_UP, "pipeline-priority-high", Priority::High)),
        Priority::Low => Some((icon::ARROW_FAT_DOWN, "pipeline-priority-low", Priority::Low)),
    }
}

fn line(desk: &Desk<'_>, entry: &PipelineEntry, fact: Fact, date: NaiveDate) -> Line {
    let (texts, startup) = (&desk.texts, &entry.startup);
    let (tone, ways) = match fact {
        Fact::About => {
            let about = if startup.sector.is_empty() { &startup.legal_form } else { &startup.sector };
            (Tone::Quiet, vec![about.clone()])
        }
        Fact::Need => (Tone::Plain, needs_in_signs(desk, entry)),
        Fact::Wait => (Tone::Quiet, wait(desk, entry)),
        Fact::Since => (Tone::Quiet, entry.since.map(|since| texts.since(since)).into_iter().collect()),
        Fact::Place => place(desk, entry),
        Fact::Label => label(desk, entry, date),
        Fact::Stay => {
            let left = entry.stay.and_then(|clock| clock.remaining(date)).unwrap_or_default();
            let short = (left < 0).then(|| message!(texts, "pipeline-over-short", days = -left));
            let ways = std::iter::once(stay(desk, entry, date)).chain(short);
            (stay_tone(entry), ways.map(|text| format!("{} {text}", stay_icon(entry))).collect())
        }
    };
    Line { fact, tone, ways }
}

/// Which label ends when.
fn label(desk: &Desk<'_>, entry: &PipelineEntry, date: NaiveDate) -> (Tone, Vec<String>) {
    let Some(outlook) = entry.label else { return (Tone::Quiet, Vec::new()) };
    let texts = &desk.texts;
    let (kind, until) = (texts.label_kind(outlook.label.kind), texts.date(outlook.valid_until));
    let (tone, short, shortest) = if outlook.valid_until < date {
        let short = message!(texts, "pipeline-label-ended", date = until.as_str(), label = kind);
        (Tone::Error, short, message!(texts, "pipeline-label-ended-short", date = until))
    } else {
        let short = message!(texts, "pipeline-label-ends", date = until.as_str(), label = kind);
        (Tone::Warning, short, message!(texts, "pipeline-label-ends-short", date = until))
    };
    let ways = [texts.label_outlook(&outlook, date), short, shortest];
    (tone, ways.map(|text| format!("{} {text}", icon::CERTIFICATE)).to_vec())
}

const fn stay_tone(entry: &PipelineEntry) -> Tone {
    match (entry.over, entry.near) {
        (true, _) => Tone::Error,
        (false, true) => Tone::Warning,
        (false, false) => Tone::Quiet,
    }
}

pub(super) const fn stay_icon(entry: &PipelineEntry) -> &'static str {
    match (entry.over, entry.near) {
        (true, _) => icon::WARNING_CIRCLE,
        (false, true) => icon::WARNING,
        (false, false) => icon::HOURGLASS,
    }
}

/// The colour of what is said about a stay.
pub(super) const fn stay_colour(entry: &PipelineEntry, theme: &Theme) -> Color32 {
    stay_tone(entry).colour(theme)
}

/// How many days of the stay are left, or by how many it is past.
pub(super) fn stay(desk: &Desk<'_>, entry: &PipelineEntry, date: NaiveDate) -> String {
    match entry.stay.and_then(|clock| clock.remaining(date)) {
        None => String::new(),
        Some(days) if days < 0 => message!(desk.texts, "pipeline-over", days = -days),
        Some(days) => message!(desk.texts, "pipeline-left", days = days),
    }
}

/// Area, seats, services and rent, as far as it needs them; seats and services as they are to be told.
fn needs(
    desk: &Desk<'_>,
    entry: &PipelineEntry,
    seats: impl Fn(u32) -> String,
    services: impl Fn(&BTreeSet<Service>) -> String,
) -> [Option<String>; 4] {
    let texts = &desk.texts;
    let Some(needs) = &entry.startup.needs else { return [const { None }; 4] };
    let area = needs.area.map(|area| {
        let decimals = usize::from(area.fract() != 0.0);
        message!(texts, "pipeline-need-area", area = texts.decimal(area, decimals))
    });
    let park = entry.park.and_then(|park| desk.layout.park(park).cloned()).or_else(|| desk.park());
    let currency = park.map_or(Currency::DINAR, |park| park.currency);
    let rent = needs.rent_limit.map(|limit| texts.money_short(limit, currency));
    [
        area,
        (needs.seats > 0).then(|| seats(needs.seats)),
        (!needs.services.is_empty()).then(|| services(&needs.services)),
        rent.map(|rent| message!(texts, "pipeline-need-rent", rent = rent)),
    ]
}

/// What it needs, seats and services as signs: all of it, without the rent, and without the services too.
fn needs_in_signs(desk: &Desk<'_>, entry: &PipelineEntry) -> Vec<String> {
    let seats = |seats| format!("{} {}", icon::USERS, desk.texts.integer(seats));
    let signs = |services: &BTreeSet<Service>| {
        services.iter().map(|service| icons::of_service(*service)).collect::<Vec<_>>().join(" ")
    };
    let told = needs(desk, entry, seats, signs);
    let ways = [4, 3, 2].map(|most| told[..most].iter().flatten().cloned().collect::<Vec<_>>().join(" · "));
    ways.into_iter().filter(|way| !way.is_empty()).collect()
}

/// For how many days it waits.
fn wait(desk: &Desk<'_>, entry: &PipelineEntry) -> Vec<String> {
    let texts = &desk.texts;
    match entry.applicant.as_ref().and_then(|applicant| applicant.wait) {
        None => vec![texts.get("pipeline-waits-unknown").into_owned()],
        Some(0) => vec![message!(texts, "pipeline-waits", days = 0)],
        Some(days) => {
            vec![message!(texts, "pipeline-waits", days = days), message!(texts, "pipeline-waits-short", days = days)]
        }
    }
}

/// The units that it is in. Who has left and is still there is a warning.
fn place(desk: &Desk<'_>, entry: &PipelineEntry) -> (Tone, Vec<String>) {
    let texts = &desk.texts;
    let codes: Vec<String> = entry
        .units
        .iter()
        .filter_map(|unit| desk.layout.unit(*unit))
        .map(|unit| texts.unit_code(unit))
        .chain(entry.to_place.then(|| texts.get("tray-to-be-placed").into_owned()))
        .collect();
    let mut ways = vec![texts.list(&codes)];
    if let [first, _, ..] = codes.as_slice() {
        ways.push(message!(texts, "pipeline-units-more", unit = first.as_str(), count = codes.len() - 1));
    }
    if entry.stage == Stage::Exited {
        let still = |codes| format!("{} {}", icon::WARNING, message!(texts, "pipeline-still-in", units = codes));
        return (Tone::Warning, ways.into_iter().map(still).collect());
    }
    let tone = if entry.to_place { Tone::Warning } else { Tone::Plain };
    (tone, ways.into_iter().map(|codes| format!("{} {codes}", icon::MAP_PIN)).collect())
}

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
    let date = desk.program.session.date;
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
        let needs: Vec<String> = needs(desk, entry, seats, services).into_iter().flatten().collect();
        if !needs.is_empty() {
            ui.label(message!(texts, "pipeline-needs", needs = needs.join(", ")));
        }
        let urgency = urgency(entry).map(|(sign, key, _)| format!("{sign} {}", texts.get(key)));
        ui.label(wait(desk, entry).into_iter().take(1).chain(urgency).collect::<Vec<_>>().join(" · "));
    }
    if !entry.units.is_empty() || entry.to_place {
        let (tone, ways) = place(desk, entry);
        ui.colored_label(tone.colour(theme), ways.first().map_or("", String::as_str));
    }
    if let Some(clock) = entry.stay {
        ui.colored_label(stay_colour(entry, theme), texts.stay_clock(&clock, date));
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
    let since = desk.program.session.date;
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
    for choice in Choice::of(entry) {
        if ui.add_enabled(desk.is_editable(), egui::Button::new(choice.text(&texts))).clicked() {
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
