# Dates. Years and days are plain numbers.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# A day: $day, $month (one of the above), $year.
date-day = { $day } { $month } { $year }

# Kinds of report, as they stand in lists.
kind-missing = searching
kind-sighting = seen
kind-released = released
kind-found = found
kind-listed = list entry

# Buttons that stand below many messages.
button-home = Main menu

# Said once when something of ours went wrong with a message of theirs.
went-wrong = Something went wrong on our side, and I could not read your last message. What you told before is not lost. Please send it once more, or press { $start }.
