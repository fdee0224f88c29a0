//! The program without its window, run as scripts run it: exit status, messages, and what is written.

#![expect(clippy::unwrap_used, reason = "a test stops where a file cannot be read or a program not started")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use plateau::figures::{UnitStatus, occupancy};
use plateau::file;
use plateau::model::{Layout, Tenancy, Unit};
use plateau::sample::SampleName;
use tempfile::TempDir;

const PLAN: &str = include_str!("import/cases/millimetres/plan.dxf");
const VENUE: &str = include_str!("import/cases/venue/plan.geojson");
const PARK: &str = include_str!("commandline/park.ron");

/// What a run answered.
struct Run {
    status: i32,
    out: String,
    err: String,
}

/// The program in a folder, in no language but the one asked for.
fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_plateau"));
    program.env("XDG_STATE_HOME", folder.join(".state"));
    program.current_dir(folder).env("LC_ALL", "C").env_remove("LANGUAGE").env_remove("LANG").stdin(Stdio::null());
    program
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let output = program(folder).args(arguments).output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs what must succeed without a word on standard error, and answers standard output.
fn run_silently(folder: &Path, arguments: &[&str]) -> String {
    let Run { status, out, err } = run(folder, arguments);
    assert_eq!((status, err.as_str()), (0, ""), "{arguments:?}");
    out
}

/// A folder with a park and files that are wrong in different ways.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let unit_off_the_grid = PARK.replace("(4, 0, 4, 6)", "(3, 0, 4, 60)");
    let longer = PARK.replace("end: \"2026-12-31\"", "end: \"2027-06-30\"").replace("Essai", "Essai A");
    let next = "        (id: \"0ten000000002\", startup: \"0st0000000006\", units: [(unit: \"0n00000000101\")], state: Signed, \
                start: \"2027-01-01\", contract: \"SA-2027-001\", kind: Hosting),\n    ],\n)";
    let booked = PARK.trim_end().strip_suffix("    ],\n)").unwrap();
    let booked = format!("{booked}{next}");
    let unknown_startup = PARK.replace("startup: \"0st0000000003\"", "startup: \"0st0000000009\"");
    for (name, text) in [
        ("park.ron", PARK.to_owned()),
        ("problems.ron", unit_off_the_grid.replace("name: \"Zéphyr\"", "name: \"\"")),
        ("misleading.ron", unknown_startup),
        ("broken.ron", PARK.replace("seats: 12", "seats: many")),
        ("newer.ron", PARK.replace("format: 3", "format: 99")),
        ("longer.ron", longer),
        ("grown.ron", PARK.replace("\"Zéphyr\", headcount: 1", "\"Zéphyr\", headcount: 9")),
        ("booked.ron", booked.replace("Essai", "Essai B")),
        ("empty.ron", String::new()),
        ("bare.ron", PARK.split_inclusive('\n').filter(|line| !line.contains("O-1")).collect()),
        ("plan.dxf", PLAN.to_owned()),
        ("turned.dxf", include_str!("import/cases/turned-and-far-away/plan.dxf").to_owned()),
        ("venue.geojson", VENUE.to_owned()),
    ] {
        file::save(&folder.path().join(name), &text).unwrap();
    }
    folder
}

/// The files of a folder with what is in them.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())).collect()
}

/// What one command after the other answers in a language, as one would see it in a terminal. One that is not done
/// writes nothing.
fn transcript(language: &str, commands: &[&str]) -> String {
    let folder = folder();
    let mut text = String::new();
    for command in commands {
        let before = contents(folder.path());
        let arguments: Vec<String> = words(command).chain(["--lang".to_owned(), language.to_owned()]).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let Run { status, out, err } = run(folder.path(), &arguments);
        let after = contents(folder.path());
        assert!(status == 0 || before == after, "{command} wrote something and ended with {status}");
        writeln!(text, "$ plateau {command}").unwrap();
        text.push_str(&out);
        text.push_str(&err);
        for (name, bytes) in after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)) {
            writeln!(text, "[writes {name}]").unwrap();
            let former = before.get(name).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
            // The trail tells what was done and when: another every time.
            if !former.is_empty() && !name.ends_with(".history") {
                for line in String::from_utf8_lossy(bytes).lines().filter(|line| is_new(line, &former)) {
                    writeln!(text, "+ {}", without_id(line.trim())).unwrap();
                }
            }
        }
        writeln!(text, "[{status}]\n").unwrap();
    }
    text
}

