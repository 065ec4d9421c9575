# Lines of the audit, as `athar audit show` prints them in a table for operators. Headings first.
audit-place = الترتيب
audit-time = الوقت
audit-event = ما حدث
audit-actor = الفاعل
audit-subject = بشأن
audit-ground = السبب

# Who did it; a volunteer stands below.
audit-actor-bot = البوت
audit-actor-operator = القائم على تشغيل البوت
audit-actor-person = شخص في محادثة

# What it is about: a row of ours by its number.
audit-subject-pairing = التشابه رقم { $number }
audit-subject-topic = الموضوع رقم { $number }
audit-subject-volunteer = المتطوّع رقم { $number }
audit-subject-group = المجموعة رقم { $number }
audit-subject-report = البلاغ رقم { $number }

# What happened.
audit-event-consented = الموافقة على التنبيه، النسخة { $version }
audit-event-erased = حذف كل ما في محادثة
audit-event-volunteer-joined = انضمام متطوّع
audit-event-volunteer-removed = إزالة متطوّع
audit-event-role-changed = تغيير دور متطوّع
audit-event-admin-linked = ربط مشرف
audit-event-group-set-up = إعداد مجموعة
audit-event-group-closed = إغلاق مجموعة
audit-event-chat-taken = تولّي محادثة
audit-event-chat-given-back = إعادة محادثة إلى الانتظار
audit-event-chat-handed-over = تسليم محادثة إلى متطوّع آخر
audit-event-chat-returned = عودة محادثة إلى الانتظار لبقائها دون رد
audit-event-chat-closed = إغلاق محادثة
audit-event-chat-reopened = إعادة فتح محادثة
audit-event-details-shown = عرض التفاصيل الكاملة
audit-event-message-held = حجز رسالة قبل إرسالها
audit-event-message-confirmed = تأكيد رسالة محجوزة
audit-event-name-searched = البحث عن اسم
audit-event-chat-banned = حظر محادثة
audit-event-chat-quietly-banned = حظر محادثة دون إعلام صاحبها
audit-event-chat-unbanned = رفع الحظر عن محادثة
audit-event-pairing-same = القرار بأنهما الشخص نفسه
audit-event-pairing-not-same = القرار بأنهما شخصان مختلفان
audit-event-pairing-asked-more = طلب معلومات إضافية
audit-event-pairing-told = إبلاغ عائلة بتشابه محتمل
audit-event-contact-agreed = الموافقة على التواصل
audit-event-contact-refused = رفض التواصل
audit-event-contact-shown = عرض معلومات التواصل قبل تمريرها
audit-event-contact-passed = تمرير معلومات التواصل
audit-event-voice-written = تدوين رسالة صوتية
audit-event-voice-confirmed = تأكيد نص رسالة صوتية
audit-event-checklist-shown = عرض ما يجب مراعاته قبل الحديث عن وفاة

# On what ground: of a decision on a pairing, then of a ban.
audit-ground-names-agree = الأسماء متوافقة
audit-ground-mother-agrees = اسم الأم متوافق
audit-ground-birth-differs = تاريخ الميلاد مختلف
audit-ground-names-differ = الأسماء مختلفة
audit-ground-place-differs = المكان مختلف
audit-ground-family-confirmed = أكّدته العائلة
audit-ground-proof-answered = أُجيب عن سؤال التحقّق
audit-ground-source-unreliable = المصدر غير موثوق
audit-ground-other = سبب آخر
audit-ground-extortion = ابتزاز
audit-ground-abuse = إساءة
audit-ground-flooding = إغراق بالرسائل
audit-ground-impostor = انتحال شخصية
