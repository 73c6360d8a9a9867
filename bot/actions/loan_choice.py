"""Which loan is meant, where there are several."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import FormValidationAction, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, say
from bot.context import TurnContext, current_turn
from models.borrowers import Borrower
from models.loans import Loan, open_loans

_MOST_LISTED = 5


def ask_which(action: str) -> Decision:
    """Ask for the loan, then run ``action`` again."""
    return Decision(slots={"pending_action": action, "loan_choice": None}, followup="loan_form")


def chosen(loans: Sequence[Loan], slots: Mapping[str, Any]) -> Loan | None:
    """The loan that was chosen or is the only one."""
    if len(loans) == 1:
        return loans[0]
    return next((loan for loan in loans if loan.ref == slots.get("loan_choice")), None)


def named(loan: Loan) -> str:
    """How a text names a loan: by the end of its reference only."""
    return loan.ref[-4:]


def _loans(turn: TurnContext) -> list[Loan]:
    whose: Borrower | None = turn.verified
    return open_loans(turn.session, whose.id) if whose else []


class AskLoanChoice(BotAction):
    """The numbered list of loans."""

    action_name = "action_ask_loan_choice"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """The question with one entry a loan."""
        del slots
        listed = _loans(turn)[:_MOST_LISTED]
        options = ", ".join(
            f"{place} = {_label(turn, loan)}" for place, loan in enumerate(listed, start=1)
        )
        return say("utter_ask_loan", options=options)


def _label(turn: TurnContext, loan: Loan) -> str:
    product = turn.lender.product_name(loan.product, turn.language) or loan.product or ""
    return f"{product} {named(loan)}".strip()


class ValidateLoanForm(FormValidationAction):
    """Reads the choice: its place in the list, or the loan's reference or the end of it."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_loan_form"

    def validate_loan_choice(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The reference of the loan meant, or nothing, so that the form asks again."""
        del dispatcher, tracker, domain
        loans = _loans(current_turn())
        return {"loan_choice": _read_choice(str(slot_value), loans)}


def _read_choice(text: str, loans: Sequence[Loan]) -> str | None:
    flat = re.sub(r"[^0-9a-z]", "", text.casefold())
    for loan in loans:
        ref = re.sub(r"[^0-9a-z]", "", loan.ref.casefold())
        if ref in flat or flat == ref[-4:]:
            return loan.ref
    digits = re.findall(r"\d+", text)
    place = int(digits[0]) if len(digits) == 1 and len(digits[0]) <= 2 else 0
    return loans[place - 1].ref if 1 <= place <= len(loans) else None
