"""The identity step: proof before any figure, the same for known and unknown numbers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.identity import Parts, prove
from bot.actions.base import BotAction, Decision, say
from bot.context import TurnContext, current_turn
from bot.effects import CountTry, Escalate, HideText, LockIdentity, Prove
from intents.entities import identity_parts

PROVED: Final = "proved"
LOCKED: Final = "locked"


def ask_first(turn: TurnContext, action: str) -> Decision:
    """Take the identity step, then run ``action`` again; no step while the number is locked."""
    if turn.identity_locked:
        return _locked(turn)
    slots = {"pending_action": action, "identity_answer": None}
    return Decision(slots=slots, followup="identity_form")


class AskIdentityAnswer(BotAction):
    """The question for proof; after a wrong answer the same question with a word about it."""

    action_name = "action_ask_identity_answer"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """The same words for every number, on file or not (rule ID-07)."""
        del slots
        wrong = any(isinstance(effect, CountTry) for effect in turn.effects)
        return say("utter_identity_wrong" if wrong else "utter_ask_identity")


def _locked(turn: TurnContext) -> Decision:
    minutes = str(turn.lender.identity.lock_minutes)
    says = say("utter_identity_locked", minutes=minutes).says
    return Decision(says=says, slots={"identity_answer": None, "pending_action": None})


class ValidateIdentityForm(FormValidationAction):
    """Checks an identity answer against the hashes on file."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_identity_form"

    def validate_identity_answer(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """``proved``, ``locked``, or nothing, so that the form asks again."""
        del dispatcher, tracker, domain
        turn = current_turn()
        if turn.identity_locked:
            return {"identity_answer": LOCKED}
        codes, years = identity_parts(str(slot_value))
        if not codes and not years:
            return {"identity_answer": None}
        turn.effects.append(HideText())
        parts = Parts(codes, years)
        proved = prove(
            turn.session, turn.number.id, parts, turn.lookup, turn.lender.identity.factors
        )
        if proved is None:
            return {"identity_answer": _count_try(turn)}
        turn.effects.append(Prove(proved))
        return {"identity_answer": PROVED}


def _count_try(turn: TurnContext) -> str | None:
    turn.effects.append(CountTry())
    if turn.thread.identity_tries + 1 < turn.lender.identity.tries:
        return None
    minutes = turn.lender.identity.lock_minutes
    turn.effects.append(LockIdentity(turn.now + timedelta(minutes=minutes)))
    turn.effects.append(Escalate("identity_locked"))
    return LOCKED


class Resume(BotAction):
    """After the identity step or a choice: go on with what was asked, or say why not."""

    action_name = "action_resume"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """The pending action once proof stands; the lock notice where the step failed."""
        if slots.get("identity_answer") == LOCKED:
            return _locked(turn)
        cleared = {"identity_answer": None, "pending_action": None}
        return Decision(slots=cleared, followup=slots.get("pending_action"))
