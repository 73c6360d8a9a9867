"""What the house knows of a number when its conversation is over."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from cases.holds import holds_on
from models.base import table_of
from models.cases import CaseState
from models.database import Database
from models.inbound import InboundState
from models.preferences import Preferences
from models.promises import Promise, promises_of
from models.threads import ThreadMode
from models.turns import Turn
from tests.journeys.looking import ThreadView

_WISHES: Final = [
    column.key
    for column in table_of(Preferences).columns
    if column.key not in ("number_id", "changed_at")
]
_PURPOSES: Final = ("service", "collections", "marketing")


def state_of(thread: ThreadView, now: datetime) -> dict[str, Any]:
    """Who has the thread, opted out or not, and what is open; what is empty is left out."""
    with thread.database.read() as session:
        holds = sorted({hold.scope for hold in holds_on(session, thread.id, now)})
        promises = [_promised(promise) for promise in promises_of(session, thread.id)]
        wishes = _wishes(session.get(Preferences, thread.id))
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


def _promised(promise: Promise) -> str:
    """``open 2026-11-27 150.00``; without an amount what is due was promised."""
    words = [str(promise.state), promise.due_on.isoformat()]
    if promise.amount is not None:
        words.append(f"{promise.amount // 100}.{promise.amount % 100:02d}")
    return " ".join(words)


def _wishes(preferences: Preferences | None) -> list[str]:
    """What was wished of our texts: ``language es``, ``only_reminders``."""
    if preferences is None:
        return []
    wishes = {name: getattr(preferences, name) for name in _WISHES}
    return [
        name if isinstance(value, bool | bytes) else f"{name} {value}"
        for name, value in wishes.items()
        if value
    ]


def is_opted_out(thread: ThreadView) -> bool:
    """Whether texts to the number are off."""
    return thread.number().opted_out_at is not None


def is_parked(thread: ThreadView) -> bool:
    """Whether the last text of a number was given up, and is left to staff."""
    return thread.texts_in()[-1].state == InboundState.PARKED


def people_ahead(database: Database, inbound_id: int | None) -> list[str]:
    """How many others wait for a person, as the answer to a text says it, if it does."""
    with database.read() as session:
        replies = session.scalar(select(Turn.replies).where(Turn.inbound_id == inbound_id))
    return [one["values"]["ahead"] for one in replies or [] if "ahead" in one["values"]]
