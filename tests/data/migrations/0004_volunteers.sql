-- Invented rows of the schema of 0003: what waits for a chat, and a chat that waits for a volunteer.
insert into outbox (chat_id, kind, payload, not_before, created_at) values (3, 'message', '\x01', now(), now()), (3, 'toast', '\x01', now(), now());
insert into flags (chat_id, reason, raised_at) values (3, 'asked', now());
