//! A facility manager who sits before the window: looks for things by their names, clicks, types, and waits.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, ViewportCommand, ViewportId, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use plateau::app::{Clock, Environment, FileDialogs, Program};
use plateau::model::{Layout, Startup, Tenancy, Unit, UnitId};
use plateau::text::Language;
use plateau::ui::Window;

/// The layout that most tests begin with.
pub(crate) const PARK: &str = include_str!("park.ron");

/// How many seconds pass from frame to frame.
const FRAME: f32 = 0.05;

/// Ctrl, as the keyboard sends it.
pub(crate) const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
/// Ctrl and Shift.
pub(crate) const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..CTRL };

/// How the program is started.
pub(crate) struct Start {
    /// The language of the system.
    pub(crate) language: Language,
    /// The size of the window.
    pub(crate) size: Vec2,
    /// Whether the system is dark.
    pub(crate) dark: bool,
    /// The name of the pictures that will be taken, if any. Paths are seen in them: the folder has the same name each time.
    pub(crate) pictures: Option<&'static str>,
    /// What is in the folder before the start: names and texts.
    pub(crate) files: Vec<(&'static str, String)>,
    /// The file named on the command line.
    pub(crate) named: Option<&'static str>,
    /// The files opened last, the latest first.
    pub(crate) recent: Vec<&'static str>,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            language: Language::English,
            size: vec2(1440.0, 900.0),
            dark: false,
            pictures: None,
            files: vec![("park.ron", PARK.to_owned())],
            named: Some("park.ron"),
            recent: Vec::new(),
        }
    }
}

/// A facility manager before the window.
pub(crate) struct Manager {
    harness: Harness<'static, Window>,
    folder: tempfile::TempDir,
    frame: Arc<Mutex<WindowFrame>>,
}

/// What the program has asked of the window's frame.
#[derive(Debug, Default)]
struct WindowFrame {
    title: String,
    closed: bool,
}

/// Notes what the program asks of the window's frame.
struct Watch(Arc<Mutex<WindowFrame>>);

impl egui::Plugin for Watch {
    fn debug_name(&self) -> &'static str {
        "watch"
    }

    fn output_hook(&mut self, _context: &egui::Context, output: &mut egui::FullOutput) {
        let mut frame = self.0.lock().unwrap();
        for command in output.viewport_output.values().flat_map(|viewport| &viewport.commands) {
            match command {
                ViewportCommand::Title(title) => frame.title.clone_from(title),
                ViewportCommand::Close => frame.closed = true,
                _ => {}
            }
        }
    }
}

impl Manager {
    /// Starts the program on the small park, in English.
    pub(crate) fn new() -> Self {
        Self::start(&Start::default())
    }

    pub(crate) fn start(start: &Start) -> Self {
        let folder = start.pictures.map_or_else(|| tempfile::tempdir().unwrap(), folder_of_pictures);
        for (name, text) in &start.files {
            plateau::file::save_bytes(&folder.path().join(name), text.as_bytes()).unwrap();
        }
        if !start.recent.is_empty() {
            let recent = start.recent.iter().map(|name| folder.path().join(name)).collect();
            let preferences = plateau::app::Preferences { recent, ..plateau::app::Preferences::default() };
            preferences.write(Some(&folder.path().join("preferences.ron"))).unwrap();
        }
        Self::sit_down(folder, start)
    }

    /// Ends the program and starts it anew without naming a file.
    pub(crate) fn restart(self) -> Self {
        self.restart_after(&Start { named: None, ..Start::default() }, |_| ())
    }

    /// Kills the program, and starts it anew once something was done to its files meanwhile.
    pub(crate) fn restart_after(self, start: &Start, meanwhile: impl FnOnce(&Path)) -> Self {
        let Self { folder, harness, .. } = self;
        drop(harness);
        meanwhile(folder.path());
        Self::sit_down(folder, start)
    }

