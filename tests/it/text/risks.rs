//! What a volunteer's message must not carry unseen is seen through its disguises; our own numbers, dates and warnings pass.

use athar::text::risky::{
    Risk::{self, Account, Link, Payment, Phone},
    find_risks, is_clean_between_families,
};

/// Compares what is found with the table, all of it at once.
fn check(table: &[(&str, &[Risk])]) {
    let misjudged: Vec<_> = table
        .iter()
        .map(|(words, risks)| (*words, risks.to_vec(), find_risks(words)))
        .filter(|(words, expected, found)| {
            found != expected || is_clean_between_families(words) != expected.is_empty()
        })
        .collect();
    assert_eq!(misjudged, [], "words, expected, found");
}

#[test]
fn phone_numbers_are_seen_through_their_disguises() {
    check(&[
        ("0933123456", &[Phone]),
        ("٠٩٣٣ ١٢٣ ٤٥٦", &[Phone]),
        ("۰۹۳۳۱۲۳۴۵۶", &[Phone]),
        ("اتصلوا على 0933-123-456 مساءً", &[Phone]),
        ("+963 933 123 456", &[Phone]),
        ("00963 933 123456", &[Phone]),
        ("0 9 3 3 1 2 3 4 5 6", &[Phone]),
        ("0.9.3.3.1.2.3.4.5.6", &[Phone]),
        ("(0933) 123/456", &[Phone]),
        ("09\u{200d}33\u{200b}12\u{202e}34\u{2069}56", &[Phone]),
        ("0️⃣9️⃣3️⃣3️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣", &[Phone]),
        ("０９３３１２３４５６", &[Phone]),
        ("0933\n123\n456", &[Phone]),
        ("0933,123,456", &[Phone]),
        ("0933 ... 123 ... 456", &[Phone]),
        ("my number is 933 123 456", &[Phone]),
        ("call +49 (0)176 1234567", &[Phone]),
        ("71 123 456", &[Phone]),
        ("هاتفي 22134567", &[Phone]),
        ("Phone: 311234", &[Phone]),
        ("011 2213456", &[Phone]),
        ("2213456", &[Phone]),
        ("صفر تسعة ثلاثة ثلاثة واحد اثنين", &[Phone]),
        ("صفر تسعة تلاتة تلاتة خمسة ستة سبعة", &[Phone]),
        ("zero nine three three one two three", &[Phone]),
        ("صفر 9 تلاتة 3 خمسة 6", &[Phone]),
        ("راسلوني واتساب ٠٩٤٤٧٧٧١١١", &[Phone]),
        ("O933 123 456", &[Phone]),
        ("صفر تسعه تلاته وتلاتين مية وتلاتة وعشرين", &[Phone]),
    ]);
}

#[test]
fn links_and_user_names_are_seen() {
    check(&[
        ("https://example.com/x", &[Link]),
        ("HTTP://EXAMPLE.ORG", &[Link]),
        ("www.example.net", &[Link]),
        ("t.me/somebody", &[Link]),
        ("wa.me/963933123456", &[Phone, Link, Account]),
        ("اكتبوا لي على example.com", &[Link]),
        ("see example.co.uk for more", &[Link]),
        ("راسلوني @khaled_ahmad", &[Link]),
        ("name.family@example.org", &[Link]),
        ("example dot com", &[Link]),
        ("example [.] com", &[Link]),
        ("مثال نقطة كوم", &[Link]),
        ("مثال دوت كوم", &[Link]),
        ("exam\u{200b}ple.c\u{200d}om", &[Link]),
        ("tg://resolve?domain=somebody", &[Link]),
        ("bit.ly/abc", &[Link]),
        ("is.gd/abc", &[Link]),
        ("khaled_ahmad@", &[Link]),
        ("@ khaled", &[Link]),
        ("youtube.com/watch?v=1", &[Link]),
        ("http : // example", &[Link]),
    ]);
}

#[test]
fn accounts_and_transfer_services_are_seen() {
    check(&[
        ("DE89 3704 0044 0532 0130 00", &[Account]),
        ("TR330006100519786457841326", &[Account]),
        ("4111 1111 1111 1111", &[Account]),
        ("٤١١١١١١١١١١١١١١١", &[Account]),
        ("رقم الحساب عند زوجتي", &[Account]),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", &[Account]),
        ("0xA2Fe84bC0985aB88cE0F70d006Db57D2Ec169eE7", &[Account]),
        ("TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", &[Account]),
        ("عن طريق ويسترن يونيون", &[Account]),
        ("على شام كاش", &[Account, Payment]),
        ("عبر الهرم", &[Account]),
        ("بالهرم", &[Account]),
        ("ابعتوها حوالة", &[Account, Payment]),
        ("by Western Union", &[Account]),
        ("MoneyGram", &[Account]),
        ("my PayPal", &[Account]),
        ("50 USDT", &[Account]),
        ("via Wise", &[Account]),
        ("sham cash", &[Account, Payment]),
        ("send me your bank account", &[Account]),
        ("IBAN: CH93 0076 2011 6238 5295 7", &[Account]),
        ("send it thru western-union", &[Account]),
    ]);
}

