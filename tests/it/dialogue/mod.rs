//! Conversations, replayed as text files (`tests/data/transcripts/`), and properties of the dialogue.

mod conversation;
mod flows;
mod flows_match;
mod flows_phone;
mod flows_properties;
mod flows_telling;
mod old_states;
mod reporting;
mod reporting_properties;
mod transcripts;
mod voice;
