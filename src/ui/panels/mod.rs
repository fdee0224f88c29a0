//! The panels around the plan.

pub(super) mod banner;
pub(super) mod bars;
pub(super) mod card;
pub(super) mod history;
pub(super) mod menus;
pub(super) mod parks;
pub(super) mod status;
pub(super) mod tabs;
pub(super) mod toolbar;
pub(super) mod tray;
