"""A text as what a Rasa server gets of it: one message, or several where it says several things.

Each message comes with our reading as one intent, for a Rasa server that has us read its texts, and
leads Rasa's rules where our own runner would go.
"""

from dataclasses import dataclass

from bot.context import TurnContext
from bot.dialogue.leading import answer_beside, lead
from bot.dialogue.tracker import Tracker
from bot.library import library
from bot.rasa.sending import sendable
from bot.words.talk.asked_after import word_given
from intents.labels import OUT_OF_SCOPE
from intents.reading import Reading


@dataclass(frozen=True)
class Part:
    """One message."""

    sent: str
    intent: str
    stands_for: str
    """What a form is to check where it takes the message for an answer."""
    answers: bool = False
    """Whether it answers the question that is open."""
    serves_second: bool = False
    """Whether it is what the text asks for beside its main request."""


def parts_of(turn: TurnContext, tracker: Tracker, reading: Reading) -> tuple[Part, ...]:
    """The messages in their order; none where Rasa could make nothing of the text."""
    body, runner = turn.text.body, library().runner
    if runner.takes_as_answer(turn, tracker, reading):
        intent = OUT_OF_SCOPE if _interrupts(tracker, reading.intent) else reading.intent
        return _sendable(Part(_answer(body, tracker), intent, body, answers=True))
    asked = tracker.requested_slot if tracker.active_form else None
    led = lead(body, reading, tracker.slots, asked)
    main = _sendable(Part(_words(body, tracker), led.intent, body))
    beside = None if tracker.late else answer_beside(asked, body, reading)
    before = (Part(beside, OUT_OF_SCOPE, beside, answers=True),) if beside else ()
    # Rasa takes what begins with a slash for an intent by its name, whoever reads its texts.
    after = (Part(f"/{led.second}", led.second, body, serves_second=True),) if led.second else ()
    return (*before, *main, *after) if main else ()


def _answer(body: str, tracker: Tracker) -> str:
    """Of a code word only its length is told."""
    if tracker.active_form == "code_word_form":
        return "0" * len(body.strip())
    return _words(body, tracker)


def _is_code_word(body: str, tracker: Tracker) -> bool:
    """Whether a code word comes unasked, or to the offer of one."""
    offered = tracker.active_form == "code_word_offer_form" or tracker.slots.get("doubted")
    return bool(offered) and word_given(body) is not None


def _words(body: str, tracker: Tracker) -> str:
    if _is_code_word(body, tracker):
        return "0" * len(body.strip())
    return sendable(body, hide_figures=tracker.active_form == "identity_form")


def _sendable(part: Part) -> tuple[Part, ...]:
    return (part,) if part.sent else ()


def _interrupts(tracker: Tracker, intent: str) -> bool:
    slot = tracker.requested_slot
    mappings = library().domain.mappings[slot] if slot else ()
    return any(intent in mapping.not_intent for mapping in mappings)
