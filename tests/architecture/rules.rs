//! The invariants of the house, each as a list of what breaks it.

use crate::names::Name;
use crate::source::Source;

/// The modules of the crate's root. Each imports only those before it.
pub(crate) const ORDER: [&str; 11] =
    ["model", "change", "operations", "figures", "sample", "file", "import", "text", "report", "app", "ui"];

/// A rule answers why a source may not use a name, or nothing where it may.
pub(crate) type Rule = fn(&Source, &Name) -> Option<&'static str>;

/// What breaks the rule, as lines of `path:line: name: why`.
pub(crate) fn offences(sources: &[Source], rule: Rule) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        for name in &source.names {
            if let Some(why) = rule(source, name) {
                offences.push(format!("{}:{}: {}: {why}", source.path, name.line, name.path));
            }
        }
    }
    offences
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|other| *other == module)
}

/// Whether the source belongs to one of these modules of the crate's root.
fn is_of(source: &Source, modules: &[&str]) -> bool {
    modules.contains(&source.top())
}

fn is_in_any(name: &Name, paths: &[&str]) -> bool {
    paths.iter().any(|path| name.is_in(path))
}

/// Each module imports only those that stand before it.
pub(crate) fn imports_earlier_modules(source: &Source, name: &Name) -> Option<&'static str> {
    let own = rank(source.top())?;
    (rank(name.top()?)? > own).then_some("it stands later in the order of modules")
}

/// Samples are made of the model alone.
pub(crate) fn samples_are_made_of_the_model(source: &Source, name: &Name) -> Option<&'static str> {
    let top = name.top().filter(|top| rank(top).is_some())?;
    (is_of(source, &["sample"]) && !["model", "sample"].contains(&top)).then_some("a sample knows the model alone")
}

/// `model` to `report` know no window.
pub(crate) fn knows_no_window(source: &Source, name: &Name) -> Option<&'static str> {
    let root = name.path.split("::").next()?;
    let is_window = root == "egui" || root.starts_with("egui_") || WINDOW_CRATES.contains(&root);
    let is_core = rank(source.top()).is_some_and(|own| own <= ORDER.len() - 3);
    (is_core && is_window).then_some("model to report know no window")
}

const WINDOW_CRATES: [&str; 9] = ["eframe", "ecolor", "emath", "epaint", "accesskit", "winit", "wgpu", "rfd", "opener"];

/// `model`, `change`, `operations` and `figures` answer the same wherever and whenever they are asked.
pub(crate) fn is_pure(source: &Source, name: &Name) -> Option<&'static str> {
    if !is_of(source, &["model", "change", "operations", "figures"]) {
        return None;
    }
    if is_in_any(name, &DISK) {
        Some("it touches the disk")
    } else if is_in_any(name, &THREADS) {
        Some("it starts or knows threads")
    } else if is_in_any(name, &CLOCKS) {
        Some("it asks for the time")
    } else if is_in_any(name, &CHANCE) {
        Some("it asks for chance")
    } else {
        None
    }
}

/// Samples draw from their seed, and from nothing else.
pub(crate) fn samples_draw_from_their_seed(source: &Source, name: &Name) -> Option<&'static str> {
    const UNSEEDED: [&str; 7] =
        ["rand::rng", "rand::random", "rand::thread_rng", "rand::rngs", "getrandom", "fastrand", "uuid"];
    if !is_of(source, &["sample"]) {
        return None;
    }
    let is_outside = [&UNSEEDED[..], &DISK, &THREADS, &CLOCKS].iter().any(|paths| is_in_any(name, paths));
    is_outside.then_some("a sample draws from its seed alone")
}

const DISK: [&str; 9] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::path",
    "std::process",
    "std::os",
    "atomic_write_file",
    "directories",
    "tempfile",
];
const THREADS: [&str; 6] = ["std::thread", "std::sync::mpsc", "rayon", "tokio", "crossbeam", "crate::app::Jobs"];
const CLOCKS: [&str; 11] = [
    "std::time::SystemTime",
    "std::time::Instant",
    "std::time::UNIX_EPOCH",
    "chrono::Local",
    "chrono::offset::Local",
    "chrono::prelude::Local",
    "chrono::Utc::now",
    "chrono::offset::Utc::now",
    "chrono::prelude::Utc::now",
    "time::OffsetDateTime",
    "jiff",
];
const CHANCE: [&str; 6] = ["rand", "rand_core", "rand_chacha", "getrandom", "fastrand", "uuid"];

