"""A sum or a day that was told with trouble, or asked of while a promise is half made."""

from datetime import date

import pytest

from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan

FRIDAY = date(2026, 11, 27)


def promises(house: House) -> list[tuple[int | None, date]]:
    return [(one.amount, one.due_on) for one in house.rows(Promise)]


@pytest.mark.parametrize(
    ("trouble", "day"),
    [
        ("lost my job, can only do 60", "friday"),
        ("me quede sin trabajo, nomas puedo dar 60", "el viernes"),
        ("失业了，只能先还60", "下周五"),
    ],
)
def test_a_day_completes_what_was_offered(house: House, trouble: str, day: str) -> None:
    house.says(STRANGER, trouble)
    house.says(STRANGER, day)
    assert cases(house) == [("hardship", None)]
    assert promises(house) == [(6000, FRIDAY)]


@pytest.mark.parametrize(
    "said",
    [
        "i can pay 60 this friday cant do the whole thing",
        "el viernes puedo pagar 60, no puedo todo",
    ],
)
def test_a_part_on_a_day_is_promised_beside_the_trouble(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert cases(house) == [("hardship", None)]
    assert promises(house) == [(6000, FRIDAY)]


def test_what_can_be_paid_each_month_completes_no_promise(house: House) -> None:
    house.says(STRANGER, "lost my job, can only do 60 a month")
    house.says(STRANGER, "friday")
    assert promises(house) == []


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("i'll pay friday", "how much is the car one"),
        ("i'll pay friday", "how much is the car loan"),
        ("pago el viernes", "cuanto es del carro"),
        ("我下周五还", "车贷要多少"),
    ],
)
def test_what_one_loan_comes_to_is_told_before_the_sum(
    house: House, first: str, asked: str
) -> None:
    two = loan("L-2002", product="auto", next_due_amount="310.00")
    house.imports(account(loans=[loan(), two]))
    house.says(DANA, first)
    house.says(DANA, asked)
    assert "310.00" in house.says(DANA, PROOF)[0]
    house.says(DANA, "100")
    assert promises(house) == [(10000, FRIDAY)]
