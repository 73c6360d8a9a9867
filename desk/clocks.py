"""When a case that a person opens is due: by the rule pack for a complaint, else two days."""

import uuid
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from accounts.hours import add_working_days, end_of_day
from bot.formats import local_day
from bot.services import Services
from carriers.phone import region
from cases.clocks import complaint_clock
from models.borrowers import borrowers_of
from models.cases import CaseKind
from models.threads import Thread
from policy.pack import choose_packs

WORKING_DAYS: Final = 2
"""For whatever no rule sets a clock for."""


def due_by_kind(
    services: Services, session: Session, thread_id: uuid.UUID, kind: CaseKind, now: datetime
) -> datetime:
    """The end of the day by which somebody must answer, in the lender's zone."""
    lender = services.voice.lender(session)
    zone = lender.hours.zone
    received = local_day(now, zone)
    if kind != CaseKind.COMPLAINT:
        return end_of_day(add_working_days(lender, received, WORKING_DAYS), zone)
    clock = complaint_clock(
        packs_of(services, session, thread_id),
        received,
        {str(pack): days for pack, days in lender.complaint_days.items()},
        partial(add_working_days, lender),
    )
    return end_of_day(clock.due, zone)


def packs_of(services: Services, session: Session, thread_id: uuid.UUID) -> list[str]:
    """The rule packs that bind a number, by its own region and the addresses of its owners."""
    number = session.get_one(Thread, thread_id).number
    places = {person.place for person in borrowers_of(session, thread_id) if person.place}
    countries = {place.partition("-")[0] for place in places}
    countries.add(region(services.vault.open(number.cipher)))
    packs = choose_packs(services.settings.policy_pack, tuple(sorted(countries)))
    return [pack.name for pack in packs]
