//! The layout, a park, a building or a floor: its particulars and its sums.

use egui::Ui;

use super::parts::{checked, checked_edit, first_of, folded, put, remark, section, summary, title};
use super::rules;
use crate::app::Put;
use crate::message;
use crate::model::{Building, BuildingId, BuildingKind, Currency, Floor, FloorId, Park, ParkId, ParkStatus, Weekday};
use crate::operations::{edit_building, edit_floor, edit_park, edit_title};
use crate::ui::desk::Desk;
use crate::ui::forms::{self, Form, typed};

pub(super) fn show_layout(ui: &mut Ui, desk: &mut Desk<'_>) {
    let layout = desk.layout.clone();
    let name =
        if layout.title().is_empty() { desk.program.document.name().to_owned() } else { layout.title().to_owned() };
    let below = message!(
        desk.texts,
        "layout-contents",
        parks = layout.parks().len(),
        units = layout.units().len(),
        startups = layout.startups().len()
    );
    title(ui, desk, &name, &below);
    remark(ui, desk, &desk.texts.get("inspector-empty"));
    section(ui, desk, "section-particulars");
    let form = Form::new(desk.theme, &desk.texts, "layout").editable(desk.is_editable());
    let edited = typed(ui, &form, &desk.texts.get("field-title"), layout.title(), |text| {
        checked(desk, text.to_owned(), |layout, title, stamp| edit_title(layout, &title, stamp), Put::Title)
    });
    put(desk, edited);
}

pub(super) fn show_park(ui: &mut Ui, desk: &mut Desk<'_>, id: ParkId) {
    let Some(park) = desk.layout.park(id).cloned() else { return };
    title(ui, desk, &desk.texts.park_name(&park), &format!("{} · {}", park.town, desk.texts.park_status(park.status)));
    let sums = desk.program.derived().figures().park(id);
    summary(ui, desk, &sums, Some(park.currency));
    section(ui, desk, "section-particulars");
    let names = park_names(ui, desk, &park);
    let edited = first_of(names, park_rules(ui, desk, &park));
    put(desk, edited);
    folded(ui, desk, "section-alert-rules", false, |ui, desk| rules::alerts(ui, desk, &park));
    folded(ui, desk, "section-label-rules", false, |ui, desk| rules::labels(ui, desk, &park));
}

fn check_park(desk: &Desk<'_>, park: &Park, edit: impl FnOnce(&mut Park)) -> Result<Put, String> {
    checked_edit(desk, park, edit, edit_park, Put::Park)
}

fn park_names(ui: &mut Ui, desk: &Desk<'_>, park: &Park) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, park.id).editable(desk.is_editable());
    if desk.program.session.renames {
        form.focus(ui, &texts.get("field-name"), &park.name);
    }
    let mut edited = typed(ui, &form, &texts.get("field-code"), &park.code, |text| {
        let code = forms::non_empty(texts, text)?;
        check_park(desk, park, |park| park.code = code)
    });
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-name"), &park.name, |text| {
            let name = forms::non_empty(texts, text)?;
            check_park(desk, park, |park| park.name = name)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-town"), &park.town, |text| {
            let town = forms::text(text)?;
            check_park(desk, park, |park| park.town = town)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-operator"), &park.operator, |text| {
            let operator = forms::text(text)?;
            check_park(desk, park, |park| park.operator = operator)
        }),
    );
    let status = forms::choice(ui, &form, &texts.get("field-status"), park.status, &ParkStatus::ALL, |status| {
        texts.park_status(status)
    });
    edited.or_else(|| {
        check_park(desk, park, |park| park.status = status.unwrap_or(park.status)).ok().filter(|_| status.is_some())
    })
}

