//! What is written on a card: each line in its longest and in shorter words, and in what tone.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{Color32, FontId};
use egui_phosphor::regular as icon;

use crate::figures::PipelineEntry;
use crate::message;
use crate::model::{Currency, Needs, Priority, Service, Stage};
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::theme::Theme;

/// Distances within a card, in points.
pub(super) const PAD: f32 = 8.0;
pub(super) const NAME: f32 = 18.0;
pub(super) const LINE: f32 = 16.0;
const BAR: f32 = 7.0;

/// What a line of a card tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
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
pub(super) enum Tone {
    Quiet,
    Plain,
    Warning,
    Error,
}

impl Tone {
    pub(super) const fn colour(self, theme: &Theme) -> Color32 {
        match self {
            Self::Quiet => theme.text.secondary,
            Self::Plain => theme.text.body,
            Self::Warning => theme.message.warning,
            Self::Error => theme.message.error,
        }
    }
}

/// A line of a card.
pub(super) struct Line {
    pub(super) fact: Fact,
    pub(super) tone: Tone,
    /// It in words, from the longest to the shortest: the first that has room is written.
    ways: Vec<String>,
}

impl Line {
    /// The longest words that have room; the shortest where none has.
    pub(super) fn fitting(&self, painter: &egui::Painter, theme: &Theme, font: &FontId, width: f32) -> &str {
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
    pub(super) lines: Vec<Line>,
    /// How urgent it is, where that is not as usual.
    pub(super) priority: Option<String>,
    /// The part of the stay that is used, from 0 to 1.
    pub(super) used: Option<f32>,
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
pub(super) fn urgency(entry: &PipelineEntry) -> Option<(&'static str, &'static str, Priority)> {
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
pub(super) fn needs(
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
pub(super) fn wait(desk: &Desk<'_>, entry: &PipelineEntry) -> Vec<String> {
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
pub(super) fn place(desk: &Desk<'_>, entry: &PipelineEntry) -> (Tone, Vec<String>) {
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
