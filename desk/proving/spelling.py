"""Facts that are kept as JSON, spelled out: names in words, codes in words, times as elsewhere."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from desk import wording
from desk.case_words import CATEGORIES, OUTCOMES
from desk.proving.wording import Say

FIELDS: Final[Mapping[str, str]] = {
    "about": "about", "account": "account", "action": "action", "amount": "amount",
    "answer": "answer", "answers_text_of": "answers their text of", "application": "application",
    "attempt": "attempt", "browser": "browser", "burst_budget": "most replies in ten minutes",
    "by": "by", "case": "case", "cases": "cases", "category": "category", "channel": "channel",
    "characters": "characters", "code": "code", "confirmation_id": "confirmation of the opt-out",
    "consent": "consent", "currency": "currency", "day": "day", "day_budget": "most replies a day",
    "dialogue": "dialogue", "expires_at": "may be sent until", "factor": "factor",
    "first": "first", "form": "form", "help_id": "answer to HELP", "hold": "hold",
    "holds": "holds on texts", "how": "how", "inbound": "text id", "into": "into", "kind": "kind",
    "label": "label", "language": "language", "last": "last", "law_pending": "law step not done",
    "lender": "the lender's facts", "macro": "macro", "message": "text of ours",
    "message_id": "text of ours", "model": "model", "most_per_week": "most per week",
    "name": "name", "now": "judged at", "on_file": "number is on their account",
    "opted_out_at": "opted out since", "other": "other", "outcome": "outcome", "over": "over",
    "paid_on": "paid on", "paused": "clock paused", "places": "places of their address",
    "program": "program", "promise": "promise", "purpose": "purpose", "reason": "reason",
    "recorded_by": "recorded by", "replies_in_burst": "replies in ten minutes",
    "replies_in_day": "replies in a day", "role": "role", "rows": "rows", "rule": "rule",
    "rules": "rules", "safety_id": "words of safety", "said": "they said", "scope": "scope",
    "seconds": "seconds", "sha256": "SHA-256", "sid": "carrier's id",
    "silent_until": "silent until", "source": "source", "staff": "staff", "stood": "seconds stood",
    "summary": "summary", "switches": "switches that stop texts", "task": "task", "text": "text",
    "threads": "threads", "tier": "disclosure tier", "to": "to", "toll_free": "toll-free sender",
    "turn": "steps of a turn", "undeliverable": "unreachable", "until": "until",
    "verified": "identity proved", "waited": "waited", "what": "what", "zones": "time zones",
}  # fmt: skip
"""What a name in such facts is called; another one is shown plainly."""
_HOLDS: Final = {
    "all": "everything that we start",
    "collections": "collection texts",
    "reminders": "reminders",
}
_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "category": {key: one.name for key, one in CATEGORIES.items()},
    "consent": {"granted": "granted", "revoked": "withdrawn", "unknown": "not on record"},
    "holds": _HOLDS,
    "kind": {**wording.CASES, **wording.TEXT_KINDS},
    "outcome": OUTCOMES,
    "purpose": {"service": "service", "collections": "collections", "marketing": "marketing"},
    "scope": _HOLDS,
}


def spelled(say: Say, cell: str) -> str:
    """JSON as words, what is empty left out; anything else as it is."""
    try:
        content = json.loads(cell)
    except ValueError:
        return cell
    return _words(say, "", content) if isinstance(content, dict | list) else cell


def _words(say: Say, name: str, content: Any) -> str:
    if isinstance(content, dict):
        return "; ".join(_named(say, content))
    if isinstance(content, list):
        return ", ".join(_words(say, name, one) for one in content)
    if isinstance(content, bool):
        return say("yes") if content else say("no")
    known = _CODES.get(name, {}).get(str(content))
    return say(known) if known else _plain(content)


def _named(say: Say, content: Mapping[str, Any]) -> Iterator[str]:
    for name, inner in content.items():
        if inner is None or inner in ("", [], {}):
            continue
        label = say(FIELDS[name]) if name in FIELDS else name.replace("_", " ")
        yield say("{label}: {words}", label=label, words=_words(say, name, inner))


def _plain(content: object) -> str:
    """A moment as the rest of a dossier writes it."""
    if isinstance(content, str) and "T" in content:
        try:
            moment = datetime.fromisoformat(content)
        except ValueError:
            return content
        if moment.tzinfo is not None:
            return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}Z"
    return str(content)
