"""The identity step: proof before any figure, the same for known and unknown numbers."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.identity import Parts
from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.casework import open_case_of, said_of
from bot.actions.grave import nothing_told
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, CountTry, Escalate, HideText, LockIdentity, Prove
from bot.proof import offers_proof
from bot.words.people.on_behalf import asks_on_behalf, proves_another, says_name
from bot.words.people.relatives import ON_BEHALF, RELATIVE, asks_for_another, is_relative
from bot.words.talk.about_proof import lacks_proof
from bot.words.talk.taken_back import is_me_after_all
from intents.entities import identity_parts
from models.cases import Case, CaseKind

PROVED: Final = "proved"
LOCKED: Final = "locked"
CODE_WORD: Final = "code_word"
"""As what a text is shown that holds one: its words do not wait with what waits for a proof."""
_MOST_IN_A_ROW: Final = 2
"""How often the question is put for one request: under a third answer it would only be in the way.
"""


def ask_first(turn: TurnContext, slots: Slots, action: str) -> Decision:
    """Take the identity step, then run ``action`` again; no step while the number is locked.

    A text that holds the proof already ("bal 20011 1988") is taken at its word.
    """
    refused = nothing_told(turn) or _not_theirs(turn, slots)
    if refused is not None:
        return refused
    waiting = and_pending(turn, slots, action)
    offered = _try(turn) if offers_proof(turn.text.body) and not _tried(turn) else None
    if offered == PROVED:
        return Decision(slots=waiting, followup="action_resume")
    if offered == LOCKED:
        return locked(turn)
    fresh = {"identity_answer": None, "proof_asked": 0}
    return Decision(slots={**waiting, **fresh}, followup="identity_form")


def _not_theirs(turn: TurnContext, slots: Slots) -> Decision | None:
    """What is said to whoever asks for somebody else, and while no proof is taken."""
    off = open_case_of(turn, CaseKind.WRONG_NUMBER)
    if off is not None and (is_me_after_all(turn.text.body) or offers_proof(turn.text.body)):
        return number_off(turn, off)
    speaker = _other_speaker(turn, slots)
    if off is not None or speaker or asks_for_another(turn.words):
        turn.effects.append(Escalate("third_party"))
        return third_party(turn, speaker or "told", slots)
    return locked(turn) if turn.identity_locked else None


def _other_speaker(turn: TurnContext, slots: Slots) -> str | None:
    """Who else speaks: a relative, or whoever asks for one and is not back as the borrower."""
    said = slots.get("third_party")
    if is_relative(turn.words) or (said == RELATIVE and not is_holder(turn)):
        return RELATIVE  # Whoever said so stays one, whatever they ask next.
    if asks_on_behalf(turn.words) or proves_another(turn.text.body):
        return ON_BEHALF
    return str(said) if said in (RELATIVE, ON_BEHALF) and not is_holder(turn) else None


def is_holder(turn: TurnContext) -> bool:
    """Whether whoever writes says to be the borrower: in so many words, or by their name."""
    body = turn.text.body
    if proves_another(body):
        return False
    return is_me_after_all(body) or says_name(body, [person.name for person in turn.people])


def third_party(turn: TurnContext, who: str, slots: Slots, *, paper: bool = False) -> Decision:
    """Nothing of the account, and how to be authorised; remembered for a while.

    By the borrower's own word or by a ``paper``: whoever asks again hears of the other.
    """
    before = slots.get("third_party_said") or {}
    if before.get("text") == turn.text.id:
        paper = bool(before["paper"])  # Two requests of one text have one answer.
    elif before:
        paper = paper or not before["paper"]
    says = say("utter_third_party_paper" if paper else "utter_third_party").says
    said = {"paper": paper, "text": turn.text.id}
    kept = {"third_party": who, "third_party_said": said, "pending": None}
    return Decision(says, kept, leaves_form=True)


def number_off(turn: TurnContext, case: Case) -> Decision:
    """Whoever sent us away by mistake: a person sees to it, for no text attaches a number again."""
    turn.effects.append(AddToCase(case.id, "They say that the number is theirs after all."))
    turn.effects.append(Escalate("wrong_number"))
    if offers_proof(turn.text.body):
        turn.effects.append(HideText())
    says = said_of(turn, case, "utter_number_off").says
    return Decision(says, {"pending": None}, leaves_form=True)


def _tried(turn: TurnContext) -> bool:
    """Whether this text was taken as a proof already."""
    return any(isinstance(effect, HideText) for effect in turn.effects)


def and_pending(turn: TurnContext, slots: Slots, action: str) -> dict[str, Any]:
    """``action`` at the end of what waits for an answer, with the words that it is about."""
    waiting = [one for one in slots.get("pending") or [] if one["action"] != action]
    secret = any(isinstance(one, HideText) and one.shown_as == CODE_WORD for one in turn.effects)
    words = "" if secret or offers_proof(turn.words) else turn.words
    return {"pending": [*waiting, {"action": action, "words": words, "intent": turn.intent}]}


class AskIdentityAnswer(BotAction):
    """The question for proof, or for the part that lacks.

    After a wrong answer it is the same question with a word about it.
    """

    action_name = "action_ask_identity_answer"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The same words for every number, on file or not (rule ID-07)."""
        wrong = any(isinstance(effect, CountTry) for effect in turn.effects)
        part = slots.get("identity_part")
        if part and not wrong:
            return say(f"utter_ask_identity_{part['lacks']}")
        if wrong:
            return _wrong(turn)
        asked = int(slots.get("proof_asked") or 0)
        if asked >= _MOST_IN_A_ROW:
            return Decision()
        return Decision(say("utter_ask_identity").says, {"proof_asked": asked + 1})


