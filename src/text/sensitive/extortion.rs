//! Words of extortion: somebody asks the family for money, or sells news or a release. In both languages.
//! A question whether this service costs anything is none, nor is money in a story. Called on free text by the dialogue.

use std::sync::LazyLock;

use crate::text::{
    clauses::{Clause, list_clauses},
    fold::fold,
    lexicon::{Lexicon, Phrases, are_near, follows},
    money::{list_amounts, list_money, list_pay},
};

/// Folded words that say it by themselves.
static PLAIN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "ابتز* يبتز* بيبتز* بتبتز* تبتز* نبتز* مبتز* الابتزاز فديه رشوه رشاوي رشينا رشيت راشي مرتشي نصاب نصابين نصابه محتال محتالين احتيال \
         ransom* blackmail* extort* bribe* scam* swindl* fraud* conman",
    )
});

/// Folded phrases that say it by themselves.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "نصب علي|نصب عليي|نصب علينا|نصبو علي|نصبو عليي|نصبو علينا|نصبوا علينا|نصبوا علي|احتال علي|احتال علينا|احتالو علينا|احتالوا علينا|اكل مصارينا|اكلو مصارينا|اكلوا مصارينا|اكل مصاري|ضحكو علينا واخدو|عمليه نصب|اذا ما دفعنا|اذا ما مندفع|اذا لم ندفع|ان لم ندفع|لو ما دفعنا|دفعنا كل شي|دفعنا كل ما|عم يهددني|عم يهددوني|عم يهددونا|\
con man|con artist|ripped us off|ripped me off|ripped off|cheated us|cheated me|money for information|money for news|money for his release|money for her release|sextortion|if we dont pay|if we do not pay|unless we pay|until we pay|threatening us|threatening me|calling us for money|call us for money|calling me for money|calls us for money|calls me for money|but i have to pay|but we have to pay|but i must pay|but we must pay|and i have to pay|and we have to pay|paid everything",
    )
});

/// Trades that deal in money or in houses, taken out before anything is looked for.
const TRADES: &str = "سمسار سيارات|سمسار عقارات|سمسار بيوت|سمسار اراضي|سمسار عقاري|سماسره عقارات|مكتب حوالات|مكتب تحويل|شركه حوالات|شركه تحويل اموال|محل حوالات|تحويل اموال|مكتب صرافه|\
real estate broker|insurance broker|car broker|house broker|property broker|money transfer office|money transfer shop|money transfer company|money exchange|money changer|money transfers|pocket money";

/// Somebody else asks.
static ASK: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "طلب طلبو طلبوا طلبت طلبولي طلبلي طلبولنا طالبين طالبونا طالبوا طالبو يطلب يطلبو يطلبوا يطلبون بيطلب بيطلبو بيطلبوا بتطلب بدهم بدهن بدن بده بدو بدا بدها \
         يريد يريدون يريدو يريدوا ارادو ارادوا اراد عاوز عاوزين عايز عايزين يشترط يشترطون شرط شرطو شرطهم شرطه اشترط اشترطو اشترطوا هددو* هددنا هددني يهدد* بيهدد* عم يهدد* تهديد \
         asked asks asking ask demanded demands demanding demand request requested requests requesting insisted insists insist \
         charged charges charging requires required wants wanted want threatened threatens threatening threaten",
    )
});

/// Said of the money before: "the money that they asked for".
static ASKED_FOR: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("طلبوه طلبه طلبها طلبته طلبوها يطلبونه بيطلبوه"));

/// Wishes are demands only where the money follows closely.
static WISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("بدهم بدهن بدن بده بدو بدا بدها يريد يريدون wants wanted want"));

/// What one does with money of one's own.
static EARN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "يشتغل يجيب يصرف يقبض يكسب يجمع يوفر يستلف يسحب يبعت يبعث يرسل يصرف يستدين earn make save collect borrow withdraw exchange send lend work find",
    )
});

static SAY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "قال قالو قالوا قلي قلنا قالي قاللي قالولي قالولنا قالنا بيقول بيقولو يقول يقولون خبرونا told tells tell said says saying",
    )
});

/// What callers tell the family to do, in their own words: "we want", "send", "transfer".
static LET_US: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "بدنا نريد ابعت ابعتو ابعتوا ارسلو ارسلوا حول حوله احول* حولو حولوا need send transfer wire",
    )
});

/// What is asked for and taken instead of money.
static VALUE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("رصيد وحدات دهب دهبات مجوهرات gold jewellery jewelry vouchers"));

static PROMISE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "وعد وعدو وعدوا وعدنا وعدني وعدونا وعدوني بيوعد promise promised promises promising",
    )
});

/// Who is paid for a release: people of the prisons, and those who stand between.
static PAID: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "ضابط ضباط عميد عقيد عماد مساعد لواء لوا مقدم رائد رايد نقيب سجان سجانين حارس عنصر عناصر قاضي قضاه محامي محاميه واسطه وسيط وسطا وسطاء سمسار سماسره \
         officer officers guard guards jailer warden judge lawyer colonel general brigadier sergeant broker brokers middleman middlemen mediator intermediary fixer official officials",
    )
});

