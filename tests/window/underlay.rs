//! The picture under the plan: put there, scaled, levelled, moved, faded, locked, and missed.

use std::path::Path;

use egui::{Key, Modifiers, Pos2};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use plateau::app::PictureState;
use plateau::model::{Layout, Underlay};

use crate::manager::{CTRL, CTRL_SHIFT, Manager};

/// A drawing: white paper, black lines.
pub(crate) fn drawing(width: u32, height: u32) -> Vec<u8> {
    let is_line = |index: u32| (index % width).is_multiple_of(width / 6) || (index / width).is_multiple_of(height / 3);
    let pixels: Vec<u8> = (0..width * height).map(|index| if is_line(index) { 0 } else { 255 }).collect();
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&pixels, width, height, ExtendedColorType::L8).unwrap();
    bytes
}

fn save(path: &Path, bytes: &[u8]) {
    plateau::file::save_making_folder(path, bytes).unwrap();
}

/// The picture under the floor that the tests look at.
fn underlay(layout: &Layout) -> Option<Underlay> {
    layout.floors().find(|floor| floor.level == 1).unwrap().underlay.clone()
}

fn saved(manager: &mut Manager) -> Option<Underlay> {
    manager.chord(CTRL, Key::S);
    underlay(&manager.saved("park.ron"))
}

/// A manager who has put a scan from another folder under the first floor.
fn with_picture() -> Manager {
    let mut manager = Manager::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let scan = elsewhere.path().join("plan.png");
    save(&scan, &drawing(360, 180));
    manager.choose(&["Draw", "Picture under the plan", "Put a picture under the plan…"]);
    manager.name_file("Path of the file", scan.to_str().unwrap());
    manager
}

/// The upper left corner of a unit.
fn corner(manager: &Manager, code: &str) -> Pos2 {
    manager.unit(code).rect.min
}

fn assert_near(given: f64, expected: f64, what: &str) {
    assert!((given - expected).abs() <= 0.02 * expected.abs().max(1.0), "{what}: {given} instead of {expected}");
}

#[test]
fn a_picture_is_put_under_the_plan_and_scaled_by_two_points() {
    let mut manager = with_picture();
    assert_eq!(manager.bytes("park.plans/plan.png"), drawing(360, 180), "it is copied beside the layout");
    let first = underlay(manager.layout()).unwrap();
    assert_eq!(first.file, "park.plans/plan.png");
    assert_eq!((first.x, first.y, first.width), (14.4, 7.2, 28.8), "as wide as the grid, in its middle");
    let floor = manager.program().session.floor.unwrap();
    assert!(matches!(manager.program().picture_of(floor), Some(PictureState::Ready(_))));

    manager.choose(&["Draw", "Picture under the plan", "Scale the picture by two points…"]);
    assert!(manager.sees("Click one end of a length that you know"));
    let (one, other) = (corner(&manager, "ML-101"), corner(&manager, "ML-102"));
    manager.click_at(one);
    assert!(manager.sees("Click the other end of this length"));
    manager.click_at(other);
    manager.type_text("9.6");
    manager.key(Key::Enter);
    let scaled = saved(&mut manager).unwrap();
    assert_near(scaled.width, 57.6, "4.8 m on the plan are 9.6 m");
    assert_near(scaled.x, 28.8, "the first point stays");
    assert_near(scaled.y, 14.4, "the first point stays");
    assert!(manager.program().session.underlay.is_none());
    manager.choose(&["Edit", "Undo: Adjust the picture under the plan ML 1"]);
    assert_eq!(underlay(manager.layout()), Some(first));
    manager.choose(&["Edit", "Undo: Put a picture under the plan ML 1"]);
    assert_eq!(underlay(manager.layout()), None);
}

#[test]
fn a_picture_is_levelled_moved_faded_and_locked() {
    let mut manager = with_picture();
    manager.choose(&["Draw", "Picture under the plan", "Level the picture by two points…"]);
    let (one, other) = (corner(&manager, "ML-101"), manager.unit("ML-102").rect.left_bottom());
    manager.click_at(one);
    manager.click_at(other);
    let levelled = underlay(manager.layout()).unwrap();
    assert_near(levelled.rotation, -(5.0_f64 / 4.0).atan().to_degrees(), "4 cells right and 5 down");

    manager.choose(&["Draw", "Picture under the plan", "Move the picture"]);
    let (from, to) = (manager.unit("ML-110").rect.center(), manager.unit("ML-111").rect.center());
    manager.drag(from, to);
    let moved = underlay(manager.layout()).unwrap();
    assert_near(moved.x - levelled.x, 14.4, "12 cells to the right");
    assert!((moved.y - levelled.y).abs() < 0.05);
    manager.key(Key::ArrowUp);
    manager.chord(Modifiers::SHIFT, Key::ArrowLeft);
    let walked = underlay(manager.layout()).unwrap();
    assert_near(moved.x - walked.x, 12.0, "ten cells to the left");
    assert_near(moved.y - walked.y, 1.2, "a cell up");
    manager.chord(CTRL, Key::Z);
    manager.chord(CTRL, Key::Z);
    manager.key(Key::Escape);
    assert!(manager.program().session.underlay.is_none(), "Escape ends it");
    manager.drag(from, to);
    assert_eq!(underlay(manager.layout()).unwrap(), moved, "and the pointer leaves it alone");

    manager.choose(&["Edit", "Select every unit of the floor"]);
    manager.key(Key::Escape);
    let free = manager.unit("ML-C1").rect.center();
    let below = Pos2::new(free.x, manager.unit("ML-110").rect.bottom() + 20.0);
    manager.click_at(below);
    manager.enter("Rotation (°)", "0");
    manager.enter("Width (m)", "30");
    manager.fill("Width (m)", "0");
    assert_eq!(manager.errors_below("Width (m)").len(), 1, "{:#?}", manager.reads(""));
    manager.key(Key::Escape);
    manager.click("Locked");
    let locked = saved(&mut manager).unwrap();
    assert_eq!((locked.rotation, locked.width, locked.locked), (0.0, 30.0, true));
    assert!(!manager.button("Move").enabled);
}

