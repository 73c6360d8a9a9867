"""The identity step: proof before any figure, the same for known and unknown numbers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.identity import Parts
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import open_case_of, told
from bot.actions.relatives import asks_for_another
from bot.context import TurnContext, current_turn
from bot.effects import CountTry, Escalate, HideText, LockIdentity, Prove
from bot.proof import offers_proof
from intents.entities import identity_parts
from models.cases import CaseKind

PROVED: Final = "proved"
LOCKED: Final = "locked"


def ask_first(turn: TurnContext, slots: Slots, action: str) -> Decision:
    """Take the identity step, then run ``action`` again; no step while the number is locked.

    A text that holds the proof already ("bal 20011 1988") is taken at its word.
    """
    if asks_for_another(turn.words) or _is_anothers(turn):
        turn.effects.append(Escalate("third_party"))
        return third_party()
    barred = _barred(turn)
    if barred is not None:
        return barred
    waiting = and_pending(turn, slots, action)
    offered = _try(turn) if offers_proof(turn.text.body) and not _tried(turn) else None
    if offered == PROVED:
        return Decision(slots=waiting, followup="action_resume")
    if offered == LOCKED:
        return locked(turn)
    return Decision(slots={**waiting, "identity_answer": None}, followup="identity_form")


def third_party() -> Decision:
    """Nothing of the account, and how to be authorised; remembered for a while."""
    says = say("utter_third_party").says
    return Decision(says, {"third_party": "told", "pending": None}, leaves_form=True)


def _is_anothers(turn: TurnContext) -> bool:
    """Whether whoever texts has said that the borrower has died, or never was here."""
    known = turn.known.cases(CaseKind.LEGAL, CaseKind.WRONG_NUMBER)
    return any(case.category == "death" or case.kind == CaseKind.WRONG_NUMBER for case in known)


def _barred(turn: TurnContext) -> Decision | None:
    """Why no proof is taken now: too many wrong answers, or a report of fraud not settled yet.

    Whoever has the phone may have the papers as well: a person speaks with the borrower first.
    """
    if turn.identity_locked:
        return locked(turn)
    reported = open_case_of(turn, CaseKind.FRAUD)
    if reported is None:
        return None
    says = say("utter_fraud_open", **told(turn, reported)).says
    return Decision(says, {"identity_answer": None, "pending": None}, leaves_form=True)


def _tried(turn: TurnContext) -> bool:
    """Whether this text was taken as a proof already."""
    return any(isinstance(effect, HideText) for effect in turn.effects)


def and_pending(turn: TurnContext, slots: Slots, action: str) -> dict[str, Any]:
    """``action`` at the end of what waits for an answer, with the words that it is about."""
    waiting = [one for one in slots.get("pending") or [] if one["action"] != action]
    words = "" if offers_proof(turn.words) else turn.words
    return {"pending": [*waiting, {"action": action, "words": words, "intent": turn.intent}]}


class AskIdentityAnswer(BotAction):
    """The question for proof; after a wrong answer the same question with a word about it."""

    action_name = "action_ask_identity_answer"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The same words for every number, on file or not (rule ID-07)."""
        del slots
        wrong = any(isinstance(effect, CountTry) for effect in turn.effects)
        return say("utter_identity_wrong" if wrong else "utter_ask_identity")


def locked(turn: TurnContext) -> Decision:
    """No proof is taken for now; nothing waits for one any more."""
    minutes = str(turn.lender.identity.lock_minutes)
    says = say("utter_identity_locked", minutes=minutes).says
    return Decision(says, {"identity_answer": None, "pending": None}, leaves_form=True)


def unasked(turn: TurnContext) -> Decision:
    """A proof that nobody asked for just now: taken, and the borrower asked what it is for."""
    if _is_anothers(turn):
        turn.effects += [HideText(), Escalate("third_party")]
        return third_party()
    barred = _barred(turn)
    if barred is not None:
        return barred
    outcome = _try(turn)
    if outcome == LOCKED:
        return locked(turn)
    return say("utter_identity_known" if outcome == PROVED else "utter_identity_wrong")


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
        del slot_value, dispatcher, tracker, domain
        turn = current_turn()
        return {"identity_answer": LOCKED if turn.identity_locked else _try(turn)}


def _try(turn: TurnContext) -> str | None:
    """What came of the text as a proof; a wrong one is counted, an empty one is none."""
    codes, years = identity_parts(turn.text.body)
    if not turn.known.offers(bool(codes or years)):
        return None
    turn.effects.append(HideText())
    proved = turn.known.prove(Parts(codes, years), turn.lender.identity.factors)
    if proved is None:
        return _count_try(turn)
    turn.effects.append(Prove(proved))
    return PROVED


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

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The first of what waits, once proof stands; the lock notice where the step failed."""
        if slots.get("identity_answer") == LOCKED:
            return locked(turn)
        waiting = slots.get("pending") or []
        cleared = {"identity_answer": None, "pending": waiting[1:] or None}
        if not waiting:
            return Decision(slots=cleared)
        return Decision(slots=cleared | {"resumed": waiting[0]}, followup=waiting[0]["action"])
