"""A payment the borrower says they made: matched with what the core system has posted."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from accounts.ledger import NEAR, find_payment
from accounts.money import said_minor_units
from bot.actions.applied import without_loan
from bot.actions.base import BotAction, Decision, FormCheck, Slots, and_then, say
from bot.actions.casework import told
from bot.actions.claims import Claim, open_claim
from bot.actions.days import ask_day, chosen_day
from bot.actions.documents import says_sent
from bot.actions.identity import ask_first
from bot.actions.meant_loan import named_loan
from bot.actions.payment_seen import (
    posted,
    promised_sum,
    received,
    same_payment,
    told_elsewhere,
)
from bot.actions.refusal import NOTHING_PROMISED
from bot.actions.said import fits, said_amount, said_day
from bot.actions.standing import case_told
from bot.context import TurnContext, current_turn
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import AddToCase, Escalate, OpenTask
from bot.formats import day, money
from bot.words.patterns import mentions
from bot.words.payments.bare_payments import is_to_come
from bot.words.payments.done_just_now import JUST_NOW, did_it
from bot.words.payments.made import was_made
from bot.words.payments.put_right import puts_claim_right
from bot.words.payments.vague_sums import is_rough, is_vague, knows_no_sum, names_two_days
from bot.words.promises.offered_sums import offered_sum
from bot.words.questions import asks
from models.borrowers import Borrower
from models.cases import Case, CaseState
from models.loans import Loan

_LONGEST_MONTH: Final = 31
"""Up to here a bare figure beside a day may be a day as well."""


class ConfirmPayment(BotAction):
    """Received, received in part, or not seen; the last opens a payment claim."""

    action_name = "action_confirm_payment"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """What was said in the text, proof, what is missing, then the ledger."""
        asked = slots.get("requested_slot") in PROMISE_SLOTS
        if not (was_made(turn.words) or (asked and did_it(turn.words))):
            return self._told(turn, slots)
        # What was half promised has been paid meanwhile.
        none = Decision(slots=NOTHING_PROMISED, leaves_form=asked)
        return and_then(none, self._told(turn, slots))

    def _told(self, turn: TurnContext, slots: Slots) -> Decision:
        said = _said(turn, slots)
        whose = turn.verified
        if whose is None:
            return _kept(turn, slots, said, ask_first(turn, slots, self.action_name))
        loans = turn.known.open_loans(whose.id)
        if not loans:
            return _without_loan(turn, whose)
        loan = _loan(turn, slots, loans)
        claim = _claimed_before(turn, said, loan)
        if claim is not None:
            return _asked_again(turn, whose, loans, claim)
        unknown = slots.get("payment_amount") == _UNKNOWN
        of_it = not asks(turn.words) or (len(loans) > 1 and named_loan(turn, turn.words))
        if said["payment_amount"] or of_it:
            same = same_payment(turn, slots, said["payment_amount"], (loan or loans[0]).currency)
            said = {**said, "payment_day": said["payment_day"] or same}
        seen = None if said["payment_amount"] else _by_day(turn, slots, loans, said, loan)
        if seen is not None:
            return Decision(seen.says, {**_FORGOTTEN, **seen.slots})
        if not said["payment_amount"]:
            said = {**said, "payment_amount": None if said["payment_day"] else promised_sum(turn)}
        if not all(said.values()):
            held = {"payment_amount": _UNKNOWN} if unknown else {}
            kept = {**said, **held, "payment_loan": loan.ref if loan else None}
            return Decision(slots=kept, followup="payment_form")
        return _look(turn, slots, loans, said, loan)


_OF_THE_DAY: Final = "of_the_day"
"""Instead of an amount: whatever was paid on the day that was told."""
_UNKNOWN: Final = "unknown"
"""Likewise, where the borrower does not know how much it was: it is not asked for again."""
_FORGOTTEN: Final = {
    "payment_amount": None, "payment_day": None, "day_choices": None, "payment_loan": None,
}  # fmt: skip


def _loan(turn: TurnContext, slots: Slots, loans: Sequence[Loan]) -> Loan | None:
    """The loan that was named as paid, or the only one."""
    meant = named_loan(turn, turn.words) if len(loans) > 1 else loans[0]
    seen = slots.get("payment_seen") or {}
    kept = slots.get("payment_loan") or seen.get("meant")
    return meant or next((loan for loan in loans if loan.ref == kept), None)


def _without_loan(turn: TurnContext, whose: Borrower) -> Decision:
    """What was sent may be papers for an application: "发过去了"."""
    if says_sent(turn.words) and turn.known.applications(whose.id):
        return Decision(slots=_FORGOTTEN, followup="action_application_status")
    return and_then(Decision(slots=_FORGOTTEN), without_loan(turn, whose))


def _kept(
    turn: TurnContext, slots: Slots, said: Mapping[str, str | None], first: Decision
) -> Decision:
    """The question for proof; what was said of the payment meanwhile is kept, and said to be.

    A claim told in full is a person's to look for, whether a proof comes or not.
    """
    before = (slots.get("payment_amount"), slots.get("payment_day"))
    more = (said["payment_amount"], said["payment_day"]) != before
    asked = any(one["action"] == "action_confirm_payment" for one in slots.get("pending") or [])
    says = [("utter_payment_kept", {}), *first.says] if asked and more else first.says
    if all(said.values()) and turn.verified is None:
        says = [("utter_payment_passed_on", {}), *first.says] if asked else first.says
        if more:
            turn.effects.append(OpenTask("payment_claim", _told_of(said)))
    return Decision(says, {**first.slots, **said}, first.followup, first.leaves_form)


def _by_day(
    turn: TurnContext,
    slots: Slots,
    loans: Sequence[Loan],
    said: Mapping[str, str | None],
    loan: Loan | None,
) -> Decision | None:
    """What is on the ledger by its day alone; a sum that nobody knows is a person's to look for."""
    whose = turn.verified
    assert whose is not None
    again = told_elsewhere(slots)
    seen = posted(turn, whose, loans, said["payment_day"], meant=_meant(loans, loan), again=again)
    unknown = slots.get("payment_amount") == _UNKNOWN
    if seen is not None or not unknown or not said["payment_day"]:
        return seen
    note = f"Says that a payment was made on {said['payment_day']}, and not surely how much."
    turn.effects += [Escalate("payment_claim"), OpenTask("payment_claim", note)]
    return say("utter_person_will_read")


