menu-question = What would you like to do?
menu-missing = I am looking for someone
menu-sighting = I saw someone, or was held with them
menu-released = I was released
menu-found = Someone was found
menu-reports = My reports
menu-volunteer = Talk to a volunteer

# A report that was begun and not sent. $date is a day.
draft-begun = There is a report that you began on { $date } and have not sent yet.
draft-changes = There are changes to report { $reference } that you began on { $date } and have not sent yet.
draft-first = We cannot keep two unfinished reports at once. You can go on and send it, or discard it, and then come back here.
button-continue-draft = Continue
button-back-to-draft = Continue what is not sent
button-discard-draft = Discard it
discard-sure = What you wrote and have not sent yet will be erased and cannot be brought back. The reports that you sent stay as they are. Shall we erase it?
button-keep-draft = No, keep it
button-discard-sure = Yes, erase it
draft-discarded = What was not sent has been erased.

# Sent where nothing was asked.
contact-not-kept = A contact card arrived. We need no phone numbers and keep none, so we have not kept it.
edits-not-read = We do not read changes to earlier messages. To change your answer, press “Back” and send it again.
reference-not-yours = None of your reports has this number.
unasked-words = Please choose from the buttons below, or write the number of one of your reports.
