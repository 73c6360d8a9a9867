"""Work that stands still until a person does something."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from bot.services import Services
from clock import now, real_now
from commands.checks.alerts import open_ones
from commands.checks.finding import Finding, fault, ok, warning
from models.inbound import InboundState, InboundText
from models.operations import Switch
from models.outbound import OutboundState, OutboundText
from models.staff import StaffTask
from models.threads import Thread, ThreadMode

_GRACE: Final = timedelta(minutes=2)


def stuck(services: Services) -> Iterator[Finding]:
    """Texts of unknown fate, texts that could not be handled, tasks, alerts, switches."""
    last_look = timedelta(seconds=services.settings.settle_after[-1]) + _GRACE
    with services.database.read() as session:
        uncertain = _texts(session, OutboundState.UNCERTAIN, older_than=last_look)
        if uncertain:
            yield fault(
                f"{uncertain} texts may have gone or not, and nobody asks the carrier.",
                "A worker should have: see whether one runs and the carrier answers.",
            )
        unknown = _texts(session, OutboundState.UNKNOWN)
        parked = session.scalar(
            select(func.count()).where(InboundText.state == InboundState.PARKED)
        )
        found = [
            *([f"{unknown} texts of unknown fate"] if unknown else []),
            *([f"{parked} texts that could not be handled"] if parked else []),
            *_tasks(session),
        ]
        if found:
            yield warning(
                f"Staff have to look at: {', '.join(found)}.",
                "In the console, or with `flask --app app threads list` and `threads show`.",
            )
        yield from open_ones(session)
        yield from _switches(session)
        waiting = session.scalar(select(func.count()).where(Thread.mode != ThreadMode.BOT))
    if not found and not uncertain:
        yield ok("Nothing is stuck.")
    yield ok(f"{waiting} threads wait for a person.")


def _texts(session: Session, state: OutboundState, older_than: timedelta = timedelta()) -> int:
    counted = select(func.count()).where(OutboundText.state == state)
    if older_than:
        counted = counted.where(OutboundText.claimed_at < real_now() - older_than)
    return session.scalar(counted) or 0


def _tasks(session: Session) -> list[str]:
    rows = (
        select(StaffTask.kind, func.count())
        .where(StaffTask.done_at.is_(None))
        .group_by(StaffTask.kind)
        .order_by(StaffTask.kind)
    )
    return [f"{count} tasks {kind}" for kind, count in session.execute(rows)]


def _switches(session: Session) -> Iterator[Finding]:
    standing = or_(Switch.until.is_(None), Switch.until > now())
    for row in session.scalars(select(Switch).where(standing).order_by(Switch.name)):
        until = f"until {row.until:%Y-%m-%d %H:%M} UTC" if row.until else "until it is resumed"
        yield warning(
            f"Outgoing texts are stopped ({row.name}) {until}: {row.reason}",
            f"`flask --app app outgoing resume {row.name}` lets them go.",
        )
