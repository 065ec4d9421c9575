# How long it takes, what calls a volunteer unasked, and answers by voice.

# $wait: how long it usually takes until a volunteer writes.
usual-wait = { $wait ->
    [hour] Usually that takes up to an hour; it may take longer.
    [hours] Usually that takes a few hours; it may take longer.
    [day] Usually that takes about a day; it may take longer.
    [days] Usually that takes two or three days; it may take longer.
    [week] At present that takes a week or longer.
   *[unknown] We cannot say yet how long that takes.
}

# Words that call a volunteer wherever they are said.
noticed-read = A volunteer will read what you wrote. { usual-wait }
noticed-extortion = If somebody asks you for money for information, a visit or a release: do not pay, send no papers and no pictures, and keep their messages if that is safe for you.
# $kind, $sex, $name: as in questions.ftl.
closing-minor = { $kind ->
    [released] Because you were under 18 then, a volunteer who looks after children's reports reads it too.
   *[other] Because { $name } is under 18, or was then, a volunteer who looks after children's reports reads it too.
}

# Answers by voice.
voice-kept = We keep your voice note. A volunteer listens to it and writes it down; then we ask you here whether it was understood rightly. { usual-wait } Until then you can go on.
voice-kept-too = We keep this voice note too. A volunteer writes it down, and we ask you whether it is right. { usual-wait }
review-by-voice = answered by voice, a volunteer writes it down
# $label: what was asked, in a word or two; $words: what a volunteer wrote down.
voice-understood =
    A volunteer has listened to your voice note about: { $label }. We understood:
    “{ $words }”
    Is that right?
voice-button-right = Yes, that is right
voice-button-wrong = No, I say it again
voice-again = Thank you. Please say it again in a voice note, or write it.
# $reference: the report's number.
voice-filled = We have added it to report { $reference }.
voice-finish-first = You are in the middle of another report. Please finish it, or put it away, and then press here again: nothing is lost.
voice-nowhere = Thank you. The report that this belonged to is no longer open, so nothing was changed.

# For volunteers.
# $label: what was asked; $command: the command.
desk-voice-answer =
    An answer by voice to: { $label }
    To write it down, reply to it with { $command } and the words.
desk-command-write = write down a voice note (as a reply to it)
desk-write-how = Reply to a voice note that answers a question, with { $command } and what it says.
desk-write-confirmed = Already written down, and the person said that it is right.
desk-written-down = Thank you. The person is asked whether it is right.
desk-voice-confirmed = The person says: that is right.
desk-voice-refused = The person says: that is not right. They say it again.
desk-chat-erased = A person had their chat erased. Its messages here are deleted.
