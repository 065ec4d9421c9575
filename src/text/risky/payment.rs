//! Words of payment, clause by clause. A warning passes at once: "do not pay anybody", "whoever asks for money is a fraud", "no fees".

use std::sync::LazyLock;

use crate::text::{
    clauses::{Clause, list_clauses},
    lexicon::{Lexicon, follows},
    money::{is_absent, list_amounts, list_money, list_pay},
};

/// Words of payment beside money itself.
static MORE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "رسوم تكاليف تكلفه اجور تبرع تبرعات عربون سلفه قرض deposit deposits donation donations donate refund invoice loan prepay prepayment",
    )
});

/// Money is moved, but so are detainees, from branch to branch.
static MOVE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "حولو حولوا حولولي حولولنا حولوها حولي تحولو تحولوا التحويل تحويل transfer transfers transferring",
    )
});

static DETENTION: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "فرع فروع سجن سجون صيدنايا عدرا محكمه محاكم قضاء قضا مشفي مستشفي معتقل معتقلين سجين نيابه شرطه امن مخابرات قسم حافله سجل سجلات \
         branch branches prison prisons sednaya saydnaya saidnaya adra court courts hospital detention detainee detainees prisoner prisoners security intelligence record records cell detained him her",
    )
});

/// What a warning forbids.
static GIVE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "تعطو تعطوا تعطي تعط ترسلو ترسلوا ترسل ترسلي تحولو تحولوا تحول تحولي تبعتو تبعتوا اعطاء ارسال تحويل للدفع لدفع الدفع تسددو تسددوا \
         give send transfer wire",
    )
});

static ASK: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "يطلب تطلب نطلب طلب طلبت طلبو طلبوا يطلبو يطلبوا يطلبون نطالب يطالب ناخذ ناخد نتقاضي يتقاضي ask asks asked asking demand demands demanded request requests requested charge charges take takes want wants",
    )
});

static FRAUD: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "محتال محتالون محتالين نصاب نصابين احتيال نصب مبتز ابتزاز كاذب fraud fraudster fraudsters fraudulent scam scams scammer scammers swindler swindlers liar extortion blackmail",
    )
});

static FORBIDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "لا الا عدم لن ليس لستم لسنا دون بدون بلا never dont wont doesnt nobody shouldnt mustnt neednt no without",
    )
});

/// "do not forget to": no refusal.
static DELAYS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "تنسو تنسوا تنسي تنس تترددو تترددوا تتردد تتاخرو تتاخروا forget hesitate delay fail wait",
    )
});

/// How a clause about somebody who may ask begins: "if anybody", كل من (whoever), هل (whether).
static IF: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "ان اذا لو من كل اي هل حين عندما متي if when whenever whoever anyone anybody did has have should",
    )
});

/// What leaves somebody open to be paid after all.
static EXCEPT: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("سوي غيري غيرنا عدا الا قبل حتي except unless until till before besides")
});

/// Prices, where a number is told with them: "it costs 50".
static PRICES: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "سعره سعرها سعر تكلف يكلف بيكلف بتكلف كلفه اجره اجرتها اجرته costs cost price bucks",
    )
});

/// What asks for a bare sum: "give me 100".
static SUM_ASKED: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("اعطوني عطوني اعطيني ابعتولي ابعتلي بدي اريد send give charge"));

/// Whether the text asks for money or tells how it is paid; `text` may be folded already.
pub(super) fn speaks_of_payment(text: &str) -> bool {
    let clauses = list_clauses(text);
    clauses.iter().enumerate().any(|(at, clause)| {
        let next = clauses.get(at + 1).and_then(|next| next.words.first());
        let is_open =
            leaves_open(&clause.words) || next.is_some_and(|word| EXCEPT.has_exactly(word));
        let until = if is_open {
            clause.words.len()
        } else {
            harmless_from(clause)
        };
        list_payment(&clause.words).iter().any(|at| *at < until)
    })
}

/// Where words of payment stand.
fn list_payment(words: &[String]) -> Vec<usize> {
    let mut found = MORE.positions(words);
    if words
        .iter()
        .any(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
    {
        found.extend(PRICES.positions(words));
    }
    if !DETENTION.has_any(words) {
        found.extend(MOVE.positions(words));
    }
    found.retain(|at| !is_absent(words, *at));
    let amounts = list_amounts(words);
    if follows(&SUM_ASKED.positions(words), &amounts, 3) {
        found.extend(amounts);
    }
    found.extend(list_money(words));
    found.extend(list_pay(words));
    found
}

/// From which word on a clause only warns; its length if it does not.
fn harmless_from(clause: &Clause) -> usize {
    let words = &clause.words;
    let asks = ASK.positions(words);
    let asks_others = asks.iter().any(|at| {
        let before = at.checked_sub(1).map(|at| words[at].as_str());
        !matches!(before, Some("i" | "we"))
    });
    let begins = words.first().is_some_and(|word| IF.has(word));
    let is_asked =
        clause.is_question && list_pay(words).is_empty() && list_amounts(words).is_empty();
    if asks_others && (begins || is_asked || FRAUD.has_any(words)) {
        return 0;
    }
    let described = asks.iter().copied().filter(|at| {
        let before = &words[at.saturating_sub(2)..*at];
        before.iter().any(|word| {
            matches!(
                word.as_str(),
                "who" | "whoever" | "anyone" | "anybody" | "من" | "لمن"
            )
        })
    });
    let described = described.min().unwrap_or(words.len());
    let forbidden = list_pay(words)
        .into_iter()
        .chain(GIVE.positions(words))
        .chain(asks.iter().copied());
    let forbidden = forbidden.filter(|at| is_forbidden(words, *at));
    forbidden.min().unwrap_or(words.len()).min(described)
}

/// "do not pay", لا تدفعوا; not "do not forget to pay", not "if you do not pay".
fn is_forbidden(words: &[String], at: usize) -> bool {
    let before = &words[at.saturating_sub(3)..at];
    let is_condition = words
        .iter()
        .any(|word| matches!(word.as_str(), "if" | "اذا" | "لو"));
    let not = before
        .iter()
        .position(|word| word == "not")
        .is_some_and(|not| {
            let verb = not.checked_sub(1).map(|at| before[at].as_str());
            !matches!(verb, Some("did" | "have" | "has" | "had"))
        });
    // ما refuses what people are told to do (ما تدفعوا, do not pay); of the past it only tells.
    let told_not = words[at].starts_with('ت') && before.iter().any(|word| word == "ما");
    !is_condition && (not || told_not || FORBIDS.has_any(before)) && !DELAYS.has_any(before)
}

/// "except me"; ألا (that not) before a verb is no exception.
fn leaves_open(words: &[String]) -> bool {
    let pays = list_pay(words);
    words.iter().enumerate().any(|(at, word)| {
        EXCEPT.has_exactly(word)
            && !(word == "الا"
                && (pays.contains(&(at + 1))
                    || words.get(at + 1).is_some_and(|next| GIVE.has(next))))
    })
}
