-- Invented rows of the schema of 0007: a flagged chat in which a voice note was said.
insert into topics (kind, chat_id, token, stage, opened_at) values ('chat', 3, 'token-of-3', 'waiting', now());
insert into relays (topic_id, side, content, stage, said_at) select id, 'person', '\x01', 'waiting', now() from topics where chat_id = 3;
