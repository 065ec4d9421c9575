-- Lists that organisations hold: where each comes from, and its rows, which are reports without a chat.

create table sources (
    id           bigint generated always as identity primary key,
    name         text not null unique,              -- the operator's word for it
    publisher    text,
    published_on date,
    kind         text not null check (kind in ('missing', 'released', 'hospital', 'register', 'cemetery', 'detention', 'found', 'other')),
    reliability  text not null check (reliability in ('official', 'organisation', 'press', 'hearsay')),
    tidings      text not null check (tidings in ('any', 'deaths')),
    stage        text not null default 'open' check (stage in ('open', 'withdrawn')),
    imported_at  timestamptz not null,
    withdrawn_at timestamptz
);

create table records (
    report_id bigint primary key references reports on delete cascade,
    source_id bigint not null references sources,
    line      bigint not null,                      -- its row in the file
    blind     bytea not null,                       -- blind: the record's own id
    own_id    bytea,                                -- sealed: the same; null when the list has none
    says      bytea not null,                       -- blind: all that the row says
    met_at    timestamptz,                          -- when it met the open reports; null: it still has to
    unique (source_id, blind)
);
create index records_source on records (source_id, report_id);
create index records_unmet on records (report_id) where met_at is null;

-- The number is for whoever told; a row of a list has none.
alter table reports alter column reference drop not null;
create index reports_told on reports (id) where stage = 'open' and chat_id is not null;
alter table reports add constraint reports_teller check (chat_id is null or reference is not null);

-- The last bit of a key now tells on which side its report stands, so that all keys are worked out anew at the next start. Candidates are
-- read from the index alone: the pages that new rows fill are marked as visible before there are many of them.
alter table report_keys set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_insert_threshold = 20000);

-- What a report's shared keys are held against: how many keys it has. Written with the keys; those of before are rebuilt at the next start.
alter table report_keys add column fullness smallint not null default 250;
drop index report_keys_key;
create index report_keys_key on report_keys (key) include (report_id, fullness);
