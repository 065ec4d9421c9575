# The picture of the volunteers' daily summary: five rows of bars, a bar a week.
picture-title = Week by week
picture-note = Each week is named by its first day; the last may not be over yet.
picture-nothing = Nothing yet. Numbers stand here once the first chat is opened.
# What the rows count, and what stands small beside.
picture-opened = Chats opened
picture-answered = Chats answered
picture-waiting = Wait until the first answer
picture-waiting-half = half of the chats waited less
picture-reports = New reports
picture-pairings = Possible matches

# How long, over a bar: as short as can be. Rounded; a bar that has no room for two words puts the second below the first.
picture-minutes = { $count } min
picture-hours = { $count } h
picture-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# The first day of a week: $day, $month (a month's name).
picture-day = { $day } { $month }
