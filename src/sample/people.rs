//! Startups: their names, registrations and contacts. All are invented.

use std::collections::BTreeSet;

use crate::model::{Contact, Startup, StartupId};

use super::draw::Draw;
use super::words::{Locale, Register};

/// Invents startups, no two of one name.
pub(super) struct Inventor {
    locale: &'static Locale,
    names: BTreeSet<String>,
}

impl Inventor {
    /// An inventor who speaks the words of a country.
    pub(super) const fn new(locale: &'static Locale) -> Self {
        Self { locale, names: BTreeSet::new() }
    }

    /// A startup without registration, stages, labels, people or needs.
    pub(super) fn startup(&mut self, draw: &mut Draw) -> Startup {
        let sector = draw.pick(self.locale.sectors);
        let (name, other_name) = self.name(sector.suffixes, draw);
        let legal_form = (*draw.weighted(self.locale.legal_forms)).to_owned();
        let contact = self.contact(&name, draw);
        Startup {
            other_name,
            legal_form,
            sector: sector.name.to_owned(),
            contact,
            ..Startup::new(StartupId::new(draw.id()), name)
        }
    }

    /// A name nobody has yet; with a number once the words run out.
    fn name(&mut self, suffixes: &[(&str, &str)], draw: &mut Draw) -> (String, String) {
        // Among so many names a free one is hardly ever drawn.
        const CROWDED: usize = 1_000;
        let tries = if self.names.len() < CROWDED { 12 } else { 1 };
        for last in (0..tries).rev() {
            let (root, other_root) = *draw.pick(self.locale.roots);
            let (suffix, other_suffix) = *draw.pick(suffixes);
            let mut name = format!("{root} {suffix}");
            let mut other = format!("{other_root} {other_suffix}");
            if last == 0 {
                let number = self.names.len();
                name = format!("{name} {number}");
                other = format!("{other} {number}");
            }
            if self.names.insert(name.clone()) {
                let kept = if draw.chance(self.locale.other_names) { other } else { String::new() };
                return (name, kept);
            }
        }
        (String::new(), String::new())
    }

    fn contact(&self, company: &str, draw: &mut Draw) -> Contact {
        let first = *draw.pick(self.locale.first_names);
        let family = *draw.pick(self.locale.family_names);
        // The domain `example` is reserved: no letter sent there reaches anybody.
        let email = format!("{}.{}@{}.example", ascii(first), ascii(family), ascii(company));
        let phone = format!("{} {:02} {:02}", self.locale.phone, draw.between(0, 99), draw.between(0, 99));
        Contact { name: format!("{first} {family}"), email, phone }
    }
}

/// The numbers in the trade register and for taxes of a company founded in a year of this century.
pub(super) fn registration(register: Register, legal_form: &str, year: u32, draw: &mut Draw) -> (String, String) {
    match register {
        Register::Algeria => algerian(legal_form, year, draw),
        Register::Russia => (
            format!("1{year:02}7700{:06}", draw.between(100_000, 999_999)),
            format!("7731{:06}", draw.between(100_000, 999_999)),
        ),
    }
}

/// RC and NIF; one who works on his own account has no number in the trade register.
fn algerian(legal_form: &str, year: u32, draw: &mut Draw) -> (String, String) {
    let province = *draw.pick(&[16, 16, 16, 9, 31, 31, 23, 30, 35, 42]);
    let number = draw.between(100_000, 999_999);
    let register =
        if legal_form == "Auto-entrepreneur" { String::new() } else { format!("{province:02}/00-0{number}B{year:02}") };
    (register, format!("0{year:02}{province:02}0{number}{:03}", draw.between(0, 999)))
}

/// Letters and digits for an address: lower case, without accents and blanks.
fn ascii(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            'É' | 'È' | 'é' | 'è' | 'ê' => Some('e'),
            'ï' => Some('i'),
            'â' | 'à' => Some('a'),
            letter => letter.is_ascii_alphanumeric().then(|| letter.to_ascii_lowercase()),
        })
        .collect()
}