class AboutProof(BotAction):
    """What a proof is for and what becomes of it, or how to go on without one."""

    action_name = "action_about_proof"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Whoever does not know what is asked is not asked again; what waits for it still waits."""
        if slots.get("requested_slot") != "identity_answer" or not lacks_proof(turn.words):
            return say("utter_why_identity")
        return Decision(say("utter_cannot_prove").says, leaves_form=True)


def locked(turn: TurnContext) -> Decision:
    """No proof is taken for now; nothing waits for one any more."""
    minutes = str(turn.lender.identity.lock_minutes)
    says = say("utter_identity_locked", minutes=minutes).says
    return Decision(says, {"identity_answer": None, "pending": None}, leaves_form=True)


def unasked(turn: TurnContext, slots: Slots) -> Decision:
    """A proof that nobody asked for just now: what waits for one is answered.

    Where nothing waits the borrower is asked what it is for.
    """
    barred = nothing_told(turn)
    if barred is not None:
        return barred
    off = open_case_of(turn, CaseKind.WRONG_NUMBER)
    if off is not None:
        return number_off(turn, off)
    speaker = _other_speaker(turn, slots) or slots.get("third_party")
    if speaker and not is_holder(turn):
        turn.effects.append(Escalate("third_party"))
        return third_party(turn, str(speaker), slots)
    outcome = LOCKED if turn.identity_locked else _try(turn)
    if outcome == LOCKED:
        return locked(turn)
    return _known(slots) if outcome == PROVED else _wrong(turn)


def _wrong(turn: TurnContext) -> Decision:
    """That it does not match; whoever gave a new address may have taken its ZIP code."""
    moved = open_case_of(turn, CaseKind.CONTACT, "address") is not None
    return say("utter_identity_wrong_moved" if moved else "utter_identity_wrong")


def _known(slots: Slots) -> Decision:
    """What waits is gone on with; what is still asked is asked again by itself."""
    if slots.get("pending"):
        return Decision(slots={"identity_answer": None}, followup="action_resume")
    return Decision() if slots.get("requested_slot") else say("utter_identity_known")


class ValidateIdentityForm(FormCheck):
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
        """``proved``, ``locked``, or nothing, so that the form asks again.

        A code or a year alone is no try: it is kept, sealed, until the other comes. So is a wrong
        answer, of which one part alone may be put right.
        """
        del slot_value, dispatcher, domain
        turn = current_turn()
        if turn.identity_locked:
            return {"identity_answer": LOCKED}
        if _other_speaker(turn, tracker.slots):
            return {"identity_answer": None}
        before = tracker.slots.get("identity_part") or tracker.slots.get("identity_tried")
        parts = _together(turn, before)
        if not turn.known.offers(bool(parts.postal_codes or parts.years)):
            return {"identity_answer": None}
        turn.effects.append(HideText())
        lacks = turn.known.lacks(_lacking(parts))
        if lacks is not None:
            return {"identity_answer": None, "identity_part": _sealed(turn, parts, lacks)}
        outcome = _prove(turn, parts)
        tried = None if outcome else _sealed(turn, parts, "neither")
        return {"identity_answer": outcome, "identity_part": None, "identity_tried": tried}


def _together(turn: TurnContext, kept: Mapping[str, str] | None) -> Parts:
    """What the text offers, with the part that was told before; nothing where it offers none."""
    codes, years = identity_parts(turn.text.body, asked=True)
    if kept is None or bool(codes) == bool(years):
        return Parts(codes, years)
    earlier = json.loads(turn.vault.open(bytes.fromhex(kept["sealed"])))
    if set(codes) & set(earlier["codes"]) or set(years) & set(earlier["years"]):
        return Parts(codes, years)  # Whoever begins anew says the same part again.
    return Parts(codes or earlier["codes"], years or earlier["years"])


def _lacking(parts: Parts) -> str | None:
    if parts.postal_codes and parts.years:
        return None
    return "year" if parts.postal_codes else "code"


def _sealed(turn: TurnContext, parts: Parts, lacks: str) -> dict[str, str]:
    """A part for its slot, which is neither shown nor sent in clear (rule ID-08)."""
    plain = json.dumps({"codes": list(parts.postal_codes), "years": list(parts.years)})
    return {"lacks": lacks, "sealed": turn.vault.seal(plain).hex()}


def _try(turn: TurnContext) -> str | None:
    """What came of a text that offers both parts; a wrong one is counted."""
    codes, years = identity_parts(turn.text.body, asked=True)
    if not turn.known.offers(bool(codes or years)):
        return None
    turn.effects.append(HideText())
    return _prove(turn, Parts(codes, years))


def _prove(turn: TurnContext, parts: Parts) -> str | None:
    proved = turn.known.prove(parts, turn.lender.identity.factors)
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
        """What was asked last, once proof stands, then the rest; the lock notice without one."""
        if slots.get("identity_answer") == LOCKED:
            return locked(turn)
        waiting = slots.get("pending") or []
        if not waiting:
            return Decision(slots={"identity_answer": None, "pending": None})
        # Two requests of one text are answered in their order, the newest text before others.
        newest = next(one for one in waiting if one["words"] == waiting[-1]["words"])
        rest = [one for one in waiting if one is not newest]
        cleared = {"identity_answer": None, "pending": rest or None, "resumed": newest}
        return Decision(slots=cleared, followup=newest["action"])
