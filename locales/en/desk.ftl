# What the volunteers' groups read. Volunteers are colleagues: short and plain.
desk-not-listed = Your name is not on the list of this group’s volunteers, so nothing happened. Ask a coordinator for an invitation.
desk-not-passed-on = This was not passed on: your name is not on the list of volunteers. Ask a coordinator for an invitation.
desk-anonymous = You write as an administrator without a name. The bot takes that for nobody: nothing was passed on. Please switch off “remain anonymous” and write again.
desk-button-old = This button belongs to something that has changed meanwhile.
desk-taken-by = { $name } has this chat.
desk-yours = The chat is yours.
desk-yours-already = The chat is yours already.
desk-laden = { $count ->
    [one] You have one chat, and that is your limit. Close or give back one first, or change it with /load.
   *[other] You have { $count } chats, and that is your limit. Close or give back one first, or change it with /load.
}
desk-not-taken = Nobody has this chat.
desk-given-back = The chat waits for the others again.
desk-nobody-else = There is nobody else here whom the bot knows.
desk-name = { $name }
desk-hand-to = Who takes over?
desk-handed-over = { $name } has the chat now.
desk-closed = Closed. The person was told how to come back.
desk-closed-already = The chat is closed.
desk-cannot-pass = This kind of message cannot be passed on. Please write it in words.
desk-too-long = This is too long to be passed on. Please send it in two messages.
desk-edit-not-passed-on = Your change was not passed on. Please send what you want to add as a new message.
desk-taken-back = Taken back. If it was sent already, it is deleted from the person’s chat.
desk-take-back-how = Answer your own message with /takeback.
desk-kept-for-later = Not delivered: the person has blocked the bot. It is kept, and goes out if they come back.
desk-not-delivered-blocked = Not delivered: the person has blocked the bot or is gone. It is kept, and goes out if they come back.
desk-not-delivered = Not delivered: Telegram does not accept this message. Please send it in another form.
desk-not-shown = The person sent something that Telegram does not let us show here. Please ask them to write it.
desk-sent-something-else = The person sent something that cannot be shown here (a poll, a game or the like).
desk-flagged-again = New in this chat: { $list }
desk-help =
    What you write in a chat’s topic goes to the person; they do not see your name. A line that begins with // stays among us.
    { $lines }
desk-help-line = { $command } { $what }
desk-command-takeback = take back what you wrote (as an answer to it)
desk-command-alias = the name under which people hear from you
desk-command-load = how many chats you take at most
desk-command-invite = a link for a new volunteer
desk-command-role = give a role (as an answer to somebody)
desk-command-remove = remove somebody from the volunteers
desk-command-setup = set this group up
desk-command-help = what is possible here
desk-button-take = Take
desk-button-back = Give back
desk-button-hand = Hand over
desk-button-close = Close
desk-button-open = Open again
desk-button-details = Details (recorded)
desk-button-answers = Ready answers
desk-button-said = What was said

# A volunteer's words that need a second press.
hold-words =
    Not sent yet:
    { $lines }
hold-phone = • There is a phone number in it.
hold-link = • There is a link in it.
hold-account = • There is something like the number of an account in it.
hold-payment = • It speaks of money. We never ask for any.
hold-language = • The person writes Arabic.
hold-another-taker = • { $name } has this chat. If you send it, it is yours.
hold-closed = • The chat is closed. If you send it, it is open again, and yours.
hold-laden = • You have as many chats as you wanted to have. If you send it, this one is yours too.
hold-send = Send it
hold-drop = Do not send
hold-not-yours = Only whoever wrote it can decide.
hold-done-already = That is decided already.
hold-sent = It is on its way.
hold-dropped = It was not sent.

# People
role-volunteer = volunteer
role-reviewer = reviewer
role-coordinator = coordinator
role-admin = admin
people-roles = The roles are: volunteer, reviewer, coordinator.
people-may-not = Your role does not allow that.
people-answer-them = Answer a message of the person whom you mean.
people-role-set = { $name } is now: { $role }.
people-nobody = There is nobody here whom you could remove.
people-remove-whom = Who leaves the volunteers?
people-removed = { $name } is no longer a volunteer. Their chats wait for the others.
people-alias-none = People hear from “a volunteer” when you write. With a name behind the command they see that name.
people-alias-odd = A name of at most 30 letters, please.
people-alias-set = People hear from { $alias } when you write.
people-load = { $count ->
    [one] You have one chat; at most { $most }.
   *[other] You have { $count } chats; at most { $most }.
}
people-load-odd = A number from 0 to 50, please.
people-invitation =
    A link for one person, as { $role }. It works once, for 24 hours. Give it to that person alone:
    { $link }

# Setting a group up
setup-admins-only = Only an admin of Athar can set a group up.
setup-no-duty = Choose at least one duty.
setup-heading = { $stage ->
    [open] This group works with Athar.
    [closed] This group takes no new chats.
   *[setting_up] This group is being set up.
}
setup-all-there = The bot may do here all that it needs.
setup-missing =
    Still missing:
    { $lines }
