//! The window: draws the program, and hands it what was asked for once the frame is drawn.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel, Ui, ViewportCommand};

use super::alerts_tab::{self, Alerts};
use super::canvas::Canvas;
use super::committee;
use super::dashboard::{self, DashboardEvent, DashboardInput, DashboardState};
use super::desk::Desk;
use super::dialogs::Dialogs;
use super::empty;
use super::pipeline::{self, Pipeline};
use super::tables::agenda::AgendaTable;
use super::tables::startups::{self, StartupsTable};
use super::tables::units::{self, UnitsTable};
use super::tables::{TableEvent, TableInput};
use super::theme::{Appearance, Theme};
use super::timeline::Timeline;
use super::{icons, inspector, keyboard, notices, panels, plan_tab, slider, timeline_tab};
use crate::app::{Action, Command, DrawRequest, Environment, Intent, Panels, Program, Selected, Tab, ThemeChoice};

/// The window of one program.
pub struct Window {
    program: Program,
    canvas: Canvas,
    units: UnitsTable,
    startups: StartupsTable,
    dashboard: DashboardState,
    timeline: Timeline,
    pipeline: Pipeline,
    alerts: Alerts,
    agenda: AgendaTable,
    dialogs: Dialogs,
    appearance: Option<Appearance>,
    title: String,
    /// Whether to quit as soon as what is being typed has been handed on.
    quits_after_frame: bool,
}

impl Window {
    /// A window that opens a file, or what the program starts with.
    pub fn new(context: &egui::Context, environment: Environment, path: Option<&Path>) -> Self {
        context.set_fonts(super::theme::fonts::definitions());
        let waker = context.clone();
        let mut program = Program::new(environment, Arc::new(move || waker.request_repaint()));
        program.start(path);
        let mut window = Self {
            program,
            canvas: Canvas::default(),
            units: UnitsTable::default(),
            startups: StartupsTable::default(),
            dashboard: DashboardState::default(),
            timeline: Timeline::default(),
            pipeline: Pipeline::default(),
            alerts: Alerts::default(),
            agenda: AgendaTable::default(),
            dialogs: Dialogs::default(),
            appearance: None,
            title: String::new(),
            quits_after_frame: false,
        };
        window.dress(context);
        window
    }

    /// The program, to be read.
    pub const fn program(&self) -> &Program {
        &self.program
    }

    /// Says to egui how everything looks, where that has changed. Not to be called while a frame is drawn.
    fn dress(&mut self, context: &egui::Context) {
        let system_is_dark = context.system_theme() == Some(egui::Theme::Dark);
        let appearance = match self.program.preferences.theme {
            ThemeChoice::Dark => Appearance::Dark,
            ThemeChoice::System if system_is_dark => Appearance::Dark,
            ThemeChoice::Light | ThemeChoice::System => Appearance::Light,
        };
        if self.appearance != Some(appearance) {
            Theme::of(appearance).apply(context);
            self.appearance = Some(appearance);
        }
    }

