//! Whatever rooms stand on a grid, and however they are turned and wherever they are drawn: turned back, they cover the
//! same cells and have the same areas.

use std::fmt::Write as _;

use plateau::import::{Fate, Placement, Selection, Site, place, propose_rotation, read_dxf};
use plateau::model::{CellRect, Region};
use proptest::prelude::*;

/// A room of a grid of fields: its whole field, or all but a corner of it, which is a room of its own.
#[derive(Debug, Clone, Copy)]
enum Field {
    Empty,
    Whole,
    /// The lower right corner of so many columns and rows is cut.
    Cut(u32, u32),
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        1 => Just(Field::Empty),
        3 => Just(Field::Whole),
        3 => (1..3_u32, 1..3_u32).prop_map(|(columns, rows)| Field::Cut(columns, rows)),
    ]
}

/// The cells of each room, and its corners in cells.
type Room = (Region, Vec<(u32, u32)>);

fn rectangle(column: u32, row: u32, columns: u32, rows: u32) -> Room {
    let (right, bottom) = (column + columns, row + rows);
    let corners = vec![(column, row), (right, row), (right, bottom), (column, bottom)];
    (Region::rectangle(CellRect::new(column, row, columns, rows)), corners)
}

fn rooms(widths: &[u32], heights: &[u32], fields: &[Field]) -> Vec<Room> {
    let mut rooms = Vec::new();
    let mut row = 0;
    for (line, height) in heights.iter().enumerate() {
        let mut column = 0;
        for (place, width) in widths.iter().enumerate() {
            match fields[line * widths.len() + place] {
                Field::Empty => {}
                Field::Whole => rooms.push(rectangle(column, row, *width, *height)),
                Field::Cut(columns, rows) => {
                    let (right, bottom) = (column + width, row + height);
                    let corner = rectangle(right - columns, bottom - rows, columns, rows);
                    let rest = rectangle(column, row, *width, *height).0.difference(&corner.0);
                    let corners = vec![
                        (column, row),
                        (right, row),
                        (right, bottom - rows),
                        (right - columns, bottom - rows),
                        (right - columns, bottom),
                        (column, bottom),
                    ];
                    rooms.push((rest, corners));
                    rooms.push(corner);
                }
            }
            column += width;
        }
        row += height;
    }
    rooms
}

/// The rooms as a DXF in metres, turned counter-clockwise about a point.
fn drawn(rooms: &[Room], module: f64, degrees: f64, about: (f64, f64)) -> String {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let mut text = "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n".to_owned();
    for (_, corners) in rooms {
        write!(text, "0\nLWPOLYLINE\n8\nP\n90\n{}\n70\n1\n", corners.len()).unwrap();
        for (column, row) in corners {
            let (x, y) = (f64::from(*column) * module, -f64::from(*row) * module);
            write!(text, "10\n{}\n20\n{}\n", about.0 + x * cos - y * sin, about.1 + x * sin + y * cos).unwrap();
        }
    }
    text.push_str("0\nENDSEC\n0\nEOF\n");
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_drawing_turned_back_covers_the_cells_that_it_was_drawn_by(
        widths in prop::collection::vec(3..9_u32, 1..6),
        heights in prop::collection::vec(3..9_u32, 1..5),
        fields in prop::collection::vec(field(), 30),
        (module, degrees) in (0.6..2.0_f64, -180.0..180.0_f64),
        about in (-600_000.0..600_000.0_f64, -5_000_000.0..5_000_000.0_f64),
    ) {
        let expected = rooms(&widths, &heights, &fields);
        prop_assume!(!expected.is_empty());
        let drawing = read_dxf(drawn(&expected, module, degrees, about).as_bytes()).unwrap();
        let found = drawing.rooms(&Selection { layers: vec!["p".to_owned()], unit: None }).unwrap();
        prop_assert_eq!((found.rooms.len(), found.left_out.len()), (expected.len(), 0));
        let placement = Placement { rotation: -degrees, ..Placement::new(module) };
        let placed = place(&found, &placement, &Site::default()).unwrap();
        // The upper left corner of all is laid a cell from the grid's.
        let all = expected.iter().fold(Region::default(), |all, (cells, _)| all.union(cells)).bounds().unwrap();
        for ((cells, _), room) in expected.iter().zip(&placed.rooms) {
            let moved = cells.moved(1 - i64::from(all.column), 1 - i64::from(all.row)).unwrap();
            prop_assert_eq!(&room.fate, &Fate::Fits);
            prop_assert_eq!(&room.shape, &moved.to_shape());
            let area = cells.cells() as f64 * module * module;
            prop_assert!((room.area - area).abs() < 0.01, "{} for {area}", room.area);
        }
        prop_assert_eq!((placed.columns, placed.rows), (all.columns + 2, all.rows + 2));
        // The rotation is known but for quarter turns.
        let proposed = (propose_rotation(&found) + degrees).rem_euclid(90.0);
        prop_assert!(proposed.min(90.0 - proposed) < 0.02, "{proposed}");
    }

    #[test]
    fn however_it_is_laid_no_cell_has_two_rooms_and_each_unit_hangs_together(
        widths in prop::collection::vec(3..9_u32, 1..6),
        heights in prop::collection::vec(3..9_u32, 1..5),
        fields in prop::collection::vec(field(), 30),
        (module, degrees, offset) in (0.3..9.0_f64, -180.0..180.0_f64, -0.9..0.9_f64),
    ) {
        let drawn = drawn(&rooms(&widths, &heights, &fields), 1.0, 0.0, (0.0, 0.0));
        let drawing = read_dxf(drawn.as_bytes()).unwrap();
        prop_assume!(!drawing.layers.is_empty());
        let found = drawing.rooms(&Selection { layers: vec!["p".to_owned()], unit: None }).unwrap();
        let placement = Placement { module, rotation: degrees, offset: (offset, offset) };
        let placed = place(&found, &placement, &Site::default()).unwrap();
        let mut all = Region::default();
        for room in placed.fitting() {
            let cells = Region::from(room.shape.as_ref().unwrap());
            prop_assert!(!all.overlaps(&cells) && cells.is_connected());
            let bounds = cells.bounds().unwrap();
            prop_assert!(bounds.right() < placed.columns && bounds.bottom() < placed.rows);
            all = all.union(&cells);
        }
    }
}
