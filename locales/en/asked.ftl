# What volunteers ask through the bot. Neither side learns of whom, or that two reports resemble each other.
asked-why = Many people have the same name. So that we can tell people of the same name apart: { $question }
asked-how = Only the volunteers who look after reports read your answer. You need not answer.
asked-mark = { $sex ->
    [m] did he have a mark that one knows him by: a scar, a mole, an old injury? Where, and what does it look like?
    [f] did she have a mark that one knows her by: a scar, a mole, an old injury? Where, and what does it look like?
   *[u] was there a mark that one knows the person by: a scar, a mole, an old injury? Where, and what does it look like?
}
asked-trade = { $sex ->
    [m] what was his work, or what did he study?
    [f] what was her work, or what did she study?
   *[u] what was the person’s work, or what did they study?
}
asked-mother = { $sex ->
    [m] what is the first name of his mother?
    [f] what is the first name of her mother?
   *[u] what is the first name of the person’s mother?
}
asked-siblings = { $sex ->
    [m] what are the names of his brothers and sisters, or of his children?
    [f] what are the names of her brothers and sisters, or of her children?
   *[u] what are the names of the person’s brothers and sisters, or children?
}
asked-service = { $sex ->
    [m] where did he go to school, or do his military service?
    [f] where did she go to school or study?
   *[u] where did the person go to school, or do military service?
}
asked-button-answer = Answer
asked-write-now = Please write your answer in one message. What you do not know you may leave out.
asked-thanks = Thank you. The volunteers see your answer. It stands with your report.
asked-telling-released = A family may be searching for you. May we tell them that a report about you has reached us? They learn neither where you are nor how to reach you.
asked-telling-found = A family may be searching for the person whom you told us of. If that person agrees, may we tell the family that something has reached us? They learn neither who you are nor where the person is.
asked-contact-missing = It may be that another family searches for the same person as you. Do you agree that a volunteer puts you in touch with each other? Neither of you knows of the other, and nothing is passed on without your yes.
asked-contact-released = A family that may be searching for you would be put in touch with you. Do you agree that a volunteer puts you in touch with each other? Nothing is passed on without your yes.
asked-contact-found = A family that may be searching for the person whom you told us of would be put in touch with you. Do you agree that a volunteer puts you in touch with each other? Nothing is passed on without your yes.
asked-free-to-refuse = You are free to say no, or not to answer; nobody outside of our team learns which. You can change your answer with the same buttons. This service is free.
asked-button-yes = Yes, I agree
asked-button-no = No, rather not
asked-yes-kept = Thank you. We have noted your yes. If you change your mind, press the other button.
asked-no-kept = That is all right. We have noted it, and nobody is told. If you change your mind, press the other button.
asked-contact =
    Both sides agreed. A volunteer passes this on to you:
    { $words }
