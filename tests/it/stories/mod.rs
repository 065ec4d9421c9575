//! Whole journeys through the phones of a sandbox.

mod afterwards;
mod crew;
mod held;
mod killed;
mod phone;
mod questions;
pub mod stage;
pub mod told;
mod view;
mod volunteers;
