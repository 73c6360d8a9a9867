"""Loan applications and filings: how far they are, and the borrower's answer by reply."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.statuses import status_of
from bot.actions.applied import OVER
from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import due_in, new_case, request_taken_back, told
from bot.actions.details import more_welcome
from bot.actions.documents import (
    SENT,
    asks_which_paper,
    paper_for_case,
    said_sent,
    still_needed,
    which_paper,
)
from bot.actions.filing import FILING, asks_what_it_is
from bot.actions.identity import ask_first
from bot.actions.reply_to_offer import ANSWERS, CONFIRM, read_answer, terms_of
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, Escalate
from bot.formats import day, local_day, money
from bot.phrases import phrase, phrases
from bot.words.applications.conditions import asks_of_terms, depends, names_other
from bot.words.applications.giving_up import asks_of_giving_up, gives_up_it, keeps_it, wavers
from bot.words.applications.offers import asks_for_money, comes_back, corrects, says_what
from bot.words.applications.payouts import asks_of_payout
from bot.words.applications.withdrawals import APPLICATION, WITHDRAW, withdraws_it
from bot.words.patterns import mentions, words_like
from models.borrowers import Borrower
from models.cases import Case, CaseKind
from models.loans import Application

ANSWER_IN: Final = 2
_AWAITS: Final = frozenset({"awaiting_confirmation", FILING})
_WHY_NOT: Final = words_like(
    r"\bwhy\b|\bhow come\b|\breasons?\b|为什么|为何|为啥|点解|原因|理由|"
    r"\b(?:(?:por|x) ?que|[xp]q)\b|\bmotivos?\b|\brazon\b"
)
RECONSIDERED: Final = "reconsidered"
"""The category of an answer that was a no and is one no longer."""
STANDS: Final = (*ANSWERS, "withdraw", RECONSIDERED)
_ANSWERED: Final = {
    "confirm": "utter_application_confirmed",
    "decline": "utter_application_declined",
}


class ApplicationStatus(BotAction):
    """The borrower's newest application, after the identity step, and what is still to be done."""

    action_name = "action_application_status"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """How far it is; a question where the borrower's word is waited for."""
        of_a_case = None if slots.get("application_told") else paper_for_case(turn)
        if of_a_case is not None:
            return of_a_case
        whose = turn.verified
        if whose is None:
            return ask_first(turn, slots, self.action_name)
        found = turn.known.applications(whose.id)
        if not found:
            # "Solicitud" and "申请" are an application as well as any other request.
            return request_taken_back(turn, slots) or say("utter_no_application")
        application = found[0]
        earlier = slots.get("application_told") or "told"
        decision = _said_of(turn, application)
        decision = decision or _status(turn, whose, application, sent=earlier == SENT)
        spoken_of = {"application_told": earlier, "last_asked": None}
        return and_then(Decision(slots=spoken_of), decision)


def _said_of(turn: TurnContext, application: Application) -> Decision | None:
    """What the words want done with the application; ``None`` where they only ask."""
    status, case = status_of(application), answered(turn, application)
    declined = case is not None and case.category in ("decline", "withdraw")
    noted = case is not None and case.category == "correct"
    noted = noted and not (corrects(turn.words) or depends(turn.words))
    if case is not None and (declined or noted) and _wants_it(turn, application):
        turn.effects.append(AddToCase(case.id, "They want it after all.", category=RECONSIDERED))
        turn.effects.append(Escalate(f"application_{RECONSIDERED}"))
        return say(
            f"utter_answered_{RECONSIDERED}", application=application.ref, **told(turn, case)
        )
    if case is not None and case.category == "withdraw" and status not in OVER:
        return say("utter_answered_withdraw", application=application.ref, **told(turn, case))
    if _gives_up(turn, case) and status not in OVER and not declined:
        return _asks_to_withdraw(turn, application, case)
    other = mentions(turn.words, CONFIRM) and names_other(turn.words, *terms_of(application))
    wrong = corrects(turn.words) or (other and case is not None)
    if not wrong or status in OVER or asks_which_paper(turn.words):
        return _terms_asked(turn, application)
    if case is not None:
        turn.effects.append(AddToCase(case.id, "The borrower told what is not right."))
        return more_welcome(say("utter_details_added", **told(turn, case)), case.reference)
    return _correction(turn, application)


