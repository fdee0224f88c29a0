//! The floor as an interactive plan: it draws, and says what the user does to units.
//!
//! It never alters the layout nor the selection; it owns the cameras and what it has drawn, and nothing else.
//! Split as: [`model`] (what is on the floor), [`paint`] and its neighbours (how it looks), [`picking`] and [`walk`]
//! (what is meant), [`input`] (what the user did), [`access`] (who cannot see it).

mod access;
mod camera;
mod cells;
pub(in crate::ui) mod colouring;
mod drafting;
mod input;
mod labels;
mod legend;
mod model;
mod moves;
mod openings;
mod paint;
mod picking;
mod rulers;
pub(in crate::ui) mod strokes;
mod tooltip;
mod underlay;
mod walk;
mod walls;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use egui::emath::TSTransform;
use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::{ColourMode, DrawInput, Intent};
use crate::model::{FloorId, Layout, UnitId};
use crate::operations::Spot;
use crate::text::Texts;
use crate::ui::slider::Moved;
use crate::ui::theme::Theme;
use camera::Camera;
use input::{Reading, Sight};
use legend::ZoomRequest;
use model::{ModelKey, PlanModel};
use paint::{Drawing, Scene};

pub use colouring::{LegendEntry, Look, Mark};
pub use drafting::{Area, Drafting, Preview, Tone};
pub(in crate::ui) use paint::sign;
pub use underlay::UnderlayInput;

/// What is to be shown.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// Changes whenever the layout does.
    pub version: u64,
    /// The floor to show.
    pub floor: FloorId,
    /// The date to show it at.
    pub date: NaiveDate,
    /// What its colours mean.
    pub colouring: ColourMode,
    /// The units that are selected.
    pub selected: &'a BTreeSet<UnitId>,
    /// Which units suit the startup that is chosen, while one is. Kept by the caller as long as it stays the same.
    pub emphasis: Option<&'a Arc<Emphasis>>,
    /// Who moves in and out, while that is told.
    pub moved: Option<&'a Moved>,
    /// What is being drawn, in draw mode.
    pub drafting: Option<Drafting<'a>>,
    /// The picture under the plan, where there is one.
    pub underlay: Option<&'a UnderlayInput>,
    /// How it looks.
    pub theme: &'a Theme,
    /// What it says.
    pub texts: &'a Texts,
}

/// Which units suit a startup: those that do stand out, the others fade and say why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Emphasis(BTreeMap<UnitId, Vec<String>>);

impl Emphasis {
    /// For each unit the reasons, in words, why it does not suit; none where it does. A unit left out fades.
    pub const fn new(reasons: BTreeMap<UnitId, Vec<String>>) -> Self {
        Self(reasons)
    }

    /// Whether the unit suits.
    pub fn fits(&self, unit: UnitId) -> bool {
        self.0.get(&unit).is_some_and(Vec::is_empty)
    }

    /// Why it does not.
    pub fn reasons(&self, unit: UnitId) -> &[String] {
        self.0.get(&unit).map_or(&[], Vec::as_slice)
    }

    fn first_reason(&self, unit: UnitId) -> Option<&str> {
        self.reasons(unit).first().map(String::as_str)
    }
}

/// What the user did.
#[derive(Debug, Clone, PartialEq)]
pub enum CanvasEvent {
    /// A unit was clicked; `add` with Ctrl or Shift.
    Clicked {
        /// Which.
        unit: UnitId,
        /// Whether it joins, or leaves, what is selected.
        add: bool,
    },
    /// A place without a unit was clicked.
    ClickedNothing,
    /// A unit was double-clicked, or Enter pressed on it.
    Opened(UnitId),
    /// A rubber band was drawn about units; it may have caught none.
    RubberBand {
        /// Which.
        units: BTreeSet<UnitId>,
        /// Whether they join what is selected.
        add: bool,
    },
    /// A unit, or a place without one, was clicked with the right button: the caller shows a menu on the response.
    SecondaryClicked(Option<UnitId>),
    /// Another unit, or none, lies under the pointer.
    Hovered(Option<UnitId>),
    /// The card of somebody to be placed was dropped on a unit.
    Dropped {
        /// What the card is for.
        intent: Intent,
        /// On which.
        unit: UnitId,
    },
    /// Something was done in draw mode.
    Draw(DrawInput),
    /// A place on the picture under the plan was marked, in metres.
    UnderlayMarked(Spot),
    /// The picture under the plan was dragged by so much, in metres.
    UnderlayMoved(Spot),
    /// The arrow keys, or a listener's command, went to a unit; `add` with Shift.
    KeyboardMoved {
        /// Which.
        unit: UnitId,
        /// Whether it joins what is selected.
        add: bool,
    },
}