def _meant(loans: Sequence[Loan], loan: Loan | None) -> Loan | None:
    """The loan that was named as paid, where there is another."""
    return loan if len(loans) > 1 else None


def _told_of(said: Mapping[str, str | None]) -> str:
    amount, paid_on = said["payment_amount"], said["payment_day"]
    return f"Without proof of identity: says that {amount} was paid on {paid_on}."


def _claimed_before(
    turn: TurnContext, said: Mapping[str, str | None], loan: Loan | None
) -> Case | None:
    """The claim that is meant, where nothing is said that it does not say: "did it show up"."""
    claim = turn.known.last_claim(turn.now)
    if claim is not None and loan is not None and claim.loan_id not in (loan.id, None):
        return None
    if claim is None or not claim.details.get("amount") or not claim.details.get("paid_on"):
        return None
    amount, paid_on = said["payment_amount"], said["payment_day"]
    if amount and said_minor_units(Decimal(amount), claim.details["currency"]) != int(
        claim.details["amount"]
    ):
        return None
    return None if paid_on and paid_on != claim.details["paid_on"] else claim


def _asked_again(
    turn: TurnContext, whose: Borrower, loans: Sequence[Loan], claim: Case
) -> Decision:
    """Whether the payment of a claim has come since; no second claim is opened of it."""
    paid_on, claimed = date.fromisoformat(claim.details["paid_on"]), int(claim.details["amount"])
    payments = turn.known.payments([loan.id for loan in loans], paid_on - NEAR, paid_on + NEAR)
    found = find_payment(payments, claimed, paid_on)
    if found.result != "not_seen":
        seen = received(turn, whose, loans, found, claimed)
        return Decision(seen.says, {**_FORGOTTEN, **seen.slots})
    if claim.state == CaseState.CLOSED:
        closed = case_told(turn, claim.reference)
        return Decision(closed.says if closed else (), _FORGOTTEN)
    turn.effects += [Escalate("payment_claim"), AddToCase(claim.id, "The borrower asked again.")]
    amount = money(claimed, str(claim.details["currency"]), turn.language)
    values = {"paid_day": day(paid_on, turn.language), **told(turn, claim)}
    values["claimed"] = turn.figure("claimed", amount, "borrower", turn.now, whose)
    return Decision([("utter_payment_not_seen", values)], {**_FORGOTTEN, "claim_told": "told"})