    fn sit_down(folder: tempfile::TempDir, start: &Start) -> Self {
        let environment = Environment {
            clock: Clock::Fixed("2026-11-23T10:00:00Z".parse().unwrap()),
            author: Arc::from("A. Benali"),
            language: start.language,
            asked_language: None,
            preferences: Some(folder.path().join("preferences.ron")),
            state: Some(folder.path().join("state")),
            poll: Duration::from_millis(20),
            file_dialogs: FileDialogs::PathField,
            opens_documents: false,
        };
        let named = start.named.map(|name| folder.path().join(name));
        let theme = if start.dark { egui::Theme::Dark } else { egui::Theme::Light };
        let frame = Arc::new(Mutex::new(WindowFrame::default()));
        let watch = Watch(Arc::clone(&frame));
        let mut builder = Harness::builder()
            .with_size(start.size)
            .with_theme(theme)
            .with_step_dt(FRAME)
            .with_context_setup(move |context| context.add_plugin(watch));
        if start.pictures.is_some() {
            builder = builder.wgpu();
        }
        let harness =
            builder.build_eframe(move |creation| Window::new(&creation.egui_ctx, environment, named.as_deref()));
        let mut manager = Self { harness, folder, frame };
        manager.harness.input_mut().system_theme = Some(theme);
        manager.settle();
        if start.pictures.is_some() {
            // Panels take their width from what they hold in their first frame, and that is a race between the window and the
            // jobs that open the file.
            manager.harness.ctx.data_mut(egui::util::IdTypeMap::clear);
            manager.settle();
        }
        manager
    }
}

/// What is seen.
impl Manager {
    pub(crate) fn program(&self) -> &Program {
        self.harness.state().program()
    }

