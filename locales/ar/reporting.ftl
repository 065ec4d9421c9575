# The walk through a report: welcome, progress, what is said to answers, and the buttons below every question.

# The first words. $count: how many questions come first; $kind, $sex as in questions.ftl.
reporting-welcome = { $kind ->
    [missing] يؤسفنا ما تمرّون به. { reporting-count }
    [sighting] شكراً لكم. اكتبوا ما تشاؤون فقط؛ يمكنكم تخطّي أي سؤال، ولن يعرف أحد من أخبرنا إلا بموافقتكم.
    [released] الحمد لله على سلامتكم. اكتبوا ما تشاؤون فقط، ولن نخبر أحداً بشيء إلا بموافقتكم.
   *[other] شكراً لكم. اكتبوا ما تعرفونه فقط، ولن يعرف أحد من أخبرنا إلا بموافقتكم.
}
# $count: how many questions come first.
reporting-count = { $count ->
    [zero] لا أسئلة لدينا، ويمكنكم الإرسال.
    [one] نبدأ بسؤال قصير واحد، ثم يمكنكم الإرسال أو إضافة تفاصيل.
    [two] نبدأ بسؤالين قصيرين، ثم يمكنكم الإرسال أو إضافة تفاصيل.
    [few] لدينا في البداية { $count } أسئلة قصيرة، ثم يمكنكم الإرسال أو إضافة تفاصيل.
    [many] لدينا في البداية { $count } سؤالاً قصيراً، ثم يمكنكم الإرسال أو إضافة تفاصيل.
   *[other] لدينا في البداية { $count } سؤال قصير، ثم يمكنكم الإرسال أو إضافة تفاصيل.
}
# $at, $of: where one stands. $question: the question itself.
reporting-numbered = { $at } من { $of } · { $question }
# $value: what was told to this question before.
reporting-so-far = حتى الآن: { $value }
reporting-you-may-stop = يمكنكم التوقّف الآن والمتابعة في يوم آخر؛ كل ما كتبتموه محفوظ.
reporting-more-welcome = هذه أسئلة إضافية. يمكنكم تخطّي أي منها، والعودة إلى المراجعة والإرسال متى شئتم.
reporting-kept-as-written = حفظنا الاسم كما كتبتموه.
reporting-not-understood = لم نفهم هذه الإجابة.
reporting-volunteer-reads = لا ذنب لكم في ذلك. سيقرأ أحد المتطوعين ما كتبتموه ويساعدكم. { usual-wait } يمكنكم المحاولة هنا من جديد، أو المتابعة.
reporting-volunteer-asked = سجّلنا أنكم تودّون التحدّث مع متطوّع. سيكتب لكم أحدهم هنا. { usual-wait } يمكنكم المتابعة حتى ذلك الحين.
reporting-distress = نقرأ في كلماتكم ألماً كبيراً، ونحن آسفون لما تحملونه. إن كنتم أو كان غيركم في خطر الآن، أو كنتم تفكرون بإيذاء أنفسكم، فاذهبوا إلى شخص قريب تثقون به، أو اتصلوا برقم الطوارئ في البلد الذي أنتم فيه؛ في معظم بلدان أوروبا وفي تركيا هو 112. هذا البوت آلي ولا يستطيع أن يحلّ محلّ إنسان. سيقرأ أحد المتطوعين ما كتبتموه ويكتب لكم. { usual-wait } يمكنكم المتابعة أو التوقّف متى شئتم؛ كل ما كتبتموه محفوظ.
# $start: the command.
reporting-stopped = حُفظ كل ما كتبتموه. يمكنكم المتابعة متى شئتم بالأمر { $start }، ولو بعد أشهر.

