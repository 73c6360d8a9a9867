"""Clocks that stand while we wait for the borrower, until they write."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models.cases import Case
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
