"""Borrowers who own up: what they are not and what there is not is nobody else's phone."""

import pytest

from models.turns import Turn
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "aqui no hay luz desde la tormenta, no puedo pagar",
        "aqui no hay nadie que me preste para pagar",
        "aqui no hay dinero",
        "theres no power here since the hurricane",
        "there is no work here, i cant pay",
        "我唔係唔想還 係真係冇錢",
        "我不是故意拖的 老公住院了",
        "不是我不还 是公司没发工资",
        "我不是故意不还的",
        "我唔係有心拖㗎",
        "im not avoiding you, my check is late",
    ],
)
def test_why_nothing_was_paid_is_heard_as_trouble(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("hardship", None)]
    assert holds(dana) == [("collections", "hardship")]


@pytest.mark.parametrize(
    "said",
    [
        "no soy ningun estafador, les pago el viernes",
        "no soy ningun ratero, les voy a pagar",
        "我不是骗子 我会还的",
        "我不是骗子，周五还",
        "im not a scammer ill pay friday",
        "aqui no hay problema, el viernes pago",
    ],
)
def test_a_promise_beside_it_is_heard_as_one(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.rows(Turn)[-1].decided_by == "a payment is promised"
    assert holds(dana) == []


@pytest.mark.parametrize(
    "said",
    ["我不是本地人 不知道怎么还", "aqui no hay internet, como pago", "我不是没钱 是忘了"],
)
def test_whoever_does_not_know_how_is_told_the_ways_to_pay(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.rows(Turn)[-1].decided_by == "ways to pay"
    assert holds(dana) == []


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("i'm not dana", "wrong number"),
        ("我不是Dana", "wrong number"),
        ("no soy carmen, se equivocó", "wrong number"),
        ("我不是骗子，你们才是骗子", "fraud"),
        ("are you a scammer", "fraud"),
        ("im not avoiding you i paid yesterday", "a payment was made"),
    ],
)
def test_what_means_something_else_stays(dana: House, said: str, rule: str) -> None:
    dana.says(DANA, said)
    assert dana.rows(Turn)[-1].decided_by == rule
