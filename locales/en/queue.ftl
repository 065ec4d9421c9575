# The work in view: who waits, who works here, who is kept out, who is called like that, how the weeks went. Volunteers are colleagues: short and plain.
desk-command-queue = who waits, the longest first
desk-command-mine = the chats you have
desk-command-team = who works here, and when
desk-command-hours = when you are there, in your own words
desk-command-find = search the open reports by name (reviewers)
desk-command-summary = the numbers of the last weeks (coordinators)
desk-command-ban = keep somebody out, and tell them (in their chat)
desk-command-quiet = keep somebody out without their noticing (in their chat)
desk-command-unban = let somebody in again (in their chat)

# How long: whole ones that have passed.
duration-minutes = { $count ->
    [0] less than a minute
    [one] one minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
duration-days = { $count ->
    [one] one day
   *[other] { $count } days
}

queue-empty = Nobody waits here.
queue-heading = { $count ->
    [one] One chat waits:
   *[other] { $count } chats wait, the longest first:
}
queue-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
queue-line = • { $chat }: { $facts }
queue-chat = { $title }
queue-chat-linked = <a href="{ $link }">{ $title }</a>
queue-waits = has waited for { $duration }
queue-answered = has our last word
queue-with = { $name } has it
queue-returned = { $hours ->
    [one] { $name }, the person has waited for an hour. The chat waits for the others again.
   *[other] { $name }, the person has waited for { $hours } hours. The chat waits for the others again.
}
mine-empty = You have no chat now.
mine-heading = { $count ->
    [one] You have one chat:
   *[other] You have { $count } chats; those who wait for you come first:
}

team-empty = The bot knows nobody here yet.
team-heading = Who works here:
team-line = • { $name }: { $facts }
team-hours = there { $hours }
team-chats = { $count ->
    [0] no chats
    [one] one chat
   *[other] { $count } chats
}
team-hours-none = Your hours are not shown any more. With words behind the command they are, for example: /hours Sun-Thu 18-22
team-hours-long = At most 100 characters, please.
team-hours-set = Shown with your name: { $hours }

ban-where = Send this in the topic of the chat that you mean (or as an answer to its card).
ban-why-banned = Why? The person is told that they can no longer write here, and the chat is closed.
ban-why-quiet = Why? The person notices nothing; nothing of theirs reaches us or other families any more, and the chat is closed.
ban-reason-extortion = asks families for money
ban-reason-abuse = insults or threats
ban-reason-flooding = sends without end
ban-reason-impostor = pretends to be somebody
# What a coordinator may type as a reason: words with commas between.
ban-words-extortion = extortion, blackmail, money, scam
ban-words-abuse = abuse, insult, insults, threats, harassment
ban-words-flooding = flooding, flood, spam
ban-words-impostor = impostor, impersonation, fake
ban-done-banned = Banned: { $reason }. The person was told. /unban lets them in again.
ban-done-quiet = Banned quietly: { $reason }. The person notices nothing. /unban lets them in again.
ban-lifted-here = This chat is not banned any more. Its reports are compared again.
card-banned = Banned: { $reason }.
card-quiet = Banned quietly: { $reason }.
# To the person.
ban-told = You can no longer write here. What you told us is not given to anybody. { $delete } still erases all of it, and { $language } changes the language.
ban-lifted = You can write here again.

find-how = Write a name behind the command: /find Khaled Ahmad al-Masri. In Arabic or English letters.
find-too-often = You have searched { $count } times since yesterday. That is as often as one may in a day.
find-nobody = There is no open report of anybody who is called like that.
find-heading = Open reports of people who are called like that. This message goes by itself after ten minutes.
find-line = • { $reference } · { $facts } · { $likeness }
find-list = on a list
find-listed = { $sex ->
    [m] man
    [f] woman
   *[u] person
}
find-strong = the name is very like
find-possible = the name is somewhat like
find-left = { $count ->
    [0] That was your last search for today.
    [one] You can search once more today.
   *[other] You can search { $count } more times today.
}

summary-caption =
    This week so far:
    { $lines }
    { $now }
summary-opened = Chats opened: { $count }
summary-answered = Chats answered: { $count }
summary-wait = Half of them waited less than { $duration }
summary-reports = New reports: { $count }
summary-pairings = Possible matches: { $count }
summary-waiting = { $count ->
    [0] Nobody waits now.
    [one] One chat waits now: /queue
   *[other] { $count } chats wait now: /queue
}
