//! Dates as people write them, periods and durations.

use chrono::{DateTime, Datelike, Days, Local, Months, NaiveDate, Utc};

use super::Texts;
use crate::message;
use crate::model::{Period, Weekday};

/// The years that a typed date may lie in; another one is a slip of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Texts {
    /// A day in figures: `23/11/2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        // Both languages put the day first; the next one that does not makes a match of this.
        format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
    }

    /// A moment, where the computer is: `23/11/2026 10:42`.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        format!("{} {}", self.date(Self::day(at)), self.time(at))
    }

    /// The day of a moment, where the computer is.
    pub fn day(at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&Local).date_naive()
    }

    /// A moment to the second: `23/11/2026 10:42:05`.
    pub fn exact_moment(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&Local);
        format!("{} {}", self.date(local.date_naive()), local.format("%H:%M:%S"))
    }

    /// The time of day, where the computer is: `10:42`.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&Local).format("%H:%M").to_string()
    }

    /// A day in words with its weekday: `lundi 23 novembre 2026`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        message!(
            self,
            "date-long",
            weekday = self.weekday(date.weekday().into()),
            day = date.day(),
            month = self.month(date),
            year = date.year().to_string(),
        )
    }

    /// A day with weekday and month cut short: `lun. 23 nov. 2026`.
    pub fn medium_date(&self, date: NaiveDate) -> String {
        message!(
            self,
            "date-medium",
            weekday = self.weekday_short(date.weekday().into()),
            day = date.day(),
            month = self.month_short(date),
            year = date.year().to_string(),
        )
    }

    /// A day in figures with its weekday cut short: `lun. 23/11/2026`.
    pub fn date_with_weekday(&self, date: NaiveDate) -> String {
        format!("{} {}", self.weekday_short(Weekday::from(date.weekday())), self.date(date))
    }

    /// The month of a day: `novembre`.
    pub fn month(&self, date: NaiveDate) -> String {
        self.get(MONTHS[date.month0() as usize % 12]).into_owned()
    }

    /// The month of a day cut short: `nov.`.
    pub fn month_short(&self, date: NaiveDate) -> String {
        self.get(SHORT_MONTHS[date.month0() as usize % 12]).into_owned()
    }

    /// The quarter that a day lies in, without the year: `T1`.
    pub fn quarter_of_year(&self, date: NaiveDate) -> String {
        message!(self, "date-quarter-alone", quarter = date.month0() / 3 + 1)
    }

    /// The month of a day with its year: `novembre 2026`.
    pub fn month_and_year(&self, date: NaiveDate) -> String {
        format!("{} {}", self.month(date), date.year())
    }

    /// The quarter that a day lies in: `T1 2027`.
    pub fn quarter(&self, date: NaiveDate) -> String {
        message!(self, "date-quarter", quarter = date.month0() / 3 + 1, year = date.year().to_string())
    }

    /// A period: `du 01/01/2026 au 31/12/2026`, `à partir du 01/01/2026`, `le 01/01/2026`.
    pub fn period(&self, period: Period) -> String {
        let first = self.date(period.first());
        match period.last() {
            None => message!(self, "period-open", first = first),
            Some(last) if last == period.first() => message!(self, "period-day", date = first),
            Some(last) => message!(self, "period-closed", first = first, last = self.date(last)),
        }
    }

    /// A period in a narrow column: `01/01/2026 – 31/12/2026`, with nothing after the dash where it is open.
    pub fn period_short(&self, period: Period) -> String {
        let last = period.last().map_or_else(String::new, |last| format!(" {}", self.date(last)));
        format!("{} –{last}", self.date(period.first()))
    }

    /// What has lasted since a day: `depuis le 01/01/2026`.
    pub fn since(&self, date: NaiveDate) -> String {
        message!(self, "date-since", date = self.date(date))
    }

    /// What lasts until a day: `jusqu’au 31/12/2026`.
    pub fn until(&self, date: NaiveDate) -> String {
        message!(self, "date-until", date = self.date(date))
    }

    /// So many days: `12 jours`.
    pub fn days(&self, days: i64) -> String {
        message!(self, "days", count = days)
    }

    /// So many months: `6 mois`.
    pub fn months(&self, months: u32) -> String {
        message!(self, "months", count = months)
    }

    /// How far it is from one day to a later one: days below two months, whole months beyond.
    pub fn distance(&self, from: NaiveDate, to: NaiveDate) -> String {
        let (early, late) = if from <= to { (from, to) } else { (to, from) };
        let started = i64::from(late.year() - early.year()) * 12 + i64::from(late.month()) - i64::from(early.month());
        let whole = started - i64::from(late.day() < early.day());
        match u32::try_from(whole) {
            Ok(months) if months >= 2 => self.months(months),
            _ => self.days((late - early).num_days()),
        }
    }

    /// What is wrong with a typed date, to stand beside its field.
    pub fn date_error(&self, error: DateError) -> String {
        match error {
            DateError::Empty => message!(self, "date-error-empty"),
            DateError::Unreadable => message!(self, "date-error-unreadable"),
            DateError::NoSuchDay => message!(self, "date-error-no-such-day"),
            DateError::Year => {
                message!(self, "date-error-year", first = YEARS.start().to_string(), last = YEARS.end().to_string(),)
            }
            DateError::NoStart => message!(self, "date-error-no-start"),
        }
    }
}

