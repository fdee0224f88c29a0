//! The house rules that no compiler keeps, read from the sources. ARCHITECTURE.md says why each stands.
//!
//! Test code is left out: it may write files, start threads and name colours.

mod names;
mod proofs;
mod rules;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rules::{ORDER, Rule, offences};
use source::sources;

/// Fails with every place that breaks the rule.
#[track_caller]
fn holds(rule: Rule) {
    let offences = offences(sources(), rule);
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn each_module_imports_only_earlier_ones() {
    holds(rules::imports_earlier_modules);
}

#[test]
fn model_to_report_know_no_window() {
    holds(rules::knows_no_window);
}

#[test]
fn the_core_touches_no_disk_thread_clock_or_chance() {
    holds(rules::is_pure);
}

#[test]
fn samples_are_made_of_the_model_and_a_seed() {
    holds(rules::samples_are_made_of_the_model);
    holds(rules::samples_draw_from_their_seed);
}

#[test]
fn only_apply_alters_a_layout() {
    holds(rules::only_apply_alters_a_layout);
}

#[test]
fn only_file_writes_files() {
    holds(rules::only_file_writes_files);
}

#[test]
fn only_jobs_starts_threads() {
    holds(rules::only_jobs_starts_threads);
}

#[test]
fn only_environments_ask_the_date() {
    holds(rules::only_environments_ask_the_date);
}

#[test]
fn the_face_only_proposes_changes() {
    holds(rules::the_face_only_proposes);
}

#[test]
fn only_themes_name_colours() {
    holds(rules::only_themes_name_colours);
}

fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_modules_stand_in_their_order() {
    let library = text("src/lib.rs");
    let declared: Vec<_> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, ORDER, "ARCHITECTURE.md and tests/architecture/rules.rs tell the order too");
}

#[test]
fn the_map_names_every_folder() {
    let map = text("ARCHITECTURE.md");
    let folders: BTreeSet<_> = sources()
        .iter()
        .flat_map(|source| {
            let folders = source.path.rsplit_once('/').map_or("", |(folders, _)| folders).to_owned();
            folders.split('/').map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<_> = folders.iter().filter(|folder| !map.contains(&format!("{folder}/"))).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name the folders {missing:?}");
    let places: Vec<_> = ORDER.iter().map(|module| map.find(&format!("\n  {module}/"))).collect();
    assert!(places.is_sorted(), "ARCHITECTURE.md lists the modules in another order than src/lib.rs");
}

#[test]
fn every_rule_stands_in_the_map() {
    let map = text("ARCHITECTURE.md");
    let here = text("tests/architecture/main.rs");
    let tests: Vec<_> = here.split("#[test]\nfn ").skip(1).filter_map(|rest| rest.split_once('(')).collect();
    let missing: Vec<_> =
        tests.iter().map(|(name, _)| name).filter(|name| !map.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name the tests {missing:?}");
}

/// Without an adapter a picture fails for no fault of the sources.
#[test]
fn pictures_wait_to_be_asked() {
    let hasty = source::files("tests").into_iter().flat_map(|path| {
        let lines = rules::hasty_pictures(&text(&path));
        lines.into_iter().map(move |line| format!("{path}:{line}"))
    });
    let hasty: Vec<_> = hasty.collect();
    assert!(hasty.is_empty(), "write {} above these pictures:\n{}", rules::PICTURE_ATTRIBUTE, hasty.join("\n"));
}
