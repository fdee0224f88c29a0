//! A new park with its first building and an empty floor: of a new layout, or added to the open one.

use egui::{RichText, ScrollArea, Ui};

use super::{buttons, heading, main_button, other_button, remark, warning};
use crate::app::{Command, Structure, new_id};
use crate::message;
use crate::model::{Building, BuildingId, BuildingKind, Currency, Floor, FloorId, Layout, Park, ParkId, Weekday};
use crate::operations::{NewPark, add_park, code_of_name, usual_floor};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, text_field};

/// What is typed and chosen.
pub(super) struct NewLayoutDialog {
    /// Whether the park goes into the open layout.
    adds: bool,
    ids: (ParkId, BuildingId, FloorId),
    park: Named,
    town: String,
    country: Country,
    currency: String,
    weekend: Vec<Weekday>,
    week_starts: Weekday,
    building: Named,
    kind: BuildingKind,
    level: String,
    width: String,
    depth: String,
    module: String,
}

/// A name, and a code that follows it until one is typed.
#[derive(Default)]
struct Named {
    name: String,
    code: String,
    has_own_code: bool,
    /// Whether something was typed, so that nothing is told wrong before.
    is_touched: bool,
}

/// The customs of a country.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Country {
    Algeria,
    Russia,
    Other,
}

impl Country {
    const ALL: [Self; 3] = [Self::Algeria, Self::Russia, Self::Other];

    const fn key(self) -> &'static str {
        match self {
            Self::Algeria => "country-algeria",
            Self::Russia => "country-russia",
            Self::Other => "country-other",
        }
    }
}

impl Default for NewLayoutDialog {
    fn default() -> Self {
        let floor = usual_floor(FloorId::default(), BuildingId::default(), 0);
        Self {
            adds: false,
            ids: (ParkId::new(new_id()), BuildingId::new(new_id()), floor.id),
            park: Named::default(),
            town: String::new(),
            country: Country::Algeria,
            currency: Currency::DINAR.code().to_owned(),
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            week_starts: Weekday::Saturday,
            building: Named::default(),
            kind: BuildingKind::default(),
            level: "0".to_owned(),
            width: String::new(),
            depth: String::new(),
            module: String::new(),
        }
    }
}

