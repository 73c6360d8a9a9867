"""Which settled case a borrower may be asked about."""

from datetime import timedelta

import pytest

from cases.opening import open_case
from cases.ratings import ASKED_WITHIN, unrated_case
from models.cases import Case, CaseKind, CaseState
from tests.cases.conftest import Book


def closed(book: Book, kind: CaseKind = CaseKind.COMPLAINT, *, hours: float = 1) -> Case:
    case = open_case(book.session, kind, thread_id=book.thread_id, now=book.now, due_at=None)
    case.state = CaseState.CLOSED
    case.closed_at = book.now - timedelta(hours=hours)
    book.session.flush()
    return case


def asked_about(book: Book) -> Case | None:
    return unrated_case(book.session, book.thread_id, book.now)


def test_the_case_settled_last_is_asked_about(book: Book) -> None:
    closed(book, hours=5)
    latest = closed(book, hours=2)
    closed(book, hours=9)
    assert asked_about(book) == latest


def test_a_rated_case_is_not_asked_about_again(book: Book) -> None:
    case = closed(book)
    case.score = 5
    book.session.flush()
    assert asked_about(book) is None


def test_an_open_case_is_not(book: Book) -> None:
    closed(book).state = CaseState.WAITING
    book.session.flush()
    assert asked_about(book) is None


def test_after_some_days_nobody_is_asked(book: Book) -> None:
    case = closed(book)
    case.closed_at = book.now - ASKED_WITHIN + timedelta(seconds=1)
    book.session.flush()
    assert asked_about(book) == case
    case.closed_at = book.now - ASKED_WITHIN
    book.session.flush()
    assert asked_about(book) is None


@pytest.mark.parametrize("kind", [CaseKind.LEGAL, CaseKind.WRONG_NUMBER, CaseKind.FRAUD])
def test_nobody_is_asked_for_marks_on_a_death_or_a_theft(book: Book, kind: CaseKind) -> None:
    closed(book, kind)
    assert asked_about(book) is None


def test_another_threads_case_is_nobody_elses_business(book: Book) -> None:
    closed(book).thread_id = book.other_thread_id
    book.session.flush()
    assert asked_about(book) is None
