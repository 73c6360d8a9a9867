"""When a text that waits will go, on the lender's clock and on the borrower's."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from babel.dates import format_datetime, format_time

from clock import real_now
from console import asking
from console.times import local, until_when
from console.words import locale, say
from desk.account import Account
from desk.asking_the_gate import may_leave
from desk.their_day import zones_of
from models.transcript import Line

_AT_ONCE: Final = timedelta(minutes=1)
_MOST_ZONES: Final = 2


def goes_at(line: Line) -> datetime | None:
    """Business time at which a text that waits will go; nothing where it goes now.

    Its own time and the hours in which texts may go count together: the later of both.
    """
    if line.message_id is None or line.due_at is None:
        return None
    ahead = line.due_at - real_now()
    moment = asking.now() + max(ahead, timedelta())
    if ahead > _AT_ONCE:
        # Both clocks were read a moment apart: the minute is what was meant.
        moment = (moment + _AT_ONCE / 2).replace(second=0, microsecond=0)
    services = asking.services()
    with services.database.read() as session:
        verdict = may_leave(services, session, line.message_id, moment)
    if verdict is not None and verdict.action == "wait" and verdict.until is not None:
        return verdict.until
    return moment if ahead > _AT_ONCE else None


def going(moment: datetime, account: Account) -> str:
    """The moment in words, with the borrower's own time where it is another one."""
    people = [person.borrower for person in account.people]
    zones = zones_of(people, account.number, asking.services().vault)
    theirs = sorted({moment.astimezone(zone).replace(tzinfo=None) for zone in zones})
    if theirs == [local(moment).replace(tzinfo=None)]:
        return say("goes {time}", time=until_when(moment))
    shown = " / ".join(map(_on_a_day, theirs[:_MOST_ZONES]))
    return say("goes {time} ({theirs} their time)", time=until_when(moment), theirs=shown)


def _on_a_day(wall: datetime) -> str:
    day = format_datetime(wall, "EEE", locale=locale())
    return f"{day} {format_time(wall, 'short', locale=locale())}"


FUNCTIONS: Final[Mapping[str, Any]] = {"goes_at": goes_at, "going": going}
