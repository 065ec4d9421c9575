//! Reports into files: delimited text with [`super::column::Column`]'s headings, and PFIF 1.4. What is written is read back the same.

mod delimited;
mod pfif;

pub use self::{
    delimited::CsvWriter,
    pfif::{PfifHead, PfifWriter},
};
