"""Cases whose clock is about to end, or has ended."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from accounts.hours import NeverOpen, add_working_days
from accounts.lender import Lender
from alerts.cause import Cause, Moment
from cases.clocks import end_of_day
from cases.pausing import stood, wrote_after
from models.alerts import AlertKind
from models.cases import Case, CaseKind, CaseState

_MOST: Final = 1000
_A_DAY: Final = timedelta(days=1)


def due_cases(session: Session, moment: Moment) -> Iterator[Cause]:
    """Open cases without an outcome: a complaint from a working day ahead, others on the day.

    A complaint's day is the regulator's. The days of the others are the lender's own, two working
    days for most: an alert on the day before would come with nearly each of them.
    """
    for case, due in _running(session, _working_day_ahead(moment)):
        complaint = case.kind == CaseKind.COMPLAINT
        if due < moment.now:
            kind = AlertKind.COMPLAINT_OVERDUE if complaint else AlertKind.CASE_OVERDUE
        elif complaint:
            kind = AlertKind.COMPLAINT_DUE
        elif due <= _today(moment):
            kind = AlertKind.CASE_DUE
        else:
            continue
        yield Cause(kind, case.reference, due, case.thread_id)


def _running(session: Session, limit: datetime) -> Iterator[tuple[Case, datetime]]:
    """Cases due until ``limit`` by a clock that runs, with the moment at which it ends.

    One that stands runs on from when the borrower wrote.
    """
    found = session.scalars(_OPEN.where(Case.due_at <= limit)).all()
    wrote = wrote_after(session, found)
    for case in found:
        assert case.due_at is not None
        if case.paused_at is None:
            yield case, case.due_at
        elif case.id in wrote and case.due_at + stood(case, wrote[case.id]) <= limit:
            yield case, case.due_at + stood(case, wrote[case.id])


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
    return end_of_day(_day(moment, moment.lender), zone)


def _working_day_ahead(moment: Moment) -> datetime:
    """The end of the next working day; a day from now where the lender's hours say nothing."""
    if moment.lender is None:
        return moment.now + _A_DAY
    try:
        day = add_working_days(moment.lender, _day(moment, moment.lender), 1)
    except NeverOpen:
        return moment.now + _A_DAY
    return end_of_day(day, moment.lender.hours.zone)


def _day(moment: Moment, lender: Lender) -> date:
    return moment.now.astimezone(ZoneInfo(lender.hours.zone)).date()
