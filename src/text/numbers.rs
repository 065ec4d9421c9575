//! Numbers told in words, in Arabic (written and spoken) and English, up to years: "تلاتين", "أربع وثلاثين", "thirty-four", "two thousand and twelve".

use super::tokens::Token;

/// Folded words and their value. Spoken Levantine forms stand beside the written ones.
const WORDS: &[(u32, &str)] = &[
    (1, "واحد واحده وحده احد احدي one"),
    (
        2,
        "اثنا اثني اتنا اثنين اثنان اتنين تنين ثنتين تنتين اثنتين two",
    ),
    (3, "ثلاث ثلاثه تلات تلاته تلت تلته ثلث three"),
    (4, "اربع اربعه four"),
    (5, "خمس خمسه خمسي five"),
    (6, "ست سته six"),
    (7, "سبع سبعه seven"),
    (
        8,
        "ثمان ثمانيه ثماني تمن تمان تماني تمانيه تمنيه تمانه eight",
    ),
    (9, "تسع تسعه nine"),
    (10, "عشر عشره ten"),
    (11, "احدعشر حداشر حدعش احدعش حداعش ادعش eleven"),
    (
        12,
        "اثناعشر اثنيعشر اتناعش اتنعش اطنعش طنعش اثنعش تناعش twelve",
    ),
    (13, "ثلاثعشر تلتعش تلاتعش تلطعش ثلطعش ثلاثهعشر thirteen"),
    (14, "اربعتعش اربعطعش اربعهعشر fourteen"),
    (15, "خمستعش خمسطعش خمسهعشر fifteen"),
    (16, "ستعش سطعش ستطعش ستهعشر sixteen"),
    (17, "سبعتعش سبعطعش سبعهعشر seventeen"),
    (18, "تمنتعش ثمنطعش تمنطعش ثمانيهعشر eighteen"),
    (19, "تسعتعش تسعطعش تسعهعشر nineteen"),
    (20, "عشرين عشرون twenty"),
    (30, "ثلاثين ثلاثون تلاتين تلتين ثلثين thirty"),
    (40, "اربعين اربعون forty fourty"),
    (50, "خمسين خمسون fifty"),
    (60, "ستين ستون sixty"),
    (70, "سبعين سبعون seventy"),
    (80, "ثمانين ثمانون تمانين تمنين eighty"),
    (90, "تسعين تسعون ninety"),
    (100, "ميه ميه مايه hundred"),
    (900, "تسعميه تسعمايه تسعميه تسعمايه"),
    (1000, "الف thousand"),
    (2000, "الفين الفان"),
];

/// The value of one folded word.
pub fn of_word(word: &str) -> Option<u32> {
    WORDS
        .iter()
        .find(|(_, words)| words.split(' ').any(|known| known == word))
        .map(|(value, _)| *value)
}

/// The same pieces with number words made numbers.
pub fn join(tokens: &[Token]) -> Vec<Token> {
    let mut joined = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if let Some((value, used)) = read(&tokens[at..]) {
            joined.push(Token::Number { value, digits: 0 });
            at += used;
        } else {
            joined.push(tokens[at].clone());
            at += 1;
        }
    }
    joined
}

/// The number that the pieces begin with, told in words, and how many pieces it took.
fn read(tokens: &[Token]) -> Option<(u32, usize)> {
    let mut value = of_word(tokens.first()?.word()?)?;
    let mut used = 1;
    while let Some((next, more)) = following(&tokens[used..]) {
        let Some(sum) = combine(value, next) else {
            break;
        };
        value = sum;
        used += more;
    }
    Some((value, used))
}

/// A further number word: bare, after "and", or with an Arabic "and" written onto it.
fn following(tokens: &[Token]) -> Option<(u32, usize)> {
    let word = tokens.first()?.word()?;
    if let Some(value) = of_word(word).or_else(|| of_word(word.strip_prefix('و')?)) {
        return Some((value, 1));
    }
    if matches!(word, "و" | "and") {
        return Some((of_word(tokens.get(1)?.word()?)?, 2));
    }
    None
}

/// What two number words in a row mean together; `None` if they do not belong together.
fn combine(value: u32, next: u32) -> Option<u32> {
    let tens = value.is_multiple_of(10);
    match (value, next) {
        // "four and thirty", "three ten"; "a hundred and five"; "two thousand and twelve", also in three steps.
        (1..=9 | 2001..=2009, 10 | 20..=90) | (100, 1..=99) | (1000 | 2000, 1..=999) => {
            Some(value + next)
        }
        (20..=90 | 1930..=1990 | 2020..=2090, 1..=9) if tens => Some(value + next),
        (1100..=1900, 1..=99) if value.is_multiple_of(100) => Some(value + next),
        (1101..=1909, 20..=90) if value % 100 < 10 => Some(value + next),
        (1..=9, 100 | 1000) => Some(value * next),
        (19, 30..=90) => Some(1900 + next),
        (20, 10..=20) => Some(2000 + next),
        _ => None,
    }
}
