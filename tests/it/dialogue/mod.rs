//! (dialogue)
