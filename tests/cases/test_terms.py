"""What waits while a case is open is the same whoever opens it, and is held once."""

import pytest
from sqlalchemy import select

from cases.closing import close_case
from cases.holds import holds_on
from cases.opening import open_case
from cases.terms import held_by, hold_back, working_days
from models.borrowers import BorrowerNumber
from models.cases import CaseKind, Hold
from tests.cases.conftest import Book


@pytest.mark.parametrize(
    ("kind", "category", "scope"),
    [
        (CaseKind.DISPUTE, None, "collections"),  # REGF-12
        (CaseKind.HARDSHIP, None, "collections"),
        (CaseKind.FRAUD, None, "all"),
        (CaseKind.LEGAL, "bankruptcy", "all"),
        (CaseKind.LEGAL, "military", "collections"),
        (CaseKind.WRONG_NUMBER, None, "all"),
        (CaseKind.PAYMENT_CLAIM, None, "reminders"),
        (CaseKind.COMPLAINT, "fees", None),
        (CaseKind.REQUEST, None, None),
        (CaseKind.CALLBACK, None, None),
    ],
)
def test_what_a_kind_holds_back(kind: CaseKind, category: str | None, scope: str | None) -> None:
    assert held_by(kind, category) == scope


@pytest.mark.parametrize("kind", sorted(set(CaseKind) - {CaseKind.COMPLAINT}))
def test_every_kind_without_a_law_says_how_long_it_takes(kind: CaseKind) -> None:
    assert 1 <= working_days(kind) <= 10


def test_a_debit_that_goes_wrong_is_seen_to_before_a_paper_is_sent() -> None:
    assert working_days(CaseKind.REQUEST, "autopay") < working_days(CaseKind.REQUEST, "receipt")


def test_a_case_holds_once_until_it_is_closed(book: Book) -> None:
    case = open_case(
        book.session, CaseKind.DISPUTE, thread_id=book.thread_id, now=book.now, due_at=None
    )
    first = hold_back(book.session, case, book.now)
    assert first is not None
    assert hold_back(book.session, case, book.now) is first
    assert [one.case_id for one in holds_on(book.session, book.thread_id, book.now)] == [case.id]
    close_case(book.session, case, outcome="verified", now=book.now)
    assert hold_back(book.session, case, book.now) is not first
    assert len(book.session.scalars(select(Hold)).all()) == 2


def test_a_case_that_is_opened_again_holds_whom_it_held_before(book: Book) -> None:
    """Its number may be somebody else's by now."""
    mine = BorrowerNumber(borrower_id=book.borrower_id, number_id=book.thread_id, since=book.now)
    book.session.add(mine)
    case = open_case(
        book.session, CaseKind.DISPUTE, thread_id=book.thread_id, now=book.now, due_at=None
    )
    hold_back(book.session, case, book.now)
    close_case(book.session, case, outcome="verified", now=book.now)
    mine.until = book.now
    again = hold_back(book.session, case, book.now)
    assert again is not None
    assert again.borrower_id == book.borrower_id


def test_what_holds_nothing_back_has_no_hold(book: Book) -> None:
    case = open_case(
        book.session, CaseKind.REQUEST, thread_id=book.thread_id, now=book.now, due_at=None
    )
    assert hold_back(book.session, case, book.now) is None