static BROKER: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "سمسار سماسره وسيط وسطا وسطاء broker brokers middleman middlemen mediator intermediary intermediaries fixer",
    )
});

/// Somebody who is not of this service.
static OTHERS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "لهم لهن الهم الهن اله الو واحد وحده شخص رجل زلمه حدا احد احدهم جماعه ناس مين رقم \
         they he she them him someone somebody anyone anybody person people man woman guy caller stranger",
    )
});

static ORDINARY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "ايجار اجار اجره راتب رواتب قسط اقساط جامعه مدرسه فاتوره فواتير كهربا ضريبه ضرايب بدل بدليه مهر خبز دكان محل سياره بيت تكسي باص بنزين طبيب دكتور علاج دوا عمليه اكل طعام \
         rent car house flat phone taxi bus bread food school university tuition salary doctor medicine treatment tax taxes bill bills ticket groceries shop wages",
    )
});

/// A release, or news of the person.
static RELEASE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "يطلع* يطالع* نطلع* طلعو* طلوع* بيطلع* تطلع* نطالع* يفرج* الافراج افراج اخلا يخلي خروج* يخرج* اطلاق سراح* يتركو* يهرب* زياره معلومه معلومات خبر اخبار خبرو \
         release released releasing free freed freedom information info news visit",
    )
});

/// "so that", "in exchange": what is between money and a release.
static FOR: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("مقابل لقا لقاء حتي لحتي مشان منشان عشان كرمال for exchange return then")
});

static SEND: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "حولت حولنا حولتل* حولنال* احول* نحول* حولو حولوا بعتنا بعتنال* بعتت بعتتل* ابعتل* نبعتل* بعثنا بعثت ارسلنا ارسلت ارسل نرسل \
         عطينا عطيت عطيته عطيناه عطيناهم اعطينا اعطيت اعطيته اعطيناه اعطيناهم \
         transfer transferred transferring wire wired sent send sending gave given",
    )
});

static SELL: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "باع باعو باعوا باعنا باعونا يبيع بيبيع يبيعو يبيعوا يبيعون بيبيعو يبيعنا يبيعونا بيبيعونا نشتري اشترينا شرينا sell sells sold selling buy bought buying",
    )
});

static NEWS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("خبر خبره خبرا اخبار اخباره معلومه معلومات information info news")
});

static TAKE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "اخذ اخد خد اخذو اخدو خدو اخدوا اخذوا خدوا ياخد ياخدو بياخد بياخدو ياخذون ياخذ قبض قبضو قبضوا سحب سحبو سحبوا took take takes taken taking",
    )
});

static FROM_US: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("مني مننا منا امي ابوي اهلي عيلتي عايلتي عائلتي اختي اخوي us me my our")
});

/// What refuses the word right behind it.
static NOT: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("ما لم مو مش ليس لستم بدون دون بلا ولم وما"));

/// What may stand between a refusal and its word.
static BETWEEN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("حدا حد احد لازم عم كان كانو بحاجه داعي"));

/// ما after these refuses nothing: "after they asked".
static AFTER: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new("بعد قبل وقت متل مثل كل حسب"));

static NEVER: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("not never nobody didnt doesnt dont hasnt havent wont without"));

/// Whether the words tell that somebody wants money from the family for the person, for news or for silence, or that it was paid.
pub fn mentions_extortion(words: &str) -> bool {
    PHRASES.are_in(&fold(words))
        || list_clauses(words)
            .iter()
            .any(|clause| tells_of_extortion(&without_trades(clause)))
}

fn tells_of_extortion(clause: &Clause) -> bool {
    let words = &clause.words;
    if PLAIN
        .positions(words)
        .iter()
        .any(|at| !is_denied(words, *at))
    {
        return true;
    }
    if asks_about_us(clause) {
        return false;
    }
    is_asked_for(words) || is_paid(words) || is_sold(words) || is_sent_or_taken(words)
}

/// A question with nobody else in it: "do I have to pay?".
fn asks_about_us(clause: &Clause) -> bool {
    let arabic_demand = ASK
        .positions(&clause.words)
        .iter()
        .any(|at| !clause.words[*at].is_ascii());
    clause.is_question
        && !arabic_demand
        && !OTHERS.has_any(&clause.words)
        && !PAID.has_any(&clause.words)
}

/// "they want money", طلبوا منا ندفع (they asked us to pay), "said we must pay".
fn is_asked_for(words: &[String]) -> bool {
    let mut asks = ASK.positions(words);
    asks.retain(|at| !is_denied(words, *at) && !is_own_wish(words, *at));
    let is_wish = |at: &usize| WISH.has(&words[*at]);
    let (wishes, demands): (Vec<usize>, Vec<usize>) = asks.iter().copied().partition(is_wish);
    let (money, sums, pays) = (list_money(words), list_sums(words), undenied_pay(words));
    let mut ours = pays.clone();
    ours.retain(|at| is_ours(words, *at));
    follows(&wishes, &sums, 4)
        || follows(&wishes, &ours, 5)
        || follows(&demands, &money, 7)
        || follows(&demands, &list_amounts(words), 3)
        || follows(&demands, &VALUE.positions(words), 4)
        || follows(&demands, &pays, 5)
        || follows(&money, &asks, 3)
        || follows(&money, &ASKED_FOR.positions(words), 3)
        || (follows(&SAY.positions(words), &pays, 5) && !is_ordinary(words))
        || is_told_to_send(words, &sums)
        || (BROKER.has_any(words) && (!asks.is_empty() || !sums.is_empty()))
}

