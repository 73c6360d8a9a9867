"""The phone is not the borrower's: it is detached at once, and nothing more is said to it.

But where only the model read so, of a few words or in the midst of a talk about the account, it is
asked first: "here it is" is no farewell.
"""

from typing import Any, Final

from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import new_case, open_case_of
from bot.actions.grave import death_told, nothing_told
from bot.actions.identity import number_off, third_party
from bot.context import TurnContext
from bot.effects import AddToCase, DetachNumber, EndProof, Escalate, HoldForReview, OpenTask
from bot.words.people.relatives import RELATIVE, is_relative
from bot.words.people.strangers import phone_is_not_theirs, who_is_asked_for
from bot.words.talk.denied import is_right_person
from bot.words.talk.slips import owns_slip_alone
from bot.words.talk.taken_back import is_me_after_all
from bot.words.troubles.hard_times import is_incapable, is_stricken
from bot.words.troubles.taken_away import is_taken_away
from intents.normalise import fold
from intents.wrong_number import meant_for_another, read_wrong_number
from models.cases import CaseKind

_A_FEW_LETTERS: Final = 20
"""So little says too little to part a phone from its account; an ideograph counts for two."""
_WIDE: Final = 0x2E80
_OF_THE_ACCOUNT: Final = (
    "requested_slot", "pending", "promised", "last_asked", "loan_told", "payment_amount",
    "application_told", "application_answered",
)  # fmt: skip
"""Slots that are set once somebody has spoken of an account as their own."""


class WrongNumber(BotAction):
    """Rule REGF-08: unlink and hold; the answer names nobody and no account."""

    action_name = "action_wrong_number"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Sorry and thanks, once; the same words whether the number was on file or not.

        A wife who says that she is not the borrower speaks from a number that may well be his.
        """
        if death_told(turn) is not None:
            return nothing_told(turn) or Decision()
        earlier = open_case_of(turn, CaseKind.WRONG_NUMBER)
        right = is_right_person(turn.words)
        if earlier is not None and (right or is_me_after_all(turn.words)):
            return number_off(turn, earlier)
        if right:
            return say("utter_all_right")
        otherwise = _of_another(turn, slots)
        if otherwise is None and earlier is None:
            otherwise = _otherwise(turn, slots)
        if otherwise is not None:
            return otherwise
        turn.effects += [EndProof(), DetachNumber(), Escalate("wrong_number")]
        done: dict[str, Any] = {"pending": None, "taken_off": "told"}
        if earlier is not None:
            turn.effects.append(AddToCase(earlier.id, "The same again."))
            return Decision(slots=done, leaves_form=True)
        new_case(turn, CaseKind.WRONG_NUMBER)
        turn.effects.append(
            OpenTask("wrong_number", "The phone is somebody else's: correct the core system.")
        )
        return Decision(say("utter_wrong_number").says, done, leaves_form=True)


def _otherwise(turn: TurnContext, slots: Slots) -> Decision | None:
    """What is asked before a phone is parted from its account, where the words may mean less.

    Whoever has just proved who they are has typed something wrong.
    """
    if turn.verified is not None and owns_slip_alone(turn.words):
        return say("utter_slip")
    if _may_mean_something_else(turn, slots):
        return Decision(followup="action_ask_which")
    return None


def _may_mean_something_else(turn: TurnContext, slots: Slots) -> bool:
    """Whether no rule says so, nor the borrower by a choice, and the text alone proves little."""
    if turn.asked is not None or read_wrong_number(turn.words):
        return False
    asked_for = who_is_asked_for(turn.words)
    if asked_for is not None and _may_be_holder(turn, asked_for):
        return False
    if meant_for_another(turn.words) or asked_for is not None:
        return True
    letters = sum(2 if ord(sign) > _WIDE else 1 for sign in turn.words if sign.isalpha())
    spoken_of = any(value for name, value in slots.items() if name in _OF_THE_ACCOUNT)
    talked = turn.verified is not None or spoken_of
    return talked or letters <= _A_FEW_LETTERS


def _sorry(turn: TurnContext) -> Decision:
    """A kind word to whoever tells of illness or an arrest; nobody is asked for money meanwhile.

    The words are the same for every number: whether there is a loan, they do not tell.
    """
    if not (is_stricken(turn.words) or is_taken_away(turn.words)):
        return Decision()
    if turn.people and open_case_of(turn, CaseKind.HARDSHIP) is None:
        new_case(turn, CaseKind.HARDSHIP)
    return say("utter_sorry_ill")


def _may_be_holder(turn: TurnContext, name: str) -> bool:
    """Whether "who is dana" names whom we have on file, or the number is on nobody's file."""
    names = [fold(one.name or "").split() for one in turn.people]
    return not names or any(name in words for words in names)


def _of_another(turn: TurnContext, slots: Slots) -> Decision | None:
    """What a relative is told, or whoever asked for somebody else before."""
    if phone_is_not_theirs(turn.words):
        return None
    if is_relative(turn.words):
        turn.effects += [EndProof(), Escalate("third_party")]
        if {turn.second, *turn.likely[:1]} & {"stop", "message_preferences"}:
            # What a son says his mother wishes is hers to say: a person reads it first.
            turn.effects.append(HoldForReview())
        return and_then(
            _sorry(turn), third_party(turn, RELATIVE, slots, paper=is_incapable(turn.words))
        )
    if not slots.get("third_party"):
        return None
    turn.effects.append(Escalate("third_party"))
    return third_party(turn, str(slots["third_party"]), slots)
