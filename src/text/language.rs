//! The languages that Plateau speaks, and what each brings along.

use unic_langid::{LanguageIdentifier, langid};

/// A language of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    French,
    #[default]
    English,
}

/// The texts of one language: the name of each file and what it holds.
macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/texts/", $folder, "/", $name, ".ftl")))),+]
    };
}

impl Language {
    /// All, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its code of two letters, as in `--lang fr`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Its name in itself.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// The language of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The language for a system's locale, such as `fr_DZ.UTF-8` or `fr-FR`: English where it is not spoken here.
    pub fn from_locale(locale: &str) -> Self {
        locale.split(['_', '-', '.', '@']).next().and_then(Self::from_code).unwrap_or_default()
    }

    /// The identifier by which plural rules are found.
    pub(super) const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::French => langid!("fr"),
            Self::English => langid!("en"),
        }
    }

    /// Its files of texts, by name without the ending.
    pub const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::French => files!("fr":
                "terms", "problems", "refusals", "changes", "conflicts", "fields", "file", "app", "window", "canvas", "report", "commandline", "imports", "tables", "dashboard", "drawing", "timeline", "pipeline",
            ),
            Self::English => files!("en":
                "terms", "problems", "refusals", "changes", "conflicts", "fields", "file", "app", "window", "canvas", "report", "commandline", "imports", "tables", "dashboard", "drawing", "timeline", "pipeline",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_gives_french_where_it_says_so_and_english_otherwise() {
        for (locale, language) in [
            ("fr_DZ.UTF-8", Language::French),
            ("fr-FR", Language::French),
            ("FR", Language::French),
            ("fr@euro", Language::French),
            ("en_GB.UTF-8", Language::English),
            ("frr_DE", Language::English),
            ("ar_DZ", Language::English),
            ("C.UTF-8", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
    }
}
