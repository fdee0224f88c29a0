//! Plateau without a window: one command, its messages, its exit status.
//!
//! What a command says goes to standard error, the figures asked for to standard output. Nothing here decides what is
//! right: `operations` and `model` do; nothing here puts anything into words but through [`Texts`]; and nothing ends the
//! process: the status is answered to `main`.

mod alerts;
mod allocate;
mod arguments;
mod check;
mod console;
mod figures;
mod find;
mod import;
mod layouts;
mod matching;
mod merge;
mod park;
mod print;
mod sample;
mod terms;

use std::path::Path;
use std::process::ExitCode;

use plateau::message;
use plateau::text::Texts;

use self::arguments::Command;
use plateau::app::Environment;

/// Why a command was not done, in the words to show, one message a line.
#[derive(Debug, PartialEq, Eq)]
enum Stop {
    /// It was refused, or problems were found: exit status 1.
    Refused(Vec<String>),
    /// A file could not be read or written, or the command was called in a wrong way: exit status 2.
    Unusable(Vec<String>),
}

impl Stop {
    fn refused(message: String) -> Self {
        Self::Refused(vec![message])
    }

    /// What was given for an option means nothing.
    fn wrong_value(option: &str, value: &str, reason: String, texts: &Texts) -> Self {
        Self::unusable(message!(texts, "commandline-wrong-value", option = option, value = value, reason = reason))
    }

    fn unusable(message: String) -> Self {
        Self::Unusable(vec![message])
    }
}

/// Runs what the arguments of the process ask for.
pub(crate) fn run() -> ExitCode {
    let mut environment = Environment::system();
    let given: Vec<_> = std::env::args_os().collect();
    environment.asked_language = arguments::language_asked(&given);
    let texts = Texts::new(environment.asked_language.unwrap_or(environment.language));
    let done = match arguments::parse(&given, &texts) {
        Ok(arguments) => match arguments.command {
            Some(command) => run_command(command, &texts, &environment),
            None => open_window(arguments.file.as_deref(), &texts, environment),
        },
        Err(error) => {
            // Whoever asked for help may have stopped reading.
            error.print().ok();
            return status(error.exit_code());
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Refused(messages)) => {
            console::say(&messages);
            status(1)
        }
        Err(Stop::Unusable(messages)) => {
            console::say(&messages);
            status(2)
        }
    }
}

fn status(code: i32) -> ExitCode {
    ExitCode::from(u8::try_from(code).unwrap_or(2))
}

fn run_command(command: Command, texts: &Texts, environment: &Environment) -> Result<(), Stop> {
    match command {
        Command::Check { files } => check::check_files(&files, texts),
        Command::Print(request) => print::print(&request, texts, environment),
        Command::Allocate(request) => allocate::allocate_units(&request, texts, environment),
        Command::Renew(request) => terms::renew_tenancy(&request, texts, environment),
        Command::Notice(request) => terms::notice(&request, texts, environment),
        Command::Vacate(request) => terms::leave(&request, texts, environment),
        Command::Alerts(request) => alerts::show(&request, texts, environment),
        Command::Figures(request) => figures::show(&request, texts, environment),
        Command::Import(request) => import::import(&request, texts, environment),
        Command::Match(request) => matching::show(&request, texts, environment),
        Command::Merge(request) => merge::merge(&request, texts),
        Command::Park { command } => park::run(&command, texts, environment),
        Command::Sample(request) => sample::write_sample(&request, texts),
    }
}

fn open_window(path: Option<&Path>, texts: &Texts, environment: Environment) -> Result<(), Stop> {
    plateau::ui::run(path, environment)
        .map_err(|error| Stop::unusable(message!(texts, "commandline-no-window", reason = error.to_string())))
}
