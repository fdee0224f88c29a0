//! Messages, numbers, dates and money in each language.
