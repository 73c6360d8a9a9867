"""Taking into a turn what a Rasa server made of its text."""

from collections.abc import Mapping
from typing import Any, Final

from bot.arrival import Triaged
from bot.context import TurnContext
from bot.dialogue.tracker import Tracker
from bot.library import library
from bot.rasa.conversation import Told
from bot.rasa.rounds import question

RULE: Final = "rasa"


def take(turn: TurnContext, tracker: Tracker, told: Told) -> Triaged:
    """What is said; effects go into the turn, and Rasa's memory into our tracker.

    So the question that Rasa asked is open for our own runner too, should Rasa not answer next.
    """
    for kept in told.calls:
        turn.effects.extend(kept.effects)
        turn.figures.extend(kept.figures)
        turn.language = kept.language
        turn.steps.append({"action": kept.action, "events": list(kept.reply["events"])})
    _remember(tracker, told)
    tracker.rasa = {"talk": told.talk, "form": tracker.active_form}
    tracker.stamp(turn.now)
    return Triaged(RULE, told.says)


def leave(tracker: Tracker, told: Told) -> None:
    """Rasa's memory of this text is not ours: the next text begins a new conversation."""
    tracker.rasa = {"talk": told.talk + 1, "form": None}


def _remember(tracker: Tracker, told: Told) -> None:
    domain = library().domain
    last = told.calls[-1] if told.calls else None
    if last is not None:
        tracker.slots = {**domain.slots, **_known(last.slots, domain.slots)}
        tracker.active_form, tracker.requested_slot = last.form, last.slots.get("requested_slot")
    asked = question(told.calls, told.says)
    if asked is not None:
        tracker.active_form, tracker.requested_slot = asked
    if tracker.active_form is None:
        tracker.requested_slot = None


def _known(slots: Mapping[str, Any], domain: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in slots.items() if name in domain}
