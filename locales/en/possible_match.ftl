# What a searching family is told. The first line shows nothing to who glances at the phone.
match-about = About report { $reference }
match-unverified = { $sex ->
    [m] Something reached us that may concern the man you are looking for. It has not been verified, and may be about someone else of a similar name.
    [f] Something reached us that may concern the woman you are looking for. It has not been verified, and may be about someone else of a similar name.
   *[u] Something reached us that may concern the person you are looking for. It has not been verified, and may be about someone else of a similar name.
}
match-looked-at = A volunteer has looked at it. That is no confirmation.
match-agrees = Agrees with what you wrote: { $list }.
match-another-detail = another detail that you gave
match-differs = Some details do not agree.
match-unknown = Not known: { $list }.
match-source = Source: { $source }. It reached us on { $date }.
match-free = This service is free. Do not pay anybody for information. Whoever asks for money is a fraud.
match-question = Would you like a volunteer to write to you about it?
button-may-be = { $sex ->
    [m] Yes, it may be him
    [f] Yes, it may be her
   *[u] Yes, it may be them
}
button-not-them = { $sex ->
    [m] It is not him
    [f] It is not her
   *[u] It is not them
}
button-not-sure = I am not sure
button-pressed-by-mistake = I pressed it by mistake, let me talk to a volunteer

# Who told us: never who, never where.
source-saw = { $sex ->
    [m] a person who says that they saw him
    [f] a person who says that they saw her
   *[u] a person who says that they saw it themself
}
source-told = a person who says that they heard it from someone else
source-document = a person who says that they read it in a document
source-somebody = a person who wrote to us
source-themself = a person who wrote to us about themself
source-list = a list that has not been verified

# Kinds of evidence, in the middle of a list. $closeness is same or near.
evidence-given = { $closeness ->
    [near] a similar first name
   *[same] the first name
}
evidence-father = { $closeness ->
    [near] a similar father’s name
   *[same] the father’s name
}
evidence-grandfather = { $closeness ->
    [near] a similar grandfather’s name
   *[same] the grandfather’s name
}
evidence-family = { $closeness ->
    [near] a similar family name
   *[same] the family name
}
evidence-mother = { $closeness ->
    [near] a similar mother’s name
   *[same] the mother’s name
}
evidence-byname = { $closeness ->
    [near] a similar nickname
   *[same] the nickname
}
evidence-sex = { $closeness ->
    [near] the sex
   *[same] the sex
}
evidence-birth = { $closeness ->
    [near] a close year of birth
   *[same] the year of birth
}
evidence-birth-apart = the year of birth { $years ->
    [one] within one year
   *[other] within { $years } years
}
evidence-origin = { $closeness ->
    [near] the area of origin
   *[same] the place of origin
}
evidence-birth-place = { $closeness ->
    [near] the area of birth
   *[same] the place of birth
}
evidence-taken = { $closeness ->
    [near] a close time of the last news
   *[same] the time of the last news
}
evidence-taken-place = { $closeness ->
    [near] a place near that of the last news
   *[same] the place of the last news
}
evidence-facility = { $closeness ->
    [near] a related place of detention
   *[same] the place of detention
}
evidence-chronology = { $closeness ->
    [near] roughly the order of events
   *[same] the order of events
}

# Answers to the family's press.
match-may-be-kept = We have noted it for the volunteers. One of them will write to you here. { usual-wait } Until then, share no details with anybody who contacts you from outside this chat.
match-not-them-kept = Thank you. We will not show you this information again. Your report stays open, and we go on comparing it with what reaches us.
match-not-sure-kept = That is all right; you need not decide now. This information is kept, and you can press one of the buttons later. If you wish, ask a volunteer to look at it with you.