    /// What happens between two frames.
    fn between_frames(&mut self, context: &egui::Context) {
        let (largest, is_back) = context.input(|input| {
            let is_back = input.events.contains(&egui::Event::WindowFocused(true));
            (input.max_texture_side, is_back)
        });
        self.program.pictures.longest = largest;
        if is_back {
            self.program.pictures.look_again();
        }
        self.program.logic();
        self.dress(context);
        if self.program.is_busy() {
            context.request_repaint_after(std::time::Duration::from_millis(100));
        }
        if context.input(|input| input.viewport().close_requested()) && !self.program.closing {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            if keyboard::leave_field(context) {
                self.quits_after_frame = true;
            } else {
                self.program.dispatch(vec![Command::Run(Action::Quit)]);
            }
        }
        if self.program.closing {
            context.send_viewport_cmd(ViewportCommand::Close);
        }
        let title = self.title();
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// The document's name, with a mark while it is unsaved, and the program's.
    fn title(&self) -> String {
        let mark = if self.program.document.is_unsaved() { "• " } else { "" };
        let name = self.program.document.name();
        if name.is_empty() { "Plateau".to_owned() } else { format!("{mark}{name} – Plateau") }
    }

    /// Where a place on the floor shown, in cells from its upper left corner, is in the window; for what operates the window
    /// from outside, such as a test.
    pub fn place_on_plan(&self, column: f32, row: f32) -> egui::Pos2 {
        self.canvas.on_screen(egui::pos2(column, row))
    }

    /// Where a day of a unit is on the timeline in the window, for what operates the window from outside, such as a test.
    pub fn place_on_timeline(&self, unit: crate::model::UnitId, day: chrono::NaiveDate) -> Option<egui::Pos2> {
        self.timeline.place(unit, day)
    }

    fn draw(&mut self, ui: &mut Ui) {
        let theme = Theme::of(self.appearance.unwrap_or(Appearance::Light));
        let mut desk = Desk::new(&mut self.program, theme);
        keyboard::read(ui, &mut desk);
        dropped_files(ui, &mut desk);
        slider::run(ui, &mut desk);
        let bar = |margin: i8| Frame::new().fill(theme.ground.panel).inner_margin(egui::Margin::symmetric(8, margin));
        Panel::top("menus").frame(bar(2)).show(ui, |ui| panels::menus::show(ui, &mut desk));
        Panel::top("toolbar").frame(bar(4)).show(ui, |ui| panels::toolbar::show(ui, &mut desk));
        Panel::bottom("status").frame(bar(3)).show(ui, |ui| panels::status::show(ui, &mut desk));
        if desk.program.session.panels.slider {
            Panel::bottom("slider").frame(bar(0)).show(ui, |ui| slider::show(ui, &mut desk));
        }
        let side = Frame::new().fill(theme.ground.panel).inner_margin(egui::Margin::symmetric(12, 4));
        let session = &desk.program.session;
        if session.panels.tray && session.tab.has_tray() {
            let tray = Panel::bottom("tray").frame(side).resizable(true).default_size(150.0).size_range(132.0..=320.0);
            tray.show(ui, |ui| panels::tray::show(ui, &mut desk));
        }
        let narrow = ui.available_width() < 1360.0;
        if desk.program.session.panels.parks {
            let width = if narrow { 236.0 } else { 280.0 };
            let parks = Panel::left("parks").frame(side).resizable(true).default_size(width).size_range(180.0..=420.0);
            parks.show(ui, |ui| {
                panels::parks::show(ui, &mut desk);
                panels::parks::remember_floor(ui, &desk);
            });
        }
        show_right(ui, &mut desk, side, if narrow { 304.0 } else { 352.0 });
        let (now, is_held) = ui.input(|input| (input.time, input.pointer.any_down()));
        desk.program.session.settle(now, is_held);
        let middle = Frame::new().fill(theme.ground.window);
        let tabs = Tabs {
            canvas: &mut self.canvas,
            units: &mut self.units,
            startups: &mut self.startups,
            dashboard: &mut self.dashboard,
            timeline: &mut self.timeline,
            pipeline: &mut self.pipeline,
            alerts: &mut self.alerts,
            agenda: &mut self.agenda,
        };
        CentralPanel::default().frame(middle).show(ui, |ui| tabs.show(ui, &mut desk));
        self.dialogs.show(ui, &mut desk);
        notices::show(ui, &mut desk);
        let mut commands = std::mem::take(&mut desk.commands);
        // A click on Save ends the field that is being typed in, too: what was typed comes first.
        commands.sort_by_key(|command| !is_typed(command));
        if std::mem::take(&mut self.quits_after_frame) {
            commands.push(Command::Run(Action::Quit));
        }
        if !commands.is_empty() {
            let copies = commands.contains(&Command::Run(Action::CopyUnits));
            self.program.dispatch(commands);
            if copies && let Some(clipboard) = &self.program.clipboard {
                // The system tells of pasting only where there is something to paste.
                let codes: Vec<&str> = clipboard.units.iter().map(|unit| unit.code.as_str()).collect();
                ui.ctx().copy_text(codes.join("\n"));
            }
            ui.ctx().request_repaint();
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        self.between_frames(context);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}

/// Whether a command hands on what was being typed.
fn is_typed(command: &Command) -> bool {
    match command {
        Command::Put(_) => true,
        Command::Committee(request) => request.is_typed(),
        Command::Draw(request) => {
            matches!(**request, DrawRequest::PutCaption { .. } | DrawRequest::RemoveCaption(_))
        }
        _ => false,
    }
}

/// The panels at the right. Where there is no room for both, the past takes the place of the selection, unless that
/// holds the form of what is under way.
fn show_right(ui: &mut Ui, desk: &mut Desk<'_>, frame: Frame, width: f32) {
    const PLAN: f32 = 560.0;
    const HISTORY: f32 = 280.0;
    let margins = 2.0 * frame.total_margin().sum().x;
    let Panels { mut inspector, mut history, .. } = desk.program.session.panels;
    if inspector && history && ui.available_width() - width - HISTORY - margins < PLAN {
        inspector = desk.program.session.intent != Intent::Select;
        history = !inspector;
    }
    if history {
        let panel =
            Panel::right("history").frame(frame).resizable(true).default_size(HISTORY).size_range(220.0..=420.0);
        panel.show(ui, |ui| panels::history::show(ui, desk));
    }
    if inspector {
        let panel =
            Panel::right("inspector").frame(frame).resizable(true).default_size(width).size_range(260.0..=520.0);
        panel.show(ui, |ui| inspector::show(ui, desk));
    }
}

/// A file dropped on the window is opened.
fn dropped_files(ui: &Ui, desk: &mut Desk<'_>) {
    let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
    if let Some(path) = dropped {
        desk.push(Command::Open(path));
    }
}

/// The middle of the window.
struct Tabs<'a> {
    canvas: &'a mut Canvas,
    units: &'a mut UnitsTable,
    startups: &'a mut StartupsTable,
    dashboard: &'a mut DashboardState,
    timeline: &'a mut Timeline,
    pipeline: &'a mut Pipeline,
    alerts: &'a mut Alerts,
    agenda: &'a mut AgendaTable,
}

impl Tabs<'_> {
    fn show(self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let theme = desk.theme;
        let bar = Frame::new().fill(theme.ground.panel).inner_margin(egui::Margin::symmetric(8, 4));
        Panel::top("tabs").frame(bar).show(ui, |ui| panels::tabs::show(ui, desk));
        panels::banner::show(ui, desk);
        let page = Frame::new().inner_margin(egui::Margin::same(12));
        let session = &mut desk.program.session;
        if session.tab != Tab::Pipeline {
            // A card is not carried to another tab.
            session.board.drag = None;
        }
        match session.tab {
            Tab::Plan => plan_tab::show(ui, desk, self.canvas),
            Tab::Dashboard => {
                page.show(ui, |ui| show_dashboard(ui, desk, self.dashboard));
            }
            Tab::Startups => {
                page.show(ui, |ui| show_startups(ui, desk, self.startups));
            }
            Tab::Units => {
                page.show(ui, |ui| show_units(ui, desk, self.units));
            }
            Tab::Pipeline => {
                page.show(ui, |ui| pipeline::show(ui, desk, self.pipeline));
            }
            Tab::Alerts => {
                page.show(ui, |ui| alerts_tab::show(ui, desk, self.alerts));
            }
            Tab::Committee => {
                page.show(ui, |ui| committee::show(ui, desk, self.agenda));
            }
            Tab::Timeline => timeline_tab::show(ui, desk, self.timeline, &mut self.dashboard.scope),
        }
    }
}

fn show_dashboard(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut DashboardState) {
    if desk.layout.parks().len() == 0 {
        return empty::show(
            ui,
            desk,
            icons::of_tab(Tab::Dashboard),
            ["plan-empty", "plan-empty-hint"],
            &[Action::New, Action::Open],
        );
    }
    let layout = desk.layout.clone();
    let date = desk.program.session.settled_date();
    let figures = desk.program.derived().dashboard(&layout, date);
    let input = DashboardInput { dashboard: &figures, theme: desk.theme, texts: &desk.texts, state };
    match dashboard::show(ui, input) {
        Some(DashboardEvent::Building(building)) => desk.program.session.inspected = Selected::Building(building),
        Some(DashboardEvent::Park(park)) => desk.program.session.inspected = Selected::Park(park),
        _ => {}
    }
}

fn table_input<'a, Id>(desk: &'a Desk<'_>, selected: &'a BTreeSet<Id>) -> TableInput<'a, Id> {
    TableInput {
        layout: &desk.layout,
        version: desk.program.document.version(),
        date: desk.program.session.settled_date(),
        selected,
        theme: desk.theme,
        texts: &desk.texts,
    }
}

