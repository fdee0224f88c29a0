//! Colours as theme files write them, and the arithmetic of contrast.

use egui::Color32;
use serde::{Deserialize, Deserializer};

/// The least contrast between a text and what it stands on.
pub const LEAST_CONTRAST: f32 = 4.5;

/// Reads a colour written `"#RRGGBB"`.
pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    Colour::deserialize(deserializer).map(|colour| colour.0)
}

/// Reads a list of colours.
pub(super) fn read_all<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Color32>, D::Error> {
    let colours = Vec::<Colour>::deserialize(deserializer)?;
    if colours.is_empty() {
        return Err(serde::de::Error::custom("a palette has at least one colour"));
    }
    Ok(colours.into_iter().map(|colour| colour.0).collect())
}

struct Colour(Color32);

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.len() != 7 {
            return Err(serde::de::Error::custom(format_args!("“{text}” is not a colour: write #RRGGBB")));
        }
        Color32::from_hex(&text)
            .map(Self)
            .map_err(|_hex| serde::de::Error::custom(format_args!("“{text}” is not a colour: write #RRGGBB")))
    }
}

/// The contrast of two opaque colours by WCAG 2: from 1 (the same) to 21 (black and white).
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Black or white, whichever is easier to read on the fill.
pub fn text_on(fill: Color32) -> Color32 {
    if contrast(fill, Color32::WHITE) >= contrast(fill, Color32::BLACK) { Color32::WHITE } else { Color32::BLACK }
}

/// A colour on the way from one to another: `part` 0 is the first, 1 the second.
pub fn mix(one: Color32, other: Color32, part: f32) -> Color32 {
    one.lerp_to_gamma(other, part)
}

fn luminance(colour: Color32) -> f32 {
    let [red, green, blue] = [colour.r(), colour.g(), colour.b()].map(|byte| {
        let part = f32::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.0722_f32.mul_add(blue, 0.2126_f32.mul_add(red, 0.7152 * green))
}