# Photos, voice notes and what cannot be an answer.
reporting-photo-kept = حفظنا الصورة مع البلاغ. لا تظهر للغرباء.
reporting-voice-kept = حفظنا الرسالة الصوتية مع البلاغ، ويسمعها المتطوعون المكلّفون بالمراجعة. نحتاج إلى الإجابات مكتوبة أيضاً كي نستطيع المقارنة.
reporting-voice-note-kept = حفظنا الرسالة الصوتية مع البلاغ، ويسمعها المتطوعون المكلّفون بالمراجعة.
reporting-note-kept = حفظنا ذلك. يمكنكم كتابة المزيد، أو الضغط على «انتهيت».
reporting-enough-photos = لدينا صور كافية لهذا البلاغ؛ لم نحفظ هذه الصورة.
reporting-enough-notes = لدينا ملاحظات كثيرة لهذا البلاغ؛ لم نحفظ هذه الأخيرة. يمكن لأحد المتطوعين أن يسمع الباقي منكم.
reporting-no-location-here = لا نحتاج إلى موقع في هذا السؤال، ولم نحفظه.
reporting-image-as-file = أرسلتم الصورة كملف، والملف قد يحمل مكان التصوير ووقته، لذلك لم نحفظه. أرسلوها من فضلكم كصورة عادية.
reporting-no-files = لا نستقبل ملفات، ولم نحفظ هذا الملف. اكتبوا ما تودّون قوله، أو أرسلوه كصورة أو رسالة صوتية.
reporting-no-contact = لا نحتاج إلى رقم هاتف أو جهة اتصال، ولم نحفظ ما أرسلتموه.
reporting-edited = رأينا أنكم عدّلتم رسالة سابقة. التعديل هناك لا يغيّر البلاغ؛ استعملوا زر الرجوع، أو «تعديل إجابة» في المراجعة.
reporting-not-an-answer = لا نستطيع قراءة هذا النوع من الرسائل. اكتبوا إجابتكم، أو استعملوا الأزرار.

# Guesses: one press confirms.
# $parts: lines such as "اسم الأب: محمد".
guess-names =
    هل هذا صحيح؟
    { $parts }
# $date: as in dates.ftl.
guess-date = تقصدون { $date }؟
guess-birth = تقصدون أن سنة الولادة { $date }؟
# $place: a place or a place of detention.
guess-place = { $place }؟
# $said: the word that the person wrote.
guess-place-said = { $place }؟ (كتبتم: { $said })
guess-places = لهذا الاسم أكثر من مكان. أيها تقصدون؟
guess-facilities = لهذا الاسم أكثر من مكان احتجاز. أيها تقصدون؟
# $place: a governorate.
guess-within = أي مدينة أو بلدة أو حي في { $place }؟ اختاروا، أو اكتبوا الاسم.
# $said: the words of a place that we do not know.
guess-governorate = حفظنا «{ $said }» كما كتبتموه، ولا نعرف أين يقع. في أي محافظة؟
# $said: the words about a spot, such as "at home".
guess-spot = حفظنا «{ $said }» كما كتبتموه. في أي محافظة أو مدينة كان ذلك؟ اختاروا، أو اكتبوا الاسم.
guess-where = في أي محافظة أو مدينة كان ذلك؟ اختاروا، أو اكتبوا الاسم.
guess-years = في أي سنة تقريباً؟

# Buttons.
reporting-button-yes = نعم
reporting-button-no = لا
reporting-button-one-by-one = لا، أكتبها واحداً واحداً
reporting-button-another-place = مكان آخر
reporting-button-as-written = إبقاؤه كما كتبته
reporting-button-not-sure = لا أعرف تماماً
reporting-button-skip = تخطّي
reporting-button-unknown = لا أعرف
reporting-button-no-family-name = بلا كنية
reporting-button-no-more = لا مكان آخر
reporting-button-back = رجوع
reporting-button-stop = التوقّف وحفظ
reporting-button-keep = إبقاؤه كما هو
reporting-button-done = انتهيت
reporting-button-years = اختيار السنة
reporting-button-review = المراجعة والإرسال
reporting-button-volunteer = التحدّث مع متطوّع
