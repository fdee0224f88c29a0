//! Units over time: a row for each, its tenancies as bars on an axis of days.
//!
//! It draws, and says what the user does; it alters neither the layout nor the session. What is a bar, a gap or a mark is told
//! by [`crate::figures::timeline`]; the order of the rows is kept until the layout changes, and only rows in sight are asked
//! for. Split as: [`scale`] (days and places), [`rows`] (the order), [`known`] (what is in a row), [`picking`] and [`input`]
//! (what is meant), [`axis`], [`bars`], [`marks`], [`legend`] and [`preview`] (how it looks), [`access`] (who cannot see it).

mod access;
mod axis;
mod bars;
mod input;
mod known;
mod legend;
mod marks;
mod picking;
mod preview;
mod rows;
mod scale;
mod tooltip;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use crate::app::{CameraRequest, ColourMode, Grip, Intent, TimelineDraft, TimelinePlace};
use crate::figures::Bar;
use crate::model::{Layout, Park, TenancyId, UnitId, Weekday};
use crate::text::Texts;
use crate::ui::dashboard::Scope;
use crate::ui::theme::Theme;
use input::Hold;
use known::{Known, KnownKey, UnitRow};
use rows::{Row, Rows, RowsKey};
use scale::Scale;

/// The height of the axis, and the width of the column that stays where it is.
const AXIS: f32 = 44.0;
const COLUMN: f32 = 196.0;
const NARROW_COLUMN: f32 = 148.0;

/// What is to be shown.
#[derive(Debug, Clone, Copy)]
pub struct TimelineInput<'a> {
    /// The layout.
    pub layout: &'a Layout,
    /// Changes whenever the layout does.
    pub version: u64,
    /// The date shown.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// What the colours mean.
    pub colouring: ColourMode,
    /// Whose units are shown.
    pub scope: Scope,
    /// The units that are selected.
    pub selected: &'a BTreeSet<UnitId>,
    /// The tenancy that is looked at.
    pub tenancy: Option<TenancyId>,
    /// What is being dragged.
    pub draft: Option<&'a TimelineDraft>,
    /// Whether anything can be changed.
    pub editable: bool,
    /// How it looks.
    pub theme: &'a Theme,
    /// What it says.
    pub texts: &'a Texts,
}

/// What the user did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineEvent {
    /// A unit was chosen, by a click on its row or with the keyboard.
    Unit(UnitId),
    /// A tenancy was chosen.
    Tenancy {
        /// The unit of the row.
        unit: UnitId,
        /// Which.
        tenancy: TenancyId,
    },
    /// Empty ground was clicked.
    Nothing,
    /// A unit is to be shown on the plan.
    Opened(UnitId),
    /// Another date is to be shown.
    Date(NaiveDate),
    /// The pointer took hold of something.
    Held(Grip),
    /// What is held was dragged to a place.
    Dragged(TimelinePlace),
    /// What was held is let go.
    Released,
    /// The card of somebody to be placed was dropped on a unit.
    Dropped {
        /// What the card is for.
        intent: Intent,
        /// On which.
        unit: UnitId,
        /// On which day.
        day: NaiveDate,
    },
}

/// What the keyboard stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cursor {
    row: Row,
    tenancy: Option<TenancyId>,
}

/// The timeline: which days and rows are seen, and what was folded.
#[derive(Debug, Default)]
pub struct Timeline {
    scale: Option<Scale>,
    /// How far the rows are scrolled, in points.
    top: f32,
    rows: Option<Rows>,
    folded: BTreeSet<Row>,
    folds: u64,
    known: Known,
    hold: Option<Hold>,
    cursor: Option<Cursor>,
    /// Where a day is on the screen, as it was shown last.
    sight: Option<(Scale, Rect)>,
}

/// Where everything is on the screen.
#[derive(Debug, Clone, Copy)]
struct Areas {
    corner: Rect,
    axis: Rect,
    column: Rect,
    body: Rect,
    legend: Rect,
}

impl Areas {
    fn new(whole: Rect) -> Self {
        let column = if whole.width() < 720.0 { NARROW_COLUMN } else { COLUMN };
        let (x, y) = ((whole.left() + column).round(), (whole.top() + AXIS).round());
        let bottom = (whole.bottom() - legend::HEIGHT).max(y).round();
        let part = |left, top, right, bottom| Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        Self {
            corner: part(whole.left(), whole.top(), x, y),
            axis: part(x, whole.top(), whole.right(), y),
            column: part(whole.left(), y, x, bottom),
            body: part(x, y, whole.right(), bottom),
            legend: part(whole.left(), bottom, whole.right(), whole.bottom()),
        }
    }

