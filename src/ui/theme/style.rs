//! What the theme says to egui: a quiet instrument, hairlines instead of boxes, one radius.

use egui::style::{HandleShape, Selection, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::{Theme, fonts, mix, text_on};

/// The style of a page's title.
pub fn title_style() -> TextStyle {
    TextStyle::Name("title".into())
}

impl Theme {
    /// Makes every widget of the context look like this theme. The fonts are [`fonts::definitions`], set once.
    pub fn apply(&self, context: &egui::Context) {
        let theme = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        context.set_theme(theme);
        // Both of egui's styles, so that nothing it opens by itself, such as a tooltip, looks otherwise.
        let style = std::sync::Arc::new(self.style());
        for theme in [egui::Theme::Dark, egui::Theme::Light] {
            context.set_style_of(theme, std::sync::Arc::clone(&style));
        }
    }

    /// The radius of corners.
    pub fn corner(&self) -> CornerRadius {
        CornerRadius::same(self.radius)
    }

    /// A line between two areas.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.ground.hairline)
    }

    /// The line about a small box, such as one to tick: it is seen on every ground, whatever fills the box.
    pub fn box_outline(&self) -> Stroke {
        Stroke::new(1.0, self.text.secondary)
    }

    /// Draws boxes to tick with an outline that is seen. Buttons and fields beside them keep theirs.
    pub fn boxes<R>(&self, ui: &mut egui::Ui, content: impl FnOnce(&mut egui::Ui) -> R) -> R {
        let outlined = |ui: &mut egui::Ui| {
            self.outline_boxes(ui);
            content(ui)
        };
        ui.scope(outlined).inner
    }

    /// The same for what is drawn from here on where there are boxes to tick, or rounds to choose by, and nothing else.
    pub fn outline_boxes(&self, ui: &mut egui::Ui) {
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            state.bg_stroke = self.box_outline();
        }
        widgets.inactive.bg_fill = self.ground.field;
    }

    /// A colour where something throws its shadow on it.
    pub fn in_shadow(&self, colour: Color32) -> Color32 {
        mix(colour, Color32::BLACK, f32::from(self.shadow) / 255.0)
    }

    /// What a picture is multiplied by, so that so much of it is seen, from 0 to 1.
    #[expect(clippy::cast_possible_truncation, reason = "a share that is drawn")]
    pub fn picture(&self, opacity: f64) -> Color32 {
        Color32::WHITE.gamma_multiply((opacity as f32).clamp(0.0, 1.0))
    }

    fn style(&self) -> Style {
        let mut style = Style { visuals: self.visuals(), ..Style::default() };
        let size = self.type_size;
        style.text_styles = [
            (TextStyle::Small, FontId::new(size.secondary, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(size.body, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(size.body, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(size.body, FontFamily::Monospace)),
            (TextStyle::Heading, FontId::new(size.heading, fonts::bold())),
            (title_style(), FontId::new(size.title, fonts::bold())),
        ]
        .into();
        let space = self.space;
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(space.small, space.tiny);
        spacing.button_padding = vec2(space.small, space.tiny);
        spacing.window_margin = margin(space.large);
        spacing.menu_margin = margin(space.small);
        spacing.indent = space.large;
        spacing.interact_size.y = space.huge;
        spacing.icon_width = space.large;
        spacing.icon_spacing = space.small;
        spacing.tooltip_width = 320.0;
        spacing.menu_width = 240.0;
        spacing.scroll = egui::style::ScrollStyle::floating();
        style.animation_time = 0.1;
        style.interaction.tooltip_delay = 0.35;
        style.interaction.selectable_labels = false;
        style
    }

    fn visuals(&self) -> Visuals {
        let base = if self.dark { Visuals::dark() } else { Visuals::light() };
        let ground = self.ground;
        let shadow =
            |size: u8| Shadow { offset: [0, 4], blur: size, spread: 0, color: Color32::from_black_alpha(self.shadow) };
        Visuals {
            dark_mode: self.dark,
            override_text_color: None,
            weak_text_color: Some(self.text.secondary),
            widgets: self.widgets(),
            selection: Selection { bg_fill: self.accent.soft, stroke: Stroke::new(1.0, self.accent.text) },
            hyperlink_color: self.accent.text,
            faint_bg_color: ground.window,
            extreme_bg_color: ground.field,
            text_edit_bg_color: Some(ground.field),
            code_bg_color: ground.window,
            warn_fg_color: self.message.warning,
            error_fg_color: self.message.error,
            window_corner_radius: self.corner(),
            menu_corner_radius: self.corner(),
            window_shadow: shadow(24),
            popup_shadow: shadow(16),
            window_fill: ground.raised,
            window_stroke: self.hairline(),
            panel_fill: ground.panel,
            indent_has_left_vline: false,
            striped: false,
            slider_trailing_fill: true,
            handle_shape: HandleShape::Circle,
            button_frame: true,
            collapsing_header_frame: false,
            ..base
        }
    }

    fn widgets(&self) -> Widgets {
        let ground = self.ground;
        let text = self.text;
        let widget = |fill: Color32, weak_fill: Color32, outline: Color32, text: Color32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: weak_fill,
            bg_stroke: Stroke::new(1.0, outline),
            fg_stroke: Stroke::new(1.0, text),
            corner_radius: self.corner(),
            expansion: 0.0,
        };
        Widgets {
            noninteractive: widget(ground.panel, ground.panel, ground.hairline, text.body),
            inactive: widget(ground.hover, ground.raised, ground.hairline, text.body),
            hovered: widget(ground.hover, ground.hover, ground.outline, text.strong),
            active: widget(ground.pressed, ground.pressed, ground.outline, text.strong),
            open: widget(ground.hover, ground.hover, ground.outline, text.strong),
        }
    }

    /// A text that stands on the accent's fill.
    pub fn text_on_accent(&self) -> Color32 {
        text_on(self.accent.fill)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "distances are small whole numbers")]
fn margin(points: f32) -> Margin {
    Margin::same(points as i8)
}
