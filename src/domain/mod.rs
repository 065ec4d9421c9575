//! What a report is: people, names, dates, places, reports, pairings, sources of lists; volunteers and what is said with them, bans; what is
//! written down about deciding. Imports nothing of ours; everybody imports it.

pub mod audit;
pub mod ban;
pub mod dates;
pub mod desk;
pub mod ids;
pub mod name;
pub mod pairing;
pub mod person;
pub mod place;
pub mod private;
pub mod report;
pub mod review;
pub mod source;
pub mod talk;
pub mod waiting;
