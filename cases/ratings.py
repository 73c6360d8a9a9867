"""How it went: the borrower's word on a settled case, from 1 to 5, kept with the case."""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from cases.closing import WITHDRAWN
from cases.in_error import IN_ERROR
from models.cases import Case, CaseKind, CaseState

ASKED_WITHIN: Final = timedelta(days=3)
"""Later nobody remembers how it went."""
_NOT_ASKED: Final = (CaseKind.LEGAL, CaseKind.WRONG_NUMBER, CaseKind.FRAUD)
"""Whoever reports a death or a theft is not asked for marks."""


def unrated_case(session: Session, thread_id: uuid.UUID, now: datetime) -> Case | None:
    """The case of the thread that was settled last and has no word of the borrower on it."""
    return session.scalars(
        select(Case)
        .where(
            Case.thread_id == thread_id,
            Case.state == CaseState.CLOSED,
            Case.score.is_(None),
            Case.kind.not_in(_NOT_ASKED),
            func.coalesce(Case.outcome, "").not_in((WITHDRAWN, IN_ERROR)),
            Case.closed_at > now - ASKED_WITHIN,
        )
        .order_by(Case.closed_at.desc(), Case.id.desc())
        .limit(1)
    ).first()
