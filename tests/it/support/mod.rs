//! What the tests stand on: a real PostgreSQL, a fresh database for each test. No test lives here.

mod database;
mod server;

pub use database::Database;
