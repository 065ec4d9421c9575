# What the volunteers' groups read. Volunteers are colleagues: short and plain.
desk-not-listed = اسمك غير مسجّل بين متطوعي هذه المجموعة، لذلك لم يحدث شيء. اطلب دعوة من أحد المنسّقين.
desk-not-passed-on = لم تُنقل هذه الرسالة، فاسمك غير مسجّل بين المتطوعين. اطلب دعوة من أحد المنسّقين.
desk-anonymous = أنت تكتب بصفة مشرف مخفي الاسم، والبوت لا يعرف من أنت، فلم يُنقل شيء. أوقف خيار «البقاء مجهولاً» واكتب من جديد.
desk-button-old = هذا الزر يخص شيئاً تغيّر في هذه الأثناء.
desk-taken-by = هذه المحادثة عند { $name }.
desk-yours = أصبحت المحادثة عندك.
desk-yours-already = المحادثة عندك من قبل.
desk-laden = { $count ->
    [zero] حدّك الآن صفر، فلا يمكنك استلام محادثة. يمكنك تغييره بالأمر /load.
    [one] عندك محادثة واحدة وهذا حدّك. أغلقها أو أعدها أولاً، أو غيّر الحد بالأمر /load.
    [two] عندك محادثتان وهذا حدّك. أغلق واحدة أو أعدها أولاً، أو غيّر الحد بالأمر /load.
    [few] عندك { $count } محادثات وهذا حدّك. أغلق واحدة أو أعدها أولاً، أو غيّر الحد بالأمر /load.
    [many] عندك { $count } محادثة وهذا حدّك. أغلق واحدة أو أعدها أولاً، أو غيّر الحد بالأمر /load.
   *[other] عندك { $count } محادثة وهذا حدّك. أغلق واحدة أو أعدها أولاً، أو غيّر الحد بالأمر /load.
}
desk-not-taken = هذه المحادثة ليست عند أحد.
desk-given-back = عادت المحادثة إلى قائمة الانتظار.
desk-nobody-else = لا يوجد هنا متطوع آخر يعرفه البوت.
desk-name = { $name }
desk-hand-to = من يستلم المحادثة؟
desk-handed-over = المحادثة الآن عند { $name }.
desk-closed = أُغلقت، وأُخبر الشخص كيف يعود إلينا.
desk-closed-already = المحادثة مغلقة.
desk-cannot-pass = لا يمكن نقل هذا النوع من الرسائل. اكتبه بالكلمات من فضلك.
desk-too-long = الرسالة أطول من أن تُنقل. أرسلها في رسالتين من فضلك.
desk-edit-not-passed-on = لم يُنقل تعديلك. أرسل ما تريد إضافته في رسالة جديدة من فضلك.
desk-taken-back = سُحبت الرسالة. إن كانت قد وصلت فستُحذف من محادثة الشخص.
desk-take-back-how = أجب على رسالتك نفسها بالأمر /takeback.
desk-kept-for-later = لم تصل الرسالة لأن الشخص حظر البوت. ستبقى محفوظة، وتُرسل إن عاد.
desk-not-delivered-blocked = لم تصل الرسالة: حظر الشخص البوت أو لم يعد موجوداً. ستبقى محفوظة، وتُرسل إن عاد.
desk-not-delivered = لم تصل الرسالة: تلغرام لا يقبلها. أرسلها بصيغة أخرى من فضلك.
desk-not-shown = أرسل الشخص شيئاً لا يسمح تلغرام بعرضه هنا. اطلب منه أن يكتبه من فضلك.
desk-sent-something-else = أرسل الشخص شيئاً لا يمكن عرضه هنا (استطلاعاً أو لعبة أو ما يشبه ذلك).
desk-flagged-again = جديد في هذه المحادثة: { $list }
desk-help =
    ما تكتبه في موضوع محادثة يصل إلى الشخص، ولا يظهر له اسمك. السطر الذي يبدأ بعلامة // يبقى بيننا.
    { $lines }
