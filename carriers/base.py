"""What every carrier offers, and what can go wrong with it.

A carrier takes a text and gives it to a mobile network. The rest of the product knows only this
page; which carrier is behind it is chosen once, at start.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

Direction = Literal["inbound", "outbound"]


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """A text to be sent.

    ``to`` and ``sender`` are E.164 numbers. At least one of ``sender`` and
    ``messaging_service_sid`` is set; with both, the service sends from that sender.
    ``validity_seconds`` is how long the carrier may keep trying, so that nothing arrives after the
    text has expired. Receipts are posted to ``status_callback``, whose path ends in our own
    ``message_id``: a receipt can then be matched even where the answer to the send was lost.
    """

    message_id: UUID
    to: str = field(repr=False)
    body: str = field(repr=False)
    sender: str | None = field(repr=False)
    messaging_service_sid: str | None
    validity_seconds: int
    status_callback: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """The carrier has the text and calls it ``sid``.

    With a messaging service ``sender`` is None and ``segments`` 0 until the carrier has chosen a
    sender; both are known later, from ``Carrier.fetch``.
    """

    sid: str
    status: str
    sender: str | None = field(repr=False)
    segments: int


@dataclass(frozen=True, slots=True)
class CarrierText:
    """A text as the carrier remembers it. Times are aware UTC; ``sent_at`` is None until sent."""

    sid: str
    direction: Direction
    sender: str | None = field(repr=False)
    recipient: str = field(repr=False)
    body: str = field(repr=False)
    status: str
    error_code: int | None
    created_at: datetime
    sent_at: datetime | None
    segments: int
    media_count: int
    messaging_service_sid: str | None


class CarrierError(Exception):
    """The carrier did not do what was asked.

    ``code`` is the carrier's own error code where it gave one. The text is one of our sentences
    with that code; never the carrier's, which quotes numbers.
    """

    def __init__(self, reason: str, code: int | None = None) -> None:
        super().__init__(reason if code is None else f"{reason} ({code})")
        self.reason = reason
        self.code = code


class Refused(CarrierError):
    """Definitely not accepted: nothing was sent, and asking again would not help."""


class Misconfigured(Refused):
    """Refused because of our account, keys or settings, so every other text would be too."""


class Busy(CarrierError):
    """Never processed, so it is safe to ask again, after ``retry_after`` seconds where given."""

    def __init__(
        self, reason: str, code: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(reason, code)
        self.retry_after = retry_after


class Unreachable(Busy):
    """No connection came about, so not a byte of the request has left this machine."""


class OutcomeUnknown(CarrierError):
    """The request left and no clear answer came back: the text may or may not have gone."""


class Carrier(Protocol):
    """The wire to a carrier. Every call may raise CarrierError; all are safe between threads."""

    @property
    def name(self) -> str:
        """What the carrier is called in the ``provider`` column."""
        ...

    def send(self, text: OutgoingText) -> Accepted:
        """Give a text to the carrier, in exactly one request."""
        ...

    def texts(
        self,
        *,
        to: str | None = None,
        sender: str | None = None,
        sent_after: datetime | None = None,
        limit: int = 50,
    ) -> list[CarrierText]:
        """The newest ``limit`` texts, newest first, both directions.

        ``sent_after`` leaves out texts that still wait to be sent, for they have no sent date.
        """
        ...

    def fetch(self, sid: str) -> CarrierText | None:
        """One text, or None where the carrier has none of that sid."""
        ...

    def redact(self, sid: str) -> None:
        """Empty the body that the carrier keeps. A text already gone counts as redacted."""
        ...

    def warm(self) -> None:
        """Load what the first text would otherwise wait for."""
        ...

    def close(self) -> None:
        """Let go of the connections."""
        ...
