// The phone's own labels, as a messenger's would be; the bot's words come from the bot.
const WORDS = {
  en: {
    start: "Start", restart: "Unblock and restart", write: "Message", send: "Send", attach: "Attach", commands: "Commands", more: "More",
    photo: "Photo from a file", drawn: "A drawn sample photo", voice: "Voice note (3 s sample)", place: "Location", file: "File",
    block: "Block the bot", unblock: "Unblock the bot", bot: "bot", phoneOf: "Phone of", blocked: "you blocked this bot", empty: "No messages yet.",
    edited: "edited", opening: "What can this bot do?", today: "Today", as: "Write as", newTopic: "New topic", topicName: "Name of the topic",
    closed: "closed", reopened: "open again", members: (n) => `${n} members`, pinned: "Pinned", moved: "This group became a supergroup.",
    reply: "Reply", edit: "Edit", remove: "Delete", forward: "Forward to", forwarded: "Forwarded from", cancel: "Cancel", reveal: "Show", sticker: "Sticker (sample)",
    round: "Round video (sample)", film: "Video (sample)", kinds: { photo: "Photo", sticker: "Sticker", video_note: "Round video", video: "Video", animation: "Animation", voice: "Voice note",
      audio: "Audio", venue: "Place", location: "Location", contact: "Contact", document: "File" },
    location: "Location", copied: "Copied", typing: "is writing…",
  },
  ar: {
    start: "ابدأ", restart: "إلغاء الحظر والبدء من جديد", write: "رسالة", send: "إرسال", attach: "إرفاق", commands: "الأوامر", more: "المزيد",
    photo: "صورة من ملف", drawn: "صورة مرسومة للتجربة", voice: "رسالة صوتية (3 ثوانٍ للتجربة)", place: "الموقع", file: "ملف",
    block: "حظر البوت", unblock: "إلغاء حظر البوت", bot: "بوت", phoneOf: "هاتف", blocked: "لقد حظرتم هذا البوت", empty: "لا رسائل بعد.",
    edited: "معدّلة", opening: "ماذا يفعل هذا البوت؟", today: "اليوم", as: "الكتابة باسم", newTopic: "موضوع جديد", topicName: "اسم الموضوع",
    closed: "مغلق", reopened: "أُعيد فتحه", members: (n) => `الأعضاء: ${n}`, pinned: "مثبّتة", moved: "أصبحت هذه المجموعة مجموعة كبيرة.",
    reply: "رد", edit: "تعديل", remove: "حذف", forward: "إعادة توجيه إلى", forwarded: "أُعيد توجيهها من", cancel: "إلغاء", reveal: "إظهار", sticker: "ملصق (للتجربة)",
    round: "فيديو دائري (للتجربة)", film: "فيديو (للتجربة)", kinds: { photo: "صورة", sticker: "ملصق", video_note: "فيديو دائري", video: "فيديو", animation: "صورة متحركة", voice: "رسالة صوتية",
      audio: "مقطع صوتي", venue: "مكان", location: "موقع", contact: "جهة اتصال", document: "ملف" },
    location: "الموقع", copied: "تم النسخ", typing: "يكتب…",
  },
};

/** The labels of a language; English for those that the phones do not speak. */
export const wordsOf = (language) => WORDS[language] ?? WORDS.en;

/** Right to left for Arabic phones. */
export const directionOf = (language) => (language === "ar" ? "rtl" : "ltr");
