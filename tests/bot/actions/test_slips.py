"""A slip of the keys changes what was told, and parts nobody from their number."""

import pytest

from models.cases import Case
from models.promises import Promise, PromiseState
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, House


def promised(house: House) -> list[int | None]:
    return [one.amount for one in house.rows(Promise) if one.state == PromiseState.OPEN]


@pytest.mark.parametrize(
    ("first", "slip", "amount"),
    [
        ("我下周五还100", "打错了 是200", 200_00),
        ("我下週五還100", "打錯了 一百二", 120_00),
        ("我下週五還100", "打錯 是120", 120_00),
        ("我下周五还100", "写错了，应该是200", 200_00),
        ("les pago 100 el viernes", "me equivoque es 120", 120_00),
        ("les pago 100 el viernes", "numero equivocado son 120", 120_00),
        ("i'll pay 100 on friday", "typo, its 120", 120_00),
        ("i'll pay 100 on friday", "wrong, make it 120", 120_00),
    ],
)
def test_the_promise_is_changed(dana: House, first: str, slip: str, amount: int) -> None:
    dana.says(DANA, first)
    dana.says(DANA, slip)
    assert promised(dana) == [amount]
    assert cases(dana) == []


@pytest.mark.parametrize(
    ("first", "slip", "asked"),
    [
        ("下周三给你们打200", "打错了", "应该是什么"),
        ("我下周五还100", "打错金额了", "应该是什么"),
        ("les pago 100 el viernes", "me equivoque de cantidad", "Cual es lo correcto"),
        ("i'll pay 100 on friday", "oops wrong amount", "How should it be"),
    ],
)
def test_what_is_right_is_asked_for(dana: House, first: str, slip: str, asked: str) -> None:
    dana.says(DANA, first)
    (answer,) = dana.says(DANA, slip)
    assert asked in answer
    assert cases(dana) == []
    dana.says(DANA, "150")
    assert promised(dana) == [150_00]


@pytest.mark.parametrize("slips", [["打错了 是208.33"], ["打错了", "208.33"]])
def test_the_claim_is_put_right(dana: House, slips: list[str]) -> None:
    for body in ("昨天还了208", PROOF, *slips):
        dana.says(DANA, body)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 208_33


def test_an_address_is_put_right(dana: House) -> None:
    dana.says(DANA, "我换地址了 搬到 54 elm stret")
    dana.says(DANA, "打错了 是54 elm st")
    assert cases(dana) == [("contact", "address")]


def test_whoever_proved_who_they_are_has_no_wrong_number(dana: House) -> None:
    dana.proves()
    (answer,) = dana.says(DANA, "打错了")
    assert "应该是什么" in answer
    assert cases(dana) == []


@pytest.mark.parametrize("said", ["打错了 我不认识这个人", "打错电话了", "numero equivocado"])
def test_a_stranger_is_still_heard(dana: House, said: str) -> None:
    dana.says(DANA, "我下周五还100")
    dana.says(DANA, said)
    assert cases(dana) == [("wrong_number", None)]
    assert ("all", "wrong_number") in holds(dana)
