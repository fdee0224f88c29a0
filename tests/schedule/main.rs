//! The tenancy schedule as a document, as PDF and as CSV.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod layout;

use layout::{AS_OF, day, layout, parts, unit};
use plateau::figures::Figures;
use plateau::model::{Layout, Money, Occupied, Park, ParkId, Tenancy, TenancyId, UnitId, UnitUse};
use plateau::report::document::{Block, Cell, Line, Part, Table};
use plateau::report::drawing::Mark;
use plateau::report::{Document, ScheduleColumn, ScheduleRequest, csv, pdf, tenancy_schedule};
use plateau::sample::SampleName;
use plateau::text::{Language, Texts};

fn request(columns: &[ScheduleColumn]) -> ScheduleRequest {
    ScheduleRequest { columns: columns.to_vec(), ..ScheduleRequest::new(day(AS_OF)) }
}

fn document(layout: &Layout, columns: &[ScheduleColumn], language: Language) -> Document {
    tenancy_schedule(layout, &request(columns), &Texts::new(language))
}

fn tables(part: &Part) -> impl Iterator<Item = &Table> {
    part.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// A document as a reader can compare it: a line for each line.
fn as_text(document: &Document) -> String {
    let mut lines = vec![format!("{} {}", document.title, document.as_of)];
    for part in &document.parts {
        lines.push(format!("\n# {} | {} | {}", part.subject, part.operator, part.town));
        for block in &part.blocks {
            match block {
                Block::Note(note) => lines.push(note.clone()),
                Block::Plate(plate) => lines.push(format!("[{} — {}]", plate.heading, plate.detail)),
                Block::Table(table) => table_as_text(table, &mut lines),
            }
        }
    }
    lines.join("\n").replace('\u{202f}', "_").replace('\u{a0}', "~")
}

fn table_as_text(table: &Table, lines: &mut Vec<String>) {
    let cells = |cells: &[Cell]| cells.iter().map(cell_as_text).collect::<Vec<_>>().join(" | ");
    let heads: Vec<String> = table.columns.iter().map(|column| format!("{} {}", column.head, column.unit)).collect();
    lines.push(format!("## {}\n{}", table.heading, heads.join(" | ")));
    lines.extend(table.lines.iter().map(|line| match line {
        Line::Group { level, name, detail } => format!("{} {name} ({detail})", "=".repeat(2 + level)),
        Line::Row(row) => cells(row),
        Line::Sum { name, cells: sums, .. } => format!("{name}: {}", cells(sums)),
    }));
}

fn cell_as_text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "-".to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number, places) => format!("{number:.places$}"),
        Cell::Amount(amount) => format!("{:.2}", amount.as_units()),
        Cell::Ratio(part) => format!("{:.1} %", part * 100.0),
        Cell::Date(date) => date.to_string(),
    }
}

