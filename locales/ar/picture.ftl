# The picture of the volunteers' daily summary: five rows of bars, a bar a week.
picture-title = أسبوعاً بأسبوع
picture-note = كل أسبوع مذكور بيومه الأول، وقد لا يكون الأخير مكتملاً.
picture-nothing = لا أرقام بعد. تظهر هنا حين تُفتح أول محادثة.
# What the rows count, and what stands small beside.
picture-opened = محادثات فُتحت
picture-answered = محادثات رُدَّ عليها
picture-waiting = الانتظار حتى أول ردّ
picture-waiting-half = نصف المحادثات انتظر أقلّ
picture-reports = بلاغات جديدة
picture-pairings = تشابهات محتملة

# How long, over a bar: as short as can be. Rounded; a bar that has no room for two words puts the second below the first.
picture-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
picture-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
picture-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}

# The first day of a week: $day, $month (a month's name).
picture-day = { $day } { $month }
