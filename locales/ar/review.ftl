# The review of a report, and the words at its end.

review-heading = راجعوا البلاغ قبل الإرسال.
# $reference: the report's number.
review-heading-change = هذا البلاغ { $reference } كما هو الآن. تُحفظ التعديلات عند الإرسال.
# $fields: names of fields.
review-untold = لم تُذكر بعد: { $fields }
# $age: in the person's words; the year it belongs to is not known.
review-age = العمر حينها: { $age }
review-all-told = لا أسئلة أخرى لدينا. يمكنكم الإرسال الآن.
review-which = أي إجابة تودّون تعديلها؟
review-use-buttons = لم نغيّر شيئاً في البلاغ. للإضافة أو التعديل استعملوا الأزرار أدناه.
review-not-enough = كي نستطيع المقارنة نحتاج إلى اسم، أو جزء منه، أو لقب، أو علامة مميّزة على الأقل. يمكنكم إضافتها بزر «تعديل إجابة» أو «إضافة تفاصيل».
# $name, $kind, $sex: the person of the earlier report; $reference: its number.
review-similar = لديكم بلاغ سابق رقمه { $reference } باسم { $name }، ويبدو قريباً من هذا البلاغ. إن كان الشخص نفسه فالأفضل أن تضيفوا ما كتبتموه إلى البلاغ السابق. وإن كان شخصاً آخر فأرسلوا هذا البلاغ.
review-button-send = إرسال
review-button-more = إضافة تفاصيل
review-button-change = تعديل إجابة
review-button-anyway = إرسال، فهو بلاغ آخر
review-button-earlier = إضافته إلى البلاغ السابق

# $reference: the number; $reports: the command.
closing-saved = حُفظ البلاغ. رقمه { $reference }، وتجدونه دائماً في { $reports }.
closing-changed = حُفظت التعديلات على البلاغ { $reference }، وتجدونه دائماً في { $reports }.
closing-now = { $kind ->
    [sighting] شكراً لأنكم تذكرتم { $sex ->
        [f] من كانت معكم
       *[other] من كان معكم
    }. لن نخبركم إن كان أحد يبحث عن { $name }؛ ففي ذلك حماية للطرفين. يمكنكم تعديل ما كتبتموه أو سحبه متى شئتم.
    [released] شكراً لثقتكم. نقارن بلاغكم بما يصلنا، ولا نخبر أحداً بشيء إلا بحسب ما وافقتم عليه. يمكنكم تعديل ما كتبتموه أو سحبه متى شئتم.
    [found] شكراً لكم. نقارن ما كتبتموه بما يصلنا. لن نخبركم إن كان أحد يبحث عن { $name }؛ ففي ذلك حماية للطرفين. يمكنكم تعديل ما كتبتموه أو سحبه متى شئتم.
   *[other] نقارنه بكل ما يصلنا من الآن فصاعداً، ونخبركم في هذه المحادثة إن وُجدت معلومة قد تخصّ { $name }. قد يطول ذلك، { $sex ->
        [f] وعدم وصول رسالة منّا لا يدل على شيء بخصوص مصيرها.
       *[other] وعدم وصول رسالة منّا لا يدل على شيء بخصوص مصيره.
    }
}
closing-mother = اسم الأم هو أكثر ما يساعدنا على التمييز بين الأسماء المتشابهة، إن أردتم إضافته لاحقاً.
closing-button-another = شخص آخر
closing-button-reports = بلاغاتي
