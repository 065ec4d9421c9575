//! The wire. Pure: raw updates to inputs, answers to what happens next, what we say as calls, the pace; the cases of the first two are data:
//! `tests/data/updates/*.json` and `tests/data/answers.json`. Through a sandbox: receiving and delivering.

mod answers;
mod calls;
mod delivering;
mod pace;
mod receiving;
mod updates;
