"""The question whether an application is to be withdrawn, and what follows from its answer."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.application import application_of, asked_just_now, record_answer
from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.identity import ask_first
from bot.actions.withdrawal_words import read_withdrawal
from bot.context import TurnContext


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
        straight = asked_just_now(tracker)
        return {"withdrawal_answer": read_withdrawal(str(slot_value), straight=straight)}


class WithdrawalAnswered(BotAction):
    """Withdraws, or leaves the application as it is."""

    action_name = "action_withdrawal_answered"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The withdrawal is a case, for the core system holds the application."""
        if slots.get("withdrawal_answer") == "yes" and turn.verified is None:
            return ask_first(turn, slots, self.action_name)
        done = {"withdrawal_answer": None, "application_ref": None}
        application = application_of(turn, slots)
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
