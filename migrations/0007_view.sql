-- The work in view: who was banned, who searched how often, which day was summed up.

-- Who is kept out, and why. Readable: it names nobody. No column of chats: whoever bans holds the topic, and the person's own update its chat.
create table bans (
    chat_id   bigint primary key references chats on delete cascade,
    kind      text not null check (kind in ('banned', 'quiet')),
    reason    text not null check (reason in ('extortion', 'abuse', 'flooding', 'impostor')),
    banned_at timestamptz not null
);

-- The day, in Damascus, of which a group was last sent the summary.
alter table groups add column summed_up_on date;

-- When volunteers searched by name, never for whom.
create table searches (
    id           bigint generated always as identity primary key,
    volunteer_id bigint not null references volunteers on delete cascade,
    searched_at  timestamptz not null
);
create index searches_volunteer on searches (volunteer_id, searched_at);

create index topics_taken_by on topics (taken_by) where taken_by is not null;
create index topics_waiting on topics (waiting_since) where stage = 'taken' and waiting_since is not null;
