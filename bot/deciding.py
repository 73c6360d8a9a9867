"""From a reading to a decision: triage first, then the dialogue. Used by turns and their replay."""

from bot.context import TurnContext
from bot.dialogue.runner import SMALL_TALK
from bot.dialogue.tracker import Tracker
from bot.effects import HideText
from bot.library import library
from bot.proof import offers_proof
from bot.rasa.conversation import Told
from bot.rasa.taking import leave, take
from bot.services import Services
from bot.triage import Triaged, triage
from intents.reading import Reading


def decide(
    services: Services,
    turn: TurnContext,
    tracker: Tracker,
    reading: Reading,
    told: Told | None = None,
) -> Triaged:
    """What is said, and by which rule; effects are left in ``turn``, memory in ``tracker``.

    ``told`` is what a Rasa server made of the text: it stands where our own dialogue would decide.
    """
    if told is not None:
        leave(tracker, told)
    triaged = triage(services, turn, tracker, reading)
    if triaged is None and told is not None and told.usable:
        triaged = take(turn, tracker, told)
    elif triaged is None:
        triaged = _converse(turn, tracker, reading)
    else:
        turn.effects.extend(triaged.effects)
        if triaged.ends_dialogue:
            tracker.end_dialogue()
    _hide_proof(turn)
    return triaged


def _converse(turn: TurnContext, tracker: Tracker, reading: Reading) -> Triaged:
    """The dialogue decides."""
    outcome = library().runner.handle(turn, tracker, reading)
    done = {step.get("action") for step in outcome.steps}
    if "action_fallback" not in done:
        tracker.slots["not_understood"] = 0
    if not done & SMALL_TALK:
        tracker.slots["small_talk"] = None
    turn.steps.extend(outcome.steps)
    return Triaged(outcome.rule, tuple(outcome.says))


def _hide_proof(turn: TurnContext) -> None:
    """Rule ID-08: an identity answer is hidden even where no question for it was open."""
    hidden = any(isinstance(effect, HideText) for effect in turn.effects)
    if not hidden and offers_proof(turn.text.body):
        turn.effects.append(HideText())
