"""When a case that a person opens, or opens again, is due: as one that the bot opens."""

import uuid
from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session

from accounts.hours import add_working_days, end_of_day
from bot.formats import local_day
from bot.services import Services
from carriers.phone import region
from cases.clocks import ComplaintClock, complaint_clock
from cases.privacy import CATEGORY as PRIVACY
from cases.privacy import privacy_clock
from cases.terms import working_days
from models.borrowers import borrowers_of
from models.cases import CaseKind
from models.threads import Thread
from policy.pack import choose_packs


def due_by_kind(
    services: Services,
    session: Session,
    thread_id: uuid.UUID,
    kind: CaseKind,
    received: datetime,
    *,
    category: str | None = None,
) -> datetime:
    """The end of the day by which somebody must answer, in the lender's zone.

    As for a case that the bot opens: the law's day for a complaint and a request about somebody's
    own data, else the lender's own.
    """
    lender = services.voice.lender(session)
    day = local_day(received, lender.hours.zone)
    if kind == CaseKind.COMPLAINT:
        due = clock_of_complaint(services, session, thread_id, day, category).due
    elif (kind, category) == (CaseKind.REQUEST, PRIVACY):
        due = privacy_clock(packs_of(services, session, thread_id), day).due
    else:
        due = add_working_days(lender, day, working_days(kind, category))
    return end_of_day(due, lender.hours.zone)


def clock_of_complaint(
    services: Services,
    session: Session,
    thread_id: uuid.UUID,
    received: date,
    category: str | None,
) -> ComplaintClock:
    """The regulator's and the lender's days for a complaint, from the day it was received."""
    lender = services.voice.lender(session)
    return complaint_clock(
        packs_of(services, session, thread_id),
        received,
        {str(pack): days for pack, days in lender.complaint_days.items()},
        partial(add_working_days, lender),
        category=category,
    )


def packs_of(services: Services, session: Session, thread_id: uuid.UUID) -> list[str]:
    """The rule packs that bind a number, by its own region and the addresses of its owners."""
    number = session.get_one(Thread, thread_id).number
    places = {person.place for person in borrowers_of(session, thread_id) if person.place}
    countries = {place.partition("-")[0] for place in places}
    countries.add(region(services.vault.open(number.cipher)))
    packs = choose_packs(services.settings.policy_pack, tuple(sorted(countries)))
    return [pack.name for pack in packs]
