"""Clocks that stand while we wait for the borrower, until they write: then they run on."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models.cases import Case, CaseState
from models.inbound import InboundText


def stood(case: Case, until: datetime) -> timedelta:
    """For how long the clock has stood since the present pause began; zero without one."""
    return max(until - case.paused_at, timedelta()) if case.paused_at else timedelta()


def wrote_after(session: Session, cases: Collection[Case]) -> dict[int, datetime]:
    """When borrowers first wrote after their cases were paused, by the case's id."""
    paused = [case.id for case in cases if case.paused_at is not None]
    if not paused:
        return {}
    later = and_(InboundText.thread_id == Case.thread_id, InboundText.received_at > Case.paused_at)
    rows = session.execute(
        select(Case.id, func.min(InboundText.received_at))
        .join(InboundText, later)
        .where(Case.id.in_(paused))
        .group_by(Case.id)
    )
    return dict(rows.all())


def ends_at(case: Case, wrote_at: datetime | None) -> datetime | None:
    """When the clock of an open case ends; ``None`` where it has none, or stands.

    A pause moves the end by how long it took until they wrote (``wrote_at``).
    """
    if case.due_at is None or (case.paused_at is not None and wrote_at is None):
        return None
    return case.due_at + stood(case, wrote_at) if wrote_at else case.due_at


def run_on(session: Session, limit: datetime) -> dict[int, datetime]:
    """When the clocks end, until ``limit``, of open cases that stood and were written to since."""
    paused = select(Case).where(
        Case.state != CaseState.CLOSED, Case.paused_at.is_not(None), Case.due_at <= limit
    )
    cases = session.scalars(paused).all()
    wrote = wrote_after(session, cases)
    ends = {case.id: ends_at(case, wrote.get(case.id)) for case in cases}
    return {case_id: end for case_id, end in ends.items() if end is not None and end <= limit}
