//! What can be asked for on the command line.
//!
//! Every help text is the key of a text, which [`parse`] replaces by the text in the user's language. What clap itself
//! says about a wrong call stays English.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{ArgAction, ArgGroup, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use plateau::figures::MATCHING_MONTHS;
use plateau::import::LengthUnit;
use plateau::model::TenancyState;
use plateau::report::ScheduleColumn;
use plateau::sample::SampleName;
use plateau::text::{Language, Texts};

/// Everything that can be asked for.
#[derive(Debug, Parser)]
#[command(
    name = "plateau",
    version,
    about = "help-program",
    subcommand_value_name = "help-value-command",
    args_conflicts_with_subcommands = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[arg(help = "help-window-file", value_name = "help-value-file")]
    pub(super) file: Option<PathBuf>,

    #[arg(long, global = true, display_order = LAST, help = "help-lang", value_name = "help-value-language", value_parser = languages())]
    lang: Option<Language>,

    #[arg(short, long, global = true, display_order = LAST, action = ArgAction::Help, help = "help-help")]
    help: Option<bool>,

    #[arg(short = 'V', long, display_order = LAST, action = ArgAction::Version, help = "help-version")]
    version: Option<bool>,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "help-check")]
    Check {
        #[arg(required = true, help = "help-check-files", value_name = "help-value-file")]
        files: Vec<PathBuf>,
    },
    #[command(about = "help-print")]
    Print(Print),
    #[command(about = "help-allocate")]
    Allocate(Allocate),
    #[command(about = "help-renew")]
    Renew(Renew),
    #[command(about = "help-notice")]
    Notice(GiveNotice),
    #[command(about = "help-vacate")]
    Vacate(Leave),
    #[command(about = "help-alerts")]
    Alerts(Alerts),
    #[command(about = "help-figures")]
    Figures(Figures),
    #[command(about = "help-import")]
    Import(Import),
    #[command(about = "help-match")]
    Match(Match),
    #[command(about = "help-merge")]
    Merge(Merge),
    #[command(
        about = "help-park-command",
        subcommand_value_name = "help-value-command",
        disable_help_subcommand = true
    )]
    Park {
        #[command(subcommand)]
        command: ParkCommand,
    },
    #[command(about = "help-sample")]
    Sample(Sample),
}

/// A document is to be printed.
#[derive(Debug, Args)]
pub(super) struct Print {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, value_enum, help = "help-print-document", value_name = "help-value-document")]
    pub(super) document: DocumentName,

    #[arg(long, value_parser = date, help = "help-as-of", value_name = "help-value-date")]
    pub(super) as_of: Option<NaiveDate>,

    #[arg(long, help = "help-park", value_name = "help-value-code")]
    pub(super) park: Option<String>,

    #[arg(
        long,
        value_delimiter = ',',
        value_parser = columns(),
        help = "help-print-columns",
        value_name = "help-value-columns"
    )]
    pub(super) columns: Option<Vec<ScheduleColumn>>,

    #[arg(long, overrides_with = "no_plans", help = "help-print-plans")]
    plans: bool,

    #[arg(long, overrides_with = "plans", help = "help-print-no-plans")]
    pub(super) no_plans: bool,

    #[arg(short, long, help = "help-print-output", value_name = "help-value-file")]
    pub(super) output: PathBuf,
}

/// The documents that can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DocumentName {
    /// One row per unit and tenancy at a date.
    TenancySchedule,
}

/// Units are to be given to a startup.
#[derive(Debug, Args)]
pub(super) struct Allocate {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, help = "help-allocate-startup", value_name = "help-value-name")]
    pub(super) startup: String,

    #[arg(long, required = true, value_delimiter = ',', help = "help-allocate-units", value_name = "help-value-codes")]
    pub(super) units: Vec<String>,

    #[arg(long, value_parser = date, help = "help-allocate-from", value_name = "help-value-date")]
    pub(super) from: NaiveDate,

    #[arg(long, help = "help-allocate-until", value_name = "help-value-date")]
    pub(super) until: Option<String>,

    #[arg(long, conflicts_with = "until", help = "help-allocate-open-ended")]
    pub(super) open_ended: bool,

    #[arg(long, help = "help-allocate-seats", value_name = "help-value-number")]
    pub(super) seats: Option<u32>,

    #[arg(long, help = "help-allocate-rent", value_name = "help-value-amount")]
    pub(super) rent: Option<String>,

    #[arg(long, value_parser = states(), help = "help-allocate-state", value_name = "help-value-state")]
    pub(super) state: Option<TenancyState>,

    #[arg(short, long, help = "help-allocate-output", value_name = "help-value-file")]
    pub(super) output: Option<PathBuf>,
}

