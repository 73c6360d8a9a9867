"""The borrower's answer to an offer of credit: confirmed, not right, or declined."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import new_case, told
from bot.actions.details import more_welcome
from bot.actions.identity import ask_first
from bot.actions.reply_to_offer import read_answer
from bot.context import TurnContext, current_turn
from bot.effects import Escalate
from bot.formats import day
from bot.words.applications.conditions import depends
from bot.words.applications.offers import says_what
from models.cases import Case, CaseKind
from models.loans import Application

_ANSWERED: Final = {
    "confirm": "utter_application_confirmed",
    "decline": "utter_application_declined",
}


class AskApplicationAnswer(BotAction):
    """Confirm, correct or decline, and until when."""

    action_name = "action_ask_application_answer"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """With the last day where the application has one."""
        application = application_of(turn, slots)
        if application is None or application.confirm_by is None:
            return say("utter_ask_application_answer")
        last = day(application.confirm_by, turn.language)
        return say("utter_ask_application_answer_by", confirm_by=last)


def application_of(turn: TurnContext, slots: Mapping[str, Any]) -> Application | None:
    """The application that the open question is about, where proof stands."""
    whose = turn.verified
    if whose is None:
        return None
    ref = slots.get("application_ref")
    return next((one for one in turn.known.applications(whose.id) if one.ref == ref), None)


class ValidateApplicationForm(FormCheck):
    """Reads the answer; words that are none of the three are a correction."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_application_form"

    def validate_application_answer(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """``confirm``, ``correct`` or ``decline``."""
        del dispatcher, domain
        turn = current_turn()
        offered, straight = application_of(turn, tracker.slots), asked_just_now(turn, tracker)
        answer = read_answer(turn, str(slot_value), offered, straight=straight)
        return {"application_answer": answer}


def asked_just_now(turn: TurnContext, tracker: Tracker) -> bool:
    """Whether nothing was asked or left unclear since the question, so that "ok" answers it.

    Nor may it be so long ago that the proof, which stood then, has ended.
    """
    between = tracker.slots.get("asked_again") or tracker.slots.get("last_asked")
    return turn.verified is not None and not between


class ApplicationAnswered(BotAction):
    """Writes the answer down for the core system, or for a person where it is a correction."""

    action_name = "action_application_answered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Proof must stand, for the answer binds; so must the offer, as it was told."""
        if turn.verified is None:
            return ask_first(turn, slots, self.action_name)
        answer = str(slots.get("application_answer"))
        application = application_of(turn, slots)
        done = {"application_answer": None, "application_ref": None, "application_offer": None}
        if application is None:
            return Decision([("utter_no_application", {})], done)
        if slots.get("application_offer") not in (None, terms_told(application)):
            return Decision(slots=done, followup="action_application_status")
        over = offer_over(turn, application)
        if over is not None:
            return and_then(Decision(slots=done), over)
        if answer == "correct":
            return and_then(Decision(slots=done), corrected(turn, application))
        values = record_answer(turn, application, answer)
        spoken_of = {"application_answered": values["reference"]}
        if answer == "confirm":
            spoken_of["last_request"] = values["reference"]
        return Decision([(_ANSWERED[answer], values)], done | spoken_of)


def offer_over(turn: TurnContext, application: Application) -> Decision | None:
    """What is said of an offer whose last day has gone by: a person looks whether it still stands.

    It can be had by no word here; ``None`` while there is time.
    """
    if application.confirm_by is None or application.confirm_by >= turn.today:
        return None
    turn.effects.append(Escalate("application_status"))
    last = day(application.confirm_by, turn.language)
    return say("utter_offer_over", application=application.ref, confirm_by=last)


def record_answer(turn: TurnContext, application: Application, answer: str) -> dict[str, str]:
    """The answer as a case, which the core system is told of by staff; values for the reply."""
    turn.effects.append(Escalate(f"application_{answer}"))
    case = new_case(
        turn,
        CaseKind.APPLICATION,
        category=answer,
        details={"application": application.ref, "answer": answer, "said": turn.words[:300]},
    )
    return told(turn, case) | {"application": application.ref}


def corrected(turn: TurnContext, application: Application) -> Decision:
    """What is not right goes to a person; it is asked for only where it was not said."""
    values = record_answer(turn, application, "correct")
    told_what = says_what(turn.words) or depends(turn.words)
    key = "utter_application_corrected" if told_what else "utter_application_correction"
    decision = more_welcome(say(key, **values), values["reference"])
    return and_then(decision, Decision(slots={"application_answered": values["reference"]}))


def terms_told(application: Application) -> str:
    """What an answer is about: with other terms it is another offer."""
    return f"{application.amount} {application.currency} {application.term_months}"


def answered(turn: TurnContext, application: Application) -> Case | None:
    """The case in which the borrower's answer waits for the core system, if there is one."""
    cases = turn.known.cases(CaseKind.APPLICATION)
    mine = [case for case in cases if case.details.get("application") == application.ref]
    return mine[-1] if mine else None
