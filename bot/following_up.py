"""Promises whose day is over: kept, or broken and put before a person."""

from datetime import datetime

from bot.formats import local_day
from bot.services import Services
from cases.promises import settle_promises


def follow_up_promises(services: Services, now: datetime) -> dict[str, int]:
    """How many were found kept and broken, by the lender's calendar."""
    with services.database.write() as session:
        zone = services.voice.lender(session).hours.zone
        return settle_promises(session, local_day(now, zone), now)
