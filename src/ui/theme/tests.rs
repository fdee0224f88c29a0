use super::*;

/// Every colour that a text may stand on, by name.
fn fills(theme: &Theme) -> Vec<(String, Color32)> {
    let mut fills: Vec<(String, Color32)> = Vec::new();
    fills.extend(UnitStatus::ALL.map(|status| (format!("{status:?}"), theme.status(status))));
    fills.extend(Stage::ALL.map(|stage| (format!("{stage:?}"), theme.stage(stage))));
    fills.extend(UnitUse::ALL.map(|usage| (format!("{usage:?}"), theme.usage(usage))));
    fills.extend((0..theme.sectors.len()).map(|place| (format!("sector {place}"), theme.sector(place))));
    fills.extend((0_u8..=20).map(|part| (format!("expiry {part}/20"), theme.expiry(f32::from(part) / 20.0))));
    fills.push(("past".to_owned(), theme.expiry.past));
    fills.push(("open".to_owned(), theme.expiry.open));
    fills.push(("accent".to_owned(), theme.accent.fill));
    fills.push(("accent hover".to_owned(), theme.accent.hover));
    fills
}

#[test]
fn text_on_every_fill_can_be_read() {
    for appearance in Appearance::ALL {
        for (name, fill) in fills(Theme::of(appearance)) {
            let contrast = contrast(fill, text_on(fill));
            assert!(contrast >= LEAST_CONTRAST, "{appearance:?}, {name}: {contrast:.2}");
        }
    }
}

#[test]
fn every_text_colour_can_be_read_on_every_ground() {
    for appearance in Appearance::ALL {
        let Theme { ground, text, accent, message, plan, .. } = Theme::of(appearance).clone();
        let grounds =
            [("window", ground.window), ("panel", ground.panel), ("raised", ground.raised), ("field", ground.field)];
        let texts = [
            ("strong", text.strong),
            ("body", text.body),
            ("secondary", text.secondary),
            ("accent", accent.text),
            ("error", message.error),
            ("warning", message.warning),
            ("success", message.success),
        ];
        let mut pairs: Vec<(String, Color32, Color32)> = Vec::new();
        for (ground, fill) in grounds {
            pairs.extend(texts.map(|(name, text)| (format!("{name} on {ground}"), text, fill)));
        }
        pairs.push(("body on hover".to_owned(), text.body, ground.hover));
        pairs.push(("strong on pressed".to_owned(), text.strong, ground.pressed));
        pairs.push(("accent on soft".to_owned(), accent.text, accent.soft));
        pairs.push(("body on soft".to_owned(), text.body, accent.soft));
        pairs.push(("ruler".to_owned(), plan.ruler_text, plan.ruler));
        pairs.push(("faded".to_owned(), plan.faded_text, plan.faded));
        for (name, text, fill) in pairs {
            let contrast = contrast(text, fill);
            assert!(contrast >= LEAST_CONTRAST, "{appearance:?}, {name}: {contrast:.2}");
        }
    }
}

#[test]
fn a_box_to_tick_is_seen_on_every_ground() {
    for appearance in Appearance::ALL {
        let theme = Theme::of(appearance);
        let ground = theme.ground;
        for fill in [ground.window, ground.panel, ground.raised, ground.field, ground.hover, theme.accent.soft] {
            let contrast = contrast(theme.box_outline().color, fill);
            assert!(contrast >= 3.0, "{appearance:?}, {}: {contrast:.2}", fill.to_hex());
        }
    }
}

#[test]
fn statuses_have_the_colours_of_okabe_and_ito() {
    for appearance in Appearance::ALL {
        let theme = Theme::of(appearance);
        let colours = [
            UnitStatus::Let,
            UnitStatus::Reserved,
            UnitStatus::NoticeGiven,
            UnitStatus::Holdover,
            UnitStatus::Incubated,
        ]
        .map(|status| theme.status(status).to_hex());
        assert_eq!(colours, ["#0072b2ff", "#56b4e9ff", "#e69f00ff", "#d55e00ff", "#009e73ff"]);
        assert_eq!(theme.status.vacant, theme.plan.paper, "vacant is paper");
    }
}

#[test]
fn distances_lie_on_the_grid_of_four_points() {
    for appearance in Appearance::ALL {
        let Space { tiny, small, medium, large, huge } = Theme::of(appearance).space;
        assert_eq!([tiny, small, medium, large, huge], [4.0, 8.0, 12.0, 16.0, 24.0]);
    }
}

#[test]
fn a_colour_that_is_none_is_refused_with_its_text() {
    let text = include_str!("../../../assets/themes/light.ron").replace("#0072B2", "blue");
    let error = ron::from_str::<Theme>(&text).unwrap_err().to_string();
    assert!(error.contains("“blue” is not a colour: write #RRGGBB"), "{error}");
}

#[test]
fn every_family_has_latin_cyrillic_arabic_and_icons() {
    let context = egui::Context::default();
    context.set_fonts(fonts::definitions());
    Theme::of(Appearance::Light).apply(&context);
    let mut missing = Vec::new();
    let mut output = context.run_ui(egui::RawInput::default(), |ui| {
        for style in ui.style().text_styles.values() {
            for text in
                ["Élève œuf « » ’ \u{202f} … m² € × − → ≤", "Жюль ₽", "نوفاتك", egui_phosphor::regular::BUILDINGS]
            {
                if !ui.fonts_mut(|fonts| fonts.has_glyphs(style, text)) {
                    missing.push((style.clone(), text));
                }
            }
        }
    });
    output.textures_delta.clear();
    assert_eq!(missing, []);
}
