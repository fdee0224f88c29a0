//! What colours and marks mean, in two rows below.

use egui::epaint::Mesh;
use egui::{FontId, Painter, Rect, pos2, vec2};

use super::{Scene, marks};
use crate::ui::canvas::strokes::{dashed_frame, fill, frame};
use crate::ui::canvas::{Look, Mark, sign};

/// Its height in points.
pub(super) const HEIGHT: f32 = 44.0;
const SAMPLE: f32 = 12.0;

impl Scene<'_> {
    /// Colours above, marks and works below; what has no room is left out.
    pub(super) fn paint_legend(&self, painter: &Painter, colours: &[(Look, String)]) {
        let (theme, area) = (self.input.theme, self.areas.legend);
        painter.rect_filled(area, 0.0, theme.ground.panel);
        painter.hline(area.x_range(), area.top() + 0.5, theme.hairline());
        let mut mesh = Mesh::default();
        let left = area.left() + theme.space.medium;
        let mut x = left;
        for (look, text) in colours {
            self.entry(painter, &mut mesh, &mut x, area.top() + 13.0, text, |mesh, sample| {
                self.sample(mesh, sample, *look);
            });
        }
        let proposed = self.input.texts.get("timeline-proposed").into_owned();
        self.entry(painter, &mut mesh, &mut x, area.top() + 13.0, &proposed, |mesh, sample| {
            dashed_frame(mesh, sample, 1.0, 2.0, [theme.text.secondary, theme.plan.paper]);
        });
        let mut x = left;
        let y = area.top() + 31.0;
        for decides in marks::KINDS {
            let text = self.input.texts.get(marks::key(decides)).into_owned();
            self.entry(painter, &mut mesh, &mut x, y, &text, |mesh, sample| self.mark(mesh, sample.center(), decides));
        }
        let closed = [
            (theme.status.works, Mark::Hatch, "timeline-works"),
            (theme.status.unavailable, Mark::DenseHatch, "timeline-unavailable"),
        ];
        for (colour, mark, key) in closed {
            let text = self.input.texts.get(key).into_owned();
            let look = Look { fill: colour, mark };
            self.entry(painter, &mut mesh, &mut x, y, &text, |mesh, sample| self.sample(mesh, sample, look));
        }
        painter.add(mesh);
    }

    fn entry(
        &self,
        painter: &Painter,
        mesh: &mut Mesh,
        x: &mut f32,
        middle: f32,
        text: &str,
        draw: impl FnOnce(&mut Mesh, Rect),
    ) {
        let theme = self.input.theme;
        let font = FontId::proportional(theme.type_size.secondary);
        let galley = painter.layout_no_wrap(text.to_owned(), font, theme.text.secondary);
        let width = SAMPLE + theme.space.tiny + galley.size().x;
        if *x + width > self.areas.legend.right() - theme.space.small {
            // What follows is shorter, perhaps, but an order with holes says nothing.
            *x = f32::INFINITY;
            return;
        }
        draw(mesh, Rect::from_center_size(pos2(*x + SAMPLE / 2.0, middle), vec2(SAMPLE, SAMPLE)));
        painter.galley(
            pos2(*x + SAMPLE + theme.space.tiny, middle - galley.size().y / 2.0),
            galley,
            theme.text.secondary,
        );
        *x += width + theme.space.medium;
    }

    fn sample(&self, mesh: &mut Mesh, rect: Rect, look: Look) {
        fill(mesh, rect, look.fill);
        if look.mark == Mark::Inset {
            frame(mesh, rect.shrink(3.0), self.pixel, crate::ui::theme::text_on(look.fill));
        } else {
            sign(mesh, rect.shrink(1.0), rect.min, self.pixel, look, &self.input.theme.plan);
        }
        frame(mesh, rect, self.pixel, self.input.theme.plan.partition);
    }
}
