//! The group's side, pure: acts in, deeds out.

mod desk;
mod properties;
mod relays;
mod routing;
mod transcripts;