fn is_new(line: &str, former: &str) -> bool {
    !former.contains(line) && !line.starts_with("// checksum")
}

/// The words of a command, parted by spaces where they are not in quotes.
fn words(command: &str) -> impl Iterator<Item = String> + '_ {
    command.split('"').enumerate().flat_map(|(index, piece)| {
        let quoted = (index % 2 == 1).then(|| piece.to_owned());
        let plain = (index % 2 == 0).then(|| piece.split_whitespace().map(str::to_owned));
        quoted.into_iter().chain(plain.into_iter().flatten())
    })
}

/// The line without the id that it begins with, which is drawn at random.
fn without_id(line: &str) -> String {
    let rest = line.strip_prefix("(id: \"").and_then(|rest| rest.get(13..));
    rest.map_or_else(|| line.to_owned(), |rest| format!("(id: \"…{rest}"))
}

/// One snapshot for each language.
fn in_both_languages(name: &str, commands: &[&str]) {
    for language in ["fr", "en"] {
        insta::assert_snapshot!(format!("{name}_{language}"), transcript(language, commands));
    }
}

#[test]
fn alerts_are_told_in_order_as_ron_or_csv() {
    in_both_languages(
        "alerts",
        &[
            "alerts park.ron --as-of 2026-11-23",
            "alerts park.ron --as-of 2026-11-23 --days 0",
            "alerts park.ron --as-of 2026-11-23 --days 365 --csv",
            "alerts booked.ron --as-of 2026-11-23 --csv",
            "alerts park.ron --as-of soon",
            "alerts park.ron --days -1",
            "alerts missing.ron",
        ],
    );
}

#[test]
fn check_names_every_problem_with_its_place() {
    in_both_languages(
        "check",
        &[
            "check park.ron",
            "check problems.ron",
            "check misleading.ron",
            "check broken.ron",
            "check newer.ron",
            "check missing.ron",
            "check .",
            "check park.ron problems.ron park.ron",
            "check problems.ron missing.ron park.ron",
        ],
    );
}

#[test]
fn allocate_gives_units_or_says_what_stands_in_the_way() {
    in_both_languages(
        "allocate",
        &[
            "allocate park.ron --startup Novatek --units INC/101 --from 2026-06-01",
            "allocate park.ron --startup Novatek --units SA/INC/101 --from 2027-01-01",
            "allocate park.ron --startup novatec --units he/201 --from 01/12/2026 --until +1y -o other.ron",
            "allocate park.ron --startup نوفاتك --units 102,201 --from 2026-12-01 --rent 50000,50 --state reserved",
            "allocate park.ron --startup 0st0000000005 --units CW-1 --from 2026-12-01 --open-ended",
            "allocate park.ron --startup Zéphyr --units CW-1 --from 2026-12-01 --seats 20",
            "allocate park.ron --startup Zéphyr --units CW-1 --from 2026-12-01 --seats 2 --until 2027-05-31",
            "allocate park.ron --startup Zéphyr --units O-1 --from 2026-12-01",
            "allocate park.ron --startup Zéphyr --units O-1 --from 2026-12-01 --state signed",
            "allocate problems.ron --startup Novatek --units 201 --from 2026-12-01",
        ],
    );
}