impl NewLayoutDialog {
    /// A dialog for a park of a new layout, or one that is added to the open layout.
    pub(super) fn new(desk: &Desk<'_>, adds: bool) -> Self {
        let texts = &desk.texts;
        let floor = usual_floor(FloorId::new(new_id()), BuildingId::default(), 0);
        let length = |cells: u32| texts.decimal(f64::from(cells) * floor.module, 0);
        let mut dialog = Self {
            adds,
            ids: (ParkId::new(new_id()), BuildingId::new(new_id()), floor.id),
            width: length(floor.columns),
            depth: length(floor.rows),
            module: texts.decimal(floor.module, 2),
            ..Self::default()
        };
        dialog.building.name = texts.get("new-layout-building").into_owned();
        dialog.building.code = code_of_name(&dialog.building.name);
        if adds && let Some(like) = desk.park() {
            // A further park is most often in the same country.
            dialog.country = Country::Other;
            like.currency.code().clone_into(&mut dialog.currency);
            dialog.weekend.clone_from(&like.weekend);
            dialog.week_starts = like.week_starts;
        }
        dialog
    }

    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        /// What stands about the fields: the heading, the buttons, the frame.
        const ABOUT: f32 = 190.0;
        let texts = desk.texts.clone();
        heading(ui, desk, &texts.get(if self.adds { "add-park-heading" } else { "new-layout-heading" }));
        let form = Form::new(desk.theme, &texts, "new layout");
        let height = (ui.ctx().content_rect().height() - ABOUT).max(240.0);
        let mut floor = None;
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            self.park_fields(ui, &form);
            section(ui, desk, "new-layout-first-building");
            self.building_fields(ui, &form);
            section(ui, desk, "new-layout-first-floor");
            floor = self.floor_fields(ui, &form, desk);
        });
        let request = floor.and_then(|floor| self.request(floor));
        let objection = request.as_ref().and_then(|request| self.objection(desk, request));
        if let Some(sentence) = &objection {
            ui.add_space(desk.theme.space.small);
            warning(ui, desk, sentence);
        }
        let is_ready = request.is_some() && objection.is_none();
        let (created, stays) = buttons(ui, desk, |ui| {
            let key = if self.adds { "add-park-do" } else { "new-layout-do" };
            let created = main_button(ui, desk, &texts.get(key), is_ready);
            (created, !other_button(ui, &texts.get("dialog-cancel")))
        });
        if created && let Some(request) = request.map(Box::new) {
            let adding = Command::Structure(Structure::AddPark(request.clone()));
            desk.push(if self.adds { adding } else { Command::CreateLayout(request) });
        }
        stays
    }

    fn park_fields(&mut self, ui: &mut Ui, form: &Form<'_>) {
        let texts = form.texts;
        let is_first = self.park.name.is_empty() && !self.park.is_touched;
        self.park.show(ui, form, ["field-park-name", "field-park-code"], is_first);
        text_field(ui, form, &texts.get("field-town"), &mut self.town);
        let country = forms::choice(ui, form, &texts.get("field-country"), self.country, &Country::ALL, |country| {
            texts.get(country.key()).into_owned()
        });
        if let Some(country) = country {
            self.settle_in(country);
        }
        if self.country != Country::Other {
            let days: Vec<String> = self.weekend.iter().map(|day| texts.weekday(*day)).collect();
            let customs = message!(
                texts,
                "new-layout-customs",
                currency = self.currency.as_str(),
                weekend = texts.list(&days),
                first = texts.weekday(self.week_starts),
            );
            form.row(ui, "", |ui, _| ui.add(egui::Label::new(customs).wrap()));
            return;
        }
        text_field(ui, form, &texts.get("field-currency"), &mut self.currency);
        if self.currency.trim().parse::<Currency>().is_err() {
            form.error(ui, &texts.get("field-not-a-currency"));
        }
        let weekend = self.weekend.iter().copied().collect();
        let days =
            forms::flags(ui, form, &texts.get("field-weekend"), &weekend, &Weekday::ALL, |day| texts.weekday(day));
        if let Some(days) = days {
            self.weekend = days.into_iter().collect();
        }
        let caption = texts.get("field-week-starts");
        let first = forms::choice(ui, form, &caption, self.week_starts, &Weekday::ALL, |day| texts.weekday(day));
        self.week_starts = first.unwrap_or(self.week_starts);
    }

    fn settle_in(&mut self, country: Country) {
        self.country = country;
        let (currency, weekend, first) = match country {
            Country::Algeria => (Currency::DINAR, [Weekday::Friday, Weekday::Saturday], Weekday::Saturday),
            Country::Russia => (Currency::ROUBLE, [Weekday::Saturday, Weekday::Sunday], Weekday::Monday),
            Country::Other => return,
        };
        currency.code().clone_into(&mut self.currency);
        self.weekend = weekend.to_vec();
        self.week_starts = first;
    }

    fn building_fields(&mut self, ui: &mut Ui, form: &Form<'_>) {
        let texts = form.texts;
        self.building.show(ui, form, ["field-building-name", "field-building-code"], false);
        let kind = forms::choice(ui, form, &texts.get("field-kind"), self.kind, &BuildingKind::ALL, |kind| {
            texts.building_kind(kind)
        });
        self.kind = kind.unwrap_or(self.kind);
    }

    /// The floor that is described, where it can be.
    fn floor_fields(&mut self, ui: &mut Ui, form: &Form<'_>, desk: &Desk<'_>) -> Option<Floor> {
        let texts = form.texts;
        let level = read(ui, form, "field-level", &mut self.level, |typed| forms::level(texts, typed));
        let width = read(ui, form, "field-width", &mut self.width, |typed| forms::area(texts, typed));
        let depth = read(ui, form, "field-depth", &mut self.depth, |typed| forms::area(texts, typed));
        let module = read(ui, form, "field-module", &mut self.module, |typed| forms::area(texts, typed));
        let (width, depth, module) = (width?, depth?, module?);
        let Some((columns, rows)) = cells(width, module).zip(cells(depth, module)) else {
            form.error(ui, &message!(texts, "new-layout-grid-too-large", most = Floor::LARGEST_SIDE));
            return None;
        };
        let side = texts.decimal(module, 2);
        let grid = message!(texts, "new-layout-grid", columns = columns, rows = rows, side = side);
        form.row(ui, "", |ui, _| remark(ui, desk, &grid));
        Some(Floor::new(self.ids.2, self.ids.1, level?, columns, rows, module))
    }

    fn request(&self, floor: Floor) -> Option<NewPark> {
        let (name, code) = (self.park.name.trim(), self.park.code.trim());
        let (of_building, building_code) = (self.building.name.trim(), self.building.code.trim());
        if name.is_empty() || code.is_empty() || building_code.is_empty() {
            return None;
        }
        let park = Park {
            town: self.town.trim().to_owned(),
            currency: self.currency.trim().parse().ok()?,
            weekend: self.weekend.clone(),
            week_starts: self.week_starts,
            ..Park::new(self.ids.0, code, name)
        };
        let name = of_building.to_owned();
        let building = Building { name, kind: self.kind, ..Building::new(self.ids.1, self.ids.0, building_code) };
        Some(NewPark { park, building, floor })
    }

    /// Why the layout would not take it.
    fn objection(&self, desk: &Desk<'_>, request: &NewPark) -> Option<String> {
        let layout = if self.adds { desk.layout.clone() } else { Layout::default() };
        let refusal = add_park(&layout, request, &desk.program.environment.stamp()).err()?;
        Some(desk.texts.refusal(&layout, &refusal))
    }
}