    pub(crate) fn layout(&self) -> &Layout {
        self.program().document.layout()
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> String {
        self.frame.lock().unwrap().title.clone()
    }

    /// Whether the window was closed.
    pub(crate) fn closed(&self) -> bool {
        self.frame.lock().unwrap().closed
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of all files of this test.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// A file as another program would read it.
    pub(crate) fn saved(&self, name: &str) -> Layout {
        open(&self.path(name))
    }

    fn nodes(&self, is_meant: impl Fn(&Node<'_>) -> bool) -> Vec<Seen> {
        self.harness
            .get_all_by(|_| true)
            .filter(|node| node.accesskit_node().bounding_box().is_some() && is_meant(node))
            .map(|node| Seen {
                name: name_of(&node),
                rect: node.rect(),
                enabled: !node.accesskit_node().is_disabled(),
                selected: node.accesskit_node().is_selected() == Some(true)
                    || node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True),
            })
            .collect()
    }

    /// Everything of exactly this name.
    pub(crate) fn named(&self, name: &str) -> Vec<Seen> {
        self.nodes(|node| name_of(node) == name)
    }

    /// Whether something of exactly this name can be seen.
    pub(crate) fn sees(&self, name: &str) -> bool {
        !self.named(name).is_empty()
    }

    /// Every text and name in the window that contains this.
    pub(crate) fn reads(&self, part: &str) -> Vec<String> {
        self.nodes(|node| name_of(node).contains(part)).into_iter().map(|seen| seen.name).collect()
    }

    /// The one button of exactly this name.
    pub(crate) fn button(&self, name: &str) -> Seen {
        let mut found = self.nodes(|node| node.accesskit_node().role() == Role::Button && name_of(node) == name);
        assert_eq!(found.len(), 1, "buttons named “{name}”; in the window: {:#?}", self.reads(""));
        found.remove(0)
    }

    /// A button of the dialog that is open; what lies behind it may have a button of the same name.
    pub(crate) fn button_of_dialog(&self, name: &str) -> Seen {
        let found = self.nodes(|node| node.accesskit_node().role() == Role::Button && name_of(node) == name);
        let Some(last) = found.into_iter().last() else {
            panic!("no button “{name}”; in the window: {:#?}", self.reads(""))
        };
        last
    }

    /// A unit of the floor shown: its name as it is spoken, and its place.
    pub(crate) fn unit(&self, code: &str) -> Seen {
        let canvas = self.canvas();
        let start = format!("{code}, ");
        let found = self.nodes(|node| name_of(node).starts_with(&start) && canvas.contains_rect(node.rect()));
        assert_eq!(found.len(), 1, "units with the code {code}; in the window: {:#?}", self.reads(""));
        found.into_iter().next().unwrap()
    }

    fn canvas(&self) -> Rect {
        self.harness.get_by_role(Role::Canvas).rect()
    }

    /// A place on the floor shown, in cells.
    pub(crate) fn place(&self, column: f32, row: f32) -> Pos2 {
        self.harness.state().place_on_plan(column, row)
    }

    /// Where a day of a unit is on the timeline.
    pub(crate) fn place_on_timeline(&self, unit: UnitId, day: NaiveDate) -> Pos2 {
        self.harness.state().place_on_timeline(unit, day).unwrap()
    }

    /// The upper edge of the plan or the timeline.
    pub(crate) fn top_of_canvas(&self) -> f32 {
        self.canvas().top()
    }

    /// The middle of the row of exactly this name.
    pub(crate) fn row_named(&self, name: &str) -> Pos2 {
        let found = self.nodes(|node| node.accesskit_node().role() == Role::Row && name_of(node) == name);
        assert_eq!(found.len(), 1, "rows named {name}; in the window: {:#?}", self.reads(""));
        found[0].rect.center()
    }

    /// The card of a startup to be placed.
    pub(crate) fn card(&self, startup: &str) -> Seen {
        let below = self.canvas().bottom();
        let start = format!("{startup}, ");
        let found = self.nodes(|node| name_of(node).starts_with(&start) && node.rect().top() > below);
        assert_eq!(found.len(), 1, "cards of {startup}; in the window: {:#?}", self.reads(""));
        found.into_iter().next().unwrap()
    }

    /// What stands in a field.
    pub(crate) fn value(&self, field: &str) -> String {
        self.field(field).value().unwrap_or_default()
    }

    /// Whether nothing can be typed into a field.
    pub(crate) fn is_greyed(&self, field: &str) -> bool {
        self.field(field).accesskit_node().is_disabled()
    }

    fn field(&self, name: &str) -> Node<'_> {
        let mut found: Vec<_> = self
            .harness
            .get_all_by_role(Role::TextInput)
            .filter(|node| {
                node.accesskit_node().labelled_by().any(|label| label_of(&label) == name) || name_of(node) == name
            })
            .collect();
        if found.len() > 1 && self.program().dialog.is_some() {
            // A dialog is drawn last, over what has the same name below it.
            found.drain(..found.len() - 1);
        }
        assert_eq!(found.len(), 1, "fields named “{name}”; in the window: {:#?}", self.reads(""));
        found.remove(0)
    }

    /// A slider, by the name beside it, or by how its own begins.
    pub(crate) fn slider(&self, name: &str) -> Rect {
        let mut found = self.harness.get_all_by_role(Role::Slider).filter(|node| {
            node.accesskit_node().labelled_by().any(|label| label_of(&label) == name) || name_of(node).starts_with(name)
        });
        found.next().unwrap().rect()
    }

    /// A row of the table shown, by the unit's code or the startup's name.
    pub(crate) fn row(&self, name: &str) -> Seen {
        let found = self.nodes(|node| {
            let words = name_of(node);
            node.accesskit_node().role() == Role::Row && words.split([',', ' ']).next() == Some(name)
        });
        assert_eq!(found.len(), 1, "rows of {name}; in the window: {:#?}", self.reads(""));
        found.into_iter().next().unwrap()
    }

    /// The rows of the table shown that are in sight, from the top.
    pub(crate) fn rows(&self) -> Vec<Seen> {
        let mut rows = self.nodes(|node| node.accesskit_node().role() == Role::Row);
        rows.sort_by(|one, other| one.rect.top().total_cmp(&other.rect.top()));
        rows
    }

    /// The card of a side in the one conflict shown, by how its title begins.
    pub(crate) fn choice(&self, start: &str) -> Seen {
        self.the_one(Role::RadioButton, start)
    }

    /// The cards of sides in all conflicts shown, by how their titles begin.
    pub(crate) fn choices(&self, start: &str) -> Vec<Seen> {
        self.nodes(|node| node.accesskit_node().role() == Role::RadioButton && name_of(node).starts_with(start))
    }

    /// An entry of the history, by what was done.
    pub(crate) fn entry(&self, done: &str) -> Seen {
        self.the_one(Role::Button, &format!("{done}, "))
    }

    fn the_one(&self, role: Role, start: &str) -> Seen {
        let found = self.nodes(|node| node.accesskit_node().role() == role && name_of(node).starts_with(start));
        assert_eq!(found.len(), 1, "things that begin with “{start}”; in the window: {:#?}", self.reads(""));
        found.into_iter().next().unwrap()
    }

    /// What is said in the lines just below a field.
    pub(crate) fn errors_below(&self, field: &str) -> Vec<String> {
        let rect = self.field(field).rect();
        let below = Rect::from_min_max(
            egui::pos2(rect.left() - 200.0, rect.bottom()),
            egui::pos2(rect.right(), rect.bottom() + 12.0),
        );
        let labels = self.nodes(|node| {
            node.accesskit_node().role() == Role::Label
                && node.rect().intersects(below)
                && node.rect().top() >= rect.bottom() - 1.0
        });
        labels.into_iter().map(|seen| seen.name).collect()
    }

    /// The name of what has the keyboard's focus.
    pub(crate) fn focused(&self) -> Option<String> {
        self.harness.get_all_by(|_| true).find(egui_kittest::Node::is_focused).map(|node| name_of(&node))
    }

    /// Compares the window with the picture of this name.
    pub(crate) fn picture(&mut self, name: &str) -> egui_kittest::SnapshotResults {
        self.harness.snapshot(name);
        self.harness.take_snapshot_results()
    }

    /// Whether the window is dark.
    pub(crate) fn is_dark(&self) -> bool {
        self.harness.ctx.global_style().visuals.dark_mode
    }

    /// The codes of the units selected.
    pub(crate) fn selection(&self) -> String {
        let selected = &self.program().session.selection;
        let mut codes: Vec<_> =
            selected.iter().filter_map(|unit| self.layout().unit(*unit)).map(|unit| unit.code.as_str()).collect();
        codes.sort_unstable();
        codes.join(" ")
    }

    /// The level of the floor shown.
    pub(crate) fn level(&self) -> Option<i16> {
        self.program()
            .session
            .floor
            .and_then(|floor| self.layout().floor(floor))
            .map(|floor| i16::try_from(floor.level).unwrap())
    }
}

/// A folder whose name is the same in each run.
fn folder_of_pictures(name: &str) -> tempfile::TempDir {
    let name = format!("plateau-{name}");
    let left = tempfile::env::temp_dir().join(&name);
    if left.exists() {
        std::fs::remove_dir_all(left).unwrap();
    }
    tempfile::Builder::new().prefix(&name).rand_bytes(0).tempdir().unwrap()
}

/// Something in the window.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) name: String,
    pub(crate) rect: Rect,
    pub(crate) enabled: bool,
    pub(crate) selected: bool,
}

