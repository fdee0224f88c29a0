//! The whole program, operated as a facility manager does, and judged by what is in the files afterwards.

#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

mod alerts;
mod allocating;
mod building;
mod committee;
mod drawing;
mod drawing_pictures;
mod editing;
mod files;
mod importing;
mod finding;
mod keeping;
mod looking;
mod manager;
mod matching;
mod moves;
mod parks;
mod pictures;
mod pipeline;
mod placing;
mod printing;
mod slider;
mod stages;
mod terms;
mod underlay;
mod structure;
mod timeline;
