"""Cases that a person opens, as for what was said on the phone or written in a letter."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.formats import local_day
from bot.services import Services
from cases.opening import add_event, newest_event, open_case, recent_complaint
from cases.terms import hold_back
from desk.case_adding import ADDED, Added
from desk.case_words import CHANNELS, TEXT
from desk.clocks import due_by_kind
from desk.rights import NotNow, locked, note, require_hand
from desk.steps import Step
from desk.twice import require_first
from models.borrowers import borrowers_of
from models.cases import Case, CaseKind
from models.staff import Staff
from models.threads import Thread

LONGEST_AGO: Final = timedelta(days=366)
_NOON: Final = time(12)


@dataclass(frozen=True)
class Arrival:
    """How and when it came to us."""

    channel: str = TEXT
    """One of ``desk.case_words.CHANNELS``."""
    on: date | None = None
    """The day it came, by the lender's calendar; ``None`` for now."""


@dataclass(frozen=True)
class Opened:
    """A case that somebody opened."""

    case: Case
    """The new one, or one that was open, to which it was added."""
    step: Step

    @classmethod
    def noted(
        cls, session: Session, case: Case, staff: Staff, action: str, now: datetime, **kept: object
    ) -> "Opened":
        """With its audit entry, by which the step can be taken back."""
        thread = session.get_one(Thread, case.thread_id)
        after = {"event": newest_event(session, case).id}
        details = {"case": case.reference, **kept, "before": None, "after": after}
        return cls(case, Step(thread, note(session, thread, staff, action, now, **details)))


def case_by_staff(
    services: Services,
    session: Session,
    thread_id: uuid.UUID,
    staff: Staff,
    *,
    kind: CaseKind,
    words: str,
    now: datetime,
    arrival: Arrival | None = None,
) -> Opened:
    """A case that a person opens; its clock runs from the day it came.

    What the bot holds back for a case of its kind waits for this one, too. A complaint is added to
    one of theirs that is open and less than a day older, as the bot does it.
    """
    came = arrival or Arrival()
    thread = locked(session, thread_id)
    require_hand(session, thread, staff)
    if came.channel not in CHANNELS:
        raise NotNow("Choose one of the ways in the list.")
    zone = services.voice.lender(session).hours.zone
    received = _received(came.on, now, zone)
    added = Added(came.channel, came.on or local_day(now, zone), words).note()
    require_first(session, thread_id, kind, (words, added), now)
    earlier = recent_complaint(session, thread_id, received) if kind == CaseKind.COMPLAINT else None
    if earlier is not None:
        add_event(session, earlier, ADDED, now=now, note=added, staff_id=staff.id)
        return Opened.noted(session, earlier, staff, "case.add", now, channel=came.channel)
    owners = borrowers_of(session, thread_id)
    case = open_case(
        session,
        kind,
        thread_id=thread_id,
        now=now,
        received_at=received,
        channel=came.channel,
        due_at=due_by_kind(services, session, thread_id, kind, received),
        borrower_id=owners[0].id if len(owners) == 1 else None,
        note=words or None,
        details={"by": "staff"},
        staff_id=staff.id,
    )
    hold = hold_back(session, case, now)
    held = hold.scope if hold else None
    return Opened.noted(session, case, staff, "case.open", now, kind=kind.value, held=held)


def _received(on: date | None, now: datetime, zone: str) -> datetime:
    """When it came: now, or noon of an earlier day, for nobody noted the hour."""
    today = local_day(now, zone)
    if on is None or on == today:
        return now
    if not today - LONGEST_AGO <= on < today:
        raise NotNow("Choose the day on which it came: today, or one of the last twelve months.")
    return datetime.combine(on, _NOON, ZoneInfo(zone))
