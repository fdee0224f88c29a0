//! What part of a floor is seen, and how large.

use egui::emath::TSTransform;
use egui::{Pos2, Rangef, Rect, Vec2, vec2};

/// A view of a floor: the cell in the middle and how many points a cell is wide.
///
/// Until somebody moves it, it keeps the whole floor in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Camera {
    centre: Pos2,
    scale: f32,
    fits: bool,
}

/// The least and the most points for a metre.
const POINTS_PER_METRE: Rangef = Rangef { min: 0.2, max: 160.0 };

impl Default for Camera {
    fn default() -> Self {
        Self { centre: Pos2::ZERO, scale: 1.0, fits: true }
    }
}

impl Camera {
    /// How small and how large a cell of so many metres may become.
    pub(super) fn zoom_range(module: f32) -> Rangef {
        let module = module.clamp(0.05, 100.0);
        Rangef::new(POINTS_PER_METRE.min * module, POINTS_PER_METRE.max * module)
    }

    /// Shows the whole of `content` (in cells) again, and whenever the view changes its size.
    pub(super) const fn fit(&mut self) {
        self.fits = true;
    }

    /// Brings the camera up to date with a view of this size.
    pub(super) fn settle(&mut self, view: Rect, content: Rect, zoom: Rangef) {
        if !self.fits || !view.is_positive() || !content.is_positive() {
            return;
        }
        // The legend lies over the lower edge.
        let legend = if view.height() > 320.0 { 48.0 } else { 0.0 };
        let room = view.with_max_y(view.bottom() - legend).shrink2(vec2(24.0, 20.0));
        self.scale = zoom.clamp((room.size().max(Vec2::splat(16.0)) / content.size()).min_elem());
        self.centre = content.center() + vec2(0.0, legend / 2.0 / self.scale);
    }

    /// From cells to points.
    pub(super) fn to_screen(self, view: Rect) -> TSTransform {
        TSTransform::new(view.center().to_vec2() - self.centre.to_vec2() * self.scale, self.scale)
    }

    /// Takes over what the pointer made of [`Self::to_screen`].
    pub(super) fn follow(&mut self, to_screen: TSTransform, view: Rect, content: Rect) {
        self.scale = to_screen.scaling;
        // Something of the floor stays in sight, so that nobody loses it.
        self.centre = content.clamp(to_screen.inverse() * view.center());
        self.fits = false;
    }

    /// Zooms about the middle of the view.
    pub(super) fn zoom_by(&mut self, factor: f32, zoom: Rangef) {
        self.scale = zoom.clamp(self.scale * factor);
        self.fits = false;
    }

    /// Moves just as far as needed for `area` (in cells) to be seen, and comes closer where it is too small to read.
    pub(super) fn reveal(&mut self, area: Rect, view: Rect, zoom: Rangef) {
        let seen = self.to_screen(view).inverse() * view.shrink(24.0);
        if seen.contains_rect(area) {
            return;
        }
        self.fits = false;
        self.scale = self.scale.min(zoom.clamp((view.shrink(24.0).size() / area.size()).min_elem()));
        let seen = self.to_screen(view).inverse() * view.shrink(24.0);
        let short = (area.min - seen.min).min(Vec2::ZERO);
        let beyond = (area.max - seen.max).max(Vec2::ZERO);
        self.centre += short + beyond;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Rect = Rect { min: Pos2::new(100.0, 50.0), max: Pos2::new(900.0, 650.0) };
    const FLOOR: Rect = Rect { min: Pos2::ZERO, max: Pos2::new(60.0, 20.0) };

    fn camera() -> Camera {
        let mut camera = Camera::default();
        camera.settle(VIEW, FLOOR, Camera::zoom_range(1.0));
        camera
    }

    #[test]
    fn a_new_camera_shows_the_whole_floor_above_the_legend() {
        let shown = camera().to_screen(VIEW) * FLOOR;
        assert!(VIEW.contains_rect(shown), "{shown:?}");
        assert!((shown.center().x - VIEW.center().x).abs() < 0.01);
        assert!(shown.bottom() < VIEW.bottom() - 48.0, "the legend covers nothing");
        assert!(shown.width() > VIEW.width() * 0.9);
    }

    #[test]
    fn it_fits_again_when_the_view_changes_its_size_until_it_is_moved() {
        let mut camera = camera();
        let small = Rect::from_min_size(Pos2::ZERO, vec2(300.0, 200.0));
        camera.settle(small, FLOOR, Camera::zoom_range(1.0));
        assert!(small.contains_rect(camera.to_screen(small) * FLOOR));
        camera.zoom_by(2.0, Camera::zoom_range(1.0));
        let moved = camera;
        camera.settle(VIEW, FLOOR, Camera::zoom_range(1.0));
        assert_eq!(camera, moved);
    }

    #[test]
    fn revealing_moves_no_further_than_needed() {
        let mut camera = camera();
        camera.zoom_by(4.0, Camera::zoom_range(1.0));
        let before = camera;
        camera.reveal(Rect::from_center_size(FLOOR.center(), Vec2::splat(2.0)), VIEW, Camera::zoom_range(1.0));
        assert_eq!(camera, before, "what is in sight is not moved");
        let corner = Rect::from_min_size(Pos2::ZERO, vec2(4.0, 3.0));
        camera.reveal(corner, VIEW, Camera::zoom_range(1.0));
        let shown = camera.to_screen(VIEW) * corner;
        assert!((shown.min - VIEW.shrink(24.0).min).length() < 0.01, "{shown:?}");
        assert_eq!(camera.scale, before.scale);
    }

    #[test]
    fn the_floor_cannot_be_lost() {
        let mut camera = camera();
        let away = TSTransform::from_translation(vec2(90_000.0, 0.0)) * camera.to_screen(VIEW);
        camera.follow(away, VIEW, FLOOR);
        assert!((camera.to_screen(VIEW) * FLOOR).intersects(VIEW));
    }
}