#[test]
fn words_of_payment_are_seen() {
    check(&[
        ("ادفعوا له", &[Payment]),
        ("المبلغ المطلوب", &[Payment]),
        ("300 دولار", &[Payment]),
        ("٥٠٠ ليرة", &[Payment]),
        ("مئة يورو", &[Payment]),
        ("it is 50€", &[Payment]),
        ("$100", &[Payment]),
        ("حوّلوا إلى صديقي", &[Payment]),
        ("you must pay first", &[Payment]),
        ("we need some money", &[Payment]),
        ("there is a small fee", &[Payment]),
        ("please transfer it tomorrow", &[Payment]),
        ("الخدمة مجانية لكن ادفعوا رسوم الأوراق", &[Payment]),
        (
            "The service is free but the papers cost 50 dollars",
            &[Payment],
        ),
        ("do not forget to pay", &[Payment]),
        ("لا تنسوا أن تدفعوا", &[Payment]),
        ("do not pay anybody except me", &[Payment]),
        ("لا تدفعوا لأحد سوى أخي 200 دولار", &[Payment]),
        ("if you do not pay he stays there", &[Payment]),
        ("you did not pay yet", &[Payment]),
        ("Do not pay him. Pay my friend.", &[Payment]),
        ("لا تدفعوا له، ادفعوا لي", &[Payment]),
        ("هل عندكم مصاري؟", &[Payment]),
        ("كل شي بيمشي بالفلوس", &[Payment]),
        (
            "ادفعوا 100 دولار على 0933123456 أو t.me/somebody",
            &[Phone, Link, Payment],
        ),
        ("ادفعلي", &[Payment]),
        ("حولّي ٥٠", &[Payment]),
        ("اعطوني مئتي ألف", &[Payment]),
        ("بدي 500 منكم", &[Payment]),
        ("سعرها 50 الف", &[Payment]),
        ("the cost is 50", &[Payment]),
        ("send 50 bucks", &[Payment]),
        ("Give me 100", &[Payment]),
        ("لا تدفعوا قبل أن أقول لكم", &[Payment]),
        ("don't pay until Monday", &[Payment]),
    ]);
}

#[test]
fn our_numbers_dates_and_branches_pass() {
    check(&[
        ("4821 7753", &[]),
        ("بلاغكم 4821 7753 عندنا", &[]),
        ("٤٨٢١ ٧٧٥٣", &[]),
        ("48217753", &[]),
        ("Report 0821-7753", &[]),
        ("4821 7753 (2013)", &[]),
        ("4821 7753، 9931 2210", &[]),
        ("سنة 2013", &[]),
        ("between 2011 and 2014", &[]),
        ("2011 2012 2013", &[]),
        ("2011-2013", &[]),
        ("12/3/2014", &[]),
        ("من 01/02/2013 إلى 05/06/2014", &[]),
        ("01/02/2013 - 05/06/2014", &[]),
        ("2013-08-21", &[]),
        ("21.08.13", &[]),
        ("21 8 2013", &[]),
        ("03/2012", &[]),
        ("03/2012 - 04/2013", &[]),
        ("عمره 34 سنة", &[]),
        ("الساعة 10:30", &[]),
        ("08:30 - 09:15", &[]),
        ("الفرع 215 ثم 227", &[]),
        ("branches 215, 227, 235, 248", &[]),
        ("215 227 235", &[]),
        ("ألف وتسعمئة وخمسة وثمانين", &[]),
        ("two thousand and thirteen", &[]),
        ("عند الحاجز رقم 3 على طريق 5", &[]),
        ("ولد عام 1985 وكان عمره 28", &[]),
        ("بين 2012/03/01 و 2013/04/02", &[]),
        ("رقم الطائرة 123", &[]),
        ("المهجع 7 في الفرع 215 ثم 227 ثم 248", &[]),
        ("من 3 أشهر إلى 6 أشهر", &[]),
        ("3-4 مرات", &[]),
        ("1/1/1990", &[]),
        ("2013-08-21 10:30", &[]),
        ("at 10:30, 11:30 and 12:30", &[]),
        ("Your report 4821 7753 and 5530 1192", &[]),
        ("تقاريركم: 4821 7753 و5530 1192", &[]),
        ("page 1, 2, 3, 4, 5, 6, 7, 8", &[]),
        ("1 2 3 4 5", &[]),
        ("العمر: 12، 14، 17، 20", &[]),
        ("Please tell me.He was here", &[]),
        ("he left home.to where", &[]),
        ("Sednaya, etc. Then Adra", &[]),
        ("thank you...we read it", &[]),
        ("A.B.C.", &[]),
        ("هل شوهد في فرع ٢١٥ أم ٢٢٧؟", &[]),
        ("صدر القرار 66/2012", &[]),
        ("Do you need anything? We never charge.", &[]),
        ("نحن لا نطلب منكم شيئاً", &[]),
    ]);
}

