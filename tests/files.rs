//! The file: what is written reads back the same, what is broken is refused with its place, and what is saved is
//! there whole.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use plateau::change::{Change, ChangeLabel, Edit, Stamp, apply};
use plateau::file::{self, OpenError, Opened, SaveError, SaveFailure};
use plateau::model::{Layout, TenancyId};
use tempfile::TempDir;

const SMALL: &str = include_str!("files/small.ron");

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn read(text: &str) -> Result<Opened, OpenError> {
    file::read(text.into(), Path::new("park.ron"))
}

/// Opens the bytes as a file of a folder.
fn open_bytes(bytes: &[u8]) -> Result<Opened, OpenError> {
    let folder = folder();
    let path = folder.path().join("park.ron");
    file::save_bytes(&path, bytes).unwrap();
    file::open(&path)
}

/// What a person is told about the small layout once the first text, which stands in it once, is the second.
fn told(replacements: &[(&str, &str)]) -> String {
    let told = |(from, to): &(&str, &str)| {
        assert_eq!(SMALL.matches(from).count(), 1, "{from}");
        let from_shown = if *from == SMALL { "the whole" } else { from };
        format!("{from_shown:?} → {to:?}\n{}\n", told_of(&SMALL.replace(from, to)))
    };
    replacements.iter().map(told).collect::<Vec<_>>().join("\n")
}

fn told_of(text: &str) -> String {
    match read(text) {
        Ok(opened) => opened
            .placed_problems()
            .into_iter()
            .map(|placed| format!("opened, {:?} at {}", placed.problem.kind, placed.place.unwrap()))
            .collect::<Vec<_>>()
            .join("\n"),
        Err(OpenError::Misleading { problems, .. }) => problems
            .into_iter()
            .map(|placed| format!("refused, {:?} at {}", placed.problem.kind, placed.place.unwrap()))
            .collect::<Vec<_>>()
            .join("\n"),
        Err(error) => format!("{error} → {:?}", error.remedy()),
    }
}

/// A layout with the tenancy's last day moved.
fn with_last_day(layout: &Layout, tenancy: &str, end: &str) -> Layout {
    let id: TenancyId = tenancy.parse().unwrap();
    let mut tenancy = (**layout.tenancy(id).unwrap()).clone();
    tenancy.end = Some(end.parse().unwrap());
    let change = Change {
        label: ChangeLabel::EditTenancy { startup: String::new() },
        stamp: Stamp { author: "test".into(), at: "2026-01-01T00:00:00Z".parse().unwrap() },
        edits: vec![Edit::tenancy(tenancy)],
    };
    let mut layout = layout.clone();
    apply(&mut layout, &change);
    layout
}

mod texts {
    use super::*;

    #[test]
    fn the_small_layout_is_canonical_and_sound() {
        let opened = read(SMALL).unwrap();
        assert_eq!(opened.problems, []);
        assert_eq!(file::write(&opened.layout), SMALL);
    }

