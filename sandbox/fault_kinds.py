"""Everything that can go wrong on request, as a table, and the check of what a caller asks for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

# What a parameter may be: a check, and the words that explain it.
Rule = tuple[Callable[[Any], bool], str]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


SECONDS: Rule = (lambda v: _is_number(v) and 0 <= v <= 3600, "seconds from 0 to 3600")
YES_NO: Rule = (lambda v: isinstance(v, bool), "true or false")
COUNT: Rule = (lambda v: type(v) is int and 1 <= v <= 50, "an integer from 1 to 50")
CODE: Rule = (lambda v: type(v) is int and 10_000 <= v <= 99_999, "a Twilio code such as 30003")
STATUS: Rule = (lambda v: type(v) is int and 200 <= v <= 599, "an HTTP status from 200 to 599")
WORD: Rule = (lambda v: isinstance(v, str) and 0 < len(v) <= 200, "a text of up to 200 characters")
SID: Rule = (lambda v: isinstance(v, str) and len(v) == 34, "a message sid")
NUMBER: Rule = (lambda v: isinstance(v, str) and v.startswith("+"), "a number such as +12025550101")
TIMES: Rule = (lambda v: v == "always" or (type(v) is int and v >= 1), 'an integer, or "always"')
PASSED: Rule = (lambda v: type(v) is int and v >= 0, "an integer from 0")
SHARE: Rule = (lambda v: _is_number(v) and 0 < v <= 1, "a number above 0 and up to 1")
ORDER: Rule = (lambda v: v in ("reversed", "shuffled"), "reversed or shuffled")
FAILED: Rule = (lambda v: v in ("failed", "undelivered"), "failed or undelivered")

# `to` is the borrower's number, `after` how many that fit are let pass first, `times` how many
# are hit, `share` the part of them (drawn at random) for long runs.
COMMON: dict[str, Rule] = {"times": TIMES, "to": NUMBER, "after": PASSED, "share": SHARE}


@dataclass(frozen=True)
class Kind:
    """One way to go wrong: its parameters, their values unless given, and which are needed."""

    parameters: dict[str, Rule] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    required: tuple[str, ...] = ()


_ANSWERS = {
    # The answer never comes; the connection closes after `seconds`.
    "timeout": Kind({"seconds": SECONDS}, {"seconds": 30}),
    # The connection is reset.
    "reset": Kind(),
    # The usual status with JSON that breaks off.
    "bad_json": Kind(),
    # Any HTTP status; 503 comes as an HTML page unless `html` is false.
    "status": Kind(
        {"status": STATUS, "retry_after": SECONDS, "html": YES_NO}, {"status": 500}, ("status",)
    ),
    # A refusal with one of Twilio's codes.
    "error": Kind({"code": CODE, "status": STATUS, "message": WORD}, {}, ("code",)),
    # Right, but after `seconds`.
    "slow": Kind({"seconds": SECONDS}, {"seconds": 5}),
    # A refusal in the newer form of RFC 9457.
    "problem_json": Kind({"code": CODE, "status": STATUS}, {"code": 20001, "status": 400}),
}

# With `accepted` the text is taken and goes out all the same, whatever the caller is told.
_ACCEPTING = ("timeout", "reset", "status")
_CREATE = {
    name: Kind({**kind.parameters, "accepted": YES_NO}, kind.defaults, kind.required)
    if name in _ACCEPTING
    else kind
    for name, kind in _ANSWERS.items()
}

_RECEIPT = {
    # The carrier's own status moves on, and nobody is told; only of `status` when that is given.
    "lost": Kind({"status": WORD}),
    # All receipts come together, `seconds` after the text reached its end.
    "late": Kind({"seconds": SECONDS}, {"seconds": 5}),
    # Each receipt comes `n` more times, at the same moment.
    "duplicate": Kind({"n": COUNT}, {"n": 1}),
    # All receipts come in another order, once the text reached its end.
    "reorder": Kind({"order": ORDER}, {"order": "reversed"}),
    # The text ends as undelivered or failed.
    "fail": Kind({"status": FAILED, "code": CODE}, {"status": "undelivered", "code": 30003}),
    # Before the last receipt comes one whose status nobody knows.
    "unknown_status": Kind({"status": WORD}, {"status": "handed_over"}),
    # All receipts of a text are sent again, now.
    "replay": Kind({"sid": SID}, {}, ("sid",)),
    # The text ends as partially_delivered.
    "partially_delivered": Kind(),
    # The text stops at sent.
    "stuck": Kind(),
    # Receipts go out before the create call is answered.
    "early": Kind(),
}

_INBOUND = {
    # The text is posted `n` more times at the same moment.
    "duplicate": Kind({"n": COUNT}, {"n": 1}),
    # The carrier has the text and never posts it.
    "lost": Kind(),
    # Forged posts: the carrier knows nothing of these texts.
    "bad_signature": Kind(),
    "no_signature": Kind(),
    "wrong_account": Kind(),
    "tampered_body": Kind(),
    # The post is JSON, signed as Twilio signs JSON.
    "content_type": Kind(),
    # The parameters come in the query of a GET.
    "get": Kind(),
}

KINDS: dict[str, dict[str, Kind]] = {
    "create": _CREATE,
    "receipt": _RECEIPT,
    "inbound": _INBOUND,
    "list": _ANSWERS,
    "fetch": _ANSWERS,
}


class BadFault(ValueError):
    """A fault cannot be set; the text names what is wrong and lists what is allowed."""


def checked(wanted: Any) -> dict[str, Any]:
    """Check one fault and fill in its defaults. Raises BadFault."""
    if not isinstance(wanted, dict):
        raise BadFault('A fault must be a JSON object such as {"on": "create", "kind": "reset"}.')
    on = _one_of("on", wanted.get("on"), KINDS)
    name = _one_of("kind", wanted.get("kind"), KINDS[on])
    kind = KINDS[on][name]
    rules = {**COMMON, **kind.parameters}
    unknown = sorted(set(wanted) - {"on", "kind", *rules})
    if unknown:
        allowed = ", ".join(["on", "kind", *rules])
        raise BadFault(f"Unknown in a {name} fault: {', '.join(unknown)}. Allowed: {allowed}.")
    missing = [key for key in kind.required if key not in wanted]
    if missing:
        raise BadFault(f"A {name} fault needs {', '.join(missing)}.")
    for key, value in wanted.items():
        if key in rules and not rules[key][0](value):
            raise BadFault(f"{key} must be {rules[key][1]}.")
    return {"times": 1, "after": 0, **kind.defaults, **wanted}


def _one_of(key: str, value: Any, allowed: dict[str, Any]) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise BadFault(f"{key} must be one of: {', '.join(allowed)}.")
    return value


def allowed_faults() -> dict[str, dict[str, list[str]]]:
    """What may be asked for: by place and kind, the parameters beside the common ones."""
    return {
        on: {name: list(kind.parameters) for name, kind in kinds.items()}
        for on, kinds in KINDS.items()
    }
