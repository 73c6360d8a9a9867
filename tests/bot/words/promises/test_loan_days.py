"""Two loans paid together on one day: promised, paid already, or not at all."""

import pytest

from bot.words.promises.loan_days import promises_both
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House, account, loan

PROMISED = (
    "我10号两笔一起还", "10号两笔一起还", "我10號兩筆一起還", "兩筆我10號一齊還", "两笔10号一起交",
    "下月10号两笔一起还清", "两笔贷款4号一起还", "ill pay both on the 10th",
    "i'm paying both of my loans on the 4th", "el 10 pago los dos prestamos",
)  # fmt: skip


@pytest.mark.parametrize("text", PROMISED)
def test_both_on_a_day_are_promised(text: str) -> None:
    assert promises_both(text)


@pytest.mark.parametrize(
    "text",
    [
        "我10号把两笔一起还了", "我10号两笔一起还了吗", "我10号已经两笔一起还了", "我5号还了两笔",
        "10号两笔一起还的", "两笔10号还不了", "10号两笔一起还可以吗", "两笔一起还",
        "can i pay both on the 10th", "i paid both on the 10th", "i cant pay both on the 10th",
        "ya pague los dos el 10",
    ],
)  # fmt: skip
def test_what_promises_no_two(text: str) -> None:
    assert not promises_both(text)


@pytest.fixture
def with_two(house: House) -> House:
    car = loan("L-2002", product="auto", outstanding="9000.00", payments=[])
    house.imports(account(loans=[loan(), car]))
    return house


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("我4号两笔一起还", "12月4日"),
        ("我4號兩筆一起還", "12月4日"),
        ("兩筆我4號一齊還", "12月4日"),
        ("two loans, ill pay both on the 4th", "Dec 4"),
    ],
)
def test_it_is_noted_and_no_payment_is_looked_for(with_two: House, text: str, day: str) -> None:
    (answer,) = with_two.says(DANA, text)
    assert day in answer
    assert cases(with_two) == []
    assert [one.amount for one in with_two.rows(Promise)] == [None]


def test_both_paid_already_claim_a_payment(with_two: House) -> None:
    (answer,) = with_two.says(DANA, "我10号已经两笔一起还了")
    assert "邮编" in answer
    assert with_two.rows(Promise) == []
