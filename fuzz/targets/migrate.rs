#![no_main]

#[path = "../attempts.rs"]
#[allow(dead_code)]
mod attempts;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| attempts::migrate(bytes));
