//! Whole journeys through the phones of a sandbox.

pub mod stage;
