//! What the README shows is so.

use std::path::Path;

use plateau::file;

const README: &str = include_str!("../README.md");

#[test]
fn the_layout_of_the_readme_opens_without_a_problem() {
    let (_, rest) = README.split_once("```ron\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let opened = file::read(example.into(), Path::new("README.md")).unwrap();
    assert_eq!(opened.problems, []);
    let written = file::write(&opened.layout);
    let without_comments =
        |text: &str| text.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n");
    assert_eq!(without_comments(&written), without_comments(example), "the example is as Plateau writes it");
}
