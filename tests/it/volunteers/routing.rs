//! A chat goes where its language and its reason belong.

use athar::{
    domain::{
        desk::{Duty, GroupStage, Way},
        ids::ChatId,
    },
    effect::{FlagReason, desk::Group},
    i18n::Lang::{self, Ar, En},
    volunteers::routing::{choose, lang_in},
};

fn group(chat: i64, langs: &[Lang], duties: &[Duty]) -> Group {
    Group {
        chat: ChatId(chat),
        langs: langs.to_vec(),
        duties: duties.to_vec(),
        way: Way::Topics,
        stage: GroupStage::Open,
    }
}

#[test]
fn a_chat_goes_where_its_language_and_reason_belong() {
    let groups = [
        group(1, &[Ar], &[Duty::Chats]),
        group(2, &[En], &[Duty::Chats]),
        group(3, &[Ar, En], &[Duty::Children, Duty::Review]),
    ];
    let at = |reason, lang| choose(&groups, &[reason], lang).map(|chat| chat.0);
    assert_eq!(at(FlagReason::Asked, Ar), Some(1));
    assert_eq!(at(FlagReason::Asked, En), Some(2));
    assert_eq!(at(FlagReason::Minor, Ar), Some(3));
    let both = choose(&groups, &[FlagReason::Asked, FlagReason::Minor], En);
    assert_eq!(both, Some(ChatId(3)));
}

#[test]
fn without_a_group_of_its_own_a_chat_goes_to_another_that_answers_chats() {
    let groups = [group(1, &[En], &[Duty::Chats])];
    assert_eq!(choose(&groups, &[FlagReason::Asked], Ar), Some(ChatId(1)));
    assert_eq!(choose(&groups, &[FlagReason::Minor], Ar), Some(ChatId(1)));
    let reviewers = [group(1, &[Ar], &[Duty::Review])];
    assert_eq!(choose(&reviewers, &[FlagReason::Asked], Ar), None);
    assert_eq!(choose(&[], &[FlagReason::Distress], Ar), None);
}

#[test]
fn a_group_of_one_language_is_spoken_to_in_it() {
    assert_eq!(lang_in(&group(1, &[En], &[]), Ar), En);
    assert_eq!(lang_in(&group(1, &[Ar, En], &[]), Ar), Ar);
}
