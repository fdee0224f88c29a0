//! The left side: layers or level, unit of length, and how the drawing lies on the grid.

use egui::{Checkbox, RadioButton, Response, RichText, ScrollArea, TextWrapMode, Ui};

use super::super::room;
use crate::app::ImportChoice;
use crate::import::{Drawing, DrawingFormat, Layer, LengthUnit, Rooms, UnitSource, propose_rotation};
use crate::message;
use crate::model::{Floor, UnitUse};
use crate::operations::{PresentUnits, is_drawn_on};
use crate::text::Texts;
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, choice, text_field, typed};

/// What is chosen and typed.
pub(super) struct Settings {
    pub(super) choice: ImportChoice,
    pub(super) standard: String,
    /// The layers' places in the drawing, those with most outlines first, as they are likelier the ones.
    layers: Vec<usize>,
}

impl Settings {
    /// What is proposed for a drawing, on a floor of this module in metres.
    pub(super) fn new(drawing: &Drawing, module: f64) -> Self {
        let mut layers: Vec<usize> = (0..drawing.layers.len()).collect();
        if drawing.format == DrawingFormat::Dxf {
            layers.sort_by_key(|layer| std::cmp::Reverse(drawing.layers[*layer].closed));
        }
        Self { choice: ImportChoice::proposed(drawing, module), standard: String::new(), layers }
    }

    /// Whether enough is chosen for a preview.
    pub(super) const fn is_complete(&self) -> bool {
        !self.choice.selection.layers.is_empty()
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        drawing: &Drawing,
        floor: &Floor,
        rooms: Option<&Rooms>,
    ) {
        let texts = &desk.texts;
        let is_dxf = drawing.format == DrawingFormat::Dxf;
        let key = if is_dxf { "import-drawing-layers" } else { "import-drawing-levels" };
        ui.label(RichText::new(texts.get(key)).text_style(egui::TextStyle::Heading));
        self.layers(ui, desk, drawing);
        ui.add_space(desk.theme.space.small);
        let form = Form::new(desk.theme, texts, "import of a drawing");
        if is_dxf {
            self.unit(ui, &form, drawing, rooms);
        }
        self.module(ui, &form, desk, floor);
        self.placement(ui, &form, rooms);
        if is_dxf {
            let (usage, caption) = (self.choice.usage, texts.get("field-use"));
            let chosen = choice(ui, &form, &caption, usage, &UnitUse::ALL, |usage| texts.unit_use(usage));
            self.choice.usage = chosen.unwrap_or(usage);
        }
        text_field(ui, &form, &texts.get("field-standard"), &mut self.standard);
        if desk.layout.units_of(floor.id).next().is_some() {
            let (present, caption) = (self.choice.present, texts.get("import-drawing-present"));
            let all = [PresentUnits::Stay, PresentUnits::Go];
            let chosen = choice(ui, &form, &caption, present, &all, |present| texts.get(key_of(present)).into_owned());
            self.choice.present = chosen.unwrap_or(present);
        }
    }

    /// Any of the layers, or one of the levels.
    fn layers(&mut self, ui: &mut Ui, desk: &Desk<'_>, drawing: &Drawing) {
        const HIGHEST: f32 = 150.0;
        let (height, count) = (ui.spacing().interact_size.y, self.layers.len());
        let list = ScrollArea::vertical().id_salt("layers of a drawing").max_height(room(ui, HIGHEST));
        list.auto_shrink([false, true]).show_rows(ui, height, count, |ui, rows| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            desk.theme.outline_boxes(ui);
            for row in rows {
                let layer = &drawing.layers[self.layers[row]];
                ui.add_enabled_ui(layer.closed + layer.open > 0, |ui| {
                    self.layer(ui, &desk.texts, drawing.format, layer)
                });
            }
        });
    }

    fn layer(&mut self, ui: &mut Ui, texts: &Texts, format: DrawingFormat, layer: &Layer) -> Response {
        let chosen = &mut self.choice.selection.layers;
        let mut is_in = chosen.contains(&layer.name);
        if format == DrawingFormat::GeoJson {
            let response = ui.add(RadioButton::new(is_in, texts.import_layer(layer)));
            if response.clicked() {
                *chosen = vec![layer.name.clone()];
            }
            return response;
        }
        let (closed, lettered) = (layer.closed, layer.texts);
        let line = message!(texts, "import-drawing-layer", name = &layer.name, closed = closed, texts = lettered);
        let response = ui.add(Checkbox::new(&mut is_in, line));
        if response.changed() {
            chosen.retain(|other| *other != layer.name);
            if is_in {
                chosen.push(layer.name.clone());
            }
        }
        response
    }

    fn unit(&mut self, ui: &mut Ui, form: &Form<'_>, drawing: &Drawing, rooms: Option<&Rooms>) {
        let texts = form.texts;
        let guessed = rooms.filter(|rooms| rooms.unit_source == UnitSource::Guessed);
        let name = |unit: Option<LengthUnit>| match (unit, drawing.unit, guessed) {
            (Some(unit), ..) => unit.symbol().to_owned(),
            (None, Some(stated), _) => message!(texts, "import-drawing-unit-stated", unit = stated.symbol()),
            (None, None, Some(rooms)) => message!(texts, "import-drawing-unit-guessed", unit = rooms.unit.symbol()),
            (None, None, None) => texts.get("import-drawing-unit-guess").into_owned(),
        };
        let all: Vec<Option<LengthUnit>> = std::iter::once(None).chain(LengthUnit::ALL.map(Some)).collect();
        let unit = &mut self.choice.selection.unit;
        if let Some(chosen) = choice(ui, form, &texts.get("import-drawing-unit"), *unit, &all, name) {
            *unit = chosen;
        }
    }

    /// That of the floor where something stays on it.
    fn module(&mut self, ui: &mut Ui, form: &Form<'_>, desk: &Desk<'_>, floor: &Floor) {
        let texts = form.texts;
        let module = &mut self.choice.placement.module;
        let is_fixed = is_drawn_on(&desk.layout, floor, self.choice.present);
        if is_fixed {
            *module = floor.module;
        }
        let (shown, caption) = (texts.decimal(*module, 2), texts.get("import-drawing-module"));
        let entered = typed(ui, &form.editable(!is_fixed), &caption, &shown, |text| forms::area(texts, text));
        *module = entered.unwrap_or(*module);
    }

    fn placement(&mut self, ui: &mut Ui, form: &Form<'_>, rooms: Option<&Rooms>) {
        let texts = form.texts;
        let placement = &mut self.choice.placement;
        let (shown, caption) = (texts.decimal(placement.rotation, 2), texts.get("import-drawing-rotation"));
        let entered = typed(ui, form, &caption, &shown, |text| forms::number(texts, text));
        placement.rotation = entered.unwrap_or(placement.rotation);
        form.row(ui, "", |ui, _| {
            let button = egui::Button::new(texts.get("import-drawing-straighten"));
            if ui.add_enabled(rooms.is_some(), button).clicked() {
                placement.rotation = rooms.map_or(0.0, propose_rotation);
            }
        });
        let (right, down) = &mut placement.offset;
        for (cells, key) in [(right, "import-drawing-right"), (down, "import-drawing-down")] {
            let (shown, caption) = (texts.decimal(*cells, 2), texts.get(key));
            let entered = typed(ui, form, &caption, &shown, |text| forms::number(texts, text));
            *cells = entered.unwrap_or(*cells);
        }
    }
}

const fn key_of(present: PresentUnits) -> &'static str {
    match present {
        PresentUnits::Stay => "import-drawing-stay",
        PresentUnits::Go => "import-drawing-go",
    }
}
