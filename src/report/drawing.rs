//! Drawings as marks on paper, in points from the upper left corner; 72 points are an inch.
//!
//! Whoever draws decides everything here: the renderer only puts each mark where it stands.

/// A colour on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// This colour thinned with white: 1 leaves it, 0 is white.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two colours lies a colour")]
    pub fn tint(self, part: f32) -> Self {
        let mix = |channel: u8| (255.0 - (255.0 - f32::from(channel)) * part.clamp(0.0, 1.0)).round() as u8;
        Self(mix(self.0), mix(self.1), mix(self.2))
    }
}

/// A place: how far right, how far down.
pub type Point = [f32; 2];

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Anchor {
    #[default]
    Left,
    Middle,
    Right,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettered {
    /// The size of the letters.
    pub size: f32,
    /// Bold or regular.
    pub bold: bool,
    /// The colour.
    pub colour: Colour,
}

/// One mark on paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled polygon.
    Area {
        /// Its corners.
        corners: Vec<Point>,
        /// What it is filled with.
        colour: Colour,
    },
    /// Straight lines.
    Lines {
        /// From where to where.
        lines: Vec<[Point; 2]>,
        /// How thick.
        width: f32,
        /// The colour.
        colour: Colour,
    },
    /// A disc or a circle.
    Disc {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: f32,
        /// What it is filled with.
        fill: Colour,
        /// The line around it: how thick, which colour.
        line: Option<(f32, Colour)>,
    },
    /// A text on one line.
    Text {
        /// Where its baseline starts, is halfway or ends.
        at: Point,
        /// What it says.
        text: String,
        /// How it is set.
        lettered: Lettered,
        /// Which end stands at its place.
        anchor: Anchor,
        /// Whether it runs upwards, turned by a quarter.
        upwards: bool,
    },
}

/// Marks on a sheet of a size.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// The marks, later ones over earlier ones.
    pub marks: Vec<Mark>,
}

impl Mark {
    /// A filled rectangle.
    pub fn rectangle(left: f32, top: f32, width: f32, height: f32, colour: Colour) -> Self {
        let (right, bottom) = (left + width, top + height);
        Self::Area { corners: vec![[left, top], [right, top], [right, bottom], [left, bottom]], colour }
    }

    /// One line.
    pub fn line(from: Point, to: Point, width: f32, colour: Colour) -> Self {
        Self::Lines { lines: vec![[from, to]], width, colour }
    }

    /// A level text.
    pub fn text(at: Point, text: impl Into<String>, lettered: Lettered, anchor: Anchor) -> Self {
        Self::Text { at, text: text.into(), lettered, anchor, upwards: false }
    }

    /// The mark moved right and down.
    #[must_use]
    pub fn moved(mut self, right: f32, down: f32) -> Self {
        let shift = |point: &mut Point| *point = [point[0] + right, point[1] + down];
        match &mut self {
            Self::Area { corners, .. } => corners.iter_mut().for_each(shift),
            Self::Lines { lines, .. } => lines.iter_mut().flatten().for_each(shift),
            Self::Disc { centre, .. } => shift(centre),
            Self::Text { at, .. } => shift(at),
        }
        self
    }
}
