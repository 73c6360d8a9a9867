"""A payment claim, opened and put right: what is named is kept with it, a day said back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.hours import end_of_day
from accounts.money import said_minor_units
from bot.actions.base import Decision, say
from bot.actions.casework import due_day, said_of
from bot.actions.loan_choice import named
from bot.actions.promised_loan import with_loan
from bot.actions.said import fits, said_amount, said_day
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenCase
from bot.formats import day, money, weekday
from bot.words.loans.named_loans import loan_said
from bot.words.payments.put_right import swapped_sums
from models.borrowers import Borrower
from models.cases import Case, CaseKind
from models.loans import Loan


@dataclass(frozen=True)
class Claim:
    """A payment that was told of and is not on the ledger."""

    amount: int
    paid_on: date
    currency: str
    loan: Loan | None
    of_several: bool
    """Whether there are other loans, so that the reply names this one."""


def open_claim(turn: TurnContext, whose: Borrower, claim: Claim) -> Decision:
    """The claim is not seen yet: a case, and no reminders while it is open."""
    reference = turn.known.free_reference(f"payment_claim/{turn.text.id}")
    due = due_day(turn, CaseKind.PAYMENT_CLAIM)
    turn.effects.append(Escalate("payment_claim"))
    turn.effects.append(
        OpenCase(
            CaseKind.PAYMENT_CLAIM,
            reference,
            end_of_day(due, turn.lender.hours.zone),
            borrower_id=whose.id,
            loan_id=claim.loan.id if claim.loan else None,
            amount=claim.amount,
            currency=claim.currency,
            paid_on=claim.paid_on,
        )
    )
    said = money(claim.amount, claim.currency, turn.language)
    loan = claim.loan if claim.of_several else None
    name = (loan_said(turn.words) or named(loan)) if loan else None
    return say(
        "utter_payment_not_seen",
        claimed=turn.figure("claimed", said, "borrower", turn.now, whose),
        paid_day=with_loan(turn, day(claim.paid_on, turn.language), name),
        reference=reference,
        due_day=weekday(due, turn.language),
    )


def claim_put_right(turn: TurnContext, case: Case) -> Decision | None:
    """The claim with the day and the amount that the words name; ``None`` for nothing new."""
    if case.kind != CaseKind.PAYMENT_CLAIM:
        return None
    paid_on, amount = said_day(turn, "past"), swapped_sum(turn, case) or said_amount(turn)
    named: dict[str, Any] = {}
    if paid_on is not None and fits(paid_on, turn.today, "past"):
        named["paid_on"] = paid_on.isoformat()
    if amount is not None and case.details.get("currency"):
        named["amount"] = said_minor_units(amount, str(case.details["currency"]))
    changed = {name: value for name, value in named.items() if case.details.get(name) != value}
    if not changed:
        return None
    note = "The borrower put it right."
    turn.effects += [Escalate("payment_claim"), AddToCase(case.id, note, details=changed)]
    return _said_back(turn, case, {**case.details, **changed})


def _said_back(turn: TurnContext, case: Case, details: Mapping[str, Any]) -> Decision:
    """The payment as it is looked for now."""
    paid_day = day(date.fromisoformat(str(details["paid_on"])), turn.language)
    whose = turn.verified
    if whose is None or details.get("amount") is None:
        return said_of(turn, case, "utter_claim_put_right", paid_day=paid_day)
    said = money(int(details["amount"]), str(details["currency"]), turn.language)
    claimed = turn.figure("claimed", said, "borrower", turn.now, whose)
    return said_of(turn, case, "utter_claim_sum_put_right", claimed=claimed, paid_day=paid_day)


def swapped_sum(turn: TurnContext, case: Case) -> Decimal | None:
    """The sum that is meant instead of the one of a claim, where the words name both."""
    currency, sums = case.details.get("currency"), swapped_sums(turn.words)
    if case.kind != CaseKind.PAYMENT_CLAIM or not currency or sums is None:
        return None
    meant, other = sums
    claimed = said_minor_units(other, str(currency)) == case.details.get("amount")
    return meant if claimed else None


def names_other_payment(turn: TurnContext, case: Case) -> bool:
    """Whether the words name a sum or a day that is not the one of a claim."""
    paid_on, amount = said_day(turn, "past"), said_amount(turn)
    if paid_on is not None and paid_on.isoformat() != case.details.get("paid_on"):
        return True
    currency = case.details.get("currency")
    if amount is None or not currency:
        return False
    return said_minor_units(amount, str(currency)) != case.details.get("amount")
