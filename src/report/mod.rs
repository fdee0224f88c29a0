//! Documents: neutral tables and drawings, then PDF and CSV.
