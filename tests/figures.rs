//! What a layout says, case by case: each folder of `tests/figures` holds a layout (`layout.ron`), questions with the dates
//! at which they are asked (`ask.ron`), and what is answered (`answer.txt`): a line for each date, and one for each finding.
//! An amount written as `Money(100)` is in hundredths.
//!
//! `PLATEAU_UPDATE=1 cargo test --test figures` writes the answers anew; check each by eye before you commit it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use plateau::figures::{
    Alert, AlertDetail, AlertSubject, Match, StayClock, alerts, applicants, label_outlook, latest_notice_date,
    limits_passed, next_break, occupancy, standing, startups_for, stay_clocks, units_for, vacant_since,
};
use plateau::file;
use plateau::model::{Layout, Money, ProblemKind, Startup, Tenancy, Unit, check};
use serde::Deserialize;

/// Startups are named by name, units by code, tenancies by contract number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
enum Question {
    /// What needs a decision; `days` says how far ahead to look instead of the parks' own rules.
    Alerts { days: Option<u32>, dates: Vec<NaiveDate> },
    /// How a tenancy stands, by when notice is to be given, and the next break.
    Notice { tenancy: String, dates: Vec<NaiveDate> },
    /// The stays that a startup has begun.
    Stay { startup: String, dates: Vec<NaiveDate> },
    /// A startup's label.
    Label { startup: String, dates: Vec<NaiveDate> },
    /// The limits that a term passes with a last day, or without one.
    LimitsPassed { startup: String, last_day: Option<NaiveDate>, dates: Vec<NaiveDate> },
    /// The units for a startup, best first.
    UnitsFor { startup: String, months: u32, dates: Vec<NaiveDate> },
    /// The startups for a unit, best first.
    StartupsFor { unit: String, months: u32, dates: Vec<NaiveDate> },
    /// Who waits, in turn.
    Applicants { dates: Vec<NaiveDate> },
    /// What a unit is, and who is there.
    Occupancy { unit: String, dates: Vec<NaiveDate> },
}

impl Question {
    fn dates(&self) -> &[NaiveDate] {
        match self {
            Self::Alerts { dates, .. }
            | Self::Notice { dates, .. }
            | Self::Stay { dates, .. }
            | Self::Label { dates, .. }
            | Self::LimitsPassed { dates, .. }
            | Self::UnitsFor { dates, .. }
            | Self::StartupsFor { dates, .. }
            | Self::Applicants { dates }
            | Self::Occupancy { dates, .. } => dates,
        }
    }

    /// The question in words.
    fn title(&self) -> String {
        let within = |days: &Option<u32>| days.map(|days| format!(" within {days} days")).unwrap_or_default();
        match self {
            Self::Alerts { days, .. } => format!("alerts{}", within(days)),
            Self::Notice { tenancy, .. } => format!("notice of {tenancy}"),
            Self::Stay { startup, .. } => format!("stays of {startup}"),
            Self::Label { startup, .. } => format!("label of {startup}"),
            Self::LimitsPassed { startup, last_day: Some(last_day), .. } => {
                format!("limits that {startup} passes until {}", named(*last_day))
            }
            Self::LimitsPassed { startup, .. } => format!("limits that {startup} passes without a last day"),
            Self::UnitsFor { startup, months, .. } => format!("units for {startup} within {months} months"),
            Self::StartupsFor { unit, months, .. } => format!("startups for {unit} within {months} months"),
            Self::Applicants { .. } => "applicants".to_owned(),
            Self::Occupancy { unit, .. } => format!("occupancy of {unit}"),
        }
    }

