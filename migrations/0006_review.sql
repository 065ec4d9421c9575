-- Possible matches before reviewers: a card each, what reviewers decided, what the two sides were asked, contacts that are passed on. A column
-- marked "sealed" is as in 0001.

-- A pairing's card in its group. It goes with the pairing; what stands in the group is then changed (posts, below).
create table review_cards (
    pairing_id  bigint primary key references pairings on delete cascade,
    group_id    bigint not null references groups on delete cascade,
    topic_id    bigint not null references topics on delete cascade,
    token       text not null unique,               -- random; what its buttons carry, in no family's chat
    reasons     text[] not null default '{}',       -- every reason for which it was ever held
    menu        text not null default 'closed',     -- which of its choices stand open
    contact_by  bigint references volunteers on delete set null, -- whose next answer to the card is a contact
    contact_for text check (contact_for in ('seeker', 'other')),
    contact_at  timestamptz,
    drawn_of    text not null default '',           -- what it was drawn of, in numbers and words of ours
    shown_at    timestamptz not null
);
create index review_cards_group on review_cards (group_id);
create index review_cards_topic on review_cards (topic_id);

-- Who decided what, and why.
create table reviews (
    pairing_id   bigint not null references pairings on delete cascade,
    volunteer_id bigint not null references volunteers on delete cascade,
    role         text not null,
    decision     text not null check (decision in ('same', 'not_same')),
    ground       text not null,
    decided_at   timestamptz not null,
    primary key (pairing_id, volunteer_id)
);

-- A question that tells people of one name apart.
create table asks (
    id          bigint generated always as identity primary key,
    pairing_id  bigint not null references pairings on delete cascade,
    party       text not null check (party in ('seeker', 'other')),
    question    text not null,
    token       text not null unique,               -- random; bound to the chat of that report
    asked_at    timestamptz not null,
    answered_at timestamptz,
    answer      bytea                               -- sealed
);
create index asks_pairing on asks (pairing_id);

-- Whether a side agrees: that a family is told, or to be put in touch.
create table agreements (
    pairing_id  bigint not null references pairings on delete cascade,
    party       text not null check (party in ('seeker', 'other')),
    kind        text not null check (kind in ('telling', 'contact')),
    token       text not null unique,               -- random; bound to the chat of that report
    asked_at    timestamptz not null,
    agrees      boolean,                            -- null: no answer yet
    answered_at timestamptz,
    primary key (pairing_id, party, kind)
);

-- Words with a contact, which a reviewer wrote for one side.
create table contacts (
    id           bigint generated always as identity primary key,
    pairing_id   bigint not null references pairings on delete cascade,
    party        text not null check (party in ('seeker', 'other')), -- for whom
    volunteer_id bigint not null references volunteers on delete cascade,
    words        bytea,                             -- sealed; null once they were passed on or dropped
    shown_at     timestamptz not null,
    passed_at    timestamptz
);
create index contacts_pairing on contacts (pairing_id);

-- The post of a pairing that is gone stays until the group shows it no more.
alter table posts drop constraint posts_pairing_id_fkey;
alter table posts add constraint posts_pairing_id_fkey foreign key (pairing_id) references pairings on delete set null;
alter table posts add column emptied_at timestamptz;
create index posts_orphaned on posts (id) where kind = 'pairing' and pairing_id is null;
create index pairings_held on pairings (id) where stage in ('held', 'confirmed');
