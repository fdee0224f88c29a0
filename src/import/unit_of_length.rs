//! What the numbers of a drawing count.

/// A unit of length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum LengthUnit {
    Millimetre,
    Centimetre,
    Decimetre,
    Metre,
    Kilometre,
    Inch,
    Foot,
    Yard,
}

impl LengthUnit {
    /// All, the metric ones first.
    pub const ALL: [Self; 8] = [
        Self::Millimetre,
        Self::Centimetre,
        Self::Decimetre,
        Self::Metre,
        Self::Kilometre,
        Self::Inch,
        Self::Foot,
        Self::Yard,
    ];

    /// How many metres it has.
    pub const fn metres(self) -> f64 {
        match self {
            Self::Millimetre => 0.001,
            Self::Centimetre => 0.01,
            Self::Decimetre => 0.1,
            Self::Metre => 1.0,
            Self::Kilometre => 1000.0,
            Self::Inch => 0.0254,
            Self::Foot => 0.3048,
            Self::Yard => 0.9144,
        }
    }

    /// Its symbol, the same in every language.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Millimetre => "mm",
            Self::Centimetre => "cm",
            Self::Decimetre => "dm",
            Self::Metre => "m",
            Self::Kilometre => "km",
            Self::Inch => "in",
            Self::Foot => "ft",
            Self::Yard => "yd",
        }
    }

    /// The unit of a symbol.
    pub fn from_symbol(symbol: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.symbol() == symbol)
    }

    /// What `$INSUNITS` means; `None` where it says nothing, or a unit that no building is drawn in.
    pub(super) const fn from_insunits(number: i16) -> Option<Self> {
        match number {
            1 => Some(Self::Inch),
            // 21 is the foot of American land surveys, longer by two millionths.
            2 | 21 => Some(Self::Foot),
            4 => Some(Self::Millimetre),
            5 => Some(Self::Centimetre),
            6 => Some(Self::Metre),
            7 => Some(Self::Kilometre),
            10 => Some(Self::Yard),
            14 => Some(Self::Decimetre),
            _ => None,
        }
    }

    /// The unit in which outlines of these sides are rooms: the middle one of all sides is below 100 in metres, from 1 500
    /// in millimetres, else in centimetres. Feet and inches are never guessed at.
    pub(super) fn guessed(mut sides: Vec<f64>) -> Self {
        sides.sort_unstable_by(f64::total_cmp);
        match sides.get(sides.len() / 2) {
            Some(side) if *side >= 1500.0 => Self::Millimetre,
            Some(side) if *side >= 100.0 => Self::Centimetre,
            _ => Self::Metre,
        }
    }
}

/// How the unit of length is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitSource {
    /// The file says it.
    Stated,
    /// The file does not say it; it follows from the size of the outlines.
    Guessed,
    /// The user says it.
    Asked,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_is_guessed_by_the_size_of_the_middle_room() {
        assert_eq!(LengthUnit::guessed(vec![3.0, 4.5, 60.0]), LengthUnit::Metre);
        assert_eq!(LengthUnit::guessed(vec![300.0, 450.0, 6000.0]), LengthUnit::Centimetre);
        assert_eq!(LengthUnit::guessed(vec![900.0, 3000.0, 60_000.0]), LengthUnit::Millimetre);
        assert_eq!(LengthUnit::guessed(Vec::new()), LengthUnit::Metre);
    }

    #[test]
    fn every_unit_is_found_by_its_symbol() {
        for unit in LengthUnit::ALL {
            assert_eq!(LengthUnit::from_symbol(unit.symbol()), Some(unit));
        }
    }
}