const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];

const SHORT_MONTHS: [&str; 12] = [
    "month-short-january",
    "month-short-february",
    "month-short-march",
    "month-short-april",
    "month-short-may",
    "month-short-june",
    "month-short-july",
    "month-short-august",
    "month-short-september",
    "month-short-october",
    "month-short-november",
    "month-short-december",
];

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// There is nothing.
    #[error("there is no date")]
    Empty,
    /// It is none of the forms.
    #[error("this is not a date")]
    Unreadable,
    /// The month has no such day, or the year no such month.
    #[error("there is no such day")]
    NoSuchDay,
    /// The year is out of range.
    #[error("the year is out of range")]
    Year,
    /// It counts from a start that is not known.
    #[error("there is no start to count from")]
    NoStart,
}

/// The date that a text says: `31/12/2026`, `31.12.2026`, `31-12-26`, `2026-12-31`, or a length of time that counts from
/// the start, `+1y`, `+6m`, `+2w`, `+10d`, `+1a6m`, with the letters of English or French (a, s, j).
///
/// A length of time gives the *last* day of a period of that length, as contracts count: one year from 01/01/2026 ends
/// on 31/12/2026. A month without the day that the start has ends on its own last day.
///
/// # Errors
/// What is wrong with it.
pub fn parse_date(text: &str, start: Option<NaiveDate>) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    let date = match text.strip_prefix('+') {
        Some(length) => last_day(start, length)?,
        None => day(text)?,
    };
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(DateError::Year) }
}

fn day(text: &str) -> Result<NaiveDate, DateError> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let &[first, month, last] = parts.as_slice() else { return Err(DateError::Unreadable) };
    let all_digits = [first, month, last].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let (day, year) = match (first.len(), month.len(), last.len()) {
        (4, 1..=2, 1..=2) => (last, number(first)?),
        (1..=2, 1..=2, 4) => (first, number(last)?),
        (1..=2, 1..=2, 2) => (first, 2000 + number(last)?),
        _ => return Err(DateError::Unreadable),
    };
    if !all_digits {
        return Err(DateError::Unreadable);
    }
    let year = i32::try_from(year).map_err(|_overflow| DateError::Year)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateError::NoSuchDay)
}

/// The last day of a time of this length from the start on.
fn last_day(start: Option<NaiveDate>, length: &str) -> Result<NaiveDate, DateError> {
    let (months, days) = months_and_days(length)?;
    let start = start.ok_or(DateError::NoStart)?;
    let month = start.checked_add_months(Months::new(months)).ok_or(DateError::Year)?;
    let is_cut_short = month.day() != start.day();
    let next = month.checked_add_days(Days::new(u64::from(days))).ok_or(DateError::Year)?;
    if is_cut_short && days == 0 { Ok(next) } else { next.pred_opt().ok_or(DateError::Year) }
}

fn months_and_days(length: &str) -> Result<(u32, u32), DateError> {
    let (mut months, mut days) = (0_u32, 0_u32);
    let mut rest = length.trim();
    while !rest.is_empty() {
        let end = rest.find(|character: char| !character.is_ascii_digit()).ok_or(DateError::Unreadable)?;
        let count = number(&rest[..end])?;
        let mut letters = rest[end..].trim_start().chars();
        let (total, factor) = match letters.next().map(|letter| letter.to_ascii_lowercase()) {
            Some('y' | 'a') => (&mut months, 12),
            Some('m') => (&mut months, 1),
            Some('w' | 's') => (&mut days, 7),
            Some('d' | 'j') => (&mut days, 1),
            _ => return Err(DateError::Unreadable),
        };
        *total = count.checked_mul(factor).and_then(|more| total.checked_add(more)).ok_or(DateError::Year)?;
        rest = letters.as_str().trim_start();
    }
    // Nothing, or a time of no length, has no last day.
    if months == 0 && days == 0 { Err(DateError::Unreadable) } else { Ok((months, days)) }
}