    fn findings(&self, layout: &Layout, date: NaiveDate) -> Vec<String> {
        match self {
            Self::Alerts { days, .. } => {
                alerts(layout, date, *days).iter().map(|alert| alert_text(layout, alert, date)).collect()
            }
            Self::Notice { tenancy, .. } => vec![notice_text(layout, self::tenancy(layout, tenancy), date)],
            Self::Stay { startup, .. } => {
                let clocks = stay_clocks(layout, self::startup(layout, startup), date);
                clocks.iter().map(|clock| stay_text(clock, date)).collect()
            }
            Self::Label { startup, .. } => label_text(layout, self::startup(layout, startup), date),
            Self::LimitsPassed { startup, last_day, .. } => {
                let passed = limits_passed(layout, self::startup(layout, startup), *last_day, date);
                passed.iter().map(|limit| format!("{limit:?}")).collect()
            }
            Self::UnitsFor { startup, months, .. } => {
                let found = units_for(layout, self::startup(layout, startup), date, *months);
                found.iter().map(|found| match_text(layout, found, &layout.unit(found.unit).unwrap().code)).collect()
            }
            Self::StartupsFor { unit, months, .. } => {
                let found = startups_for(layout, self::unit(layout, unit), date, *months);
                let name = |found: &Match| layout.startup(found.startup).unwrap().name.clone();
                found.iter().map(|found| match_text(layout, found, &name(found))).collect()
            }
            Self::Applicants { .. } => {
                let waiting = applicants(layout, date).into_iter();
                let wait =
                    |wait: Option<i64>| wait.map_or_else(|| "for unknown".to_owned(), |days| format!("{days} days"));
                waiting.map(|it| format!("{} {:?} {}", it.startup.name, it.priority, wait(it.wait))).collect()
            }
            Self::Occupancy { unit, .. } => vec![occupancy_text(layout, self::unit(layout, unit), date)],
        }
    }
}

fn startup<'a>(layout: &'a Layout, name: &str) -> &'a Arc<Startup> {
    layout.startups().find(|startup| startup.name == name).unwrap()
}

fn unit<'a>(layout: &'a Layout, code: &str) -> &'a Arc<Unit> {
    layout.units().find(|unit| unit.code == code).unwrap()
}

fn tenancy<'a>(layout: &'a Layout, contract: &str) -> &'a Arc<Tenancy> {
    layout.tenancies().find(|tenancy| tenancy.contract == contract).unwrap()
}

/// A date with its day of the week, which tells a weekend.
fn named(date: NaiveDate) -> String {
    date.format("%a %F").to_string()
}

fn named_or(date: Option<NaiveDate>, nothing: &str) -> String {
    date.map_or_else(|| nothing.to_owned(), named)
}

fn amount(money: Money) -> String {
    format!("{:.2}", money.as_units())
}

fn alert_text(layout: &Layout, alert: &Alert, date: NaiveDate) -> String {
    let subject = match alert.subject {
        AlertSubject::Tenancy(id) => layout.tenancy(id).unwrap().contract.clone(),
        AlertSubject::Unit(id) => layout.unit(id).unwrap().code.clone(),
        AlertSubject::Startup(id) => layout.startup(id).unwrap().name.clone(),
        AlertSubject::Session(id) => format!("session of {}", named(layout.session(id).unwrap().date)),
    };
    let detail = match alert.detail {
        AlertDetail::Nothing => String::new(),
        AlertDetail::Label(kind) => format!(", {kind:?}"),
        AlertDetail::Stay(stay) => format!(", {stay:?}"),
        AlertDetail::Missing(money) => format!(", {} missing", amount(money)),
        AlertDetail::Overlap { unit, other } => {
            format!(", {} with {}", layout.unit(unit).unwrap().code, layout.tenancy(other).unwrap().contract)
        }
        AlertDetail::Seats { taken, seats } => format!(", {taken} of {seats} seats"),
        AlertDetail::Undecided(items) => format!(", {items} undecided"),
        AlertDetail::Item { startup, .. } => format!(", {}", layout.startup(startup).unwrap().name),
    };
    let park = alert.park.map(|park| layout.park(park).unwrap().code.as_str());
    let when = match alert.days_left(date) {
        0 => "today".to_owned(),
        days if days < 0 => format!("{} days ago", -days),
        days => format!("in {days} days"),
    };
    format!("{:?} {} ({when}): {subject}{detail} [{}]", alert.kind, named(alert.date), park.unwrap_or("no park"))
}

fn notice_text(layout: &Layout, tenancy: &Tenancy, date: NaiveDate) -> String {
    let latest = named_or(latest_notice_date(layout, tenancy, date), "none");
    let next_break = named_or(next_break(tenancy, date), "none");
    format!("{:?}, notice until {latest}, next break {next_break}", standing(tenancy, date))
}

