"""What the questions share: seconds and quarters of an hour in SQL, and conditions on texts.

The databases shift times to a zone differently or not at all. So they count by quarters of an
hour in UTC, in which every zone's hours and days begin, and the lender's clock is put on here.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, ColumnElement, Executable, Text, and_, cast, exists, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased
from sqlalchemy.sql.functions import GenericFunction

from desk.reporting.question import Question
from models.inbound import InboundState, InboundText
from models.outbound import OutboundKind, OutboundText
from models.turns import Turn

_QUARTER: Final = 900
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
Moment = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]


class epoch(GenericFunction[int]):  # noqa: N801 — It is an SQL function.
    """Whole seconds since 1970 of a stored time."""

    type = BigInteger()
    inherit_cache = True


@compiles(epoch, "sqlite")
def _on_sqlite(element: epoch, compiler: Any, **more: Any) -> str:
    return f"CAST(strftime('%s', {compiler.process(element.clauses, **more)}) AS INTEGER)"


@compiles(epoch, "postgresql")
def _on_postgres(element: epoch, compiler: Any, **more: Any) -> str:
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM {compiler.process(element.clauses, **more)})) AS BIGINT)"


def quarter(moment: Moment) -> ColumnElement[int]:
    """The quarter of an hour, counted from 1970."""
    found: ColumnElement[int] = epoch(moment).op("/")(_QUARTER)
    return found


def local_time(quarters: int, zone: ZoneInfo) -> datetime:
    """When a quarter of an hour begins, on the clock of a zone."""
    return (_BEGINNING + timedelta(seconds=quarters * _QUARTER)).astimezone(zone)


def within(moment: Moment, asked: Question) -> ColumnElement[bool]:
    """Whether a time is in the span."""
    return and_(moment >= asked.start, moment < asked.end)


def theirs(asked: Question) -> ColumnElement[bool]:
    """Borrowers' texts of the span, without those of senders that are never answered."""
    return and_(within(InboundText.received_at, asked), InboundText.state != InboundState.SET_ASIDE)


def is_last_turn() -> ColumnElement[bool]:
    """Of several decisions about one text the last one stands."""
    later = aliased(Turn)
    return ~exists().where(later.inbound_id == Turn.inbound_id, later.id > Turn.id)


def hands_over(turn: type[Turn] = Turn) -> ColumnElement[bool]:
    """Whether a turn put its thread before a person."""
    steps = cast(turn.steps, Text)
    return or_(
        steps.like('%"effect": "Escalate"%'),
        steps.like('%"effect": "CallForPerson"%'),
    )


def handed_over() -> ColumnElement[bool]:
    """Whether a text of theirs was put before a person."""
    turn = aliased(Turn)
    return exists().where(turn.inbound_id == InboundText.id, hands_over(turn))


def answered_by(*, staff: bool) -> ColumnElement[bool]:
    """Whether a text of theirs has an answer, by a person or by the bot."""
    answer = aliased(OutboundText)
    by_staff = answer.kind == OutboundKind.STAFF
    return exists().where(answer.inbound_id == InboundText.id, by_staff if staff else ~by_staff)


def counted(session: Session, rows: Executable) -> Mapping[Any, int]:
    """The counts of a grouped question, by what it groups by; its last column is the count."""
    found: dict[Any, int] = {}
    for *keys, count in session.execute(rows):
        key = keys[0] if len(keys) == 1 else tuple(keys)
        found[key] = found.get(key, 0) + int(count)
    return found