/// Which tenancy of which layout something is to become of.
#[derive(Debug, Args)]
pub(super) struct WhichTenancy {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(help = "help-tenancy", value_name = "help-value-tenancy")]
    pub(super) tenancy: String,

    #[arg(short, long, help = "help-allocate-output", value_name = "help-value-file")]
    pub(super) output: Option<PathBuf>,
}

/// A tenant is to stay for another term.
#[derive(Debug, Args)]
pub(super) struct Renew {
    #[command(flatten)]
    pub(super) which: WhichTenancy,

    #[arg(long, help = "help-allocate-until", value_name = "help-value-date")]
    pub(super) until: Option<String>,

    #[arg(
        long,
        conflicts_with = "until",
        value_parser = clap::value_parser!(u32).range(1..=MOST_MONTHS),
        help = "help-renew-months",
        value_name = "help-value-number"
    )]
    pub(super) months: Option<u32>,

    #[arg(long, help = "help-allocate-rent", value_name = "help-value-amount")]
    pub(super) rent: Option<String>,
}

/// Notice is given.
#[derive(Debug, Args)]
pub(super) struct GiveNotice {
    #[command(flatten)]
    pub(super) which: WhichTenancy,

    #[arg(long, value_parser = date, help = "help-notice-on", value_name = "help-value-date")]
    pub(super) on: Option<NaiveDate>,

    #[arg(long, help = "help-notice-leaves", value_name = "help-value-date")]
    pub(super) leaves: Option<String>,
}

/// A tenant leaves.
#[derive(Debug, Args)]
pub(super) struct Leave {
    #[command(flatten)]
    pub(super) which: WhichTenancy,

    #[arg(long, value_parser = date, help = "help-vacate-on", value_name = "help-value-date")]
    pub(super) on: Option<NaiveDate>,
}

/// What needs a decision is to be shown.
#[derive(Debug, Args)]
pub(super) struct Alerts {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, value_parser = date, help = "help-as-of", value_name = "help-value-date")]
    pub(super) as_of: Option<NaiveDate>,

    #[arg(long, help = "help-alerts-days", value_name = "help-value-number")]
    pub(super) days: Option<u32>,

    #[arg(long, help = "help-csv")]
    pub(super) csv: bool,
}

/// Figures are to be shown.
#[derive(Debug, Args)]
pub(super) struct Figures {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, value_parser = date, help = "help-as-of", value_name = "help-value-date")]
    pub(super) as_of: Option<NaiveDate>,

    #[arg(long, help = "help-park", value_name = "help-value-code")]
    pub(super) park: Option<String>,
}

/// Units for a startup are to be shown, or startups for a unit.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("whom").args(["startup", "unit"]).required(true)))]
pub(super) struct Match {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, help = "help-match-startup", value_name = "help-value-name")]
    pub(super) startup: Option<String>,

    #[arg(long, help = "help-match-unit", value_name = "help-value-code")]
    pub(super) unit: Option<String>,

    #[arg(long, value_parser = date, help = "help-as-of", value_name = "help-value-date")]
    pub(super) as_of: Option<NaiveDate>,

    #[arg(long, default_value_t = MATCHING_MONTHS, value_parser = clap::value_parser!(u32).range(0..=1_200), hide_default_value = true, help = "help-match-within", value_name = "help-value-number")]
    pub(super) within: u32,

    #[arg(long, help = "help-match-csv")]
    pub(super) csv: bool,
}

/// Units are to be taken from a drawing.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("drawing").args(["dxf", "geojson"]).required(true)))]
pub(super) struct Import {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, requires = "layer", help = "help-import-dxf", value_name = "help-value-file")]
    pub(super) dxf: Option<PathBuf>,

    #[arg(long, help = "help-import-geojson", value_name = "help-value-file")]
    pub(super) geojson: Option<PathBuf>,

    #[arg(long, conflicts_with = "geojson", help = "help-import-layer", value_name = "help-value-name")]
    pub(super) layer: Vec<String>,

    #[arg(
        long,
        conflicts_with = "dxf",
        allow_hyphen_values = true,
        help = "help-import-level",
        value_name = "help-value-level"
    )]
    pub(super) level: Option<String>,

    #[arg(long, conflicts_with = "geojson", value_parser = units_of_length(), help = "help-import-unit", value_name = "help-value-unit")]
    pub(super) unit: Option<LengthUnit>,

    #[arg(long, help = "help-import-floor", value_name = "help-value-floor")]
    pub(super) floor: String,

    #[arg(long, help = "help-import-module", value_name = "help-value-metres")]
    pub(super) module: f64,

    #[arg(long, allow_negative_numbers = true, help = "help-import-rotate", value_name = "help-value-degrees")]
    pub(super) rotate: Option<f64>,

    #[arg(long, help = "help-import-standard", value_name = "help-value-name")]
    pub(super) standard: Option<String>,

    #[arg(short, long, help = "help-import-output", value_name = "help-value-file")]
    pub(super) output: PathBuf,
}

