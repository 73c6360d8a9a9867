"""What needs somebody now: questions asked of the rows, which change nothing.

Four places are looked at: threads in which nobody has touched what came, carrier codes that stop
more than one text, the clocks of cases, and the house's own work.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from alerts.cause import Cause, Moment
from alerts.due_cases import due_cases
from alerts.hands import Touch, last_touches
from alerts.merges import Merge, merges_of, where_it_waits
from bot.distress import DISTRESS_GOES_ON
from models.alerts import AlertKind
from models.inbound import InboundState, InboundText
from models.numbers import Number
from models.operations import Duty
from models.outbound import OutboundState, OutboundText
from models.staff import StaffTask
from models.threads import Thread, ThreadMode
from models.turns import Turn

PATIENCE: Final = timedelta(minutes=5)
"""How long work may stand still before somebody is told: a restart takes less."""
HOUSE: Final = "house"

_MOST: Final = 1000
_CARRIER_CODES: Final = "carrier_"
_CODES_LAST: Final = timedelta(hours=1)
_FLAGS: Final = {"distress": AlertKind.DISTRESS, "grey_opt_out": AlertKind.OPT_OUT_REVIEW}
_OPTED_OUT_BY: Final = ("law_step", "opt_out_by_model")
_TASKS: Final = {
    "parked_turn": AlertKind.PARKED_TURN,
    "unknown_send": AlertKind.UNKNOWN_SEND,
}


def find_causes(session: Session, moment: Moment) -> list[Cause]:
    """Everything that needs somebody now."""
    return [
        *_in_threads(session, moment),
        *_codes(session, moment),
        *due_cases(session, moment),
        *_unread(session, moment),
        *_uncertain(session, moment),
        *_duties(session, moment),
    ]


# --- Threads --------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Event:
    kind: AlertKind
    thread_id: uuid.UUID
    at: datetime


def _in_threads(session: Session, moment: Moment) -> Iterator[Cause]:
    """What came into threads and was followed by no step of staff."""
    events = [*_flagged(session), *_tasks(session)]
    first = min((event.at for event in events), default=moment.now)
    own = {event.thread_id for event in events}
    merges = merges_of(session, own)
    touches = last_touches(session, own | {one.into for one in merges.values()}, first)
    times: dict[tuple[AlertKind, uuid.UUID], list[datetime]] = {}
    for event in events:
        if not _seen_to(event, touches, merges):
            waits_in = where_it_waits(merges, event.thread_id)
            times.setdefault((event.kind, waits_in), []).append(event.at)
    for (kind, thread_id), found in times.items():
        yield Cause(kind, thread_id.hex, min(found), thread_id, latest=max(found))


def _seen_to(
    event: _Event, touches: Mapping[uuid.UUID, Touch], merges: Mapping[uuid.UUID, Merge]
) -> bool:
    """Whether a step of staff followed, in its own thread or in the one that it was merged into."""
    touch, merge = touches.get(event.thread_id), merges.get(event.thread_id)
    if touch is not None and touch.at >= event.at:
        return True
    touch = touches.get(merge.into) if merge else None
    return bool(merge and touch and touch.at >= max(event.at, merge.at))


def _flagged(session: Session) -> Iterator[_Event]:
    """Texts of threads in the staff queue that rules flagged since the thread is there.

    By the flag and not by the thread's reason, for a thread keeps its first reason. A merged
    thread waits where the other one does.
    """
    own = _with_flags().where(
        Thread.mode != ThreadMode.BOT, InboundText.handled_at >= Thread.escalated_at
    )
    other = aliased(Thread)
    merged = (
        _with_flags()
        .join(other, other.id == Thread.merged_into)
        .where(other.mode != ThreadMode.BOT, InboundText.handled_at >= other.escalated_at)
    )
    for rows in (own, merged):
        for thread_id, at, decided_by, found, opted_out_at in session.execute(rows):
            opted_out = decided_by in _OPTED_OUT_BY or opted_out_at is not None
            if decided_by == DISTRESS_GOES_ON:
                yield _Event(AlertKind.DISTRESS, thread_id, at)
            for flag, kind in _FLAGS.items():
                settled = kind == AlertKind.OPT_OUT_REVIEW and opted_out
                if f'"{flag}"' in found and not settled:
                    yield _Event(kind, thread_id, at)


def _with_flags() -> Select[uuid.UUID, datetime, str, str, datetime | None]:
    flags = Turn.reading["flags"].as_string()
    return (
        select(Thread.id, Turn.decided_at, Turn.decided_by, flags, Number.opted_out_at)
        .join(InboundText, InboundText.thread_id == Thread.id)
        .join(Turn, Turn.inbound_id == InboundText.id)
        .join(Number, Number.id == Thread.id)
        .where(or_(*_of_note(flags)))
        .order_by(Turn.id.desc())
        .limit(_MOST)
    )


def _of_note(flags: ColumnElement[str]) -> list[ColumnElement[bool]]:
    flagged = [flags.contains(f'"{flag}"', autoescape=True) for flag in _FLAGS]
    return [*flagged, Turn.decided_by == DISTRESS_GOES_ON]


def _tasks(session: Session) -> Iterator[_Event]:
    rows = (
        select(StaffTask.kind, StaffTask.thread_id, StaffTask.opened_at)
        .where(StaffTask.done_at.is_(None), StaffTask.kind.in_(_TASKS))
        .where(StaffTask.thread_id.is_not(None))
        .order_by(StaffTask.id.desc())
        .limit(_MOST)
    )
    for kind, thread_id, at in session.execute(rows):
        assert thread_id is not None
        yield _Event(_TASKS[kind], thread_id, at)


def _codes(session: Session, moment: Moment) -> Iterator[Cause]:
    """Codes for which the carrier's table calls an operator: each fails many texts alike.

    One alert for each code, which ends an hour after the last text that failed by it.
    """
    rows = (
        select(StaffTask.kind, func.min(StaffTask.opened_at))
        .where(StaffTask.done_at.is_(None), StaffTask.opened_at > moment.now - _CODES_LAST)
        .where(StaffTask.kind.startswith(_CARRIER_CODES, autoescape=True))
        .group_by(StaffTask.kind)
    )
    for kind, since in session.execute(rows):
        code = kind.removeprefix(_CARRIER_CODES)
        yield Cause(AlertKind.CARRIER_REFUSAL, code, since)


# --- The house ------------------------------------------------------------------------------


def _unread(session: Session, moment: Moment) -> Iterator[Cause]:
    """Texts that no worker has read; recovered ones are old when they come, and do not count."""
    tried = or_(InboundText.retry_at.is_(None), InboundText.retry_at < moment.real_now - PATIENCE)
    oldest = session.scalar(
        select(func.min(InboundText.received_at))
        .where(InboundText.state == InboundState.UNREAD, InboundText.recovered.is_(False))
        .where(InboundText.received_at < moment.now - PATIENCE, tried)
    )
    if oldest is not None:
        yield Cause(AlertKind.UNREAD_TEXTS, HOUSE, oldest)


def _uncertain(session: Session, moment: Moment) -> Iterator[Cause]:
    """Texts that may have gone or not, long after their last look should have settled it."""
    oldest = session.scalar(
        select(func.min(OutboundText.claimed_at))
        .where(OutboundText.state == OutboundState.UNCERTAIN)
        .where(OutboundText.claimed_at < moment.real_now - moment.settle_last - PATIENCE)
    )
    if oldest is not None:
        yield Cause(AlertKind.UNCERTAIN_SENDS, HOUSE, moment.in_business(oldest))


def _duties(session: Session, moment: Moment) -> Iterator[Cause]:
    """Duties that nobody does, and duties that have failed for longer than a hiccup lasts."""
    rows = select(Duty).where(Duty.name.in_(moment.duties)).order_by(Duty.name)
    for duty in session.scalars(rows):
        if duty.due_at < moment.real_now - PATIENCE:
            yield Cause(AlertKind.DUTY_OVERDUE, duty.name, moment.in_business(duty.due_at))
        elif duty.last_error is not None and _failing(duty, moment):
            since = moment.in_business(duty.last_done_at or moment.real_now)
            yield Cause(AlertKind.DUTY_FAILED, duty.name, since)


def _failing(duty: Duty, moment: Moment) -> bool:
    """Tried again each minute, and not done since it was due some minutes ago; or never done."""
    if duty.last_done_at is None:
        return True
    return duty.last_done_at + moment.duties[duty.name] < moment.real_now - PATIENCE
