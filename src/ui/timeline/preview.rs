//! What letting go would do: the days as a frame over the rows, and what is to be said about it.

use chrono::Datelike;
use egui::epaint::Mesh;
use egui::{Id, Order, Rect, RichText, Ui, pos2, vec2};

use super::{Placed, Scene, rows};
use crate::app::{Grip, TimelineDraft, TimelinePreview, TimelineRequest, TimelineWarning};
use crate::message;
use crate::model::{Currency, UnitId};
use crate::ui::canvas::strokes::{dashed_frame, fill};
use crate::ui::theme::fonts;

impl Scene<'_> {
    /// Draws the preview, and what is said about it beside the pointer.
    pub(super) fn paint_preview(&self, ui: &Ui, draft: &TimelineDraft) {
        let Some(preview) = draft.preview() else { return };
        let theme = self.input.theme;
        let colour = if preview.refusal.is_some() { theme.message.error } else { theme.accent.text };
        let painter = ui.painter().with_clip_rect(self.areas.body.intersect(ui.clip_rect()));
        let mut mesh = Mesh::default();
        let units = self.units_of(draft, preview);
        for placed in self.placed.iter().filter(|placed| placed.row.unit().is_some_and(|unit| units.contains(&unit))) {
            let rect = self.preview_rect(placed, draft, preview);
            fill(&mut mesh, rect, colour.gamma_multiply(0.22));
            dashed_frame(&mut mesh, rect, 2.0, 5.0, [colour, theme.plan.paper]);
        }
        painter.add(mesh);
        self.say(ui, draft, preview);
    }

    /// The units in whose rows it is drawn.
    fn units_of(&self, draft: &TimelineDraft, preview: &TimelinePreview) -> Vec<UnitId> {
        match (draft.grip, &preview.request) {
            (Grip::Start(tenancy) | Grip::End(tenancy), _) => {
                self.input.layout.tenancy(tenancy).map(|tenancy| tenancy.distinct_units().collect()).unwrap_or_default()
            }
            (Grip::Bar { unit, .. }, TimelineRequest::Move(request)) => {
                let had = |id: &UnitId| *id != unit && self.had(draft, *id);
                request.units.iter().map(|occupied| occupied.unit).filter(|id| !had(id)).collect()
            }
            (Grip::Free { unit, .. } | Grip::Bar { unit, .. }, _) => vec![unit],
        }
    }

    fn had(&self, draft: &TimelineDraft, unit: UnitId) -> bool {
        let Grip::Bar { tenancy, .. } = draft.grip else { return false };
        self.input.layout.tenancy(tenancy).is_some_and(|tenancy| tenancy.covers(unit))
    }

    /// The days in a row: in the lane of the bar that is dragged, where there is one.
    fn preview_rect(&self, placed: &Placed, draft: &TimelineDraft, preview: &TimelinePreview) -> Rect {
        let held = match draft.grip {
            Grip::Start(tenancy) | Grip::End(tenancy) => Some(tenancy),
            Grip::Bar { .. } | Grip::Free { .. } => None,
        };
        let bars = placed.unit.as_ref().map(|row| row.timeline.bars.as_slice()).unwrap_or_default();
        let lane = bars.iter().find(|bar| Some(bar.tenancy.id) == held).map_or(0, |bar| bar.lane);
        let (left, right) = self.scale.period(preview.period);
        let top = rows::LANE.mul_add(lane as f32, placed.rect.top() + 3.0);
        let body = self.areas.body;
        let (left, right) = (left.max(body.left() - 8.0), right.min(body.right() + 8.0));
        Rect::from_min_max(pos2(left, top), pos2(right.max(left + 2.0), top + rows::LANE))
    }

    fn say(&self, ui: &Ui, draft: &TimelineDraft, preview: &TimelinePreview) {
        let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let (theme, texts, layout) = (self.input.theme, self.input.texts, self.input.layout);
        let area = egui::Area::new(Id::unique("what dragging on the timeline does"))
            .order(Order::Tooltip)
            .interactable(false)
            .fixed_pos(at + vec2(14.0, 18.0))
            .constrain_to(ui.ctx().content_rect());
        area.show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(300.0);
                ui.label(RichText::new(self.headline(draft, preview)).family(fonts::bold()));
                if let Some(days) = preview.period.days() {
                    let last = preview.period.last().unwrap_or_else(|| preview.period.first());
                    let length = message!(
                        texts,
                        "timeline-length",
                        days = texts.days(days),
                        months = texts.distance(preview.period.first(), last.succ_opt().unwrap_or(last))
                    );
                    ui.label(RichText::new(length).size(theme.type_size.secondary).color(theme.text.secondary));
                }
                if let Some(refusal) = &preview.refusal {
                    ui.colored_label(theme.message.error, texts.refusal_with(layout, refusal, &preview.help));
                }
                for warning in &preview.warnings {
                    ui.colored_label(theme.message.warning, self.warning(preview, warning));
                }
            });
        });
    }

    /// What would be, with the day that is dragged and its weekday.
    fn headline(&self, draft: &TimelineDraft, preview: &TimelinePreview) -> String {
        let texts = self.input.texts;
        let (first, last) = (preview.period.first(), preview.period.last());
        let day = |day: chrono::NaiveDate| {
            message!(texts, "timeline-day", weekday = texts.weekday(day.weekday().into()), date = texts.date(day))
        };
        match (draft.grip, &preview.request) {
            (Grip::Start(_), _) => message!(texts, "timeline-starts", day = day(first)),
            (Grip::End(_), _) => message!(texts, "timeline-ends", day = day(last.unwrap_or(first))),
            (_, TimelineRequest::Move(request)) => {
                let to = request.units.iter().map(|occupied| occupied.unit).find(|unit| !self.had(draft, *unit));
                let code = to.and_then(|unit| self.input.layout.unit(unit)).map(|unit| texts.unit_code(unit));
                message!(texts, "timeline-moves", unit = code.unwrap_or_default(), day = day(first))
            }
            _ => message!(texts, "timeline-reserves", period = texts.period(preview.period)),
        }
    }

    fn warning(&self, preview: &TimelinePreview, warning: &TimelineWarning) -> String {
        let (texts, layout) = (self.input.texts, self.input.layout);
        match warning {
            TimelineWarning::Misfit(misfit) => {
                let unit = match &preview.request {
                    TimelineRequest::Move(request) => request.units.first(),
                    TimelineRequest::Reserve(request) => request.units.first(),
                    _ => None,
                };
                let unit = unit.and_then(|occupied| layout.unit(occupied.unit));
                let currency =
                    unit.and_then(|unit| layout.place_of(unit)).map_or(Currency::DINAR, |place| place.2.currency);
                texts.misfit(layout, misfit, currency)
            }
            TimelineWarning::Past(limit) => texts.limit_passed(*limit),
        }
    }
}
