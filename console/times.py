"""Times as staff read them: on the lender's clock, with how long ago in words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_time, format_timedelta
from flask import g
from markupsafe import Markup

from console import asking
from console.words import locale, say


def zone() -> ZoneInfo:
    """The zone of the lender's hours, by which the desk lives."""
    if "console_zone" not in g:
        services = asking.services()
        with services.database.read() as session:
            g.console_zone = ZoneInfo(services.voice.lender(session).hours.zone)
    found: ZoneInfo = g.console_zone
    return found


def local(moment: datetime) -> datetime:
    """A moment on the lender's clock."""
    return moment.astimezone(zone())


def full(moment: datetime) -> str:
    """Day and time in full."""
    return str(format_datetime(local(moment), "full", locale=locale()))


def when(moment: datetime) -> str:
    """The time for today, weekday and time within a week, else the date."""
    here, today = local(moment), local(asking.now()).date()
    if here.date() == today:
        return str(format_time(here, "short", locale=locale()))
    if timedelta() < today - here.date() < timedelta(days=7):
        return str(format_datetime(here, "EEE HH:mm", locale=locale()))
    return str(format_date(here.date(), "medium", locale=locale()))


def stamp(moment: datetime | None, shown: str | None = None) -> Markup:
    """A time element: short words, the whole of it as its title."""
    if moment is None:
        return Markup("—")
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        moment.isoformat(), full(moment), shown or when(moment)
    )


def waited(since: datetime | None) -> str:
    """How long ago, in the shortest words."""
    if since is None:
        return ""
    span = max(asking.now() - since, timedelta())
    if span < timedelta(minutes=1):
        return say("just now")
    return str(format_timedelta(span, threshold=1.5, format="narrow", locale=locale()))


def urgency(since: datetime | None) -> str:
    """How long somebody has waited, in three steps; shown by sign and word, not only by colour."""
    if since is None:
        return "calm"
    span = asking.now() - since
    if span < timedelta(minutes=5):
        return "calm"
    return "soon" if span < timedelta(minutes=30) else "late"
