"""Applying what a turn does to cases: opening one, adding a word to it, a mark from 1 to 5."""

from sqlalchemy import select

from bot.context import TurnContext
from bot.effects import AddToCase, OpenCase, RateCase, WithdrawCase
from cases.claims import open_claim
from cases.closing import WITHDRAWN, close_case
from cases.opening import add_event, open_case
from cases.terms import hold_back
from models.cases import Case, CaseKind


def open_the_case(turn: TurnContext, effect: OpenCase) -> None:
    """The case with its hold; a payment claim holds reminders by itself."""
    if effect.kind == CaseKind.PAYMENT_CLAIM:
        _open_claim(turn, effect)
        return
    case = open_case(
        turn.session,
        effect.kind,
        thread_id=turn.thread.id,
        now=turn.now,
        due_at=effect.due_at,
        inbound_id=turn.text.id,
        borrower_id=effect.borrower_id,
        loan_id=effect.loan_id,
        category=effect.category,
        details=dict(effect.details),
        acknowledged_at=turn.now,
        reference=effect.reference,
    )
    hold_back(turn.session, case, turn.now)


def _open_claim(turn: TurnContext, effect: OpenCase) -> None:
    open_claim(
        turn.session,
        thread_id=turn.thread.id,
        now=turn.now,
        due_at=effect.due_at,
        borrower_id=effect.borrower_id,
        loan_id=effect.loan_id,
        amount=effect.amount,
        currency=effect.currency,
        paid_on=effect.paid_on,
        inbound_id=turn.text.id,
        reference=effect.reference,
    )


def add_to_case(turn: TurnContext, effect: AddToCase) -> None:
    """A further word on a case, and what it is about if that is known now."""
    case = _case(turn, effect)
    case.category = effect.category or case.category
    if effect.details:
        case.details = {**case.details, **effect.details}
    case.due_at = effect.due_at or case.due_at
    session, text_id = turn.session, turn.text.id
    add_event(session, case, "added", now=turn.now, note=effect.note, inbound_id=text_id)


def _case(turn: TurnContext, effect: AddToCase) -> Case:
    if effect.case_id is not None:
        return turn.session.get_one(Case, effect.case_id)
    return turn.session.scalars(select(Case).where(Case.reference == effect.reference)).one()


def rate_case(turn: TurnContext, effect: RateCase) -> None:
    """The borrower's mark, kept with the case."""
    case = turn.session.get_one(Case, effect.case_id)
    case.score = effect.score
    add_event(turn.session, case, "rated", now=turn.now, inbound_id=turn.text.id)


def withdraw_case(turn: TurnContext, effect: WithdrawCase) -> None:
    """What was asked for is not wanted any more."""
    case = turn.session.get_one(Case, effect.case_id)
    note = "The borrower took it back."
    close_case(turn.session, case, outcome=WITHDRAWN, now=turn.now, note=note)
