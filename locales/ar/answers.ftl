# Answers: the choices on buttons (choice-…), how answers are said back (said-…, place-…), and the typed words that stand for a button
# (heard-…, divided by |; whole messages, any spelling of the same letters; every language's words are heard in every language).

choice-parent = أمّ أو أب
choice-spouse = زوجة أو زوج
choice-sibling = أخت أو أخ
choice-child = ابنة أو ابن
choice-relative = من الأقارب
choice-friend = صديق أو جار
choice-cellmate = رفيق في الاعتقال
choice-other = غير ذلك
choice-male = رجل أو صبي
choice-female = امرأة أو فتاة
choice-saw = رأيت بنفسي
choice-told = أخبرني أحدهم
choice-document = قرأته في وثيقة
choice-yes = نعم
choice-no = لا
choice-ask-first = اسألوني حينها
choice-home = في البيت
choice-checkpoint = عند حاجز
choice-work = في العمل
choice-border = عند معبر
choice-road = في الطريق

# $words: the person's own.
said-words = { $words }
# $value: an answer beside which "I think" was said.
said-unsure = { $value } (غير مؤكد)
# $sex: m or f.
said-sex = { $sex ->
    [f] أنثى
   *[other] ذكر
}
# $facility, $date: where and when.
said-held = { $facility } ({ $date })
# $parts: several answers to one question.
said-list = { $parts }
# $lines: all answers, one a line.
said-lines = { $lines }
# $label, $value.
answer-line = { $label }: { $value }
# $count.
said-photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
said-notes = { $count ->
    [zero] لا ملاحظات مكتوبة
    [one] ملاحظة مكتوبة واحدة
    [two] ملاحظتان مكتوبتان
    [few] { $count } ملاحظات مكتوبة
    [many] { $count } ملاحظة مكتوبة
   *[other] { $count } ملاحظة مكتوبة
}
said-voices = { $count ->
    [zero] لا رسائل صوتية
    [one] رسالة صوتية واحدة
    [two] رسالتان صوتيتان
    [few] { $count } رسائل صوتية
    [many] { $count } رسالة صوتية
   *[other] { $count } رسالة صوتية
}
# $place: a town, $governorate: its governorate's name.
place-in = { $place }، محافظة { $governorate }
place-governorate = محافظة { $governorate }
place-shared = موقع أرسلتموه

heard-yes = نعم | ايوا | ايوه | أيوا | إي | اي | اي نعم | إيه | أجل | تمام | صح | صحيح | مظبوط | مضبوط | موافق | موافقة | أوافق | طبعا | أكيد | اوكي | أوكي | ماشي
heard-no = لا | لأ | لاء | كلا | مو صحيح | مو صح | غلط | خطأ | ليس صحيحا | لا أوافق | غير موافق | ما بوافق | مو موافق
heard-ask-first = اسألوني حينها | اسالوني وقتها | اسألوني | لاحقا | بعدين | حسب
heard-unknown = ما بعرف اسمو | ما بعرف اسما | ما منعرف | ما منعرف شي | ما بعرف شي | والله ما بعرف | والله مابعرف | مو متذكرة | مالي متذكر | مالي متذكرة | ما عندي فكرة | نسيت | ناسي | ناسية | ما حدا بيعرف | لا أعرف | لا اعلم | لا أدري | ما بعرف | مابعرف | ما بعرفش | ما عرف | ما أعرف | ماني عارف | ماني عارفة | مو عارف | مو عارفة | مدري | ما في | مافي | غير معروف | مجهول | لا أتذكر | لا أذكر | ما بتذكر | مو متذكر | ما بذكر | تخطي | تخطّي | تجاوز | بدون | لا يوجد | لا كنية | بدون كنية | لست متأكدا | لست متأكدة | مو متأكد | مو متأكدة
# What may follow "I don't know" without telling anything (lā aʿrif ism abīhi: I don't know his father's name).
heard-unknown-of = أو | أي | أين | وين | متى | إمتى | شو | ما | هو | هي | كان | كانت | اسم | الاسم | اسمه | اسمها | أبيه | أبيها | أبوه | أبوها | والده | والدها | أمه | أمها | والدته | والدتها | جده | جدها | كنية | كنيته | كنيتها | عائلته | عائلتها | عمره | عمرها | العمر | تاريخ | التاريخ | السنة | سنة | اليوم | الشهر | بالضبط | بالزبط | تماما | والله | عنه | عنها
# A whole message that is no name.
heard-no-name = نعم | لا | لأ | ايه | ايوه | اي نعم | أجل | صح | صحيح | مظبوط | مضبوط | طبعا | أكيد | اوكي | ماشي | أيوا | إي | اي | مرحبا | السلام عليكم | شكرا | ساعدوني
# Words that stand in sentences and in no name.
heard-never-in-a-name = كان | كانت | عندما | لأنه | لأنها
heard-send = إرسال | ارسل | أرسل | ارسلوا | أرسلوا | ابعت | ابعتوا | إبعت
heard-male = رجل | ذكر | صبي | شاب | شب | رجال | زلمي | ختيار | طفل | ولد | زلمة | رجل أو صبي
heard-female = امرأة | حرمة | مدام | ختيارة | طفلة | بنوتة | سيدة | أنثى | بنت | فتاة | صبية | مرأة | مرة | ست | امرأة أو فتاة
heard-parent = امو | ولدي | أم | أب | أمه | أبوه | أمها | أبوها | والده | والدته | والدها | والدتها | أنا أمه | أنا أبوه | والد | والدة | ابني | بنتي | ابنتي | أم أو أب
heard-spouse = مرتو | جوزها | جوزي | مرتي | زوجتو | زوجة | زوج | زوجته | زوجها | مرته | زوجي | زوجتي | زوجة أو زوج
heard-sibling = اختو | اخو | خيو | اخوي | اخوها | خيتو | أخت | أخ | أخته | أخوه | أختها | أخوها | أخي | أختي | خيي | شقيقه | شقيقته | شقيق | شقيقة | أخت أو أخ
heard-child = بنتو | ابنو | أبوي | ابنة | ابن | ابنه | ابنته | بنته | ابنها | ابنتها | أبي | أمي | والدي | والدتي | بابا | ماما | ابنة أو ابن
heard-relative = من الأقارب | قريب | قريبة | قريبه | قريبته | عم | عمه | خال | خاله | عمته | خالته | ابن عم | ابن عمي | ابن عمه | ابن خالي | ابن خاله | ابن أخي | ابن أختي | بنت عمه | عمي | خالي | جد | جده | جدته | قرابة
heard-friend = صديق | صديقة | صديقه | صديقته | رفيقه | رفيقي | صديقي | جار | جاره | جارنا | زميل | زميله | صديق أو جار
heard-cellmate = رفيق في الاعتقال | رفيق السجن | كنت معه | كنت معها | كنت معه في السجن | كنت معه في الاعتقال | معتقل معه | رفيق زنزانة
heard-other = غير ذلك | غيره | آخر
heard-saw = شفتو | شفتو بعيني | شفتها بعيني | شفتا | رأيت بنفسي | شفت بنفسي | رأيته | رأيتها | شفته | شفتها | أنا شفت | أنا رأيت | بعيني | شفته بعيني | رأيته بنفسي | رأيتها بنفسي
heard-told = أخبرني أحدهم | أخبروني | حدا خبرني | خبروني | قالولي | قالوا لي | حكولي | أخبرني | سمعت
heard-document = قرأته في وثيقة | وثيقة | ورقة | قائمة | قريت | قرأت | بوثيقة | مستند
