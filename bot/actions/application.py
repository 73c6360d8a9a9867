"""Loan applications and filings: how far they are, and the borrower's answer by reply."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.casework import due_in, new_case, told
from bot.actions.choosing import agreed, chosen_place
from bot.actions.details import more_welcome
from bot.actions.identity import ask_first
from bot.actions.phrasing import listed, mentions, words_like
from bot.context import TurnContext, current_turn
from bot.effects import Escalate
from bot.formats import day, local_day, money
from bot.phrases import phrase, phrases
from intents.entities import find_amounts
from models.borrowers import Borrower
from models.cases import Case, CaseKind
from models.loans import Application

ANSWER_IN: Final = 2
_SAME: Final[Mapping[str, str]] = {
    "received": "submitted", "new": "submitted", "pending": "under_review",
    "in_review": "under_review", "reviewing": "under_review", "processing": "under_review",
    "missing_documents": "documents_missing", "incomplete": "documents_missing",
    "documents_required": "documents_missing", "waiting_for_documents": "documents_missing",
    "documents_needed": "documents_missing", "pending_documents": "documents_missing",
    "rejected": "declined", "denied": "declined",
    "disbursed": "funded", "paid_out": "funded", "cancelled": "withdrawn", "canceled": "withdrawn",
    "approved_awaiting_confirmation": "awaiting_confirmation",
    "offer_awaiting_confirmation": "awaiting_confirmation",
    "filing_awaiting_confirmation": "filing", "case_filed": "filed",
}  # fmt: skip
"""Statuses that core systems use, and the one of ours that says the same."""
_AWAITS: Final = frozenset({"awaiting_confirmation", "filing"})
_OVER: Final = frozenset({"declined", "withdrawn", "funded", "filed"})
_WITHDRAW: Final = words_like(
    r"\bwithdraw\w*|\bcancel\w*|\bpull (?:my|the) app\w*|\b(?:no longer|don.?t|do not|"
    r"dont) (?:want|need)|"
    r"\bnot interested|\bchanged my mind|\bforget (?:the|my|about)|撤回|撤销|取消|不(?:想|"
    r"要)(?:贷|借|申请)|"
    r"不贷了|不借了|不办了|retir\w+|cancel\w+|ya no (?:l[oa]s? )?(?:quiero|necesito|me interesa)|"
    r"desist\w+",
)
_APPLICATION: Final = words_like(r"\bapplication|\bapp\b|申请|贷款|\bsolicitud|\btramite")
_WRONG: Final = words_like(
    r"\b(?:wrong|incorrect|mistake|error|not (?:right|correct|what)|instead|should be|asked for|"
    r"different|change|should (?:say|read))\b|不对|错|有误|更正|改成|应该是|mal\b|equivoc\w+|"
    r"incorrect[oa]|error|deberia|pedi\b",
)
_CONFIRM: Final = words_like(
    r"^\W*(?:i )?(?:confirm|accept|agree)\w*\b|(?<![不没别])(?:确认|同意|接受)|"
    r"(?<!no )(?<!no lo )(?<!no la )\b(?:confirmo|acepto)\b"
)
ANSWERS: Final = ("confirm", "correct", "decline")
_ANSWERED: Final = {
    "confirm": "utter_application_confirmed",
    "decline": "utter_application_declined",
}


class ApplicationStatus(BotAction):
    """The borrower's newest application, after the identity step, and what is still to be done."""

    action_name = "action_application_status"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """How far it is; a question where the borrower's word is waited for."""
        whose = turn.verified
        if whose is None:
            return ask_first(turn, slots, self.action_name)
        found = turn.known.applications(whose.id)
        if not found:
            return say("utter_no_application")
        application = found[0]
        if mentions(turn.words, _WITHDRAW) and status_of(application) not in _OVER:
            return Decision(
                slots={"withdrawal_answer": None, "application_ref": application.ref},
                followup="withdrawal_form",
            )
        return _status(turn, whose, application)


def withdraws(words: str) -> bool:
    """Whether a text gives up an application by name."""
    return mentions(words, _WITHDRAW) and mentions(words, _APPLICATION)


def status_of(application: Application) -> str:
    """Our word for the core system's status; the status itself where we know no word."""
    plain = application.status.strip().casefold().replace(" ", "_").replace("-", "_")
    return _SAME.get(plain, plain)


def _status(turn: TurnContext, whose: Borrower, application: Application) -> Decision:
    status = status_of(application)
    if status in _AWAITS and not _answered(turn, application):
        slots = {"application_answer": None, "application_ref": application.ref}
        offer = _offer(turn, whose, application, status)
        return Decision(offer.says, slots, followup="application_form")
    if status in _AWAITS:
        return _answer_waits(turn, application)
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
    missing = [str(one) for one in application.missing_documents or []]
    if not missing:
        return decision
    named = listed(missing[:5], turn.language)
    return and_then(decision, say("utter_application_missing", documents=named))