fn number(digits: &str) -> Result<u32, DateError> {
    digits.parse().map_err(|_none| DateError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_shown_in_words_and_figures() {
        let all = |language| {
            let texts = Texts::new(language);
            let closed = Period::new(on("2026-01-01"), Some(on("2026-12-31"))).unwrap();
            [
                texts.date(on("2026-11-23")),
                texts.long_date(on("2026-11-23")),
                texts.long_date(on("2027-08-01")),
                texts.medium_date(on("2026-11-23")),
                texts.medium_date(on("2027-08-01")),
                texts.date_with_weekday(on("2026-11-23")),
                texts.month_and_year(on("2026-02-01")),
                texts.quarter(on("2027-03-31")),
                texts.quarter(on("2027-04-01")),
                texts.period(closed),
                texts.period(Period::from(on("2026-01-01"))),
                texts.period(Period::day(on("2026-01-01"))),
                texts.period_short(closed),
                texts.period_short(Period::from(on("2026-01-01"))),
                texts.since(on("2026-01-01")),
                texts.until(on("2026-12-31")),
                texts.days(0),
                texts.months(1),
                texts.months(6),
                texts.distance(on("2026-01-31"), on("2026-03-30")),
                texts.distance(on("2026-01-31"), on("2026-03-31")),
                texts.distance(on("2027-03-31"), on("2026-01-31")),
            ]
            .join("\n")
        };
        insta::assert_snapshot!("dates_french", all(Language::French));
        insta::assert_snapshot!("dates_english", all(Language::English));
    }

    #[test]
    fn typed_dates_are_read() {
        let start = Some(on("2026-01-01"));
        for (text, start, expected) in [
            ("31/12/2026", None, Ok("2026-12-31")),
            ("31.12.2026", None, Ok("2026-12-31")),
            ("2026-12-31", None, Ok("2026-12-31")),
            ("31-12-2026", None, Ok("2026-12-31")),
            (" 1/2/2026 ", None, Ok("2026-02-01")),
            ("1/2/26", None, Ok("2026-02-01")),
            ("+1y", start, Ok("2026-12-31")),
            ("+1A", start, Ok("2026-12-31")),
            ("+6m", start, Ok("2026-06-30")),
            ("+2w", start, Ok("2026-01-14")),
            ("+2s", start, Ok("2026-01-14")),
            ("+10d", start, Ok("2026-01-10")),
            ("+10 j", start, Ok("2026-01-10")),
            ("+1y6m", start, Ok("2027-06-30")),
            ("+ 1 a 2 s", start, Ok("2027-01-14")),
            ("+1m", Some(on("2026-01-31")), Ok("2026-02-28")),
            ("+1m", Some(on("2026-01-15")), Ok("2026-02-14")),
            ("+1y", Some(on("2024-02-29")), Ok("2025-02-28")),
            ("+1y", None, Err(DateError::NoStart)),
            ("", None, Err(DateError::Empty)),
            ("+", start, Err(DateError::Unreadable)),
            ("+0d", start, Err(DateError::Unreadable)),
            ("+5", start, Err(DateError::Unreadable)),
            ("+5x", start, Err(DateError::Unreadable)),
            ("+99999999999y", start, Err(DateError::Unreadable)),
            ("+4000000000y", start, Err(DateError::Year)),
            ("+400000000m", start, Err(DateError::Year)),
            ("+300y", start, Err(DateError::Year)),
            ("31/02/2026", None, Err(DateError::NoSuchDay)),
            ("12/31/2026", None, Err(DateError::NoSuchDay)),
            ("31/12", None, Err(DateError::Unreadable)),
            ("31/12/226", None, Err(DateError::Unreadable)),
            ("31/12/0226", None, Err(DateError::Year)),
            ("2026-12-31T10:00", None, Err(DateError::Unreadable)),
            ("é1/12/2026", None, Err(DateError::Unreadable)),
            ("+é", start, Err(DateError::Unreadable)),
            ("demain", None, Err(DateError::Unreadable)),
        ] {
            assert_eq!(parse_date(text, start), expected.map(on), "{text}");
        }
    }

    #[test]
    fn what_is_shown_reads_back() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for date in [on("1900-01-01"), on("2024-02-29"), on("2199-12-31")] {
                assert_eq!(parse_date(&texts.date(date), None), Ok(date));
            }
        }
    }
}
