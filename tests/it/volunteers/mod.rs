//! The group's side, pure: what is drawn, and what words are understood.

mod view;
