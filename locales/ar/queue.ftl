# The work in view: who waits, who works here, who is kept out, who is called like that, how the weeks went. Volunteers are colleagues: short and plain.
desk-command-queue = من ينتظر، والأقدم أولاً
desk-command-mine = المحادثات التي عندك
desk-command-team = من يعمل هنا ومتى
desk-command-hours = أوقات وجودك، بكلماتك
desk-command-find = بحث بالاسم في البلاغات المفتوحة (للمراجعين)
desk-command-summary = أرقام الأسابيع الأخيرة (للمنسّقين)
desk-command-ban = منع شخص مع إخباره (في محادثته)
desk-command-quiet = منع شخص دون أن يلاحظ (في محادثته)
desk-command-unban = رفع المنع عن شخص (في محادثته)

# How long: whole ones that have passed. They stand after «منذ», and so in the genitive.
duration-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
duration-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
duration-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}

queue-empty = لا أحد ينتظر هنا.
queue-heading = { $count ->
    [zero] لا محادثة تنتظر:
    [one] محادثة واحدة تنتظر:
    [two] محادثتان تنتظران، والأقدم أولاً:
    [few] { $count } محادثات تنتظر، والأقدم أولاً:
    [many] { $count } محادثة تنتظر، والأقدم أولاً:
   *[other] { $count } محادثة تنتظر، والأقدم أولاً:
}
queue-more = { $count ->
    [zero] ولا شيء غيرها.
    [one] وواحدة أخرى.
    [two] واثنتان أخريان.
    [few] و{ $count } محادثات أخرى.
    [many] و{ $count } محادثة أخرى.
   *[other] و{ $count } محادثة أخرى.
}
queue-line = • { $chat }: { $facts }
queue-chat = { $title }
queue-chat-linked = <a href="{ $link }">{ $title }</a>
queue-waits = الانتظار منذ { $duration }
queue-answered = كلمتنا هي الأخيرة
queue-with = عند { $name }
queue-returned = { $hours ->
    [zero] { $name }، الشخص ينتظر. عادت المحادثة إلى قائمة الانتظار.
    [one] { $name }، الشخص ينتظر منذ ساعة. عادت المحادثة إلى قائمة الانتظار.
    [two] { $name }، الشخص ينتظر منذ ساعتين. عادت المحادثة إلى قائمة الانتظار.
    [few] { $name }، الشخص ينتظر منذ { $hours } ساعات. عادت المحادثة إلى قائمة الانتظار.
    [many] { $name }، الشخص ينتظر منذ { $hours } ساعة. عادت المحادثة إلى قائمة الانتظار.
   *[other] { $name }، الشخص ينتظر منذ { $hours } ساعة. عادت المحادثة إلى قائمة الانتظار.
}
mine-empty = لا محادثة عندك الآن.
mine-heading = { $count ->
    [zero] لا محادثة عندك:
    [one] عندك محادثة واحدة:
    [two] عندك محادثتان، ومن ينتظرك أولاً:
    [few] عندك { $count } محادثات، ومن ينتظرك أولاً:
    [many] عندك { $count } محادثة، ومن ينتظرك أولاً:
   *[other] عندك { $count } محادثة، ومن ينتظرك أولاً:
}

team-empty = لا يعرف البوت أحداً هنا بعد.
team-heading = من يعمل هنا:
team-line = • { $name }: { $facts }
team-hours = الأوقات { $hours }
team-chats = { $count ->
    [zero] بلا محادثات
    [one] محادثة واحدة
    [two] محادثتان
    [few] { $count } محادثات
    [many] { $count } محادثة
   *[other] { $count } محادثة
}
team-hours-none = لم تعد أوقاتك ظاهرة. تظهر إن كتبتها بعد الأمر، مثلاً: /hours الأحد-الخميس 18-22
team-hours-long = بما لا يزيد على 100 حرف من فضلك.
team-hours-set = تظهر مع اسمك: { $hours }

