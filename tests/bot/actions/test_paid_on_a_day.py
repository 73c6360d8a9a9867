"""A payment told with its day by the words for having paid; and a digit that is no sum of it."""

from datetime import UTC, datetime

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.house import DANA, PROOF, House

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)


def claims(house: House) -> list[tuple[int, str]]:
    found = [one.details for one in house.rows(Case)]
    return [(int(one["amount"]), str(one["paid_on"])) for one in found]


@pytest.mark.parametrize(
    "said",
    ["我禮拜五繳了 208.33", "上禮拜五繳了208.33", "十一月二十號繳了208.33", "我星期五俾咗208.33"],
)
def test_it_is_looked_for_and_not_promised(dana: House, said: str) -> None:
    dana.sets_clock(MONDAY)
    dana.says(DANA, said)
    dana.says(DANA, PROOF)
    assert dana.rows(Promise) == []
    assert claims(dana) == [(20833, "2026-11-20")]


def test_the_question_for_a_promise_lets_go_of_it(dana: House) -> None:
    dana.sets_clock(MONDAY)
    dana.says(DANA, "我要繳208.33")
    dana.says(DANA, "我說我繳了 不是要繳")
    dana.says(DANA, "11/20 用網銀轉的 208.33")
    dana.says(DANA, PROOF)
    assert dana.rows(Promise) == []
    assert claims(dana) == [(20833, "2026-11-20")]


@pytest.mark.parametrize(
    ("told", "digit", "asked"),
    [
        ("i paid thurs", "2", "How much was the payment"),
        ("paid it thursday", "3", "How much was the payment"),
        ("ya pague el jueves", "1", "De cuanto fue el pago"),
        ("我上周四还了", "1", "请问还了多少"),
    ],
)
def test_a_bare_digit_is_no_sum(dana: House, told: str, digit: str, asked: str) -> None:
    dana.sets_clock(MONDAY)
    dana.says(DANA, told)
    dana.says(DANA, digit)
    (answer,) = dana.says(DANA, PROOF)
    assert asked in answer
    assert asked in dana.says(DANA, digit)[0]
    dana.says(DANA, "208.33")
    assert claims(dana) == [(20833, "2026-11-19")]


@pytest.mark.parametrize(
    ("paid", "day", "amount"),
    [
        ("i paid 208.33", "it was saturday, sorry it was 280.33", 28033),
        ("pague 208.33", "no perdon fue el sabado, y fueron 280.33", 28033),
        ("i paid 208.33", "it was saturday", 20833),
        ("i paid 208.33", "it was the 20", 20833),
        ("pague 208.33", "fue el 20", 20833),
    ],
)
def test_a_sum_that_is_put_right_with_the_day_counts(
    dana: House, paid: str, day: str, amount: int
) -> None:
    dana.sets_clock(MONDAY)
    for text in (paid, PROOF, day):
        dana.says(DANA, text)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == amount
