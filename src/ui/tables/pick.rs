//! Which rows a click or a key selects.

use std::collections::BTreeSet;

/// Where the keyboard goes on from, and where a range starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor<Id> {
    /// The row walked to last.
    pub(super) at: Id,
    /// The row a range with Shift starts at.
    pub(super) anchor: Id,
}

/// What is held down while a row is clicked or walked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// Selects this row alone.
    Nothing,
    /// Adds it or takes it away.
    Command,
    /// Selects from the anchor to it.
    Shift,
}

impl From<egui::Modifiers> for Hold {
    fn from(modifiers: egui::Modifiers) -> Self {
        match modifiers {
            _ if modifiers.shift => Self::Shift,
            _ if modifiers.command => Self::Command,
            _ => Self::Nothing,
        }
    }
}

/// A step of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

impl Step {
    /// All, with their keys.
    pub(super) const KEYS: [(egui::Key, Self); 6] = [
        (egui::Key::ArrowUp, Self::Up),
        (egui::Key::ArrowDown, Self::Down),
        (egui::Key::PageUp, Self::PageUp),
        (egui::Key::PageDown, Self::PageDown),
        (egui::Key::Home, Self::First),
        (egui::Key::End, Self::Last),
    ];

    /// The row it leads to among `count`, from `now` on; the first where none is current, `None` where there is none.
    pub(super) fn from(self, now: Option<usize>, count: usize, page: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, now) {
            (Self::First, _) | (Self::Up | Self::Down | Self::PageUp | Self::PageDown, None) => 0,
            (Self::Last, _) => last,
            (Self::Up, Some(now)) => now.saturating_sub(1),
            (Self::Down, Some(now)) => (now + 1).min(last),
            (Self::PageUp, Some(now)) => now.saturating_sub(page.max(1)),
            (Self::PageDown, Some(now)) => (now + page.max(1)).min(last),
        })
    }
}

/// The selection and cursor after a row of the view is picked. `rows` are the ids in the order shown, asked for by
/// place; `place_of` finds one.
pub(super) fn pick<Id: Copy + Ord>(
    target: usize,
    hold: Hold,
    selected: &BTreeSet<Id>,
    cursor: Option<Cursor<Id>>,
    id_at: impl Fn(usize) -> Id,
    place_of: impl Fn(Id) -> Option<usize>,
) -> (BTreeSet<Id>, Cursor<Id>) {
    let at = id_at(target);
    let anchor = cursor.map(|cursor| cursor.anchor).and_then(|anchor| Some((anchor, place_of(anchor)?)));
    match (hold, anchor) {
        (Hold::Shift, Some((anchor, start))) => {
            let range = start.min(target)..=start.max(target);
            (range.map(id_at).collect(), Cursor { at, anchor })
        }
        (Hold::Command, _) => {
            let mut selected = selected.clone();
            if !selected.remove(&at) {
                selected.insert(at);
            }
            (selected, Cursor { at, anchor: at })
        }
        (Hold::Nothing | Hold::Shift, _) => (BTreeSet::from([at]), Cursor { at, anchor: at }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_within_the_rows() {
        for (step, now, expected) in [
            (Step::Up, Some(0), 0),
            (Step::Up, Some(5), 4),
            (Step::Down, Some(98), 99),
            (Step::Down, Some(99), 99),
            (Step::Down, None, 0),
            (Step::PageDown, Some(5), 25),
            (Step::PageDown, Some(90), 99),
            (Step::PageUp, Some(5), 0),
            (Step::First, Some(50), 0),
            (Step::Last, None, 99),
        ] {
            assert_eq!(step.from(now, 100, 20), Some(expected), "{step:?} from {now:?}");
        }
        assert_eq!(Step::Down.from(None, 0, 20), None);
    }

    #[test]
    fn clicks_select_one_add_one_or_a_range_in_the_order_shown() {
        let shown = [30_u32, 10, 20, 50, 40];
        let click = |target, hold, selected: &[u32], anchor: Option<u32>| {
            let cursor = anchor.map(|anchor| Cursor { at: anchor, anchor });
            let selected = selected.iter().copied().collect();
            let place_of = |id| shown.iter().position(|shown| *shown == id);
            let (selected, cursor) = pick(target, hold, &selected, cursor, |place| shown[place], place_of);
            (selected.into_iter().collect::<Vec<_>>(), cursor.at, cursor.anchor)
        };
        for (target, hold, selected, anchor, expected) in [
            (1, Hold::Nothing, [30, 40].as_slice(), Some(30), (vec![10], 10, 10)),
            (1, Hold::Command, &[30], Some(30), (vec![10, 30], 10, 10)),
            (0, Hold::Command, &[30], Some(30), (vec![], 30, 30)),
            (3, Hold::Shift, &[10], Some(10), (vec![10, 20, 50], 50, 10)),
            (0, Hold::Shift, &[20], Some(20), (vec![10, 20, 30], 30, 20)),
            (2, Hold::Shift, &[], None, (vec![20], 20, 20)),
            (2, Hold::Shift, &[99], Some(99), (vec![20], 20, 20)),
        ] {
            assert_eq!(click(target, hold, selected, anchor), expected, "{target} {hold:?} {selected:?}");
        }
    }
}
