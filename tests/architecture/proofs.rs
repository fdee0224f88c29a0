//! Proof that each rule can fail, and that it lets pass what it should: small sources and what is found in them.

use crate::rules::{self, PICTURE_ATTRIBUTE, Rule, hasty_pictures, offences};
use crate::source::parse;

/// Sources as `(path, text)`, and the places where they break the rule, without the reason.
fn found(rule: Rule, sources: &[(&str, &str)]) -> Vec<String> {
    let sources = parse(sources.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let without_reason = |line: &String| line.rsplit_once(": ").map_or("", |(place, _)| place).to_owned();
    offences(&sources, rule).iter().map(without_reason).collect()
}

#[track_caller]
fn finds(rule: Rule, path: &str, text: &str, expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|place| format!("{path}:{place}")).collect();
    assert_eq!(found(rule, &[(path, text)]), expected, "in {path}:\n{text}");
}

#[test]
fn a_later_module_is_found_however_it_is_named() {
    let rule = rules::imports_earlier_modules;
    finds(rule, "src/model/unit.rs", "use crate::change::Edit;", &["1: crate::change::Edit"]);
    finds(
        rule,
        "src/model/unit.rs",
        "use crate::{\n    model::Unit,\n    ui::{self, theme::Theme as Look},\n};",
        &["3: crate::ui", "3: crate::ui::theme::Theme"],
    );
    finds(rule, "src/model/check/entity.rs", "use super::super::super::figures;", &["1: crate::figures"]);
    finds(
        rule,
        "src/figures/mod.rs",
        "fn f() -> crate::text::Texts {\n    g(&[super::app::now()])\n}",
        &["1: crate::text::Texts", "2: crate::app::now"],
    );
    finds(rule, "src/text/mod.rs", "mod inner {\n    use super::super::report;\n}", &["2: crate::report"]);
    finds(rule, "src/file/mod.rs", "fn f() { println!(\"{}\", crate::report::NAME); }", &["1: crate::report::NAME"]);
}

#[test]
fn an_earlier_module_a_comment_a_literal_and_test_code_are_let_pass() {
    let rule = rules::imports_earlier_modules;
    finds(rule, "src/ui/mod.rs", "use crate::{app::Session, model::Unit};\nuse super::change;", &[]);
    finds(rule, "src/model/mod.rs", "//! See [`crate::ui`].\n// crate::ui\nconst A: &str = \"crate::ui::x\";", &[]);
    finds(rule, "src/model/mod.rs", "#[cfg(test)]\nmod tests {\n    use crate::ui;\n}\nstruct Unit;", &[]);
    finds(rule, "src/model/mod.rs", "#[cfg(test)]\nuse crate::{file::open, ui};\nuse crate::app;", &["3: crate::app"]);
    finds(rule, "src/commandline/mod.rs", "use plateau::ui;\nuse crate::ui;", &[]);
    let in_file = [("src/model/mod.rs", "#[cfg(test)]\nmod tests;"), ("src/model/tests.rs", "use crate::ui;")];
    assert_eq!(found(rule, &in_file), [""; 0]);
    let no_test = [("src/model/mod.rs", "mod tests;"), ("src/model/tests.rs", "use crate::ui;")];
    assert_eq!(found(rule, &no_test), ["src/model/tests.rs:1: crate::ui"]);
}

#[test]
fn a_macro_belongs_to_the_module_it_stands_in() {
    let macros = ("src/text/catalogue.rs", "#[macro_export]\nmacro_rules! message { () => {} }");
    let user = |path| found(rules::imports_earlier_modules, &[macros, (path, "fn f() { crate::message!(); }")]);
    assert_eq!(user("src/file/mod.rs"), ["src/file/mod.rs:1: crate::text::message"]);
    assert_eq!(user("src/report/mod.rs"), [""; 0]);
}

#[test]
fn a_window_below_the_program_is_found() {
    let rule = rules::knows_no_window;
    finds(
        rule,
        "src/report/mod.rs",
        "use egui::Color32;\nuse egui_plot::Plot;",
        &["1: egui::Color32", "2: egui_plot::Plot"],
    );
    finds(rule, "src/model/mod.rs", "fn f(a: ::eframe::Frame) {}", &["1: eframe::Frame"]);
    finds(rule, "src/ui/mod.rs", "use egui::Ui;", &[]);
}

#[test]
fn what_a_pure_module_may_not_touch_is_found() {
    let rule = rules::is_pure;
    finds(
        rule,
        "src/model/mod.rs",
        "use std::{fs, sync::Arc};\nfn f() { fs::read(\"a\"); }",
        &["1: std::fs", "2: std::fs::read"],
    );
    finds(
        rule,
        "src/change/mod.rs",
        "use chrono::{DateTime, Utc};\nfn f() -> DateTime<Utc> { Utc::now() }",
        &["2: chrono::Utc::now"],
    );
    finds(rule, "src/figures/mod.rs", "fn f() { chrono::Local::now(); }", &["1: chrono::Local::now"]);
    finds(
        rule,
        "src/operations/mod.rs",
        "fn f() { std::thread::sleep(d); rand::random(); }",
        &["1: rand::random", "1: std::thread::sleep"],
    );
    finds(rule, "src/figures/mod.rs", "use std::time::{Duration, Instant};", &["1: std::time::Instant"]);
    finds(rule, "src/file/mod.rs", "use std::fs;", &[]);
}

