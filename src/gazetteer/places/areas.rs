//! Areas that people name and no register knows: each resolves to the places in it (general knowledge, to be reviewed by a Syrian reader).

/// Names of an area, and the codes of the places that it may mean.
pub const AREAS: &[(&str, &str)] = &[
    (
        "الغوطة الشرقية|الغوطه|غوطة دمشق|Eastern Ghouta|East Ghouta|Ghouta|Ghuta|Ghouta Sharqiya|Eastern Ghuta",
        "RD-douma-subdistrict|RD-harasta|RD-arbin|RD-kafr-batna|RD-al-malihah|RD-an-nashabiyah",
    ),
    (
        "الغوطة الغربية|Western Ghouta|West Ghouta|Ghouta Gharbiya",
        "RD-darayya|RD-al-kiswah|RD-qatana",
    ),
    (
        "الساحل|الساحل السوري|the coast|Syrian coast|Sahel",
        "SY-LA|SY-TA",
    ),
    (
        "الجزيرة|الجزيرة السورية|الجزيرة الفراتية|Jazira|Jazeera|Cezire|Rojava|روج آفا",
        "SY-HA|SY-RA|SY-DY",
    ),
    (
        "القلمون|جبال القلمون|Qalamoun|Qalamun|Kalamoun",
        "RD-an-nabk|RD-yabroud|RD-al-qutayfah|RD-at-tall",
    ),
    ("وادي بردى|Wadi Barada", "RD-ayn-al-fijah|RD-az-zabadani"),
    ("سهل الغاب|الغاب|Ghab|Al-Ghab Plain", "HM-as-suqaylabiyah"),
    (
        "جبل الزاوية|Jabal al-Zawiya|Jabal Zawiya",
        "ID-ariha|ID-maarat-al-numan",
    ),
    (
        "ريف حلب الشمالي|Northern Aleppo countryside",
        "HL-azaz|HL-afrin|HL-al-bab",
    ),
    ("ed-Deir|Deir|ad-Dayr", "SY-DY"),
    ("سهل حوران|Hauran plain", "SY-DR"),
];
