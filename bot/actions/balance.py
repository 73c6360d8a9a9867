"""What is still owed."""

from collections.abc import Mapping
from typing import Any

from bot.actions.base import BotAction, Decision, say
from bot.actions.identity import ask_first
from bot.actions.loan_choice import ask_which, chosen, named
from bot.context import TurnContext
from bot.formats import day, local_day, money
from models.borrowers import Borrower
from models.loans import Loan, open_loans


class CheckBalance(BotAction):
    """The balance of the borrower's loan with its as-of date, after the identity step."""

    action_name = "action_check_balance"

    def decide(self, turn: TurnContext, slots: Mapping[str, Any]) -> Decision:
        """Proof, then the loan, then its figures."""
        whose = turn.verified
        if whose is None:
            return ask_first(turn, self.action_name)
        loans = open_loans(turn.session, whose.id)
        if not loans:
            return say("utter_no_open_loan")
        loan = chosen(loans, slots)
        if loan is None:
            return ask_which(self.action_name)
        return _figures(turn, whose, loan)


def _figures(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    def figure(name: str, text: str) -> str:
        return turn.figure(name, text, f"loans/{loan.id}.{name}", loan.as_of, whose)

    values = {
        "loan": named(loan),
        "outstanding": figure("outstanding", money(loan.outstanding, loan.currency, turn.language)),
        "as_of": day(local_day(loan.as_of, turn.zone), turn.language),
    }
    if loan.next_due is None or loan.next_due_amount is None:
        return Decision(says=[("utter_balance", values)], slots={"loan_choice": None})
    values["due_amount"] = figure(
        "next_due_amount", money(loan.next_due_amount, loan.currency, turn.language)
    )
    values["due_day"] = figure("next_due", day(loan.next_due, turn.language))
    return Decision(says=[("utter_balance_and_due", values)], slots={"loan_choice": None})
