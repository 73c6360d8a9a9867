"""What a step with a case changes, as its audit entry keeps it; and the case put back to that."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.cases import Case, CaseState, Hold

_MOMENTS: Final = ("due_at", "paused_at", "closed_at")
_PLAIN: Final = ("owner_id", "paused_seconds", "outcome", "score", "redress", "redress_currency")
_HOLDS: Final = "holds"
"""Ids of the holds that stand for the case."""
_TOGETHER: Final = (
    ("state", *_MOMENTS, "paused_seconds", "outcome", "score", _HOLDS),
    ("redress", "redress_currency"),
    ("owner_id",),
)
"""What is put back together or not at all: where it stands, what was paid, whose it is."""


def state_of(session: Session, case: Case) -> dict[str, Any]:
    """All of it that a step may change, but for words: those are in its history."""
    moments = {name: getattr(case, name) for name in _MOMENTS}
    standing = select(Hold.id).where(Hold.case_id == case.id, Hold.lifted_at.is_(None))
    return {
        "state": case.state.value,
        **{name: at.astimezone(UTC).isoformat() if at else None for name, at in moments.items()},
        **{name: getattr(case, name) for name in _PLAIN},
        _HOLDS: list(session.scalars(standing.order_by(Hold.id))),
    }


def touched_by(before: Mapping[str, Any], after: Mapping[str, Any]) -> Collection[str]:
    """What goes back together with what a step changed."""
    groups = (one for one in _TOGETHER if any(before[name] != after[name] for name in one))
    return [name for group in groups for name in group]


def restore(session: Session, case: Case, state: Mapping[str, Any], now: datetime) -> None:
    """The case as it was; holds that were lifted stand again, and others are lifted."""
    for name, kept in state.items():
        if name == _HOLDS:
            _stand(session, case, kept, now)
        elif name == "state":
            case.state = CaseState(kept)
        else:
            moment = name in _MOMENTS and kept
            setattr(case, name, datetime.fromisoformat(kept) if moment else kept)


def _stand(session: Session, case: Case, holds: Collection[int], now: datetime) -> None:
    own = update(Hold).where(Hold.case_id == case.id)
    session.execute(
        own.where(Hold.id.not_in(holds), Hold.lifted_at.is_(None)).values(lifted_at=now)
    )
    session.execute(own.where(Hold.id.in_(holds)).values(lifted_at=None))