/// Two places whose days always differ: a notice given today is given on the day of the place.
#[test]
fn today_is_the_day_where_the_computer_is() {
    let noticed = |zone: &str| {
        let folder = folder();
        let open_ended = PARK.replace(", end: \"2026-12-31\"", "");
        file::save(&folder.path().join("open.ron"), &open_ended).unwrap();
        let mut notice = program(folder.path());
        notice.env("TZ", zone).args(["notice", "open.ron", "SA-2026-001", "--output", "noticed.ron"]);
        let output = notice.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let layout = file::open(&folder.path().join("noticed.ron")).unwrap().layout;
        layout.tenancies().next().unwrap().notice_given.unwrap()
    };
    assert_ne!(noticed("<+14>-14"), noticed("<-12>12"));
}

#[test]
fn a_tenancy_is_renewed_noticed_and_vacated_or_refused() {
    in_both_languages(
        "terms",
        &[
            "notice park.ron 101 --on 2026-12-01",
            "notice park.ron SA-2026-001 --on 2026-11-29 -o early.ron",
            "notice park.ron SA-2026-001 --on 2026-11-30 -o noticed.ron",
            "notice park.ron SA-2026-001 --on 2026-11-01 --leaves 2026-12-15",
            "renew noticed.ron SA-2026-001",
            "renew park.ron SA-2026-001 --months 12 --rent 26000 -o renewed.ron",
            "renew renewed.ron SA-2026-001",
            "renew renewed.ron SA-2026-001 --until soon",
            "renew park.ron 201",
            "renew booked.ron SA-2026-001",
            "renew park.ron \"atlas données\" --until +18m",
            "renew park.ron SA-2027-001 --rent much",
            "vacate noticed.ron SA/INC/101 --on 2025-12-31",
            "vacate noticed.ron SA/INC/101 --on 2026-06-30",
            "allocate noticed.ron --startup Zéphyr --units 201 --from 2099-01-01",
            "vacate noticed.ron Zéphyr --on 2098-12-31",
            "notice missing.ron 101",
        ],
    );
}

#[test]
fn allocate_refuses_what_it_does_not_know() {
    in_both_languages(
        "allocate_refused",
        &[
            "allocate park.ron --startup Novatak --units 201 --from 2026-12-01",
            "allocate park.ron --startup Unknown --units 201 --from 2026-12-01",
            "allocate park.ron --startup Jumeaux --units 201 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units 101 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units 201,SA/HE/102 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units XXXXX --from 2026-12-01",
            "allocate park.ron --startup Novatek --units 201,201 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units 201,O-1 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units C-1 --from 2026-12-01",
            "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 --seats 2",
            "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 --until 2026-11-30",
            "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 --until soon",
            "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 --rent much",
            "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 -o nowhere/other.ron",
            "allocate broken.ron --startup Novatek --units 201 --from 2026-12-01",
            "allocate newer.ron --startup Novatek --units 201 --from 2026-12-01",
        ],
    );
}

#[test]
fn import_takes_units_from_a_drawing_and_says_what_it_leaves_out() {
    in_both_languages(
        "import",
        &[
            "import bare.ron --dxf plan.dxf --layer a-piece --floor or/inc/0 --module 0.5 --standard NIA -o bare.ron",
            "import park.ron --dxf plan.dxf --layer A-PIECE --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --dxf plan.dxf --layer A-PIECE --floor OR/INC/0 --module 0.5 -o new.ron",
            "import bare.ron --dxf turned.dxf --layer P --floor OR/INC/0 --module 0.5 -o new.ron",
            "import bare.ron --dxf turned.dxf --layer P --floor OR/INC/0 --module 0.5 --rotate -30 -o new.ron",
            "import park.ron --dxf plan.dxf --layer Rooms --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --dxf plan.dxf --layer A-PIECE --floor OR/INC/1 --module 1 -o new.ron",
            "import park.ron --dxf plan.dxf --layer A-PIECE --floor INC/0 --module 1 -o new.ron",
            "import park.ron --geojson venue.geojson --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --geojson venue.geojson --level 0 --floor SA/INC/0 --module 1 -o new.ron",
            "import park.ron --geojson plan.dxf --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --dxf missing.dxf --layer A --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --dxf . --layer A --floor OR/INC/0 --module 1 -o new.ron",
            "import park.ron --dxf plan.dxf --layer A-PIECE --floor OR/INC/0 --module 0 -o new.ron",
        ],
    );
}