setup-choose = Which languages, which duties, with topics or without? Press to change.
setup-no-admin = • The bot is no administrator of this group: it does not read what you write.
setup-no-forum = • The group has no topics. Switch them on in the group’s settings, or choose “without topics”.
setup-no-topics = • The bot may not manage topics.
setup-no-pins = • The bot may not pin messages: the cards will not stand on top.
setup-no-deletes = • The bot may not delete messages: what people take back stays visible here.
setup-no-invites = • The bot may not invite: new volunteers must be added by hand.
setup-choice = { $chosen ->
    [yes] ● { $what }
   *[no] { $what }
}
setup-lang-ar = Arabic
setup-lang-en = English
setup-lang-both = Both
setup-duty-chats = Chats
setup-duty-review = Possible matches
setup-duty-children = Children
setup-way-topics = With topics
setup-way-plain = Without topics
setup-button-again = Check again
setup-button-done = Done, start
setup-button-close = Stop here
setup-fallen-back = Telegram does not let the bot open topics here. So that nobody waits, chats go on without topics. When it is mended, send /setup.

# Joining
join-too-late = This link does not work any more. Ask whoever gave it to you for a new one.
join-admin = You are now: { $role }. Add the bot to a group of your volunteers, make it an administrator there, and send /setup in the group.
join-welcome =
    Thank you for helping. You are now: { $role }.
    This is your way into the group; the link works once, for 24 hours:
    { $link }
    Families write of the worst of their lives. Go slowly, promise nothing, and ask the others when you are not sure.
join-welcome-inside = Thank you for helping. You are on the list of volunteers now. Ask the coordinator to add you to the group.

# The topic and its card
topic-title = { $reference } · { $language } · { $reason } · { $state }
topic-reference = { $reference }
topic-number = Chat { $number }
flag-asked = asked for us
flag-not_understood = not understood
flag-may_be_them = may be them
flag-not_sure = not sure about a match
flag-distress = distress
flag-extortion = asked for money
flag-death = speaks of a death
flag-minor = under 18
flag-message = wrote
flag-voice = answered by voice
flag-source_withdrawn = list withdrawn
flag-review = to be told by a person
topic-waiting = waits
topic-taken = taken
topic-answered = taken
topic-closed = closed
card-reasons = Why: { $list }
card-no-report = No report was sent from this chat.
card-kind = { $kind ->
    [sighting] { $sex ->
        [m] man who was seen
        [f] woman who was seen
       *[u] person who was seen
    }
    [released] { $sex ->
        [m] released man
        [f] released woman
       *[u] released person
    }
    [found] { $sex ->
        [m] man who was found
        [f] woman who was found
       *[u] person who was found
    }
   *[missing] { $sex ->
        [m] missing man
        [f] missing woman
       *[u] missing person
    }
}
card-born = born { $date }
card-report = { $reference }: { $list }
card-said =
    The last that was said:
    { $lines }
card-line = { $at } · { $who }: { $words }
side-person = person
side-volunteer = volunteer
card-media-with = { $media }: { $words }
media-photo = [photo]
media-video = [video]
media-animation = [short film]
media-voice = [voice note]
media-video-note = [round video]
media-audio = [music]
media-document = [file]
media-sticker = [sticker]
media-location = [place on the map]
media-other = [something else]
clock = { $day }, { $time }
card-waiting = Nobody has this chat. Waits since { $since } (Damascus).
card-taken = { $name } has this chat. { $waits }
card-waits = The person waits for words since { $since } (Damascus).
card-closed = Closed. A new message opens it again.
details-heading = For you alone, and recorded. This message goes by itself after ten minutes.
details-report = { $reference } · { $kind ->
    [sighting] seen
    [released] released
    [found] found
   *[missing] missing
}
transcript-nothing = Nothing was said yet.

# Ready answers
ready-which = Which answer? It goes out at once, in the person’s language.
ready-sent = Sent: { $words }
ready-welcome-label = Welcome
ready-welcome = Hello, I am a volunteer with Athar. I have read what you wrote and I am here. Take the time you need.
ready-reading-label = I am reading
ready-reading = I am reading what you sent now. I will answer here.
ready-more-label = Tell me more
ready-more = If you want to, tell me more about it. Every detail can help, also one that seems small. You need not write what you do not want to.
ready-voice-label = Voice is fine
ready-voice = You can also send a voice note if writing is hard. I will listen to it.
ready-nothing-new-label = Nothing new
ready-nothing-new = There is no new information at the moment. That says nothing about what has become of them. Your report stays with us and is compared with all that comes in.
ready-free-label = It is free
ready-free = Our service is free, all of it. Do not pay anybody for information. Whoever asks for money in our name is a fraud.
ready-extortion-label = About extortion
ready-extortion = Please do not pay anything, and do not send papers to whoever asks for them. Keep their messages if that is safe for you. Many families are cheated in this way; it is not your fault.
ready-bodies-label = Official bodies
ready-bodies = We are not an official body. You can also turn to the National Commission for Missing Persons, to the Red Cross (ICRC), to the International Commission on Missing Persons (ICMP) and to the Independent Institution on Missing Persons in Syria (IIMP).
ready-care-label = In distress
ready-care = What you carry is heavy, and you need not carry it alone. If you are in danger now, or think of hurting yourself, go to somebody near you whom you trust, or call the emergency number of the country you are in.
ready-goodbye-label = Goodbye
ready-goodbye = Thank you for your trust. You can write here again whenever you want; we will read it.
