//! A program without its window, and a park to work on.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use plateau::app::{Clock, Command, Environment, FileDialogs, Program, Put};
use plateau::change::{Change, ChangeLabel, Edit, Stamp, apply};
use plateau::file;
use plateau::model::{Layout, Startup, StartupId};
use plateau::text::Language;

/// A park with offices, startups and tenancies.
pub(crate) const PARK: &str = include_str!("../window/park.ron");

/// A program that has opened a file; its journals and backups are in a folder.
pub(crate) fn program(document: &Path, state: &Path, author: &str) -> Program {
    let environment = Environment {
        clock: Clock::System,
        author: Arc::from(author),
        language: Language::English,
        asked_language: None,
        preferences: None,
        state: Some(state.to_path_buf()),
        poll: Duration::from_millis(20),
        file_dialogs: FileDialogs::PathField,
        opens_documents: false,
    };
    let mut program = Program::new(environment, Arc::new(|| ()));
    program.start(Some(document));
    pump(&mut program, "it has opened the file", |program| !program.is_busy());
    program
}

/// Lets the program work until something holds.
pub(crate) fn pump(program: &mut Program, what: &str, holds: impl Fn(&mut Program) -> bool) {
    let begun = Instant::now();
    loop {
        program.logic();
        if holds(program) {
            return;
        }
        assert!(begun.elapsed() < Duration::from_mins(2), "it never came that {what}; dialog {:?}", program.dialog);
        std::thread::sleep(Duration::from_micros(300));
    }
}

/// A startup of a name, whose id follows from a number.
pub(crate) fn startup(number: u64, name: &str) -> Command {
    Command::AddStartup(Box::new(Startup::new(StartupId::new(number), name)))
}

/// An edit of how many people work in a startup.
pub(crate) fn headcount(layout: &Layout, name: &str, headcount: u32) -> Option<Command> {
    let startup = layout.startups().find(|startup| startup.name == name)?;
    let startup = Startup { headcount, ..(**startup).clone() };
    Some(Command::Put(Box::new(Put::Startup(startup))))
}

/// A change of the title, made by somebody at some time.
pub(crate) fn title(title: &str, stamp: &Stamp) -> Change {
    Change { label: ChangeLabel::EditTitle, stamp: stamp.clone(), edits: vec![Edit::Title(title.into())] }
}

/// The text of the park under another title.
pub(crate) fn park_entitled(name: &str) -> String {
    let mut layout = file::read(PARK.into(), Path::new("park.ron")).unwrap().layout;
    apply(&mut layout, &title(name, &stamp()));
    file::write(&layout)
}

pub(crate) fn stamp() -> Stamp {
    Stamp { author: "A. Benali".into(), at: "2026-11-23T10:00:00Z".parse().unwrap() }
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