#[test]
fn figures_are_those_of_the_day_and_park() {
    in_both_languages(
        "figures",
        &[
            "figures park.ron --as-of 2026-11-23 --park sa",
            "figures park.ron --as-of 2027-01-01 --park OR",
            "figures park.ron --park XX",
            "figures misleading.ron",
        ],
    );
}

#[test]
fn matches_come_best_first_with_their_reasons() {
    in_both_languages(
        "match",
        &[
            "match park.ron --startup Novatec --as-of 2026-11-23",
            "match park.ron --startup Novatec --as-of 2026-11-23 --csv",
            "match park.ron --unit INC/101 --as-of 2026-11-23 --csv",
            "match park.ron --unit HE/101 --as-of 2026-11-23 --csv",
            "match park.ron --startup Novatec --as-of 2026-11-23 --within 3",
            "match park.ron --startup Novatex",
            "match park.ron --unit 999",
        ],
    );
}

#[test]
fn merge_brings_together_or_names_what_is_to_be_decided() {
    in_both_languages(
        "merge",
        &[
            "merge park.ron longer.ron grown.ron -o merged.ron",
            "merge park.ron longer.ron grown.ron -o longer.ron",
            "merge park.ron park.ron booked.ron -o park.ron",
            "merge empty.ron grown.ron grown.ron -o merged.ron",
            "merge grown.ron longer.ron booked.ron -o merged.ron",
            "merge empty.ron grown.ron booked.ron -o grown.ron",
            "merge missing.ron park.ron broken.ron -o merged.ron",
            "merge park.ron park.ron misleading.ron -o merged.ron",
            "merge park.ron park.ron grown.ron -o nowhere/merged.ron",
        ],
    );
}

#[test]
fn a_merge_that_changes_nothing_of_ours_keeps_its_bytes() {
    let folder = folder();
    let ours = PARK.replace("headcount: 5", "headcount:   5 /* people */");
    file::save(&folder.path().join("ours.ron"), &ours).unwrap();
    run_silently(folder.path(), &["merge", "park.ron", "ours.ron", "park.ron", "-o", "merged.ron"]);
    assert_eq!(fs::read_to_string(folder.path().join("merged.ron")).unwrap(), ours);
}

#[test]
fn print_writes_the_document_that_the_ending_says() {
    in_both_languages(
        "print",
        &[
            "print park.ron --document tenancy-schedule --as-of 2026-11-23 -o all.pdf",
            "print park.ron --document tenancy-schedule --as-of 2026-11-23 --park SA --no-plans -o one.PDF",
            "print park.ron --document tenancy-schedule --as-of 2026-11-23 -o all.csv",
            "print park.ron --document tenancy-schedule --park SB -o one.pdf",
            "print park.ron --document tenancy-schedule -o all.txt",
            "print park.ron --document tenancy-schedule -o nowhere/all.pdf",
            "print missing.ron --document tenancy-schedule -o all.pdf",
        ],
    );
}