/// "he said: we want 5000 dollars", "a man told me to send 300".
fn is_told_to_send(words: &[String], sums: &[usize]) -> bool {
    follows(&LET_US.positions(words), sums, 4) && (SAY.has_any(words) || OTHERS.has_any(words))
}

/// Whether it is the family that pays: ندفع (we pay), "wants us to pay".
fn is_ours(words: &[String], at: usize) -> bool {
    words[at].starts_with(['ن', 'ا']) || FROM_US.has_any(&words[at.saturating_sub(3)..at])
}

/// "he wants to earn money", "I want", "he was wanted".
fn is_own_wish(words: &[String], at: usize) -> bool {
    let after = words
        .get(at + 1..words.len().min(at + 4))
        .unwrap_or_default();
    let before = at.checked_sub(1).map(|at| words[at].as_str());
    let is_wanted =
        words[at] == "wanted" && matches!(before, Some("was" | "were" | "is" | "are" | "been"));
    is_wanted || matches!(before, Some("i" | "we" | "you")) || EARN.has_any(after)
}

/// "we paid a broker", دفعنا 3000 دولار (we paid 3000 dollars).
fn is_paid(words: &[String]) -> bool {
    let pays = undenied_pay(words);
    let paid_them = pays.iter().any(|at| {
        matches!(
            words.get(at + 1).map(String::as_str),
            Some("them" | "him" | "لهم" | "لهن" | "الهم" | "الهن")
        )
    });
    !is_ordinary(words)
        && (paid_them
            || are_near(&pays, &list_sums(words), 7)
            || are_near(&pays, &PAID.positions(words), 6))
}

/// "sold us news", "money in exchange for his release".
fn is_sold(words: &[String]) -> bool {
    let is_bargain = FOR.has_any(words) || TAKE.has_any(words) || SEND.has_any(words);
    let traded = PROMISE.has_any(words) || (is_bargain && RELEASE.has_any(words));
    (traded && !list_sums(words).is_empty())
        || are_near(&SELL.positions(words), &NEWS.positions(words), 4)
}

/// "I sent him the money", أخذوا منا مصاري (they took money from us). Not "he sent us money".
fn is_sent_or_taken(words: &[String]) -> bool {
    let money = list_money(words);
    let mut things = VALUE.positions(words);
    things.extend(&money);
    let mut sent = SEND.positions(words);
    sent.retain(|at| {
        !is_denied(words, *at)
            && !words[at.saturating_sub(3)..*at]
                .iter()
                .any(|word| matches!(word.as_str(), "he" | "she"))
    });
    let taken = TAKE.positions(words);
    (are_near(&sent, &money, 6) && !is_ordinary(words))
        || (are_near(&taken, &things, 7) && follows(&taken, &FROM_US.positions(words), 4))
}

fn list_sums(words: &[String]) -> Vec<usize> {
    let mut sums = list_money(words);
    sums.extend(list_amounts(words));
    sums
}

fn undenied_pay(words: &[String]) -> Vec<usize> {
    let mut pays = list_pay(words);
    pays.retain(|at| !is_denied(words, *at));
    pays
}

/// Rent, school and bread are paid for too, unless it is said to be for a release.
fn is_ordinary(words: &[String]) -> bool {
    ORDINARY.has_any(words) && !RELEASE.has_any(words) && !PAID.has_any(words)
}

/// Whether a word is refused right before: "did not ask", ما حدا طلب (nobody asked). "After" and "when" make no refusal of ما.
fn is_denied(words: &[String], at: usize) -> bool {
    let before = |steps: usize| at.checked_sub(steps).map_or("", |at| words[at].as_str());
    let denies =
        |steps: usize| NOT.has_exactly(before(steps)) && !AFTER.has_exactly(before(steps + 1));
    let nobody = |steps: usize| before(steps) == "one" && before(steps + 1) == "no";
    denies(1)
        || (before(1) == "لا" && words[at].starts_with(['ي', 'ت', 'ن']))
        || (BETWEEN.has_exactly(before(1)) && denies(2))
        || (1..=3).any(|steps| NEVER.has_exactly(before(steps)) || nobody(steps))
}

/// The clause without "real estate broker" and the like.
fn without_trades(clause: &Clause) -> Clause {
    let mut line = format!(" {} ", clause.words.join(" "));
    for trade in TRADES.split('|') {
        line = line.replace(&format!(" {trade} "), " ");
    }
    Clause {
        words: line.split_whitespace().map(str::to_owned).collect(),
        is_question: clause.is_question,
    }
}