    #[test]
    fn an_empty_layout_reads_back() {
        let text = file::write(&Layout::default());
        insta::assert_snapshot!(text, @r#"
        #![enable(implicit_some)]
        // A layout of technology parks, written by Plateau. It is plain text and may be edited by hand:
        // one line is one unit, one startup or one tenancy. Lines refer to each other by id; keep those as they are.
        (
            format: 3,
            title: "",
            parks: [],
            startups: [],
            tenancies: [],
        )
        // checksum: 17919cad28cf24f7
        "#);
        assert_eq!(read(&text).unwrap().layout, Layout::default());
    }

    #[test]
    fn any_order_and_layout_of_lines_has_the_same_canonical_text() {
        let mut lines: Vec<&str> = SMALL.lines().skip(3).collect();
        let units = lines.iter().position(|line| line.contains("ML-9")).unwrap();
        lines[units..units + 4].reverse();
        let tenancies = lines.iter().position(|line| line.contains("0ten000000001\"")).unwrap();
        lines[tenancies..tenancies + 3].reverse();
        let text = lines.join("\r\n\t/* a remark */ ");
        assert_eq!(file::write(&read(&text).unwrap().layout), SMALL);
    }

    #[test]
    fn what_did_not_change_is_saved_as_it_was() {
        let text = format!("\u{feff}// mine\r\n{}", SMALL.replace('\n', "\r\n"));
        let opened = open_bytes(text.as_bytes()).unwrap();
        assert_eq!(*opened.text, *text);
        assert!(Arc::ptr_eq(&opened.text_of(&opened.layout.clone()), &opened.text));
    }

    #[test]
    fn a_changed_tenancy_is_one_changed_line() {
        let opened = read(SMALL).unwrap();
        let text = opened.text_of(&with_last_day(&opened.layout, "0ten000000003", "2028-03-31"));
        let changed: Vec<(&str, &str)> = SMALL.lines().zip(text.lines()).filter(|(old, new)| old != new).collect();
        assert_eq!(SMALL.lines().count(), text.lines().count());
        let [(old, new), (_, checksum)] = changed[..] else { panic!("{changed:?}") };
        assert_eq!(old.replace("2027-03-31", "2028-03-31"), new);
        assert!(checksum.starts_with("// checksum: "), "{checksum}");
    }

    #[test]
    fn any_name_reads_back_and_keeps_to_its_line() {
        for name in [
            "L’atelier d'été",
            "quote \" and \\ backslash",
            "\"#",
            "two\nlines\r\nand a tab\t",
            "\0",
            "right to left \u{202e} override",
            "أطلسٌ",
            "e\u{301}",
            "12\u{202f}500 🏢\u{200d}🏭",
            "// no comment /* ",
        ] {
            let title = ron::to_string(name).unwrap();
            let opened = read(&SMALL.replace("\"Essai\"", &title)).unwrap();
            assert_eq!(opened.layout.title(), name);
            let text = file::write(&opened.layout);
            assert_eq!(text.lines().count(), SMALL.lines().count(), "{name:?}");
            assert_eq!(read(&text).unwrap().layout, opened.layout, "{name:?}");
        }
    }

    #[test]
    fn a_file_without_its_header_or_its_optional_fields_opens() {
        assert_eq!(read("(format: 3)").unwrap().layout, Layout::default());
        let headless: String = SMALL.lines().skip(3).collect::<Vec<_>>().join("\n");
        assert_eq!(file::write(&read(&headless).unwrap().layout), SMALL);
    }
}

mod broken {
    use super::*;

