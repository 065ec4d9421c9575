//! Environment and flags, checked once.
