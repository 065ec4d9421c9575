//! What a report is: people, names, dates, places, reports, pairings, sources of lists; and what is written down about deciding. Imports nothing of ours; everybody imports it.

pub mod audit;
pub mod dates;
pub mod ids;
pub mod name;
pub mod pairing;
pub mod person;
pub mod place;
pub mod private;
pub mod report;
pub mod source;
