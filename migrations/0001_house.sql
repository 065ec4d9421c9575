-- The house of Athar. A column marked "sealed" is opened only with the key file; a column marked "blind" is a keyed hash.
-- What is left readable (stages, kinds, instants, counts) names nobody.

create table settings (
    name  text primary key,
    value bytea not null
);

create table chats (
    id          bigint generated always as identity primary key,
    blind       bytea not null unique,              -- blind: Telegram's chat id
    telegram_id bytea not null,                     -- sealed
    state       bytea,                              -- sealed; null until the first step and after an erasure
    lang        text,                               -- 'ar', 'en'; null while not chosen
    reach       text not null default 'open' check (reach in ('open', 'unreachable')),
    created_at  timestamptz not null,
    erased_at   timestamptz                         -- all was erased; the row goes once nothing waits in it
) with (fillfactor = 70);
create index chats_erased on chats (erased_at) where erased_at is not null;

-- Raw updates. A handled one keeps only its number, so that it is never handled twice.
create table inbox (
    update_id   bigint primary key,
    chat_id     bigint references chats on delete set null,
    raw         bytea,                              -- sealed; null once handled
    received_at timestamptz not null,
    done_at     timestamptz,
    parked_at   timestamptz,                        -- failed again and again: kept, and the chat goes on
    attempts    smallint not null default 0
);
create index inbox_waiting on inbox (chat_id, update_id) where done_at is null and parked_at is null;

create table outbox (
    id           bigint generated always as identity primary key,
    chat_id      bigint not null references chats on delete cascade,
    kind         text not null check (kind in ('message', 'toast', 'drop_buttons')),
    stage        text not null default 'waiting' check (stage in ('waiting', 'kept', 'refused')),
    payload      bytea not null,                    -- sealed
    attempts     smallint not null default 0,
    not_before   timestamptz not null,
    leased_until timestamptz,
    created_at   timestamptz not null
);
create index outbox_chat on outbox (chat_id, id);

create table reports (
    id         bigint generated always as identity primary key,
    reference  integer not null unique,
    chat_id    bigint references chats on delete cascade,   -- null: a row of a list
    kind       text not null check (kind in ('missing', 'sighting', 'released', 'found', 'listed')),
    stage      text not null check (stage in ('open', 'closed', 'withdrawn')),
    document   bytea not null,                      -- sealed
    revision   integer not null default 1,
    sent_at    timestamptz not null,
    changed_at timestamptz not null
);
create index reports_chat on reports (chat_id, sent_at);
create index reports_withdrawn on reports (changed_at) where stage = 'withdrawn';

-- Posting rows: which open reports have which blocking key. The rarity of a key is never stored.
create table report_keys (
    key       bigint not null,                      -- blind
    report_id bigint not null references reports on delete cascade
);
create index report_keys_key on report_keys (key) include (report_id);
create index report_keys_report on report_keys (report_id);

create table match_queue (
    id         bigint generated always as identity primary key,
    report_id  bigint not null references reports on delete cascade,
    attempts   smallint not null default 0,
    not_before timestamptz not null
);
create index match_queue_report on match_queue (report_id);

-- Two reports that may be one person. The seeker is the missing report; of two missing ones the older.
create table pairings (
    id           bigint generated always as identity primary key,
    seeker_id    bigint not null references reports on delete cascade,
    other_id     bigint not null references reports on delete cascade,
    stage        text not null check (stage in ('proposed', 'held', 'told', 'confirmed', 'rejected')),
    level        text not null check (level in ('none', 'uncertain', 'strong')),
    hold_reasons text[] not null default '{}',
    verdict      bytea not null,                    -- sealed
    token        text not null unique,              -- random; bound to the seeker's chat
    found_at     timestamptz not null,
    told_at      timestamptz,
    answer       text check (answer in ('may_be', 'not_them', 'not_sure')),
    answered_at  timestamptz,
    unique (seeker_id, other_id),
    check (seeker_id <> other_id)
);
create index pairings_other on pairings (other_id);

create table flags (
    id         bigint generated always as identity primary key,
    chat_id    bigint not null references chats on delete cascade,
    reason     text not null,
    raised_at  timestamptz not null,
    handled_at timestamptz
);
create unique index flags_open on flags (chat_id, reason) where handled_at is null;

-- What happened, without whom it concerned.
create table audit (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null,
    event       text not null
);
