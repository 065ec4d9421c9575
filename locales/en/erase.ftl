erase-what = Everything you wrote here will be erased: the reports that you sent, what is not sent yet, photos and voice notes, your language and consent, and the messages that wait to be sent. After that we tell you of no match.
erase-sure = Nothing can be brought back afterwards. Do you want to erase everything?
erase-last = We ask one last time: shall we erase everything you wrote, now?
button-erase-no = No, keep everything
button-erase = Yes, erase everything
button-erase-now = Yes, erase it now
erase-kept = Nothing was erased.
erase-done = Everything you told us has been erased. Telegram and your phone still have a copy of this chat; you can delete it in Telegram itself. Should you need us one day, write { $start }. We wish you well.
