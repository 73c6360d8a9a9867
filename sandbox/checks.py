"""What the carrier asks of a new outgoing text before it takes it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from werkzeug.datastructures import MultiDict

from sandbox.carrier_time import now, parse_moment
from sandbox.codes import MAGIC_FROM, MAGIC_SENDER, MAGIC_TO, ApiError
from sandbox.settings import Settings

BODY_LIMIT = 1600
MEDIA_LIMIT = 10
LONGEST_VALIDITY = 36_000
SEND_AT_WINDOW = (timedelta(seconds=300), timedelta(days=35))

# A North American number has ten digits and no area code starts with 0 or 1.
DIALABLE = re.compile(r"\+(?:1[2-9]\d{9}|[2-9]\d{6,14})")
PUNCTUATION = re.compile(r"[\s().-]")

Form = MultiDict[str, str]


@dataclass(frozen=True)
class Order:
    """A create request that passed. `sender` is None when the service has yet to choose one."""

    to: str
    body: str
    sender: str | None
    service_sid: str | None
    callback: str | None
    media_urls: tuple[str, ...]
    send_at: datetime | None


def read_order(form: Form, settings: Settings, blocked: Callable[[str, str], bool]) -> Order:
    """Check a create request in the carrier's order. Raises ApiError with the code.

    `blocked(scope, number)` says whether the number opted out of the service or sender.
    """
    sender, service = _sender_and_service(form)
    body, media = _content(form)
    to = _recipient(form)
    _check_sender(sender, service, settings)
    if sender == to:
        raise ApiError(21266)
    _check_validity(form)
    order = Order(to, body, sender, service, _callback(form), media, _schedule(form, service))
    if blocked(settings.scope(sender or ""), to):
        raise ApiError(21610)
    return order


def _sender_and_service(form: Form) -> tuple[str | None, str | None]:
    if not form.get("To"):
        raise ApiError(21604)
    sender = form.get("From") or None
    service = form.get("MessagingServiceSid") or None
    if sender and sender.startswith("MG"):
        sender, service = None, sender
    if not sender and not service:
        raise ApiError(21603)
    return sender and _dialled(sender), service


def _content(form: Form) -> tuple[str, tuple[str, ...]]:
    body, media = form.get("Body", ""), tuple(form.getlist("MediaUrl"))
    if not body and not media and not form.get("ContentSid"):
        raise ApiError(21602)
    if len(body) > BODY_LIMIT:
        raise ApiError(21617)
    if len(media) > MEDIA_LIMIT:
        raise ApiError(21623)
    if not all(_is_web_address(url) for url in media):
        raise ApiError(21620)
    return body, media


def _recipient(form: Form) -> str:
    to = _dialled(form["To"])
    if to in MAGIC_TO:
        raise ApiError(MAGIC_TO[to])
    if not DIALABLE.fullmatch(to):
        raise ApiError(21211)
    return to


def _dialled(number: str) -> str:
    return PUNCTUATION.sub("", number)


def _check_sender(sender: str | None, service: str | None, settings: Settings) -> None:
    if service and service != settings.service_sid:
        raise ApiError(21701)
    if sender in MAGIC_FROM:
        raise ApiError(MAGIC_FROM[sender or ""])
    if sender and sender not in (*settings.numbers, MAGIC_SENDER):
        raise ApiError(21606)


def _check_validity(form: Form) -> None:
    value = form.get("ValidityPeriod", "1")
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= LONGEST_VALIDITY:
        raise ApiError(21624)


def _callback(form: Form) -> str | None:
    url = form.get("StatusCallback") or None
    if url and (not _is_web_address(url) or "_" in (urlsplit(url).hostname or "")):
        raise ApiError(21609)
    return url


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _schedule(form: Form, service: str | None) -> datetime | None:
    kind = form.get("ScheduleType")
    if not kind:
        return None
    if kind != "fixed":
        raise ApiError(35126)
    if not service:
        raise ApiError(35118)
    if not form.get("SendAt"):
        raise ApiError(35111)
    return _send_at(form["SendAt"])


def _send_at(value: str) -> datetime:
    soonest, latest = SEND_AT_WINDOW
    try:
        moment = parse_moment(value)
    except ValueError:
        raise ApiError(35114) from None
    if not soonest <= moment - now() <= latest:
        raise ApiError(35114)
    return moment
