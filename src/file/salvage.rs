//! stub
use super::{OpenError, Place};
use crate::model::{Layout, Problem};
use std::path::{Path, PathBuf};
/// stub
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Salvaged {
    pub path: PathBuf,
    pub layout: Layout,
    pub lost: Vec<Lost>,
    pub problems: Vec<Problem>,
    pub entities: usize,
}
/// stub
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Lost {
    pub place: Place,
    pub kind: (),
    pub excerpt: String,
}
/// stub
pub fn salvage(path: &Path) -> Result<Salvaged, OpenError> {
    Err(OpenError::Missing { path: path.to_owned() })
}
/// stub
pub fn salvage_bytes(_: &[u8], path: &Path) -> Result<Salvaged, OpenError> {
    Err(OpenError::Missing { path: path.to_owned() })
}
