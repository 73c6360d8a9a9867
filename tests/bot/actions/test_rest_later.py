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


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        ("i'll pay 100 friday", "the other 72.20 on dec 5", "and $72.20 on Sat, Dec 5"),
        ("i'll pay 100 friday", "the rest, 72.20, on the 5th", "and $72.20 on Sat, Dec 5"),
        ("les pago 100 el viernes", "los otros 72.20 el dia 5", "y $72.20 el sab 5 dic"),
        ("我周五还100", "剩下的72.2下个月5号还", "和12月5日星期六还US$72.20"),
    ],
)
def test_a_rest_named_by_its_sum_takes_no_ones_place(
    dana: House, before: str, said: str, told: str
) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert standing(dana) == [(100_00, FRIDAY)]


def test_when_the_first_part_moves_the_other_stays(dana: House) -> None:
    for said in ("我周五还100", "剩下的72.2下个月5号还"):
        dana.says(DANA, said)
    (answer,) = dana.says(DANA, "我那个100要改到12月2号")
    assert "12月2日星期三还US$100.00" in answer
    assert "12月5日星期六还US$72.20" in answer


def test_another_sum_for_the_same_day_is_no_rest(dana: House) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    dana.says(DANA, "i mean the rest of it, 120 on friday")
    assert standing(dana) == [(120_00, FRIDAY)]


@pytest.mark.parametrize(
    "said",
    ["ok dont remind me till then", "行 那这几天就别再催了啊", "no me recuerden hasta entonces"],
)
def test_who_wants_no_reminders_hears_that_none_come(dana: House, said: str) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    (answer,) = dana.says(DANA, said)
    assert "100.00" in answer
    assert standing(dana) == [(100_00, FRIDAY)]
    assert dana.number(DANA).opted_out_at is None