fn show_units(ui: &mut Ui, desk: &mut Desk<'_>, table: &mut UnitsTable) {
    if desk.layout.units().len() == 0 {
        let (hint, actions): (_, &[Action]) = if desk.layout.parks().len() == 0 {
            ("plan-empty-hint", &[Action::New, Action::Open])
        } else {
            ("units-empty-hint", &[Action::Show(Tab::Plan)])
        };
        return empty::show(ui, desk, icons::of_tab(Tab::Units), ["units-empty", hint], actions);
    }
    let selected = desk.program.session.selection.clone();
    for event in units::show(ui, table, &table_input(desk, &selected)) {
        match event {
            TableEvent::Selected { ids: units, lead } => {
                let first = units.first().and_then(|unit| desk.layout.unit(*unit)).map(|unit| unit.floor);
                desk.program.session.select_units(units, false);
                desk.program.session.floor = first.or(desk.program.session.floor);
                desk.program.session.lead = lead.or(desk.program.session.lead);
            }
            TableEvent::Opened(unit) => desk.push(Command::Reveal(unit)),
            TableEvent::Acted(_) | TableEvent::Copied(_) => {}
        }
    }
}

fn show_startups(ui: &mut Ui, desk: &mut Desk<'_>, table: &mut StartupsTable) {
    if desk.layout.startups().len() == 0 {
        let texts = ["startups-empty", "startups-empty-hint"];
        return empty::show(ui, desk, icons::of_tab(Tab::Startups), texts, &[Action::AddStartup]);
    }
    let selected = match desk.program.session.inspected {
        Selected::Startup(startup) => std::iter::once(startup).collect(),
        _ => BTreeSet::new(),
    };
    for event in startups::show(ui, table, &table_input(desk, &selected)) {
        match event {
            TableEvent::Selected { ids, lead } => {
                if let Some(startup) = lead.as_ref().or_else(|| ids.first()) {
                    desk.program.session.inspected = Selected::Startup(*startup);
                }
            }
            TableEvent::Opened(startup) => desk.push(Command::RevealStartup(startup)),
            TableEvent::Acted(_) | TableEvent::Copied(_) => {}
        }
    }
}

/// Opens the window and comes back when it is closed.
///
/// # Errors
/// Where the system gives no window or no graphics.
pub fn run(path: Option<&Path>, environment: Environment) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Plateau")
        .with_app_id("plateau")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([960.0, 600.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let path = path.map(Path::to_path_buf);
    eframe::run_native(
        "Plateau",
        options,
        Box::new(move |creation| {
            // Ctrl+Q is an action of ours, with a question about unsaved work.
            creation.egui_ctx.options_mut(|options| options.quit_shortcuts.clear());
            Ok(Box::new(Window::new(&creation.egui_ctx, environment, path.as_deref())))
        }),
    )
}
