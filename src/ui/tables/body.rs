//! The rows in sight and the heads above them.

use egui::accesskit::{Role, SortDirection};
use egui::{
    Align, FontId, Id, Label, Layout, Modifiers, Rect, RichText, Sense, Stroke, StrokeKind, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};
use egui_phosphor::regular as icon;
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, TableDelegate, TableState};

use super::record::{Column, Record, Side};
use super::table::Known;
use super::value::{Mark, Value};
use super::view::Query;
use super::{TableInput, mark};
use crate::ui::theme::fonts;

const ROW_HEIGHT: f32 = 28.0;
const HEAD_HEIGHT: f32 = 32.0;

/// What is drawn in a frame, and what came of it.
pub(super) struct Body<'a, R: Record> {
    columns: &'a [&'static Column<R>],
    known: &'a Known<R>,
    input: &'a TableInput<'a, R::Id>,
    query: &'a Query,
    id: Id,
    rect: Rect,
    /// Whether the table has the keyboard.
    pub(super) focused: bool,
    /// The row the keyboard is at.
    pub(super) cursor: Option<R::Id>,
    /// The row clicked, with what was held down.
    pub(super) clicked: Option<(usize, Modifiers)>,
    /// The row double-clicked.
    pub(super) opened: Option<usize>,
    /// The row whose button was pressed.
    pub(super) acted: Option<usize>,
    /// The column whose head was clicked.
    pub(super) sorted: Option<&'static str>,
}

impl<'a, R: Record> Body<'a, R> {
    pub(super) fn new(
        columns: &'a [&'static Column<R>],
        known: &'a Known<R>,
        input: &'a TableInput<'a, R::Id>,
        query: &'a Query,
        id: Id,
        rect: Rect,
    ) -> Self {
        let (clicked, opened, acted, sorted) = (None, None, None, None);
        Self { columns, known, input, query, id, rect, focused: false, cursor: None, clicked, opened, acted, sorted }
    }

    /// How many whole rows fit.
    pub(super) fn page(&self) -> usize {
        let rows = ((self.rect.height() - HEAD_HEIGHT) / ROW_HEIGHT).floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at least one, and few")]
        let rows = rows.max(1.0) as usize;
        rows
    }

    /// Draws the rows, one of them brought into sight with as many around it as is said.
    pub(super) fn show(&mut self, ui: &mut Ui, reveal: Option<(usize, usize)>) {
        let columns: Vec<egui_table::Column> = self
            .columns
            .iter()
            .map(|column| egui_table::Column::new(column.width).range(48.0..=640.0).id(Id::unique(column.key)))
            .collect();
        let mut table = egui_table::Table::new()
            .id_salt(R::TEXTS.title)
            .num_rows(self.known.view.len() as u64)
            .num_sticky_cols(usize::from(columns.len() > 1))
            .headers([HeaderRow::new(HEAD_HEIGHT)])
            .columns(columns);
        if let Some((place, around)) = reveal {
            // Rows at the edge are faded: at least one on either side comes into sight too.
            let last = self.known.view.len().saturating_sub(1).min(place + around);
            table = table.scroll_to_rows(place.saturating_sub(around) as u64..=last as u64, None);
        }
        // With no widths remembered the first frame would be one of measuring: the columns say how wide they are.
        let state = table.get_id(ui);
        if TableState::load(ui, state).is_none() {
            TableState::default().store(ui, state);
        }
        // No lines between columns: the heads and the alignment part them.
        ui.visuals_mut().widgets.noninteractive.bg_stroke = Stroke::NONE;
        table.show(ui, self);
    }

    fn paint_ground(&self, ui: &Ui, rect: Rect, hovered: bool, record: &R) {
        let theme = self.input.theme;
        let id = record.id();
        if self.input.selected.contains(&id) {
            ui.painter().rect_filled(rect, 0.0, theme.accent.soft);
        } else if hovered {
            ui.painter().rect_filled(rect, 0.0, theme.ground.hover);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        if self.focused && self.cursor == Some(id) {
            let stroke = Stroke::new(1.0, theme.accent.fill);
            ui.painter().rect_stroke(rect.shrink(1.0), theme.corner(), stroke, StrokeKind::Inside);
        }
    }

    /// The button of a row, named with what the row stands for; answers whether it was pressed.
    fn show_action(&self, ui: &mut Ui, name: &str, record: &R) -> bool {
        let theme = self.input.theme;
        let text = RichText::new(name).size(theme.type_size.secondary).color(theme.text.strong);
        let response = ui.add(egui::Button::new(text).small().truncate());
        let spoken = format!("{name}, {}", record.name(self.input.texts));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken.as_str()));
        response.clicked()
    }

    fn paint_value(&self, ui: &mut Ui, value: &Value) {
        let theme = self.input.theme;
        if let Value::Ranked(ranked) = value
            && ranked.mark != Mark::None
        {
            let (rect, _) = ui.allocate_exact_size(vec2(mark::SIZE, mark::SIZE), Sense::hover());
            mark::paint(ui.painter(), rect.center(), ranked.mark, theme);
        }
        let wrap = if ui.is_sizing_pass() { TextWrapMode::Extend } else { TextWrapMode::Truncate };
        let text = RichText::new(value.shown(self.input.texts)).color(theme.text.body);
        ui.add(Label::new(text).selectable(false).wrap_mode(wrap));
    }
}