fn stay_text(clock: &StayClock, date: NaiveDate) -> String {
    let state = match (clock.running, clock.is_over(date)) {
        (false, _) => "stands still",
        (true, false) => "runs",
        (true, true) => "is over",
    };
    let months = clock.months.map_or_else(|| "no maximum".to_owned(), |months| format!("{months} months"));
    let extended = if clock.extended { " by extension" } else { "" };
    let remaining = clock.remaining(date).map_or_else(String::new, |days| format!(", {days} left"));
    format!(
        "{:?} {state}: {} days since {} of {months}{remaining}, last day {}{extended}, decide by {}",
        clock.stay,
        clock.spent,
        named(clock.since),
        named_or(clock.limit, "none"),
        named_or(clock.decide_by, "none"),
    )
}

fn label_text(layout: &Layout, startup: &Startup, date: NaiveDate) -> Vec<String> {
    let outlook = label_outlook(layout, startup, date).into_iter();
    let text = outlook.map(|outlook| {
        let held = if startup.label_at(date).is_some() { "held" } else { "expired" };
        let renewals =
            outlook.renewals_left.map_or_else(|| "no rule".to_owned(), |left| format!("{left} renewals left"));
        let (kind, until, decide_by) = (outlook.label.kind, named(outlook.valid_until), named(outlook.decide_by));
        format!("{kind:?} {held}: valid until {until}, ask by {decide_by}, {renewals}")
    });
    text.collect()
}

fn match_text(layout: &Layout, found: &Match, name: &str) -> String {
    let rent = found.rent.map_or_else(|| "no rent".to_owned(), amount);
    let against: Vec<String> = found.shortcomings.iter().map(|it| format!(" BUT {it:?}")).collect();
    let text = format!("{name} from {} at {rent}: {:?}{}", named(found.from), found.merits, against.concat());
    let parks = layout.parks().map(|park| (format!("{:?}", park.id), &park.code));
    parks.fold(text, |text, (id, code)| text.replace(&id, code))
}

fn occupancy_text(layout: &Layout, unit: &Unit, date: NaiveDate) -> String {
    let found = occupancy(layout, unit, date);
    let there = found.occupants.iter().map(|it| format!(" {} {:?} {},", it.tenancy.contract, it.standing, it.seats));
    format!(
        "{:?}:{} {} of {} seats, {:.2} of {:.2} m² let, vacant since {}, next {}",
        found.status,
        there.collect::<String>(),
        found.seats_let,
        found.seats,
        found.area_let,
        found.area,
        named_or(vacant_since(layout, unit, date), "never"),
        found.next.as_ref().map_or("nobody", |next| next.contract.as_str()),
    )
}

fn answer(layout: &Layout, questions: &[Question]) -> String {
    let mut lines = Vec::new();
    for question in questions {
        lines.push(format!("{}\n", question.title()));
        for date in question.dates() {
            let findings = question.findings(layout, *date);
            let none = if findings.is_empty() { ": nothing" } else { "" };
            lines.push(format!("  {}{none}\n", named(*date)));
            lines.extend(findings.iter().map(|finding| format!("    {finding}\n")));
        }
    }
    lines.concat()
}

fn questions(folder: &Path) -> Vec<Question> {
    let text = std::fs::read_to_string(folder.join("ask.ron")).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// A layout of a case has no problem but units that are promised twice, which is what a case may be about.
fn assert_possible(layout: &Layout, name: &str) {
    let is_promised_twice =
        |kind: &ProblemKind| matches!(kind, ProblemKind::TenanciesOverlap { .. } | ProblemKind::SeatsExceeded { .. });
    let problem = check(layout).into_iter().find(|problem| !is_promised_twice(&problem.kind));
    assert_eq!(problem, None, "{name}/layout.ron");
}

#[test]
fn every_layout_says_what_is_expected() {
    let update = std::env::var_os("PLATEAU_UPDATE").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 45, "the cases are not all there");
    let mut failures = Vec::new();
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let opened = file::open(&folder.join("layout.ron")).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_possible(&opened.layout, &name);
        let text = answer(&opened.layout, &questions(&folder));
        let saved = file::write(&opened.layout);
        if update {
            file::save(&folder.join("layout.ron"), file::unsealed(&saved)).unwrap();
            file::save(&folder.join("answer.txt"), &text).unwrap();
            continue;
        }
        // People write cases, so that they have no checksum.
        assert_eq!(file::unsealed(&saved), &*opened.text, "{name}/layout.ron is not as it would be saved");
        if std::fs::read_to_string(folder.join("answer.txt")).ok().as_ref() != Some(&text) {
            failures.push(format!("{name}: the answer is now\n{text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
