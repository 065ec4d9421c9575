# $count is how many reports the person has sent and not withdrawn.
reports-heading = { $count ->
    [zero] لم ترسلوا أي بلاغ بعد.
    [one] لديكم بلاغ واحد:
    [two] لديكم بلاغان:
    [few] لديكم { $count } بلاغات:
    [many] لديكم { $count } بلاغاً:
   *[other] لديكم { $count } بلاغ:
}
reports-none = لا يوجد لديكم بلاغ حالياً.
# One report in a line: number, kind, name, day sent, stage.
reports-line = { $reference } · { $kind } · { $name } · أُرسل في { $date } · { $stage }
button-open-report = { $reference } · { $name }
button-newer-reports = الأحدث
button-older-reports = الأقدم
name-none = بلا اسم

stage-open = مفتوح
stage-closed = مغلق
stage-withdrawn = مسحوب

button-add-details = إضافة تفاصيل
button-change-answer = تعديل إجابة
button-mark-found = { $sex ->
    [m] عُثر عليه
    [f] عُثر عليها
   *[u] عُثر على الشخص
}
button-withdraw = سحب البلاغ
button-reopen = إعادة فتح البلاغ

# Confirmations. $days is how long a withdrawn report is still kept.
withdraw-sure = هل تريدون سحب البلاغ { $reference }؟ لن نقارنه بعد الآن بما يصلنا، ولن تظهر لكم تشابهات جديدة بشأنه. { $days ->
    [zero] ويُحذف فوراً.
    [one] ويُحذف بعد يوم واحد.
    [two] ويُحذف بعد يومين.
    [few] ويُحذف بعد { $days } أيام.
    [many] ويُحذف بعد { $days } يوماً.
   *[other] ويُحذف بعد { $days } يوم.
}
button-withdraw-sure = نعم، اسحبوا البلاغ
found-sure = هل عُثر على الشخص المذكور في البلاغ { $reference }؟ سنغلق البلاغ ولن نقارنه بعد الآن بما يصلنا. يمكنكم إعادة فتحه متى شئتم.
button-found-sure = نعم، أغلقوا البلاغ
button-not-sure-back = لا، رجوع
report-withdrawn = سُحب البلاغ { $reference }. لم نعد نقارنه بما يصلنا. { $days ->
    [zero] وسيُحذف فوراً.
    [one] وسيُحذف بعد يوم واحد.
    [two] وسيُحذف بعد يومين.
    [few] وسيُحذف بعد { $days } أيام.
    [many] وسيُحذف بعد { $days } يوماً.
   *[other] وسيُحذف بعد { $days } يوم.
}
report-closed = أُغلق البلاغ { $reference }، ولم نعد نقارنه بما يصلنا. شكراً لأنكم أخبرتمونا. إن احتجتم إليه يوماً فيمكنكم إعادة فتحه من بلاغاتكم.
report-reopened = فُتح البلاغ { $reference } من جديد، ونقارنه بما يصلنا من الآن فصاعداً. لا نستطيع أن نعد بنتيجة.
