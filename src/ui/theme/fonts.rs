//! The fonts, bundled so that a picture is the same on every machine.
//!
//! Nothing is taken from the system: whoever starts the window also switches eframe's `system_font_fallback` off.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The name of the bold family.
const BOLD: &str = "bold";

/// The family of headings and of the texts that carry weight.
pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// Noto Sans, then Noto Sans Arabic, then the icons of `egui_phosphor::regular`, then what egui brings for signs that none of them has.
///
/// The icons stand in every family, so that a label may begin with one.
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::default();
    // Noto Sans has no "−", no arrows and no signs: egui's own fonts fill the gaps.
    let signs: Vec<String> = definitions.families.get(&FontFamily::Monospace).into_iter().flatten().cloned().collect();
    let icons = FontData::from_static(egui_phosphor::Variant::Regular.font_bytes());
    let faces = [
        ("Noto Sans", FontData::from_static(include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"))),
        ("Noto Sans Bold", FontData::from_static(include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"))),
        ("Noto Sans Arabic", FontData::from_static(include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"))),
        (
            "Noto Sans Arabic Bold",
            FontData::from_static(include_bytes!("../../../assets/fonts/NotoSansArabic-Bold.ttf")),
        ),
        ("Phosphor", icons),
    ];
    for (name, face) in faces {
        definitions.font_data.insert(name.to_owned(), Arc::new(face));
    }
    let family = |own: [&str; 3]| own.into_iter().map(str::to_owned).chain(signs.iter().cloned()).collect();
    definitions.families.insert(FontFamily::Proportional, family(["Noto Sans", "Noto Sans Arabic", "Phosphor"]));
    definitions.families.insert(FontFamily::Monospace, family(["Noto Sans", "Noto Sans Arabic", "Phosphor"]));
    definitions.families.insert(bold(), family(["Noto Sans Bold", "Noto Sans Arabic Bold", "Phosphor"]));
    definitions.font_data.retain(|name, _| definitions.families.values().flatten().any(|used| used == name));
    definitions
}
