//! The volunteers' side, one file a table: groups, volunteers and where they are, invitations, flagged chats as topics, what is said in them,
//! posts that are kept up to date. Called by `jobs/desk` and `jobs/deliver`.

pub mod groups;
pub mod invitations;
pub mod members;
pub mod posts;
pub mod queue;
pub mod relays;
pub mod review;
pub mod summary;
pub mod topics;
pub mod voices;
pub mod volunteers;
pub mod waits;