#[test]
fn printed_documents_are_what_they_are_called() {
    let folder = folder();
    let print = |more: &[&str], output: &str| {
        let common = ["print", "park.ron", "--document", "tenancy-schedule", "--as-of", "2026-11-23", "-o", output];
        run_silently(folder.path(), &[&common, more].concat());
        fs::read(folder.path().join(output)).unwrap()
    };
    let (with_plans, without) = (print(&[], "with.pdf"), print(&["--no-plans"], "without.pdf"));
    assert!(with_plans.starts_with(b"%PDF-") && without.starts_with(b"%PDF-"));
    assert_eq!(print(&["--no-plans", "--plans"], "again.pdf"), with_plans);
    assert!(with_plans.len() > without.len());
    let french = print(&["--lang", "fr", "--columns", "unit,tenant,end"], "french.csv");
    let english = print(&["--lang", "en", "--columns", "end,unit", "--park", "SA"], "english.csv");
    insta::assert_snapshot!("csv", [french, english].map(|bytes| String::from_utf8(bytes).unwrap()).join("\n"));
}

#[test]
fn a_park_is_exported_and_imported_or_it_is_said_why_not() {
    in_both_languages(
        "park",
        &[
            "park export park.ron --park SA -o sa.ron",
            "check sa.ron",
            "park export park.ron --park OR -o or.ron",
            "park import sa.ron --from or.ron -o both.ron",
            "check both.ron",
            "park import sa.ron --from or.ron --park or",
            "park import sa.ron --from or.ron",
            "park import sa.ron --from or.ron --copy",
            "park import or.ron --from grown.ron --park SA -o grown-or.ron",
            "park import or.ron --from grown.ron",
            "park import or.ron --from grown.ron --park XX",
            "park import or.ron --from problems.ron --park SA",
            "park import or.ron --from missing.ron",
            "park export park.ron --park XX -o xx.ron",
            "park export park.ron --park SA -o nowhere/sa.ron",
            "park export park.ron --park SA -o empty.ron",
        ],
    );
}

#[test]
fn what_was_exported_comes_back_the_same() {
    let folder = folder();
    let folder = folder.path();
    run_silently(folder, &["sample", "--units", "120", "--seed", "4", "-o", "all.ron"]);
    let all = file::open(&folder.join("all.ron")).unwrap().layout;
    let parks: Vec<String> = all.parks_in_order().into_iter().map(|park| park.code.clone()).collect();
    let file_of = |code: &str| format!("{code}.ron");
    for code in &parks {
        run_silently(folder, &["park", "export", "all.ron", "--park", code, "-o", &file_of(code)]);
    }
    for code in &parks[1..] {
        let import = run(folder, &["park", "import", &file_of(&parks[0]), "--from", &file_of(code)]);
        assert_eq!((import.status, import.out.as_str()), (0, ""), "{}", import.err);
    }
    assert_eq!(run_silently(folder, &["check", &file_of(&parks[0])]), "");
    let together = file::open(&folder.join(file_of(&parks[0]))).unwrap().layout;
    assert_eq!(together.units().collect::<Vec<_>>(), all.units().collect::<Vec<_>>());
    assert_eq!(together.tenancies().collect::<Vec<_>>(), all.tenancies().collect::<Vec<_>>());
    let codes: Vec<_> = together.parks_in_order().into_iter().map(|park| park.code.clone()).collect();
    assert_eq!(codes, parks);
}

