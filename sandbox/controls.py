"""The sandbox's own paths: what borrowers send, what they see, what goes wrong next."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Blueprint, Response, request

from sandbox.carrier import current_carrier
from sandbox.checks import BODY_LIMIT, MEDIA_LIMIT
from sandbox.fault_kinds import COMMON, BadFault, allowed_faults, checked
from sandbox.inbound import BorrowerText, Delivery, Parcel
from sandbox.segments import count_segments
from sandbox.text import phone_view
from sandbox.wire_format import json_answer

controls = Blueprint("controls", __name__, url_prefix="/sandbox")

LONGEST_WAIT = 30.0
MOST_TEXTS = 1000
A_YEAR = 366 * 86_400
MOST_DUPLICATES = 50


class BadRequest(ValueError):
    """What was sent cannot be used; the text says what to send instead."""


@controls.errorhandler(BadRequest)
@controls.errorhandler(BadFault)
def explained(error: ValueError) -> Response:
    """A refusal that says what to send instead."""
    return json_answer({"error": str(error)}, 400)


@controls.post("/texts")
def send_text() -> Response:
    """A borrower sends a text; waits for the product's answer unless `wait` is false."""
    wanted = _object()
    wait = _checked(wanted, "wait", bool, default=True)
    parcel = current_carrier().inbound.record(_borrower_text(wanted))
    facts = {"sid": parcel.text.sid, "seq": parcel.text.seq, "recorded": parcel.recorded}
    if not wait:
        current_carrier().deliver_later(parcel)
        return json_answer(facts, 202)
    return json_answer(facts | _outcome(parcel, current_carrier().inbound.deliver(parcel)), 201)


def _outcome(parcel: Parcel, delivery: Delivery) -> dict[str, Any]:
    return {
        "spoiled": parcel.spoiled,
        "status_code": delivery.status_code,
        "answers": [answer.facts() for answer in delivery.answers],
        "ms": delivery.ms,
    }


BORROWER_KEYS = frozenset(
    [
        "from",
        "to",
        "body",
        "media_urls",
        "duplicate",
        "deliver",
        "age_seconds",
        "opt_out_type",
        "wait",
    ]
)


def _borrower_text(wanted: dict[str, Any]) -> BorrowerText:
    unknown = sorted(set(wanted) - BORROWER_KEYS)
    if unknown:
        allowed = ", ".join(sorted(BORROWER_KEYS))
        raise BadRequest(f"Unknown: {', '.join(unknown)}. Allowed: {allowed}.")
    opt_out = wanted.get("opt_out_type")
    if opt_out not in (None, "STOP", "START", "HELP"):
        raise BadRequest("opt_out_type must be STOP, START or HELP.")
    media = _checked(wanted, "media_urls", list, default=[])
    if len(media) > MEDIA_LIMIT or not all(isinstance(url, str) for url in media):
        raise BadRequest(f"media_urls must be a list of up to {MEDIA_LIMIT} addresses.")
    return BorrowerText(
        sender=_words(wanted, "from", 1, 64),
        body=_words(wanted, "body", 0, BODY_LIMIT),
        recipient=_words(wanted, "to", 1, 64) if wanted.get("to") else None,
        media_urls=tuple(media),
        duplicate=int(_number(wanted, "duplicate", MOST_DUPLICATES)),
        deliver=_checked(wanted, "deliver", bool, default=True),
        age_seconds=_number(wanted, "age_seconds", A_YEAR),
        opt_out_type=opt_out,
    )


def _object() -> dict[str, Any]:
    wanted = request.get_json(force=True, silent=True)
    if not isinstance(wanted, dict):
        raise BadRequest("Send a JSON object.")
    return wanted


def _checked(wanted: dict[str, Any], key: str, kind: type, *, default: Any) -> Any:
    value = wanted.get(key, default)
    if not isinstance(value, kind):
        raise BadRequest(f"{key} must be a {kind.__name__}.")
    return value


def _words(wanted: dict[str, Any], key: str, shortest: int, longest: int) -> str:
    value = wanted.get(key)
    if not isinstance(value, str) or not shortest <= len(value) <= longest:
        raise BadRequest(f"{key} must be a text of {shortest} to {longest} characters.")
    return value


