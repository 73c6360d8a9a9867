"""Which of several sums is offered."""

from decimal import Decimal

import pytest

from bot.words.promises.offered_sums import offered_sum


@pytest.mark.parametrize(
    ("text", "sum_offered"),
    [
        ("of the 208 i can pay 100 on friday", 100),
        ("100 of the 208.33 on friday", 100),
        ("i owe 208 but can only do 100 friday", 100),
        ("can't do 208, 100 on friday", 100),
        ("60 not 80", 60),
        ("60 instead of 80", 60),
        ("de los 208 le pago 100 el viernes", 100),
        ("el viernes le doy 100 de los 208.33", 100),
        ("debo 208 pero el viernes solo puedo 100", 100),
        ("逾期的208我先还100 周五", 100),
        ("208.33我先还100 周五", 100),
        ("欠的312.5先还200 下周三", 200),
        ("208塊先繳100 禮拜五", 100),
        ("本来答应还300 周五只能还150", 150),
    ],
)
def test_what_is_owed_or_was_said_before_is_not_offered(text: str, sum_offered: int) -> None:
    assert offered_sum(text) == Decimal(sum_offered)


@pytest.mark.parametrize(
    "text",
    [
        "i'll pay 100 friday",
        "100 today and 108.33 on monday",
        "周五还100 剩下108月底",
        "50 on loan 4028 friday",
        "half of the 208 and 20 more",
    ],
)
def test_one_sum_or_two_that_are_meant_are_left(text: str) -> None:
    assert offered_sum(text) is None
