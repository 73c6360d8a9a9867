"""Cases whose clock is about to end, or has ended."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from accounts.hours import end_of_day, end_of_next_working_day
from alerts.cause import Cause, Moment
from alerts.merges import merges_of, where_it_waits
from bot.formats import local_day
from cases.pausing import ends_at, wrote_after
from cases.privacy import is_the_laws
from models.alerts import AlertKind
from models.cases import Case, CaseKind, CaseState

_MOST: Final = 1000
_A_DAY: Final = timedelta(days=1)


def due_cases(session: Session, moment: Moment) -> Iterator[Cause]:
    """Open cases without an outcome: by the law's clock a working day ahead, others on the day.

    The day of a complaint and of a request about somebody's own data is the law's. The days of the
    others are the lender's own, two working days for most: an alert on the day before would come
    with nearly each of them.
    """
    running = [*_running(session, _working_day_ahead(moment))]
    merges = merges_of(session, {case.thread_id for case, _ in running})
    for case, due in running:
        complaint = case.kind == CaseKind.COMPLAINT
        if due < moment.now:
            kind = AlertKind.COMPLAINT_OVERDUE if complaint else AlertKind.CASE_OVERDUE
        elif complaint:
            kind = AlertKind.COMPLAINT_DUE
        elif is_the_laws(case) or due <= _today(moment):
            kind = AlertKind.CASE_DUE
        else:
            continue
        yield Cause(kind, case.reference, due, where_it_waits(merges, case.thread_id))


def _running(session: Session, limit: datetime) -> Iterator[tuple[Case, datetime]]:
    """Cases due until ``limit`` by a clock that runs, with the moment at which it ends.

    One that stands runs on from when the borrower wrote.
    """
    found = session.scalars(_OPEN.where(Case.due_at <= limit)).all()
    wrote = wrote_after(session, found)
    for case in found:
        end = ends_at(case, wrote.get(case.id))
        if end is not None and end <= limit:
            yield case, end


_OPEN: Final[Select[Case]] = (
    select(Case)
    .where(Case.state != CaseState.CLOSED, Case.outcome.is_(None))
    .order_by(Case.due_at)
    .limit(_MOST)
)


def _today(moment: Moment) -> datetime:
    """The end of the present day."""
    if moment.lender is None:
        return moment.now + _A_DAY
    zone = moment.lender.hours.zone
    return end_of_day(local_day(moment.now, zone), zone)


def _working_day_ahead(moment: Moment) -> datetime:
    """Until when the clocks are looked at; a day from now where there is no lender yet."""
    if moment.lender is None:
        return moment.now + _A_DAY
    return end_of_next_working_day(moment.lender, moment.now)
