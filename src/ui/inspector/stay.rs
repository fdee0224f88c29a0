//! The stay clocks of a startup with the choices there are, what was extended, and what is promised of its label.

use egui::{RichText, Ui};
use egui_phosphor::regular as icon;

use super::parts::{action, put, remark, section};
use super::stages::is_near;
use super::startup::check;
use super::{committee, labels};
use crate::app::{Action, Intent};
use crate::figures::{StayClock, label_outlook, stay_clocks};
use crate::message;
use crate::model::{Startup, StayExtension};
use crate::ui::desk::Desk;
use crate::ui::panels::bars::part_bar;

/// Shows what there is to say; nothing of a startup that has neither begun a stay nor held a label.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup) {
    let date = desk.program.session.date();
    let clocks = stay_clocks(&desk.layout, startup, date);
    let stays = !clocks.is_empty() || !startup.stay_extensions.is_empty();
    let labelled = label_outlook(&desk.layout, startup, date).is_some();
    match (stays, labelled) {
        (false, false) => return,
        (true, false) => section(ui, desk, "section-stay"),
        (false, true) => section(ui, desk, "section-label"),
        (true, true) => section(ui, desk, "section-stay-and-label"),
    }
    for clock in &clocks {
        show_clock(ui, desk, clock);
    }
    if clocks.iter().any(|clock| clock.running) && !matches!(desk.program.session.intent, Intent::Stage(..)) {
        ui.horizontal_wrapped(|ui| {
            for choice in [Action::Graduate, Action::ExtendStay, Action::LeavePark] {
                action(ui, desk, choice);
            }
        });
    }
    for index in 0..startup.stay_extensions.len() {
        extension(ui, desk, startup, index);
    }
    if labelled {
        if stays {
            ui.add_space(desk.theme.space.small);
        }
        labels::outlook(ui, desk, startup);
    }
}

fn show_clock(ui: &mut Ui, desk: &Desk<'_>, clock: &StayClock) {
    let (texts, theme, date) = (&desk.texts, desk.theme, desk.program.session.date());
    let (near, over) = (is_near(desk, clock), clock.is_over(date));
    let line = RichText::new(texts.stay_clock(clock, date));
    let (line, fill) = if over {
        (line.color(theme.message.error), theme.message.error)
    } else if near {
        (line.color(theme.message.warning), theme.status.notice_given)
    } else if clock.running {
        (line, theme.status.r#let)
    } else {
        (line.color(theme.text.secondary), theme.ground.outline)
    };
    ui.add(egui::Label::new(line).wrap());
    if let Some(part) = clock.part_used(date) {
        let bar = part_bar(ui, theme, Some(part), fill, egui::vec2(ui.available_width(), 8.0));
        if let Some(months) = clock.months {
            let months = texts.months(months);
            bar.on_hover_text(message!(texts, "stay-part-used", part = texts.percent_whole(part), months = months));
        }
    }
    if clock.extended && clock.running {
        remark(ui, desk, &texts.get("stay-extended"));
    }
    if let Some(by) = clock.decide_by.filter(|by| near && date <= *by) {
        remark(ui, desk, &message!(texts, "stay-decide-by", date = texts.date_with_weekday(by)));
    }
    ui.add_space(theme.space.tiny);
}

/// A decision to let it stay longer: until when, since when and by whom it is so, and the button that takes it back.
fn extension(ui: &mut Ui, desk: &mut Desk<'_>, startup: &Startup, index: usize) {
    let texts = desk.texts.clone();
    let Some(StayExtension { stay, until, decided, decision, remarks }) = startup.stay_extensions.get(index) else {
        return;
    };
    ui.add_space(desk.theme.space.tiny);
    let day = texts.date(*until);
    let mut taken_back = None;
    ui.horizontal(|ui| {
        let extended = message!(texts, "stay-extended-to", stay = texts.term(*stay), date = day.as_str());
        // Room for the button at the right.
        let room = ui.available_width() - ui.spacing().interact_size.y - desk.theme.space.large;
        ui.allocate_ui(egui::vec2(room, ui.spacing().interact_size.y), |ui| {
            ui.add(egui::Label::new(extended).wrap());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = message!(texts, "stay-extension-remove", date = day.as_str());
            let editable = desk.is_editable();
            let button = ui.add_enabled(editable, egui::Button::new(icon::TRASH).frame_when_inactive(false));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, editable, name.as_str()));
            if button.on_hover_text(name.as_str()).clicked() {
                taken_back = check(desk, startup, |startup| drop(startup.stay_extensions.remove(index))).ok();
            }
        });
    });
    let decided = decided.filter(|_| decision.is_none());
    let decided = decided.map(|day| message!(texts, "stay-extension-decided", date = texts.date(day)));
    let below: Vec<String> = decided.into_iter().chain(Some(remarks.clone()).filter(|text| !text.is_empty())).collect();
    if !below.is_empty() {
        remark(ui, desk, &below.join(" · "));
    }
    if let Some(decision) = decision {
        committee::of_decision(ui, desk, startup.id, *decision);
    }
    put(desk, taken_back);
}
