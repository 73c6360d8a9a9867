"""What a dossier says of itself, in plain English, and in whose language it is said.

Whoever asks for one brings the translation; a catalogue of theirs holds each of these sentences.
The rows themselves, their hash and ``rows.json`` are the same in every language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

Say = Callable[..., str]
"""English words and the values they name, in the reader's language."""


def english(words: str, /, **values: object) -> str:
    """The words as they are, with ``{values}`` filled in."""
    return words.format(**values) if values else words


@dataclass(frozen=True)
class Tongue:
    """The language of whoever asks for a dossier."""

    code: str = "en"
    say: Say = english
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The lender's own words for codes of theirs, by column, in that language."""


ENGLISH: Final = Tongue()

COLUMNS: Final[Mapping[str, str]] = {
    "acknowledged": "acknowledged", "actions": "actions", "alert": "alert", "also": "also",
    "amount": "amount", "application": "application", "as_of": "as of", "at": "at",
    "attempt": "attempt", "by": "by", "carrier_id": "carrier's id", "category": "category",
    "chain": "chain", "changed": "changed", "channel": "channel", "checked_as": "checked as",
    "checked_by": "checked by", "checkpoint": "checkpoint", "checkpoint_at": "checkpoint at",
    "closed": "closed", "code_word": "code word", "collections": "collections",
    "confidence": "confidence", "days_past_due": "days past due", "decision": "decision",
    "delivery": "delivery", "detail": "detail", "details": "details", "direction": "direction",
    "done": "done", "due": "due", "earliest": "earliest", "email": "e-mail", "ended": "ended",
    "ended_by": "ended by", "entries": "entries", "entry": "entry", "error": "error code",
    "event": "event", "evidence": "evidence", "extended_because": "extended because",
    "extended_from": "extended from", "facts": "facts", "finding": "finding",
    "handled_by": "handled by", "hash": "hash", "head": "head", "held_by": "held by",
    "kind": "kind", "label": "label", "labelled_as": "labelled as", "language": "language",
    "last_from_them": "last from them", "latest": "latest", "lender_id": "lender's id",
    "letter": "letter", "lifted": "lifted", "lifted_because": "lifted because",
    "lifted_by": "lifted by", "loan": "loan",
    "looked_at": "looked at", "made": "made", "mark": "mark", "marketing": "marketing",
    "method": "method", "most_per_week": "most per week", "name": "name",
    "next_amount": "next amount", "next_due": "next due", "note": "note", "number": "number",
    "on": "on", "only_reminders": "only reminders", "opened": "opened",
    "opted_out_since": "opted out since", "other_channel": "other channel", "outcome": "outcome",
    "outstanding": "outstanding", "overdue": "overdue", "owner": "owner", "pack": "rule pack",
    "paid": "paid on", "paused_seconds": "paused seconds", "place": "place", "product": "product",
    "proofs": "proofs", "proved_until": "proved until", "purpose": "purpose", "reason": "reason",
    "reasons": "reasons", "recorded": "recorded", "recorded_at": "recorded at",
    "redress": "redress", "reference": "reference", "responses": "responses", "result": "result",
    "result_at": "result at", "rule": "rule", "rules": "rules", "segments": "segments",
    "service": "service", "settled": "settled", "since": "since", "state": "state",
    "status": "status", "stops": "stops", "submitted": "submitted", "task": "task",
    "task_note": "note",
    "template": "template", "text_id": "text id", "time_zone": "time zone", "told": "told",
    "understood_as": "understood as", "unreachable": "unreachable", "until": "until",
    "verdict": "verdict", "versions": "versions", "what": "what", "who": "who", "why": "why",
    "wording": "wording", "words": "words", "working_days_only": "working days only",
}  # fmt: skip
"""What stands over a column, by its name in ``rows.json``."""


def label(say: Say, column: str) -> str:
    """What stands over a column, or in front of its cell."""
    return say(COLUMNS.get(column, column.replace("_", " ")))
