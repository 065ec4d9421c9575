//! The page of phones in a real browser. Skipped, with a line that says so, where Chromium or its driver is not installed.

mod browser;
mod desk;
mod group;
mod phones;
