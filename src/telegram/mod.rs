//! teloxide lives here only. Pure so far: [`decode`], which reads through [`object`] for a reason told there. Called by `jobs` and `app`.

mod content;
pub mod decode;
mod object;