/// What came of showing the canvas.
#[derive(Debug)]
pub struct CanvasResponse {
    /// The whole canvas, for a context menu or to give it the focus.
    pub response: Response,
    /// What the user did, in order.
    pub events: Vec<CanvasEvent>,
}

/// What a [`Drawing`] follows from.
#[derive(Debug, Clone)]
struct DrawingKey {
    model: ModelKey,
    to_screen: TSTransform,
    view: Rect,
    pixel: f32,
    emphasis: Option<Arc<Emphasis>>,
}

impl PartialEq for DrawingKey {
    fn eq(&self, other: &Self) -> bool {
        let emphasis = match (&self.emphasis, &other.emphasis) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        emphasis
            && self.model == other.model
            && self.to_screen == other.to_screen
            && self.view == other.view
            && self.pixel == other.pixel
    }
}

/// The canvas: a camera for every floor, and what was drawn last.
#[derive(Debug, Default)]
pub struct Canvas {
    cameras: BTreeMap<FloorId, Camera>,
    model: Option<PlanModel>,
    drawing: Option<(DrawingKey, Drawing)>,
    /// The galley of a label as it was laid out with the drawing: another one means that all texts must be laid out anew.
    probe: Option<Arc<egui::Galley>>,
    /// The unit the arrow keys stand on.
    cursor: Option<UnitId>,
    hovered: Option<UnitId>,
    /// Where a rubber band began, in cells.
    band: Option<Pos2>,
    /// Where a drag of the picture under the plan began, and how far it has come, in metres.
    underlay_from: Option<Spot>,
    underlay_by: Spot,
    /// The picture under the plan, as the graphics adapter has it.
    texture: Option<underlay::Texture>,
    /// Where the pointer was in draw mode, in cells.
    drawn_at: Option<Pos2>,
    /// Whether it drags what is drawn.
    drags: bool,
    /// From cells to points, as the floor was shown last.
    sight: Option<TSTransform>,
    /// Whether draw mode is on: then the whole sheet is shown, and not what is built of it alone.
    drafts: bool,
    /// What to do as soon as the size of the view is known.
    wish: Option<Wish>,
}

/// What a command from outside asks of the camera of the floor shown next.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wish {
    Fit,
    Zoom(f32),
    Reveal(UnitId),
}

impl Canvas {
    /// Shows the whole floor.
    pub const fn fit(&mut self) {
        self.wish = Some(Wish::Fit);
    }

    /// Zooms about the middle of the view: 2 is twice as large.
    pub const fn zoom_by(&mut self, factor: f32) {
        self.wish = Some(Wish::Zoom(factor));
    }

    /// Brings a unit of the floor shown next into sight and puts the keyboard's place on it.
    pub const fn reveal(&mut self, unit: UnitId) {
        self.cursor = Some(unit);
        self.wish = Some(Wish::Reveal(unit));
    }

    /// What the colours mean, with the units of each; empty until the floor has been shown.
    pub fn legend(&self) -> &[LegendEntry] {
        self.model.as_ref().map_or(&[], |model| model.legend.as_slice())
    }

    /// Shows a floor in all the space there is.
    pub fn show(&mut self, ui: &mut Ui, input: &PlanInput<'_>) -> CanvasResponse {
        let whole = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(whole, Sense::click_and_drag());
        let name = input.texts.get("canvas-name").into_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        self.refresh_model(input);
        let mut events = Vec::new();
        let Some(model) = self.model.take() else { return CanvasResponse { response, events } };
        let view = Rect::from_min_max(whole.min + vec2(rulers::THICKNESS, rulers::THICKNESS), whole.max);
        if view.is_positive() {
            let mut child = ui.new_child(UiBuilder::new().max_rect(whole).id_salt("plan"));
            child.set_clip_rect(whole.intersect(ui.clip_rect()));
            self.show_model(&mut child, input, &model, &response, view, &mut events);
        }
        self.model = Some(model);
        CanvasResponse { response, events }
    }

