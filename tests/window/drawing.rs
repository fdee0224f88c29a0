//! Drawing a floor: rooms, walls, doors, texts; splitting and merging what is let; all of it by mouse and by keyboard.

use egui::{Event, Key, Modifiers};
use plateau::model::{CellRect, Layout, OpeningKind, UnitUse};

use crate::manager::{CTRL, Manager, held, unit};

/// In draw mode, on the upper floor, which has room.
fn drawing() -> Manager {
    let mut manager = Manager::new();
    manager.key(Key::PageUp);
    assert_eq!(manager.level(), Some(2));
    manager.chord(CTRL, Key::E);
    manager
}

/// In draw mode on the floor that is let.
fn redrawing() -> Manager {
    let mut manager = Manager::new();
    manager.chord(CTRL, Key::E);
    manager
}

fn saved(manager: &mut Manager) -> Layout {
    manager.chord(CTRL, Key::S);
    manager.saved("park.ron")
}

fn cells(layout: &Layout, code: &str) -> Vec<[u32; 4]> {
    let each = |r: &CellRect| [r.column, r.row, r.columns, r.rows];
    unit(layout, code).shape.rectangles().iter().map(each).collect()
}

fn waiting(layout: &Layout) -> Vec<String> {
    let mut waiting: Vec<String> = layout
        .tenancies()
        .flat_map(|tenancy| tenancy.to_place.iter().map(move |displaced| (tenancy, displaced)))
        .map(|(tenancy, displaced)| format!("{} {}", layout.startup(tenancy.startup).unwrap().name, displaced.code))
        .collect();
    waiting.sort();
    waiting
}

#[test]
fn a_room_is_drawn_with_the_mouse_and_selected() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.drag_on_plan((10.5, 0.5), (14.5, 4.5));
    assert_eq!(manager.selection(), "ML-203");
    let layout = saved(&mut manager);
    assert_eq!(cells(&layout, "ML-203"), [[10, 0, 5, 5]]);
    assert_eq!(unit(&layout, "ML-203").usage, UnitUse::Office);
    manager.chord(CTRL, Key::Z);
    assert!(manager.layout().units().all(|unit| unit.code != "ML-203"));
}

#[test]
fn a_size_is_typed_while_drawing() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.click_on_plan(10.5, 0.5);
    for text in ["6", "x", "4", ".", "8"] {
        manager.type_text(text);
    }
    assert!(manager.layout().units().all(|unit| unit.code != "ML-203"), "nothing is done before Enter");
    manager.key(Key::Enter);
    assert_eq!(cells(&saved(&mut manager), "ML-203"), [[10, 0, 5, 4]]);
}

#[test]
fn the_letters_of_other_actions_are_for_sizes_while_drawing() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.click_on_plan(10.5, 0.5);
    let date = manager.program().session.date();
    manager.type_text("6");
    for key in [Key::X, Key::T, Key::F, Key::OpenBracket] {
        manager.key(key);
    }
    assert_eq!((manager.program().session.date(), manager.program().session.is_drafting()), (date, true));
    manager.key(Key::Escape);
    assert!(!manager.program().session.is_drafting());
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn a_rectangle_over_rooms_takes_only_what_is_free() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.drag_on_plan((8.5, 0.5), (12.5, 4.5));
    let layout = saved(&mut manager);
    assert_eq!(cells(&layout, "ML-203"), [[10, 0, 3, 5]]);
    assert_eq!(cells(&layout, "ML-202"), [[5, 0, 5, 5]]);
}

#[test]
fn a_corridor_is_brushed_and_a_room_enlarged() {
    let mut manager = drawing();
    manager.key(Key::B);
    manager.drag_on_plan((9.5, 3.5), (11.5, 3.5));
    assert_eq!(cells(manager.layout(), "ML-202"), [[5, 0, 5, 3], [5, 3, 7, 1], [5, 4, 5, 1]]);
    manager.chord(CTRL, Key::Z);
    manager.click("Draws");
    manager.click("Circulation");
    manager.drag_on_plan((0.5, 5.5), (12.5, 5.5));
    let layout = saved(&mut manager);
    let corridor = layout.units().find(|unit| unit.usage == UnitUse::Circulation && unit.code != "ML-C1").unwrap();
    assert_eq!(cells(&layout, &corridor.code), [[0, 5, 13, 1]]);
}

#[test]
fn a_wall_is_dragged_and_a_room_moved() {
    let mut manager = drawing();
    manager.click_unit("ML-202");
    manager.drag_on_plan((10.0, 2.5), (13.0, 2.5));
    assert_eq!(cells(manager.layout(), "ML-202"), [[5, 0, 8, 5]]);
    manager.drag_on_plan((8.5, 2.5), (9.5, 5.5));
    let layout = saved(&mut manager);
    assert_eq!(cells(&layout, "ML-202"), [[6, 3, 8, 5]]);
    assert_eq!(held(&layout, "ML-202"), ["Delta 2026-01-01 – 2026-12-31"], "who is there moves along");
}