/// What is done.
impl Manager {
    /// One frame, with or without something that happened.
    fn frame(&mut self, event: Option<Event>) {
        if let Some(event) = event {
            self.harness.event(event);
        }
        self.harness.step();
    }

    /// Waits until all work beside the window is done and nothing moves any more.
    pub(crate) fn settle(&mut self) {
        const PATIENCE: Duration = Duration::from_mins(1);
        let begun = Instant::now();
        loop {
            self.frame(None);
            let delay = self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay;
            if self.closed() {
                return;
            }
            if self.program().is_busy() {
                std::thread::sleep(Duration::from_millis(2));
            } else if delay > Duration::ZERO {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "the window does not come to rest");
        }
        // Looks for fields without a name, too.
        self.harness.run_ok();
    }

    /// Waits until something has come about that others began, such as a colleague's save.
    pub(crate) fn wait_until(&mut self, is_there: impl Fn(&Self) -> bool) {
        const PATIENCE: Duration = Duration::from_secs(20);
        let begun = Instant::now();
        while !is_there(self) {
            assert!(begun.elapsed() < PATIENCE, "it never comes about; in the window: {:#?}", self.reads(""));
            std::thread::sleep(Duration::from_millis(5));
            self.frame(None);
        }
        if !self.closed() {
            self.settle();
        }
    }

