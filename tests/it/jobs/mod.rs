//! The jobs on a real PostgreSQL, without Telegram: what an update leads to, and which pairs are told.

pub mod house;
mod intake;
mod match_new;
mod trouble;
