//! (telegram)
