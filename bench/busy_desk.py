"""What a desk leaves behind beside its texts: a queue, cases, decisions, entries, deliveries."""

from typing import Final

import psycopg

from bench.search import NOW
from crypto import Vault

WAITING: Final = 500

_ROWS: Final = """
UPDATE numbers SET cipher = %(cipher)s;
UPDATE threads SET mode = 'escalated', escalated_at = created_at, escalation_reason = 'complaint'
WHERE id IN (SELECT md5('n' || n)::uuid FROM generate_series(0, %(waiting)s - 1) n);
INSERT INTO cases (reference, kind, state, thread_id, opened_at, due_at, closed_at, channel,
                   details, paused_seconds, owner_id, letter)
SELECT 'C-' || n, CASE WHEN n %% 2 = 0 THEN 'complaint' ELSE 'payment_claim' END,
       CASE WHEN n < 2000 THEN 'open' ELSE 'closed' END, md5('n' || n %% %(threads)s)::uuid,
       %(now)s::timestamptz - n * interval '25 minutes', %(now)s::timestamptz
       + (n %% 500) * interval '1 hour', CASE WHEN n < 2000 THEN NULL ELSE %(now)s::timestamptz END,
       'text', '{}', 0, 1, 'We have looked into it.'
FROM generate_series(0, 19999) n;
INSERT INTO case_events (case_id, at, what) SELECT id, opened_at, 'opened' FROM cases;
INSERT INTO holds (number_id, borrower_id, scope, reason, since)
SELECT md5('n' || n)::uuid, CASE WHEN n %% 40 = 20 THEN n END, 'collections', 'dispute', %(now)s
FROM generate_series(0, %(threads)s - 1, 20) n;
INSERT INTO loans (borrower_id, ref, currency, outstanding, overdue, days_past_due, as_of)
SELECT id, 'L-' || id, 'USD', 125000, 0, 0, %(now)s FROM borrowers;
INSERT INTO turns (inbound_id, decided_at, decided_by, reading, before, steps, replies, versions,
                   unsure)
SELECT id, received_at, 'balance', '{"intent": "check_balance", "confidence": 0.9,
       "decision": "act", "language": "en"}', '{}', '[]', '[]', '{}', id %% 1000 = 1
FROM inbound_texts WHERE id %% 10 = 1;
UPDATE outbound_texts SET kind = 'staff', staff_id = 1 WHERE abs(hashtext(id::text)) %% 20 = 0;
UPDATE outbound_texts SET delivery_status = CASE WHEN abs(hashtext(id::text)) %% 100 = 7
       THEN 'undelivered' ELSE 'delivered' END, provider = 'twilio',
       error_code = CASE WHEN abs(hashtext(id::text)) %% 100 = 7 THEN 30003 END;
CLUSTER outbound_texts USING ix_outbound_texts_in_order;
INSERT INTO send_verdicts (message_id, attempt, verdict, reasons, facts, pack_version, decided_at)
SELECT id, 1, 'send', '[]', '{}', 'us/1', created_at FROM outbound_texts;
INSERT INTO audit_entries (at, actor, action, subject, details)
SELECT received_at, 'staff:1', (ARRAY['thread.view', 'thread.take', 'thread.answer',
       'thread.release', 'folder.view'])[1 + id / 5 %% 5], thread_id::text,
       '{"before": {}, "after": {}}' FROM inbound_texts WHERE id %% 5 = 1;
INSERT INTO promises (number_id, due_on, state, made_at)
SELECT thread_id, received_at::date + 5, CASE WHEN id %% 3 = 0 THEN 'broken' ELSE 'kept' END,
       received_at FROM inbound_texts WHERE id %% 101 = 1;
INSERT INTO consent_entries (number_id, sequence, purpose, event, method, at, recorded_at,
                             previous, hash)
SELECT id, 1, 'service', 'granted', 'text', created_at, created_at, '', '' FROM numbers;
INSERT INTO text_labels (inbound_id, language, read_as, intent, labelled_by, labelled_at, "double")
SELECT id, 'en', 'greet', 'greet', 1, received_at, false FROM inbound_texts WHERE id %% 301 = 0;
INSERT INTO text_reviews (message_id, language, by_staff, reviewed_by, reviewed_at)
SELECT id, 'en', false, 1, created_at FROM outbound_texts
WHERE abs(hashtext(id::text)) %% 401 = 0;
INSERT INTO staff_tasks (kind, subject, thread_id, opened_at, done_at)
SELECT 'broken_promise', 'promise/' || id, number_id, made_at,
       CASE WHEN id %% 50 > 0 THEN made_at END FROM promises;
"""


def fill_desk(url: str, vault: Vault, texts: int) -> None:
    """All of it in proportion to the texts; threads that wait and cases are as many as ever."""
    values: dict[str, object] = {
        "cipher": vault.seal("+12025550101"),
        "waiting": WAITING,
        "now": NOW,
        "threads": max(texts // 50, 1),
    }
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        for statement in _ROWS.split(";\n"):
            if statement.strip():
                connection.execute(statement.encode(), values)
        connection.execute("VACUUM ANALYZE")
