"""Whose voice a text has, kept from text to text: the borrower's, or that of somebody else.

No proof of identity makes a relative the borrower, so nothing of an account is told until the
borrower speaks again, whatever the text that told of the relative was answered with.
"""

from bot.actions.identity import is_holder
from bot.context import TurnContext
from bot.dialogue.tracker import Tracker
from bot.effects import EndProof
from bot.words.people.on_behalf import asks_on_behalf, proves_another, speaks_of_own
from bot.words.people.relatives import ON_BEHALF, RELATIVE, is_relative


def heed_speaker(turn: TurnContext, tracker: Tracker) -> None:
    """Note in the tracker that somebody else speaks, or that the borrower does again."""
    body = turn.text.body
    speaks = _other_voice(body)
    if speaks is not None:
        if turn.verified is not None and speaks == RELATIVE:
            turn.effects.append(EndProof())
        _note(tracker, speaks)
        return
    before = tracker.slots.get("third_party")
    back = is_holder(turn) or (before == ON_BEHALF and speaks_of_own(body))
    if before in (RELATIVE, ON_BEHALF) and back:
        tracker.set("third_party", None)


def _other_voice(body: str) -> str | None:
    if is_relative(body):
        return RELATIVE
    return ON_BEHALF if asks_on_behalf(body) or proves_another(body) else None


def _note(tracker: Tracker, speaks: str) -> None:
    if tracker.slots.get("third_party") != RELATIVE:
        tracker.set("third_party", speaks)
    tracker.slots["pending"] = None
    if tracker.active_form == "identity_form":
        tracker.close_form()