desk-help-line = { $command } { $what }
desk-command-takeback = سحب ما كتبته (جواباً على الرسالة)
desk-command-alias = الاسم الذي يظهر للناس حين تكتب
desk-command-load = أكبر عدد من المحادثات تستلمه
desk-command-invite = رابط لمتطوع جديد
desk-command-role = إعطاء دور (جواباً على رسالة شخص)
desk-command-remove = إخراج شخص من المتطوعين
desk-command-setup = إعداد هذه المجموعة
desk-command-help = ما يمكن فعله هنا
desk-button-take = استلام
desk-button-back = إعادة
desk-button-hand = تسليم لغيري
desk-button-close = إغلاق
desk-button-open = فتح من جديد
desk-button-details = التفاصيل (يُسجَّل)
desk-button-answers = أجوبة جاهزة
desk-button-said = ما قيل

# A volunteer's words that need a second press.
hold-words =
    لم تُرسل بعد:
    { $lines }
hold-phone = • فيها رقم هاتف.
hold-link = • فيها رابط.
hold-account = • فيها ما يشبه رقم حساب.
hold-payment = • فيها كلام عن المال. نحن لا نطلب مالاً أبداً.
hold-language = • الشخص يكتب بالعربية.
hold-another-taker = • هذه المحادثة عند { $name }. إن أرسلتها انتقلت إليك.
hold-closed = • المحادثة مغلقة. إن أرسلتها فُتحت من جديد وصارت عندك.
hold-laden = • عندك من المحادثات العدد الذي اخترته. إن أرسلتها صارت هذه عندك أيضاً.
hold-send = إرسال
hold-drop = عدم الإرسال
hold-not-yours = القرار لمن كتب الرسالة فقط.
hold-done-already = تقرّر هذا من قبل.
hold-sent = الرسالة في طريقها.
hold-dropped = لم تُرسل.

# People
role-volunteer = متطوع
role-reviewer = مراجِع
role-coordinator = منسّق
role-admin = مدير
people-roles = الأدوار هي: volunteer (متطوع)، reviewer (مراجِع)، coordinator (منسّق).
people-may-not = دورك لا يسمح بذلك.
people-answer-them = أجب على رسالة للشخص الذي تقصده.
people-role-set = { $name }، الدور الآن: { $role }.
people-nobody = لا يوجد هنا من يمكنك إخراجه.
people-remove-whom = من يخرج من فريق المتطوعين؟
people-removed = لم يعد { $name } من المتطوعين. محادثاته تنتظر الآخرين.
people-alias-none = يرى الناس «فريق المتطوعين» حين تكتب. وإن كتبت اسماً بعد الأمر رأوا ذلك الاسم.
people-alias-odd = اكتب اسماً من 30 حرفاً على الأكثر من فضلك.
people-alias-set = يرى الناس الاسم { $alias } حين تكتب.
people-load = { $count ->
    [zero] ليس عندك محادثات الآن، والحد { $most }.
    [one] عندك محادثة واحدة، والحد { $most }.
    [two] عندك محادثتان، والحد { $most }.
    [few] عندك { $count } محادثات، والحد { $most }.
    [many] عندك { $count } محادثة، والحد { $most }.
   *[other] عندك { $count } محادثة، والحد { $most }.
}
people-load-odd = اكتب عدداً من 0 إلى 50 من فضلك.
people-invitation =
    رابط لشخص واحد، بدور: { $role }. يعمل مرة واحدة خلال 24 ساعة. لا تعطه إلا لذلك الشخص:
    { $link }

# Setting a group up
setup-admins-only = إعداد المجموعة لمديري أثر فقط.
setup-no-duty = اختر مهمة واحدة على الأقل.
setup-heading = { $stage ->
    [open] هذه المجموعة تعمل مع أثر.
    [closed] هذه المجموعة لا تستلم محادثات جديدة.
   *[setting_up] هذه المجموعة قيد الإعداد.
}
setup-all-there = لدى البوت هنا كل ما يلزمه من صلاحيات.
setup-missing =
    ما زال ينقص:
    { $lines }
