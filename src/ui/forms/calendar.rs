//! A month of days to pick a date from, with the park's own weekend and first day of the week.

use chrono::{Datelike, Days, Months, NaiveDate};
use egui::{Button, Popup, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::model::{Park, Weekday};
use crate::text::Texts;
use crate::ui::theme::Theme;

/// How a week looks where the user is.
#[derive(Clone, Copy)]
struct Week<'a> {
    starts: Weekday,
    weekend: &'a [Weekday],
}

/// A button with a small calendar; answers the day picked.
pub(crate) fn calendar_button(
    ui: &mut Ui,
    theme: &Theme,
    texts: &Texts,
    date: NaiveDate,
    park: Option<&Park>,
) -> Option<NaiveDate> {
    let week = park.map_or(Week { starts: Weekday::Monday, weekend: &[Weekday::Saturday, Weekday::Sunday] }, |park| {
        Week { starts: park.week_starts, weekend: &park.weekend }
    });
    let name = texts.get("calendar-open").into_owned();
    let button = ui.add(Button::new(icon::CALENDAR_BLANK).frame_when_inactive(false)).on_hover_text(name.as_str());
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
    let shown = ui.scope_id().with("month shown");
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(shown, date));
    }
    let mut picked = None;
    Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        let mut month: NaiveDate = ui.data(|data| data.get_temp(shown)).unwrap_or(date);
        picked = show_month(ui, theme, texts, week, &mut month, date);
        ui.data_mut(|data| data.insert_temp(shown, month));
        if picked.is_some() {
            ui.close();
        }
    });
    picked
}

fn show_month(
    ui: &mut Ui,
    theme: &Theme,
    texts: &Texts,
    week: Week<'_>,
    month: &mut NaiveDate,
    date: NaiveDate,
) -> Option<NaiveDate> {
    const CELL: f32 = 30.0;
    ui.set_width(CELL * 7.0 + 8.0);
    ui.horizontal(|ui| {
        step(ui, icon::CARET_DOUBLE_LEFT, &texts.get("calendar-previous-year"), month, |m| {
            m.checked_sub_months(Months::new(12))
        });
        step(ui, icon::CARET_LEFT, &texts.get("calendar-previous-month"), month, |m| {
            m.checked_sub_months(Months::new(1))
        });
        let title = texts.month_and_year(*month);
        let room = (ui.available_width() - 2.0 * CELL).max(0.0);
        ui.add_sized([room, CELL], egui::Label::new(RichText::new(title).strong()));
        step(ui, icon::CARET_RIGHT, &texts.get("calendar-next-month"), month, |m| m.checked_add_months(Months::new(1)));
        step(ui, icon::CARET_DOUBLE_RIGHT, &texts.get("calendar-next-year"), month, |m| {
            m.checked_add_months(Months::new(12))
        });
    });
    let first = month.with_day(1).unwrap_or(*month);
    let starts = Weekday::ALL.iter().position(|day| *day == week.starts).unwrap_or(0);
    let lead = (first.weekday().num_days_from_monday() as usize + 7 - starts) % 7;
    let mut picked = None;
    egui::Grid::new("days").spacing([0.0, 0.0]).show(ui, |ui| {
        for place in 0..7 {
            let day = Weekday::ALL[(starts + place) % 7];
            let text =
                RichText::new(texts.weekday_short(day)).size(theme.type_size.secondary).color(theme.text.secondary);
            ui.add_sized([CELL, 20.0], egui::Label::new(text));
        }
        ui.end_row();
        let start = first.checked_sub_days(Days::new(lead as u64)).unwrap_or(first);
        for (place, day) in start.iter_days().take(42).enumerate() {
            let in_month = day.month() == month.month();
            let is_free = week.weekend.contains(&day.weekday().into());
            let colour = if !in_month {
                theme.text.disabled
            } else if is_free {
                theme.text.secondary
            } else {
                theme.text.strong
            };
            let text = RichText::new(day.day().to_string()).color(colour);
            let button = Button::selectable(day == date, text).min_size(egui::vec2(CELL, 26.0));
            let response = ui.add_sized([CELL, 26.0], button);
            let name = texts.long_date(day);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_str()));
            if response.clicked() {
                picked = Some(day);
            }
            if place % 7 == 6 {
                ui.end_row();
            }
        }
    });
    picked
}

fn step(ui: &mut Ui, icon: &str, name: &str, month: &mut NaiveDate, to: impl Fn(NaiveDate) -> Option<NaiveDate>) {
    let response = ui.add(Button::new(icon).frame_when_inactive(false)).on_hover_text(name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    if response.clicked()
        && let Some(there) = to(*month)
    {
        *month = there;
    }
}
