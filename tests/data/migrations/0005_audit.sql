-- Invented rows of the schema of 0003: lines of the audit from before they were chained.
insert into audit (happened_at, event) values
    ('2025-11-01T08:00:00Z', 'consented to notice 1'), ('2025-11-02T09:30:00.123456Z', 'erased everything of a chat'),
    ('2025-11-02T09:30:01Z', 'consented to notice 2');
