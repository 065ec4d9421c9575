//! Words to places and facilities, and how places lie to each other.

mod facilities;
mod lying;
mod places;