#[test]
fn a_picture_beside_the_layout_is_not_copied_and_a_missing_one_is_said() {
    let mut manager = Manager::new();
    save(&manager.path("plans/niveau 1.png"), &drawing(60, 30));
    manager.choose(&["Draw", "Picture under the plan", "Put a picture under the plan…"]);
    manager.name_file("Path of the file", "plans/niveau 1.png");
    assert_eq!(saved(&mut manager).unwrap().file, "plans/niveau 1.png");
    assert!(!manager.path("park.plans").exists());
    std::fs::remove_file(manager.path("plans/niveau 1.png")).unwrap();
    let mut manager = manager.restart();
    assert_eq!(manager.title(), "park – Plateau", "the plan opens all the same");
    assert!(!manager.reads("The picture “niveau 1.png” is missing").is_empty(), "{:#?}", manager.reads(""));
    manager.click_last("Remove");
    assert_eq!(saved(&mut manager), None);
    assert!(manager.reads("The picture “niveau 1.png” is missing").is_empty());
}

#[test]
fn what_is_no_picture_is_refused_and_nothing_is_copied() {
    let mut manager = Manager::new();
    save(&manager.path("scans/plan.pdf"), b"%PDF-1.7 and nothing more");
    save(&manager.path("scans/plan.png"), b"(format: 3)");
    for (name, said) in [("scans/plan.pdf", "is damaged"), ("scans/plan.png", "is neither PNG nor JPEG nor PDF")] {
        manager.choose(&["Draw", "Picture under the plan", "Put a picture under the plan…"]);
        manager.name_file("Path of the file", name);
        assert_eq!(manager.reads(said).len(), 1, "{:#?}", manager.reads(""));
    }
    assert_eq!(underlay(manager.layout()), None);
    assert!(!manager.path("park.plans").exists());
}

#[test]
fn a_layout_without_a_file_is_saved_first() {
    let mut manager = Manager::start(&crate::manager::Start { named: None, ..Default::default() });
    manager.choose(&["Draw", "Picture under the plan", "Put a picture under the plan…"]);
    assert_eq!(manager.reads("Save the layout first").len(), 1);
}

#[test]
fn pictures_go_along_where_the_layout_is_saved() {
    let mut manager = with_picture();
    save(&manager.path("copy/here.txt"), b"");
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "copy/park.ron");
    assert_eq!(manager.bytes("copy/park.plans/plan.png"), drawing(360, 180));
    assert_eq!(underlay(&manager.saved("copy/park.ron")).unwrap().file, "park.plans/plan.png");
    assert_eq!(manager.title(), "park – Plateau");
    let floor = manager.program().session.floor.unwrap();
    assert!(matches!(manager.program().picture_of(floor), Some(PictureState::Ready(_))));

    save(&manager.path("other/park.plans/plan.png"), b"another picture");
    manager.chord(CTRL_SHIFT, Key::S);
    manager.name_file("Path of the file", "other/park.ron");
    assert_eq!(manager.reads("A picture under a plan could not be copied along").len(), 1, "{:#?}", manager.reads(""));
    assert_eq!(manager.bytes("other/park.plans/plan.png"), b"another picture");
    assert!(underlay(&manager.saved("other/park.ron")).is_some(), "it is saved all the same");
}

#[test]
fn the_slider_makes_one_change_when_it_is_let_go() {
    let mut manager = with_picture();
    let slider = manager.slider("Strength");
    let before = manager.program().document.version();
    manager.drag(slider.center(), slider.right_center());
    let after = underlay(manager.layout()).unwrap();
    assert!(after.opacity > 0.9, "{}", after.opacity);
    assert_eq!(manager.program().document.version(), before + 1, "one change");
    manager.chord(CTRL, Key::Z);
    assert_eq!(underlay(manager.layout()).unwrap().opacity, 0.5);
}
