"""A payment that is on the ledger: how much, of which day, and on which loan it counts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from accounts.ledger import NEAR, Found
from accounts.money import said_minor_units
from bot.actions.base import Decision, Slots, say
from bot.actions.loan_choice import named
from bot.actions.refusal import kept_amount
from bot.context import TurnContext
from bot.formats import day, local_day, money
from bot.words.patterns import mentions, words_like
from bot.words.payments.arrived import days_back
from models.borrowers import Borrower
from models.loans import Loan, Payment
from models.promises import Promise, PromiseState

_ANOTHER: Final = words_like(
    r"\b(?:another|again|also|too|second|one more|otr[oa]|tambien|de nuevo|segund[oa])\b|"
    r"又|再|另|也"
)


def received(
    turn: TurnContext,
    whose: Borrower,
    loans: Sequence[Loan],
    found: Found,
    claimed: int,
    *,
    meant: Loan | None = None,
    again: bool = False,
) -> Decision:
    """That a payment is there, and where it counts if that is not the loan it was ``meant`` for.

    ``again`` says that its place was told just before.
    """
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
    slots = {"payment_seen": _kept(payment, meant)}
    if found.result != "received":
        claimed_text = money(claimed, loan.currency, turn.language)
        return Decision(say("utter_payment_in_part", claimed=claimed_text, **values).says, slots)
    if meant is None or meant.id == loan.id:
        return Decision(say("utter_payment_received", **values).says, slots)
    key = "utter_payment_elsewhere_again" if again else "utter_payment_elsewhere"
    return Decision(say(key, meant=named(meant), **values).says, slots)


def _kept(payment: Payment, meant: Loan | None) -> dict[str, Any]:
    """What a slot keeps of it, for the next words about the same payment."""
    paid_on = payment.paid_on.isoformat()
    return {"day": paid_on, "amount": payment.amount, "meant": meant.ref if meant else None}


def same_payment(turn: TurnContext, slots: Slots, said: str | None, currency: str) -> str | None:
    """The day of the payment told just before, where neither another nor another sum is named."""
    seen = slots.get("payment_seen")
    if not seen or mentions(turn.words, _ANOTHER):
        return None
    if said and said_minor_units(Decimal(said), currency) != seen["amount"]:
        return None
    return str(seen["day"])


def told_elsewhere(slots: Slots) -> bool:
    """Whether it was said just before that a payment counts for another loan."""
    return bool((slots.get("payment_seen") or {}).get("meant"))


def posted(
    turn: TurnContext,
    whose: Borrower,
    loans: Sequence[Loan],
    paid_on: str | None,
    *,
    meant: Loan | None = None,
    again: bool = False,
) -> Decision | None:
    """The one payment that is meant though its amount was not told, if it is on the ledger."""
    if paid_on is None:
        payments = _lately(turn, loans)
    else:
        the_day = date.fromisoformat(paid_on)
        payments = turn.known.payments([loan.id for loan in loans], the_day, the_day)
    on_it = [one for one in payments if meant is not None and one.loan_id == meant.id]
    payments = on_it or payments
    if len(payments) != 1:
        return None
    found = Found("received", tuple(payments))
    return received(turn, whose, loans, found, payments[0].amount, meant=meant, again=again)


def _lately(turn: TurnContext, loans: Sequence[Loan]) -> list[Payment]:
    """What "I paid" can mean: posted since a promise, or in the last days."""
    made = _due_now(turn)
    first = local_day(made.made_at, turn.zone) if made else turn.today - days_back(turn.words)
    payments = turn.known.payments([loan.id for loan in loans], first, turn.today)
    if made and made.amount:
        payments = [one for one in payments if one.amount == made.amount] or payments
    return list(payments)


def promised_sum(turn: TurnContext) -> str | None:
    """The amount of a promise that was due about now: "sent it" speaks of that."""
    made = _due_now(turn)
    return None if made is None or made.amount is None else kept_amount(made)


def _due_now(turn: TurnContext) -> Promise | None:
    """The promise last made, kept or still to be kept, whose day is near."""
    made = turn.known.promises(PromiseState.OPEN, PromiseState.KEPT)[-1:]
    return next((one for one in made if abs(one.due_on - turn.today) <= NEAR), None)
