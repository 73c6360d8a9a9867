"""The question whether an application is to be withdrawn, and what follows from its answer."""

from collections.abc import Mapping
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.application import RECONSIDERED
from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.casework import told
from bot.actions.identity import ask_first
from bot.actions.offer_answered import answered, application_of, asked_just_now, record_answer
from bot.context import TurnContext, current_turn
from bot.effects import AddToCase, Escalate
from bot.words.applications.withdrawals import read_withdrawal
from models.cases import Case
from models.loans import Application

_GOES_ON: Final = frozenset({"confirm", "correct", RECONSIDERED})
"""What staff work on in a case that is open, and must not go on with."""


class ValidateWithdrawalForm(FormCheck):
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
        del dispatcher, domain
        straight = asked_just_now(current_turn(), tracker)
        return {"withdrawal_answer": read_withdrawal(str(slot_value), straight=straight)}


class WithdrawalAnswered(BotAction):
    """Withdraws, or leaves the application as it is."""

    action_name = "action_withdrawal_answered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The withdrawal is a case, for the core system holds the application."""
        if slots.get("withdrawal_answer") == "yes" and turn.verified is None:
            return ask_first(turn, slots, self.action_name)
        done: dict[str, Any] = {"withdrawal_answer": None, "application_ref": None}
        application = application_of(turn, slots)
        case = answered(turn, application) if application is not None else None
        open_case = case if case is not None and case.category in _GOES_ON else None
        if slots.get("withdrawal_answer") != "yes" or application is None:
            if open_case is not None:
                turn.effects.append(AddToCase(open_case.id, "They keep it."))
            return Decision([("utter_nothing_changed", {})], done)
        values = _withdraw(turn, application, open_case)
        done |= {"application_answered": values["reference"]}
        return Decision([("utter_application_withdrawn", values)], done)


def _withdraw(turn: TurnContext, application: Application, case: Case | None) -> dict[str, str]:
    """The withdrawal, in the case that is open for an answer where there is one."""
    if case is None:
        return record_answer(turn, application, "withdraw")
    answer = {"answer": "withdraw"}
    turn.effects += [
        AddToCase(case.id, "They withdraw it.", category="withdraw", details=answer),
        Escalate("application_withdraw"),
    ]
    return told(turn, case) | {"application": application.ref}


class AskWithdrawalAnswer(BotAction):
    """One question before an application is given up."""

    action_name = "action_ask_withdrawal_answer"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """By the application's reference."""
        del turn
        return say("utter_ask_withdrawal", application=str(slots.get("application_ref")))
