"""The rest of a part that was promised keeps that part; so does a question about its day."""

from datetime import date

import pytest

from models.promises import Promise
from tests.bot.actions.test_instalments import FRIDAY, standing
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        ("i'll pay 100 friday", "the rest next month", "$100.00 on Fri, Nov 27 and the rest later"),
        ("i'll pay 100 friday", "next week i'll top up the rest", "and the rest later"),
        ("i'll pay 100 friday", "the rest when i get my check", "and the rest later"),
        ("i'll pay 100 friday", "the rest on dec 10", "and the rest on Thu, Dec 10"),
        ("les pago 100 el viernes", "el resto el proximo mes", "$100.00 el vie 27 nov y el resto"),
        ("我周五还100", "剩下的下个月还", "US$100.00和余款之后还"),
    ],
)
def test_the_part_stands(dana: House, before: str, said: str, told: str) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert standing(dana) == [(100_00, FRIDAY)]
    assert dana.thread(DANA).escalation_reason == "promise_beyond_limits"


def test_a_half_that_waits_for_a_proof_is_not_all_of_it(dana: House) -> None:
    dana.says(DANA, "i'll pay half friday")
    (answer,) = dana.says(DANA, "the rest next month")
    assert "a part on Fri, Nov 27 and the rest later" in answer
    assert standing(dana) == []


def test_the_rest_on_the_same_day_is_all_of_it(dana: House) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    assert "what is due" in dana.says(DANA, "i'll pay the rest friday too")[0]


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("i'll pay 100 friday", "is that the 25th?", "$100.00 on Fri, Nov 27"),
        ("les pago 100 el viernes", "eso es el 27?", "$100.00 el vie 27 nov"),
        ("我周五还100", "是27号吗", "11月27日星期五"),
    ],
)
def test_its_day_is_told_without_proof(house: House, before: str, asked: str, told: str) -> None:
    house.says(STRANGER, before)
    (answer,) = house.says(STRANGER, asked)
    assert told in answer
    assert standing(house) == [(100_00, FRIDAY)]


@pytest.mark.parametrize(
    ("first", "changed"),
    [
        ("i'll pay tomorrow", "no, the day after"),
        ("les pago mañana", "no, al dia siguiente"),
        ("聽日還", "唔係 後日"),
        ("我明天还", "不是，后天"),
    ],
)
def test_the_day_after_takes_its_place(dana: House, first: str, changed: str) -> None:
    for body in (first, changed, "100"):
        dana.says(DANA, body)
    (made,) = dana.rows(Promise)
    today = made.made_at.date()
    assert (made.due_on - date(today.year, today.month, today.day)).days == 2
