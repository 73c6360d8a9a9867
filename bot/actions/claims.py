"""A payment claim that the borrower puts right: what they name is kept with it, a day said back."""

from typing import Any

from accounts.money import said_minor_units
from bot.actions.base import Decision
from bot.actions.casework import said_of
from bot.actions.said import fits, said_amount, said_day
from bot.context import TurnContext
from bot.effects import AddToCase, Escalate
from bot.formats import day
from models.cases import Case, CaseKind


def claim_put_right(turn: TurnContext, case: Case) -> Decision | None:
    """The claim with the day and the amount that the words name; ``None`` for nothing new."""
    if case.kind != CaseKind.PAYMENT_CLAIM:
        return None
    paid_on, amount = said_day(turn, "past"), said_amount(turn)
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
    if paid_on is None or "paid_on" not in changed:
        return said_of(turn, case, "utter_hardship_added")
    return said_of(turn, case, "utter_claim_put_right", paid_day=day(paid_on, turn.language))
