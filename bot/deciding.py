"""From a reading to a decision: triage first, then the dialogue. Used by turns and their replay."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.absence import with_opening
from bot.actions.fallback import WHAT_CAN_BE_ASKED
from bot.actions.preferences import narrowed_beside
from bot.arrival import Triaged
from bot.context import TurnContext
from bot.dialogue.runner import SMALL_TALK
from bot.dialogue.tracker import Tracker
from bot.effects import Escalate, HideText, OpenCase
from bot.heard import heard
from bot.library import library
from bot.proof import offers_proof
from bot.quiet_days import paused_beside
from bot.rasa.conversation import Told
from bot.rasa.taking import leave, take
from bot.replies import Say
from bot.services import Services
from bot.speaker import heed_speaker
from bot.to_colleague import heed_colleague
from bot.triage import NO_WORDS, triage
from bot.waiting import QUIET
from intents.normalise import fold
from intents.reading import Reading
from intents.rules.deaths import mourns
from models.outbound import OutboundKind

_CONSOLES: Final = frozenset({"utter_legal_death", "utter_death_next", "utter_quiet"})
_THANKED_WITHIN: Final = timedelta(days=14)


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
    heed_speaker(turn, tracker)
    heed_colleague(turn, tracker)
    reading = heard(turn, reading)
    triaged = triage(services, turn, tracker, reading)
    talks = triaged is None
    if triaged is None and told is not None and told.usable:
        triaged = take(turn, tracker, told)
    elif triaged is None:
        triaged = _converse(turn, tracker, reading)
    else:
        turn.effects.extend(triaged.effects)
        if triaged.ends_dialogue:
            tracker.end_dialogue()
    triaged = _narrowed(turn, triaged, talks=talks)
    if talks:
        triaged = _consoled(turn, _thanked(turn, triaged))
    _hide_proof(turn)
    triaged = replace(triaged, says=with_opening(turn, _once_each(triaged.says)))
    if talks and turn.text.media and triaged.says:
        # Whoever sends a picture of a receipt must not think that somebody has seen it.
        triaged = replace(triaged, says=(*triaged.says, NO_WORDS))
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


def _narrowed(turn: TurnContext, triaged: Triaged, *, talks: bool) -> Triaged:
    """With the end of one kind of texts, which holds also where nothing may be said."""
    narrowed = paused_beside(turn) or narrowed_beside(turn)
    answered = talks or (triaged.says and triaged.kind == OutboundKind.REPLY)
    if narrowed is None or not answered or triaged.rule == QUIET:
        return triaged
    says = tuple(Say(key, values) for key, values in narrowed.says)
    if any(one.key == "utter_legal_death" for one in triaged.says):
        says = ()  # All that we start stops anyway, and nothing goes before a condolence.
    # What was carried out was understood, whatever the dialogue made of the text.
    beside = tuple(one for one in triaged.says if one.key != WHAT_CAN_BE_ASKED)
    return replace(triaged, says=(*says, *beside))


def _thanked(turn: TurnContext, triaged: Triaged) -> Triaged:
    """With thanks for a promise that was kept, once, in the next reply that opens no case."""
    if not triaged.says or any(isinstance(effect, OpenCase | Escalate) for effect in turn.effects):
        return triaged
    if not turn.known.kept_since_reply(turn.now - _THANKED_WITHIN):
        return triaged
    return replace(triaged, says=(Say("utter_promise_kept", {}), *triaged.says))


def _consoled(turn: TurnContext, triaged: Triaged) -> Triaged:
    """With a word for whoever tells of a death, unless the reply has one."""
    said = {one.key for one in triaged.says}
    if not triaged.says or said & _CONSOLES or not mourns(fold(turn.text.body)):
        return triaged
    return replace(triaged, says=(Say("utter_condolence", {}), *triaged.says))


def _once_each(says: tuple[Say, ...]) -> tuple[Say, ...]:
    """Two requests may have the same answer: it is given once."""
    return tuple(one for place, one in enumerate(says) if one not in says[:place])


def _hide_proof(turn: TurnContext) -> None:
    """Rule ID-08: an identity answer is hidden even where no question for it was open."""
    hidden = any(isinstance(effect, HideText) for effect in turn.effects)
    if not hidden and offers_proof(turn.text.body):
        turn.effects.append(HideText())
