//! The jobs on a real PostgreSQL, without Telegram: what an update leads to, and which pairs are told.

mod house;
mod intake;
mod match_new;
mod trouble;
