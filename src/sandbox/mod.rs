//! The stand-in for the Bot API, the page of phones, the private PostgreSQL. Speaks only the wire; imports nothing of the bot.

pub mod postgres;
