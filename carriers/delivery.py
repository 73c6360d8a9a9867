"""The state of a text on its way, whatever the order in which receipts arrive.

Twilio posts receipts in bursts, out of order and more than once, with no time that could order
them. The head of a text's receipts is therefore the highest by rank, never the latest.
"""

from enum import StrEnum
from typing import Final


class DeliveryStatus(StrEnum):
    """Twilio's thirteen message statuses, lowest rank first.

    Every status has a rank of its own, so that two different receipts never tie and the head does
    not depend on which came first.
    """

    ACCEPTED = "accepted"
    # These two are an inbound text's. They rank below every step of an outbound one.
    RECEIVING = "receiving"
    RECEIVED = "received"
    SCHEDULED = "scheduled"
    QUEUED = "queued"
    SENDING = "sending"
    # On networks without delivery receipts this is the last that is heard.
    SENT = "sent"
    # Only a text that waited can be canceled; a sign that it went nevertheless is worth more.
    CANCELED = "canceled"
    FAILED = "failed"
    # Comes after a failed attempt to reach the handset, so it knows more than "failed".
    UNDELIVERED = "undelivered"
    # Of a long text some parts arrived; the borrower saw something.
    PARTIALLY_DELIVERED = "partially_delivered"
    # A handset's receipt is proof, and outranks every report of failure.
    DELIVERED = "delivered"
    READ = "read"


_RANKS: Final = {status.value: rank for rank, status in enumerate(DeliveryStatus)}

_FINAL: Final = frozenset(
    {
        DeliveryStatus.RECEIVED,
        DeliveryStatus.CANCELED,
        DeliveryStatus.FAILED,
        DeliveryStatus.UNDELIVERED,
        DeliveryStatus.PARTIALLY_DELIVERED,
        DeliveryStatus.DELIVERED,
        DeliveryStatus.READ,
    }
)


def rank(status: str) -> int:
    """The height of ``status``, from 0; -1 for a value that is not one of the thirteen."""
    return _RANKS.get(status, -1)


def head(current: str | None, new: str) -> str:
    """The status to keep when ``new`` is reported of a text that stands at ``current``.

    The higher rank wins. A value nobody knows changes nothing; where it is the first that is
    heard it still proves that the carrier has the text, and so counts as accepted, the lowest.
    Applied one by one, receipts give the same head in any order and however often each comes.
    """
    known = [status for status in (current, new) if status is not None and rank(status) >= 0]
    return max(known, key=rank, default=DeliveryStatus.ACCEPTED.value)


def is_final(status: str) -> bool:
    """Whether no further receipt is expected. One that comes nevertheless may still raise it.

    ``sent`` is not final: where networks give no receipts, the caller decides how long to wait.
    """
    return status in _FINAL