/// Two people's work on a layout is to be brought together.
#[derive(Debug, Args)]
pub(super) struct Merge {
    #[arg(help = "help-merge-base", value_name = "help-value-base")]
    pub(super) base: PathBuf,

    #[arg(help = "help-merge-ours", value_name = "help-value-ours")]
    pub(super) ours: PathBuf,

    #[arg(help = "help-merge-theirs", value_name = "help-value-theirs")]
    pub(super) theirs: PathBuf,

    #[arg(short, long, help = "help-merge-output", value_name = "help-value-file")]
    pub(super) output: PathBuf,
}

/// A park is to come from another layout, or to become one of its own.
#[derive(Debug, Subcommand)]
pub(super) enum ParkCommand {
    #[command(about = "help-park-export")]
    Export(ExportPark),
    #[command(about = "help-park-import")]
    Import(ImportPark),
}

/// A park is to become a layout of its own.
#[derive(Debug, Args)]
pub(super) struct ExportPark {
    #[arg(help = "help-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, help = "help-park-export-park", value_name = "help-value-code")]
    pub(super) park: String,

    #[arg(short, long, help = "help-output", value_name = "help-value-file")]
    pub(super) output: PathBuf,
}

/// Parks are to come from another layout.
#[derive(Debug, Args)]
pub(super) struct ImportPark {
    #[arg(help = "help-park-import-file", value_name = "help-value-file")]
    pub(super) file: PathBuf,

    #[arg(long, help = "help-park-import-from", value_name = "help-value-file")]
    pub(super) from: PathBuf,

    #[arg(long = "park", help = "help-park-import-park", value_name = "help-value-code")]
    pub(super) parks: Vec<String>,

    #[arg(long, help = "help-park-import-copy")]
    pub(super) copy: bool,

    #[arg(short, long, help = "help-allocate-output", value_name = "help-value-file")]
    pub(super) output: Option<PathBuf>,
}

/// A layout is to be invented.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("which").args(["units", "name"]).required(true)))]
pub(super) struct Sample {
    #[arg(
        long,
        value_parser = clap::value_parser!(u32).range(1..=MOST_SAMPLE_UNITS),
        help = "help-sample-units",
        value_name = "help-value-number"
    )]
    pub(super) units: Option<u32>,

    #[arg(long, value_parser = sample_names(), help = "help-sample-name", value_name = "help-value-name")]
    pub(super) name: Option<SampleName>,

    #[arg(long, help = "help-sample-seed", value_name = "help-value-number")]
    pub(super) seed: Option<u64>,

    #[arg(long, value_parser = date, help = "help-sample-today", value_name = "help-value-date")]
    pub(super) today: Option<NaiveDate>,

    #[arg(short, long, help = "help-output", value_name = "help-value-file")]
    pub(super) output: PathBuf,
}

/// The options that every command has stand below its own.
const LAST: usize = 1_000;

/// A longer term is a slip of the pen.
const MOST_MONTHS: i64 = 1_200;

/// A sample of more units would make a file that is over the limit for opening.
const MOST_SAMPLE_UNITS: i64 = 500_000;

/// The language asked for, read before anything else so that even the help is in it.
pub(super) fn language_asked(given: &[OsString]) -> Option<Language> {
    let mut words = given.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next().and_then(|code| Language::from_code(&code)),
            Some(rest) if rest.starts_with('=') => return Language::from_code(&rest[1..]),
            _ => {}
        }
    }
    None
}

/// The arguments; what is to be shown instead where help is asked for or the call is wrong.
pub(super) fn parse(given: &[OsString], texts: &Texts) -> Result<Arguments, clap::Error> {
    let matches = translated(Arguments::command(), texts).try_get_matches_from(given)?;
    Arguments::from_arg_matches(&matches)
}

