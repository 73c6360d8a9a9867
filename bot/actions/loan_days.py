"""A promise of a day for each of several loans: each is noted by itself, and said back."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from accounts.hours import end_of_day
from bot.actions.base import Decision, Slots, say
from bot.actions.loan_kinds import names_kind_of
from bot.actions.phrasing import listed
from bot.actions.promised_loan import with_loan
from bot.actions.refusal import NOTHING_PROMISED
from bot.context import TurnContext
from bot.dialogue.answers import PROMISE_SLOTS
from bot.effects import Escalate, RecordPromise
from bot.formats import weekday
from bot.words.promises.loan_days import OTHER, LoanDay, days_by_loan
from cases.promises import GRACE
from intents.entities import resolve_date
from models.loans import Loan
from models.promises import PromiseState

_DONE: Final = {**NOTHING_PROMISED, "promised": "told", "last_request": None}


def promised_by_day(turn: TurnContext, slots: Slots) -> Decision | None:
    """What is said to such a promise; ``None`` for any other, or where a day is not certain."""
    named = days_by_loan(turn.words) if turn.intent == "promise_to_pay" else []
    days = [_resolved(turn, one) for one in named]
    sure = [day for day in days if day is not None]
    if not named or len(sure) != len(named):
        return None
    turn.effects.append(Escalate("promise_beyond_limits"))
    asked = slots.get("requested_slot") in PROMISE_SLOTS
    said = [
        with_loan(turn, weekday(on, turn.language, turn.today), one.kind)
        for one, on in zip(named, sure, strict=True)
    ]
    values = {"days": listed(said, turn.language)}
    if not _note_all(turn, named, sure):
        return Decision(say("utter_promise_parts", **values).says, _DONE, leaves_form=asked)
    first = weekday(min(sure), turn.language, turn.today)
    told = say("utter_promise_parts_noted", **values, first=first)
    return Decision(told.says, _DONE, leaves_form=asked)


def _resolved(turn: TurnContext, one: LoanDay) -> date | None:
    days = resolve_date(one.day, turn.today, "future").candidates
    return days[0] if len(days) == 1 and days[0] >= turn.today else None


def _note_all(turn: TurnContext, named: Sequence[LoanDay], days: Sequence[date]) -> bool:
    """A promise for each day that the lender takes; whether the nearest is one of them."""
    most = turn.lender.promises.most_days
    loans, made = _loans(turn, named), turn.known.promises(PromiseState.OPEN)
    pairs = sorted(zip(days, loans, strict=True), key=lambda pair: pair[0])
    near = [pair for pair in pairs if (pair[0] - turn.today).days <= most]
    for place, (on, loan) in enumerate(near):
        loan_id = loan.id if loan else None
        turn.effects.append(
            RecordPromise(
                on,
                end_of_day(on + GRACE, turn.zone),
                None,
                None,
                borrower_id=turn.verified.id if turn.verified else None,
                loan_id=loan_id,
                instead_of=tuple(
                    one.id
                    for one in made
                    if (one.loan_id is None and place == 0)
                    or (loan_id is not None and one.loan_id == loan_id)
                ),
            )
        )
    return bool(near)


def _loans(turn: TurnContext, named: Sequence[LoanDay]) -> list[Loan | None]:
    """The loan of each pair, as far as it is certain: of two, the other is the one that is left."""
    people = [turn.verified] if turn.verified else turn.people
    all_of_them = [loan for person in people for loan in turn.known.open_loans(person.id)]
    found = [_loan(turn, one, all_of_them) for one in named]
    left = [loan for loan in all_of_them if loan not in found]
    only = left[0] if len(left) == 1 else None
    return [
        only if one.kind == OTHER and loan is None else loan
        for one, loan in zip(named, found, strict=True)
    ]


def _loan(turn: TurnContext, one: LoanDay, loans: Sequence[Loan]) -> Loan | None:
    if one.kind == OTHER:
        return None
    meant = [loan for loan in loans if names_kind_of(turn, loan, one.words, listed=True)]
    return meant[0] if len(meant) == 1 else None
