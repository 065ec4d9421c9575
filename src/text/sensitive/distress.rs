//! Words of acute distress or self-harm of the writer, in both languages. Called on free text by the dialogue.

use std::sync::LazyLock;

use crate::text::{fold::fold, lexicon::Phrases};

/// Folded Arabic phrases.
static ARABIC: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "انتحر|انتحار|بالانتحار|للانتحار|والانتحار|انتحرت|الانتحار|بدي موت|بدي اموت|اريد ان اموت|اريد الموت|اتمني الموت|بتمني الموت|بتمني موت|ياريت موت|يا ريت موت|يا ريتني مت|اقتل حالي|اقتل نفسي|بقتل حالي|رح موت حالي|موت حالي|انهي حياتي|خلص حياتي|اذي نفسي|اذي حالي|ااذي نفسي|ما بدي عيش|ما بدي اعيش|لا اريد ان اعيش|ما عاد بدي عيش|ما بقي بدي عيش|مو قادر عيش|مو قادره عيش|ما عاد فيني|ما عاد فيي|ما عاد اقدر|ما عاد اتحمل|ما عدت اتحمل|لم اعد احتمل|لم اعد اتحمل|تعبت من الحياه|تعبت من حياتي|كرهت حياتي|كرهت الحياه|مالي نفس عيش|ما الي نفس عيش|الحياه ما عاد الها معني|لا معني لحياتي|منهار|منهاره|اموت احسن|الموت احسن|الموت ارحم|ريتني مت|ريتني متت|يا ريتني متت|ياريتني مت|ياريتني متت|ليتني مت|يا ليتني مت|ليتني اموت|نفسي موت|نفسي اموت|حابه موت|حابب موت|الله ياخدني|الله ياخذني|الله ياخد روحي|يا رب خدني|يارب خدني|يا رب خذني|يارب خذني|بدي خلص من حياتي|بدي خلص من هالحياه|اتخلص من حياتي|بدي ارتاح من هالدنيا|بدي ارتاح من هالحياه|زهقت حياتي|مليت حياتي|مليت من حياتي|مليت من الحياه|انا ميته وعايشه|ميته وانا عايشه|عايشه متل الميته|حياتي انتهت|انتهت حياتي|ما الي نفس للحياه|ما عاد الي نفس|ما عاد في شي عيش كرمالو|ما في شي عيش كرمالو|لا سبب لاعيش|ما عندي امل بالحياه|فقدت الامل بالحياه|ما عاد قادر كمل|ما عاد قادره كمل|مو قادر كمل|مو قادره كمل|ما بقدر كمل|ما عم اقدر كمل|ما عم بقدر كمل|كمل حياتي|يا رب موتني|يارب موتني|ما فيني كمل|ما فيي كمل|مافيني كمل|ما بقي فيني|ما بقا فيني|ما عاد قادره اتحمل|ما عاد قادر اتحمل|مو قادره اتحمل|لم اعد قادره|لم اعد قادرا|لم اعد استطيع|لا استطيع الاستمرار|انهرت|عم انهار|رح انهار|سانهار|ارمي حالي|ارمي بحالي|ارمي نفسي|ازت حالي|كب حالي|اشنق حالي|شنق حالي|اشنق نفسي|اقتل روحي|اقطع شراييني|قطعت شراييني|بلعت حبوب|ابلع حبوب|انهاء حياتي|اضع حدا لحياتي|حط حد لحياتي",
    )
});

/// Folded English phrases.
static ENGLISH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "suicide|suicidal|kill myself|killing myself|end my life|end it all|take my own life|want to die|wanna die|wish i was dead|wish i were dead|hurt myself|harm myself|self harm|selfharm|cut myself|cant go on|cannot go on|can not go on|cant live|cannot live|no reason to live|nothing to live for|dont want to live|do not want to live|no longer want to live|better off dead|cant take it anymore|cannot take it anymore|cant take this anymore|cant bear it|cannot bear it|cannot bear this|give up on life|tired of living|tired of life|wish i could die|want to be dead|rather be dead|rather die|dont want to be here anymore|do not want to be here anymore|dont want to wake up|do not want to wake up|lost the will to live|no will to live|not worth living|nothing left for me|cant do this anymore|cannot do this anymore|cant do this any more|cant take it any more|cannot take it any more|cant cope|cannot cope|cant keep going|cannot keep going|cant carry on|cannot carry on|falling apart|breaking down|having a breakdown|losing my mind|overdose|my life is over|take all the pills|took all the pills|hang myself|end my own life|taking my life|take my life|taking my own life|ending my life|end everything|jump off|dont want to exist|do not want to exist",
    )
});

/// Whether the words show acute distress or self-harm of the writer.
pub fn mentions_distress(words: &str) -> bool {
    let words = fold(words);
    ARABIC.are_in(&words) || ENGLISH.are_in(&words)
}
