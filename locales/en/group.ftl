group-not-here = We take no reports in groups, to keep everybody’s privacy. You can write to us in a private chat.
button-private-chat = Open a private chat
