"""Opening cases and adding to them."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from cases.opening import add_event, free_reference, open_case, open_cases
from cases.references import reference_from
from models.cases import Case, CaseEvent, CaseKind, CaseState
from tests.cases.conftest import Book


def opened(book: Book, kind: CaseKind = CaseKind.COMPLAINT, hours: float = 0) -> Case:
    return open_case(
        book.session,
        kind,
        thread_id=book.thread_id,
        now=book.now + timedelta(hours=hours),
        due_at=book.now + timedelta(days=15),
        note="They charged me twice",
    )


def events(book: Book, case: Case) -> list[str]:
    rows = select(CaseEvent.what).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
    return list(book.session.scalars(rows))


def test_a_case_has_a_reference_a_clock_and_its_first_event(book: Book) -> None:
    case = opened(book)
    assert case.reference.startswith("C-")
    assert (case.state, case.due_at) == (CaseState.OPEN, book.now + timedelta(days=15))
    assert events(book, case) == ["opened"]


def test_a_second_complaint_within_a_day_is_added_to_the_first(book: Book) -> None:
    first = opened(book)
    again = opened(book, hours=23.9)
    assert again.id == first.id
    assert again.due_at == first.due_at
    assert events(book, first) == ["opened", "added"]


def test_a_complaint_a_day_later_is_a_case_of_its_own(book: Book) -> None:
    first = opened(book)
    later = opened(book, hours=24)
    assert later.id != first.id
    assert later.reference != first.reference


def test_a_complaint_after_the_first_was_closed_is_a_case_of_its_own(book: Book) -> None:
    first = opened(book)
    first.state = CaseState.CLOSED
    assert opened(book, hours=1).id != first.id


def test_other_kinds_are_not_added_to_a_complaint(book: Book) -> None:
    first = opened(book)
    assert opened(book, CaseKind.DISPUTE, hours=1).id != first.id
    assert opened(book, CaseKind.DISPUTE, hours=1).id != first.id


def test_another_threads_complaint_is_another_case(book: Book) -> None:
    first = opened(book)
    other = open_case(
        book.session,
        CaseKind.COMPLAINT,
        thread_id=book.other_thread_id,
        now=book.now,
        due_at=None,
    )
    assert other.id != first.id


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ((), [CaseKind.COMPLAINT, CaseKind.HARDSHIP]),
        ((CaseKind.HARDSHIP,), [CaseKind.HARDSHIP]),
        ((CaseKind.FRAUD,), []),
    ],
)
def test_open_cases_are_found_by_kind(
    book: Book, kinds: tuple[CaseKind, ...], found: list[CaseKind]
) -> None:
    opened(book)
    opened(book, CaseKind.HARDSHIP)
    opened(book, CaseKind.LEGAL).state = CaseState.CLOSED
    book.session.flush()
    assert [case.kind for case in open_cases(book.session, book.thread_id, *kinds)] == found


def test_a_reference_that_is_taken_is_passed_over(book: Book) -> None:
    case = opened(book)
    case.reference = reference_from("seed/0")
    book.session.flush()
    assert free_reference(book.session, "seed") == reference_from("seed/1")


def test_what_happens_is_written_down_in_order(book: Book) -> None:
    case = opened(book)
    add_event(book.session, case, "assigned", now=book.now, note="to Ann")
    assert events(book, case) == ["opened", "assigned"]
