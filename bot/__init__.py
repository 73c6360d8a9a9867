"""From an inbound text to replies: record, law, inbox, triage, dialogue, replies, outbox."""
