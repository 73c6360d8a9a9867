"""What the pages of cases say of clocks, categories, outcomes and events."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from babel.dates import format_date, format_timedelta

from accounts.lender import worded as worded_as
from cases.terms import held_by
from console import asking
from console.words import language, locale, say
from desk.case_adding import ADDED, TAKEN_BACK, added_in
from desk.case_clocks import Left
from desk.case_moves import GOES_ON, TAKES, WAITS, moves_of
from desk.case_words import BOT_CATEGORIES, CATEGORIES, CHANNELS, EVENTS, OUTCOMES
from desk.wording import CASES
from models.cases import Case, CaseEvent, CaseKind

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_HOURS_ONLY: Final = timedelta(hours=36)
_NEVER: Final = 100_000
"""So that 45 days do not become 2 months."""
SCOPES: Final[Mapping[str, str]] = {
    "all": "everything that we start",
    "collections": "collection texts",
    "reminders": "reminders",
}
_MOVES: Final = {TAKES: "I take it", WAITS: "It waits for them", GOES_ON: "It goes on"}
_MOVED: Final = {
    TAKES: "You have the case.",
    WAITS: "It waits for them.",
    GOES_ON: "It goes on, and so does its clock.",
}
_STATES: Final = {
    "standing": "not closed",
    "open": "open",
    "waiting": "waiting for them",
    "closed": "closed",
    "all": "all",
}
_DUE: Final = {"any": "any time", "soon": "by the next working day", "late": "too late"}


def clock_words(left: Left) -> str:
    """What is left of a clock, as ``3 days left``, ``2 hours late`` or that it stands."""
    if left.time is None:
        return {"none": say("no clock"), "ended": say("closed")}[left.standing]
    span = _span(abs(left.time))
    if left.standing == "late":
        return say("{span} late", span=span)
    if left.standing == "paused":
        return say("stands, {span} left", span=span)
    return say("{span} left", span=span)


def _span(time: timedelta) -> str:
    """Whole hours, and from a day and a half on whole days; never less than one."""
    if time < _HOURS_ONLY:
        hours = max(time // _HOUR, 1) * _HOUR
        words = format_timedelta(hours, "hour", threshold=_NEVER, locale=locale())
    else:
        days = time // _DAY * _DAY
        words = format_timedelta(days, "day", threshold=_NEVER, locale=locale())
    return str(words)


def category_name(category: str | None) -> str:
    """A category in words; a way out of trouble as the lender calls it."""
    code = category or ""
    known = CATEGORIES.get(code)
    if known is not None:
        return say(known.name)
    words = {**CASES, **BOT_CATEGORIES}
    return say(words[code]) if code in words else _way_out(code) or code.replace("_", " ")


def _way_out(code: str) -> str | None:
    if not code:
        return None
    services = asking.services()
    with services.database.read() as session:
        options = services.voice.lender(session).hardship_options
    names = next((one.names for one in options if one.code == code), None)
    return worded_as(names, language()) if names else None


def outcome_name(outcome: str | None) -> str:
    """An outcome in words; another one, typed at a terminal, as it is."""
    return say(OUTCOMES.get(outcome or "", outcome or ""))


def opened_words(kind: str, added_to: str | None) -> str:
    """That a case of a kind is open, and which of our texts wait; or to which one it was added."""
    if added_to is not None:
        return say("It was added to {reference}, which is open.", reference=added_to)
    held = held_by(CaseKind(kind))
    if held is None:
        return say("The case is open.")
    return say("The case is open. What waits meanwhile: {texts}.", texts=say(SCOPES[held]))


def move_name(move: str) -> str:
    """What one does with a case beside its thread; an outcome closes it."""
    if move in _MOVES:
        return say(_MOVES[move])
    return say("Close: {outcome}", outcome=outcome_name(move))


def moved(move: str) -> str:
    """That it was done."""
    if move in _MOVED:
        return say(_MOVED[move])
    return say("The case is closed.")


def moves(case: Case) -> tuple[str, ...]:
    """What whoever looks can do with a case where it stands."""
    return moves_of(case, asking.me())


def channel_name(channel: str) -> str:
    """The way a case came, in words."""
    return say(CHANNELS.get(channel, channel))


def event_note(event: CaseEvent) -> str:
    """What an event of a case says; of what a colleague added also how and when it came."""
    words = event.note or ""
    if event.what == "category":
        return category_name(event.note) or say("nobody")
    if event.what == "owner":
        return words or say("nobody")
    if event.what == TAKEN_BACK:
        return say(EVENTS.get(words, words.replace("_", " "))).rstrip(":：")
    added = added_in(words) if event.what == ADDED else None
    if added is None:
        return words
    day = format_date(added.on, "medium", locale=locale())
    came = say("{way}, on {day}", way=channel_name(added.channel), day=day)
    return f"{came}: {added.words}" if added.words else came


WORDS: Final[Mapping[str, Any]] = {
    "category_name": category_name,
    "clock_words": clock_words,
    "due_name": lambda word: say(_DUE[word]),
    "event_note": event_note,
    "event_name": lambda word: say(EVENTS.get(word, word.replace("_", " "))),
    "outcome_name": outcome_name,
    "state_name": lambda word: say(_STATES[word]),
}
"""Functions for the templates."""