    /// Lets so many seconds of the window's clock pass.
    pub(crate) fn wait(&mut self, seconds: f32) {
        let mut left = seconds;
        while left > 0.0 {
            self.frame(None);
            left -= FRAME;
        }
    }

    /// Long enough that two clicks are not one double click.
    fn pause(&mut self) {
        for _ in 0..8 {
            self.frame(None);
        }
        self.settle();
    }

    fn press(&mut self, at: Pos2, button: PointerButton, modifiers: Modifiers) {
        self.frame(Some(Event::PointerMoved(at)));
        if modifiers != Modifiers::NONE {
            self.frame(Some(Event::ModifiersChanged(modifiers)));
        }
        for pressed in [true, false] {
            self.frame(Some(Event::PointerButton { pos: at, button, pressed, modifiers }));
        }
        if modifiers != Modifiers::NONE {
            self.frame(Some(Event::ModifiersChanged(Modifiers::NONE)));
        }
    }

    pub(crate) fn click_at(&mut self, at: Pos2) {
        self.press(at, PointerButton::Primary, Modifiers::NONE);
        self.pause();
    }

    pub(crate) fn ctrl_click_at(&mut self, at: Pos2) {
        self.press(at, PointerButton::Primary, CTRL);
        self.pause();
    }

    pub(crate) fn double_click_at(&mut self, at: Pos2) {
        self.press(at, PointerButton::Primary, Modifiers::NONE);
        self.press(at, PointerButton::Primary, Modifiers::NONE);
        self.pause();
    }

    pub(crate) fn right_click_at(&mut self, at: Pos2) {
        self.press(at, PointerButton::Secondary, Modifiers::NONE);
        self.pause();
    }

    /// Clicks the one thing of exactly this name that a click is for, after scrolling to it.
    pub(crate) fn click(&mut self, name: &str) {
        let is_meant = |node: &Node<'_>| name_of(node) == name && node.accesskit_node().role() != Role::Label;
        if let Some(node) = self.harness.get_all_by(|_| true).find(is_meant) {
            node.scroll_to_me();
        }
        self.settle();
        let mut found = self.nodes(is_meant);
        if found.len() > 1 {
            // A menu lies over what has the same name below it.
            found.retain(|seen| self.is_above(seen.rect.center()));
        }
        assert_eq!(found.len(), 1, "things named “{name}”: {found:#?}; in the window: {:#?}", self.reads(""));
        assert!(found[0].enabled, "“{name}” is greyed");
        self.click_at(found[0].rect.center());
    }

    /// Whether a menu or dialog lies over the panels there.
    fn is_above(&self, place: Pos2) -> bool {
        self.harness.ctx.layer_id_at(place).is_some_and(|layer| layer.order != egui::Order::Background)
    }

    /// Clicks the thing of this name that was drawn last, such as the button of a notice.
    pub(crate) fn click_last(&mut self, name: &str) {
        let found = self.nodes(|node| name_of(node) == name && node.accesskit_node().role() == Role::Button);
        let Some(last) = found.last() else {
            panic!("nothing is named “{name}”; in the window: {:#?}", self.reads(""))
        };
        self.click_at(last.rect.center());
    }