#[test]
fn pictures_go_along_with_their_park() {
    let folder = folder();
    let folder = folder.path();
    let put = |name: &str, bytes: &[u8]| file::save_making_folder(&folder.join(name), bytes).unwrap();
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    let underlay = "module: 1.0, underlay: (file: \"plan.png\", x: 10.0, y: 5.0, width: 20.0, opacity: 0.5)";
    let park = PARK.replacen("module: 1.0", underlay, 1).replacen("format: 1", "format: 3", 1);
    put("a/park.ron", park.as_bytes());
    put("a/plan.png", b"the plan");
    run_silently(folder, &["park", "export", "a/park.ron", "--park", "SA", "-o", "a/sa.ron"]);
    put("b/empty.txt", b"");
    run_silently(folder, &["park", "export", "a/park.ron", "--park", "SA", "-o", "b/sa.ron"]);
    assert_eq!(read("b/plan.png"), b"the plan");

    put("c/plan.png", b"another plan");
    run_silently(folder, &["park", "export", "a/park.ron", "--park", "OR", "-o", "c/or.ron"]);
    let import = run(folder, &["park", "import", "c/or.ron", "--from", "a/park.ron", "--park", "SA", "--lang", "en"]);
    assert_eq!(import.status, 0, "{}", import.err);
    assert_eq!((read("c/plan.png"), read("c/plan 2.png")), (b"another plan".to_vec(), b"the plan".to_vec()));
    let files = |name: &str| file::pictures_of(&file::open(&folder.join(name)).unwrap().layout);
    assert_eq!(files("c/or.ron"), ["plan 2.png".to_owned()].into());

    put("d/plan.png", b"a third plan");
    let export = run(folder, &["park", "export", "a/park.ron", "--park", "SA", "-o", "d/sa.ron", "--lang", "en"]);
    assert_eq!(export.status, 0);
    assert!(export.err.contains("could not be copied along"), "{}", export.err);
    assert_eq!(read("d/plan.png"), b"a third plan");
}

#[test]
fn help_explains_every_command() {
    in_both_languages(
        "help",
        &[
            "--help",
            "check --help",
            "print -h",
            "allocate --help",
            "renew --help",
            "notice --help",
            "vacate --help",
            "alerts --help",
            "figures --help",
            "match --help",
            "merge --help",
            "park --help",
            "park export --help",
            "park import --help",
            "sample --help",
            "--version",
        ],
    );
}

#[test]
fn a_wrong_call_ends_with_2_and_its_usage() {
    let commands = [
        "check",
        "print park.ron --document receipt -o all.pdf",
        "print park.ron --document tenancy-schedule --columns unit,nothing -o all.pdf",
        "print park.ron --document tenancy-schedule --as-of 2026-02-30 -o all.pdf",
        "allocate park.ron --startup Novatek --units 201",
        "allocate park.ron --startup Novatek --units 201 --from 2026-12-01 --until 2027-01-01 --open-ended",
        "match park.ron",
        "match park.ron --startup Novatec --unit 201",
        "match park.ron --unit 201 --within many",
        "merge park.ron park.ron -o park.ron",
        "park import park.ron",
        "park",
        "sample -o sample.ron",
        "sample --units 0 -o sample.ron",
        "sample --units 5 --name anpt -o sample.ron",
        "sample --name nothing -o sample.ron",
        "check --no-such-option park.ron",
    ];
    insta::assert_snapshot!("usage", transcript("en", &commands));
    let folder = folder();
    for command in commands {
        let arguments: Vec<String> = words(command).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let run = run(folder.path(), &arguments);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{command}");
    }
    assert_eq!(run(folder.path(), &["check", "park.ron", "--lang", "xx"]).status, 2);
}

