//! How Plateau looks: colours, sizes and fonts, read from `assets/themes`.
//!
//! Nothing else names a colour, a radius or a size. The files are part of the program, so that reading them never
//! fails at a user's: a test reads both.

mod colour;
pub mod fonts;
mod style;

use std::sync::LazyLock;

use egui::Color32;
use serde::Deserialize;

use crate::figures::UnitStatus;
use crate::model::{Decision, Stage, UnitUse};

pub use colour::{LEAST_CONTRAST, contrast, mix, text_on};
pub use style::title_style;

/// Light or dark. What follows the system is the user's preference, settled before a theme is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Appearance {
    #[default]
    Light,
    Dark,
}

impl Appearance {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

/// Every colour, radius, distance and size.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Whether it is light on dark.
    pub dark: bool,
    /// The greys of the window.
    pub ground: Ground,
    /// The greys of texts.
    pub text: Text,
    /// Selection and the main action.
    pub accent: Accent,
    /// Texts that report.
    pub message: Message,
    /// The drawing of a floor.
    pub plan: Plan,
    /// What a unit is at the date.
    pub status: StatusColours,
    /// How far along a tenant is.
    pub stages: StageColours,
    /// What a unit is used for.
    pub uses: UseColours,
    /// One for each sector; the last for those left over.
    #[serde(deserialize_with = "colour::read_all")]
    pub sectors: Vec<Color32>,
    /// When tenancies end.
    pub expiry: Expiry,
    /// The series of charts.
    #[serde(deserialize_with = "colour::read_all")]
    pub series: Vec<Color32>,
    /// How dark a shadow is, of 255.
    pub shadow: u8,
    /// The one radius of corners.
    pub radius: u8,
    /// Distances.
    pub space: Space,
    /// Sizes of type.
    pub type_size: TypeSize,
}

macro_rules! colours {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field:meta])* $colour:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
            #[serde(deny_unknown_fields)]
            #[expect(missing_docs, reason = "the names say it")]
            pub struct $name {
                $($(#[$field])* #[serde(deserialize_with = "colour::read")] pub $colour: Color32,)*
            }
        )*
    };
}

colours! {
    /// The greys of the window, from the ground up.
    Ground { window, panel, raised, field, hover, pressed, hairline, outline, scrim }
    /// The greys of texts.
    Text { strong, body, secondary, disabled }
    /// Selection and the main action: `fill` under a text, `text` as one, `soft` under a selected row.
    Accent { fill, hover, soft, text }
    /// Texts that report.
    Message { error, warning, success }
    /// The drawing of a floor.
    Plan {
        ground, paper, grid, grid_major, corridor, common, wall, facade, partition, hatch, dense_hatch, ruler,
        ruler_text, faded, faded_text,
    }
    /// What a unit is at the date.
    StatusColours { r#let, reserved, notice_given, holdover, incubated, vacant, works, unavailable }
    /// How far along a tenant is.
    StageColours { candidate, pre_incubated, incubated, enterprise_hotel, graduated, exited }
    /// What a unit is used for.
    UseColours {
        office, open_space, laboratory, meeting_room, training_room, server_room, storage, common, circulation,
        technical,
    }
}

/// When tenancies end: a scale that is even to the eye, and what lies off it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expiry {
    /// From the soonest to the latest.
    #[serde(deserialize_with = "colour::read_all")]
    pub scale: Vec<Color32>,
    /// Ended already, the tenant still there.
    #[serde(deserialize_with = "colour::read")]
    pub past: Color32,
    /// Without an end.
    #[serde(deserialize_with = "colour::read")]
    pub open: Color32,
}

/// Distances, on a grid of four points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Space {
    pub tiny: f32,
    pub small: f32,
    pub medium: f32,
    pub large: f32,
    pub huge: f32,
}