fn park_rules(ui: &mut Ui, desk: &Desk<'_>, park: &Park) -> Option<Put> {
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, park.id).editable(desk.is_editable());
    let mut edited = typed(ui, &form, &texts.get("field-currency"), park.currency.code(), |text| {
        let code: Currency = text
            .trim()
            .parse()
            .map_err(|_not_a_code: crate::model::CurrencyError| texts.get("field-not-a-currency").into_owned())?;
        check_park(desk, park, |park| park.currency = code)
    });
    let weekend = forms::flags(
        ui,
        &form,
        &texts.get("field-weekend"),
        &park.weekend.iter().copied().collect(),
        &Weekday::ALL,
        |day| texts.weekday(day),
    );
    if let Some(days) = weekend {
        edited = edited.or_else(|| check_park(desk, park, |park| park.weekend = days.into_iter().collect()).ok());
    }
    let starts = forms::choice(ui, &form, &texts.get("field-week-starts"), park.week_starts, &Weekday::ALL, |day| {
        texts.weekday(day)
    });
    if let Some(day) = starts {
        edited = edited.or_else(|| check_park(desk, park, |park| park.week_starts = day).ok());
    }
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-notice-months"), &park.notice_months.to_string(), |text| {
            let months = forms::count(texts, text)?;
            check_park(desk, park, |park| park.notice_months = months)
        }),
    );
    let shown = |months: Option<u32>| months.map_or_else(String::new, |months| months.to_string());
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-incubation-months"), &shown(park.incubation_months), |text| {
            let months = forms::optional_count(texts, text)?;
            check_park(desk, park, |park| park.incubation_months = months)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-hotel-months"), &shown(park.hotel_months), |text| {
            let months = forms::optional_count(texts, text)?;
            check_park(desk, park, |park| park.hotel_months = months)
        }),
    );
    first_of(
        edited,
        typed(ui, &form, &texts.get("field-area-per-person"), &texts.decimal(park.area_per_person, 1), |text| {
            let area = forms::area(texts, text)?;
            check_park(desk, park, |park| park.area_per_person = area)
        }),
    )
}

pub(super) fn show_building(ui: &mut Ui, desk: &mut Desk<'_>, id: BuildingId) {
    let Some(building) = desk.layout.building(id).cloned() else { return };
    let park = desk.layout.park(building.park).cloned();
    let below = format!(
        "{} · {}",
        desk.texts.building_kind(building.kind),
        park.as_ref().map_or("", |park| park.name.as_str())
    );
    title(ui, desk, &desk.texts.building_name(&building), &below);
    let sums = desk.program.derived().figures().building(id);
    summary(ui, desk, &sums, park.map(|park| park.currency));
    section(ui, desk, "section-particulars");
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, id).editable(desk.is_editable());
    if desk.program.session.renames {
        form.focus(ui, &texts.get("field-name"), &building.name);
    }
    let check = |edit: &dyn Fn(&mut Building)| checked_edit(desk, &*building, edit, edit_building, Put::Building);
    let mut edited = typed(ui, &form, &texts.get("field-code"), &building.code, |text| {
        let code = forms::non_empty(texts, text)?;
        check(&|building| building.code.clone_from(&code))
    });
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-name"), &building.name, |text| {
            let name = forms::text(text)?;
            check(&|building| building.name.clone_from(&name))
        }),
    );
    let kind = forms::choice(ui, &form, &texts.get("field-kind"), building.kind, &BuildingKind::ALL, |kind| {
        texts.building_kind(kind)
    });
    if let Some(kind) = kind {
        edited = edited.or_else(|| check(&|building| building.kind = kind).ok());
    }
    put(desk, edited);
}

pub(super) fn show_floor(ui: &mut Ui, desk: &mut Desk<'_>, id: FloorId) {
    let Some(floor) = desk.layout.floor(id).cloned() else { return };
    let building = desk.layout.building(floor.building).cloned();
    let park = building.as_ref().and_then(|building| desk.layout.park(building.park)).cloned();
    let place = building.map(|building| desk.texts.building_name(&building)).unwrap_or_default();
    title(ui, desk, &desk.texts.level(floor.level), &place);
    let sums = desk.program.derived().figures().floor(id);
    summary(ui, desk, &sums, park.map(|park| park.currency));
    section(ui, desk, "section-particulars");
    let texts = &desk.texts;
    let form = Form::new(desk.theme, texts, id).editable(desk.is_editable());
    if desk.program.session.renames {
        form.focus(ui, &texts.get("field-name"), &floor.name);
    }
    let check = |edit: &dyn Fn(&mut Floor)| checked_edit(desk, &*floor, edit, edit_floor, Put::Floor);
    let mut edited = typed(ui, &form, &texts.get("field-level"), &floor.level.to_string(), |text| {
        let level = forms::level(texts, text)?;
        check(&|floor| floor.level = level)
    });
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-name"), &floor.name, |text| {
            let name = forms::text(text)?;
            check(&|floor| floor.name.clone_from(&name))
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-columns"), &floor.columns.to_string(), |text| {
            let columns = forms::count(texts, text)?;
            check(&|floor| floor.columns = columns)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-rows"), &floor.rows.to_string(), |text| {
            let rows = forms::count(texts, text)?;
            check(&|floor| floor.rows = rows)
        }),
    );
    edited = first_of(
        edited,
        typed(ui, &form, &texts.get("field-module"), &texts.decimal(floor.module, 2), |text| {
            let module = forms::area(texts, text)?;
            check(&|floor| floor.module = module)
        }),
    );
    put(desk, edited);
    super::underlay::show(ui, desk, &floor);
}
