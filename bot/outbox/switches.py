"""Switches: stopping all outgoing texts at once, one kind of them, or one sender."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from clock import real_now
from models.operations import Switch
from models.outbound import OutboundKind, OutboundState, OutboundText
from policy.gate import SWITCH_PAUSE

NAMES = ("all", *(kind.value for kind in OutboundKind))


def stop_for(
    session: Session,
    name: str,
    set_by: str,
    now: datetime,
    until: datetime | None,
    *,
    reason: str = "",
) -> None:
    """Stop what ``name`` covers until a time, or until somebody lifts it."""
    switch = session.get(Switch, name) or Switch(name=name)
    if switch.set_at is not None and switch.until is None:
        return  # Somebody's standing stop is not shortened by a passing one.
    switch.set_by, switch.set_at, switch.until = set_by, now, until
    switch.reason = reason or f"set by {set_by}"
    session.add(switch)


def lift(session: Session, name: str) -> bool:
    """Let texts go again; whether there was a switch of that name."""
    switch = session.get(Switch, name)
    if switch is None:
        return False
    session.delete(switch)
    _look_again_now(session)
    return True


def _look_again_now(session: Session) -> None:
    """What the switch made wait looks again within a minute by itself; now it need not wait."""
    now = real_now()
    session.execute(
        update(OutboundText)
        .where(
            OutboundText.state == OutboundState.QUEUED,
            OutboundText.due_at > now,
            OutboundText.due_at <= now + SWITCH_PAUSE,
        )
        .values(due_at=now)
    )
