//! What the tests stand on: a real PostgreSQL, a fresh database for each test, the program as a process. No test lives here.

pub mod bot;
mod database;
mod server;

pub use database::Database;
pub use server::migrator;
