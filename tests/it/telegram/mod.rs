//! The wire, pure: raw updates to inputs, and errors to what happens next. The cases are data: `tests/data/updates/*.json`.

mod updates;
