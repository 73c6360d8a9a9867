"""Loan applications and filings: how far they are, and what waits for the borrower's word."""

from typing import Final

from accounts.statuses import status_of
from bot.actions.after_correction import chosen_after_correction, how_to_take_it
from bot.actions.applied import OVER
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import request_taken_back, told
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
from bot.actions.offer_answered import answered, corrected, offer_over, terms_told
from bot.actions.reply_to_offer import ANSWERS, CONFIRM, terms_of
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.formats import day, local_day, money
from bot.phrases import phrase, phrases
from bot.words.applications.acceptance import takes_it
from bot.words.applications.after_a_no import asks_how_long, asks_why_refused
from bot.words.applications.conditions import asks_of_terms, depends, names_other
from bot.words.applications.giving_up import asks_of_giving_up, gives_up_it, keeps_it, wavers
from bot.words.applications.held_offers import asks_if_it_stands, asks_to_hold
from bot.words.applications.offers import asks_for_money, comes_back, corrects
from bot.words.applications.other_sums import gives_in
from bot.words.applications.payouts import asks_of_payout
from bot.words.applications.undecided import denies_a_no, takes_word_back
from bot.words.applications.withdrawals import APPLICATION, WITHDRAW, withdraws_it
from bot.words.patterns import mentions, words_like
from models.borrowers import Borrower
from models.cases import Case, CaseKind
from models.loans import Application

_AWAITS: Final = frozenset({"awaiting_confirmation", FILING})
_WHY_NOT: Final = words_like(
    r"\bwhy\b|\bhow come\b|\breasons?\b|为什么|为何|为啥|点解|原因|理由|"
    r"\b(?:(?:por|x) ?que|[xp]q)\b|\bmotivos?\b|\brazon\b"
)
RECONSIDERED: Final = "reconsidered"
"""The category of an answer that was a no and is one no longer."""
STANDS: Final = (*ANSWERS, "withdraw", RECONSIDERED)


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
        if slots.get("application_told"):
            decision = decision or _why_not(turn, application)
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
    gives_up = _gives_up(turn, case) or chosen_after_correction(turn, case) == "decline"
    if gives_up and status not in OVER and not declined:
        return _asks_to_withdraw(turn, application, case)
    other = mentions(turn.words, CONFIRM) and names_other(turn.words, *terms_of(application))
    wrong = corrects(turn.words) or (other and case is not None)
    if not wrong or status in OVER or asks_which_paper(turn.words):
        return _terms_asked(turn, application)
    if case is not None:
        turn.effects.append(AddToCase(case.id, "The borrower told what is not right."))
        return more_welcome(say("utter_details_added", **told(turn, case)), case.reference)
    return corrected(turn, application)


def _wants_it(turn: TurnContext, application: Application) -> bool:
    """Whether a text takes what was declined or questioned, on the terms that were offered."""
    if comes_back(turn.words) or keeps_it(turn.words) or denies_a_no(turn.words):
        return True
    if gives_in(turn.words) and not names_other(turn.words, *terms_of(application)):
        return True
    confirms = mentions(turn.words, CONFIRM) and not mentions(turn.words, WITHDRAW)
    # What is not right may still be wrong when its writer asks to confirm: the terms are named.
    named = any(sign.isdigit() for sign in turn.words)
    return confirms and named and not names_other(turn.words, *terms_of(application))


def _gives_up(turn: TurnContext, case: Case | None) -> bool:
    if comes_back(turn.words) or keeps_it(turn.words):
        return False
    wavering = wavers(turn.words) or takes_word_back(turn.words)
    if case is not None and case.category == "confirm" and wavering:
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
    asked = asks_of_terms(turn.words) or asks_to_hold(turn.words)
    of_an_offer = status in _AWAITS and asked
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


def confirms_it(words: str) -> bool:
    """Whether a text confirms an application by name."""
    return mentions(words, CONFIRM) and mentions(words, APPLICATION)


def confirms_later(turn: TurnContext) -> bool:
    """Whether a text confirms what a case is still open about."""
    return mentions(turn.words, CONFIRM) and bool(turn.known.cases(CaseKind.APPLICATION))


def takes_what_waits(turn: TurnContext) -> bool:
    """Whether a text takes an offer that waits for an answer, whether it was told of or not.

    Whose number it is decides, not the proof: without one the application asks for it.
    """
    newest = [one for who in turn.people for one in turn.known.applications(who.id)[:1]]
    waits = any(status_of(one) in _AWAITS for one in newest)
    return waits and (takes_it(turn.words) or comes_back(turn.words))


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
        return offer_over(turn, application) or _offered(turn, whose, application, status)
    if case is not None and status in _AWAITS:
        key = f"utter_answered_{case.category if case.category in STANDS else 'correct'}"
        if status == FILING and case.category == "confirm":
            key = "utter_answered_filing"
        stands = say(key, application=application.ref, **told(turn, case))
        return and_then(stands, how_to_take_it(turn, whose, application, case))
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


def _offered(turn: TurnContext, whose: Borrower, application: Application, status: str) -> Decision:
    """The offer, and the question whether it is taken."""
    slots = {
        "application_answer": None,
        "application_ref": application.ref,
        "application_offer": terms_told(application),
    }
    offer = _offer(turn, whose, application, status)
    if asks_for_money(turn.words):
        money_later = say("utter_money_once_confirmed", application=application.ref)
        offer = and_then(money_later, offer) if asks_if_it_stands(turn.words) else money_later
    return Decision(offer.says, slots, followup="application_form")


def _reason(turn: TurnContext, application: Application, status: str) -> Decision:
    """What is asked beside how far it is: why it was declined, or how long it still takes."""
    if status not in OVER and asks_how_long(turn.words):
        turn.effects.append(Escalate("application_status"))
        return say("utter_application_question", application=application.ref)
    return _why_not(turn, application) or Decision()


def _why_not(turn: TurnContext, application: Application) -> Decision | None:
    """Why an application was declined stands in no row of ours: how the reasons can be had."""
    if status_of(application) != "declined":
        return None
    if not mentions(turn.words, _WHY_NOT) and not asks_why_refused(turn.words):
        return None
    turn.effects.append(Escalate("application_status"))
    return say("utter_refusal_reasons", application=application.ref)


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