/// The room inside of a cell, away from its neighbours.
fn inner(ui: &Ui) -> Rect {
    ui.max_rect().shrink2(vec2(8.0, 0.0))
}

impl<R: Record> TableDelegate for Body<'_, R> {
    fn default_row_height(&self) -> f32 {
        ROW_HEIGHT
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let Some(column) = self.columns.get(cell.col_range.start) else { return };
        let theme = self.input.theme;
        let head = self.known.head(column, self.input.texts);
        let sort = self.query.sort.filter(|sort| sort.column == column.key);
        let response = ui.interact(ui.max_rect(), self.id.with(("head", column.key)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &head));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ColumnHeader);
            if let Some(sort) = sort {
                let direction = if sort.descending { SortDirection::Descending } else { SortDirection::Ascending };
                node.set_sort_direction(direction);
            }
        });
        let fill = if response.hovered() { theme.ground.hover } else { theme.ground.window };
        ui.painter().rect_filled(ui.max_rect(), 0.0, fill);
        ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, theme.hairline());
        if response.has_focus() {
            let stroke = Stroke::new(1.0, theme.accent.fill);
            ui.painter().rect_stroke(ui.max_rect().shrink(1.0), theme.corner(), stroke, StrokeKind::Inside);
        }
        let colour = if sort.is_some() { theme.text.strong } else { theme.text.secondary };
        let font = FontId::new(theme.type_size.secondary, fonts::bold());
        let text = |text: &str| RichText::new(text).font(font.clone()).color(colour);
        let rect = inner(ui);
        let layout = match column.side {
            Side::Left => Layout::left_to_right(Align::Center),
            Side::Right => Layout::right_to_left(Align::Center),
        };
        let mut content = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        content.spacing_mut().item_spacing.x = theme.space.tiny;
        if column.side == Side::Left {
            // The name takes what the sign leaves.
            content.set_max_width(rect.width() - if sort.is_some() { theme.space.large } else { 0.0 });
        }
        let sign = sort.map(|sort| if sort.descending { icon::CARET_DOWN } else { icon::CARET_UP });
        let name = Label::new(text(&head)).selectable(false).truncate();
        if column.side == Side::Right {
            sign.map(|sign| content.label(text(sign)));
            content.add(name);
        } else {
            let end = content.add(name).rect.right();
            if let Some(sign) = sign {
                let at = pos2(end + theme.space.tiny, rect.center().y);
                ui.painter().text(at, egui::Align2::LEFT_CENTER, sign, font.clone(), colour);
            }
        }
        if response.clicked() {
            self.sorted = Some(column.key);
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        // Called again for the column that stays in sight: the whole row was drawn the first time.
        let is_again = self.columns.len() > 1 && ui.clip_rect().left() <= self.rect.left();
        let Some(place) = usize::try_from(row_nr).ok().filter(|_| !is_again) else { return };
        let known = self.known;
        let Some(record) = known.at(place) else { return };
        let row = Rect::from_x_y_ranges(self.rect.x_range(), ui.max_rect().y_range());
        let mut wide = ui.new_child(UiBuilder::new().max_rect(row));
        wide.set_clip_rect(
            self.rect
                .with_min_y(self.rect.top() + HEAD_HEIGHT)
                .intersect(ui.clip_rect().with_min_x(self.rect.left()).with_max_x(self.rect.right())),
        );
        let response = wide.interact(row, self.id.with(record.id()), Sense::CLICK);
        let is_selected = self.input.selected.contains(&record.id());
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, record.name(self.input.texts)));
        wide.accesskit_node_builder(response.id, |node| {
            node.set_row_index(place);
            node.set_selected(is_selected);
        });
        self.paint_ground(&wide, row, response.hovered(), record);
        if response.double_clicked() {
            self.opened = Some(place);
        } else if response.clicked() {
            self.clicked = Some((place, wide.input(|i| i.modifiers)));
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let known = self.known;
        let Some(column) = self.columns.get(cell.col_nr) else { return };
        let Some(record) = usize::try_from(cell.row_nr).ok().and_then(|place| known.at(place)) else { return };
        let value = (column.value)(record, self.input.texts);
        if value == Value::Nothing {
            return;
        }
        if ui.is_sizing_pass() {
            // Measured: the cell grows with what is in it.
            ui.add_space(8.0);
            self.paint_value(ui, &value);
            ui.add_space(8.0);
            return;
        }
        let layout = match column.side {
            Side::Left => Layout::left_to_right(Align::Center),
            Side::Right => Layout::right_to_left(Align::Center),
        };
        let mut content = ui.new_child(UiBuilder::new().max_rect(inner(ui)).layout(layout));
        content.spacing_mut().item_spacing.x = 6.0;
        if let Value::Action(name) = &value {
            if self.show_action(&mut content, name, record) {
                self.acted = usize::try_from(cell.row_nr).ok();
            }
            return;
        }
        self.paint_value(&mut content, &value);
    }
}
