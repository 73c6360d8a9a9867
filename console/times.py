"""Times as staff read them: on the lender's clock, with how long ago in words."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_time, format_timedelta
from flask import g
from markupsafe import Markup

from console import asking
from console.words import locale, say


def zone() -> ZoneInfo:
    """The zone of the lender's hours, by which the desk lives."""
    found: ZoneInfo | None = g.get("console_zone")
    if found is None:
        services = asking.services()
        with services.database.read() as session:
            found = ZoneInfo(services.voice.lender(session).hours.zone)
        g.console_zone = found
    return found


def local(moment: datetime) -> datetime:
    """A moment on the lender's clock."""
    return moment.astimezone(zone())


def today() -> date:
    """The day on the lender's clock."""
    found: date | None = g.get("console_today")
    if found is None:
        g.console_today = found = local(asking.now()).date()
    return found


def full(moment: datetime) -> str:
    """Day and time in full."""
    return _full(local(moment).replace(second=0, microsecond=0), locale())


def day_of(moment: datetime) -> str:
    """The day in full, over the texts of that day."""
    return day_in(local(moment).date(), "full", locale())


@lru_cache(8192)
def _full(here: datetime, language: str) -> str:
    """Pages show the same moments again and again, and writing one out is slow."""
    day = day_in(here.date(), "full", language)
    return f"{day} {_time(here, language)} {format_datetime(here, 'zzz', locale=language)}"


@lru_cache(8192)
def day_in(day: date, shape: str, language: str) -> str:
    """A calendar day in one of Babel's shapes."""
    return str(format_date(day, shape, locale=language))


def _time(here: datetime, language: str) -> str:
    """The time of day, everywhere in the one way of the reader's language."""
    return str(format_time(here, "short", locale=language))


def _weekday_and_time(here: datetime, language: str) -> str:
    return f"{day_in(here.date(), 'EEE', language)} {_time(here, language)}"


def when(moment: datetime) -> str:
    """The time for today, weekday and time within a week, else the date."""
    here = local(moment).replace(second=0, microsecond=0)
    return _when(here, today(), locale())


@lru_cache(8192)
def _when(here: datetime, today: date, language: str) -> str:
    if here.date() == today:
        return _time(here, language)
    if timedelta() < today - here.date() < timedelta(days=7):
        return _weekday_and_time(here, language)
    return day_in(here.date(), "medium", language)


def ahead(moment: datetime | None) -> bool:
    """Whether a moment is still to come."""
    return moment is not None and moment > asking.now()


def until_when(moment: datetime) -> str:
    """The end of a span: the time for today, weekday and time within a week, else the date."""
    here = local(moment).replace(second=0, microsecond=0)
    days = here.date() - today()
    if timedelta() < days < timedelta(days=7):
        return _weekday_and_time(here, locale())
    return when(moment)


def due_step(moment: datetime) -> str:
    """How near a clock's end is, in the steps of ``urgency``."""
    left = moment - asking.now()
    if left < timedelta():
        return "late"
    return "soon" if left < timedelta(days=1) else "calm"


def stamp(moment: datetime | None, shown: str | None = None) -> Markup:
    """A time element: short words, the whole of it as its title."""
    if moment is None:
        return Markup("—")
    return _stamp(moment.isoformat(), full(moment), shown or when(moment))


@lru_cache(8192)
def _stamp(moment: str, title: str, shown: str) -> Markup:
    return Markup('<time datetime="{}" title="{}">{}</time>').format(moment, title, shown)


def deadline(moment: datetime | None) -> Markup:
    """The end of a clock: with its date, however near, for paper and phones show no title."""
    if moment is None:
        return stamp(None)
    here = local(moment).replace(second=0, microsecond=0)
    weekday = day_in(here.date(), "EEE", locale())
    day = day_in(here.date(), "medium", locale())
    return stamp(moment, f"{weekday} {day} {_time(here, locale())}")


def waited(since: datetime | None) -> str:
    """How long ago, in the shortest words."""
    if since is None:
        return ""
    span = max(asking.now() - since, timedelta())
    if span < timedelta(minutes=1):
        return say("just now")
    return _span(int(span.total_seconds()) // 60, locale())


@lru_cache(8192)
def _span(minutes: int, language: str) -> str:
    span = timedelta(minutes=minutes)
    return str(
        format_timedelta(
            span, granularity="minute", threshold=1.5, format="narrow", locale=language
        )
    )


def urgency(since: datetime | None) -> str:
    """How long somebody has waited, in three steps; shown by sign and word, not only by colour."""
    if since is None:
        return "calm"
    span = asking.now() - since
    if span < timedelta(minutes=5):
        return "calm"
    return "soon" if span < timedelta(minutes=30) else "late"


FUNCTIONS: Final[Mapping[str, Any]] = {
    "ahead": ahead,
    "day_of": day_of,
    "deadline": deadline,
    "due_step": due_step,
    "full_time": full,
    "stamp": stamp,
    "until_when": until_when,
    "urgency": urgency,
    "waited": waited,
}