impl Named {
    fn show(&mut self, ui: &mut Ui, form: &Form<'_>, keys: [&'static str; 2], takes_focus: bool) {
        let texts = form.texts;
        let [name, code] = keys.map(|key| texts.get(key));
        let field = text_field(ui, form, &name, &mut self.name);
        if takes_focus && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        if field.changed() {
            self.is_touched = true;
            if !self.has_own_code {
                self.code = code_of_name(&self.name);
            }
        }
        if self.is_touched && self.name.trim().is_empty() && keys[0] == "field-park-name" {
            form.error(ui, &texts.get("field-empty"));
        }
        if text_field(ui, form, &code, &mut self.code).changed() {
            self.has_own_code = !self.code.is_empty();
            self.is_touched = true;
        }
        if self.is_touched && self.code.trim().is_empty() {
            form.error(ui, &texts.get("field-empty"));
        }
    }
}

/// A field for what a text says; answers it, or tells what is wrong below the field.
fn read<T>(
    ui: &mut Ui,
    form: &Form<'_>,
    key: &'static str,
    text: &mut String,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    text_field(ui, form, &form.texts.get(key), text);
    parse(text).map_err(|sentence| form.error(ui, &sentence)).ok()
}

fn section(ui: &mut Ui, desk: &Desk<'_>, key: &'static str) {
    ui.add_space(desk.theme.space.small);
    ui.label(RichText::new(desk.texts.get(key)).text_style(egui::TextStyle::Heading));
    ui.add_space(desk.theme.space.tiny);
}

/// How many cells a length takes, if a grid may have so many.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
fn cells(length: f64, module: f64) -> Option<u32> {
    // What is a whole number of cells stays one, whatever the floats make of 0.1.
    let cells = (length / module - 1e-6).ceil().max(1.0);
    (cells <= f64::from(Floor::LARGEST_SIDE)).then_some(cells as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_takes_whole_cells() {
        assert_eq!([cells(40.0, 0.5), cells(4.8, 0.6), cells(4.9, 0.6)], [Some(80), Some(8), Some(9)]);
        assert_eq!([cells(0.1, 1.0), cells(4096.0, 1.0), cells(4097.0, 1.0)], [Some(1), Some(4096), None]);
    }
}
