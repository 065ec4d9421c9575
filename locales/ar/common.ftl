# Dates. Years and days are plain numbers.
month-1 = كانون الثاني
month-2 = شباط
month-3 = آذار
month-4 = نيسان
month-5 = أيار
month-6 = حزيران
month-7 = تموز
month-8 = آب
month-9 = أيلول
month-10 = تشرين الأول
month-11 = تشرين الثاني
month-12 = كانون الأول
# A day: $day, $month (one of the above), $year.
date-day = { $day } { $month } { $year }

# Kinds of report, as they stand in lists.
kind-missing = بحث عن مفقود
kind-sighting = مشاهدة
kind-released = إفراج
kind-found = عُثر على شخص
kind-listed = اسم في قائمة

# Buttons that stand below many messages.
button-home = القائمة الرئيسية

# Said once when something of ours went wrong with a message of theirs.
went-wrong = حدث خلل عندنا ولم أتمكن من قراءة رسالتك الأخيرة. ما أخبرتنا به من قبل محفوظ ولم يضِع. من فضلك أرسلها مرة أخرى، أو اضغط { $start }.
