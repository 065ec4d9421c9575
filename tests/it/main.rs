//! All tests in one binary. `support` starts what they need; each module is one area.

#![expect(
    clippy::unwrap_used,
    reason = "an unwrap that fails is a test that fails"
)]

mod audit;
mod catalog;
mod cluster;
mod dialogue;
mod exchange;
mod gazetteer;
mod jobs;
mod lists;
mod matching;
mod migrations;
mod page;
mod picture;
mod review;
mod serving;
mod store;
mod stories;
mod support;
mod telegram;
mod text;
mod tidy;
mod vault;
mod volunteers;
mod wire;
