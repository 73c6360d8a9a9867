"""A promise whose day and sum are known: put on record within the lender's limits, said back."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from accounts.hours import end_of_day
from accounts.money import said_minor_units
from bot.actions.base import Decision, say
from bot.actions.parts import due_by
from bot.actions.promised_loan import About, loan_of, replaced_by, with_loan
from bot.actions.refusal import WHOLE
from bot.context import TurnContext
from bot.effects import Escalate, RecordPromise
from bot.formats import money, weekday
from cases.promises import GRACE
from models.cases import CaseKind
from models.loans import Loan
from models.promises import PromiseState

_RESTS: Final = (CaseKind.HARDSHIP, CaseKind.DISPUTE, CaseKind.LEGAL)
"""While one of these is open no reminder goes out anyway, whatever the day of a promise."""


def noted(turn: TurnContext, due_on: date, said: str, what: About) -> Decision:
    """The promise on record and said back, or left to a person beyond the lender's limits."""
    loan = loan_of(turn, what)
    currency = currency_of(turn)
    amount = None if said == WHOLE else said_minor_units(Decimal(said), currency)
    values = {"day": with_loan(turn, weekday(due_on, turn.language, turn.today), what.said)}
    if amount is not None:
        values["amount"] = money(amount, currency, turn.language)
    kind = "" if amount is not None else "_whole"
    if not _within_limits(turn, due_on, amount, loan):
        turn.effects.append(Escalate("promise_beyond_limits"))
        return say(f"utter_promise_to_person{kind}", **values)
    replaced = replaced_by(turn, what)
    changed = bool(replaced) and (replaced[-1].due_on, replaced[-1].amount) != (due_on, amount)
    turn.effects.append(
        RecordPromise(
            due_on,
            end_of_day(due_on + GRACE, turn.zone),
            amount,
            currency if amount is not None else None,
            borrower_id=turn.verified.id if turn.verified else None,
            loan_id=loan.id if loan else what.loan_id,
            instead_of=tuple(one.id for one in replaced),
        )
    )
    if _often_broken(turn):
        turn.effects.append(Escalate("promises_broken"))
    key, more = _told_as(turn, what, changed=changed)
    return say(f"{key}{kind}", **values, **more)


def _told_as(turn: TurnContext, what: About, *, changed: bool) -> tuple[str, dict[str, str]]:
    """The response: beside a case that rests the account, of somebody else's payment, or plain."""
    resting = turn.known.cases(*_RESTS)
    disputed = [case for case in resting if case.kind == CaseKind.DISPUTE]
    if disputed:
        return "utter_promise_beside_dispute", {"reference": disputed[-1].reference}
    if resting:
        return "utter_promise_beside_case", {"reference": resting[-1].reference}
    if what.other:
        return "utter_promise_noted_other", {}
    return f"utter_promise_{'changed' if changed else 'noted'}", {}


def currency_of(turn: TurnContext) -> str:
    """Of the loan, else of the borrower's country, which a number tells as well as an account."""
    loan = loan_of(turn, About())
    if loan is not None:
        return loan.currency
    return {"mx": "MXN", "eu": "EUR", "uk": "GBP", "cn": "CNY"}.get(turn.packs[0], "USD")


def _within_limits(turn: TurnContext, due_on: date, amount: int | None, loan: Loan | None) -> bool:
    """Whether the lender takes such a promise without a person.

    How much must be promised is known only where proof stands: to anybody else the answer would
    tell what is due.
    """
    limits = turn.lender.promises
    late = due_on > turn.today + timedelta(days=limits.most_days)
    if late and not _on_time(loan, due_on):
        return False
    if loan is None or amount is None:
        return True
    due, _ = due_by(loan, due_on)
    return amount * 100 >= due * limits.least_percent


def _on_time(loan: Loan | None, due_on: date) -> bool:
    """Whether a promise keeps to the contract: for that nobody has to be asked.

    Where no proof stands, taking such a day at once would tell when the payment is due.
    """
    if loan is None or loan.overdue or loan.next_due is None:
        return False
    return due_on <= loan.next_due


def _often_broken(turn: TurnContext) -> bool:
    broken = len(turn.known.promises(PromiseState.BROKEN))
    return broken > turn.lender.promises.most_broken
