-- A message about a pairing goes with its pairing; a state that a version cannot read is set aside; what is looked for is indexed.

alter table outbox add column pairing_id bigint references pairings on delete cascade;
create index outbox_pairing on outbox (pairing_id) where pairing_id is not null;
create index outbox_toasts on outbox (id) where kind = 'toast';

alter table chats add column state_aside bytea;     -- sealed as `state`; goes with it

-- When a chat's row goes, its updates and flags are found without reading all of them.
create index inbox_chat on inbox (chat_id) where chat_id is not null;
create index flags_chat on flags (chat_id);
