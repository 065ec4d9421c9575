//! Lists: read from files into records, written, refused, round trips, and hostile files. All people are invented.

mod converting;
mod converting_dates;
mod desk;
mod headings;
mod hostile;
mod hostile_workbooks;
mod pfif;
mod properties;
mod reading;
mod refused;
mod round_trip;
mod workbooks;