#[test]
fn the_language_is_that_of_the_system_where_none_is_asked_for() {
    let folder = folder();
    let message = |locale: &str| {
        let output = program(folder.path()).args(["check", "missing.ron"]).env("LC_ALL", locale).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(message("fr_DZ.UTF-8"), run(folder.path(), &["check", "missing.ron", "--lang", "fr"]).err);
    assert_eq!(message("ru_RU.UTF-8"), run(folder.path(), &["check", "missing.ron", "--lang", "en"]).err);
    assert_ne!(message("fr_DZ.UTF-8"), message("ru_RU.UTF-8"));
}

#[test]
fn samples_are_the_same_for_the_same_arguments() {
    let folder = tempfile::tempdir().unwrap();
    let sample = |arguments: &[&str]| {
        run_silently(folder.path(), &[&["sample", "-o", "sample.ron"], arguments].concat());
        fs::read_to_string(folder.path().join("sample.ron")).unwrap()
    };
    let first = sample(&["--units", "60", "--seed", "5"]);
    assert_eq!(sample(&["--seed", "5", "--units", "60", "--today", "2026-11-23"]), first);
    assert_ne!(sample(&["--units", "60", "--seed", "6"]), first);
    assert_ne!(sample(&["--units", "60", "--seed", "5", "--today", "2027-11-23"]), first);
    assert_eq!(file::read(first.into(), Path::new("sample.ron")).unwrap().layout.units().len(), 60);
    for name in SampleName::ALL {
        assert_eq!(sample(&["--name", name.code()]), file::write(&name.saved()), "{}", name.code());
    }
}

/// A unit that nobody has or will have from the day on, and a startup.
fn a_match(layout: &Layout) -> (String, String) {
    let day = SampleName::reference_date();
    let is_over = |tenancy: &Tenancy| tenancy.last_day().is_some_and(|last| last < day);
    let is_free = |unit: &&Unit| {
        occupancy(layout, unit, day).status == UnitStatus::Vacant
            && layout.tenancies_on(unit.id).iter().all(|tenancy| is_over(tenancy))
    };
    let unit = layout.units().map(|unit| &**unit).find(is_free).unwrap();
    let (_, building, park) = layout.place_of(unit).unwrap();
    let startup = layout.startups().last().unwrap();
    (format!("{}/{}/{}", park.code, building.code, unit.code), startup.name.clone())
}

#[test]
fn from_a_sample_to_the_printed_schedule() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let figures = || run_silently(folder, &["figures", "park.ron", "--as-of", "2026-11-23"]);
    run_silently(folder, &["sample", "--units", "120", "--seed", "4", "-o", "park.ron"]);
    assert_eq!(run_silently(folder, &["check", "park.ron"]), "");
    let before = file::open(&folder.join("park.ron")).unwrap().layout;
    let (unit, startup) = a_match(&before);
    let former_figures = figures();
    let allocate = [
        "allocate",
        "park.ron",
        "--startup",
        &startup,
        "--units",
        &unit,
        "--from",
        "2026-11-23",
        "--until",
        "2027-11-22",
    ];
    let first = run(folder, &allocate);
    assert_eq!((first.status, first.out.as_str()), (0, ""), "{}", first.err);
    assert!(first.err.contains(&startup), "{}", first.err);
    let after = file::open(&folder.join("park.ron")).unwrap().layout;
    assert_eq!(after.tenancies().len(), before.tenancies().len() + 1);
    assert_eq!(run_silently(folder, &["check", "park.ron"]), "");
    assert_ne!(figures(), former_figures);

    let again = run(folder, &allocate);
    assert_eq!(again.status, 1, "the unit is taken now: {}", again.err);
    assert_eq!(file::open(&folder.join("park.ron")).unwrap().layout, after);

    let schedule = ["print", "park.ron", "--document", "tenancy-schedule", "--as-of", "2026-11-23", "-o"];
    for output in ["schedule.csv", "schedule.pdf"] {
        assert_eq!(run_silently(folder, &[&schedule[..], &[output]].concat()), "");
    }
    let rows = fs::read_to_string(folder.join("schedule.csv")).unwrap();
    let code = unit.rsplit('/').next().unwrap();
    let row = rows.lines().find(|row| row.contains(code) && row.contains(&startup) && row.contains("2027-11-22"));
    assert!(row.is_some(), "{startup} is not in the schedule at {unit}");
    let pdf = fs::read(folder.join("schedule.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(
        pdf_extract::extract_text_from_mem(&pdf).unwrap().contains("22/11/2027"),
        "the end of the tenancy is printed"
    );
}

#[test]
fn a_reader_that_has_read_enough_is_no_failure() {
    let folder = folder();
    let mut figures = program(folder.path())
        .args(["figures", "park.ron"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(figures.stdout.take());
    let output = figures.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn figures_that_cannot_be_written_are_a_failure() {
    let folder = folder();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program(folder.path()).args(["figures", "park.ron"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}
