"""Promises that will not be kept: taken back, and what follows."""

from datetime import date

import pytest

from models.cases import Case, Hold
from tests.bot.actions.test_promise import FRIDAY, promises
from tests.bot.house import STRANGER, House

WITHDRAWN = [(15000, FRIDAY, "withdrawn")]


@pytest.mark.parametrize(
    ("promise", "refusal", "told", "day"),
    [
        ("i will pay 150 on friday", "cant make it friday after all", "taken back", "dec 1"),
        ("i will pay 150 on friday", "never mind about friday", "taken back", "dec 1"),
        ("i will pay 150 on friday", "payment aint happening friday", "taken back", "dec 1"),
        ("i will pay 150 on friday", "i changed my mind", "taken back", "dec 1"),
        ("我下周五还150", "下周五还不了了", "已撤回", "12月1日"),
        ("我下週五還150", "下星期五還唔到", "已撤回", "12月1日"),
        ("le pago el viernes 150", "no voy a poder el viernes", "Quitamos", "1 de diciembre"),
    ],
)
def test_a_promise_refused_is_taken_back_and_another_day_asked_for(
    house: House, promise: str, refusal: str, told: str, day: str
) -> None:
    house.says(STRANGER, promise)
    (answer,) = house.says(STRANGER, refusal)
    assert told in answer
    assert "?" in answer or "？" in answer
    assert promises(house) == WITHDRAWN
    assert [hold.lifted_at is None for hold in house.rows(Hold)] == [False]
    house.says(STRANGER, day)
    assert promises(house) == [*WITHDRAWN, (15000, date(2026, 12, 1), "open")]


@pytest.mark.parametrize(
    ("promise", "refusal"),
    [
        ("i will pay 150 on friday", "lost my job cant pay friday"),
        ("i will pay 150 on friday", "forget it i cant pay"),
        ("我下周五还150", "算了 还不了"),
        ("我下週五還150", "我還唔到住"),
        ("le pago el viernes 150", "no, olvidalo, no puedo"),
    ],
)
def test_who_cannot_pay_at_all_is_heard(house: House, promise: str, refusal: str) -> None:
    house.says(STRANGER, promise)
    house.says(STRANGER, refusal)
    assert promises(house) == WITHDRAWN
    assert [case.kind for case in house.rows(Case)] == ["hardship"]


def test_days_later_it_can_be_refused_too(house: House) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    house.passes(days=6)
    (answer,) = house.says(STRANGER, "i cant make it friday after all")
    assert "taken back" in answer
    assert promises(house) == WITHDRAWN


def test_another_day_beside_the_refusal_changes_it(house: House) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    (answer,) = house.says(STRANGER, "i cant pay friday but dec 1 works")
    assert "you will now pay $150.00 on Tue, Dec 1" in answer


@pytest.mark.parametrize("said", ["i cant do more than 100", "can only do 100 tho"])
def test_less_than_was_promised_is_another_amount(house: House, said: str) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    assert "you will now pay $100.00 on Fri, Nov 27" in house.says(STRANGER, said)[0]


@pytest.mark.parametrize("said", ["i cant log in to the portal", "i filed for bankruptcy"])
def test_other_trouble_takes_nothing_back(house: House, said: str) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    house.says(STRANGER, said)
    assert promises(house) == [(15000, FRIDAY, "open")]


def test_a_promise_half_made_can_be_refused(house: House) -> None:
    house.says(STRANGER, "i will pay friday")
    assert "On which day" in house.says(STRANGER, "i cant do friday actually")[0]
    house.says(STRANGER, "dec 1")
    house.says(STRANGER, "100")
    assert promises(house) == [(10000, date(2026, 12, 1), "open")]


@pytest.mark.parametrize("said", ["i cant pay sorry", "i dont know, i lost my job"])
def test_trouble_told_instead_of_an_amount_is_heard(house: House, said: str) -> None:
    house.says(STRANGER, "i will pay friday")
    assert "many people go through this" in house.says(STRANGER, said)[0]
    assert house.thread(STRANGER).tracker["slots"]["promise_day"] is None


@pytest.mark.parametrize("no", ["no", "算了", "mejor no"])
def test_a_no_to_the_amount_ends_a_promise_half_made(house: House, no: str) -> None:
    house.says(STRANGER, "ill pay friday")
    house.says(STRANGER, no)
    house.says(STRANGER, "150")
    assert promises(house) == []