/// Only the environments of the window and of the command line ask what day it is.
pub(crate) fn only_environments_ask_the_date(source: &Source, name: &Name) -> Option<&'static str> {
    const HOMES: [&str; 1] = ["src/app/environment.rs"];
    let asks =
        name.path.starts_with("chrono::") && ["Local::now", "Utc::now"].iter().any(|end| name.path.ends_with(end));
    (asks && !HOMES.contains(&source.path.as_str())).then_some("only an environment asks for the date")
}

/// The functions that alter a layout are called by `change::apply` alone.
pub(crate) fn only_apply_alters_a_layout(source: &Source, name: &Name) -> Option<&'static str> {
    let last = name.path.rsplit("::").next()?.trim_start_matches('.');
    let is_home = ["src/model/layout.rs", "src/change/edit.rs"].contains(&source.path.as_str());
    (last.starts_with("exchange_") && !is_home).then_some("only change::apply alters a layout")
}

/// Only `file` writes files.
pub(crate) fn only_file_writes_files(source: &Source, name: &Name) -> Option<&'static str> {
    let writes = is_in_any(name, &WRITERS) || WRITING_METHODS.contains(&name.path.as_str());
    (writes && !is_of(source, &["file"])).then_some("only file writes files")
}

/// What makes, alters or removes a file or a folder. `*` is an import of all.
const WRITERS: [&str; 24] = [
    "std::fs::*",
    "std::fs::DirBuilder",
    "std::fs::File::create",
    "std::fs::File::create_buffered",
    "std::fs::File::create_new",
    "std::fs::File::options",
    "std::fs::OpenOptions",
    "std::fs::copy",
    "std::fs::create_dir",
    "std::fs::create_dir_all",
    "std::fs::hard_link",
    "std::fs::remove_dir",
    "std::fs::remove_dir_all",
    "std::fs::remove_file",
    "std::fs::rename",
    "std::fs::set_permissions",
    "std::fs::soft_link",
    "std::fs::write",
    "std::os::unix::fs::symlink",
    "std::os::windows::fs",
    "atomic_write_file",
    "tempfile",
    "ron::ser::to_writer",
    "csv::WriterBuilder::from_path",
];
const WRITING_METHODS: [&str; 3] = [".set_len", ".set_permissions", ".set_modified"];

/// Only `app/jobs.rs` starts threads.
pub(crate) fn only_jobs_starts_threads(source: &Source, name: &Name) -> Option<&'static str> {
    const STARTERS: [&str; 7] = [
        "std::thread::*",
        "std::thread::spawn",
        "std::thread::scope",
        "std::thread::Builder",
        "rayon",
        "tokio",
        "smol",
    ];
    (is_in_any(name, &STARTERS) && source.path != "src/app/jobs.rs").then_some("only app/jobs.rs starts threads")
}

/// `ui` proposes changes by commands and makes none.
pub(crate) fn the_face_only_proposes(source: &Source, name: &Name) -> Option<&'static str> {
    const MAKERS: [&str; 3] = ["crate::change::apply", "crate::change::History", "crate::change::Edit"];
    const METHODS: [&str; 3] = [".commit", ".undo", ".redo"];
    let makes = is_in_any(name, &MAKERS) || METHODS.contains(&name.path.as_str());
    (is_of(source, &["ui"]) && makes).then_some("ui pushes commands and makes no change")
}

/// Nothing but `ui/theme` makes a colour; what is made of other colours, or is none, is no new one.
pub(crate) fn only_themes_name_colours(source: &Source, name: &Name) -> Option<&'static str> {
    const NO_COLOUR: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];
    if source.path.starts_with("src/ui/theme/") || source.path == "src/ui/theme.rs" {
        return None;
    }
    let (stem, last) = name.path.rsplit_once("::")?;
    let of_type = stem.rsplit("::").next()?;
    let is_constant = last.starts_with(char::is_uppercase) && !NO_COLOUR.contains(&last);
    let makes = ["Color32", "Rgba", "Hsva", "HsvaGamma"].contains(&of_type)
        && (last.starts_with("from_") || last == "new" || is_constant);
    (makes || last == "hex_color").then_some("colours live in assets/themes")
}

/// What stands above a picture test.
pub(crate) const PICTURE_ATTRIBUTE: &str =
    r#"#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]"#;

/// The lines of the picture tests that do not bear it.
pub(crate) fn hasty_pictures(text: &str) -> Vec<usize> {
    let mut hasty = Vec::new();
    let mut attributes = Vec::new();
    for (index, line) in text.lines().map(str::trim).enumerate() {
        if line.starts_with("#[") {
            attributes.push(line);
            continue;
        }
        let is_picture = line.starts_with("fn picture_") && attributes.contains(&"#[test]");
        if is_picture && !attributes.contains(&PICTURE_ATTRIBUTE) {
            hasty.push(index + 1);
        }
        attributes.clear();
    }
    hasty
}