/// Sizes of type in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSize {
    /// Ordinary text.
    pub body: f32,
    /// What stands back.
    pub secondary: f32,
    /// Bold.
    pub heading: f32,
    /// Of a page.
    pub title: f32,
    /// Below this no label is drawn on the plan.
    pub label_least: f32,
}

static LIGHT: LazyLock<Theme> = LazyLock::new(|| embedded(include_str!("../../../assets/themes/light.ron")));
static DARK: LazyLock<Theme> = LazyLock::new(|| embedded(include_str!("../../../assets/themes/dark.ron")));

fn embedded(text: &str) -> Theme {
    ron::from_str(text).expect("the theme files are part of the program, and a test reads them")
}

impl Theme {
    /// The theme of an appearance.
    pub fn of(appearance: Appearance) -> &'static Self {
        match appearance {
            Appearance::Light => &LIGHT,
            Appearance::Dark => &DARK,
        }
    }

    /// The colour of a committee's decision; that of an outline before there is one.
    pub const fn decision(&self, decision: Option<Decision>) -> Color32 {
        match decision {
            Some(Decision::Accepted) => self.status.incubated,
            Some(Decision::Refused) => self.status.holdover,
            Some(Decision::Postponed) => self.status.notice_given,
            None => self.ground.outline,
        }
    }

    /// The colour of a status. A unit that cannot be let takes that of its use.
    pub const fn status(&self, status: UnitStatus) -> Color32 {
        match status {
            UnitStatus::Let => self.status.r#let,
            UnitStatus::Incubated => self.status.incubated,
            UnitStatus::NoticeGiven => self.status.notice_given,
            UnitStatus::Holdover => self.status.holdover,
            UnitStatus::Reserved => self.status.reserved,
            UnitStatus::Vacant => self.status.vacant,
            UnitStatus::Works => self.status.works,
            UnitStatus::Unavailable => self.status.unavailable,
            UnitStatus::NotLettable => self.plan.common,
        }
    }

    /// The colour of a stage.
    pub const fn stage(&self, stage: Stage) -> Color32 {
        match stage {
            Stage::Candidate => self.stages.candidate,
            Stage::PreIncubated => self.stages.pre_incubated,
            Stage::Incubated => self.stages.incubated,
            Stage::EnterpriseHotel => self.stages.enterprise_hotel,
            Stage::Graduated => self.stages.graduated,
            Stage::Exited => self.stages.exited,
        }
    }

    /// The colour of a use.
    pub const fn usage(&self, usage: UnitUse) -> Color32 {
        match usage {
            UnitUse::Office => self.uses.office,
            UnitUse::OpenSpace => self.uses.open_space,
            UnitUse::Laboratory => self.uses.laboratory,
            UnitUse::MeetingRoom => self.uses.meeting_room,
            UnitUse::TrainingRoom => self.uses.training_room,
            UnitUse::ServerRoom => self.uses.server_room,
            UnitUse::Storage => self.uses.storage,
            UnitUse::Common => self.uses.common,
            UnitUse::Circulation | UnitUse::Stairs | UnitUse::Lift => self.uses.circulation,
            UnitUse::Shaft | UnitUse::Technical => self.uses.technical,
        }
    }

    /// The colour of the sector that stands at this place among all sectors in order.
    pub fn sector(&self, place: usize) -> Color32 {
        let last = self.sectors.len() - 1;
        self.sectors[place.min(last)]
    }

    /// The colour of an expiry: 0 is the soonest, 1 the latest.
    pub fn expiry(&self, part: f32) -> Color32 {
        let scale = &self.expiry.scale;
        let place = part.clamp(0.0, 1.0) * (scale.len() - 1) as f32;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
        let lower = place.floor() as usize;
        let upper = (lower + 1).min(scale.len() - 1);
        mix(scale[lower], scale[upper], place - lower as f32)
    }

    /// The colour of a series of a chart; they repeat.
    pub fn series(&self, place: usize) -> Color32 {
        self.series[place % self.series.len()]
    }
}

#[cfg(test)]
mod tests;