ban-where = أرسل هذا الأمر في موضوع المحادثة المقصودة (أو جواباً على بطاقتها).
ban-why-banned = ما السبب؟ سيُخبر الشخص بأنه لم يعد يستطيع الكتابة هنا، وتُغلق المحادثة.
ban-why-quiet = ما السبب؟ لن يلاحظ الشخص شيئاً، ولن يصل منه شيء إلينا ولا إلى عائلات أخرى، وتُغلق المحادثة.
ban-reason-extortion = يطلب مالاً من العائلات
ban-reason-abuse = إهانات أو تهديد
ban-reason-flooding = يرسل بلا توقف
ban-reason-impostor = ينتحل صفة غيره
# What a coordinator may type as a reason: words with commas between.
ban-words-extortion = ابتزاز، مال، احتيال، نصب
ban-words-abuse = إساءة، إهانة، إهانات، تهديد، شتائم
ban-words-flooding = إغراق، إزعاج، سبام
ban-words-impostor = انتحال، منتحل، مزيف
ban-done-banned = مُنع الشخص وأُخبر بذلك. السبب: { $reason }. الأمر /unban يرفع المنع.
ban-done-quiet = مُنع الشخص دون أن يلاحظ. السبب: { $reason }. الأمر /unban يرفع المنع.
ban-lifted-here = لم تعد هذه المحادثة ممنوعة، وبلاغاتها تُقارن من جديد.
card-banned = ممنوع: { $reason }.
card-quiet = ممنوع دون أن يلاحظ: { $reason }.
# To the person.
ban-told = لم يعد بإمكانكم الكتابة هنا، وما أخبرتمونا به لا يُعطى لأحد. ما زال الأمر { $delete } يمحو كل ذلك، والأمر { $language } يغيّر اللغة.
ban-lifted = يمكنكم الكتابة هنا من جديد.

find-how = اكتب اسماً بعد الأمر: /find خالد أحمد المصري. بحروف عربية أو لاتينية.
find-too-often = { $count ->
    [zero] لم يعد البحث ممكناً اليوم.
    [one] بحثت مرة واحدة منذ أمس، وهذا حد البحث في اليوم.
    [two] بحثت مرتين منذ أمس، وهذا حد البحث في اليوم.
    [few] بحثت { $count } مرات منذ أمس، وهذا حد البحث في اليوم.
    [many] بحثت { $count } مرة منذ أمس، وهذا حد البحث في اليوم.
   *[other] بحثت { $count } مرة منذ أمس، وهذا حد البحث في اليوم.
}
find-nobody = لا يوجد بلاغ مفتوح عن شخص بهذا الاسم.
find-heading = بلاغات مفتوحة عن أشخاص بهذا الاسم أو ما يشبهه. تُحذف هذه الرسالة من نفسها بعد عشر دقائق.
find-line = • { $reference } · { $facts } · { $likeness }
find-list = في قائمة
find-listed = { $sex ->
    [m] رجل
    [f] امرأة
   *[u] شخص
}
find-strong = الاسم قريب جداً
find-possible = الاسم قريب بعض الشيء
find-left = { $count ->
    [zero] كان هذا آخر بحث لك اليوم.
    [one] بقي لك بحث واحد اليوم.
    [two] بقي لك بحثان اليوم.
    [few] بقيت لك { $count } عمليات بحث اليوم.
    [many] بقيت لك { $count } عملية بحث اليوم.
   *[other] بقيت لك { $count } عملية بحث اليوم.
}

summary-caption =
    هذا الأسبوع حتى الآن:
    { $lines }
    { $now }
summary-opened = محادثات فُتحت: { $count }
summary-answered = محادثات أُجيب فيها: { $count }
summary-wait = نصفها انتظر أقل من { $duration }
summary-reports = بلاغات جديدة: { $count }
summary-pairings = تشابهات محتملة: { $count }
summary-waiting = { $count ->
    [zero] لا أحد ينتظر الآن.
    [one] محادثة واحدة تنتظر الآن: /queue
    [two] محادثتان تنتظران الآن: /queue
    [few] { $count } محادثات تنتظر الآن: /queue
    [many] { $count } محادثة تنتظر الآن: /queue
   *[other] { $count } محادثة تنتظر الآن: /queue
}
