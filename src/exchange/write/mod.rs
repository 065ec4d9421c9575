//! Reports into files: delimited text with [`super::column::Column`]'s headings, and PFIF 1.4. What is written is read back the same.

mod cells;
mod delimited;
mod pfif;
pub mod quoting;

pub use self::{
    delimited::CsvWriter,
    pfif::{PfifHead, PfifWriter, is_domain},
};
