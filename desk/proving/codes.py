"""The words for what the cells of a dossier hold as codes; what anybody wrote stays as it is."""

from collections.abc import Callable, Mapping
from typing import Final

from accounts.statuses import SAME
from carriers.reactions import plain_words
from desk import wording
from desk.action_words import ACTIONS
from desk.case_words import BOT_CATEGORIES, CATEGORIES, EVENTS, OUTCOMES
from desk.known_sentences import OF_CHAINS
from desk.proving.spelling import spelled
from desk.proving.wording import Tongue
from desk.reporting.findings import FINDINGS
from desk.rule_wording import decider
from desk.task_words import task_name, task_note

_CONSENT: Final = {"granted": "granted", "revoked": "withdrawn", "unknown": "not on record"}
_YES_OR_NO: Final = {"yes": "yes", "no": "no"}
_STATES: Final = {
    "done": "handled",
    "open": "open",
    "waiting": "waiting for them",
    "closed": "closed",
    "kept": "kept",
    "broken": "broken",
    "replaced": "replaced",
    "withdrawn": "withdrawn",
    "in_error": "written down in error",
}
_LANGUAGES: Final = {
    "en": "English",
    "zh": "Chinese (simplified)",
    "zh-Hant": "Chinese (traditional)",
    "es": "Spanish",
}
_ALERTS: Final = {
    "distress": "They may be in distress",
    "opt_out_review": "This may be an opt-out",
    "parked_turn": "A text could not be handled",
    "unknown_send": "A text that may have gone",
    "complaint_due": "A complaint is due soon",
    "complaint_overdue": "A complaint is overdue",
    "case_due": "A case is due soon",
    "case_overdue": "A case is overdue",
}
_PROOFS: Final = {
    "birth_year": "year of birth",
    "dob": "date of birth",
    "id_last4": "last four digits of an identity number",
    "pin": "PIN",
    "postal_code": "postal code",
}
VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "alert": _ALERTS,
    "also": wording.INTENTS,
    "amount": {"what is due": "what is due"},
    "by": {"bot": "bot"},
    "category": {
        **wording.CASES,
        **BOT_CATEGORIES,
        **{key: one.name for key, one in CATEGORIES.items()},
    },
    "channel": {"text": "by text", "phone": "by phone", **wording.METHODS},
    "checked_as": wording.INTENTS,
    "checkpoint": {"not yet": "not yet"},
    "code_word": _YES_OR_NO,
    "collections": _CONSENT,
    "decision": wording.DECISIONS,
    "delivery": wording.STATES,
    "direction": {"from them": "from them", "from us": "from us"},
    "ended_by": wording.ENDED_BY,
    "event": _CONSENT,
    "finding": {"good": "Without a finding", **FINDINGS},
    "handled_by": {"bot": "bot", "escalated": "bot, and staff is to look", "taken": "staff"},
    "kind": {**wording.TEXT_KINDS, **wording.CASES},
    "labelled_as": wording.INTENTS,
    "language": _LANGUAGES,
    "marketing": _CONSENT,
    "method": wording.METHODS,
    "on": {"the person": "the person"},
    "only_reminders": _YES_OR_NO,
    "other_channel": {"email": "by e-mail", "letter": "by letter", "call": "by phone"},
    "outcome": OUTCOMES,
    "proofs": _PROOFS,
    "purpose": {
        "all": "all texts",
        "service": "service",
        "collections": "collections",
        "marketing": "marketing",
    },
    "reason": wording.HOLD_REASONS,
    "reasons": wording.REASONS,
    "result": {"paid": "paid", "failed": "did not go through", "expired": "ran out"},
    "service": _CONSENT,
    "state": {**wording.STATES, **_STATES},
    "status": {
        **wording.STATES,
        **{one: wording.APPLICATIONS[ours] for one, ours in SAME.items()},
        **wording.APPLICATIONS,
    },
    "stops": {
        "all": "everything that we start",
        "collections": "collection texts",
        "reminders": "reminders",
    },
    "understood_as": wording.INTENTS,
    "unreachable": _YES_OR_NO,
    "verdict": wording.VERDICTS,
    "what": {**ACTIONS, **EVENTS},
    "working_days_only": _YES_OR_NO,
}
"""By column, from the code to plain English, which the reader's catalogue translates."""

_PUT_TOGETHER: Final[Mapping[str, Callable[[Tongue, str], str]]] = {
    "task": lambda tongue, cell: task_name(tongue.say, cell),
    "task_note": lambda tongue, cell: task_note(tongue.say, tongue.code, cell),
    "chain": lambda tongue, cell: OF_CHAINS.said(tongue.say, cell),
}
_SEVERAL: Final = frozenset({"reasons", "proofs"})
"""Columns whose cells list codes."""
_SPELLED_OUT: Final = frozenset({"facts", "details", "evidence", "versions"})
"""Columns whose cells are JSON."""


def value(tongue: Tongue, column: str, cell: str) -> str:
    """What a cell says: words for a code, anything else as it is."""
    if column in _SPELLED_OUT:
        return spelled(tongue.say, cell)
    if column in _PUT_TOGETHER:
        return _PUT_TOGETHER[column](tongue, cell)
    if column in _SEVERAL:
        return ", ".join(_one(tongue, column, code) for code in cell.split(", "))
    if column == "rule":
        return tongue.say(decider(cell))
    if column == "error" and cell.isdecimal():
        return f"{plain_words(int(cell), tongue.code)} ({cell})"
    return _one(tongue, column, cell)


def _one(tongue: Tongue, column: str, code: str) -> str:
    own = tongue.own.get(column, {}).get(code)
    if own is not None:
        return own
    known = VALUES.get(column, {}).get(code)
    return tongue.say(known).rstrip(":：") if known else code
