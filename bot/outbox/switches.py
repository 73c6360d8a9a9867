"""Switches: stopping all outgoing texts at once, one kind of them, or one sender."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.operations import Switch
from models.outbound import OutboundKind

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
    return True