    #[test]
    fn syntax() {
        let told = told(&[
            ("title: \"Essai\",", "title: \"Essai\""),
            ("code: \"ML-9\",", "code: \"ML-9\""),
            ("code: \"ML-9\"", "code \"ML-9\""),
            ("code: \"ML-9\"", "code: ML-9"),
            ("\"Face à l’atrium\"", "\"Face à l’atrium"),
            ("    ],\n    startups: [", "    startups: ["),
            ("    ],\n)", "    ],\n"),
            ("    ],\n)", "    ],\n) 1"),
            ("shape: [(0, 0, 4, 4)]", "shape: [(0, 0, 4)]"),
            ("shape: [(0, 0, 4, 4)]", "shape: (0, 0, 4, 4)"),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn fields() {
        let told = told(&[
            ("area: 21.5", "aera: 21.5"),
            ("area: 21.5", "area: 21.5, area: 22"),
            ("code: \"HE\", ", ""),
            ("code: \"OR\", ", ""),
            ("use: OpenSpace", "use: Openspace"),
            ("parks: [", "park: ["),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn values() {
        let told = told(&[
            ("area: 21.5", "area: \"21.5\""),
            ("area: 21.5", "area: 1e999"),
            ("module: 1.2, units: []", "module: NaN, units: []"),
            ("seats: 12", "seats: -12"),
            ("seats: 12", "seats: 99999999999"),
            ("seats: 12", "seats: 1.5"),
            ("shared: true", "shared: yes"),
            ("2026-05-31", "2026-02-30"),
            ("0n000000000c1", "0n000000000i1"),
            ("rent: 34600.5", "rent: 34600.555"),
            ("shape: [(0, 0, 4, 4)]", "shape: []"),
            ("shape: [(0, 0, 4, 4)]", "shape: [(0, 0, 0, 4)]"),
            ("week_starts: Saturday, notice_months: 1", "week_starts: Sun, notice_months: 1"),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn numbers_that_are_not_finite() {
        for number in ["NaN", "-NaN", "inf", "-inf", "1e999", "NaNf64", "inff32"] {
            for field in ["area: 21.5", "area: 30.0", "area_per_person: 10.0", "rent_limit: 45000.5"] {
                let name = field.split(':').next().unwrap();
                let error = read(&SMALL.replace(field, &format!("{name}: {number}"))).unwrap_err();
                let OpenError::Invalid { place, field: path, .. } = &error else { panic!("{error}") };
                assert!(path.ends_with(name), "{error}");
                let line = SMALL.lines().nth(place.line - 1).unwrap();
                assert_eq!(
                    line.chars().skip(place.column - 1).take(2).collect::<String>(),
                    &field[name.len() + 2..][..2]
                );
            }
        }
    }

    #[test]
    fn formats() {
        let told = told(&[
            ("format: 3", "format: 4"),
            ("format: 3", "orbit: (id: \"x\"), format: 12"),
            ("format: 3", "format: 0"),
            ("format: 3", "format: one"),
            ("    format: 3,\n", ""),
            (SMALL, ""),
            (SMALL, "%PDF-1.7 not a layout at all"),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn misleading_layouts_are_refused_with_all_their_places() {
        let told = told(&[
            ("id: \"0n00000000010\"", "id: \"0n00000000009\""),
            ("startup: \"0st0000000003\"", "startup: \"0st0000000009\""),
            ("(unit: \"0n00000000011\")", "(unit: \"0n00000000099\")"),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn other_problems_are_opened_with_their_places() {
        let told = told(&[
            ("end: \"2026-05-31\"", "end: \"2024-05-31\", vacated: \"2024-01-01\""),
            ("code: \"ML-11\"", "code: \"ML-10\""),
            ("shape: [(14, 0, 4, 4)]", "shape: [(13, 0, 9, 4)]"),
            ("code: \"OR\"", "code: \"\""),
            ("(id: \"0st0000000003\", name: r#\"SARL \"Nour\"\"#)", "(name: \"\", id: \"0st0000000003\")"),
        ]);
        insta::assert_snapshot!(told);
    }

    #[test]
    fn bytes_that_are_not_text() {
        let told = |bytes: &[u8]| {
            let error = open_bytes(bytes).unwrap_err();
            let text = error.to_string().replace(&*error.path().to_string_lossy(), "park.ron");
            format!("{:?}\n{text} → {:?}\n", String::from_utf8_lossy(bytes), error.remedy())
        };
        let cases: [&[u8]; 3] = [b"(\n  title: \"caf\xe9\")", b"\xff\xfe(\0", b"\xef\xbb\xbf(\r\n\xc3\xa9\0)"];
        insta::assert_snapshot!(cases.map(told).join("\n"));
    }

    #[test]
    fn deep_nesting_is_an_error() {
        for bracket in ["(", "[", "{", "/*", "Some("] {
            let deep = bracket.repeat(1_000_000);
            for text in [
                deep.clone(),
                format!("(format: 3, {deep}"),
                format!("(format: 3, parks: {deep}"),
                SMALL.replace("21.5", &deep),
            ] {
                assert!(read(&text).is_err(), "{bracket}");
            }
        }
    }

    #[test]
    fn every_cut_of_a_layout_is_refused_with_a_place() {
        let end = SMALL.rfind(')').unwrap();
        for (cut, _) in SMALL.char_indices().take_while(|(cut, _)| *cut <= end) {
            match read(&SMALL[..cut]) {
                Err(OpenError::NoFormat { .. }) => assert!(cut < SMALL.find("1,").unwrap() + 1),
                Err(OpenError::Invalid { place, .. }) => assert!(place.line <= SMALL[..cut].matches('\n').count() + 1),
                other => panic!("{cut}: {other:?}"),
            }
        }
    }
}

mod disk {
    use super::*;

    fn names(folder: &TempDir) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn small(folder: &TempDir) -> PathBuf {
        let path = folder.path().join("park.ron");
        file::save(&path, SMALL).unwrap();
        path
    }

    #[test]
    fn what_is_not_an_ordinary_file_is_refused_without_waiting() {
        let folder = folder();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let link = folder.path().join("loop");
        symlink(&link, &link).unwrap();
        let absent = folder.path().join("none/park.ron");
        let told = |path: &Path| {
            let (opened, saved) = (file::open(path).unwrap_err(), file::save(path, SMALL).unwrap_err());
            format!("{opened} → {:?}\n{saved} → {:?}\n", opened.remedy(), saved.remedy())
                .replace(folder.path().to_str().unwrap(), "…")
        };
        let paths = [&*pipe, folder.path(), Path::new("/dev/zero"), &*absent, &*link];
        insta::assert_snapshot!(paths.map(told).join("\n"));
    }

    #[test]
    fn a_file_over_the_limit_is_refused_unread() {
        let folder = folder();
        let path = folder.path().join("large.ron");
        File::options().write(true).create_new(true).open(&path).unwrap().set_len(1 << 40).unwrap();
        let error = file::open(&path).unwrap_err();
        assert_eq!(error, OpenError::TooLarge { path, size: 1 << 40, limit: file::SIZE_LIMIT });
    }

    #[test]
    fn a_link_is_followed_and_kept() {
        let folder = folder();
        let path = small(&folder);
        let link = folder.path().join("link.ron");
        symlink("park.ron", &link).unwrap();
        file::save(&link, "(format: 3)").unwrap();
        assert!(link.is_symlink());
        assert!(!path.is_symlink());
        assert_eq!(*file::open(&link).unwrap().text, *"(format: 3)");
        assert_eq!(names(&folder), ["link.ron", "park.ron"]);
    }

    #[test]
    fn a_dangling_link_is_refused() {
        let folder = folder();
        let link = folder.path().join("link.ron");
        symlink("absent.ron", &link).unwrap();
        assert_eq!(file::save(&link, SMALL).unwrap_err(), SaveError { path: link, reason: SaveFailure::DanglingLink });
    }

    #[test]
    fn the_mode_is_kept() {
        let folder = folder();
        let path = small(&folder);
        for expected in [0o640, 0o600, 0o664] {
            fs::set_permissions(&path, Permissions::from_mode(expected)).unwrap();
            file::save(&path, SMALL).unwrap();
            assert_eq!(mode(&path), expected);
        }
    }

    #[test]
    fn a_write_protected_file_is_refused_and_stays() {
        let folder = folder();
        let path = small(&folder);
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        let error = file::save(&path, "(format: 3)").unwrap_err();
        assert_eq!(error, SaveError { path: path.clone(), reason: SaveFailure::WriteProtected });
        assert_eq!(fs::read_to_string(&path).unwrap(), SMALL);
        assert_eq!(names(&folder), ["park.ron"]);
    }

    #[test]
    fn a_path_without_a_folder_is_one_of_the_working_folder() {
        let error = file::open(Path::new("no-such-file.ron")).unwrap_err();
        assert_eq!(error, OpenError::Missing { path: "no-such-file.ron".into() });
    }

    #[test]
    fn orphans_of_this_file_are_swept_when_it_is_opened() {
        let folder = folder();
        let path = small(&folder);
        let make = |name: &str, years: i64| {
            let file = File::options().write(true).create_new(true).open(folder.path().join(name)).unwrap();
            let shift = Duration::from_hours(24 * 365 * years.unsigned_abs());
            let now = SystemTime::now();
            file.set_modified(if years < 0 { now - shift } else { now + shift }).unwrap();
            file
        };
        make(".park.ron.aB3dE9", -10);
        make(".park.ron.zZ3dE9", 10);
        make(".park.ron.backup", -10);
        make(".other.ron.aB3dE9", -10);
        let writing = make(".park.ron.kK3dE9", -10);
        writing.lock().unwrap();
        let saving = make(".park.ron.lock", 0);
        file::open(&path).unwrap();
        assert_eq!(names(&folder).len(), 7, "while somebody saves, nothing is anybody's orphan");
        drop(saving);
        fs::remove_file(folder.path().join(".park.ron.lock")).unwrap();
        file::open(&path).unwrap();
        assert_eq!(
            names(&folder),
            [".other.ron.aB3dE9", ".park.ron.backup", ".park.ron.kK3dE9", "park.ron"],
            "whatever the clock says"
        );
    }
}

mod hostile {
    use std::os::unix::fs::FileExt as _;
    use std::time::Instant;

    use plateau::model::{ProblemKind, UnitId};

    use super::*;

    /// What a release answers in under 100 ms a build for tests answers in this.
    const SOON: Duration = Duration::from_secs(2);

    #[test]
    fn a_million_levels_are_refused_at_once_with_a_place() {
        for bracket in ["(", "[", "{", "/*", "Some(", "\"", "r#\"", "'", "#![", "(a:", "[(", "\n("] {
            let deep = bracket.repeat(1_000_000);
            for text in [
                deep.clone(),
                format!("(format: 3, {deep}"),
                format!("(format: 3, parks: {deep}"),
                format!("(format: 3, parks: [(id: {deep}"),
                SMALL.replace("21.5", &deep),
            ] {
                let start = Instant::now();
                let error = file::read_bytes(text.into_bytes(), Path::new("park.ron")).unwrap_err();
                assert!(start.elapsed() < SOON, "{bracket:?}: {:?}", start.elapsed());
                assert!(error.place().is_some(), "{bracket:?}: {error}");
            }
        }
    }

    #[test]
    fn a_file_of_a_gigabyte_is_refused_unread() {
        let folder = folder();
        let path = folder.path().join("large.ron");
        let file = File::options().write(true).create_new(true).open(&path).unwrap();
        file.set_len(1 << 30).unwrap();
        // Not a hole alone: it begins and ends as a layout does.
        file.write_all_at(SMALL.as_bytes(), 0).unwrap();
        file.write_all_at(b"\n", (1 << 30) - 1).unwrap();
        let start = Instant::now();
        let (limit, size) = (file::SIZE_LIMIT, 1 << 30);
        assert_eq!(file::open(&path).unwrap_err(), OpenError::TooLarge { path: path.clone(), size, limit });
        assert_eq!(file::salvage(&path).unwrap_err(), OpenError::TooLarge { path, size, limit });
        assert!(start.elapsed() < SOON);
    }

    #[test]
    fn what_cannot_be_read_is_refused_without_waiting_by_salvage_too() {
        let folder = folder();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let (dangling, circle) = (folder.path().join("dangling"), folder.path().join("circle"));
        symlink("absent", &dangling).unwrap();
        symlink(&circle, &circle).unwrap();
        for path in [&*pipe, &*dangling, &*circle, folder.path(), Path::new("/dev/zero"), Path::new("/dev/null")] {
            let start = Instant::now();
            let (opened, salvaged) = (file::open(path).unwrap_err(), file::salvage(path).unwrap_err());
            assert_eq!(opened, salvaged);
            assert!(start.elapsed() < SOON, "{}", path.display());
        }
    }

    #[test]
    fn a_mistake_late_in_a_large_file_is_found_soon() {
        let (before, after) = SMALL.split_at(SMALL.find("                    (id: \"0n000000000c1\"").unwrap());
        let unit = |number: u64| {
            let id = UnitId::new(1_000_000 + number);
            format!("(id: \"{id}\", code: \"X-{number}\", use: Technical, shape: [(0, 0, 1, 1)], area: 1.5),\n")
        };
        let more = (0..20_000).map(unit).collect::<Vec<_>>().concat();
        for (mistake, line) in [("area: 1e999", true), ("aera: 1", true), ("area: 1.0.0", true), ("area: \"", false)] {
            let late = format!("{before}{more}{}", after.replacen("shape: [(0, 4, 20, 2)]", mistake, 1));
            let start = Instant::now();
            let place = read(&late).unwrap_err().place().unwrap();
            assert!(start.elapsed() < 5 * SOON, "{mistake}: {:?}", start.elapsed());
            assert!(!line || place.line == 20_015, "{mistake}: {place}");
        }
    }

    #[test]
    fn a_unit_promised_ten_thousand_times_is_told_in_bounded_time_and_room() {
        let end = SMALL.rfind("    ],\n)").unwrap();
        for unit in ["0n00000000009", "0n00000000010"] {
            let tenancy = |number: u64| {
                let (id, units) = (TenancyId::new(1_000_000 + number), format!("[(unit: \"{unit}\")]"));
                let terms = "state: Signed, start: \"2030-01-01\"";
                format!("(id: \"{id}\", startup: \"0st0000000001\", units: {units}, {terms}),\n")
            };
            let more = (0..10_000).map(tenancy).collect::<Vec<_>>().concat();
            let start = Instant::now();
            let opened = read(&format!("{}{more}{}", &SMALL[..end], &SMALL[end..])).unwrap();
            assert!((1..=1_001).contains(&opened.problems.len()), "{}", opened.problems.len());
            assert!(start.elapsed() < 10 * SOON, "{:?}", start.elapsed());
        }
        let units = "(unit: \"0n00000000009\"), ".repeat(50_000);
        let start = Instant::now();
        read(&SMALL.replacen("units: [(unit: \"0n00000000009\")]", &format!("units: [{units}]"), 1)).unwrap();
        assert!(start.elapsed() < 10 * SOON, "{:?}", start.elapsed());
    }

    #[test]
    fn hidden_characters_in_names_are_listed_kept_and_harmless() {
        for hidden in ["\u{202e}", "\u{2066}", "\u{1b}[31m", "\0", "\n", "\u{85}", "\u{2028}"] {
            let name = format!("gnp{hidden}exe");
            for from in ["\"Essai\"", "\"OR\"", "\"Sous-sol\"", "\"ML-9\"", "\"Atlas 2\"", "\"أطلس\"", "\"Incubateur\""]
            {
                let opened = read(&SMALL.replace(from, &ron::to_string(&name).unwrap())).unwrap();
                let kinds: Vec<_> = opened.problems.iter().map(|problem| &problem.kind).collect();
                assert_eq!(kinds, [&ProblemKind::HiddenCharacters], "{from} {hidden:?}");
                assert!(opened.placed_problems()[0].place.is_some());
                let text = file::write(&opened.layout);
                assert!(hidden == "\n" || !text.contains(hidden), "it is written as an escape");
                assert_eq!(read(&text).unwrap().layout, opened.layout);
            }
        }
        // What Arabic and typography need deceives nobody, and a remark may have lines.
        for harmless in ["شركة\u{200c}ناشئة", "\u{200f}أطلس", "12\u{202f}500 🏢\u{200d}🏭"] {
            assert_eq!(read(&SMALL.replace("Atlas 2", harmless)).unwrap().problems, [], "{harmless}");
        }
        assert_eq!(read(&SMALL.replace("Face à l’atrium", "Face\\nà l’atrium")).unwrap().problems, []);
    }

    #[test]
    fn a_layout_without_a_format_says_where_it_should_begin() {
        for (text, place) in [("", "1:1"), ("\n\n  (title: \"x\")", "3:3"), ("// only a comment\n", "1:1")] {
            let error = read(text).unwrap_err();
            assert_eq!(error.place().unwrap().to_string(), place, "{error}");
        }
    }
}
