# The walk through a report: welcome, progress, what is said to answers, and the buttons below every question.

# The first words. $count: how many questions come first; $kind, $sex as in questions.ftl.
reporting-welcome = { $kind ->
    [missing] We are sorry for what you are going through. { reporting-count }
    [sighting] Thank you. Write only what you want to; you can skip any question, and nobody will know who told us unless you agree.
    [released] We are glad that you are here. Write only what you want to; we tell nobody anything unless you agree.
   *[other] Thank you. Write only what you know; nobody will know who told us unless you agree.
}
# $count: how many questions come first.
reporting-count = { $count ->
    [one] We begin with one short question; then you can send, or add details.
   *[other] We begin with { $count } short questions; then you can send, or add details.
}
# $at, $of: where one stands. $question: the question itself.
reporting-numbered = { $at } of { $of } · { $question }
# $value: what was told to this question before.
reporting-so-far = So far: { $value }
reporting-you-may-stop = You can stop now and go on another day; all that you wrote is kept.
reporting-more-welcome = These are further questions. You can skip any of them, and go to the review and send whenever you like.
reporting-kept-as-written = We keep the name as you wrote it.
reporting-not-understood = We did not understand this answer.
reporting-volunteer-reads = That is no fault of yours. A volunteer will read what you wrote and help. { usual-wait } You can try again here, or go on.
reporting-volunteer-asked = We have noted that you would like to talk to a volunteer. One of them writes to you here. { usual-wait } Until then you can go on.
reporting-distress = We read great pain in your words, and we are sorry for what you carry. If you or somebody else is in danger now, or you think of hurting yourself, go to someone near you whom you trust, or call the emergency number of the country you are in; in most of Europe and in Turkey it is 112. This bot is a machine and cannot take the place of a person. A volunteer will read what you wrote and write to you. { usual-wait } You can go on or stop as you like; all that you wrote is kept.
# $start: the command.
reporting-stopped = All that you wrote is kept. You can go on whenever you like with { $start }, even after months.

# Photos, voice notes and what cannot be an answer.
reporting-photo-kept = We keep the photo with the report. Strangers never see it.
reporting-voice-kept = We keep the voice note with the report; the volunteers entrusted with reviewing listen to it. We also need the answers in writing, so that we can compare.
reporting-voice-note-kept = We keep the voice note with the report; the volunteers entrusted with reviewing listen to it.
reporting-note-kept = We keep that. You can write more, or press "That's all".
reporting-enough-photos = There are enough photos for this report; this one was not kept.
reporting-enough-notes = There are many remarks in this report; the last one was not kept. A volunteer can hear the rest from you.
reporting-no-location-here = No location is needed for this question; we did not keep it.
reporting-image-as-file = You sent the picture as a file, and files may hold where and when it was taken, so we did not keep it. Please send it as an ordinary photo.
reporting-no-files = We take no files, and did not keep this one. Write what you would like to say, or send it as a photo or a voice note.
reporting-no-contact = We need no phone number and no contact, and did not keep what you sent.
reporting-edited = We saw that you edited an earlier message. That does not change the report; use the Back button, or "Change an answer" in the review.
reporting-not-an-answer = We cannot read this kind of message. Write your answer, or use the buttons.

# Guesses: one press confirms.
# $parts: lines such as "Father's name: Mohammad".
guess-names =
    Is this right?
    { $parts }
# $date: as in dates.ftl.
guess-date = Do you mean { $date }?
guess-birth = Do you mean born { $date }?
# $place: a place or a place of detention.
guess-place = { $place }?
# $said: the word that the person wrote.
guess-place-said = { $place }? (You wrote: { $said })
guess-places = There is more than one place of this name. Which one do you mean?
guess-facilities = There is more than one place of detention of this name. Which one do you mean?
# $place: a governorate.
guess-within = Which city, town or quarter in { $place }? Choose, or write the name.
# $said: the words of a place that we do not know.
guess-governorate = We keep "{ $said }" as you wrote it, and do not know where it lies. In which governorate?
# $said: the words about a spot, such as "at home".
guess-spot = We keep "{ $said }" as you wrote it. In which governorate or city was that? Choose, or write the name.
guess-where = In which governorate or city was that? Choose, or write the name.
guess-years = About which year?

# Buttons.
reporting-button-yes = Yes
reporting-button-no = No
reporting-button-one-by-one = No, one by one
reporting-button-another-place = Another place
reporting-button-as-written = Keep it as I wrote it
reporting-button-not-sure = I am not sure
reporting-button-skip = Skip
reporting-button-unknown = I don't know
reporting-button-no-family-name = No family name
reporting-button-no-more = No other place
reporting-button-back = Back
reporting-button-stop = Stop and save
reporting-button-keep = Keep it
reporting-button-done = That's all
reporting-button-years = Choose a year
reporting-button-review = Review and send
reporting-button-volunteer = Talk to a volunteer
