//! The judgement of pairs: labelled pairs, invented families, properties, keys.

mod bulk;
mod clans;
mod coined;
mod curves;
mod facts;
mod families;
mod forms;
mod held_out;
mod invent;
mod pairs;
mod properties;
mod spec;
mod spoilt;
mod ways;
