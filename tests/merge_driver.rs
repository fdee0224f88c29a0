//! Plateau as git's merge driver for layouts, registered as the README says, in a real repository.

#![expect(clippy::unwrap_used, reason = "a test stops where git cannot be run")]

use std::fs;
use std::path::Path;
use std::process::Command;

use plateau::file;
use tempfile::TempDir;

const PARK: &str = include_str!("commandline/park.ron");
const README: &str = include_str!("../README.md");

/// Git in a folder, with no configuration but that of the repository. Answers whether it succeeded, and what it said.
fn git(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let mut git = Command::new("git");
    git.current_dir(folder).args(arguments);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(variable);
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("LC_ALL", "C");
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "Test").env(format!("GIT_{role}_EMAIL"), "test@example.org");
    }
    let output = git.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[track_caller]
fn git_does(folder: &Path, arguments: &[&str]) {
    let (done, said) = git(folder, arguments);
    assert!(done, "git {arguments:?}: {said}");
}

/// A line of the README that begins so.
fn from_readme(start: &str) -> &'static str {
    README.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("the README has no line {start}"))
}

/// A repository with a park in which the branch `other` holds what another person made of it, and `main` what we did.
fn repository(ours: &str, theirs: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let commit = |text: &str, what: &str| {
        file::save(&path.join("park.ron"), text).unwrap();
        git_does(path, &["add", "."]);
        git_does(path, &["commit", "--quiet", "--message", what]);
    };
    git_does(path, &["init", "--quiet", "--initial-branch", "main"]);
    let driver = from_readme("git config merge.plateau.driver ").split('\'').nth(1).unwrap();
    let driver = driver.replacen("plateau", &format!("\"{}\"", env!("CARGO_BIN_EXE_plateau")), 1);
    git_does(path, &["config", "merge.plateau.driver", &driver]);
    file::save(&path.join(".gitattributes"), from_readme("*.ron ")).unwrap();
    commit(PARK, "The park");
    git_does(path, &["checkout", "--quiet", "-b", "other"]);
    commit(theirs, "What they did");
    git_does(path, &["checkout", "--quiet", "main"]);
    commit(ours, "What we did");
    folder
}

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("park.ron")).unwrap()
}

#[test]
fn two_people_change_one_line_and_git_merges_it() {
    let ours = PARK.replace("contract: \"SA-2026-001\"", "contract: \"SA-2026-007\"");
    let theirs = PARK.replace("end: \"2026-12-31\"", "end: \"2027-06-30\"");
    let folder = repository(&ours, &theirs);
    git_does(folder.path(), &["merge", "--quiet", "--no-edit", "other"]);
    let both = ours.replace("end: \"2026-12-31\"", "end: \"2027-06-30\"");
    let both = file::read(both.into(), Path::new("park.ron")).unwrap().layout;
    assert_eq!(read(folder.path()), file::write(&both));
}

#[test]
fn a_double_booking_is_a_conflict_that_leaves_ours_in_place() {
    let book = |id: &str, startup: &str| {
        let line = format!(
            "        (id: \"0ten00000000{id}\", startup: \"0st000000000{startup}\", units: [(unit: \"0n00000000102\")], \
             state: Signed, start: \"2027-01-01\", contract: \"SA-2027-00{id}\", kind: Hosting),\n    ],\n)\n"
        );
        format!("{}{line}", PARK.trim_end().strip_suffix("    ],\n)").unwrap())
    };
    let folder = repository(&book("2", "1"), &book("3", "6"));
    let (done, said) = git(folder.path(), &["merge", "--no-edit", "other"]);
    assert!(!done && said.contains("CONFLICT (content)"), "{said}");
    assert!(said.contains("Novatek") && said.contains("Zéphyr"), "{said}");
    assert_eq!(read(folder.path()), book("2", "1"));
}
