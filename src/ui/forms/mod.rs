//! Fields of forms: what is typed is checked as it is typed, and handed on when the field is left.
//!
//! A field shows the value it is given. What is typed into it and is not yet a value stays in the field, with a
//! sentence beside it, until it is mended or Escape is pressed.

mod calendar;
mod choice;
mod date_field;
mod field;
mod parse;
mod pick;

pub(super) use calendar::calendar_button;
pub(super) use choice::{choice, flags, flags_of_many, tick};
pub(super) use date_field::{Day, bare_date, date_field, weekday_line};
pub(super) use field::{Form, text_field, typed};
pub(super) use parse::{
    amount, area, count, level, levels, non_empty, number, optional_amount, optional_area, optional_count,
    optional_date, required_date, text,
};
pub(super) use pick::Pick;