def _answered(turn: TurnContext, application: Application) -> Case | None:
    """The case in which the borrower's answer waits for the core system, if there is one."""
    cases = turn.known.cases(CaseKind.APPLICATION)
    mine = [case for case in cases if case.details.get("application") == application.ref]
    return mine[-1] if mine else None


def _answer_waits(turn: TurnContext, application: Application) -> Decision:
    case = _answered(turn, application)
    assert case is not None
    return say("utter_application_answered", application=application.ref, **told(turn, case))


def _offer(turn: TurnContext, whose: Borrower, application: Application, status: str) -> Decision:
    """What the borrower is asked to confirm, in figures of the application's own row."""
    if status == "filing" or application.amount is None or application.currency is None:
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
        application = _application(turn, slots)
        if application is None or application.confirm_by is None:
            return say("utter_ask_application_answer")
        last = day(application.confirm_by, turn.language)
        return say("utter_ask_application_answer_by", confirm_by=last)


def _application(turn: TurnContext, slots: Slots) -> Application | None:
    whose = turn.verified
    if whose is None:
        return None
    ref = slots.get("application_ref")
    return next((one for one in turn.known.applications(whose.id) if one.ref == ref), None)


class ValidateApplicationForm(FormValidationAction):
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
        del dispatcher, tracker, domain
        return {"application_answer": read_answer(current_turn(), str(slot_value))}


def read_answer(turn: TurnContext, text: str) -> str | None:
    """The answer to an offer: its number, a yes or a no, or words; nothing for a stray word."""
    place = chosen_place(text, ANSWERS)
    if place is not None:
        return ANSWERS[place]
    if mentions(text, _WITHDRAW):
        return "decline"
    if mentions(text, _WRONG):
        return "correct"
    answer = True if mentions(text, _CONFIRM) else agreed(turn, text)
    if answer is not None:
        return "confirm" if answer else "decline"
    return "correct" if find_amounts(text) else None


class ApplicationAnswered(BotAction):
    """Writes the answer down for the core system, or for a person where it is a correction."""

    action_name = "action_application_answered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Proof must still stand: the answer binds."""
        if turn.verified is None:
            return ask_first(turn, slots, "action_application_status")
        answer = str(slots.get("application_answer"))
        application = _application(turn, slots)
        done = {"application_answer": None, "application_ref": None}
        if application is None:
            return Decision([("utter_no_application", {})], done)
        values = record_answer(turn, application, answer)
        if answer == "correct":
            correction = Decision([("utter_application_correction", values)], done)
            return more_welcome(correction, values["reference"])
        return Decision([(_ANSWERED[answer], values)], done)


def record_answer(turn: TurnContext, application: Application, answer: str) -> dict[str, str]:
    """The answer as a case, which the core system is told of by staff; values for the reply."""
    turn.effects.append(Escalate(f"application_{answer}"))
    case = new_case(
        turn,
        CaseKind.APPLICATION,
        due_in(turn, ANSWER_IN),
        category=answer,
        details={"application": application.ref, "answer": answer, "said": turn.text.body[:300]},
    )
    return told(turn, case) | {"application": application.ref}


class ValidateWithdrawalForm(FormValidationAction):
    """Whether the application is really to be withdrawn."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_withdrawal_form"

    def validate_withdrawal_answer(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """``yes``, ``no``, or nothing, so that it is asked again."""
        del dispatcher, tracker, domain
        text = str(slot_value)
        place = chosen_place(text, ("yes", "no"))
        if place is None and mentions(text, _WITHDRAW):
            place = 0
        if place is None and (answer := agreed(current_turn(), text)) is not None:
            place = 0 if answer else 1
        return {"withdrawal_answer": {0: "yes", 1: "no"}.get(-1 if place is None else place)}


class WithdrawalAnswered(BotAction):
    """Withdraws, or leaves the application as it is."""

    action_name = "action_withdrawal_answered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The withdrawal is a case, for the core system holds the application."""
        done = {"withdrawal_answer": None, "application_ref": None}
        application = _application(turn, slots)
        if slots.get("withdrawal_answer") != "yes" or application is None:
            return Decision([("utter_nothing_changed", {})], done)
        values = record_answer(turn, application, "withdraw")
        return Decision([("utter_application_withdrawn", values)], done)


class AskWithdrawalAnswer(BotAction):
    """One question before an application is given up."""

    action_name = "action_ask_withdrawal_answer"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """By the application's reference."""
        del turn
        return say("utter_ask_withdrawal", application=str(slots.get("application_ref")))