def _wants_it(turn: TurnContext, application: Application) -> bool:
    """Whether a text takes what was declined or questioned, on the terms that were offered."""
    if comes_back(turn.words) or keeps_it(turn.words):
        return True
    confirms = mentions(turn.words, CONFIRM) and not mentions(turn.words, WITHDRAW)
    # What is not right may still be wrong when its writer asks to confirm: the terms are named.
    named = any(sign.isdigit() for sign in turn.words)
    return confirms and named and not names_other(turn.words, *terms_of(application))


def _gives_up(turn: TurnContext, case: Case | None) -> bool:
    if comes_back(turn.words) or keeps_it(turn.words):
        return False
    if case is not None and case.category == "confirm" and wavers(turn.words):
        return True
    if gives_up_it(turn.words) and (case is not None or not asks_of_terms(turn.words)):
        return True
    named = mentions(turn.words, WITHDRAW) or withdraws_it(turn.words)
    return named and not (asks_of_terms(turn.words) or asks_of_giving_up(turn.words))


def _asks_to_withdraw(turn: TurnContext, application: Application, case: Case | None) -> Decision:
    """The question; nobody goes on with what was confirmed while it is open."""
    if case is not None and case.category in ("confirm", RECONSIDERED):
        turn.effects.append(AddToCase(case.id, "They may not want it any more."))
        turn.effects.append(Escalate("application_withdraw"))
    slots = {"withdrawal_answer": None, "application_ref": application.ref}
    return Decision(slots=slots, followup="withdrawal_form")


def _terms_asked(turn: TurnContext, application: Application) -> Decision | None:
    """What stands in no row of ours a person answers: the cost, the payout, a way back.

    The offer stays.
    """
    status = status_of(application)
    of_an_offer = status in _AWAITS and asks_of_terms(turn.words)
    if not of_an_offer and not asks_of_payout(turn.words) and not asks_of_giving_up(turn.words):
        return None
    case = answered(turn, application)
    turn.effects.append(Escalate("application_status"))
    if case is not None:
        turn.effects.append(AddToCase(case.id, "They ask about it."))
    question = say("utter_application_question", application=application.ref)
    whose = turn.verified
    assert whose is not None
    if status not in _AWAITS or (case is not None and not of_an_offer):
        return question
    return and_then(question, _status(turn, whose, application, sent=False))


def _correction(turn: TurnContext, application: Application) -> Decision:
    """What is not right goes to a person; it is asked for only where it was not said."""
    values = record_answer(turn, application, "correct")
    told_what = says_what(turn.words) or depends(turn.words)
    key = "utter_application_corrected" if told_what else "utter_application_correction"
    decision = more_welcome(say(key, **values), values["reference"])
    return and_then(decision, Decision(slots={"application_answered": values["reference"]}))


def confirms_it(words: str) -> bool:
    """Whether a text confirms an application by name."""
    return mentions(words, CONFIRM) and mentions(words, APPLICATION)


def confirms_later(turn: TurnContext) -> bool:
    """Whether a text confirms what a case is still open about."""
    return mentions(turn.words, CONFIRM) and bool(turn.known.cases(CaseKind.APPLICATION))


