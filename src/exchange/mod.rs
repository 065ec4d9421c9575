//! Lists in, lists out: files into rows, rows into reports, reports into files. Pure but for the file itself: no database, no clock.
//! Called by whoever imports, exports or links lists (`app`, `jobs`).
//!
//! The way in: [`read::open`] a file, [`read::List::read_into`] a [`row::Row`] again and again, [`convert::Converter::convert`] it into a
//! [`record::Record`]; what cannot be used goes with its [`fault::RowFault`] into a [`refused::Refused`] file.
//! The way out: [`write::CsvWriter`] and [`write::PfifWriter`].

pub mod column;
pub mod convert;
pub mod fault;
mod headings;
pub mod limits;
pub mod read;
pub mod record;
pub mod refused;
pub mod row;
pub mod write;