#[test]
fn what_would_overlap_is_refused_with_a_sentence_and_nothing_moves() {
    let mut manager = drawing();
    manager.drag_on_plan((7.5, 2.5), (5.5, 2.5));
    assert_eq!(cells(manager.layout(), "ML-202"), [[5, 0, 5, 5]]);
    assert!(!manager.reads("ML-201").is_empty());
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn units_are_moved_by_arrows_and_put_down_by_enter() {
    let mut manager = drawing();
    manager.click_unit("ML-202");
    manager.key(Key::ArrowRight);
    manager.chord(Modifiers::SHIFT, Key::ArrowRight);
    manager.key(Key::ArrowLeft);
    manager.key(Key::ArrowDown);
    assert!(!manager.program().document.is_unsaved(), "until Enter it is a preview");
    manager.key(Key::Enter);
    assert_eq!(cells(&saved(&mut manager), "ML-202"), [[15, 1, 5, 5]]);
    manager.key(Key::ArrowLeft);
    manager.key(Key::Escape);
    manager.key(Key::Enter);
    assert!(!manager.program().document.is_unsaved(), "Escape drops the preview");
}

#[test]
fn a_room_is_drawn_by_keyboard_alone() {
    let mut manager = drawing();
    manager.focus_by_tab("Floor plan");
    manager.key(Key::R);
    for _ in 0..6 {
        manager.key(Key::ArrowDown);
    }
    manager.key(Key::Enter);
    manager.chord(Modifiers::SHIFT, Key::ArrowRight);
    manager.key(Key::ArrowDown);
    manager.key(Key::ArrowDown);
    manager.key(Key::Enter);
    assert_eq!(cells(&saved(&mut manager), "ML-203"), [[0, 5, 11, 3]]);
}

#[test]
fn a_vacant_unit_is_split_at_once_and_merged_again() {
    let mut manager = redrawing();
    let before = cells(manager.layout(), "ML-102");
    manager.key(Key::C);
    manager.drag_on_plan((6.0, -0.3), (6.0, 5.3));
    assert_eq!(manager.selection(), "ML-102A ML-102B");
    assert_eq!(cells(manager.layout(), "ML-102B"), [[6, 0, 2, 5]]);
    manager.key(Key::J);
    let layout = saved(&mut manager);
    assert_eq!(cells(&layout, "ML-102"), before);
    assert_eq!(unit(&layout, "ML-102").seats, 4);
}

#[test]
fn splitting_a_let_unit_asks_who_goes_where() {
    let mut manager = redrawing();
    manager.key(Key::C);
    manager.drag_on_plan((1.0, 0.0), (1.0, 5.0));
    assert!(manager.sees("Split ML-101"));
    assert_eq!(held(manager.layout(), "ML-101").len(), 1, "nothing is done before it is decided");
    // The larger part is proposed; the tenant takes the smaller one.
    manager.click("ML-101B");
    manager.click("ML-101A");
    let split = manager.button_of_dialog("Split").rect.center();
    manager.click_at(split);
    let layout = saved(&mut manager);
    let (small, large) = ("ML-101A", "ML-101B");
    assert_eq!((cells(&layout, small), cells(&layout, large)), (vec![[0, 0, 1, 5]], vec![[1, 0, 3, 5]]));
    assert_eq!(held(&layout, small), ["Atlas 2025-01-01 – 2026-12-31"]);
    assert!(held(&layout, large).is_empty());
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
}

#[test]
fn a_unit_that_disappears_sends_its_tenant_to_the_tray_and_undo_brings_both_back() {
    let mut manager = redrawing();
    manager.click_unit("ML-104");
    manager.key(Key::Delete);
    let layout = saved(&mut manager);
    assert!(layout.units().all(|unit| unit.code != "ML-104"));
    assert_eq!(waiting(&layout), ["Boussole ML-104"]);
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(&saved(&mut manager), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
}

#[test]
fn merging_a_let_unit_asks_who_stays() {
    let mut manager = redrawing();
    manager.click_unit("ML-103");
    let other = manager.unit("ML-104").rect.center();
    manager.ctrl_click_at(other);
    manager.key(Key::J);
    assert!(manager.sees("Who stays"));
    manager.click("Boussole");
    assert!(!manager.reads("to be placed").is_empty());
    manager.click_last("Merge");
    let layout = saved(&mut manager);
    let merged = layout.units().find(|unit| unit.shape.cells() == 40).unwrap().code.clone();
    assert_eq!(cells(&layout, &merged), [[8, 0, 8, 5]]);
    assert_eq!(waiting(&layout), ["Boussole ML-104"]);
    manager.chord(CTRL, Key::Z);
    assert_eq!(held(manager.layout(), "ML-104"), ["Boussole 2025-06-01 – 2027-06-30"]);
}

#[test]
fn an_eraser_that_would_leave_pieces_asks_or_refuses() {
    let mut manager = redrawing();
    manager.key(Key::E);
    manager.drag_on_plan((5.5, 0.5), (5.5, 4.5));
    let layout = manager.layout();
    let pieces: u64 =
        layout.units().filter(|unit| unit.code.starts_with("ML-102")).map(|unit| unit.shape.cells()).sum();
    assert_eq!(pieces, 20, "nothing is done before it is decided");
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn doors_windows_and_texts_are_set_and_removed() {
    let mut manager = redrawing();
    manager.key(Key::D);
    manager.click_on_plan(1.5, 4.95);
    manager.key(Key::W);
    // It begins nearer to the upright side of a cell than to the one that it is dragged along.
    manager.drag_on_plan((4.03, 0.08), (7.8, 0.1));
    manager.key(Key::L);
    manager.click_on_plan(12.0, 6.0);
    manager.type_text("Vers l’atrium");
    manager.key(Key::Enter);
    let layout = saved(&mut manager);
    let floor = layout.floor(unit(&layout, "ML-101").floor).unwrap();
    let openings: Vec<_> = floor.openings.iter().map(|opening| (opening.kind, opening.from, opening.to)).collect();
    assert_eq!(openings, [(OpeningKind::Door, (1, 5), (2, 5)), (OpeningKind::Window, (4, 0), (8, 0))]);
    let texts: Vec<_> = floor.captions.iter().map(|caption| (caption.text.as_str(), caption.column.round())).collect();
    assert_eq!(texts, [("Vers l’atrium", 12.0)]);
    manager.key(Key::D);
    manager.click_on_plan(1.5, 4.95);
    manager.key(Key::L);
    manager.click_on_plan(12.0, 6.0);
    manager.chord(CTRL, Key::A);
    manager.key(Key::Backspace);
    manager.key(Key::Enter);
    let layout = saved(&mut manager);
    let floor = layout.floor(unit(&layout, "ML-101").floor).unwrap();
    assert_eq!((floor.openings.len(), floor.captions.len()), (1, 0));
}

#[test]
fn rooms_are_copied_to_another_floor() {
    let mut manager = redrawing();
    manager.click_unit("ML-105");
    let other = manager.unit("ML-106").rect.center();
    manager.ctrl_click_at(other);
    manager.event(Event::Copy);
    manager.key(Key::PageUp);
    manager.event(Event::Paste("ML-105".to_owned()));
    manager.click_on_plan(12.5, 6.5);
    let layout = saved(&mut manager);
    let floor = unit(&layout, "ML-201").floor;
    let there: Vec<_> = layout.units_in_order(floor).iter().map(|unit| unit.code.clone()).collect();
    assert_eq!(there, ["ML-201", "ML-202", "ML-203", "ML-204"]);
    assert_eq!(cells(&layout, "ML-203"), [[12, 6, 4, 5]]);
    assert!(held(&layout, "ML-204").is_empty(), "tenants are not copied");
}

#[test]
fn what_is_being_drawn_stays_behind_on_another_floor() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.click_on_plan(10.5, 0.5);
    assert!(manager.program().session.is_drafting());
    manager.click("1st floor");
    assert!(!manager.program().session.is_drafting());
    manager.key(Key::Enter);
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn units_are_turned_and_mirrored() {
    let mut manager = drawing();
    manager.key(Key::R);
    manager.drag_on_plan((12.5, 0.5), (15.5, 1.5));
    manager.key(Key::V);
    manager.key(Key::Q);
    assert_eq!(cells(manager.layout(), "ML-203"), [[12, 0, 2, 4]]);
    manager.key(Key::H);
    assert_eq!(cells(&saved(&mut manager), "ML-203"), [[12, 0, 2, 4]]);
}

#[test]
fn the_outline_of_the_building_is_drawn_and_cut_back() {
    let mut manager = drawing();
    manager.key(Key::O);
    manager.drag_on_plan((0.5, 0.5), (19.5, 9.5));
    let layout = saved(&mut manager);
    let floor = layout.floor(unit(&layout, "ML-201").floor).unwrap();
    assert_eq!(floor.outline.as_ref().unwrap().cells(), 200);
}

#[test]
fn the_grid_is_enlarged_with_all_that_is_drawn() {
    let mut manager = drawing();
    manager.key(Key::G);
    manager.click("On the left");
    manager.type_text("3");
    manager.key(Key::Enter);
    assert!(manager.sees("27 × 12 cells, 32.4 × 14.4 m"), "{:?}", manager.reads("cells"));
    manager.click("Apply");
    let layout = saved(&mut manager);
    assert_eq!(layout.floor(unit(&layout, "ML-201").floor).unwrap().columns, 27);
    assert_eq!(cells(&layout, "ML-201"), [[3, 0, 5, 5]]);
}

#[test]
fn the_module_is_changed_and_sizes_kept() {
    let mut manager = drawing();
    manager.key(Key::G);
    manager.click("Module");
    manager.fill("Module (m)", "0.6");
    manager.click("Keep the sizes in metres: units are drawn anew on the other grid");
    assert!(manager.sees("48 × 24 cells, 28.8 × 14.4 m"), "{:?}", manager.reads("cells"));
    manager.click("Apply");
    let layout = saved(&mut manager);
    assert_eq!(cells(&layout, "ML-202"), [[10, 0, 10, 10]]);
}

#[test]
fn escape_steps_back_out_of_draw_mode() {
    let mut manager = drawing();
    manager.click_unit("ML-201");
    manager.key(Key::R);
    manager.click_on_plan(12.5, 0.5);
    for (step, left) in ["the rectangle", "the tool", "the selection", "draw mode"].into_iter().enumerate() {
        assert!(manager.program().session.drawing.is_some(), "before {left}");
        let drafting = manager.program().session.is_drafting();
        assert_eq!(drafting, step == 0, "before {left}");
        manager.key(Key::Escape);
    }
    assert!(manager.program().session.drawing.is_none());
}

#[test]
fn outside_of_draw_mode_nothing_is_drawn() {
    let mut manager = Manager::new();
    manager.key(Key::PageUp);
    manager.key(Key::R);
    manager.drag_on_plan((10.5, 0.5), (14.5, 4.5));
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn capitals_belong_to_the_text_that_is_written() {
    let mut manager = redrawing();
    manager.click_unit("ML-105");
    manager.key(Key::L);
    manager.click_on_plan(12.0, 6.0);
    manager.chord(Modifiers::SHIFT, Key::H);
    manager.type_text("Hall");
    manager.chord(CTRL, Key::S);
    let layout = manager.saved("park.ron");
    let floor = layout.floor(unit(&layout, "ML-105").floor).unwrap();
    let texts: Vec<_> = floor.captions.iter().map(|caption| caption.text.as_str()).collect();
    assert_eq!(texts, ["Hall"], "what is being typed is saved too");
}

#[test]
fn a_click_beside_the_sheet_draws_nothing() {
    let mut manager = redrawing();
    for key in [Key::E, Key::B, Key::D, Key::R] {
        manager.key(key);
        for (column, row) in [(-1.5, 2.5), (2.5, -1.5), (25.5, 2.5), (2.5, 13.5)] {
            manager.click_on_plan(column, row);
        }
        assert!(!manager.program().session.is_drafting(), "{key:?}");
    }
    assert!(!manager.program().document.is_unsaved());
}

#[test]
fn an_office_swallows_the_corridor_it_is_merged_with() {
    let mut manager = redrawing();
    manager.click_unit("ML-C1");
    let office = manager.unit("ML-101").rect.center();
    manager.ctrl_click_at(office);
    manager.key(Key::J);
    manager.click_last("Merge");
    let layout = saved(&mut manager);
    assert_eq!(unit(&layout, "ML-101").usage, UnitUse::Office);
    assert_eq!(unit(&layout, "ML-101").shape.cells(), 20 + 48);
    assert_eq!(held(&layout, "ML-101"), ["Atlas 2025-01-01 – 2026-12-31"]);
}

#[test]
fn a_question_about_what_has_changed_meanwhile_is_closed() {
    let mut manager = redrawing();
    manager.click_unit("ML-106");
    manager.key(Key::Delete);
    manager.key(Key::C);
    manager.drag_on_plan((1.0, 0.0), (1.0, 5.0));
    assert!(manager.sees("Split ML-101"));
    manager.chord(CTRL, Key::Z);
    assert!(!manager.sees("Split ML-101"));
    assert!(manager.sees("The layout was changed meanwhile: ask again"));
}

#[test]
fn an_eraser_over_several_units_of_which_one_falls_apart_leaves_all_as_they_were() {
    let mut manager = redrawing();
    manager.key(Key::E);
    manager.drag_on_plan((0.5, 2.5), (5.5, 2.5));
    assert!(!manager.sees("Split ML-102"));
    assert!(!manager.program().document.is_unsaved());
    assert!(!manager.reads("would fall into").is_empty());
}
