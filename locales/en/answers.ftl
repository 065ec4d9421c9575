# Answers: the choices on buttons (choice-…), how answers are said back (said-…, place-…), and the typed words that stand for a button
# (heard-…, divided by |; whole messages, any spelling of the same letters; every language's words are heard in every language).

choice-parent = Mother or father
choice-spouse = Wife or husband
choice-sibling = Sister or brother
choice-child = Daughter or son
choice-relative = Another relative
choice-friend = Friend or neighbour
choice-cellmate = Held together
choice-other = Somebody else
choice-male = Man or boy
choice-female = Woman or girl
choice-saw = I saw it
choice-told = Someone told me
choice-document = I read it in a document
choice-yes = Yes
choice-no = No
choice-ask-first = Ask me then
choice-home = At home
choice-checkpoint = At a checkpoint
choice-work = At work
choice-border = At a border
choice-road = On the road

# $words: the person's own.
said-words = { $words }
# $value: an answer beside which "I think" was said.
said-unsure = { $value } (not sure)
# $sex: m or f.
said-sex = { $sex ->
    [f] female
   *[other] male
}
# $facility, $date: where and when.
said-held = { $facility } ({ $date })
# $parts: several answers to one question.
said-list = { $parts }
# $lines: all answers, one a line.
said-lines = { $lines }
# $label, $value.
answer-line = { $label }: { $value }
# $count.
said-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
said-notes = { $count ->
    [one] 1 written remark
   *[other] { $count } written remarks
}
said-voices = { $count ->
    [one] 1 voice note
   *[other] { $count } voice notes
}
# $place: a town, $governorate: its governorate's name.
place-in = { $place }, { $governorate } governorate
place-governorate = { $governorate } governorate
place-shared = a location you sent

heard-yes = yes | yes please | yes you may | of course | certainly | no problem | no problem at all | not a problem | no objection | i have no objection | i don't mind | i do not mind | fine | that's fine | y | yeah | yep | yup | ok | okay | sure | right | correct | that's right | i agree | agree | aywa | naam | na3am | eh
heard-no = no | no thanks | no thank you | never | not now | don't | do not | please don't | rather not | i'd rather not | n | nope | nah | wrong | not right | that's wrong | i don't agree | i disagree | la
heard-ask-first = ask me then | ask me | ask me first | ask first | maybe | later | it depends
heard-unknown = i don't know | i do not know | do not know | i don’t know | don’t know | i do not remember | no name | i dont know | don't know | dont know | dunno | no idea | not known | unknown | i don't remember | i dont remember | don't remember | dont remember | can't remember | cant remember | not sure | i'm not sure | im not sure | i am not sure | skip | skip it | pass | - | -- | — | none | no family name | n/a | ? | idk | i have no idea | ma ba3ref
# What may follow "I don't know" without telling anything ("I don't know his father's name").
heard-unknown-of = a | about | all | and | anything | at | born | came | comes | from | date | day | exact | exactly | family | father | father's | fathers | first | for | full | grandfather | grandfather's | he | held | her | him | his | how | in | is | it | its | last | mom's | month | mother | mother's | mothers | much | name | names | of | old | or | place | really | she | sorry | surname | sure | taken | that | the | their | them | they | this | was | were | what | when | where | which | who | year | yet
# A whole message that is no name.
heard-no-name = yes | no | ok | okay | hello | hi | hey | thanks | thank you | please | help | what | why | who
# Words that stand in sentences and in no name.
heard-never-in-a-name = the | branch | prison | was | were | is | are | to | near | close | village | somewhere | he | she | his | my | don't | not | because | born | arrested | detained
heard-send = send | send it | submit
heard-male = man | boy | male | m | guy | he | a man | man or boy
heard-female = woman | girl | female | f | lady | she | a woman | woman or girl
heard-parent = mother | father | mom | mum | dad | parent | my son | my daughter | son's mother | mother or father
heard-spouse = wife | husband | spouse | my wife | my husband | wife or husband
heard-sibling = sister | brother | sibling | my sister | my brother | sister or brother
heard-child = daughter | son | my father | my mother | my dad | my mom | his son | his daughter | daughter or son
heard-relative = relative | my uncle's son | uncle's son | aunt's son | my uncle's daughter | uncle's daughter | aunt's daughter | brother's son | sister's son | brother's daughter | sister's daughter | cousin's son | cousin's daughter | my uncle | my aunt | his uncle | his aunt | her uncle | her aunt | grandson | granddaughter | brother-in-law | sister-in-law | father-in-law | mother-in-law | son-in-law | daughter-in-law | brother in law | sister in law | father in law | mother in law | son in law | daughter in law | wife's brother | husband's brother | brother's wife | stepson | stepfather | stepmother | cousin | uncle | aunt | nephew | niece | grandmother | grandfather | family | another relative
heard-friend = friend | neighbour | neighbor | colleague | friend or neighbour
heard-cellmate = held together | cellmate | held with him | held with her | held with them | i was held with him | we were held together
heard-other = somebody else | someone else | other
heard-saw = i saw it | i saw him | i saw her | saw | myself | i saw it myself | with my own eyes
heard-told = someone told me | somebody told me | i was told | told | i heard | they told me
heard-document = i read it in a document | document | paper | list | i read it | read
