//! The wire, pure: raw updates to inputs, answers to what happens next, and what we say as calls. The cases of the first two are data:
//! `tests/data/updates/*.json` and `tests/data/answers.json`.

mod answers;
mod calls;
mod pace;
mod updates;
