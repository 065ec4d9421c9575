# Dates as they are said back. Years and days are plain digits. `date-day` and the months' names are in common.ftl.

# $month (a month's name), $year.
date-month = { $month } { $year }
# $season (one of the four below), $year.
date-season = { $season } { $year }
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter
# $year.
date-year = { $year }
# $date: a month, a season or a year, known only roughly.
date-about = about { $date }
# $from, $to: months or years, both included.
date-span = between { $from } and { $to }
# $year: the first year that is no longer meant.
date-before = before { $year }