/// The command with the texts instead of their keys.
fn translated(command: clap::Command, texts: &Texts) -> clap::Command {
    let text = |key: &str| texts.get(key).into_owned();
    let about = command.get_about().map(|key| text(&key.to_string())).unwrap_or_default();
    let (usage, options) = (text("help-usage-heading"), text("help-options-heading"));
    command
        .about(about)
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(text("help-commands-heading"))
        .subcommand_value_name(text("help-value-command"))
        .mut_args(|argument| {
            let help = argument.get_help().map(|key| text(&key.to_string())).unwrap_or_default();
            let heading = if argument.is_positional() { text("help-arguments-heading") } else { options.clone() };
            let argument = argument.help(help).help_heading(heading);
            if !argument.get_action().takes_values() {
                return argument;
            }
            let names = argument.get_value_names().unwrap_or_default().iter();
            let names: Vec<String> = names.map(|key| text(key)).collect();
            // The help says which values are possible, in the user's language.
            argument.value_names(names).hide_possible_values(true)
        })
        .mut_subcommands(|command| translated(command, texts))
}

fn date(text: &str) -> Result<NaiveDate, plateau::text::DateError> {
    plateau::text::parse_date(text, None)
}

fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::from_code(&code).unwrap_or_default())
}

fn columns() -> impl clap::builder::TypedValueParser<Value = ScheduleColumn> {
    let unknown = "there is no such column";
    PossibleValuesParser::new(ScheduleColumn::ALL.map(ScheduleColumn::key))
        .try_map(move |key| ScheduleColumn::from_key(&key).ok_or(unknown))
}

fn sample_names() -> impl clap::builder::TypedValueParser<Value = SampleName> {
    PossibleValuesParser::new(SampleName::ALL.map(SampleName::code))
        .try_map(|code| SampleName::ALL.into_iter().find(|name| name.code() == code).ok_or("there is no such sample"))
}

fn units_of_length() -> impl clap::builder::TypedValueParser<Value = LengthUnit> {
    PossibleValuesParser::new(LengthUnit::ALL.map(LengthUnit::symbol))
        .try_map(|symbol| LengthUnit::from_symbol(&symbol).ok_or("there is no such unit of length"))
}

fn states() -> impl clap::builder::TypedValueParser<Value = TenancyState> {
    PossibleValuesParser::new(["proposed", "reserved", "signed"]).map(|state| match state.as_str() {
        "proposed" => TenancyState::Proposed,
        "reserved" => TenancyState::Reserved,
        _ => TenancyState::Signed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every help text and value name of a command and those below it, before they are translated.
    fn help_keys(command: &clap::Command) -> Vec<String> {
        let mut keys: Vec<String> = command.get_about().map(ToString::to_string).into_iter().collect();
        for argument in command.get_arguments() {
            let names = argument.get_value_names().unwrap_or_default().iter().map(ToString::to_string);
            keys.extend(names.filter(|_| argument.get_action().takes_values()));
            keys.push(argument.get_help().map_or_else(|| argument.get_id().to_string(), ToString::to_string));
        }
        keys.extend(command.get_subcommands().flat_map(help_keys));
        keys
    }

    #[test]
    fn the_command_line_is_sound_in_every_language() {
        for language in Language::ALL {
            translated(Arguments::command(), &Texts::new(language)).debug_assert();
        }
    }

    #[test]
    fn everything_that_can_be_asked_for_is_explained_in_every_language() {
        let keys = help_keys(&Arguments::command());
        assert!(keys.len() > 40, "{keys:?}");
        for language in Language::ALL {
            let texts = Texts::new(language);
            let missing: Vec<_> = keys.iter().filter(|key| !texts.has(key)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.code());
        }
    }

    #[test]
    fn the_help_names_every_column() {
        for language in Language::ALL {
            let help = Texts::new(language).get("help-print-columns").into_owned();
            let columns = help.split([' ', ',', '\n']).filter(|word| ScheduleColumn::from_key(word).is_some());
            let mut columns: Vec<&str> = columns.collect();
            columns.sort_unstable();
            columns.dedup();
            assert_eq!(columns.len(), ScheduleColumn::ALL.len(), "{}", language.code());
        }
    }

    #[test]
    fn the_language_is_known_before_anything_else() {
        for (given, expected) in [
            ("plateau --lang fr --help", Some(Language::French)),
            ("plateau check --lang=en x.ron", Some(Language::English)),
            ("plateau check x.ron", None),
            ("plateau --lang", None),
            ("plateau --lang xx", None),
            ("plateau --language fr", None),
        ] {
            let words: Vec<OsString> = given.split(' ').map(OsString::from).collect();
            assert_eq!(language_asked(&words), expected, "{given}");
        }
    }
}
