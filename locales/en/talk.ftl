# What people read while they talk with volunteers.
talk-from-volunteer = A volunteer
talk-from-alias = { $alias }, volunteer
talk-begun = A volunteer will read what you wrote. { usual-wait } You can write more, also send a voice note or a photo. If you would rather report somebody or see your reports, press { $start }.
button-takeback = Take back my last message
talk-closed = The volunteer has closed this conversation. If anything else comes up, write here: your message reaches us again.
talk-taken-back = Taken back: the volunteers no longer see it.
talk-nothing-to-take-back = There is no message of yours to take back. To take back a certain one, answer it with this command.
talk-beside-report = This went to the volunteer. Your report is kept as it is; when you want to go on with it, press the button.
