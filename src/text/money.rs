//! Words of money and of paying, folded, in both languages. Shared by what recognises extortion and what a message must not carry unseen.

use std::sync::LazyLock;

use super::lexicon::Lexicon;

static MONEY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "مال مالا اموال اموالا مصاري مصرياتي مصريات مصرياتنا مصارينا مصريه فلوس فلوسي فلوسنا مبلغ مبلغا مبالغ دولار دولارا دولارات ليره ليرات \
         يورو قروش كاش حواله حوالات رشوه رشاوي فديه نقدا عموله \
         money cash dollar dollars usd euro euros eur lira liras pounds payment payments sum sums amount amounts fee fees ransom bribe bribes",
    )
});

static PAY: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "دفع دفعت دفعنا دفعو دفعوا دفعتو دفعتم دفعتي ادفع ندفع يدفع تدفع تدفعي ادفعي ادفعو ادفعوا تدفعو تدفعوا تدفعون يدفعو يدفعوا يدفعون \
         بدفع بندفع مندفع بيدفع بيدفعو بتدفع بتدفعو دافع دافعين دفعل* دفعتل* دفعنال* ندفعل* ادفعل* يدفعل* تدفعل* بدفعل* مندفعل* دفعول* ادفعول* تدفعول* \
         pay pays paid paying",
    )
});

/// Numbers in words that are as large as a sum.
static LARGE: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "الف الفا الفين الاف مليون مليونين ملايين thousand thousands million millions hundred hundreds grand",
    )
});

/// What a number after it counts: a branch, a year, a report.
static LABELS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new("فرع سنه عام رقم بلاغ غرفه مهجع branch year number report room unit in")
});

/// Where words of money stand that is not said to be absent ("without money", "no fees", من دون مال).
pub(super) fn list_money(words: &[String]) -> Vec<usize> {
    let mut found = MONEY.positions(words);
    found.retain(|at| !is_absent(words, *at));
    found
}

/// Where verbs of paying stand; "pay attention" is none.
pub(super) fn list_pay(words: &[String]) -> Vec<usize> {
    let mut found = PAY.positions(words);
    let next = |at: usize| words.get(at + 1).map(String::as_str);
    found.retain(|at| {
        !matches!(
            next(*at),
            Some("attention" | "respects" | "tribute" | "visit")
        )
    });
    found
}

/// Where numbers stand that may be a sum: three digits and more, no years.
pub(super) fn list_amounts(words: &[String]) -> Vec<usize> {
    let is_label = |at: usize| at > 0 && LABELS.has(&words[at - 1]);
    (0..words.len())
        .filter(|at| is_amount(&words[*at]) && !is_label(*at))
        .collect()
}

fn is_amount(word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return LARGE.has(word);
    }
    let is_year =
        word.len() == 4 && ("1900".."2000").contains(&word) || ("2005".."2040").contains(&word);
    word.len() >= 3 && !is_year
}

/// Whether what stands at `at` is said not to be: "without any", بدون (without), لا توجد (there is no).
pub(super) fn is_absent(words: &[String], at: usize) -> bool {
    let is_between = |word: &str| {
        matches!(
            word,
            "any" | "اي" | "توجد" | "يوجد" | "في" | "من" | "تكلفه" | "دفع"
        )
    };
    let near = words[at.saturating_sub(3)..at]
        .iter()
        .rev()
        .map(String::as_str);
    let mut before = near.skip_while(|word| is_between(word));
    matches!(
        before.next(),
        Some("دون" | "بدون" | "بلا" | "لا" | "ولا" | "مافي" | "without" | "no" | "zero")
    ) || matches!(words[..at], [.., ref not, ref between] if is_between(between) && matches!(not.as_str(), "ما" | "not" | "غير"))
}
