"""Offers of two payments: both are said back, the first is noted, and a person sees to both."""

from datetime import date, datetime, timedelta

import pytest

from models.promises import Promise
from tests.bot.house import STRANGER, House

FRIDAY, FOURTH = date(2026, 11, 27), date(2026, 12, 4)


@pytest.fixture
def monday(house: House, now: datetime) -> House:
    """It is Monday, November 23."""
    house.sets_clock(now + timedelta(days=2))
    return house


def standing(house: House) -> list[tuple[int | None, date]]:
    return [(one.amount, one.due_on) for one in house.rows(Promise) if one.state == "open"]


@pytest.mark.parametrize(
    ("said", "told", "first"),
    [
        (
            "i can do like 80 friday and the rest when my check hits the 4th",
            "$80.00 on Fri, Nov 27 and the rest on Fri, Dec 4",
            (8000, FRIDAY),
        ),
        (
            "100 today and 108.33 on monday",
            "$100.00 on Mon, Nov 23 and $108.33 on Mon, Nov 30",
            (10000, date(2026, 11, 23)),
        ),
        (
            "ill send 100 tonight and the rest monday",
            "$100.00 on Mon, Nov 23 and the rest on Mon, Nov 30",
            (10000, date(2026, 11, 23)),
        ),
        (
            "80 this friday and 128.33 on the 4th",
            "$80.00 on Fri, Nov 27 and $128.33 on Fri, Dec 4",
            (8000, FRIDAY),
        ),
        (
            "le pago 100 el viernes y los otros 108.33 el 4",
            "$100.00 el vie 27 nov y $108.33 el vie 4 dic",
            (10000, FRIDAY),
        ),
        (
            "周五还80，剩下的12月4号还",
            "11月27日星期五还US$80.00和12月4日星期五还余款",
            (8000, FRIDAY),
        ),
    ],
)
def test_both_parts_are_said_back(
    monday: House, said: str, told: str, first: tuple[int, date]
) -> None:
    assert told in monday.says(STRANGER, said)[0]
    assert standing(monday) == [first]
    assert monday.thread(STRANGER).escalation_reason == "promise_beyond_limits"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("half now and the rest on friday", "a part on Mon, Nov 23 and the rest on Fri, Nov 27"),
        ("i can pay 100 and the rest monday", "$100.00 and the rest on Mon, Nov 30"),
        ("i paid 100 today and will pay the rest monday", "the rest on Mon, Nov 30"),
    ],
)
def test_a_first_part_without_day_or_sum_is_not_taken_for_all(
    monday: House, said: str, told: str
) -> None:
    assert told in monday.says(STRANGER, said)[0]
    assert standing(monday) == []
    assert monday.thread(STRANGER).escalation_reason == "promise_beyond_limits"


@pytest.mark.parametrize(
    ("before", "said", "told", "first"),
    [
        (
            "i'll pay 208 next friday dec 4",
            "actually half on friday and the rest on dec 15",
            "$104.00 on Fri, Nov 27 and the rest on Tue, Dec 15",
            (10400, FRIDAY),
        ),
        (
            "i'll pay 100 friday",
            "make it 60, i can pay the rest monday",
            "$60.00 on Fri, Nov 27 and the rest on Mon, Nov 30",
            (6000, FRIDAY),
        ),
        (
            "4号还208",
            "先还一半吧 剩下的下个月",
            "12月4日星期五还US$104.00和余款之后还",
            (10400, FOURTH),
        ),
        (
            "208塊我下禮拜五繳",
            "那天先繳一半 剩下月底",
            "12月4日星期五還US$104.00",
            (10400, FOURTH),
        ),
        (
            "我先还200吧 12月2号",
            "不对 是这周三 剩下的月底再补",
            "11月25日星期三还US$200.00和11月30日星期一还余款",
            (20000, date(2026, 11, 25)),
        ),
    ],
)
def test_the_first_part_takes_the_place_of_what_was_promised(
    monday: House, before: str, said: str, told: str, first: tuple[int, date]
) -> None:
    monday.says(STRANGER, before)
    assert told in monday.says(STRANGER, said)[0]
    assert standing(monday) == [first]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("i will pay on friday", "80 and the rest on dec 4"),
        ("i can do 80 next friday", "80 this friday and the rest dec 4"),
    ],
)
def test_the_question_for_one_day_or_sum_ends(monday: House, before: str, said: str) -> None:
    assert "?" in monday.says(STRANGER, before)[0]
    (answer,) = monday.says(STRANGER, said)
    assert "$80.00 on Fri, Nov 27 and the rest on Fri, Dec 4" in answer
    assert "?" not in answer
    assert standing(monday) == [(8000, FRIDAY)]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("i'll pay the rest friday", (None, FRIDAY)),
        ("i'll pay 100 friday, whats the rest i owe", (10000, FRIDAY)),
    ],
)
def test_one_payment_stays_one(monday: House, said: str, first: tuple[int | None, date]) -> None:
    monday.says(STRANGER, said)
    assert standing(monday) == [first]
