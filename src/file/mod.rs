//! RON on disk: format, reading, writing. Only this module writes files of ours.
