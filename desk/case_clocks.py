"""How much time a case has left: pauses, extensions, and the last day that the law allows.

The clocks of a complaint and of a request about somebody's own data are the law's, and none of the
rule packs lets them stand while the borrower is asked something. The lender's own clocks, of
everything else, stand while we wait for them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.hours import end_of_day
from bot.formats import local_day
from bot.services import Services
from cases.clocks import is_about_payments, limits_of
from cases.pausing import ends_at, stood, wrote_after
from cases.privacy import LIMITS as OF_DATA
from cases.privacy import is_the_laws, privacy_clock
from desk.clocks import clock_of_complaint, due_by_kind, packs_of
from models.cases import Case, CaseEvent, CaseKind, CaseState

PAUSES: Final[Mapping[str, bool]] = {
    "us": False,  # CFPB portal: an "in progress" response leaves the 15 and 60 days as they are.
    "uk": False,  # FCA DISP 1.6.2R: eight weeks from receipt, whatever is asked meanwhile.
    "eu": False,  # Directive (EU) 2015/2366 art. 101: a holding reply, at most 35 business days.
    "mx": False,  # Ley de Protección y Defensa al Usuario art. 50 Bis names no suspension.
    "cn": False,  # 银行业保险业消费投诉处理管理办法 (2020): extended with approval, not suspended.
}
"""Whether a pack lets the clock of a complaint stand."""
EXTENDED: Final = "extended"
"""The event of a clock that was extended."""
LONGEST: Final = timedelta(days=30)
"""For a case for which no law sets a last day: counted from when it was opened."""
Standing = Literal["none", "ended", "paused", "late", "soon", "running"]


@dataclass(frozen=True)
class Left:
    """What is left of a clock; below zero when it has run out."""

    standing: Standing
    time: timedelta | None = None


def may_pause(case: Case, packs: Collection[str]) -> bool:
    """Whether the clock stands while we wait for the borrower, under all packs that bind."""
    if case.kind == CaseKind.COMPLAINT:
        return all(PAUSES.get(pack, False) for pack in packs)
    return not is_the_laws(case)


def extensible_until(services: Services, session: Session, case: Case) -> list[datetime]:
    """How far each extension goes that is left; of the first of them, then of the next.

    Most clocks are extended once. A complaint under the Chinese rules goes from 15 days to 30, and
    from there to 60 (rule CMP-03).
    """
    stages = _stages(services, session, case)
    return stages[_extensions(session, case) :]


def _stages(services: Services, session: Session, case: Case) -> list[datetime]:
    if not is_the_laws(case):
        return [case.opened_at + LONGEST]
    zone = services.voice.lender(session).hours.zone
    received = local_day(case.opened_at, zone)
    if case.kind == CaseKind.COMPLAINT:
        clock = clock_of_complaint(services, session, case.thread_id, received, case.category)
        return [end_of_day(day, zone) for day in clock.stages]
    packs = packs_of(services, session, case.thread_id)
    return [end_of_day(privacy_clock(packs, received).last, zone)]


def _extensions(session: Session, case: Case) -> int:
    """How often its clock was extended."""
    if case.extended_from is None:
        return 0
    events = select(func.count()).where(CaseEvent.case_id == case.id, CaseEvent.what == EXTENDED)
    return max(session.scalar(events) or 0, 1)


def last_moment(services: Services, session: Session, case: Case) -> datetime:
    """The last day in any event."""
    return _stages(services, session, case)[-1]


def set_anew(services: Services, session: Session, case: Case, before: str | None) -> None:
    """The clock of a complaint whose category was another one before, where that makes another.

    One that was extended keeps what they were told.
    """
    same = is_about_payments(before) == is_about_payments(case.category)
    if case.kind != CaseKind.COMPLAINT or same or case.extended_from is not None:
        return
    case.due_at = due_by_kind(
        services, session, case.thread_id, case.kind, case.opened_at, category=case.category
    )


def sources_of(case: Case, packs: Collection[str]) -> tuple[str, ...]:
    """Where the law's limits for a case are written."""
    if case.kind == CaseKind.COMPLAINT:
        return tuple(one.source for one in limits_of(packs, case.category).values())
    if is_the_laws(case):
        return tuple(OF_DATA[pack].source for pack in packs if pack in OF_DATA)
    return ()


def left_of(case: Case, now: datetime, soon_by: datetime, wrote_at: datetime | None = None) -> Left:
    """What is left at ``now``; ``wrote_at``: when they first wrote after a pause began."""
    if case.state == CaseState.CLOSED:
        return Left("ended")
    if case.due_at is None:
        return Left("none")
    due = ends_at(case, wrote_at)
    if due is None:
        return Left("paused", case.due_at - (case.paused_at or now))
    if due < now:
        return Left("late", due - now)
    return Left("soon" if due <= soon_by else "running", due - now)


def let_go_on(session: Session, case: Case, now: datetime) -> timedelta:
    """End a pause: the clock moves by the time it stood, which ended when the borrower wrote."""
    span = stood(case, wrote_after(session, [case]).get(case.id, now))
    if case.due_at is not None:
        case.due_at += span
    case.paused_seconds += int(span.total_seconds())
    case.paused_at = None
    return span
