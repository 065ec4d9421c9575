# The notice: what this is and is not. Counted by NOTICE_VERSION: when its meaning changes, everybody is asked again.
notice-renewed = This notice has changed since you agreed to it, so we show it to you again. Everything you wrote is kept.
notice-intro = <b>Athar</b> is a free service that helps families search for people who are missing or detained in Syria. We write down what you know, compare it with the testimonies and lists that reach us, and tell you here if a possible match appears. We cannot promise a result.
notice-points =
    • It is free, all of it. Whoever asks for money in our name is a fraud.
    • We are not an official body. The official body in Syria is the National Commission for Missing Persons. The International Committee of the Red Cross (ICRC), the International Commission on Missing Persons (ICMP) and the Independent Institution on Missing Persons in Syria (IIMP) take requests from families too.
    • Telegram chats with bots are not end-to-end encrypted: Telegram and whoever runs this service could technically read them. We keep what you write encrypted, and only the volunteers who are appointed to review it look at it.
    • You can skip any question, stop whenever you want, and erase all that you wrote with { $delete }.
button-agree = I agree, let us start
button-read-more = Read more

# Languages, each in its own words.
language-ar = العربية
language-en = English
language-choose = Which language would you like to go on in?

# Buttons that do not belong to what is on the screen: small words over the button, at most 200 characters.
press-old = This button belongs to an earlier question. Please go on from the last message.
press-unreadable = We could not read this button. Please go on from the last message.