    /// Rests the pointer somewhere for long enough that a tooltip comes up.
    pub(crate) fn hover(&mut self, at: Pos2) {
        self.frame(Some(Event::PointerMoved(at)));
        for _ in 0..20 {
            self.frame(None);
        }
        self.settle();
    }

    pub(crate) fn click_unit(&mut self, code: &str) {
        let at = self.unit(code).rect.center();
        self.click_at(at);
    }

    pub(crate) fn click_card(&mut self, startup: &str) {
        let at = self.card(startup).rect.center();
        self.click_at(at);
    }

    /// Drags with the left button.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        let event = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(Some(Event::PointerMoved(from)));
        self.frame(Some(event(from, true)));
        for step in 1..=5_u8 {
            self.frame(Some(Event::PointerMoved(from.lerp(to, f32::from(step) / 5.0))));
        }
        self.frame(None);
        self.frame(Some(event(to, false)));
        self.pause();
    }

    /// Drags over the plan, from one place to another, in cells.
    pub(crate) fn drag_on_plan(&mut self, from: (f32, f32), to: (f32, f32)) {
        let (from, to) = (self.place(from.0, from.1), self.place(to.0, to.1));
        self.drag(from, to);
    }

    /// Drags over the plan, in cells, and does not let go.
    pub(crate) fn hold_on_plan(&mut self, from: (f32, f32), to: (f32, f32)) {
        let (from, to) = (self.place(from.0, from.1), self.place(to.0, to.1));
        self.hold(from, to);
    }

    /// Lets go of what is dragged.
    pub(crate) fn let_go(&mut self, at: Pos2) {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        self.frame(Some(Event::PointerButton { pos: at, button, pressed: false, modifiers }));
        self.pause();
    }

    /// Drags with the left button and does not let go.
    pub(crate) fn hold(&mut self, from: Pos2, to: Pos2) {
        self.press_and_move(from, to, 5);
        self.settle();
    }

    /// Presses the left button and moves on at once, in so many frames.
    pub(crate) fn press_and_move(&mut self, from: Pos2, to: Pos2, steps: u8) {
        let pressed = Event::PointerButton {
            pos: from,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        };
        self.frame(Some(Event::PointerMoved(from)));
        self.frame(Some(pressed));
        for step in 1..=steps {
            self.frame(Some(Event::PointerMoved(from.lerp(to, f32::from(step) / f32::from(steps)))));
        }
    }

    /// Clicks a place on the plan, in cells.
    pub(crate) fn click_on_plan(&mut self, column: f32, row: f32) {
        let at = self.place(column, row);
        self.click_at(at);
    }

    pub(crate) fn key(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    pub(crate) fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.frame(Some(Event::ModifiersChanged(modifiers)));
        for pressed in [true, false] {
            self.frame(Some(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }));
        }
        self.frame(Some(Event::ModifiersChanged(Modifiers::NONE)));
        self.settle();
    }

    /// Something that the system tells of, such as that something is to be pasted.
    pub(crate) fn event(&mut self, event: Event) {
        self.frame(Some(event));
        self.settle();
    }

    /// Types into the field that has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.frame(Some(Event::Text(text.to_owned())));
        self.settle();
    }

    /// Presses Tab until something of a name that starts so has the focus.
    pub(crate) fn focus_by_tab(&mut self, start: &str) {
        for _ in 0..200 {
            self.key(Key::Tab);
            if self.focused().is_some_and(|name| name.starts_with(start)) {
                return;
            }
        }
        panic!("Tab never comes to “{start}”");
    }

    /// Replaces what stands in a field, and stays in it.
    pub(crate) fn fill(&mut self, field: &str, text: &str) {
        self.field(field).scroll_to_me();
        self.settle();
        let at = self.field(field).rect().center();
        self.click_at(at);
        self.chord(CTRL, Key::A);
        self.type_text(text);
    }

    /// Replaces what stands in a field, and leaves it by Enter.
    pub(crate) fn enter(&mut self, field: &str, text: &str) {
        self.fill(field, text);
        self.key(Key::Enter);
    }

    /// Picks an item of a field that unfolds.
    pub(crate) fn pick(&mut self, field: &str, item: &str) {
        let labelled = |node: &Node<'_>| {
            node.accesskit_node().role() == Role::ComboBox
                && (name_of(node) == field
                    || node.accesskit_node().labelled_by().any(|label| label_of(&label) == field))
        };
        if let Some(node) = self.harness.get_all_by(|_| true).find(labelled) {
            node.scroll_to_me();
        }
        self.settle();
        let found = self.nodes(labelled);
        assert_eq!(found.len(), 1, "fields named “{field}”; in the window: {:#?}", self.reads(""));
        self.click_at(found[0].rect.center());
        self.click(item);
    }

    /// Walks through the menus to an item. What the menu bar names, the bar of tools below it may name too.
    pub(crate) fn choose(&mut self, path: &[&str]) {
        let Some((menu, items)) = path.split_first() else { return };
        let found = self.nodes(|node| node.accesskit_node().role() == Role::Button && name_of(node) == *menu);
        let Some(bar) = found.into_iter().min_by(|one, other| one.rect.top().total_cmp(&other.rect.top())) else {
            panic!("no menu “{menu}”; in the window: {:#?}", self.reads(""))
        };
        self.click_at(bar.rect.center());
        for name in items {
            self.click(name);
        }
    }

    /// Names a file in the path field that is open.
    pub(crate) fn name_file(&mut self, field: &str, name: &str) {
        let path = self.path(name).display().to_string();
        self.fill(field, &path);
        self.key(Key::Enter);
    }

    /// Drops a file on the window.
    pub(crate) fn drop_file(&mut self, name: &str) {
        let path = self.path(name);
        self.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
        self.settle();
    }

    /// Asks the window to close, as its frame does.
    pub(crate) fn close_window(&mut self) {
        let input = self.harness.input_mut();
        input.viewports.entry(ViewportId::ROOT).or_default().events.push(egui::ViewportEvent::Close);
        self.frame(None);
        self.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
        self.settle();
    }
}

