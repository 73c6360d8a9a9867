"""What the house knows of a number when its conversation is over."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from cases.holds import holds_on
from models.base import Base
from models.cases import CaseState
from models.threads import ThreadMode
from tests.journeys.looking import ThreadView

_ALWAYS_KNOWN: Final = ("number_id", "changed_at")
_PURPOSES: Final = ("service", "collections", "marketing")


def state_of(thread: ThreadView, now: datetime) -> dict[str, Any]:
    """Who has the thread, opted out or not, and what is open; what is empty is left out."""
    with thread.database.read() as session:
        holds = sorted({hold.scope for hold in holds_on(session, thread.id, now)})
        promises, wishes = _promises(session, thread.id), _wishes(session, thread.id)
    number, row = thread.number(), thread.row()
    revoked = [purpose for purpose in _PURPOSES if getattr(number, purpose) == "revoked"]
    opted_out = is_opted_out(thread)
    found: dict[str, Any] = {
        "mode": str(row.mode),
        "reason": row.escalation_reason if row.mode != ThreadMode.BOT else None,
        "opted_out": opted_out,
        "revoked": [] if opted_out else revoked,
        "cases": [str(case.kind) for case in thread.cases() if case.state != CaseState.CLOSED],
        "closed": [str(case.kind) for case in thread.cases() if case.state == CaseState.CLOSED],
        "holds": holds,
        "promises": promises,
        "wishes": wishes,
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def _rows(session: Session, name: str, number: uuid.UUID) -> Sequence[RowMapping]:
    """Every row of a table about a number; of a table that is not built yet, none."""
    table = Base.metadata.tables.get(name)
    if table is None:
        return []
    return session.execute(select(table).where(table.c.number_id == number)).mappings().all()


def _promises(session: Session, number: uuid.UUID) -> list[str]:
    """``open 2026-11-27 150.00``, oldest first; without an amount what is due was promised."""
    found = sorted(_rows(session, "promises", number), key=lambda row: row["id"])
    return [f"{row['state']} {row['due_on']}{_amount(row['amount'])}" for row in found]


def _amount(minor: int | None) -> str:
    return "" if minor is None else f" {minor // 100}.{minor % 100:02d}"


def _wishes(session: Session, number: uuid.UUID) -> list[str]:
    """What was wished of our texts: ``language es``, ``only_reminders``."""
    return [
        name if value is True or isinstance(value, bytes) else f"{name} {value}"
        for row in _rows(session, "preferences", number)
        for name, value in row.items()
        if value not in (None, False) and name not in _ALWAYS_KNOWN
    ]


def is_opted_out(thread: ThreadView) -> bool:
    """Whether texts to the number are off."""
    return thread.number().opted_out_at is not None
