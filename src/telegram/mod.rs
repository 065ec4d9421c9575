//! teloxide lives here only. Pure: [`decode`], [`encode`], [`answer`]. Over the wire: [`client`], [`fetch`], [`settings`].
//!
//! teloxide gives the methods, the keyboards and the client; the request itself is [`client`]'s, and incoming updates are read through
//! small tolerant objects, each for a reason told there. Called by `jobs` and `app`.

pub mod answer;
pub mod client;
mod content;
pub mod decode;
pub mod encode;
pub mod fetch;
pub mod groups;
mod object;
pub mod relay;
pub mod settings;
mod talk;