/// A file that was dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn name_of(node: &Node<'_>) -> String {
    label_of(&node.accesskit_node())
}

/// The name, or the text of a label, without the icon before it.
fn label_of(node: &egui_kittest::kittest::AccessKitNode<'_>) -> String {
    let is_icon = |letter: char| letter.is_whitespace() || ('\u{e000}'..='\u{f8ff}').contains(&letter);
    let text = node.label().or_else(|| (node.role() == Role::Label).then(|| node.value()).flatten());
    text.unwrap_or_default().trim_start_matches(is_icon).to_owned()
}

/// A file as another program would read it.
pub(crate) fn open(path: &Path) -> Layout {
    plateau::file::open(path).unwrap().layout
}

pub(crate) fn unit<'a>(layout: &'a Layout, code: &str) -> &'a Unit {
    layout.units().find(|unit| unit.code == code).unwrap()
}

pub(crate) fn startup<'a>(layout: &'a Layout, name: &str) -> &'a Startup {
    layout.startups().find(|startup| startup.name == name).unwrap()
}

/// Who holds a unit, with first and last day, in order of time.
pub(crate) fn held(layout: &Layout, code: &str) -> Vec<String> {
    let tenancies = layout.tenancies_on(unit(layout, code).id);
    tenancies.into_iter().map(|tenancy| line(layout, tenancy)).collect()
}

fn line(layout: &Layout, tenancy: &Tenancy) -> String {
    let name = &layout.startup(tenancy.startup).unwrap().name;
    let last = tenancy.vacated.or(tenancy.end).map_or_else(|| "open".to_owned(), |day| day.to_string());
    format!("{name} {} – {last}", tenancy.start)
}
