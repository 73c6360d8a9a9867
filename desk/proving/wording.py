"""What a dossier says of itself, in plain English, and in whose language it is said.

Whoever asks for one brings the translation; a catalogue of theirs holds each of these sentences.
The rows themselves, their hash and ``rows.json`` are the same in every language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from accounts.statuses import SAME
from desk.case_words import CATEGORIES, OUTCOMES
from desk.wording import APPLICATIONS, CASES, DECISIONS, INTENTS, STATES, TEXT_KINDS, VERDICTS

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
    "letter": "letter", "lifted": "lifted", "lifted_by": "lifted by", "loan": "loan",
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
    "template": "template", "text_id": "text id", "time_zone": "time zone", "told": "told",
    "understood_as": "understood as", "unreachable": "unreachable", "until": "until",
    "verdict": "verdict", "versions": "versions", "what": "what", "who": "who",
    "wording": "wording", "words": "words", "working_days_only": "working days only",
}  # fmt: skip
"""What stands over a column, by its name in ``rows.json``."""

_CONSENT: Final = {"granted": "granted", "revoked": "withdrawn", "unknown": "not on record"}
_STATES: Final = {
    "done": "handled",
    "open": "open",
    "waiting": "waiting for them",
    "closed": "closed",
    "kept": "kept",
    "broken": "broken",
    "replaced": "replaced",
}
VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "also": INTENTS,
    "amount": {"what is due": "what is due"},
    "by": {"bot": "bot"},
    "category": {key: one.name for key, one in CATEGORIES.items()},
    "chain": {"whole": "whole"},
    "checkpoint": {"not yet": "not yet"},
    "collections": _CONSENT,
    "decision": DECISIONS,
    "delivery": STATES,
    "direction": {"from them": "from them", "from us": "from us"},
    "event": _CONSENT,
    "kind": {**TEXT_KINDS, **CASES},
    "marketing": _CONSENT,
    "on": {"the person": "the person"},
    "outcome": OUTCOMES,
    "purpose": {
        "all": "all texts",
        "service": "service",
        "collections": "collections",
        "marketing": "marketing",
    },
    "service": _CONSENT,
    "state": {**STATES, **_STATES},
    "status": {
        **{one: STATES[one] for one in ("sent", "delivered", "undelivered", "read")},
        **{one: APPLICATIONS[ours] for one, ours in SAME.items()},
        **APPLICATIONS,
    },
    "stops": {
        "all": "everything that we start",
        "collections": "collection texts",
        "reminders": "reminders",
    },
    "understood_as": INTENTS,
    "unreachable": {"yes": "yes", "no": "no"},
    "verdict": VERDICTS,
}
"""Words for what columns hold; what is in none of these, and all that anybody wrote, stays."""


def label(say: Say, column: str) -> str:
    """What stands over a column, or in front of its cell."""
    return say(COLUMNS.get(column, column.replace("_", " ")))


def value(say: Say, column: str, cell: str) -> str:
    """What a cell says: our own words for a code, anything else as it is."""
    known = VALUES.get(column, {}).get(cell)
    return say(known) if known else cell
