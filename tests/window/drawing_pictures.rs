//! Pictures of every tool of draw mode at work. They need a graphics adapter; lavapipe will do.

use std::path::Path;

use egui::{Event, Key};
use egui_kittest::SnapshotResults;
use plateau::text::Language;

use crate::manager::{CTRL, Manager, Start};

/// The looks that are compared: language, darkness, size of the window.
const LOOKS: [(&str, Language, bool, [f32; 2]); 2] =
    [("light", Language::French, false, [1280.0, 720.0]), ("dark", Language::English, true, [1600.0, 1000.0])];

/// Takes a picture in each look, in draw mode on a floor with doors, windows and a text.
fn pictures(name: &'static str, draw: impl Fn(&mut Manager)) {
    let mut results = SnapshotResults::new();
    for (look, language, dark, size) in LOOKS {
        let files = vec![("park.ron", with_openings())];
        let start = Start { language, dark, size: size.into(), pictures: Some(name), files, ..Start::default() };
        let mut manager = Manager::start(&start);
        manager.chord(CTRL, Key::E);
        draw(&mut manager);
        results.extend(manager.picture(&format!("drawing_{name}_{look}")));
    }
    results.unwrap();
}

/// Notices go by the clock: those that are there are closed.
fn close_notices(manager: &mut Manager) {
    let close = manager.program().texts.get("notice-close").into_owned();
    while manager.sees(&close) {
        manager.click_last(&close);
    }
}

/// The small park with more room, doors, windows and a text on its first floor.
fn with_openings() -> String {
    let floor = "level: 1, columns: 24, rows: 12, module: 1.2, ";
    let door = |column: u32, row: u32, cells: u32| {
        format!("(kind: Door, from: ({column}, {row}), to: ({}, {row}))", column + cells)
    };
    let window = |column: u32| format!("(kind: Window, from: ({column}, 0), to: ({}, 0))", column + 2);
    let doors = [0, 4, 8, 12, 16, 20].map(|column| door(column + 1, 5, 1)).into_iter();
    let openings: Vec<String> =
        doors.chain([door(5, 7, 2), door(17, 7, 1)]).chain([1, 5, 9, 13, 17, 21].map(window)).collect();
    let drawn = format!(
        "level: 1, columns: 30, rows: 16, module: 1.2, openings: [{}], captions: [(text: \"Vers l’atrium\", column: 19.0, row: 6.0)], ",
        openings.join(", ")
    );
    let text = crate::manager::PARK.replacen(floor, &drawn, 1);
    // Written anew, so that no notice says that it was changed by hand.
    plateau::file::write(&plateau::file::read(text.into(), Path::new("park.ron")).unwrap().layout)
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_rectangle() {
    pictures("rectangle", |manager| {
        manager.key(Key::R);
        manager.hold_on_plan((22.5, 3.5), (28.5, 8.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_typed_size() {
    pictures("size", |manager| {
        manager.key(Key::R);
        manager.click_on_plan(24.5, 0.5);
        for text in ["6", "x", "7"] {
            manager.type_text(text);
        }
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_brush() {
    pictures("brush", |manager| {
        manager.key(Key::B);
        manager.hold_on_plan((23.5, 10.5), (28.5, 13.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_eraser() {
    pictures("eraser", |manager| {
        manager.key(Key::E);
        manager.hold_on_plan((20.5, 11.5), (23.5, 8.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_splitting() {
    pictures("split", |manager| {
        manager.key(Key::C);
        manager.hold_on_plan((5.0, 7.0), (7.0, 12.0));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_question_who_goes_where() {
    pictures("split_question", |manager| {
        manager.key(Key::C);
        manager.drag_on_plan((5.0, 7.0), (5.0, 12.0));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_merging() {
    pictures("merge", |manager| {
        manager.click_unit("ML-105");
        let other = manager.unit("ML-106").rect.center();
        manager.ctrl_click_at(other);
        manager.key(Key::J);
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_moving_a_wall() {
    pictures("wall", |manager| {
        manager.click_unit("ML-106");
        manager.hold_on_plan((24.0, 2.5), (27.2, 2.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_moving_a_unit() {
    pictures("move", |manager| {
        manager.hold_on_plan((18.5, 9.5), (23.5, 11.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_door() {
    pictures("door", |manager| {
        manager.key(Key::D);
        manager.hold_on_plan((14.1, 7.0), (15.9, 7.0));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_window() {
    pictures("window", |manager| {
        manager.key(Key::W);
        manager.hold_on_plan((2.1, 12.0), (6.9, 12.0));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_text() {
    pictures("caption", |manager| {
        manager.key(Key::L);
        manager.click_on_plan(6.0, 6.0);
        manager.type_text("Sortie de secours");
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_outline() {
    pictures("outline", |manager| {
        manager.key(Key::O);
        manager.drag_on_plan((0.5, 0.5), (26.5, 11.5));
        close_notices(manager);
        manager.hold_on_plan((20.5, 12.5), (26.5, 14.5));
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_pasting() {
    pictures("paste", |manager| {
        manager.click_unit("ML-105");
        let other = manager.unit("ML-106").rect.center();
        manager.ctrl_click_at(other);
        manager.event(Event::Copy);
        close_notices(manager);
        manager.key(Key::PageUp);
        manager.event(Event::Paste("ML-105".to_owned()));
        let at = manager.place(12.5, 6.5);
        manager.hover(at);
    });
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_the_grid() {
    pictures("grid", |manager| manager.key(Key::G));
}