setup-choose = أي لغات، وأي مهام، وهل تُستعمل المواضيع؟ اضغط للتغيير.
setup-no-admin = • البوت ليس مشرفاً في هذه المجموعة، فهو لا يقرأ ما تكتبونه.
setup-no-forum = • لا توجد مواضيع في المجموعة. فعّلوها من إعدادات المجموعة، أو اختاروا «بلا مواضيع».
setup-no-topics = • ليست لدى البوت صلاحية إدارة المواضيع.
setup-no-pins = • ليست لدى البوت صلاحية تثبيت الرسائل، فلن تظهر البطاقات في الأعلى.
setup-no-deletes = • ليست لدى البوت صلاحية حذف الرسائل، فما يسحبه الناس يبقى ظاهراً هنا.
setup-no-invites = • ليست لدى البوت صلاحية الدعوة، فيجب إضافة المتطوعين الجدد يدوياً.
setup-choice = { $chosen ->
    [yes] ● { $what }
   *[no] { $what }
}
setup-lang-ar = العربية
setup-lang-en = الإنكليزية
setup-lang-both = اللغتان
setup-duty-chats = المحادثات
setup-duty-review = التشابهات
setup-duty-children = الأطفال
setup-way-topics = مع مواضيع
setup-way-plain = بلا مواضيع
setup-button-again = فحص من جديد
setup-button-done = تم، لنبدأ
setup-button-close = إيقاف العمل هنا
setup-fallen-back = لا يسمح تلغرام للبوت بفتح مواضيع هنا. كي لا ينتظر أحد، تتابَع المحادثات بلا مواضيع. حين يُصلَح ذلك أرسلوا /setup.

# Joining
join-too-late = لم يعد هذا الرابط يعمل. اطلبوا رابطاً جديداً ممن أعطاكم إياه.
join-admin = دوركم الآن: { $role }. أضيفوا البوت إلى مجموعة متطوعيكم، واجعلوه مشرفاً فيها، ثم أرسلوا /setup في المجموعة.
join-welcome =
    شكراً على مساعدتكم. دوركم الآن: { $role }.
    هذا طريقكم إلى المجموعة، والرابط يعمل مرة واحدة خلال 24 ساعة:
    { $link }
    تكتب العائلات عن أصعب ما مرّت به. تمهّلوا، ولا تعدوا بشيء، واسألوا زملاءكم حين لا تكونون متأكدين.
join-welcome-inside = شكراً على مساعدتكم. أنتم الآن في قائمة المتطوعين. اطلبوا من المنسّق إضافتكم إلى المجموعة.

# The topic and its card
topic-title = { $reference } · { $language } · { $reason } · { $state }
topic-reference = { $reference }
topic-number = محادثة { $number }
flag-asked = طلب متطوعاً
flag-not_understood = لم يُفهم الجواب
flag-may_be_them = قد يكون هو
flag-not_sure = غير متأكد من تشابه
flag-distress = ضيق شديد
flag-extortion = طُلب منه مال
flag-death = كلام عن وفاة
flag-minor = دون 18
flag-message = كتب رسالة
flag-voice = أجاب بالصوت
flag-source_withdrawn = سُحبت قائمة
flag-review = يُخبر من شخص
topic-waiting = ينتظر
topic-taken = مستلَمة
topic-answered = مستلَمة
topic-closed = مغلقة
card-reasons = السبب: { $list }
card-no-report = لم يُرسل بلاغ من هذه المحادثة.
card-kind = { $kind ->
    [sighting] { $sex ->
        [m] رجل شوهد
        [f] امرأة شوهدت
       *[u] شخص شوهد
    }
    [released] { $sex ->
        [m] رجل أُفرج عنه
        [f] امرأة أُفرج عنها
       *[u] شخص أُفرج عنه
    }
    [found] { $sex ->
        [m] رجل عُثر عليه
        [f] امرأة عُثر عليها
       *[u] شخص عُثر عليه
    }
   *[missing] { $sex ->
        [m] رجل مفقود
        [f] امرأة مفقودة
       *[u] شخص مفقود
    }
}
card-born = الولادة { $date }
card-report = { $reference }: { $list }
card-said =
    آخر ما قيل:
    { $lines }