#[test]
fn a_sample_that_knows_or_draws_too_much_is_found() {
    finds(
        rules::samples_are_made_of_the_model,
        "src/sample/a.rs",
        "use crate::{figures, model, sample};",
        &["1: crate::figures"],
    );
    finds(
        rules::samples_draw_from_their_seed,
        "src/sample/a.rs",
        "use rand::RngExt;\nfn f() { rand::rng(); }",
        &["2: rand::rng"],
    );
    finds(rules::samples_draw_from_their_seed, "src/sample/a.rs", "use chrono::Local;", &["1: chrono::Local"]);
}

#[test]
fn a_layout_altered_past_apply_is_found() {
    let rule = rules::only_apply_alters_a_layout;
    finds(rule, "src/operations/a.rs", "fn f(l: &mut Layout) { l.exchange_unit(id, None); }", &["1: .exchange_unit"]);
    finds(rule, "src/change/history.rs", "fn f() { Layout::exchange_title(l, t); }", &["1: Layout::exchange_title"]);
    finds(rule, "src/change/edit.rs", "fn f(l: &mut Layout) { l.exchange_unit(id, None); }", &[]);
}

#[test]
fn a_file_written_outside_of_file_is_found() {
    let rule = rules::only_file_writes_files;
    finds(
        rule,
        "src/app/a.rs",
        "use std::fs::{self, File};\nfn f() {\n    File::create(p);\n    fs::read(p);\n}",
        &["3: std::fs::File::create"],
    );
    finds(rule, "src/report/a.rs", "use std::fs as disk;\nfn f() { disk::write(p, b); }", &["2: std::fs::write"]);
    finds(rule, "src/main.rs", "use std::fs::OpenOptions;", &["1: std::fs::OpenOptions"]);
    finds(rule, "src/ui/a.rs", "use atomic_write_file::AtomicWriteFile;", &["1: atomic_write_file::AtomicWriteFile"]);
    finds(rule, "src/file/save.rs", "fn f() { std::fs::remove_file(p); }", &[]);
    finds(rule, "src/app/a.rs", "#[cfg(test)]\nmod tests { fn f() { std::fs::write(p, b); } }", &[]);
}

#[test]
fn a_thread_started_beside_the_jobs_is_found() {
    let rule = rules::only_jobs_starts_threads;
    finds(rule, "src/app/files.rs", "use std::thread;\nfn f() { thread::spawn(g); }", &["2: std::thread::spawn"]);
    finds(rule, "src/main.rs", "fn f() { std::thread::Builder::new(); }", &["1: std::thread::Builder::new"]);
    finds(rule, "src/app/jobs.rs", "fn f() { std::thread::spawn(g); }", &[]);
}

#[test]
fn a_date_asked_elsewhere_is_found() {
    let rule = rules::only_environments_ask_the_date;
    finds(rule, "src/ui/a.rs", "fn f() { chrono::Utc::now(); }", &["1: chrono::Utc::now"]);
    finds(rule, "src/main.rs", "use chrono::Local;\nfn f() { Local::now(); }", &["2: chrono::Local::now"]);
    finds(rule, "src/ui/a.rs", "fn f() { at.with_timezone(&chrono::Local); }", &[]);
    finds(rule, "src/app/environment.rs", "fn f() { chrono::Utc::now(); }", &[]);
}

#[test]
fn a_change_made_by_the_face_is_found() {
    let rule = rules::the_face_only_proposes;
    finds(
        rule,
        "src/ui/a.rs",
        "use crate::change::{self, Change};\nfn f() { d.commit(c); change::apply(l, c); }",
        &["2: .commit", "2: crate::change::apply"],
    );
    finds(rule, "src/ui/a.rs", "use crate::change::History;", &["1: crate::change::History"]);
    finds(rule, "src/app/dispatch.rs", "fn f() { d.commit(c); }", &[]);
}

#[test]
fn a_colour_outside_of_the_themes_is_found() {
    let rule = rules::only_themes_name_colours;
    finds(rule, "src/ui/a.rs", "fn f() { egui::Color32::from_rgb(1, 2, 3); }", &["1: egui::Color32::from_rgb"]);
    finds(rule, "src/ui/a.rs", "use egui::Color32;\nconst A: Color32 = Color32::RED;", &["2: egui::Color32::RED"]);
    finds(rule, "src/app/a.rs", "fn f() { egui::hex_color!(\"#fff\"); }", &["1: egui::hex_color"]);
    finds(rule, "src/ui/a.rs", "use egui::Color32;\nfn f(c: Color32) { g(Color32::TRANSPARENT); }", &[]);
    finds(rule, "src/ui/theme/colour.rs", "fn f() { egui::Color32::from_rgb(1, 2, 3); }", &[]);
}

#[test]
fn a_picture_that_does_not_wait_is_found() {
    assert_eq!(hasty_pictures("#[test]\nfn picture_of_a_plan() {}"), [2]);
    assert_eq!(hasty_pictures("#[test]\n#[ignore]\nfn picture_of_a_plan() {}"), [3]);
    assert_eq!(hasty_pictures(&format!("#[test]\n{PICTURE_ATTRIBUTE}\nfn picture_of_a_plan() {{}}")), [0; 0]);
    assert_eq!(hasty_pictures("#[test]\nfn a_plan_is_drawn() {}\n\nfn picture_of(name: &str) {}"), [0; 0]);
}
