"""The only source of now.

Business time is real time plus one offset, which ``CLOCK`` or the ``clock`` command sets in
development and test. Leases, time-outs, back-off, signatures and carrier times use ``real_now``:
they measure what really passes.
"""

from datetime import UTC, datetime, timedelta

_offset = timedelta()


def real_now() -> datetime:
    """The machine's time, aware, in UTC."""
    return datetime.now(UTC)


def now() -> datetime:
    """Business time, aware, in UTC: what consent, quiet hours and due dates are judged by."""
    return real_now() + _offset


def set_offset(offset: timedelta) -> None:
    """Move business time by ``offset`` in this process; the stored offset is models' affair."""
    global _offset  # noqa: PLW0603 — one process has one clock.
    _offset = offset


def offset() -> timedelta:
    """How far business time is from real time in this process."""
    return _offset
