# The questions of a report (ask-…), the short names of its fields (label-…), and examples for an answer that was not understood.
# $kind: missing, sighting, released (the reporter is the person), found. $sex: m, f, or u while unknown. $name: the person's name as it was
# written, or "this person" while it is not known. Nothing here may decide a fate.

person-unnamed = this person

ask-relation = { $kind ->
    [sighting] What are you to the person you saw or were with?
    [found] What are you to the person who was found?
   *[other] What are you to the person you are looking for?
}
ask-given = { $kind ->
    [sighting] What is their name? Any part of it helps: a first name, a nickname, Abu or Umm something.
    [released] What is your name? You can write the first name alone, or the full name.
    [found] What is the name of the person who was found? Any part of it helps.
   *[other] What is the name of the person you are looking for? You can write the first name alone, or the full name.
}
ask-given-only = { $kind ->
    [released] What is your first name alone? We ask for the rest after it.
   *[other] What is the first name alone? We ask for the rest after it.
}
ask-father = { $kind ->
    [released] What is your father's name?
   *[other] What is the name of { $name }'s father?
}
ask-family = { $kind ->
    [released] What is your family name?
   *[other] What is { $name }'s family name?
}
ask-grandfather = { $kind ->
    [released] What is the name of your grandfather, your father's father?
   *[other] What is the name of { $name }'s grandfather, the father's father?
}
ask-byname = { $kind ->
    [released] Do you have a nickname or another name you are known by? For example: Abu Mohammad.
   *[other] Is { $name } known by a nickname or another name? For example: Abu Mohammad.
}
ask-sex = { $kind ->
    [released] We ask so that we compare rightly: man or woman?
   *[other] Is { $name } a man or a woman?
}
ask-birth = { $kind ->
    [released] In which year were you born? You can write your age now instead, for example: 34.
    [sighting] { $sex ->
        [m] In which year was { $name } born? If you don't know, write how old he seemed when you saw him, for example: 34 then.
        [f] In which year was { $name } born? If you don't know, write how old she seemed when you saw her, for example: 34 then.
       *[other] In which year was { $name } born? If you don't know, write how old they seemed when you saw them, for example: 34 then.
    }
    [found] { $sex ->
        [m] About how old is { $name }? If you know his year of birth, write that.
        [f] About how old is { $name }? If you know her year of birth, write that.
       *[other] About how old is { $name }? If you know the year of birth, write that.
    }
   *[other] { $sex ->
        [m] In which year was { $name } born? If you don't know the year, write his age as best you can, for example: he was 34 when he disappeared.
        [f] In which year was { $name } born? If you don't know the year, write her age as best you can, for example: she was 34 when she disappeared.
       *[other] In which year was { $name } born? If you don't know the year, write the age as best you can, for example: 34 then.
    }
}
ask-origin = { $kind ->
    [released] Which governorate are you from originally? Choose, or write the name of the city or town, or send a location.
   *[other] Which governorate is { $name } from originally? Choose, or write the name of the city or town, or send a location.
}
ask-taken-on = { $kind ->
    [released] When were you detained? Write what you remember, for example: March 2013, or summer 2012.
   *[other] { $sex ->
        [m] Do you know when he was taken or disappeared? Write what you know, for example: March 2013, or summer 2012.
        [f] Do you know when she was taken or disappeared? Write what you know, for example: March 2013, or summer 2012.
       *[other] Do you know when they were taken or disappeared? Write what you know, for example: March 2013, or summer 2012.
    }
}
ask-event-on = { $kind ->
    [sighting] { $sex ->
        [m] When did you last see him, or were last held with him? Write it as you remember, for example: spring 2014, around March 2013, or ten years ago.
        [f] When did you last see her, or were last held with her? Write it as you remember, for example: spring 2014, around March 2013, or ten years ago.
       *[other] When did you last see them, or were last held with them? Write it as you remember, for example: spring 2014, around March 2013, or ten years ago.
    }
    [released] When were you released? Write what you remember, for example: May 2015, or summer 2016.
    [found] { $sex ->
        [m] When was he found? For example: today, 12/12/2024 (day first), or December 2024.
        [f] When was she found? For example: today, 12/12/2024 (day first), or December 2024.
       *[other] When was this person found? For example: today, 12/12/2024 (day first), or December 2024.
    }
   *[other] { $sex ->
        [m] When did you last see him or hear his voice? Write what you remember, for example: March 2013, summer 2012, or ten years ago.
        [f] When did you last see her or hear her voice? Write what you remember, for example: March 2013, summer 2012, or ten years ago.
       *[other] When did you last see or hear this person? Write what you remember, for example: March 2013, summer 2012, or ten years ago.
    }
}
ask-event-place = { $kind ->
    [sighting] In which city or town was that?
    [found] { $sex ->
        [m] Where was he found? Write the name of the city or town, or send a location.
        [f] Where was she found? Write the name of the city or town, or send a location.
       *[other] Where was this person found? Write the name of the city or town, or send a location.
    }
   *[other] { $sex ->
        [m] Where was { $name } when news of him stopped? Write the name of the city or town, or choose the kind of place.
        [f] Where was { $name } when news of her stopped? Write the name of the city or town, or choose the kind of place.
       *[other] Where was { $name } when news of them stopped? Write the name of the city or town, or choose the kind of place.
    }
}
ask-mother = { $kind ->
    [released] What is your mother's name? We ask because many names are alike. Only the volunteers entrusted with reviewing ever see it.
   *[other] { $sex ->
        [m] What is his mother's name? We ask because many names are alike. Only the volunteers entrusted with reviewing ever see it.
        [f] What is her mother's name? We ask because many names are alike. Only the volunteers entrusted with reviewing ever see it.
       *[other] What is the mother's name? We ask because many names are alike. Only the volunteers entrusted with reviewing ever see it.
    }
}
ask-facility = { $kind ->
    [sighting] { $sex ->
        [m] Where did you see him, or were held with him? Write the prison or branch by name or number, for example: Sednaya, or Branch 215.
        [f] Where did you see her, or were held with her? Write the prison or branch by name or number, for example: Sednaya, or Branch 215.
       *[other] Where did you see them, or were held with them? Write the prison or branch by name or number, for example: Sednaya, or Branch 215.
    }
    [released] Where were you held? Begin with the place where you were longest; you can add others later. Write the name or number, for example: Sednaya, or Branch 215.
   *[other] { $sex ->
        [m] Have you heard that he was in a place of detention? Write the name or number as you heard it, for example: Sednaya, or Branch 215.
        [f] Have you heard that she was in a place of detention? Write the name or number as you heard it, for example: Sednaya, or Branch 215.
       *[other] Have you heard of a place of detention? Write the name or number as you heard it, for example: Sednaya, or Branch 215.
    }
}
# $facility: the place of detention told last.
ask-held-on = { $kind ->
    [released] About when were you there: { $facility }?
   *[other] About when was that: { $facility }?
}
ask-another-facility = { $kind ->
    [released] Were you held in another place? Write its name or number.
    [sighting] { $sex ->
        [m] Do you know another place where he was held? Write its name or number.
        [f] Do you know another place where she was held? Write its name or number.
       *[other] Do you know another place of detention? Write its name or number.
    }
   *[other] Have you heard of another place of detention? Write its name or number.
}
ask-holder = { $kind ->
    [released] Do you know which party held you? Write the party only, no names of people. Only the volunteers entrusted with reviewing see it.
   *[other] { $sex ->
        [m] Do you know which party took him? Write the party only, no names of people. Only the volunteers entrusted with reviewing see it.
        [f] Do you know which party took her? Write the party only, no names of people. Only the volunteers entrusted with reviewing see it.
       *[other] Do you know which party it was? Write the party only, no names of people. Only the volunteers entrusted with reviewing see it.
    }
}
ask-last-news = { $sex ->
    [m] What was the last news of him, when, and from whom? For example: I saw him myself, somebody who came out told us, or we read his name on a paper.
    [f] What was the last news of her, when, and from whom? For example: I saw her myself, somebody who came out told us, or we read her name on a paper.
   *[other] What was the last news, when, and from whom? For example: I saw it myself, somebody who came out told us, or we read the name on a paper.
}
ask-source = { $kind ->
    [found] How do you know?
   *[other] Did you see this yourself, or did someone tell you?
}
ask-marks = { $kind ->
    [released] Is there anything by which your family would recognise you? For example: height, a scar, a tattoo, glasses. Only the volunteers entrusted with reviewing see it.
   *[other] { $sex ->
        [m] Is there anything by which { $name } can be recognised? For example: his height, a scar, a tattoo, missing teeth, a prosthesis, glasses. Only the volunteers entrusted with reviewing see it.
        [f] Is there anything by which { $name } can be recognised? For example: her height, a scar, a tattoo, missing teeth, a prosthesis, glasses. Only the volunteers entrusted with reviewing see it.
       *[other] Is there anything by which { $name } can be recognised? For example: height, a scar, a tattoo, missing teeth, a prosthesis, glasses. Only the volunteers entrusted with reviewing see it.
    }
}
ask-health = { $kind ->
    [released] Is there a condition or a medicine that you would like us to know of?
   *[other] { $sex ->
        [m] Does { $name } have a condition, or a medicine that he needs?
        [f] Does { $name } have a condition, or a medicine that she needs?
       *[other] Does { $name } have a condition, or a medicine that is needed?
    }
}
ask-photo = { $kind ->
    [released] Would you like to send a photo of yourself? Send it as a photo, not as a file. Strangers never see it.
   *[other] { $sex ->
        [m] Do you have a photo of him? Send it as a photo, not as a file. Strangers never see it.
        [f] Do you have a photo of her? Send it as a photo, not as a file. Strangers never see it.
       *[other] Do you have a photo of this person? Send it as a photo, not as a file. Strangers never see it.
    }
}
ask-occupation = { $kind ->
    [released] What is your work or study, and which languages do you speak?
   *[other] { $sex ->
        [m] What is his work or study, and which languages does he speak?
        [f] What is her work or study, and which languages does she speak?
       *[other] What work or study, and which languages?
    }
}
ask-other-bodies = Have you told another body, such as the National Commission for Missing Persons, the ICRC or the ICMP? Write its name, and the number of your case if there is one. Please send no pictures of papers.
ask-family-may-be-told = If a family is searching for you, do you agree that we tell them that we have received information about you? We give them neither your place nor a way to reach you.
ask-contact = { $kind ->
    [missing] Do you agree that a volunteer may write to you here, if we need to ask you something? We give your name or contact to nobody.
    [released] Do you agree that a volunteer may write to you here, if we need to ask you something? We give your name or contact to nobody.
   *[other] Do you agree that a volunteer may write to you here, if what you told may concern a family? We give your name or contact to nobody.
}
ask-safe-times = When is it safe for us to write to you here? For example: at any time, or evenings only. If somebody else uses this phone, please say so.
ask-share = Do you agree that we share this report with bodies that search for the missing: the National Commission for Missing Persons, the ICRC, the ICMP, the IIMP? Without an answer we do not share it.
ask-public = Do you agree that this report is made public? Without an answer nothing is made public.
ask-notes = Is there anything else you would like to add? Write what you wish, or send a voice note.

