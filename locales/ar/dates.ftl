# Dates as they are said back. Years and days are plain Western digits. `date-day` and the months' names are in common.ftl.

# $month (a month's name), $year.
date-month = { $month } { $year }
# $season (one of the four below), $year.
date-season = { $season } { $year }
season-spring = ربيع
season-summer = صيف
season-autumn = خريف
season-winter = شتاء
# $year.
date-year = { $year }
# $date: a month, a season or a year, known only roughly.
date-about = { $date } تقريباً
# $from, $to: months or years, both included.
date-span = بين { $from } و{ $to }
# $year: the first year that is no longer meant.
date-before = قبل { $year }