def _number(wanted: dict[str, Any], key: str, highest: float) -> float:
    value = wanted.get(key, 0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= highest:
        raise BadRequest(f"{key} must be a number from 0 to {highest}.")
    return value


@controls.get("/texts")
def read_texts() -> Response:
    """Texts of some borrowers (`number`, repeatable; all without it), oldest first.

    `after` gives only texts with a higher seq, `changed_after` only those changed since; `wait`
    holds the answer back until there are such texts, at most that many seconds. A reader that
    names the `epoch` it knows is not kept waiting in another.
    """
    store, numbers = current_carrier().store, request.args.getlist("number")
    after, changed_after = _whole("after", 0), _whole("changed_after", 0)
    wait = min(_seconds("wait"), LONGEST_WAIT)
    if wait and request.args.get("epoch", store.epoch) == store.epoch:
        store.wait(numbers, after=after, changed_after=changed_after, seconds=wait)
    _, changed = store.latest
    texts = store.thread(numbers, after=after, changed_after=changed_after)
    limit = min(_whole("limit", MOST_TEXTS) or 1, MOST_TEXTS)
    shown = texts[:limit]
    return json_answer(
        {
            "texts": [phone_view(text) for text in shown],
            "seq": shown[-1].seq if shown else after,
            "changed": changed,
            "more": len(texts) > limit,
            "epoch": store.epoch,
        }
    )


def _whole(name: str, default: int) -> int:
    value = request.args.get(name) or str(default)
    if not value.isascii() or not value.isdigit():
        raise BadRequest(f"{name} must be a whole number from 0.")
    return int(value)


def _seconds(name: str) -> float:
    try:
        value = float(request.args.get(name) or 0)
    except ValueError:
        value = -1
    if not 0 <= value <= 3600:
        raise BadRequest(f"{name} must be seconds from 0 to {LONGEST_WAIT:g}.")
    return value


@controls.post("/segments")
def segments() -> Response:
    """How a text being typed would be billed."""
    size = count_segments(_words(_object(), "body", 0, 10 * BODY_LIMIT))
    return json_answer(
        {
            "encoding": size.encoding,
            "units": size.units,
            "segments": size.segments,
            "ucs2_characters": size.ucs2_characters,
        }
    )


@controls.get("/state")
def state() -> Response:
    """Counts of everything the carrier holds."""
    return json_answer(current_carrier().state())


@controls.post("/reset")
def reset() -> Response:
    """Forget everything."""
    current_carrier().reset()
    return json_answer(current_carrier().state())


@controls.get("/faults")
def read_faults() -> Response:
    """The queue, and all that may be asked for."""
    return json_answer({**_faults(), "allowed": allowed_faults(), "common": list(COMMON)})


@controls.post("/faults")
def set_faults() -> Response:
    """Queue one fault or a list of them, or choose the signature (`{"sign_with": "sha256"}`)."""
    wanted = request.get_json(force=True, silent=True)
    items = wanted if isinstance(wanted, list) else [wanted]
    # All are checked before any is set.
    for start in [_fault_to_set(item) for item in items]:
        start()
    return json_answer(_faults(), 201)


@controls.delete("/faults")
def clear_faults() -> Response:
    """All goes well again, and is signed as at the start."""
    current_carrier().faults.clear()
    current_carrier().signer.algorithm = "sha1"
    return json_answer(_faults())


def _faults() -> dict[str, Any]:
    return {
        "faults": current_carrier().faults.view(),
        "sign_with": current_carrier().signer.algorithm,
    }


def _fault_to_set(item: Any) -> Callable[[], object]:
    """Check one fault; gives the call that sets it. Raises BadFault."""
    if isinstance(item, dict) and "sign_with" in item:
        return partial(setattr, current_carrier().signer, "algorithm", _algorithm(item))
    fault = checked(item)
    if fault["kind"] != "replay":
        return partial(current_carrier().faults.add, fault)
    text = current_carrier().store.get(fault["sid"])
    if text is None:
        raise BadFault("The sid to replay is not known here.")
    return partial(current_carrier().receipts.replay, text)


def _algorithm(item: dict[str, Any]) -> str:
    if len(item) > 1 or item["sign_with"] not in ("sha1", "sha256"):
        raise BadFault("sign_with stands alone and must be sha1 or sha256.")
    if item["sign_with"] == "sha256" and not current_carrier().signer.has_shared_key:
        raise BadFault("sign_with sha256 needs TWILIO_SHARED_KEYS.")
    return str(item["sign_with"])
