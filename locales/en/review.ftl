# The review of a report, and the words at its end.

review-heading = Please look over the report before you send it.
# $reference: the report's number.
review-heading-change = This is report { $reference } as it stands. Changes are kept when you send it.
# $fields: names of fields.
review-untold = Not told yet: { $fields }
# $age: in the person's words; the year it belongs to is not known.
review-age = Age then: { $age }
review-all-told = There are no further questions. You can send it now.
review-which = Which answer would you like to change?
review-use-buttons = Nothing in the report was changed. To add or change something, please use the buttons below.
review-not-enough = To be able to compare, we need at least a name, a part of it, a nickname, or a distinguishing mark. You can add one with "Change an answer" or "Add details".
# $name, $kind, $sex: the person of the earlier report; $reference: its number.
review-similar = You have an earlier report, { $reference }, about { $name }, and it looks close to this one. If it is the same person, it is better to add what you wrote to the earlier report. If it is another person, send this one.
review-button-send = Send
review-button-more = Add details
review-button-change = Change an answer
review-button-anyway = Send, it is another one
review-button-earlier = Add it to the earlier one

# $reference: the number; $reports: the command.
closing-saved = Saved. Its number is { $reference }, and you always find it with { $reports }.
closing-changed = The changes to report { $reference } are saved, and you always find it with { $reports }.
closing-now = { $kind ->
    [sighting] Thank you for remembering { $sex ->
        [m] him
        [f] her
       *[other] them
    }. You will not hear from us whether someone is looking for { $name }; that protects both sides. You can change or withdraw what you told us at any time.
    [released] Thank you for your trust. We compare your report with what reaches us, and tell nobody anything but what you agreed to. You can change or withdraw what you told us at any time.
    [found] Thank you. We compare what you told us with what reaches us. You will not hear from us whether someone is looking for { $name }; that protects both sides. You can change or withdraw what you told us at any time.
   *[other] From now on we compare it with all that reaches us, and tell you in this chat if there is information that may concern { $name }. That may take long, and hearing nothing from us { $sex ->
        [m] says nothing about what became of him.
        [f] says nothing about what became of her.
       *[other] says nothing about what became of them.
    }
}
closing-mother = The mother's name helps us most to tell people of similar names apart, if you would like to add it later.
closing-button-another = Another person
closing-button-reports = My reports