# The short names, as they stand in the review and on the buttons of "change an answer".
label-relation = You are
label-given = Name
label-father = Father's name
label-family = Family name
label-grandfather = Grandfather's name
label-byname = Also known as
label-sex = Sex
label-birth = Born
label-origin = From
label-taken-on = Taken
label-event-on = { $kind ->
    [sighting] Seen
    [released] Released
    [found] Found
   *[other] Last news
}
label-event-place = { $kind ->
    [sighting] Town
    [found] Where found
   *[other] Where news stopped
}
label-mother = Mother's name
label-facility = Place of detention
label-held-on = When held there
label-another-facility = Another place of detention
label-holder = Party
label-last-news = About the last news
label-source = Source
label-marks = Distinguishing marks
label-health = Health
label-photo = Photo
label-occupation = Work, study, languages
label-other-bodies = Bodies told
label-family-may-be-told = A searching family may be told
label-contact = A volunteer may write
label-safe-times = Safe times
label-share = Sharing with bodies
label-public = Making public
label-notes = Remarks

# Said after "not understood", one example a kind of answer.
example-full-name = For example: Khaled, Khaled Mohammad Al Ahmad, or Abu Omar.
example-name-part = Write the name alone, for example: Mohammad.
example-choice = Press one of the buttons below, or write what it says.
example-birth = { $kind ->
    [released] For example: 1985, about 1985, or 34.
   *[other] { $sex ->
        [f] For example: 1985, about 1985, or 34 then.
       *[other] For example: 1985, about 1985, or 34 then.
    }
}
example-date = For example: 2013, March 2013, summer 2012, or ten years ago.
example-place = For example: Rastan, or Homs, or send a location from your phone.
example-facility = For example: Sednaya, Branch 215, or Palestine Branch.
example-words = Write it in your own words.
example-photo = Send a photo, or press the button to skip.
