//! The only door to words for people: a language, a text as key and arguments, and the catalog that renders it.

pub mod catalog;
pub mod lang;
pub mod text;

pub use lang::Lang;
pub use text::{Arg, Text};