/// The text of a PDF, page after page, without line breaks.
fn text_of(bytes: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(bytes).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn printed(document: &Document, language: Language) -> Vec<u8> {
    pdf::render(document, &Texts::new(language)).unwrap()
}

#[test]
fn a_small_layout_gives_this_schedule() {
    for language in Language::ALL {
        let document = document(&layout(), &ScheduleColumn::DEFAULT, language);
        insta::assert_snapshot!(format!("schedule_{}", language.code()), as_text(&document));
    }
}

#[test]
fn every_column_can_be_asked_for() {
    let document = document(&layout(), &ScheduleColumn::ALL, Language::French);
    insta::assert_snapshot!(as_text(&document).lines().take(12).collect::<Vec<_>>().join("\n"));
    let text = text_of(&printed(&document, Language::French));
    let texts = Texts::new(Language::French);
    for column in ScheduleColumn::ALL {
        let head = column.head(&texts);
        let last = head.split(' ').next_back().unwrap();
        assert!(text.contains(last), "{head} is not printed");
    }
}

#[test]
fn rows_add_up_to_the_figures_of_the_screen() {
    let layout = layout();
    let figures = Figures::new(&layout, day(AS_OF));
    let columns = [ScheduleColumn::Area, ScheduleColumn::Seats, ScheduleColumn::AnnualRent];
    let document = document(&layout, &columns, Language::English);
    let (mut area, mut seats, mut rent) = (0.0, 0, Money::ZERO);
    let table = tables(&document.parts[0]).next().unwrap();
    for line in &table.lines {
        let Line::Row(cells) = line else { continue };
        area += if let Cell::Number(area, _) = cells[0] { area } else { 0.0 };
        seats += if let Cell::Count(seats) = cells[1] { seats } else { 0 };
        rent = rent + if let Cell::Amount(rent) = cells[2] { rent } else { Money::ZERO };
    }
    let sums = figures.park(ParkId::new(1));
    assert!((area - sums.area).abs() < 1e-9, "{area} is not {}", sums.area);
    assert_eq!((seats, rent), (sums.seats, sums.rent));
    let Some(Line::Sum { level: None, cells, .. }) = table.lines.last() else { panic!("the park has no total") };
    assert_eq!(cells[..], [Cell::Number(sums.area, 2), Cell::Count(sums.seats), Cell::Amount(sums.rent)]);
}

#[test]
fn the_pdf_can_be_searched_and_copied() {
    for (language, expected) in [
        (Language::French, ["État locatif", "Situation au lundi 23 novembre 2026", "Page 1 sur 6", "Sous-total RDC"]),
        (
            Language::English,
            ["Tenancy schedule", "As of Monday 23 November 2026", "Page 1 of 6", "Subtotal Ground floor"],
        ),
    ] {
        let text = text_of(&printed(&document(&layout(), &[], language), language));
        for part in
            expected.into_iter().chain(["Sidi Abdallah", "CO-2026-001", "31/05/2027", "Société méditerranéenne"])
        {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}

#[test]
fn arabic_names_run_from_right_to_left() {
    let text = text_of(&printed(&document(&layout(), &[], Language::French), Language::French));
    // The extractor reads glyphs from left to right, so that a name in the right order comes out backwards.
    let backwards = |word: &str| word.chars().rev().collect::<String>();
    for word in ["أطلس", "للروبوتات", "النور", "للبرمجيات"] {
        assert!(text.contains(&backwards(word)), "{word} is not in {text}");
    }
    let seen = |word: &str| text.find(&backwards(word)).unwrap();
    assert!(seen("للروبوتات") < seen("أطلس"), "the second word of a name stands left of the first");
}

#[test]
fn hostile_texts_are_only_texts() {
    let mut parts = parts();
    let hostile = ["=1+1", "+1", "-1", "@x", "\t=1", "a;b,c\"d\n=2", "(\\) Tj ET /JS", "\u{0}\u{202e}x", "<script>"];
    for (startup, name) in parts.startups.iter_mut().zip(hostile.iter().cycle()) {
        startup.name = (*name).to_owned();
        startup.other_name = hostile[5].to_owned();
    }
    for (unit, code) in parts.units.iter_mut().zip(hostile.iter().cycle()) {
        unit.code = (*code).to_owned();
        unit.remarks = "=cmd|' /C calc'!A0".to_owned();
    }
    parts.parks[0].name = "=park".to_owned();
    let layout = Layout::from_parts(parts).unwrap();
    for language in Language::ALL {
        let document = document(&layout, &ScheduleColumn::ALL, language);
        let text = text_of(&printed(&document, language));
        assert!(text.contains("<script>") || text.contains("=1+1"), "{text}");
        assert!(!text.contains('\u{202e}'));
        let file = csv::render(&document, &Texts::new(language)).unwrap();
        let delimiter = if language == Language::French { b';' } else { b',' };
        let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&file[3..]);
        for record in reader.records() {
            for field in &record.unwrap() {
                let is_number = field.replace(',', ".").parse::<f64>().is_ok();
                assert!(is_number || !field.starts_with(['=', '+', '-', '@', '\t', '\n', '\r']), "{field}");
                assert!(!field.contains('\n'), "{field}");
            }
        }
    }
}

#[test]
fn the_csv_holds_every_row_once_and_no_sum() {
    let columns = [ScheduleColumn::Unit, ScheduleColumn::Area, ScheduleColumn::Start, ScheduleColumn::AnnualRent];
    for language in Language::ALL {
        let document = document(&layout(), &columns, language);
        let file = csv::render(&document, &Texts::new(language)).unwrap();
        let text = String::from_utf8(file).unwrap();
        insta::assert_snapshot!(format!("csv_{}", language.code()), text.trim_start_matches('\u{feff}'));
        assert!(text.starts_with('\u{feff}'));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let bytes = || printed(&document(&layout(), &[], Language::French), Language::French);
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_park_without_units_says_so() {
    let request = ScheduleRequest { park: Some(ParkId::new(2)), ..request(&[]) };
    let document = tenancy_schedule(&layout(), &request, &Texts::new(Language::French));
    assert_eq!(document.parts.len(), 1);
    assert!(text_of(&printed(&document, Language::French)).contains("aucun lot à louer"));
    let nothing =
        tenancy_schedule(&Layout::default(), &ScheduleRequest::new(day(AS_OF)), &Texts::new(Language::English));
    assert!(printed(&nothing, Language::English).starts_with(b"%PDF"));
}

#[test]
fn amounts_of_several_currencies_are_not_compared() {
    let mut parts = parts();
    parts.parks[1] = Park { currency: "RUB".parse().unwrap(), ..parts.parks[1].clone() };
    let document = document(&Layout::from_parts(parts).unwrap(), &[], Language::French);
    let comparison = document.parts.last().unwrap();
    assert_eq!(comparison.currency, None);
    assert!(tables(comparison).all(|table| table.columns.iter().all(|column| !column.unit.contains("DA"))));
}

#[test]
fn a_plan_names_every_tenant_on_the_drawing_or_in_its_key() {
    let document = document(&layout(), &[], Language::French);
    let plates: Vec<_> = document.parts[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Plate(plate) => Some(plate),
            _ => None,
        })
        .collect();
    assert_eq!(plates.len(), 3);
    let texts_of = |index: usize| -> Vec<&str> {
        let marks = plates[index].drawing.marks.iter();
        marks
            .filter_map(|mark| match mark {
                Mark::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect()
    };
    let ground = texts_of(0);
    for expected in ["ML-1", "ML-2", "ML-11", "Atlas Robotique", "Circulation", "Repères"] {
        assert!(ground.contains(&expected), "{expected} is not on the plan: {ground:?}");
    }
    // The room of 2.7 m by 2.7 m has no space for the whole name: its tenant stands in the key.
    assert!(ground.iter().any(|text| text.starts_with("Atlas Robotique · 7,3")), "{ground:?}");
    for plate in plates {
        for mark in &plate.drawing.marks {
            let Mark::Text { at, .. } = mark else { continue };
            let on_paper =
                (0.0..=plate.drawing.width).contains(&at[0]) && (0.0..=plate.drawing.height).contains(&at[1]);
            assert!(on_paper, "{mark:?} is off the drawing");
        }
    }
}

/// A floor of cupboards of one cell, each let, and one long corridor.
fn cupboards(count: u32) -> Layout {
    let mut parts = parts();
    let tenancy = parts.tenancies[2].clone();
    parts.units.clear();
    parts.tenancies.clear();
    parts.floors[0].columns = 300;
    for number in 0..count {
        let id = u64::from(number) + 100;
        let code = format!("Cupboard {number}");
        parts.units.push(unit(id, 1, &code, UnitUse::Storage, &[(number % 300, number / 300 * 2, 1, 1)]));
        let units = vec![Occupied { unit: UnitId::new(id), seats: None }];
        parts.tenancies.push(Tenancy { id: TenancyId::new(id), units, ..tenancy.clone() });
    }
    parts.units.push(unit(99, 1, "Corridor", UnitUse::Circulation, &[(0, 9, 300, 3)]));
    Layout::from_parts(parts).unwrap()
}

#[test]
fn rooms_too_small_for_a_code_are_numbered_in_the_key() {
    for (count, plates) in [(40, 1), (900, 11)] {
        let document = document(&cupboards(count), &[], Language::English);
        let drawn: Vec<&Mark> = document.parts[0]
            .blocks
            .iter()
            .filter_map(|block| if let Block::Plate(plate) = block { Some(plate) } else { None })
            .inspect(|plate| assert!(plate.heading.contains("multi-locataires")))
            .flat_map(|plate| &plate.drawing.marks)
            .collect();
        let found = document.parts[0].blocks.iter().filter(|block| matches!(block, Block::Plate(_))).count();
        assert_eq!(found, plates, "{count} rooms");
        let says = |wanted: &str| drawn.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == wanted));
        for number in 1..=count {
            assert!(says(&number.to_string()) && says(&format!("Cupboard {}", number - 1)), "{number} is nowhere");
        }
    }
}

#[test]
fn notice_is_due_before_the_next_break_that_it_is_not_too_late_for() {
    for (breaks, given, expected) in [
        (&[][..], None, Some("2027-02-28")),
        (&["2027-03-15"], None, Some("2026-12-15")),
        // The notice for this one was due on 15 November.
        (&["2027-02-15"], None, Some("2027-02-28")),
        // Three months before it lies a Saturday, and before that a Friday.
        (&["2027-05-28"], None, Some("2027-02-28")),
        (&["2027-04-30"], None, Some("2027-01-28")),
        (&["2027-03-15"], Some("2026-11-01"), None),
    ] {
        let mut parts = parts();
        parts.tenancies[0].breaks = breaks.iter().map(|text| day(text)).collect();
        parts.tenancies[0].notice_given = given.map(day);
        let layout = Layout::from_parts(parts).unwrap();
        let tenancy = layout.tenancy(TenancyId::new(1)).unwrap();
        let due = plateau::figures::latest_notice_date(&layout, tenancy, day(AS_OF));
        assert_eq!(due, expected.map(day), "{breaks:?}");
    }
}

#[test]
fn no_code_date_or_figure_is_cut() {
    let layout = SampleName::Anpt.saved();
    let date = SampleName::reference_date();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let document =
            tenancy_schedule(&layout, &ScheduleRequest { plans: false, ..ScheduleRequest::new(date) }, &texts);
        let text = text_of(&printed(&document, language));
        for unit in layout.units().filter(|unit| unit.usage.is_lettable()) {
            assert!(text.contains(&unit.code), "{} is cut", unit.code);
        }
        let in_place = layout.tenancies().filter(|tenancy| plateau::figures::standing(tenancy, date).is_in_place());
        for tenancy in in_place {
            assert!(text.contains(&tenancy.contract), "{} is cut", tenancy.contract);
            assert!(text.contains(&texts.date(tenancy.start)), "{} is cut", tenancy.start);
        }
        let total = Figures::new(&layout, date).total();
        assert!(text.contains(&texts.amount(total.rent).replace('\u{202f}', " ")), "{:?} is cut", total.rent);
    }
}

#[test]
fn who_waits_to_be_placed_is_not_left_out() {
    let mut layout = layout();
    let stamp = plateau::change::Stamp { author: "test".into(), at: chrono::DateTime::UNIX_EPOCH };
    let let_unit = layout.tenancies().find(|tenancy| tenancy.last_day().is_none_or(|last| last > day(AS_OF)));
    let (tenancy, unit) = let_unit.map(|tenancy| (tenancy.id, tenancy.units[0].unit)).unwrap();
    let code = layout.unit(unit).unwrap().code.clone();
    let change = plateau::operations::remove_units(&layout, &[unit], &stamp).unwrap();
    plateau::change::apply(&mut layout, &change);
    let tenant = layout.startup(layout.tenancy(tenancy).unwrap().startup).unwrap().name.clone();
    let document = document(&layout, &ScheduleColumn::DEFAULT, Language::English);
    let text = as_text(&document);
    let note = text.lines().find(|line| line.starts_with("To be placed since the plan was redrawn")).unwrap();
    assert!(note.contains(&format!("{tenant} ({code})")), "{note}");
    assert!(text_of(&printed(&document, Language::English)).contains("To be placed since the plan was redrawn"));
}