    fn refresh_model(&mut self, input: &PlanInput<'_>) {
        let key = ModelKey {
            floor: input.floor,
            version: input.version,
            date: input.date,
            colouring: input.colouring,
            dark: input.theme.dark,
            language: input.texts.language(),
        };
        if self.model.as_ref().is_none_or(|model| model.key != key) {
            self.model = PlanModel::new(key, input.layout, input.theme, input.texts);
        }
    }

    fn show_model(
        &mut self,
        ui: &mut Ui,
        input: &PlanInput<'_>,
        model: &PlanModel,
        response: &Response,
        view: Rect,
        events: &mut Vec<CanvasEvent>,
    ) {
        self.drafts = input.drafting.is_some();
        let to_screen = self.move_camera(ui, model, response, view);
        let sight = Sight { to_screen, view };
        self.sight = Some(to_screen);
        *events = self.read_input(Reading { ui, input, model, response, sight });
        // The keyboard may have gone to a unit out of sight.
        let to_screen = self.grant_wish(model, view).unwrap_or(to_screen);
        let scene = Scene {
            model,
            theme: input.theme,
            emphasis: input.emphasis.map(|emphasis| &**emphasis),
            to_screen,
            view,
            pixel: 1.0 / ui.pixels_per_point(),
        };
        self.paint(ui, input, &scene, response);
        if access::is_on(ui, response.id) {
            scene.describe(ui, response.id, input.selected, self.cursor.filter(|_| response.has_focus()));
        }
        match scene.overlays(ui, input.texts) {
            Some(ZoomRequest::Closer) => self.zoom_by(1.4),
            Some(ZoomRequest::Farther) => self.zoom_by(1.0 / 1.4),
            Some(ZoomRequest::Fit) => self.fit(),
            None => {}
        }
        if self.wish.is_some() {
            ui.ctx().request_repaint();
        }
    }

    fn move_camera(&mut self, ui: &Ui, model: &PlanModel, response: &Response, view: Rect) -> TSTransform {
        let zoom = Camera::zoom_range(model.module);
        let content = self.content(model);
        self.cameras.entry(model.key.floor).or_default().settle(view, content, zoom);
        let granted = self.grant_wish(model, view);
        let camera = self.cameras.entry(model.key.floor).or_default();
        let mut to_screen = granted.unwrap_or_else(|| camera.to_screen(view));
        if input::pan_and_zoom(ui, response, zoom, &mut to_screen) {
            camera.follow(to_screen, view, content);
            return camera.to_screen(view);
        }
        to_screen
    }

    const fn content(&self, model: &PlanModel) -> Rect {
        if self.drafts { model.sheet } else { model.content }
    }

    /// Does what was asked of the camera, and answers the new view where something was.
    fn grant_wish(&mut self, model: &PlanModel, view: Rect) -> Option<TSTransform> {
        let wish = self.wish.take()?;
        let zoom = Camera::zoom_range(model.module);
        let content = self.content(model);
        let camera = self.cameras.entry(model.key.floor).or_default();
        match wish {
            Wish::Fit => {
                camera.fit();
                camera.settle(view, content, zoom);
            }
            Wish::Zoom(factor) => camera.zoom_by(factor, zoom),
            Wish::Reveal(unit) => camera.reveal(model.room(unit)?.bounds, view, zoom),
        }
        Some(camera.to_screen(view))
    }