    fn rows(&self) -> Rect {
        self.column.union(self.body)
    }
}

/// A row in sight.
#[derive(Debug, Clone)]
struct Placed {
    row: Row,
    /// All of it, the column too.
    rect: Rect,
    unit: Option<Arc<UnitRow>>,
}

/// Everything that a frame shows.
struct Scene<'a> {
    input: &'a TimelineInput<'a>,
    areas: Areas,
    scale: Scale,
    placed: Vec<Placed>,
    /// Where rows begin, however far they are scrolled: hatching is aligned to it.
    origin: egui::Pos2,
    park: Option<Arc<Park>>,
    pixel: f32,
}

impl Scene<'_> {
    fn week_starts(&self) -> Weekday {
        self.park.as_ref().map_or(Weekday::Monday, |park| park.week_starts)
    }

    /// Where a bar of a row is, its holdover too.
    fn bar_rect(&self, placed: &Placed, bar: &Bar, of: crate::model::Period) -> Rect {
        let (left, right) = self.scale.period(of);
        let lane = rows::LANE.mul_add(bar.lane as f32, placed.rect.top() + 3.0);
        let body = self.areas.body;
        let (left, right) = (left.max(body.left() - 8.0), right.min(body.right() + 8.0));
        Rect::from_min_max(pos2(left, lane + 1.0), pos2(right.max(left + 1.0), lane + rows::LANE - 1.0))
    }
}

impl Timeline {
    /// Where a day of a unit's row is in the window, as it was shown last; for what operates the window from outside, such
    /// as a test.
    pub fn place(&self, unit: UnitId, day: NaiveDate) -> Option<egui::Pos2> {
        let (scale, body) = self.sight?;
        let rows = self.rows.as_ref()?;
        let (top, _) = rows.span(rows.find(Row::Unit(unit))?);
        Some(pos2(
            f32::midpoint(scale.x(day), scale.x_after(day)),
            body.top() + top - self.top + 3.0 + rows::LANE / 2.0,
        ))
    }

