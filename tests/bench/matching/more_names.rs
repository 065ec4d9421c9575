//! Names that stand in no dictionary of the house, in both scripts: the matcher must do without one in every tenth given name and every
//! fifth family name. From general knowledge of Syrian names, no person behind any of them. Latin: the plain form first.

/// Men's given names.
#[rustfmt::skip]
pub const MEN: &[(&str, &str)] = &[
    ("أدهم", "Adham"), ("براء", "Baraa"), ("تمام", "Tammam"), ("ليث", "Laith"), ("غدير", "Ghadeer"), ("شهاب", "Shihab"),
    ("رواد", "Rawad"), ("أوس", "Aws"), ("سومر", "Somar"), ("حيان", "Hayyan"), ("جبر", "Jabr"), ("عقيل", "Aqil"),
    ("مضر", "Mudar"), ("ساري", "Sari"), ("سراج", "Siraj"), ("هلال", "Hilal"), ("مشعل", "Mishal"), ("نايف", "Nayef"),
    ("متعب", "Miteb"), ("عايد", "Ayed"), ("سطام", "Sattam"), ("دحام", "Daham"), ("طعان", "Taan"), ("شلاش", "Shallash"),
    ("علوان", "Alwan"), ("عكلة", "Okla"), ("عبيد", "Obeid"), ("حاجم", "Hajem"), ("بهجت", "Bahjat"), ("نشأت", "Nashat"),
    ("رفيق", "Rafiq"), ("شفيق", "Shafiq"), ("صادق", "Sadiq"), ("لبيب", "Labib"), ("نديم", "Nadim"), ("وديع", "Wadie"),
    ("يسار", "Yasar"), ("غيلان", "Ghilan"), ("نصوح", "Nassouh"), ("مظهر", "Mazhar"), ("خيرو", "Khayro"), ("ضرغام", "Dirgham"),
    ("أسعد", "Asaad"), ("سعدون", "Saadoun"), ("إدريس", "Idris"), ("جوزيف", "Joseph"), ("أنطون", "Antoun"), ("ميشيل", "Michel"),
    ("إيلي", "Elie"), ("طوني", "Tony"), ("كيفورك", "Kevork"), ("هاكوب", "Hagop"), ("سركيس", "Sarkis"), ("كارابيت", "Garabed"),
    ("آرام", "Aram"), ("آشور", "Ashur"), ("سركون", "Sargon"), ("نينوس", "Ninos"), ("باران", "Baran"), ("رودي", "Rodi"),
    ("روني", "Roni"), ("هفال", "Heval"), ("دارا", "Dara"), ("لوند", "Lawand"), ("زنار", "Zinar"), ("كاوا", "Kawa"),
    ("شيركو", "Sherko"), ("آلان", "Alan"), ("ديار", "Diyar"), ("رزكار", "Rezgar"), ("جانبك", "Janbek"), ("إينال", "Inal"),
    ("تيمور", "Taymour"), ("نارت", "Nart"), ("رشوان", "Rashwan"), ("حسني", "Husni"), ("فخري", "Fakhri"), ("سامي", "Sami"),
    ("هيسم", "Haysam"), ("مثنى", "Muthanna"), ("قيس", "Qays"), ("نواس", "Nawas"), ("زين العابدين", "Zain al-Abidin"),
    ("شمس الدين", "Shams al-Din"), ("خير الدين", "Khair al-Din"), ("حسام الدين", "Hussam al-Din"), ("عبد الجليل", "Abdul Jalil"),
    ("عبد الخالق", "Abdul Khaliq"), ("عبد الحي", "Abdul Hay"), ("عبد النبي", "Abdul Nabi"), ("عبد المسيح", "Abdul Masih"),
    ("عبد الصمد", "Abdul Samad"), ("عبد العليم", "Abdul Alim"), ("عبد الحسيب", "Abdul Hasib"), ("عبد الكافي", "Abdul Kafi"),
];

/// Women's given names.
#[rustfmt::skip]
pub const WOMEN: &[(&str, &str)] = &[
    ("شهناز", "Shahnaz"), ("رنيم", "Ranim"), ("جوليا", "Julia"), ("ماري", "Mary"), ("جورجيت", "Georgette"), ("تيريز", "Therese"),
    ("سيلفا", "Silva"), ("آني", "Ani"), ("روجين", "Rojin"), ("بيريفان", "Berivan"), ("نالين", "Nalin"), ("جيهان", "Jihan"),
    ("فوزة", "Fawza"), ("عيدة", "Eida"), ("ترفة", "Tarfa"), ("نوف", "Nouf"), ("وضحة", "Wadha"), ("خزنة", "Khazna"),
    ("صيتة", "Sita"), ("منيرة", "Munira"), ("سهيلة", "Suhaila"), ("عطاف", "Itaf"), ("ملاك", "Malak"), ("وعد", "Waad"),
    ("نغم", "Nagham"), ("حلا", "Hala"), ("سيدرا", "Sidra"), ("ميار", "Mayar"), ("يارا", "Yara"), ("زهور", "Zuhour"),
    ("مديحة", "Madiha"), ("نظيرة", "Nazira"), ("رمزية", "Ramziya"), ("شفيقة", "Shafiqa"), ("اسمهان", "Asmahan"), ("بدور", "Budour"),
    ("حسنة", "Hasna"), ("مطيعة", "Mutia"), ("نور الهدى", "Nour al-Huda"), ("فاطمة الزهراء", "Fatima al-Zahraa"),
];

