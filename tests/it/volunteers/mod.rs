//! The group's side, pure: acts in, deeds out; what is drawn, and what words are understood.

mod desk;
mod properties;
mod relays;
mod routing;
mod transcripts;
mod view;
