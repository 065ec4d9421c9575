//! The group's side, pure: flagged chats, review of pairings. Empty until the group is built (another issue).
