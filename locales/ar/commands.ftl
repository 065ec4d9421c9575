# Descriptions of the registered commands: at most 256 characters, no markup.
command-start = القائمة الرئيسية
command-reports = بلاغاتي: عرضها وتعديلها وسحبها
command-language = تغيير اللغة
command-privacy = ما نحفظه ومن يراه
command-help = كيف تعمل هذه الخدمة
command-stop = التوقّف وحفظ ما كتبتموه
command-delete = حذف كل ما كتبتموه
command-takeback = سحب رسالة أُرسلت إلى المتطوعين
