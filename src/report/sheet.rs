//! The sheet of paper: A4 across, and the room on it. In points.

/// How wide the sheet is.
pub const WIDTH: f32 = 841.89;
/// How high.
pub const HEIGHT: f32 = 595.28;
/// What stays free on either side.
pub(super) const SIDE: f32 = 34.0;
/// Where the first line of a page stands at the top.
pub(super) const TOP: f32 = 30.0;
/// Where the room above the foot of the page ends.
pub(super) const BOTTOM: f32 = HEIGHT - 38.0;
/// The room across.
pub(super) const ROOM: f32 = WIDTH - 2.0 * SIDE;
/// Where the first block of a page that continues a part begins.
pub(super) const BODY_TOP: f32 = 52.0;
/// The height that the heading of a plate takes.
pub(super) const PLATE_HEADING: f32 = 34.0;

/// How wide and high a plate's drawing may be.
pub const fn plate_room() -> (f32, f32) {
    (ROOM, BOTTOM - BODY_TOP - PLATE_HEADING)
}
