//! The slider of dates: dragging, keys, the play, what it marks and says.

use egui::{Key, Pos2, pos2};
use egui_kittest::SnapshotResults;

use crate::manager::{CTRL, Manager, Start};
use crate::pictures::LOOKS;

/// Where a date lies on the slider.
pub(crate) fn place(manager: &Manager, date: &str) -> Pos2 {
    let track = manager.slider("Date slider: ");
    let part = manager.program().session.slider.part_at(date.parse().unwrap());
    #[expect(clippy::cast_possible_truncation, reason = "a place in the window")]
    pos2(track.left() + part as f32 * track.width(), track.top() + 12.0)
}

fn date(manager: &Manager) -> String {
    manager.program().session.date().to_string()
}

/// Whether something in the window says this.
fn says(manager: &Manager, text: &str) -> bool {
    !manager.reads(text).is_empty()
}

/// A drag to New Year's Day of 2027: two leave, one comes.
fn drag_to_new_year(manager: &mut Manager) {
    let (from, to) = (place(manager, "2026-11-23"), place(manager, "2027-01-01"));
    manager.drag(from, to);
}

#[test]
fn the_plan_and_the_figures_follow_the_slider() {
    let mut manager = Manager::new();
    let before = manager.reads("let by area");
    drag_to_new_year(&mut manager);
    assert_eq!(date(&manager), "2027-01-01");
    assert_eq!(manager.unit("ML-106").name, "ML-106, Cobalt, Let");
    assert_ne!(manager.reads("let by area"), before, "the status line follows");
    assert_eq!(manager.value("Date shown"), "01/01/2027");
}

#[test]
fn who_moves_in_and_out_is_said_until_another_date_is_shown() {
    let mut manager = Manager::new();
    drag_to_new_year(&mut manager);
    let caption = manager.named("1 moves in, 2 move out");
    assert_eq!(caption.len(), 1, "{:#?}", manager.reads("move"));
    manager.hover(caption[0].rect.center());
    for line in
        ["Between 23/11/2026 and 01/01/2027", "Cobalt moves into ML-106", "Atlas leaves ML-101", "Delta leaves ML-202"]
    {
        assert!(manager.sees(line), "{line}: {:#?}", manager.reads(""));
    }
    manager.key(Key::CloseBracket);
    assert!(!says(&manager, "moves in,"), "another date was shown");
    drag_to_new_year(&mut manager);
    manager.key(Key::Escape);
    assert!(!says(&manager, "moves in,"));
}

#[test]
fn the_pointer_is_told_what_changes_that_day() {
    let mut manager = Manager::new();
    let at = place(&manager, "2027-01-01");
    manager.hover(at);
    assert!(says(&manager, "Fri 01/01/2027"), "{:#?}", manager.reads("/2027"));
    assert!(says(&manager, "Cobalt moves into ML-106"), "{:#?}", manager.reads(""));
    assert_eq!(date(&manager), "2026-11-23", "looking moves nothing");
}

#[test]
fn keys_move_the_slider_that_has_the_focus() {
    let mut manager = Manager::new();
    let at = place(&manager, "2026-12-10");
    manager.click_at(at);
    assert_eq!(date(&manager), "2026-12-10");
    let level = manager.level();
    let steps = [
        (Key::ArrowRight, "2026-12-11"),
        (Key::ArrowLeft, "2026-12-10"),
        (Key::PageUp, "2027-01-10"),
        (Key::PageDown, "2026-12-10"),
        (Key::Home, "2026-11-23"),
    ];
    for (key, expected) in steps {
        manager.key(key);
        assert_eq!(date(&manager), expected, "{key:?}");
    }
    assert_eq!(manager.level(), level, "the keys of floors are the slider's");
}

#[test]
fn the_play_goes_by_months_and_stops_at_the_end_of_the_track() {
    let mut manager = Manager::new();
    manager.key(Key::P);
    manager.wait(0.3);
    assert_eq!(date(&manager), "2026-12-23");
    manager.wait(0.75);
    assert_eq!(date(&manager), "2027-01-23");
    assert!(says(&manager, "1 moves in, 2 move out"), "{:#?}", manager.reads("move"));
    manager.key(Key::Space);
    let paused = date(&manager);
    manager.wait(2.0);
    assert_eq!((date(&manager), manager.program().session.slider.is_playing()), (paused, false));
    let end = place(&manager, "2028-09-10");
    manager.click_at(end);
    manager.click("Play through the months");
    manager.wait(4.0);
    assert_eq!((date(&manager).as_str(), manager.program().session.slider.is_playing()), ("2028-10-10", false));
}

#[test]
fn it_stands_under_every_view_and_can_be_hidden() {
    let mut manager = Manager::new();
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        manager.chord(CTRL, key);
        assert!(says(&manager, "Date slider: Monday 23 November 2026"), "{:#?}", manager.reads("Date"));
    }
    manager.choose(&["View", "Date slider"]);
    assert!(!says(&manager, "Date slider: "));
    let manager = manager.restart();
    assert!(!says(&manager, "Date slider: "), "it is remembered");
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_date_slider() {
    let mut results = SnapshotResults::new();
    for (look, language, dark, _) in LOOKS {
        let size = [1280.0, 720.0].into();
        let start = Start { language, dark, size, pictures: Some("slider"), ..Start::default() };
        let mut manager = Manager::start(&start);
        let name = manager.program().texts.with("slider-spoken", &[("date", "".into())]);
        let track = manager.slider(&name);
        let at = |manager: &Manager, date: &str| {
            #[expect(clippy::cast_possible_truncation, reason = "a place in the window")]
            let part = manager.program().session.slider.part_at(date.parse().unwrap()) as f32;
            pos2(track.left() + part * track.width(), track.top() + 12.0)
        };
        let (from, to) = (at(&manager, "2026-11-23"), at(&manager, "2027-01-01"));
        manager.drag(from, to);
        results.extend(manager.picture(&format!("slider_{look}")));
    }
    results.unwrap();
}