def _status(
    turn: TurnContext, whose: Borrower, application: Application, *, sent: bool
) -> Decision:
    asked = which_paper(turn, application)
    if asked is not None:
        return and_then(asked, still_needed(turn, application, sent=sent))
    status, case = status_of(application), answered(turn, application)
    now_sent = said_sent(turn, application) if application.missing_documents else None
    if now_sent is not None:
        return now_sent
    if status in _AWAITS and case is None:
        slots = {
            "application_answer": None,
            "application_ref": application.ref,
            "application_offer": _terms(application),
        }
        offer = _offer(turn, whose, application, status)
        if asks_for_money(turn.words):
            offer = say("utter_money_once_confirmed", application=application.ref)
        return Decision(offer.says, slots, followup="application_form")
    if case is not None and status in _AWAITS:
        key = f"utter_answered_{case.category if case.category in STANDS else 'correct'}"
        if status == FILING and case.category == "confirm":
            key = "utter_answered_filing"
        return say(key, application=application.ref, **told(turn, case))
    if f"status.{status}" not in phrases():
        turn.effects.append(Escalate("application_status"))
        return say("utter_application_person", application=application.ref)
    words = turn.figure(
        "status",
        phrase(f"status.{status}", turn.language),
        f"applications/{application.id}.status",
        application.as_of,
        whose,
    )
    decision = say(
        "utter_application_status",
        application=application.ref,
        status=words,
        as_of=day(local_day(application.as_of, turn.zone), turn.language),
    )
    told_more = and_then(decision, still_needed(turn, application, sent=sent))
    return and_then(told_more, _reason(turn, application, status))


def _reason(turn: TurnContext, application: Application, status: str) -> Decision:
    """Why an application was declined stands in no row of ours: a person answers."""
    if status != "declined" or not mentions(turn.words, _WHY_NOT):
        return Decision()
    turn.effects.append(Escalate("application_status"))
    return say("utter_application_question", application=application.ref)


def _terms(application: Application) -> str:
    """What an answer is about: with other terms it is another offer."""
    return f"{application.amount} {application.currency} {application.term_months}"


def answered(turn: TurnContext, application: Application) -> Case | None:
    """The case in which the borrower's answer waits for the core system, if there is one."""
    cases = turn.known.cases(CaseKind.APPLICATION)
    mine = [case for case in cases if case.details.get("application") == application.ref]
    return mine[-1] if mine else None


def _offer(turn: TurnContext, whose: Borrower, application: Application, status: str) -> Decision:
    """What the borrower is asked to confirm, in figures of the application's own row."""
    if status == FILING and asks_what_it_is(turn.words):
        return say("utter_filing_explained", application=application.ref)
    if status == FILING or application.amount is None or application.currency is None:
        return say("utter_filing_offer", application=application.ref)
    amount = money(application.amount, application.currency, turn.language)
    source = f"applications/{application.id}.amount"
    return say(
        "utter_application_offer",
        application=application.ref,
        amount=turn.figure("amount", amount, source, application.as_of, whose),
        months=str(application.term_months or "-"),
    )


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
        if slots.get("application_offer") not in (None, _terms(application)):
            return Decision(slots=done, followup="action_application_status")
        if application.confirm_by is not None and application.confirm_by < turn.today:
            turn.effects.append(Escalate("application_status"))
            values = {"application": application.ref}
            return Decision([("utter_application_person", values)], done)
        if answer == "correct":
            return and_then(Decision(slots=done), _correction(turn, application))
        values = record_answer(turn, application, answer)
        spoken_of = {"application_answered": values["reference"]}
        if answer == "confirm":
            spoken_of["last_request"] = values["reference"]
        return Decision([(_ANSWERED[answer], values)], done | spoken_of)


def record_answer(turn: TurnContext, application: Application, answer: str) -> dict[str, str]:
    """The answer as a case, which the core system is told of by staff; values for the reply."""
    turn.effects.append(Escalate(f"application_{answer}"))
    case = new_case(
        turn,
        CaseKind.APPLICATION,
        due_in(turn, ANSWER_IN),
        category=answer,
        details={"application": application.ref, "answer": answer, "said": turn.words[:300]},
    )
    return told(turn, case) | {"application": application.ref}
