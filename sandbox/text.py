"""One text at the carrier, in either direction."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sandbox.carrier_time import now
from sandbox.segments import count_segments

Direction = Literal["inbound", "outbound-api", "outbound-reply"]

# After one of these nothing more happens to a text, and its body may be redacted.
FINAL = frozenset(
    {"delivered", "undelivered", "failed", "canceled", "received", "read", "partially_delivered"}
)
MOMENTS = ("created_at", "updated_at", "sent_at", "send_at")


@dataclass(frozen=True)
class Text:
    """A text as the carrier keeps it. Times are aware UTC; `segments` is 0 until a sender is known.

    `seq` numbers texts in the order they reached the carrier; `changed` numbers each change to any
    text, so that a reader can ask for what is new. `answer` is what the product said to a posted
    inbound text: {"status_code": int | None, "ms": int}, or None while nothing was posted.
    """

    sid: str
    direction: Direction
    sender: str | None
    recipient: str
    body: str
    status: str
    created_at: datetime
    updated_at: datetime
    sent_at: datetime | None = None
    send_at: datetime | None = None
    service_sid: str | None = None
    segments: int = 1
    media_urls: tuple[str, ...] = ()
    error_code: int | None = None
    callback: str | None = None
    note: str | None = None
    answer: dict[str, Any] | None = None
    seq: int = 0
    changed: int = 0

    @property
    def borrower(self) -> str:
        """The number at the other end of the line."""
        return (self.sender or "") if self.direction == "inbound" else self.recipient

    @property
    def final(self) -> bool:
        return self.status in FINAL

    def touched(self, **changes: Any) -> "Text":
        """The same text with some fields changed, now."""
        return replace(self, **{"updated_at": now(), **changes})


def new_sid(*, media: bool = False) -> str:
    """SM and 32 hex digits; MM for a text with media."""
    return ("MM" if media else "SM") + secrets.token_hex(16)


def to_row(text: Text) -> dict[str, Any]:
    """A JSON object that from_row turns back into the text."""
    row = dict(vars(text))
    for name in MOMENTS:
        row[name] = row[name].isoformat() if row[name] else None
    return row


def from_row(row: dict[str, Any]) -> Text:
    """Read what to_row wrote."""
    moments = {name: datetime.fromisoformat(row[name]) for name in MOMENTS if row[name]}
    return Text(**{**row, **moments, "media_urls": tuple(row["media_urls"])})


def phone_view(text: Text) -> dict[str, Any]:
    """The text as the phone page and the tests read it."""
    size = count_segments(text.body)
    return {
        "sid": text.sid,
        "direction": "inbound" if text.direction == "inbound" else "outbound",
        "number": text.borrower,
        "from": text.sender,
        "to": text.recipient,
        "body": text.body,
        "status": text.status,
        "error_code": text.error_code,
        "segments": size.segments,
        "encoding": size.encoding,
        "units": size.units,
        "ucs2_characters": list(size.ucs2_characters),
        "media_urls": list(text.media_urls),
        "note": text.note,
        "answer": text.answer,
        "at": text.created_at.isoformat(),
        "seq": text.seq,
        "changed": text.changed,
    }
