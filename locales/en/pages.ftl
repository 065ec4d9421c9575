# Help
help-what = This service helps you to report someone who is missing or detained in Syria, or someone you saw or who was found. We compare the reports with each other, and if a possible match appears we tell the family here.
help-how = We ask one question a message. Write the way you speak: names in Arabic or Latin letters, dates as you remember them. You can go back, skip a question, or stop and come back another day.
help-commands =
    { $start } main menu
    { $reports } my reports
    { $takeback } take back a message to the volunteers (the last one, or the one you answer with it)
    { $language } change the language
    { $privacy } what we keep, and who sees it
    { $stop } stop, and keep what you wrote
    { $delete } erase all that you wrote
free-always = It is free, all of it. Do not pay anybody for information. Whoever asks for money in our name is a fraud.
button-asked-for-money = Someone asked me for money

# Privacy
privacy-kept = We keep what you write in a report, the photos and voice notes that you send, and the number of your Telegram account, so that we can answer you. All of it is kept encrypted. We do not ask for your phone number or for pictures of papers.
privacy-seen = Only the volunteers who are appointed to review it see what you wrote. We publish no lists, and nobody can search in the reports. We give your name or contact to nobody. If a possible match appears, the family that searches is told only of details that they wrote themselves.
privacy-telegram = Telegram chats with bots are not end-to-end encrypted: Telegram and whoever runs this service could technically read them, and whoever opens your phone sees them. Delete the chat from your phone if that is safer for you.
privacy-erase = With { $reports } you can change or withdraw any report. With { $delete } all that you told us is erased.
privacy-bodies =
    We are not an official body. You can also turn to:
    • the National Commission for Missing Persons, the official body in Syria
    • the <a href="https://familylinks.icrc.org">International Committee of the Red Cross (ICRC)</a>
    • the <a href="https://www.icmp.int">International Commission on Missing Persons (ICMP)</a>
    • the <a href="https://iimp.un.org">Independent Institution on Missing Persons in Syria (IIMP)</a>

# Stopping
stop-kept = What you wrote is kept. You can come back any day, even after months, with { $start }; the report is where you stopped.
stop-nothing-open = No report is open now. What you sent is kept, and we write to you here if something reaches us. You can come back whenever you want with { $start }.

# A volunteer
volunteer-called = We have noted that you would like to talk to a volunteer. One of them writes to you here. { usual-wait } Until then you can go on as usual.
extortion-kept = We are sorry that this happened. Do not pay anything, send no information or papers to whoever asked for money, and keep their messages if that is safe for you. A volunteer will read what you told us. { usual-wait }
distress-words =
    We read great pain in your words, and we are sorry for what you carry.
    If you are in danger now, or think of hurting yourself, go to someone near you whom you trust, or call the emergency number of the country you are in. In most of Europe and in Turkey it is 112.
    This bot is a machine and cannot take the place of a person. A volunteer will read what you wrote and write to you. { usual-wait } You need not go on with anything now: all that you wrote is kept.
