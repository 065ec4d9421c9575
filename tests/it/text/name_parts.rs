//! One part of a name as the answer to one question.

use athar::text::names::parse_name_part;

use super::event_dates::check;

#[test]
fn a_part_is_kept_as_typed_without_what_leads_in() {
    check(
        "
Khaled => Khaled
his name is Khaled => Khaled
His name was Khaled. => Khaled
اسمه خالد => خالد
محمد خير => محمد خير
عبد الرحمن => عبد الرحمن
Al Ahmad => Al Ahmad
الأحمد => الأحمد
والده محمد => محمد
اسم الأب محمد => محمد
his father's name is Mohamad => Mohamad
فاطمة الحسن => فاطمة الحسن
أمه فاطمة الحسن => فاطمة الحسن
أبو محمد => أبو محمد
كانوا ينادونه أبو محمد => أبو محمد
known as Abu Omar => Abu Omar
الحاج علي => الحاج علي
الشيخ موسى => الشيخ موسى
المرحوم خالد => خالد
اسمه الحقيقي خالد => خالد
/start => none
معروف => معروف
مولود => مولود
I think Khaled => Khaled
خالد يمكن => خالد
Khaled <b>x</b> => Khaled b x
<script> => script
لا أعرف => none
I don't know => none
215 => none
👍👍 => none
=> none
http://example.org => none
this is a very long story about a man who was taken one night => none
",
        |words| parse_name_part(words).unwrap_or_else(|| "none".to_owned()),
    );
}
