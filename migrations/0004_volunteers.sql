-- Volunteers: their groups, who they are, flagged chats as topics, and what is said in them both ways. A column marked "sealed" or "blind" is
-- as in 0001.

create table groups (
    chat_id         bigint primary key references chats on delete cascade,
    langs           text[] not null default '{ar,en}',
    duties          text[] not null default '{}',       -- 'chats', 'review', 'children'
    way             text not null check (way in ('topics', 'plain')),
    stage           text not null check (stage in ('setting_up', 'open', 'closed')),
    topic_opened_at timestamptz,                        -- topics are opened at a modest pace
    set_up_at       timestamptz not null
);

create table volunteers (
    id         bigint generated always as identity primary key,
    blind      bytea not null unique,                   -- blind: Telegram's user id
    identity   bytea not null,                          -- sealed: Telegram's id, first name, alias
    role       text not null check (role in ('volunteer', 'reviewer', 'coordinator', 'admin')),
    stage      text not null default 'active' check (stage in ('active', 'removed')),
    lang       text not null,
    load       smallint,                                -- most chats at once; null: as many as usual
    joined_at  timestamptz not null,
    removed_at timestamptz
);

-- Who was last known to be in which group. No row: never seen there.
create table members (
    group_id     bigint not null references groups on delete cascade,
    volunteer_id bigint not null references volunteers on delete cascade,
    standing     text not null check (standing in ('present', 'absent')),
    seen_at      timestamptz not null,
    primary key (group_id, volunteer_id)
);

-- One-time links.
create table invitations (
    id         bigint generated always as identity primary key,
    blind      bytea not null unique,                   -- blind: the token in the link
    role       text not null check (role in ('volunteer', 'reviewer', 'coordinator', 'admin')),
    group_id   bigint references groups on delete set null, -- where it was asked for
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- A flagged chat in its group; or, without a chat, the group's topic of possible matches.
create table topics (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('chat', 'review')),
    chat_id       bigint unique references chats on delete cascade,
    group_id      bigint references groups on delete set null, -- null: no group for it yet
    token         text not null unique,                 -- random; what its buttons carry
    title         text not null default '',             -- never a name
    thread_id     bigint,                               -- Telegram's topic; null until opened, and in a plain group
    stage         text not null check (stage in ('waiting', 'taken', 'closed')),
    reasons       text[] not null default '{}',
    taken_by      bigint references volunteers on delete set null,
    taken_at      timestamptz,
    waiting_since timestamptz,                          -- since when the person waits for words; null: they have the last ones
    heard_at      timestamptz,                          -- when a volunteer last wrote to the person
    warned_at     timestamptz,                          -- when a volunteer was told of the chat's language
    opened_at     timestamptz not null,                 -- first, or when it was reopened
    answered_at   timestamptz,                          -- first words of a volunteer since then
    closed_at     timestamptz,
    check ((kind = 'chat') = (chat_id is not null))
);
create index topics_group on topics (group_id, stage);
create unique index topics_thread on topics (group_id, thread_id) where thread_id is not null;
create unique index topics_review on topics (group_id) where kind = 'review';

-- Messages of ours in a group that are kept up to date: a topic's card, a possible match, the choices of a set-up.
create table posts (
    id         bigint generated always as identity primary key,
    group_id   bigint not null references groups on delete cascade,
    topic_id   bigint references topics on delete cascade,
    kind       text not null check (kind in ('card', 'pairing', 'setup')),
    pairing_id bigint references pairings on delete cascade,
    message_id bigint,                                  -- null until it stands in the group
    body       bytea not null                           -- sealed: what it says now
);
create unique index posts_card on posts (topic_id) where kind = 'card';
create unique index posts_pairing on posts (group_id, pairing_id) where kind = 'pairing';
create unique index posts_setup on posts (group_id) where kind = 'setup';
create index posts_of_pairing on posts (pairing_id) where pairing_id is not null;

-- What is said in a flagged chat, from both sides, and the volunteers' notes.
create table relays (
    id           bigint generated always as identity primary key,
    topic_id     bigint not null references topics on delete cascade,
    side         text not null check (side in ('person', 'volunteer', 'note')),
    volunteer_id bigint references volunteers on delete set null,
    content      bytea not null,                        -- sealed
    from_message bigint,                                -- its number where it was written
    to_message   bigint,                                -- the number of its copy; null until there is one
    stage        text not null check (stage in ('waiting', 'held', 'sent', 'failed', 'taken_back')),
    said_at      timestamptz not null
);
create index relays_topic on relays (topic_id, id);
create index relays_from on relays (topic_id, from_message) where from_message is not null;
create index relays_to on relays (topic_id, to_message) where to_message is not null;

-- Rows of one chat and lane go in order: a topic that waits holds up no other topic of its group.
alter table outbox add column lane bigint not null default 0;
alter table outbox add column topic_id bigint references topics on delete cascade;
alter table outbox add column relay_id bigint references relays on delete cascade;
alter table outbox add column post_id bigint references posts on delete cascade;
alter table outbox add column flock text;               -- rows of one flock that wait behind each other may go as one message
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check
    check (kind in ('message', 'toast', 'drop_buttons', 'relay', 'revise', 'post', 'errand'));
drop index outbox_chat;
create index outbox_lane on outbox (chat_id, lane, id);
create index outbox_topic on outbox (topic_id) where topic_id is not null;
create index outbox_relay on outbox (relay_id) where relay_id is not null;
create index outbox_post on outbox (post_id) where post_id is not null;
