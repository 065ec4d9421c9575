# Lines of the audit, as `athar audit show` prints them in a table for operators. Headings first.
audit-place = PLACE
audit-time = TIME
audit-event = WHAT
audit-actor = WHO
audit-subject = ABOUT
audit-ground = GROUND

# Who did it; a volunteer stands below.
audit-actor-bot = the bot
audit-actor-operator = an operator
audit-actor-person = a person in a chat

# What it is about: a row of ours by its number.
audit-subject-pairing = pairing { $number }
audit-subject-topic = topic { $number }
audit-subject-volunteer = volunteer { $number }
audit-subject-group = group { $number }
audit-subject-report = report { $number }

# What happened.
audit-event-consented = agreed to the notice, version { $version }
audit-event-erased = everything of a chat erased
audit-event-volunteer-joined = volunteer joined
audit-event-volunteer-removed = volunteer removed
audit-event-role-changed = role changed
audit-event-admin-linked = admin linked
audit-event-group-set-up = group set up
audit-event-group-closed = group closed
audit-event-chat-taken = chat taken
audit-event-chat-given-back = chat given back
audit-event-chat-handed-over = chat handed over
audit-event-chat-returned = chat returned to the queue, left unanswered
audit-event-chat-closed = chat closed
audit-event-chat-reopened = chat reopened
audit-event-details-shown = full details shown
audit-event-message-held = message held back
audit-event-message-confirmed = held message confirmed
audit-event-name-searched = name searched
audit-event-chat-banned = chat banned
audit-event-chat-quietly-banned = chat banned quietly
audit-event-chat-unbanned = ban lifted
audit-event-pairing-same = judged the same person
audit-event-pairing-not-same = judged not the same person
audit-event-pairing-asked-more = asked for more
audit-event-pairing-told = family told of a possible match
audit-event-contact-agreed = agreed to be in touch
audit-event-contact-refused = refused to be in touch
audit-event-contact-shown = contact shown before it is passed on
audit-event-contact-passed = contact passed on
audit-event-voice-written = voice message written down
audit-event-voice-confirmed = text of a voice message confirmed
audit-event-checklist-shown = checklist for news of a death shown

# On what ground: of a decision on a pairing, then of a ban.
audit-ground-names-agree = the names agree
audit-ground-mother-agrees = the mother’s name agrees
audit-ground-birth-differs = the births differ
audit-ground-names-differ = the names differ
audit-ground-place-differs = the places differ
audit-ground-family-confirmed = the family confirmed it
audit-ground-proof-answered = the proof question was answered
audit-ground-source-unreliable = the source is unreliable
audit-ground-other = another reason
audit-ground-extortion = extortion
audit-ground-abuse = abuse
audit-ground-flooding = flooding with messages
audit-ground-impostor = pretending to be somebody else
