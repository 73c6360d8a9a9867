"""The way to a figure: proof of identity first, then which loan, then its rows."""

from bot.actions.base import Decision, Slots, say
from bot.actions.identity import ask_first
from bot.actions.loan_choice import ask_which, chosen
from bot.context import TurnContext
from bot.formats import day, local_day, money
from models.borrowers import Borrower
from models.loans import Loan


def one_loan(turn: TurnContext, slots: Slots, action: str) -> tuple[Borrower, Loan] | Decision:
    """The borrower who proved who they are and the loan meant, or what must come before."""
    whose = turn.verified
    if whose is None:
        return ask_first(turn, slots, action)
    loans = turn.known.open_loans(whose.id)
    if not loans:
        return say("utter_no_open_loan")
    loan = chosen(turn, loans, slots)
    return (whose, loan) if loan is not None else ask_which(turn, slots, action)


def loan_money(turn: TurnContext, whose: Borrower, loan: Loan, column: str) -> str:
    """An amount of the loan's row as text, noted as a figure."""
    text = money(getattr(loan, column), loan.currency, turn.language)
    return turn.figure(column, text, f"loans/{loan.id}.{column}", loan.as_of, whose)


def loan_day(turn: TurnContext, whose: Borrower, loan: Loan, column: str) -> str:
    """A day of the loan's row as text, noted as a figure."""
    text = day(getattr(loan, column), turn.language)
    return turn.figure(column, text, f"loans/{loan.id}.{column}", loan.as_of, whose)


def as_of(turn: TurnContext, loan: Loan) -> str:
    """The day on which the core system last said so."""
    return day(local_day(loan.as_of, turn.zone), turn.language)
