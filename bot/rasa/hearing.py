"""Our reading of a text as one intent, for a Rasa server that has us read its texts."""

from bot.context import TurnContext
from bot.dialogue.follow_up import follow_up
from bot.dialogue.rules import FALLBACK
from bot.dialogue.runner import SAYS_NOTHING, SERVED_SECOND, UNSURE_IS_ASKED
from bot.dialogue.tracker import Tracker
from bot.library import library
from intents.labels import OUT_OF_SCOPE
from intents.reading import Reading


def heard_as(turn: TurnContext, tracker: Tracker, reading: Reading) -> str:
    """The intent that leads Rasa's rules where our own runner would go.

    An answer to the open question gets an intent that does not interrupt it. What is too unsure to
    act on is the rules' ``nlu_fallback``, also where our own runner would ask which was meant.
    """
    if library().runner.takes_as_answer(turn, tracker, reading):
        return OUT_OF_SCOPE if _interrupts(tracker, reading.intent) else reading.intent
    earlier = follow_up(turn.text.body, reading, tracker.slots)
    if earlier is not None:
        return earlier.intent
    asks = reading.decision == "ask" and reading.intent in UNSURE_IS_ASKED
    intent = FALLBACK if asks or reading.decision == "hand_over" else reading.intent
    second = reading.second
    if intent in SAYS_NOTHING and not asks and second in SERVED_SECOND - UNSURE_IS_ASKED:
        return str(second)
    return intent


def _interrupts(tracker: Tracker, intent: str) -> bool:
    slot = tracker.requested_slot
    mappings = library().domain.mappings[slot] if slot else ()
    return any(intent in mapping.not_intent for mapping in mappings)
