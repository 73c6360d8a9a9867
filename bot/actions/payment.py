"""A payment the borrower says they made: matched with what the core system has posted."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.ledger import NEAR, Found, find_payment
from accounts.money import said_minor_units
from bot.actions.base import BotAction, Decision, Slots, say
from bot.actions.casework import due_in
from bot.actions.days import ask_day, chosen_day
from bot.actions.identity import ask_first
from bot.actions.loan_choice import named
from bot.actions.said import fits, said_amount, said_day
from bot.context import TurnContext, current_turn
from bot.effects import Escalate, OpenCase
from bot.formats import day, money, weekday
from cases.clocks import end_of_day
from models.borrowers import Borrower
from models.cases import CaseKind
from models.loans import Loan

ANSWER_IN: Final = 3
"""Working days in which a payment claim is answered: transfers take up to that long to post."""


class ConfirmPayment(BotAction):
    """Received, received in part, or not seen; the last opens a payment claim."""

    action_name = "action_confirm_payment"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What was said in the text, proof, what is missing, then the ledger."""
        said = _said(turn, slots)
        whose = turn.verified
        if whose is None:
            first = ask_first(turn, slots, self.action_name)
            return Decision(first.says, {**first.slots, **said}, first.followup, first.leaves_form)
        loans = turn.known.open_loans(whose.id)
        if not loans:
            return Decision([("utter_no_open_loan", {})], _FORGOTTEN)
        if not said["payment_amount"] and said["payment_day"]:
            seen = _on_the_day(turn, whose, loans, date.fromisoformat(said["payment_day"]))
            if seen is not None:
                return Decision(seen.says, _FORGOTTEN)
        if not all(said.values()):
            return Decision(slots=said, followup="payment_form")
        return _look(turn, whose, loans, said)


_FORGOTTEN: Final = {"payment_amount": None, "payment_day": None, "day_choices": None}


def _on_the_day(
    turn: TurnContext, whose: Borrower, loans: Sequence[Loan], paid_on: date
) -> Decision | None:
    """The one payment of a day that was named without an amount: there is nothing to ask."""
    payments = turn.known.payments([loan.id for loan in loans], paid_on, paid_on)
    if len(payments) != 1:
        return None
    found = Found("received", tuple(payments))
    return _received(turn, whose, loans, found, payments[0].amount)


def _said(turn: TurnContext, slots: Slots) -> dict[str, Any]:
    """Amount and day as slots hold them (decimal and ISO text): said now, or kept."""
    amount, paid_on = said_amount(turn), said_day(turn, "past")
    fresh = turn.intent == "confirm_payment" and not turn.text.shown_as
    paid_on = paid_on if paid_on and fits(paid_on, turn.today, "past") else None
    return {
        "payment_amount": (str(amount) if amount and fresh else None)
        or slots.get("payment_amount"),
        "payment_day": (paid_on.isoformat() if paid_on and fresh else None)
        or slots.get("payment_day"),
    }


def _look(
    turn: TurnContext, whose: Borrower, loans: Sequence[Loan], said: Mapping[str, str]
) -> Decision:
    paid_on = date.fromisoformat(said["payment_day"])
    currency = loans[0].currency
    claimed = said_minor_units(Decimal(said["payment_amount"]), currency)
    payments = turn.known.payments([loan.id for loan in loans], paid_on - NEAR, paid_on + NEAR)
    found = find_payment(payments, claimed, paid_on)
    if found.result == "not_seen":
        decision = _open_claim(turn, whose, loans, claimed, paid_on)
    else:
        decision = _received(turn, whose, loans, found, claimed)
    return Decision(decision.says, _FORGOTTEN)


def _received(
    turn: TurnContext, whose: Borrower, loans: Sequence[Loan], found: Found, claimed: int
) -> Decision:
    payment = found.payments[0]
    loan = next(loan for loan in loans if loan.id == payment.loan_id)
    refs = "+".join(str(one.id) for one in found.payments)
    amount = turn.figure(
        "amount",
        money(found.amount, loan.currency, turn.language),
        f"payments/{refs}.amount",
        payment.recorded_at,
        whose,
    )
    values = {"amount": amount, "paid_day": day(payment.paid_on, turn.language)}
    values["loan"] = named(loan)
    if found.result == "received":
        return say("utter_payment_received", **values)
    claimed_text = money(claimed, loan.currency, turn.language)
    return say("utter_payment_in_part", claimed=claimed_text, **values)


def _open_claim(
    turn: TurnContext, whose: Borrower, loans: Sequence[Loan], claimed: int, paid_on: date
) -> Decision:
    """The claim is not seen yet: a case, and no reminders while it is open."""
    reference = turn.known.free_reference(f"payment_claim/{turn.text.id}")
    due = due_in(turn, ANSWER_IN)
    loan = loans[0]
    turn.effects.append(Escalate("payment_claim"))
    turn.effects.append(
        OpenCase(
            CaseKind.PAYMENT_CLAIM,
            reference,
            end_of_day(due, turn.lender.hours.zone),
            borrower_id=whose.id,
            loan_id=loan.id if len(loans) == 1 else None,
            amount=claimed,
            currency=loan.currency,
            paid_on=paid_on,
        )
    )
    claimed_text = turn.figure(
        "claimed", money(claimed, loan.currency, turn.language), "borrower", turn.now, whose
    )
    return say(
        "utter_payment_not_seen",
        claimed=claimed_text,
        paid_day=day(paid_on, turn.language),
        reference=reference,
        due_day=weekday(due, turn.language),
    )


class ValidatePaymentForm(FormValidationAction):
    """Reads the amount and the day when they were asked for."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_payment_form"

    def validate_payment_amount(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """A decimal as text, or nothing, so that the form asks again."""
        del slot_value, dispatcher, tracker, domain
        amount = said_amount(current_turn())
        return {"payment_amount": str(amount) if amount else None}

    def validate_payment_day(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """An ISO day, or nothing, so that the form asks again."""
        del slot_value, dispatcher, domain
        turn = current_turn()
        paid_on = said_day(turn, "past") or chosen_day(turn, tracker)
        fitting = paid_on is not None and fits(paid_on, turn.today, "past")
        return {"payment_day": paid_on.isoformat() if paid_on and fitting else None}


class AskPaymentDay(BotAction):
    """The question for the day; where two can be meant, which of them."""

    action_name = "action_ask_payment_day"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Both days by their dates, or the open question."""
        return ask_day(turn, slots, "utter_ask_payment_day", "past")