#[test]
fn warnings_and_plain_words_pass_in_arabic() {
    check(&[
        ("الخدمة مجانية", &[]),
        (
            "الخدمة مجانية بالكامل. لا تدفعوا مالاً لأحد مقابل معلومات. من يطلب مالاً باسمنا فهو محتال.",
            &[],
        ),
        (
            "لا تدفعوا شيئاً، ولا ترسلوا معلومات أو وثائق لمن طلب المال",
            &[],
        ),
        ("نرجو ألا تدفعوا أي مبلغ", &[]),
        ("يجب عدم دفع أي مبلغ", &[]),
        ("إن طلب منكم أحد مالاً فأخبرونا", &[]),
        ("هل طلب منكم أحد مالاً؟", &[]),
        ("نحن لا نطلب مالاً", &[]),
        ("لا توجد أي رسوم", &[]),
        ("بدون رسوم", &[]),
        ("اللجنة الدولية للصليب الأحمر", &[]),
        ("هل حوّلوه إلى فرع آخر؟", &[]),
        ("متى كان تحويل المعتقلين إلى السجن؟", &[]),
        ("حسابكم في تلغرام محفوظ", &[]),
        ("من حوالي سنتين", &[]),
        ("عظّم الله أجركم", &[]),
        ("اكتبوا /start", &[]),
        ("لا نأخذ مالاً من أحد", &[]),
        ("الخدمة بلا مقابل", &[]),
        ("لا حاجة لدفع أي شيء", &[]),
        ("لستم بحاجة لدفع أي مبلغ", &[]),
        ("ليس عليكم دفع أي شيء", &[]),
        ("ما تدفعوا لحدا", &[]),
        ("ما تبعتوا مصاري لحدا", &[]),
        ("لا يطلب المتطوعون أي مبالغ", &[]),
        ("لا ترسلوا رقم هاتفكم", &[]),
        ("احذروا من الاحتيال", &[]),
        ("كم مبلغ طلبوا منكم؟", &[]),
        ("هل تعرفون من طلب منكم المال؟", &[]),
        ("نعتذر، لم نفهم", &[]),
        ("حول الحادثة", &[]),
        ("دفعوه إلى السيارة", &[]),
    ]);
}

#[test]
fn warnings_and_plain_words_pass_in_english() {
    check(&[
        (
            "It is free, all of it. Do not pay anybody for information. Whoever asks for money in our name is a fraud.",
            &[],
        ),
        ("the service is free", &[]),
        ("do not pay anybody", &[]),
        ("Please don't pay anyone and don't send money to them", &[]),
        (
            "Do not pay anything, send no information or papers to whoever asked for money",
            &[],
        ),
        ("If anyone asks you for money, tell us", &[]),
        ("We never ask for money", &[]),
        ("There are no fees", &[]),
        ("You can also write to the ICRC or the ICMP.", &[]),
        ("he was transferred to Sednaya", &[]),
        ("Thank you. What was his father's name?", &[]),
        ("Mr. Ahmad, e.g. at 10 a.m. or so", &[]),
        ("it is wise to wait", &[]),
        ("Please pay attention to the scar", &[]),
        ("I am here. You are not alone", &[]),
        ("", &[]),
        ("No one will ask you to pay", &[]),
        ("you don't have to pay", &[]),
        ("You need not pay anyone.", &[]),
        (
            "Volunteers never ask for money, links or phone numbers.",
            &[],
        ),
        ("Beware of fraud: nobody from Athar asks for payment", &[]),
        ("we do not pay either", &[]),
        ("How much money did they ask for?", &[]),
        ("Who asked you for money?", &[]),
        ("the record of his transfer to the hospital", &[]),
    ]);
}

#[test]
fn each_kind_has_a_word_of_its_own() {
    let words = Risk::ALL.map(Risk::as_str);
    assert_eq!(words, ["phone", "link", "account", "payment"]);
}
