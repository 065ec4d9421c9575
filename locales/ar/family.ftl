# How long it takes, what calls a volunteer unasked, and answers by voice.

# $wait: how long it usually takes until a volunteer writes.
usual-wait = { $wait ->
    [hour] يستغرق ذلك عادةً نحو ساعة، وقد يطول أكثر.
    [hours] يستغرق ذلك عادةً بضع ساعات، وقد يطول أكثر.
    [day] يستغرق ذلك عادةً نحو يوم، وقد يطول أكثر.
    [days] يستغرق ذلك عادةً يومين أو ثلاثة، وقد يطول أكثر.
    [week] يستغرق ذلك في هذه الفترة أسبوعاً أو أكثر.
   *[unknown] لا نستطيع أن نقول بعد كم يستغرق ذلك.
}

# Words that call a volunteer wherever they are said.
noticed-read = سيقرأ أحد المتطوعين ما كتبتموه. { usual-wait }
noticed-extortion = إن طلب منكم أحد مالاً مقابل معلومات أو زيارة أو إفراج فلا تدفعوا، ولا ترسلوا وثائق أو صوراً، واحتفظوا برسائله إن كان ذلك آمناً لكم.
# $kind, $sex, $name: as in questions.ftl.
closing-minor = { $kind ->
    [released] لأن عمركم كان حينها دون الثامنة عشرة، يقرأ البلاغ أيضاً متطوّع مكلّف ببلاغات الأطفال.
   *[other] { $sex ->
        [f] لأن { $name } دون الثامنة عشرة، أو كانت كذلك حينها، يقرأ البلاغ أيضاً متطوّع مكلّف ببلاغات الأطفال.
       *[other] لأن { $name } دون الثامنة عشرة، أو كان كذلك حينها، يقرأ البلاغ أيضاً متطوّع مكلّف ببلاغات الأطفال.
    }
}

# Answers by voice.
voice-kept = حفظنا رسالتكم الصوتية. سيسمعها أحد المتطوعين ويكتب ما فيها، ثم نسألكم هنا إن كنّا فهمناها كما أردتم. { usual-wait } يمكنكم المتابعة حتى ذلك الحين.
voice-kept-too = حفظنا هذه الرسالة الصوتية أيضاً. سيكتب أحد المتطوعين ما فيها، ثم نسألكم إن كان صحيحاً. { usual-wait }
review-by-voice = أجبتم بالصوت، وسيكتب أحد المتطوعين ما قلتموه
# $label: what was asked, in a word or two; $words: what a volunteer wrote down.
voice-understood =
    سمع أحد المتطوعين رسالتكم الصوتية عن: { $label }. فهمنا منها:
    «{ $words }»
    هل هذا صحيح؟
voice-button-right = نعم، هذا صحيح
voice-button-wrong = لا، أقوله مرة أخرى
voice-again = شكراً لكم. قولوه من فضلكم مرة أخرى في رسالة صوتية، أو اكتبوه.
# $reference: the report's number.
voice-filled = أضفناه إلى البلاغ { $reference }.
voice-finish-first = أنتم الآن في بلاغ آخر. أكملوه من فضلكم أو ضعوه جانباً، ثم اضغطوا هنا من جديد؛ لن يضيع شيء.
voice-nowhere = شكراً لكم. البلاغ الذي تخصّه هذه الرسالة لم يعد مفتوحاً، لذلك لم نغيّر شيئاً.

# For volunteers.
# $label: what was asked; $command: the command.
desk-voice-answer =
    جواب بالصوت عن: { $label }
    لكتابة ما فيه أجب على الرسالة بالأمر { $command } ثم الكلمات.
desk-command-write = كتابة ما تقوله رسالة صوتية (جواباً عليها)
desk-write-how = أجب على رسالة صوتية فيها جواب عن سؤال، بالأمر { $command } ثم ما تقوله.
desk-write-confirmed = كُتب هذا من قبل، وقال الشخص إنه صحيح.
desk-written-down = شكراً لك. نسأل الشخص الآن إن كان صحيحاً.
desk-voice-confirmed = قال الشخص إن هذا صحيح.
desk-voice-refused = قال الشخص إن هذا ليس صحيحاً، وسيقوله مرة أخرى.
desk-chat-erased = طلب شخص حذف محادثته، فحُذفت رسائلها من هنا.
