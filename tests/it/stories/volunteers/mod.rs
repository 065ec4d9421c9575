//! Families and volunteers: a group in which flagged chats are topics, and one without topics.

mod answered;
mod apart;
mod family;
mod killed;
mod kinds;
mod pressed;
mod reviewed;
mod reviewing;
mod room;
mod set_up;
