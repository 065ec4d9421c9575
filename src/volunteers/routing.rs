//! Which group a chat belongs to: by why it was flagged, and by the language that the person writes.

use crate::{
    domain::{desk::Duty, ids::ChatId},
    effect::{FlagReason, desk::Group},
    i18n::Lang,
};

/// The duty that a reason belongs to.
pub const fn duty_of(reason: FlagReason) -> Duty {
    match reason {
        FlagReason::Minor => Duty::Children,
        _ => Duty::Chats,
    }
}

/// The group for a chat that was flagged for these reasons; of several the first that was set up. `None` while no group takes chats at all.
///
/// A child's chat goes where children are protected, and nowhere else while there is such a group. One without a group of its own language
/// goes to another: words in a language that few read are better than none.
pub fn choose(groups: &[Group], reasons: &[FlagReason], lang: Lang) -> Option<ChatId> {
    let duty = if reasons
        .iter()
        .any(|reason| duty_of(*reason) == Duty::Children)
    {
        Duty::Children
    } else {
        Duty::Chats
    };
    choose_for(groups, duty, lang).or_else(|| choose_for(groups, Duty::Chats, lang))
}

/// The group that has a duty, in a language if any.
pub fn choose_for(groups: &[Group], duty: Duty, lang: Lang) -> Option<ChatId> {
    let on_duty = || groups.iter().filter(|group| group.duties.contains(&duty));
    on_duty()
        .find(|group| group.langs.contains(&lang))
        .or_else(|| on_duty().next())
        .map(|group| group.chat)
}

/// In which language a group is spoken to about somebody who writes another: its own where it has but one.
pub fn lang_in(group: &Group, chat_lang: Lang) -> Lang {
    if group.langs.contains(&chat_lang) {
        chat_lang
    } else {
        group.langs.first().copied().unwrap_or(chat_lang)
    }
}
