# What a searching family is told. The first line shows nothing to who glances at the phone.
match-about = بخصوص البلاغ { $reference }
match-unverified = { $sex ->
    [m] وصلتنا معلومة قد تتعلّق بمن تبحثون عنه. لم يتم التحقّق منها، وقد تكون عن شخص آخر يحمل اسماً مشابهاً.
    [f] وصلتنا معلومة قد تتعلّق بمن تبحثون عنها. لم يتم التحقّق منها، وقد تكون عن امرأة أخرى تحمل اسماً مشابهاً.
   *[u] وصلتنا معلومة قد تتعلّق بالشخص الذي تبحثون عنه. لم يتم التحقّق منها، وقد تكون عن شخص آخر يحمل اسماً مشابهاً.
}
match-looked-at = نظر فيها أحد المتطوعين، وليس ذلك تأكيداً لها.
match-agrees = يتوافق مع ما كتبتموه: { $list }.
match-another-detail = تفصيل آخر ذكرتموه
match-differs = بعض التفاصيل لا تتوافق.
match-unknown = غير معروف: { $list }.
match-source = المصدر: { $source }. وصلتنا المعلومة في { $date }.
match-free = الخدمة مجانية. لا تدفعوا مالاً لأحد مقابل معلومات. من يطلب مالاً فهو محتال.
match-question = هل ترغبون بأن يتواصل معكم أحد المتطوعين بشأنها؟
button-may-be = { $sex ->
    [m] نعم، قد يكون هو
    [f] نعم، قد تكون هي
   *[u] نعم، قد يكون الشخص نفسه
}
button-not-them = { $sex ->
    [m] ليس هو
    [f] ليست هي
   *[u] ليس الشخص نفسه
}
button-not-sure = لا نعرف بعد
button-pressed-by-mistake = ضغطت بالخطأ، أريد التحدّث مع متطوّع

# Who told us: never who, never where.
source-saw = { $sex ->
    [m] شخص يقول إنه رآه بنفسه
    [f] شخص يقول إنه رآها بنفسه
   *[u] شخص يقول إنه رأى ذلك بنفسه
}
source-told = شخص يقول إنه سمع بذلك من غيره
source-document = شخص يقول إنه قرأ ذلك في وثيقة
source-somebody = شخص كتب لنا
source-themself = شخص كتب لنا عن نفسه
source-list = قائمة لم يتم التحقّق منها

# Kinds of evidence, in the middle of a list. $closeness is same or near.
evidence-given = { $closeness ->
    [near] الاسم بصيغة قريبة
   *[same] الاسم
}
evidence-father = { $closeness ->
    [near] اسم الأب بصيغة قريبة
   *[same] اسم الأب
}
evidence-grandfather = { $closeness ->
    [near] اسم الجد بصيغة قريبة
   *[same] اسم الجد
}
evidence-family = { $closeness ->
    [near] اسم العائلة بصيغة قريبة
   *[same] اسم العائلة
}
evidence-mother = { $closeness ->
    [near] اسم الأم بصيغة قريبة
   *[same] اسم الأم
}
evidence-byname = { $closeness ->
    [near] اللقب بصيغة قريبة
   *[same] اللقب
}
evidence-sex = { $closeness ->
    [near] الجنس
   *[same] الجنس
}
evidence-birth = { $closeness ->
    [near] سنة ميلاد قريبة
   *[same] سنة الميلاد
}
evidence-birth-apart = سنة الميلاد { $years ->
    [zero] نفسها
    [one] بفارق سنة
    [two] بفارق سنتين
    [few] بفارق { $years } سنوات
    [many] بفارق { $years } سنة
   *[other] بفارق { $years } سنة
}
evidence-origin = { $closeness ->
    [near] منطقة الأصل
   *[same] مكان الأصل
}
evidence-birth-place = { $closeness ->
    [near] منطقة الولادة
   *[same] مكان الولادة
}
evidence-taken = { $closeness ->
    [near] زمن قريب لانقطاع الأخبار
   *[same] زمن انقطاع الأخبار
}
evidence-taken-place = { $closeness ->
    [near] مكان قريب لانقطاع الأخبار
   *[same] مكان انقطاع الأخبار
}
evidence-facility = { $closeness ->
    [near] مكان احتجاز قريب
   *[same] مكان الاحتجاز
}
evidence-chronology = { $closeness ->
    [near] تسلسل الأحداث تقريباً
   *[same] تسلسل الأحداث
}

# Answers to the family's press.
match-may-be-kept = سجّلنا طلبكم للمتطوعين. سيكتب لكم أحدهم هنا. { usual-wait } إلى ذلك الحين لا تشاركوا تفاصيل مع من يتصل بكم من خارج هذه المحادثة.
match-not-them-kept = شكراً لكم. لن نعرض عليكم هذه المعلومة مرة أخرى. يبقى بلاغكم مفتوحاً، ونواصل مقارنته بما يصلنا.
match-not-sure-kept = لا بأس، لا حاجة إلى أن تقرّروا الآن. تبقى هذه المعلومة محفوظة، ويمكنكم الضغط على أحد الأزرار لاحقاً. وإن أردتم فاطلبوا أن ينظر فيها أحد المتطوعين معكم.
