"""A day for each of two loans, and both loans on one day."""

import pytest

from models.promises import Promise
from tests.bot.house import DANA, House, account, loan

TWO = [loan(), loan("L-4001", product="auto", outstanding="9800.00", next_due_amount="310.00")]


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan and one for a car."""
    house.imports(account(loans=TWO))
    return house


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ill pay the car one on the 1st and the other on the 4th", "(car loan) and Fri, Dec 4"),
        ("pago el del carro el 1 y el otro el 4", "(prestamo de auto) y vie 4 dic"),
        ("车贷1号还，另一笔4号还", "（车贷）和12月4日"),
        ("車貸1號還，另一筆4號還", "（車貸）和12月4日"),
    ],
)
def test_each_loan_has_its_day(two: House, said: str, told: str) -> None:
    (answer,) = two.says(DANA, said)
    assert told in answer
    made = two.rows(Promise)
    assert [one.due_on.isoformat() for one in made] == ["2026-12-01", "2026-12-04"]
    assert {one.amount for one in made} == {None}
    assert len({one.loan_id for one in made}) == len(TWO)


def test_a_day_beyond_the_limits_is_left_to_a_person(two: House) -> None:
    (answer,) = two.says(DANA, "ill pay the car one on the 10th and the other on the 20th")
    assert "Dec 10 (car loan) and Sun, Dec 20 (the other loan)" in answer
    assert two.rows(Promise) == []


@pytest.mark.parametrize(
    "said",
    [
        "the car one is due on the 1st and the other on the 4th?",
        "ill pay on the 1st or the 4th",
        "can i pay the car one on the 1st and the other on the 4th",
    ],
)
def test_other_days_promise_nothing_by_themselves(two: House, said: str) -> None:
    two.says(DANA, said)
    assert two.rows(Promise) == []


@pytest.mark.parametrize("said", ["ill pay both on the 4th", "i will pay both loans on the 4th"])
def test_both_on_a_day_is_all_that_is_due(two: House, said: str) -> None:
    two.says(DANA, said)
    (made,) = two.rows(Promise)
    assert (made.amount, made.due_on.isoformat()) == (None, "2026-12-04")


@pytest.mark.parametrize(
    "said", ["can i pay both loans on the 10th", "puedo pagar los dos juntos el 10"]
)
def test_whether_both_may_be_paid_is_told_how(two: House, said: str) -> None:
    (answer,) = two.says(DANA, said)
    assert "https://pay" in answer
    assert two.rows(Promise) == []
