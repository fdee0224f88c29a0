//! Pictures of the canvas, compared with those in `tests/snapshots`. They need a graphics adapter; lavapipe will do.

use super::*;
use egui_kittest::SnapshotResults;

fn picture(name: &str, caller: Caller, prepare: impl FnOnce(&mut Harness<'_, Caller>)) -> SnapshotResults {
    let mut harness = started(Harness::builder().wgpu(), caller);
    prepare(&mut harness);
    harness.run();
    harness.snapshot(format!("canvas_{name}"));
    harness.take_snapshot_results()
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_every_colour_mode_in_both_themes() {
    let mut results = SnapshotResults::new();
    for appearance in Appearance::ALL {
        for colouring in ColourMode::ALL {
            let name = format!("{colouring:?}_{appearance:?}").to_lowercase();
            results.extend(picture(&name, Caller { colouring, appearance, ..Caller::new() }, |_| ()));
        }
    }
    results.unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_selection_and_the_keyboard() {
    let mut results = SnapshotResults::new();
    for appearance in Appearance::ALL {
        let name = format!("selection_{appearance:?}").to_lowercase();
        results.extend(picture(&name, Caller { appearance, ..Caller::new() }, |harness| {
            harness.get_by_label_contains("A-11,").click();
            harness.run();
            harness.get_by_label_contains("B-01,").click_modifiers(Modifiers::COMMAND);
            harness.run();
        }));
    }
    results.unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_chosen_startup() {
    let mut results = SnapshotResults::new();
    for appearance in Appearance::ALL {
        let name = format!("emphasis_{appearance:?}").to_lowercase();
        let mut caller = Caller { appearance, ..Caller::new() };
        caller.emphasis = Some(emphasis(&caller.layout, floor::today()));
        results.extend(picture(&name, caller, |_| ()));
    }
    results.unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_closer_look() {
    picture("closer", Caller::new(), |harness| {
        harness.state_mut().canvas.zoom_by(2.6);
        harness.run();
        harness.hover_at(middle(harness, "B-06"));
        // Long enough for the tooltip.
        harness.run_steps(12);
    })
    .unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_narrow_view_in_french() {
    picture("narrow_french", Caller { texts: Texts::new(Language::French), ..Caller::new() }, |harness| {
        harness.set_size(vec2(420.0, 300.0));
    })
    .unwrap();
}

#[test]
#[ignore = "needs a graphics adapter: cargo test -- --ignored picture_"]
fn picture_of_a_floor_of_the_sample() {
    let mut results = SnapshotResults::new();
    for appearance in Appearance::ALL {
        let layout = plateau::sample::anpt(1, floor::today());
        let floor = layout.floors().max_by_key(|floor| layout.units_of(floor.id).count()).unwrap().id;
        let name = format!("sample_{appearance:?}").to_lowercase();
        results.extend(picture(&name, Caller { layout, floor, appearance, ..Caller::new() }, |harness| {
            harness.set_size(vec2(1440.0, 860.0));
        }));
    }
    results.unwrap();
}