def _said(turn: TurnContext, slots: Slots) -> dict[str, Any]:
    """Amount and day as slots hold them (decimal and ISO text): said now, or kept."""
    amount = None if is_rough(turn.words) else offered_sum(turn.words) or said_amount(turn)
    paid_on = said_day(turn, "past")
    fresh = turn.intent == "confirm_payment" and not turn.text.shown_as
    paid_on = paid_on if paid_on and fits(paid_on, turn.today, "past") else None
    if paid_on is None and mentions(turn.words, JUST_NOW):
        paid_on = turn.today
    kept = slots.get("payment_amount")
    return {
        "payment_amount": (str(amount) if amount and fresh else None)
        or (kept if kept not in (_OF_THE_DAY, _UNKNOWN) else None),
        "payment_day": (paid_on.isoformat() if paid_on and fresh else None)
        or slots.get("payment_day"),
    }


def _look(
    turn: TurnContext,
    slots: Slots,
    loans: Sequence[Loan],
    said: Mapping[str, str],
    loan: Loan | None,
) -> Decision:
    whose = turn.verified
    assert whose is not None
    paid_on = date.fromisoformat(said["payment_day"])
    currency = (loan or loans[0]).currency
    claimed = said_minor_units(Decimal(said["payment_amount"]), currency)
    payments = turn.known.payments([loan.id for loan in loans], paid_on - NEAR, paid_on + NEAR)
    on_it = [one for one in payments if loan is not None and one.loan_id == loan.id]
    found = find_payment(on_it, claimed, paid_on)
    if found.result != "received":
        found = find_payment(payments, claimed, paid_on)
    if found.result == "not_seen":
        several = loan is not None and len(loans) > 1
        decision = open_claim(turn, whose, Claim(claimed, paid_on, currency, loan, several))
        return Decision(decision.says, {**_FORGOTTEN, "claim_told": "told"})
    meant, again = _meant(loans, loan), told_elsewhere(slots)
    decision = received(turn, whose, loans, found, claimed, meant=meant, again=again)
    return Decision(decision.says, {**_FORGOTTEN, **decision.slots})


class ValidatePaymentForm(FormCheck):
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
        """A decimal as text, and the day told with it; or nothing, so that the form asks again."""
        del slot_value, dispatcher, tracker, domain
        turn = current_turn()
        amount, paid_on = offered_sum(turn.words) or said_amount(turn), said_day(turn, "past")
        if is_vague(turn.words) or (amount is None and knows_no_sum(turn.words)):
            day_too = paid_on is not None and fits(paid_on, turn.today, "past")
            known = {"payment_day": paid_on.isoformat()} if paid_on and day_too else {}
            return {"payment_amount": _UNKNOWN, **known}
        if paid_on is None or not fits(paid_on, turn.today, "past") or is_to_come(turn.words):
            return {"payment_amount": str(amount) if amount else None}
        # "The one from Nov 5" may be the only one of that day.
        said = str(amount) if amount else _OF_THE_DAY
        return {"payment_amount": said, "payment_day": paid_on.isoformat()}

    def validate_payment_day(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """An ISO day, or nothing, so that the form asks again; and a sum that is put right."""
        del slot_value, dispatcher, domain
        turn = current_turn()
        if names_two_days(turn.words):
            return {"payment_day": None}
        paid_on = said_day(turn, "past") or chosen_day(turn, tracker)
        fitting = paid_on is not None and fits(paid_on, turn.today, "past")
        amount = said_amount(turn) if puts_claim_right(turn.words) else None
        right = {"payment_amount": str(amount)} if amount and amount > _LONGEST_MONTH else {}
        return {"payment_day": paid_on.isoformat() if paid_on and fitting else None, **right}


class AskPaymentDay(BotAction):
    """The question for the day; where two can be meant, which of them."""

    action_name = "action_ask_payment_day"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Both days by their dates, or the open question."""
        return ask_day(turn, slots, "utter_ask_payment_day", "past")
