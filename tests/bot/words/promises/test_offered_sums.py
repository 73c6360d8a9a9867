"""Which of several sums is offered."""

from decimal import Decimal

import pytest

from bot.words.promises.offered_sums import offered_sum, without_other_sums
from bot.words.promises.promise_words import amounts_of_parts


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
        ("i dont have the 208 but ill send 75 on friday", 75),
        ("208 is due but i only got 90, will send 90 friday", 90),
        ("my payment is 208.33, ill pay 150 friday", 150),
        ("no i said 75 not 208 fri", 75),
        ("no me alcanza para los 208, el viernes doy 75", 75),
        ("son 208.33 pero el viernes solo puedo 90", 90),
        ("208我这周凑不齐，周五先还75", 75),
        ("今個禮拜俾唔到208，星期五俾75住先", 75),
        ("这期208.33，我周五先还100", 100),
        ("paid 75 of the 208 yesterday", 75),
        ("208里我昨天还了75", 75),
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


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("cant make the 208 this wk. can pay 75 fri and the rest the 11th", [75]),
        ("208 is too much this week, 75 friday and the rest on the 11th", [75]),
        ("cant do 208 at once. 104 friday and 104 on the 11th", [104, 104]),
        ("100 of the 208 friday and the rest on the 11th", [100]),
        ("no i said 75 not 208 fri, then the rest on the 11th", [75]),
        ("208.33太多了，周五还100，下周五还108.33", [100, Decimal("108.33")]),
        ("100 friday and 108 on the 11th", [100, 108]),
        ("75 on friday, 133 on dec 11", [75, 133]),
        ("周五还100，11号还108", [100, 108]),
    ],
)
def test_what_cannot_be_is_none_of_the_parts(text: str, sums: list[int]) -> None:
    assert amounts_of_parts(text) == sums


@pytest.mark.parametrize("text", ["i cant pay 208 on friday", "no tengo los 208", "这期还208.33"])
def test_the_only_sum_stays(text: str) -> None:
    assert without_other_sums(text) == text
