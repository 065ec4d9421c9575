//! (tidy)
