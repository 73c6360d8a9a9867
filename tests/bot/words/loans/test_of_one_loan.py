"""Questions, promises and wishes about one loan that is named short."""

import pytest

from bot.words.loans.of_one_loan import asks_due_of_one, promises_on_one, wants_off_loan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("whats due on the personal", True),
        ("how much for the car one", True),
        ("cuanto es del carro", True),
        ("车贷要还多少", True),
        ("how much do i owe on the car", False),
        ("whats the rate on the car loan", False),
        ("how much for a new car loan", False),
        ("whats due", False),
    ],
)
def test_what_is_due_of_one(text: str, found: bool) -> None:
    assert asks_due_of_one(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ok well ill cover the personal one on the 4th like always", True),
        ("ill cover the personal loan on dec 4", True),
        ("ill take care of the car one friday", True),
        ("cubro el personal el 4", True),
        ("车贷5号还", True),
        ("can i get a personal loan on dec 4", False),
        ("i cant cover the personal one on the 4th", False),
        ("ill cover the personal one", False),
        ("车贷5号还了", False),
    ],
)
def test_a_promise_on_one(text: str, found: bool) -> None:
    assert promises_on_one(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("can you take me off that loan", True),
        ("i want my name off the loan", True),
        ("quiten mi nombre de ese prestamo", True),
        ("take me off your list", False),
        ("take the fee off the loan", False),
    ],
)
def test_who_wants_off(text: str, found: bool) -> None:
    assert wants_off_loan(text) is found