    /// Shows it in all the space there is; `requests` are done first.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        input: &TimelineInput<'_>,
        requests: &[CameraRequest],
    ) -> (Response, Vec<TimelineEvent>) {
        let whole = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(whole, Sense::click_and_drag());
        let name = input.texts.get("timeline-name").into_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        let areas = Areas::new(whole);
        let mut events = Vec::new();
        if !areas.body.is_positive() || areas.body.width() < 40.0 {
            return (response, events);
        }
        self.refresh(input);
        self.settle(input, areas, requests);
        self.read_wheel(ui, &response, areas);
        let scene = self.scene(ui, input, areas);
        self.read(ui, &scene, &response, &mut events);
        let scene = self.scene(ui, input, areas);
        self.paint(ui, &scene, &response);
        self.sight = Some((scene.scale, areas.body));
        if access::is_on(ui, response.id) {
            access::describe(ui, response.id, &scene, self.cursor);
        }
        (response, events)
    }

    fn refresh(&mut self, input: &TimelineInput<'_>) {
        let key = RowsKey { version: input.version, scope: input.scope, folds: self.folds };
        if self.rows.as_ref().is_none_or(|rows| rows.key != key) {
            self.rows = Some(Rows::new(key, input.layout, &self.folded));
        }
        self.known.follow(KnownKey::of(input));
    }

    /// The days and rows that are seen, within what there is.
    fn settle(&mut self, input: &TimelineInput<'_>, areas: Areas, requests: &[CameraRequest]) {
        let body = areas.body;
        let months = |count| Months::new(count);
        let around = |before, after| {
            let first = input.date.checked_sub_months(months(before)).unwrap_or(input.date);
            Scale::showing(first, input.date.checked_add_months(months(after)).unwrap_or(input.date))
        };
        let scale = self.scale.unwrap_or_else(|| around(8, 20)).settled(body.left(), body.width());
        let mut scale = scale;
        for request in requests {
            match request {
                CameraRequest::Fit => {
                    let span = self.rows.as_ref().and_then(|rows| known::spanned(rows, input.layout));
                    let fitted = span.map_or_else(|| around(8, 20), |(first, last)| Scale::showing(first, last));
                    scale = fitted.settled(body.left(), body.width());
                }
                CameraRequest::Zoom(factor) => scale.zoom(f64::from(*factor), body.center().x),
                CameraRequest::Reveal(unit) => self.reveal_row(Row::Unit(*unit), body.height()),
            }
        }
        self.scale = Some(scale);
        self.clamp_top(body.height());
    }

    fn clamp_top(&mut self, height: f32) {
        let all = self.rows.as_ref().map_or(0.0, Rows::height);
        self.top = self.top.clamp(0.0, (all - height).max(0.0)).round();
    }

    /// Scrolls so far that a row is in sight.
    fn reveal_row(&mut self, row: Row, height: f32) {
        let Some((top, bottom)) = self.rows.as_ref().and_then(|rows| Some(rows.span(rows.find(row)?))) else { return };
        if top < self.top {
            self.top = top;
        } else if bottom > self.top + height {
            self.top = bottom - height;
        }
    }

    /// Folds a group, or unfolds it.
    fn toggle(&mut self, row: Row) {
        if !self.folded.remove(&row) {
            self.folded.insert(row);
        }
        self.folds += 1;
    }

    fn scene<'a>(&mut self, ui: &Ui, input: &'a TimelineInput<'a>, areas: Areas) -> Scene<'a> {
        self.refresh(input);
        self.clamp_top(areas.body.height());
        let body = areas.body;
        let scale = self.scale.unwrap_or_else(|| Scale::showing(input.date, input.date));
        let origin = pos2(scale.x(NaiveDate::default()), body.top() - self.top);
        let mut placed = Vec::new();
        let mut park = None;
        if let Some(rows) = &self.rows {
            for index in rows.seen(self.top, self.top + body.height()) {
                let (top, bottom) = rows.span(index);
                let rect = Rect::from_min_max(
                    pos2(areas.column.left(), body.top() + top - self.top),
                    pos2(body.right(), body.top() + bottom - self.top),
                );
                let row = rows.order[index];
                let unit = row.unit().and_then(|unit| self.known.row(unit, input));
                if park.is_none() {
                    park =
                        unit.as_ref().and_then(|row| input.layout.place_of(&row.unit)).map(|place| Arc::clone(place.2));
                }
                placed.push(Placed { row, rect, unit });
            }
        }
        let park = park.or_else(|| input.layout.parks_in_order().first().map(|park| Arc::clone(park)));
        Scene { input, areas, scale, placed, origin, park, pixel: 1.0 / ui.pixels_per_point() }
    }

    fn paint(&mut self, ui: &Ui, scene: &Scene<'_>, response: &Response) {
        let painter = ui.painter();
        scene.paint_ground(painter);
        let hovered = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.contains_pointer());
        scene.paint_rows(painter, hovered, &self.folded);
        scene.paint_lines(painter);
        scene.paint_axis(painter);
        scene.paint_legend(painter, &self.known.legend(&scene.placed, scene.input));
        self.paint_scroll_bar(painter, scene);
        if input::has_keyboard(ui, response) {
            scene.paint_cursor(painter, self.cursor);
        }
        if let Some(draft) = scene.input.draft {
            scene.paint_preview(ui, draft);
        }
    }

    /// The thumb of the rows, where not all are seen.
    fn thumb(&self, areas: Areas) -> Option<Rect> {
        let all = self.rows.as_ref()?.height();
        let body = areas.body;
        if all <= body.height() {
            return None;
        }
        let height = (body.height() / all * body.height()).max(24.0);
        let top = body.top() + self.top / (all - body.height()) * (body.height() - height);
        Some(Rect::from_min_max(pos2(body.right() - 9.0, top), pos2(body.right() - 3.0, top + height)))
    }

    fn paint_scroll_bar(&self, painter: &egui::Painter, scene: &Scene<'_>) {
        if let Some(thumb) = self.thumb(scene.areas) {
            let colour = if self.hold == Some(Hold::Rows) {
                scene.input.theme.text.secondary
            } else {
                scene.input.theme.ground.outline
            };
            painter.rect_filled(thumb, 3.0, colour);
        }
    }
}
