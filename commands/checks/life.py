"""Worker and scheduler: whether they are at work."""

import time
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import redis
from sqlalchemy import func, or_, select

from bot.services import Services
from bot.wake import connect, mark_of
from clock import now, real_now
from commands.checks.finding import Finding, fault, ok, warning
from models.inbound import InboundState, InboundText
from models.operations import Duty
from models.outbound import OutboundState, OutboundText

_OVERDUE: Final = timedelta(minutes=1)
_PATIENCE_SECONDS: Final = 3.0
_LOOK_SECONDS: Final = 0.02
_START_WORKER: Final = "Start one: `python worker.py`; on a host, scale `worker` to 1 or more."


def worker(services: Services) -> Iterator[Finding]:
    """Nothing has waited for a worker too long; where there is Redis, one hears a wake."""
    with services.database.read() as session:
        tried = or_(InboundText.retry_at.is_(None), InboundText.retry_at < real_now() - _OVERDUE)
        unread = session.scalar(
            select(func.count())
            .select_from(InboundText)
            .where(InboundText.state == InboundState.UNREAD, tried)
            .where(InboundText.received_at < now() - _OVERDUE)
        )
        unsent = session.scalar(
            select(func.count())
            .select_from(OutboundText)
            .where(OutboundText.state == OutboundState.QUEUED)
            .where(OutboundText.due_at < real_now() - _OVERDUE)
        )
    if unread:
        yield fault(f"{unread} texts have waited for a worker for over a minute.", _START_WORKER)
    if unsent:
        yield fault(f"{unsent} answers have waited to be sent for over a minute.", _START_WORKER)
    if not unread and not unsent:
        yield ok("No text has waited for a worker for over a minute.")
    if services.settings.redis_url is not None:
        yield from _hears(services)


def _hears(services: Services) -> Iterator[Finding]:
    """Wake a thread that does not exist: a worker takes the mark away and finds nothing to do."""
    nobody = uuid.uuid4()
    mark = mark_of(nobody)
    client = connect(services.settings, _PATIENCE_SECONDS)
    started = time.monotonic()
    try:
        if not services.wakes.wake(nobody):
            return
        while client.exists(mark):
            if time.monotonic() - started > _PATIENCE_SECONDS:
                yield fault("No worker hears wakes.", _START_WORKER)
                return
            time.sleep(_LOOK_SECONDS)
    except (redis.RedisError, OSError):
        return  # The check of Redis has said it.
    finally:
        client.close()
    yield ok(f"A worker heard a wake within {(time.monotonic() - started) * 1000:.0f} ms.")


def scheduler(services: Services) -> Iterator[Finding]:
    """Its duties are done when they are due; whoever has one now has ten minutes for it."""
    with services.database.read() as session:
        duties = session.scalars(select(Duty).order_by(Duty.name)).all()
    start = "Start one: `python scheduler.py`; on a host, scale `scheduler` to 1."
    overdue = [duty.name for duty in duties if duty.due_at < real_now() - _OVERDUE]
    if not duties:
        yield fault("No scheduler has ever run on this database.", start)
    elif overdue:
        yield fault(f"No scheduler is at work: {', '.join(overdue)} should have been done.", start)
    else:
        done = [duty.last_done_at for duty in duties if duty.last_done_at]
        ago = f", the last {(real_now() - max(done)).total_seconds():.0f} s ago" if done else ""
        yield ok(f"The scheduler does its {len(duties)} duties{ago}.")
    for duty in duties:
        if duty.last_error:
            yield warning(
                f"The duty {duty.name} failed the last time ({duty.last_error}).",
                "It is tried again each minute; the scheduler's log says where it failed.",
            )
