-- Invented rows of the schema of 0005: a group with its topic of possible matches, and a card there.
insert into groups (chat_id, way, stage, set_up_at) values (3, 'topics', 'open', now());
insert into topics (kind, group_id, token, stage, opened_at) values ('review', 3, 'review', 'waiting', now());
insert into posts (group_id, topic_id, kind, pairing_id, body)
    select 3, topics.id, 'pairing', pairings.id, '\x01' from topics, pairings where topics.kind = 'review' limit 1;
