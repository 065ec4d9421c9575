//! The judgement of pairs: labelled pairs, invented families, properties, keys.

mod families;
mod invent;
mod pairs;
mod properties;
mod spec;