/// Family names. An article in Arabic is written in Latin by the writer's habit, so it is left out here.
#[rustfmt::skip]
pub const FAMILIES: &[(&str, &str)] = &[
    ("الأيوبي", "Ayoubi"), ("البارودي", "Baroudi"), ("الحبش", "Habash"), ("الهبل", "Habal"), ("الكسم", "Kassm"), ("الصواف", "Sawwaf"),
    ("الرباط", "Rabbat"), ("الدقر", "Daqr"), ("السقا", "Saqqa"), ("النحاس", "Nahhas"), ("الحصري", "Husari"), ("الكزبري", "Kuzbari"),
    ("المهايني", "Mahayni"), ("العمادي", "Imadi"), ("كبة", "Kubba"), ("كيخيا", "Kikhia"), ("الكواكبي", "Kawakibi"), ("المدرس", "Mudarres"),
    ("هنانو", "Hanano"), ("الريس", "Rayes"), ("السلقيني", "Salqini"), ("الشواف", "Shawwaf"), ("زيتون", "Zaitoun"), ("عدس", "Adas"),
    ("سكر", "Sukkar"), ("شعبان", "Shaaban"), ("حميدي", "Hamidi"), ("العكش", "Akash"), ("حمادي", "Hammadi"), ("مشعل", "Mishal"),
    ("الهويدي", "Huwaidi"), ("الدهام", "Daham"), ("الحمادة", "Hamada"), ("حاج قدور", "Haj Kaddour"), ("حاج محمود", "Haj Mahmoud"), ("حاج يوسف", "Haj Youssef"),
    ("شيخ حسن", "Sheikh Hassan"), ("شيخ عيسى", "Sheikh Issa"), ("كوسا", "Kousa"), ("نعناع", "Naanaa"), ("حمشو", "Hamsho"), ("بستاني", "Bustani"),
    ("حلواني", "Halawani"), ("قهوجي", "Qahwaji"), ("سكاف", "Skaf"), ("لبابيدي", "Lababidi"), ("كبابجي", "Kababji"), ("سنجقدار", "Sanjaqdar"),
    ("صابوني", "Sabouni"), ("عربش", "Arbash"), ("بيرقدار", "Bairaqdar"), ("شيخاني", "Shekhani"), ("بوزان", "Bozan"), ("كلش", "Kalash"),
    ("باكير", "Bakir"), ("كيفوركيان", "Kevorkian"), ("هاكوبيان", "Hagopian"), ("سركيسيان", "Sarkissian"), ("بدروسيان", "Bedrosian"), ("دمرجيان", "Demirjian"),
    ("مانوكيان", "Manoukian"), ("جركس", "Jarkas"), ("شابسوغ", "Shabsough"), ("قبرطاي", "Kabartay"), ("أباظة", "Abaza"), ("أوشانا", "Oshana"),
    ("خوشابا", "Khoshaba"), ("يونان", "Younan"), ("شابو", "Shabo"), ("كورية", "Kouriyeh"), ("ملكي", "Malki"), ("إيشو", "Isho"),
    ("نقولا", "Nicola"), ("شلهوب", "Shalhoub"), ("معلوف", "Maalouf"), ("عازار", "Azar"), ("بشور", "Bashour"), ("عطية", "Atiyeh"),
    ("نعوم", "Naoum"), ("حنا", "Hanna"), ("غانم", "Ghanem"), ("إسمندر", "Esmandar"), ("محرز", "Mahrez"), ("زغيب", "Zgheib"),
    ("أبو عاصي", "Abu Assi"), ("حاطوم", "Hatoum"), ("الشوفي", "Shoufi"), ("القنطار", "Kontar"), ("الجرماني", "Jaramani"), ("الهفل", "Hifl"),
    ("الفياض", "Fayyad"), ("الراوي", "Rawi"), ("الضويحي", "Dwayhi"), ("المشرف", "Musharraf"), ("البكاري", "Bakkari"), ("العجيلي", "Ujayli"),
    ("أبو نبوت", "Abu Nabbout"), ("العمارين", "Amarin"), ("الكراد", "Karrad"), ("البردان", "Bardan"), ("القطيفان", "Qutayfan"), ("الحشيش", "Hashish"),
    ("رجوب", "Rajjoub"), ("الجندلي", "Jandali"), ("طيفور", "Tayfour"), ("الحسامي", "Husami"), ("الوفائي", "Wafai"), ("نوفل", "Nawfal"),
    ("رحال", "Rahhal"), ("عجيب", "Ajib"), ("دباغ", "Dabbagh"), ("عاشور", "Ashour"), ("عكاري", "Akkari"), ("طرابلسي", "Trabulsi"),
    ("قره جولي", "Kara Joli"), ("أبو جيب", "Abu Jeib"), ("الطيار", "Tayyar"), ("السمرة", "Samra"), ("دعبول", "Daaboul"), ("زمزم", "Zamzam"),
    ("البويضاني", "Buwaidani"), ("عبد الدايم", "Abdul Dayem"), ("عبد ربه", "Abd Rabbo"), ("عبد الحق", "Abdul Haq"), ("سيدو", "Sido"), ("مستو", "Misto"),
    ("عليكو", "Aliko"), ("بكداش", "Bakdash"), ("ظاظا", "Zaza"), ("زازا", "Zaza"), ("وانلي", "Wanli"), ("ملي", "Milli"),
    ("جتو", "Jatto"), ("طوبال", "Toubal"), ("قرقور", "Qarqour"), ("دادا", "Dada"), ("شربجي", "Shurbaji"), ("طباخ", "Tabbakh"),
    ("زعرور", "Zaarour"), ("شيحان", "Shihan"), ("دندل", "Dandal"), ("جلعوط", "Jalout"), ("سخيطة", "Sukhaita"), ("قزيز", "Qazeez"),
    ("نكاش", "Nakkash"), ("حبوش", "Habboush"), ("غزول", "Ghazzoul"), ("عاصي", "Assi"), ("فليفل", "Flayfel"), ("جمعان", "Jumaan"),
];
