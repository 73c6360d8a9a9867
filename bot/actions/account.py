"""The way to a figure: proof of identity first, then which loan, then its rows."""

from collections.abc import Sequence
from dataclasses import replace

from bot.actions.applied import without_loan
from bot.actions.base import Decision, Slots
from bot.actions.identity import ask_first, third_party
from bot.actions.loan_choice import ask_which, chosen, named_in
from bot.context import TurnContext
from bot.effects import EndProof, Escalate
from bot.formats import day, local_day, money
from bot.words.people.relatives import asks_for_another
from intents.normalise import fold
from models.borrowers import Borrower
from models.loans import Loan


def one_loan(turn: TurnContext, slots: Slots, action: str) -> tuple[Borrower, Loan] | Decision:
    """The borrower who proved who they are and the loan meant, or what must come before."""
    whose = turn.verified
    if whose is not None and asks_for_another(turn.words):
        turn.effects.append(Escalate("third_party"))
        return third_party(turn, "told", slots)
    if whose is not None and _another_speaks(turn, whose):
        turn.effects.append(EndProof())
        whose = None
    if whose is None:
        return ask_first(turn, slots, action)
    loans = turn.known.open_loans(whose.id)
    if not loans:
        return without_loan(turn, whose)
    loan = chosen(turn, loans, slots)
    return (whose, loan) if loan is not None else ask_which(turn, slots, action)


def remembering(decision: Decision, loan: Loan) -> Decision:
    """The decision, after which "and the other one?" means another than this loan."""
    return replace(decision, slots={**decision.slots, "loan_told": loan.ref})


def _another_speaks(turn: TurnContext, whose: Borrower) -> bool:
    """Whether the words name another of those who share the phone: "its curtis now"."""
    words = set(fold(turn.words).split())
    others = [person for person in turn.people if person.id != whose.id]
    return any(fold(person.name).split()[0] in words for person in others if person.name)


def _all_of_one_currency(loans: Sequence[Loan]) -> bool:
    return len(loans) > 1 and len({loan.currency for loan in loans}) == 1


def total_owed(turn: TurnContext, whose: Borrower) -> dict[str, str] | None:
    """What is owed on all loans together, noted as a figure, and the day of its oldest part.

    Nothing for one loan, or for loans in several currencies.
    """
    loans = turn.known.open_loans(whose.id)
    if not _all_of_one_currency(loans) or named_in(turn, loans) is not None:
        return None
    text = money(sum(loan.outstanding for loan in loans), loans[0].currency, turn.language)
    source = f"loans/{'+'.join(str(loan.id) for loan in loans)}.outstanding"
    oldest = min(loans, key=lambda loan: loan.as_of)
    total = turn.figure("total", text, source, oldest.as_of, whose)
    return {"total": total, "as_of": as_of(turn, oldest)}


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
