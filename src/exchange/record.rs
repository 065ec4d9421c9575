//! A row understood.

use super::fault::Warning;
use crate::domain::report::Report;

/// One record of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// See [`super::row::Row::number`].
    pub row: u64,
    /// The list's own key; empty when it has none.
    pub id: String,
    /// What it tells. The status is its `last_news`, the note a note; words of death anywhere in it set `needs_person`.
    pub report: Report,
    /// Cells that were left out.
    pub warnings: Vec<Warning>,
}