card-line = { $at } · { $who }: { $words }
side-person = الشخص
side-volunteer = متطوع
card-media-with = { $media }: { $words }
media-photo = [صورة]
media-video = [مقطع مصوّر]
media-animation = [مقطع قصير]
media-voice = [رسالة صوتية]
media-video-note = [مقطع دائري]
media-audio = [مقطع صوتي]
media-document = [ملف]
media-sticker = [ملصق]
media-location = [موقع على الخريطة]
media-other = [شيء آخر]
clock = { $day }، { $time }
card-waiting = هذه المحادثة ليست عند أحد. تنتظر منذ { $since } (دمشق).
card-taken = هذه المحادثة عند { $name }. { $waits }
card-waits = الشخص ينتظر جواباً منذ { $since } (دمشق).
card-closed = مغلقة. رسالة جديدة تفتحها من جديد.
details-heading = لك وحدك، ويُسجَّل الاطّلاع. تُحذف هذه الرسالة من نفسها بعد عشر دقائق.
details-report = { $reference } · { $kind ->
    [sighting] مشاهدة
    [released] مُفرج عنه
    [found] عُثر عليه
   *[missing] بحث
}
transcript-nothing = لم يُقل شيء بعد.

# Ready answers
ready-which = أي جواب؟ يُرسل فوراً، بلغة الشخص.
ready-sent = أُرسل: { $words }
ready-welcome-label = ترحيب
ready-welcome = أهلاً بكم. أنا من متطوعي أثر، قرأت ما كتبتموه وأنا معكم هنا. خذوا الوقت الذي تحتاجونه.
ready-reading-label = أقرأ الآن
ready-reading = أقرأ الآن ما أرسلتموه، وسأجيبكم هنا.
ready-more-label = أخبروني أكثر
ready-more = إن أردتم، أخبروني أكثر عن ذلك. كل تفصيل قد يساعد، حتى ما يبدو صغيراً. ولستم مضطرين إلى كتابة ما لا تريدون كتابته.
ready-voice-label = الصوت يكفي
ready-voice = يمكنكم إرسال رسالة صوتية إن كانت الكتابة صعبة عليكم، وسأستمع إليها.
ready-nothing-new-label = لا جديد
ready-nothing-new = لا توجد معلومة جديدة في الوقت الحالي، وهذا لا يدل على شيء بخصوص مصيره. بلاغكم محفوظ عندنا، ونقارنه بكل ما يصلنا.
ready-free-label = الخدمة مجانية
ready-free = خدمتنا مجانية بالكامل. لا تدفعوا مالاً لأحد مقابل معلومات. من يطلب مالاً باسمنا فهو محتال.
ready-extortion-label = عن الابتزاز
ready-extortion = لا تدفعوا شيئاً ولا ترسلوا أوراقاً لمن يطلبها. احتفظوا برسائلهم إن كان ذلك آمناً لكم. تتعرّض عائلات كثيرة لهذا الخداع، وليس الذنب ذنبكم.
ready-bodies-label = جهات رسمية
ready-bodies = لسنا جهة رسمية. يمكنكم أيضاً التوجّه إلى الهيئة الوطنية للمفقودين، وإلى اللجنة الدولية للصليب الأحمر (ICRC)، وإلى اللجنة الدولية لشؤون المفقودين (ICMP)، وإلى المؤسسة المستقلة المعنية بالمفقودين في سوريا (IIMP).
ready-care-label = عند الضيق
ready-care = ما تحملونه ثقيل، ولستم مضطرين إلى حمله وحدكم. إن كنتم في خطر الآن، أو تفكّرون في إيذاء أنفسكم، فتوجّهوا إلى شخص قريب تثقون به، أو اتصلوا برقم الطوارئ في البلد الذي أنتم فيه.
ready-goodbye-label = وداع
ready-goodbye = شكراً على ثقتكم. يمكنكم الكتابة هنا متى شئتم، وسنقرأ ما تكتبونه.
