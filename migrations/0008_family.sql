-- Answers by voice: which question a voice note answers, what a volunteer wrote down of it, and whether the person said that this is right. A column
-- marked "sealed" is as in 0001.

create table voice_answers (
    id        bigint generated always as identity primary key,
    chat_id   bigint not null references chats on delete cascade,
    relay_id  bigint not null unique references relays on delete cascade,
    draft     bigint not null,                          -- when the draft was begun that it answers, in microseconds since 1970
    reference integer,                                  -- the report that the draft became; null: not sent
    document  bytea not null,                           -- sealed: the question, and the words
    round     smallint not null default 0,              -- how often it was written down
    stage     text not null check (stage in ('spoken', 'written', 'confirmed', 'refused'))
);
create index voice_answers_chat on voice_answers (chat_id, stage);
