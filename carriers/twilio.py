"""Twilio as a carrier."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar

from carriers.base import (
    Accepted,
    CarrierError,
    CarrierText,
    OutcomeUnknown,
    OutgoingText,
    Refused,
)
from carriers.delivery import DeliveryStatus

if TYPE_CHECKING:
    from carriers.twilio_http import TwilioWire

T = TypeVar("T")

_SID: Final = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
_LONGEST_BODY: Final = 1600
_HALF_A_PAIR: Final = re.compile(r"[\ud800-\udfff]")
# Twilio takes 1 to 36000 seconds and advises against 5 or fewer, which it spends on its own queue.
_SHORTEST_VALIDITY: Final = 6
_LONGEST_VALIDITY: Final = 36_000
_NO_SUCH: Final = (404, 20404)
_LONGEST_PAGE: Final = 1000


class TwilioCarrier:
    """Texts by Twilio's REST API, version 2010-04-01, through one client shared by all threads.

    The SDK takes 43 MB and a second and a half to import, so it is imported by the first call, or
    by ``warm``, and never by a process that only makes this object. Make it after a fork. Keep no
    more threads on it than ``pool_size``. Time limits are in seconds.
    """

    name: Final = "twilio"

    def __init__(
        self,
        account_sid: str,
        api_key: str,
        api_secret: str,
        base_url: str,
        *,
        connect_timeout: float = 3.05,
        read_timeout: float = 10.0,
        pool_size: int = 16,
    ) -> None:
        self._credentials = (api_key, api_secret, account_sid)
        self._base_url = base_url
        self._limits: Mapping[str, Any] = {
            "connect_timeout": connect_timeout,
            "read_timeout": read_timeout,
            "pool_size": pool_size,
        }
        self._opening = Lock()
        self._wire: TwilioWire | None = None
        self._messages: Any = None

    @property
    def concurrent_requests(self) -> int | None:
        """Requests of the account that Twilio counted at once when it last answered."""
        return self._wire.concurrent_requests if self._wire else None

    def warm(self) -> None:
        """Import the SDK now, so that the first text does not wait for it."""
        self._opened()

    def send(self, text: OutgoingText) -> Accepted:
        """Give ``text`` to Twilio in exactly one request.

        What Twilio would refuse in any case is refused here, with the code it would give.
        """
        _check(text)
        return self._ask(lambda messages: _accepted(messages.create(**_parameters(text))))

    def texts(
        self,
        *,
        to: str | None = None,
        sender: str | None = None,
        sent_after: datetime | None = None,
        limit: int = 50,
    ) -> list[CarrierText]:
        """The newest ``limit`` texts, newest first. ``sent_after`` must be an aware time."""
        wanted: dict[str, Any] = {"limit": limit, "page_size": min(limit, _LONGEST_PAGE)}
        if limit < 1:
            raise ValueError("limit should be at least 1")
        if to is not None:
            wanted["to"] = to
        if sender is not None:
            wanted["from_"] = sender
        if sent_after is not None:
            wanted["date_sent_after"] = _utc(sent_after)
        found = self._ask(lambda messages: [_text(each) for each in messages.list(**wanted)])
        return sorted(found, key=lambda text: text.created_at, reverse=True)

    def fetch(self, sid: str) -> CarrierText | None:
        """One text, or None where Twilio has none of that sid."""
        known = _known_shape(sid)
        try:
            return self._ask(lambda messages: _text(messages(known).fetch()))
        except Refused as refused:
            if refused.code in _NO_SUCH:
                return None
            raise

    def redact(self, sid: str) -> None:
        """Empty the body that Twilio keeps. Only texts in a final state can be redacted."""
        known = _known_shape(sid)
        try:
            self._ask(lambda messages: messages(known).update(body=""))
        except Refused as refused:
            if refused.code not in _NO_SUCH:
                raise

    def close(self) -> None:
        """Let go of the connections."""
        if self._wire is not None:
            self._wire.session.close()

    def _ask(self, question: Callable[[Any], T]) -> T:
        """Put one question to the account's messages; whatever goes wrong is a CarrierError."""
        messages = self._opened()
        try:
            return question(messages)
        except CarrierError:
            raise
        except Exception as fault:  # noqa: BLE001
            # The wire has had a success by now, so the carrier did act; it is the answer that we
            # cannot read: broken JSON, or JSON of another shape.
            kind = type(fault).__name__
        raise OutcomeUnknown(f"the carrier's answer cannot be read: {kind}")

    def _opened(self) -> Any:
        with self._opening:
            if self._messages is None:
                self._messages = self._open()
            return self._messages

    def _open(self) -> Any:
        from twilio.rest import Client  # type: ignore[import-untyped, unused-ignore]

        from carriers.twilio_http import TwilioWire

        key, secret, account = self._credentials
        self._wire = TwilioWire(self._base_url, **self._limits)
        return Client(key, secret, account, http_client=self._wire).messages


def _check(text: OutgoingText) -> None:
    if not text.sender and not text.messaging_service_sid:
        raise Refused("a text needs a sender or a messaging service", 21603)
    if not text.body:
        raise Refused("a text needs a body", 21602)
    if len(text.body) > _LONGEST_BODY:
        raise Refused(f"a text has at most {_LONGEST_BODY} characters", 21617)
    if _HALF_A_PAIR.search(text.body):
        # There is no UTF-8 for it, so it would fail on the way out, when nobody can tell any more
        # whether the text has gone.
        raise Refused("a text holds half a surrogate pair, which is no character", 400)


def _parameters(text: OutgoingText) -> dict[str, Any]:
    """The arguments of the SDK's ``create``; a sender of None is left out, not sent empty."""
    senders = {"from_": text.sender, "messaging_service_sid": text.messaging_service_sid}
    return {
        "to": text.to,
        "body": text.body,
        "status_callback": text.status_callback,
        "validity_period": min(max(text.validity_seconds, _SHORTEST_VALIDITY), _LONGEST_VALIDITY),
        **{name: value for name, value in senders.items() if value},
    }


def _known_shape(sid: str) -> str:
    """``sid``, which becomes part of an address; ValueError where it is not a message's."""
    if not _SID.fullmatch(sid):
        raise ValueError("a message sid is SM or MM and 32 hexadecimal digits")
    return sid


def _utc(moment: datetime) -> datetime:
    """``moment`` in UTC: the SDK writes the digits of any datetime with a Z behind them."""
    if moment.tzinfo is None:
        raise ValueError("a time needs a zone")
    return moment.astimezone(UTC)


def _accepted(message: Any) -> Accepted:
    return Accepted(
        sid=_known_shape(message.sid),
        status=message.status or DeliveryStatus.ACCEPTED.value,
        sender=message.from_,
        segments=int(message.num_segments or 0),
    )


def _text(message: Any) -> CarrierText:
    return CarrierText(
        sid=_known_shape(message.sid),
        direction="inbound" if message.direction == "inbound" else "outbound",
        sender=message.from_,
        recipient=message.to or "",
        body=message.body or "",
        status=message.status or DeliveryStatus.ACCEPTED.value,
        error_code=int(message.error_code) if message.error_code is not None else None,
        created_at=_utc(message.date_created),
        sent_at=_utc(message.date_sent) if message.date_sent else None,
        segments=int(message.num_segments or 0),
        media_count=int(message.num_media or 0),
        messaging_service_sid=message.messaging_service_sid,
    )
