menu-question = ماذا تودّون أن تفعلوا؟
menu-missing = أبحث عن شخص مفقود
menu-sighting = رأيت شخصاً أو كنت معه في الاعتقال
menu-released = أُفرج عنّي
menu-found = عُثر على شخص
menu-reports = بلاغاتي
menu-volunteer = التحدّث مع متطوّع

# A report that was begun and not sent. $date is a day.
draft-begun = لديكم بلاغ بدأتموه في { $date } ولم يُرسل بعد.
draft-changes = لديكم تعديلات على البلاغ { $reference } بدأتموها في { $date } ولم تُرسل بعد.
draft-first = لا نستطيع حفظ بلاغين غير مكتملين معاً. يمكنكم متابعته وإرساله، أو حذفه، ثم العودة إلى هنا.
button-continue-draft = متابعة
button-back-to-draft = متابعة ما لم يُرسل
button-discard-draft = حذف ما لم يُرسل
discard-sure = سيُحذف ما كتبتموه ولم ترسلوه بعد، ولا يمكن استرجاعه. البلاغات التي أرسلتموها تبقى كما هي. هل نحذفه؟
button-keep-draft = لا، احتفظوا به
button-discard-sure = نعم، احذفوه
draft-discarded = حُذف ما لم يُرسل.

# Sent where nothing was asked.
contact-not-kept = وصلتنا بطاقة جهة اتصال. لا نحتاج إلى أرقام هواتف ولا نحفظها، فلم نحتفظ بها.
edits-not-read = لا نقرأ تعديل الرسائل القديمة. إن أردتم تغيير جوابكم فاضغطوا «رجوع» ثم أرسلوه من جديد.
reference-not-yours = لا يوجد بين بلاغاتكم بلاغ بهذا الرقم.
unasked-words = اختاروا من الأزرار أدناه ما تودّون، أو اكتبوا رقم أحد بلاغاتكم.
