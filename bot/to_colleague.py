"""After a colleague's text: what they asked is answered to them, and to no question of ours.

A question of the bot is closed by it. What is short or not understood goes to the colleague;
whoever clearly asks for something else is served as ever.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from bot.actions.smalltalk import is_notice
from bot.arrival import Arrival, Triaged
from bot.context import TurnContext
from bot.dialogue.answers import is_answer
from bot.dialogue.giving_way import GRAVE
from bot.dialogue.leading import SAYS_NOTHING, Led, lead
from bot.dialogue.tracker import Tracker
from bot.effects import Escalate
from bot.proof import offers_proof
from bot.replies import Say
from bot.words.talk.colleagues import ANYTHING_ELSE, ASKS, may_be_only_a_value
from intents.entities import find_choices, yes_or_no
from intents.reading import Reading

RULE: Final = "to_colleague"
_LASTS: Final = timedelta(days=14)
"""As long as the longest question of the bot may stay open."""
_PROOF: Final = "identity_form"
_VALUES: Final = ("payment_amount", "payment_day", "callback_time")
"""Slots whose answers are bare values."""
_REFUSES: Final = frozenset({"deny", "thanks"})
_ANSWERS: Final = frozenset({"affirm", "deny"})
_SMALL: Final = frozenset({"greet", "thanks"})
_BY_RULE: Final = GRAVE | {"start", "help"}


def heed_colleague(turn: TurnContext, tracker: Tracker) -> None:
    """Close what the bot had asked before a colleague wrote; a proof may still be given."""
    if tracker.active_form is None or _manner(turn, tracker) is None:
        return
    if tracker.active_form == _PROOF:
        tracker.late = True
        return
    tracker.end_dialogue()


def to_colleague(arrival: Arrival) -> Triaged | None:
    """An answer to what a colleague wrote, passed on to them."""
    turn, body = arrival.turn, arrival.turn.text.body
    if offers_proof(body) or not _may_answer(body, arrival.reading, arrival.tracker.slots):
        return None
    manner = _manner(turn, arrival.tracker)
    if manner is None or (manner != ASKS and is_notice(body)):
        return None
    if manner == ANYTHING_ELSE and _says_no(body, arrival.reading):
        return Triaged(RULE, (Say("utter_all_right", {}),))
    return Triaged(RULE, (Say("utter_person_will_read", {}),), effects=(Escalate(RULE),))


def _manner(turn: TurnContext, tracker: Tracker) -> str | None:
    """How a colleague wrote since the dialogue last decided, if one did."""
    earliest = turn.now - _LASTS
    touched = tracker.touched_at
    since = max(earliest, datetime.fromisoformat(touched)) if touched else earliest
    return turn.known.colleague_wrote(since)


def _may_answer(body: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether a text asks for nothing that the dialogue would know, or is a bare value."""
    if reading.why.source == "rule" and reading.intent in _BY_RULE:
        return False
    led = lead(body, reading, slots)
    if led.intent in _SMALL:
        return False
    if led.intent in _ANSWERS or led.intent in SAYS_NOTHING or not led.is_meaning:
        return True
    return _is_value(body) or _is_guessed(led, reading)


def _is_value(body: str) -> bool:
    """A day, an hour, an amount or a number alone, which says nothing by itself."""
    if not may_be_only_a_value(body):
        return False
    return bool(find_choices(body)) or any(is_answer(slot, body) for slot in _VALUES)


def _is_guessed(led: Led, reading: Reading) -> bool:
    """Whether the model was not sure of a text, and no words of it are plain."""
    return reading.decision != "act" and led == Led(reading.intent, reading.second)


def _says_no(body: str, reading: Reading) -> bool:
    return yes_or_no(body) is False or reading.intent in _REFUSES