    fn paint(&mut self, ui: &Ui, input: &PlanInput<'_>, scene: &Scene<'_>, response: &Response) {
        self.refresh_drawing(ui, input, scene);
        let painter = ui.painter().with_clip_rect(scene.view.intersect(ui.clip_rect()));
        let meshes = self.drawing.as_ref().map(|(_, drawing)| drawing.meshes.clone()).unwrap_or_default();
        let mut meshes = meshes.into_iter().map(egui::Shape::Mesh);
        // The picture lies on the ground, below all that is drawn; while the pointer works on it, above, so that it is seen.
        let is_worked_on = input.underlay.is_some_and(|underlay| underlay.tool.is_some());
        painter.extend(meshes.by_ref().take(if is_worked_on { usize::MAX } else { 1 }));
        if let Some(underlay) = input.underlay {
            self.paint_underlay(ui, &painter, scene, underlay);
        }
        painter.extend(meshes);
        if let Some((_, drawing)) = &self.drawing {
            for label in &drawing.labels {
                for (place, galley) in &label.lines {
                    painter.galley(*place, Arc::clone(galley), Color32::PLACEHOLDER);
                }
            }
        }
        if let Some(moved) = input.moved {
            scene.moves(&painter, moved);
        }
        let mut above = Mesh::default();
        self.paint_attention(&mut above, ui, input, scene, response);
        if let Some(tool) = input.underlay.and_then(|underlay| underlay.tool) {
            scene.underlay_tool(ui, &mut above, tool);
        }
        if let Some(drafting) = &input.drafting {
            scene.preview(&mut above, drafting.preview);
        }
        if !above.is_empty() {
            painter.add(above);
        }
        if let Some(drafting) = &input.drafting {
            scene.notes(&painter, drafting.preview);
        }
        scene.rulers(ui.painter(), response.rect, input.texts);
        if let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|at| scene.view.contains(*at)) {
            scene.pointer_on_rulers(ui.painter(), response.rect, pointer);
        }
    }

    /// Selection, hover, what suits, the rubber band, where a card would fall, and the keyboard's place.
    fn paint_attention(&self, mesh: &mut Mesh, ui: &Ui, input: &PlanInput<'_>, scene: &Scene<'_>, response: &Response) {
        let accent = input.theme.accent.text;
        let casing = input.theme.plan.paper;
        if let Some(emphasis) = scene.emphasis {
            for room in scene.model.rooms.iter().filter(|room| emphasis.fits(room.unit)) {
                scene.outline(mesh, room, 2.0, 0.0, accent);
            }
        }
        let carried = response.dnd_hover_payload::<Intent>().is_some();
        if let Some(room) = self.hovered.and_then(|unit| scene.model.room(unit)) {
            let (width, colour) = if carried { (5.0, accent) } else { (2.0, input.theme.text.strong) };
            scene.outline(mesh, room, width + 2.0, 0.0, casing);
            scene.outline(mesh, room, width, 0.0, colour);
        }
        let band = self.band_on_screen(ui, Sight { to_screen: scene.to_screen, view: scene.view });
        let caught = band.map(|band| scene.model.units_in(scene.to_screen.inverse() * band)).unwrap_or_default();
        let marked: Vec<_> = input.selected.union(&caught).filter_map(|unit| scene.model.room(*unit)).collect();
        for room in &marked {
            scene.outline(mesh, room, 6.0, 0.0, casing);
        }
        for room in &marked {
            scene.outline(mesh, room, 3.0, 0.0, accent);
        }
        if let Some(band) = band {
            strokes::fill(mesh, band, accent.gamma_multiply(0.12));
            strokes::frame(mesh, band, 1.0, accent);
        }
        if response.has_focus()
            && let Some(room) = self.cursor.and_then(|unit| scene.model.room(unit))
        {
            let rect = scene.snapped(room.bounds).shrink(5.0);
            strokes::dashed_frame(mesh, rect, 1.5, 5.0, [input.theme.text.strong, casing]);
        }
        if response.has_focus() {
            strokes::frame(mesh, scene.view, 1.0, accent);
        }
    }

    fn refresh_drawing(&mut self, ui: &Ui, input: &PlanInput<'_>, scene: &Scene<'_>) {
        let key = DrawingKey {
            model: scene.model.key,
            to_screen: scene.to_screen,
            view: scene.view,
            pixel: scene.pixel,
            emphasis: input.emphasis.cloned(),
        };
        let still_laid_out = self.probe.as_ref().is_none_or(|probe| {
            let again = ui.fonts_mut(|fonts| fonts.layout_job((*probe.job).clone()));
            Arc::ptr_eq(probe, &again)
        });
        if still_laid_out && self.drawing.as_ref().is_some_and(|(drawn, _)| *drawn == key) {
            return;
        }
        let drawing = ui.fonts_mut(|fonts| scene.draw(&mut |job| fonts.layout_job(job)));
        let first_line = drawing.labels.first().and_then(|label| label.lines.first());
        self.probe = first_line.map(|(_, galley)| Arc::clone(galley));
        self.drawing = Some((key, drawing));
    }
}
