"""Claims of payments made, and the payments that settle them."""

from datetime import date, timedelta
from typing import Any, Final

import pytest
from sqlalchemy import select

from cases.claims import close_claim, match, open_claim, settle_claims
from cases.holds import holds_on
from models.cases import Case, CaseEvent, CaseState
from tests.cases.conftest import Book

FIFTH: Final = date(2026, 11, 5)


class Paid:
    """A posted payment."""

    def __init__(
        self, book: Book, amount: int = 20833, paid_on: date = FIFTH, loan_id: int | None = None
    ) -> None:
        self.borrower_id = book.borrower_id
        self.loan_id = loan_id or book.loan_id
        self.amount = amount
        self.paid_on = paid_on


def claimed(book: Book, **changes: Any) -> Case:
    said: dict[str, Any] = {
        "thread_id": book.thread_id,
        "now": book.now,
        "due_at": None,
        "borrower_id": book.borrower_id,
        "loan_id": book.loan_id,
        "amount": 20833,
        "currency": "USD",
        "paid_on": FIFTH,
    }
    return open_claim(book.session, **(said | changes))


def found(book: Book, **changes: Any) -> Case | None:
    said: dict[str, Any] = {
        "loan_ids": [book.loan_id],
        "borrower_id": book.borrower_id,
        "amount": 20833,
        "paid_on": FIFTH,
    }
    return match(book.session, **(said | changes))


def events(book: Book, case: Case) -> list[str]:
    rows = select(CaseEvent.what).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
    return list(book.session.scalars(rows))


def test_a_claim_holds_reminders_of_its_loan(book: Book) -> None:
    case = claimed(book)
    (hold,) = holds_on(book.session, book.thread_id, book.now)
    assert (hold.scope, hold.reason) == ("reminders", "payment_claim")
    assert (hold.loan_id, hold.case_id) == (book.loan_id, case.id)
    assert case.details == {"amount": 20833, "currency": "USD", "paid_on": "2026-11-05"}


def test_the_same_claim_again_is_the_same_case(book: Book) -> None:
    case = claimed(book)
    assert claimed(book, now=book.now + timedelta(days=2)).id == case.id
    assert events(book, case) == ["opened", "added"]
    assert len(holds_on(book.session, book.thread_id, book.now)) == 1


def test_a_claim_of_another_amount_is_another_case(book: Book) -> None:
    assert claimed(book).id != claimed(book, amount=5000).id


@pytest.mark.parametrize("days", [-5, 0, 5])
def test_a_payment_within_five_days_matches(book: Book, days: int) -> None:
    case = claimed(book)
    assert found(book, paid_on=FIFTH + timedelta(days=days)) == case


@pytest.mark.parametrize(
    "changes",
    [
        {"paid_on": FIFTH + timedelta(days=6)},
        {"paid_on": FIFTH - timedelta(days=6)},
        {"amount": 20832},
        {"loan_ids": [], "borrower_id": None},
    ],
)
def test_another_payment_does_not_match(book: Book, changes: dict[str, Any]) -> None:
    claimed(book)
    assert found(book, **changes) is None


def test_a_claim_without_an_amount_takes_any(book: Book) -> None:
    case = claimed(book, amount=None)
    assert found(book, amount=1) == case


def test_a_claim_without_a_day_counts_from_the_day_it_was_made(book: Book) -> None:
    case = claimed(book, paid_on=None)
    assert found(book, paid_on=book.now.date() - timedelta(days=5)) == case
    assert found(book, paid_on=book.now.date() - timedelta(days=6)) is None


def test_a_claim_about_the_borrower_matches_any_of_the_loans(book: Book) -> None:
    case = claimed(book, loan_id=None)
    assert found(book, loan_ids=[book.other_loan_id]) == case


def test_a_claim_from_an_unproven_number_matches_by_its_loan(book: Book) -> None:
    case = claimed(book, borrower_id=None)
    assert found(book, borrower_id=None) == case


def test_of_several_claims_loan_comes_before_amount_before_day(book: Book) -> None:
    other_loan = claimed(book, loan_id=book.other_loan_id)
    assert found(book) == other_loan
    any_amount = claimed(book, amount=None)
    assert found(book) == any_amount
    far = claimed(book, paid_on=FIFTH + timedelta(days=3))
    assert found(book) == far
    near = claimed(book)
    assert found(book) == near


def test_a_settled_claim_is_closed_and_its_hold_lifted(book: Book) -> None:
    case = claimed(book)
    assert settle_claims(book.session, [Paid(book)], book.now) == [case]
    assert (case.state, case.outcome, case.closed_at) == (
        CaseState.CLOSED,
        "payment_posted",
        book.now,
    )
    assert events(book, case) == ["opened", "closed"]
    assert holds_on(book.session, book.thread_id, book.now) == []


def test_one_payment_settles_one_claim(book: Book) -> None:
    claimed(book)
    claimed(book, paid_on=FIFTH + timedelta(days=1))
    assert len(settle_claims(book.session, [Paid(book)], book.now)) == 1
    assert len(settle_claims(book.session, [Paid(book)], book.now)) == 1
    assert settle_claims(book.session, [Paid(book)], book.now) == []


def test_payments_nobody_claimed_settle_nothing(book: Book) -> None:
    case = claimed(book)
    unlike = [Paid(book, amount=1), Paid(book, paid_on=FIFTH + timedelta(days=30))]
    assert settle_claims(book.session, unlike, book.now) == []
    assert case.state == CaseState.OPEN


def test_a_closed_claim_stays_as_it_was_closed(book: Book) -> None:
    case = claimed(book)
    close_claim(book.session, case, now=book.now, outcome="not_found", note="no such transfer")
    close_claim(book.session, case, now=book.now + timedelta(days=1), outcome="payment_posted")
    assert (case.outcome, case.closed_at) == ("not_found", book.now)
    assert events(book, case) == ["opened", "closed"]
    assert found(book) is None
