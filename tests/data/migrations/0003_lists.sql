-- Invented rows of the schema of 0002: two more chats' reports with their keys, in the queue.
insert into chats (blind, telegram_id, state, lang, created_at) values ('\x03', '\x03', '\x01', 'en', now());
insert into reports (reference, chat_id, kind, stage, document, sent_at, changed_at)
    values (3, 3, 'missing', 'open', '\x01', now(), now()), (4, 3, 'found', 'closed', '\x01', now(), now());
insert into report_keys (key, report_id) values (1, 3), (-2, 3);
insert into match_queue (report_id, not_before) values (3, now());
