//! The stand-in, called over HTTP as a bot calls Telegram. Its own words are held against Telegram's here, so that stories may trust them.

mod caller;
mod encodings;
mod faults;
pub mod files;
mod groups;
mod kinds;
mod pace;
mod people;
mod phones;
mod refusals;
mod shapes;
mod speaking;
mod topics;
mod updates;
mod webhook;
