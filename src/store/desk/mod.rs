//! The volunteers' side, one file a table: groups, volunteers and where they are, invitations, flagged chats as topics, what is said in them,
//! posts that are kept up to date. Called by `jobs/desk` and `jobs/deliver`.

pub mod groups;
pub mod invitations;
pub mod posts;
pub mod relays;
pub mod review;
pub mod topics;
pub mod volunteers;
