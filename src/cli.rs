//! Subcommands, one function each, no logic.
