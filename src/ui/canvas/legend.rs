//! The legend, the scale bar and the zoom buttons, which lie over the plan.

use egui::epaint::Mesh;
use egui::{Align2, FontId, Galley, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_phosphor::regular as icons;
use std::sync::Arc;

use super::colouring::LegendEntry;
use super::paint::Scene;
use crate::text::Texts;

/// The side of a sample of colour.
const SAMPLE: f32 = 14.0;

/// What a zoom button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZoomRequest {
    Closer,
    Farther,
    Fit,
}

impl Scene<'_> {
    /// Shows everything that lies over the plan, and answers the zoom button that was pressed.
    pub(super) fn overlays(&self, ui: &mut Ui, texts: &Texts) -> Option<ZoomRequest> {
        let space = self.theme.space;
        let area = self.view.shrink(space.medium);
        let request = self.zoom_buttons(ui, area, texts);
        let corner = pos2(area.right() - 28.0 - space.large, area.bottom() - space.small);
        let bar = self.scale_bar(ui.painter(), corner, texts);
        self.legend(ui, Rect::from_min_max(area.min, pos2(bar.left() - space.small, area.bottom())), texts);
        request
    }

    fn zoom_buttons(&self, ui: &mut Ui, area: Rect, texts: &Texts) -> Option<ZoomRequest> {
        let side = 28.0;
        let buttons = [
            (ZoomRequest::Closer, icons::PLUS, "canvas-zoom-in"),
            (ZoomRequest::Farther, icons::MINUS, "canvas-zoom-out"),
            (ZoomRequest::Fit, icons::CORNERS_OUT, "canvas-zoom-fit"),
        ];
        let box_size = vec2(side, side * buttons.len() as f32);
        let whole = Rect::from_min_max(area.max - box_size, area.max);
        if !self.view.contains_rect(whole) {
            return None;
        }
        ui.painter().rect_filled(whole, self.theme.corner(), self.theme.ground.raised);
        let mut request = None;
        for (place, (action, icon, name)) in buttons.into_iter().enumerate() {
            let rect = Rect::from_min_size(whole.min + vec2(0.0, side * place as f32), vec2(side, side));
            let name = texts.get(name).into_owned();
            let response = ui.interact(rect, ui.scope_id().with(("zoom", place)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            self.button(ui, &response, icon);
            if response.on_hover_text(name).clicked() {
                request = Some(action);
            }
        }
        let outline = egui::Stroke::new(1.0, self.theme.ground.hairline);
        ui.painter().rect_stroke(whole, self.theme.corner(), outline, egui::StrokeKind::Inside);
        request
    }

    fn button(&self, ui: &Ui, response: &Response, icon: &str) {
        let ground = self.theme.ground;
        let rect = response.rect.shrink(2.0);
        if response.is_pointer_button_down_on() {
            ui.painter().rect_filled(rect, self.theme.corner(), ground.pressed);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, self.theme.corner(), ground.hover);
        }
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, self.theme.accent.text);
            ui.painter().rect_stroke(rect, self.theme.corner(), ring, egui::StrokeKind::Inside);
        }
        let font = FontId::proportional(16.0);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, font, self.theme.text.body);
    }

    /// Samples in as few rows as they need, in the left lower corner of `area`.
    fn legend(&self, ui: &Ui, area: Rect, texts: &Texts) {
        let entries = &self.model.legend;
        let space = self.theme.space;
        let font = FontId::proportional(self.theme.type_size.secondary);
        let galleys: Vec<_> = entries.iter().map(|entry| self.entry_text(ui, entry, &font, texts)).collect();
        let inner = area.width() - space.small * 2.0;
        let widest = galleys.iter().map(|galley| galley.size().x + SAMPLE + space.tiny).fold(0.0, f32::max);
        if entries.is_empty() || widest > inner {
            return;
        }
        let mut places = Vec::with_capacity(entries.len());
        let (mut x, mut row, mut right) = (0.0_f32, 0_u8, 0.0_f32);
        for galley in &galleys {
            let width = SAMPLE + space.tiny + galley.size().x;
            if x > 0.0 && x + width > inner {
                x = 0.0;
                row += 1;
            }
            places.push((x, row));
            right = right.max(x + width);
            x += width + space.medium;
        }
        let pitch = SAMPLE + space.tiny;
        let height = pitch * f32::from(row + 1) - space.tiny + space.small * 2.0;
        let whole =
            Rect::from_min_size(pos2(area.left(), area.bottom() - height), vec2(right + space.small * 2.0, height));
        // The plan comes first.
        if whole.height() > self.view.height() * 0.3 {
            return;
        }
        self.legend_frame(ui, whole);
        let mut samples = Mesh::default();
        for ((entry, galley), (x, row)) in entries.iter().zip(galleys).zip(places) {
            let min = whole.min + vec2(space.small + x, pitch.mul_add(f32::from(row), space.small));
            let sample = Rect::from_min_size(min, vec2(SAMPLE, SAMPLE));
            self.sample(&mut samples, sample, entry.look);
            let text = pos2(sample.right() + space.tiny, sample.center().y - galley.size().y / 2.0);
            ui.painter().galley(text, galley, self.theme.text.body);
        }
        ui.painter().add(samples);
    }

    fn entry_text(&self, ui: &Ui, entry: &LegendEntry, font: &FontId, texts: &Texts) -> Arc<Galley> {
        let mut job = egui::text::LayoutJob::default();
        let format = |colour| egui::TextFormat::simple(font.clone(), colour);
        job.append(&entry.text, 0.0, format(self.theme.text.body));
        job.append(&texts.integer(entry.units as u64), 4.0, format(self.theme.text.secondary));
        ui.painter().layout_job(job)
    }

    /// What lies under the legend cannot be clicked through it, and a reader hears it as one text.
    fn legend_frame(&self, ui: &Ui, whole: Rect) {
        let response = ui.interact(whole, ui.scope_id().with("legend"), Sense::CLICK);
        response.widget_info(|| {
            let spoken: Vec<String> =
                self.model.legend.iter().map(|entry| format!("{} {}", entry.text, entry.units)).collect();
            WidgetInfo::labeled(Role::Label, true, spoken.join(", "))
        });
        let outline = egui::Stroke::new(1.0, self.theme.ground.hairline);
        ui.painter().rect(whole, self.theme.corner(), self.theme.ground.raised, outline, egui::StrokeKind::Inside);
    }
}
