"""The row of the account that is meant by the loan which a text names."""

from bot.actions.loan_choice import named_in
from bot.context import TurnContext
from bot.words.loans.named_loans import loan_said
from models.loans import Loan


def named_loan(turn: TurnContext, words: str) -> Loan | None:
    """The one loan of whoever the number belongs to that the words name.

    Without a proof it may stand on record, and nothing of it is told.
    """
    said = loan_said(words)
    if said is None:
        return None
    people = [turn.verified] if turn.verified else turn.people
    loans = [loan for person in people for loan in turn.known.open_loans(person.id)]
    if said.isdigit():
        return next((loan for loan in loans if loan.ref.endswith(said)), None)
    return named_in(turn, loans, listed=True)
