"""Promises for two loans at once, and a promise gone on with after figures were told."""

from datetime import date

import pytest

from models.promises import Promise
from tests.bot.house import DANA, PROOF, House, account, loan

TWO = [loan(), loan("L-4001", product="auto", outstanding="9800.00", next_due_amount="310.00")]


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan and one for a car."""
    house.imports(account(loans=TWO))
    return house


def standing(house: House) -> list[tuple[int | None, bool]]:
    """Amounts of the promises that stand, and whether each is tied to a loan."""
    made = [one for one in house.rows(Promise) if one.state == "open"]
    return [(one.amount, one.loan_id is not None) for one in made]


@pytest.mark.parametrize(
    ("first", "said", "told"),
    [
        ("gonna pay friday", "100 on the personal and 310 on the car", "(personal loan) and $310"),
        ("pago el viernes", "100 del personal y 310 del carro", "(prestamo personal) y $310"),
        ("我周五还", "个人还100，车贷310", "（车贷）还US$310.00"),
    ],
)
def test_each_loan_has_its_promise(two: House, first: str, said: str, told: str) -> None:
    two.says(DANA, first)
    (answer,) = two.says(DANA, said)
    assert told in answer
    assert standing(two) == [(100_00, True), (310_00, True)]
    assert len({one.loan_id for one in two.rows(Promise)}) == len(TWO)


@pytest.mark.parametrize("said", ["both", "both loans", "los dos"])
def test_both_is_all_that_is_due(two: House, said: str) -> None:
    two.says(DANA, "gonna pay friday")
    two.says(DANA, said)
    assert standing(two) == [(None, False)]


def test_a_loan_named_after_its_promise_is_noted_with_it(two: House) -> None:
    two.says(DANA, "i'll pay 310 friday")
    assert "(car loan)" in two.says(DANA, "the car one")[0]
    assert standing(two) == [(310_00, True)]


def test_a_loan_chosen_for_its_balance_changes_no_promise(two: House) -> None:
    for body in ("i'll pay 310 friday", "balance", PROOF, "the car one"):
        two.says(DANA, body)
    assert standing(two) == [(310_00, False)]


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("how much is due", "all", "you will pay what is due"),
        ("wait how much do i owe", "ok that", "How much will you pay"),
        ("whats the least i can pay", "ok that much", "How much will you pay"),
    ],
)
def test_a_promise_is_gone_on_with_after_figures(
    dana: House, asked: str, said: str, told: str
) -> None:
    for body in ("i'll pay friday", asked, PROOF):
        dana.says(DANA, body)
    assert told in dana.says(DANA, said)[0]
    dana.says(DANA, "150")
    days = {one.due_on for one in dana.rows(Promise)}
    assert days == {min(days, default=date.min)} != {date.min}
