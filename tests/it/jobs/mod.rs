//! (jobs)
