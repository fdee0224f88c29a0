//! Walking from unit to unit with the arrow keys, by geometry alone.

use egui::{Pos2, Rect};

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// How much worse it is to lie aside than to lie further on.
const ASIDE: f32 = 3.0;

/// The unit one comes to from `from` in a direction, by its place in the list.
///
/// What lies straight ahead is preferred to what lies aside, then the nearer one, then the one whose centre is least
/// off the line. None where nothing lies that way.
pub(super) fn next(rects: &[Rect], from: usize, direction: Direction) -> Option<usize> {
    let start = turned(*rects.get(from)?, direction);
    let score = |rect: &Rect| -> Option<f32> {
        let there = turned(*rect, direction);
        if there.center().x <= start.center().x {
            return None;
        }
        let ahead = (there.left() - start.right()).max(0.0);
        let aside = (there.top() - start.bottom()).max(start.top() - there.bottom()).max(0.0);
        let overlaps = there.top() < start.bottom() && start.top() < there.bottom();
        let off_line = (there.center().y - start.center().y).abs();
        let further = there.center().x - start.center().x;
        let corner = if overlaps { 0.0 } else { start.height() };
        Some(ahead + ASIDE * (aside + corner) + 0.3 * off_line + 0.1 * further)
    };
    nearest(rects, from, score)
}

/// The unit to begin at: the first from the top left that is in the view, or of all where none is.
pub(super) fn first(rects: &[Rect], view: Rect) -> Option<usize> {
    let reading = |index: &usize| {
        let Pos2 { x, y } = rects[*index].center();
        (y * 4.0 + x, x)
    };
    let best = |candidates: &mut dyn Iterator<Item = usize>| {
        candidates.min_by(|one, other| reading(one).partial_cmp(&reading(other)).unwrap_or(std::cmp::Ordering::Equal))
    };
    best(&mut (0..rects.len()).filter(|index| view.contains(rects[*index].center())))
        .or_else(|| best(&mut (0..rects.len())))
}

fn nearest(rects: &[Rect], from: usize, score: impl Fn(&Rect) -> Option<f32>) -> Option<usize> {
    rects
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != from)
        .filter_map(|(index, rect)| Some((index, score(rect)?)))
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(index, _)| index)
}

/// The rectangle as seen by someone who looks in the direction: ahead is to the right.
fn turned(rect: Rect, direction: Direction) -> Rect {
    let turn = |pos: Pos2| match direction {
        Direction::Right => pos,
        Direction::Left => Pos2::new(-pos.x, pos.y),
        Direction::Down => Pos2::new(pos.y, pos.x),
        Direction::Up => Pos2::new(-pos.y, pos.x),
    };
    Rect::from_two_pos(turn(rect.min), turn(rect.max))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rooms drawn with letters; what is no letter is no room.
    fn walked(drawing: &str, path: &str) -> String {
        let mut rooms: Vec<(char, Rect)> = Vec::new();
        for (row, line) in drawing.lines().enumerate() {
            for (column, letter) in line.trim().chars().enumerate().filter(|(_, letter)| letter.is_alphabetic()) {
                let cell = Rect::from_min_size(Pos2::new(column as f32, row as f32), egui::Vec2::splat(1.0));
                match rooms.iter_mut().find(|room| room.0 == letter) {
                    Some(room) => room.1 = room.1.union(cell),
                    None => rooms.push((letter, cell)),
                }
            }
        }
        let rects: Vec<Rect> = rooms.iter().map(|room| room.1).collect();
        let mut at = 0;
        let mut been = String::from(rooms[0].0);
        for step in path.chars() {
            let direction = match step {
                '<' => Direction::Left,
                '>' => Direction::Right,
                '^' => Direction::Up,
                _ => Direction::Down,
            };
            at = next(&rects, at, direction).unwrap_or(at);
            been.push(rooms[at].0);
        }
        been
    }

    const OFFICES: &str = "aabbbcc
                           aabbbcc
                           .......
                           ddeeeff
                           ddeeeff";

    #[test]
    fn arrows_go_to_the_room_that_lies_that_way() {
        for (drawing, path, rooms) in [
            (OFFICES, ">>>", "abcc"),
            (OFFICES, ">>v<<^", "abcfeda"),
            (OFFICES, "v^", "ada"),
            (
                "aab
              aac
              aad",
                ">v",
                "acd",
            ),
            (
                "aaaa
              b..c",
                "v",
                "ab",
            ),
            (
                "a...
              ....
              ..bb",
                ">",
                "ab",
            ),
            (
                "ab
              .c
              .d",
                ">vv^^<",
                "abcdcba",
            ),
        ] {
            assert_eq!(walked(drawing, path), rooms, "{path} in\n{drawing}");
        }
    }

    #[test]
    fn the_first_room_is_the_top_left_one_in_view() {
        let rects =
            [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]].map(|min| Rect::from_min_size(min.into(), egui::Vec2::splat(5.0)));
        assert_eq!(first(&rects, Rect::EVERYTHING), Some(0));
        assert_eq!(first(&rects, Rect::from_min_max([9.0, 9.0].into(), [20.0, 20.0].into())), Some(2));
        assert_eq!(first(&rects, Rect::from_min_max([90.0, 9.0].into(), [99.0, 20.0].into())), Some(0));
        assert_eq!(first(&[], Rect::EVERYTHING), None);
    }
}
