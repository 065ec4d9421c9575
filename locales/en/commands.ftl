# Descriptions of the registered commands: at most 256 characters, no markup.
command-start = Main menu
command-reports = My reports: view, change, withdraw
command-language = Change the language
command-privacy = What we keep, and who sees it
command-help = How this works
command-stop = Stop, and keep what you wrote
command-delete = Erase all that you wrote
command-takeback = Take back a message to the volunteers
